"""An order against a certified vote: what it puts above another that had more votes, whoever is left of its scope."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from support import voting
from support.small import C2, C3, code, ending

from sessions.kernel.session import Session
from sessions.line.facts_ladder import votes_against_order
from sessions.outcomes.decisions import OutcomesDecided
from sessions.rules import balloting
from sessions.values.commissions import CommissionId
from sessions.values.proposals import Outcome, ProposalCode


def without_the_first() -> Session:
    """Neither of the two that got the most votes competes."""
    meeting = voting.certified()
    gone = (ending(name, Outcome.FORWARDED, "Kewenangan provinsi") for name in ("2001-02", "2008-01"))
    meeting.decide(OutcomesDecided(endings=tuple(gone)))
    return meeting.session


@pytest.mark.parametrize("session", [voting.certified().session, without_the_first()], ids=["all", "some"])
@pytest.mark.parametrize("scope", [None, C2, C3])
def test_an_order_is_against_a_vote_where_one_it_names_had_fewer_than_one_it_puts_below(
    session: Session, scope: CommissionId | None
) -> None:
    totals = {code(option): votes for option, votes in balloting.totals(session.votes[voting.ONE]).items()}
    own = [c for c in totals if scope in {None, session.proposals[c].commission}]
    found = set()
    for order in (named for size in range(len(own) + 1) for named in permutations(own, size)):
        expected = any(totals[upper] < totals[lower] for upper, lower in pairs(session, order, own))
        assert ((voting.ONE,) if expected else ()) == votes_against_order(session, scope, order)
        found.add(expected)
    assert (len(found) == 1) is (session.proposals[code("2001-02")].outcome is Outcome.FORWARDED)


def pairs(session: Session, order: Sequence[ProposalCode], own: Sequence[ProposalCode]) -> list[list[ProposalCode]]:
    """Each it names with each that competes and that it does not put above it."""
    below = [lower for lower in own if session.proposals[lower].is_competing]
    return [[upper, lower] for at, upper in enumerate(order) for lower in below if lower not in order[: at + 1]]
