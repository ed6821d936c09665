"""What is refused about the report, its signatures and its delivery."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from support.afterwards import BEFORE, CAMAT, SCAN, SENT, SIGNED, reported, sent, signed
from support.case import Case, case
from support.small import LATER, amending, chosen, closed

from sessions.kernel.checks import AMENDMENT_OPEN, AMENDMENT_UNKNOWN, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import NOTHING_TO_DO, SIDANG_NOT_CLOSED
from sessions.report.decisions import (
    DATE_TOO_EARLY,
    REPORT_NOT_FINISHED,
    REPORT_NOT_SENT,
    REPORT_NOT_SIGNED,
    REPORT_SENT,
    REPORT_SIGNED,
    SCAN_INVALID,
    PaperSigned,
    ReportNumbered,
    ReportReceived,
    ReportSent,
    ReportWritten,
)
from sessions.report.decisions_passage import ReportSentBack
from sessions.values.attendance import Role
from sessions.values.report import SectionName, SignedPaper

LONG = "Jumlah pada bagian 3.1 belum sama"
WIB = timezone(timedelta(hours=7))
EARLY = datetime(2027, 2, 2, 9, 0, tzinfo=WIB)
WRITTEN = ReportWritten(sections={SectionName.OBSTACLES: ("Listrik padam dua kali.",)})
NUMBERED = ReportNumbered(number="400.10/12/2027", dated=LATER)
BACK = ReportSentBack(reason=LONG, by=CAMAT)
RECEIVED = ReportReceived(received_at=datetime(2027, 2, 5, 11, 0, tzinfo=WIB), receiver="Rina")


def scanned(scan: str, sha256: str) -> PaperSigned:
    return PaperSigned(paper=SignedPaper.REPORT, role=Role.CAMAT, name=CAMAT, scan=scan, scan_sha256=sha256)


def _too_early(given, decision: Decision, field: str, event: str = "hari sidang") -> Case:
    return case(given, decision, DATE_TOO_EARLY, field=field, event=event)


ALL: tuple[Decision, ...] = (WRITTEN, NUMBERED, SIGNED, BACK, SENT, RECEIVED)

REFUSED_AFTERWARDS: tuple[Case, ...] = (
    *(case(chosen, decision, SIDANG_NOT_CLOSED) for decision in ALL),
    *(case(amending, decision, AMENDMENT_OPEN, number=1) for decision in ALL),
    case(signed, replace(SIGNED, paper=SignedPaper.BERITA_ACARA, amendment=1), AMENDMENT_UNKNOWN, number=1),
    case(signed, WRITTEN, REPORT_SIGNED),
    case(closed, ReportWritten(sections={}), NOTHING_TO_DO),
    case(closed, ReportWritten(sections={SectionName.SUGGESTIONS: ("",)}), NOTHING_TO_DO),
    case(reported, NUMBERED, NOTHING_TO_DO),
    case(sent, ReportNumbered(number="7"), REPORT_SENT),
    _too_early(closed, ReportNumbered(number="7", dated=BEFORE), "laporan"),
    case(closed, SIGNED, REPORT_NOT_FINISHED),
    case(
        reported,
        PaperSigned(paper=SignedPaper.REPORT, role=Role.CAMAT, name=" "),
        TEXT_EMPTY,
        field="penanda tangan",
    ),
    _too_early(
        closed,
        PaperSigned(paper=SignedPaper.BERITA_ACARA, role=Role.CHAIR, name="Retno", signed_at=EARLY),
        "tanda tangan",
    ),
    case(reported, scanned(SCAN, ""), SCAN_INVALID),
    case(reported, scanned("", "ab" * 32), SCAN_INVALID),
    case(reported, scanned("../pindaian-a.pdf", "ab" * 32), SCAN_INVALID),
    case(reported, scanned("dokumen/pindaian-a.exe", "ab" * 32), SCAN_INVALID),
    case(closed, BACK, REPORT_NOT_FINISHED),
    case(sent, BACK, REPORT_SENT),
    case(reported, ReportSentBack(reason="salah", by=CAMAT), REASON_TOO_SHORT, length=5, needed=10),
    case(reported, ReportSentBack(reason=LONG, by=""), TEXT_EMPTY, field="yang mengembalikan"),
    case(reported, SENT, REPORT_NOT_SIGNED),
    case(signed, ReportSent(dated=LATER, how="", by="Budi"), TEXT_EMPTY, field="cara pengiriman"),
    case(signed, ReportSent(dated=LATER, how="pos", by=""), TEXT_EMPTY, field="pengantar"),
    _too_early(signed, ReportSent(dated=BEFORE, how="pos", by="Budi"), "surat pengantar"),
    case(sent, SENT, NOTHING_TO_DO),
    case(signed, RECEIVED, REPORT_NOT_SENT),
    case(sent, ReportReceived(received_at=RECEIVED.received_at, receiver=""), TEXT_EMPTY, field="penerima"),
    _too_early(sent, ReportReceived(received_at=EARLY, receiver="Rina"), "penerimaan", "tanggal surat pengantar"),
)
