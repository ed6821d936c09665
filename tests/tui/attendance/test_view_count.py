"""Typed counts become a count of the whole line, and names come out of it, so that nobody is counted twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import small
from support.small import BOTOK, KUTO, card

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PeopleArrived, PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded, VillageAbsent
from sessions.values.attendance import Sex, Unsur
from tui.attendance import view, view_count
from tui.dialogs.reading import Unreadable

VILLAGES = Unsur.VILLAGE_GOVERNMENT


@pytest.mark.parametrize(
    ("typed", "men", "women", "delegates"),
    [
        ("2 1 3", 2, 1, 3),
        ("2,1,3", 2, 1, 3),
        ("2/1/0", 2, 1, 0),
        ("2 1", 2, 1, 3),
        ("4 3", 4, 3, 3),
        ("1 0", 1, 0, 1),
        ("213", 2, 1, 3),
        ("22", 2, 2, 3),
    ],
)
def test_a_village_is_counted_in_one_line(typed, men, women, delegates):
    expected = HeadcountRecorded(unsur=VILLAGES, village=KUTO, men=men, women=women, delegates=delegates)
    assert expected == view_count.counted(small.prepared().session, KUTO, typed)


def test_another_unsur_has_no_delegates():
    expected = HeadcountRecorded(unsur=Unsur.AGENCY, men=4, women=2)
    assert expected == view_count.counted(small.prepared().session, Unsur.AGENCY, "4 2")


@pytest.mark.parametrize(
    ("key", "typed"),
    [(KUTO, "2"), (KUTO, "1 2 3 4"), (KUTO, "2134"), (KUTO, "1 0 2"), (KUTO, "dua"), (Unsur.DPRD, "1 2 1")],
)
def test_what_is_no_count_is_not_read(key, typed):
    with pytest.raises(Unreadable):
        view_count.counted(small.prepared().session, key, typed)


def test_a_single_nought_says_that_nobody_came_unless_names_say_otherwise():
    session = small.prepared().session
    assert VillageAbsent(village=KUTO) == view_count.counted(session, KUTO, "0")
    assert "= desa tidak hadir" == view_count.told(session, KUTO, "0")
    session = counted("2 1 3", small.gathered()).session
    assert None is view_count.counted(session, KUTO, "0")
    assert "= L 2, P 1: 3 orang, 3 utusan, semuanya bernama" == view_count.told(session, KUTO, "0")
    meeting = small.prepared()
    meeting.decide(HeadcountRecorded(unsur=Unsur.AGENCY, men=4, women=2))
    assert HeadcountRecorded(unsur=Unsur.AGENCY, men=0, women=0) == view_count.counted(
        meeting.session, Unsur.AGENCY, "0"
    )
    assert "= hitungan dihapus" == view_count.told(meeting.session, Unsur.AGENCY, "0")


def test_names_of_other_unsur_are_part_of_what_is_typed():
    meeting = small.prepared()
    meeting.decide(PersonArrived(card=card("Wahyu", KUTO, is_delegate=True)))
    decision = view_count.counted(meeting.session, KUTO, "2 1 3")
    assert HeadcountRecorded(unsur=VILLAGES, village=KUTO, men=1, women=1, delegates=2) == decision
    assert "= L 2, P 1: 3 orang, 3 utusan" == view_count.told(meeting.session, KUTO, "2 1 3")
    meeting.decide(decision)
    assert "2 1 3" == view_count.present_count(meeting.session, KUTO)
    assert 3 == view.gathered(meeting.session)[KUTO].total


def test_names_beyond_what_is_typed_stand_all_the_same():
    session = small.gathered().session
    assert None is view_count.counted(session, KUTO, "1 1 1")
    assert "= L 2, P 1: 3 orang, 3 utusan, semuanya bernama" == view_count.told(session, KUTO, "1 1 1")
    decision = view_count.counted(session, KUTO, "3 1 3")
    assert HeadcountRecorded(unsur=VILLAGES, village=KUTO, men=1, women=0) == decision
    assert "= L 3, P 1: 4 orang, 3 utusan" == view_count.told(session, KUTO, "3 1 3")


def test_a_line_that_was_not_counted_has_nothing_to_type_over():
    assert "" == view_count.present_count(small.gathered().session, KUTO)


def counted(typed, meeting=None):
    meeting = meeting or small.prepared()
    if (decision := view_count.counted(meeting.session, KUTO, typed)) is not None:
        meeting.decide(decision)
    return meeting


def test_a_name_of_another_unsur_comes_out_of_the_count_of_its_village():
    meeting = counted("2 1 3")
    decisions = view_count.arrivals(meeting.session, [card("Wahyu", KUTO, is_delegate=True)])
    assert HeadcountRecorded(unsur=VILLAGES, village=KUTO, men=1, women=1, delegates=2, by_names=True) == decisions[0]
    told = "Desa Kuto, Pemerintah desa: L 2, P 1, 3 utusan → L 1, P 1, 2 utusan"
    assert (told,) == view_count.giving_way(meeting.session, decisions)
    assert "menjadi 2 orang (L 1, P 1), di antaranya 2 utusan, karena yang lain sudah bernama" in decisions[0].sentence(
        view_count.after(meeting.session, decisions)
    )
    meeting.decide(*decisions)
    assert ((2, 1, 3), 1) == (_totals(meeting.session), view.gathered(meeting.session)[KUTO].named)


def test_a_name_of_the_counted_unsur_leaves_the_count_alone():
    meeting = counted("2 1 3")
    suparno = card("Suparno", KUTO, unsur=VILLAGES, is_delegate=True)
    assert (PersonArrived(card=suparno),) == view_count.arrivals(meeting.session, [suparno])


def test_somebody_who_cannot_have_been_counted_comes_on_top():
    meeting = counted("2 0 2")
    meeting.decide(*view_count.arrivals(meeting.session, [card("Sri", KUTO, sex=Sex.FEMALE, unsur=Unsur.PKK)]))
    assert (2, 1, 2) == _totals(meeting.session)


def test_a_third_man_of_another_unsur_takes_the_voice_that_was_counted_for_a_woman():
    meeting = counted("2 1 3")
    for number, unsur in enumerate((Unsur.BPD, Unsur.LPMD, Unsur.YOUTH)):
        arriving = card(f"Orang {number}", KUTO, unsur=unsur, is_delegate=True)
        meeting.decide(*view_count.arrivals(meeting.session, [arriving]))
    assert ((3, 1, 3), 3) == (_totals(meeting.session), attendance.voices(meeting.session)[KUTO])
    assert not any(person.is_surplus for person in meeting.session.people.values())


def test_all_names_at_once_take_the_count_away():
    meeting = counted("2 1 3")
    meeting.decide(*view_count.arrivals(meeting.session, small.HALL))
    assert {} == meeting.session.headcounts
    assert (2, 1, 3) == _totals(meeting.session)


def _totals(session, key=KUTO):
    found = view.gathered(session)[key]
    return found.men, found.women, found.delegates


@given(
    st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 3)),
    st.lists(st.tuples(st.sampled_from(Sex), st.booleans(), st.sampled_from((VILLAGES, Unsur.BPD, Unsur.PKK)))),
)
def test_no_name_is_refused_and_none_makes_more_delegates_than_were_counted_or_came(figures, people):
    men, women, delegates = figures
    if not men + women or delegates > men + women:
        return
    meeting = counted(f"{men} {women} {delegates}")
    for number, (sex, is_delegate, unsur) in enumerate(people):
        arriving = card(f"Orang {number}", KUTO, sex=sex, unsur=unsur, is_delegate=is_delegate)
        *counts, arrived = view_count.arrivals(meeting.session, [arriving])
        before = _totals(meeting.session)
        meeting.decide(*counts, arrived)
        after = _totals(meeting.session)
        assert all(old <= new <= old + 1 for old, new in zip(before, after, strict=True))
        assert attendance.voices(meeting.session)[KUTO] <= 3


def test_what_the_counts_will_be_is_known_before_they_are_decided():
    meeting = counted("2 1 3")
    decisions = view_count.arrivals(meeting.session, small.HALL)
    seen = view_count.after(meeting.session, decisions)
    meeting.decide(*decisions)
    assert meeting.session.headcounts == seen.headcounts
    assert isinstance(decisions[-1], PeopleArrived)
    assert 2 == attendance.voices(meeting.session)[BOTOK]
