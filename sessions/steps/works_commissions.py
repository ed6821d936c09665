"""The works of the commissions, one of each: its worksheet comes back, or its proposals are scored on the screen."""

from sessions.commissions import facts as commissions
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.recapitulation import facts as recapitulation
from sessions.steps.works_rule import WorkRule
from sessions.values.agenda import COMMISSIONS
from sessions.values.commissions import Commission, CommissionId
from sessions.values.proposals import Proposal


def rule_of(commission: Commission) -> WorkRule:
    """Done when its worksheet is received, or everything before it has a number by the adopted guideline."""
    id_ = commission.id
    return WorkRule(
        id=f"komisi-{id_}",
        items=(COMMISSIONS,),
        title=f"Komisi {id_}",
        done=lambda session: _is_through(session, id_),
        needed=lambda session: bool(commissions.worksheet(session, id_)),
        counted=lambda session: _progress(session, id_),
        row=lambda _: id_,
    )


def _is_through(session: Session, id_: CommissionId) -> bool:
    result = session.results.get(id_)
    if result is not None and result.received is not None:
        return True
    own = commissions.worksheet(session, id_)
    return bool(own) and session.sidang.rules_adopted is not None and _numbered(session, own) == len(own)


def _numbered(session: Session, own: tuple[Proposal, ...]) -> int:
    known = line.of(session).by_code
    return recapitulation.sums(p for p in own if p.code in known and not p.is_parked).count


def _progress(session: Session, id_: CommissionId) -> str:
    """`lembar kerja diterima: 82 berurutan, 3 ditunda`, `nilai lengkap 22 dari 29`, or that the paper is not back."""
    own, result = commissions.worksheet(session, id_), session.results.get(id_)
    numbered = _numbered(session, own)
    if result is not None and result.received is not None:
        parked = commissions.progress_of(session, id_).parked
        return f"lembar kerja diterima: {numbered} berurutan{f', {parked} ditunda' if parked else ''}"
    if any(proposal.scores for proposal in own):
        return f"nilai lengkap {numbered} dari {len(own)}"
    return f"lembar kerja belum kembali: {len(own)} usulan" if own else "tidak ada usulan"
