"""Scores that the data already give: objective ranges of the guideline applied to the drafts."""

from collections.abc import Mapping

from sessions.guideline import Criterion, CriterionId, Datum
from sessions.proposals import AGREED_RATER, Proposal, ProposalCode
from sessions.rules import rubric
from sessions.session import Session


def value(proposal: Proposal, datum: Datum) -> int | None:
    """The draft's number for this datum; None where the village did not give it. Documents are counted."""
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


def suggested(proposal: Proposal, criterion: Criterion) -> int | None:
    """The score the data give for this criterion, or None."""
    if criterion.prefill is None:
        return None
    known = value(proposal, criterion.prefill.datum)
    return None if known is None else rubric.prefilled(criterion.prefill, known)


def missing_scores(session: Session) -> dict[ProposalCode, Mapping[CriterionId, int]]:
    """Suggested scores for every cell of the rubric that has none yet, of proposals in the running."""
    criteria = session.guideline.criteria if session.guideline else ()
    found: dict[ProposalCode, Mapping[CriterionId, int]] = {}
    for code, proposal in session.proposals.items():
        if not proposal.is_in_the_running:
            continue
        row = {
            criterion.id: score
            for criterion in criteria
            if AGREED_RATER not in proposal.scores.get(criterion.id, {})
            and (score := suggested(proposal, criterion)) is not None
        }
        if row:
            found[code] = row
    return found
