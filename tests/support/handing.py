"""What is refused about copies, the code on the sheet of signatures, and the handover to the Camat."""

from datetime import datetime, timedelta, timezone

from support.case import Case, case
from support.small import amending, chosen, closed

from sessions.closing.decisions_handing import (
    COPY_UNNAMED,
    WITNESS_UNKNOWN,
    CodeWritten,
    CopyMade,
    HandedOver,
    WitnessesSigned,
)
from sessions.kernel.checks import AMENDMENT_OPEN, TEXT_EMPTY
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import NOTHING_TO_DO, SIDANG_NOT_CLOSED
from sessions.report.decisions import DATE_TOO_EARLY
from sessions.values.handing import CopyPlace

EARLY = datetime(2027, 2, 2, 12, 0, tzinfo=timezone(timedelta(hours=7)))
PRINTED = CopyMade(what=("berita-acara-inti", "lembar-tanda-tangan"), where=CopyPlace.PRINTER)
WRITTEN = CodeWritten(by="Budi Santoso")
HANDED = HandedOver(to="Drs. Wisnu Hardjanto, M.M.")


def _locked(decision: Decision) -> tuple[Case, ...]:
    return (
        case(chosen, decision, SIDANG_NOT_CLOSED),
        case(amending, decision, AMENDMENT_OPEN, number=1),
    )


COPIES_UNREAL = (
    case(closed, CopyMade(what=(), where=CopyPlace.MEDIUM), NOTHING_TO_DO),
    case(chosen, CopyMade(what=("berita-acara.pdf",), where=CopyPlace.PRINTER), COPY_UNNAMED, name="berita-acara.pdf"),
    case(chosen, CopyMade(what=("rekap", "../rekap"), where=CopyPlace.MEDIUM), COPY_UNNAMED, name="../rekap"),
)
CODE_REFUSED = (*_locked(WRITTEN), case(closed, CodeWritten(by=" "), TEXT_EMPTY, field="yang menulis"))
HANDOVER_REFUSED = (
    *_locked(HANDED),
    case(closed, HandedOver(to=""), TEXT_EMPTY, field="yang menerima"),
    case(closed, HandedOver(to="Camat", at=EARLY), DATE_TOO_EARLY, field="penyerahan", event="hari sidang"),
)
SHEET = WitnessesSigned(witnesses=(1,))


def sheet_signed():
    """The only witness has signed."""
    meeting = chosen()
    meeting.decide(SHEET)
    return meeting


SHEET_REFUSED = (
    case(chosen, WitnessesSigned(witnesses=(1, 2)), WITNESS_UNKNOWN, number=2, count=1),
    case(sheet_signed, SHEET, NOTHING_TO_DO),
)
