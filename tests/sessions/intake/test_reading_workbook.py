"""XLSX and its relatives: what is read, and what is refused before it can do harm."""

import datetime as dt
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from sessions.intake import reading
from sessions.intake.grid import FACTS, FILE_LIMIT, UNCALCULATED, Finding, NotATable, SheetNotes
from sessions.intake.readers.guards import ENTRY_LIMIT, column_letters, column_number, inspected_zip
from sessions.intake.reading import MEMORY_LIMIT, child, read_grid


def _refusal(path: Path) -> NotATable:
    with pytest.raises(NotATable) as caught:
        read_grid(path)
    assert set(FACTS[caught.value.finding]) == set(caught.value.facts)
    return caught.value


def _written(tmp_path: Path, content: bytes, name: str = "usulan.xlsx") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def test_numbers_dates_and_text_become_text_without_loss(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    moment = dt.datetime(2026, 1, 5, 10, 30)  # noqa: DTZ001 (a spreadsheet has no zones)
    cells = [
        "a\nb",
        569.5,
        1.25,
        0.125,
        10_500_000,
        1e15,
        0.1 + 0.2,
        True,
        dt.date(2026, 1, 5),
        moment,
        None,
        "'=x",
    ]
    book.worksheets[0].append(cells)
    book.save(tmp_path / "a.xlsx")
    expected = (
        "a\nb", "569,5", "1,25", "0,1250", "10500000", "1000000000000000", "0,3", "ya", "2026-01-05",
        "2026-01-05 10:30", "", "'=x",
    )  # fmt: skip
    assert expected == read_grid(tmp_path / "a.xlsx").sheets[0].rows[0]


@pytest.mark.parametrize(("number", "text"), [(1e20, "100000000000000000000"), (1e-7, "0,0000001"), (float("nan"), "")])
def test_a_number_never_has_an_exponent(number: float, text: str) -> None:
    assert text == child.text_of(number)


def test_rows_stand_under_their_own_numbers_and_hidden_sheets_apart(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Satu"
    book.worksheets[0]["B3"] = "x"
    hidden = book.create_sheet("Rahasia")
    hidden["A1"] = "y"
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    grid = read_grid(tmp_path / "a.xlsx")
    assert (["Satu"], ["Rahasia"]) == tuple([sheet.name for sheet in sheets] for sheets in (grid.sheets, grid.hidden))
    assert ((), (), ("", "x")) == grid.sheets[0].rows


def test_error_cells_and_formulas_without_result_are_reported_by_their_place(tmp_path: Path, pack_workbook) -> None:
    rows = (
        '<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>SUM(A1:A9)</f></c><c r="C2"><f>1+1</f><v>2</v></c>'
        '<c r="D2" t="e" s="1"><f>1/0</f><v>#DIV/0!</v></c><c r="E2"><f t="shared" si="0"/><v/></c>'
        '<c r="F2" t="str"><f>IF(A1="","",A1)</f><v></v></c></row>'
    )
    sheet = read_grid(_written(tmp_path, pack_workbook(rows))).sheets[0]
    assert {(2, 1): "#REF!", (2, 2): UNCALCULATED, (2, 4): "#DIV/0!", (2, 5): UNCALCULATED} == sheet.faults
    assert ("", "", "2") == sheet.rows[1]


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_a_value_in_the_last_cell_is_refused_by_its_address(tmp_path: Path, pack_workbook, prefix: str) -> None:
    far = f'<{prefix}c r="XFD1048576"><{prefix}v>1</{prefix}v></{prefix}c>'
    refusal = _refusal(_written(tmp_path, pack_workbook(f'<row r="1048576">{far}</row>')))
    assert (Finding.TOO_LARGE, "isi sampai baris 1048576 kolom XFD") == (refusal.finding, refusal.facts["found"])


def test_a_far_row_whose_cells_have_no_address_is_refused_too(pack_workbook) -> None:
    cells = "<c><v>1</v></c>" * 4
    rows = f'<row r="1">{cells}</row><row r="9000000">{cells}</row>'
    with pytest.raises(NotATable) as caught:
        inspected_zip("a.xlsx", pack_workbook(rows))
    assert (Finding.TOO_LARGE, "isi sampai baris 9000000 kolom A") == (
        caught.value.finding,
        caught.value.facts["found"],
    )


@pytest.mark.skipif(sys.platform != "linux", reason="address space is bounded by the system")
def test_the_child_may_not_eat_the_memory_of_the_machine(tmp_path: Path, pack_workbook) -> None:
    hidden = f'<c x="{"y" * 400}" r="GR1048576"><v>1</v></c>'
    rows = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{hidden}</row>'
    refusal = _refusal(_written(tmp_path, pack_workbook(rows)))
    assert (Finding.TOO_LARGE, f"> {MEMORY_LIMIT} MB") == (refusal.finding, refusal.facts["found"])


def test_a_blank_typed_by_accident_into_the_last_column_does_no_harm(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "No"
    book.worksheets[0]["XFD1"] = " "
    book.worksheets[0]["A138"] = "x"
    book.save(tmp_path / "a.xlsx")
    assert "x" == read_grid(tmp_path / "a.xlsx").sheets[0].rows[137][0]


def test_an_empty_formatted_cell_far_away_is_not_a_value(tmp_path: Path, pack_workbook) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/><c r="XFC1048576"></c></row>'
    )
    assert (("1",),) == read_grid(_written(tmp_path, pack_workbook(rows))).sheets[0].rows


def test_what_slips_past_the_guard_ends_in_the_child_only(tmp_path: Path, pack_workbook) -> None:
    hidden = f'<c x="{"y" * 400}" r="XFD1048576"><v>1</v></c>'
    rows = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{hidden}</row>'
    content = pack_workbook(rows)
    assert (content, {"Usulan": SheetNotes()}) == inspected_zip("a.xlsx", content)
    assert _refusal(_written(tmp_path, content)).finding in {Finding.TOO_LARGE, Finding.DAMAGED}


def test_a_doctype_is_refused(tmp_path: Path, pack_workbook) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><sst>&c;</sst>'
    refusal = _refusal(_written(tmp_path, pack_workbook("", {"xl/sharedStrings.xml": bomb})))
    assert (Finding.UNSUPPORTED, "DOCTYPE") == (refusal.finding, refusal.facts["found"])


def test_a_zip_that_unpacks_too_large_is_refused(tmp_path: Path, pack_workbook) -> None:
    content = pack_workbook("", {"xl/media/x.bin": bytes(110 * 1024 * 1024)})
    assert Finding.TOO_LARGE is _refusal(_written(tmp_path, content)).finding


def test_a_zip_with_too_many_parts_is_refused(tmp_path: Path, pack_workbook) -> None:
    content = pack_workbook("", {f"x/{n}": "" for n in range(ENTRY_LIMIT)})
    assert Finding.TOO_LARGE is _refusal(_written(tmp_path, content)).finding


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), Finding.ENCRYPTED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"), Finding.NOT_A_TABLE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le"), Finding.DAMAGED),
        (b"PK\x03\x04 bukan zip", Finding.DAMAGED),
        (b"PK\x05\x06" + bytes(18), Finding.NOT_A_TABLE),
        (b"%PDF-1.7", Finding.NOT_A_TABLE),
        (b"<html><body>Silakan masuk</body></html>", Finding.UNSUPPORTED),
        (b"", Finding.EMPTY),
    ],
)
def test_the_first_bytes_tell_the_kind_whatever_the_suffix(tmp_path: Path, content: bytes, finding: Finding) -> None:
    assert finding is _refusal(_written(tmp_path, content, "usulan.xlsx")).finding
    assert finding is _refusal(_written(tmp_path, content, "usulan.csv")).finding


