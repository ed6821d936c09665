"""What is refused on the way of the papers, and the copy that the office keeps."""

from support.afterwards import handed_to_the_camat, reported, sent, signed
from support.case import Case, case
from support.small import amending, chosen, closed

from sessions.kernel.checks import AMENDMENT_OPEN, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import COUNT_INVALID, NOTHING_TO_DO, SIDANG_NOT_CLOSED
from sessions.report.decisions import REPORT_NOT_FINISHED, REPORT_NOT_SIGNED, REPORT_SENT
from sessions.report.decisions_passage import (
    ALREADY_THERE,
    MOST_COPIES,
    PaperHandedOn,
    ReportDuplicated,
    ReportFiled,
)
from sessions.report.facts import TITLE
from sessions.values.report import Holder, SignedPaper

TO_THE_CAMAT = PaperHandedOn(paper=SignedPaper.REPORT, to=Holder.CAMAT)
COPIED = ReportDuplicated(copies=5)
KEPT = ReportFiled(folder="Musrenbang 2027", place="lemari arsip Seksi PMD")


def _locked(decision: Decision) -> tuple[Case, ...]:
    return (
        case(chosen, decision, SIDANG_NOT_CLOSED),
        case(amending, decision, AMENDMENT_OPEN, number=1),
    )


PASSAGES_REFUSED = (
    *_locked(TO_THE_CAMAT),
    case(sent, TO_THE_CAMAT, REPORT_SENT),
    case(closed, TO_THE_CAMAT, REPORT_NOT_FINISHED),
    case(
        reported, PaperHandedOn(paper=SignedPaper.REPORT, to=Holder.JFU), ALREADY_THERE, paper=TITLE, holder=Holder.JFU
    ),
    case(
        handed_to_the_camat,
        PaperHandedOn(paper=SignedPaper.REPORT, to=Holder.SEKCAM, note="salah"),
        REASON_TOO_SHORT,
        length=5,
        needed=10,
    ),
)
COPIES_REFUSED = (
    *_locked(COPIED),
    case(reported, COPIED, REPORT_NOT_SIGNED),
    case(signed, ReportDuplicated(copies=0), COUNT_INVALID, field="rangkap"),
    case(signed, ReportDuplicated(copies=MOST_COPIES + 1), COUNT_INVALID, field="rangkap"),
)


def kept():
    """Duplicated and filed."""
    meeting = signed()
    meeting.decide(COPIED, KEPT)
    return meeting


COPIES_REFUSED = (*COPIES_REFUSED, case(kept, COPIED, NOTHING_TO_DO))
FILING_REFUSED = (
    *_locked(KEPT),
    case(reported, KEPT, REPORT_NOT_SIGNED),
    case(signed, ReportFiled(folder=" ", place="lemari"), TEXT_EMPTY, field="map"),
    case(signed, ReportFiled(folder="Musrenbang", place=""), TEXT_EMPTY, field="tempat arsip"),
    case(kept, KEPT, NOTHING_TO_DO),
)
