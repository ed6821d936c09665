"""The worksheet of a commission as a file: written for its laptop, and taken in when it comes back."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from exports.catalogue import worksheets
from exports.commissions.papers import TITLE, WORKSHEET
from exports.paper.registered import COMMISSIONS
from sessions.commissions.facts_worksheet import Filled
from sessions.commissions.intake import WORKSHEET as SHEET
from sessions.commissions.intake import ReadWorksheet, worksheet_in
from sessions.intake.grid import Finding, Grid, NotATable
from sessions.intake.named_tables import NamedTable, arranged_table, nearest_named
from sessions.intake.reading import read_grid
from sessions.intake.words import file_sentence
from sessions.proposals.intake import Arrangement
from sessions.values.commissions import Commission, CommissionId
from tui.commissions import view_sheet
from tui.dialogs.choice import Choice
from tui.dialogs.compare import Compare
from tui.dialogs.pick_file import PickFile, files_at_hand
from tui.papers.flows import write
from tui.proposals.dialog_columns import ArrangeColumns
from tui.shell import settings
from tui.shell.flows import Act, ask_act
from tui.shell.stage import StageScreen


def ask_worksheet(screen: StageScreen, commission: Commission | None) -> None:
    """`c`: on paper for all commissions, or as a file that comes back, of the open one or of all."""
    names = worksheets(screen.session)
    if commission is not None:
        names = (COMMISSIONS.name(WORKSHEET, COMMISSIONS.key(commission)),)
    whose = f"Komisi {commission.id}" if commission else "tiap komisi"
    choices: tuple[Choice[Act], ...] = (
        Choice(value=partial(write, screen, WORKSHEET), label="PDF, untuk dicetak", note="semua komisi"),
        Choice(
            value=partial(write, screen, *names),
            label="XLSX, untuk diisi di laptop",
            note=f"{whose}; kembalinya dengan i",
        ),
    )
    ask_act(screen, TITLE, choices)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taking:
    """What is asked about one file: of which commission, what was typed of it already, and what takes it over."""

    screen: StageScreen
    commission: CommissionId | None
    typed: Callable[[CommissionId], Filled]
    take_over: Callable[[ReadWorksheet], None]

    def read(self, grid: Grid, wanted: Arrangement | None = None) -> ReadWorksheet:
        """The file as it is arranged, else as its headings say. Raises NotATable."""
        table = arranged_table(grid, wanted.sheet, wanted.heading_row, wanted.mapping) if wanted else None
        before = settings.load_columns(self.screen.app.settings_file)
        return worksheet_in(grid, self.screen.session, self.commission, table, before)

    def look(self, opened: tuple[Grid, ReadWorksheet | None]) -> None:
        """The columns first where nobody knows them, then what it says against what is there now."""
        grid, found = opened
        if found is None:
            self.ask_columns(grid, nearest_named(SHEET, grid))
        else:
            self.compare(grid, found)

    def ask_columns(self, grid: Grid, now: NamedTable) -> None:
        """How its columns are read; that is remembered for the next one."""

        async def arranged(wanted: Arrangement) -> None:
            try:
                found = self.read(grid, wanted)
            except NotATable as error:
                self.screen.tell(file_sentence(error))
                return
            await asyncio.to_thread(settings.keep_columns, self.screen.app.settings_file, wanted.mapping)
            self.compare(grid, found)

        shown = view_sheet.arrangement(now)
        self.screen.ask(ArrangeColumns(self.screen.session, grid, shown, kind=view_sheet.OF_A_WORKSHEET), arranged)

    def compare(self, grid: Grid, found: ReadWorksheet) -> None:
        """What it says against what is there now; Enter takes it over."""
        session, now = self.screen.session, self.typed(found.commission)
        dialog = Compare(
            f"{found.file_name} dibandingkan dengan sesi",
            view_sheet.summary(found),
            view_sheet.COLUMNS,
            view_sheet.sheets(session, found, now),
            partial(view_sheet.detail, session, found, now),
            does=f"ambil {len(found.lines)} baris ke Hasil Komisi {found.commission}" if found.lines else "",
            columns_of=partial(self.ask_columns, grid, found.table),
        )
        self.screen.ask(dialog, lambda _: self.take_over(found))


def ask_filled(
    screen: StageScreen,
    commission: Commission | None,
    typed: Callable[[CommissionId], Filled],
    take_over: Callable[[ReadWorksheet], None],
) -> None:
    """`i`: a worksheet that came back; what it says against what is there now, before anything is taken over.

    `typed` is what was typed of a commission's paper. Of the open commission, else of that which the file speaks of.
    """
    taking = _Taking(screen=screen, commission=commission.id if commission else None, typed=typed, take_over=take_over)

    async def read(path: Path) -> tuple[Grid, ReadWorksheet | None]:
        grid = await asyncio.to_thread(read_grid, path)
        try:
            return grid, taking.read(grid)
        except NotATable as error:
            if error.finding is not Finding.NO_COLUMNS:
                raise
            return grid, None

    screen.ask(PickFile(files_at_hand((Path.cwd(), screen.app.sitting.folder)), read, title=TITLE), taking.look)
