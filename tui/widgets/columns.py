"""How the columns of a list share its width: which give way, which close, and what stands in their cells."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.cells import cell_len

from tui.widgets.plain import crop
from tui.widgets.view import ListColumn, ListRow

_NAME = 40
"""Cells of the name of an activity, where a list counts as whole."""

_LEAST = 8
"""Cells that are left to a column that grows where nothing gives way any more."""


def headings(columns: Iterable[ListColumn[Any]], mark: str = "") -> tuple[str, ...]:
    """The headings, with a mark before the one of the chosen column."""
    return tuple(f"{mark if column.is_chosen else ''}{column.heading}" for column in columns)


def heading_cells(columns: Sequence[ListColumn[Any]], widths: Sequence[int]) -> tuple[str, ...]:
    """The headings; over columns that stand side by side one for them all: `K1-6`, or the chosen one."""
    cells = list(headings(columns, "›"))
    closed = [n for n, column in enumerate(columns) if is_closed(column, widths[n])]
    numbers = [n for n in closed if columns[n].is_number]
    for number in closed:
        cells[number] = ""
    if numbers:
        chosen = next((f"›{columns[n].heading}" for n in numbers if columns[n].is_chosen), "")
        text = chosen or f"{columns[numbers[0]].heading}-{str(columns[numbers[-1]].heading)[-1:]}"
        whole = f"{text:>{sum(widths[n] for n in numbers)}}"
        for number in numbers:
            cells[number], whole = whole[: widths[number]], whole[widths[number] :]
    return tuple(cells)


def is_closed(column: ListColumn[Any], width: int) -> bool:
    """Whether a column that closes has given way."""
    return column.closes and 0 < width <= column.width


def widest(columns: Sequence[ListColumn[Any]], rows: Iterable[ListRow[Any]]) -> tuple[int, ...]:
    """Cells of the widest cell in each column of numbers and in each that grows, 0 in the others."""
    by_column = list(zip(*(row.cells for row in rows if not row.is_rule), strict=True)) or [()] * len(columns)
    return tuple(
        max(map(cell_len, cells), default=0) if column.is_number or column.grows else 0
        for column, cells in zip(columns, by_column, strict=True)
    )


def at_least(cells: tuple[int, ...], before: tuple[int, ...]) -> tuple[int, ...]:
    """As wide as they were before: while somebody searches, columns stay where they are."""
    return tuple(map(max, cells, before)) if len(cells) == len(before) else cells


def _least(columns: Sequence[ListColumn[Any]], wide: Sequence[int]) -> list[int]:
    return [
        max(column.width, cells if column.is_number else 0) + 1 for column, cells in zip(columns, wide, strict=True)
    ]


def whole(columns: Sequence[ListColumn[Any]], wide: Sequence[int]) -> int:
    """Cells in which no column gives way, and a name that can be brought to fewer cells is read in full."""
    least = _least(columns, wide)
    named = (column.grows and column.cut for column in columns)
    return sum(
        max(width, min(_NAME, cells) + 1) if is_named else width
        for width, cells, is_named in zip(least, wide, named, strict=True)
    )


def fitted(columns: Sequence[ListColumn[Any]], wide: Sequence[int], room: int) -> list[int]:
    """Cells of each column, its gap included, 0 for one that has given way; `wide` are those of the widest cells.

    What is left of the room goes to the columns that grow, as far as they have a use for it: in a wide window a number
    stays near what it counts. What is missing, when all have given way, is theirs too.
    """
    widths = _least(columns, wide)
    for turn in sorted({column.gives_way for column in columns} - {0}, reverse=True):
        if sum(widths) <= room:
            break
        for number, column in enumerate(columns):
            if column.gives_way == turn:
                widths[number] = _closed(columns, wide, number)
    growing = [number for number, column in enumerate(columns) if column.grows and widths[number]]
    if sum(widths) > room:
        _shrink(columns, widths, growing, room)
    else:
        _grow(columns, widths, {number: wide[number] + 1 for number in growing}, room)
    return widths


def _shrink(columns: Sequence[ListColumn[Any]], widths: list[int], growing: Sequence[int], room: int) -> None:
    """Take what is missing from the columns that grow, by their shares, down to the least."""
    left, shares = room - sum(widths), sum(columns[number].grows for number in growing)
    for number in growing:
        extra = left * columns[number].grows // shares
        given = max(min(widths[number], _LEAST + 1), widths[number] + extra) - widths[number]
        widths[number], left, shares = widths[number] + given, left - given, shares - columns[number].grows


def _grow(columns: Sequence[ListColumn[Any]], widths: list[int], most: dict[int, int], room: int) -> None:
    """Give what is left to the columns that grow, by their shares; what one has no use for goes to the others."""
    left, wanting = room - sum(widths), [number for number in most if most[number] > widths[number]]
    while left > 0 and wanting:
        shares = sum(columns[number].grows for number in wanting)
        for number in wanting:
            extra = left * columns[number].grows // shares
            given = min(extra, most[number] - widths[number])
            widths[number], left, shares = widths[number] + given, left - given, shares - columns[number].grows
        wanting = [number for number in wanting if most[number] > widths[number]]


def _closed(columns: Sequence[ListColumn[Any]], wide: Sequence[int], number: int) -> int:
    """Cells of a column that has given way: none, its first sign, or its digits behind those of the one before."""
    column = columns[number]
    if not column.closes:
        return 0
    cells = max(wide[number], 1)
    before = columns[number - 1] if number else column
    is_joined = cells == 1 and column.is_number and before.closes and before.is_number and number > 0
    return cells if is_joined else min(cells + 1, column.width)


def drawn(text: str, width: int, column: ListColumn[Any]) -> str:
    """The text cut and filled to the width, one space kept free at its left; of a closed column what is left of it."""
    if not width:
        return ""
    if is_closed(column, width):
        return f"{text:>{width}}" if column.is_number else f" {text[:1] or ' '}"
    shown = crop(column.cut(text, width - 1) if column.cut and cell_len(text) >= width else text, width - 1)
    free = " " * (width - 1 - cell_len(shown))
    return f" {free}{shown}" if column.is_number else f" {shown}{free}"
