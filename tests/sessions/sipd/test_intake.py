"""A list that SIPD gives back names proposals by code, number or wish, and ticks what the kecamatan typed there."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from support.clerk import asked, done
from support.on_disk import sitting_of
from support.small import closed, recapped

from exports.catalogue import DATA
from exports.xlsx import to_xlsx, write_sheet
from sessions.intake.reading import read_grid
from sessions.sipd.intake import RowOf, number_in_sipd, returned_list

HEADINGS = ("ID Usulan", "Usulan", "Kelurahan", "Kode", "Rekomendasi Kecamatan")


@pytest.fixture
def listed(tmp_path):
    def write(*rows, headings=HEADINGS):
        path = tmp_path / "unduhan-sipd.xlsx"
        write_sheet(path, "Usulan", headings, rows)
        return path

    return write


def test_a_row_is_a_proposal_by_code_or_by_its_wish_and_counts_where_it_was_recommended(listed):
    path = listed(
        ("90001", "Judul lain", "", "2001-01", "teruskan"),
        ("90002", "IRIGASI  tersier Dk. Tempel", "Ganten", "", "teruskan"),
        ("90003", "Overlay jalan Dk. Krajan", "Ganten", "", ""),
        ("90004", "Overlay jalan Dk. Krajan", "Kuto", "", "teruskan"),
        ("90005", "", "", "2001-01", "teruskan"),
    )
    found = returned_list(read_grid(path), recapped().session)
    assert [RowOf.ENTERED, RowOf.ENTERED, RowOf.OPEN, RowOf.UNKNOWN, RowOf.TWICE] == [row.what for row in found.rows]
    assert ("2001-01", "2003-02") == found.entered
    assert [2, 3, 4, 5, 6] == [row.row for row in found.rows]


def test_without_the_column_every_row_was_typed(listed):
    path = listed((1, "2001-01"), (2, "2008-02"), headings=("No", "Kode"))
    assert ("2001-01", "2008-02") == returned_list(read_grid(path), recapped().session).entered


def with_numbers(*numbers):
    """The small meeting with a number in SIPD for its first proposals."""
    session = recapped().session
    given = dict(zip(session.proposals, numbers, strict=False))
    return session.with_proposals(
        replace(session.proposals[code], draft=replace(session.proposals[code].draft, sipd_id=number))
        for code, number in given.items()
    )


@pytest.mark.parametrize(
    "said",
    ["2187447.0", "2187447,00", "'2187447", "2.187.447", "2,187,447", "2,187447E+06", "2.1874470E6", " 02187447"],
)
def test_a_number_is_the_same_however_a_spreadsheet_wrote_it(tmp_path, said):
    path = tmp_path / "unduhan.csv"
    path.write_text(f"ID Usulan;Status\n{said};x\n", encoding="utf-8")
    session = with_numbers("2187447")
    assert tuple(session.proposals)[:1] == returned_list(read_grid(path), session).entered


def test_a_number_with_digits_left_out_is_none():
    assert ("2187440", "2,1874e+06", "usl-7") == tuple(map(number_in_sipd, ("2,187440E+06", "2,1874E+06", "USL-7")))


def test_a_recommendation_that_says_nothing_ticks_nothing(listed):
    rows = [("", "", "", "2001-01", said) for said in ("-", "–", "0", "belum", "Belum diisi", "n/a", "")]
    found = returned_list(
        read_grid(listed(*rows, ("", "", "", "2001-02", "Ditolak: bukan kewenangan"))), recapped().session
    )
    assert ("2001-02",) == found.entered


def test_of_several_rows_of_one_proposal_the_one_that_is_entered_counts(listed):
    path = listed(("", "", "", "2001-01", ""), ("", "", "", "2001-01", "teruskan"), ("", "", "", "2001-01", "teruskan"))
    found = returned_list(read_grid(path), recapped().session)
    assert [RowOf.TWICE, RowOf.ENTERED, RowOf.TWICE] == [row.what for row in found.rows]


def test_names_that_lead_to_two_proposals_tick_neither(listed):
    session = with_numbers("11", "12")
    first, second = list(session.proposals.values())[:2]
    village = session.village_name(first.draft.village)
    path = listed(
        ("12", "", "", first.code, "teruskan"),
        ("99", first.draft.activity, village, "", "teruskan"),
        ("12", second.draft.activity, "", second.code, "teruskan"),
    )
    found = returned_list(read_grid(path), session)
    assert [RowOf.DIFFERING, RowOf.DIFFERING, RowOf.ENTERED] == [row.what for row in found.rows]


def test_without_a_village_a_wish_is_the_only_one_of_its_words(listed):
    session = recapped().session
    words = Counter(proposal.draft.activity for proposal in session.proposals.values())
    path = listed(*((activity, "x") for activity in words), headings=("Nama Usulan", "Status"))
    assert {RowOf.ENTERED if count == 1 else RowOf.SEVERAL for count in words.values()} == {
        row.what for row in returned_list(read_grid(path), session).rows
    }
    assert sum(count == 1 for count in words.values()) == len(returned_list(read_grid(path), session).entered)


def test_our_own_list_in_the_columns_of_sipd_ticks_what_it_recommends(tmp_path):
    meeting = closed()
    path = tmp_path / "usulan-sipd.xlsx"
    path.write_bytes(to_xlsx(DATA["sipd"].build(meeting.ledger)))
    assert set(meeting.session.proposals) == set(returned_list(read_grid(path), meeting.session).entered)


def test_a_list_ticks_them_in_one_decision_and_a_second_time_nothing(listed, tmp_path):
    folder = tmp_path / "rapat"
    sitting_of(closed(), folder).close()
    path = listed((1, "2001-01"), (2, "2003-01"), (3, "antah"), headings=("No", "Kode"))
    before = (folder / "jurnal.jsonl").read_bytes()
    trial = asked("impor", folder, path, "--sipd", "--uji")
    assert (0, before) == (trial.code, (folder / "jurnal.jsonl").read_bytes())
    told = done("impor", folder, path, "--sipd", "--oleh", "Sari")
    assert [
        "Baris 4 antah: tidak cocok dengan usulan mana pun.",
        "unduhan-sipd.xlsx: 3 baris, 2 usulan ditandai sudah diinput, 0 sudah bertanda sebelumnya.",
    ] == told.splitlines()
    journal = json.loads(done("daftar", folder, "jurnal", "--json"))
    assert "2001-01 dan 2003-01 sudah diinput ke SIPD oleh Sari" in journal[-1]["keputusan"]
    again = asked("impor", folder, path, "--sipd")
    assert (1, "Berkas unduhan-sipd.xlsx tidak menandai satu usulan baru pun.\n") == (again.code, again.err)


def test_what_is_no_such_list_is_one_sentence(listed, tmp_path):
    folder = tmp_path / "rapat"
    sitting_of(closed(), folder).close()
    answer = asked("impor", folder, listed(("x", "y"), headings=("Warna", "Bentuk")), "--sipd")
    assert 1 == answer.code
    assert 1 == len(answer.err.splitlines())
