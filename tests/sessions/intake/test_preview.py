"""Files of each layout to verdicts and totals."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from support.lists import HEADINGS

from sessions.intake.layouts import KELURAHAN, SIPD_RI, LayoutName
from sessions.intake.preview import preview
from sessions.intake.readers.guards import column_letters
from sessions.intake.verdicts import Preview, RowVerdict, Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office
from sessions.values.proposals import ProposalDraft, SourceCell

_SIPD = [column.headings[0] for column in SIPD_RI.columns]
_KELURAHAN = [column.headings[0] for column in KELURAHAN.columns]


def _only(result: Preview) -> RowVerdict:
    assert 1 == len(result.rows)
    return result.rows[0]


def _draft(row: RowVerdict) -> ProposalDraft:
    assert row.draft is not None
    return row.draft


def _whys(row: RowVerdict) -> list[Why]:
    return [finding.why for finding in row.findings]


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
    result = preview(IN_FILES, write_csv("kauman.csv", [_KELURAHAN, *rows]), kelurahan_office)
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
        proposer="Lurah Kauman",
        standard_work="Pembuatan pergola",
        note="Diakomodir",
        sipd_id="6",
        row=7,
        original=(
            SourceCell(heading="urusan", text="Kecamatan"),
            SourceCell(heading="koefisien", text="569.5 m"),
            SourceCell(heading="jenis", text="LK"),
        ),
    )
    assert expected == result.drafts[5]
    assert Why.VILLAGE_FROM_ADDRESS in _whys(result.rows[3])
    assert Why.VILLAGE_FROM_PROPOSER in _whys(result.rows[4])
    assert all(Why.VOLUME_SPLIT in _whys(row) for row in result.rows)


def test_an_rw_of_its_own_column_goes_to_the_location_once(write_csv, kelurahan_office: Office) -> None:
    rows = _kelurahan_rows(2)
    rows[0][-1], rows[1][-1] = "05", "RW 01"
    result = preview(IN_FILES, write_csv("kauman.csv", [_KELURAHAN, *rows]), kelurahan_office)
    assert "Kelurahan Kauman, Kota Malang, RW 05" == result.drafts[0].location
    assert "RT 01, 03 RW 01, Kota Malang" == result.drafts[1].location


def test_a_row_of_sipd_becomes_a_draft(sipd_row, read_sipd) -> None:
    row = _only(read_sipd(sipd_row(ID_Usulan=" 448123 ", Sub_Kegiatan="Rehabilitasi Jalan", Catatan="segera")))
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
        proposed_on=date(2027, 1, 5),
        original=(
            SourceCell(heading="Alamat", text="Dusun Krajan -7.5612, 111.0201, Kab. Karanganyar"),
            SourceCell(heading="OPD Tujuan Awal", text="Dinas Kesehatan"),
            SourceCell(heading="Status", text="Diteruskan ke Musrenbang Kecamatan"),
        ),
    )
    assert "33.13.16.2008" == expected.village
    assert expected == row.draft
    assert (Verdict.ACCEPTED, [Why.COORDINATES_MOVED]) == (row.verdict, _whys(row))


def test_the_26_headings_are_known_with_trailing_blanks_and_in_any_case(sipd_row, write_xlsx, office: Office) -> None:
    headings = [f"{heading.upper()}  " for heading in _SIPD]
    result = preview(IN_FILES, write_xlsx("sipd.xlsx", [["Rekap"], [], headings, sipd_row()]), office)
    assert (LayoutName.SIPD_RI, 1, 4) == (result.layout, result.accepted, result.rows[0].row)


def test_the_first_agency_counts_where_there_is_no_last_one(sipd_row, read_sipd) -> None:
    assert "DINKES" == read_sipd(sipd_row(OPD_Tujuan_Akhir="-")).drafts[0].agency


def test_a_proposal_of_another_kecamatan_stays_out(sipd_row, read_sipd) -> None:
    row = _only(read_sipd(sipd_row(Kecamatan="Jenawi")))
    assert (Verdict.ELSEWHERE, Why.OTHER_KECAMATAN, "Jenawi") == (row.verdict, _whys(row)[0], row.findings[0].was)


def test_the_tail_of_a_formula_is_cut_off_a_name(sipd_row, read_sipd) -> None:
    row = _only(read_sipd(sipd_row(Kecamatan="Kecamatan Kerjo+M317:M398", Kelurahan="Botok+K2", Alamat="Krajan")))
    assert (Verdict.REPAIRED, [Why.FORMULA_TAIL]) == (row.verdict, _whys(row))


def test_a_status_of_refusal_comes_in_flagged(sipd_row, read_sipd) -> None:
    row = _only(read_sipd(sipd_row(Status="Validasi Mitra Bappeda Ditolak", Alamat="Krajan")))
    assert (Verdict.DOUBTFUL, ("STATUS_REJECTED",)) == (row.verdict, _draft(row).doubts)
    assert "Status: Validasi Mitra Bappeda Ditolak" == _draft(row).note


def test_totals_add_up_to_the_file(form_row, read_form) -> None:
    result = read_form(
        form_row(Anggaran="100.000.000"),
        form_row(Anggaran="Rp50 jt", Volume="7"),
        form_row(Anggaran="-", Desa="Kuto"),
        form_row(Anggaran="25000000", Usulan_Kegiatan=""),
        form_row(Anggaran="5000000", Desa="Sukoharjo"),
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
    assert Verdict.ACCEPTED is Why.COORDINATES_MOVED.verdict
    assert Verdict.REPAIRED is Why.AGENCY_FORMER.verdict
    assert Verdict.DOUBTFUL is Why.AGENCY_SPELLING.verdict
    assert Verdict.DOUBTFUL is Why.FORMULA_NOT_CALCULATED.verdict
    assert Verdict.DUPLICATE is Why.SAME_SIPD_ID.verdict
    assert Verdict.ELSEWHERE is Why.OTHER_KECAMATAN.verdict
    assert Verdict.SKIPPED is Why.EXAMPLE.verdict


def test_the_same_file_gives_the_same_preview_from_csv_and_xlsx(
    form_row, write_csv, write_xlsx, office: Office, tmp_path: Path
) -> None:
    rows = [HEADINGS, form_row(), form_row(Volume="1,5", Anggaran="Rp.100 jt"), [], form_row(Desa="?")]
    first, second = (
        preview(IN_FILES, write_csv("a.csv", rows), office),
        preview(IN_FILES, write_xlsx("a.xlsx", rows), office),
    )
    assert replace(second, file_name="a.csv", sha256=first.sha256, sheet="") == first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "a.xlsx"]


def test_five_thousand_rows_are_read_whole(sipd_row, tmp_path: Path, pack_workbook, office: Office) -> None:
    rows = [_SIPD, *(sipd_row(ID_Usulan=100_000 + n, Usulan=f"Pembangunan talud {n}") for n in range(5_000))]
    path = tmp_path / "besar.xlsx"
    path.write_bytes(pack_workbook("".join(_row_xml(number, row) for number, row in enumerate(rows, start=1))))
    result = preview(IN_FILES, path, office)
    assert (5_000, 5_000 * 150_000_000) == (result.accepted, result.cost)


def _row_xml(number: int, row: Sequence[object]) -> str:
    cells = (f'<c r="{column_letters(place)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
             for place, cell in enumerate(row, start=1) if cell != "")  # fmt: skip
    return f'<row r="{number}">{"".join(cells)}</row>'
