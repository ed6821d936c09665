"""The decisions that give proposals their end, one, a range, a set, or all that is left, and that open it again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from sessions.kernel import checks
from sessions.kernel.decision import Amends, Decision, Facts, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import (
    NOTHING_TO_DO,
    OUTCOME_NEEDS_OTHER_DECISION,
    PAIR_BOTH_INSIDE,
    PROPOSAL_DISPOSED,
    RULES_NOT_ADOPTED,
    TIE_AT_THE_LINE,
    Refusal,
)
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts_undecided import OpenBecause, undecided
from sessions.proposals.facts_corrections import changed, is_as_proposed
from sessions.rules.ceiling import WITHIN, Placement
from sessions.sentences import clauses
from sessions.sentences.clauses import because, inner, subject
from sessions.values.proposals import (
    NEEDS_REASON,
    PRIORITIES,
    Agreed,
    Outcome,
    Proposal,
    ProposalCode,
)
from sessions.verification import facts as verification

OUTCOME_CHANGE_MISSING = Refusal(
    "OUTCOME_CHANGE_MISSING",
    fields=("cost", "volume"),
    found="Usulan {code} disepakati dengan perubahan, tetapi perubahannya belum diisi.",
    plain="Perubahan yang disepakati belum diisi.",
    advice="Isi volume, anggaran, atau Perangkat Daerah yang baru.",
)

SPLIT_STANDS = Refusal(
    "SPLIT_STANDS",
    found="Usulan {code} sudah dipecah menjadi {parts}.",
    plain="Usulan itu sudah dipecah.",
    advice="Putuskan pecahannya, atau tarik pecahan itu; induknya tidak dibuka lagi.",
)


NOT_BY_THE_LINE = Refusal(
    "NOT_BY_THE_LINE",
    found="Usulan {code}: hasil yang disebut bukan hasil sesuai garis batas saat ini.",
    plain="Hasil itu bukan hasil sesuai garis batas saat ini.",
    advice="Minta sisanya sesuai garis sekali lagi, atau putuskan secara mufakat.",
)


BY_OTHER_DECISIONS = frozenset({Outcome.MERGED, Outcome.WITHDRAWN, Outcome.SPLIT})
"""Outcomes that belong to decisions of their own; another one is given only after they were opened again."""

BY_THE_LINE = frozenset({*PRIORITIES, Outcome.RESERVE})
"""Outcomes that say on which side of the line a proposal ended."""

OF_THE_SIDANG = frozenset({*BY_THE_LINE, Outcome.NOT_AGREED})
"""Outcomes that only the sidang can give, after it adopted its rules."""

TO_THE_CEILING = "Biaya disesuaikan dengan sisa pagu"
"""The reason of what is funded in part."""

ADJUSTED = "Disesuaikan dalam sidang"
"""The reason of a change that has none of its own."""


class Manner(StrEnum):
    """How the forum came to it."""

    CONSENSUS = "mufakat"
    VOTE = "pemungutan suara"
    BY_LINE = "sesuai garis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The outcome of one proposal, with a reason where it needs one and the changes that were agreed."""

    code: ProposalCode
    outcome: Outcome
    reason: str = ""
    agreed: Agreed = field(default_factory=Agreed)


