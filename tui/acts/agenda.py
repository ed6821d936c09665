"""Acts on the order of the day: what begins now, read out first, and how the day is arranged."""

from collections.abc import Awaitable, Callable

from sessions import attendance
from sessions.agenda import PLENARIES, AgendaId, AgendaItem, PlannedItem, open_pause
from sessions.decisions import AgendaArranged, AgendaItemStarted, QuorumChecked
from sessions.session import QuorumWay
from tui.acts.changes import refusal_of
from tui.acts.hall import pause_or_go_on
from tui.acts.outcomes import read_back
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import Answers, AskForm, Field
from tui.presenters import agenda, catatan
from tui.presenters.quorum import quorum_line
from tui.reading import read_count
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

WAIT = 15
"""Minutes that the chair waits for a quorum."""


def go_on(screen: StageScreen, item: AgendaItem | None, then: Callable[[], object]) -> None:
    """The next thing of the day: out of a pause, or to the next item."""
    if open_pause(screen.session.pauses) is not None:
        pause_or_go_on(screen)
    elif item is not None:
        begin(screen, item, then)


def begin(screen: StageScreen, item: AgendaItem, then: Callable[[], object]) -> None:
    """A pleno whose quorum is not met asks first what the chair does; then the sentence is read out."""
    decision = AgendaItemStarted(item=item.id)
    if refusal := refusal_of(screen.session, decision):
        screen.app.notice = refusal
        return
    is_pleno = item.id in PLENARIES
    if not is_pleno or attendance.quorum_now(screen.session).is_met:
        _read_out(screen, decision, then)
        return

    def chosen(answer: str) -> None:
        if answer == QuorumWay.PROCEED:
            _read_out(screen, AgendaItemStarted(item=item.id, goes_on=True), then)
        else:
            read_back(screen, QuorumChecked(way=QuorumWay.POSTPONE, minutes=WAIT))

    ask_way(screen, f"{item.title}: kuorum belum terpenuhi", chosen)


def ask_way(screen: StageScreen, title: str, then: Callable[[str], Awaitable[object] | None]) -> None:
    """The chair's two ways where too few delegates are here."""
    choices = (
        Choice(value=QuorumWay.POSTPONE.value, label=f"Tunda {WAIT} menit"),
        Choice(value=QuorumWay.PROCEED.value, label="Lanjut sesuai Tata Tertib", note="tercatat di Berita Acara"),
    )
    screen.ask(AskChoice(title, choices, explanation=quorum_line(screen.session)), then)


def _read_out(screen: StageScreen, decision: AgendaItemStarted, then: Callable[[], object]) -> None:
    told = agenda.read_out(screen.session, decision, screen.app.clock())

    async def start(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await screen.decide(decision):
            then()

    screen.ask(ReadBack(told), start)


def ask_item(screen: StageScreen, item: AgendaItem | None) -> None:
    """Place, name and minutes of an item, or of a new one behind the one under the cursor."""
    order = screen.session.agenda
    places = [known.id for known in order]
    here = places.index(AgendaId(screen.cursor_key or "")) + 1 if screen.cursor_key in places else len(places)
    fields = (
        Field(name="acara", label="Acara", value=item.title if item else ""),
        Field(name="menit", label="Menit", value=str(item.minutes) if item else "10", hint="0 menghapus",
              read=read_count),
        Field(name="nomor", label="Nomor urut", value=str(here if item else here + 1), read=read_count),
    )  # fmt: skip

    async def accept(answers: Answers) -> Explanation | None:
        id_ = item.id if item else new_id(places)
        planned = PlannedItem(id=id_, title=answers.text("acara"), minutes=answers.number("menit") or 0)
        arranged = catatan.rearranged(screen.session, planned, answers.number("nomor") or 1)
        return await screen.app.attempt(AgendaArranged(items=arranged))

    screen.ask(AskForm("Ubah acara" if item else "Acara baru", fields, accept=accept), lambda _: None)


def new_id(known: list[AgendaId]) -> AgendaId:
    """The next free key of an item that the secretary adds."""
    number = next(n for n in range(1, len(known) + 2) if AgendaId(f"acara-{n}") not in known)
    return AgendaId(f"acara-{number}")
