"""HTML pages that are called .xls."""

from pathlib import Path

import pytest

from sessions.intake.grid import Finding, NotATable
from sessions.intake.preview import preview
from sessions.intake.reading import read_grid
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office


@pytest.fixture
def read(tmp_path: Path):
    """The rows of a page, and what its merged cells cover."""

    def rows(page: str, encoding: str = "utf-8"):
        (tmp_path / "unduhan.xls").write_bytes(page.encode(encoding))
        (sheet,) = read_grid(tmp_path / "unduhan.xls").sheets
        return sheet.rows, sheet.covered

    return rows


def test_the_cells_of_all_tables_are_read_as_text(read) -> None:
    page = """
        <html><head><title>Rekap</title><style>td {color: red}</style></head><body>Dicetak hari ini
        <TABLE><tr><th colspan=2>Rekap &amp; usulan</th></tr></TABLE>
        <table><tr><td>Talud<br>jalan</td><td> Rp&nbsp;150.000.000 </td><tr><td>=1+1<td>Rp <b>40</b>.000</table>"""
    expected = (("Rekap & usulan",), ("Talud jalan", "Rp 150.000.000"), ("=1+1", "Rp 40.000"))
    assert (expected, frozenset()) == read(page)


def test_cells_that_span_rows_and_columns_leave_blanks_below_and_beside(read) -> None:
    page = """<table><tr><td rowspan=2>No<td colspan="2">Lokasi<td rowspan="2">Biaya</tr><tr><td>Desa<td>RT</tr>
        <tr><td colspan=x>1<td rowspan=0>Botok</tr><tr><td>2<td>Kuto</tr></table>"""
    expected = (("No", "Lokasi", "", "Biaya"), ("", "Desa", "RT"), ("1", "Botok"), ("2", "Kuto"))
    assert (expected, frozenset({(2, 1), (2, 4)})) == read(page)


def test_an_old_encoding_is_read(read) -> None:
    assert ((("Désa",),), frozenset()) == read("\n<table><TR ><td>Désa</table>", "cp1252")


@pytest.mark.parametrize(
    ("page", "finding"),
    [
        ("<p>Sesi habis, silakan masuk</p>", Finding.UNSUPPORTED),
        ("<table><tr><td> </td></tr></table>", Finding.EMPTY),
        ("<tr>" + "<td colspan=1000>" * 3_000, Finding.TOO_LARGE),
        ("<tr><td>\x00", Finding.NOT_A_TABLE),
    ],
)
def test_a_page_without_a_table_or_beyond_measure_is_refused(read, page: str, finding: Finding) -> None:
    with pytest.raises(NotATable) as caught:
        read(page)
    assert finding is caught.value.finding


def test_a_page_goes_through_the_preview_like_any_other_list(tmp_path: Path, office: Office) -> None:
    headings = "".join(
        f"<th>{heading}" for heading in ("No", "Desa", "Usulan Kegiatan", "Lokasi", "Anggaran (Rp juta)")
    )
    page = f"<html><table><tr>{headings}<tr><td>1<td>Ds. Botok<td>Talud<td>Krajan Rt.1<td>150</table></html>"
    (tmp_path / "unduhan.xls").write_text(page, encoding="utf-8")
    (row,) = preview(IN_FILES, tmp_path / "unduhan.xls", office).rows
    assert row.draft is not None
    assert ("Talud", "Krajan RT 01", 150_000_000) == (row.draft.activity, row.draft.location, row.draft.cost)
