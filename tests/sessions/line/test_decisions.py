"""Exclusive pairs: of two proposals one at most is inside the line, whatever line and forum do."""

import pytest
from support.small import C1, C2, LineKind, codes, ending, scored

from sessions.kernel.refusals import PAIR_BOTH_INSIDE, Refused
from sessions.kernel.session import Ceilings
from sessions.line import facts as line
from sessions.line.decisions import PairMarked
from sessions.outcomes.decisions import OutcomesDecided, by_line
from sessions.rules.ceiling import Placement
from sessions.scoring.decisions import OrderAgreed
from sessions.values.proposals import Outcome

SAME_PLACE = "Keduanya untuk ruas jalan yang sama"
PAIR = codes("2001-01 2003-01")


def mark(one: str, other: str, *, is_exclusive: bool = True) -> PairMarked:
    (first, second) = codes(f"{one} {other}")
    return PairMarked(pair=(first, second), reason=SAME_PLACE, is_exclusive=is_exclusive)


def test_the_pair_is_kept_with_its_reason_whichever_is_named_first() -> None:
    meeting = scored()
    meeting.decide(mark("2003-01", "2001-01"))
    assert {PAIR: SAME_PLACE} == meeting.session.exclusive_pairs
    meeting.decide(mark("2001-01", "2003-01", is_exclusive=False))
    assert {} == meeting.session.exclusive_pairs


def test_the_lower_one_becomes_reserve_by_the_line() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=10**12))
    meeting.decide(mark("2001-01", "2003-01"))
    endings = {ending.code: ending.outcome for ending in by_line(meeting.session)}
    assert [Outcome.AGREED, Outcome.RESERVE] == [endings[code] for code in PAIR]


def test_where_each_commission_has_its_line_a_pair_across_them_is_left_to_the_forum() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2001-01 2003-01")),
        OrderAgreed(commission=C2, order=codes("2001-02 2003-02")),
        mark("2001-01", "2001-02"),
    )
    inside = {row.code for row in line.of(meeting.session).rows if row.placement is Placement.INSIDE}
    assert inside >= {*codes("2001-01 2001-02")}
    assert not {*codes("2001-01 2001-02")} & {ending.code for ending in by_line(meeting.session)}


def test_what_the_forum_agreed_to_leaves_the_other_to_the_forum_too() -> None:
    meeting = scored()
    meeting.decide(mark("2001-01", "2003-01"), OutcomesDecided(endings=(ending("2003-01", Outcome.AGREED),)))
    assert "2001-01" not in {ending.code for ending in by_line(meeting.session)}


def test_a_pair_that_was_agreed_to_in_two_acts_is_refused_at_the_second() -> None:
    meeting = scored()
    meeting.decide(mark("2001-01", "2003-01"), OutcomesDecided(endings=(ending("2003-01", Outcome.AGREED),)))
    with pytest.raises(Refused) as refused:
        meeting.decide(OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),)))
    assert PAIR_BOTH_INSIDE is refused.value.reason
