"""Doubts, repairs and duplicates of single rows."""

from dataclasses import replace
from decimal import Decimal

from support.lists import HEADINGS

from sessions.intake.drafting import misnamed
from sessions.intake.layouts import Known
from sessions.intake.preview import preview
from sessions.intake.verdicts import Preview, RowVerdict, Verdict, Why, doubts_of
from sessions.proposals.fields import IN_FILES
from sessions.values.labels import Theme
from sessions.values.office import Office
from sessions.values.proposals import ProposalDraft, SourceCell


def _only(result: Preview) -> RowVerdict:
    assert 1 == len(result.rows)
    return result.rows[0]


def _draft(row: RowVerdict) -> ProposalDraft:
    assert row.draft is not None
    return row.draft


def _whys(row: RowVerdict) -> list[Why]:
    return [finding.why for finding in row.findings]


def test_cells_with_line_breaks_tabs_and_escapes_come_in_clean(form_row, write_xlsx, office: Office) -> None:
    row = form_row(Usulan_Kegiatan="Pembangunan\n\ttalud_x001B_[2J ", Volume=40, Anggaran=150_000_000)
    result = preview(IN_FILES, write_xlsx("a.xlsx", [HEADINGS, row]), office)
    assert "Pembangunan talud[2J" == result.drafts[0].activity
    assert Verdict.ACCEPTED is result.rows[0].verdict


def test_a_repair_says_what_was_and_what_became(form_row, read_form) -> None:
    row = _only(read_form(form_row(Anggaran="Rp 150.000.000,-")))
    finding = row.findings[0]
    assert (Verdict.REPAIRED, ()) == (row.verdict, _draft(row).doubts)
    assert (Known.COST, "Rp 150.000.000,-", "150000000", Why.COST_READ) == (
        finding.field,
        finding.was,
        finding.became,
        finding.why,
    )


def test_what_cannot_be_read_is_kept_in_the_note_under_its_heading(form_row, read_form) -> None:
    row = _only(read_form(form_row(Anggaran="100-150 jt", Volume="400 x 3", Satuan="meter", Keterangan="lihat RAB")))
    draft = _draft(row)
    assert (None, None, "meter") == (draft.cost, draft.volume, draft.unit)
    assert "lihat RAB; Volume: 400 x 3 meter; Perkiraan Anggaran (Rp): 100-150 jt" == draft.note
    assert ("VOLUME_DIMENSIONS", "COST_UNREADABLE") == draft.doubts
    assert Verdict.DOUBTFUL is row.verdict


def test_an_ambiguous_volume_is_settled_by_its_column(form_row, read_form) -> None:
    flagged = read_form(form_row(Volume="1.250"))
    settled = read_form(form_row(Volume="1.250"), form_row(Volume="0,75"))
    assert (Decimal(1250), ("VOLUME_AMBIGUOUS",)) == (flagged.drafts[0].volume, flagged.drafts[0].doubts)
    assert (Decimal(1250), ()) == (settled.drafts[0].volume, settled.drafts[0].doubts)


def test_a_column_that_goes_against_custom_settles_nothing_silently(form_row, read_form) -> None:
    read = read_form(form_row(Volume="10.000 batang"), form_row(Volume="569.5"))
    assert (Decimal(10_000), ("VOLUME_AMBIGUOUS",)) == (read.drafts[0].volume, read.drafts[0].doubts)


def test_a_number_in_the_cell_of_the_unit_is_read_and_told(form_row, read_form) -> None:
    row = read_form(form_row(Volume="", Satuan="300 m")).rows[0]
    assert row.draft is not None
    assert (Decimal(300), "m") == (row.draft.volume, row.draft.unit)
    assert [(Why.VOLUME_READ, "300 m", "300 m")] == [(f.why, f.was, f.became) for f in row.findings]
    assert SourceCell(heading="Satuan", text="300 m") in row.draft.original


def test_two_units_that_are_not_one_are_flagged_and_kept_whole(form_row, read_form) -> None:
    draft = read_form(form_row(Volume="12 dusun", Satuan="orang")).drafts[0]
    assert (Decimal(12), "orang", ("UNITS_DIFFER",)) == (draft.volume, draft.unit, draft.doubts)
    assert "Volume: 12 dusun orang" in draft.note


