"""What an act changes, in words for reading it back: semula → menjadi, who enters and leaves, and what is left out."""

from collections.abc import Iterable, Iterator, Sequence

from sessions.kernel.decision import Decision
from sessions.kernel.session import Ceilings, Session
from sessions.language import numbers
from sessions.language.local import desa
from sessions.language.numbers import thousands
from sessions.line import facts_effects
from sessions.line.facts_effects import Effects, LineStanding, Shifted
from sessions.line.facts_undecided import OpenBecause
from sessions.rules import ranking
from sessions.sentences.clauses import capital, listed
from sessions.values.proposals import DISPOSED, Outcome, Proposal, ProposalCode

FEW = 3
"""This many subjects of an act are told one by one, and this many that leave are named."""

_LEFT = {
    OpenBecause.TIED: "bernilai sama",
    OpenBecause.WAITING: "menunggunya",
    OpenBecause.VOTED: "menunggu hasil suara",
    OpenBecause.NO_COST: "biaya belum diketahui",
    OpenBecause.NO_RANK: "nilai belum lengkap",
    OpenBecause.NO_COMMISSION: "belum dibagi ke komisi",
    OpenBecause.OUTSIDE_THE_ORDER: "tidak bernomor dalam urutan kecamatan",
    OpenBecause.PAIRED: "tidak dapat bersama yang lain",
    OpenBecause.PARKED: "ditunda",
    OpenBecause.BY_LINE: "dapat diputus sesuai garis",
}
"""Why something is left out, behind how many there are."""


def told(decision: Decision, before: Session, after: Session) -> tuple[str, ...]:
    """What this decision, taken in `before` and giving `after`, changes: a paragraph each, none where nothing is."""
    return of((decision,), before, after)


def of(decisions: Iterable[Decision], before: Session, after: Session, *, is_counted: bool = False) -> tuple[str, ...]:
    """The same of several decisions that were taken one after the other; how many end how not where that is counted."""
    named = dict.fromkeys(code for decision in decisions for code in decision.touches(before, after).proposals)
    return lines(facts_effects.between(before, after), before, after, tuple(named), is_counted=is_counted)


def lines(
    effects: Effects,
    before: Session,
    after: Session,
    named: Sequence[ProposalCode] = (),
    *,
    is_counted: bool = False,
) -> tuple[str, ...]:
    """The same of two sessions whose effects are known; `named` are those the act is about."""
    own = [found for code in named if (found := subject(before, after, code))]
    return tuple(
        filter(
            None,
            (
                *amounts(before.ceilings, after.ceilings),
                *(own if len(own) <= FEW else ()),
                outcomes(effects) if len(own) > FEW and not is_counted else "",
                line(effects, after, named),
                left_out(effects),
            ),
        )
    )


def subject(before: Session, after: Session, code: ProposalCode) -> str:
    """`K1 2003-11: 5 → 1. Nilai 100,00 → 80,00; nomor 1 → 49.`; empty of what stays as it is, or is new."""
    was, becomes = facts_effects.standing(before, code), facts_effects.standing(after, code)
    if was is None or becomes is None:
        return ""
    scores = ", ".join(_scores(before, after, code))
    parts = [part for part in _parts(before, after, code, was, becomes) if part]
    if not scores:
        return f"{_named(after, code)}: {'; '.join(parts)}." if parts else ""
    return f"{scores}. {capital('; '.join(parts))}." if parts else f"{scores}."


def _parts(
    before: Session, after: Session, code: ProposalCode, was: LineStanding, becomes: LineStanding
) -> Iterator[str]:
    if all(standing.outcome not in DISPOSED for standing in (was, becomes)):
        yield _changed("nilai", *(_score(state, code) for state in (before, after)))
    yield _changed(f"{desa}", *(_village(state, code) for state in (before, after)))
    yield _changed("komisi", *(standing.commission or "belum dibagi" for standing in (was, becomes)))
    yield _numbers(was, becomes)
    proposals = [state.proposals[code] for state in (before, after)]
    yield _changed("volume", *(_volume(proposal) for proposal in proposals))
    yield _changed("biaya", *(_cost(standing.cost) for standing in (was, becomes)))
    yield _changed("PD", *(proposal.agency or "belum diisi" for proposal in proposals))
    yield _changed("hasil", *(_outcome(standing.outcome) for standing in (was, becomes)))


