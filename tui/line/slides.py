"""The ranking with the line where the money ends, and what the limits hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sessions.guideline.words import core, rules_of, told
from sessions.kernel.session import Session
from sessions.language.numbers import millions, millions_of_parts, thousands
from sessions.line import facts as line
from sessions.line import words
from sessions.line.facts import Ranked, Ranking
from sessions.record.wall import Slide, SlideName
from sessions.rules.ceiling import WITHIN, LineSums, Placement
from sessions.rules.limits import Limit
from sessions.sentences.clauses import capital
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode
from tui.line.slides_line import river
from tui.picture.lines import Ink
from tui.picture.offers import slide
from tui.picture.picture import (
    Figures,
    Gap,
    Hall,
    Headline,
    Large,
    Listing,
    Picture,
    WallColumn,
    Words,
    in_millions,
    name_column,
    picture,
    village_column,
)
from tui.proposals.view_one import money
from tui.widgets.view import ListRow, Tone, list_row, rule, table

_PLACED = {
    Placement.INSIDE: "✓ dalam",
    Placement.PARTIAL: "✓ sebagian",
    Placement.NO_COST: "✓ tanpa Rp",
    Placement.OUTSIDE: "○ di luar",
    Placement.UNSETTLED: "= di garis",
    Placement.COST_UNKNOWN: "? biaya",
}
_ENDED = {
    Outcome.AGREED: "✓ sepakat",
    Outcome.AGREED_CHANGED: "✓ berubah",
    Outcome.RESERVE: "○ cadangan",
    Outcome.NOT_AGREED: "✗ belum",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A proposal with its number in the order that is shown, `15→12` of what is moved."""

    number: str
    proposal: Proposal
    ranked: Ranked


_NAME, _VILLAGE = 9, 9
"""Cells that the name of a proposal and that of its village keep, so that the smallest wall says both."""


def _columns(session: Session) -> tuple[WallColumn[_Line], ...]:
    has_limits = bool(line.of(session).tallies)
    return (
        WallColumn("No", 3, lambda line: line.number, is_number=True, large=Large.WHOLE),
        WallColumn("Kode", 7, lambda line: line.proposal.code, gives_way=2),
        name_column("Kegiatan", lambda line: line.proposal.draft.activity, gives_way=1, shrinks=_NAME),
        village_column(
            lambda line: session.village_name(line.proposal.draft.village), large=Large.WHOLE, shrinks=_VILLAGE
        ),
        WallColumn("Rp", 9, lambda line: money(line.proposal.cost), is_number=True, large=Large.WHOLE),
        WallColumn("", 11, lambda line: _state(line.proposal, line.ranked, has_limits=has_limits), large=Large.SIGN),
    )


@slide(SlideName.RANKING, label="Urutan dan garis batas")
def ranked(hall: Hall, slide: Slide) -> Picture:
    """The order of the kecamatan, of one commission, or one after the other if there is none for all."""
    session = hall.session
    table = line.of(session)
    chosen = session.commission(CommissionId(slide.about)) if slide.about else None
    heading = f"Prioritas Komisi {chosen.id} {chosen.short}" if chosen else "Prioritas Kecamatan"
    if chosen is not None:
        rows = _with_line(session, table.of_commission(chosen.id), by_commission=True)
    elif table.is_kecamatan_wide:
        rows = _with_line(session, table.rows, by_commission=False)
    else:
        rows = _by_commission(session, table)
    listing = Listing(_columns(session), tuple(rows))
    return picture(
        hall, heading, Words(_money(session)), Gap(), listing, foot="Biaya: perkiraan yang berlaku sekarang."
    )


def _by_commission(session: Session, table: Ranking) -> Iterator[ListRow[ProposalCode]]:
    for commission in session.commissions:
        own = table.of_commission(commission.id)
        if own:
            yield rule(f"Komisi {commission.id} {commission.short}")
            yield from _with_line(session, own, by_commission=True)


def _with_line(session: Session, rows: Sequence[Ranked], *, by_commission: bool) -> Iterator[ListRow[ProposalCode]]:
    """The line stands after the last one inside, where something stands outside behind it.

    In the order of all commissions none stands where those outside are already among the others: there are several.
    """
    inside = [number for number, row in enumerate(rows) if row.placement in WITHIN]
    last = inside[-1] if inside and inside[-1] < len(rows) - 1 else None
    if not by_commission and len(inside) - 1 != last:
        last = None
    columns = _columns(session)
    for at, row in enumerate(rows):
        number = _number(row, by_commission=by_commission)
        found = session.proposals[row.code]
        yield list_row(_Line(number, found, row), columns, row.code, tone=_tone(found, row))
        if at == last:
            yield rule("garis batas")


def _number(row: Ranked, *, by_commission: bool) -> str:
    number = row.commission_rank if by_commission else row.rank
    was = row.moved_from(within_commission=by_commission)
    moved = "" if was is None else f"{was}→"
    return "" if number is None else f"{moved}{number}"


