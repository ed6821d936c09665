"""The ranking with the line where the money ends, and what the limits hold."""

from collections.abc import Iterator, Sequence
from typing import Any

from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.language.numbers import short
from sessions.line import facts as line
from sessions.line import facts_spread as line_facts_spread
from sessions.line import words
from sessions.line.facts import Ranked, Ranking
from sessions.line.facts_spread import Spread
from sessions.record.wall import Slide, SlideName
from sessions.rules.ceiling import LineSums, Placement
from sessions.rules.limits import Limit
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind
from sessions.values.office import VillageCode
from sessions.values.proposals import PRIORITIES, Outcome, Proposal
from tui.picture.offers import slide
from tui.picture.picture import (
    Figure,
    Figures,
    Gap,
    Hall,
    Ink,
    Listing,
    Picture,
    Words,
    amount,
    picture,
    village_column,
)
from tui.proposals.view_one import money
from tui.widgets.view import ListColumn, ListRow, Tone, bare, rule

_LIMITS = (
    bare("Batas", 24, grows=1),
    bare("Besar", 9, is_number=True),
    bare("Terpakai", 9, is_number=True),
    bare("Sisa", 9, is_number=True),
)
_WITHIN = frozenset({Placement.INSIDE, Placement.PARTIAL, Placement.NO_COST})
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


def _columns() -> tuple[ListColumn[Any], ...]:
    return (
        bare("No", 3, is_number=True),
        bare("Kode", 7),
        bare("Kegiatan", 24, grows=1),
        village_column(10),
        bare("Rp", 9, is_number=True),
        bare("", 10),
    )


@slide(SlideName.RANKING, label="Peringkat dan garis batas")
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
    listing = Listing(_columns(), tuple(rows))
    return picture(hall, heading, Words(_money(session)), Gap(), listing, foot="Biaya: perkiraan usulan.")


def _by_commission(session: Session, table: Ranking) -> Iterator[ListRow[str]]:
    for commission in session.commissions:
        own = table.of_commission(commission.id)
        if own:
            yield rule(f"Komisi {commission.id} {commission.short}")
            yield from _with_line(session, own, by_commission=True)


def _with_line(session: Session, rows: Sequence[Ranked], *, by_commission: bool) -> Iterator[ListRow[str]]:
    """The line stands after the last one inside, where something stands outside behind it."""
    inside = [number for number, row in enumerate(rows) if row.placement in _WITHIN]
    last = inside[-1] if inside and inside[-1] < len(rows) - 1 else None
    for number, row in enumerate(rows):
        yield _ranked(session, row, by_commission=by_commission)
        if number == last:
            yield rule("garis batas")


def _ranked(session: Session, row: Ranked, *, by_commission: bool) -> ListRow[str]:
    found = session.proposals[row.code]
    rank = row.commission_rank if by_commission else row.rank
    return ListRow(
        key=row.code,
        cells=(
            "" if rank is None else str(rank),
            row.code,
            found.draft.activity,
            session.village_name(found.draft.village),
            money(found.cost),
            _state(found, row),
        ),
        tone=_tone(found, row),
    )


def _state(found: Proposal, row: Ranked) -> str:
    return _ENDED[found.outcome] if found.outcome in _ENDED else _PLACED[row.placement]


def _tone(found: Proposal, row: Ranked) -> Tone:
    if found.outcome in PRIORITIES:
        return Tone.GOOD
    if row.placement is Placement.UNSETTLED:
        return Tone.STRONG
    return Tone.PLAIN if row.placement in _WITHIN else Tone.DIM


def _money(session: Session) -> str:
    """What the kecamatan's ceiling still holds."""
    for limit, tally in line.of(session).tallies.items():
        if limit.kind is LineKind.CEILING:
            return f"Pagu {short(tally.amount)} · terpakai {short(tally.used)} · sisa {short(tally.left)}"
    return f"{len(line.of(session).rows)} usulan berperingkat"


@slide(SlideName.CEILING, label="Pagu dan kuota")
def ceiling(hall: Hall, _slide: Slide) -> Picture:
    """Every limit in force with what was taken from it; the kecamatan's own in large figures."""
    session = hall.session
    tallies = line.of(session).tallies
    main = next((tally for limit, tally in tallies.items() if limit.kind is LineKind.CEILING), None)
    rows = tuple(_limit_row(session, limit, tally) for limit, tally in tallies.items())
    if main is None:
        return picture(hall, "Pagu dan kuota", Listing(_LIMITS, rows))
    figures = Figures(
        (amount(main.amount, "pagu", Ink.PLAIN), amount(main.used, "terpakai"), amount(main.left, "sisa", Ink.PLAIN))
    )
    rest = (Gap(), Listing(_LIMITS, rows)) if len(rows) > 1 else (Gap(), Words(_inside(session)))
    return picture(hall, "Pagu dan kuota", Gap(), figures, *rest)


def _inside(session: Session) -> str:
    rows = line.of(session).rows
    return f"{sum(row.placement in _WITHIN for row in rows)} dari {len(rows)} usulan berada di dalam garis batas."


def _limit_row(session: Session, limit: Limit, tally: LineSums) -> ListRow[str]:
    told = money if limit.is_money else str
    name = words.limit_name(session, limit)
    return ListRow(
        key=name,
        cells=(f"{name[:1].upper()}{name[1:]}", told(tally.amount), told(tally.used), told(tally.left)),
        tone=Tone.PLAIN if tally.left > 0 else Tone.DIM,
    )


_COLUMNS = (
    bare("", 14, grows=1),
    bare("Usulan", 6, is_number=True),
    bare("Di dalam", 8, is_number=True),
    bare("Rp", 9, is_number=True),
    bare("Terdekat ke garis", 17, is_number=True),
)


@slide(SlideName.SPREAD, label=Phrase("Sebaran hasil per {desa}"))
def spread(hall: Hall, _slide: Slide) -> Picture:
    """One row for each village; where nothing is inside, the best rank tells how far it was."""
    session = hall.session
    found = line_facts_spread.by_village(session)
    villages = [row for row in found if row.key is not None]
    figures = Figures(
        (
            Figure(str(sum(row.inside > 0 for row in villages)), f"{desa} dengan usulan di dalam garis batas"),
            Figure(str(len(villages)), f"{desa}", Ink.PLAIN),
            Figure(str(sum(row.inside for row in found)), "usulan di dalam garis batas", Ink.PLAIN),
        )
    )
    rows = tuple(_spread_row(session, row, f"{desa}") for row in found)
    return picture(hall, f"Sebaran hasil per {desa}", figures, Gap(), Listing(_COLUMNS, rows))


def _spread_row(session: Session, row: Spread, word: str) -> ListRow[str]:
    name = session.village_name(VillageCode(row.key)) if row.key else f"bukan dari {word}"
    nearest = f"peringkat {row.best_rank}" if row.best_rank is not None else ""
    return ListRow(
        key=row.key or name,
        cells=(name, str(row.received), str(row.inside), money(row.cost) if row.inside else "-", nearest),
        tone=Tone.PLAIN,
    )
