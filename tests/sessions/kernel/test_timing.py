"""What happened happened between the opening of the session and the line that tells of it, in whatever year."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.afterwards import reported, sent
from support.examples import EXAMPLES
from support.small import OFFICE, opened

from sessions.kernel.decision import Decision, Stamp
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.kernel.timing import AHEAD, BEFORE_THE_OPENING, TIME_OUTSIDE, YEAR_IMPOSSIBLE, require_allowed
from sessions.office.decisions import SessionOpened
from sessions.report.decisions import PaperSigned, ReportReceived
from sessions.steps.decisions import MeetingScheduled
from sessions.values.attendance import Role
from sessions.values.report import SignedPaper

WIB = timezone(timedelta(hours=7))
OPENED = datetime(2027, 1, 18, 9, 0, tzinfo=WIB)
NOW = datetime(2027, 2, 3, 10, 42, tzinfo=WIB)
EARLIEST = datetime(2025, 12, 14, 9, 0, tzinfo=WIB)
YEARS_AWAY = (datetime(1, 1, 1, tzinfo=WIB), datetime(9999, 12, 31, tzinfo=WIB), datetime(2017, 2, 3, tzinfo=WIB))
SECOND = timedelta(seconds=1)
SIGNED = PaperSigned(paper=SignedPaper.BERITA_ACARA, role=Role.CAMAT, name="Wisnu")


class Anything(Decision):
    """Allowed whatever the session is."""

    def check(self, session: Session) -> None: ...

    def apply(self, session: Session, stamp: Stamp) -> Session:  # noqa: ARG002 - nothing happens
        return session

    def sentence(self, after: Session) -> str:  # noqa: ARG002 - nothing is told
        return ""


def told(occurred: datetime | None, at: datetime = NOW, begun: datetime | None = OPENED) -> str:
    """The name of the refusal of a late entry; empty where it is allowed."""
    session = replace(Session(), opened=begun)
    try:
        require_allowed(session, Anything(), Stamp(seq=2, at=at, by="Sari", occurred=occurred))
    except Refused as refused:
        return refused.reason.name
    return ""


def test_the_limits_are_400_days_before_the_opening_and_a_day_after_the_line() -> None:
    assert (timedelta(days=400), timedelta(days=1)) == (BEFORE_THE_OPENING, AHEAD)
    assert ["", "TIME_OUTSIDE"] == [told(EARLIEST), told(EARLIEST - SECOND)]
    assert ["", "TIME_OUTSIDE"] == [told(NOW + AHEAD), told(NOW + AHEAD + SECOND)]
    assert "" == told(None)


def test_before_the_opening_the_line_itself_is_the_measure() -> None:
    assert ["", "TIME_OUTSIDE"] == [told(NOW - BEFORE_THE_OPENING, begun=None), told(EARLIEST - SECOND, begun=None)]


FIRST, LAST = datetime(2025, 11, 1, tzinfo=WIB), datetime(2027, 3, 1, tzinfo=WIB)
NEAR = st.integers(0, int((LAST - FIRST).total_seconds())).map(lambda seconds: FIRST + timedelta(seconds=seconds))


@given(years=st.integers(-120, 170), occurred=NEAR)
def test_the_same_line_is_judged_alike_in_any_year(years: int, occurred: datetime) -> None:
    moved = timedelta(days=365 * years)
    assert told(occurred) == told(occurred + moved, NOW + moved, OPENED + moved)


@pytest.mark.parametrize("year", [1, 1899, 2201, 9999])
def test_a_year_that_nobody_plans_for_is_refused_wherever_it_stands(year: int) -> None:
    held = MeetingScheduled(held_on=date(year, 2, 3), place="Pendapa")
    listed = SessionOpened(office=replace(OFFICE, holidays_added=(date(year, 2, 3),)), plan_year=2028)
    for begun, decision, at in (
        (opened().session, held, NOW),
        (Session(), listed, NOW),
        (opened().session, replace(held, held_on=NOW.date()), NOW.replace(year=year)),
    ):
        with pytest.raises(Refused) as refused:
            require_allowed(begun, decision, Stamp(seq=2, at=at, by="Sari"))
        assert (YEAR_IMPOSSIBLE, {"year": str(year)}) == (refused.value.reason, refused.value.facts)


@pytest.mark.parametrize("year", [1900, 2200])
def test_the_first_and_the_last_year_are_allowed(year: int) -> None:
    held = MeetingScheduled(held_on=date(year, 2, 3), place="Pendapa")
    require_allowed(opened().session, held, Stamp(seq=2, at=NOW, by="Sari"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example.decision).__name__)
@pytest.mark.parametrize("occurred", YEARS_AWAY, ids=lambda at: str(at.year))
def test_no_kind_happened_in_another_age(example, occurred: datetime) -> None:
    session = example.given().session if example.given else Session()
    stamp = Stamp(seq=session.seq + 1, at=NOW, by="Sari", occurred=occurred)
    with pytest.raises(Refused) as refused:
        require_allowed(session, example.decision, stamp)
    assert TIME_OUTSIDE is refused.value.reason


def test_a_signature_and_a_receipt_of_another_age_are_refused_and_say_between_what() -> None:
    late = NOW + timedelta(days=30)
    for given_, decision in (
        (reported, replace(SIGNED, signed_at=late)),
        (sent, ReportReceived(received_at=late, receiver="Rina")),
    ):
        meeting = given_()
        with pytest.raises(Refused) as refused:
            require_allowed(meeting.session, decision, Stamp(seq=99, at=NOW, by="Sari"))
        assert TIME_OUTSIDE is refused.value.reason
        facts = refused.value.facts
        assert ("5 Maret 2027 pukul 10.42", "4 Februari 2027 pukul 10.42") == (facts["time"], facts["latest"])


def test_what_a_decision_itself_refuses_is_said_first() -> None:
    stamp = Stamp(seq=2, at=NOW, by="Sari", occurred=YEARS_AWAY[0])
    with pytest.raises(Refused) as refused:
        require_allowed(opened().session, SIGNED, stamp)
    assert TIME_OUTSIDE is not refused.value.reason
