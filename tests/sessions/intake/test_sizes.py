"""Files of absurd size or with absurd numbers: read, or refused with the row and the column."""

from pathlib import Path
from time import process_time

import pytest
from openpyxl import Workbook
from support.tables import WISHES, read

from sessions.intake.account import account_of
from sessions.intake.grid import CELL_LIMIT, COLUMN_LIMIT, Finding, NotATable
from sessions.intake.preview import preview_grid
from sessions.intake.reading import read_grid
from sessions.intake.verdicts import Verdict
from sessions.intake.words import file_sentence, row_sentence
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

HEAD = "No;Kegiatan;Desa;Biaya\n"


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "lebar.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_million_blank_columns_are_read(tmp_path: Path, office: Office) -> None:
    grid = read_grid(_file(tmp_path, f"{HEAD}1;Talud;Kuto;5000000{';' * 1_000_000}\n"))
    assert 5_000_000 == preview_grid(IN_FILES, grid, office).cost
    assert 4 == max(map(len, grid.sheets[0].rows))


@pytest.mark.parametrize(("tail", "letters"), [(f"{';' * 1_000_000}x", "BDWGR"), (f"{';' * 997}x;y", "ALM")])
def test_a_value_too_far_right_is_refused_by_row_and_column(tmp_path: Path, tail: str, letters: str) -> None:
    with pytest.raises(NotATable) as caught:
        read_grid(_file(tmp_path, f"{HEAD}1;Talud;Kuto;5000000\n2;Jalan;Botok;6000000{tail}\n"))
    assert Finding.TOO_LARGE is caught.value.finding
    assert f"isi pada baris 3 kolom {letters}, batas: {COLUMN_LIMIT} kolom" in file_sentence(caught.value)


@pytest.mark.parametrize("number", ["4.9E-324", "0," + "0" * 323 + "5", "9" * 32_000, "1e400", "1." * 16_000, "-0.0"])
def test_an_absurd_number_is_no_amount_and_no_volume(office: Office, number: str) -> None:
    rows = [["No", "Kegiatan", "Desa", "Biaya", "Volume"], ["1", WISHES[0], "Kuto", number, number]]
    seen = read(office, [*rows, *([str(n), WISHES[n], "Kuto", "5000000", "3"] for n in range(2, 6))])
    assert 5 == seen.accepted
    assert 20_000_000 == seen.cost


@pytest.mark.parametrize("sign", ["9", "9.", "1 ", "1,", '"'])
@pytest.mark.parametrize("column", ["Kegiatan", "Volume", "Biaya"])
def test_a_cell_of_forty_thousand_signs_takes_no_time_and_is_told(office: Office, sign: str, column: str) -> None:
    headings = ["No", "Kegiatan", "Desa", "Volume", "Biaya"]
    rows = [headings, *([str(n), wish, "Kuto", "1 unit", "5000000"] for n, wish in enumerate(WISHES, start=1))]
    rows[3][headings.index(column)] = (sign * 40_000)[:CELL_LIMIT]
    begun = process_time()
    seen = read(office, rows)
    assert process_time() - begun < 0.5
    row = next(row for row in seen.rows if row.row == 4)
    assert Verdict.DOUBTFUL is row.verdict


def test_what_a_sheet_holds_of_absurd_numbers_leaves_the_others_and_is_told_in_short(
    tmp_path: Path, office: Office
) -> None:
    book = Workbook()
    costs = (5e-310, 4.9e-324, 1.7e308, 45_000_000, 35_000_000)
    for row in [("No", "Desa", "Kegiatan", "Biaya"), *((n, "Kuto", WISHES[n], cost) for n, cost in enumerate(costs))]:
        book.worksheets[0].append(row)
    book.save(tmp_path / "aneh.xlsx")
    seen = preview_grid(IN_FILES, read_grid(tmp_path / "aneh.xlsx"), office)
    assert [0, 0, None, 45_000_000, 35_000_000] == [draft.cost for draft in seen.drafts]
    [told] = (row_sentence(IN_FILES, finding) for finding in seen.rows[2].findings)
    assert len(told) < 300


def test_money_below_its_heading_is_asked_about_though_most_cells_are_words(office: Office) -> None:
    said = ("nanti", "menyusul", "belum tahu", "45000000", "35000000", "dirapatkan")
    rows = [["No", "Desa", "Kegiatan", "Biaya"]]
    rows += [[str(n), "Kuto", WISHES[n], cost] for n, cost in enumerate(said)]
    account = account_of(IN_FILES, read(office, rows))
    assert (True, ["cost"]) == (account.must_ask, [question.field for question in account.questions])
