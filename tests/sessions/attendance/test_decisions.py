"""Who is in the hall: quick counts and names, comings and goings, and the voices that follow from them."""

from support.small import BOTOK, C2, GANTEN, HALL, KUTO, SUPARNO, WAHYU, card, delegate, gathered, prepared

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PeopleArrived, PersonArrived, PersonCorrected
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft, PersonReturned
from sessions.kernel.session import QuorumCheck
from sessions.values.attendance import Headcount, Unsur


def counted(men: int, women: int, delegates: int = 0, village=KUTO, unsur: Unsur = Unsur.LPMD) -> HeadcountRecorded:
    return HeadcountRecorded(unsur=unsur, village=village, men=men, women=women, delegates=delegates)


def test_people_are_numbered_by_arrival_and_come_with_their_time() -> None:
    meeting = gathered()
    at = meeting.now
    meeting.decide(PersonArrived(card=card("Karyono")))
    assert [f"P{n:03d}" for n in range(1, 11)] == list(meeting.session.people)
    assert (at, None) == (meeting.session.people["P010"].arrived, meeting.session.people["P010"].left)


def test_two_people_may_have_one_name_when_they_come_from_elsewhere() -> None:
    meeting = gathered()
    meeting.decide(PeopleArrived(cards=(card("Suparno", BOTOK), card("Suparno", KUTO, institution="BPD"))))
    assert 11 == len(meeting.session.people)


def test_a_second_count_of_a_group_replaces_the_first_and_naught_takes_it_away() -> None:
    meeting = prepared()
    meeting.decide(counted(2, 1, 2), counted(3, 0, 3), counted(0, 4, village=GANTEN, unsur=Unsur.PKK))
    kuto = (Unsur.LPMD, KUTO)
    assert Headcount(unsur=Unsur.LPMD, village=KUTO, men=3, women=0, delegates=3) == meeting.session.headcounts[kuto]
    meeting.decide(counted(0, 0))
    assert [(Unsur.PKK, GANTEN)] == list(meeting.session.headcounts)


def test_a_guest_needs_no_seat_though_the_village_is_full() -> None:
    meeting = gathered()
    meeting.decide(PersonArrived(card=card("Karyono", KUTO)))
    assert 3 == attendance.voices(meeting.session)[KUTO]


def test_a_delegate_who_leaves_makes_room_for_another() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=SUPARNO), PersonArrived(card=delegate("Sukardi", KUTO)))
    assert 3 == attendance.voices(meeting.session)[KUTO]
    assert 10 == len(meeting.session.people)


def test_the_time_of_leaving_is_kept_until_the_person_returns() -> None:
    meeting = gathered()
    at = meeting.now
    meeting.decide(PersonLeft(person=SUPARNO))
    assert at == meeting.session.people[SUPARNO].left
    meeting.decide(PersonReturned(person=SUPARNO))
    assert meeting.session.people[SUPARNO].is_present


def test_a_correction_keeps_id_and_times_and_may_give_the_voice_away() -> None:
    meeting = gathered()
    before = meeting.session.people[WAHYU]
    meeting.decide(PersonCorrected(person=WAHYU, card=card("Wahyu Sulistyo", KUTO, commission=C2)))
    after = meeting.session.people[WAHYU]
    assert (before.id, before.arrived, False) == (after.id, after.arrived, after.card.is_delegate)
    assert 2 == attendance.voices(meeting.session)[KUTO]


def test_who_has_left_may_be_corrected_although_the_seat_is_taken() -> None:
    meeting = gathered()
    meeting.decide(
        PersonLeft(person=SUPARNO),
        PersonArrived(card=delegate("Sukardi", KUTO)),
        PersonCorrected(person=SUPARNO, card=delegate("Suparno Adiwijaya", KUTO)),
    )
    assert "Suparno Adiwijaya" == meeting.session.people[SUPARNO].card.name


def test_a_count_and_names_of_other_groups_share_the_seats_of_the_village() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=SUPARNO), counted(0, 2, 1, unsur=Unsur.PKK))
    assert 3 == attendance.voices(meeting.session)[KUTO]


def test_the_check_of_the_quorum_keeps_what_it_found() -> None:
    meeting = gathered()
    at = meeting.now
    meeting.decide(QuorumChecked())
    assert QuorumCheck(present=7, invited=9, needed=6, at=at) == meeting.session.sidang.quorum


def test_attendance_by_count_alone_makes_a_quorum() -> None:
    meeting = prepared()
    meeting.decide(counted(2, 1, 3), counted(1, 1, 2, village=GANTEN), counted(1, 0, 1, village=BOTOK))
    meeting.decide(AgendaItemStarted(item=meeting.session.agenda[6].id))
    assert (6, True) == (meeting.session.sidang.quorum.present, meeting.session.sidang.quorum.is_met)


def test_the_cards_of_a_list_keep_their_order() -> None:
    assert list(HALL) == [person.card for person in gathered().session.people.values()]
