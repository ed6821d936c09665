"""Reading and printing the papers of steps 1 and 2, of one village or of all, from any screen."""

from collections.abc import Callable

from exports.catalogue import PAPERS, of_step
from exports.wording.places import said
from tui.dialogs.choice import AskChoice, Choice
from tui.presenters.terima import paper_choices
from tui.screens.stage import StageScreen


def ask_which(screen: StageScreen, title: str, step: int, village: str | None, then: Callable[[str], object]) -> None:
    """The papers of the step, those of the village under the cursor first; `then` gets the name of the chosen one."""
    bundles = [(name, PAPERS[name].title) for name in of_step(step)]
    known = {name for name, _ in bundles}
    choices = [
        Choice(value=name, label=label, note=said(screen.session, "semua desa" if name in known else "satu desa"))
        for name, label in paper_choices(screen.session, village, bundles)
        if name in known or any(name.startswith(f"{bundle}-") for bundle in known)
    ]

    def chosen(name: str) -> None:
        then(name)

    screen.ask(AskChoice(title, choices), chosen)