def _changed(what: str, was: str, becomes: str) -> str:
    return f"{what} {was} → {becomes}" if was != becomes else ""


def _from_to(was: str, becomes: str) -> str:
    return was if was == becomes else f"{was} → {becomes}"


def _score(session: Session, code: ProposalCode) -> str:
    found = facts_effects.score(session, code)
    return "belum lengkap" if found is None else ranking.two_decimals(found)


def _village(session: Session, code: ProposalCode) -> str:
    village = session.proposals[code].draft.village
    return session.village_name(village) if village else "belum diisi"


def _volume(proposal: Proposal) -> str:
    return "belum diisi" if proposal.volume is None else numbers.quantity(proposal.volume, proposal.unit)


def _cost(cost: int | None) -> str:
    return "belum diketahui" if cost is None else numbers.full(cost)


def _outcome(outcome: Outcome | None) -> str:
    return "belum diputus" if outcome is None else outcome.label


def _numbers(was: LineStanding, becomes: LineStanding) -> str:
    """In the order of the kecamatan, else in that of the commission; each with its name where they are two."""
    if (was.rank is None) != (becomes.rank is None):
        return _changed("nomor", _full(was), _full(becomes))
    if told := _changed("nomor", _number(was), _number(becomes)):
        return told
    return _changed("nomor di komisi", *(_of_commission(standing) for standing in (was, becomes)))


def _number(standing: LineStanding) -> str:
    number = standing.commission_rank if standing.rank is None else standing.rank
    return _without(standing) if number is None else thousands(number)


def _of_commission(standing: LineStanding) -> str:
    return _without(standing) if standing.commission_rank is None else thousands(standing.commission_rank)


def _without(standing: LineStanding) -> str:
    """Of what its outcome took out of the order nothing is missing."""
    return "tidak ada" if standing.outcome in DISPOSED else "belum ada"


def _full(standing: LineStanding) -> str:
    if standing.rank is not None:
        return f"{thousands(standing.rank)} sekecamatan"
    number = _number(standing)
    return number if standing.commission_rank is None else f"{number} di Komisi {standing.commission}"


def _scores(before: Session, after: Session, code: ProposalCode) -> Iterator[str]:
    """`K1 2003-11: 5 → 1` for every score that is another, with its rater where that has a name."""
    old = before.proposals[code].scores if code in before.proposals else {}
    new = after.proposals[code].scores
    for criterion in sorted(old.keys() | new.keys()):
        was, becomes = old.get(criterion, {}), new.get(criterion, {})
        for rater in sorted(was.keys() | becomes.keys()):
            if was.get(rater) != becomes.get(rater):
                by = f" ({rater})" if rater else ""
                start, end = (given.get(rater, "kosong") for given in (was, becomes))
                yield f"{criterion} {code}{by}: {start} → {end}"


def amounts(before: Ceilings, after: Ceilings) -> Iterator[str]:
    """`Pagu kecamatan Rp6.500.000.000 → Rp7.000.000.000.` for every amount of the line that is another."""
    old, new = dict(_amounts(before)), dict(_amounts(after))
    for what in dict.fromkeys((*new, *old)):
        if told := _changed(what, old.get(what, _UNLIMITED), new.get(what, _UNLIMITED)):
            yield f"{capital(told)}."


_UNLIMITED = "tanpa batas"


def _amounts(ceilings: Ceilings) -> Iterator[tuple[str, str]]:
    """What each amount is called, and the amount."""
    if ceilings.kecamatan is not None:
        yield "pagu kecamatan", numbers.full(ceilings.kecamatan)
    yield from ((f"pagu Komisi {id_}", numbers.full(amount)) for id_, amount in ceilings.commissions.items())
    yield from ((f"pagu {short}", numbers.full(amount)) for short, amount in ceilings.agencies.items())
    if (quota := ceilings.quota_per_commission) is not None:
        yield "kuota per komisi", f"{thousands(quota)} usulan"
    if (quota := ceilings.quota_per_village_and_commission) is not None:
        yield f"kuota per {desa} per bidang", f"{thousands(quota)} usulan"


