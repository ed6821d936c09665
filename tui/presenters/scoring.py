"""The cells of scores: the mean, or what one rater gave; what a criterion asks, and the next cell to fill."""

from collections.abc import Sequence

from sessions.guideline import Criterion, CriterionId, Guideline
from sessions.proposals import AGREED_RATER, Proposal, ProposalCode, Rater
from sessions.rules import rubric
from sessions.session import Session

EMPTY = "·"
"""A cell that nobody has filled."""

FOREIGN = ""
"""A cell of a criterion by which this proposal is not scored."""


def codes(session: Session) -> tuple[CriterionId, ...]:
    """The columns: criteria of all commissions."""
    return session.guideline.columns if session.guideline else ()


def criterion_at(session: Session, proposal: Proposal, chosen: int) -> Criterion | None:
    """The criterion of the chosen column as this proposal is scored by it; None where it is not."""
    columns = codes(session)
    if session.guideline is None or not columns:
        return None
    id_ = columns[chosen % len(columns)]
    return next((c for c in session.guideline.criteria_of(proposal.commission) if c.id == id_), None)


def raters(session: Session) -> tuple[Rater, ...]:
    """Everybody who has scored by name, in the order of their first score."""
    given = (r for p in session.proposals.values() for row in p.scores.values() for r in row if r != AGREED_RATER)
    return tuple(dict.fromkeys(given))


_Kept = tuple[Proposal, Guideline, Rater | None, tuple[str, ...]]
_latest: dict[ProposalCode, _Kept] = {}


def cells(session: Session, proposal: Proposal, rater: Rater | None) -> tuple[str, ...]:
    """One for each column: the mean of all raters, or what this one gave; kept while the proposal is the same."""
    guideline = session.guideline
    if guideline is None:
        return ()
    kept = _latest.get(proposal.code)
    if kept is None or kept[0] is not proposal or kept[1] is not guideline or kept[2] != rater:
        own = {criterion.id for criterion in guideline.criteria_of(proposal.commission)}
        made = tuple(cell(proposal, id_, rater) if id_ in own else FOREIGN for id_ in guideline.columns)
        kept = _latest[proposal.code] = (proposal, guideline, rater, made)
    return kept[3]


def cell(proposal: Proposal, criterion: CriterionId, rater: Rater | None = None) -> str:
    """`4`, `4,3` for a mean, EMPTY where nothing was given."""
    given = proposal.scores.get(criterion, {})
    if rater is not None:
        return str(given.get(rater, EMPTY))
    if len(given) == 1:
        return str(*given.values())
    mean = rubric.mean(given)
    return EMPTY if mean is None else str(mean) if mean.denominator == 1 else rubric.two_decimals(mean)[:3]


def meaning(proposal: Proposal, criterion: Criterion) -> str:
    """What the score says; of several raters the mean, how many they are, and from where to where they spread."""
    given = proposal.scores.get(criterion.id, {})
    mean = rubric.mean(given)
    if mean is None:
        return "belum dinilai"
    if len(given) > 1:
        low, high = min(given.values()), max(given.values())
        spread = f"semua {low}" if low == high else f"sebaran {low}–{high}"
        return f"{rubric.two_decimals(mean)}, rata-rata {len(given)} penilai, {spread}"
    (score,) = given.values()
    return f"{score} {criterion.anchors[score - 1]}"


def given_by(proposal: Proposal, criterion: Criterion) -> tuple[tuple[str, str], ...]:
    """Label and score of each rater, where there are several."""
    given = proposal.scores.get(criterion.id, {})
    if len(given) < 2:  # noqa: PLR2004 - one needs no list
        return ()
    return tuple((f"{criterion.id} {rater or 'sepakat'}", str(score)) for rater, score in given.items())


def progress(session: Session, members: Sequence[Proposal], rater: Rater | None) -> tuple[int, int]:
    """Cells that are filled, by anybody or by this rater, and all cells, of these proposals."""
    filled = total = 0
    for proposal in members:
        for criterion in session.guideline.criteria_of(proposal.commission) if session.guideline else ():
            given = proposal.scores.get(criterion.id, {})
            filled += bool(given) if rater is None else rater in given
            total += 1
    return filled, total


def next_unscored(
    session: Session, keys: Sequence[str], code: str, chosen: int, rater: Rater | None
) -> tuple[str, int] | None:
    """The next empty cell after this one, along the row and then down the list; None when all are filled."""
    columns = codes(session)
    if code not in keys or not columns:
        return None
    start = keys.index(code)
    for key in [*keys[start:], *keys[:start]]:
        row = cells(session, session.proposals[ProposalCode(key)], rater)
        first = chosen + 1 if key == code else 0
        for index in range(first, len(columns)):
            if row[index] == EMPTY:
                return key, index
    return None
