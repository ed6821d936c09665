"""Files of each layout to verdicts."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sessions.intake.layouts import KELURAHAN, SIPD_RI, Field, LayoutName
from sessions.intake.preview import preview
from sessions.intake.readers.zip_guard import column_letters
from sessions.intake.template import HEADINGS
from sessions.intake.verdicts import WEIGHT, Preview, RowVerdict, Verdict, Why
from sessions.office import Office
from sessions.proposals import ProposalDraft

_SIPD = [column.headings[0] for column in SIPD_RI.columns]
_KELURAHAN = [column.headings[0] for column in KELURAHAN.columns]


def _form_row(**cells: object) -> list[object]:
    """A row of the template, good but for what is given by heading (blanks written as _)."""
    good: dict[str, object] = {
        "Desa": "Botok",
        "Usulan Kegiatan": "Pembangunan talud",
        "Lokasi": "Dusun Krajan RT 01",
        "Volume": "40",
        "Satuan": "m",
        "Perkiraan Anggaran (Rp)": "150000000",
        "OPD": "DPUPR",
    }
    given = {key.replace("_", " "): value for key, value in cells.items()}
    cost = {"Perkiraan Anggaran (Rp)": given.pop("Anggaran")} if "Anggaran" in given else {}
    good |= given | cost
    return [good.get(heading, "") for heading in HEADINGS]


def _sipd_row(**cells: object) -> list[object]:
    good: dict[str, object] = {
        "No": 1,
        "ID Usulan": "",
        "Tanggal Usul": "2027-01-05",
        "Pengusul": "Kades Botok",
        "Usulan": "Pembangunan talud jalan",
        "Masalah": "Tebing longsor",
        "Alamat": "Dusun Krajan -7.5612, 111.0201, Kab. Karanganyar",
        "Kecamatan": "Kerjo",
        "Kelurahan": "Botok",
        "OPD Tujuan Awal": "Dinas Kesehatan",
        "OPD Tujuan Akhir": "Dinas Pekerjaan Umum dan Penataan Ruang",
        "Status": "Diteruskan ke Musrenbang Kecamatan",
        "Volume": 40,
        "Satuan": "m",
        "Anggaran": 150_000_000,
    }
    good |= {key.replace("_", " "): value for key, value in cells.items()}
    return [good.get(heading, "") for heading in _SIPD]


def _only(result: Preview) -> RowVerdict:
    assert 1 == len(result.rows)
    return result.rows[0]


def _draft(row: RowVerdict) -> ProposalDraft:
    assert row.draft is not None
    return row.draft


def _whys(row: RowVerdict) -> list[Why]:
    return [finding.why for finding in row.findings]


@pytest.fixture
def read_form(write_csv, office: Office):
    """Previews rows of the template."""

    def read(*rows: Sequence[object], place: Office = office) -> Preview:
        return preview(write_csv("usulan.csv", [HEADINGS, *rows]), place)

    return read


@pytest.fixture
def read_sipd(write_csv, office: Office):
    """Previews rows of a SIPD-RI export."""

    def read(*rows: Sequence[object]) -> Preview:
        return preview(write_csv("sipd.csv", [_SIPD, *rows]), office)

    return read


# a list of a kelurahan


def _kelurahan_rows(count: int) -> list[list[object]]:
    kamus = ["Pengadaan Pot Tanaman", "Pasang batu ampyang", "Pembuatan pergola"]
    rows: list[list[object]] = []
    for n in range(count):
        rw, priority = n // 12 + 1, n % 12 + 1
        address = "Kelurahan Kauman, Kota Malang" if n % 3 == 0 else f"RT 01, 03 RW {rw:02}, Kota Malang"
        wish = f"Jalan Rusak {n} (RW {rw:02} P{priority})"
        amount = "569.5 m" if n == 5 else "35 Orang"
        head = [n + 1, 208 + n, "Lurah Kauman", "Kecamatan", kamus[n % 3], wish, address, "Kecamatan Kerjo"]
        rows.append([*head, amount, 10_500_000, "LK", "Diakomodir", "", ""])
    return rows


def test_all_138_rows_of_a_kelurahan_come_in_whole(write_csv, kelurahan_office: Office) -> None:
    rows = _kelurahan_rows(138)
    result = preview(write_csv("kauman.csv", [_KELURAHAN, *rows]), kelurahan_office)
    assert (LayoutName.KELURAHAN, 138, 0, 0) == (result.layout, result.accepted, result.refused, result.skipped)
    assert {Verdict.ACCEPTED} == {row.verdict for row in result.rows}
    assert {"35.73.02.1007"} == {draft.village for draft in result.drafts}
    assert 138 * 10_500_000 == result.cost
    expected = ProposalDraft(
        activity="Jalan Rusak 5 (RW 01 P6)",
        village=kelurahan_office.villages[1].code,
        location="RT 01, 03 RW 01, Kota Malang",
        volume=Decimal("569.5"),
        unit="m",
        cost=10_500_000,
        agency="Kecamatan Kerjo",
        village_priority=6,
        proposer="Lurah Kauman",
        standard_work="Pembuatan pergola",
        note="Diakomodir",
        sipd_id="6",
        row=7,
    )
    assert expected == result.drafts[5]
    assert Why.VILLAGE_FROM_ADDRESS in _whys(result.rows[3])
    assert Why.VILLAGE_FROM_PROPOSER in _whys(result.rows[4])


def test_an_rw_of_its_own_column_goes_to_the_location_once(write_csv, kelurahan_office: Office) -> None:
    rows = _kelurahan_rows(2)
    rows[0][-1], rows[1][-1] = "05", "RW 01"
    result = preview(write_csv("kauman.csv", [_KELURAHAN, *rows]), kelurahan_office)
    assert "Kelurahan Kauman, Kota Malang, RW 05" == result.drafts[0].location
    assert "RT 01, 03 RW 01, Kota Malang" == result.drafts[1].location


# SIPD-RI


def test_a_row_of_sipd_becomes_a_draft(read_sipd) -> None:
    row = _only(read_sipd(_sipd_row(ID_Usulan=" 448123 ", Sub_Kegiatan="Rehabilitasi Jalan", Catatan="segera")))
    expected = ProposalDraft(
        activity="Pembangunan talud jalan",
        village=_draft(row).village,
        problem="Tebing longsor",
        location="Dusun Krajan, Kab. Karanganyar",
        volume=Decimal(40),
        unit="m",
        cost=150_000_000,
        agency="DPUPR",
        proposer="Kades Botok",
        standard_work="Rehabilitasi Jalan",
        note="segera; -7.5612, 111.0201",
        sipd_id="448123",
        row=2,
    )
    assert "33.13.16.2008" == expected.village
    assert expected == row.draft
    assert (Verdict.ACCEPTED, [Why.COORDINATES_MOVED]) == (row.verdict, _whys(row))


def test_the_26_headings_are_known_with_trailing_blanks_and_in_any_case(write_xlsx, office: Office) -> None:
    headings = [f"{heading.upper()}  " for heading in _SIPD]
    result = preview(write_xlsx("sipd.xlsx", [["Rekap"], [], headings, _sipd_row()]), office)
    assert (LayoutName.SIPD_RI, 1, 4) == (result.layout, result.accepted, result.rows[0].row)


def test_the_first_agency_counts_where_there_is_no_last_one(read_sipd) -> None:
    assert "DINKES" == read_sipd(_sipd_row(OPD_Tujuan_Akhir="-")).drafts[0].agency


def test_a_proposal_of_another_kecamatan_is_refused(read_sipd) -> None:
    row = _only(read_sipd(_sipd_row(Kecamatan="Jenawi")))
    assert (Verdict.REFUSED, Why.OTHER_KECAMATAN, "Jenawi") == (row.verdict, _whys(row)[0], row.findings[0].was)


def test_the_tail_of_a_formula_is_cut_off_a_name(read_sipd) -> None:
    row = _only(read_sipd(_sipd_row(Kecamatan="Kecamatan Kerjo+M317:M398", Kelurahan="Botok+K2", Alamat="Krajan")))
    assert (Verdict.REPAIRED, [Why.FORMULA_TAIL]) == (row.verdict, _whys(row))


def test_a_status_of_refusal_comes_in_flagged(read_sipd) -> None:
    row = _only(read_sipd(_sipd_row(Status="Validasi Mitra Bappeda Ditolak", Alamat="Krajan")))
    assert (Verdict.DOUBTFUL, ("STATUS_REJECTED",)) == (row.verdict, _draft(row).doubts)
    assert "Status: Validasi Mitra Bappeda Ditolak" == _draft(row).note


# villages


def test_a_row_without_activity_or_with_an_unknown_village_is_refused_with_reason(read_form) -> None:
    result = read_form(_form_row(), _form_row(Usulan_Kegiatan=""), _form_row(Desa="Sukoharjo", Volume="41"))
    assert [Verdict.ACCEPTED, Verdict.REFUSED, Verdict.REFUSED] == [row.verdict for row in result.rows]
    assert [Why.ACTIVITY_MISSING] == _whys(result.rows[1])
    assert [Why.VILLAGE_UNKNOWN] == _whys(result.rows[2])
    assert [None, None] == [row.draft for row in result.rows[1:]]


def test_rows_that_name_no_village_get_the_one_all_others_name(read_form) -> None:
    result = read_form(_form_row(), _form_row(Desa="", Volume="41"), _form_row(Desa="-", Volume="42"))
    assert {"33.13.16.2008"} == {draft.village for draft in result.drafts}
    assert [Why.VILLAGE_THE_ONLY_ONE] == _whys(result.rows[1])
    mixed = read_form(_form_row(), _form_row(Desa="Kuto"), _form_row(Desa=""))
    assert (Verdict.REFUSED, [Why.VILLAGE_MISSING]) == (mixed.rows[2].verdict, _whys(mixed.rows[2]))


def test_an_office_with_one_village_needs_no_name_but_accepts_no_other(read_form, one_village_office: Office) -> None:
    result = read_form(_form_row(Desa=""), _form_row(Desa="Botok"), place=one_village_office)
    assert [Verdict.ACCEPTED, Verdict.REFUSED] == [row.verdict for row in result.rows]


def test_a_shared_name_without_label_is_refused(read_form, twin_name_office: Office) -> None:
    result = read_form(_form_row(Desa="Kuto"), _form_row(Desa="Desa Kuto"), place=twin_name_office)
    assert [Why.VILLAGE_AMBIGUOUS] == _whys(result.rows[0])
    assert "33.13.16.2001" == _draft(result.rows[1]).village


def test_a_misspelt_village_comes_in_flagged(read_form) -> None:
    row = _only(read_form(_form_row(Desa="Kwadungn")))
    assert (Verdict.DOUBTFUL, ("VILLAGE_SPELLING",)) == (row.verdict, _draft(row).doubts)


def test_a_village_only_guessed_from_an_address_comes_in_flagged(read_form) -> None:
    result = read_form(_form_row(), _form_row(Desa="", Lokasi="Jalan raya Kuto"))
    assert ("VILLAGE_GUESSED",) == _draft(result.rows[1]).doubts
    assert "33.13.16.2001" == _draft(result.rows[1]).village


def test_the_title_above_the_headings_names_the_village(write_csv, office: Office) -> None:
    title = [["DAFTAR USULAN"], ["DESA", "", ": KUTO"], []]
    result = preview(write_csv("a.csv", [*title, HEADINGS, _form_row(Desa="")]), office)
    assert ("33.13.16.2001", 5) == (result.drafts[0].village, result.rows[0].row)
    assert [Why.VILLAGE_FROM_HEADING] == _whys(result.rows[0])


def test_a_section_row_names_the_village_of_what_stands_below(read_form) -> None:
    result = read_form(
        ["A", "Desa Kuto"], _form_row(Desa=""), ["B", "Desa Botok"], _form_row(Desa=""), _form_row(Desa="", Volume="7")
    )
    assert ["33.13.16.2001", "33.13.16.2008", "33.13.16.2008"] == [draft.village for draft in result.drafts]
    assert [2, 4] == [row.row for row in result.rows if Why.SECTION in _whys(row)]


# rows that hold no proposal


def test_rows_that_hold_no_proposal_are_skipped_each_with_its_reason(read_form) -> None:
    no = HEADINGS.index("No")
    date = [""] * len(HEADINGS)
    date[no] = "05-01-2027"
    subtotal = [""] * len(HEADINGS)
    subtotal[1], subtotal[HEADINGS.index("Perkiraan Anggaran (Rp)")] = "JUMLAH", "150000000"
    result = read_form(
        [str(n) for n in range(1, len(HEADINGS) + 1)],
        ["BIDANG INFRASTRUKTUR"],
        _form_row(),
        [],
        date,
        list(HEADINGS),
        subtotal,
        _form_row(Usulan_Kegiatan="Jumlah per Bidang 1", Lokasi=""),
        _form_row(Usulan_Kegiatan="CONTOH: Pembangunan talud"),
        _form_row(Desa="Kuto"),
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
        Why.BLANK,
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


@pytest.mark.parametrize(
    "activity", ["Total renovasi gedung TK", "Program bedah rumah", "Desa wisata Kuto", "Bidang olahraga: bola voli"]
)
def test_a_wish_that_only_sounds_like_a_total_or_a_section_is_read(read_form, activity: str) -> None:
    assert activity == read_form(_form_row(Usulan_Kegiatan=activity)).drafts[0].activity
    bare = [""] * len(HEADINGS)
    bare[HEADINGS.index("No")], bare[HEADINGS.index("Desa")], bare[HEADINGS.index("Usulan Kegiatan")] = (
        "1", "Botok", activity,
    )  # fmt: skip
    assert activity == read_form(bare).drafts[0].activity


def test_blank_rows_at_the_end_are_not_rows(read_form) -> None:
    assert 1 == len(read_form(_form_row(), [], ["", " "]).rows)


# doubts, repairs and duplicates


def test_cells_with_line_breaks_tabs_and_escapes_come_in_clean(write_xlsx, office: Office) -> None:
    row = _form_row(Usulan_Kegiatan="Pembangunan\n\ttalud_x001B_[2J ", Volume=40, Anggaran=150_000_000)
    result = preview(write_xlsx("a.xlsx", [HEADINGS, row]), office)
    assert "Pembangunan talud[2J" == result.drafts[0].activity
    assert Verdict.ACCEPTED is result.rows[0].verdict


def test_a_repair_says_what_was_and_what_became(read_form) -> None:
    row = _only(read_form(_form_row(Anggaran="Rp 150.000.000,-")))
    finding = row.findings[0]
    assert (Verdict.REPAIRED, ()) == (row.verdict, _draft(row).doubts)
    assert (Field.COST, "Rp 150.000.000,-", "150000000", Why.COST_READ) == (
        finding.field,
        finding.was,
        finding.became,
        finding.why,
    )


def test_what_cannot_be_read_is_kept_in_the_note_under_its_heading(read_form) -> None:
    row = _only(read_form(_form_row(Anggaran="100-150 jt", Volume="400 x 3", Satuan="meter", Keterangan="lihat RAB")))
    draft = _draft(row)
    assert (None, Decimal(400), "meter") == (draft.cost, draft.volume, draft.unit)
    assert "lihat RAB; Volume: 400 x 3 meter; Perkiraan Anggaran (Rp): 100-150 jt" == draft.note
    assert ("VOLUME_SEVERAL_NUMBERS", "COST_UNREADABLE") == draft.doubts
    assert Verdict.DOUBTFUL is row.verdict


def test_an_ambiguous_volume_is_settled_by_its_column(read_form) -> None:
    flagged = read_form(_form_row(Volume="1.250"))
    settled = read_form(_form_row(Volume="1.250"), _form_row(Volume="569.5"))
    assert (Decimal(1250), ("VOLUME_AMBIGUOUS",)) == (flagged.drafts[0].volume, flagged.drafts[0].doubts)
    assert (Decimal("1.25"), ()) == (settled.drafts[0].volume, settled.drafts[0].doubts)


def test_more_poor_households_than_all_are_flagged(read_form) -> None:
    cells = {"Penerima_Manfaat_(KK)": "10", "KK_Miskin": "12"}
    assert ("POOR_EXCEED_ALL",) == read_form(_form_row(**cells)).drafts[0].doubts


def test_an_error_cell_flags_a_row_or_refuses_it_where_the_wish_is_gone(write_xlsx, office: Office) -> None:
    rows = [_form_row(Anggaran="#REF!"), _form_row(Usulan_Kegiatan="#N/A"), _form_row(Anggaran="=1+1", Volume=7)]
    result = preview(write_xlsx("a.xlsx", [HEADINGS, *rows]), office)
    assert [Verdict.DOUBTFUL, Verdict.REFUSED, Verdict.DOUBTFUL] == [row.verdict for row in result.rows]
    assert ("CELL_ERROR",) == _draft(result.rows[0]).doubts
    assert [Why.ACTIVITY_MISSING, Why.CELL_ERROR] == _whys(result.rows[1])
    assert ("FORMULA_NOT_CALCULATED",) == _draft(result.rows[2]).doubts


def test_a_text_beyond_the_limit_is_cut_and_flagged(read_form) -> None:
    draft = read_form(_form_row(Permasalahan="a" * 2500)).drafts[0]
    assert (2000, ("TEXT_SHORTENED",)) == (len(draft.problem), draft.doubts)


def test_a_full_duplicate_under_another_id_comes_in_flagged(read_form) -> None:
    result = read_form(
        _form_row(No="1", ID_Usulan_SIPD="111111"),
        _form_row(No="2", ID_Usulan_SIPD="222222", Usulan_Kegiatan="PEMBANGUNAN  TALUD."),
        _form_row(No="3", Desa="Kuto"),
    )
    assert [Verdict.ACCEPTED, Verdict.DUPLICATE, Verdict.ACCEPTED] == [row.verdict for row in result.rows]
    assert (("SAME_ROW",), "2") == (_draft(result.rows[1]).doubts, result.rows[1].findings[-1].became)


def test_a_sipd_id_used_twice_is_flagged_but_not_ids_that_start_again_at_one(read_form) -> None:
    result = read_form(
        _form_row(ID_Usulan_SIPD="448123"),
        _form_row(ID_Usulan_SIPD="448123", Volume="7"),
        _form_row(ID_Usulan_SIPD="1", Volume="8"),
        _form_row(ID_Usulan_SIPD="1", Volume="9"),
    )
    assert [(), ("SAME_SIPD_ID",), (), ()] == [draft.doubts for draft in result.drafts]


def test_a_guarding_apostrophe_is_removed_and_another_one_stays(read_form) -> None:
    result = read_form(_form_row(Usulan_Kegiatan="'=HYPERLINK(1)"), _form_row(Usulan_Kegiatan="'aisyiyah: PAUD"))
    assert ["=HYPERLINK(1)", "'aisyiyah: PAUD"] == [draft.activity for draft in result.drafts]


# totals


def test_totals_add_up_to_the_file(read_form) -> None:
    result = read_form(
        _form_row(Anggaran="100.000.000"),
        _form_row(Anggaran="Rp50 jt", Volume="7"),
        _form_row(Anggaran="-", Desa="Kuto"),
        _form_row(Anggaran="25000000", Usulan_Kegiatan=""),
        _form_row(Anggaran="5000000", Desa="Sukoharjo"),
        [],
        ["JUMLAH"],
    )
    assert len(result.rows) == result.accepted + result.refused + result.skipped
    assert len(result.rows) == sum(result.counts.values())
    assert result.accepted == sum(total.accepted for total in result.villages)
    assert result.refused == sum(total.refused for total in result.villages)
    assert result.cost == sum(total.cost for total in result.villages)
    totals = [(t.village, t.accepted, t.cost, t.refused, t.refused_cost) for t in result.villages]
    assert [
        ("33.13.16.2001", 1, 0, 0, 0),
        ("33.13.16.2008", 2, 150_000_000, 1, 25_000_000),
        (None, 0, 0, 1, 5_000_000),
    ] == totals


def test_headings_alone_are_a_file_without_rows(read_form) -> None:
    result = read_form()
    assert ((), 0, 0, ()) == (result.rows, result.accepted, result.cost, result.villages)


def test_every_reason_has_a_weight_and_only_flagging_ones_become_doubts() -> None:
    assert set(Why) == set(WEIGHT)
    assert Verdict.ACCEPTED is WEIGHT[Why.COORDINATES_MOVED]
    assert Verdict.REPAIRED is WEIGHT[Why.AGENCY_SPELLING]
    assert Verdict.DOUBTFUL is WEIGHT[Why.FORMULA_NOT_CALCULATED]
    assert Verdict.DUPLICATE is WEIGHT[Why.SAME_SIPD_ID]
    assert Verdict.REFUSED is WEIGHT[Why.OTHER_KECAMATAN]
    assert Verdict.SKIPPED is WEIGHT[Why.EXAMPLE]


def test_the_same_file_gives_the_same_preview_from_csv_and_xlsx(
    write_csv, write_xlsx, office: Office, tmp_path: Path
) -> None:
    rows = [HEADINGS, _form_row(), _form_row(Volume="1,5", Anggaran="Rp.100 jt"), [], _form_row(Desa="?")]
    first, second = preview(write_csv("a.csv", rows), office), preview(write_xlsx("a.xlsx", rows), office)
    assert replace(second, file_name="a.csv", sha256=first.sha256, sheet="") == first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "a.xlsx"]


def test_five_thousand_rows_are_read_whole(tmp_path: Path, pack_workbook, office: Office) -> None:
    rows = [_SIPD, *(_sipd_row(ID_Usulan=100_000 + n, Usulan=f"Pembangunan talud {n}") for n in range(5_000))]
    path = tmp_path / "besar.xlsx"
    path.write_bytes(pack_workbook("".join(_row_xml(number, row) for number, row in enumerate(rows, start=1))))
    result = preview(path, office)
    assert (5_000, 5_000 * 150_000_000) == (result.accepted, result.cost)


def _row_xml(number: int, row: Sequence[object]) -> str:
    cells = (f'<c r="{column_letters(place)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
             for place, cell in enumerate(row, start=1) if cell != "")  # fmt: skip
    return f'<row r="{number}">{"".join(cells)}</row>'
