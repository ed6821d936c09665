"""Headings that no layout knows: what they mean, what stays open, and what is remembered."""

import json
from collections.abc import Mapping

import pytest
from support.lists import HEADINGS as FORM

from sessions.intake.grid import Finding, NotATable
from sessions.intake.headings import found_table, nearest_table
from sessions.intake.layouts import FieldName, Known, LayoutName
from sessions.intake.mapping import ENOUGH, SURE, clear_meaning, fingerprint, recalled, remember
from sessions.intake.preview import preview, preview_grid
from sessions.intake.questions import Questions
from sessions.intake.reading import read_grid
from sessions.intake.roles import Headed, heading_scores
from sessions.intake.verdicts import Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

HEADINGS = ["Nmr", "Zona", "Rincian", "Nama Pekerjaan", "Perkiraan Kebutuhan Biaya (Rp)", "Ukuran"]
ROWS = [
    ["1", "Kuto", "Krajan", "Talud", "5.000.000", "3 m"],
    ["2", "Botok", "Tegal", "Jalan", "6 jt", "4 m"],
    ["3", "Botok", "Tegal", "PJU", "7 jt", "5 titik"],
]


def _meant(heading: str) -> Mapping[FieldName, int]:
    return heading_scores(IN_FILES.meanings, Headed(spellings=(heading,)))


@pytest.fixture
def odd_file(write_csv):
    return write_csv("aneh.csv", [["REKAP"], HEADINGS, *ROWS])


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nama Kegiatan / Pekerjaan", Known.ACTIVITY),
        ("Uraian Usulan Masyarakat", Known.ACTIVITY),
        ("Lokasi Kegiatan Pembangunan", Known.LOCATION),
        ("Perkiraan Kebutuhan Biaya (Rp)", Known.COST),
        ("Angaran", Known.COST),
        ("Jmlh (Rp)", Known.COST),
        ("Harga Satuan (Rp)", Known.IGNORED),
        ("Kelurahan/Desa", Known.VILLAGE),
        ("OPD Penanggungjawab", Known.AGENCY),
        ("Jumlah KK Miskin", Known.POOR_HOUSEHOLDS),
        ("Sasaran/ Manfaat", Known.IGNORED),
        ("name", Known.ACTIVITY),
    ],
)
def test_a_heading_is_understood_by_its_words(heading: str, field: FieldName) -> None:
    found, confidence = clear_meaning(IN_FILES.meanings, (heading,))
    assert field is found
    assert ENOUGH <= confidence <= 100


@pytest.mark.parametrize("heading", ["Nama", "coverage", "is_active", "Total Usulan"])
def test_below_the_threshold_nothing_is_guessed(heading: str) -> None:
    found, confidence = clear_meaning(IN_FILES.meanings, (heading,))
    assert found is None
    assert confidence < ENOUGH
    assert max(_meant(heading).values(), default=0) < ENOUGH


def test_between_two_meanings_nearly_as_good_nothing_is_clear() -> None:
    assert (None, 100) == clear_meaning(IN_FILES.meanings, ("Lokasi", "Desa"))
    assert (Known.LOCATION, 100) == clear_meaning(IN_FILES.meanings, ("Lokasi", "Lokasi Kegiatan"))


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Desa/Kel", Known.VILLAGE),
        ("Kalurahan/Kelurahan", Known.VILLAGE),
        ("Gagasan/Kegiatan", Known.ACTIVITY),
        ("Urusan/Bidang", Known.IGNORED),
        ("Kapanewon", Known.KECAMATAN),
        ("Lokasi (Dusun)", Known.LOCATION),
    ],
)
def test_either_half_of_a_heading_counts(heading: str, field: FieldName) -> None:
    found = _meant(heading)
    assert field == max(found, key=found.__getitem__)
    assert SURE <= found[field]


def test_of_two_meanings_nearly_as_good_one_is_read_but_not_surely(write_csv, office: Office) -> None:
    rows = [["Kegiatan", "Desa / Lokasi", "Anggaran"], ["Talud", "Kuto", "5.000.000"]]
    columns = preview(IN_FILES, write_csv("a.csv", rows), office).mapping.columns
    assert {Known.VILLAGE, Known.LOCATION} >= {columns[1].field}
    assert not columns[1].is_sure


@pytest.mark.parametrize("cell", ["", "12", "Pembangunan talud jalan desa sepanjang 40 m", "a " * 30, "x" * 200])
def test_a_cell_of_data_means_nothing(cell: str) -> None:
    assert max(_meant(cell).values(), default=0) < ENOUGH


def test_a_likely_meaning_flags_its_rows_and_a_sure_one_does_not(write_csv, office: Office) -> None:
    rows = [["Desa", "name", "RAB"], ["Kuto", "Talud", "5000000"]]
    seen = preview(IN_FILES, write_csv("a.csv", rows), office)
    assert (Verdict.DOUBTFUL, ("COLUMN_GUESSED",)) == (seen.rows[0].verdict, seen.drafts[0].doubts)
    assert ("name", SURE - 10) == ((column := seen.mapping.unsure[0]).heading, column.confidence)
    rows[0][1] = "Nama Kegiatan"
    assert () == preview(IN_FILES, write_csv("a.csv", rows), office).drafts[0].doubts


