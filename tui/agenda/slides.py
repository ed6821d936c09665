"""The slide of the order of the day with its timer, and that of the quorum with its arithmetic."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sessions.agenda import facts as agenda_facts
from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.language.dates import clock, clock_in_zone
from sessions.language.local import desa
from sessions.record.wall import Slide, SlideName
from sessions.values import agenda as values_agenda
from sessions.values.agenda import AgendaItem, Expected
from sessions.values.office import VillageCode
from tui.attendance.view import arithmetic
from tui.picture.lines import Ink
from tui.picture.offers import slide
from tui.picture.picture import (
    Block,
    Figure,
    Figures,
    FillBar,
    Gap,
    Hall,
    Headline,
    Large,
    Listing,
    OfSize,
    Picture,
    WallColumn,
    Words,
    picture,
    village_column,
)
from tui.picture.sizes import TALL
from tui.widgets.plain import crop
from tui.widgets.running import following_item, mark, pace, running_item, short_title, times
from tui.widgets.view import Tone, table

_COLUMNS: tuple[WallColumn[Expected], ...] = (
    WallColumn("", 2, lambda found: mark(found.item)),
    WallColumn("Waktu", 11, times),
    WallColumn(
        "Acara", 28, lambda found: found.item.title, grows=1, cut=lambda title, cells: crop(short_title(title), cells)
    ),
    WallColumn("Menit", 5, lambda found: str(found.item.minutes), is_number=True, gives_way=1),
)
_BEFORE = 1
"""Items already held that stay in view above the running one."""

_NEXT = 4
"""Rows of the order of the day that stand below a running item at least."""


@slide(SlideName.AGENDA, label="Susunan acara dan waktu")
def agenda(hall: Hall, _slide: Slide) -> Picture:
    """The running item, how long it still has, and what follows; while the sidang stands still, that it does."""
    session = hall.session
    item = running_item(session)
    if session.sidang.closed is not None:
        said = f"Sidang ditutup pukul {clock_in_zone(session.sidang.closed)}."
        return picture(hall, "Susunan acara", Headline(said, from_rows=TALL), Gap(), _listing(hall, 0))
    if item is None:
        following = following_item(session)
        said = f"Berikutnya: {following.title}" if following else "Seluruh acara sudah dilaksanakan."
        return picture(hall, "Susunan acara", Headline(said, from_rows=TALL), Gap(), _listing(hall, 0))
    first = max(0, session.agenda.index(item) - _BEFORE)
    paced = pace(session, hall.now)
    blocks = (
        Headline(item.title),
        Gap(),
        *_timer(session, item, hall.now),
        *((Words(paced, gives_way=1),) if paced else ()),
        Gap(),
        *_next(session),
        replace(_listing(hall, first), gives_way=1, least=_NEXT),
    )
    return picture(hall, "Susunan acara", *blocks)


def _next(session: Session) -> Iterator[Block]:
    """What follows, in *judul* above the list that a tall wall has in letters of a few metres."""
    following = following_item(session)
    if following is not None:
        said = Headline(f"Berikutnya: {following.title}", Ink.LEAD)
        yield OfSize(lambda size: (said, Gap()) if size.is_tall else (), (said,))


def _timer(session: Session, item: AgendaItem, now: datetime) -> Iterator[Block]:
    """Minutes and seconds that are left, or that the item is over its time; pauses do not count."""
    if values_agenda.open_pause(session.pauses) is not None:
        yield Headline("SIDANG DISKORS")
        return
    left = item.minutes * 60 - max(0, int(values_agenda.spent(item, session.pauses, now).total_seconds()))
    minutes, seconds = divmod(abs(left), 60)
    if left >= 0:
        value, caption, ink = f"{minutes}:{seconds:02}", f"tersisa dari {item.minutes} menit", Ink.STRONG
    else:
        value, caption, ink = f"+{minutes}:{seconds:02}", f"! lewat dari {item.minutes} menit", Ink.WARN
    yield Figures((Figure(value, caption, ink, runs=True),))
    yield FillBar(item.minutes * 60 - max(0, left), item.minutes * 60, ink, gives_way=1)


def _listing(hall: Hall, first: int) -> Listing:
    shown = agenda_facts.expected(hall.session, hall.now)[first:]
    return Listing(_COLUMNS, table(shown, _COLUMNS, key=lambda found: found.item.id, tone=_tone))


def _tone(found: Expected) -> Tone:
    if found.item.started is None:
        return Tone.PLAIN
    return Tone.STRONG if found.item.is_running else Tone.DIM


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voices:
    """How many delegates of a village are in the hall, of how many."""

    village: VillageCode
    name: str
    present: int
    invited: int

    @property
    def tone(self) -> Tone:
        """A village with nobody there is not made a reproach of."""
        return Tone.PLAIN if self.present else Tone.DIM


def _villages() -> tuple[WallColumn[_Voices], ...]:
    return (
        village_column(lambda line: line.name, large=Large.WHOLE),
        WallColumn("Hadir", 5, lambda line: f"{line.present}/{line.invited}", is_number=True, large=Large.WHOLE),
    )


@slide(SlideName.QUORUM, label="Kehadiran dan kuorum")
def quorum(hall: Hall, _slide: Slide) -> Picture:
    """Present, invited, needed; whether it is met is worded, never an alarm."""
    session = hall.session
    now = attendance.quorum_now(session)
    if now.is_met:
        verdict = Headline("✓ Memenuhi kuorum", Ink.GOOD)
    else:
        verdict = Headline(f"Menunggu {now.needed - now.present} utusan")
    figures = Figures((Figure(f"{now.present}/{now.invited}", f"utusan {desa} hadir dari yang diundang"),), leads=True)
    check = session.sidang.quorum
    at = f"Kuorum dicatat pukul {clock(check.at)}: hadir {check.present}." if check else ""
    blocks = (
        figures,
        Gap(),
        verdict,
        Gap(),
        Words(f"{arithmetic(session)}."),
        *((Words(at, Ink.QUIET, gives_way=1),) if at else ()),
        Gap(gives_way=2),
        _of_villages(session),
    )
    return picture(hall, "Kehadiran dan kuorum", *blocks)


def _of_villages(session: Session) -> Listing:
    each = session.house_rules.delegates_per_village
    columns = _villages()
    lines = [
        _Voices(village=code, name=session.village_name(code), present=present, invited=each)
        for code, present in attendance.voices(session).items()
    ]
    return Listing(
        columns, table(lines, columns, key=lambda line: line.village, tone=lambda line: line.tone), gives_way=2
    )
