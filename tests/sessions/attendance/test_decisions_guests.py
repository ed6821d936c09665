"""Who is expected, who comes, and who speaks instead; whatever happens, no village has more voices than seats."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.meeting import Meeting
from support.small import BOTOK, GANTEN, KUTO, SUPARNO, card, delegate, gathered, prepared

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PeopleArrived, PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_guests import DelegateReplaced, GuestsListed
from sessions.attendance.decisions_leaving import PersonLeft, PersonReturned
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.values.attendance import PersonId, Unsur


def voices(meeting: Meeting) -> int:
    return attendance.voices(meeting.session)[KUTO]


def test_the_invited_are_expected_and_count_for_nothing() -> None:
    meeting = prepared()
    meeting.decide(GuestsListed(cards=(delegate("Aris", KUTO), card("Karyono", unsur=Unsur.FARMERS))))
    assert ["U001", "U002"] == list(meeting.session.guests)
    assert (0, ()) == (voices(meeting), attendance.by_unsur(meeting.session))


def test_who_comes_is_expected_no_longer() -> None:
    meeting = prepared()
    meeting.decide(GuestsListed(cards=(delegate("Aris", KUTO), delegate("Budi", KUTO))))
    meeting.decide(PersonArrived(card=delegate("Aris", KUTO)))
    assert ["Budi"] == [guest.name for guest in meeting.session.guests.values()]
    assert 1 == voices(meeting)


def test_a_number_of_the_expected_is_never_given_again_while_they_wait() -> None:
    meeting = prepared()
    meeting.decide(GuestsListed(cards=(delegate("Aris", KUTO), delegate("Budi", KUTO))))
    meeting.decide(PersonArrived(card=delegate("Aris", KUTO)), GuestsListed(cards=(delegate("Candra", KUTO),)))
    assert {"U002": "Budi", "U003": "Candra"} == {id_: guest.name for id_, guest in meeting.session.guests.items()}


def test_a_substitute_takes_the_vote_over() -> None:
    meeting = gathered()
    before = voices(meeting)
    at = meeting.now
    meeting.decide(DelegateReplaced(person=SUPARNO, card=delegate("Aris", KUTO), letter="7/2027", is_known=True))
    gone = meeting.session.people[SUPARNO]
    assert (before, at, "Aris", False) == (voices(meeting), gone.left, gone.replaced_by, gone.card.is_delegate)
    assert "7/2027" == list(meeting.session.people.values())[-1].card.mandate


def test_the_one_who_was_replaced_may_return_without_a_vote() -> None:
    meeting = gathered()
    meeting.decide(DelegateReplaced(person=SUPARNO, card=delegate("Aris", KUTO), letter="7/2027", is_known=True))
    meeting.decide(PersonReturned(person=SUPARNO))
    assert 3 == voices(meeting)


def test_a_substitute_of_somebody_who_never_came() -> None:
    meeting = prepared()
    meeting.decide(GuestsListed(cards=(delegate("Aris", KUTO),)))
    budi = delegate("Budi", KUTO)
    meeting.decide(DelegateReplaced(person=PersonId("U001"), card=budi, letter="7", is_known=True))
    assert ({}, 1) == (meeting.session.guests, voices(meeting))


def test_a_substitute_out_of_a_quick_count_does_not_count_twice() -> None:
    meeting = prepared()
    meeting.decide(HeadcountRecorded(unsur=Unsur.LPMD, village=KUTO, men=3, women=0, delegates=3))
    meeting.decide(PersonArrived(card=delegate("Aris", KUTO)))
    assert 3 == voices(meeting)
    aris = PersonId("P001")
    meeting.decide(DelegateReplaced(person=aris, card=delegate("Budi", KUTO), letter="7", is_known=True))
    assert 3 == voices(meeting)
    meeting.decide(PersonLeft(person=PersonId("P002")))
    assert 2 == voices(meeting)


_names = st.sampled_from(("Aris", "Budi", "Candra", "Dewi", "Eko"))
_villages = st.sampled_from((KUTO, GANTEN, BOTOK))
_people = st.builds(
    lambda name, village, votes: card(name, village, is_delegate=votes), _names, _villages, st.booleans()
)
_ids = st.sampled_from([PersonId(f"{letter}00{n}") for letter in "PU" for n in range(1, 6)])
_events: st.SearchStrategy[Decision] = st.one_of(
    st.builds(lambda one: PersonArrived(card=one), _people),
    st.builds(lambda some: PeopleArrived(cards=tuple(some)), st.lists(_people, min_size=1, max_size=3)),
    st.builds(lambda some: GuestsListed(cards=tuple(some)), st.lists(_people, min_size=1, max_size=3)),
    st.builds(lambda id_: PersonLeft(person=id_), _ids),
    st.builds(lambda id_: PersonReturned(person=id_), _ids),
    st.builds(lambda id_, one: DelegateReplaced(person=id_, card=one, letter="7", is_known=True), _ids, _people),
    st.builds(
        lambda village, men, votes: HeadcountRecorded(
            unsur=Unsur.LPMD, village=village, men=men, women=0, delegates=votes
        ),
        _villages,
        st.integers(0, 4),
        st.integers(0, 4),
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_events, max_size=14))
def test_no_order_of_events_gives_a_village_more_voices_than_seats_or_the_absent_a_vote(events: list[Decision]) -> None:
    meeting = prepared()
    seats = meeting.session.house_rules.delegates_per_village
    for event in events:
        try:
            meeting.decide(event)
        except Refused:
            continue
        session = meeting.session
        now = attendance.voices(session)
        assert all(0 <= count <= seats for count in now.values())
        assert attendance.quorum_now(session).present == sum(now.values())
        if not session.headcounts:
            here = attendance.present_people(session)
            assert sum(person.card.is_delegate for person in here) == sum(now.values())
        assert not {p.id for p in session.people.values()} & set(session.guests)
