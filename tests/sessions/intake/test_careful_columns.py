"""Columns as a careful secretary finds them: by heading and cells together."""

import pytest
from support.tables import WISHES, columns, grid_of, read, wished

from sessions.intake.account import account_of
from sessions.intake.evidence import Because
from sessions.intake.layouts import Known
from sessions.intake.preview import preview_grid
from sessions.intake.verdicts import Preview, Verdict
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

_PARTS = ("Semen", "Pasir pasang", "Batu belah", "Besi beton", "Kayu bekisting", "Paku", "Tukang", "Pekerja", "Mandor")
COSTS = ("85000000", "12500000", "47250000", "9000000", "31500000", "150000000")
VILLAGES = ("Kuto", "Botok", "Kuto", "Tamansari", "Botok", "Kuto")
UNITS = ("m", "orang", "m", "batang", "unit", "m2")


def _table(headings: list[str], *cells: tuple[str, ...]) -> list[list[str]]:
    return [headings, *map(list, zip(*cells, strict=True))]


def _evidence(seen: Preview, field: str) -> set[Because]:
    return {told.because for column in seen.mapping.columns if column.field == field for told in column.evidence}


@pytest.mark.parametrize("heading", ["nominal", "]", "", "Jumlah", "Pagu", "F7", "RAB"])
def test_rupiah_are_the_cost_whatever_their_heading_says(office: Office, heading: str) -> None:
    volumes = ("120", "20", "80", "500", "1", "300")
    seen = read(office, _table(["Desa", "Kegiatan", "Vol", "Satuan", heading], VILLAGES, WISHES, volumes, UNITS, COSTS))
    assert list(zip(WISHES, map(int, COSTS), strict=True)) == wished(seen)
    assert Because.BESIDE_UNIT in _evidence(seen, Known.COST)


def test_of_a_range_the_first_is_asked_for_and_the_second_goes_to_the_note(office: Office) -> None:
    upper = tuple(str(int(cost) + 5_000_000) for cost in COSTS)
    headings = ["Desa", "Kegiatan", "Perkiraan biaya (min)", "Perkiraan biaya (maks)"]
    seen = read(office, _table(headings, VILLAGES, WISHES, COSTS, upper))
    assert [int(cost) for cost in COSTS] == [draft.cost for draft in seen.drafts]
    assert f"Perkiraan biaya (maks): {upper[0]}" in seen.drafts[0].note


@pytest.mark.parametrize(
    ("parts", "because"),
    [(("APBD", "Swadaya", "Jumlah"), Because.SUM_OF), (("Vol", "Harga Satuan", "Jumlah"), Because.PRODUCT_OF)],
)
def test_a_sum_or_a_product_of_other_columns_is_the_cost(
    office: Office, parts: tuple[str, ...], because: Because
) -> None:
    first = ("3", "4", "5", "6", "7", "8") if "Vol" in parts else COSTS
    second = ("1000000", "2000000", "1500000", "900000", "2500000", "1200000")
    pairs = [(int(a), int(b)) for a, b in zip(first, second, strict=True)]
    total = tuple(str(a * b if "Vol" in parts else a + b) for a, b in pairs)
    seen = read(office, _table(["Desa", "Kegiatan", *parts], VILLAGES, WISHES, first, second, total))
    assert [int(cost) for cost in total] == [draft.cost for draft in seen.drafts]
    assert because in _evidence(seen, Known.COST)


def test_the_wish_is_what_differs_from_row_to_row(office: Office) -> None:
    kinds = tuple("Penyediaan sarana bagi masyarakat desa" if n % 2 else "Pelatihan bagi warga" for n in range(12))
    wishes = tuple(f"{WISHES[n % 6]} RT {n}" for n in range(12))
    costs, villages = COSTS * 2, VILLAGES * 2
    headings = ["Kegiatan", "Kegiatan/Aktivitas yang dilakukan", "Desa", "Biaya"]
    seen = read(office, _table(headings, kinds, wishes, villages, costs))
    assert list(wishes) == [draft.activity for draft in seen.drafts]
    [told] = [c.told for c in account_of(IN_FILES, seen).columns if c.column == 0]
    assert told == "Kolom A “Kegiatan” tidak dibaca: hanya 2 teks berbeda dalam 12 baris, jadi kelompok."


@pytest.mark.parametrize("village", ["Desa/Kel", "Kalurahan/Kelurahan", "Nagari", "Kampung", "Desa (Kelurahan)"])
@pytest.mark.parametrize("kecamatan", ["Kapanewon", "Distrik"])
def test_either_half_of_a_heading_and_local_words_count(office: Office, village: str, kecamatan: str) -> None:
    headings = ["Urusan/Bidang", "Gagasan/Kegiatan", kecamatan, village, "Biaya"]
    seen = read(office, _table(headings, ("Umum",) * 6, WISHES, ("Kerjo",) * 6, VILLAGES, COSTS))
    assert {Known.ACTIVITY: 1, Known.KECAMATAN: 2, Known.VILLAGE: 3, Known.COST: 4} == columns(seen)
    assert 6 == seen.accepted


