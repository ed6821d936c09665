"""The recapitulation of SOP step 1: per village, what its covering letters state against what was recapitulated."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sessions.office import VillageCode
from sessions.proposals import Origin, Proposal, ProposalDraft
from sessions.receipts import FileReceipt, NotSending
from sessions.session import Session


class RecapState(StrEnum):
    """Where a village stands with what it sent."""

    MISSING = "belum mengirim"
    NOT_SENDING = "tidak mengirim"
    NOT_RECAPPED = "belum direkap"
    NO_RECEIPT = "belum ada tanda terima"
    NOT_STATED = "jumlah tidak disebut"
    DIFFERENT = "berbeda"
    SAME = "cocok"


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageRecap:
    """A village with its receipts and its proposals. Money is whole rupiah; what no letter states is None.

    Where one of several letters states nothing, their sum is not known either. `cost` is of what came with the letters,
    not of what a village completed afterwards.
    """

    village: VillageCode
    receipts: tuple[FileReceipt, ...]
    not_sending: NotSending | None
    proposals: tuple[Proposal, ...]
    stated_count: int | None
    stated_cost: int | None
    count: int
    cost: int
    without_cost: int

    @property
    def more(self) -> int | None:
        """Proposals recapitulated beyond those stated, below zero where some are missing; None if none are stated."""
        return None if self.stated_count is None else self.count - self.stated_count

    @property
    def dearer(self) -> int | None:
        """Rupiah recapitulated beyond what is stated; None where nothing is stated."""
        return None if self.stated_cost is None else self.cost - self.stated_cost

    @property
    def state(self) -> RecapState:
        """Where it stands; a village that sent something after all is not one that sends nothing."""
        if not self.receipts and not self.count:
            return RecapState.NOT_SENDING if self.not_sending else RecapState.MISSING
        if not self.receipts:
            return RecapState.NO_RECEIPT
        if not self.count and self.stated_count != 0:
            return RecapState.NOT_RECAPPED
        if self.more or self.dearer:
            return RecapState.DIFFERENT
        return RecapState.NOT_STATED if self.more is None else RecapState.SAME


def of(session: Session) -> tuple[VillageRecap, ...]:
    """One per village, in the order of the office."""
    sent: dict[VillageCode | None, list[Proposal]] = {}
    for proposal in session.proposals.values():
        if proposal.origin is Origin.VILLAGE:
            sent.setdefault(proposal.draft.village, []).append(proposal)
    villages = session.office.villages if session.office else ()
    return tuple(_recap(session, village.code, tuple(sent.get(village.code, ()))) for village in villages)


def _recap(session: Session, village: VillageCode, own: tuple[Proposal, ...]) -> VillageRecap:
    receipts = session.receipts.get(village, ())
    costs = [_as_received(proposal).cost for proposal in own]
    return VillageRecap(
        village=village,
        receipts=receipts,
        not_sending=session.not_sending.get(village),
        proposals=own,
        stated_count=_stated(receipts, lambda receipt: receipt.stated_count),
        stated_cost=_stated(receipts, lambda receipt: receipt.stated_cost),
        count=len(own),
        cost=sum(cost or 0 for cost in costs),
        without_cost=costs.count(None),
    )


def _as_received(proposal: Proposal) -> ProposalDraft:
    """What the letter told of: the draft before its village completed it."""
    return proposal.sent_back[0].draft if proposal.sent_back else proposal.draft


def _stated(receipts: tuple[FileReceipt, ...], part: Callable[[FileReceipt], int | None]) -> int | None:
    known = [amount for receipt in receipts if (amount := part(receipt)) is not None]
    return sum(known) if receipts and len(known) == len(receipts) else None


def missing(session: Session) -> tuple[VillageCode, ...]:
    """Villages that have sent nothing and of which nobody says that they will not."""
    return tuple(recap.village for recap in of(session) if recap.state is RecapState.MISSING)


def unreconciled(session: Session) -> tuple[VillageCode, ...]:
    """Villages whose letters state another count or sum than was recapitulated, or whose files are not in yet."""
    open_ = {RecapState.DIFFERENT, RecapState.NOT_RECAPPED}
    return tuple(recap.village for recap in of(session) if recap.state in open_)


def without_receipt(session: Session) -> tuple[VillageCode, ...]:
    """Villages whose proposals came in, but for whose files no receipt was written."""
    return tuple(recap.village for recap in of(session) if recap.state is RecapState.NO_RECEIPT)
