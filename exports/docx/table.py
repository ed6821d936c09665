"""Tables of a Word file: headings that come again on each page, groups and sums over several columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exports.docx.markup import run
from exports.docx.parts import WordCell, WordParagraph, WordRow, WordTable
from exports.docx.widths import longest_word, nearly, shared
from exports.paper.printable import bound, place_to_sign
from exports.paper.tables import Align, GroupRow, NoteRow, Row, Table, TotalRow

_SIZES = {"normal": 9.5, "dense": 8.0, "tight": 8.5, "matrix": 7.5}
_CELL = "IsiTabel"
_SHADE = 240
_SIGNING_HEIGHT, _TIGHT_SIGNING_HEIGHT = 9.5, 8.0
_TALL = 300
"""Signs of a cell from which its row may be divided between two pages."""

_SIDES = 2.6
_ANY_WORD, _USUAL_WORD = 40, 18
"""Signs of a word that a column of figures, or of text, is wide enough for."""


def word_table(table: Table, width: float, left: float = 0) -> WordTable:
    """The table over the whole width."""
    kind = "matrix" if table.matrix else "tight" if table.tight else "dense" if table.dense else "normal"
    plan = _Plan(table, kind)
    return WordTable(widths=plan.widths(width), rows=tuple(plan.rows(width)), left=left)


@dataclass(frozen=True, slots=True)
class _Plan:
    table: Table
    print: str

    def widths(self, width: float) -> tuple[float, ...]:
        """Columns by weight, and wide enough for their words as long as others can spare it."""
        columns = self.table.columns
        needs = [self._need(index) + _SIDES for index in range(len(columns))]
        return shared(width, [column.width for column in columns], needs)

    def _need(self, index: int) -> float:
        column = self.table.columns[index]
        texts = [column.heading]
        for row in self.table.rows:
            if isinstance(row, Row):
                texts.append(row.cells[index])
            elif isinstance(row, TotalRow) and (place := index - len(self.table.columns)) >= -len(row.cells):
                texts.append(row.cells[place])
        most = column.whole or (_ANY_WORD if column.align is Align.RIGHT else _USUAL_WORD)
        return longest_word(texts, _SIZES[self.print], most)

    def rows(self, width: float) -> "list[WordRow]":
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
                    rows.append(self._row(row, count, width))
                case NoteRow():
                    rows[-1] = replace(rows[-1], keeps_next=True)
                    rows.append(self._note(row))
                case GroupRow():
                    named = self._cell(row.text, bold=True, span=len(columns), shade=_SHADE)
                    rows.append(WordRow(cells=(named,), keeps_next=True))
                case TotalRow():
                    rows.append(self._total(row))
        return rows

    def _heading(self, texts: Sequence[str], *, bold: bool) -> WordRow:
        cells = tuple(self._cell(text, Align.CENTER, bold=bold, shade=_SHADE, middle=True) for text in texts)
        return WordRow(cells=cells, repeats=True, keeps_next=True)

    def _row(self, row: Row, count: int, width: float) -> WordRow:
        pairs = list(zip(self.table.columns, row.cells, strict=True))
        is_signed = any(column.signature for column, _ in pairs)
        cells = tuple(
            self._to_sign(place_to_sign(row, count), width, on_the_left=count % 2 == 1)
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
        look = run(bound(text), bold=bold, size=_SIZES[self.print])
        return WordCell(
            content=(WordParagraph(runs=look, style=_CELL, align=align),), span=span, shade=shade, middle=middle
        )

    def _to_sign(self, number: str, width: float, *, on_the_left: bool) -> WordCell:
        """A number and dots, by turns in the left and the right half of the cell."""
        columns = self.table.columns
        own = next(index for index, column in enumerate(columns) if column.signature)
        size, half = _SIZES[self.print], (self.widths(width)[own] - _SIDES) / 2
        inset, label = 0 if on_the_left else half, f"{number}. "
        dots = max(int((half - nearly(label, size, narrow=True)) / nearly(".", size, narrow=True)), 0)
        look = run(label + "." * dots, size=size)
        return WordCell(content=(WordParagraph(runs=look, style=_CELL, left=inset),), middle=True)
