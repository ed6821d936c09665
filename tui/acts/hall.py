"""Acts of the hall from any screen: a line kept at once, an objection, a pause, late entry."""

from datetime import datetime

from textual.app import App

from exports.wording.dates import clock, numeric_date
from exports.wording.decisions import sentence
from sessions.agenda import open_pause
from sessions.decisions import NoteRecorded, NoteSettled, SidangPaused, SidangResumed
from sessions.proposals import ProposalCode
from sessions.session import NoteKind
from tui.acts.changes import refusal_of
from tui.acts.outcomes import ask_range, read_back
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, AskForm, Field
from tui.dialogs.text import AskText
from tui.presenters import catatan
from tui.presenters.prioritas import View
from tui.reading import Unreadable, read_count, read_time
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

_PROPOSAL, _DECISION, _NOTHING = "usulan", "keputusan", "sidang"
_DECIDE = "putuskan"


def stage_in_front(app: App[None]) -> StageScreen | None:
    """The screen that the person sees; None while a question lies over it."""
    return app.screen if isinstance(app.screen, StageScreen) else None


def ask_pending(screen: StageScreen) -> None:
    """One line, and it is on the disk."""

    async def keep(text: str) -> None:
        await screen.decide(NoteRecorded(kind=NoteKind.PENDING, text=text, about=_proposal(screen)))

    screen.ask(
        AskText("Catat dulu", explanation="Tersimpan sekarang; dijadikan keputusan atau diselesaikan di g v."), keep
    )


def _proposal(screen: StageScreen) -> ProposalCode | None:
    code = ProposalCode(screen.cursor_key or "")
    return code if code in screen.session.proposals else None


def ask_objection(screen: StageScreen) -> None:
    """Whose, to what, and what is objected."""
    code, session = _proposal(screen), screen.session
    latest = catatan.latest_decision(screen.app.sitting.standing)
    choices = [(_PROPOSAL, f"usulan {code}")] if code else []
    if latest is not None:
        choices.append((_DECISION, f"{clock(latest.stamp.when)} {sentence(latest.decision, session)}"))
    choices.append((_NOTHING, "jalannya sidang"))
    fields = (
        Field(name="siapa", label="Yang berkeberatan", hint="nama, asal desa atau lembaga"),
        Field(name="isi", label="Isi keberatan"),
        Field(name="atas", label="Atas", choices=tuple(choices), value=choices[0][0]),
    )

    async def accept(answers: Answers) -> Explanation | None:
        on = answers.text("atas")
        decision = NoteRecorded(
            kind=NoteKind.OBJECTION,
            text=answers.text("isi"),
            who=answers.text("siapa"),
            about=code if on == _PROPOSAL else None,
            decision=latest.seq if latest is not None and on == _DECISION else 0,
        )
        return await screen.app.attempt(decision)

    screen.ask(AskForm("Catatan keberatan", fields, accept=accept), lambda _: None)


def pause_or_go_on(screen: StageScreen) -> None:
    """Stand still with a reason and, if said, for how long; or go on, after the sentence is read out."""
    if open_pause(screen.session.pauses) is not None:
        read_back(screen, SidangResumed())
        return
    if refusal := refusal_of(screen.session, SidangPaused(reason="skors")):
        screen.app.notice = refusal
        return
    fields = (
        Field(name="sebab", label="Sebab", hint="misalnya ishoma, menunggu Bupati"),
        Field(name="menit", label="Menit", hint="kosong: tidak ditentukan", read=read_count, is_required=False),
    )

    async def accept(answers: Answers) -> Explanation | None:
        decision = SidangPaused(reason=answers.text("sebab"), minutes=answers.number("menit") or 0)
        return await screen.app.attempt(decision)

    screen.ask(AskForm("Skors sidang", fields, accept=accept), lambda _: None)


def ask_settled(screen: StageScreen, number: int) -> None:
    """What became of a line that was kept at once."""
    note = screen.session.notes[number - 1]
    choices = (
        Choice(value="sudah diputus", label="Sudah diputus"),
        Choice(value=_DECIDE, label="Putuskan sekarang", note=catatan.meant(note.text) or "di layar Prioritas"),
        Choice(value=NoteKind.INCIDENT.value, label="Jadikan catatan persidangan", note="tercetak di Berita Acara"),
        Choice(value="tidak jadi", label="Tidak jadi"),
    )

    async def settle(answer: str) -> None:
        if answer == _DECIDE:
            if await screen.app.go("prioritas") and (front := stage_in_front(screen.app)):
                ask_range(front, View(), catatan.meant(note.text))
            return
        if answer == NoteKind.INCIDENT.value:
            incident = NoteRecorded(kind=NoteKind.INCIDENT, text=note.text, who=note.who, about=note.about)
            app = screen.app
            app.notice = await app.attempt(incident, occurred=note.at)
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


def ask_late(screen: StageScreen) -> None:
    """The hour at which what is entered next happened; an empty one leaves the mode."""
    app = screen.app
    day = screen.session.sidang.held_on
    now = app.clock()
    date = day if day is not None and day <= now.date() else now.date()

    def read(typed: str) -> datetime:
        at = datetime.combine(date, read_time(typed), now.tzinfo)
        if at > now:
            raise Unreadable("Jam itu belum tiba.")
        return at

    value = f"{app.late:%H.%M}" if app.late else ""
    hint = "misalnya 09.40; kosong: selesai"
    field = Field(name="pukul", label="Pukul kejadian", value=value, hint=hint, read=read, is_required=False)

    def set_late(answers: Answers) -> None:
        at = answers.value("pukul")
        app.late = at if isinstance(at, datetime) else None

    screen.ask(AskForm(f"Mode susulan {numeric_date(date)}", (field,)), set_late)
