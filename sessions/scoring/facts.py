"""Scores that the data already give: objective ranges of the guideline applied to the drafts."""

from collections.abc import Mapping
from fractions import Fraction

from sessions.kernel.session import Session
from sessions.rules import ranking
from sessions.values.guideline import Criterion, CriterionId, Datum
from sessions.values.proposals import Proposal, ProposalCode

SQUARE_METRES: Mapping[str, int] = {"ha": 10_000, "hektar": 10_000, "hektare": 10_000, "m2": 1, "m²": 1}
"""Units of a volume that is an area, in square metres."""


def value(proposal: Proposal, datum: Datum) -> Fraction | int | None:
    """The proposal's number for this datum; None if nobody gave it. Documents are counted, cost is that in force."""
    draft = proposal.draft
    match datum:
        case Datum.HOUSEHOLDS:
            return draft.households
        case Datum.POOR_HOUSEHOLDS:
            return draft.poor_households
        case Datum.VILLAGE_PRIORITY:
            return draft.village_priority
        case Datum.DOCUMENTS:
            return len(draft.documents)
        case Datum.COST:
            return proposal.cost
        case Datum.AREA:
            return _area(proposal)


def _area(proposal: Proposal) -> Fraction | None:
    """Square metres, where the volume in force is an area."""
    scale = SQUARE_METRES.get(proposal.unit.strip().casefold())
    return None if scale is None or proposal.volume is None else Fraction(proposal.volume) * scale


def suggested(proposal: Proposal, criterion: Criterion) -> int | None:
    """The score the data give for this criterion, or None."""
    if criterion.prefill is None:
        return None
    known = value(proposal, criterion.prefill.datum)
    return None if known is None else ranking.prefilled(criterion.prefill, known)


def missing_scores(session: Session) -> dict[ProposalCode, Mapping[CriterionId, int]]:
    """Suggested scores for every cell of the rubric that nobody has scored yet, of proposals in the running."""
    guideline = session.guideline
    found: dict[ProposalCode, Mapping[CriterionId, int]] = {}
    for code, proposal in session.proposals.items():
        if not proposal.is_in_the_running or guideline is None:
            continue
        row = {
            criterion.id: score
            for criterion in guideline.criteria_of(proposal.commission)
            if not proposal.scores.get(criterion.id) and (score := suggested(proposal, criterion)) is not None
        }
        if row:
            found[code] = row
    return found