@decides
class OutcomesDecided(Decision):
    """The forum's decision about a set of proposals. What it stores is never recomputed later.

    A proposal that was changed before is agreed to as it stands now: "disepakati" then means "disepakati dengan
    perubahan", for the reason of the change.
    """

    facts = Facts(
        group=Group.OUTCOMES,
        place="usulan",
        mended_by=("OutcomesDecided", "OutcomesReopened"),
        how="putuskan sekali lagi dengan h di Prioritas (g p), atau buka kembali dengan h di Semua "
        "usulan (g u), dengan alasan",
        amendment=Amends.AGAIN,
    )

    endings: tuple[Ending, ...]
    manner: Manner = Manner.CONSENSUS

    def check(self, session: Session) -> None:
        """Rules adopted, reasons written, changes named, no tie across the line decided in passing; by the line only
        what the line says at this moment.
        """
        require_open_sidang(session, self)
        checks.require_each_once(ending.code for ending in self.endings)
        for ending in self.endings:
            _require_valid_ending(session, ending)
        if self.manner is Manner.BY_LINE:
            _require_by_the_line(session, self.endings)
        if not session.is_closed:  # an amendment writes down what the forum had settled
            decided = {ending.code: ending.outcome for ending in self.endings}
            for tie in _contest(session, decided).crossing:
                _require_one_side(session, tie, decided)
            for pair in session.exclusive_pairs:
                _require_one_of(session, pair, decided)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each proposal has its outcome."""
        return session.with_proposals(
            verification.judged(session, _ended(session.proposals[ending.code], ending)) for ending in self.endings
        )

    def sentence(self, after: Session) -> str:
        told = _alone(after, self.endings[0]) if len(self.endings) == 1 else "; ".join(_shares(self, after))
        if after.is_closed:
            return f"Hasil dibetulkan: {told}"
        return f"Diputuskan {_MANNERS[self.manner]}: {told}" if after.sidang.rules_adopted else clauses.capital(told)


def _require_valid_ending(session: Session, ending: Ending) -> None:
    before = checks.require_proposal(session, ending.code)
    if ending.outcome in BY_OTHER_DECISIONS:
        raise OUTCOME_NEEDS_OTHER_DECISION(outcome=ending.outcome.value)
    if before.outcome in BY_OTHER_DECISIONS and before.outcome is not None:
        raise PROPOSAL_DISPOSED(code=ending.code, outcome=before.outcome.value)
    if ending.outcome in OF_THE_SIDANG and session.sidang.rules_adopted is None:
        raise RULES_NOT_ADOPTED()
    checks.require_not_negative("anggaran", ending.agreed.cost, at="cost")
    checks.require_valid_volume(ending.agreed.volume)
    if ending.outcome in NEEDS_REASON or before.outcome is not None:
        checks.require_reason(ending.reason)
    if ending.outcome is Outcome.AGREED_CHANGED and is_as_proposed(_ended(before, ending)):
        raise OUTCOME_CHANGE_MISSING(code=ending.code)


def _require_by_the_line(session: Session, endings: Iterable[Ending]) -> None:
    """What is said to follow from the line is what the line says now; only the words of a reason may be others."""
    said = {ending.code: (ending.outcome, ending.agreed) for ending in by_line(session)}
    for ending in endings:
        if said.get(ending.code) != (ending.outcome, ending.agreed):
            raise NOT_BY_THE_LINE(code=ending.code)


def _ended(before: Proposal, ending: Ending) -> Proposal:
    """The proposal with its outcome; what was changed and is agreed to now is agreed with changes."""
    after = replace(before, agreed=changed(before.agreed, ending.agreed))
    if ending.outcome is Outcome.AGREED and not is_as_proposed(after):
        return replace(after, outcome=Outcome.AGREED_CHANGED, reason=ending.reason or _reason_of_change(before))
    return replace(after, outcome=ending.outcome, reason=ending.reason)


def _reason_of_change(before: Proposal) -> str:
    """Why an undecided proposal was changed."""
    return (before.reason if before.outcome is None else "") or ADJUSTED


def _contest(session: Session, decided: Mapping[ProposalCode, Outcome]) -> line.Ranking:
    """The ranking in which those compete that this decision brings back to the line."""
    back = [
        replace(session.proposals[code], outcome=None)
        for code, outcome in decided.items()
        if outcome in BY_THE_LINE and not session.proposals[code].is_competing
    ]
    return line.ranked(session.with_proposals(back)) if back else line.of(session)


def _require_one_side(session: Session, tie: tuple[ProposalCode, ...], decided: Mapping[ProposalCode, Outcome]) -> None:
    """A tie across the line goes to one side as a whole until it is settled; what leaves the contest does not count."""
    if not any(decided.get(code) in BY_THE_LINE for code in tie):
        return
    after = [decided.get(code, session.proposals[code].outcome) for code in tie]
    sides = {None if outcome is None else outcome in PRIORITIES for outcome in after if outcome in {None, *BY_THE_LINE}}
    if any(sides != {side} for side in sides):
        raise TIE_AT_THE_LINE(codes=tie)


def _require_one_of(session: Session, pair: tuple[ProposalCode, ...], decided: Mapping[ProposalCode, Outcome]) -> None:
    """Of an exclusive pair one at most becomes a priority; what was agreed before it was marked stands."""
    if not any(decided.get(code) in PRIORITIES for code in pair):
        return
    known = session.proposals
    after = [decided.get(code, known[code].outcome if code in known else None) for code in pair]
    if all(outcome in PRIORITIES for outcome in after):
        raise PAIR_BOTH_INSIDE(codes=tuple(pair))


def by_line(session: Session) -> tuple[Ending, ...]:
    """What "sesuai garis" means now for the undecided: inside is agreed, beyond is reserve.

    What has no rank, waits in the daftar tunda or for a vote on its place, is tied across the line, waits for a cost
    under a ceiling, or is inside with the other one of an exclusive pair (two lines, or an outcome that was given
    before) is left for the forum.
    """
    table = line.of(session)
    found = (one.code for one in undecided(session) if one.why is OpenBecause.BY_LINE)
    return tuple(_by_placement(session.proposals[code], table.by_code[code]) for code in found)


def rest_by_line(session: Session) -> OutcomesDecided | None:
    """The decision "sisanya sesuai garis" as things stand; None where the line says nothing of what is undecided."""
    endings = by_line(session)
    return OutcomesDecided(endings=endings, manner=Manner.BY_LINE) if endings else None


def _by_placement(proposal: Proposal, row: line.Ranked) -> Ending:
    """The end of one that the line has placed for certain."""
    if row.placement is Placement.PARTIAL:
        agreed = Agreed(cost=row.funded)
        return Ending(code=row.code, outcome=Outcome.AGREED_CHANGED, reason=TO_THE_CEILING, agreed=agreed)
    if row.placement not in WITHIN:
        return Ending(code=row.code, outcome=Outcome.RESERVE)
    if is_as_proposed(proposal):
        return Ending(code=row.code, outcome=Outcome.AGREED)
    return Ending(code=row.code, outcome=Outcome.AGREED_CHANGED, reason=_reason_of_change(proposal))


@decides
class OutcomesReopened(Decision):
    """Proposals that had an end are open again: one that failed by mistake, or was returned and came back complete.

    One that was merged stands for itself again; the survivor keeps the volume and cost that were typed for both, and is
    changed by a decision of its own.
    """

    facts = Facts(
        group=Group.OUTCOMES,
        place="prioritas",
        mended_by=("OutcomesDecided",),
        how="putuskan kembali dengan h di Prioritas (g p)",
        amendment=Amends.AGAIN,
    )

    codes: tuple[ProposalCode, ...]
    reason: str

    def check(self, session: Session) -> None:
        """Each has an outcome, and there is a reason."""
        require_open_sidang(session, self)
        checks.require_each_once(self.codes)
        for code in self.codes:
            outcome = checks.require_proposal(session, code).outcome
            if outcome is None:
                raise NOTHING_TO_DO()
            if outcome is Outcome.SPLIT:
                raise SPLIT_STANDS(code=code, parts=session.proposals[code].split_into)
        checks.require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """They have no outcome; what was changed stays changed, with its reason."""
        for code in self.codes:
            session = session.with_proposals(_reopened(session, session.proposals[code]))
        return session

    def sentence(self, after: Session) -> str:
        return f"{clauses.capital(subject(self.codes))} dibuka kembali{because(self.reason)}"


def _reopened(session: Session, before: Proposal) -> Iterator[Proposal]:
    """The proposal without its outcome, and the one it had been merged into without it.

    Before the rules are adopted it is to be verified again; afterwards its verdict stays.
    """
    reason = before.reason if before.outcome in PRIORITIES else ""
    verdict = before.verified_as if session.sidang.rules_adopted else None
    yield replace(before, outcome=None, reason=reason, merged_into=None, verified_as=verdict)
    if before.merged_into is not None:
        survivor = session.proposals[before.merged_into]
        yield replace(survivor, merged_from=tuple(code for code in survivor.merged_from if code != before.code))


_MANNERS = {
    Manner.CONSENSUS: "secara mufakat",
    Manner.VOTE: "melalui pemungutan suara",
    Manner.BY_LINE: "sesuai garis batas",
}


def _alone(session: Session, ending: Ending) -> str:
    unit = session.proposals[ending.code].unit
    changed = clauses.changes(ending.agreed, unit)
    carrier = clauses.carrier(session, ending.code)
    verb = _verb(_outcome(session, ending))
    return (
        f"usulan {clauses.proposal(session, ending.code)}{carrier} {verb}{f', {changed}' if changed else ''}"
        f"{because(ending.reason)}"
    )


def _outcome(session: Session, ending: Ending) -> Outcome:
    """As it was decided; agreed to what had been changed is agreed with changes."""
    found = session.proposals[ending.code].outcome
    if ending.outcome is Outcome.AGREED and found is Outcome.AGREED_CHANGED:
        return found
    return ending.outcome


def _verb(outcome: Outcome) -> str:
    """What became of it, after its name: `disepakati`, `menjadi cadangan`."""
    name = outcome.label
    return f"menjadi {name}" if outcome is Outcome.RESERVE else name


def _shares(decision: OutcomesDecided, session: Session) -> Iterator[str]:
    """Outcome by outcome which proposals, with the reason where all of them have the same one."""
    for outcome in Outcome:
        group = [ending for ending in decision.endings if _outcome(session, ending) is outcome]
        if not group:
            continue
        reasons = {inner(ending.reason) for ending in group}
        why = f" (alasan: {reasons.pop()})" if len(reasons) == 1 and any(reasons) else ""
        yield f"{subject([ending.code for ending in group])} {_verb(outcome)}{why}"