def test_a_note_that_is_a_status_is_looked_at_and_a_longer_one_only_kept(form_row, read_form) -> None:
    read = read_form(
        form_row(Keterangan="Tidak Diakomodir"),
        form_row(Usulan_Kegiatan="Jalan", Keterangan="Diakomodir"),
        form_row(Usulan_Kegiatan="PJU", Keterangan="Warga menolak bila jalannya dialihkan"),
        form_row(Usulan_Kegiatan="Talud", Keterangan="Ditolak rapat desa kemarin"),
    )
    assert [("STATUS_REJECTED",), (), (), ("STATUS_REJECTED",)] == [draft.doubts for draft in read.drafts]
    assert ["Tidak Diakomodir", "Diakomodir"] == [draft.note for draft in read.drafts[:2]]


def test_an_agency_under_another_name_is_told_and_its_cell_kept(form_row, read_form) -> None:
    row = read_form(form_row(OPD="Dinas PU")).rows[0]
    assert row.draft is not None
    assert (Verdict.ACCEPTED, "DPUPR") == (row.verdict, row.draft.agency)
    assert [(Why.AGENCY_BY_NAME, "Dinas PU", "DPUPR")] == [(f.why, f.was, f.became) for f in row.findings]
    assert (SourceCell(heading="OPD", text="Dinas PU"),) == row.draft.original


def test_more_poor_households_than_all_are_flagged(form_row, read_form) -> None:
    cells = {"Penerima_Manfaat_(KK)": "10", "KK_Miskin": "12"}
    assert ("POOR_EXCEED_ALL",) == read_form(form_row(**cells)).drafts[0].doubts
    assert () == read_form(form_row(**cells | {"KK_Miskin": "10"})).drafts[0].doubts


def test_numbers_of_households_and_a_priority_are_told_as_they_stood(form_row, read_form) -> None:
    cells = {"Penerima_Manfaat_(KK)": "45 KK", "KK_Miskin": "± 12", "Prioritas_Desa": "P3"}
    row = _only(read_form(form_row(**cells)))
    assert [
        (Known.HOUSEHOLDS, "45 KK", "45", Why.COUNT_READ),
        (Known.POOR_HOUSEHOLDS, "± 12", "12", Why.COUNT_READ),
        (Known.PRIORITY, "P3", "3", Why.COUNT_READ),
    ] == [(found.field, found.was, found.became, found.why) for found in row.findings]


def test_a_row_that_sipd_turned_down_is_flagged_with_its_status(sipd_row, read_sipd) -> None:
    row = _only(read_sipd(sipd_row(Status="Ditolak", Satuan="", Volume="3-5", Alamat="Krajan")))
    assert [Why.VOLUME_UNREADABLE, Why.STATUS_REJECTED] == _whys(row)
    assert "Volume: 3-5; Status: Ditolak" == _draft(row).note


def test_an_error_cell_flags_a_row_or_refuses_it_where_the_wish_is_gone(form_row, write_xlsx, office: Office) -> None:
    rows = [form_row(Anggaran="#REF!"), form_row(Usulan_Kegiatan="#N/A"), form_row(Anggaran="=1+1", Volume=7)]
    result = preview(IN_FILES, write_xlsx("a.xlsx", [HEADINGS, *rows]), office)
    assert [Verdict.DOUBTFUL, Verdict.REFUSED, Verdict.DOUBTFUL] == [row.verdict for row in result.rows]
    assert ("CELL_ERROR",) == _draft(result.rows[0]).doubts
    assert [Why.ACTIVITY_MISSING, Why.CELL_ERROR] == _whys(result.rows[1])
    assert ("FORMULA_NOT_CALCULATED",) == _draft(result.rows[2]).doubts


def test_a_text_beyond_the_limit_is_cut_and_flagged(form_row, read_form) -> None:
    row = _only(read_form(form_row(Permasalahan="a" * 2500)))
    assert (2000, ("TEXT_SHORTENED",)) == (len(_draft(row).problem), _draft(row).doubts)
    assert ("a" * 40, "2000") == (row.findings[0].was, row.findings[0].became)


def test_a_full_duplicate_under_another_id_comes_in_flagged(form_row, read_form) -> None:
    result = read_form(
        form_row(No="1", ID_Usulan_SIPD="111111"),
        form_row(No="2", ID_Usulan_SIPD="222222", Usulan_Kegiatan="PEMBANGUNAN  TALUD."),
        form_row(No="3", Desa="Kuto"),
    )
    assert [Verdict.ACCEPTED, Verdict.DUPLICATE, Verdict.ACCEPTED] == [row.verdict for row in result.rows]
    assert (("SAME_ROW",), "2") == (_draft(result.rows[1]).doubts, result.rows[1].findings[-1].became)


