"""Costs held against the kamus usulan: which proposals ask for far more per unit than it says. Warns, never blocks."""

from collections.abc import Mapping
from fractions import Fraction

from sessions.proposals import Proposal, ProposalCode
from sessions.session import Session
from sessions.standard_works import StandardWork, by_name, is_dear, name_key, times_the_price


def standard_work(session: Session, proposal: Proposal) -> StandardWork | None:
    """The work of the kamus that the proposal names, if the kamus has it."""
    return _work(by_name(session.standard_works), proposal)


def times_the_kamus(session: Session, proposal: Proposal) -> Fraction | None:
    """How many times the price of the kamus one unit costs, by the figures in force; None where it cannot be said."""
    return _times(standard_work(session, proposal), proposal)


def dear_ones(session: Session) -> frozenset[ProposalCode]:
    """Proposals in the running whose unit price is worth a second look."""
    if not session.standard_works:
        return frozenset()
    works = by_name(session.standard_works)
    running = (proposal for proposal in session.proposals.values() if proposal.is_in_the_running)
    return frozenset(p.code for p in running if is_dear(_times(_work(works, p), p)))


def _work(works: Mapping[str, StandardWork], proposal: Proposal) -> StandardWork | None:
    """By its kamus, else by its activity where that is a name of the kamus."""
    names = (proposal.draft.standard_work, proposal.draft.activity)
    return next((works[key] for name in names if name and (key := name_key(name)) in works), None)


def _times(work: StandardWork | None, proposal: Proposal) -> Fraction | None:
    return times_the_price(work, proposal.cost, proposal.volume, proposal.unit)
