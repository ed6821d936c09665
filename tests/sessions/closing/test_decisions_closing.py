"""Closing the sidang and issuing documents."""

from support.small import chosen, closed

from sessions.closing.decisions import DocumentsIssued, SidangClosed
from sessions.kernel.session import StepRecord


def test_the_closing_ends_the_agenda_and_finishes_step_5() -> None:
    meeting = chosen()
    at = meeting.now
    meeting.decide(SidangClosed())
    session = meeting.session
    assert session.is_closed
    assert (at, session.seq) == (session.sidang.closed, session.sidang.closed_at_seq)
    assert StepRecord(finished=at) == session.steps[5]
    assert not [item for item in session.agenda if item.started is not None and item.ended is None]
    assert None in {item.ended for item in session.agenda}


def test_a_document_issued_again_has_its_newest_hash() -> None:
    meeting = closed()
    one, other, first, second, newest = "dokumen/a.pdf", "dokumen/b.pdf", "1" * 64, "2" * 64, "3" * 64
    meeting.decide(DocumentsIssued(files={one: first, other: second}), DocumentsIssued(files={one: newest}))
    assert {one: newest, other: second} == meeting.session.issued
