"""What people write into tables by habit: ditto marks, two villages in a cell, dates in the place of RT/RW."""

import pytest
from support.tables import WISHES, read, whys

from sessions.intake.account import account_of
from sessions.intake.preview import preview
from sessions.intake.verdicts import Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

HEADINGS = ["No", "Kegiatan", "Desa", "Lokasi", "Biaya"]


def _rows(*cells: tuple[str, str]) -> list[list[str]]:
    return [HEADINGS, *([str(n), WISHES[n], v, place, "5000000"] for n, (v, place) in enumerate(cells))]


@pytest.mark.parametrize("mark", ["sda", "s.d.a.", "Idem", '"', '-"-', "\u3003", ",,"])
def test_a_ditto_mark_is_what_stands_above_in_a_place_or_village(office: Office, mark: str) -> None:
    seen = read(office, _rows(("Kuto", "Dusun Krajan"), (mark, mark), ("Botok", mark), ("Botok", "Dusun Gandu")))
    places = [(office.village(d.village).name, d.location) for d in seen.drafts]
    assert [("Kuto", "Dusun Krajan")] * 2 + [("Botok", "Dusun Krajan"), ("Botok", "Dusun Gandu")] == places
    assert [Verdict.REPAIRED, Verdict.REPAIRED] == [row.verdict for row in seen.rows[1:3]]
    assert {Why.AS_ABOVE} <= set(whys(seen.rows[1]))


def test_a_ditto_mark_is_no_wish_and_no_amount(office: Office) -> None:
    rows = _rows(*[("Kuto", "Dusun Krajan")] * 4)
    rows[2][1], rows[3][4] = "sda", "sda"
    seen = read(office, rows)
    assert Why.NOT_A_WISH in whys(seen.rows[1])
    assert (Verdict.DOUBTFUL, None) == (seen.rows[2].verdict, seen.rows[2].cost)


@pytest.mark.parametrize("wish", ["unit", "KK", "-", "2500000", "12"])
def test_what_is_no_name_of_a_work_is_not_taken_for_a_wish_in_silence(office: Office, wish: str) -> None:
    rows = _rows(*[("Kuto", "Dusun Krajan")] * 4)
    rows[2][1] = wish
    assert seen_as(office, rows) in {Verdict.DOUBTFUL, Verdict.REFUSED}


def seen_as(office: Office, rows: list[list[str]]) -> Verdict:
    return next(row.verdict for row in read(office, rows).rows if row.row == 3)


@pytest.mark.parametrize(("place", "why"), [("2027-03-02", Why.DATE_MISPLACED), ("25.000.000", Why.MONEY_MISPLACED)])
def test_a_date_or_an_amount_is_no_place(office: Office, place: str, why: Why) -> None:
    seen = read(office, _rows(("Kuto", "Dusun Krajan"), ("Kuto", place), ("Kuto", "RT 02"), ("Kuto", "RT 03")))
    assert why in whys(seen.rows[1])
    assert Verdict.DOUBTFUL is seen.rows[1].verdict


def test_of_villages_between_dashes_the_last_is_only_likely(office: Office) -> None:
    seen = read(office, _rows(("Botok - Kuto", "x"), ("Tegalsari - Kuto", "x"), ("Kuto", "x"), ("Kuto", "x")))
    assert [Verdict.DOUBTFUL, Verdict.ACCEPTED] == [row.verdict for row in seen.rows[:2]]


def test_a_village_in_the_heading_of_the_wishes_is_that_of_the_list(office: Office) -> None:
    rows = [["No", "Usulan Prioritas Desa Botok", "Volume", "Biaya"]]
    rows += [[str(n), wish, "1 unit", "5000000"] for n, wish in enumerate(WISHES, start=1)]
    assert {"Botok"} == {office.village(draft.village).name for draft in read(office, rows).drafts}


def test_formulas_without_results_are_told_in_the_account(write_xlsx, office: Office) -> None:
    rows = [HEADINGS, *([str(n), wish, "Kuto", "x", f"=5*{n}"] for n, wish in enumerate(WISHES, start=1))]
    lines = account_of(IN_FILES, preview(IN_FILES, write_xlsx("rumus.xlsx", rows), office)).lines
    assert "6 sel kolom biaya berisi rumus tanpa hasil; buka lalu simpan ulang berkasnya, kemudian impor lagi." in lines


@pytest.mark.parametrize(
    ("wish", "holds_several"),
    [
        ("1. Talud Dk. Krajan\n2. Rabat beton Dk. Krajan", True),
        ("1) Talud jalan 2) Rabat beton", True),
        ("a. PMT balita; b. PMT lansia", True),
        ("- Lampu jalan\n- CCTV", True),
        ("Pembangunan talud Krajan\nRehab saluran Tegal", True),
        ("Pengadaan mesin jahit dan pelatihan menjahit", False),
        ("Talud 1.200 m dan 2.500 m", False),
        ("Pembangunan talud\nDk. Krajan RT 2", False),
        ("1. Pengaspalan jalan desa tahap 2", False),
        ("Peningkatan jalan Botok - Kuto - Ganten", False),
    ],
)
def test_a_cell_that_counts_several_wishes_is_one_to_look_at(office: Office, wish: str, holds_several: bool) -> None:  # noqa: FBT001
    rows = _rows(*[("Kuto", "Dusun Krajan")] * 4)
    rows[2][1] = wish
    seen = read(office, rows)
    assert holds_several is (Why.SEVERAL_WISHES in whys(seen.rows[1]))
    assert 4 == seen.accepted


def test_a_wish_in_a_merged_cell_is_that_of_every_row_with_a_place_of_its_own(office: Office) -> None:
    rows = [*_rows(*[("Kuto", f"Dusun {n}") for n in range(4)]), ["", "", "", "", ""]]
    rows[3][1] = ""
    seen = read(office, rows, [(3, 2, 4, 2), (5, 2, 6, 2)])
    assert [WISHES[1], WISHES[1]] == [draft.activity for draft in seen.drafts[1:3]]
    assert [[], [Why.WISH_FROM_ABOVE]] == [whys(row) for row in seen.rows[1:3]]
    assert 4 == seen.accepted
