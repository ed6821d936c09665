"""What has no outcome yet, and why "sesuai garis" leaves it to the forum."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts import Ranking
from sessions.rules.ceiling import WITHIN, Placement
from sessions.values.proposals import PRIORITIES, Proposal, ProposalCode


class OpenBecause(StrEnum):
    """Why a proposal is undecided, as a list says it; all but the last are left alone by "sesuai garis"."""

    PARKED = "masih ditunda"
    NO_RANK = "nilai belum lengkap"
    NO_COMMISSION = "belum dibagi ke komisi, jadi belum bernomor"
    OUTSIDE_THE_ORDER = "tidak bernomor dalam urutan kecamatan"
    TIED = "nilai sama di garis batas"
    WAITING = "menunggu nilai sama di garis batas"
    VOTED = "menunggu hasil suara"
    NO_COST = "biaya belum diketahui"
    PAIRED = "tidak dapat bersama yang lain"
    BY_LINE = "belum diputus; garis batas sudah menunjukkan hasilnya"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """A proposal without an outcome; `others` are those it is tied with, or cannot be inside together with."""

    code: ProposalCode
    why: OpenBecause
    others: tuple[ProposalCode, ...] = ()


def undecided(session: Session) -> tuple[Undecided, ...]:
    """All of them: in the order of the ranking, those without a rank behind, by arrival."""
    return session.derived(_undecided)


def _undecided(session: Session) -> tuple[Undecided, ...]:
    table = line.of(session)
    position = {row.code: number for number, row in enumerate(table.rows)}
    open_ = [p for p in session.proposals.values() if p.outcome is None]
    open_.sort(key=lambda p: position.get(p.code, len(position)))
    found = [_one(session, p, table) for p in open_]
    inside = {p.code for p in session.proposals.values() if p.outcome in PRIORITIES}
    inside |= {u.code for u in found if u.why is OpenBecause.BY_LINE and table.by_code[u.code].placement in WITHIN}
    partners = {
        code: other for pair in session.exclusive_pairs if inside.issuperset(pair) for code, other in _both(pair)
    }
    return tuple(
        Undecided(code=u.code, why=OpenBecause.PAIRED, others=(partners[u.code],)) if _is_paired(u, partners) else u
        for u in found
    )


def _is_paired(found: Undecided, partners: dict[ProposalCode, ProposalCode]) -> bool:
    return found.why is OpenBecause.BY_LINE and found.code in partners


def _both(pair: tuple[ProposalCode, ProposalCode]) -> Iterator[tuple[ProposalCode, ProposalCode]]:
    one, other = pair
    yield one, other
    yield other, one


def _one(session: Session, proposal: Proposal, table: Ranking) -> Undecided:
    row = table.by_code.get(proposal.code)
    if proposal.is_parked:
        return Undecided(code=proposal.code, why=OpenBecause.PARKED)
    if row is None:
        is_apart = line.is_without_commission(session, proposal.code)
        return Undecided(code=proposal.code, why=OpenBecause.NO_COMMISSION if is_apart else OpenBecause.NO_RANK)
    tie = next((group for group in table.crossing if row.code in group), ())
    is_unsettled = row.placement is Placement.UNSETTLED
    reasons = (
        (OpenBecause.OUTSIDE_THE_ORDER, table.is_kecamatan_wide and row.rank is None),
        (OpenBecause.NO_COST, row.placement is Placement.COST_UNKNOWN),
        (OpenBecause.TIED, is_unsettled and bool(tie)),
        (OpenBecause.WAITING, is_unsettled),
        (OpenBecause.VOTED, row.awaits is not None),
        (OpenBecause.BY_LINE, True),
    )
    why = next(why for why, holds in reasons if holds)
    others = tuple(code for code in tie if code != row.code) if why is OpenBecause.TIED else ()
    return Undecided(code=proposal.code, why=why, others=others)