def test_a_sipd_id_used_twice_is_flagged_but_not_ids_that_start_again_at_one(form_row, read_form) -> None:
    result = read_form(
        form_row(ID_Usulan_SIPD="448123"),
        form_row(ID_Usulan_SIPD="448123", Volume="7"),
        form_row(ID_Usulan_SIPD="1", Volume="8"),
        form_row(ID_Usulan_SIPD="1", Volume="9"),
    )
    assert [(), ("SAME_SIPD_ID",), (), ()] == [draft.doubts for draft in result.drafts]


def test_a_guarding_apostrophe_is_removed_and_another_one_stays(form_row, read_form) -> None:
    result = read_form(form_row(Usulan_Kegiatan="'=HYPERLINK(1)"), form_row(Usulan_Kegiatan="'aisyiyah: PAUD"))
    assert ["=HYPERLINK(1)", "'aisyiyah: PAUD"] == [draft.activity for draft in result.drafts]


def test_an_rw_of_its_own_column_ends_the_address_that_names_none(form_row, write_csv, office: Office) -> None:
    given = ["5", "05,0", "5.0", "RW 5", "R.W. 05", "R.W5", " rw.5 ", "V", "-"]
    rows = [[*form_row(Lokasi="Krajan", Volume=str(n)), rw] for n, rw in enumerate(given, 1)]
    others = [[*form_row(Lokasi="Krajan Rw 2"), "5"], [*form_row(Lokasi="", Volume="41"), "5"]]
    seen = preview(IN_FILES, write_csv("rw.csv", [[*HEADINGS, "RW"], *rows, *others]), office)
    expected = [*["Krajan, RW 05"] * 8, "Krajan", "Krajan RW 02", "RW 05"]
    assert expected == [draft.location for draft in seen.drafts]


def test_coordinates_alone_are_the_address_and_beside_words_go_to_the_note(form_row, read_form) -> None:
    places = ["-7.5612, 111.0201", "Krajan Rt 1 -7.5612, 111.0201"]
    alone, beside = read_form(*(form_row(Lokasi=place, Volume=str(n)) for n, place in enumerate(places, 1))).rows
    assert ("-7.5612, 111.0201", "", []) == (_draft(alone).location, _draft(alone).note, _whys(alone))
    assert ("Krajan RT 01", "-7.5612, 111.0201") == (_draft(beside).location, _draft(beside).note)
    assert [Why.COORDINATES_MOVED, Why.PLACE_SPELLING] == _whys(beside)


def test_a_priority_is_taken_from_the_wish_or_the_problem_where_its_cell_is_blank(form_row, read_form) -> None:
    cells = [("(P3)", "longsor (P4)", ""), ("", "longsor (Prioritas 4)", ""), ("(P3)", "", "2"), ("", "", "")]
    seen = read_form(
        *(
            form_row(Usulan_Kegiatan=f"Talud {wish}", Permasalahan=problem, Prioritas_Desa=own, Volume=str(n))
            for n, (wish, problem, own) in enumerate(cells, 1)
        )
    )
    assert [3, 4, 2, None] == [draft.village_priority for draft in seen.drafts]
    told = [[(found.field, found.was, found.became, found.why) for found in row.findings] for row in seen.rows]
    assert [(Known.PRIORITY, "longsor (Prioritas 4)", "4", Why.PRIORITY_FROM_TEXT)] == told[1]
    assert [[Why.PRIORITY_FROM_TEXT], [], []] == [_whys(seen.rows[n]) for n in (0, 2, 3)]


def test_a_date_women_and_an_id_are_read_and_told(form_row, write_csv, office: Office) -> None:
    row = form_row()
    headings = [*HEADINGS, "Tanggal Usul"]
    row[HEADINGS.index("Kelompok Perempuan (ya/tidak)")] = "ya"
    other = form_row(Volume="41", ID_Usulan_SIPD="448123.0")
    other[HEADINGS.index("Kelompok Perempuan (ya/tidak)")] = "mungkin"
    seen = preview(IN_FILES, write_csv("a.csv", [headings, [*row, "5 Januari 2027"], [*other, "kemarin"]]), office)
    first, second = seen.rows
    assert (True, "2027-01-05") == (_draft(first).from_women, str(_draft(first).proposed_on))
    assert (False, None, "448123") == (_draft(second).from_women, _draft(second).proposed_on, _draft(second).sipd_id)
    assert [(Known.DATE, "5 Januari 2027", "2027-01-05")] == [(f.field, f.was, f.became) for f in first.findings]
    assert [Why.YES_NO_UNREADABLE, Why.ID_READ, Why.DATE_UNREADABLE] == _whys(second)


