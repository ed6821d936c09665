"""Finding the table in a file."""

from collections.abc import Sequence

import pytest
from support.lists import HEADINGS

from sessions.intake.grid import FACTS, Finding, Grid, NotATable, SourceSheet
from sessions.intake.heading_rows import SEARCHED_ROWS, heading_rows
from sessions.intake.headings import found_table
from sessions.intake.layouts import KELURAHAN, SIPD_RI, Known, Layout, LayoutName, normal_heading
from sessions.proposals.fields import IN_FILES


def _grid(*sheets: Sequence[Sequence[str]]) -> Grid:
    named = tuple(SourceSheet(name=f"S{n}", rows=tuple(map(tuple, rows))) for n, rows in enumerate(sheets, start=1))
    return Grid(file_name="usulan.xlsx", sha256="", sheets=named)


def _first_headings(layout: Layout) -> list[str]:
    return [column.headings[0] for column in layout.columns]


def test_case_punctuation_and_trailing_blanks_of_a_heading_do_not_count() -> None:
    for text in ("ID_Usulan ", "id usulan", "ID  Usulan:", " Id\nUsulan"):
        assert "id usulan" == normal_heading(text), text


@pytest.mark.parametrize("layout", IN_FILES.layouts)
def test_every_layout_is_recognised_by_its_own_headings(layout: Layout) -> None:
    for headings in (_first_headings(layout), [f" {h.upper()}  " for h in _first_headings(layout)]):
        assert layout is found_table(IN_FILES, _grid([headings])).layout


@pytest.mark.parametrize("word", ["Kelurahan", "Desa/Kelurahan"])
def test_the_template_of_a_kota_is_read_by_its_own_words(word: str) -> None:
    headings = [heading.replace("Desa", word) for heading in HEADINGS]
    found = found_table(IN_FILES, _grid([headings]))
    assert IN_FILES.layouts[0] is found.layout
    assert {Known.VILLAGE, Known.PRIORITY} <= found.mapping.places.keys()


@pytest.mark.parametrize("layout", IN_FILES.layouts)
def test_no_heading_means_two_fields(layout: Layout) -> None:
    spellings = [normal_heading(heading) for column in layout.columns for heading in column.headings]
    assert len(spellings) == len(set(spellings))


def test_sipd_has_26_columns_and_the_template_the_20_of_the_form() -> None:
    assert 26 == len(SIPD_RI.columns)
    assert 20 == len(HEADINGS)
    assert ("Kode Sub Kegiatan", "Tematik") == HEADINGS[-2:]
    assert "Perkiraan Anggaran (Rp)" in HEADINGS


def test_the_list_a_village_hands_on_is_read_like_the_template() -> None:
    headings = (
        "No|Bidang Pembangunan|Permasalahan|Usulan Kegiatan|Lokasi|Volume|Perkiraan Anggaran (Rp)|OPD Penanggungjawab"
    )
    table = found_table(IN_FILES, _grid([headings.split("|")]))
    assert IN_FILES.layouts[0] is table.layout
    assert (3, 7) == (table.columns[Known.ACTIVITY], table.columns[Known.AGENCY])


def test_titles_may_stand_above_the_headings_but_not_too_many() -> None:
    headings = _first_headings(KELURAHAN)
    title = [["DAFTAR USULAN"]] * (SEARCHED_ROWS - 1)
    assert SEARCHED_ROWS == found_table(IN_FILES, _grid([*title, headings])).heading_row
    with pytest.raises(NotATable):
        found_table(IN_FILES, _grid([*title, ["DESA KUTO"], headings]))
    assert SEARCHED_ROWS + 1 == found_table(IN_FILES, _grid([*title, [""], headings])).heading_row


