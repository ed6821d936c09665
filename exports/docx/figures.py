"""Pictures of a Word file: shaded cells on a fine grid, which stay sharp and can be copied."""

from itertools import groupby

from exports.docx.markup import run
from exports.docx.parts import Part, WordCell, WordParagraph, WordRow, WordTable
from exports.docx.table import word_table
from exports.paper.line import BoardList, BoardPlace, LineFigure, VillageFigure, VillageRow
from exports.paper.tables import Align, Bars, Column, Row, Table
from exports.text.table import FILLS, strip
from sessions.language.local import desa

_GREYS = dict(zip(FILLS, (70, 190, 225), strict=True))
_RUN_GREYS = (170, 215)
_UNITS = 48
"""Columns of the grid on which bars are drawn."""

_LABEL, _VALUE = 0.30, 0.18
_SIZE, _SIDE = 8.0, 1.0
_PLAIN, _CELL = "Biasa", "IsiTabel"


def _cell(
    text: str, align: Align = Align.LEFT, *, bold: bool = False, span: int = 1, shade: int | None = None
) -> WordCell:
    look = run(text, bold=bold, size=_SIZE)
    return WordCell(content=(WordParagraph(runs=look, style=_CELL, align=align),), span=span, shade=shade)


def bars_parts(figure: Bars, width: float) -> list[Part]:
    """Title, a row for each bar, and what the greys mean."""
    left, value = width * _LABEL, width * _VALUE
    unit = (width - left - value) / _UNITS
    rows = [_bar_row(bar.label, strip(bar.parts, figure.most, _UNITS), bar.text) for bar in figure.bars]
    parts: list[Part] = [WordParagraph(runs=run(figure.title), style="Subjudul")]
    if rows:
        parts.append(WordTable(widths=(left, *((unit,) * _UNITS), value), rows=tuple(rows), ruled=False))
    legend = "   ".join(f"{fill} {name}" for fill, name in zip(FILLS, figure.legend, strict=False))
    return [*parts, WordParagraph(runs=run(legend, size=_SIZE), style=_PLAIN, after=2.5)] if legend else parts


def _bar_row(label: str, drawn: str, value: str) -> WordRow:
    runs = [(sign, len(list(cells))) for sign, cells in groupby(drawn)]
    shaded = [_cell("", span=length, shade=_GREYS[sign]) for sign, length in runs]
    rest = _UNITS - len(drawn)
    blank = [_cell("", span=rest)] if rest else []
    return WordRow(cells=(_cell(label), *shaded, *blank, _cell(f" {value}")), keeps_next=True)


def line_figure_parts(figure: LineFigure, width: float) -> list[Part]:
    """The sentence, the bar, a table for each list with its line, and the caption."""
    picture = figure.picture
    return [
        WordParagraph(runs=run(picture.bar.sentence), style="Subjudul"),
        _bar(figure, width),
        *(_board(own, figure.around, width) for own in picture.lists),
        WordParagraph(runs=run(figure.caption), style="Keterangan"),
    ]


def _bar(figure: LineFigure, width: float) -> WordTable:
    """The runs of the bar on a grid, each with its numeral; one too small for a column of the grid is not drawn."""
    bar = figure.picture.bar
    cells: list[WordCell] = []
    done = start = 0
    for at, own in enumerate(bar.runs):
        done += own.share
        end = (2 * done * _UNITS + bar.most) // (2 * bar.most)
        if end > start:
            shade = None if own.is_rest else _RUN_GREYS[at % len(_RUN_GREYS)]
            cells.append(_cell("" if own.is_rest else own.name, bold=True, span=end - start, shade=shade))
        start = end
    cells += [_cell("", span=_UNITS - start)] if start < _UNITS else []
    return WordTable(widths=(width / _UNITS,) * _UNITS, rows=(WordRow(cells=tuple(cells)),), side=_SIDE)


_BOARD = (10.0, 16.0, 30.0, 84.0, 25.0)


def _board(own: BoardList, around: int, width: float) -> WordTable:
    """Heading, the last places above the line, the line with what ends the list in it, the first below."""
    scale = width / sum(_BOARD)
    above = own.above[max(0, len(own.above) - around) :]
    heading = (_cell(own.name, bold=True, span=4), _cell(own.filled, Align.RIGHT, bold=True))
    line = WordRow(cells=(_cell(own.state, Align.CENTER, bold=True, span=5, shade=_RUN_GREYS[1]),), keeps_next=True)
    rows = (WordRow(cells=heading, keeps_next=True), *map(_place, above), line, *map(_place, own.below[:around]))
    return WordTable(widths=tuple(scale * part for part in _BOARD), rows=rows, side=_SIDE)


def _place(place: BoardPlace) -> WordRow:
    rank = f"{place.sign} {place.rank}".strip()
    texts = (place.code, place.village, place.activity)
    return WordRow(
        cells=(_cell(rank, Align.RIGHT), *map(_cell, texts), _cell(place.told, Align.RIGHT)), keeps_next=True
    )


def village_figure_parts(figure: VillageFigure, width: float) -> list[Part]:
    """Heading, what is below it, a row for each village and their sum, and what the marks mean."""
    rows = (*figure.picture.villages, figure.picture.whole)
    return [
        WordParagraph(runs=run(figure.heading), style="Judul"),
        WordParagraph(runs=run(figure.below), style=_PLAIN),
        word_table(Table(columns=_columns(), rows=tuple(Row(_told(row)) for row in rows)), width),
        WordParagraph(runs=run(figure.picture.legend), style="Keterangan"),
    ]


def _columns() -> tuple[Column[VillageRow], ...]:
    return (
        Column(f"{desa:capital}", 30),
        Column("Menurut nomor", 60),
        Column("Usulan", 14, align=Align.RIGHT),
        Column("Di dalam", 16, align=Align.RIGHT),
        Column("Di luar", 14, align=Align.RIGHT),
        Column("Tanpa nomor", 18, align=Align.RIGHT),
        Column("Rp di dalam", 24, align=Align.RIGHT),
    )


def _told(row: VillageRow) -> tuple[str, ...]:
    counts = (row.received, row.inside, row.outside, row.unranked)
    return (row.name, row.marks, *map(str, counts), row.rupiah)
