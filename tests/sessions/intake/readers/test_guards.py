"""What the guards tell of old XLS and of ODS files, and what pasted text and large tables come to."""

import zipfile
from pathlib import Path

import pytest
from support.old_excel import Error, xls

from sessions.intake.grid import CELL_LIMIT, FACTS, FILE_LIMIT, ROW_LIMIT, Finding, NotATable
from sessions.intake.readers.guards import inspected_xls
from sessions.intake.reading import PASTED, delimited_sheet, pasted_grid, read_grid

_NS = "urn:oasis:names:tc:opendocument:xmlns"
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


def _refusal(path: Path) -> NotATable:
    with pytest.raises(NotATable) as caught:
        read_grid(path)
    assert set(FACTS[caught.value.finding]) == set(caught.value.facts)
    return caught.value


def _ods(path: Path, rows: str) -> Path:
    content = (
        f'<office:document-content xmlns:office="{_NS}:office:1.0" xmlns:table="{_NS}:table:1.0" '
        f'xmlns:text="{_NS}:text:1.0" xmlns:calcext="{_CALC}"'
        ">"
        f'<office:body><office:spreadsheet><table:table table:name="Usulan">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def test_an_xls_file_gives_its_sheets_error_cells_and_merged_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    rows = [["Desa", "Biaya"], ["Botok", Error()], ["", 5.5]]
    path.write_bytes(xls({"Usulan": rows, "Lain": [["x", Error()]]}, [(1, 2, 0, 0)]))
    first, second = read_grid(path).sheets
    assert (("Desa", "Biaya"), ("Botok",), ("", "5,5")) == first.rows
    assert ({(2, 2): "#REF!"}, {(1, 2): "#REF!"}) == (first.faults, second.faults)
    assert frozenset({(3, 1)}) == first.covered


def test_an_xls_file_with_a_password_is_said_to_have_one(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(xls({"Usulan": [["No"]]}, has_password=True))
    assert Finding.ENCRYPTED is _refusal(path).finding


@pytest.mark.parametrize("length", [0, 60, 600, 1_200])
def test_a_torn_xls_file_has_no_error_cells_to_tell(length: int) -> None:
    assert {} == inspected_xls("a.xls", xls({"Usulan": [[Error()]]})[:length])


def test_sectors_that_bite_their_own_tail_come_to_an_end() -> None:
    content = bytearray(xls({"Usulan": [[Error()]]}))
    content[512 + 4 * 3 : 512 + 4 * 4] = (2).to_bytes(4, "little")
    assert len(inspected_xls("a.xls", bytes(content))) <= 1


def test_error_cells_of_an_ods_file_are_counted_over_repeated_rows_and_columns(tmp_path: Path) -> None:
    kind = 'office:value-type="string" calcext:value-type="error"'
    error = f"<table:table-cell {kind}><text:p>#REF!</text:p></table:table-cell>"
    text = '<table:table-cell office:value-type="string" {}><text:p>x</text:p></table:table-cell>'
    twice = text.format('table:number-columns-repeated="2"')
    rows = (
        f'<table:table-row table:number-rows-repeated="3">{text.format("")}</table:table-row>'
        f"<table:table-row>{twice}{error}</table:table-row>"
    )
    assert {(4, 3): "#REF!"} == read_grid(_ods(tmp_path / "a.ods", rows)).sheets[0].faults


def test_a_table_that_was_copied_is_read_with_its_tabs_and_quotes() -> None:
    grid = pasted_grid('No\tUsulan\r\n1\t"dua\nbaris"\r\n')
    assert (PASTED, (("No", "Usulan"), ("1", "dua\nbaris"))) == (grid.file_name, grid.sheets[0].rows)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", Finding.EMPTY),
        (" \n", Finding.EMPTY),
        ("a\x00b", Finding.NOT_A_TABLE),
        ("é" * FILE_LIMIT, Finding.TOO_LARGE),
    ],
)
def test_what_was_pasted_may_be_no_table(text: str, finding: Finding) -> None:
    with pytest.raises(NotATable) as caught:
        pasted_grid(text)
    assert (finding, PASTED) == (caught.value.finding, caught.value.facts["file"])


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read_too(codec: str) -> None:
    assert (("No", "Usulan"), ("1", "Talud")) == delimited_sheet("a.csv", "No;Usulan\n1;Talud\n".encode(codec)).rows


def test_a_value_below_the_last_row_is_refused_and_blank_rows_are_not(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("No,Usulan\n" + "\n" * (ROW_LIMIT + 5), encoding="utf-8")
    assert "No" == read_grid(path).sheets[0].rows[0][0]
    path.write_text("No,Usulan\n" + "\n" * (ROW_LIMIT - 1) + "1,Talud\n", encoding="utf-8")
    refusal = _refusal(path)
    assert (Finding.TOO_LARGE, f"isi pada baris {ROW_LIMIT + 1}") == (refusal.finding, refusal.facts["found"])


def test_a_cell_has_a_greatest_length(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"No,Usulan\n1,{'x' * 100_000}\n", encoding="utf-8")
    assert CELL_LIMIT == len(read_grid(path).sheets[0].rows[1][1])
    path.write_text(f"No,Usulan\n1,{'x' * 200_000}\n", encoding="utf-8")
    assert Finding.TOO_LARGE is _refusal(path).finding
    path.write_text(f'No,Usulan\n1,"{"x" * 200_000}\n', encoding="utf-8")
    assert Finding.BROKEN_QUOTES is _refusal(path).finding


def test_macros_are_not_looked_at(tmp_path: Path, pack_workbook) -> None:
    path = tmp_path / "a.xlsm"
    row = '<row r="1"><c r="A1"><v>5</v></c></row>'
    path.write_bytes(pack_workbook(row, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Shell"}))
    assert (("5",),) == read_grid(path).sheets[0].rows
