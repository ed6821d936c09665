"""Every slide by its name: what people call it, and the function that makes it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from exports.wording.places import said
from sessions.commissions import CommissionId
from sessions.session import Session
from sessions.wall import Showing, Slide, SlideName, is_showable
from tui.wall.hall import Hall
from tui.wall.picture import Picture
from tui.wall.slides import agenda, outcome, plain, proposal, ranking, spread, ties, votes

MAKERS: Mapping[SlideName, Callable[[Hall, Slide], Picture]] = MappingProxyType(
    {
        SlideName.TITLE: plain.title,
        SlideName.AGENDA: agenda.agenda,
        SlideName.QUORUM: agenda.quorum,
        SlideName.PROPOSAL: proposal.proposal,
        SlideName.VOTE: votes.vote,
        SlideName.RESULT: votes.result,
        SlideName.RANKING: ranking.ranked,
        SlideName.CEILING: ranking.ceiling,
        SlideName.TIES: ties.ties,
        SlideName.DELEGATES: outcome.delegates,
        SlideName.MINUTES: outcome.read_out,
        SlideName.DECISION: outcome.decision,
        SlideName.LAST_YEAR: outcome.last_year,
        SlideName.SPREAD: spread.spread,
        SlideName.BREAK: plain.suspended,
        SlideName.THANKS: plain.thanks,
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
    if showing.is_paused:
        return plain.pause(hall)
    slide = showing.slide if is_showable(hall.session, hall.entries, showing.slide) else _AT_FAULT
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