def _state(found: Proposal, row: Ranked, *, has_limits: bool) -> str:
    """How it ended, or where it stands beside the line; nothing where there is none."""
    if found.outcome in _ENDED:
        return _ENDED[found.outcome]
    if not has_limits:
        return ""
    is_waiting = row.placement is Placement.UNSETTLED and not row.is_at_the_line
    return "belum pasti" if is_waiting else _PLACED[row.placement]


def _tone(found: Proposal, row: Ranked) -> Tone:
    if found.outcome in PRIORITIES:
        return Tone.GOOD
    if row.placement is Placement.UNSETTLED:
        return Tone.STRONG
    return Tone.PLAIN if row.placement in WITHIN else Tone.DIM


def _money(session: Session) -> str:
    """What the kecamatan's ceiling still holds."""
    table = line.of(session)
    open_ = "" if table.is_certain else " · belum pasti"
    for limit, tally in table.tallies.items():
        if limit.kind is LineKind.CEILING:
            return f"Pagu {millions(tally.amount)} jt · sisa {_printed(tally)[1]} jt{open_}"
    return f"{len(table.rows)} usulan bernomor"


def _printed(sums: LineSums) -> tuple[str, ...]:
    """What is used and what is left in millions of rupiah, so that both make the amount as it is printed."""
    return millions_of_parts([sums.used, sums.left])


@dataclass(frozen=True, slots=True)
class _Limit:
    """A limit by its name, with what was taken from it: all of it, used and left as they are printed."""

    name: str
    limit: Limit
    printed: tuple[str, str, str]
    is_open: bool


_LIMITS: tuple[WallColumn[_Limit], ...] = (
    WallColumn("Batas", 12, lambda line: capital(line.name), grows=1),
    WallColumn("Besar", 9, lambda line: line.printed[0], is_number=True, gives_way=1),
    WallColumn("Terpakai", 9, lambda line: line.printed[1], is_number=True, gives_way=1),
    WallColumn("Sisa", 9, lambda line: line.printed[2], is_number=True),
)


def _limits(session: Session) -> list[_Limit]:
    """The limits in force, kind by kind, each in the order of the commissions."""
    tallies = line.of(session).tallies
    kinds = list(dict.fromkeys(limit.kind for limit in tallies))
    places = {str(commission.id): number for number, commission in enumerate(session.commissions)}
    found = []
    for limit in sorted(tallies, key=lambda one: (kinds.index(one.kind), places.get(one.commission, -1), one.village)):
        sums = tallies[limit]
        numbers = (thousands(sums.amount), thousands(sums.used), thousands(sums.left))
        if limit.is_money:
            used, left = _printed(sums)
            numbers = (f"{millions(sums.amount)} jt", f"{used} jt", f"{left} jt")
        found.append(_Limit(words.limit_name(session, limit), limit, numbers, is_open=sums.left > 0))
    return found


@slide(SlideName.CEILING, label="Pagu dan kuota")
def ceiling(hall: Hall, _slide: Slide) -> Picture:
    """Every limit in force with what was taken from it; the kecamatan's own in large figures."""
    session = hall.session
    tallies = line.of(session).tallies
    main = next((tally for limit, tally in tallies.items() if limit.kind is LineKind.CEILING), None)
    rows = table(_limits(session), _LIMITS, key=lambda line: line.limit, tone=_limit_tone)
    rules = Words(" ".join(told(core(rules_of(session)))), Ink.QUIET, most=_MOST_LINES, gives_way=2)
    if main is None:
        unknown = _unknown(session)
        shown = (Listing(_LIMITS, rows),) if rows else ()
        return picture(hall, "Pagu dan kuota", *unknown, rules, Gap(), Words(_inside(session)), Gap(), *shown)
    used, rest_of_it = _printed(main)
    left = Figures((in_millions(rest_of_it, "sisa"),), leads=True)
    whole = in_millions(millions(main.amount), "pagu", Ink.PLAIN)
    others = Figures((whole, in_millions(used, "terpakai", Ink.PLAIN)), gives_way=1)
    rest = (Listing(_LIMITS, rows, gives_way=2),) if len(rows) > 1 else ()
    bar = river(session)
    blocks = (left, Gap(), others, Gap(), bar, Words(_inside(session)), Gap(gives_way=2), rules, Gap(), *rest)
    return picture(hall, "Pagu dan kuota", *blocks)


_MOST_LINES = 9
"""Room for every sentence of what the limits do, at 80 columns."""


def _unknown(session: Session) -> Iterator[Headline | Gap]:
    """That the pagu which is to draw the line has not been told."""
    if session.guideline is not None and LineKind.CEILING in session.guideline.line:
        yield Headline("Pagu belum diisi")
        yield Gap()


def _inside(session: Session) -> str:
    rows = line.of(session).rows
    if not line.of(session).tallies:
        return f"{thousands(len(rows))} usulan bernomor; belum ada garis batas."
    open_ = sum(row.placement is Placement.UNSETTLED for row in rows)
    waiting = f"; {thousands(open_)} belum pasti" if open_ else ""
    within = sum(row.placement in WITHIN for row in rows)
    return f"{thousands(within)} dari {thousands(len(rows))} usulan berada di dalam garis batas{waiting}."


def _limit_tone(line: _Limit) -> Tone:
    return Tone.PLAIN if line.is_open else Tone.DIM
