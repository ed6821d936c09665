"""Margin: while voices are uncounted the line is called certain only where nothing they say could move it."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from support import voting
from support.small import BOTOK, GANTEN, JT, KUTO, SCORES, codes
from support.voting import ONE, OPTIONS, paper

from sessions.kernel.session import Ceilings, Session
from sessions.line import facts as line
from sessions.line.facts_margin import Margin, margin, margins
from sessions.rules.ceiling import Placement
from sessions.values.guideline import LineKind, LineWay, Rung
from sessions.values.moves import Move
from sessions.values.proposals import ProposalCode
from sessions.values.votes import VoteState, VoteUse

CARD = st.sampled_from([tuple(pair) for pair in combinations(range(4), 2)])
DAY = datetime(2027, 2, 3, 10, tzinfo=UTC)
VOTES_FIRST = (Rung.VOTES, Rung.SCORE, Rung.DELIBERATION, Rung.LOT)


def held(
    kuto: tuple[int, ...] | None,
    *,
    pagu: int = 250 * JT,
    ladder: tuple[Rung, ...] = VOTES_FIRST,
    use: VoteUse = VoteUse.TIE,
) -> Session:
    """A vote on four proposals of which only these are in the running; three of seven cards may be counted."""
    meeting = voting.on_proposals()
    if kuto is not None:
        voting.count(meeting, KUTO, paper(3, *kuto))
    session = meeting.session
    guideline = replace(session.guideline, ladder=ladder, line=(LineKind.CEILING,), way=LineWay.STOP)
    voted = {code: p for code, p in session.proposals.items() if code in OPTIONS}
    votes = {ONE: replace(session.votes[ONE], use=use)}
    return replace(session, guideline=guideline, proposals=voted, ceilings=Ceilings(kecamatan=pagu), votes=votes)


def found(session: Session) -> Margin:
    (only,) = margins(session)
    return only


def inside(session: Session) -> frozenset[str]:
    return frozenset(row.code for row in line.ranked(session).rows if row.placement is Placement.INSIDE)


def certified(session: Session, cards: list[tuple[int, int]]) -> Session:
    """The same vote with the last four cards, certified."""
    vote = session.votes[ONE]
    rows = {GANTEN: cards[:2], BOTOK: cards[2:]}
    counts = {
        village: paper(2, *(sum(option in card for card in own) for option in range(4)))
        for village, own in rows.items()
    }
    counted = replace(vote, counts={**vote.counts, **counts}, state=VoteState.CERTIFIED)
    return replace(session, votes={ONE: counted})


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


@settings(max_examples=150, deadline=None)
@given(
    st.lists(CARD, min_size=3, max_size=3),
    st.lists(CARD, min_size=4, max_size=4),
    st.integers(1, 9),
    st.sampled_from((VoteUse.ORDER, VoteUse.TIE)),
)
def test_what_is_called_certain_stays_whatever_the_other_cards_say(kuto, others, tens: int, use: VoteUse) -> None:
    counts = tuple(sum(option in card for card in kuto) for option in range(4))
    ladder = VOTES_FIRST if use is VoteUse.TIE else (Rung.SCORE, Rung.DELIBERATION, Rung.LOT)
    session = held(counts, pagu=tens * 50 * JT, ladder=ladder, use=use)
    if found(session).is_certain:
        so_far = certified(session, [(0, 1)] * 4)
        assert inside(so_far) == inside(certified(session, others))


@st.composite
def moves(draw: st.DrawFn) -> tuple[Move, ...]:
    """One or two moves of an option past others of them."""
    found = []
    for number in range(1, draw(st.integers(1, 2)) + 1):
        moved, *others = map(ProposalCode, draw(st.permutations(OPTIONS)))
        passed = tuple(others[: draw(st.integers(1, 3))])
        is_rise = draw(st.booleans())
        found.append(Move(code=moved, passed=passed, is_rise=is_rise, start=1, end=2, at=DAY, decision=number))
    return tuple(found)


@settings(max_examples=150, deadline=None)
@given(st.lists(CARD, min_size=3, max_size=3), st.lists(CARD, min_size=4, max_size=4), st.integers(1, 9), moves())
def test_what_is_moved_past_options_is_certain_only_where_it_stays(kuto, others, tens: int, moved) -> None:
    counts = tuple(sum(option in card for card in kuto) for option in range(4))
    session = replace(held(counts, pagu=tens * 50 * JT), moves=moved)
    if found(session).is_certain:
        so_far = certified(session, [(0, 1)] * 4)
        assert inside(so_far) == inside(certified(session, others))
