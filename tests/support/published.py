"""Published results of small meetings, and ways to change a file of results one leaf at a time."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from support import small
from support.meeting import Meeting
from support.small import BAMBANG, BOTOK, ENDANG, GANTEN, JOKO, JT, K1, K2, KUTO, SRI, SUPARNO, code, codes
from support.voting import OPTIONS, PERSONS, hands

from exports.results.derived import published
from exports.results.shape import parse
from sessions.delegates.decisions import DelegatesElected
from sessions.kernel.session import Ceilings, TieMeans
from sessions.outcomes.decisions import OutcomesDecided, by_line
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.scoring.decisions import TieResolved
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.guideline import LineKind
from sessions.values.proposals import Outcome, Rater
from sessions.values.votes import WHOLE_HALL, VoteCount, VoteId, VoteMethod
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import CardsCounted, VoteCertified, VoteCounted, VoteDifferenceNoted

Results = dict[str, Any]
Place = tuple[str | int, ...]

LONG = "Alasan yang cukup panjang"


def rich() -> Meeting:
    """Two limits, raters, a lot, three votes of which one has a difference, a tied seat, every kind of outcome."""
    meeting = small.scored(
        LineKind.CEILING,
        LineKind.PER_COMMISSION,
        ceilings=Ceilings(kecamatan=450 * JT, quota_per_commission=1),
    )
    meeting.decide(
        ProposalScored(code=code("2003-01"), criterion=K1, score=4, rater=Rater("Bu Sri Hartini")),
        ProposalScored(code=code("2003-01"), criterion=K2, score=4, rater=Rater("Pak Joko Susilo")),
        TieResolved(
            order=codes("2003-02 2001-02"), means=TieMeans.LOT, drawn_by="Sulastri", witnesses=("Joko", "Endang")
        ),
        ProposalChanged(code=code("2008-01"), cost=75 * JT, reason=LONG),
    )
    _vote_on_proposals(meeting)
    _vote_on_a_question(meeting)
    _elect(meeting)
    ends = (
        small.ending("2008-02", Outcome.NOT_AGREED, LONG),
        small.ending("2003-02", Outcome.FORWARDED, LONG),
    )
    meeting.decide(OutcomesDecided(endings=ends))
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session)))
    return meeting


def _vote_on_proposals(meeting: Meeting) -> None:
    first = VoteId(1)
    meeting.decide(VoteOpened(question="Urutan?", method=VoteMethod.K_DIFFERENT, options=OPTIONS))
    for village, cards in ((KUTO, 3), (GANTEN, 2), (BOTOK, 2)):
        counts = {OPTIONS[0]: cards, OPTIONS[2]: cards}
        meeting.decide(
            VoteCounted(vote=first, village=village, count=VoteCount(counts=counts, issued=cards, in_box=cards))
        )
    meeting.decide(CardsCounted(vote=first, received=10, unused=3), VoteCertified(vote=first))


def _vote_on_a_question(meeting: Meeting) -> None:
    second = VoteId(2)
    meeting.decide(VoteOpened(question="Setuju?", method=VoteMethod.SHOW_OF_HANDS))
    meeting.decide(VoteCounted(vote=second, count=hands(3, 2, 1)))
    meeting.decide(VoteDifferenceNoted(vote=second, cause=LONG, names=("Sulastri", "Haryanto")))
    meeting.decide(VoteCertified(vote=second))


def _elect(meeting: Meeting) -> None:
    third = VoteId(3)
    counts = dict(zip(PERSONS, (6, 5, 4, 3, 3), strict=True))
    meeting.decide(VoteOpened(question="Utusan?", method=VoteMethod.PERSONS, options=PERSONS, marks=3))
    meeting.decide(
        VoteCounted(vote=third, village=WHOLE_HALL, count=VoteCount(counts=counts, issued=7, in_box=7)),
        CardsCounted(vote=third, received=7, unused=0),
        VoteCertified(vote=third),
        DelegatesElected(vote=third),
    )


def bytes_of(meeting: Meeting) -> bytes:
    return published(meeting.ledger)


def results_of(meeting: Meeting) -> Results:
    """As read back from the bytes."""
    return parse(bytes_of(meeting))


def leaves(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every value that is neither list nor object, with its place."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from leaves(part, (*place, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from leaves(part, (*place, number))
    else:
        yield place, value


def with_leaf(results: Results, place: Place, value: Any) -> Results:
    """A copy with one value changed."""
    changed = copy.deepcopy(results)
    part: Any = changed
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    return changed


def without(results: Results, *place: str | int) -> Results:
    """A copy without one key, or one row."""
    changed = copy.deepcopy(results)
    part: Any = changed
    for step in place[:-1]:
        part = part[step]
    del part[place[-1]]
    return changed


def keys_of(place: Place) -> tuple[str, ...]:
    """The place without list numbers."""
    return tuple(step for step in place if isinstance(step, str))


def as_bytes(results: Any) -> bytes:
    return json.dumps(results, ensure_ascii=False).encode()


ELECTED = (SUPARNO, SRI, BAMBANG)
NOT_ELECTED = (ENDANG, JOKO)
