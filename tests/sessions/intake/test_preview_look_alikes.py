"""Look-alikes of the files that come in: exact counts and sums of every layout, and nothing silently wrong."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from support import village_files
from support.old_excel import Error, xls
from support.village_files import Recap

from sessions.intake.layouts import Known, LayoutName
from sessions.intake.preview import preview, preview_grid
from sessions.intake.questions import Questions
from sessions.intake.reading import pasted_grid
from sessions.intake.verdicts import Preview, RowVerdict, Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office, VillageCode


def _adds_up(seen: Preview, recap: Recap) -> None:
    """Rows and rupiah of the preview are those of the file, whichever way they are counted."""
    assert (recap.proposals, recap.cost) == (seen.accepted, seen.cost)
    assert len(seen.rows) == seen.accepted + seen.refused + seen.skipped + seen.counts[Verdict.ELSEWHERE]
    assert (seen.accepted, seen.refused) == (
        sum(total.accepted for total in seen.villages),
        sum(total.refused for total in seen.villages),
    )
    elsewhere = sum(row.cost or 0 for row in seen.rows if row.verdict is Verdict.ELSEWHERE)
    assert seen.cost_of_all == elsewhere + sum(total.cost + total.refused_cost for total in seen.villages)


def _whys(row: RowVerdict) -> list[Why]:
    return [finding.why for finding in row.findings]


def _skipped(seen: Preview) -> list[Why]:
    return [row.findings[0].why for row in seen.rows if row.verdict is Verdict.SKIPPED]


def test_sipd_of_2021_has_its_budget_between_colons(write_csv, office: Office) -> None:
    recap = village_files.sipd_2021()
    seen = preview(IN_FILES, write_csv("a.csv", recap.rows), office)
    assert (LayoutName.SIPD_2021, {Verdict.REPAIRED}) == (seen.layout, {row.verdict for row in seen.rows})
    _adds_up(seen, recap)
    draft = seen.drafts[0]
    assert ("33.13.16.2008", 25_000_000, "DPUPR", date(2021, 1, 1)) == (
        draft.village,
        draft.cost,
        draft.agency,
        draft.proposed_on,
    )
    assert "Dusun Krajan RT 01/RW 01" == draft.location
    assert {Why.COST_FROM_RECOMMENDATION} <= set(_whys(seen.rows[0]))
    assert {Known.RECOMMENDED, Known.RECOMMENDED_BEFORE} == {
        f.field for row in seen.rows for f in row.findings if f.why is Why.COST_FROM_RECOMMENDATION
    }


def test_sipd_ri_keeps_its_coordinates_and_loses_no_rupiah(write_xlsx, office: Office) -> None:
    recap = village_files.sipd_ri()
    seen = preview(IN_FILES, write_xlsx("b.xlsx", recap.rows), office)
    assert LayoutName.SIPD_RI is seen.layout
    _adds_up(seen, recap)
    assert {"Dusun Krajan", "Dusun Krajan, Kab. Karanganyar"} == {draft.location for draft in seen.drafts}
    assert all(f"-7.5{n:03d}, 111.0{n:03d}" in draft.note for n, draft in enumerate(seen.drafts))
    assert [15, 15, 15, 15] == [total.accepted for total in seen.villages]


def test_pokir_of_another_kecamatan_stay_out(write_csv, office: Office) -> None:
    recap = village_files.pokir()
    seen = preview(IN_FILES, write_csv("c.csv", recap.rows), office)
    assert (LayoutName.POKIR, 4) == (seen.layout, seen.counts[Verdict.ELSEWHERE])
    _adds_up(seen, recap)
    assert "Anggota DPRD Fraksi 1" == seen.drafts[0].proposer
    left_out = next(row for row in seen.rows if row.verdict is Verdict.ELSEWHERE)
    assert [Why.OTHER_KECAMATAN] == _whys(left_out)[:1]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".xls"])
def test_a_village_form_with_merged_headings_letters_groups_and_signatures(
    tmp_path: Path, write_csv, write_xlsx, office: Office, suffix: str
) -> None:
    recap = village_files.village_form()
    path = tmp_path / f"rkp{suffix}"
    if suffix == ".xls":
        path.write_bytes(xls({"RKP": recap.rows}))
    else:
        path = (write_csv if suffix == ".csv" else write_xlsx)(path.name, recap.rows)
    seen = preview(IN_FILES, path, office)
    assert (LayoutName.FREE, 6) == (seen.layout, seen.heading_row)
    _adds_up(seen, recap)
    assert {"33.13.16.2001"} == {draft.village for draft in seen.drafts}
    assert [Why.COLUMN_NUMBERS, Why.SECTION, Why.SUBTOTAL, Why.SECTION, Why.SUBTOTAL, Why.SUBTOTAL, Why.BLANK] == (
        _skipped(seen)[:7]
    )
    assert [Why.SIGNATURE] * 2 == _skipped(seen)[7:]
    assert recap.cost == seen.stated_cost == seen.cost_of_all


def test_sums_of_sections_beside_their_names_are_not_proposals(write_xlsx, office: Office) -> None:
    recap = village_files.by_section()
    seen = preview(IN_FILES, write_xlsx("rekap.xlsx", recap.rows), office)
    _adds_up(seen, recap)
    assert [3, 3, 3, 3] == [total.accepted for total in seen.villages]
    assert {Why.VILLAGE_FROM_HEADING, Why.VOLUME_SPLIT} == {why for row in seen.rows if row.draft for why in _whys(row)}
    assert 4 == _skipped(seen).count(Why.SECTION)
    assert recap.cost == seen.stated_cost


def test_a_sum_that_differs_from_its_rows_is_seen(write_csv, office: Office) -> None:
    rows = [list(row) for row in village_files.village_form().rows]
    rows[9][6] = 41_000_000
    seen = preview(IN_FILES, write_csv("rkp.csv", rows), office)
    assert seen.stated_cost is not None
    assert 1_000_000 == seen.cost_of_all - seen.stated_cost


def test_the_best_sheet_is_read_and_the_others_are_named(tmp_path: Path, office: Office) -> None:
    recap = village_files.sipd_ri(5)
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Petunjuk"
    book.worksheets[0].append(["Isi lembar Usulan"])
    for name, rows in (("Rekap", village_files.by_section().rows), ("Usulan", recap.rows)):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(tmp_path / "a.xlsx")
    seen = preview(IN_FILES, tmp_path / "a.xlsx", office)
    assert ("Usulan", 5) == (seen.sheet, seen.accepted)
    assert 12 == preview(IN_FILES, tmp_path / "a.xlsx", office, Questions(sheet="Rekap")).accepted


def test_two_sheets_of_proposals_are_told(write_xlsx, tmp_path: Path, office: Office) -> None:
    recap = village_files.sipd_ri(5)
    book = openpyxl.load_workbook(write_xlsx("a.xlsx", recap.rows))
    second = book.create_sheet("Tambahan")
    for row in recap.rows[:3]:
        second.append(list(row))
    book.save(tmp_path / "a.xlsx")
    assert ("Sheet", ("Tambahan",)) == (
        (seen := preview(IN_FILES, tmp_path / "a.xlsx", office)).sheet,
        seen.other_sheets,
    )


def test_a_pasted_table_is_read_like_a_file(office: Office) -> None:
    recap = village_files.sipd_ri(6)
    text = "\n".join("\t".join(map(str, row)) for row in recap.rows)
    seen = preview_grid(IN_FILES, pasted_grid(text), office)
    _adds_up(seen, recap)
    assert "tempelan" == seen.file_name


def test_a_village_merged_over_its_rows_holds_for_all_of_them(write_xlsx, tmp_path: Path, office: Office) -> None:
    rows = [["Desa", "Usulan Kegiatan", "Lokasi", "Anggaran"]]
    rows += [["Kuto" if n == 0 else "", f"Talud {n}", "Krajan", "1000000"] for n in range(3)]
    rows += [["Botok", "Jalan", "Krajan", "2000000"], ["", "Gapura", "Krajan", "3000000"]]
    book = openpyxl.load_workbook(write_xlsx("a.xlsx", rows))
    book.worksheets[0].merge_cells("A2:A4")
    book.worksheets[0].merge_cells("D2:D4")
    book.save(tmp_path / "a.xlsx")
    seen = preview(IN_FILES, tmp_path / "a.xlsx", office)
    villages = ["33.13.16.2001"] * 3 + ["33.13.16.2008"] * 2
    assert villages == [draft.village for draft in seen.drafts]
    assert 1_000_000 + 2_000_000 + 3_000_000 == seen.cost
    assert [(), (), (), (), ("VILLAGE_FROM_ABOVE",)] == [draft.doubts for draft in seen.drafts]


def test_a_village_can_be_given_for_rows_that_name_none(write_csv, office: Office) -> None:
    rows = [["Nama Kegiatan", "RAB", "Volume"], ["Talud", "5 jt", "1 m"], ["Jalan Desa Botok", "6 jt", "2 m"]]
    path = write_csv("a.csv", rows)
    named, guessed = preview(IN_FILES, path, office).rows
    assert (Verdict.REFUSED, Verdict.DOUBTFUL) == (named.verdict, guessed.verdict)
    assert Why.VILLAGE_GUESSED in _whys(guessed)
    seen = preview(IN_FILES, path, office, Questions(village=VillageCode("33.13.16.2001")))
    assert [[Why.VILLAGE_GIVEN, Why.VOLUME_SPLIT, Why.COST_READ]] * 2 == [_whys(row) for row in seen.rows]
    assert {"33.13.16.2001"} == {draft.village for draft in seen.drafts}


def test_error_cells_of_every_kind_of_file_flag_their_rows(tmp_path: Path, write_csv, office: Office) -> None:
    rows: list[Sequence[object]] = [["Desa", "Usulan Kegiatan", "Lokasi", "Anggaran"], ["Kuto", "Talud", "Krajan"]]
    path = tmp_path / "a.xls"
    path.write_bytes(xls({"Usulan": [rows[0], [*rows[1], Error()]]}))
    for seen in (
        preview(IN_FILES, path, office),
        preview(IN_FILES, write_csv("a.csv", [rows[0], [*rows[1], "#REF!"]]), office),
    ):
        assert (("CELL_ERROR",), None) == (seen.drafts[0].doubts, seen.drafts[0].cost)
        assert "#REF!" == seen.rows[0].findings[0].was


def test_amounts_in_millions_by_their_heading_are_counted_so(write_csv, office: Office) -> None:
    rows = [["Desa", "Usulan Kegiatan", "Lokasi", "Perkiraan Biaya (Rp juta)"]]
    rows += [["Kuto", wish, "Krajan", cost] for wish, cost in (("Talud", "150"), ("Jalan", "75,5"), ("PJU", "1.250"))]
    seen = preview(IN_FILES, write_csv("a.csv", rows), office)
    assert [150_000_000, 75_500_000, 1_250_000_000] == [draft.cost for draft in seen.drafts]
    assert {Why.COST_SCALED} == {why for row in seen.rows for why in _whys(row)}


def test_what_a_spreadsheet_did_to_text_and_numbers_is_undone(form_row, read_form) -> None:
    seen = read_form(
        form_row(
            Usulan_Kegiatan="Talud_x000D_\njalan",
            Desa="2007.0",
            Anggaran="1.5E+08",
            Volume="4.0",
            ID_Usulan_SIPD="448123.0",
        )
    )
    draft = seen.drafts[0]
    assert ("Talud jalan", "33.13.16.2007", 150_000_000, 4, "448123") == (
        draft.activity,
        draft.village,
        draft.cost,
        draft.volume,
        draft.sipd_id,
    )
    assert {Why.VILLAGE_BY_CODE, Why.COST_READ, Why.ID_READ} == set(_whys(seen.rows[0]))


def test_a_row_of_zeros_from_formulas_is_blank(read_form) -> None:
    assert [Why.BLANK] == _skipped(read_form(["", "", "", "", "", "", "0", "", "Rp -"], ["x", "Kuto", "", "A", "b"]))
