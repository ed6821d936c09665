"""What a decision undoes besides what it says: scores that no longer count, ranks that move, delegates dropped."""

from collections.abc import Iterator

from exports.wording import invalidated as wording
from exports.wording.dates import clock
from sessions import attendance
from sessions.decisions.adoption import GuidelineSet, HouseRulesSet
from sessions.decisions.base import Decision
from sessions.decisions.counting import RecountOrdered
from sessions.decisions.pra import ProposalsAssigned, ProposalsMerged
from sessions.decisions.sittings import ProposalSplit
from sessions.invalidated import invalidated
from sessions.session import Session
from sessions.votes import VoteState


def aftermath(decision: Decision, before: Session, after: Session) -> str:
    """A clause on what no longer holds; empty where everything does."""
    match decision:
        case HouseRulesSet() | GuidelineSet():
            is_guideline = isinstance(decision, GuidelineSet)
            return wording.told(invalidated(before, after)) if is_guideline else _by_earlier_rules(before, after)
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


def _by_earlier_rules(before: Session, after: Session) -> str:
    """What was stated, opened or chosen under house rules that were adopted, and does not fit the new ones."""
    return "; ".join(_not_fitting(before, after)) if before.sidang.rules_adopted is not None else ""


def _not_fitting(before: Session, after: Session) -> Iterator[str]:
    check, now = before.sidang.quorum, attendance.quorum_now(after)
    if check is not None and (check.invited, check.needed) != (now.invited, now.needed):
        told = f"kuorum menjadi {now.needed} dari {now.invited}"
        yield f"{told}, pemeriksaan pukul {clock(check.at)} menurut aturan sebelumnya"
    seats = (before.house_rules.delegates_per_village, after.house_rules.delegates_per_village)
    for vote in before.votes.values():
        if seats[0] != seats[1] and vote.state is VoteState.OPEN:
            yield f"hak suara pemungutan suara nomor {vote.id} tetap seperti ketika dibuka"
    if before.delegates and len(before.delegates) != after.house_rules.seats:
        yield f"{len(before.delegates)} utusan yang sudah ditetapkan perlu ditetapkan lagi"
