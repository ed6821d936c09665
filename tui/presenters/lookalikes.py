"""Proposals that look like one another: found once for a set of proposals and kept, since the search takes a while."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sessions.intake.duplicates import Pair, suspects
from sessions.proposals import ProposalCode, ProposalDraft
from sessions.session import Session
from tui.presenters.proposal import money

MOST_LINES = 200
"""Pairs listed at once; after some of them are merged the others follow."""

_latest: list[tuple[dict[str, ProposalDraft], tuple[Pair, ...]]] = []


def known(session: Session) -> tuple[Pair, ...] | None:
    """The pairs of this session if they have been found already; else None."""
    if not _latest:
        return None
    drafts, pairs = _latest[0]
    same = len(drafts) == len(session.proposals) and all(
        drafts.get(code) is proposal.draft for code, proposal in session.proposals.items()
    )
    return pairs if same else None


def find(session: Session) -> tuple[Pair, ...]:
    """The pairs of this session, most alike first; for 1,200 proposals about a second, so in a thread."""
    pairs = known(session)
    if pairs is None:
        drafts: dict[str, ProposalDraft] = {code: proposal.draft for code, proposal in session.proposals.items()}
        pairs = suspects(drafts)
        _latest[:] = [(drafts, pairs)]
    return pairs


def undecided(session: Session, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs about which something can still be done: both have no outcome."""
    proposals = session.proposals
    return tuple(
        pair
        for pair in pairs
        if proposals[ProposalCode(pair.a)].outcome is None and proposals[ProposalCode(pair.b)].outcome is None
    )


def partners(pairs: Sequence[Pair]) -> Mapping[ProposalCode, tuple[ProposalCode, ...]]:
    """To each code those it looks like, the most alike first."""
    found: dict[ProposalCode, list[ProposalCode]] = defaultdict(list)
    for pair in pairs:
        found[ProposalCode(pair.a)].append(ProposalCode(pair.b))
        found[ProposalCode(pair.b)].append(ProposalCode(pair.a))
    return {code: tuple(others) for code, others in found.items()}


def pair_lines(session: Session, pairs: Sequence[Pair], first: str = "") -> list[tuple[str, str, str]]:
    """The pairs as value (`2003-11 2005-02`), label and note; those of one proposal before the others,
    at most MOST_LINES.
    """
    own = [pair for pair in pairs if first in {pair.a, pair.b}]
    others = [pair for pair in pairs if first not in {pair.a, pair.b}]
    return [_line(session, pair) for pair in (*own, *others)[:MOST_LINES]]


def _line(session: Session, pair: Pair) -> tuple[str, str, str]:
    label = f"{pair.a} ≈ {pair.b}  {pair.likeness} %  {_wish(session, pair.a)}"
    return f"{pair.a} {pair.b}", label, _wish(session, pair.b)


def _wish(session: Session, code: str) -> str:
    draft = session.proposals[ProposalCode(code)].draft
    return f"{draft.activity} ({money(draft.cost)})"
