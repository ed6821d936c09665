"""Which village a row belongs to."""

from support.lists import HEADINGS

from sessions.intake.preview import preview
from sessions.intake.verdicts import Preview, RowVerdict, Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office
from sessions.values.proposals import ProposalDraft


def _only(result: Preview) -> RowVerdict:
    assert 1 == len(result.rows)
    return result.rows[0]


def _draft(row: RowVerdict) -> ProposalDraft:
    assert row.draft is not None
    return row.draft


def _whys(row: RowVerdict) -> list[Why]:
    return [finding.why for finding in row.findings]


def test_a_row_without_activity_or_with_an_unknown_village_is_refused_with_reason(form_row, read_form) -> None:
    result = read_form(form_row(), form_row(Usulan_Kegiatan=""), form_row(Desa="Sukoharjo", Volume="41"))
    assert [Verdict.ACCEPTED, Verdict.REFUSED, Verdict.REFUSED] == [row.verdict for row in result.rows]
    assert [Why.ACTIVITY_MISSING] == _whys(result.rows[1])
    assert [Why.VILLAGE_UNKNOWN] == _whys(result.rows[2])
    assert [None, None] == [row.draft for row in result.rows[1:]]


def test_rows_that_name_no_village_get_the_one_all_others_name(form_row, read_form) -> None:
    result = read_form(form_row(), form_row(Desa="", Volume="41"), form_row(Desa="-", Volume="42"))
    assert {"33.13.16.2008"} == {draft.village for draft in result.drafts}
    assert [Why.VILLAGE_THE_ONLY_ONE] == _whys(result.rows[1])


def test_a_blank_below_several_villages_is_taken_from_the_row_above_and_flagged(form_row, read_form) -> None:
    mixed = read_form(form_row(Desa=""), form_row(), form_row(Desa="Kuto"), form_row(Desa="", Volume="7"))
    assert (Verdict.REFUSED, [Why.VILLAGE_MISSING]) == (mixed.rows[0].verdict, _whys(mixed.rows[0]))
    assert (Verdict.DOUBTFUL, [Why.VILLAGE_FROM_ABOVE]) == (mixed.rows[3].verdict, _whys(mixed.rows[3]))
    assert "33.13.16.2001" == _draft(mixed.rows[3]).village
    after_unknown = read_form(form_row(), form_row(Desa="Kuto"), form_row(Desa="Mars"), form_row(Desa="", Volume="7"))
    assert Verdict.REFUSED is after_unknown.rows[3].verdict
    after_one_unknown = read_form(form_row(), form_row(Desa="Mars"), form_row(Desa="", Volume="7"))
    assert Verdict.REFUSED is after_one_unknown.rows[2].verdict
    after_misspelt = read_form(form_row(), form_row(Desa="Tamansarii"), form_row(Desa="", Volume="7"))
    assert [Why.VILLAGE_FROM_ABOVE] == _whys(after_misspelt.rows[2])
    assert "33.13.16.2002" == _draft(after_misspelt.rows[2]).village


def test_a_kecamatan_in_the_address_must_be_this_one(form_row, read_form) -> None:
    places = ["Kec. Jenawi", "Kecamatan Kerjo", "kec kerjo kab karanganyar", "Kantor Kecamatan"]
    rows = [form_row(Desa="", Lokasi=f"Desa Botok, {place}", Volume=str(n)) for n, place in enumerate(places, 1)]
    seen = read_form(*rows)
    assert [Verdict.ELSEWHERE, *[Verdict.ACCEPTED] * 3] == [row.verdict for row in seen.rows]
    assert [Why.OTHER_KECAMATAN] == _whys(seen.rows[0])


def test_an_office_with_one_village_needs_no_name_but_accepts_no_other(
    form_row, read_form, one_village_office: Office
) -> None:
    result = read_form(form_row(Desa=""), form_row(Desa="Botok"), place=one_village_office)
    assert [Verdict.ACCEPTED, Verdict.REFUSED] == [row.verdict for row in result.rows]


def test_a_shared_name_without_label_is_refused(form_row, read_form, twin_name_office: Office) -> None:
    result = read_form(form_row(Desa="Kuto"), form_row(Desa="Desa Kuto"), place=twin_name_office)
    assert [Why.VILLAGE_AMBIGUOUS] == _whys(result.rows[0])
    assert "33.13.16.2001" == _draft(result.rows[1]).village


