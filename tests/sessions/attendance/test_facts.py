"""Attendance: counts and names, both totals, the voices of each village, the quorum."""

from support.small import BOTOK, GANTEN, KUTO, SUPARNO, WAHYU, card, delegate, gathered, prepared

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PeopleArrived, PersonArrived, PersonCorrected
from sessions.attendance.decisions_counts import HeadcountRecorded, VillageAbsent
from sessions.attendance.decisions_leaving import PersonLeft, PersonReturned
from sessions.attendance.facts import Disagreement, Headcounts, Quorum
from sessions.closing import facts as closing
from sessions.house_rules.decisions import HouseRulesSet
from sessions.kernel.session import Session
from sessions.record.tables import tables
from sessions.values.attendance import Sex, Unsur
from sessions.values.house_rules import HouseRules


def counted(men: int, women: int, delegates: int = 0, village=KUTO, unsur: Unsur = Unsur.LPMD) -> HeadcountRecorded:
    return HeadcountRecorded(unsur=unsur, village=village, men=men, women=women, delegates=delegates)


def kuto(meeting) -> int:
    return attendance.voices(meeting.session)[KUTO]


def test_names_are_counted_per_unsur_in_the_order_of_the_form() -> None:
    expected = (
        Headcounts(unsur=Unsur.DPRD, men=0, women=1),
        Headcounts(unsur=Unsur.AGENCY, men=1, women=0),
        Headcounts(unsur=Unsur.LPMD, men=4, women=3),
    )
    assert expected == attendance.by_unsur(gathered().session)
    assert [1, 1, 7] == [tally.total for tally in expected]


def test_who_has_left_still_attended() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=SUPARNO))
    assert (8, 9) == (len(attendance.present_people(meeting.session)), len(attendance.attended(meeting.session)))
    assert 9 == sum(tally.total for tally in attendance.by_unsur(meeting.session))


def test_a_count_stands_for_its_group_until_it_is_taken_away() -> None:
    meeting = gathered()
    meeting.decide(counted(5, 4, 3))
    assert Headcounts(unsur=Unsur.LPMD, men=7, women=6) == attendance.by_unsur(meeting.session)[-1]
    meeting.decide(counted(0, 0))
    assert Headcounts(unsur=Unsur.LPMD, men=4, women=3) == attendance.by_unsur(meeting.session)[-1]


def test_a_group_without_a_village_is_counted_too() -> None:
    meeting = prepared()
    meeting.decide(counted(2, 2, village=None, unsur=Unsur.DPRD))
    assert (Headcounts(unsur=Unsur.DPRD, men=2, women=2),) == attendance.by_unsur(meeting.session)
    assert {0} == set(attendance.voices(meeting.session).values())


def test_every_village_has_its_voices_in_the_order_of_the_office() -> None:
    assert [(KUTO, 3), (GANTEN, 2), (BOTOK, 2)] == list(attendance.voices(gathered().session).items())


def test_a_delegate_who_leaves_takes_the_voice_along_and_brings_it_back() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=SUPARNO))
    assert 2 == kuto(meeting)
    meeting.decide(PersonReturned(person=SUPARNO))
    assert 3 == kuto(meeting)


def test_a_delegate_of_a_counted_group_takes_the_voice_along_as_well() -> None:
    meeting = gathered()
    meeting.decide(counted(2, 1, 3), PersonLeft(person=SUPARNO))
    assert 2 == kuto(meeting)
    meeting.decide(PersonLeft(person=WAHYU), PersonReturned(person=SUPARNO))
    assert 2 == kuto(meeting)


def test_a_count_of_fewer_delegates_than_have_left_is_nobody() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=SUPARNO), PersonLeft(person=WAHYU), counted(2, 1, 1))
    assert 0 == kuto(meeting)


def test_voices_can_be_asked_for_with_those_who_are_about_to_arrive() -> None:
    session = gathered().session
    arriving = [delegate("Siti", GANTEN), card("Karyono", GANTEN), delegate("Edi", BOTOK, sex=Sex.FEMALE)]
    assert {KUTO: 3, GANTEN: 3, BOTOK: 3} == attendance.voices(session, arriving)


def test_names_that_arrive_in_a_counted_group_bring_no_voice_of_their_own() -> None:
    meeting = prepared()
    meeting.decide(counted(3, 0, 3), PeopleArrived(cards=(delegate("Suparno", KUTO), delegate("Sri", KUTO))))
    assert 3 == kuto(meeting)


