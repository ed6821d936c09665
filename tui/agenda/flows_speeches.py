"""Who speaks in the sidang: the report of the committee, addresses, presentations, and who leads the prayer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from sessions.agenda.decisions import PrayerLed
from sessions.attendance import facts as attendance
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.kernel.session import Session
from sessions.steps import works_speeches
from sessions.values.agenda import AgendaId
from sessions.values.attendance import Role, Speech, Unsur
from tui.agenda.dialog import AskSpeakers
from tui.dialogs.asked import Asked
from tui.dialogs.text import AskText
from tui.shell.flows import ask_form, known_names
from tui.shell.stage import StageScreen

_SPEAK = (Unsur.DPRD, Unsur.FORKOPIMCAM)
"""Unsur whose people give an address."""

REPORT, ADDRESSES = AgendaId("laporan"), AgendaId("sambutan")
"""The items of the agenda at which it is asked who spoke."""

NOBODY = "tidak ada"
"""Typed instead of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReportForm:
    speaker: Annotated[str, Asked("Yang melaporkan", hint="nama, atau: tidak ada", suggestions=known_names)]
    position: Annotated[str, Asked("Jabatan")] = ""
    topic: Annotated[str, Asked("Pokok laporan", hint="boleh kosong")] = ""


def ask_report(screen: StageScreen) -> None:
    """Who reports for the committee, its chair filled in; the addresses stay as they are."""
    session = screen.session
    known = works_speeches.reports(session)

    def build(form: _ReportForm) -> SpeechesRecorded:
        others = works_speeches.addresses(screen.session)
        if form.speaker.casefold() == NOBODY:
            return _recorded(screen.session, REPORT, others, is_nobody=True)
        report = Speech(speaker=form.speaker, position=form.position, topic=form.topic)
        return _recorded(screen.session, REPORT, (report, *others), is_nobody=False)

    ask_form(screen, "Laporan Ketua Panitia", _ReportForm, build, known[0] if known else _chair(session))


def _recorded(session: Session, item: AgendaId, speeches: tuple[Speech, ...], *, is_nobody: bool) -> SpeechesRecorded:
    """All who spoke, and at which items nobody did."""
    others = tuple(own for own in session.sidang.nobody_at if own != item)
    nobody = (*others, item) if is_nobody else others
    if is_nobody and not speeches:
        return SpeechesRecorded(speeches=() if session.sidang.speeches else None, nobody_at=nobody)
    return SpeechesRecorded(speeches=speeches, nobody_at=nobody if nobody != session.sidang.nobody_at else None)


def _chair(session: Session) -> Speech:
    official = session.officials.get(Role.COMMITTEE_CHAIR)
    return Speech(speaker=official.name if official else "", position=Role.COMMITTEE_CHAIR.value)


def ask_addresses(screen: StageScreen) -> None:
    """Camat, DPRD and Forkopimcam listed; the report of the committee stays before them."""

    async def take(heard: tuple[Speech, ...]) -> None:
        speeches = (*works_speeches.reports(screen.session), *heard)
        await screen.decide(_recorded(screen.session, ADDRESSES, speeches, is_nobody=not heard))

    dialog = AskSpeakers("Sambutan", tuple(_likely(screen.session)), works_speeches.addresses(screen.session))
    screen.ask(dialog, take)


def _likely(session: Session) -> Iterator[Speech]:
    if camat := session.officials.get(Role.CAMAT):
        yield Speech(speaker=camat.name, position=camat.position or Role.CAMAT.value)
    here = [person.card for person in attendance.present_people(session)]
    for unsur in _SPEAK:
        own = (card for card in here if card.unsur is unsur)
        yield from (Speech(speaker=card.name, position=card.position or card.institution) for card in own)


def ask_talks(screen: StageScreen) -> None:
    """Who presented what: those of the invitation listed with their subjects."""
    committee, sidang = screen.session.committee, screen.session.sidang
    listed: Sequence[Speech] = committee.speakers if committee else ()
    screen.ask(
        AskSpeakers("Pemaparan narasumber", listed, sidang.presentations or ()),
        lambda heard: screen.decide(SpeechesRecorded(presentations=heard)),
    )


def ask_prayer(screen: StageScreen) -> None:
    """Who leads the prayer, for the minutes."""

    async def keep(name: str) -> None:
        await screen.decide(PrayerLed(by=name))

    screen.ask(AskText("Pemimpin doa", value=screen.session.sidang.prayer_by), keep)
