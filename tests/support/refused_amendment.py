"""What is refused about a Berita Acara Perbaikan."""

from support.case import Case, case
from support.meeting import Meeting
from support.small import JT, amending, chosen, closed, code, codes

from sessions.closing.decisions import (
    AMENDMENT_EMPTY,
    AMENDMENT_GAPS,
    AMENDMENT_NOT_OPEN,
    AmendmentClosed,
    AmendmentOpened,
    DocumentsIssued,
    MinutesNumbered,
)
from sessions.kernel.checks import AMENDMENT_OPEN, AMENDMENT_UNKNOWN, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.refusals import SIDANG_NOT_CLOSED
from sessions.outcomes.decisions import OutcomesReopened
from sessions.proposals.decisions_corrections import ProposalChanged

LONG = "Alasan yang cukup panjang"


def undecided() -> Meeting:
    """A proposal was opened again in the amendment and has no outcome yet."""
    meeting = amending()
    meeting.decide(OutcomesReopened(codes=codes("2008-02"), reason=LONG))
    return meeting


def put_back() -> Meeting:
    """What was changed has been changed back: only the reason tells it."""
    meeting = amending()
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=110 * JT, reason=LONG))
    meeting.take_back()
    return meeting


REFUSED_IN_AMENDMENTS: tuple[Case, ...] = (
    case(chosen, AmendmentOpened(reason=LONG, asked_by="Camat"), SIDANG_NOT_CLOSED),
    case(amending, AmendmentOpened(reason=LONG, asked_by="Camat"), AMENDMENT_OPEN, number=1),
    case(closed, AmendmentOpened(reason="salah", asked_by="Camat"), REASON_TOO_SHORT, length=5, needed=10),
    case(closed, AmendmentOpened(reason=LONG, asked_by=" "), TEXT_EMPTY, field="yang meminta"),
    case(closed, AmendmentClosed(), AMENDMENT_NOT_OPEN),
    case(amending, AmendmentClosed(), AMENDMENT_EMPTY, number=1),
    case(put_back, AmendmentClosed(), AMENDMENT_EMPTY, number=1),
    case(
        undecided,
        AmendmentClosed(),
        AMENDMENT_GAPS,
        number=1,
        gaps=("Setiap usulan mempunyai hasil",),
        count=1,
    ),
    case(amending, DocumentsIssued(files={"a.pdf": "ab"}), AMENDMENT_OPEN, number=1),
    case(closed, MinutesNumbered(number="1", amendment=1), AMENDMENT_UNKNOWN, number=1),
    case(amending, MinutesNumbered(number="1", amendment=-1), AMENDMENT_UNKNOWN, number=-1),
)