def test_columns_that_mean_nothing_stay_out_and_are_told(odd_file, office: Office) -> None:
    seen = preview(IN_FILES, odd_file, office)
    assert (LayoutName.FREE, 2) == (seen.layout, seen.heading_row)
    assert ["Nmr", "Zona", "Rincian"] == [column.heading for column in seen.mapping.unread]
    assert (Known.VILLAGE, Known.LOCATION, Known.AGENCY) == seen.missing
    assert {Verdict.REFUSED} == {row.verdict for row in seen.rows}


def test_samples_stand_beside_each_column(odd_file, office: Office) -> None:
    columns = preview(IN_FILES, odd_file, office).mapping.columns
    assert ("Krajan", "Tegal") == columns[2].samples
    assert ("5.000.000", "6 jt", "7 jt") == columns[4].samples


def test_a_mapping_made_by_hand_is_used_at_once_and_for_the_next_file(odd_file, write_csv, office: Office) -> None:
    grid = read_grid(odd_file)
    table = found_table(IN_FILES, grid)
    mapping = table.mapping.with_field(1, Known.VILLAGE).with_field(2, Known.LOCATION)
    assert Known.VILLAGE in mapping.places
    store = json.loads(json.dumps(remember({}, mapping)))
    seen = preview_grid(IN_FILES, grid, office, Questions(remembered=store))
    assert (3, 18_000_000, ()) == (seen.accepted, seen.cost, seen.mapping.unsure)
    next_month = write_csv("b.csv", [["nmr ", "ZONA", "rincian:", *HEADINGS[3:]], ROWS[0]])
    assert "Krajan" == preview(IN_FILES, next_month, office, Questions(remembered=store)).drafts[0].location


def test_a_field_has_one_column_and_moves_when_it_is_set_elsewhere(odd_file) -> None:
    mapping = found_table(IN_FILES, read_grid(odd_file)).mapping.with_field(2, Known.ACTIVITY)
    assert {2} == {column.column for column in mapping.columns if column.field == Known.ACTIVITY}
    assert [100, 0] == [mapping.columns[2].confidence, mapping.columns[3].confidence]
    both = mapping.with_field(0, Known.IGNORED).with_field(1, Known.IGNORED)
    assert 2 == sum(column.field == Known.IGNORED for column in both.columns)
    assert mapping.with_field(2, None).columns[2] in mapping.with_field(2, None).unread


def test_a_fingerprint_is_of_the_words_of_the_headings() -> None:
    assert fingerprint(["No", "Desa "]) == fingerprint([" NO.", "desa:", "", ""])
    assert fingerprint(["No", "Desa"]) != fingerprint(["Desa", "No"])
    assert fingerprint(["No Desa"]) != fingerprint(["No", "Desa"])


@pytest.mark.parametrize("plain", [{}, {"9": "activity"}, {"0": "mantra"}, {"x": "activity"}, "rusak", {"1": "cost"}])
def test_a_remembered_mapping_that_is_of_no_use_is_passed_over(plain) -> None:
    headings = ["A", "B"]
    assert recalled({fingerprint(headings): plain}, headings, IN_FILES.columns) is None
    assert recalled({}, headings, IN_FILES.columns) is None
    assert {0: Known.ACTIVITY} == recalled(
        {fingerprint(headings): {"0": "activity", "1": "?"}}, headings, IN_FILES.columns
    )


def test_where_nothing_is_recognised_the_nearest_table_is_shown_for_mapping(write_csv) -> None:
    grid = read_grid(write_csv("a.csv", [["Judul", ""], ["x1", "y1", "z1"], ["Talud", "5", "Kuto"]]))
    with pytest.raises(NotATable) as caught:
        found_table(IN_FILES, grid)
    assert Finding.NO_HEADINGS is caught.value.finding
    assert 2 == nearest_table(IN_FILES, grid).heading_row
    chosen = nearest_table(IN_FILES, grid, heading_row=3)
    assert (3, {Known.IGNORED}) == (chosen.heading_row, {column.field for column in chosen.mapping.columns})
    with pytest.raises(NotATable):
        nearest_table(IN_FILES, grid, heading_row=1)


def test_further_headings_of_a_known_layout_are_read_where_they_surely_mean_a_field(
    form_row, write_csv, office: Office
) -> None:
    rows = [[*FORM, "Tanggal Usulan", "Nama"], [*form_row(), "2027-01-05", "Budi"]]
    seen = preview(IN_FILES, write_csv("a.csv", rows), office)
    assert LayoutName.TEMPLATE is seen.layout
    assert "2027-01-05" == str(seen.drafts[0].proposed_on)
    assert ["Nama"] == [column.heading for column in seen.mapping.unread]
    assert Verdict.ACCEPTED is seen.rows[0].verdict


def test_two_headings_of_one_meaning_are_not_added_up(write_csv, office: Office) -> None:
    rows = [["Desa", "Kegiatan", "Estimasi Biaya", "Total Anggaran"], ["Kuto", "Talud", "5000000", "9000000"]]
    seen = preview(IN_FILES, write_csv("a.csv", rows), office)
    assert (5_000_000, ["Total Anggaran"]) == (seen.cost, [column.heading for column in seen.mapping.unread])
    assert Why.COLUMN_GUESSED not in {finding.why for finding in seen.rows[0].findings}
