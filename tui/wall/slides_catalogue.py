"""Every slide by its name: each enters itself beside what makes it; here stand the rooms that have any."""

import tui.agenda.slides
import tui.closing.slides
import tui.line.slides
import tui.proposals.slides
import tui.scoring.slides
import tui.votes.slides  # noqa: F401 - to enter what they make
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.record.wall import Showing, Slide, SlideName, is_showable
from sessions.sentences.places import said
from sessions.values.commissions import CommissionId
from tui.picture.picture import Hall, Picture
from tui.picture.registered import SLIDES
from tui.wall.slides import pause

_AT_FAULT = Slide()
"""Shown instead of what may not, or no longer, be shown."""


def shown(hall: Hall, showing: Showing) -> Picture:
    """The picture of the wall now. What may not be shown gives way to the title, whoever asked for it."""
    with speaking(hall.session.office):
        if showing.is_paused:
            return pause(hall)
        slide = showing.slide if is_showable(hall.ledger, showing.slide) else _AT_FAULT
        return SLIDES[slide.name].make(hall, slide)


def label_of(session: Session, name: SlideName) -> str:
    """What people call a kind of slide, as the office says it: `Utusan ke kota`."""
    return said(session, SLIDES[name].label)


def name_of(session: Session, slide: Slide) -> str:
    """What people call it: `Usulan yang dibahas: 2007-03`, `Peringkat dan garis batas: Komisi II`."""
    label = label_of(session, slide.name)
    if not slide.about or slide.name is SlideName.DECISION:
        return label
    commission = session.commission(CommissionId(slide.about)) if slide.name is SlideName.RANKING else None
    return f"{label}: {f'Komisi {commission.id}' if commission else slide.about}"
