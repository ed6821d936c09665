"""What is asked about the record: what is asked when the program opens, and going on elsewhere when a folder fails."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated

from sessions.agenda.decisions_notes import SidangPaused, SidangResumed
from sessions.kernel import checks
from sessions.kernel.refusals import Explanation, Refused, explain
from sessions.kernel.session import Session
from sessions.kernel.text import clean
from sessions.record.errors import RecordError
from sessions.record.ledger import History
from sessions.record.sitting import NAME_LIMIT
from sessions.record.words import sentence_of_record_error
from sessions.sentences.clauses import sentence
from tui.desk import Program
from tui.dialogs import text as texts
from tui.dialogs.asked import Asked
from tui.dialogs.base import Dialog
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import AskForm
from tui.dialogs.reading import path_of
from tui.dialogs.show import ShowText
from tui.program import opening_view
from tui.program.opening_view import Suspension
from tui.shell import frame_view
from tui.shell.machine import medium_name, volumes
from tui.shell.stage import ask


def ask_typist(app: Program) -> None:
    """Who types; the last one to have typed is offered, and stands if nobody answers. Then the outage, if any."""

    def type_as(name: str) -> None:
        app.sitting.by = clean(name, NAME_LIMIT)

    def answered(name: str | None) -> None:
        type_as(name or app.sitting.by)
        ask_about_the_outage(app)

    type_as(app.sitting.entries[-1].by or app.sitting.by)
    text = "Tercatat pada setiap keputusan."
    app.push_screen(texts.AskText("Siapa yang mengetik?", value=app.sitting.by, explanation=text), answered)


def ask_about_the_outage(app: Program) -> None:
    """The outage as a pause of the sidang, entered with its real times, asked once; then what else is to be told."""
    outage = opening_view.suspension(app.session, app.sitting.entries, app.drafts.found, app.clock())
    if outage is None:
        tell_what_was_found(app)
    else:
        ask_about(app, outage, partial(tell_what_was_found, app))


def ask_about(app: Program, outage: Suspension, then: Callable[[], None] = lambda: None) -> None:
    """Whether the time in which the program stood still is entered as a pause."""

    async def answered(is_noted: bool | None) -> None:  # noqa: FBT001 - the answer of the dialog
        if is_noted:
            app.notice = await app.desk.attempt(SidangPaused(reason=opening_view.OUTAGE), occurred=outage.start)
            if app.notice is None:
                await app.desk.decide(SidangResumed())
        then()

    app.push_screen(AskConfirm(outage.question, outage.text, yes="catat"), answered)


def tell_what_was_found(app: Program) -> None:
    """What opening has mended and which forms are unfinished, until Esc or the next decision."""
    found = app.drafts.found
    told = (
        opening_view.clock_behind(app.session, app.sitting.entries, app.clock()),
        opening_view.recovered(app.sitting.recovery),
        opening_view.unfinished(found.drafts if found else ()),
    )
    lines = [line for line in told if line]
    if lines and app.notice is None:
        advice = " ".join((*lines[1:], opening_view.latest(app.last_act)))
        app.notice = Explanation(found=lines[0], advice=advice, is_refusal=False)


def tell_read_only(app: Program, cause: str) -> None:
    """In the middle of the meeting nothing can be written any more: say so over whatever is open, with the way out."""

    def answered(is_wanted: bool | None) -> None:  # noqa: FBT001 - the answer of the dialog
        if is_wanted:
            ask_where_to_go_on(app)

    text = opening_view.stopped(cause, app.last_act)
    app.push_screen(AskConfirm("Sesi sekarang hanya dapat dibaca", text, yes="simpan ke tempat lain"), answered)


def _media(_: Session) -> Mapping[Path, str]:
    home = Path.home()
    return {**{path: medium_name(path) for path in volumes()}, home: f"laptop ini ({home})"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _ElsewhereForm:
    medium: Annotated[Path, Asked("Media", choices=_media)]
    folder: Annotated[str, Asked("Folder baru")]


def ask_where_to_go_on(app: Program) -> None:
    """*Simpan ke tempat lain*: a new folder on another medium, to which the sitting moves."""
    if app.session.is_rehearsal:
        app.notice = explain(checks.IS_REHEARSAL())
        return

    async def accept(form: _ElsewhereForm) -> Explanation | None:
        old, new = app.sitting.folder, form.medium / path_of(form.folder)
        try:
            left_behind = await app.desk.move_to(new)
        except Refused as refused:
            return explain(refused)
        except RecordError as error:
            return Explanation(
                found=sentence_of_record_error(error), advice="Pilih folder atau media lain.", fields=("folder",)
            )
        app.call_later(_tell_moved, app, opening_view.moved(old, new, left_behind))
        return None

    start = {"folder": opening_view.next_folder(app.sitting.folder.name)}
    app.push_screen(AskForm("Simpan ke tempat lain", _ElsewhereForm, start, accept=accept))


def _tell_moved(app: Program, text: str) -> None:
    """What was refused can be sent again, so nothing is wrong any more."""
    app.notice = None
    for screen in app.screen_stack:
        if isinstance(screen, Dialog):
            screen.complain(())
    app.push_screen(ShowText("Sidang berlanjut di folder lain", text))


def ask_undo(app: Program) -> None:
    """The question, or why there is nothing to ask."""
    ledger = app.sitting.ledger
    latest = frame_view.undoable(ledger.entries)
    if latest is None:
        app.notice = opening_view.barrier(frame_view.latest_decided(ledger.entries))
        return
    seq, told = latest.seq, sentence(latest.decision, ledger.session)

    async def withdraw(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await app.desk.undo(seq, told)

    is_last = latest is frame_view.latest_standing(ledger.entries)
    before = ledger.before[-1] if is_last and ledger.before else History(ledger.entries).before(seq)
    text = opening_view.question(latest, replace(before, copies_made=ledger.session.copies_made), ledger.session)
    ask(app, AskConfirm("Batalkan keputusan terakhir?", text, yes="tarik keputusan", no="tidak jadi"), withdraw)
