"""How long a large recap takes from file to verdicts, guard and child process included.

What is bounded is the time of the processors, own and child's, so that a busy machine proves nothing wrong.
"""

import os
import time
from pathlib import Path

import pytest
from openpyxl import Workbook
from support import village_files

from sessions.intake.preview import preview
from sessions.office.defaults import KERJO, office_for
from sessions.proposals.fields import IN_FILES

ROWS = 5_000
SECONDS = 1.5


@pytest.mark.long
def test_five_thousand_rows_of_xlsx_come_in_within_a_second_and_a_half(tmp_path: Path) -> None:
    recap = village_files.sipd_ri(ROWS)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Usulan")
    for row in recap.rows:
        sheet.append(list(row))
    book.save(tmp_path / "besar.xlsx")
    office = office_for(KERJO)
    taken: list[float] = []
    for _ in range(3):
        began, busy = time.perf_counter(), sum(os.times()[:4])
        seen = preview(IN_FILES, tmp_path / "besar.xlsx", office)
        taken.append(sum(os.times()[:4]) - busy)
        wall = time.perf_counter() - began
        told = f"{ROWS} rows: {wall:.2f} s, of processors {taken[-1]:.2f} s, {taken[-1] / SECONDS:.2f} of the limit"
        print(f"\n{told}", end="")  # noqa: T201 (a measurement)
    assert (ROWS, recap.cost) == (seen.accepted, seen.cost)
    assert min(taken) < SECONDS
