"""What the Berita Acara will say of things that nobody filled in: NIHIL, dotted lines, or "belum diisi"."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sessions.closing import facts as closing
from sessions.kernel.session import NoteKind, Session
from sessions.values.attendance import Role
from sessions.values.proposals import PRIORITIES, Outcome
from sessions.values.steps import SIDANG
from sessions.values.votes import VoteState


class Printed(StrEnum):
    """How it is printed; NIHIL is said only of what was asked and answered, or of what the record itself proves."""

    NIHIL = "NIHIL"
    DOTS = "titik-titik"
    UNFILLED = "belum diisi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """One of them by its name, and the stage where it is filled in."""

    name: str
    printed: Printed
    stage: str


NUMBER = "Nomor Berita Acara"
DAY = "Hari, tanggal, dan tempat"
BEGINNING = "Pukul sidang dimulai"
CHAIR = "Pimpinan Sidang"
CAMAT = "Camat"
INITIALS = "Nama pemaraf (Kasi PMD, Sekcam)"
QUORUM = "Pemeriksaan kuorum"
SPEECHES = "Sambutan"
TALKS = "Pemaparan"
WITNESSES = "Wakil peserta"
CEILING_SOURCE = "Dasar pagu"
PRIORITY_LIST = "Kegiatan prioritas"
RESERVE_LIST = "Usulan cadangan"
NOT_AGREED_LIST = "Usulan yang belum disepakati"
PROCEEDINGS = "Catatan persidangan"


def blanks(session: Session) -> tuple[Blank, ...]:
    """All of them in the order of the paper."""
    return tuple(Blank(name=name, printed=printed, stage=stage) for name, printed, stage in _blanks(session))


Said = tuple[str, Printed, str]
"""name, how it is printed, stage."""


def _blanks(session: Session) -> Iterator[Said]:
    yield from _front(session)
    yield from _results(session)
    if not has_proceedings(session):
        yield PROCEEDINGS, Printed.NIHIL, "catatan"
    yield from _signatures(session)


def _front(session: Session) -> Iterator[Said]:
    sidang = session.sidang
    if not sidang.number:
        yield NUMBER, Printed.DOTS, "tatib"
    if sidang.held_on is None:
        yield DAY, Printed.DOTS, "tatib"
    if closing.started(session) is None:
        yield BEGINNING, Printed.DOTS, "catatan"
    if Role.CHAIR not in session.officials:
        yield CHAIR, Printed.DOTS, "panitia"
    if sidang.quorum is None:
        yield QUORUM, Printed.UNFILLED, "hadir"
    for name, given in ((SPEECHES, sidang.speeches), (TALKS, sidang.presentations)):
        if not given:
            yield name, Printed.UNFILLED if given is None else Printed.NIHIL, "tatib"


def _results(session: Session) -> Iterator[Said]:
    if closing.has_ceiling(session) and not session.ceilings_source:
        yield CEILING_SOURCE, Printed.DOTS, "prioritas"
    ended = {proposal.outcome for proposal in session.proposals.values()}
    if not ended or None in ended:  # what stays empty is known when all is decided
        return
    lists = ((PRIORITY_LIST, PRIORITIES), (RESERVE_LIST, {Outcome.RESERVE}), (NOT_AGREED_LIST, {Outcome.NOT_AGREED}))
    for name, outcomes in lists:
        if ended.isdisjoint(outcomes):
            yield name, Printed.NIHIL, "prioritas"


def _signatures(session: Session) -> Iterator[Said]:
    if Role.CAMAT not in session.officials:
        yield CAMAT, Printed.DOTS, "panitia"
    if not {Role.KASI_PMD, Role.SEKCAM} <= session.officials.keys():
        yield INITIALS, Printed.DOTS, "panitia"
    if not session.sidang.witnesses:
        yield WITNESSES, Printed.DOTS, "tatib"


def has_proceedings(session: Session) -> bool:
    """Whether the minutes tell of anything besides the results: a note, a pause, a walkout, a vote, a tie."""
    return bool(
        session.pauses
        or session.movements
        or session.ties
        or session.women_reason
        or any(note.kind is not NoteKind.PENDING or note.is_open for note in session.notes)
        or any(vote.state is VoteState.CERTIFIED for vote in session.votes.values())
        or any(step.skipped_by and number < SIDANG for number, step in session.steps.items())
        or closing.exceeded(session)
        or any(delegate.was_absent and not delegate.consents for delegate in session.delegates)
    )
