"""Finishing a step of the SOP from any screen: asked first, its papers written, and a closed gate says why not."""

from collections.abc import Callable

from sessions import sop
from sessions.decisions.steps import StepCompleted
from sessions.session import StepState
from tui.acts import papers
from tui.dialogs.confirm import AskConfirm
from tui.screens.stage import StageScreen


async def finish(screen: StageScreen, number: int, then: Callable[[], object] = lambda: None) -> None:
    """Ask, write the step's papers, and finish it; `then` follows once that is on the disk."""
    if sop.gaps(screen.session, number) or sop.state(screen.session, number) is StepState.DONE:
        await screen.decide(StepCompleted(step=number))
        return
    step = sop.BY_NUMBER[number]

    async def confirmed(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await papers.finish_step(screen, number):
            then()

    text = f"{step.title}. Keluaran: {step.output}."
    screen.ask(AskConfirm(f"Langkah {number} selesai?", text, yes="selesai"), confirmed)
