"""Opening a session: what the office becomes, and what may be named when."""

from dataclasses import replace
from datetime import date

from support.small import DAY, OFFICE, closed, opened

from sessions.closing.decisions import MinutesNumbered, WitnessesNamed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.office.decisions import OfficialsNamed
from sessions.steps.decisions import MeetingScheduled
from sessions.values.attendance import Official, Role, Speech, Witness


def test_the_office_and_its_defaults_become_the_sessions_own() -> None:
    session = opened().session
    assert OFFICE == session.office
    assert 2028 == session.plan_year
    assert OFFICE.commissions == session.commissions
    assert (OFFICE.guideline, OFFICE.house_rules) == (session.guideline, session.house_rules)
    assert not session.is_sample


def test_the_date_of_the_sidang_is_the_day_that_was_set_last() -> None:
    meeting = opened()
    meeting.decide(MeetingScheduled(held_on=date(2027, 2, 2), place="Aula"))
    meeting.decide(MeetingScheduled(held_on=DAY, place="Pendapa", starts="09.00"))
    sidang = meeting.session.sidang
    assert (DAY, "Pendapa", "09.00") == (sidang.held_on, sidang.place, sidang.starts)


def test_roles_that_are_not_named_stay_as_they_are() -> None:
    meeting = opened()
    camat, chair = Official(role=Role.CAMAT, name="Wisnu"), Official(role=Role.CHAIR, name="Retno")
    meeting.decide(OfficialsNamed(officials=(camat, chair)))
    newer = replace(chair, name="Budi")
    meeting.decide(OfficialsNamed(officials=(newer,)))
    assert {Role.CAMAT: camat, Role.CHAIR: newer} == meeting.session.officials


def test_an_official_can_still_be_named_after_the_closing() -> None:
    meeting = closed()
    kasi = Official(role=Role.KASI_PMD, name="Agus Riyanto, S.E.")
    meeting.decide(OfficialsNamed(officials=(kasi,)))
    assert kasi == meeting.session.officials[Role.KASI_PMD]


def test_the_number_of_the_minutes_may_come_after_the_closing() -> None:
    meeting = closed()
    meeting.decide(MinutesNumbered(number="400.10/12/2027"))
    assert "400.10/12/2027" == meeting.session.sidang.number


def test_a_new_list_of_speakers_or_witnesses_replaces_the_earlier_one() -> None:
    meeting = opened()
    camat, haryanto = Speech(speaker="Camat"), Speech(speaker="Haryanto")
    assert (None, None) == (meeting.session.sidang.speeches, meeting.session.sidang.presentations)
    meeting.decide(
        SpeechesRecorded(speeches=(camat,), presentations=(haryanto,)), SpeechesRecorded(speeches=(haryanto,))
    )
    assert ((haryanto,), (haryanto,)) == (meeting.session.sidang.speeches, meeting.session.sidang.presentations)
    meeting.decide(SpeechesRecorded(presentations=()))
    assert ((haryanto,), ()) == (meeting.session.sidang.speeches, meeting.session.sidang.presentations)
    witness = Witness(name="Suparno", institution="Desa Kuto")
    meeting.decide(WitnessesNamed(witnesses=(witness,)))
    assert (witness,) == meeting.session.sidang.witnesses
    meeting.decide(WitnessesNamed(witnesses=()))
    assert () == meeting.session.sidang.witnesses
