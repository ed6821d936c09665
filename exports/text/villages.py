"""The villages of the picture of the line in cells of a terminal: a mark for each proposal, and what is inside."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from exports.paper.line import LinePicture, VillageFigure, VillageRow
from exports.text.line import LinePiece, Part, PieceLine, cropped, filled, plain_text
from exports.text.table import display_width
from sessions.language.numbers import thousands
from sessions.sentences.short import both_ends


def village_lines(picture: LinePicture, width: int) -> list[PieceLine]:
    """A line for each village and their sum, two side by side where there is room, and what the marks mean."""
    rows = [*picture.villages, picture.whole]
    high, room = village_height(picture, width) - 2, width // _across(width)
    drawn = _villages(rows, room)
    blocks = [[drawn[0], *drawn[1 + at : 1 + at + high]] for at in range(0, len(rows), high)]
    lines = list(zip_longest(*blocks, fillvalue=(LinePiece(" " * room),)))
    return [*(tuple(chain(*line)) for line in lines), (LinePiece(f" {picture.legend}", Part.QUIET),)]


def village_height(picture: LinePicture, width: int) -> int:
    """How many lines they take."""
    return -(-(len(picture.villages) + 1) // _across(width)) + 2


def _across(width: int) -> int:
    return 2 if width >= _TWO_ACROSS else 1


_TWO_ACROSS, _BOTH_PLACES = 112, 72
"""Cells from which villages stand two by two; and cells of a line that has room for their best and nearest too."""


def _villages(rows: Sequence[VillageRow], width: int) -> list[PieceLine]:
    """The headings, and a line for each row, in columns of one size; marks give way, then names, figures never."""
    columns = [
        ["", *(row.name for row in rows)],
        ["Usulan", *(row.marks for row in rows)],
        ["Di dalam", *(f"{thousands(row.inside)} dari {thousands(row.received)}" for row in rows)],
        ["Rp", *(row.rupiah for row in rows)],
    ]
    if width >= _BOTH_PLACES:
        columns += [["Terbaik", *(row.best for row in rows)], ["Berikut", *(row.nearest for row in rows)]]
    sizes = [max(map(display_width, column)) for column in columns]
    spare = width - 1 - sum(sizes)
    gap = 2 if spare >= 2 * len(sizes) else 1
    missing = max(0, gap * (len(sizes) - 1) - spare)
    sizes[1], missing = max(0, sizes[1] - missing), max(0, missing - sizes[1])
    sizes[0] = max(0, sizes[0] - missing)
    columns[0] = [both_ends(name, sizes[0]) for name in columns[0]]
    lines = [
        (" " * gap).join(
            filled(cell, size, right=at > 1) for at, (cell, size) in enumerate(zip(row, sizes, strict=True))
        )
        for row in zip(*columns, strict=True)
    ]
    parts = [Part.LINE, *map(_village_part, rows)]
    return [(LinePiece(filled_to(f" {line}", width), part),) for line, part in zip(lines, parts, strict=True)]


def filled_to(line: str, width: int) -> str:
    """The line with blanks behind it up to this many cells."""
    return line + " " * max(0, width - display_width(line))


def _village_part(row: VillageRow) -> Part:
    if not row.marks:
        return Part.STRONG if row.inside else Part.QUIET
    return Part.PLAIN if row.inside else Part.QUIET


def village_figure_lines(figure: VillageFigure, width: int) -> list[str]:
    """The block of the poster: heading, what is below it, the villages."""
    lines = (plain_text(line) for line in village_lines(figure.picture, width))
    return [cropped(figure.heading, width), cropped(figure.below, width), *lines]
