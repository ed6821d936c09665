"""What a decision undoes besides what it says: scores that no longer count, ranks that move, delegates dropped."""

from exports.wording import invalidated as wording
from sessions.decisions.adoption import GuidelineSet
from sessions.decisions.base import Decision
from sessions.decisions.counting import RecountOrdered
from sessions.decisions.pra import ProposalsAssigned, ProposalsMerged
from sessions.decisions.sittings import ProposalSplit
from sessions.invalidated import invalidated
from sessions.session import Session


def aftermath(decision: Decision, before: Session, after: Session) -> str:
    """A clause on what no longer holds; empty where everything does."""
    match decision:
        case GuidelineSet():
            return wording.told(invalidated(before, after))
        case ProposalsAssigned():
            dropped = sum(bool(p.scores.keys() - after.proposals[c].scores.keys()) for c, p in before.proposals.items())
            return f"nilai pada kriteria yang berbeda gugur untuk {dropped} usulan" if dropped else ""
        case ProposalsMerged(survivor=survivor, absorbed=absorbed):
            merged = (survivor, *absorbed)
            had_scores = any(before.proposals[code].scores for code in merged if code in before.proposals)
            return "nilai yang sudah diberikan gugur" if had_scores else ""
        case ProposalSplit(code=code):
            return "nilai yang sudah diberikan gugur" if before.proposals[code].scores else ""
        case RecountOrdered():
            return "penetapan utusan dari suara itu gugur" if before.delegates and not after.delegates else ""
    return ""
