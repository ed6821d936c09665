"""A file of ceilings comes in: every amount is shown with whose it is, then the sentence is read out."""

from pathlib import Path

from exports.wording.decisions import sentence
from tui.ceiling_files import FoundCeilings, ceilings_in, lines, summary
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.pick_file import PickFile
from tui.imports import files_at_hand
from tui.screens.stage import StageScreen


def ask_for_ceilings(screen: StageScreen) -> None:
    """A file at hand, or one whose place is typed."""

    async def read(path: Path) -> FoundCeilings:
        return ceilings_in(path, screen.session)

    async def look(found: FoundCeilings) -> None:
        decision = found.decision
        told = "\n".join(lines(found, screen.session))
        if decision is None:
            screen.tell(f"{summary(found)}.", "Berkas ini tidak memuat pagu yang dikenal untuk kecamatan ini.")
            return

        async def take(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            await screen.decide(decision)

        text = f"{told}\n\n{sentence(decision, screen.session)}"
        screen.ask(AskConfirm(f"{summary(found)}. Tetapkan?", text, yes="tetapkan"), take)

    screen.ask(PickFile(files_at_hand((Path.cwd(), screen.app.sitting.folder)), read), look)
