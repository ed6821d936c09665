"""What is asked about the day: an item begun or arranged, a line kept at once, an objection, a pause, late entry."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from sessions.agenda.decisions import AgendaArranged, AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled, SidangPaused, SidangResumed
from sessions.attendance import facts as attendance
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.kernel.session import NoteKind, QuorumWay
from sessions.language.dates import clock, numeric_date
from sessions.language.local import Phrase
from sessions.sentences.clauses import sentence
from sessions.values.agenda import PLENARIES, AgendaId, AgendaItem, PlannedItem, open_pause
from sessions.values.proposals import ProposalCode
from tui.agenda import view
from tui.attendance.view import quorum_line
from tui.desk import Program
from tui.dialogs.asked import Asked
from tui.dialogs.base import Dialog
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.reading import Unreadable, read_time
from tui.dialogs.text import AskText
from tui.outcomes.flows import ask_range
from tui.scoring.view_ties import View
from tui.shell.flows import ask_form, is_refused, read_back
from tui.shell.stage import StageScreen, in_front
from tui.widgets import running

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
    if is_refused(screen, decision):
        return
    is_pleno = item.id in PLENARIES
    if not is_pleno or attendance.quorum_now(screen.session).is_met:
        _read_out(screen, decision, then)
        return

    def chosen(way: QuorumWay) -> None:
        if way is QuorumWay.PROCEED:
            _read_out(screen, AgendaItemStarted(item=item.id, goes_on=True), then)
        else:
            read_back(screen, QuorumChecked(way=QuorumWay.POSTPONE, minutes=WAIT))

    ask_way(screen, f"{item.title}: kuorum belum terpenuhi", chosen)


def ask_way(screen: StageScreen, title: str, then: Callable[[QuorumWay], Awaitable[object] | None]) -> None:
    """The chair's two ways where too few delegates are here."""
    choices = (
        Choice(value=QuorumWay.POSTPONE, label=f"Tunda {WAIT} menit"),
        Choice(value=QuorumWay.PROCEED, label="Lanjut sesuai Tata Tertib", note="tercatat di Berita Acara"),
    )
    screen.ask(AskChoice(title, choices, explanation=quorum_line(screen.session)), then)


def _read_out(screen: StageScreen, decision: AgendaItemStarted, then: Callable[[], object]) -> None:
    told = running.read_out(screen.session, decision, screen.app.clock())

    screen.confirm(ReadBack(told), decision, then)


@dataclass(frozen=True, slots=True, kw_only=True)
class _ItemForm:
    title: Annotated[str, Asked("Acara")]
    minutes: Annotated[int, Asked("Menit", hint="0 menghapus")]
    place: Annotated[int, Asked("Nomor urut")]


def ask_item(screen: StageScreen, item: AgendaItem | None) -> None:
    """Place, name and minutes of an item, or of a new one behind the one under the cursor."""
    order = screen.session.agenda
    places = [known.id for known in order]
    here = places.index(AgendaId(screen.cursor_key or "")) + 1 if screen.cursor_key in places else len(places)
    start = {
        "title": item.title if item else "",
        "minutes": item.minutes if item else 10,
        "place": here if item else here + 1,
    }

    def build(form: _ItemForm) -> AgendaArranged:
        planned = PlannedItem(id=item.id if item else new_id(places), title=form.title, minutes=form.minutes)
        return AgendaArranged(items=view.rearranged(screen.session, planned, form.place or 1))

    ask_form(screen, "Ubah acara" if item else "Acara baru", _ItemForm, build, start)


def new_id(known: list[AgendaId]) -> AgendaId:
    """The next free key of an item that the secretary adds."""
    number = next(n for n in range(1, len(known) + 2) if AgendaId(f"acara-{n}") not in known)
    return AgendaId(f"acara-{number}")


_DECIDE = "putuskan"


class _PendingLine(AskText):
    """A line that is kept at once."""

    def __init__(self) -> None:
        told = "Tersimpan sekarang; dijadikan keputusan atau diselesaikan di lembar Catatan (g a)."
        super().__init__("Catat dulu", explanation=told)


def note_here(app: Program) -> None:
    """One line, and it is on the disk; a question that is open stands as it was."""
    screen = app.screen_stack[0]
    if not isinstance(screen, StageScreen) or isinstance(app.screen, _PendingLine):
        return

    async def keep(text: str | None) -> None:
        if text is not None:
            await screen.decide(NoteRecorded(kind=NoteKind.PENDING, text=text, about=_proposal(screen)))

    if in_front(app) is not None:
        screen.ask(_PendingLine(), keep)
    elif isinstance(app.screen, Dialog):
        app.push_screen(_PendingLine(), keep)


