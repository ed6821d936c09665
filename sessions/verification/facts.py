"""The verification of SOP step 2: what the data already answers, what waits at its village, what was done."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sessions.kernel.session import Session
from sessions.proposals import facts as proposals
from sessions.values import verification
from sessions.values.proposals import Origin, Outcome, Process, Proposal
from sessions.values.verification import Answer, ChecklistItemId

VERDICTS = frozenset({Outcome.FAILED_VERIFICATION, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED})
"""Ends that the verification gives; before the sidang there are no others than these, a merger and a withdrawal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationSums:
    """How proposals stand to the verification; the parts add up to `received`.

    `ended` counts each verdict other than passed, `waiting` those at their village, `open` those nobody has looked at,
    `settled` those that were merged or withdrawn.
    """

    received: int
    passed: int
    ended: Mapping[Outcome, int]
    waiting: int
    open: int
    settled: int

    @property
    def verified(self) -> int:
        """Proposals that the kecamatan verified, whatever came of it: what SIPD asks for."""
        return self.passed + sum(self.ended.values())


def tally(proposals: Iterable[Proposal]) -> VerificationSums:
    """Each proposal in exactly one part."""
    all_ = tuple(proposals)
    parts = Counter(_part(p) for p in all_)
    return VerificationSums(
        received=len(all_),
        passed=parts["passed"],
        ended={outcome: parts[outcome] for outcome in Outcome if outcome in VERDICTS and parts[outcome]},
        waiting=parts["waiting"],
        open=parts["open"],
        settled=parts["settled"],
    )


def _part(proposal: Proposal) -> str:
    if proposal.outcome in VERDICTS and proposal.outcome is not None:
        return proposal.outcome
    if not proposal.is_in_the_running:
        return "settled"
    return {Process.VERIFIED: "passed", Process.SENT_BACK: "waiting", Process.RECEIVED: "open"}[proposal.process]


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
