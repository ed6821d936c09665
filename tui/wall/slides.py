"""The slides there are: those of few words, and of all of them what may go to the wall and what it shows now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import tui.agenda.slides
import tui.closing.slides
import tui.last_year.slides
import tui.line.slides
import tui.proposals.slides
import tui.scoring.slides
import tui.votes.slides  # noqa: F401 - to enter what they make
from sessions.kernel.refusals import Refused, explain
from sessions.kernel.session import Session
from sessions.language.dates import clock, clock_in_zone, with_day
from sessions.language.local import speaking
from sessions.last_year.facts import told_years
from sessions.record.errors import WALL_EMPTY
from sessions.record.ledger import Entry, Ledger
from sessions.record.wall import Showing, Slide, SlideName, is_showable, require_showable, running_vote, shown_entry
from sessions.values.agenda import open_pause
from sessions.values.commissions import CommissionId
from sessions.values.votes import VoteState
from tui.picture.drawing import whole
from tui.picture.offers import SLIDES, slide
from tui.picture.picture import Block, Figure, Figures, Gap, Hall, Ink, Picture, Words, picture, proof
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, rows_of


@slide(SlideName.TITLE, label="Judul")
def title(hall: Hall, _slide: Slide) -> Picture:
    """Who meets, on what, when and where; nobody's name."""
    return picture(
        hall,
        "",
        Words("Musyawarah Perencanaan Pembangunan", Ink.STRONG),
        *(Words(line, Ink.STRONG) for line in _of_the_kecamatan(hall.session)),
        Gap(),
        Figures((Figure(str(hall.session.plan_year), "Tahun Rencana"),)),
        Gap(),
        *(Words(line) for line in _when_and_where(hall.session)),
        Gap(),
        Words("Selamat datang.", Ink.LEAD),
        is_centred=True,
    )


def _of_the_kecamatan(session: Session) -> tuple[str, ...]:
    if session.office is None:
        return ()
    office = session.office
    return f"Musrenbang RKPD {office.regency}", f"di Kecamatan {office.kecamatan}"


def _when_and_where(session: Session) -> tuple[str, ...]:
    sidang = session.sidang
    day = with_day(sidang.held_on) if sidang.held_on else ""
    return tuple(filter(None, (day, sidang.place)))


def pause(hall: Hall) -> Picture:
    """Layar jeda: nothing of the meeting but its name and the time."""
    return picture(hall, "", Words("Mohon menunggu sebentar.", Ink.STRONG), Gap(), _clock(hall), is_centred=True)


@slide(SlideName.BREAK, label="Skors")
def suspended(hall: Hall, _slide: Slide) -> Picture:
    """Skors: since when, why, and until when it was said to last; the clock tells how late it is."""
    pause_ = open_pause(hall.session.pauses)
    since = f" sejak pukul {clock(pause_.started)}" if pause_ else ""
    why = f": {pause_.reason}" if pause_ else ""
    if pause_ and pause_.until:
        until = f"Dilanjutkan pukul {clock_in_zone(pause_.until)}."
    else:
        until = "Sidang dilanjutkan setelah skors dicabut oleh pimpinan sidang."
    return picture(
        hall,
        "Skors",
        Words(f"SIDANG DISKORS{since}{why}", Ink.STRONG),
        Gap(),
        _clock(hall),
        Gap(),
        Words(until, Ink.STRONG),
        is_centred=True,
    )


def _clock(hall: Hall) -> Figures:
    return Figures((Figure(f"{hall.now:%H.%M}", f"sekarang {clock_in_zone(hall.now)}", runs=True),))


@slide(SlideName.THANKS, label="Terima kasih")
def thanks(hall: Hall, _slide: Slide) -> Picture:
    """The end; whoever signs is asked to stay."""
    session = hall.session
    kecamatan = session.office.kecamatan if session.office else ""
    lines: list[Block] = [Words("Terima kasih.", Ink.STRONG), Gap(), Words(f"Musrenbang Kecamatan {kecamatan}")]
    if session.sidang.closed:
        lines += [
            Words(f"ditutup pukul {clock_in_zone(session.sidang.closed)}."),
            Gap(),
            Words("Wakil peserta dimohon menandatangani Berita Acara sebelum pulang."),
        ]
    return picture(hall, "", *lines, foot=proof(hall), is_centred=True)


def waiting(hall: Hall) -> Picture:
    """Nobody has said yet what is to be shown."""
    return picture(hall, "", Words("Menunggu sesi dibuka di laptop sekretaris.", Ink.STRONG), is_centred=True)


_AT_FAULT = Slide()
"""Shown instead of what may not, or no longer, be shown."""


def shown(hall: Hall, showing: Showing) -> Picture:
    """The picture of the wall now. What may not be shown gives way to the title, whoever asked for it."""
    with speaking(hall.session.office):
        if showing.is_paused:
            return pause(hall)
        slide = showing.slide if is_showable(hall.ledger, showing.slide) else _AT_FAULT
        return SLIDES[slide.name].make(hall, slide)


def label_of(name: SlideName) -> str:
    """What people call a kind of slide, as the office says it: `Utusan ke kota`."""
    return str(SLIDES[name].label)


