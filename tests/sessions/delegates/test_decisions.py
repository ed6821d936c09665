"""Delegates by consensus and by vote."""

from dataclasses import replace

import pytest
from support.examples import FIRST, persons_counted
from support.refused_votes import men_elected
from support.small import BAMBANG, ENDANG, JOKO, SRI, SUPARNO, WAHYU, chosen, decided

from sessions.attendance.decisions_leaving import PersonLeft
from sessions.delegates.decisions import (
    WOMEN_REASON_MISSING,
    DelegatesAppointed,
    DelegatesElected,
    SubstitutesNamed,
)
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.decision import Stamp
from sessions.kernel.refusals import Refused
from sessions.kernel.session import TieMeans
from sessions.scoring.decisions import TieResolved
from sessions.values.attendance import Delegate


def test_a_consensus_names_people_of_the_attendance_list_in_order() -> None:
    meeting = decided()
    meeting.decide(PersonLeft(person=SRI), DelegatesAppointed(persons=(WAHYU, SRI)))
    assert (Delegate(person=WAHYU), Delegate(person=SRI, was_absent=True)) == meeting.session.delegates
    assert "mufakat" == meeting.session.delegates_by


def test_a_later_choice_replaces_the_earlier_one() -> None:
    meeting = decided()
    men_only = DelegatesAppointed(persons=(WAHYU, JOKO), women_reason="Belum ada perempuan yang bersedia")
    meeting.decide(men_only)
    assert "Belum ada perempuan yang bersedia" == meeting.session.women_reason
    meeting.decide(DelegatesAppointed(persons=(SRI,)))
    assert ((Delegate(person=SRI),), "") == (meeting.session.delegates, meeting.session.women_reason)


def test_the_reserved_seat_is_filled_first_then_the_others_by_votes() -> None:
    meeting = persons_counted(3, 1, 2, 1)
    meeting.decide(TieResolved(order=(ENDANG, SRI), means=TieMeans.DELIBERATION), DelegatesElected(vote=FIRST))
    expected = (
        Delegate(person=ENDANG, votes=1, reserved=True),
        Delegate(person=SUPARNO, votes=3),
        Delegate(person=BAMBANG, votes=2),
    )
    assert expected == meeting.session.delegates
    assert "pemungutan suara" == meeting.session.delegates_by


def test_in_an_amendment_those_elected_keep_their_votes_and_before_the_closing_a_consensus_has_none() -> None:
    meeting = persons_counted(3, 1, 2, 1)
    meeting.decide(TieResolved(order=(ENDANG, SRI), means=TieMeans.DELIBERATION), DelegatesElected(vote=FIRST))
    again = DelegatesAppointed(persons=(SRI, SUPARNO))
    stamp = Stamp(seq=len(meeting.entries) + 1, at=meeting.now, by="Sari")
    before = again.apply(meeting.session, stamp)
    assert ((Delegate(person=SRI), Delegate(person=SUPARNO)), "mufakat") == (before.delegates, before.delegates_by)
    after = again.apply(replace(meeting.session, sidang=replace(meeting.session.sidang, closed=stamp.at)), stamp)
    assert (Delegate(person=SRI), Delegate(person=SUPARNO, votes=3)) == after.delegates
    assert "pemungutan suara" == after.delegates_by


def test_too_few_women_are_elected_with_a_written_reason() -> None:
    meeting = men_elected()
    meeting.decide(DelegatesElected(vote=FIRST, women_reason="Tidak ada calon perempuan"))
    assert 3 == len(meeting.session.delegates)
    assert "Tidak ada calon perempuan" == meeting.session.women_reason


def test_the_reason_for_too_few_women_is_as_long_as_any_other_without_the_blanks_around_it() -> None:
    with pytest.raises(Refused) as refusal:
        DelegatesAppointed(persons=(WAHYU,), women_reason=f"  {'a' * (REASON_LENGTH - 1)}  ").check(decided().session)
    assert (WOMEN_REASON_MISSING, {"women": 0, "needed": 1}) == (refusal.value.reason, refusal.value.facts)
    DelegatesAppointed(persons=(WAHYU,), women_reason="a" * REASON_LENGTH).check(decided().session)


def test_there_may_be_as_many_substitutes_as_seats() -> None:
    meeting = chosen()
    everybody = (SUPARNO, ENDANG, JOKO)
    assert len(everybody) == meeting.session.house_rules.seats
    meeting.decide(SubstitutesNamed(persons=everybody))
    assert everybody == meeting.session.substitutes
