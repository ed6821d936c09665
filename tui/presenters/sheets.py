"""The sheets of the priority screen: all, each commission, what the forum brought, and the daftar tunda."""

from collections.abc import Iterator
from dataclasses import dataclass

from sessions import sittings
from sessions.commissions import CommissionId
from sessions.proposals import Origin, Proposal, Rater
from sessions.session import Session

DRAWER, BROUGHT = CommissionId("tunda"), CommissionId("forum")
"""Sheets that are no commission: the daftar tunda, and what the forum and the DPRD brought."""

_SHEETS = {DRAWER: "Tunda", BROUGHT: "Forum"}
_BROUGHT = frozenset({Origin.FORUM, Origin.POKIR})


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the screen looks at: one sheet or all, in the order of the ranking or by code (for scoring).

    With a `rater` the cells are what this one gave, and digits are theirs.
    """

    commission: CommissionId | None = None
    by_code: bool = False
    rater: Rater | None = None

    @property
    def scope(self) -> CommissionId | None:
        """The commission that is shown; None for all and for the sheets that are no commission."""
        return None if self.commission in _SHEETS else self.commission

    def shows(self, proposal: Proposal) -> bool:
        """Whether the proposal stands on this sheet."""
        if self.commission == DRAWER:
            return proposal.is_parked
        if self.commission == BROUGHT:
            return proposal.origin in _BROUGHT
        return self.commission in {None, proposal.commission}


def tabs(session: Session) -> tuple[CommissionId | None, ...]:
    """The sheets: all, each commission, then what is parked and what was brought in, where there is any."""
    proposals = session.proposals.values()
    drawer = (DRAWER,) if any(p.is_parked for p in proposals) else ()
    brought = (BROUGHT,) if any(p.origin in _BROUGHT for p in proposals) else ()
    return (None, *(c.id for c in session.commissions), *brought, *drawer)


def names(session: Session, view: View) -> str:
    """Only the open sheet has its whole name: the line is short."""
    shown = (f"[{c.id} {c.short}]" if c.id == view.commission else str(c.id) for c in session.commissions)
    others = (f"[{_SHEETS[s]}]" if s == view.commission else _SHEETS[s] for s in tabs(session) if s in _SHEETS)
    return " ".join(("[Semua]" if view.commission is None else "Semua", *shown, *others))


def progress(session: Session, view: View) -> Iterator[str]:
    """`14 dari 42 diputus`: outcomes, and in the sitting of a commission also places in its order."""
    if view.scope is not None:
        found = sittings.progress_of(session, view.scope)
        yield f"{found.settled} dari {found.total} diputus"
