"""Tables of a Word file: headings that come again on each page, groups and sums over several columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from exports.docx.markup import run
from exports.docx.parts import WordCell, WordParagraph, WordRow, WordTable
from exports.docx.widths import longest_word, nearly, shared
from exports.paper.printable import bound, place_to_sign
from exports.paper.tables import Align, GroupRow, NoteRow, Row, Table, TotalRow


@dataclass(frozen=True, slots=True)
class _Print:
    """Points of the letters, and millimetres between them and the rule beside them."""

    size: float
    side: float = 1.2


_NORMAL, _DENSE = _Print(9.5), _Print(8.0)
_TIGHT, _MATRIX = _Print(8.5, 0.7), _Print(7.5, 0.5)
_BOLD = 1.1
"""How much wider bold letters are."""

_CELL = "IsiTabel"
_SHADE = 240
_SIGNING_HEIGHT, _TIGHT_SIGNING_HEIGHT = 9.5, 8.0
_TALL = 300
"""Signs of a cell from which its row may be divided between two pages."""

_SPARE = 0.3
_ANY_WORD, _USUAL_WORD = 40, 18
"""Signs of a word that a column of figures, or of text, is wide enough for."""


def word_table(table: Table, width: float, left: float = 0) -> WordTable:
    """The table over the whole width."""
    kit = _MATRIX if table.matrix else _TIGHT if table.tight else _DENSE if table.dense else _NORMAL
    plan = _Plan(table, kit)
    widths = plan.widths(width)
    return WordTable(widths=widths, rows=tuple(plan.rows(widths)), left=left, side=kit.side)


@dataclass(frozen=True, slots=True)
class _Plan:
    table: Table
    kit: _Print

    def widths(self, width: float) -> tuple[float, ...]:
        """Columns by weight, and wide enough for their words as long as others can spare it."""
        columns = self.table.columns
        needs = [self._need(index) + 2 * self.kit.side + _SPARE for index in range(len(columns))]
        return shared(width, [column.width for column in columns], needs)

    def _need(self, index: int) -> float:
        column = self.table.columns[index]
        plain, bold = [], [column.heading]
        for row in self.table.rows:
            if isinstance(row, Row):
                plain.append(row.cells[index])
            elif isinstance(row, TotalRow) and (place := index - len(self.table.columns)) >= -len(row.cells):
                bold.append(row.cells[place])
        most = column.whole or (_ANY_WORD if column.align is Align.RIGHT else _USUAL_WORD)
        return max(longest_word(plain, self.kit.size, most), longest_word(bold, _BOLD * self.kit.size, most))

    def rows(self, widths: Sequence[float]) -> "list[WordRow]":
        """Headings, rows, groups and sums in their order; what an empty table prints."""
        columns = self.table.columns
        rows = [self._heading([column.heading for column in columns], bold=True)]
        if self.table.number_row:
            rows.append(self._heading([f"({number})" for number in range(1, len(columns) + 1)], bold=False))
        if self.table.is_empty:
            rows.append(WordRow(cells=(self._cell(self.table.nihil, Align.CENTER, bold=True, span=len(columns)),)))
        count = 0
        for row in self.table.rows:
            match row:
                case Row():
                    count += 1
                    rows.append(self._row(row, count, widths))
                case NoteRow():
                    rows[-1] = replace(rows[-1], keeps_next=True)
                    rows.append(self._note(row))
                case GroupRow():
                    named = self._cell(row.text, bold=True, span=len(columns), shade=_SHADE)
                    rows.append(WordRow(cells=(named,), keeps_next=True))
                case TotalRow():
                    rows[-1] = replace(rows[-1], keeps_next=True)
                    rows.append(self._total(row))
                case _:
                    assert_never(row)
        return rows

    def _heading(self, texts: Sequence[str], *, bold: bool) -> WordRow:
        cells = tuple(self._cell(text, Align.CENTER, bold=bold, shade=_SHADE, middle=True) for text in texts)
        return WordRow(cells=cells, repeats=True, keeps_next=True)

    def _row(self, row: Row, count: int, widths: Sequence[float]) -> WordRow:
        pairs = list(zip(self.table.columns, row.cells, strict=True))
        is_signed = any(column.signature for column, _ in pairs)
        cells = tuple(
            self._to_sign(place_to_sign(row, count), widths, on_the_left=count % 2 == 1)
            if column.signature and not text
            else self._cell(text, column.align, middle=is_signed)
            for column, text in pairs
        )
        is_long = any(len(text) > _TALL for text in row.cells)
        height = _TIGHT_SIGNING_HEIGHT if self.table.tight else _SIGNING_HEIGHT
        return WordRow(cells=cells, may_break=is_long, least=height if is_signed else 0)

    def _note(self, row: NoteRow) -> WordRow:
        before = (self._cell("", span=row.first),) if row.first else ()
        told = self._cell(row.text, span=len(self.table.columns) - row.first)
        return WordRow(cells=(*before, told), may_break=len(row.text) > _TALL)

    def _total(self, row: TotalRow) -> WordRow:
        columns = self.table.columns
        first = len(columns) - len(row.cells)
        label = self._cell(row.label, Align.CENTER, bold=True, span=first)
        values = zip(columns[first:], row.cells, strict=True)
        return WordRow(cells=(label, *(self._cell(text, column.align, bold=True) for column, text in values)))

    def _cell(
        self,
        text: str,
        align: Align = Align.LEFT,
        *,
        bold: bool = False,
        span: int = 1,
        shade: int | None = None,
        middle: bool = False,
    ) -> WordCell:
        look = run(bound(text), bold=bold, size=self.kit.size)
        return WordCell(
            content=(WordParagraph(runs=look, style=_CELL, align=align),), span=span, shade=shade, middle=middle
        )

    def _to_sign(self, number: str, widths: Sequence[float], *, on_the_left: bool) -> WordCell:
        """A number and dots, by turns in the left and the right half of the cell."""
        columns = self.table.columns
        own = next(index for index, column in enumerate(columns) if column.signature)
        size, half = self.kit.size, (widths[own] - 2 * self.kit.side) / 2
        inset, label = 0 if on_the_left else half, f"{number}. "
        dots = max(int((half - nearly(label, size, narrow=True)) / nearly(".", size, narrow=True)), 0)
        look = run(label + "." * dots, size=size)
        return WordCell(content=(WordParagraph(runs=look, style=_CELL, left=inset),), middle=True)
