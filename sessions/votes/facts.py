"""Results of votes on persons, from the session: who is elected, and whether the last seat is tied."""

from sessions.kernel.session import Session
from sessions.rules import balloting
from sessions.rules.delegates import Election, elect
from sessions.values.attendance import PersonId, Sex
from sessions.values.votes import Vote, VoteMethod, VoteState

BY_VOTE = "pemungutan suara"
"""How delegates came to be named, where a secret vote did it."""


def election(session: Session, vote: Vote) -> Election:
    """Who the counted cards elect, with the seats that were reserved before the vote."""
    return elect(
        {str(option): votes for option, votes in balloting.totals(vote).items()},
        frozenset(str(o) for o in vote.options if session.people[PersonId(o)].card.sex is Sex.FEMALE),
        seats=vote.seats or session.house_rules.seats,
        reserved=vote.reserved if vote.seats else session.house_rules.women_seats,
        settlements=[tie.order for tie in session.ties],
    )


def elected(session: Session, vote: Vote) -> frozenset[PersonId]:
    """Everybody whom a certified vote on persons elects; nobody by any other vote, or while a tie stops it."""
    if vote.method is not VoteMethod.PERSONS or vote.state is not VoteState.CERTIFIED:
        return frozenset()
    found = election(session, vote)
    return frozenset() if found.tied else frozenset(PersonId(seat.person) for seat in found.elected)


def tied_seats(session: Session) -> frozenset[frozenset[str]]:
    """Groups of persons tied at a last seat of a certified vote."""
    tied = (
        frozenset(election(session, vote).tied)
        for vote in session.votes.values()
        if vote.method is VoteMethod.PERSONS and vote.state is VoteState.CERTIFIED
    )
    return frozenset(group for group in tied if group)
