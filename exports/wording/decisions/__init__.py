"""The sentence of each decision: what is read back, shown as the last act, and printed in the minutes."""

from exports.wording.decisions import (
    aftercare,
    around,
    choosing,
    course,
    hall,
    invited,
    preparation,
    received,
    rules,
    sittings,
    voting,
)
from exports.wording.decisions.aftermath import aftermath
from exports.wording.decisions.clauses import stopped, words
from exports.wording.lists import codes, listed
from sessions.amendable import AMENDABLE
from sessions.decisions import CommitteeFormed, OfficialsNamed
from sessions.decisions.base import Decision
from sessions.session import Session

__all__ = ["codes", "listed", "sentence"]

PARTS = (preparation, rules, course, hall, choosing, invited, aftercare, received, around, sittings, voting)
"""Modules that put the kinds of decisions into words."""


def sentence(decision: Decision, session: Session, before: Session | None = None) -> str:
    """One Indonesian sentence for a decision, with exactly one full stop at its end.

    `session` is the state after it: names, codes and results are looked up there. With the state `before` it also tells
    which scores no longer count.
    """
    text = f"{_amending(decision, session)}{words(decision, session)}"
    dropped = aftermath(decision, before, session) if before is not None else ""
    return stopped(f"{text}; {dropped}" if dropped else text)


def _amending(decision: Decision, session: Session) -> str:
    """`Perbaikan ke-1: ` before what an open amendment puts right; nothing before what is decided anyhow."""
    is_correction = type(decision).__name__ in AMENDABLE or isinstance(decision, OfficialsNamed | CommitteeFormed)
    return f"Perbaikan ke-{session.amendment.number}: " if session.amendment and is_correction else ""