def test_a_word_document_is_no_table(tmp_path: Path, pack_workbook) -> None:
    content = pack_workbook("").replace(b"xl/workbook.xml", b"xl/workb00k.xml")
    assert Finding.NOT_A_TABLE is _refusal(_written(tmp_path, content)).finding


def test_a_workbook_without_any_value_is_empty(tmp_path: Path, pack_workbook) -> None:
    assert Finding.EMPTY is _refusal(_written(tmp_path, pack_workbook(""))).finding


def test_a_missing_file_a_folder_and_a_huge_file_are_told_apart(tmp_path: Path) -> None:
    assert Finding.NOT_FOUND is _refusal(tmp_path / "tidak-ada.xlsx").finding
    assert Finding.NOT_FOUND is _refusal(tmp_path / "a\0b.xlsx").finding
    assert Finding.FOLDER is _refusal(tmp_path).finding
    with (tmp_path / "besar.csv").open("wb") as file:
        file.truncate(FILE_LIMIT + 1)
    assert Finding.TOO_LARGE is _refusal(tmp_path / "besar.csv").finding


def test_the_child_works_from_anywhere_and_needs_nothing_of_the_project(tmp_path: Path, write_xlsx) -> None:
    content = write_xlsx("a.xlsx", [["No", 1]]).read_bytes()
    (tmp_path / "sessions.py").write_text("raise SystemExit(9)")
    finished = subprocess.run(
        [sys.executable, "-P", str(Path(child.__file__)), str(MEMORY_LIMIT)],
        input=content,
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ""},
    )
    assert [["Sheet", [["No", "1"]], [], False]] == json.loads(finished.stdout)


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys, sessions.intake.preview, sessions.intake.template, sessions.intake.duplicates.pairs, "
        "sessions.commissions.facts; "
        "print([m for m in ('python_calamine', 'openpyxl', 'rapidfuzz') if m in sys.modules])"
    )
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert "[]" == finished.stdout.strip()


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("XFD", 16_384)])
def test_columns_have_letters_and_numbers(letters: str, number: int) -> None:
    assert number == column_number(letters)
    assert letters == column_letters(number)


