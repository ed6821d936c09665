"""The ranking with the line where the money ends, and what the limits hold."""

from collections.abc import Iterator, Sequence

from exports.wording import ranking as reasons
from exports.wording.money import short
from sessions import ranking
from sessions.commissions import CommissionId
from sessions.guideline import LineKind
from sessions.proposals import PRIORITIES, Outcome, Proposal
from sessions.ranking import Ranked, Ranking
from sessions.rules.ceiling import Limit, Placement, Tally
from sessions.session import Session
from sessions.wall import Slide
from tui.presenters.proposal import money
from tui.presenters.rows import Column, Row, Tone, rule
from tui.wall.hall import Hall, amount, picture, village_column
from tui.wall.picture import Figures, Gap, Ink, Listing, Picture, Words

_LIMITS = (
    Column(key="batas", label="Batas", width=24, grows=1),
    Column(key="besar", label="Besar", width=9, is_number=True),
    Column(key="terpakai", label="Terpakai", width=9, is_number=True),
    Column(key="sisa", label="Sisa", width=9, is_number=True),
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


def _columns(session: Session) -> tuple[Column, ...]:
    return (
        Column(key="no", label="No", width=3, is_number=True),
        Column(key="kode", label="Kode", width=7),
        Column(key="kegiatan", label="Kegiatan", width=24, grows=1),
        village_column(session, 10),
        Column(key="rp", label="Rp", width=9, is_number=True),
        Column(key="hasil", label="", width=10),
    )


def ranked(hall: Hall, slide: Slide) -> Picture:
    """The order of the kecamatan, of one commission, or one after the other where there is none for all."""
    session = hall.session
    table = ranking.of(session)
    chosen = session.commission(CommissionId(slide.about)) if slide.about else None
    heading = f"Prioritas Komisi {chosen.id} {chosen.short}" if chosen else "Prioritas Kecamatan"
    if chosen is not None:
        rows = _with_line(session, table.of_commission(chosen.id), by_commission=True)
    elif table.is_kecamatan_wide:
        rows = _with_line(session, table.rows, by_commission=False)
    else:
        rows = _by_commission(session, table)
    listing = Listing(_columns(session), tuple(rows))
    return picture(hall, heading, Words(_money(session)), Gap(), listing, foot="Biaya: perkiraan usulan.")


def _by_commission(session: Session, table: Ranking) -> Iterator[Row]:
    for commission in session.commissions:
        own = table.of_commission(commission.id)
        if own:
            yield rule(f"komisi {commission.id}", f"Komisi {commission.id} {commission.short}")
            yield from _with_line(session, own, by_commission=True)


def _with_line(session: Session, rows: Sequence[Ranked], *, by_commission: bool) -> Iterator[Row]:
    """The line stands after the last one inside, where something stands outside behind it."""
    inside = [number for number, row in enumerate(rows) if row.placement in _WITHIN]
    last = inside[-1] if inside and inside[-1] < len(rows) - 1 else None
    for number, row in enumerate(rows):
        yield _row(session, row, by_commission=by_commission)
        if number == last:
            yield rule(f"garis {row.commission if by_commission else ''}", "garis batas")


def _row(session: Session, row: Ranked, *, by_commission: bool) -> Row:
    found = session.proposals[row.code]
    rank = row.commission_rank if by_commission else row.rank
    return Row(
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
    for limit, tally in ranking.of(session).tallies.items():
        if limit.kind is LineKind.CEILING:
            return f"Pagu {short(tally.amount)} · terpakai {short(tally.used)} · sisa {short(tally.left)}"
    return f"{len(ranking.of(session).rows)} usulan berperingkat"


def ceiling(hall: Hall, _slide: Slide) -> Picture:
    """Every limit in force with what was taken from it; the kecamatan's own in large figures."""
    session = hall.session
    tallies = ranking.of(session).tallies
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
    rows = ranking.of(session).rows
    return f"{sum(row.placement in _WITHIN for row in rows)} dari {len(rows)} usulan berada di dalam garis batas."


def _limit_row(session: Session, limit: Limit, tally: Tally) -> Row:
    told = money if limit.is_money else str
    name = reasons.limit_name(session, limit)
    return Row(
        key=name,
        cells=(f"{name[:1].upper()}{name[1:]}", told(tally.amount), told(tally.used), told(tally.left)),
        tone=Tone.PLAIN if tally.left > 0 else Tone.DIM,
    )
