"""Results are told in words with the majority they rest on, and only once the count is certified."""

import pytest
from support import voting
from support.small import KUTO
from support.voting import count, hands, paper, vote_of

from sessions.values.votes import WHOLE_HALL, VoteMethod
from sessions.votes.decisions import VoteCancelled
from sessions.votes.decisions_count import VoteCertified, VoteDifferenceNoted
from tui.votes import view_results


def by_hands(*counted):
    meeting = count(voting.opened(VoteMethod.SHOW_OF_HANDS), WHOLE_HALL, hands(*counted))
    meeting.decide(VoteCertified(vote=voting.ONE))
    return meeting


def lines(meeting):
    return view_results.result_lines(meeting.session, vote_of(meeting))


def short(meeting):
    return view_results.short_result(meeting.session, vote_of(meeting))


def test_yes_carries_with_more_than_half_of_the_valid_votes():
    meeting = by_hands(4, 2, 1)
    assert "Setuju 4 dari 6 suara sah, lebih dari separuh (paling sedikit 4): disetujui." == lines(meeting)[1]
    assert "disetujui, 4 : 2" == short(meeting)


def test_half_of_the_valid_votes_is_not_enough():
    meeting = by_hands(3, 3, 1)
    assert "Setuju 3 dari 6 suara sah, tidak lebih dari separuh (perlu 4): tidak disetujui." == lines(meeting)[1]
    assert "tidak disetujui, 3 : 3" == short(meeting)


def test_before_it_is_certified_nothing_is_told():
    meeting = voting.complete()
    assert ("Belum disahkan; hasil belum tampil.",) == lines(meeting)
    assert "cocok, hasil belum tampil" == short(meeting)
    assert "Suara 1: cocok, hasil belum tampil" == view_results.list_detail(meeting.session, 1).title


def test_proposals_are_listed_by_their_votes():
    meeting = voting.certified()
    assert "2001-02 7 dan 2008-01 7, …" == short(meeting)
    assert ("7 suara", "2001-02 Jalan usaha tani Dk. Jetis") == view_results.ranked_options(
        meeting.session, vote_of(meeting)
    )[0]


def test_people_who_are_elected_are_named_with_the_reserved_seat():
    found = lines(voting.elected(7, 2, 6, 1, 5))
    assert "Terpilih: Sri Hartini (kursi perempuan), Suparno, dan Bambang Triyono." in found[1]
    assert "dengan a" in found[1]


def test_a_tie_at_the_last_seat_elects_nobody_for_it():
    found = lines(voting.elected(7, 2, 5, 2, 5))
    assert "Suara sama untuk 1 kursi: Sri Hartini dan Endang Lestari" in found[1]
    assert "Terpilih" not in found[1]


def test_acclamation_is_told_as_such():
    meeting = voting.opened(VoteMethod.ACCLAMATION)
    meeting.decide(VoteCertified(vote=voting.ONE))
    assert "disetujui secara aklamasi" == short(meeting)
    assert 1 == len(lines(meeting))


def test_a_difference_goes_with_the_result_and_a_cancelled_vote_has_none():
    meeting = voting.complete()
    count(meeting, KUTO, paper(3, 3, 2))
    note = VoteDifferenceNoted(vote=voting.ONE, cause="Satu kartu kurang satu tanda", names=("Suparno", "Sri"))
    meeting.decide(note, VoteCertified(vote=voting.ONE))
    assert "Catatan selisih atas keterangan Suparno dan Sri: Satu kartu kurang satu tanda" == lines(meeting)[-1]
    cancelled = voting.complete()
    cancelled.decide(VoteCancelled(vote=voting.ONE, reason="Mufakat tercapai kembali"))
    assert "dibatalkan" == short(cancelled)
    assert ("Dibatalkan; hasil hitungnya tidak digunakan.",) == lines(cancelled)


@pytest.mark.parametrize("key", [1, 7])
def test_only_votes_of_the_list_have_a_detail(key):
    found = view_results.list_detail(voting.certified().session, key)
    assert (key == 1) == (found is not None)


def test_the_latest_vote_stands_first_and_says_how_it_was_held():
    session = voting.certified().session
    (row,) = view_results.rows(session)
    assert ("1", "Pertanyaan", "pilihan berbeda") == row.cells[:3]
    assert "Suara 1 · k pilihan berbeda, k = 2 · Pertanyaan" == view_results.heading(vote_of(voting.certified()))