def outcomes(effects: Effects) -> str:
    """`25 disepakati, 3 dengan perubahan, 69 cadangan.`: how those end that end otherwise than before."""
    pairs = [(one.before, one.after) for one in effects.shifted if one.before is not None and one.after is not None]
    ends = [becomes.outcome for was, becomes in pairs if was.outcome is not becomes.outcome]
    names = {Outcome.AGREED_CHANGED: "dengan perubahan"}
    shares = [f"{ends.count(end)} {names.get(end, end.label)}" for end in Outcome if end in ends]
    if None in ends:
        shares.append(f"{ends.count(None)} dibuka kembali")
    return f"{', '.join(shares)}." if shares else ""


def line(effects: Effects, after: Session, named: Sequence[ProposalCode] = ()) -> str:
    """Who enters and leaves, what is inside then, and how many others than those `named` have another number.

    `Dalam garis 28 → 32, Rp6.057.900.000 → Rp6.477.650.000. ↓ 1 keluar: 2003-11 (Ganten); 5 masuk.` Empty where
    nothing of it is so.
    """
    was, becomes = effects.before, effects.after
    told = []
    if was != becomes or effects.leaving:
        count = _from_to(thousands(was.count), thousands(becomes.count))
        told.append(f"Dalam garis {count}, {_from_to(numbers.full(was.rupiah), numbers.full(becomes.rupiah))}.")
    if sides := "; ".join(filter(None, (_leaving(effects, after), _entering(effects, after)))):
        told.append(f"{'↓ ' if effects.leaving else ''}{sides}.")
    if decided := sum(one.is_decided_as_before for one in effects.shifted if one.leaves or one.enters):
        told.append(f"{thousands(decided)} di antaranya sudah diputus; hasilnya tetap sampai dibuka kembali.")
    told += _others([one for one in effects.shifted if one.code not in named])
    return " ".join(told)


def _others(shifted: Sequence[Shifted]) -> Iterator[str]:
    """How many have another number; where that is so only within the commissions, it says so."""
    pairs = [(one.before, one.after) for one in shifted if one.before is not None and one.after is not None]
    elsewhere = sum(_number(was) != _number(becomes) for was, becomes in pairs)
    within = sum(was.commission_rank != becomes.commission_rank for was, becomes in pairs)
    if elsewhere:
        yield f"{thousands(elsewhere)} usulan lain berganti nomor."
    elif within:
        yield f"{thousands(within)} usulan lain berganti nomor di komisinya."


def _leaving(effects: Effects, after: Session) -> str:
    codes = effects.leaving
    return f"{thousands(len(codes))} keluar{_names(after, codes)}" if codes else ""


def _entering(effects: Effects, after: Session) -> str:
    codes = effects.entering
    return f"{thousands(len(codes))} masuk{_names(after, codes)}" if codes else ""


def _names(session: Session, codes: Sequence[ProposalCode]) -> str:
    return f": {listed(_named(session, code) for code in codes)}" if len(codes) <= FEW else ""


def _named(session: Session, code: ProposalCode) -> str:
    """Code and village: `2003-11 (Ganten)`; the code alone where no village sent it."""
    found = session.proposals.get(code)
    village = found.draft.village if found else None
    return f"{code} ({session.village_name(village)})" if village else code


def left_out(effects: Effects) -> str:
    """`44 usulan belum diputus: 2 bernilai sama, 37 menunggunya.`; empty where the act changes nothing of it.

    Nor is it told of what has no number yet.
    """
    left = effects.undecided
    if effects.is_nothing or left == effects.undecided_before:
        return ""
    count = sum(left.values())
    if not count:
        return "Tidak ada lagi usulan yang belum diputus."
    shares = [f"{thousands(left[why])} {words}" for why, words in _LEFT.items() if left.get(why)]
    return f"{thousands(count)} usulan belum diputus: {', '.join(shares)}."