@pytest.mark.parametrize(
    ("code", "finding"),
    [
        (child.ENCRYPTED, Finding.ENCRYPTED),
        (child.DAMAGED, Finding.DAMAGED),
        (child.OUT_OF_MEMORY, Finding.TOO_LARGE),
        (-6, Finding.TOO_LARGE),
        (3, Finding.TOO_LARGE),
        (0xC0000005, Finding.TOO_LARGE),
        (0xC0000409, Finding.TOO_LARGE),
        (1, Finding.READER_BLOCKED),
        (0xC0000022, Finding.READER_BLOCKED),
        (0xC0000135, Finding.READER_BLOCKED),
        (0xC0000142, Finding.READER_BLOCKED),
    ],
)
def test_each_end_of_the_child_has_its_finding(code: int, finding: Finding) -> None:
    assert finding is reading._refusal("a.xls", code).finding


@pytest.mark.parametrize(
    ("reader", "finding"),
    [
        ("raise ImportError('DLL load failed')", Finding.READER_BLOCKED),
        ("import os; os.abort()", Finding.TOO_LARGE),
        ("import sys; sys.exit(3)", Finding.TOO_LARGE),
    ],
)
def test_a_reader_that_fails_by_itself_does_not_make_the_file_a_damaged_one(
    tmp_path: Path, write_xlsx, monkeypatch: pytest.MonkeyPatch, reader: str, finding: Finding
) -> None:
    path = write_xlsx("a.xlsx", [["No", 1]])
    (tmp_path / "pembaca.py").write_text(reader)
    monkeypatch.setattr(child, "__file__", str(tmp_path / "pembaca.py"))
    assert finding is _refusal(path).finding


def test_a_reader_that_cannot_be_started_is_named_and_a_csv_needs_none(
    tmp_path: Path, write_xlsx, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_xlsx("a.xlsx", [["No", 1]])
    (tmp_path / "a.csv").write_text("No,Usulan\n1,Talud\n")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tidak-ada.exe"))
    refusal = _refusal(path)
    assert (Finding.READER_BLOCKED, sys.executable) == (refusal.finding, refusal.facts["program"])
    assert (("No", "Usulan"), ("1", "Talud")) == read_grid(tmp_path / "a.csv").sheets[0].rows


def test_an_ods_file_with_a_password_is_said_to_have_one(tmp_path: Path) -> None:
    names = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{names}"><manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    path = tmp_path / "usulan.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "acak")
        archive.writestr("META-INF/manifest.xml", manifest)
    assert Finding.ENCRYPTED is _refusal(path).finding


def test_an_ods_file_is_read_too(tmp_path: Path) -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" '
        f'xmlns:text="{office}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Usulan">'
        '<table:table-row><table:table-cell office:value-type="string"><text:p>No</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="2.5"><text:p>2,5</text:p></table:table-cell>'
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )
    for told, read in (
        ("No", "No"),
        ("Talud<text:tab/>jalan", "Talud jalan"),
        ("RT 1<text:line-break/>RW 2", "RT 1 RW 2"),
    ):
        path = tmp_path / "usulan.ods"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content.replace("<text:p>No<", f"<text:p>{told}<"))
            archive.writestr("META-INF/manifest.xml", "<manifest/>")
        sheet = read_grid(path).sheets[0]
        assert ("Usulan", ((read, "2,5"),)) == (sheet.name, sheet.rows)