def test_merged_headings_are_spread_and_a_second_row_is_part_of_them(office: Office) -> None:
    rows = [
        ["No", "Gagasan/Kegiatan", "Lokasi", "Penerima Manfaat", "", "", "Biaya dan Sumber", ""],
        ["", "", "", "LK", "PR", "A-RTM", "Jmlh (Rp)", "Sumber"],
        list("abcdefgh"),
        *([str(n), WISHES[n], "Dusun Krajan", "30", "40", "5", COSTS[n], "DD"] for n in range(6)),
    ]
    merged = [(1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 2, 3), (1, 4, 1, 6), (1, 7, 1, 8)]
    titled = [["DESA : KUTO"], *rows]
    shifted = [(top + 1, left, bottom + 1, right) for top, left, bottom, right in merged]
    for ranges in (shifted, []):
        seen = read(office, titled, ranges)
        assert list(zip(WISHES, map(int, COSTS), strict=True)) == wished(seen)
        assert 0 == seen.refused
        assert {None} == {draft.households for draft in seen.drafts}


@pytest.mark.parametrize("heading", ["Bidang/Kegiatan", "Jenis Usulan", "Judul Pekerjaan", "Uraian Gagasan"])
def test_a_word_of_kind_before_a_heading_or_a_group_beside_it_changes_nothing(office: Office, heading: str) -> None:
    seen = read(office, [["DESA : KUTO"], *_table(["No", heading, "Biaya"], tuple("123456"), WISHES, COSTS)])
    assert list(zip(WISHES, map(int, COSTS), strict=True)) == wished(seen)
    assert {Verdict.ACCEPTED} == {row.verdict for row in seen.rows}


def test_a_target_below_a_volume_is_the_volume_and_units_beside_it_are_sure(office: Office) -> None:
    rows = [["No", "Uraian Usulan", "Desa", "VOLUME", "", "Biaya"], ["", "", "", "TARGET", "SATUAN", ""]]
    rows += [[str(n + 1), WISHES[n], VILLAGES[n], str(10 * n + 10), "m", COSTS[n]] for n in range(6)]
    seen = read(office, rows, [(1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 2, 3), (1, 4, 1, 5), (1, 6, 2, 6)])
    assert [(10 * n + 10, "m") for n in range(6)] == [(draft.volume, draft.unit) for draft in seen.drafts]
    assert {Verdict.ACCEPTED} == {row.verdict for row in seen.rows}


def test_a_heading_merged_over_number_and_name_is_of_the_name(office: Office) -> None:
    rows = [["Bidang/ Jenis Kegiatan", "", "Desa", "Biaya"]]
    rows += [[f"{n + 1}.", WISHES[n], VILLAGES[n], COSTS[n]] for n in range(6)]
    seen = read(office, rows, [(1, 1, 1, 2)])
    assert (1, 0) == (seen.mapping.places[Known.ACTIVITY], seen.mapping.places[Known.NUMBER])
    assert 6 == seen.accepted


@pytest.mark.parametrize(
    "marks", [["1", "2", "3", "4"], ["a", "b", "c", "d"], ["1", "", "3", "4"], ["(1)", "(2)", "", "(4)"]]
)
def test_letters_and_numbers_below_the_headings_are_skipped(office: Office, marks: list[str]) -> None:
    rows = _table(["No", "Kegiatan", "Desa", "Biaya"], tuple("123456"), WISHES, VILLAGES, COSTS)
    seen = read(office, [rows[0], marks, *rows[1:]])
    assert (6, 0, 1) == (seen.accepted, seen.refused, seen.skipped)


def test_names_of_a_database_are_read_and_ids_dates_and_flags_are_not_asked_about(office: Office) -> None:
    headings = ["id", "name", "rab", "village", "is_active", "created_at"]
    stamps = tuple(f"2026-04-1{n} 14:16" for n in range(6))
    seen = read(office, _table(headings, tuple("123456"), WISHES, COSTS, VILLAGES, ("1",) * 6, stamps))
    assert {Known.NUMBER: 0, Known.ACTIVITY: 1, Known.COST: 2, Known.VILLAGE: 3} == columns(seen)
    assert () == account_of(IN_FILES, seen).questions


def test_the_sheet_of_wishes_is_read_and_the_others_are_named_with_their_rows(office: Office) -> None:
    wishes = _table(["No", "Kegiatan", "Desa", "Biaya"], tuple("123456"), WISHES, VILLAGES, COSTS)
    parts = [
        ["Uraian", "Volume", "Satuan", "Harga Satuan", "Jumlah"],
        *[[name, "10", "sak", "60000", "600000"] for name in _PARTS],
    ]
    grid = grid_of(parts, wishes, names=("RAB talud", "Usulan"))
    seen = preview_grid(IN_FILES, grid, office)
    assert ("Usulan", 6) == (seen.sheet, seen.accepted)
    [question] = account_of(IN_FILES, seen).questions
    assert "lembar Usulan (7 baris)" in question.told
    assert "RAB talud (10 baris)" in question.told


def test_a_narrow_table_at_the_side_is_no_data(office: Office) -> None:
    rows = _table(["No", "Kegiatan", "Desa", "Biaya"], tuple("123456"), WISHES, VILLAGES, COSTS)
    beside = [["", "Rekap", "Jumlah"], ["", "Fisik", "4"], ["", "Lainnya", "2"]]
    rows = [[*row, *(beside[n] if n < 3 else ["", "", ""])] for n, row in enumerate(rows)]
    seen = read(office, rows)
    assert list(zip(WISHES, map(int, COSTS), strict=True)) == wished(seen)
    assert all(not draft.original for draft in seen.drafts)
