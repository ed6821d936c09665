"""What the author of a workbook has hidden: rows and columns are read and told, sheets are told and may be chosen."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from support.old_excel import xls
from support.tables import WISHES

from sessions.intake.account import Topic, account_of
from sessions.intake.preview import preview
from sessions.intake.questions import Questions
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

HEADINGS = ["No", "Usulan Kegiatan", "Desa", "Catatan", "Biaya"]
ROWS = [HEADINGS, *([n + 1, WISHES[n], "Kuto", "lama", 1_000_000 * (n + 1)] for n in range(6))]
HIDDEN_ROWS, HIDDEN_COLUMN = (3, 4, 6), 4
SENTENCE = "Tersembunyi tetapi ikut dibaca: 3 baris (Rp10.000.000): 3–4, 6; kolom D."


def _xlsx(path: Path) -> None:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    for number in (*HIDDEN_ROWS, 40):
        book.worksheets[0].row_dimensions[number].hidden = True
    for letters in ("D", "H"):
        book.worksheets[0].column_dimensions[letters].hidden = True
    book.save(path)


def _ods(path: Path) -> None:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    told = [
        f"<table:table-row{mark}>{''.join(map(_ods_cell, row))}</table:table-row>"
        for number, row in enumerate(ROWS, start=1)
        for mark in (' table:visibility="filter"' if number in HIDDEN_ROWS else "",)
    ]
    columns = '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>'
    content = (
        f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
        f'xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Usulan">'
        f"{columns}{''.join(told)}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")


def _ods_cell(value: object) -> str:
    kind = "string" if isinstance(value, str) else f'float" office:value="{value}'
    return f'<table:table-cell office:value-type="{kind}"><text:p>{value}</text:p></table:table-cell>'


def _xls(path: Path) -> None:
    rows = tuple(number - 1 for number in HIDDEN_ROWS)
    path.write_bytes(xls({"Usulan": ROWS}, hidden_rows=rows, hidden_columns=(HIDDEN_COLUMN - 1,)))


@pytest.mark.parametrize(("name", "write"), [("a.xlsx", _xlsx), ("a.ods", _ods), ("a.xls", _xls)])
def test_hidden_rows_and_columns_come_in_and_are_told_in_one_sentence(
    tmp_path: Path, office: Office, name: str, write: Callable[[Path], None]
) -> None:
    write(tmp_path / name)
    seen = preview(IN_FILES, tmp_path / name, office)
    assert list(WISHES) == [draft.activity for draft in seen.drafts]
    assert ["lama"] * 6 == [draft.note for draft in seen.drafts]
    assert SENTENCE in account_of(IN_FILES, seen).lines


def test_nothing_is_told_where_nothing_is_hidden(write_xlsx, office: Office) -> None:
    account = account_of(IN_FILES, preview(IN_FILES, write_xlsx("a.xlsx", ROWS), office))
    assert () == account.hidden
    assert not any("ersembunyi" in line for line in account.lines)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A list, and two sheets that are hidden: an older and longer list, and words to choose from."""
    file = openpyxl.Workbook()
    for row in ROWS:
        file.worksheets[0].append(row)
    older = file.create_sheet("Usulan 2025")
    for row in [HEADINGS, *([n, f"{WISHES[n % 6]} RT {n}", "Botok", "", 2_000_000] for n in range(30))]:
        older.append(row)
    file.create_sheet("Pilihan").append(["unit", "meter"])
    older.sheet_state = "hidden"
    file["Pilihan"].sheet_state = "veryHidden"
    file.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_a_hidden_sheet_is_told_and_read_only_where_somebody_names_it(book: Path, office: Office) -> None:
    seen = preview(IN_FILES, book, office)
    account = account_of(IN_FILES, seen)
    assert ("Sheet", 6) == (seen.sheet, seen.accepted)
    assert "Lembar tersembunyi, tidak dibaca: Usulan 2025 (31 baris), Pilihan (1 baris)." in account.lines
    assert [Topic.SHEET] == [question.topic for question in account.questions]
    assert "Hanya lembar Sheet (7 baris)" in account.questions[0].told
    assert "lembar lain: Usulan 2025 (31 baris, tersembunyi)" in account.questions[0].told
    named = preview(IN_FILES, book, office, Questions(sheet="Usulan 2025"))
    assert 30 == named.accepted
    assert "Lembar Usulan 2025 yang dibaca tersembunyi di berkasnya." in account_of(IN_FILES, named).lines


def test_a_hidden_list_is_read_where_no_other_sheet_is_one(book: Path, office: Office) -> None:
    file = openpyxl.load_workbook(book)
    for row in file.worksheets[0].iter_rows():
        for cell in row:
            cell.value = "Sampul"
    file.save(book)
    seen = preview(IN_FILES, book, office)
    assert ("Usulan 2025", 30) == (seen.sheet, seen.accepted)
    assert "Lembar Usulan 2025 yang dibaca tersembunyi di berkasnya." in account_of(IN_FILES, seen).lines
