"""What puts one proposal above another, held against what is known of both without the ladder's arithmetic."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from hypothesis import given, settings
from support.any_session import as_drawn, sessions
from support.small import C1, C3, TIED, URGENT, code, codes, scored
from support.voting import ONE, held

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.decisions_moves import ProposalMoved, ProposalsSwapped
from sessions.line.facts import Ranked, Ranking
from sessions.line.facts_parting import Parting, parting
from sessions.line.words import rung_value
from sessions.rules import balloting
from sessions.scoring.decisions import OrderAgreed
from sessions.values.guideline import Rung
from sessions.values.moves import Side
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Option, VoteUse


def place(row: Ranked) -> int:
    return row.commission_rank if row.rank is None else row.rank


def is_above(table: Ranking, upper: str, lower: str) -> bool:
    """Whether both stand in one order there, one before the other."""
    first, second = (table.by_code.get(code(name)) for name in (upper, lower))
    return bool(first and second and line.is_comparable(first, second) and place(first) < place(second))


def pairs(session: Session) -> Iterator[tuple[Ranked, Ranked]]:
    table = line.of(session)
    rows = [row for row in table.rows if session.proposals[row.code].is_competing]
    yield from (pair for pair in permutations(rows, 2) if is_above(table, pair[0].code, pair[1].code))


def had_more(session: Session, upper: Ranked, lower: Ranked) -> bool:
    counts = map(balloting.totals, session.votes.values())
    one, other = Option(upper.code), Option(lower.code)
    return any({one, other} <= count.keys() and count[one] > count[other] for count in counts)


def is_of_the_forum(session: Session, upper: Ranked, lower: Ranked) -> bool:
    """Whether an order names the upper one, a settlement stands, or a move turned the two round."""
    without = line.ranked(replace(session, moves=()))
    is_moved = any(move.code in {upper.code, lower.code} for move in session.moves)
    is_named = any(upper.code in order for order in session.agreed_orders.values())
    return is_named or bool(session.ties) or (is_moved and not is_above(without, upper.code, lower.code))


def is_so(session: Session, upper: Ranked, lower: Ranked, by: Parting) -> bool:
    """Whether what is said to part them can be seen of both, or was done by the forum."""
    if by.vote is not None:
        vote = session.votes[by.vote]
        return vote.use is VoteUse.ORDER and not {upper.code, lower.code}.isdisjoint(map(ProposalCode, vote.options))
    match by.rung:
        case Rung.DELIBERATION | Rung.LOT:
            return is_of_the_forum(session, upper, lower)
        case Rung.VOTES:
            return had_more(session, upper, lower)
    own, theirs = (rung_value(session, by.rung, row) if by.rung else None for row in (upper, lower))
    if own is None or theirs is None:
        return False
    return own < theirs if by.rung is Rung.VILLAGE_PRIORITY else own > theirs


@settings(as_drawn, max_examples=60)
@given(sessions())
def test_what_is_said_to_part_two_is_seen_of_both_or_was_done_by_the_forum(session: Session) -> None:
    for upper, lower in pairs(session):
        assert is_so(session, upper, lower, parting(session, upper, lower))


def between(session: Session, upper: str, lower: str) -> Parting:
    rows = line.of(session).by_code
    assert is_above(line.of(session), upper, lower)
    return parting(session, rows[code(upper)], rows[code(lower)])


def test_without_a_move_or_a_vote_the_ladder_parts_them() -> None:
    assert Parting(Rung.SCORE) == between(scored().session, "2001-01", "2003-01")


def test_a_move_parts_only_those_it_turned_round() -> None:
    """2008-01 rises from five past four and three to two; the first and the last it never met."""
    meeting = scored()
    meeting.decide(ProposalMoved(code=code("2008-01"), side=Side.ABOVE, beside=code("2003-01"), reason=URGENT))
    for upper, lower, rung in (
        ("2008-01", "2003-01", Rung.DELIBERATION),
        ("2008-01", TIED[0], Rung.DELIBERATION),
        ("2008-01", "2008-02", Rung.SCORE),
        ("2001-01", "2008-01", Rung.SCORE),
        ("2003-01", TIED[1], Rung.SCORE),
    ):
        assert Parting(rung) == between(meeting.session, upper, lower)


def test_one_of_two_equals_that_was_moved_past_others_stands_above_the_other_by_that_alone() -> None:
    meeting = scored()
    meeting.decide(ProposalMoved(code=TIED[0], side=Side.ABOVE, beside=code("2003-01"), reason=URGENT))
    assert Parting(Rung.DELIBERATION) == between(meeting.session, TIED[0], TIED[1])


def test_a_swap_parts_both_and_all_between_them() -> None:
    meeting = scored()
    meeting.decide(ProposalsSwapped(codes=codes("2001-01 2008-01"), reason=URGENT))
    for upper, lower in (("2008-01", "2001-01"), ("2008-01", "2003-01"), ("2003-01", "2001-01")):
        assert Parting(Rung.DELIBERATION) == between(meeting.session, upper, lower)
    assert Parting(Rung.SCORE) == between(meeting.session, "2001-01", "2008-02")


def test_one_vote_parts_its_options_by_their_votes_and_from_the_others_only_whom_it_turned_round() -> None:
    """2008-02 comes from six to one, 2001-01 from one to six."""
    session = held(scored().session, VoteUse.ORDER, {code("2001-01"): 1, code("2008-02"): 3})
    assert Parting(Rung.VOTES) == between(session, "2008-02", "2001-01")
    assert Parting(Rung.VOTES, ONE) == between(session, "2008-02", "2003-01")
    assert Parting(Rung.VOTES, ONE) == between(session, "2008-01", "2001-01")
    near = held(scored().session, VoteUse.ORDER, {code("2003-01"): 1, code("2001-02"): 3, code("2003-02"): 2})
    assert Parting(Rung.SCORE) == between(near, "2001-02", "2008-01")
    assert Parting(Rung.SCORE) == between(near, "2001-01", "2003-01")
    assert Parting(Rung.VOTES, ONE) == between(
        held(without_scores(scored().session, "2008-01"), VoteUse.ORDER, {code("2008-01"): 1}), "2008-01", "2008-02"
    )


def without_scores(session: Session, name: str) -> Session:
    return session.with_proposals([replace(session.proposals[code(name)], scores={})])


def test_an_agreed_order_parts_whom_it_names_from_all_below_whatever_their_scores() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2008-02 2001-01"), reason=URGENT))
    for lower in ("2001-01", "2003-01", "2008-01"):
        assert Parting(Rung.DELIBERATION) == between(meeting.session, "2008-02", lower)
    assert Parting(Rung.SCORE) == between(meeting.session, "2003-01", "2008-01")


def test_a_move_in_an_agreed_order_leaves_to_the_order_what_it_turned_round() -> None:
    meeting = scored()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01 2001-01")),
        ProposalMoved(code=code("2008-02"), side=Side.ABOVE, beside=code("2008-01"), commission=C3, reason=URGENT),
    )
    assert Parting(Rung.DELIBERATION) == between(meeting.session, "2003-01", "2001-01")
    assert Parting(Rung.DELIBERATION) == between(meeting.session, "2008-02", "2008-01")
