"""Tables as strips: headings that come again on each page, rows that may be cut, columns wide enough for their words.

Own drawing instead of the library's table: that one refuses a row taller than a page and takes four times as long.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from exports.paper.printable import bound, place_to_sign, wrapped_lines
from exports.paper.tables import Align, GroupRow, NoteRow, Row, Table, TotalRow
from exports.pdf.faces import Faces, placed
from exports.pdf.strips import Face, Frame, Mark, Rule, Shade, Strip, Type

_SIGNING_HEIGHT = 9.5
_TIGHT_SIGNING_HEIGHT = 8.0
_LEAST_LINES = 2
_LINE_WEIGHT = 0.18
_WITH_TOTAL = 2
"""Rows that stay with the total below them, so that none of them stands alone on a page with it."""
_CONTINUED = "(lanjutan)"
_USUAL_WORD = 18  # letters
_ANY_WORD = 24


@dataclass(frozen=True, slots=True)
class _Print:
    """The two types of a table, of the same size, and the room above, below and beside the lines of a cell."""

    plain: Type
    bold: Type
    above: float = 0.8
    below: float = 1.1
    side: float = 1.2

    @property
    def leading(self) -> float:
        """Distance from line to line."""
        return self.plain.leading


_NORMAL = _Print(Type(Face.SANS, 9.5, 4.2), Type(Face.SANS_BOLD, 9.5, 4.2))
_DENSE = _Print(Type(Face.SANS, 8.5, 3.5), Type(Face.SANS_BOLD, 8.5, 3.5))
_TIGHT = _Print(Type(Face.SANS, 8.5, 3.5), Type(Face.SANS_BOLD, 8.5, 3.5), above=0.4, below=0.6, side=0.8)
_MATRIX = _Print(Type(Face.SANS, 7.5, 2.9), Type(Face.SANS_BOLD, 7.5, 2.9), above=0.4, below=0.6, side=0.5)


@dataclass(frozen=True, slots=True)
class _Cell:
    """Lines of a cell over one or several columns; `middle` centres them from top to bottom, `inset` moves them in."""

    frame: Frame
    lines: tuple[str, ...]
    kind: Type
    align: Align = Align.LEFT
    middle: bool = False
    inset: float = 0


@dataclass(frozen=True, slots=True)
class _Draft:
    """A row before it is a strip: it can still be cut into two rows. Without `top` or `foot` it has no rule there."""

    cells: tuple[_Cell, ...]
    kit: _Print
    faces: Faces
    least: float = 0
    shaded: bool = False
    top: bool = True
    foot: bool = True

    def strip(self) -> Strip:
        """Draw the row: ground, text, and a box around every cell."""
        leading = self.cells[0].kind.leading
        deepest = max(len(cell.lines) for cell in self.cells)
        height = max(deepest * leading + self.kit.above + self.kit.below, self.least)
        left, last = self.cells[0].frame.x, self.cells[-1].frame
        right = last.x + last.width
        marks: list[Mark] = [Shade(left, 0, right - left, height)] if self.shaded else []
        for cell in self.cells:
            spare = height - len(cell.lines) * leading
            top = (spare + self.kit.above - self.kit.below) / 2 if cell.middle else self.kit.above
            inner = Frame(cell.frame.x + self.kit.side, cell.frame.width - 2 * self.kit.side).inside(cell.inset)
            marks += [
                placed(line, cell.kind, inner, cell.align, self.faces, top=top + number * leading)
                for number, line in enumerate(cell.lines)
                if line
            ]
        marks += [Rule(cell.frame.x, 0, cell.frame.x, height, _LINE_WEIGHT) for cell in self.cells]
        marks.append(Rule(right, 0, right, height, _LINE_WEIGHT))
        ruled = [y for y, has_rule in ((0.0, self.top), (height, self.foot)) if has_rule]
        marks += [Rule(left, y, right, y, _LINE_WEIGHT) for y in ruled]
        return Strip(height=height, marks=tuple(marks), cut=self.cut if deepest >= 2 * _LEAST_LINES else None)

    def cut(self, room: float) -> tuple[Strip, Strip] | None:
        """Two rows out of one, at least two lines in each; None if the room is too small or all lines go in."""
        deepest = max(len(cell.lines) for cell in self.cells)
        inner = room - self.kit.above - self.kit.below
        fitting = min(int(inner / self.cells[0].kind.leading), deepest - _LEAST_LINES)
        if fitting < _LEAST_LINES:
            return None
        above = tuple(replace(cell, lines=cell.lines[:fitting], middle=False) for cell in self.cells)
        below = tuple(replace(cell, lines=cell.lines[fitting:], middle=False) for cell in self.cells)
        first, rest = replace(self, cells=above, least=0, foot=True), replace(self, cells=below, least=0, top=True)
        return first.strip(), rest.strip()


@dataclass(frozen=True, slots=True)
class _Plan:
    """A table with its type and the room of every column."""

    table: Table
    kit: _Print
    faces: Faces
    frames: tuple[Frame, ...]

    def row(self, row: Row, count: int, *, is_noted: bool) -> Strip:
        """A line of the table; higher where somebody signs in it, open below where a note follows."""
        columns = self.table.columns
        cells = [
            self._to_sign(frame, place_to_sign(row, count), on_the_left=count % 2 == 1)
            if column.signature and not text
            else self.cell(frame, text, self.kit.plain, column.align, middle=self._is_signed)
            for column, frame, text in zip(columns, self.frames, row.cells, strict=True)
        ]
        drawn = _Draft(tuple(cells), self.kit, self.faces, least=self._signing_height, foot=not is_noted)
        return replace(drawn.strip(), holds_next=is_noted)

    def note(self, row: NoteRow) -> Strip:
        """What goes on below a row, in the room of its columns from the first one on."""
        left, last = self.frames[0].x, self.frames[-1]
        at = self.frames[row.first].x
        before = [_Cell(Frame(left, at - left), (), self.kit.plain)] if row.first else []
        told = self.cell(Frame(at, last.x + last.width - at), row.text, self.kit.plain, Align.LEFT)
        return _Draft((*before, told), self.kit, self.faces, top=False).strip()

    def spanned(self, label: str, values: Sequence[str] = (), align: Align = Align.CENTER, *, shaded: bool) -> Strip:
        """A bold line whose label takes all columns that have no value."""
        first = len(self.frames) - len(values)
        last = self.frames[first - 1]
        over = Frame(self.frames[0].x, last.x + last.width - self.frames[0].x)
        cells = [self.cell(over, label, self.kit.bold, align)]
        for column, frame, text in zip(self.table.columns[first:], self.frames[first:], values, strict=True):
            cells.append(self.cell(frame, text, self.kit.bold, column.align))
        return _Draft(tuple(cells), self.kit, self.faces, shaded=shaded).strip()

    def headings(self) -> list[Strip]:
        """Rows that stand on top of the table on every page."""
        rows = [self._heading([column.heading for column in self.table.columns], self.kit.bold)]
        if self.table.number_row:
            rows.append(self._heading([f"({number})" for number in range(1, len(self.frames) + 1)], self.kit.plain))
        return rows

    def _heading(self, texts: Sequence[str], kind: Type) -> Strip:
        """One of those rows; it is never cut and holds the next."""
        cells = tuple(
            self.cell(frame, text, kind, Align.CENTER, middle=True)
            for frame, text in zip(self.frames, texts, strict=True)
        )
        return replace(_Draft(cells, self.kit, self.faces, shaded=True).strip(), cut=None, holds_next=True)

    def cell(self, frame: Frame, text: str, kind: Type, align: Align, *, middle: bool = False) -> _Cell:
        """Wrap a text into the room of a cell."""
        drawable = bound(self.faces.drawable(text, kind.face))
        lines = wrapped_lines(drawable, frame.width - 2 * self.kit.side, self.faces.measure(kind))
        return _Cell(frame, tuple(lines), kind, align, middle)

    @property
    def _signing_height(self) -> float:
        """What a row has at least, for a hand; nothing where nobody signs."""
        return (_TIGHT_SIGNING_HEIGHT if self.table.tight else _SIGNING_HEIGHT) if self._is_signed else 0

    @property
    def _is_signed(self) -> bool:
        """Whether somebody signs in this table."""
        return any(column.signature for column in self.table.columns)

    def _to_sign(self, frame: Frame, number: str, *, on_the_left: bool) -> _Cell:
        """Place to sign: a number and dots over half the cell."""
        measure = self.faces.measure(self.kit.plain)
        half = (frame.width - 2 * self.kit.side) / 2
        label = f"{self.faces.drawable(number, self.kit.plain.face)}. "
        dots = "." * max(int((half - measure(label)) / measure(".")), 0)
        return _Cell(frame, (label + dots,), self.kit.plain, middle=True, inset=0 if on_the_left else half)


def table_strips(table: Table, frame: Frame, faces: Faces) -> list[Strip]:
    """Lay a table out over the whole frame."""
    kit = _MATRIX if table.matrix else _TIGHT if table.tight else _DENSE if table.dense else _NORMAL
    plan = _Plan(table, kit, faces, _column_frames(table, frame, kit, faces))
    headings = plan.headings()
    above = tuple(headings)
    body = [replace(plan.spanned(table.nihil, shaded=False), repeats=above)] if table.is_empty else []
    again = above
    count = 0
    for row, following in zip_longest(table.rows, table.rows[1:]):
        match row:
            case Row():
                count += 1
                body.append(replace(plan.row(row, count, is_noted=isinstance(following, NoteRow)), repeats=again))
            case NoteRow():
                body.append(replace(plan.note(row), repeats=again))
            case GroupRow():
                named = plan.spanned(row.text, align=Align.LEFT, shaded=True)
                body.append(replace(named, holds_next=True, repeats=above))
                continued = plan.spanned(f"{row.text} {_CONTINUED}", align=Align.LEFT, shaded=True)
                again = (*above, continued)
            case TotalRow():
                body[-_WITH_TOTAL:] = [replace(strip, holds_next=True) for strip in body[-_WITH_TOTAL:]]
                body.append(replace(plan.spanned(row.label, row.cells, shaded=False), repeats=above))
    return headings + body


def _column_frames(table: Table, frame: Frame, kit: _Print, faces: Faces) -> tuple[Frame, ...]:
    """Room of every column: its share by weight, but wide enough for its words as long as others can spare it."""
    weight = sum(column.width for column in table.columns)
    widths = [frame.width * column.width / weight for column in table.columns]
    needs = [_widest_word(table, index, kit, faces) + 2 * kit.side for index in range(len(widths))]
    missing = sum(max(need - width, 0) for need, width in zip(needs, widths, strict=True))
    spare = sum(max(width - need, 0) for need, width in zip(needs, widths, strict=True))
    given = min(missing, spare)
    frames = []
    x = frame.x
    for need, width in zip(needs, widths, strict=True):
        change = (need - width) * given / (missing if need > width else spare) if given else 0
        frames.append(Frame(x, width + change))
        x += width + change
    return tuple(frames)


def _widest_word(table: Table, index: int, kit: _Print, faces: Faces) -> float:
    """Width that a column needs lest words be cut: all words of a column of figures, the usual ones of any other."""
    column = table.columns[index]
    longest = column.whole or (_ANY_WORD if column.align is Align.RIGHT else _USUAL_WORD)
    first_value = len(table.columns)
    bold = [*column.heading.split(), f"({index + 1})"]
    plain: set[str] = set()
    for row in table.rows:
        if isinstance(row, Row):
            plain.update(row.cells[index].split())
        elif isinstance(row, TotalRow) and index >= first_value - len(row.cells):
            bold += row.cells[index - first_value].split()
    return max(
        faces.measure(kind)(faces.drawable(word, kind.face))
        for kind, words in ((kit.bold, bold), (kit.plain, plain))
        for word in ("", *words)
        if len(word) <= longest
    )
