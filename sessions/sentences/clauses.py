"""The sentence of a decision, and clauses that several of them share."""

from collections.abc import Iterable, Iterator, Sequence

from sessions.kernel.decision import Amends, Decision
from sessions.kernel.session import QuorumCheck, QuorumWay, Session
from sessions.language import numbers
from sessions.sentences import places
from sessions.values.attendance import CommitteeMember, PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import Agreed, ProposalCode
from sessions.values.votes import VoteId

_ENDS = (".", "?", "!", "…")
_CLOSING = "”\"')"


def sentence(decision: Decision, after: Session, before: Session | None = None) -> str:
    """One Indonesian sentence for a decision, with exactly one full stop at its end: read back, told, and printed.

    `after` is the state after it: names, codes and results are looked up there. With the state `before` it also tells
    what no longer holds.
    """
    text = f"{_amending(decision, after)}{decision.sentence(after)}"
    dropped = [decision.no_longer(before, after), *_moves_ended(before, after)] if before is not None else []
    return stopped("; ".join([text, *filter(None, dropped)]))


def _moves_ended(before: Session, after: Session) -> Iterator[str]:
    """The moves that held before and hold no longer, though what they moved is in the running."""
    held = {(move.decision, move.code) for move in after.moves if move.holds(after.proposals)}
    for move in before.moves:
        ended = move.holds(before.proposals) and (move.decision, move.code) not in held
        own = after.proposals.get(move.code)
        if ended and own is not None and own.is_in_the_running:
            yield f"geseran {move.code} dari nomor {move.start} ke nomor {move.end} tidak berlaku lagi"


def _amending(decision: Decision, session: Session) -> str:
    """`Perbaikan ke-1: ` before what an open amendment puts right; nothing before what is decided anyhow."""
    is_correction = isinstance(decision.facts.amendment, Amends)
    return f"Perbaikan ke-{session.amendment.number}: " if session.amendment and is_correction else ""


def stopped(text: str) -> str:
    """The text with one mark at its end: its own question mark, else a full stop."""
    ended = text.rstrip().rstrip(".").rstrip() if text.rstrip().endswith("..") else text.rstrip()
    return ended if ended.rstrip(_CLOSING).endswith(_ENDS) else f"{ended}."


def inner(text: str) -> str:
    """A typed text inside a sentence: without the full stop it may end with."""
    return text.strip().rstrip(".").rstrip()


def deviating(votes: Sequence[VoteId]) -> str:
    """`, menyimpang dari suara nomor 2` behind what puts proposals otherwise than certified votes did; else nothing."""
    return f", menyimpang dari suara nomor {listed([str(vote) for vote in votes])}" if votes else ""


def because(reason: str) -> str:
    """A reason behind the statement, as it was typed; nothing if there is none."""
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


def member(session: Session, option: str) -> str:
    """A person by the name, anything else as it is: a code, setuju or tidak setuju."""
    found = session.people.get(PersonId(option))
    return found.card.name if found else option


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
        parts.append(f"biaya{verb} {numbers.full(change.cost)}")
    if change.agency is not None:
        parts.append(f"Perangkat Daerah{verb} {change.agency}")
    return listed(parts) if parts else ""


FEW = 4
"""Codes that are named one by one; of more, those that follow each other are drawn together."""

MANY = 8
"""Runs of codes that still read well; beyond, a sentence only tells how many there are."""


def listed(items: Iterable[str]) -> str:
    """Items joined with commas and a last `dan`."""
    *rest, last = items
    return last if not rest else f"{', '.join(rest)}{',' if len(rest) > 1 else ''} dan {last}"


def apart(items: Iterable[str]) -> str:
    """Items that hold commas of their own (`Retno Widyastuti, S.Sos.`): then semicolons stand between them."""
    named = tuple(items)
    return "; ".join(named) if any("," in item for item in named) else listed(named)


def codes(named: Iterable[str]) -> str:
    """A set of codes: `2007-03 dan 2007-04`, `14 usulan (2003-01 s.d. 2003-13 dan 2010-02)`, or `148 usulan`."""
    ordered = sorted(named, key=_parts)
    if len(ordered) <= FEW:
        return listed(ordered)
    runs = tuple(_runs(ordered))
    return f"{len(ordered)} usulan ({listed(runs)})" if len(runs) <= MANY else f"{len(ordered)} usulan"


def subject(named: Sequence[str]) -> str:
    """A set of codes with its noun: `usulan 2007-03 dan 2007-04`, `14 usulan (…)`."""
    return codes(named) if len(named) > FEW else f"usulan {codes(named)}"


def in_order(named: Sequence[str]) -> str:
    """Codes whose order matters, the first eight by name: `2003-11, 2007-03, … dan 28 usulan berikutnya`."""
    if len(named) <= MANY + 1:
        return ", ".join(named)
    return f"{', '.join(named[:MANY])}, dan {len(named) - MANY} usulan berikutnya"


def _runs(ordered: Sequence[str]) -> Iterator[str]:
    """From three on, codes of one village whose numbers follow each other become `2003-01 s.d. 2003-04`."""
    run: list[str] = []
    for code in ordered:
        if run and not _follows(run[-1], code):
            yield from _drawn_together(run)
            run = []
        run.append(code)
    yield from _drawn_together(run)


def _drawn_together(run: Sequence[str]) -> Sequence[str]:
    return (f"{run[0]} s.d. {run[-1]}",) if len(run) > 2 else run  # noqa: PLR2004 - two are named one by one


def _follows(code: str, following: str) -> bool:
    prefix, number = _parts(code)
    return _parts(following) == (prefix, number + 1)


def _parts(code: str) -> tuple[str, int]:
    """`2007-03` in the order of arrival: 99 comes before 100."""
    prefix, _, number = code.rpartition("-")
    return prefix, int(number)


def kind_of(session: Session) -> str:
    """In one word what a session is that is no real one; empty for any other."""
    if session.is_anonymous:
        return "ANONIM"
    return "GLADI" if session.is_rehearsal else "CONTOH" if session.is_sample else ""


def posts(members: Sequence[CommitteeMember]) -> str:
    """`14 orang`; while posts are empty, how many have a name: `1 dari 14 bernama`."""
    filled = [member for member in members if member.name]
    return f"{len(members)} orang" if len(filled) == len(members) else f"{len(filled)} dari {len(members)} bernama"
