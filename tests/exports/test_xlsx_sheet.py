"""Rows as a sheet for a spreadsheet."""

import csv

import openpyxl
import pytest

from exports.xlsx import write_sheet
from sessions.intake.reading import read_grid

ROWS = [("=1+1", 5, None), ("#REF!", 150_000_000, "'a"), ("[/x]", 0, "b")]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_was_typed_stays_text_and_numbers_are_numbers(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    write_sheet(path, "Hasil", ("Teks", "Rp", "Lain"), ROWS)
    rows = read_grid(path).sheets[0].rows
    assert ("Teks", "Rp", "Lain") == rows[0]
    assert ["5", "150000000", "0"] == [row[1] for row in rows[1:]]
    assert {"=1+1", "'=1+1"} >= {rows[1][0]}


def test_a_text_never_runs_in_xlsx(tmp_path):
    write_sheet(tmp_path / "a.xlsx", "Hasil", ("Teks", "Rp", "Lain"), ROWS)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Hasil"]
    assert ("s", "=1+1", "n", 5) == (sheet["A2"].data_type, sheet["A2"].value, sheet["B2"].data_type, sheet["B2"].value)
    assert (True, "A2") == (sheet["A1"].font.b, sheet.freeze_panes)


def test_a_text_never_runs_in_csv(tmp_path):
    write_sheet(tmp_path / "a.csv", "Hasil", ("Teks", "Rp", "Lain"), ROWS)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert ["'=1+1", "'#REF!", "[/x]"] == [row[0] for row in csv.reader(file, delimiter=";")][1:]
