"""Simulasi pagu in lines: what was typed, who comes in and who goes out, and what is left."""

from collections.abc import Sequence

from exports.wording.money import rupiah, short
from exports.wording.numbers import thousands
from sessions import simulation
from sessions.commissions import CommissionId
from sessions.proposals import ProposalCode
from sessions.session import Session
from sessions.simulation import Simulated
from tui.reading import Unreadable, read_count, read_rupiah

MOST = 6
"""Proposals that are named on each side; the others are counted."""

_UNIT = "usulan"


def simulated(session: Session, typed: str, commission: CommissionId | None) -> Simulated:
    """The line with what was typed: rupiah, or on the sheet of a commission `12 usulan`. Raises Unreadable."""
    text = typed.strip().casefold()
    if commission is not None and text.endswith(_UNIT):
        return simulation.quota(session, read_count(text.removesuffix(_UNIT)), commission)
    return simulation.ceiling(session, read_rupiah(typed), commission)


def lines(session: Session, typed: str, commission: CommissionId | None) -> tuple[str, ...]:
    """What is said under the field at every key; nothing while it cannot be read."""
    try:
        found = simulated(session, typed, commission)
    except Unreadable:
        return ()
    if not found.is_drawn:
        return ("Belum ada satu urutan sekecamatan: coba pagu per komisi (Tab ke lembar komisi).",)
    return (
        _amount(found),
        f"Di dalam garis: {thousands(found.inside)} usulan",
        *_side(session, "Masuk", "+", found.entering),
        *_side(session, "Keluar", "−", found.leaving),
    )


def _amount(found: Simulated) -> str:
    tally = found.tally
    if not found.limit.is_money:
        return f"= kuota {tally.amount} usulan: terisi {tally.used}"
    used = f"terpakai {short(tally.used)}, sisa {short(tally.left)}"
    return f"= {rupiah(tally.amount)}: {used}"


def _side(session: Session, name: str, sign: str, codes: Sequence[ProposalCode]) -> tuple[str, ...]:
    if not codes:
        return (f"{name}: tidak ada",)
    cost = sum(session.proposals[code].cost or 0 for code in codes)
    listed = [f"  {sign} {_named(session, code)}" for code in codes[:MOST]]
    more = [f"  {sign} dan {thousands(len(codes) - MOST)} lainnya"] if len(codes) > MOST else []
    return (f"{name}: {thousands(len(codes))} usulan, Rp{short(cost)}", *listed, *more)


def _named(session: Session, code: ProposalCode) -> str:
    proposal = session.proposals[code]
    cost = "tanpa harga" if proposal.cost is None else short(proposal.cost)
    return f"{code} {cost} {session.village_name(proposal.draft.village)}: {proposal.draft.activity}"
