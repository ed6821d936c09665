"""The worksheet of a commission as a workbook: what it looks at, what it fills in, and that it comes back as sent."""

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from support import small
from support.golden import assert_golden
from support.meeting import Meeting
from support.small import C1, JT, code
from support.workbooks import text_of

from exports.commissions.papers import EMPTY_LINES
from exports.commissions.papers_sheet import worksheet_file
from exports.paper.registered import COMMISSIONS
from exports.xlsx import to_xlsx
from sessions.commissions.facts import worksheet
from sessions.commissions.facts_worksheet import WorksheetLine
from sessions.commissions.intake import worksheet_in
from sessions.intake.reading import read_grid

GOLDENS = Path(__file__).parents[2] / "goldens" / "sheets"


def made(meeting: Meeting) -> bytes:
    commission = next(own for own in meeting.session.commissions if own.id == C1)
    return to_xlsx(worksheet_file(meeting.ledger, str(COMMISSIONS.key(commission))))


def test_it_lists_what_is_undecided_with_open_cells_beside_and_empty_lines_below() -> None:
    meeting = small.adopted()
    assert_golden(GOLDENS / "lembar-kerja-komisi-i.txt", text_of(made(meeting)))
    sheet = load_workbook(BytesIO(made(meeting))).worksheets[0]
    heads = next(row for row in sheet.iter_rows() if row[0].value == "Kode")
    below = list(sheet.iter_rows(min_row=heads[0].row + 1))
    own = worksheet(meeting.session, C1)
    assert [p.code for p in own] + [None] * EMPTY_LINES == [row[0].value for row in below]
    open_ = {
        (line, str(head.value))
        for line, row in enumerate(below)
        for head, cell in zip(heads, row, strict=True)
        if not cell.protection.locked
    }
    filled = {"Urutan", "Volume baru", "Biaya baru (Rp)", "S/T", "Alasan"}
    assert {(line, head) for line in range(len(own)) for head in filled} == {o for o in open_ if o[0] < len(own)}
    assert sheet.protection.sheet
    assert {line for line, head in open_ if head == "Kode"} == set(range(len(own), len(below)))


def test_what_is_filled_in_comes_back_through_the_reader(tmp_path) -> None:
    meeting = small.adopted()
    book = load_workbook(BytesIO(made(meeting)))
    sheet = book.worksheets[0]
    places = {str(cell.value): cell.column for row in sheet.iter_rows() for cell in row if cell.value}
    rows = {str(row[0].value): row[0].row for row in sheet.iter_rows() if row[0].value}
    for heading, value in (
        ("Urutan", 1),
        ("Volume baru", 62.5),
        ("Biaya baru (Rp)", 90 * JT),
        ("Alasan", "ruas rusak"),
    ):
        sheet.cell(row=rows["2001-01"], column=places[heading], value=value)
    sheet.cell(row=sheet.max_row, column=1, value="2001-02")
    book.save(tmp_path / "kembali.xlsx")
    found = worksheet_in(read_grid(tmp_path / "kembali.xlsx"), meeting.session)
    line = found.lines[code("2001-01")]
    assert (1, "62.5", 90 * JT, "ruas rusak") == (line.place, str(line.volume), line.cost, line.reason)
    assert WorksheetLine(is_claimed=True) == found.lines[code("2001-02")]
    assert (C1, ()) == (found.commission, found.missing)
