"""Laporan Hasil Musrenbang (output of SOP step 6): four chapters made of the record, and the papers it rests on."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from exports.document import Document
from exports.documents import frame
from exports.documents.report import ending, front, introduction, results
from exports.documents.report.ending import Attached
from exports.wording.report import TITLE
from sessions import amendments, minutes
from sessions.record.ledger import Entry
from sessions.session import Session

__all__ = ["Attached", "report"]


def report(
    session: Session,
    entries: Sequence[Entry],
    head_hash: str,
    attach: Callable[[], Sequence[Attached]] = tuple,
) -> Document:
    """The results in force as they were signed last, with what people wrote; a draft before the closing.

    `attach` makes the papers that go in whole, in the order of their numbers.
    """
    then = amendments.in_force(session)
    facts = minutes.facts(then)
    fingerprint = frame.fingerprint(then, entries, head_hash)
    attached = tuple(attach())
    before = (front.title_page(then), front.preface(then, facts))
    after = (
        introduction.background(then, facts),
        introduction.course(then, facts),
        results.section(then, facts),
        ending.section(then, facts, fingerprint),
        ending.listing(attached),
        *ending.lampiran(then, attached),
    )
    made = frame.document(
        then,
        TITLE,
        (*before, front.contents(before, after), *after),
        head_hash=fingerprint,
        number=then.report.number,
        latest=entries[-1].at if entries else None,
    )
    return replace(made, title=f"Laporan Hasil {frame.meeting_name(then)}")
