"""What SOP steps 6 to 8 require, and what their papers are called."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sessions.closing import facts_sums as sums
from sessions.kernel.checks import Gate
from sessions.kernel.session import Session
from sessions.values.attendance import Official, Role
from sessions.values.report import Holder, SignedPaper

STAGE = "laporan"


def _is_numbered(session: Session) -> bool:
    return bool(session.report.number) and session.report.dated is not None


def is_signed(session: Session) -> bool:
    """Whether the Camat has signed the report."""
    return session.signature(SignedPaper.REPORT, Role.CAMAT) is not None


def _is_of_the_latest(session: Session) -> bool:
    """What the Camat signed tells the results that are in force, not those before a Berita Acara Perbaikan."""
    signature, locked = session.signature(SignedPaper.REPORT, Role.CAMAT), sums.locked(session)
    return signature is None or locked is None or not session.amendments or signature.signed_at >= locked


def _is_received(session: Session) -> bool:
    delivery = session.delivery
    return delivery is not None and delivery.received_at is not None and bool(delivery.receiver)


def is_chaired_by_camat(session: Session) -> bool:
    """Whether Camat and chair are the same named person."""
    camat, chair = session.officials.get(Role.CAMAT), session.officials.get(Role.CHAIR)
    return camat is not None and chair is not None and _as_one_name(camat) == _as_one_name(chair)


def _as_one_name(official: Official) -> str:
    return " ".join(official.name.split()).casefold()


def minutes_signers(session: Session) -> tuple[Role, ...]:
    """Who signs the Berita Acara; a Camat who led the sidang signs once."""
    return (Role.CAMAT,) if is_chaired_by_camat(session) else (Role.CHAIR, Role.CAMAT)


def unsigned_minutes(session: Session, amendment: int = 0) -> tuple[Role, ...]:
    """Who of these has not yet signed it, or this amendment of it."""
    signers = minutes_signers(session)
    return tuple(role for role in signers if session.signature(SignedPaper.BERITA_ACARA, role, amendment) is None)


INITIALLING = (Role.KASI_PMD, Role.SEKCAM)
"""Who checks a report and initials it, before the Camat signs."""


def signed_verb(paper: SignedPaper, role: Role) -> str:
    """`diparaf`, what those do who only check it, else `ditandatangani`."""
    return "diparaf" if paper is SignedPaper.REPORT and role in INITIALLING else "ditandatangani"


def _without_initials(session: Session) -> tuple[Role, ...]:
    return tuple(role for role in INITIALLING if session.signature(SignedPaper.REPORT, role) is None)


def _without_number(session: Session) -> tuple[str, ...]:
    delivery = session.delivery
    numbers = (
        ("Berita Acara", session.sidang.number),
        *((paper_name(SignedPaper.BERITA_ACARA, own.number), own.letter) for own in session.amendments),
        ("laporan", session.report.number),
        ("surat pengantar", delivery.letter_number if delivery else ""),
    )
    return tuple(name for name, number in numbers if not number)


def _unsigned(session: Session) -> tuple[str, ...]:
    papers = (
        ("laporan", not is_signed(session)),
        ("Berita Acara", bool(unsigned_minutes(session))),
        *(
            (paper_name(SignedPaper.BERITA_ACARA, own.number), bool(unsigned_minutes(session, own.number)))
            for own in session.amendments
        ),
    )
    return tuple(name for name, is_missing in papers if is_missing)


NUMBERED = Gate(
    name="nomor dan tanggal laporan",
    stage=STAGE,
    test=_is_numbered,
    detail=lambda session: "" if _is_numbered(session) else "tercetak titik-titik",
    is_blocking=False,
)
SIGNED = Gate(name="laporan ditandatangani Camat", stage=STAGE, test=is_signed)
SIGNED_AS_AMENDED = Gate(
    name="laporan ditandatangani sesudah perbaikan Berita Acara",
    stage=STAGE,
    test=_is_of_the_latest,
    is_blocking=False,
    applies=lambda session: bool(session.amendments),
)


def _none_missing(name: str, missing: Callable[[Session], Iterable[str]]) -> Gate:
    """Open while something is missing, which it tells; going on without it asks for a reason."""
    return Gate(
        name=name,
        stage=STAGE,
        test=lambda session: not missing(session),
        detail=lambda session: f"belum: {', '.join(names)}" if (names := missing(session)) else "",
        is_blocking=False,
        needs_reason=True,
    )


MINUTES_SIGNED = _none_missing("Berita Acara ditandatangani Camat dan Pimpinan Sidang", unsigned_minutes)
INITIALLED = _none_missing("paraf Kasi PMD dan Sekcam pada laporan", _without_initials)


def is_sent_as_amended(session: Session) -> bool:
    """Whether the results in force went to the planning agency."""
    return session.delivery is not None and session.delivery.amendment == len(session.amendments)


SENT = Gate(name="laporan dikirim dengan surat pengantar", stage=STAGE, test=lambda session: bool(session.delivery))
RECEIVED = Gate(name="tanda terima: tanggal dan penerima", stage=STAGE, test=_is_received)
ALL_NUMBERED = _none_missing("nomor Berita Acara, laporan, dan surat pengantar", _without_number)
ALL_SIGNED = _none_missing("tanda tangan pada laporan dan Berita Acara", _unsigned)
DUPLICATED = Gate(
    name="laporan digandakan", stage=STAGE, test=lambda session: session.report.copies > 0, is_blocking=False
)
FILED = Gate(name="laporan diarsip", stage=STAGE, test=lambda session: bool(session.report.filing), is_blocking=False)


TITLE = "Laporan Hasil Musrenbang"


_PAPERS = {
    SignedPaper.BERITA_ACARA: "Berita Acara",
    SignedPaper.REPORT: TITLE,
    SignedPaper.COVERING_LETTER: "Surat Pengantar",
}


def paper_name(paper: SignedPaper, amendment: int = 0) -> str:
    """As a sentence names it."""
    return f"{_PAPERS[paper]} Perbaikan ke-{amendment}" if amendment else _PAPERS[paper]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """With whom a paper lies; `since` is None where it has not been handed on yet, `note` why it came back."""

    holder: Holder
    since: datetime | None
    note: str = ""


def holding(session: Session, paper: SignedPaper) -> Holding:
    """The present holder; whoever drafts a paper has it first."""
    last = next((passage for passage in reversed(session.passages) if passage.paper is paper), None)
    if last is None:
        return Holding(holder=Holder.JFU, since=None)
    return Holding(holder=last.to, since=last.at, note=last.note)


def next_holder(session: Session, paper: SignedPaper) -> Holder:
    """To whom the SOP hands the paper on; from the Camat it comes back to be duplicated, filed and sent."""
    order = tuple(Holder)
    return order[(order.index(holding(session, paper).holder) + 1) % len(order)]


def is_return(session: Session, paper: SignedPaper, to: Holder) -> bool:
    """Whether the paper goes back to be put right: to an earlier holder, without the signature of the Camat."""
    order = tuple(Holder)
    if order.index(to) > order.index(holding(session, paper).holder):
        return False
    return session.signature(paper, Role.CAMAT) is None