def test_the_right_sheet_is_found_though_it_is_not_the_first() -> None:
    table = found_table(IN_FILES, _grid([["Petunjuk"]], [HEADINGS], [HEADINGS, ["1"], ["2"]]))
    assert ("S3", ("S2",)) == (table.sheet.name, table.others)
    assert "S2" == found_table(IN_FILES, _grid([["Petunjuk"]], [HEADINGS], [HEADINGS, ["1"]]), sheet="S2").sheet.name


def test_the_columns_may_stand_in_any_order_and_the_first_of_two_counts() -> None:
    table = found_table(IN_FILES, _grid([[*reversed(HEADINGS), "Desa"]]))
    assert len(HEADINGS) - 2 == table.columns[Known.VILLAGE]
    assert ["Desa"] == [column.heading for column in table.mapping.unread]


def test_missing_headings_are_named_together_with_those_found() -> None:
    with pytest.raises(NotATable) as caught:
        found_table(IN_FILES, _grid([["Laporan"], ["No", "Usulan Kegiatan ", "Desa", "OPD"]]))
    facts = caught.value.facts
    assert Finding.NO_COLUMNS is caught.value.finding
    assert ("templat", ("No", "Usulan Kegiatan", "Desa", "OPD")) == (facts["layout"], facts["found"])
    assert ("Lokasi", "Perkiraan Anggaran (Rp)") == facts["missing"]


@pytest.mark.parametrize(
    ("layout", "sheet", "finding"),
    [
        ("sipd-ri", None, Finding.NO_COLUMNS),
        ("sipd", None, Finding.LAYOUT_UNKNOWN),
        ("pokir", None, Finding.NO_COLUMNS),
        (None, "S9", Finding.SHEET_UNKNOWN),
    ],
)
def test_a_wanted_layout_or_sheet_must_be_there(layout: str | None, sheet: str | None, finding: Finding) -> None:
    with pytest.raises(NotATable) as caught:
        found_table(IN_FILES, _grid([HEADINGS]), layout, sheet)
    assert finding is caught.value.finding
    assert set(FACTS[finding]) == set(caught.value.facts)


def test_layouts_are_called_as_they_are_typed() -> None:
    assert ["templat", "sipd-ri", "kelurahan", "sipd-2021", "pokir", "bebas"] == [layout.value for layout in LayoutName]


def _headings(*rows: Sequence[str]) -> list[tuple[int, int, tuple[str, ...]]]:
    sheet = _grid(rows).sheets[0]
    return [(found.row, found.depth, found.texts) for found in heading_rows(sheet)]


def test_merged_headings_are_joined_with_the_parts_below_them() -> None:
    upper = ["No", "Bidang/ Jenis Kegiatan", "", "Lokasi", "Biaya", "", "Ket"]
    lower = ["", "Bidang", "Jenis Kegiatan", "", "Jmlh (Rp)", "Sumber"]
    texts = ("No", "Bidang/ Jenis Kegiatan Bidang", "Bidang/ Jenis Kegiatan Jenis Kegiatan", "Lokasi",
             "Biaya Jmlh (Rp)", "Biaya Sumber", "Ket")  # fmt: skip
    assert (1, 2, texts) == _headings(upper, lower)[1]
    found = list(heading_rows(_grid([upper, lower]).sheets[0]))[1]
    assert ("Biaya Jmlh (Rp)", "Jmlh (Rp)") == found.spellings(4)
    assert ("No",) == found.spellings(0)


@pytest.mark.parametrize(
    "below",
    [
        ["1", "Talud", "", "Krajan"],
        ["", "Talud", "150.000.000", ""],
        ["", "", "Kuto", ""],
        ["Kuto", "Talud", "", "Krajan"],
        ["Kuto", "Talud", "Krajan", "Baik"],
    ],
)
def test_a_row_of_data_is_no_part_of_the_headings(below: list[str]) -> None:
    assert [1] == [depth for row, depth, _ in _headings(["No", "Usulan", "", "Lokasi"], below) if row == 1]


def test_a_lone_cell_is_no_row_of_headings() -> None:
    assert [] == _headings(["DAFTAR USULAN"], [""])
