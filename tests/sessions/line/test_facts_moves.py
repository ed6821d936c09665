"""Moves in the orders of any session, by real decisions: what is promised of them, told without their arithmetic."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations, pairwise, permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import voting
from support.any_session import CRITERIA, SIX, as_drawn, session_of, sessions
from support.meeting import Meeting
from support.small import C1, C2, C3, K1, code, codes, ending, recapped, row, scored

from sessions.commissions.decisions import ProposalsAssigned
from sessions.kernel.checks import REASON_TOO_SHORT
from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line import words
from sessions.line.decisions_moves import ProposalMoved, ProposalsSwapped
from sessions.line.facts import Ranked
from sessions.line.facts_orders import agreed_order
from sessions.outcomes.decisions import OutcomesDecided
from sessions.scoring.decisions import OrderAgreed
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.sentences.clauses import sentence
from sessions.values.guideline import Rung
from sessions.values.moves import Side
from sessions.values.proposals import AGREED_RATER, Outcome, ProposalCode
from sessions.values.votes import VoteUse

WHY = "Keadaan mendesak: jalan satu-satunya putus"


def above(name: str, other: str, **more: object) -> ProposalMoved:
    return ProposalMoved(code=code(name), side=Side.ABOVE, beside=code(other), **{"reason": WHY, **more})


def below(name: str, other: str) -> ProposalMoved:
    return ProposalMoved(code=code(name), side=Side.BELOW, beside=code(other), reason=WHY)


def ranks(meeting: Meeting) -> list[tuple[str, int | None]]:
    return [(row.code, row.rank) for row in line.of(meeting.session).rows]


def order(meeting: Meeting) -> list[str]:
    return [row.code for row in line.of(meeting.session).rows]


often = settings(as_drawn, max_examples=80)

acts = st.one_of(
    st.builds(
        lambda two, side: ProposalMoved(code=two[0], side=side, beside=two[1], reason=WHY),
        st.permutations(SIX),
        st.sampled_from(Side),
    ),
    st.builds(lambda two: ProposalsSwapped(codes=(two[0], two[1]), reason=WHY), st.permutations(SIX)),
)


def taken(session: Session, decision: Decision) -> Session | None:
    """The session after it; None where it is refused."""
    try:
        decision.check(session)
    except Refused:
        return None
    return fold(session, decision, Stamp(seq=session.seq + 1, at=scored().now, by="Sari"))


def place(found: Ranked) -> int:
    return found.commission_rank if found.rank is None else found.rank


def is_one_order(one: Ranked, other: Ranked) -> bool:
    if one.rank is None or other.rank is None:
        return one.rank is other.rank and one.commission == other.commission
    return True


def require_alike(table: Mapping[ProposalCode, Ranked], others: Mapping[ProposalCode, Ranked]) -> None:
    """The others stand to each other in the table as they do among themselves, with their ties."""
    for one, other in combinations(others, 2):
        if is_one_order(table[one], table[other]):
            now, then = (place(found[one]) - place(found[other]) for found in (table, others))
            assert (now > 0, now < 0) == (then > 0, then < 0)
            assert (other in table[one].tied_with) == (other in others[one].tied_with)


@often
@given(sessions(), st.lists(acts, min_size=1, max_size=5))
def test_no_rank_vanishes_and_what_was_comparable_stays_so(session: Session, decisions: list[Decision]) -> None:
    before = line.of(session).by_code
    for decision in decisions:
        session = taken(session, decision) or session
    after = line.of(session).by_code
    assert before.keys() == after.keys()
    for one, other in combinations(before, 2):
        assert is_one_order(before[one], before[other]) == is_one_order(after[one], after[other])


@often
@given(sessions(), st.lists(acts, min_size=1, max_size=5))
def test_those_that_are_not_moved_stand_as_if_the_moved_had_never_come(
    session: Session, decisions: list[Decision]
) -> None:
    for decision in decisions:
        session = taken(session, decision) or session
    table = line.of(session).by_code
    moved = {code for code, found in table.items() if found.moved is not None}
    if any(moved.intersection(vote.options) for vote in session.votes.values() if vote.use is VoteUse.ORDER):
        return
    gone = [replace(session.proposals[code], outcome=Outcome.WITHDRAWN) for code in moved]
    others = line.of(replace(session.with_proposals(gone), moves=())).by_code
    if all((table[code].rank is None) == (found.rank is None) for code, found in others.items()):
        require_alike(table, others)


def of_one_vote(dice: Random) -> Session:
    """Nobody has equals; those of the third commission may have no scores. A vote on places is certified."""
    session = scored().session
    sums = dice.sample(DISTINCT, len(SIX))
    proposals = {
        name: replace(proposal, scores=dict(zip(CRITERIA, ({AGREED_RATER: score} for score in given), strict=True)))
        for (name, proposal), given in zip(session.proposals.items(), sums, strict=True)
    }
    third = [name for name, proposal in proposals.items() if proposal.commission == C3]
    without = dice.sample(third, dice.randint(0, len(third)))
    session = session.with_proposals(replace(p, scores={} if c in without else p.scores) for c, p in proposals.items())
    options = dice.sample(third if without else SIX, dice.randint(2, len(third) if without else 4))
    ordered = replace(session, agreed_orders=dice.choice(({}, {}, {None: SIX[:3]}, {C3: tuple(third[:1])})))
    return voting.held(ordered, VoteUse.ORDER, {name: dice.randint(0, 3) for name in options})


DISTINCT = [(one, other, 1) for one in range(1, 6) for other in range(1, 4)]
"""Scores of the three criteria of which no two make the same value."""


@settings(often, max_examples=200)
@given(st.integers(0, 2**64).map(Random), st.lists(acts, min_size=1, max_size=3))
def test_moves_after_a_vote_leave_all_others_as_the_vote_put_them(dice: Random, decisions: list[Decision]) -> None:
    session = of_one_vote(dice)
    before = line.of(session).by_code
    for decision in decisions:
        session = taken(session, decision) or session
    moved = {move.code for move in session.moves}
    require_alike(line.of(session).by_code, {name: found for name, found in before.items() if name not in moved})


def test_what_a_vote_alone_gave_a_place_keeps_its_number_when_it_is_given_up() -> None:
    """Both stand by the vote; one is moved past the other, which is then not agreed to."""
    session = scored().session
    session = session.with_proposals([replace(session.proposals[name], scores={}) for name in codes("2008-01 2008-02")])
    voted = voting.held(session, VoteUse.ORDER, {code("2008-01"): 3, code("2008-02"): 1})
    moved = taken(voted, below("2008-01", "2008-02"))
    assert moved is not None
    given_up = replace(moved.proposals[code("2008-02")], outcome=Outcome.NOT_AGREED)
    found = line.of(moved.with_proposals([given_up])).of_commission(C3)
    assert [("2008-02", 1), ("2008-01", 2)] == [(row.code, row.commission_rank) for row in found]


@often
@given(sessions(), st.lists(acts, max_size=3), acts)
def test_the_moved_stands_past_all_it_passed_and_alone(
    session: Session, earlier: list[Decision], decision: Decision
) -> None:
    for one in earlier:
        session = taken(session, one) or session
    before, after = line.of(session).by_code, taken(session, decision)
    if after is None:
        return
    table = line.of(after).by_code
    for move in after.moves[len(session.moves) :]:
        own = table[move.code]
        assert own.moved is not None
        assert () == own.tied_with
        assert (move.start, move.end) == (place(before[move.code]), place(own))
        for passed in move.passed:
            was, now = (place(found[passed]) - place(found[move.code]) for found in (before, table))
            assert (was < 0 < now) if move.is_rise else (now < 0 < was)


@often
@given(sessions(), st.lists(acts, max_size=3), acts, st.sets(st.sampled_from(SIX)), st.sampled_from(SIX))
def test_it_stays_past_those_that_are_left_whatever_the_scores(
    session: Session, earlier: list[Decision], decision: Decision, leaving: set[ProposalCode], better: ProposalCode
) -> None:
    for one in earlier:
        session = taken(session, one) or session
    moved = taken(session, decision)
    if moved is None:
        return
    last = moved.moves[-1]
    changed = {code: replace(moved.proposals[code], outcome=Outcome.RETURNED) for code in leaving - {last.code}}
    changed.setdefault(better, moved.proposals[better])
    if changed[better].scores:
        full = {criterion: dict.fromkeys(row, 5) for criterion, row in changed[better].scores.items()}
        changed[better] = replace(changed[better], scores=full)
    table = line.of(moved.with_proposals(changed.values())).by_code
    own = table.get(last.code)
    left = [found for name in last.passed if (found := table.get(name)) and own and is_one_order(own, found)]
    for found in left:
        assert (place(own) < place(found)) if last.is_rise else (place(own) > place(found))
    if own is not None and not left:
        assert own.moved is None or last not in own.moved.moves


@pytest.mark.parametrize("seed", [17, 20, 62, 101, 361, 1091, 1124])
def test_the_numbers_that_a_move_tells_are_those_it_comes_to_also_where_others_climb_anew(seed: int) -> None:
    # Without the moved one other votes and settlements part the others, and what was not agreed to stands elsewhere.
    session = replace(session_of(seed), moves=())
    before = {found_code: place(found) for found_code, found in line.of(session).by_code.items()}
    for one, other in permutations(SIX, 2):
        for side in Side:
            after = taken(session, ProposalMoved(code=one, side=side, beside=other, reason=WHY))
            if after is not None:
                (move,) = after.moves
                assert (before[one], place(line.of(after).by_code[one])) == (move.start, move.end)
        after = taken(session, ProposalsSwapped(codes=(one, other), reason=WHY))
        if after is not None:
            exchanged = {**before, one: before[other], other: before[one]}
            assert exchanged == {name: place(found) for name, found in line.of(after).by_code.items()}


@often
@given(sessions(), st.permutations(SIX))
def test_a_swap_is_its_own_inverse_at_once(session: Session, two: list[ProposalCode]) -> None:
    swap = ProposalsSwapped(codes=(two[0], two[1]), reason=WHY)
    session = replace(session, moves=())
    once = taken(session, swap)
    if once is None:
        return
    one, other = (line.of(session).by_code[code] for code in swap.codes)
    swapped = [line.of(once).by_code[code] for code in swap.codes]
    assert [place(other), place(one)] == [place(found) for found in swapped]
    twice = taken(once, swap)
    assert twice is not None
    before, after = line.of(session).by_code, line.of(twice).by_code
    assert {c: place(found) for c, found in before.items()} == {c: place(found) for c, found in after.items()}


@often
@given(
    sessions(), st.lists(acts, max_size=3), st.sampled_from((None, C1, C2)), st.lists(st.sampled_from(SIX), unique=True)
)
def test_those_an_order_does_not_name_follow_it_in_the_order_they_had(
    session: Session, earlier: list[Decision], scope, named: list[ProposalCode]
) -> None:
    """What the sentence says is so: in its scope nobody else comes before, and as many follow as it tells."""
    for one in earlier:
        session = taken(session, one) or session
    agreed = OrderAgreed(commission=scope, order=tuple(named), reason=WHY)
    after = taken(session, agreed) if named else None
    if after is None:
        return
    table = line.of(after).by_code
    own = [found for found in table.values() if scope is None or found.commission == scope]
    competing = [code for code in table if session.proposals[code].is_competing]
    for first, second in pairwise([name for name in named if name in competing]):
        assert place(table[first]) < place(table[second])
    for found in own:
        for name in named:
            is_over = {found.code, name} <= {*competing} and scope is not None
            if found.code not in named and (is_over or is_one_order(found, table[name])):
                assert table[name].commission_rank < found.commission_rank or scope is None
                assert place(table[name]) < place(found) or not is_one_order(found, table[name])
    following = [found for found in own if found.code not in named and (scope is not None or found.rank is not None)]
    told = re.findall(r"; (\d+) usulan lain mengikuti", sentence(agreed, after, session))
    assert [str(len(following))] * bool(following) == told
    assert any(found.decided_by is Rung.DELIBERATION for found in own if found.code in named)
    assert {found.code for found in own if found.moved} & set(named) == set()
    before = line.of(session).by_code
    assert {code for code in before if session.proposals[code].commission} <= table.keys()
    if scope is not None and agreed_order(session, None):
        assert {code for code, found in before.items() if found.rank} == {c for c, found in table.items() if found.rank}
    gone = [replace(session.proposals[name], outcome=Outcome.WITHDRAWN) for name in named]
    others = line.of(replace(session.with_proposals(gone), moves=after.moves)).by_code
    if all((table[name].rank is None) == (found.rank is None) for name, found in others.items()):
        require_alike(table, others)


def test_a_move_of_nobody_but_the_moved_one() -> None:
    meeting = scored()
    meeting.decide(above("2008-01", "2003-01"))
    expected = [("2001-01", 1), ("2008-01", 2), ("2003-01", 3), ("2001-02", 4), ("2003-02", 4), ("2008-02", 6)]
    assert expected == ranks(meeting)
    own = line.of(meeting.session).by_code[code("2008-01")]
    assert own.moved is not None
    assert (5, 1) == (own.moved.rank, own.moved.commission_rank)
    assert (5, Rung.DELIBERATION) == (own.computed_rank, own.ahead_by)
    assert codes("2003-02") == line.of(meeting.session).by_code[code("2001-02")].tied_with


def test_a_better_score_of_one_it_passed_takes_the_moved_one_along() -> None:
    meeting = scored()
    meeting.decide(above("2008-01", "2003-01"))
    meeting.decide(ScoresEntered(scores={code("2003-02"): row(5, 5, 5)}, reason="kekeliruan pencatatan"))
    assert ["2008-01", "2003-02", "2001-01"] == order(meeting)[:3]


def test_its_own_better_score_is_kept() -> None:
    meeting = scored()
    better = ScoresEntered(scores={code("2008-01"): row(5, 5, 5)}, reason="kekeliruan pencatatan")
    meeting.decide(above("2008-01", "2001-02"), better)
    assert "2008-01" == order(meeting)[0]


def test_when_none_of_those_it_passed_is_left_the_move_is_void_and_told_once() -> None:
    meeting = scored()
    meeting.decide(above("2008-01", "2001-02"))
    first, second = (OutcomesDecided(endings=(ending(name, Outcome.RETURNED, WHY),)) for name in ("2001-02", "2003-02"))
    before = meeting.session
    meeting.decide(first)
    assert "tidak berlaku" not in sentence(first, meeting.session, before)
    between = meeting.session
    meeting.decide(second)
    told = sentence(second, meeting.session, between)
    assert "; geseran 2008-01 dari nomor 5 ke nomor 3 tidak berlaku lagi." in told
    assert line.of(meeting.session).by_code[code("2008-01")].moved is None
    third = ProposalScored(code=code("2001-01"), criterion=K1, score=4, reason="kekeliruan pencatatan")
    last = meeting.session
    meeting.decide(third)
    assert "tidak berlaku" not in sentence(third, meeting.session, last)


def test_a_later_order_that_names_it_ends_its_move_and_says_so() -> None:
    meeting = scored()
    meeting.decide(above("2008-01", "2003-01"))
    before = meeting.session
    agreed = OrderAgreed(commission=None, order=codes("2001-01 2008-01"), reason=WHY)
    meeting.decide(agreed)
    assert "geseran 2008-01 dari nomor 5 ke nomor 2 tidak berlaku lagi" in sentence(agreed, meeting.session, before)
    assert () == meeting.session.moves
    assert ["2001-01", "2008-01", "2003-01"] == order(meeting)[:3]


def test_a_later_order_that_names_one_it_passed_leaves_the_move_against_the_others() -> None:
    meeting = scored()
    meeting.decide(
        above("2008-01", "2003-01"), OrderAgreed(commission=None, order=codes("2003-01 2008-02"), reason=WHY)
    )
    assert ["2003-01", "2008-02", "2001-01", "2008-01", "2001-02", "2003-02"] == order(meeting)


def test_the_ladder_is_climbed_without_what_is_moved() -> None:
    meeting = recapped()
    three = codes("2001-01 2001-02 2003-01")
    meeting.decide(ScoresEntered(scores={**dict.fromkeys(three, row(3, 3, 3)), code("2008-01"): row(4, 4, 4)}))
    meeting.decide(above("2003-01", "2008-01"))
    assert [("2003-01", 1), ("2008-01", 2)] == ranks(meeting)[:2]
    assert () == line.of(meeting.session).by_code[code("2003-01")].tied_with


def test_on_the_sheet_of_a_commission_it_goes_beside_the_neighbour_named() -> None:
    meeting = scored()
    meeting.decide(
        ProposalsAssigned(assignments={code("2008-01"): C1}, reason="Kekeliruan pencatatan"),
        above("2008-01", "2003-01", commission=C1),
    )
    assert ["2001-01", "2008-01", "2003-01"] == order(meeting)[:3]
    assert (C1, None) == (meeting.session.moves[0].by, meeting.session.moves[0].order)


def test_where_orders_run_per_commission_a_move_is_of_one_commission() -> None:
    meeting = scored()
    meeting.decide(
        above("2008-01", "2003-01"),
        above("2008-02", "2008-01"),
        OrderAgreed(commission=C1, order=codes("2003-01 2001-01")),
    )
    assert [("2008-02", 1), ("2008-01", 2)] == [
        (found.code, found.commission_rank) for found in line.of(meeting.session).of_commission(C3)
    ]
    assert line.of(meeting.session).by_code[code("2008-01")].moved is None


def test_what_contradicts_a_certified_vote_needs_a_reason_and_says_so() -> None:
    """The vote put 2008-01 between the two; it is of their commission, so that nothing but the vote asks why."""
    meeting = voting.certified()
    meeting.decide(ProposalsAssigned(assignments={code("2008-01"): C2}, reason="Kekeliruan pencatatan"))
    against = above("2003-02", "2001-02", commission=C2, reason="")
    with pytest.raises(Refused) as refused:
        against.check(meeting.session)
    assert REASON_TOO_SHORT is refused.value.reason
    told = replace(against, reason=WHY)
    meeting.decide(told)
    assert "didahulukan dari 2001-02 dan 2008-01, menyimpang dari suara nomor 1; alasan: " in sentence(
        told, meeting.session
    )
    assert words.place(meeting.session, line.of(meeting.session).by_code[code("2003-02")]).startswith(
        "dipindahkan dari 5 ke 3 oleh Komisi II, menyimpang dari suara nomor 1: "
    )
    back = above("2001-02", "2003-02", commission=C2, reason="")
    meeting.decide(back)
    assert "menyimpang" not in sentence(back, meeting.session)
