"""All sheets of a file at once: what each brings, and one Enter that takes all of them in."""

import asyncio
from collections.abc import Sequence

from sessions.intake.account import account_of
from sessions.intake.grid import Grid, NotATable
from sessions.intake.questions import Questions
from sessions.intake.verdicts import Preview
from sessions.intake.words import file_sentence
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import every_sheet
from sessions.values.office import Office
from tui.dialogs.compare import Compare
from tui.proposals import view_import, view_sheets
from tui.shell import settings
from tui.shell.stage import StageScreen
from tui.widgets.view import ComparedSheet, Detail


def show_all(screen: StageScreen, office: Office, grid: Grid) -> None:
    """The rows of every sheet under its name; sheets that must be asked about first stay out, and are named."""
    remembered = settings.load_columns(screen.app.settings_file)
    asked = Questions(remembered=remembered, year=screen.session.plan_year)
    try:
        every = every_sheet(grid, office, asked)
    except NotATable as error:
        screen.tell(file_sentence(error))
        return
    ready = [seen for seen in every if seen.accepted and not account_of(IN_FILES, seen).must_ask]
    by_name = {seen.sheet: seen for seen in every}

    def detail(key: tuple[str, int]) -> Detail | None:
        return view_import.detail(by_name[key[0]], key[1])

    async def taken(_: bool) -> None:  # noqa: FBT001 - the answer itself
        await _take_in(screen, grid, ready)

    dialog = Compare(
        view_sheets.title(grid.file_name, every),
        view_sheets.summary(every, ready),
        view_import.COLUMNS,
        [ComparedSheet(name=seen.sheet, rows=view_sheets.rows(screen.session, seen)) for seen in every],
        detail,
        does=view_sheets.does(ready),
    )
    screen.ask(dialog, taken)


async def _take_in(screen: StageScreen, grid: Grid, ready: Sequence[Preview]) -> None:
    """One decision for each sheet, so that each can be undone; what is here already is not taken in again."""
    told: list[str] = []
    for seen in ready:
        matches = await asyncio.to_thread(view_import.met, screen.session, seen)
        decision = await asyncio.to_thread(view_import.imported, grid, seen, view_sheets.only_new(matches))
        if not decision.drafts:
            told.append(view_sheets.nothing_new(seen))
        elif not await screen.decide(decision):
            return
    if told:
        screen.tell(" ".join(told))
