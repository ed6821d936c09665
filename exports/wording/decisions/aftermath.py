"""What a decision undoes besides what it says: scores that no longer count, delegates that are not named any more."""

from sessions.decisions.adoption import GuidelineSet
from sessions.decisions.base import Decision
from sessions.decisions.counting import RecountOrdered
from sessions.decisions.pra import ProposalsAssigned, ProposalsMerged
from sessions.decisions.sittings import ProposalSplit
from sessions.session import Session


def aftermath(decision: Decision, before: Session, after: Session) -> str:
    """A clause on what was dropped; empty where nothing was."""
    match decision:
        case GuidelineSet() | ProposalsAssigned():
            dropped = _proposals_with_dropped_scores(before, after)
            return f"nilai pada kriteria yang berubah gugur untuk {dropped} usulan" if dropped else ""
        case ProposalsMerged(survivor=survivor, absorbed=absorbed):
            merged = (survivor, *absorbed)
            had_scores = any(before.proposals[code].scores for code in merged if code in before.proposals)
            return "nilai yang sudah diberikan gugur" if had_scores else ""
        case ProposalSplit(code=code):
            return "nilai yang sudah diberikan gugur" if before.proposals[code].scores else ""
        case RecountOrdered():
            return "penetapan utusan dari suara itu gugur" if before.delegates and not after.delegates else ""
    return ""


def _proposals_with_dropped_scores(before: Session, after: Session) -> int:
    return sum(
        bool(set(proposal.scores) - set(after.proposals[code].scores)) for code, proposal in before.proposals.items()
    )
