"""No sheet is misread in silence: what comes in without a mark says what the sheet says, and no wish is lost."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from support.sheets import Shape, made, shapes
from support.silent import misread

from sessions.intake.account import account_of
from sessions.intake.grid import NotATable
from sessions.intake.preview import preview_grid
from sessions.intake.verdicts import Preview
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office


def _read(shape: Shape, office: Office, counted: Counter[str]) -> Preview | None:
    """The preview of a made sheet, None where it is refused or asks first; sums close and nothing is silent."""
    sheet = made(shape)
    counted["lembar"] += 1
    try:
        seen = preview_grid(IN_FILES, sheet.grid(), office)
    except NotATable:
        counted["berkas ditolak"] += 1
        return None
    account = account_of(IN_FILES, seen)
    assert account.closes
    assert len(seen.rows) == sum(one.rows for one in account.classes)
    if account.must_ask:
        counted["ditanyakan dahulu"] += 1
        return None
    found = list(misread(sheet, seen))
    counted["usulan"] += len(sheet.wishes)
    counted["salah baca diam-diam"] += len({one.row for one in found})
    assert [] == found
    return seen


@settings(max_examples=60)
@given(shape=shapes())
def test_sixty_sheets_are_not_misread_in_silence(office: Office, shape: Shape) -> None:
    _read(shape, office, Counter())


@pytest.mark.long
def test_two_thousand_sheets_are_not_misread_in_silence(office: Office) -> None:
    counted: Counter[str] = Counter()

    @settings(max_examples=2_000, suppress_health_check=list(HealthCheck))
    @given(shape=shapes())
    def every(shape: Shape) -> None:
        _read(shape, office, counted)

    every()
    print(f"\n{dict(counted)}", end="")  # noqa: T201 (a measurement)
    assert 50 * counted["ditanyakan dahulu"] < counted["lembar"]
    assert 25 * counted["berkas ditolak"] < counted["lembar"]
