"""What became of the proposals of earlier years: the sums of all villages, or the priorities of one plan."""

from collections.abc import Callable
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language.numbers import short
from sessions.last_year import facts, words
from sessions.record.wall import Slide, SlideName
from sessions.values.last_year import Count, LastYear, LastYearItem, Realization
from tui.last_year.view import share_name
from tui.picture.lines import Ink
from tui.picture.offers import slide
from tui.picture.picture import (
    Figure,
    Figures,
    Gap,
    Hall,
    Listing,
    Picture,
    WallColumn,
    Words,
    name_column,
    picture,
    village_column,
)
from tui.proposals.view_one import money
from tui.widgets.view import Tone, table

_SIGNS = {Realization.ACCOMMODATED: "✓", Realization.REJECTED: "✗", Realization.NOT_YET: "○", None: ""}
_TITLE = "Realisasi usulan"


@slide(SlideName.LAST_YEAR, label="Realisasi tahun lalu")
def last_year(hall: Hall, slide: Slide) -> Picture:
    """All plans at hand per village; with a year as what it is about, the priorities of that plan."""
    session = hall.session
    years = facts.told_years(session)
    if not years:
        return picture(hall, f"{_TITLE} tahun lalu")
    if slide.about.isdecimal() and (found := facts.list_of(session, int(slide.about))) is not None:
        return _of_plan(hall, found)
    whole = facts.whole(years)
    lines = [_Village(share_name(session, own), own) for own in facts.by_village(session, years)]
    columns = _villages()
    rows = table(lines, columns, key=lambda line: line.share.village or line.name)
    listing = Listing(columns, rows, gives_way=1)
    told = _beyond(whole)
    if len(years) > 1:
        told = f"Usulan prioritas {words.years(whole.years)}. {told}".rstrip()
    heading = f"{_TITLE} tahun lalu" if len(years) > 1 else f"{_TITLE} RKPD {years[0].plan_year}"
    return picture(hall, heading, _figures(whole), *_quiet(told), Gap(), listing, foot=_foot(whole))


def _foot(share: facts.Share) -> str:
    unknown = "; + ada yang belum diketahui" if share.all.unknown else ""
    return f"Usulan prioritas, rupiah menurut hasil{unknown}."


def _figures(share: facts.Share) -> Figures:
    """The three sums of all priorities, each with its rupiah; what nobody told of counts as not yet."""
    accommodated, rejected = share.kinds[Realization.ACCOMMODATED], share.kinds[Realization.REJECTED]
    return Figures(
        (
            Figure(str(accommodated.items), f"✓ terakomodasi\n{_rupiah(accommodated)}"),
            Figure(str(share.open.items), f"○ belum\n{_rupiah(share.open)}", Ink.PLAIN),
            Figure(str(rejected.items), f"✗ ditolak\n{_rupiah(rejected)}", Ink.PLAIN),
        )
    )


def _rupiah(count: Count) -> str:
    """`Rp1,2 M`, with a plus where some cost is not known; a dash where none is."""
    if count.items == count.unknown:
        return "-"
    return f"Rp{short(count.cost)}{'+' if count.unknown else ''}"


def _beyond(share: facts.Share) -> str:
    count = share.beyond.items
    return f"Di luar prioritas, {count} usulan terakomodasi juga." if count else ""


def _quiet(text: str) -> tuple[Words, ...]:
    return (Words(text, Ink.QUIET, gives_way=1),) if text else ()


@dataclass(frozen=True, slots=True)
class _Village:
    """A village by name, with its share."""

    name: str
    share: facts.Share


def _villages() -> tuple[WallColumn[_Village], ...]:
    return (
        village_column(lambda line: line.name),
        WallColumn("✓ terakomodasi", 14, _told(Realization.ACCOMMODATED), is_number=True),
        WallColumn("○ belum", 12, lambda line: _cell(line.share.open), is_number=True, gives_way=1),
        WallColumn("✗ ditolak", 12, _told(Realization.REJECTED), is_number=True, gives_way=2),
    )


def _told(kind: Realization) -> Callable[[_Village], str]:
    return lambda line: _cell(line.share.kinds[kind])


def _cell(count: Count) -> str:
    """`3 · 1,2 M`; a dash for none, the number alone where no cost is known."""
    if not count.items:
        return "–"
    rupiah = "" if count.items == count.unknown else f" · {_rupiah(count).removeprefix('Rp')}"
    return f"{count.items}{rupiah}"


def _of_plan(hall: Hall, found: LastYear) -> Picture:
    """The priorities of one plan, each with what became of it."""
    session = hall.session
    columns = _columns(session)
    rows = table(found.priorities, columns, key=lambda item: item.code, tone=_tone)
    share = facts.whole([found])
    heading = f"{_TITLE} RKPD {found.plan_year}"
    return picture(
        hall, heading, _figures(share), *_quiet(_beyond(share)), Gap(), Listing(columns, rows), foot=_foot(share)
    )


def _columns(session: Session) -> tuple[WallColumn[LastYearItem], ...]:
    return (
        WallColumn("", 2, lambda item: _SIGNS[item.realization]),
        name_column("Kegiatan", lambda item: item.activity),
        village_column(lambda item: session.village_name(item.village)),
        WallColumn("Rp", 9, lambda item: money(item.cost), is_number=True, gives_way=1),
        WallColumn("Realisasi", 12, lambda item: item.realization.value if item.realization else words.NOT_TOLD),
    )


def _tone(item: LastYearItem) -> Tone:
    return Tone.GOOD if item.realization is Realization.ACCOMMODATED else Tone.PLAIN
