"""What SOP steps 6 to 8 require, and what their papers are called."""

from sessions.closing import facts_sums as sums
from sessions.kernel.checks import Gate
from sessions.kernel.session import Session
from sessions.values.attendance import Role
from sessions.values.report import SignedPaper

STAGE = "laporan"


def _is_numbered(session: Session) -> bool:
    return bool(session.report.number) and session.report.dated is not None


def _is_signed(session: Session) -> bool:
    return session.signature(SignedPaper.REPORT, Role.CAMAT) is not None


def _is_of_the_latest(session: Session) -> bool:
    """What the Camat signed tells the results that are in force, not those before a Berita Acara Perbaikan."""
    signature, locked = session.signature(SignedPaper.REPORT, Role.CAMAT), sums.locked(session)
    return signature is None or locked is None or not session.amendments or signature.signed_at >= locked


def _is_received(session: Session) -> bool:
    delivery = session.delivery
    return delivery is not None and delivery.received_at is not None and bool(delivery.receiver)


NUMBERED = Gate(
    name="nomor dan tanggal laporan",
    stage=STAGE,
    test=_is_numbered,
    detail=lambda session: "" if _is_numbered(session) else "tercetak titik-titik",
    is_blocking=False,
)
SIGNED = Gate(name="laporan ditandatangani Camat", stage=STAGE, test=_is_signed)
SIGNED_AS_AMENDED = Gate(
    name="laporan ditandatangani sesudah perbaikan Berita Acara",
    stage=STAGE,
    test=_is_of_the_latest,
    is_blocking=False,
    applies=lambda session: bool(session.amendments),
)
SENT = Gate(name="laporan dikirim dengan surat pengantar", stage=STAGE, test=lambda session: bool(session.delivery))
RECEIVED = Gate(name="tanda terima: tanggal dan penerima", stage=STAGE, test=_is_received)


TITLE = "Laporan Hasil Musrenbang"


_PAPERS = {SignedPaper.BERITA_ACARA: "Berita Acara", SignedPaper.REPORT: TITLE}


def paper_name(paper: SignedPaper) -> str:
    """As a sentence names it."""
    return _PAPERS[paper]
