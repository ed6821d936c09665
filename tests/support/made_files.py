"""Files made of invented sheets: several lists below each other, in several sheets, or without their headings."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st
from support.sheets import MadeSheet, Shape, made, shapes

from sessions.intake.grid import Grid, SourceSheet


@st.composite
def stacked(draw: st.DrawFn) -> MadeSheet:
    """Two or three lists below each other, each with headings of its own; a title between them names their village."""
    parts = [made(replace(draw(shapes()), beside=False)) for _ in range(draw(st.integers(2, 3)))]
    whole = parts[0]
    for part in parts[1:]:
        whole = below(whole, part, blanks=draw(st.integers(0, 2)) if part.rows[0][0] else draw(st.integers(1, 2)))
    return whole


def below(upper: MadeSheet, lower: MadeSheet, *, blanks: int) -> MadeSheet:
    """The second sheet's rows under those of the first, after some blank ones."""
    shift = len(upper.rows) + blanks
    return MadeSheet(
        random=upper.random,
        columns=upper.columns,
        rows=[*upper.rows, *([] for _ in range(blanks)), *lower.rows],
        merged=[*upper.merged, *((top + shift, left, end + shift, right) for top, left, end, right in lower.merged)],
        wishes={**upper.wishes, **{n + shift: replace(w, row=n + shift) for n, w in lower.wishes.items()}},
        elsewhere=upper.elsewhere | {n + shift for n in lower.elsewhere},
    )


@st.composite
def without_headings(draw: st.DrawFn) -> MadeSheet:
    """A list whose row of headings was lost; its title may stand."""
    shape: Shape = replace(draw(shapes()), scale=1, again=False, beside=False, lost=frozenset())
    whole = made(shape)
    return _without(whole, whole.headings)


def _without(sheet: MadeSheet, gone: range) -> MadeSheet:
    shift = len(gone)
    return MadeSheet(
        random=sheet.random,
        columns=sheet.columns,
        rows=[row for number, row in enumerate(sheet.rows, start=1) if number not in gone],
        wishes={n - shift: replace(w, row=n - shift) for n, w in sheet.wishes.items()},
        elsewhere={n - shift for n in sheet.elsewhere},
    )


@st.composite
def in_sheets(draw: st.DrawFn) -> Sequence[MadeSheet]:
    """Two or three lists, a sheet for each."""
    return [made(draw(shapes())) for _ in range(draw(st.integers(2, 3)))]


def grid_of(sheets: Sequence[MadeSheet]) -> Grid:
    """The sheets as they would have been read from one file, named as in a new workbook."""
    parts = (
        SourceSheet(name=f"Sheet{number}", rows=tuple(map(tuple, sheet.rows)), merged=tuple(sheet.merged))
        for number, sheet in enumerate(sheets, start=1)
    )
    return Grid(file_name="usulan.xlsx", sha256="", sheets=tuple(parts))
