"""The recapitulation of SOP step 1: per village, what its covering letters state against what was recapitulated."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sessions.kernel.checks import Gate
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import Phrase
from sessions.language.numbers import thousands
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Sums
from sessions.sentences.clauses import listed
from sessions.values.office import Village, VillageCode
from sessions.values.proposals import Origin, Proposal
from sessions.values.receiving import FileReceipt, NotSending
from sessions.verification import facts as verification


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
    """A village with its receipts and its proposals, which `sums` adds up. Money is whole rupiah; None: not stated.

    Where one of several letters states nothing, their sum is not known either.
    """

    village: VillageCode
    receipts: tuple[FileReceipt, ...]
    not_sending: NotSending | None
    proposals: tuple[Proposal, ...]
    stated_count: int | None
    stated_cost: int | None
    sums: Sums

    @property
    def count(self) -> int:
        """Proposals recapitulated."""
        return self.sums.count

    @property
    def more(self) -> int | None:
        """Proposals recapitulated beyond those stated, below zero where some are missing; None if none are stated."""
        return None if self.stated_count is None else self.count - self.stated_count

    @property
    def dearer(self) -> int | None:
        """Rupiah recapitulated beyond what is stated; None where nothing is stated."""
        return None if self.stated_cost is None else self.sums.asked - self.stated_cost

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


def recap_of(session: Session) -> tuple[VillageRecap, ...]:
    """One per village, in the order of the office."""
    return session.derived(_recaps)


def _recaps(session: Session) -> tuple[VillageRecap, ...]:
    sent: dict[VillageCode | None, list[Proposal]] = {}
    for proposal in session.proposals.values():
        if proposal.origin is Origin.VILLAGE:
            sent.setdefault(proposal.draft.village, []).append(proposal)
    villages = session.office.villages if session.office else ()
    return tuple(_recap(session, village.code, tuple(sent.get(village.code, ()))) for village in villages)


def _recap(session: Session, village: VillageCode, own: tuple[Proposal, ...]) -> VillageRecap:
    receipts = session.receipts.get(village, ())
    return VillageRecap(
        village=village,
        receipts=receipts,
        not_sending=session.not_sending.get(village),
        proposals=own,
        stated_count=_stated(receipts, lambda receipt: receipt.stated_count),
        stated_cost=_stated(receipts, lambda receipt: receipt.stated_cost),
        sums=recapitulation.sums(own),
    )


def _stated(receipts: tuple[FileReceipt, ...], part: Callable[[FileReceipt], int | None]) -> int | None:
    known = [amount for receipt in receipts if (amount := part(receipt)) is not None]
    return sum(known) if receipts and len(known) == len(receipts) else None


def missing(session: Session) -> tuple[VillageCode, ...]:
    """Villages that have sent nothing and of which nobody says that they will not."""
    return tuple(recap.village for recap in recap_of(session) if recap.state is RecapState.MISSING)


def unreconciled(session: Session) -> tuple[VillageCode, ...]:
    """Villages whose letters state another count or sum than was recapitulated, or whose files are not in yet."""
    open_ = {RecapState.DIFFERENT, RecapState.NOT_RECAPPED}
    return tuple(recap.village for recap in recap_of(session) if recap.state in open_)


def without_receipt(session: Session) -> tuple[VillageCode, ...]:
    """Villages whose proposals came in, but for whose files no receipt was written."""
    return tuple(recap.village for recap in recap_of(session) if recap.state is RecapState.NO_RECEIPT)


def head_of(village: Village) -> str:
    """`Kepala Desa Kuto`, `Lurah Panjer`."""
    return f"{'Lurah' if village.label == 'Kelurahan' else f'Kepala {village.label}'} {village.name}"


def difference(recap: VillageRecap) -> str:
    """`rekap kurang 2 usulan dan Rp150.000.000 dari surat`; empty where letter and recapitulation say the same."""
    less: list[str] = []
    more: list[str] = []
    for amount, told in (
        (recap.more, lambda n: f"{thousands(n)} usulan"),
        (recap.dearer, numbers.full),
    ):
        if amount:
            (less if amount < 0 else more).append(told(abs(amount)))
    parts = [f"kurang {listed(less)}"] if less else []
    parts += [f"lebih {listed(more)}"] if more else []
    return f"rekap {' tetapi '.join(parts)} dari surat" if parts else ""


def told(recap: VillageRecap) -> str:
    """Where the village stands, in words."""
    match recap.state:
        case RecapState.DIFFERENT:
            return difference(recap)
        case RecapState.NOT_SENDING if recap.not_sending:
            return f"tidak mengirim: {recap.not_sending.reason} ({recap.not_sending.by})"
        case RecapState.SAME if recap.stated_cost is None:
            return "jumlah usulan cocok; biaya tidak disebut"
        case RecapState.NOT_STATED:
            return "jumlah tidak disebut dalam surat"
        case state:
            return state.value


_FEW = 3
_NOTHING = "belum ada usulan"


def _named(session: Session, villages: tuple[VillageCode, ...]) -> str:
    named = ", ".join(session.village_name(code) for code in villages[:_FEW])
    total = len(session.office.villages) if session.office else 0
    return f"{len(villages)} dari {total} belum: {named}{', …' if len(villages) > _FEW else ''}" if villages else ""


def _out(session: Session) -> str:
    out = verification.at_their_village(session.proposals.values())
    if not out:
        return ""
    until = min(p.sent_back[-1].deadline for p in out)
    return f"{len(out)} belum kembali, batas waktu {until:%d-%m-%Y}"


ALL_SENT = Gate(
    name=Phrase("setiap {desa} mengirim atau dinyatakan tidak mengirim"),
    stage="terima",
    test=lambda session: not missing(session),
    detail=lambda session: _named(session, missing(session)),
    is_blocking=False,
)
RECEIPTS = Gate(
    name=Phrase("tanda terima setiap {desa} yang mengirim"),
    stage="terima",
    test=lambda session: bool(session.proposals) and not without_receipt(session),
    detail=lambda session: _named(session, without_receipt(session)) if session.proposals else _NOTHING,
    is_blocking=False,
)
RECONCILED = Gate(
    name=Phrase("rekap sesuai surat pengantar {desa}"),
    stage="terima",
    test=lambda session: bool(session.proposals) and not unreconciled(session),
    detail=lambda session: _named(session, unreconciled(session)) if session.proposals else _NOTHING,
    is_blocking=False,
)
COME_BACK = Gate(
    name=Phrase("usulan yang diperbaiki {desa} sudah kembali"),
    stage="usulan",
    test=lambda session: not verification.at_their_village(session.proposals.values()),
    detail=_out,
)
"""Blocks nothing that `VERIFIED` lets pass: what is at its village is not verified."""
