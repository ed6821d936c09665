"""Results of votes on persons, from the session: who is elected, and whether the last seat is tied."""

from sessions.people import PersonId, Sex
from sessions.rules import balloting
from sessions.rules.delegates import Election, elect
from sessions.session import Session
from sessions.votes import Vote, VoteMethod, VoteState


def election(session: Session, vote: Vote) -> Election:
    """Who the counted cards elect, with the seats reserved by the house rules."""
    return elect(
        {str(option): votes for option, votes in balloting.totals(vote).items()},
        frozenset(str(o) for o in vote.options if session.people[PersonId(o)].card.sex is Sex.FEMALE),
        seats=session.house_rules.seats,
        reserved=session.house_rules.women_seats,
        settlements=[tie.order for tie in session.ties],
    )


def tied_seats(session: Session) -> frozenset[frozenset[str]]:
    """Groups of persons tied at a last seat of a certified vote."""
    tied = (
        frozenset(election(session, vote).tied)
        for vote in session.votes.values()
        if vote.method is VoteMethod.PERSONS and vote.state is VoteState.CERTIFIED
    )
    return frozenset(group for group in tied if group)
