"""The worksheet of a commission as a file: written for its laptop, and taken in when it comes back."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

from exports.catalogue import worksheets
from exports.commissions.papers import TITLE, WORKSHEET
from exports.paper.registered import COMMISSIONS
from sessions.commissions.facts_worksheet import Filled
from sessions.commissions.intake import ReadWorksheet, worksheet_in
from sessions.intake.reading import read_grid
from sessions.values.commissions import Commission, CommissionId
from tui.commissions import view_sheet
from tui.dialogs.choice import Choice
from tui.dialogs.compare import Compare
from tui.dialogs.pick_file import PickFile, files_at_hand
from tui.papers.flows import write
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


def ask_filled(
    screen: StageScreen,
    commission: Commission | None,
    typed: Callable[[CommissionId], Filled],
    take_over: Callable[[ReadWorksheet], None],
) -> None:
    """`i`: a worksheet that came back; what it says against what is there now, before anything is taken over.

    `typed` is what was typed of a commission's paper. Of the open commission, else of that which the file speaks of.
    """

    async def read(path: Path) -> ReadWorksheet:
        grid = await asyncio.to_thread(read_grid, path)
        return worksheet_in(grid, screen.session, commission.id if commission else None)

    def compare(found: ReadWorksheet) -> None:
        screen.ask(_comparison(screen, found, typed(found.commission)), lambda _: take_over(found))

    screen.ask(PickFile(files_at_hand((Path.cwd(), screen.app.sitting.folder)), read, title=TITLE), compare)


def _comparison(screen: StageScreen, found: ReadWorksheet, now: Filled) -> Compare:
    return Compare(
        f"{found.file_name} dibandingkan dengan sesi",
        view_sheet.summary(found),
        view_sheet.COLUMNS,
        view_sheet.sheets(screen.session, found, now),
        partial(view_sheet.detail, screen.session, found, now),
        does=f"ambil {len(found.lines)} baris ke Hasil Komisi {found.commission}" if found.lines else "",
    )