def test_code_and_themes_are_read_and_what_is_neither_is_flagged_and_kept(form_row, read_form) -> None:
    good = form_row(Kode_Sub_Kegiatan="1.03.02.2.01.0005", Tematik="Stunting; kemiskinan ekstrem")
    other = form_row(Kode_Sub_Kegiatan="jalan", Tematik="pangan, wisata", Volume="41")
    first, second = read_form(good, other).rows
    assert Verdict.ACCEPTED is first.verdict
    assert ("1.03.02.2.01.0005", (Theme.EXTREME_POVERTY, Theme.STUNTING)) == (
        _draft(first).sub_activity,
        _draft(first).themes,
    )
    assert ("", (Theme.FOOD,)) == (_draft(second).sub_activity, _draft(second).themes)
    assert ("CODE_UNREADABLE", "THEME_UNKNOWN") == _draft(second).doubts
    assert {"jalan", "pangan, wisata"} == {cell.text for cell in _draft(second).original}


def test_a_code_before_the_name_of_a_sub_kegiatan_is_taken_unless_another_is_given(
    write_csv, office: Office, form_row
) -> None:
    headings = [*HEADINGS, "Sub Kegiatan"]
    work = "1.03.10.2.01.0011 Rehabilitasi Jalan"
    rows = [[*form_row(Volume="41"), work], [*form_row(Kode_Sub_Kegiatan="1.03.10.2.01.0012"), work]]
    seen = preview(IN_FILES, write_csv("a.csv", [headings, *rows]), office)
    assert [("1.03.10.2.01.0011", "Rehabilitasi Jalan"), ("1.03.10.2.01.0012", work)] == [
        (draft.sub_activity, draft.standard_work) for draft in seen.drafts
    ]


def test_documents_are_parted_by_semicolons_or_else_by_commas(form_row, read_form) -> None:
    cells = ["RAB, DED; foto", "RAB , -, foto", "-", ";"]
    seen = read_form(*(form_row(Dokumen=cell, Volume=str(n)) for n, cell in enumerate(cells, 1)))
    assert [("RAB, DED", "foto"), ("RAB", "foto"), (), ()] == [draft.documents for draft in seen.drafts]


def test_amounts_are_counted_as_the_heading_of_their_column_says(form_row, write_csv, office: Office) -> None:
    headings = [heading.replace("(Rp)", "(Rp juta)") for heading in HEADINGS]
    rows = [form_row(Anggaran="150"), form_row(Anggaran="75,5", Volume="41"), form_row(Anggaran="", Volume="42")]
    seen = preview(IN_FILES, write_csv("juta.csv", [headings, *rows]), office)
    assert [150_000_000, 75_500_000, None] == [draft.cost for draft in seen.drafts]


def test_a_volume_is_told_as_it_stood_and_as_it_was_read(form_row, read_form) -> None:
    cells = [("400 x 3", ""), ("± 40", "m"), ("", "± 40 m"), ("banyak", "")]
    seen = read_form(*(form_row(Volume=volume, Satuan=unit, Lokasi=f"RT {volume}") for volume, unit in cells))
    told = [[(f.was, f.became) for f in row.findings if f.field == Known.VOLUME] for row in seen.rows]
    assert [[("400 x 3", "")], [("± 40", "40 m")], [("± 40 m", "40 m")], [("banyak", "")]] == told


def test_a_name_that_tells_another_measure_than_the_volume_is_a_finding_and_kept_nowhere() -> None:
    wish = ProposalDraft(activity="Overlay jalan (650 m x 4 m)", volume=Decimal(500), unit="m")
    (found,) = misnamed(wish)
    assert (Why.VOLUME_NOT_AS_NAMED, "650 m x 4 m", "500 m") == (found.why, found.was, found.became)
    assert () == doubts_of([found])
    assert [] == [*misnamed(replace(wish, volume=Decimal(650)))]
