"""Papers of a single village: slips of its files, sheet of the verification, letters to it, what became of its wishes.

A name is that of the paper of all villages with the tail of the village's code: `tanda-terima-desa-2007`.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from exports.outcomes import papers
from exports.paper.document import Document
from exports.receiving import papers as receiving_papers
from exports.verification import papers as verification_papers
from exports.votes import papers as votes_papers
from sessions.kernel.session import Session
from sessions.receiving import facts as receiving
from sessions.record.ledger import Entry
from sessions.values.office import VillageCode
from sessions.values.votes import Vote, VoteId, VoteMethod, VoteState
from sessions.verification.facts import VERDICTS

RECEIPT = "tanda-terima-desa"
SHEET = "lembar-verifikasi"
LETTER = "surat-pengembalian"
FEEDBACK = "lembar-umpan-balik"

BuildForVillage = Callable[[Session, Sequence[Entry], str], Document]


def _receipts(session: Session, _entries: Sequence[Entry], _head: str, village: VillageCode | None = None) -> Document:
    return receiving_papers.village_receipt(session, village)


OF_ALL: Mapping[str, tuple[str, Callable[..., Document]]] = MappingProxyType(
    {
        RECEIPT: (receiving_papers.RECEIPT, _receipts),
        SHEET: (verification_papers.VERIFICATION_SHEETS, verification_papers.verification_sheets),
        LETTER: (verification_papers.RETURN_LETTERS, verification_papers.return_letters),
        FEEDBACK: (papers.TITLE, papers.feedback_sheets),
    }
)
"""Name of the paper of all villages -> its title and what builds it, for one village where one is named."""


def name_of(paper: str, village: VillageCode) -> str:
    """The paper of one village, by name."""
    return f"{paper}-{village.rpartition('.')[-1]}"


def village_papers(session: Session) -> Mapping[str, tuple[str, BuildForVillage]]:
    """Name -> title and build of every paper that some village has."""
    found: dict[str, tuple[str, BuildForVillage]] = {}
    for village in receiving.recap_of(session):
        has = {
            RECEIPT: bool(village.receipts),
            SHEET: bool(village.proposals),
            LETTER: any(p.sent_back or p.outcome in VERDICTS for p in village.proposals),
            FEEDBACK: bool(village.proposals),
        }
        for paper in (paper for paper, is_there in has.items() if is_there):
            title, _ = OF_ALL[paper]
            found[name_of(paper, village.village)] = (
                f"{title} {session.village_name(village.village)}",
                _of_one(paper, village.village),
            )
    return found


def _of_one(paper: str, village: VillageCode) -> BuildForVillage:
    _, build = OF_ALL[paper]

    def built(session: Session, entries: Sequence[Entry], head: str) -> Document:
        return build(session, entries, head, village)

    return built


CARDS, TALLY = "kartu-suara", "lembar-hitung"

BuildForVote = Callable[[Session, Sequence[Entry], str], Document]


def names_of(vote: Vote) -> tuple[str, ...]:
    """The papers of one vote, by name; none of an acclamation, or of one that was called off."""
    if vote.method is VoteMethod.ACCLAMATION or vote.state is VoteState.CANCELLED:
        return ()
    has = (CARDS, TALLY) if votes_papers.has_cards(vote) else (TALLY,)
    return tuple(f"{name}-{vote.id}" for name in has)


def vote_papers(session: Session) -> Mapping[str, tuple[str, BuildForVote]]:
    """Name -> title and build of every paper of every vote."""
    return {name: _paper(name, vote.id) for vote in session.votes.values() for name in names_of(vote)}


def _paper(name: str, id_: VoteId) -> tuple[str, BuildForVote]:
    is_cards = name.startswith(CARDS)

    def built(session: Session, _entries: Sequence[Entry], _head: str) -> Document:
        vote = session.votes[id_]
        return votes_papers.ballot_cards(session, vote) if is_cards else votes_papers.tally_sheet(session, vote)

    return f"{votes_papers.BALLOT_CARDS if is_cards else votes_papers.TALLY_SHEET} {id_}", built
