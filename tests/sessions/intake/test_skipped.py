"""Rows that hold no proposal."""

import pytest
from support.lists import HEADINGS

from sessions.intake.verdicts import RowVerdict, Why


def _whys(row: RowVerdict) -> list[Why]:
    return [finding.why for finding in row.findings]


def test_rows_that_hold_no_proposal_are_skipped_each_with_its_reason(form_row, read_form) -> None:
    no = HEADINGS.index("No")
    date = [""] * len(HEADINGS)
    date[no] = "05-01-2027"
    subtotal = [""] * len(HEADINGS)
    subtotal[1], subtotal[HEADINGS.index("Perkiraan Anggaran (Rp)")] = "JUMLAH", "150000000"
    result = read_form(
        [str(n) for n in range(1, len(HEADINGS) + 1)],
        ["BIDANG INFRASTRUKTUR"],
        form_row(),
        [],
        date,
        list(HEADINGS),
        subtotal,
        form_row(Usulan_Kegiatan="Jumlah per Bidang 1", Lokasi=""),
        form_row(Usulan_Kegiatan="CONTOH: Pembangunan talud"),
        form_row(Desa="Kuto"),
        ["", "", "", "Mengetahui :"],
        ["", "", "", "Kepala Desa Botok"],
        [],
        ["", "", "", "SUPARNO"],
    )
    expected = [
        Why.COLUMN_NUMBERS,
        Why.SECTION,
        None,
        Why.BLANK,
        Why.EMPTY_NUMBER,
        Why.HEADING_REPEATED,
        Why.SUBTOTAL,
        Why.SUBTOTAL,
        Why.EXAMPLE,
        None,
        Why.SIGNATURE,
        Why.SIGNATURE,
        Why.BLANK,
        Why.SIGNATURE,
    ]
    assert expected == [_whys(row)[0] if row.findings else None for row in result.rows]
    assert (2, 0, 12) == (result.accepted, result.refused, result.skipped)


def _row(**cells: str) -> list[str]:
    row = [""] * len(HEADINGS)
    for heading, text in cells.items():
        row[next(n for n, known in enumerate(HEADINGS) if known.startswith(heading.replace("_", " ")))] = text
    return row


@pytest.mark.parametrize(
    "day", ["Botok, 5 Januari 2027", "Botok, .......... 2027", "Botok, ……… Januari 2027", "Kuto,      2027"]
)
def test_signatures_in_the_columns_of_amounts_are_no_refused_proposals(form_row, read_form, day: str) -> None:
    signatures = [
        _row(Perkiraan=day),
        _row(Lokasi="Mengetahui", Perkiraan="Kepala Desa Botok"),
        _row(Perkiraan="SUPARNO"),
    ]
    result = read_form(form_row(), *signatures, _row(Lokasi="NIP 19671223 199401 1 002"))
    assert [[Why.SIGNATURE]] * 4 == [_whys(row) for row in result.rows[1:]]
    assert (1, 0) == (result.accepted, result.refused)


def test_an_amount_without_a_wish_is_refused_also_below_signatures(form_row, read_form) -> None:
    result = read_form(form_row(), _row(Perkiraan="Botok, 5 Januari 2027"), _row(Perkiraan="75.000.000"))
    assert ((1, 1), 75_000_000) == ((result.accepted, result.refused), result.rows[2].cost)


@pytest.mark.parametrize("between", [[], [["", "", "", "Desa Kuto"]], [list(HEADINGS)]])
def test_proposals_below_signatures_are_read(form_row, read_form, between: list[list[str]]) -> None:
    bare = {"Volume": "", "Anggaran": "", "Penerima_Manfaat_(KK)": "", "KK_Miskin": ""}
    result = read_form(form_row(), ["", "", "", "Mengetahui"], *between, form_row(Usulan_Kegiatan="Jalan", **bare))
    assert ["Pembangunan talud", "Jalan"] == [draft.activity for draft in result.drafts]


@pytest.mark.parametrize(
    "activity", ["Total renovasi gedung TK", "Program bedah rumah", "Desa wisata Kuto", "Bidang olahraga: bola voli"]
)
def test_a_wish_that_only_sounds_like_a_total_or_a_section_is_read(form_row, read_form, activity: str) -> None:
    assert activity == read_form(form_row(Usulan_Kegiatan=activity)).drafts[0].activity
    bare = [""] * len(HEADINGS)
    bare[HEADINGS.index("No")], bare[HEADINGS.index("Desa")], bare[HEADINGS.index("Usulan Kegiatan")] = (
        "1", "Botok", activity,
    )  # fmt: skip
    assert activity == read_form(bare).drafts[0].activity


def test_a_row_that_repeats_only_one_heading_is_read(form_row, read_form) -> None:
    assert 1 == read_form(form_row(Usulan_Kegiatan="Usulan kegiatan")).accepted


def test_blank_rows_at_the_end_are_not_rows(form_row, read_form) -> None:
    assert 1 == len(read_form(form_row(), [], ["", " "]).rows)