def test_a_misspelt_village_comes_in_flagged(form_row, read_form) -> None:
    row = _only(read_form(form_row(Desa="Kwadungn")))
    assert (Verdict.DOUBTFUL, ("VILLAGE_SPELLING",)) == (row.verdict, _draft(row).doubts)


def test_a_village_only_guessed_from_an_address_comes_in_flagged(form_row, read_form) -> None:
    result = read_form(form_row(), form_row(Desa="", Lokasi="Jalan raya Kuto"))
    assert ("VILLAGE_GUESSED",) == _draft(result.rows[1]).doubts
    assert "33.13.16.2001" == _draft(result.rows[1]).village


def test_the_title_above_the_headings_names_the_village(form_row, write_csv, office: Office) -> None:
    title = [["DAFTAR USULAN"], ["DESA", "", ": KUTO"], []]
    result = preview(IN_FILES, write_csv("a.csv", [*title, HEADINGS, form_row(Desa="")]), office)
    assert ("33.13.16.2001", 5) == (result.drafts[0].village, result.rows[0].row)
    assert [Why.VILLAGE_FROM_HEADING] == _whys(result.rows[0])


def test_a_section_row_names_the_village_of_what_stands_below(form_row, read_form) -> None:
    result = read_form(
        ["A", "Desa Kuto"], form_row(Desa=""), ["B", "Desa Botok"], form_row(Desa=""), form_row(Desa="", Volume="7")
    )
    assert ["33.13.16.2001", "33.13.16.2008", "33.13.16.2008"] == [draft.village for draft in result.drafts]
    assert [2, 4] == [row.row for row in result.rows if Why.SECTION in _whys(row)]
    in_two_cells = read_form(["Desa", "Kuto"], form_row(Desa=""), form_row(Volume="7"))
    assert ["33.13.16.2001", "33.13.16.2008"] == [draft.village for draft in in_two_cells.drafts]


def test_the_name_of_a_kecamatan_ends_at_a_sign_and_begins_with_a_letter(form_row, read_form) -> None:
    others = ["Kecamatan Jenawi", "kec Jenawi", "Kec.Jenawi"]
    own = [
        "Kecamatan (lama)",
        "jalan kecamatan 2",
        *(f"Kec. Kerj{end} Jawa Tengah" for end in (",", ";", "(", ")", " 5")),
    ]
    rows = [
        form_row(Desa="", Lokasi=f"Desa Botok {place}", Volume=str(n)) for n, place in enumerate([*others, *own], 1)
    ]
    seen = read_form(*rows)
    assert [Verdict.ELSEWHERE] * 3 == [row.verdict for row in seen.rows[:3]]
    assert {"33.13.16.2008"} == {_draft(row).village for row in seen.rows[3:]}
    assert {Why.VILLAGE_FROM_ADDRESS} == {why for row in seen.rows[3:] for why in _whys(row)}


def test_a_title_right_above_the_headings_counts_and_the_rows_below_do_not(form_row, write_csv, office: Office) -> None:
    rows = [form_row(Desa="", Lokasi="Desa Kuto"), form_row(), form_row(Desa="", Volume="7")]
    titled = preview(IN_FILES, write_csv("judul.csv", [["Desa", "Botok"], HEADINGS, *rows]), office)
    assert [Why.VILLAGE_FROM_HEADING] == _whys(titled.rows[2])
    untitled = preview(IN_FILES, write_csv("tanpa.csv", [HEADINGS, *rows]), office)
    assert [Why.VILLAGE_FROM_ABOVE] == _whys(untitled.rows[2])


def test_another_kecamatan_or_a_code_in_its_column_is_told(form_row, write_csv, office: Office) -> None:
    rows = [
        [*form_row(Desa=desa), kecamatan] for desa, kecamatan in (("2008", "-"), ("Botok", "Jenawi"), ("", "Kerjo"))
    ]
    seen = preview(IN_FILES, write_csv("kecamatan.csv", [[*HEADINGS, "Kecamatan"], *rows]), office)
    assert [[Why.VILLAGE_BY_CODE], [Why.OTHER_KECAMATAN]] == [_whys(row) for row in seen.rows[:2]]
    assert {"33.13.16.2008"} == {draft.village for draft in seen.drafts}
    assert 2 == seen.accepted


def test_a_proposer_names_the_village_of_a_row_that_says_nothing_else(form_row, read_form) -> None:
    seen = read_form(form_row(), form_row(Desa="", Pengusul="Kades Kuto", Volume="7"))
    assert ("33.13.16.2001", [Why.VILLAGE_FROM_PROPOSER]) == (_draft(seen.rows[1]).village, _whys(seen.rows[1]))
