"""No sheet is misread in silence: what comes in without a mark says what the sheet says, and no wish is lost."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy
from support.made_files import grid_of, in_sheets, stacked, without_headings
from support.sheets import MadeSheet, made, shapes
from support.silent import misread

from sessions.intake.account import Topic, account_of
from sessions.intake.grid import Grid, NotATable
from sessions.intake.preview import preview_grid
from sessions.intake.questions import Questions
from sessions.intake.verdicts import Preview
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

Files = SearchStrategy[Sequence[MadeSheet]]
FORMS: dict[str, Files] = {
    "satu daftar": shapes().map(lambda shape: [made(shape)]),
    "daftar bertumpuk": stacked().map(lambda sheet: [sheet]),
    "tanpa judul": without_headings().map(lambda sheet: [sheet]),
    "beberapa lembar": in_sheets(),
}
"""The forms of a file, each with the lists that it holds."""


def _read(sheets: Sequence[MadeSheet], office: Office, counted: Counter[str]) -> None:
    """Reads every sheet of a made file that is offered; sums close and nothing is silent."""
    grid = grid_of(sheets)
    counted["berkas"] += 1
    try:
        seen = preview_grid(IN_FILES, grid, office)
    except NotATable:
        counted["berkas ditolak"] += 1
        return
    by_name = dict(zip((sheet.name for sheet in grid.sheets), sheets, strict=True))
    offered = (seen.sheet, *seen.other_sheets)
    counted["lembar tidak ditawarkan"] += len(by_name) - len(offered)
    for name in offered:
        _read_one(grid, name, by_name[name], office, counted)


def _read_one(grid: Grid, name: str, sheet: MadeSheet, office: Office, counted: Counter[str]) -> None:
    seen = preview_grid(IN_FILES, grid, office, Questions(sheet=name))
    account = account_of(IN_FILES, seen)
    assert account.closes
    assert len(seen.rows) == sum(one.rows for one in account.classes) == len({row.row for row in seen.rows})
    if account.must_ask:
        counted["ditanyakan dahulu"] += 1
        return
    found = [one for one in misread(sheet, seen) if not _is_asked(seen, one.row)]
    counted["tabel ditanyakan"] += sum(question.topic is Topic.TABLE for question in account.questions)
    counted["usulan"] += len(sheet.wishes)
    counted["salah baca diam-diam"] += len({one.row for one in found})
    assert [] == found


def _is_asked(seen: Preview, row: int) -> bool:
    """Whether the row belongs to a table of which it is asked whether it is a list."""
    return any(table.heading_row <= row <= table.last_row and not table.is_read for table in seen.below)


@pytest.mark.parametrize("form", FORMS)
def test_forty_files_of_a_form_are_not_misread_in_silence(office: Office, form: str) -> None:
    @settings(max_examples=40)
    @given(sheets=FORMS[form])
    def every(sheets: Sequence[MadeSheet]) -> None:
        _read(sheets, office, Counter())

    every()


@pytest.mark.long
@pytest.mark.parametrize("form", FORMS)
def test_two_thousand_files_are_not_misread_in_silence(office: Office, form: str) -> None:
    counted: Counter[str] = Counter()

    @settings(max_examples=2_000, suppress_health_check=list(HealthCheck))
    @given(sheets=FORMS[form])
    def every(sheets: Sequence[MadeSheet]) -> None:
        _read(sheets, office, counted)

    every()
    print(f"\n{form}: {dict(counted)}", end="")  # noqa: T201 (a measurement)
    assert 25 * counted["ditanyakan dahulu"] < counted["berkas"]
    assert 25 * counted["berkas ditolak"] < counted["berkas"] or form == "tanpa judul"
