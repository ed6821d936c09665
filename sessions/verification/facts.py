"""The verification of SOP step 2: what the data already answers, what waits at its village, what was done."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from sessions.kernel.refusals import Labelled
from sessions.kernel.session import Session
from sessions.proposals import facts as proposals
from sessions.values import verification
from sessions.values.proposals import VERDICTS, Origin, Passed, Process, Proposal
from sessions.values.verification import Answer, ChecklistItemId


def at_their_village(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Those that were sent back and have neither come again nor ended."""
    return tuple(p for p in proposals if p.process is Process.SENT_BACK and p.outcome is None)


def deadline(proposal: Proposal) -> date | None:
    """Until when its village has it; None where it is not there."""
    is_there = proposal.process is Process.SENT_BACK and proposal.outcome is None and proposal.sent_back
    return proposal.sent_back[-1].deadline if is_there else None


def is_overdue(proposal: Proposal, today: date) -> bool:
    """Whether its village should have given it back before today."""
    until = deadline(proposal)
    return until is not None and until < today


def found_wanting(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Those of which some point of the checklist was answered with tidak."""
    return tuple(p for p in proposals if Answer.NO in p.checks.values())


def from_data(session: Session, proposal: Proposal) -> dict[ChecklistItemId, Answer]:
    """Points of the office's checklist that the data answers by itself; the others need somebody who looks."""
    known = {item.id for item in session.office.checklist} if session.office else set()
    return {item: answer for item, answer in _from_data(session, proposal) if item in known}


def _from_data(session: Session, proposal: Proposal) -> Iterator[tuple[ChecklistItemId, Answer]]:
    draft = proposal.draft
    if session.agency(proposal.agency) is not None:
        yield verification.AGENCY, Answer.YES
    if draft.location.strip():
        yield verification.PLACE, Answer.YES
    yield verification.VOLUME, _yes(proposal.volume is not None and bool(proposal.unit))
    if draft.cost is None:
        yield verification.COST, Answer.NO
    yield verification.BENEFICIARIES, _yes(draft.households is not None)
    if proposal.origin is Origin.VILLAGE:
        yield verification.PRIORITY, _yes(draft.village_priority is not None)
        yield verification.CAP, _within_the_cap(session, proposal)


def _yes(is_there: bool) -> Answer:  # noqa: FBT001 - what is answered
    return Answer.YES if is_there else Answer.NO


def _within_the_cap(session: Session, proposal: Proposal) -> Answer:
    if session.office is None or session.office.cap_per_village is None:
        return Answer.NOT_NEEDED
    return _yes(proposal.draft.village not in proposals.over_the_cap(session))


def judged(session: Session, decided: Proposal) -> Proposal:
    """One that was just decided, with its outcome as the verdict of the verification, if it is one.

    Until the rules are adopted the latest counts. From then on the forum decides, and only what nobody had verified
    gets its verdict by it.
    """
    verdict = decided.outcome if decided.outcome in VERDICTS else None
    if session.sidang.rules_adopted is None:
        return replace(decided, verified_as=verdict)
    is_verified = decided.verified_as is not None or decided.process is Process.VERIFIED
    return decided if is_verified else replace(decided, verified_as=verdict)


class Looked(Labelled):
    """How a point of the checklist was looked at, or not, in one proposal."""

    YES = "ya", "Ya"
    NO = "tidak", "Tidak"
    NOT_NEEDED = "tidak perlu", "Tidak perlu"
    IN_BULK = "sekaligus", "Diperiksa sekaligus"
    PASSED = "lolos", "Lolos, tidak dirinci"
    ENDED = "selesai", "Selesai, tidak dirinci"
    OPEN = "belum", "Belum diperiksa"


_ANSWERED = {Answer.YES: Looked.YES, Answer.NO: Looked.NO, Answer.NOT_NEEDED: Looked.NOT_NEEDED}


def looked_at(proposal: Proposal, point: ChecklistItemId) -> Looked:
    """Answered for itself, among all that passed at once, or not told; what waits for its verification is open."""
    answer = proposal.checks.get(point)
    if answer is not None:
        return _ANSWERED[answer]
    if proposal.process is Process.VERIFIED:
        passed = proposal.passed
        return Looked.IN_BULK if passed is not None and point in passed.points else Looked.PASSED
    return Looked.OPEN if proposal.is_in_the_running else Looked.ENDED


def passed_in_bulk(proposals: Iterable[Proposal]) -> Mapping[Passed, int]:
    """Each time many passed at once, and how many of these proposals did."""
    return Counter(p.passed for p in proposals if p.passed is not None and p.passed.is_in_bulk)
