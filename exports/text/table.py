"""Cells and column widths of a table in plain text, and the lines that span columns, which tabulate does not know."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import combining, east_asian_width

from exports.paper.printable import place_to_sign, printable, wrapped_lines
from exports.paper.tables import Align, Bars, Column, GroupRow, NoteRow, Row, Table, TotalRow

FILLS = ("█", "▒", "░")
"""Parts of a bar from the left."""

_LABEL = 22
_SMALLEST = 8


def strip(parts: tuple[int, ...], most: int, width: int) -> str:
    """One bar of at most `width` cells on a scale that ends at `most`; what is there at all has a cell."""
    cells: list[str] = []
    done = 0
    for number, part in enumerate(parts):
        done += part
        upto = min(width, -(-done * width // most)) if part else len(cells)
        cells += FILLS[min(number, len(FILLS) - 1)] * (upto - len(cells))
    return "".join(cells)


def figure_lines(figure: Bars, width: int) -> list[str]:
    """Title, a line for each bar, and what the blocks mean."""
    label = min(_LABEL, max((display_width(bar.label) for bar in figure.bars), default=0))
    value = max((display_width(bar.text) for bar in figure.bars), default=0)
    room = max(_SMALLEST, width - label - value - 2)
    lines = [*wrapped_cells(figure.title, width)]
    for bar in figure.bars:
        name = bar.label[:label]
        drawn = strip(bar.parts, figure.most, room)
        lines.append(f"{name}{' ' * (label - display_width(name))} {drawn:<{room}} {bar.text}".rstrip())
    legend = [f"{fill} {name}" for fill, name in zip(FILLS, figure.legend, strict=False)]
    return [*lines, *(wrapped_cells("   ".join(legend), width) if legend else [])]


_SPAN = "\ue000"
_BLANK = "\ue001"
"""Private code points, which no printable text holds: a spanned cell, and a space that tabulate must not strip."""

_LEAST = 3
_USUAL_WORD = 18
_LONGEST_FIGURE = 24
_SIGNATURE = 24
_FRAME = 3


@dataclass(frozen=True, slots=True)
class Span:
    """Text over the first `columns` columns of one line; `centred` for NIHIL."""

    text: str
    columns: int
    centred: bool = False


@dataclass(frozen=True, slots=True)
class TextGrid:
    """What tabulate gets: rows of cells, headings first, and alignments; and the spans to be written in afterwards."""

    rows: tuple[tuple[str, ...], ...]
    aligns: tuple[str, ...]
    spans: tuple[Span, ...]
    heading_rows: int


def display_width(text: str) -> int:
    """Terminal cells a text takes: East Asian wide signs two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(sign) in "WF" else 0 if combining(sign) else 1 for sign in text)


def wrapped_cells(text: str, width: int) -> list[str]:
    """Lines of at most width terminal cells."""
    return wrapped_lines(printable(text), max(width, 1), display_width)


def grid(table: Table, width: int) -> TextGrid:
    """Lay a table out in `width` terminal cells; wider only when there are more columns than it can hold."""
    widths = _column_widths(table, width)
    rows = [_headings(table.columns, widths)]
    if table.number_row:
        rows.append(tuple(f"({number})" for number in range(1, len(widths) + 1)))
    heading_rows = len(rows)
    spans: list[Span] = []
    if table.is_empty:
        rows.append(_spanned(Span(table.nihil, len(widths), centred=True), (), widths, spans))
    count = 0
    for row in table.rows:
        match row:
            case Row():
                count += 1
                rows.append(_cells(table, row, count, widths))
            case GroupRow() | NoteRow():
                rows.append(_spanned(Span(row.text, len(widths)), (), widths, spans))
            case TotalRow():
                rows.append(_spanned(Span(row.label, len(widths) - len(row.cells)), row.cells, widths, spans))
    aligns = tuple("left" if column.align is Align.JUSTIFY else column.align.value for column in table.columns)
    return TextGrid(rows=tuple(rows), aligns=aligns, spans=tuple(spans), heading_rows=heading_rows)


def finished(drawn: str, plan: TextGrid) -> str:
    """Drawn grid with the spans written in and a double rule below the headings."""
    lines = drawn.split("\n")
    rules = [number for number, line in enumerate(lines) if line.startswith("+")]
    edges = [place for place, sign in enumerate(lines[0]) if sign == "+"]
    lines[rules[plan.heading_rows]] = lines[rules[plan.heading_rows]].replace("-", "=")
    spans = iter(plan.spans)
    return "\n".join(_written(line, spans, edges) if _SPAN in line else line for line in lines).replace(_BLANK, " ")


