"""Codes of hasil.json for people and raters, who stand there without names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sessions.proposals import AGREED_RATER
from sessions.session import Session
from sessions.votes import VoteMethod, VoteState

AGREED = "sepakat"
"""The rater of a score that was agreed on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Person id -> `orang-01`, rater -> `penilai-1`; numbers go by the ids, and by the order in which raters appear."""

    people: Mapping[str, str]
    raters: Mapping[str, str]

    @classmethod
    def of(cls, session: Session) -> "Codes":
        """Everybody who must be told apart: options of votes, members of settled ties, delegates; every rater."""
        people = sorted(person for person in set(_people(session)) if person in session.people)
        raters = dict.fromkeys(
            rater for p in session.proposals.values() for row in p.scores.values() for rater in row if rater
        )
        return cls(
            people={person: f"orang-{number:02d}" for number, person in enumerate(people, start=1)},
            raters={
                AGREED_RATER: AGREED,
                **{rater: f"penilai-{number}" for number, rater in enumerate(raters, start=1)},
            },
        )

    def of_member(self, member: str) -> str:
        """The code of a person; a proposal or an answer is its own code."""
        return self.people.get(member, member)

    def of_rater(self, rater: str) -> str:
        """The number of a rater."""
        return self.raters[rater]


def _people(session: Session) -> Iterator[str]:
    for vote in session.votes.values():
        if vote.state is VoteState.CERTIFIED and vote.method is VoteMethod.PERSONS:
            yield from vote.options
    for tie in session.ties:
        yield from tie.order
    for delegate in session.delegates:
        yield delegate.person
