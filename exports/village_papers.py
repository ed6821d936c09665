"""Papers of a single village: slips of its files, sheet of the verification, letters to it, what became of its wishes.

A name is that of the paper of all villages with the tail of the village's code: `tanda-terima-desa-2007`.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from exports.document import Document
from exports.documents import feedback_sheets, return_letters, verification_sheets, village_receipt
from sessions import recap
from sessions.office import VillageCode
from sessions.record.ledger import Entry
from sessions.session import Session
from sessions.verification import VERDICTS

RECEIPT = "tanda-terima-desa"
SHEET = "lembar-verifikasi"
LETTER = "surat-pengembalian"
FEEDBACK = "lembar-umpan-balik"

Build = Callable[[Session, Sequence[Entry], str], Document]


def _receipts(session: Session, _entries: Sequence[Entry], _head: str, village: VillageCode | None = None) -> Document:
    return village_receipt.village_receipt(session, village)


OF_ALL: Mapping[str, tuple[str, Callable[..., Document]]] = MappingProxyType(
    {
        RECEIPT: (village_receipt.TITLE, _receipts),
        SHEET: (verification_sheets.TITLE, verification_sheets.verification_sheets),
        LETTER: (return_letters.TITLE, return_letters.return_letters),
        FEEDBACK: (feedback_sheets.TITLE, feedback_sheets.feedback_sheets),
    }
)
"""Name of the paper of all villages -> its title and what builds it, for one village where one is named."""


def name_of(paper: str, village: VillageCode) -> str:
    """The paper of one village, by name."""
    return f"{paper}-{village.rpartition('.')[-1]}"


def of(session: Session) -> Mapping[str, tuple[str, Build]]:
    """Name -> title and build of every paper that some village has."""
    found: dict[str, tuple[str, Build]] = {}
    for village in recap.of(session):
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


def _of_one(paper: str, village: VillageCode) -> Build:
    _, build = OF_ALL[paper]

    def built(session: Session, entries: Sequence[Entry], head: str) -> Document:
        return build(session, entries, head, village)

    return built
