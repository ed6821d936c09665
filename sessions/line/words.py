"""Why a proposal stands above another, what limits and rungs are called, and who moved what, each in one clause.

Clauses begin with a small letter and end without a full stop, so that a paper or a screen can join them. The whole
reason of a proposal is in `line.words_reasons`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import islice

from sessions.kernel.session import Session
from sessions.line import facts as line_facts
from sessions.line import facts_moves
from sessions.line.facts import MovedRank, Ranked
from sessions.line.facts_orders import shift_of
from sessions.rules import ranking
from sessions.rules.limits import Limit
from sessions.sentences.clauses import capital, deviating, inner, listed
from sessions.values.guideline import CriterionId, LineKind, Rung
from sessions.values.moves import Move
from sessions.values.proposals import ProposalCode

_SETTLED = {Rung.DELIBERATION: "diputus secara musyawarah", Rung.LOT: "diputus dengan undian"}


def place(session: Session, row: Ranked, *, within_commission: bool = False) -> str:
    """Why it has this rank: the agreed order, an equal rank, or what puts it above the next one."""
    if row.moved is not None:
        return moved(session, row, row.moved, within_commission=within_commission)
    if row.voted is not None and not row.tied_with:
        return f"urutan menurut suara nomor {row.voted.vote}, {row.votes} suara{_by_scores(row)}"
    scope = agreed_scope(session, row)
    if scope:
        return f"urutan hasil musyawarah {scope}{_by_scores(row)}"
    if row.tied_with:
        return f"{'suara' if row.voted else 'nilai'} sama dengan {listed(row.tied_with)}{_skipped(row.skipped)}"
    below = _next_below(session, row, within_commission=within_commission)
    if below is None:
        return f"nilai {_value(row)}" if row.score is not None else ""
    return above(session, row, below)


def equal_in(session: Session, codes: Iterable[str]) -> str:
    """In what these of one tie are equal: `suara` of a vote that placed them, else `nilai`."""
    ranked = line_facts.of(session).by_code
    return "suara" if any(ranked[ProposalCode(code)].voted for code in codes) else "nilai"


def awaited(row: Ranked) -> str:
    """What a place waits for, while a vote on it is counted again or does not hold for a tie; else nothing."""
    return f"belum pasti, menunggu suara nomor {row.awaits}" if row.awaits else ""


def _by_scores(row: Ranked) -> str:
    was = row.computed_rank if row.computed_rank != row.rank else None
    return f" (menurut nilai nomor {was})" if was is not None else ""


def moved(
    session: Session, row: Ranked, found: MovedRank, *, within_commission: bool = False, has_why: bool = True
) -> str:
    """`dipindahkan dari 15 ke 12 oleh Pleno II: jalan putus`, with the numbers of the order that is told."""
    of_kecamatan = not within_commission and row.rank is not None and found.rank is not None
    start, end = (found.rank, row.rank) if of_kecamatan else (found.commission_rank, row.commission_rank)
    order = "" if of_kecamatan or within_commission else f" dalam urutan Komisi {row.commission}"
    why = f": {inner(found.last.reason)}" if has_why and found.last.reason.strip() else ""
    moved = f"ditempatkan pada nomor {end}" if start == end else f"dipindahkan dari {start} ke {end}"
    return f"{moved}{order} oleh {mover(found.last)}{against(session, found.last)}{why}"


def mover(move: Move) -> str:
    """Who moved it: `Komisi I` on its own sheet, else `Pleno II`."""
    return f"Komisi {move.by}" if move.by else "Pleno II"


def against(session: Session, move: Move) -> str:
    """`, menyimpang dari suara nomor 2` behind a move that puts it where a certified vote did not; else nothing."""
    return deviating(facts_moves.contradicted(session, [shift_of(move)]))


def above(session: Session, upper: Ranked, lower: Ranked) -> str:
    """Why one stands above another: `di atas 2010-02: nilai dan suara sama, diputus oleh K1 (4 > 3)`."""
    rung = deciding_rung(session, upper, lower)
    if rung is None:
        return f"nilai sama dengan {lower.code}"
    skipped = [r for r in _rungs_before(session, rung) if r in upper.skipped]
    equal = [_name(session, r) for r in _rungs_before(session, rung) if _holds_for_both(session, r, upper, lower)]
    decided = _SETTLED.get(rung) or f"{_name(session, rung)} {_compared(session, rung, upper, lower)}"
    if equal:
        by = decided if rung in _SETTLED else f"diputus oleh {decided}"
        decided = f"{listed(equal)} sama, {by}"
    return f"di atas {lower.code}: {decided}{_skipped(skipped)}"


def deciding_rung(session: Session, upper: Ranked, lower: Ranked) -> Rung | None:
    """The rung of the ladder that tells two competing proposals apart; None where they are equal.

    The ladder divides groups, so it is the highest of the rungs that divide anything between the two.
    """
    ladder = session.guideline.ladder if session.guideline else ()
    positions, parting = session.derived(_positions), session.derived(_parting)
    start, end = positions[upper.code], min(positions[code] for code in (lower.code, *lower.tied_with))
    return next((rung for rung in ladder if _is_any_between(parting.get(rung, ()), start, end)), None)


def _parting(session: Session) -> Mapping[Rung, Sequence[int]]:
    """Rung -> the indexes of the rows that it parts from those below them, from the top; moved ones take no part."""
    found: dict[Rung, list[int]] = {}
    for index, row in enumerate(line_facts.of(session).rows):
        rung = row.voted.parted_by if row.voted else row.ahead_by
        if rung is not None and row.moved is None and session.proposals[row.code].is_competing:
            found.setdefault(rung, []).append(index)
    return found


def _is_any_between(ascending: Sequence[int], start: int, end: int) -> bool:
    """Whether one of them is at least `start` and less than `end`."""
    at = bisect_left(ascending, start)
    return at < len(ascending) and ascending[at] < end


def limit_name(session: Session, limit: Limit) -> str:
    """`pagu kecamatan`, `pagu Komisi II`, `kuota Desa Kuto pada Komisi I`."""
    match limit.kind:
        case LineKind.CEILING:
            return "pagu kecamatan"
        case LineKind.COMMISSION_CEILING:
            return f"pagu Komisi {limit.commission}"
        case LineKind.AGENCY_CEILING:
            return f"pagu {limit.agency}"
        case LineKind.PER_COMMISSION:
            return f"kuota Komisi {limit.commission}"
    found = next((v for v in (session.office.villages if session.office else ()) if v.code == limit.village), None)
    return f"kuota {f'{found.label} {found.name}' if found else limit.village} pada Komisi {limit.commission}"


def agreed_scope(session: Session, row: Ranked) -> str:
    """Whose agreed order it is in; empty where it was ranked by the ladder."""
    if row.code in session.agreed_orders.get(None, ()):
        return "Sidang Pleno II"
    own = session.agreed_orders.get(row.commission, ()) if row.commission else ()
    return f"Komisi {row.commission}" if row.code in own and row.rank is None else ""


def _positions(session: Session) -> Mapping[ProposalCode, int]:
    """Code -> index among the rows."""
    return {row.code: index for index, row in enumerate(line_facts.of(session).rows)}


def _next_below(session: Session, row: Ranked, *, within_commission: bool) -> Ranked | None:
    """The next that competes in the same order, put there by no move and no vote; for one tied with nobody."""
    table = line_facts.of(session)
    one_order = within_commission or not table.is_kecamatan_wide
    following = islice(table.rows, session.derived(_positions)[row.code] + 1, None)
    same = (other for other in following if not one_order or other.commission == row.commission)
    return next(
        (
            other
            for other in same
            if other.moved is None and other.voted is None and _is_comparable(session, row, other)
        ),
        None,
    )


def _is_comparable(session: Session, row: Ranked, other: Ranked) -> bool:
    """Both compete, and proposals behind a kecamatan order are not of it."""
    both = session.proposals[row.code].is_competing and session.proposals[other.code].is_competing
    return both and (row.rank is None) == (other.rank is None)


def _rungs_before(session: Session, rung: Rung) -> tuple[Rung, ...]:
    ladder = session.guideline.ladder if session.guideline else ()
    return tuple(r for r in ladder[: ladder.index(rung)] if r not in _SETTLED) if rung in ladder else ()


def _holds_for_both(session: Session, rung: Rung, upper: Ranked, lower: Ranked) -> bool:
    if rung in {*upper.skipped, *lower.skipped}:
        return False
    return None not in {rung_value(session, rung, upper), rung_value(session, rung, lower)}


def rung_value(session: Session, rung: Rung, row: Ranked) -> Fraction | int | None:
    """The exact value of a proposal on a rung, None where it has none."""
    proposal = session.proposals[row.code]
    match rung:
        case Rung.SCORE:
            return row.score
        case Rung.VOTES:
            return row.votes
        case Rung.BENEFIT:
            return proposal.draft.households
        case Rung.VILLAGE_PRIORITY:
            return proposal.draft.village_priority
        case Rung.URGENCY | Rung.READINESS:
            criterion = criterion_of(session, rung)
            return ranking.mean(proposal.scores.get(criterion, {})) if criterion else None
    return None


def on_the_rung(session: Session, rung: Rung, row: Ranked) -> str:
    """What a proposal has on a data rung, as it is compared: `76,00`, `40 KK`; empty where it has nothing there."""
    value = rung_value(session, rung, row)
    if value is None:
        return ""
    return _value(row) if rung is Rung.SCORE else f"{_figure(value)}{' KK' if rung is Rung.BENEFIT else ''}"


def criterion_of(session: Session, rung: Rung) -> CriterionId | None:
    """The criterion that serves as a rung of urgency or readiness; None of any other."""
    if session.guideline is None or rung not in {Rung.URGENCY, Rung.READINESS}:
        return None
    return session.guideline.urgency if rung is Rung.URGENCY else session.guideline.readiness


def _name(session: Session, rung: Rung) -> str:
    """A rung as the hall says it; urgency and readiness by the criterion that serves as them."""
    if rung in {Rung.URGENCY, Rung.READINESS}:
        return str(criterion_of(session, rung) or rung.value)
    return rung.label


def _compared(session: Session, rung: Rung, upper: Ranked, lower: Ranked) -> str:
    first, second = rung_value(session, rung, upper), rung_value(session, rung, lower)
    sign = "<" if rung is Rung.VILLAGE_PRIORITY else ">"
    if rung is Rung.SCORE:
        return (
            f"{_value(upper)} {sign} {_value(lower)}" if _value(upper) != _value(lower) else f"{first} {sign} {second}"
        )
    unit = " KK" if rung is Rung.BENEFIT else ""
    return f"({_figure(first)} {sign} {_figure(second)}{unit})"


def _value(row: Ranked) -> str:
    return ranking.two_decimals(row.score) if row.score is not None else "-"


def _figure(value: Fraction | int | None) -> str:
    if value is None:
        return "-"
    return str(int(value)) if Fraction(value).denominator == 1 else ranking.two_decimals(value)


def _skipped(rungs: Sequence[Rung]) -> str:
    """Rungs that did not apply since a member of the tie had no value for them."""
    return f", {listed(rung.label for rung in rungs)} dilewati karena tidak semua bernilai" if rungs else ""


def criterion_name(session: Session, id_: CriterionId) -> str:
    """`Kesiapan (K4)`: by the rung that it serves as, else by its own name."""
    for rung in (Rung.URGENCY, Rung.READINESS):
        if criterion_of(session, rung) == id_:
            return f"{capital(rung.label)} ({id_})"
    criteria = session.guideline.criteria if session.guideline else ()
    return next((f"{found.name} ({id_})" for found in criteria if found.id == id_), str(id_))
