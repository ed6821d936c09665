"""What steps 1 and 2 ask beyond their gates of old: all villages heard of, letters that agree, nothing left there."""

from sessions import recap, verification
from sessions.office import VillageCode
from sessions.session import Session
from sessions.sop.gates import Gate

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
    name="setiap desa mengirim atau dinyatakan tidak mengirim",
    stage="terima",
    test=lambda session: not recap.missing(session),
    detail=lambda session: _named(session, recap.missing(session)),
    is_blocking=False,
)
RECEIPTS = Gate(
    name="tanda terima setiap desa yang mengirim",
    stage="terima",
    test=lambda session: bool(session.proposals) and not recap.without_receipt(session),
    detail=lambda session: _named(session, recap.without_receipt(session)) if session.proposals else _NOTHING,
    is_blocking=False,
)
RECONCILED = Gate(
    name="rekap sesuai surat pengantar desa",
    stage="terima",
    test=lambda session: bool(session.proposals) and not recap.unreconciled(session),
    detail=lambda session: _named(session, recap.unreconciled(session)) if session.proposals else _NOTHING,
    is_blocking=False,
)
COME_BACK = Gate(
    name="usulan yang diperbaiki desa sudah kembali",
    stage="usulan",
    test=lambda session: not verification.at_their_village(session.proposals.values()),
    detail=_out,
)
"""Blocks nothing that `VERIFIED` lets pass: what is at its village is not verified."""
