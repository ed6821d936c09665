"""The days after the closing: a report that is finished, signed, sent and received."""

from datetime import date

from support.meeting import Meeting
from support.small import LATER, closed

from sessions.report.decisions import PaperSigned, ReportNumbered, ReportReceived, ReportSent
from sessions.report.decisions_passage import PaperHandedOn
from sessions.steps.decisions import StepBegun, StepCompleted
from sessions.values.attendance import Role
from sessions.values.report import Holder, SignedPaper

CAMAT = "Drs. Wisnu Hardjanto, M.M."
REPORT_FILE = "dokumen/laporan-hasil-musrenbang.pdf"
SCAN = "dokumen/pindaian-laporan-camat-0d9ffe45.pdf"
LATER_SIGNED = "Berita Acara ditandatangani menyusul"
SIGNED = PaperSigned(paper=SignedPaper.REPORT, role=Role.CAMAT, name=CAMAT)
SENT = ReportSent(letter_number="000.1/15", dated=LATER, how="diantar langsung", by="Budi Santoso")


def reported() -> Meeting:
    """Step 6: the report has its number and is finished."""
    meeting = closed()
    meeting.on(LATER, "09.00")
    meeting.decide(
        ReportNumbered(number="400.10/12/2027", dated=LATER),
        StepCompleted(step=6, outputs={REPORT_FILE: "cd" * 32}),
    )
    return meeting


def handed_to_the_camat() -> Meeting:
    """The finished report lies before the Camat."""
    meeting = reported()
    meeting.decide(PaperHandedOn(paper=SignedPaper.REPORT, to=Holder.CAMAT))
    return meeting


def camat_signed() -> Meeting:
    """The Camat has signed the report, and step 7 is not finished yet."""
    meeting = handed_to_the_camat()
    meeting.decide(SIGNED)
    return meeting


def signed() -> Meeting:
    """Step 7: the Camat took eight minutes."""
    meeting = reported()
    meeting.decide(StepBegun(step=7))
    meeting.at("09.09")
    meeting.decide(SIGNED, StepCompleted(step=7, note=LATER_SIGNED))
    return meeting


def sent() -> Meeting:
    """The report is on its way."""
    meeting = signed()
    meeting.at("10.00")
    meeting.decide(SENT)
    return meeting


def received() -> Meeting:
    """Step 8: somebody of the planning agency signed for it."""
    meeting = sent()
    meeting.at("11.15")
    meeting.decide(
        ReportReceived(received_at=meeting.now, receiver="Rina Wulandari", position="Staf Bidang Perencanaan"),
        StepCompleted(step=8, note=LATER_SIGNED),
    )
    return meeting


BEFORE = date(2027, 2, 2)
"""The day before the sidang."""