def _proposal(screen: StageScreen) -> ProposalCode | None:
    return next((code for code in screen.session.proposals if code == screen.cursor_key), None)


Subject = tuple[ProposalCode | None, int]
"""A proposal, or the number of a decision, or neither: how the sidang goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ObjectionForm:
    who: Annotated[str, Asked("Yang berkeberatan", hint=Phrase("nama, asal {desa} atau lembaga"))]
    text: Annotated[str, Asked("Isi keberatan")]
    on: Subject


def ask_objection(screen: StageScreen) -> None:
    """Whose, to what, and what is objected."""
    code, session = _proposal(screen), screen.session
    latest = view.latest_decision(screen.app.sitting.standing)
    on: dict[Subject, str] = {(code, 0): f"usulan {code}"} if code else {}
    if latest is not None:
        on[None, latest.seq] = f"{clock(latest.stamp.when)} {sentence(latest.decision, session)}"
    on[None, 0] = "jalannya sidang"

    def build(form: _ObjectionForm) -> NoteRecorded:
        about, decision = form.on
        return NoteRecorded(kind=NoteKind.OBJECTION, text=form.text, who=form.who, about=about, decision=decision)

    ask_form(screen, "Catatan keberatan", _ObjectionForm, build, asked={"on": Asked("Atas", choices=on)})


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseForm:
    """Why the sidang stands still, and for how many minutes; 0: nobody said."""

    reason: Annotated[str, Asked("Sebab", hint=Phrase("misalnya ishoma, menunggu {bupati:title}"))]
    minutes: Annotated[int, Asked("Menit", hint="kosong: tidak ditentukan")] = 0


def pause_or_go_on(screen: StageScreen) -> None:
    """Stand still with a reason and, if said, for how long; or go on, after the sentence is read out."""
    if open_pause(screen.session.pauses) is not None:
        read_back(screen, SidangResumed())
        return
    if is_refused(screen, SidangPaused(reason="skors")):
        return
    ask_form(screen, "Skors sidang", PauseForm, lambda form: SidangPaused(reason=form.reason, minutes=form.minutes))


def ask_settled(screen: StageScreen, number: int) -> None:
    """What became of a line that was kept at once."""
    note = screen.session.notes[number - 1]
    choices = (
        Choice(value="sudah diputus", label="Sudah diputus"),
        Choice(value=_DECIDE, label="Putuskan sekarang", note=view.meant(note.text) or "di layar Prioritas"),
        Choice(value=NoteKind.INCIDENT.value, label="Jadikan catatan persidangan", note="tercetak di Berita Acara"),
        Choice(value="tidak jadi", label="Tidak jadi"),
    )

    async def settle(answer: str) -> None:
        if answer == _DECIDE:
            if await screen.app.go("prioritas") and (front := in_front(screen.app)):
                ask_range(front, View(), view.meant(note.text))
            return
        if answer == NoteKind.INCIDENT.value:
            incident = NoteRecorded(kind=NoteKind.INCIDENT, text=note.text, who=note.who, about=note.about)
            app = screen.app
            app.notice = await app.desk.attempt(incident, occurred=note.at)
            if app.notice is not None:
                return
            answer = "menjadi catatan persidangan"
        await screen.decide(NoteSettled(note=number, remark=answer))

    screen.ask(AskChoice("Baris ini selesai karena", choices, explanation=note.text), settle)


def ask_incident(screen: StageScreen) -> None:
    """Something that happened, for the Berita Acara."""

    async def keep(text: str) -> None:
        await screen.decide(NoteRecorded(kind=NoteKind.INCIDENT, text=text))

    screen.ask(AskText("Catatan persidangan", explanation="Kejadian yang tercetak di Berita Acara."), keep)


@dataclass(frozen=True, slots=True, kw_only=True)
class LateForm:
    """When it happened; None: now."""

    at: datetime | None = None


def ask_late(screen: StageScreen) -> None:
    """The hour when what is entered next happened; an empty one leaves the mode."""
    app = screen.app
    day = screen.session.sidang.held_on
    now = app.clock()
    date = day if day is not None and day <= now.date() else now.date()

    def read(typed: str) -> datetime:
        at = datetime.combine(date, read_time(typed), now.tzinfo)
        if at > now:
            raise Unreadable("Jam itu belum tiba.")
        return at

    asked = {"at": Asked("Pukul kejadian", hint="misalnya 09.40; kosong: selesai", read=read, show=clock)}

    def set_late(form: LateForm) -> None:
        app.late = form.at

    screen.ask(AskForm(f"Mode susulan {numeric_date(date)}", LateForm, {"at": app.late}, asked=asked), set_late)
