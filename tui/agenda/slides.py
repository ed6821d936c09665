"""The slide of the order of the day with its timer, and that of the quorum with its arithmetic."""

from collections.abc import Iterator
from datetime import datetime

from sessions.agenda import facts as agenda_facts
from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.language.local import desa
from sessions.record.wall import Slide, SlideName
from sessions.values import agenda as values_agenda
from sessions.values.agenda import AgendaItem, Expected
from tui.attendance.view import arithmetic
from tui.picture.offers import slide
from tui.picture.picture import Block, Figure, Figures, Gap, Hall, Ink, Listing, Picture, Words, picture
from tui.widgets.running import following_item, mark, pace, running_item, times
from tui.widgets.view import ListColumn, Tone, table

_COLUMNS: tuple[ListColumn[Expected], ...] = (
    ListColumn("", 2, lambda found: mark(found.item)),
    ListColumn("Waktu", 11, times),
    ListColumn("Acara", 30, lambda found: found.item.title, grows=1),
    ListColumn("Menit", 5, lambda found: str(found.item.minutes), is_number=True),
)
_BEFORE = 1
"""Items already held that stay in view above the running one."""


@slide(SlideName.AGENDA, label="Susunan acara dan waktu")
def agenda(hall: Hall, _slide: Slide) -> Picture:
    """The running item, how long it still has, and what follows; while the sidang stands still, that it does."""
    session = hall.session
    item = running_item(session)
    if item is None:
        following = following_item(session)
        said = f"Berikutnya: {following.title}" if following else "Seluruh acara sudah dilaksanakan."
        return picture(hall, "Susunan acara", Words(said, Ink.STRONG), Gap(), _listing(hall, 0))
    first = max(0, session.agenda.index(item) - _BEFORE)
    paced = pace(session, hall.now)
    blocks = (
        Words(item.title, Ink.STRONG, most=2),
        Gap(),
        *_timer(session, item, hall.now),
        *((Words(paced),) if paced else ()),
        Gap(),
        _listing(hall, first),
    )
    return picture(hall, "Susunan acara", *blocks)


def _timer(session: Session, item: AgendaItem, now: datetime) -> Iterator[Block]:
    """Minutes and seconds that are left, or that the item is over its time; pauses do not count."""
    if values_agenda.open_pause(session.pauses) is not None:
        yield Words("‖ SIDANG DISKORS", Ink.STRONG)
        return
    left = item.minutes * 60 - max(0, int(values_agenda.spent(item, session.pauses, now).total_seconds()))
    minutes, seconds = divmod(abs(left), 60)
    if left >= 0:
        value, caption, ink = f"{minutes}:{seconds:02}", f"tersisa dari {item.minutes} menit", Ink.STRONG
    else:
        value, caption, ink = f"+{minutes}:{seconds:02}", f"! lewat dari {item.minutes} menit", Ink.WARN
    yield Figures((Figure(value, caption, ink, runs=True),))


def _listing(hall: Hall, first: int) -> Listing:
    shown = agenda_facts.expected(hall.session, hall.now)[first:]
    return Listing(_COLUMNS, table(shown, _COLUMNS, key=lambda found: found.item.id, tone=_tone))


def _tone(found: Expected) -> Tone:
    if found.item.started is None:
        return Tone.PLAIN
    return Tone.STRONG if found.item.is_running else Tone.DIM


@slide(SlideName.QUORUM, label="Kehadiran dan kuorum")
def quorum(hall: Hall, _slide: Slide) -> Picture:
    """Present, invited, needed; whether it is met is worded, never an alarm."""
    session = hall.session
    now = attendance.quorum_now(session)
    if now.is_met:
        verdict = Words("✓ Memenuhi kuorum menurut Tata Tertib.", Ink.GOOD)
    else:
        verdict = Words(f"Menunggu {now.needed - now.present} utusan.", Ink.STRONG)
    figures = Figures(
        (
            Figure(str(now.present), f"utusan {desa} hadir"),
            Figure(str(now.needed), "kuorum", Ink.PLAIN),
            Figure(str(now.invited), "diundang", Ink.PLAIN),
        )
    )
    check = session.sidang.quorum
    at = f"Kuorum dicatat pukul {clock(check.at)}: hadir {check.present}." if check else ""
    return picture(
        hall,
        "Kehadiran dan kuorum",
        Gap(),
        figures,
        Gap(),
        verdict,
        Gap(),
        Words(f"{arithmetic(session)}."),
        Words(at, Ink.QUIET),
    )
