"""What is asked about a step of the SOP: that it is finished, with its papers, or passed over on somebody's word."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated

from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.session import StepState
from sessions.sentences.clauses import apart
from sessions.steps import sop
from sessions.steps.decisions import StepCompleted, StepSkipped
from tui.dialogs.asked import Asked, reasoned
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.reading import at_least
from tui.dialogs.text import AskText
from tui.papers import flows as papers_flows
from tui.shell.flows import ask_form, refusal_of
from tui.shell.stage import StageScreen
from tui.steps import view


async def finish(screen: StageScreen, number: int, then: Callable[[], object] = lambda: None) -> None:
    """Ask, write the step's papers, and finish it; `then` follows once that is on the disk."""
    if refusal := refusal_of(screen.session, StepCompleted(step=number, note="-" * REASON_LENGTH)):
        is_done = sop.state(screen.session, number) is StepState.DONE
        advice = refusal.advice if is_done else view.who_mends(screen.session, number)
        screen.app.notice = replace(refusal, advice=advice)
        return
    step = sop.BY_NUMBER[number]

    async def take(note: str) -> None:
        if await papers_flows.finish_step(screen, number, note):
            then()

    async def confirmed(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await take("")

    if without := sop.without(screen.session, number):
        named = apart(need.name for need in without)
        text = f"Alasan langkah {number} diselesaikan tanpa {named}"
        screen.ask(AskText(text, read=at_least(REASON_LENGTH, "Alasan"), explanation="Dicatat pada langkahnya."), take)
        return

    open_ = view.warnings(screen.session, number)
    told = (f"{step.title}. Keluaran: {step.output}.",)
    text = "\n".join((*told, "", "Belum terpenuhi:", *open_) if open_ else told)
    screen.ask(AskConfirm(f"Langkah {number} selesai?", text, yes="selesai"), confirmed)


@dataclass(frozen=True, slots=True, kw_only=True)
class _SkipForm:
    by: Annotated[str, Asked("Atas perintah", hint="nama dan jabatan")]
    reason: Annotated[str, reasoned()]


def ask_skip(screen: StageScreen, number: int) -> None:
    """The step is passed over on somebody's word, with a reason."""
    ask_form(
        screen,
        f"Langkah {number} dilewati",
        _SkipForm,
        lambda form: StepSkipped(step=number, by=form.by, reason=form.reason),
    )
