"""Clauses that the sentences of several decisions share, and the door by which a kind finds its words."""

from functools import singledispatch

from exports.wording import money, numbers, places
from exports.wording.lists import listed
from sessions.decisions.base import Decision
from sessions.office import VillageCode
from sessions.people import PersonId
from sessions.proposals import Agreed, ProposalCode
from sessions.session import QuorumCheck, QuorumWay, Session
from sessions.votes import VoteId

_ENDS = (".", "?", "!", "…")
_CLOSING = "”\"')"


@singledispatch
def words(decision: Decision, _session: Session) -> str:
    """The sentence of a decision without its full stop; TypeError for a kind that has no words."""
    raise TypeError(type(decision).__name__)


def stopped(text: str) -> str:
    """The text with one mark at its end: its own question mark, else a full stop."""
    ended = text.rstrip().rstrip(".").rstrip() if text.rstrip().endswith("..") else text.rstrip()
    return ended if ended.rstrip(_CLOSING).endswith(_ENDS) else f"{ended}."


def inner(text: str) -> str:
    """A typed text inside a sentence: without the full stop it may end with."""
    return text.strip().rstrip(".").rstrip()


def because(reason: str) -> str:
    """A reason behind the statement, as it was typed; nothing where there is none."""
    return f"; alasan: {inner(reason)}" if reason.strip() else ""


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def proposal(session: Session, code: str) -> str:
    """Code and activity: `2007-03 (Jalan usaha tani Dk. Ngemplak)`."""
    found = session.proposals.get(ProposalCode(code))
    return f"{code} ({inner(found.draft.activity)})" if found else code


def carrier(session: Session, code: str) -> str:
    """`, dibawa oleh Sulastri`, of what the forum or the DPRD brought; nothing for the others."""
    found = session.proposals.get(ProposalCode(code))
    return f", dibawa oleh {inner(found.brought_by)}," if found and found.brought_by else ""


def person(session: Session, id_: str) -> str:
    """The name; ids are never shown."""
    found = session.people.get(PersonId(id_))
    card = found.card if found else session.guests.get(PersonId(id_))
    return card.name if card else "peserta"


def village(session: Session, code: VillageCode | None) -> str:
    """`Desa Kwadungan`, `Kecamatan Kerjo` where there is no village."""
    return places.village(session.office, code) if session.office else "kecamatan"


def vote(session: Session, id_: VoteId) -> str:
    """`pemungutan suara nomor 2 (Urutan di garis batas)`."""
    found = session.votes.get(id_)
    return f"pemungutan suara nomor {id_}{f' ({inner(found.question)})' if found else ''}"


def quorum(check: QuorumCheck) -> str:
    """`hadir 27 dari 30 utusan, kuorum 20, memenuhi kuorum menurut Tata Tertib`."""
    verdict = "memenuhi" if check.is_met else "tidak memenuhi"
    return (
        f"hadir {check.present} dari {check.invited} utusan, kuorum {check.needed}, "
        f"{verdict} kuorum menurut Tata Tertib{quorum_way(check)}"
    )


def quorum_way(check: QuorumCheck) -> str:
    """What the chair did where it was not met, behind the verdict; empty where nothing was chosen."""
    ways = {
        QuorumWay.POSTPONE: "; pimpinan sidang menunda sidang",
        QuorumWay.PROCEED: "; pimpinan sidang melanjutkan sidang sesuai Tata Tertib",
    }
    return ways[check.way] if check.way else ""


def changes(change: Agreed, unit_in_force: str, verb: str = " menjadi") -> str:
    """What becomes of volume, cost and agency, joined; empty where nothing does."""
    parts = []
    if change.volume is not None:
        parts.append(f"volume{verb} {numbers.quantity(change.volume, unit_in_force)}")
    elif change.unit is not None:
        parts.append(f"satuan{verb} {change.unit}")
    if change.cost is not None:
        parts.append(f"biaya{verb} {money.full(change.cost)}")
    if change.agency is not None:
        parts.append(f"Perangkat Daerah{verb} {change.agency}")
    return listed(parts) if parts else ""
