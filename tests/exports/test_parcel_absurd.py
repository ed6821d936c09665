"""Whatever was decided and acknowledged, however absurd: every paper and every table of that session can be written."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from support import absurd
from support.examples import EXAMPLES
from support.meeting import Meeting

from exports import parcel
from exports.catalogue import outputs
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.record.tables import tables
from sessions.steps.decisions import Withdrawn

STAGED = tuple(example for example in EXAMPLES if example.given is not None)
"""All but the opening."""

PAPERS = 5
clocks = st.sampled_from(
    (
        None,
        None,
        None,
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2200, 12, 31, 23, 59, tzinfo=timezone(-timedelta(hours=12))),
    )
)


def decided(meeting: Meeting, decision: Decision | None) -> bool:
    """Whether the meeting took the decision."""
    if decision is None or isinstance(decision, Withdrawn):
        return False
    try:
        meeting.decide(decision)
    except Refused:
        return False
    return True


def write_some(data: st.DataObject, least: int, most: int) -> int:
    """Take absurd decisions, and write papers and tables of what they make; how many decisions were taken."""
    first, *others = data.draw(st.lists(st.sampled_from(STAGED), min_size=least, max_size=most))
    meeting = first.given()
    if (now := data.draw(clocks)) is not None:
        meeting.now = now
    taken = sum(decided(meeting, data.draw(absurd.decisions(example))) for example in (first, *others))
    if taken:
        names = sorted(outputs(meeting.session))
        for name in data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=PAPERS, unique=True)):
            assert all(content for _, content in parcel.made(name, meeting.ledger))
        assert tables(meeting.session)
    return taken


def written(examples: int, least: int, most: int) -> int:
    """How many absurd decisions were taken in so many meetings, of all of which papers could be written."""
    taken = []

    @settings(max_examples=examples, phases=(Phase.generate,), suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def meeting(data: st.DataObject) -> None:
        taken.append(write_some(data, least, most))

    meeting()
    return sum(taken)


def test_papers_and_tables_can_be_written_after_absurd_decisions() -> None:
    assert written(120, 1, 4) > 40


@pytest.mark.long
def test_papers_and_tables_can_be_written_after_many_absurd_decisions() -> None:
    assert written(3_000, 3, 10) > 3_000
