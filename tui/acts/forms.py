"""A form whose answers become one decision."""

from collections.abc import Callable, Sequence

from sessions.decisions.base import Decision
from tui.dialogs.form import Answers, AskForm, Field
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

Build = Callable[[Answers], Decision]


def ask_and_take(screen: StageScreen, title: str, fields: Sequence[Field], build: Build) -> None:
    """A form that stays open, as typed, where the meeting refuses its decision."""

    async def accept(answers: Answers) -> Explanation | None:
        return await screen.app.attempt(build(answers))

    screen.ask(AskForm(title, fields, accept=accept), lambda _: None)
