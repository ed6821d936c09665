"""Results of votes on persons, from the session: who is elected, and whether the last seat is tied."""

from sessions.kernel.session import Session
from sessions.rules import balloting
from sessions.rules.delegates import Election, elect
from sessions.sentences import clauses
from sessions.sentences.clauses import apart
from sessions.values.attendance import PersonId, Sex
from sessions.values.office import VillageCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Vote, VoteMethod, VoteState

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


def row_name(session: Session, village: VillageCode) -> str:
    """The village a row is counted for, by its code where it is not of this kecamatan."""
    if village == WHOLE_HALL:
        return "seluruh peserta"
    known = session.office.village(village) if session.office else None
    return known.name if known else village


def counted_for(session: Session, village: VillageCode) -> str:
    """`Desa Kuto`, or the whole hall."""
    return clauses.village(session, village) if village else "seluruh peserta"


def result_in_words(session: Session, vote: Vote) -> str:
    """Totals of a question with its verdict, or the options by votes; secret votes are told as totals too."""
    totals = balloting.totals(vote)
    if vote.method is VoteMethod.ACCLAMATION:
        return "disetujui secara aklamasi"
    if vote.options == (YES, NO):
        abstain = sum(count.abstain for count in vote.counts.values())
        verdict = "disetujui" if balloting.passes(totals[YES], totals[NO]) else "tidak disetujui"
        return f"setuju {totals[YES]}, tidak setuju {totals[NO]}, abstain {abstain}; {verdict}"
    ranked = sorted(totals.items(), key=lambda item: -item[1])
    people = session.people
    return apart(f"{clauses.person(session, o) if PersonId(o) in people else o} ({votes} suara)" for o, votes in ranked)
