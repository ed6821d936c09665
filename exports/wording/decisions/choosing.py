"""Sentences of scoring, orders, outcomes and delegates."""

from collections.abc import Iterator

from exports.wording import outcomes as outcome_names
from exports.wording import places
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import because, inner, words
from exports.wording.lists import FEW, apart, in_order, subject
from sessions import elections
from sessions.decisions import delegates, outcomes, pairs, scoring
from sessions.people import PersonId
from sessions.proposals import Outcome
from sessions.session import Session, TieMeans

_MANNERS = {
    outcomes.Manner.CONSENSUS: "secara mufakat",
    outcomes.Manner.VOTE: "melalui pemungutan suara",
    outcomes.Manner.BY_LINE: "sesuai garis batas",
}


@words.register
def _(d: scoring.ProposalScored, s: Session) -> str:
    found = s.proposals.get(d.code)
    criteria = s.guideline.criteria_of(found.commission if found else None) if s.guideline else ()
    name = next((f" ({c.name})" for c in criteria if c.id == d.criterion), "")
    rater = f" oleh {d.rater}" if d.rater else ""
    kind = _score(s).capitalize()
    return f"{kind} {d.score} pada {d.criterion}{name} diberikan{rater} untuk usulan {clauses.proposal(s, d.code)}"


@words.register
def _(d: scoring.ScoresEntered, s: Session) -> str:
    count = sum(len(row) for row in d.scores.values())
    rater = f" dari lembar nilai {d.rater}" if d.rater else ""
    return f"{count} {_score(s)} untuk {len(d.scores)} usulan diisi sekaligus{rater}"


def _score(session: Session) -> str:
    """Scores given under a draft of the pedoman are provisional."""
    return "nilai" if session.sidang.rules_adopted else "nilai sementara"


@words.register
def _(d: scoring.OrderAgreed, _s: Session) -> str:
    scope = f"Komisi {d.commission}" if d.commission else "kecamatan"
    if not d.order:
        return f"Urutan hasil musyawarah {scope} ditiadakan"
    return f"Urutan {scope} disepakati secara musyawarah: {in_order(d.order)}{because(d.reason)}"


@words.register
def _(d: scoring.TieResolved, s: Session) -> str:
    people = s.people
    order = ", lalu ".join(clauses.person(s, o) if PersonId(o) in people else o for o in d.order)
    if d.means is TieMeans.LOT:
        return f"Nilai sama diselesaikan dengan undian yang diambil {d.drawn_by}, saksi {apart(d.witnesses)}: {order}"
    return f"Nilai sama diselesaikan secara musyawarah: {order}"


@words.register
def _(d: scoring.HarmlessTiesSettled, _s: Session) -> str:
    told = "; ".join(", lalu ".join(order) for order in d.orders[:FEW])
    more = f"; dan {len(d.orders) - FEW} kelompok lain" if len(d.orders) > FEW else ""
    groups = f"{len(d.orders)} kelompok nilai sama yang tidak menyentuh garis batas"
    return f"{groups} diurutkan secara musyawarah: {told}{more}"


@words.register
def _(d: pairs.PairMarked, s: Session) -> str:
    both = " dan ".join(clauses.proposal(s, code) for code in d.pair)
    if d.is_exclusive:
        return f"Usulan {both} tidak dapat keduanya di dalam garis batas{because(d.reason)}"
    return f"Usulan {both} dapat kembali keduanya di dalam garis batas{because(d.reason)}"


@words.register
def _(d: outcomes.OutcomesDecided, s: Session) -> str:
    told = _alone(s, d.endings[0]) if len(d.endings) == 1 else "; ".join(_shares(d, s))
    if s.is_closed:
        return f"Hasil dibetulkan: {told}"
    return f"Diputuskan {_MANNERS[d.manner]}: {told}" if s.sidang.rules_adopted else clauses.capital(told)


def _alone(session: Session, ending: outcomes.Ending) -> str:
    unit = session.proposals[ending.code].unit
    changed = clauses.changes(ending.agreed, unit)
    carrier = clauses.carrier(session, ending.code)
    verb = _verb(session, _outcome(session, ending))
    return (
        f"usulan {clauses.proposal(session, ending.code)}{carrier} {verb}{f', {changed}' if changed else ''}"
        f"{because(ending.reason)}"
    )


def _outcome(session: Session, ending: outcomes.Ending) -> Outcome:
    """As it was decided; agreed to what had been changed is agreed with changes."""
    found = session.proposals[ending.code].outcome
    if ending.outcome is Outcome.AGREED and found is Outcome.AGREED_CHANGED:
        return found
    return ending.outcome


def _verb(session: Session, outcome: Outcome) -> str:
    """What became of it, after its name: `disepakati`, `menjadi cadangan`."""
    name = outcome_names.named(session.office, outcome) if session.office else outcome.value
    return f"menjadi {name}" if outcome is Outcome.RESERVE else name


def _shares(decision: outcomes.OutcomesDecided, session: Session) -> Iterator[str]:
    """Outcome by outcome which proposals, with the reason where all of them have the same one."""
    for outcome in Outcome:
        group = [ending for ending in decision.endings if _outcome(session, ending) is outcome]
        if not group:
            continue
        reasons = {inner(ending.reason) for ending in group}
        why = f" (alasan: {reasons.pop()})" if len(reasons) == 1 and any(reasons) else ""
        yield f"{subject([ending.code for ending in group])} {_verb(session, outcome)}{why}"


@words.register
def _(d: outcomes.OutcomesReopened, _s: Session) -> str:
    return f"{clauses.capital(subject(d.codes))} dibuka kembali{because(d.reason)}"


@words.register
def _(d: delegates.DelegatesAppointed, s: Session) -> str:
    names = apart(clauses.person(s, id_) for id_ in d.persons)
    how = "dibetulkan menjadi" if s.is_closed else "ditetapkan secara mufakat"
    return f"Utusan ke {_next_meeting(s)} {how}: {names}{_women(d.women_reason)}{_consents(s, d.consents)}"


@words.register
def _(d: delegates.DelegatesElected, s: Session) -> str:
    vote = s.votes.get(d.vote)
    seats = elections.election(s, vote).elected if vote else ()
    names = apart(f"{clauses.person(s, seat.person)} ({seat.votes} suara)" for seat in seats)
    ending = f"{_women(d.women_reason)}{_consents(s, d.consents)}"
    return f"Utusan ke {_next_meeting(s)} terpilih melalui pemungutan suara: {names}{ending}"


@words.register
def _(d: delegates.SubstitutesNamed, s: Session) -> str:
    if not d.persons:
        return "Pengganti utusan ditiadakan"
    return f"Pengganti utusan ditetapkan menurut urutan: {', lalu '.join(clauses.person(s, p) for p in d.persons)}"


def _consents(session: Session, persons: tuple[PersonId, ...]) -> str:
    if not persons:
        return ""
    names = apart(clauses.person(session, person) for person in persons)
    return f"; {names} tidak hadir dan bersedia secara tertulis"


def _next_meeting(session: Session) -> str:
    return f"Musrenbang {places.regency_kind(session.office) if session.office else 'Kabupaten'}"


def _women(reason: str) -> str:
    return f"; alasan jumlah perempuan: {inner(reason)}" if reason else ""
