"""The SIPD side of a proposal: what the kecamatan recommends there, and whether somebody has typed it in.

The recommendation is made before the outcome or follows from it; the outcome of the meeting is what counts.
"""

from collections.abc import Mapping

from sessions.kernel.checks import Gate
from sessions.kernel.session import Session
from sessions.recapitulation import facts as recapitulation
from sessions.values.labels import SipdStanding
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode, Recommendation, SipdVerdict

VERDICTS: Mapping[Outcome, SipdVerdict] = {
    Outcome.AGREED: SipdVerdict.FORWARD,
    Outcome.AGREED_CHANGED: SipdVerdict.FORWARD,
    Outcome.RESERVE: SipdVerdict.FORWARD,
    Outcome.FORWARDED: SipdVerdict.FORWARD,
    Outcome.NOT_AGREED: SipdVerdict.REJECT,
    Outcome.FAILED_VERIFICATION: SipdVerdict.REJECT,
    Outcome.MERGED: SipdVerdict.REJECT,
    Outcome.SPLIT: SipdVerdict.REJECT,
    Outcome.WITHDRAWN: SipdVerdict.REJECT,
    Outcome.DIVERTED: SipdVerdict.REJECT,
    Outcome.RETURNED: SipdVerdict.RETURN,
}
"""What usually follows from an outcome. A reserve goes on, with a note that says so: what is rejected is gone."""

_KEPT = 200


def standing(proposal: Proposal) -> SipdStanding:
    """Typed in, or recommended, or neither."""
    if proposal.in_sipd is not None:
        return SipdStanding.ENTERED
    return SipdStanding.OPEN if proposal.recommendation is None else SipdStanding.RECOMMENDED


def suggested(proposal: Proposal) -> Recommendation | None:
    """What the outcome suggests, volume and cost as agreed, its reason as the note; None without an outcome."""
    if proposal.outcome is None:
        return None
    verdict = VERDICTS[proposal.outcome]
    goes_on = verdict is SipdVerdict.FORWARD
    return Recommendation(
        verdict=verdict,
        volume=proposal.volume if goes_on else None,
        cost=proposal.cost if goes_on else None,
        note=_note(proposal)[:_KEPT],
    )


def _note(proposal: Proposal) -> str:
    if proposal.merged_into is not None:
        return f"digabung ke {proposal.merged_into}"
    if proposal.outcome in {Outcome.AGREED, None}:
        return ""
    said = proposal.outcome.label
    return f"{said}: {proposal.reason}" if proposal.reason else said


def suggestions(session: Session, codes: tuple[ProposalCode, ...] = ()) -> Mapping[ProposalCode, Recommendation]:
    """What the outcomes suggest for these proposals, or for all, where that is not what is recommended already."""
    found = ((code, suggested(session.proposals[code])) for code in codes or session.proposals)
    return {code: made for code, made in found if made and made != session.proposals[code].recommendation}


def to_enter(session: Session) -> tuple[Proposal, ...]:
    """Agreed proposals that nobody has typed into SIPD yet."""
    return tuple(p for p in session.proposals.values() if p.outcome in PRIORITIES and p.in_sipd is None)


def _missing(session: Session) -> str:
    if not session.is_closed:
        return "sidang belum ditutup"
    left = len(to_enter(session))
    agreed = recapitulation.of(session).priorities.count
    return f"{left} dari {agreed} disepakati, belum ada di SIPD" if left else ""


ENTERED = Gate(
    name="usulan yang disepakati sudah diinput ke SIPD",
    stage="sipd",
    test=lambda session: session.is_closed and not to_enter(session),
    detail=_missing,
    is_blocking=False,
)
