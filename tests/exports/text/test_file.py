"""Plain text: the whole paper as it reads, and tables that stay within their width."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.paper.blocks import Block, LabelValue, ListItem, Numbered, Paragraph
from exports.paper.document import Document
from exports.paper.tables import Align, Column, GroupRow, Row, Table, TotalRow
from exports.text.file import _lines, to_text
from exports.text.table import display_width

GOLDEN = Path(__file__).parents[1] / "renderers" / "goldens" / "berita_acara.txt"
CELLS = st.text(st.sampled_from("ab1.-/|+ \n漢é\x1b"), max_size=40)


def test_the_paper_reads_as_reviewed(one_of_each: Document) -> None:
    assert GOLDEN.read_text(encoding="utf-8") == to_text(one_of_each)


def test_every_kind_of_block_can_be_written() -> None:
    unknown = _lines.dispatch(object)
    assert [] == [kind for kind in get_args(Block) if _lines.dispatch(kind) is unknown]


@pytest.mark.parametrize("width", [60, 72, 100])
def test_lines_keep_to_the_width(one_of_each: Document, width: int) -> None:
    upright = replace(one_of_each, sections=one_of_each.sections[:2])
    assert width >= max(map(display_width, to_text(upright, width).split("\n")))
    assert 2 * width >= max(map(display_width, to_text(one_of_each, width).split("\n")))


def test_a_group_and_a_total_span_their_columns(paper_of: Callable[..., Document]) -> None:
    columns = (
        Column(heading="No", width=8),
        Column(heading="Kegiatan", width=60),
        Column(heading="Pagu", width=20, align=Align.RIGHT),
    )
    rows = (GroupRow("DPUPR"), Row(("1", "Talud", "5.000")), TotalRow("JUMLAH", ("5.000",)))
    assert to_text(paper_of(Table(columns=columns, rows=rows, number_row=True))) == (
        "+-----+----------+-------+\n"
        "| No  | Kegiatan |  Pagu |\n"
        "+-----+----------+-------+\n"
        "| (1) | (2)      |   (3) |\n"
        "+=====+==========+=======+\n"
        "| DPUPR                  |\n"
        "+-----+----------+-------+\n"
        "| 1   | Talud    | 5.000 |\n"
        "+-----+----------+-------+\n"
        "| JUMLAH         | 5.000 |\n"
        "+-----+----------+-------+\n"
    )


def test_an_empty_list_says_nihil(paper_of: Callable[..., Document]) -> None:
    columns = (Column(heading="Kegiatan", width=60), Column(heading="Alasan", width=60))
    text = to_text(paper_of(Table(columns=columns, rows=(TotalRow("JUMLAH", ("0",)),))))
    assert "|       NIHIL       |" in text.split("\n")
    assert "| JUMLAH   | 0      |" in text.split("\n")


def test_figures_are_neither_read_nor_broken(paper_of: Callable[..., Document]) -> None:
    columns = (Column(heading="Uraian", width=60), Column(heading="Pagu", width=9, align=Align.RIGHT))
    row = Row(("Pemberdayaan masyarakat desa " * 9, "33.10 187.450.000 1e5"))
    for width in (20, 30):
        text = to_text(paper_of(Table(columns=columns, rows=(row,))), width)
        assert all(figure in text for figure in ("33.10", "187.450.000", "1e5"))
    assert "33.10  :  1.50\n1e5    :  2\n" == to_text(paper_of(LabelValue(pairs=(("33.10", "1.50"), ("1e5", "2")))))


def test_a_total_of_two_lines_keeps_its_span(paper_of: Callable[..., Document]) -> None:
    columns = (Column(heading="No", width=8), Column(heading="Uraian", width=60), Column(heading="Pagu", width=20))
    rows = (Row(("1", "Talud", "5")), TotalRow("JUMLAH", ("5\n(lima)",)), GroupRow("DPUPR"))
    lines = to_text(paper_of(Table(columns=columns, rows=rows))).split("\n")
    assert ["| JUMLAH      | 5      |", "|             | (lima) |"] == lines[5:7]
    assert "| DPUPR                |" == lines[8]


def test_people_sign_left_and_right_by_turns(paper_of: Callable[..., Document]) -> None:
    columns = (Column(heading="Nama", width=60), Column(heading="Tanda Tangan", width=40, signature=True))
    rows = (Row(("Sari", "")), Row(("Budi", "")), Row(("Tono", "(izin)")))
    lines = to_text(paper_of(Table(columns=columns, rows=rows))).split("\n")
    assert "| Sari | 1. .........             |" in lines
    assert "| Budi |             2. ......... |" in lines
    assert "| Tono | (izin)                   |" in lines


def test_lists_are_numbered_by_depth(paper_of: Callable[..., Document]) -> None:
    deep = ListItem(
        text="a", items=(ListItem(text="b", items=(ListItem(text="c", items=(ListItem(text="d", items=("e",)),)),)),)
    )
    text = to_text(paper_of(Numbered(items=(deep, "f"), start=9)))
    assert "9. a\n   a. b\n      1) c\n         a) d\n            – e\n10. f\n" == text


def test_what_is_typed_is_never_markup_nor_a_command(paper_of: Callable[..., Document]) -> None:
    text = to_text(paper_of(Paragraph(text="rusak [/x] [@click=app.quit] **b** <i> \x1b[2J\x00\u202e")))
    assert "rusak [/x] [@click=app.quit] **b** <i> [2J\n" == text


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=4), CELLS, st.integers(24, 90))
def test_a_table_is_a_rectangle_within_its_width(rows: list[tuple[str, str, str]], label: str, width: int) -> None:
    columns = tuple(Column(heading=heading, width=10) for heading in ("No", "Uraian", "Pagu"))
    body = (GroupRow(label), *(Row(cells) for cells in rows), TotalRow(label, ("1.000",)))
    plan = Table(columns=columns, rows=body)
    widths = {display_width(line) for line in _lines(plan, width)}
    assert 1 == len(widths)
    assert width >= max(widths)
