"""What a reader got wrong in a made sheet without saying so."""

from collections.abc import Iterator

from support.sheets import MadeSheet, Misread

from sessions.intake.verdicts import Preview, RowVerdict, Verdict
from sessions.kernel.text import clean

_UNMARKED = frozenset({Verdict.ACCEPTED, Verdict.REPAIRED})


def misread(sheet: MadeSheet, seen: Preview) -> Iterator[Misread]:
    """Rows that came in without a mark but differ from the truth; wishes that were left out as if they were none."""
    for row in seen.rows:
        true = sheet.wishes.get(row.row)
        if row.verdict in _UNMARKED and row.draft is not None:
            yield from _unmarked(sheet, row)
        elif row.verdict is Verdict.SKIPPED and true is not None:
            yield Misread(row=row.row, what="hilang", truth=true, read=row.findings)
    read = {row.row for row in seen.rows}
    for number in sheet.wishes.keys() - read:
        yield Misread(row=number, what="tidak terbaca", truth=sheet.wishes[number], read=None)


def _unmarked(sheet: MadeSheet, row: RowVerdict) -> Iterator[Misread]:
    true, draft = sheet.wishes.get(row.row), row.draft
    assert draft is not None
    if true is None:
        yield Misread(row=row.row, what="bukan usulan", truth=None, read=draft.activity)
        return
    for what, stands, read in (
        ("usulan", clean(true.wish), draft.activity),
        ("desa", true.village, draft.village),
        ("biaya", true.cost, draft.cost),
    ):
        if stands != read:
            yield Misread(row=row.row, what=what, truth=stands, read=read)