def name_of(session: Session, slide: Slide) -> str:
    """What people call it: `Usulan yang dibahas: 2007-03`, `Urutan dan garis batas: Komisi II`."""
    label = label_of(slide.name)
    if not slide.about or slide.name is SlideName.DECISION:
        return label
    commission = session.commission(CommissionId(slide.about)) if slide.name is SlideName.RANKING else None
    return f"{label}: {f'Komisi {commission.id}' if commission else slide.about}"


PRIVATE = frozenset({SlideName.SPREAD})
"""Pushed only when the forum asks for it."""

EMPTY = "belum ada isinya"

_WIDE = 76


def slides(session: Session, showing: Showing) -> tuple[Slide, ...]:
    """Every slide that could be pushed, several where there are several; a proposal only while it is shown."""
    found: list[Slide] = []
    for name in SlideName:
        found += _of_name(session, name)
    if showing.slide not in found and not showing.slide.sentence:
        found.append(showing.slide)
    return tuple(found)


def _of_name(session: Session, name: SlideName) -> Iterator[Slide]:
    match name:
        case SlideName.PROPOSAL:
            return
        case SlideName.RANKING:
            yield Slide(name=name)
            yield from (Slide(name=name, about=commission.id) for commission in session.commissions)
        case SlideName.LAST_YEAR:
            yield Slide(name=name)
            yield from (Slide(name=name, about=str(year.plan_year)) for year in told_years(session))
        case SlideName.VOTE:
            running = running_vote(session)
            yield Slide(name=name, about=str(running.id) if running else "")
        case SlideName.RESULT:
            held = [vote for vote in session.votes.values() if vote.state is not VoteState.CANCELLED]
            yield from [Slide(name=name, about=str(vote.id)) for vote in reversed(held)] or [Slide(name=name)]
        case _:
            yield Slide(name=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A slide, what it is about, and whether it is or may be shown."""

    key: Slide
    is_shown: bool
    about: str
    state: str
    tone: Tone


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("", 2, lambda line: "●" if line.is_shown else ""),
    ListColumn("Tayangan", 27, lambda line: label_of(line.key.name)),
    ListColumn("Tentang", 16, lambda line: line.about, grows=1),
    ListColumn("Keadaan", 28, lambda line: line.state, grows=2),
)


def view(hall: Hall, showing: Showing) -> ListView[Slide]:
    """The slides in their order, and below them a small picture of what the wall shows now."""
    return ListView(
        columns=COLUMNS,
        rows=lambda _: rows(hall.ledger, showing),
        summary=lambda _: summary(showing),
        detail=lambda *_: on_the_wall(hall, showing),
    )


def rows(ledger: Ledger, showing: Showing) -> tuple[ListRow[Slide], ...]:
    """One line for each slide: the one on the wall is marked, one that may not be shown says why."""
    return rows_of([_line(ledger, slide, showing) for slide in slides(ledger.session, showing)], COLUMNS)


def _line(ledger: Ledger, slide: Slide, showing: Showing) -> _Line:
    is_shown = slide == showing.slide
    state, tone = _state(ledger, slide)
    if is_shown:
        state, tone = ("ditahan" if showing.is_held else "tayang"), Tone.STRONG
    return _Line(key=slide, is_shown=is_shown, about=_about(ledger.entries, slide), state=state, tone=tone)


def _state(ledger: Ledger, slide: Slide) -> tuple[str, Tone]:
    try:
        require_showable(ledger, slide)
    except Refused as refused:
        is_empty = refused.reason is WALL_EMPTY
        return EMPTY if is_empty else explain(refused).found.rstrip("."), Tone.DIM
    return ("siap, bila diminta forum" if slide.name in PRIVATE else "siap"), Tone.PLAIN


def _about(entries: Sequence[Entry], slide: Slide) -> str:
    match slide.name:
        case SlideName.RANKING if slide.about:
            return f"Komisi {slide.about}"
        case SlideName.LAST_YEAR if slide.about:
            return f"RKPD {slide.about}"
        case SlideName.VOTE | SlideName.RESULT if slide.about:
            return f"suara nomor {slide.about}"
        case SlideName.DECISION:
            entry = shown_entry(entries, slide)
            return f"pukul {clock(entry.at)}" if entry else ""
    return slide.about


def summary(showing: Showing) -> str:
    """Whether the wall runs, is held or pauses, and its colours."""
    state = "jeda" if showing.is_paused else "ditahan" if showing.is_held else "mengikuti keputusan"
    theme = f" · tema {showing.theme}" if showing.theme else ""
    return f"Layar hadirin: {state}{theme} │ t tayang · \\ tahan · ^N jeda · ^L lihat di layar ini"


def on_the_wall(hall: Hall, showing: Showing) -> Detail:
    """A small picture of the wall: what it shows now, as lines."""
    lines = [line for line in whole(shown(hall, showing), _WIDE) if line.strip()]
    state = " (jeda)" if showing.is_paused else " (ditahan)" if showing.is_held else ""
    name = "Kalimat yang dibacakan" if showing.slide.sentence else label_of(showing.slide.name)
    return Detail(title=f"Di layar hadirin sekarang{state}: {name}", lines=tuple(lines))


def preview(hall: Hall, slide: Slide) -> str:
    """A slide as plain text, before it is pushed."""
    return "\n".join(whole(shown(hall, Showing(slide=slide)), _WIDE))
