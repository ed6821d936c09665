"""Indicative ceilings from a file."""

import pytest
from support import village_files

from sessions.intake.grid import Finding, NotATable
from sessions.intake.other_tables import read_ceilings
from sessions.intake.verdicts import Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office


def test_the_row_of_this_kecamatan_gives_the_amounts_of_its_agencies(write_xlsx, office: Office) -> None:
    sheet = read_ceilings(IN_FILES.meanings, write_xlsx("pagu.xlsx", village_files.ceilings()), office)
    expected = {"DINKES": 250_000_000, "DPUPR": 4_500_000_000, "DISPERTAN PP": 1_500_000_000}
    assert (3, expected) == (sheet.row, sheet.agencies)
    unknown = [ceiling for ceiling in sheet.ceilings if not ceiling.is_known]
    assert [("Disdamkar", "75 jt", 75_000_000, Why.COST_READ)] == [(c.name, c.was, c.rupiah, c.why) for c in unknown]
    assert sum(expected.values()) + 75_000_000 == sheet.total


def test_a_kecamatan_that_is_not_in_the_file_has_no_ceilings(write_csv, office: Office) -> None:
    sheet = read_ceilings(IN_FILES.meanings, write_csv("pagu.csv", village_files.ceilings()[:2]), office)
    assert (None, {}, 0) == (sheet.row, sheet.agencies, sheet.total)


def test_agencies_may_stand_below_each_other(write_csv, office: Office) -> None:
    rows = [["PAGU 2028"], ["No", "Perangkat Daerah", "Pagu (Rp juta)"], ["1", "Dinas PU", "4.500,5"]]
    rows += [["2", "DKK", "250"], ["3", "Dinas Anu", "x"], ["", "JUMLAH", "4750,5"]]
    sheet = read_ceilings(IN_FILES.meanings, write_csv("pagu.csv", rows), office)
    assert {"DPUPR": 4_500_500_000, "DINKES": 250_000_000} == sheet.agencies
    assert [Why.COST_SCALED, Why.COST_SCALED, Why.COST_UNREADABLE] == [ceiling.why for ceiling in sheet.ceilings]


def test_commissions_are_known_by_number_and_by_name(write_csv, office: Office) -> None:
    rows = [["Komisi", "Pagu"], ["Komisi I", "5000000000"], ["II", "3.000.000.000"], ["Bidang Manusia", "2 M"]]
    rows += [["Lain", "1"], ["Total", "10000000001"]]
    sheet = read_ceilings(IN_FILES.meanings, write_csv("pagu.csv", rows), office)
    assert {"I": 5_000_000_000, "II": 3_000_000_000, "III": 2_000_000_000} == sheet.commissions
    assert ["Lain"] == [ceiling.name for ceiling in sheet.ceilings if not ceiling.is_known]


def test_several_names_of_one_agency_are_added(write_csv, office: Office) -> None:
    rows = [["OPD", "Pagu"], ["Dinas PU", "1000000"], ["DPUPR", "2000000"]]
    assert {"DPUPR": 3_000_000} == read_ceilings(IN_FILES.meanings, write_csv("pagu.csv", rows), office).agencies


@pytest.mark.parametrize(
    "rows", [[["a", "b"], ["1", "2"]], [["OPD", "Pagu"], ["Anu", "5"]], [["Kecamatan", "Dinkes"], ["Kerjo", "5"]]]
)
def test_any_other_table_holds_no_ceilings(write_csv, office: Office, rows) -> None:
    with pytest.raises(NotATable) as caught:
        read_ceilings(IN_FILES.meanings, write_csv("pagu.csv", rows), office)
    assert Finding.NO_HEADINGS is caught.value.finding
