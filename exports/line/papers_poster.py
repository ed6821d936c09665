"""The poster for the door: what each village has inside, in letters that are read from a few steps away."""

from exports.paper import frame
from exports.paper import line as pictures
from exports.paper.document import Document, Format, Section
from exports.paper.line import VillageFigure
from exports.paper.registered import paper
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import desa
from sessions.record.ledger import Ledger

POSTER, TITLE = "poster-hasil", "Poster Hasil"

_HEIGHT = 248
"""Millimetres of a turned A3 between its margins."""


@paper(POSTER, order=512, title=TITLE, is_usual=False)
def poster(ledger: Ledger) -> Document:
    """One A3 sheet, a line for each village and nobody's name; a draft until the sidang is closed."""
    then = frame.in_force(ledger)
    session = then.session
    figure = VillageFigure(
        heading=f"Hasil per {desa}".upper(),
        below=_below(session),
        picture=pictures.of(session),
        height=_HEIGHT,
    )
    section = Section(blocks=(figure,), landscape=True, bookmark=TITLE)
    made = frame.document(session, TITLE, (section,), head_hash=frame.fingerprint(then))
    return made.on(Format.A3)


def _below(session: Session) -> str:
    """Which meeting, and when it was held."""
    held = session.sidang.held_on
    return f"{frame.meeting_name(session)}{f', {dates.with_day(held)}' if held else ''}"
