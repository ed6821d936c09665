"""Proposals that look like one another: found once for a set of proposals and kept, since the search takes a while."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from textwrap import wrap

from sessions.intake.duplicates.pairs import Likeness, suspects
from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.proposals.facts import reasons
from sessions.values.office import Office
from sessions.values.proposals import Proposal, ProposalCode, ProposalDraft, as_pair
from tui.proposals.view_one import UNKNOWN, cost_text, money, volume_text

MOST_LINES = 200
"""Pairs listed at once; after some of them are merged the others follow."""

_LABELS = (
    (Phrase("{desa:title}"), 1),
    ("Kegiatan", 2),
    ("Lokasi", 2),
    ("Masalah", 1),
    ("Volume", 1),
    ("Biaya", 1),
    ("PD", 1),
)
"""What is compared, and on how many lines at most."""

_LABEL, _GAP = 12, 2

_Drafts = dict[str, ProposalDraft]


def known(session: Session) -> tuple[Likeness, ...] | None:
    """The pairs of this session if they have been found already; else None."""
    return session.office.known(_pairs, _drafts(session)) if session.office else None


def find(session: Session) -> tuple[Likeness, ...]:
    """The pairs of this session, most alike first; for 1,200 proposals up to a second, so in a thread."""
    return session.office.derived(_pairs, _drafts(session)) if session.office else ()


def _drafts(session: Session) -> _Drafts:
    return {code: proposal.draft for code, proposal in session.proposals.items()}


def _pairs(office: Office, drafts: _Drafts) -> tuple[Likeness, ...]:
    return suspects(drafts, {village.code: village.name for village in office.villages})


def undecided(session: Session, pairs: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """The pairs about which something can still be done: both have no outcome, and nobody has judged them two."""
    return tuple(
        pair
        for pair in pairs
        if codes_of(pair) not in session.not_duplicates
        and all(session.proposals[code].outcome is None for code in codes_of(pair))
    )


def codes_of(pair: Likeness) -> tuple[ProposalCode, ProposalCode]:
    """The two codes as the meeting remembers a pair."""
    return as_pair(ProposalCode(pair.a), ProposalCode(pair.b))


def partners(pairs: Sequence[Likeness]) -> Mapping[ProposalCode, tuple[ProposalCode, ...]]:
    """To each code those it looks like, the most alike first."""
    found: dict[ProposalCode, list[ProposalCode]] = defaultdict(list)
    for pair in pairs:
        found[ProposalCode(pair.a)].append(ProposalCode(pair.b))
        found[ProposalCode(pair.b)].append(ProposalCode(pair.a))
    return {code: tuple(others) for code, others in found.items()}


def pair_lines(session: Session, pairs: Sequence[Likeness], first: str = "") -> list[tuple[str, str, str]]:
    """The pairs as value (`2003-11 2005-02`), label and note; those of one proposal before the others,
    at most MOST_LINES.
    """
    own = [pair for pair in pairs if first in {pair.a, pair.b}]
    others = [pair for pair in pairs if first not in {pair.a, pair.b}]
    return [_line(session, pair) for pair in (*own, *others)[:MOST_LINES]]


def _line(session: Session, pair: Likeness) -> tuple[str, str, str]:
    label = f"{pair.a} ≈ {pair.b}  {pair.score} %  {_wish(session, pair.a)}"
    return f"{pair.a} {pair.b}", label, _wish(session, pair.b)


def _wish(session: Session, code: str) -> str:
    draft = session.proposals[ProposalCode(code)].draft
    return f"{draft.activity} ({money(draft.cost)})"


def comparison(session: Session, pair: Likeness, width: int) -> tuple[str, ...]:
    """The two side by side in this many cells, what differs marked, and below why they are held to be alike."""
    a, b = (session.proposals[ProposalCode(code)] for code in (pair.a, pair.b))
    column = (width - _LABEL - _GAP) // 2
    lines = [f"{'':{_LABEL}}{pair.a:{column + _GAP}}{pair.b}"]
    for (label, most), first, second in zip(_LABELS, _told(session, a), _told(session, b), strict=True):
        head = f"{label:{_LABEL - 2}}{' ' if first == second else '≠'} "
        sides = (wrap(text or UNKNOWN, column, max_lines=most, placeholder=" …") for text in (first, second))
        for left, right in zip_longest(*sides, fillvalue=""):
            lines.append(f"{head:{_LABEL}}{left:{column + _GAP}}{right}".rstrip())
            head = ""
    return (*lines, *wrap(f"Mirip {pair.score} %: {reasons(pair.alike)}.", width))


def _told(session: Session, proposal: Proposal) -> tuple[str, ...]:
    draft = proposal.draft
    return (
        session.village_name(draft.village),
        draft.activity,
        draft.location,
        draft.problem,
        volume_text(proposal.volume, proposal.unit),
        cost_text(proposal.cost),
        proposal.agency,
    )
