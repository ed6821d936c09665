"""The reason of a proposal without a place in the order: what ended it, or what it still lacks for a number."""

from collections.abc import Iterator

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts_reasons import Admitted, Reason, Unscored
from sessions.line.words_limits import Names
from sessions.sentences import clauses
from sessions.sentences.clauses import inner, listed
from sessions.values.proposals import PRIORITIES, Origin, Outcome, Proposal

_ORIGINS = {Origin.FORUM: "diajukan dalam sidang", Origin.POKIR: "pokok pikiran DPRD"}


def told(session: Session, found: Reason, names: Names) -> Iterator[str]:
    """Its sentences, each without capital and full stop; some may be empty."""
    proposal = session.proposals[found.code]
    if waits(proposal):
        yield "; ".join(_incomplete(session, found, proposal))
        yield inner(proposal.reason)
        return
    ended = _ended(session, proposal, names)
    yield f"{ended}: {inner(proposal.reason)}" if proposal.reason.strip() else ended


def waits(proposal: Proposal) -> bool:
    """Whether it has no place only since it has no number yet."""
    return proposal.is_in_the_running and proposal.outcome is not Outcome.NOT_AGREED


def _incomplete(session: Session, found: Reason, proposal: Proposal) -> Iterator[str]:
    """What it is, and what it has no number for."""
    yield from brought(found, proposal)
    missing = lacking(found)
    first, *more = without_number(session, found, proposal)
    yield f"{missing}: {first}" if missing else first
    yield from more


def brought(found: Reason, proposal: Proposal) -> Iterator[str]:
    """Who brought it, where no village did, and how the forum let it in."""
    if proposal.origin in _ORIGINS:
        yield _ORIGINS[proposal.origin]
    admitted = next((note for note in found.note if isinstance(note, Admitted)), None)
    if admitted:
        counts = f"{admitted.votes_for} setuju, {admitted.against} tidak setuju, {admitted.abstained} abstain"
        yield f"disetujui untuk dibahas ({counts})"


def lacking(found: Reason) -> str:
    """`K1 dan K3 belum ada`, of one that has other scores; else empty."""
    unscored = next((note for note in found.note if isinstance(note, Unscored)), None)
    return f"{listed(unscored.missing)} belum ada" if unscored and not unscored.is_blank else ""


def without_number(session: Session, found: Reason, proposal: Proposal) -> Iterator[str]:
    """Why it has no number, and what was made of it all the same; nothing of it is about this one alone."""
    yield lacks(session, found)
    if proposal.outcome in PRIORITIES:
        yield "disepakati forum tanpa nomor"
    elif proposal.outcome is Outcome.RESERVE:
        yield "menjadi cadangan di belakang usulan yang bernomor"


def lacks(session: Session, found: Reason) -> str:
    """What a number still needs, in few words."""
    if any(isinstance(note, Unscored) for note in found.note):
        return "nilai belum lengkap"
    return "belum dibagi ke komisi" if line.is_without_commission(session, found.code) else "belum mempunyai nomor"


def _ended(session: Session, proposal: Proposal, names: Names) -> str:
    outcome = proposal.outcome
    survivor = session.proposals.get(proposal.merged_into) if proposal.merged_into else None
    if outcome is Outcome.MERGED and survivor is not None:
        result = survivor.outcome.label if survivor.outcome else "belum diputus"
        return f"digabung ke {names(survivor.code)}, hasilnya {result}"
    if outcome is Outcome.SPLIT and proposal.split_into:
        return f"dipecah menjadi {names.several(proposal.split_into)}"
    if outcome is Outcome.RETURNED:
        return f"dikembalikan ke {clauses.village(session, proposal.draft.village)}"
    return outcome.label if outcome else ""
