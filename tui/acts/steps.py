"""Finishing a step of the SOP from any screen: asked first, its papers written, and a closed gate says why not."""

from collections.abc import Callable
from dataclasses import replace

from exports.wording.places import said
from sessions import sop
from sessions.decisions.steps import StepCompleted
from sessions.session import StepState
from tui.acts import papers
from tui.acts.changes import refusal_of
from tui.dialogs.confirm import AskConfirm
from tui.presenters import alur
from tui.screens.stage import StageScreen


async def finish(screen: StageScreen, number: int, then: Callable[[], object] = lambda: None) -> None:
    """Ask, write the step's papers, and finish it; `then` follows once that is on the disk."""
    if refusal := refusal_of(screen.session, StepCompleted(step=number)):
        is_done = sop.state(screen.session, number) is StepState.DONE
        advice = refusal.advice if is_done else alur.who_mends(screen.session, number)
        screen.app.notice = replace(refusal, advice=advice)
        return
    step = sop.BY_NUMBER[number]

    async def confirmed(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await papers.finish_step(screen, number):
            then()

    open_ = alur.warnings(screen.session, number)
    told = (f"{said(screen.session, step.title)}. Keluaran: {step.output}.",)
    text = "\n".join((*told, "", "Belum terpenuhi:", *open_) if open_ else told)
    screen.ask(AskConfirm(f"Langkah {number} selesai?", text, yes="selesai"), confirmed)
