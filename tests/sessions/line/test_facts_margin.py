"""Margin: while voices are uncounted the line is called certain only where nothing they say could move it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import accumulate, combinations_with_replacement
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import voting
from support.any_session import CRITERIA
from support.small import C1, GANTEN, JT, KUTO, SCORES, TIED, codes
from support.voting import ONE, OPTIONS, paper

from sessions.kernel.session import Ceilings, Session, TieMeans, TieSettled
from sessions.line import facts as line
from sessions.line.facts_margin import Margin, margin, margins
from sessions.rules.ceiling import Placement
from sessions.values.guideline import CriterionId, LineKind, LineWay, Rung
from sessions.values.moves import Move, after_vote
from sessions.values.proposals import AGREED_RATER, Agreed, Outcome, ProposalCode, Rater
from sessions.values.votes import WHOLE_HALL, Option, VoteCount, VoteId, VoteMethod, VoteState, VoteUse

DAY = datetime(2027, 2, 3, 10, tzinfo=UTC)
VOTES_FIRST = (Rung.VOTES, Rung.SCORE, Rung.DELIBERATION, Rung.LOT)


def held(kuto: tuple[int, ...] | None, *, pagu: int = 250 * JT, ladder: tuple[Rung, ...] = VOTES_FIRST) -> Session:
    """A vote on four proposals of which only these are in the running; three of seven cards may be counted."""
    meeting = voting.on_proposals()
    if kuto is not None:
        voting.count(meeting, KUTO, paper(3, *kuto))
    session = meeting.session
    guideline = replace(session.guideline, ladder=ladder, line=(LineKind.CEILING,), way=LineWay.STOP)
    voted = {code: p for code, p in session.proposals.items() if code in OPTIONS}
    votes = {ONE: replace(session.votes[ONE], use=VoteUse.TIE)}
    return replace(session, guideline=guideline, proposals=voted, ceilings=Ceilings(kecamatan=pagu), votes=votes)


def found(session: Session) -> Margin:
    (only,) = margins(session)
    return only


def inside(session: Session) -> frozenset[str]:
    return frozenset(row.code for row in line.ranked(session).rows if row.placement is Placement.INSIDE)


def test_before_the_first_card_everything_is_open() -> None:
    assert 7 == found(held(None)).uncounted
    assert not found(held(None)).is_certain


def test_a_lead_that_the_other_cards_cannot_reach_is_certain() -> None:
    """3, 3, 0, 0 with two cards left: who leads stays above, and both fit."""
    session = held((3, 3, 0, 0), pagu=300 * JT)
    vote = session.votes[ONE]
    late = replace(vote, counts={**vote.counts, GANTEN: paper(2, 2, 2)})
    session = replace(session, votes={ONE: late})
    assert (2, True) == (found(session).uncounted, found(session).is_certain)


def test_what_is_wholly_counted_can_move_nothing() -> None:
    assert margins(voting.certified().session) == ()
    assert 0 == margin(voting.complete().session, voting.complete().session.votes[ONE]).uncounted


def test_a_vote_that_only_settles_a_harmless_tie_moves_no_line() -> None:
    """Scores come first: the only tie of the four lies wholly inside."""
    session = held((3, 0, 0, 3), pagu=400 * JT, ladder=(Rung.SCORE, *VOTES_FIRST[:1], *VOTES_FIRST[2:]))
    assert codes("2001-02 2003-02") == tuple(code for code in SCORES if SCORES[code] == (4, 4, 3))
    assert found(session).is_certain
    at_the_line = held((3, 0, 0, 3), pagu=200 * JT, ladder=(Rung.SCORE, *VOTES_FIRST[:1], *VOTES_FIRST[2:]))
    assert codes("2001-02 2003-02") == found(at_the_line).open


BASE = voting.on_proposals().session
UNDER_THE_SCORES = (Rung.SCORE, Rung.VOTES, Rung.DELIBERATION, Rung.LOT)
dice = st.integers(0, 2**64).map(Random)
PARTED = TieSettled(order=TIED, means=TieMeans.LOT)


def test_a_question_moves_no_line() -> None:
    assert () == margins(voting.opened(VoteMethod.SHOW_OF_HANDS).session)


@dataclass(frozen=True, kw_only=True)
class Late:
    """A session with one open vote; each of the cards not counted yet names one option or none."""

    session: Session
    cards: int

    @property
    def counted(self) -> Mapping[Option, int]:
        return self.session.votes[ONE].counts[KUTO].counts

    def endings(self) -> Iterator[Session]:
        """The session after every count that the cards can make; the first certificate ends the moves of options."""
        vote = self.session.votes[ONE]
        is_first = vote.use is VoteUse.ORDER and not vote.certified_at_seq
        moves = after_vote(self.session.moves, vote.options) if is_first else self.session.moves
        for cards in combinations_with_replacement((*vote.options, None), self.cards):
            counts = {**vote.counts, GANTEN: VoteCount(counts={option: cards.count(option) for option in vote.options})}
            first = vote.certified_at_seq or 9
            closed = replace(vote, counts=counts, state=VoteState.CERTIFIED, certified_at_seq=first)
            yield replace(self.session, moves=moves, votes={**self.session.votes, ONE: closed})

    def changing(self) -> set[str]:
        """What is inside after one count and not after another."""
        sides = [inside(ending) for ending in self.endings()]
        return set(frozenset.union(*sides) - frozenset.intersection(*sides))

    def chains(self, options: Collection[str]) -> list[set[str]]:
        """These options in groups: from one to the next it is never more than the cards can give."""
        chains: list[set[str]] = []
        before = 0
        for votes, option in sorted((self.counted[Option(code)], code) for code in options):
            if not chains or votes - before > self.cards:
                chains.append(set())
            chains[-1].add(option)
            before = votes
        return chains


def rated(*given: int) -> dict[CriterionId, dict[Rater, int]]:
    return {criterion: {AGREED_RATER: score} for criterion, score in zip(CRITERIA, given, strict=True)}


def lined(session: Session, ladder: tuple[Rung, ...], ceilings: Ceilings, way: LineWay = LineWay.STOP) -> Session:
    guideline = replace(session.guideline, ladder=ladder, line=(LineKind.CEILING, LineKind.COMMISSION_CEILING), way=way)
    return replace(session, guideline=guideline, ceilings=ceilings)


def late(dice: Random, session: Session, use: VoteUse, options: Sequence[str], *, is_edgeless: bool = False) -> Late:
    """A vote on these that is counted but for a few cards; edgeless where no two can just come to be equal."""
    cards = dice.randint(1, 3)
    gaps = [gap for gap in range(cards + 2) if gap != cards or not is_edgeless]
    counts = dict(zip(map(Option, options), accumulate(dice.choice(gaps) for _ in options), strict=True))
    rows, entitled = {KUTO: VoteCount(counts=counts)}, {KUTO: 9, GANTEN: cards}
    vote = replace(session.votes[ONE], options=tuple(counts), use=use, marks=1, entitled=entitled, counts=rows)
    return Late(session=replace(session, votes={ONE: vote}), cards=cards)


def moved(dice: Random, codes: Collection[str]) -> tuple[Move, ...]:
    """One of these past some of the others, if they are more than one; or nothing."""
    if len(codes) < 2 or dice.random() < 0.5:
        return ()
    first, *others = map(ProposalCode, shuffled(dice, codes))
    passed = tuple(others[: dice.randint(1, len(others))])
    return (Move(code=first, passed=passed, is_rise=dice.random() < 0.5, start=1, end=2, at=DAY, decision=1),)


def shuffled(dice: Random, codes: Collection[str]) -> list[str]:
    return dice.sample(sorted(codes), len(codes))


def on_places(dice: Random) -> Late:
    """All cost the same; of two that are equal beneath both are options, and not of one chain, or neither is."""
    proposals = {code: replace(p, agreed=Agreed(cost=JT)) for code, p in BASE.proposals.items()}
    options = shuffled(dice, proposals)[: dice.randint(2, 5)]
    session = replace(BASE, proposals=proposals, moves=moved(dice, {*proposals} - {*options}))
    ladder = (Rung.SCORE, Rung.DELIBERATION, Rung.LOT)
    session = lined(session, ladder, Ceilings(kecamatan=dice.randint(0, 6) * JT))
    found = late(dice, session, VoteUse.ORDER, options, is_edgeless=True)
    if len(found.chains(options)) == len(options):
        found = replace(found, session=replace(found.session, moves=moved(dice, proposals)))
    is_parted = all(len(chain.intersection(TIED)) < 2 for chain in found.chains(options))
    if is_parted and len({*TIED} & {*options}) != 1 and not found.session.moves:
        return found
    return replace(found, session=replace(found.session, ties=(PARTED,)))


@settings(max_examples=100)
@given(dice)
def test_a_vote_on_places_is_open_exactly_where_late_cards_can_move_the_line(dice: Random) -> None:
    vote = on_places(dice)
    changing = vote.changing()
    chains = vote.chains(vote.counted)
    assert vote.cards == found(vote.session).uncounted
    assert sorted(code for chain in chains if chain & changing for code in chain) == [*found(vote.session).open]


def between_equals(dice: Random) -> Late:
    """All cost the same and have one of two scores; all of one score, or all, are options; one may be given up."""
    given = {code: dice.randint(3, 4) for code in BASE.proposals}
    proposals = {
        code: replace(p, scores=rated(*[given[code]] * 3), agreed=Agreed(cost=JT)) for code, p in BASE.proposals.items()
    }
    asked = dice.choice(((3,), (4,), (3, 4)))
    options = shuffled(dice, [code for code in proposals if given[code] in asked])
    given_up = dice.choice(sorted(proposals))
    proposals[given_up] = replace(proposals[given_up], outcome=dice.choice((None, Outcome.NOT_AGREED)))
    session = replace(BASE, proposals=proposals, moves=moved(dice, {*proposals} - {*options}))
    session = lined(session, UNDER_THE_SCORES, Ceilings(kecamatan=dice.randint(0, 6) * JT))
    return late(dice, session, VoteUse.TIE, options)


@settings(max_examples=100)
@given(dice)
def test_a_vote_between_equals_is_open_exactly_where_late_cards_can_move_the_line(dice: Random) -> None:
    vote = between_equals(dice)
    changing, proposals = vote.changing(), vote.session.proposals
    competing = [code for code in vote.counted if proposals[code].is_competing]
    by_score = [[code for code in competing if proposals[code].scores == rated(*[score] * 3)] for score in (3, 4)]
    chains = [chain for equal in by_score for chain in vote.chains(equal)]
    assert sorted(code for chain in chains if chain & changing for code in chain) == [*found(vote.session).open]


def anything(dice: Random) -> Late:
    """Any costs, ways, moves and uses; some without scores, some not agreed to, some orders of the forum."""
    proposals = {
        code: replace(
            proposal,
            scores=rated(*[dice.randint(3, 5)] * 3) if dice.randrange(10) else {},
            outcome=None if dice.randrange(10) else Outcome.NOT_AGREED,
            agreed=Agreed(cost=dice.randint(0, 4) * JT),
        )
        for code, proposal in BASE.proposals.items()
    }
    ceilings = Ceilings(kecamatan=dice.randint(0, 12) * JT, commissions={C1: dice.randint(0, 6) * JT})
    session = lined(BASE, dice.choice((UNDER_THE_SCORES, VOTES_FIRST)), ceilings, dice.choice([*LineWay]))
    order = tuple(map(ProposalCode, shuffled(dice, proposals)[:3]))
    few = shuffled(dice, proposals)[: dice.randint(2, 4)]
    session = replace(
        session,
        proposals=proposals,
        moves=tuple(move for _ in range(3) for move in moved(dice, few)),
        ties=tuple(TieSettled(order=order, means=TieMeans.LOT) for _ in range(dice.randint(0, 1))),
        agreed_orders=dice.choice(({}, {}, {C1: codes("2003-01 2001-01")}, {None: order})),
    )
    use, options = dice.choice((VoteUse.ORDER, VoteUse.TIE)), shuffled(dice, proposals)[: dice.randint(2, 4)]
    return counted_again(dice, late(dice, session, use, options))


def counted_again(dice: Random, found: Late) -> Late:
    """Or it was certified before: then moves of its options and orders that name them are later than it."""
    if dice.random() < 0.5:
        return found
    vote = found.session.votes[ONE]
    overruled = tuple(o for o in vote.options if any(o in order for order in found.session.agreed_orders.values()))
    again = replace(vote, certified_at_seq=5, recounts=("Kartu tertukar",), overruled=overruled)
    return replace(found, session=replace(found.session, votes={**found.session.votes, ONE: again}))


def crowded(dice: Random) -> Late:
    """Anything at a line that some fit in, where more was not agreed to, and maybe another vote that is certified."""
    late = anything(dice)
    equally = {
        code: replace(p, agreed=Agreed(cost=JT), outcome=dice.choice((p.outcome, p.outcome, Outcome.NOT_AGREED)))
        for code, p in late.session.proposals.items()
    }
    ceilings = Ceilings(kecamatan=dice.randint(1, 5) * JT, commissions={C1: dice.randint(1, 6) * JT})
    session = replace(late.session, proposals=equally, ceilings=ceilings)
    return replace(late, session=with_another(dice, session) if dice.random() < 0.5 else session)


def with_another(dice: Random, session: Session) -> Session:
    """And a vote of any use that is certified; before the open one, or before it was counted again."""
    vote = session.votes[ONE]
    options = shuffled(dice, session.proposals)[: dice.randint(2, 5)]
    counts = {code: dice.randint(0, 9) for code in options}
    return certified_beside(
        session, counts, dice.choice([*VoteUse]), at=dice.choice((3, 7)) if vote.certified_at_seq else 3
    )


def certified_beside(session: Session, counts: Mapping[str, int], use: VoteUse, *, at: int) -> Session:
    """With a second vote that was counted like this and certified by decision `at`."""
    votes = {Option(code): given for code, given in counts.items()}
    other = replace(
        session.votes[ONE], id=VoteId(len(session.votes) + 1), use=use, options=tuple(votes), recounts=(), overruled=()
    )
    rows = {KUTO: VoteCount(counts=votes)}
    certified = replace(other, entitled={KUTO: 9}, counts=rows, state=VoteState.CERTIFIED, certified_at_seq=at)
    return replace(session, votes={**session.votes, certified.id: certified})


@settings(max_examples=200)
@given(dice)
def test_whatever_else_was_said_a_line_called_certain_is_moved_by_no_late_card(dice: Random) -> None:
    vote = anything(dice)
    assert not found(vote.session).is_certain or not vote.changing()


@settings(max_examples=200)
@given(dice)
def test_nor_is_a_line_between_equal_costs_beside_another_vote_or_what_was_given_up(dice: Random) -> None:
    vote = crowded(dice)
    assert not found(vote.session).is_certain or not vote.changing()


ONCE_MOVED = {
    "a tie that the vote can part since what was moved is no longer in it": 260,
    "a tie that the vote can part with what was moved alone": 3005,
    "one moved past an option that was given up": 3969,
    "an option moved far from the places that the count leaves open": 7132,
}


@pytest.mark.parametrize("seed", ONCE_MOVED.values(), ids=ONCE_MOVED)
def test_lines_are_open_that_late_cards_moved_while_they_were_called_certain(seed: int) -> None:
    vote = crowded(Random(seed))  # noqa: S311 - the same every time
    assert vote.changing()
    assert not found(vote.session).is_certain


def equal_but_for(
    names: str, *moves: Move, use: VoteUse, places: int, counts: Mapping[str, int], cards: int = 3
) -> Late:
    """All cost the same and so many fit; these names have one score, and the two that were equal are settled."""
    equal = {code: rated(3, 3, 3) if code in codes(names) else p.scores for code, p in BASE.proposals.items()}
    six = {code: replace(p, scores=equal[code], agreed=Agreed(cost=JT)) for code, p in BASE.proposals.items()}
    session = replace(BASE, proposals=six, moves=moves, ties=(PARTED,))
    session = lined(session, UNDER_THE_SCORES, Ceilings(kecamatan=places * JT))
    votes = {Option(code): given for code, given in counts.items()}
    rows, entitled = {KUTO: VoteCount(counts=votes)}, {KUTO: 9, GANTEN: cards}
    vote = replace(session.votes[ONE], options=tuple(votes), use=use, marks=1, entitled=entitled, counts=rows)
    return Late(session=replace(session, votes={ONE: vote}), cards=cards)


def move(name: str, passed: str, *, is_rise: bool = False) -> Move:
    return Move(code=ProposalCode(name), passed=codes(passed), is_rise=is_rise, start=1, end=2, at=DAY, decision=1)


def test_one_that_fell_below_an_option_is_open_with_it_whatever_else_it_was_moved_past() -> None:
    """2008-02, 2008-01 and behind it 2003-01; or 2008-01, behind it 2003-01, and 2008-02."""
    moves = move("2003-01", "2008-01"), move("2003-01", "2001-01")
    vote = equal_but_for("", *moves, use=VoteUse.ORDER, places=5, counts={"2008-01": 1, "2008-02": 2})
    assert {"2003-01", "2008-02"} == vote.changing()
    assert codes("2008-01 2008-02") == found(vote.session).open


THREE = "2001-01 2003-01 2008-01"


def test_one_that_stands_between_equals_takes_its_place_whatever_they_get() -> None:
    """2001-01 above, 2008-02 moved past 2003-01 alone; or that one and 2003-01 above 2001-01."""
    rise = move("2008-02", "2003-01", is_rise=True)
    counts = {"2001-01": 2, "2003-01": 1}
    vote = equal_but_for("2001-01 2003-01", rise, use=VoteUse.TIE, places=4, counts=counts)
    assert {"2001-01", "2003-01"} == vote.changing()
    assert codes("2001-01 2003-01") == found(vote.session).open


@pytest.mark.parametrize("fallen", ["2008-01", "2001-02"])
def test_one_that_was_moved_behind_an_equal_comes_with_it(fallen: str) -> None:
    """An option or none of them: 2003-01 and 2001-01 before it, or it between them."""
    counts = {"2001-01": 1, "2003-01": 2, **({fallen: 9} if fallen == "2008-01" else {})}
    names = THREE if fallen == "2008-01" else "2001-01 2003-01"
    places = 4 if fallen == "2008-01" else 3
    vote = equal_but_for(names, move(fallen, "2001-01"), use=VoteUse.TIE, places=places, counts=counts)
    assert {"2003-01", fallen} == vote.changing()
    assert {"2001-01", "2003-01", *counts} == set(found(vote.session).open)


def test_one_that_was_moved_behind_another_that_was_moved_behind_an_equal_comes_with_both() -> None:
    """2001-01, behind it 2001-02 and 2003-02, then 2003-01; or that one before the three."""
    falls = move("2001-02", "2001-01"), move("2003-02", "2001-02")
    counts = {"2001-01": 1, "2003-01": 2}
    vote = equal_but_for("2001-01 2003-01", *falls, use=VoteUse.TIE, places=3, counts=counts)
    assert {"2003-01", "2003-02"} == vote.changing()
    assert codes("2001-01 2003-01") == found(vote.session).open


def test_moves_past_nobody_who_is_voted_on_are_as_if_they_were_not() -> None:
    """Below the equals one is moved past another: the line there is certain."""
    aside = move("2008-02", "2008-01", is_rise=True)
    vote = equal_but_for("2001-01 2003-01", aside, use=VoteUse.TIE, places=4, counts={"2001-01": 2, "2003-01": 1})
    assert (set(), ()) == (vote.changing(), found(vote.session).open)


def test_moves_past_options_that_other_rungs_part_leave_them_where_they_are() -> None:
    """Both are close, but no tie is: their scores say who stands above."""
    rise = move("2008-02", "2008-01", is_rise=True)
    vote = equal_but_for("", rise, use=VoteUse.TIE, places=5, counts={"2001-01": 2, "2008-01": 2})
    assert (set(), ()) == (vote.changing(), found(vote.session).open)


def test_the_first_certificate_ends_the_moves_of_options_and_a_second_one_does_not() -> None:
    """2008-02 was moved to the top; while the vote between it and 2008-01 is open, that move is as good as gone."""
    top = move("2008-02", "2001-01", is_rise=True)
    vote = equal_but_for("", top, use=VoteUse.ORDER, places=5, counts={"2008-01": 1, "2008-02": 2})
    assert {"2008-01", "2008-02"} == vote.changing() == set(found(vote.session).open)
    again = replace(vote.session.votes[ONE], certified_at_seq=5)
    recounted = replace(vote, session=replace(vote.session, votes={ONE: again}))
    assert set() == recounted.changing()


def test_what_was_moved_after_the_first_certificate_takes_a_place_from_those_that_are_counted_again() -> None:
    """2001-01 stands above the two whatever they get, so that one of them fits."""
    counts = {"2001-01": 0, "2001-02": 4, "2003-01": 5}
    rise = move("2001-01", "2001-02", is_rise=True)
    vote = equal_but_for("", rise, use=VoteUse.ORDER, places=2, counts=counts, cards=2)
    again = replace(vote.session.votes[ONE], certified_at_seq=5, recounts=("Kartu tertukar",))
    recounted = replace(vote, session=replace(vote.session, votes={ONE: again}))
    assert {"2001-02", "2003-01"} == recounted.changing() <= set(found(recounted.session).open)


def test_a_vote_that_is_counted_again_comes_after_those_that_were_certified_before_it() -> None:
    """Of two votes on the places of the same two the one that was certified later says who goes first."""
    vote = equal_but_for("", use=VoteUse.ORDER, places=5, counts={"2008-01": 1, "2008-02": 2})
    again = replace(vote.session.votes[ONE], certified_at_seq=5, recounts=("Kartu tertukar",))
    counts = {"2008-01": 5, "2008-02": 1}
    session = replace(vote.session, votes={ONE: again})
    both = replace(vote, session=certified_beside(session, counts, VoteUse.ORDER, at=3))
    assert {"2008-01", "2008-02"} == both.changing() == set(found(both.session).open)


def beside_another(dice: Random) -> Late:
    """Between equals, or on two places and counted again; and another, certified vote on the places of any two."""
    use, names = dice.choice(((VoteUse.TIE, "2001-01 2003-01"), (VoteUse.TIE, THREE), (VoteUse.ORDER, "")))
    options = names.split() or ["2008-01", "2008-02"]
    counts = {code: dice.choice((0, 1, 2, 5, 9)) for code in options}
    late = equal_but_for(names, use=use, places=dice.randint(1, 5), counts=counts, cards=dice.randint(1, 2))
    vote = replace(late.session.votes[ONE], certified_at_seq=0 if names else 5)
    first, second = shuffled(dice, BASE.proposals)[:2]
    counts = {first: 9, second: 1}
    session = replace(late.session, votes={ONE: vote})
    return replace(late, session=certified_beside(session, counts, VoteUse.ORDER, at=dice.choice((3, 7))))


def test_a_later_vote_hands_on_the_place_that_a_second_count_leaves_open() -> None:
    """2008-01 and 2001-01 change places by the later vote: 2001-01 comes where 2008-01 was, fifth or sixth."""
    vote = equal_but_for("", use=VoteUse.ORDER, places=5, counts={"2008-01": 1, "2008-02": 1}, cards=1)
    again = replace(vote.session.votes[ONE], certified_at_seq=5, recounts=("Kartu tertukar",))
    counts = {"2008-01": 9, "2001-01": 1}
    session = replace(vote.session, votes={ONE: again})
    both = replace(vote, session=certified_beside(session, counts, VoteUse.ORDER, at=7))
    assert {"2008-02", "2001-01"} == both.changing()
    assert codes("2008-01 2008-02") == found(both.session).open


def test_a_later_vote_waits_where_a_second_count_ends_with_equal_votes_for_equals() -> None:
    """2001-01 has by far the most votes of three equals; the later vote puts it above 2001-02 unless it is tied."""
    counts = {"2001-01": 9, "2003-01": 0, "2003-02": 0}
    vote = equal_but_for("2001-01 2003-01 2003-02", use=VoteUse.ORDER, places=1, counts=counts, cards=2)
    again = replace(vote.session.votes[ONE], certified_at_seq=5, recounts=("Kartu tertukar",))
    session = replace(vote.session, votes={ONE: again})
    both = replace(vote, session=certified_beside(session, {"2001-01": 7, "2001-02": 0}, VoteUse.ORDER, at=7))
    assert {"2001-01", "2001-02"} == both.changing()
    assert "2001-01" in found(both.session).open


def test_what_a_later_vote_left_open_is_handed_on_by_one_that_is_later_still() -> None:
    """The first or second place of 2001-01 goes to 2001-02, and from it to 2008-02; 2003-01 has the other."""
    vote = equal_but_for("", use=VoteUse.ORDER, places=1, counts={"2001-01": 1, "2003-01": 2}, cards=1)
    again = replace(vote.session.votes[ONE], certified_at_seq=5, recounts=("Kartu tertukar",))
    session = replace(vote.session, votes={ONE: again})
    session = certified_beside(session, {"2001-02": 9, "2003-02": 5, "2001-01": 1}, VoteUse.ORDER, at=7)
    session = certified_beside(session, {"2008-02": 9, "2001-02": 1}, VoteUse.ORDER, at=8)
    all_three = replace(vote, session=session)
    assert {"2003-01", "2008-02"} == all_three.changing()
    assert codes("2001-01 2003-01") == found(session).open


@settings(max_examples=150)
@given(dice)
def test_a_vote_beneath_another_that_is_certified_is_open_where_that_one_passes_its_places_on(dice: Random) -> None:
    vote = beside_another(dice)
    changing, open_ = vote.changing(), set(found(vote.session).open)
    assert open_ or not changing
    assert open_ <= {*vote.session.votes[ONE].options}
    if all(len(chain) == 1 for chain in vote.chains(vote.counted)):
        assert not open_
    if vote.session.votes[VoteId(2)].counts[KUTO].counts.keys().isdisjoint(vote.session.votes[ONE].options):
        assert changing <= open_
        assert changing or not open_


def test_options_that_the_forum_overruled_are_no_longer_in_a_second_count() -> None:
    vote = equal_but_for("", use=VoteUse.ORDER, places=5, counts={"2008-01": 1, "2008-02": 2})
    overruled = tuple(map(Option, codes("2008-01 2008-02")))
    again = replace(vote.session.votes[ONE], certified_at_seq=5, recounts=("Kartu tertukar",), overruled=overruled)
    recounted = replace(vote, session=replace(vote.session, votes={ONE: again}))
    assert (set(), ()) == (recounted.changing(), found(recounted.session).open)


def test_a_hall_that_is_counted_as_a_whole_leaves_nothing_uncounted() -> None:
    session = held(None)
    vote = replace(session.votes[ONE], counts={WHOLE_HALL: paper(7, 3, 2, 1, 1)})
    assert (0, True) == (margin(session, vote).uncounted, margin(session, vote).is_certain)
