"""Candidates, the picked, the reserved seats, and what the forum should think of."""

from support import small, voting
from support.small import BAMBANG, ENDANG, HARYANTO, JOKO, PARTINI, SRI, SUPARNO, WAHYU

from sessions.attendance.decisions_leaving import PersonLeft
from sessions.delegates.decisions import DelegatesAppointed, DelegatesElected
from tui.delegates import view
from tui.widgets.view import Tone


def test_people_of_the_villages_come_before_the_others():
    rows = view.candidate_rows(small.adopted().session, (SRI,))
    assert ["Suparno", "Sri Hartini", "Wahyu Sulistyo"] == [row.cells[1] for row in rows[:3]]
    assert ("●", Tone.STRONG) == (rows[1].cells[0], rows[1].tone)
    assert rows[7].is_rule
    assert ["Haryanto", "Sulastri"] == [row.cells[1] for row in rows[8:]]


def test_who_left_can_still_be_named_but_is_marked():
    meeting = small.adopted()
    meeting.decide(PersonLeft(person=JOKO))
    row = next(row for row in view.candidate_rows(meeting.session, ()) if row.key == JOKO)
    assert ("pulang", Tone.DIM) == (row.cells[-1], row.tone)
    assert view.warnings(meeting.session, (JOKO, SRI, ENDANG)) == (
        "Komisi I belum terwakili",
        "Joko Susilo sudah pulang, perlu pernyataan kesediaan",
    )


def test_the_reserved_seats_are_told_before_anybody_is_picked():
    session = small.adopted().session
    expected = "3 kursi, 1 di antaranya untuk perempuan · belum ada yang dipilih"
    assert expected == view.seats_line(session, ())
    assert "3 kursi, 1 di antaranya untuk perempuan · dipilih 3: L 1, P 2" == view.seats_line(
        session, (SUPARNO, SRI, ENDANG)
    )


def test_too_few_women_and_uncovered_commissions_are_warnings():
    session = small.adopted().session
    assert ("kurang 1 perempuan, perlu alasan tertulis", "Komisi II belum terwakili") == view.warnings(
        session, (SUPARNO, BAMBANG, WAHYU)
    )
    line = view.warning_line(session, (SUPARNO, BAMBANG, WAHYU))
    assert line.startswith("! Kurang 1 perempuan")
    assert "✓ kursi perempuan dan semua komisi terpenuhi" == view.warning_line(session, (SUPARNO, SRI, ENDANG))


def test_guests_and_more_than_the_seats_are_told():
    session = small.adopted().session
    found = view.warnings(session, (SUPARNO, SRI, ENDANG, HARYANTO))
    assert ("1 lebih dari jumlah kursi", "Haryanto bukan utusan desa") == found


def test_the_state_tells_how_the_delegates_were_named():
    meeting = small.adopted()
    assert "utusan belum ditetapkan" == view.state(meeting.session, ())
    meeting.decide(DelegatesAppointed(persons=(SUPARNO, SRI, ENDANG)))
    assert "3 utusan ditetapkan secara mufakat" == view.state(meeting.session, (SRI, SUPARNO, ENDANG))
    assert view.state(meeting.session, (SRI,)).endswith("; pilihan ini belum disahkan")


def test_the_elected_stand_with_votes_and_reserved_seats():
    meeting = voting.elected(7, 2, 6, 1, 5)
    assert "suara nomor 1 sudah disahkan: a menetapkan" == view.state(meeting.session, ())
    meeting.decide(DelegatesElected(vote=voting.ONE))
    picked = tuple(delegate.person for delegate in meeting.session.delegates)
    rows = view.chosen_rows(meeting.session, picked)
    assert [("1", "Sri Hartini", "2", "perempuan"), ("2", "Suparno", "7", "")] == [
        (row.cells[0], row.cells[1], row.cells[5], row.cells[6]) for row in rows[:2]
    ]
    assert "3 utusan ditetapkan melalui pemungutan suara" == view.state(meeting.session, picked)


def test_a_tie_offers_the_tied_with_their_votes():
    meeting = voting.elected(7, 2, 5, 2, 5)
    assert {SRI, ENDANG} == set(view.latest_election(meeting.session).tied)
    assert "Sri Hartini (P, Kuto, 2 suara)" == view.named(meeting.session, SRI)
    assert "Partini (P, Botok)" == view.named(meeting.session, PARTINI)


def test_without_a_vote_nobody_is_elected():
    assert view.latest_election(small.adopted().session) is None
    assert view.latest_vote(voting.on_persons().session) is None


def test_the_detail_has_no_address_and_repeats_what_to_think_of():
    session = small.adopted().session
    detail = view.detail(session, SUPARNO, (SUPARNO,))
    assert ("Suparno", "Utusan Desa Kuto", "Komisi I Infrastruktur") == (detail.title, *detail.lines)
    assert ("Perhatikan", "kurang 1 perempuan, perlu alasan tertulis") in detail.facts
    assert "0812" not in repr(detail)
    assert view.detail(session, "bukan desa", ()) is None


def test_the_tabs_tell_how_many_are_picked():
    assert ["Calon", "Dipilih 1"] == [tab.label for tab in view.tabs((SRI,))]