def _column_widths(table: Table, width: int) -> list[int]:
    """Terminal cells per column: figures are never broken, words if possible not, what is left is shared evenly."""
    columns = table.columns
    texts = [_column_texts(table, index) for index in range(len(columns))]
    needs = [
        max([_SIGNATURE * column.signature, *(display_width(line) for text in lines for line in text.split("\n"))])
        for column, lines in zip(columns, texts, strict=True)
    ]
    words = [max(display_width(word) for text in lines for word in text.split() or [""]) for lines in texts]
    room = width - 1 - _FRAME * len(columns)
    widths = [
        min(word, _LONGEST_FIGURE if column.align is Align.RIGHT else _USUAL_WORD)
        for column, word in zip(columns, words, strict=True)
    ]
    if sum(widths) > room:
        pairs = zip(columns, widths, strict=True)
        widths = [least if column.align is Align.RIGHT else min(least, _LEAST) for column, least in pairs]
    wants = [need - least for need, least in zip(needs, widths, strict=True)]
    return [max(least + more, 1) for least, more in zip(widths, _shared(room - sum(widths), wants), strict=True)]


def _shared(room: int, wants: Sequence[int]) -> list[int]:
    """Parts of the room: small wants are met, large ones share what is left evenly."""
    parts = [0] * len(wants)
    waiting = sorted(range(len(wants)), key=lambda index: wants[index])
    for place, index in enumerate(waiting):
        parts[index] = max(min(wants[index], room // (len(waiting) - place)), 0)
        room -= parts[index]
    return parts


def _column_texts(table: Table, index: int) -> list[str]:
    """All texts of a column, headings and totals included."""
    texts = [table.columns[index].heading, f"({index + 1})" if table.number_row else ""]
    from_end = index - len(table.columns)
    for row in table.rows:
        if isinstance(row, Row):
            texts.append(row.cells[index])
        elif isinstance(row, TotalRow) and -from_end <= len(row.cells):
            texts.append(row.cells[from_end])
    return [printable(text) for text in texts]


def _headings(columns: Sequence[Column[Any]], widths: Sequence[int]) -> tuple[str, ...]:
    """Headings, the first line of each filled up so that every column gets its full width."""
    cells = []
    for column, width in zip(columns, widths, strict=True):
        first, *rest = wrapped_cells(column.heading, width)
        blank = _BLANK * (width - display_width(first))
        filled = blank + first if column.align is Align.RIGHT else first + blank
        cells.append("\n".join([filled, *rest]))
    return tuple(cells)


def _cells(table: Table, row: Row, count: int, widths: Sequence[int]) -> tuple[str, ...]:
    """Cells of a row, wrapped; an empty cell to be signed gets its number and dots."""
    return tuple(
        _dots(place_to_sign(row, count), count, width)
        if column.signature and not text
        else "\n".join(wrapped_cells(text, width))
        for column, text, width in zip(table.columns, row.cells, widths, strict=True)
    )


def _dots(number: str, count: int, width: int) -> str:
    """Dotted half of a cell, left for odd rows and right for even ones."""
    half = width // 2
    dots = f"{number}. ".ljust(half, ".")
    return dots if count % 2 else _BLANK * half + dots


def _spanned(span: Span, values: Sequence[str], widths: Sequence[int], spans: list[Span]) -> tuple[str, ...]:
    """Cells of a row whose first ones are spanned; each of its lines is added to the spans."""
    inside = sum(widths[: span.columns]) + _FRAME * (span.columns - 1)
    lines = wrapped_cells(span.text, inside)
    cells = [wrapped_cells(text, width) for text, width in zip(values, widths[span.columns :], strict=True)]
    height = max(len(lines), *map(len, cells), 1)
    lines += [""] * (height - len(lines))
    spans += [Span(line, span.columns, span.centred) for line in lines]
    return ("\n".join([_SPAN] * height), *[""] * (span.columns - 1), *("\n".join(cell) for cell in cells))


def _written(line: str, spans: Iterator[Span], edges: Sequence[int]) -> str:
    """One drawn line with the text of its span in place of the cells."""
    span = next(spans)
    inside = edges[span.columns] - 3
    spare = inside - display_width(span.text)
    before = spare // 2 if span.centred else 0
    return f"| {' ' * before}{span.text}{' ' * (spare - before)} {line[edges[span.columns] :]}"
