"""All sheets of a file at once: what each brings, and one Enter that takes all of them in."""

import asyncio
from collections.abc import Sequence

from sessions.intake.account import account_of
from sessions.intake.grid import Grid, NotATable
from sessions.intake.preview import with_overrides
from sessions.intake.questions import Questions
from sessions.intake.sides import SideTaken, sided, taken
from sessions.intake.verdicts import Preview
from sessions.intake.words import file_sentence
from sessions.proposals.decisions import ProposalsImported
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import every_sheet
from sessions.values.office import Office
from tui.dialogs.compare import Compare
from tui.proposals import view_import, view_sheets
from tui.proposals.dialog_account import sides_dialog
from tui.shell import settings
from tui.shell.stage import StageScreen
from tui.widgets.view import ComparedSheet, Detail


def show_all(screen: StageScreen, office: Office, grid: Grid) -> None:
    """The rows of every sheet under its name; sheets that must be asked about first stay out, and are named. What of
    volumes that are written as sides is taken is asked before.
    """
    remembered = settings.load_columns(screen.app.settings_file)
    asked = Questions(remembered=remembered, year=screen.session.plan_year)
    try:
        every = every_sheet(grid, office, asked)
    except NotATable as error:
        screen.tell(file_sentence(error))
        return
    found = [one for seen in every for one in sided(seen)]
    if not found:
        _show(screen, grid, every)
        return

    def answered(side: str) -> None:
        how = SideTaken(side) if side else None
        _show(screen, grid, [with_overrides(seen, office, taken(sided(seen), how)) for seen in every] if how else every)

    screen.ask(sides_dialog(found), answered)


def _show(screen: StageScreen, grid: Grid, every: Sequence[Preview]) -> None:
    ready = [seen for seen in every if seen.accepted and not account_of(IN_FILES, seen).must_ask]
    by_name = {seen.sheet: seen for seen in every}

    def detail(key: tuple[str, int]) -> Detail | None:
        return view_import.detail(by_name[key[0]], key[1])

    async def agreed(_: bool) -> None:  # noqa: FBT001 - the answer itself
        await _take_in(screen, grid, ready)

    dialog = Compare(
        view_sheets.title(grid.file_name, every),
        view_sheets.summary(every, ready),
        view_import.COLUMNS,
        [ComparedSheet(name=seen.sheet, rows=view_sheets.rows(screen.session, seen)) for seen in every],
        detail,
        does=view_sheets.does(ready),
    )
    screen.ask(dialog, agreed)


async def _take_in(screen: StageScreen, grid: Grid, ready: Sequence[Preview]) -> None:
    """One decision for each sheet, so that each can be undone; what is here already is not taken in again. What is told
    last is of all sheets.
    """
    taken_in: list[ProposalsImported] = []
    told: list[str] = []
    for seen in ready:
        matches = await asyncio.to_thread(view_import.met, screen.session, seen)
        decision = await asyncio.to_thread(view_import.imported, grid, seen, view_sheets.only_new(matches))
        if not decision.drafts:
            told.append(view_sheets.nothing_new(seen))
        elif await screen.decide(decision):
            taken_in.append(decision)
        else:
            return
    if told or len(taken_in) > 1:
        screen.tell(" ".join([*view_sheets.told_of_all(taken_in), *told]))
