"""Workbooks: types, widths, the row that stays in sight, sums as formulas, texts that never run, and the same bytes."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from exports.paper.document import CellEntry, CellKind, Formula, SheetColumn, Workbook, WorkSheet
from exports.xlsx import to_xlsx

AT = datetime(2027, 1, 26, 9, 30, tzinfo=timezone(timedelta(hours=7)))
COLUMNS = (
    SheetColumn(heading="Kegiatan", width=40),
    SheetColumn(heading="Volume", width=12, kind=CellKind.NUMBER),
    SheetColumn(heading="Biaya (Rp)", width=20, kind=CellKind.RUPIAH, total=True),
)
ROWS = (("Talud", Decimal("62.5"), 100_000_000), ("Jalan", None, None), ("Sumur", Decimal(1), 50_000_000))


def book(*rows, name="Komisi I", title=("DRAF",), columns=COLUMNS):
    sheet = WorkSheet(name=name, title=title, columns=columns, rows=rows)
    return Workbook(title="Draf", sheets=(sheet,), created=AT, author="Kecamatan Kerjo")


def read(*rows, **more):
    return load_workbook(BytesIO(to_xlsx(book(*rows, **more)))).worksheets[0]


def test_a_sheet_has_title_headings_rows_and_a_sum() -> None:
    sheet = read(*ROWS)
    assert "DRAF" == sheet["A1"].value
    assert ["Kegiatan", "Volume", "Biaya (Rp)"] == [cell.value for cell in sheet[3]]
    assert ["Talud", 62.5, 100_000_000] == [cell.value for cell in sheet[4]]
    assert ["Jalan", None, None] == [cell.value for cell in sheet[5]]
    assert ["JUMLAH", None, "=SUM(C4:C6)"] == [cell.value for cell in sheet[7]]
    assert ("f", "#,##0") == (sheet["C7"].data_type, sheet["C7"].number_format)
    assert "A4" == sheet.freeze_panes
    assert 40 == int(sheet.column_dimensions["A"].width)
    assert "$3:$3" == sheet.print_title_rows


def test_without_rows_nothing_is_added_up() -> None:
    assert 3 == read().max_row
    assert 4 == read(ROWS[0], columns=tuple(SheetColumn(heading=c.heading, width=9) for c in COLUMNS)).max_row


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+CMD|' /C calc'!A0",
        "-2",
        "@SUM(A1)",
        "=SUM(C4:C6)",
        "a\x1b[2Jb\x00",
        "https://a.id",
        "<r><t>a",
        "_x000A_",
    ],
)
def test_a_text_stays_a_text_whatever_it_begins_with(text) -> None:
    sheet = read((text, None, None), title=(text,))
    kept = text.replace("\x1b", "").replace("\x00", "")
    assert (kept, "s") == (sheet["A4"].value, sheet["A4"].data_type)
    assert (kept, "s") == (sheet["A1"].value, sheet["A1"].data_type)


@pytest.mark.parametrize(
    ("name", "kept"), [("Komisi I", "Komisi I"), ("a/b[c]:*?\\'", "a b c"), ("", "Lembar 1"), ("x" * 40, "x" * 31)]
)
def test_a_sheet_gets_a_name_that_a_spreadsheet_accepts(name, kept) -> None:
    assert kept == read(name=name).title


def test_two_sheets_of_one_name_are_told_apart() -> None:
    sheet = book(*ROWS).sheets[0]
    names = load_workbook(BytesIO(to_xlsx(Workbook(title="x", sheets=(sheet, sheet), created=AT)))).sheetnames
    assert ["Komisi I", "Komisi I2"] == names


def test_the_same_workbook_gives_the_same_bytes_and_has_the_time_of_the_record() -> None:
    made = to_xlsx(book(*ROWS))
    assert made == to_xlsx(book(*ROWS))
    properties = load_workbook(BytesIO(made)).properties
    assert (2027, 1, 26, 2, 30) == properties.modified.timetuple()[:5] == properties.created.timetuple()[:5]
    with ZipFile(BytesIO(made)) as file:
        assert {((1980, 1, 1, 0, 0, 0), 0)} == {(part.date_time, part.create_system) for part in file.infolist()}


def test_a_filtered_sheet_has_a_choice_on_every_heading_and_sums_that_follow_it() -> None:
    sheet = load_workbook(BytesIO(to_xlsx(filtered(*ROWS)))).worksheets[0]
    assert "A3:C6" == sheet.auto_filter.ref
    assert "=SUBTOTAL(9,C4:C6)" == sheet["C7"].value
    assert load_workbook(BytesIO(to_xlsx(filtered()))).worksheets[0].auto_filter.ref is None


def test_a_formula_is_ours_and_a_score_has_two_places() -> None:
    columns = (SheetColumn(heading="Nilai", width=9, kind=CellKind.SCORE),)
    sheet = read((Formula("COUNTIF(A1:A2,9)"),), (Decimal("93.5"),), columns=columns, title=())
    assert ("=COUNTIF(A1:A2,9)", "f") == (sheet["A2"].value, sheet["A2"].data_type)
    assert ("0.00", 93.5) == (sheet["A3"].number_format, sheet["A3"].value)


def test_a_text_that_the_library_would_take_as_markup_gets_a_space_at_its_end() -> None:
    assert "<r><b/>tebal</r> " == read(("<r><b/>tebal</r>", None, None))["A4"].value


def test_a_long_foot_is_cut_and_never_left_out() -> None:
    foot = load_workbook(BytesIO(to_xlsx(replace(book(*ROWS), footer="&[Picture] " + "ü& " * 200)))).worksheets[0]
    assert foot.oddFooter.left.text.startswith("&& [Picture] ü&& ü&& ")
    assert "Halaman &P dari &N" == foot.oddFooter.right.text


def test_a_sheet_prints_on_f4_across_with_its_footer_and_the_number_of_the_page() -> None:
    made = replace(filtered(*ROWS), footer="Hasil & kode")
    sheet = load_workbook(BytesIO(to_xlsx(made))).worksheets[0]
    setup = sheet.page_setup
    assert ("landscape", 14, 0) == (setup.orientation, setup.paperSize, setup.fitToHeight)
    assert ("Hasil && kode", "Halaman &P dari &N") == (sheet.oddFooter.left.text, sheet.oddFooter.right.text)


def filtered(*rows):
    made = book(*rows)
    return replace(made, sheets=(replace(made.sheets[0], filtered=True),))


def test_a_row_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="2 cells for 3 columns"):
        book(("a", None))


def test_columns_of_one_band_have_it_above_their_headings_once() -> None:
    bands = ("Anda menulis", "Anda menulis", "Kami membaca")
    columns = tuple(replace(column, band=band) for column, band in zip(COLUMNS, bands, strict=True))
    sheet = read(*ROWS, columns=columns)
    assert ["Anda menulis", None, "Kami membaca"] == [cell.value for cell in sheet[3]]
    assert ["A3:B3"] == [str(merged) for merged in sheet.merged_cells.ranges]
    assert ["Kegiatan", "Volume", "Biaya (Rp)"] == [cell.value for cell in sheet[4]]
    assert ("A5", "=SUM(C5:C7)") == (sheet.freeze_panes, sheet["C8"].value)


def test_a_form_is_open_only_where_it_is_to_be_filled_and_takes_only_what_it_should() -> None:
    figure = CellEntry(least=1, whole=True, advice="Angka mulai dari 1")
    columns = (
        *COLUMNS,
        SheetColumn("Urutan", 8, kind=CellKind.NUMBER, entry=figure),
        SheetColumn("S/T", 6, entry=CellEntry(choices=("S", "T"))),
        SheetColumn("Alasan", 40, entry=CellEntry()),
    )
    made = book(*((*row, None, None, None) for row in ROWS), columns=columns)
    made = replace(made, sheets=(replace(made.sheets[0], open_rows=1, kept=1),))
    sheet = load_workbook(BytesIO(to_xlsx(made))).worksheets[0]
    open_ = [cell.coordinate for row in sheet["A3:F7"] for cell in row if not cell.protection.locked]
    assert ["D4", "E4", "F4", "D5", "E5", "F5", "A6", "B6", "C6", "D6", "E6", "F6"] == open_
    assert (True, None, "B4") == (sheet.protection.sheet, sheet.protection.password, sheet.freeze_panes)
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert {"D4:D6", "E4:E6"} == rules.keys()
    assert ("whole", "1", "stop", "Angka mulai dari 1") == (
        rules["D4:D6"].type, rules["D4:D6"].formula1, rules["D4:D6"].errorStyle or "stop", rules["D4:D6"].error,
    )  # fmt: skip
    assert ("list", '"S,T"') == (rules["E4:E6"].type, rules["E4:E6"].formula1)
