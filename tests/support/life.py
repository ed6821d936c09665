"""The life of a proposal: from every state, by every decision that can move it, to which state or refusal."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from support.meeting import Meeting
from support.small import DRAFTS, JT, code, codes, ending, recapped, scored

from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.outcomes.decisions import BY_OTHER_DECISIONS, OutcomesDecided, OutcomesReopened
from sessions.outcomes.decisions_split import ProposalPart, ProposalsDeferred, ProposalSplit
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.values.proposals import Agreed, Outcome, Process, Proposal
from sessions.verification.decisions import ProposalResubmitted, ProposalsSentBack, ProposalsVerified

NAME, OTHER = "2001-01", "2003-01"
LONG = "Alasan yang cukup panjang"
BEFORE, AFTER = "sebelum tata tertib disahkan", "sesudah tata tertib disahkan"


def decided(outcome: Outcome) -> OutcomesDecided:
    agreed = Agreed(cost=JT) if outcome is Outcome.AGREED_CHANGED else Agreed()
    return OutcomesDecided(endings=(replace(ending(NAME, outcome, LONG), agreed=agreed),))


MERGED = ProposalsMerged(survivor=code(OTHER), absorbed=codes(NAME))
WITHDRAWN = ProposalWithdrawn(code=code(NAME), by="Kepala Desa", reason=LONG)
SPLIT = ProposalSplit(
    code=code(NAME), parts=(ProposalPart(activity="Sisi utara"), ProposalPart(activity="Sisi selatan")), reason=LONG
)
DEFERRED = ProposalsDeferred(codes=codes(NAME))
_OTHERWISE = {Outcome.MERGED: MERGED, Outcome.WITHDRAWN: WITHDRAWN, Outcome.SPLIT: SPLIT}

SENT_BACK = ProposalsSentBack(codes=codes(NAME), reason=LONG, deadline=date(2027, 1, 22))

DECIDED = "diputus "

MOVES: dict[str, Decision] = {
    "diverifikasi": ProposalsVerified(codes=codes(NAME)),
    "dikembalikan untuk diperbaiki": SENT_BACK,
    "masuk kembali": ProposalResubmitted(code=code(NAME), draft=DRAFTS[0]),
    "diubah": ProposalChanged(code=code(NAME), cost=2 * JT, reason=LONG),
    "digabung ke usulan lain": MERGED,
    "menjadi induk gabungan": ProposalsMerged(survivor=code(NAME), absorbed=codes(OTHER)),
    "ditarik pengusul": WITHDRAWN,
    "dipecah": SPLIT,
    "ditunda": DEFERRED,
    **{f"{DECIDED}{outcome.value}": decided(outcome) for outcome in Outcome if outcome not in BY_OTHER_DECISIONS},
    "dibuka kembali": OutcomesReopened(codes=codes(NAME), reason=LONG),
}


def _with(start: Callable[[], Meeting], *decisions: Decision) -> Callable[[], Meeting]:
    def stage() -> Meeting:
        meeting = start()
        meeting.decide(*decisions)
        return meeting

    return stage


def _stages() -> Iterator[tuple[str, str, Callable[[], Meeting]]]:
    """Time, state of the proposal, and a meeting in which it is there."""
    ended_before = (Outcome.FAILED_VERIFICATION, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED)
    yield BEFORE, Process.RECEIVED.value, recapped
    yield BEFORE, Process.SENT_BACK.value, _with(recapped, SENT_BACK)
    yield BEFORE, Process.VERIFIED.value, _with(recapped, MOVES["diverifikasi"])
    for outcome in ended_before:
        yield BEFORE, outcome.value, _with(recapped, decided(outcome))
    yield AFTER, Process.VERIFIED.value, scored
    for outcome in Outcome:
        way = _OTHERWISE.get(outcome) or decided(outcome)
        yield AFTER, outcome.value, _with(scored, way)


def state(proposal: Proposal) -> str:
    return proposal.outcome.value if proposal.outcome else proposal.process.value


def life() -> Iterator[tuple[str, str, str, str]]:
    """Time, from, decision, and to: the state after it, or the reason why it is refused."""
    for time, before, stage in _stages():
        for name, decision in MOVES.items():
            meeting = stage()
            try:
                meeting.decide(decision)
            except Refused as refused:
                yield time, before, name, refused.reason.name
            else:
                yield time, before, name, state(meeting.session.proposals[code(NAME)])
