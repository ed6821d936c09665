"""Certified votes on proposals, which feed the ranking: which they are, and what a proposal got in each."""

from collections.abc import Iterator

from sessions.proposals import ProposalCode
from sessions.rules import balloting
from sessions.session import Session
from sessions.votes import NO, YES, Option, Vote, VoteMethod, VoteState

_FOR_PROPOSALS = frozenset({VoteMethod.K_DIFFERENT, VoteMethod.VILLAGE})


def feeding_votes(session: Session) -> tuple[Vote, ...]:
    """Certified votes that rank proposals; without one the ladder has no such rung and a list no such column."""
    certified = (vote for vote in session.votes.values() if vote.state is VoteState.CERTIFIED)
    return tuple(v for v in certified if v.method in _FOR_PROPOSALS and v.options != (YES, NO))


def marks(vote: Vote) -> str:
    """`, k = 3` where a card names several different options; else nothing."""
    return f", k = {vote.marks}" if vote.method is VoteMethod.K_DIFFERENT else ""


def counted(session: Session, code: ProposalCode) -> Iterator[tuple[str, str]]:
    """Label and value: its votes in every certified count it stood in, of how many valid cards or voices."""
    for vote in feeding_votes(session):
        option = Option(code)
        if option in vote.options:
            votes = balloting.totals(vote)[option]
            yield f"Suara nomor {vote.id}", f"{votes} dari {balloting.valid_total(vote)} suara sah{marks(vote)}"