def test_the_quorum_is_a_share_of_those_invited_rounded_up() -> None:
    meeting = gathered()
    assert Quorum(present=7, invited=9, needed=6) == attendance.quorum_now(meeting.session)
    meeting.decide(HouseRulesSet(house_rules=HouseRules(quorum_numerator=4, quorum_denominator=5)))
    assert (8, False) == (attendance.quorum_now(meeting.session).needed, attendance.quorum_now(meeting.session).is_met)


def test_without_an_office_nobody_is_invited() -> None:
    assert Quorum(present=0, invited=0, needed=0) == attendance.quorum_now(Session())
    assert attendance.quorum_now(Session()).is_met


def test_a_count_without_names_disagrees_until_the_names_are_typed() -> None:
    meeting = prepared()
    meeting.decide(counted(1, 1, 1))
    expected = Disagreement(group=(Unsur.LPMD, KUTO), counted=2, named=0, counted_delegates=1, named_delegates=0)
    assert (expected,) == attendance.disagreements(meeting.session)
    meeting.decide(PersonArrived(card=delegate("Suparno", KUTO)))
    assert 1 == attendance.disagreements(meeting.session)[0].named
    meeting.decide(PersonArrived(card=card("Sri", KUTO, sex=Sex.FEMALE)))
    assert () == attendance.disagreements(meeting.session)


def test_men_are_not_women_and_guests_are_not_delegates_when_names_are_compared() -> None:
    meeting = prepared()
    meeting.decide(counted(1, 1, 0), PeopleArrived(cards=(card("Suparno", KUTO), card("Joko", KUTO))))
    assert 1 == len(attendance.disagreements(meeting.session))
    meeting = prepared()
    meeting.decide(counted(2, 0, 2), PeopleArrived(cards=(card("Suparno", KUTO), delegate("Joko", KUTO))))
    (found,) = attendance.disagreements(meeting.session)
    assert (2, 2, 2, 1) == (found.counted, found.named, found.counted_delegates, found.named_delegates)


def test_as_many_came_as_the_larger_of_count_and_names_says_men_and_women_each_for_itself() -> None:
    meeting = gathered()
    meeting.decide(counted(1, 4, 2))
    assert Headcounts(unsur=Unsur.LPMD, men=4, women=6) == attendance.by_unsur(meeting.session)[-1]
    assert {(Unsur.LPMD, KUTO): Headcounts(unsur=Unsur.LPMD, men=0, women=3)} == attendance.nameless(meeting.session)
    assert 2 == kuto(meeting)


def test_a_delegate_without_a_seat_is_here_without_a_vote_and_can_be_given_a_free_one() -> None:
    meeting = gathered()
    meeting.decide(PersonArrived(card=delegate("Sukardi", KUTO)), counted(2, 2, 4, village=GANTEN, unsur=Unsur.BPD))
    (kuto_, ganten) = attendance.surplus(meeting.session)
    assert (KUTO, ["Sukardi"], 0) == (kuto_.village, [p.card.name for p in kuto_.people], kuto_.counted)
    assert (GANTEN, (), 3) == (ganten.village, ganten.people, ganten.counted)
    assert {KUTO: 3, GANTEN: 3, BOTOK: 2} == attendance.voices(meeting.session)
    meeting.decide(PersonLeft(person=SUPARNO))
    assert 2 == kuto(meeting)
    meeting.decide(PersonCorrected(person=kuto_.people[0].id, card=delegate("Sukardi", KUTO)))
    assert (3, [GANTEN]) == (kuto(meeting), [found.village for found in attendance.surplus(meeting.session)])
    meeting.decide(PersonReturned(person=SUPARNO))
    assert (3, [KUTO, GANTEN]) == (kuto(meeting), [found.village for found in attendance.surplus(meeting.session)])


def test_names_of_counted_delegates_without_a_seat_are_not_told_twice() -> None:
    meeting = prepared()
    meeting.decide(counted(4, 0, 4), PeopleArrived(cards=tuple(delegate(f"Orang {n}", KUTO) for n in range(4))))
    (found,) = attendance.surplus(meeting.session)
    assert (1, 0) == (len(found.people), found.counted)


def test_a_village_is_absent_until_somebody_comes() -> None:
    meeting = prepared()
    meeting.decide(counted(2, 1, 3, village=BOTOK), VillageAbsent(village=BOTOK), VillageAbsent(village=GANTEN))
    assert ((GANTEN, BOTOK), {}) == (attendance.absent(meeting.session), meeting.session.headcounts)
    assert [GANTEN, BOTOK] == list(closing.facts(meeting.session).villages_absent)
    assert ["Ganten", "Botok"] == [row["desa"] for row in tables(meeting.session)["desa_tidak_hadir"]]
    meeting.decide(PersonArrived(card=card("Joko", BOTOK)), counted(1, 0, village=GANTEN))
    assert () == attendance.absent(meeting.session)
