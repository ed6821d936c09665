"""What is read back adds up: the parts and what is left out are all that was undecided or is decided again."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import any_session, small
from support.any_session import as_drawn
from support.small import JT, ending

from exports.paper import reading as readings
from exports.paper.reading import DoesNotAddUp, OutcomeReading, ReadingPart
from sessions.kernel.session import Ceilings, Session
from sessions.outcomes.decisions import Ending, OutcomesDecided, rest_by_line
from sessions.recapitulation import facts as recapitulation
from sessions.values.guideline import LineKind
from sessions.values.proposals import Outcome


def taken(session: Session, decision: OutcomesDecided) -> Session:
    """As the decision leaves it, whether or not the meeting would take it."""
    ends = {e.code: e.outcome for e in decision.endings}
    return session.with_proposals(replace(session.proposals[code], outcome=end) for code, end in ends.items())


@settings(as_drawn, max_examples=60)
@given(any_session.sessions(), st.data())
def test_reading_adds_up(session: Session, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(any_session.SIX), min_size=1, max_size=6, unique=True))
    ends = st.sampled_from((Outcome.AGREED, Outcome.RESERVE, Outcome.NOT_AGREED, Outcome.RETURNED))
    decision = OutcomesDecided(endings=tuple(Ending(code=code, outcome=data.draw(ends)) for code in some))
    after = taken(session, decision)
    found = readings.of([decision], session, after)
    assert found is not None
    again = sum(session.proposals[code].outcome is not None for code in some)
    assert recapitulation.of(session).open + again == found.whole
    assert recapitulation.of(after).open == found.left_out
    assert len(some) == sum(part.count for part in found.parts)
    assert (len(some) == 1) is (found.one is not None)


def test_a_sum_that_is_wrong_is_not_read_out() -> None:
    part = ReadingPart(name="disepakati", count=2, rupiah="3 jt")
    with pytest.raises(DoesNotAddUp):
        OutcomeReading(whole=4, parts=(part,), left_out=1, agreed="")


def test_by_the_line_the_sum_and_the_pagu_are_told() -> None:
    session = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT)).session
    decision = rest_by_line(session)
    assert decision is not None
    found = readings.of([decision], session, taken(session, decision))
    assert found is not None
    assert "2 + 4 = 6. Disepakati 300 jt dari pagu 300 jt." == found.sentence
    assert [("disepakati", 2, "300 jt"), ("cadangan", 4, "430 jt")] == [
        (p.name, p.count, p.rupiah) for p in found.parts
    ]


def test_of_one_the_village_the_end_and_the_cost_are_large() -> None:
    session = small.scored().session
    decision = OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),))
    found = readings.of([decision], session, taken(session, decision))
    assert found is not None
    assert found.one is not None
    assert ("Kuto", "disepakati", "100") == (found.one.village, found.one.ends, found.one.cost)
    assert "1 + 5 = 6. Disepakati 100 jt." == found.sentence


def test_other_acts_have_no_numbers() -> None:
    session = small.scored().session
    assert readings.of([], session, session) is None
