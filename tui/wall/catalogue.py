"""Every slide by its name: what people call it, and the function that makes it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.record.wall import Showing, Slide, SlideName, is_showable
from sessions.sentences.places import said
from sessions.values.commissions import CommissionId
from tui.agenda import slides
from tui.closing import slides as closing_slides
from tui.line import slides as line_slides
from tui.picture.picture import Hall, Picture
from tui.proposals import slides as proposals_slides
from tui.scoring import slides as scoring_slides
from tui.votes import slides as votes_slides
from tui.wall import slides as wall_slides

MAKERS: Mapping[SlideName, Callable[[Hall, Slide], Picture]] = MappingProxyType(
    {
        SlideName.TITLE: wall_slides.title,
        SlideName.AGENDA: slides.agenda,
        SlideName.QUORUM: slides.quorum,
        SlideName.PROPOSAL: proposals_slides.proposal,
        SlideName.VOTE: votes_slides.vote,
        SlideName.RESULT: votes_slides.result,
        SlideName.RANKING: line_slides.ranked,
        SlideName.CEILING: line_slides.ceiling,
        SlideName.TIES: scoring_slides.ties,
        SlideName.DELEGATES: closing_slides.delegates,
        SlideName.MINUTES: closing_slides.read_out,
        SlideName.DECISION: closing_slides.decision,
        SlideName.LAST_YEAR: closing_slides.last_year,
        SlideName.SPREAD: line_slides.spread,
        SlideName.BREAK: wall_slides.suspended,
        SlideName.THANKS: wall_slides.thanks,
    }
)

LABELS: Mapping[SlideName, str] = MappingProxyType(
    {
        SlideName.TITLE: "Judul",
        SlideName.AGENDA: "Susunan acara dan waktu",
        SlideName.QUORUM: "Kehadiran dan kuorum",
        SlideName.PROPOSAL: "Usulan yang dibahas",
        SlideName.VOTE: "Pemungutan suara berjalan",
        SlideName.RESULT: "Hasil pemungutan suara",
        SlideName.RANKING: "Peringkat dan garis batas",
        SlideName.CEILING: "Pagu dan kuota",
        SlideName.TIES: "Penyelesaian nilai sama",
        SlideName.DELEGATES: "Utusan ke kabupaten/kota",
        SlideName.MINUTES: "Pembacaan Berita Acara",
        SlideName.DECISION: "Kalimat keputusan",
        SlideName.LAST_YEAR: "Realisasi tahun lalu",
        SlideName.SPREAD: "Sebaran hasil per desa",
        SlideName.BREAK: "Skors",
        SlideName.THANKS: "Terima kasih",
    }
)

_AT_FAULT = Slide()
"""Shown instead of what may not, or no longer, be shown."""


def shown(hall: Hall, showing: Showing) -> Picture:
    """The picture of the wall now. What may not be shown gives way to the title, whoever asked for it."""
    with speaking(hall.session.office):
        if showing.is_paused:
            return wall_slides.pause(hall)
        slide = showing.slide if is_showable(hall.ledger, showing.slide) else _AT_FAULT
        return MAKERS[slide.name](hall, slide)


def label_of(session: Session, name: SlideName) -> str:
    """What people call a kind of slide, as the office says it: `Utusan ke kota`."""
    return said(session, LABELS[name])


def name_of(session: Session, slide: Slide) -> str:
    """What people call it: `Usulan yang dibahas: 2007-03`, `Peringkat dan garis batas: Komisi II`."""
    label = label_of(session, slide.name)
    if not slide.about or slide.name is SlideName.DECISION:
        return label
    commission = session.commission(CommissionId(slide.about)) if slide.name is SlideName.RANKING else None
    return f"{label}: {f'Komisi {commission.id}' if commission else slide.about}"
