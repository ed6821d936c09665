"""Papers of a single vote: cards, where it has any, and tally sheet; the number of the vote ends the name."""

from collections.abc import Callable, Mapping, Sequence

from exports.document import Document
from exports.documents import ballot_cards, tally_sheet
from sessions.record.ledger import Entry
from sessions.session import Session
from sessions.votes import Vote, VoteId, VoteMethod, VoteState

CARDS, TALLY = "kartu-suara", "lembar-hitung"

Build = Callable[[Session, Sequence[Entry], str], Document]


def names_of(vote: Vote) -> tuple[str, ...]:
    """The papers of one vote, by name; none of an acclamation, or of one that was called off."""
    if vote.method is VoteMethod.ACCLAMATION or vote.state is VoteState.CANCELLED:
        return ()
    has = (CARDS, TALLY) if ballot_cards.has_cards(vote) else (TALLY,)
    return tuple(f"{name}-{vote.id}" for name in has)


def of(session: Session) -> Mapping[str, tuple[str, Build]]:
    """Name -> title and build of every paper of every vote."""
    return {name: _paper(name, vote.id) for vote in session.votes.values() for name in names_of(vote)}


def _paper(name: str, id_: VoteId) -> tuple[str, Build]:
    is_cards = name.startswith(CARDS)

    def built(session: Session, _entries: Sequence[Entry], _head: str) -> Document:
        vote = session.votes[id_]
        return ballot_cards.ballot_cards(session, vote) if is_cards else tally_sheet.tally_sheet(session, vote)

    return f"{ballot_cards.TITLE if is_cards else tally_sheet.TITLE} {id_}", built
