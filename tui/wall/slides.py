"""The slides there are: what may go to the wall, what it shows now, and the list of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import tui.agenda.slides
import tui.closing.slides
import tui.last_year.slides
import tui.line.slides
import tui.line.slides_line
import tui.proposals.slides
import tui.scoring.slides
import tui.votes.slides
import tui.wall.few_words
import tui.wall.seal  # noqa: F401 - to enter what they make
from sessions.kernel.refusals import Refused, explain
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.language.local import speaking
from sessions.last_year.facts import told_years
from sessions.record.errors import WALL_EMPTY
from sessions.record.ledger import Entry, Ledger
from sessions.record.wall import (
    Showing,
    Slide,
    SlideName,
    first_slide,
    is_showable,
    require_showable,
    running_vote,
    shown_entry,
)
from sessions.values.commissions import CommissionId
from sessions.values.votes import VoteState
from tui.picture.drawing import whole
from tui.picture.offers import SLIDES
from tui.picture.picture import Hall, Picture
from tui.wall.few_words import pause
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, rows_of


def shown(hall: Hall, showing: Showing) -> Picture:
    """The picture of the wall now. What may not be shown gives way to the title or the end, whoever asked for it."""
    with speaking(hall.session.office):
        if showing.is_paused:
            return pause(hall)
        slide = showing.slide if is_showable(hall.ledger, showing.slide) else first_slide(hall.session)
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
    ListColumn("", 2, lambda line: "●" if line.is_shown else "", has_sign=True),
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
    seat = showing.seating.last_seat_m
    is_measured = slide.name is SlideName.READABILITY and seat
    about = f"kursi terakhir {seat} m" if is_measured else _about(ledger.entries, slide)
    return _Line(key=slide, is_shown=is_shown, about=about, state=state, tone=tone)


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
    return f"Layar hadirin: {state}{theme} │ t tayang · ^N jeda · ^L lihat di layar ini"


def on_the_wall(hall: Hall, showing: Showing) -> Detail:
    """A small picture of the wall: what it shows now, as lines."""
    lines = [line for line in whole(shown(hall, showing), _WIDE) if line.strip()]
    state = " (jeda)" if showing.is_paused else " (ditahan)" if showing.is_held else ""
    name = "Kalimat yang dibacakan" if showing.slide.sentence else label_of(showing.slide.name)
    return Detail(title=f"Di layar hadirin sekarang{state}: {name}", lines=tuple(lines))


def preview(hall: Hall, slide: Slide) -> str:
    """A slide as plain text, before it is pushed."""
    with speaking(hall.session.office):
        return "\n".join(whole(shown(hall, Showing(slide=slide)), _WIDE))
