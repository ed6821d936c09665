"""The two sides of a change in words: amounts, times, names and states as papers write them, a dash for nothing."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from exports.wording import doubts, money, numbers
from exports.wording.change_texts import text
from exports.wording.decisions import clauses
from exports.wording.lists import apart, in_order
from exports.wording.people import nip
from sessions.changes import Change, Subject
from sessions.office import VillageCode
from sessions.people import PersonId
from sessions.proposals import (
    ProposalCode,
)
from sessions.session import Session
from sessions.votes import VoteCount, VoteId, VoteState

NOTHING = "—"
"""Stands for what is not there."""


def text_of(change: Change, value: object, session: Session) -> str:
    """One side of the change, as it stands in `session`; NOTHING for what is not there or empty."""
    if value is None or value in ("", ()):
        return NOTHING
    special = _BY_FIELD.get(change.field.removeprefix("draft.").removeprefix("card.").partition(".")[0])
    if change.subject is Subject.PAPER:
        return f"diterbitkan ({str(value)[:8]})"
    if change.subject is Subject.ORDER and isinstance(value, tuple):
        return in_order(value)
    return special(change, value, session) if special else text(value, session)


def _amount(_change: Change, value: object, _session: Session) -> str:
    return money.full(value) if isinstance(value, int) else str(value)


def _volume(change: Change, value: object, session: Session) -> str:
    found = session.proposals.get(ProposalCode(change.key))
    unit = "" if found is None else found.draft.unit if change.field.startswith("draft") else found.unit
    return numbers.quantity(str(value), unit)


def _count(change: Change, value: object, session: Session) -> str:
    """What was counted is told only of a certified vote: until then no screen shows it."""
    vote = session.votes.get(VoteId(int(change.key)))
    if vote is None or vote.state is not VoteState.CERTIFIED or not isinstance(value, VoteCount):
        return "tercatat"
    shares = [
        f"{clauses.person(session, o) if PersonId(o) in session.people else o} {n}" for o, n in value.counts.items()
    ]
    return apart([*shares, f"abstain {value.abstain}"])


_BY_FIELD: Mapping[str, Callable[[Change, object, Session], str]] = MappingProxyType(
    {
        "cost": _amount,
        "stated_cost": _amount,
        "kecamatan": _amount,
        "commissions": _amount,
        "agencies": _amount,
        "volume": _volume,
        "counts": _count,
        "again": lambda _c, value, _s: f"{len(value) if isinstance(value, tuple) else 0} kali",
        "village": lambda _c, value, session: clauses.village(session, VillageCode(str(value))),
        "standard_works": lambda _c, value, _s: f"{len(value) if isinstance(value, tuple) else 0} baris",
        "plan_year": lambda _c, value, _s: str(value),
        "weight": lambda _c, value, _s: f"{value}%",
        "nip": lambda _c, value, _s: nip(str(value)),
        "doubts": lambda _c, value, s: "; ".join(doubts.phrases(s.office, value if isinstance(value, tuple) else ())),
    }
)
"""Fields whose name tells how their value is written."""
