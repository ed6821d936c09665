"""Whatever is counted, a vote is certified exactly when it adds up, or when two people put their names to why not."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from support.examples import FIRST, cards_for_persons, hands
from support.meeting import Meeting

from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.values.votes import NO, YES, VoteCount, VoteState
from sessions.votes.decisions_count import CardsCounted, VoteCertified, VoteCounted, VoteDifferenceNoted

NOTED = VoteDifferenceNoted(vote=FIRST, cause="Satu kartu tidak kembali", names=("Sulastri", "Haryanto"))
FEW = st.integers(0, 4)

every_run_alike = settings(derandomize=True, deadline=None, max_examples=150)


def is_certified_after(meeting: Meeting, decisions: Iterable[Decision]) -> bool:
    """Whether the vote is certified once these were tried one after the other, whatever is refused."""
    for decision in decisions:
        try:
            meeting.decide(decision)
        except Refused:
            continue
    return meeting.session.votes[FIRST].state is VoteState.CERTIFIED


@every_run_alike
@given(yes=FEW, no=FEW, abstain=FEW, silent=FEW, is_noted=st.booleans())
def test_hands_are_certified_only_if_everybody_entitled_is_told(
    *, yes: int, no: int, abstain: int, silent: int, is_noted: bool
) -> None:
    meeting = hands()
    entitled = sum(meeting.session.votes[FIRST].entitled.values())
    count = VoteCount(counts={YES: yes, NO: no}, abstain=abstain, not_voting=silent)
    tried = (VoteCounted(vote=FIRST, count=count), *([NOTED] if is_noted else []), VoteCertified(vote=FIRST))
    expected = is_noted or yes + no + abstain + silent == entitled
    assert expected == is_certified_after(meeting, tried)


@every_run_alike
@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 2), st.integers(-1, 1), st.integers(-1, 1))
def test_cards_are_certified_only_if_every_card_is_found(
    first: int, second: int, blank: int, lost: int, unused: int
) -> None:
    meeting = cards_for_persons()
    vote = meeting.session.votes[FIRST]
    one, other = vote.options[:2]
    box = first + second + blank
    issued = max(box + lost, 0)
    count = VoteCount(counts={one: first, other: second}, abstain=blank, in_box=box, issued=issued)
    received = issued + max(unused, 0) + 1
    cards = CardsCounted(vote=FIRST, received=received, unused=1)
    entitled = sum(vote.entitled.values())
    adds_up = issued == box and received == issued + 1 and issued <= entitled and vote.marks == 1
    tried = (VoteCounted(vote=FIRST, count=count), cards, VoteCertified(vote=FIRST))
    assert adds_up == is_certified_after(meeting, tried)
