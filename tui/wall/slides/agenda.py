"""The order of the day with its timer, and the quorum with its arithmetic."""

from collections.abc import Iterator
from datetime import datetime

from exports.wording.dates import clock
from sessions import attendance
from sessions.agenda import AgendaItem
from sessions.session import Session
from sessions.wall import Slide
from tui.presenters.agenda import following_item, pace, running_item
from tui.presenters.quorum import quorum_line, stated
from tui.presenters.rows import Column, Row, Tone
from tui.wall.hall import Hall, picture, village_word
from tui.wall.picture import Block, Figure, Figures, Gap, Ink, Listing, Picture, Words

_COLUMNS = (
    Column(key="tanda", label="", width=2),
    Column(key="waktu", label="Waktu", width=11),
    Column(key="acara", label="Acara", width=30, grows=1),
    Column(key="menit", label="Menit", width=5, is_number=True),
)
_BEFORE = 1
"""Items already held that stay in view above the running one."""


def agenda(hall: Hall, _slide: Slide) -> Picture:
    """The running item, how long it still has, and what follows."""
    session = hall.session
    item = running_item(session)
    if item is None:
        following = following_item(session)
        said = f"Berikutnya: {following.title}" if following else "Seluruh acara sudah dilaksanakan."
        return picture(hall, "Susunan acara", Words(said, Ink.STRONG), Gap(), _listing(session, 0))
    first = max(0, session.agenda.index(item) - _BEFORE)
    paced = pace(session, hall.now)
    blocks = (
        Words(item.title, Ink.STRONG, most=2),
        Gap(),
        *_timer(item, hall.now),
        *((Words(paced),) if paced else ()),
        Gap(),
        _listing(session, first),
    )
    return picture(hall, "Susunan acara", *blocks)


def _timer(item: AgendaItem, now: datetime) -> Iterator[Block]:
    """Minutes and seconds that are left, or by which the item is over its time."""
    spent = max(0, int((now - item.started).total_seconds())) if item.started else 0
    left = item.minutes * 60 - spent
    minutes, seconds = divmod(abs(left), 60)
    if left >= 0:
        value, caption, ink = f"{minutes}:{seconds:02}", f"tersisa dari {item.minutes} menit", Ink.STRONG
    else:
        value, caption, ink = f"+{minutes}:{seconds:02}", f"! lewat dari {item.minutes} menit", Ink.WARN
    yield Figures((Figure(value, caption, ink, runs=True),))


def _listing(session: Session, first: int) -> Listing:
    return Listing(_COLUMNS, tuple(map(_row, session.agenda[first:])))


def _row(item: AgendaItem) -> Row:
    began = clock(item.started) if item.started else ""
    mark, tone = " ", Tone.PLAIN
    if item.started is not None:
        mark, tone = ("✓", Tone.DIM) if item.ended is not None else ("●", Tone.STRONG)
    times = f"{began}–{clock(item.ended) if item.ended else ''}" if began else ""
    return Row(key=item.id, cells=(mark, times, item.title, str(item.minutes)), tone=tone)


def quorum(hall: Hall, _slide: Slide) -> Picture:
    """Present, invited, needed; whether it is met is worded, never an alarm."""
    session = hall.session
    now = attendance.quorum_now(session)
    word = village_word(session)
    if now.is_met:
        verdict = Words("✓ Memenuhi kuorum menurut Tata Tertib.", Ink.GOOD)
    else:
        verdict = Words(f"Menunggu {now.needed - now.present} utusan.", Ink.STRONG)
    figures = Figures(
        (
            Figure(str(now.present), f"utusan {word} hadir"),
            Figure(str(now.needed), "kuorum", Ink.PLAIN),
            Figure(str(now.invited), "diundang", Ink.PLAIN),
        )
    )
    arithmetic = quorum_line(session).removesuffix(stated(session)).partition(" ✓")[0].partition(" · ")[0]
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
        Words(f"{arithmetic}."),
        Words(at, Ink.QUIET),
    )
