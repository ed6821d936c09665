"""Copies, the code and the handover tell of paper only: no result, no paper and no amendment goes by them."""

from datetime import datetime

import pytest
from support.handing import HANDED, PRINTED, WRITTEN
from support.meeting import Meeting
from support.small import LATER, amended, amending, chosen, closed

from exports.results import binding
from exports.results.derived import results
from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.closing.decisions import AMENDMENT_EMPTY, AmendmentClosed
from sessions.closing.decisions_handing import CopyMade, HandedOver
from sessions.kernel.refusals import Refused
from sessions.record.tables import tables
from sessions.sentences.clauses import sentence
from sessions.values.handing import SESSION_DATA, CodeOnPaper, CopyPlace


def test_the_facts_stand_plainly_on_the_session() -> None:
    meeting = chosen()
    meeting.decide(PRINTED)
    assert [(PRINTED.what, CopyPlace.PRINTER)] == [(c.what, c.where) for c in meeting.session.copies_made]
    assert (None, None) == (meeting.session.code_written, meeting.session.handed_over)
    meeting = closed()
    meeting.at("12.05")
    meeting.decide(WRITTEN)
    written = meeting.entries[-1].at
    meeting.decide(HANDED)
    assert CodeOnPaper(by="Budi Santoso", at=written) == meeting.session.code_written
    handed = meeting.session.handed_over
    assert handed is not None
    assert ("Drs. Wisnu Hardjanto, M.M.", meeting.entries[-1].at, 0) == (handed.to, handed.at, handed.amendment)


def test_what_is_handed_over_later_names_its_own_hour_and_the_amendment_it_is_of() -> None:
    meeting = amended()
    at = datetime.combine(LATER, meeting.now.timetz()).replace(hour=8, minute=30)
    meeting.decide(WRITTEN, HandedOver(to="Sekcam", at=at))
    handed, code = meeting.session.handed_over, meeting.session.code_written
    assert handed is not None
    assert code is not None
    assert (at, 1, 1) == (handed.at, handed.amendment, code.amendment)


def test_neither_the_bound_data_nor_the_numbers_of_the_paper_change_by_them() -> None:
    before, after = closed(), closed()
    after.decide(PRINTED, WRITTEN, HANDED)
    assert binding.digest(results(before.ledger)) == binding.digest(results(after.ledger))
    assert closing.facts(before.session) == closing.facts(after.session)


def test_they_are_no_correction() -> None:
    meeting = amending()
    meeting.decide(CopyMade(what=("berita-acara-perbaikan-1",), where=CopyPlace.PRINTER))
    with pytest.raises(Refused) as refused:
        meeting.decide(AmendmentClosed())
    assert (AMENDMENT_EMPTY, {"number": 1}) == (refused.value.reason, refused.value.facts)
    assert sums.is_empty(meeting.session, meeting.session.amendments[0])


def test_sesi_json_has_them() -> None:
    assert ([], []) == (tables(closed().session)["salinan"], tables(closed().session)["penyerahan"])
    meeting = closed()
    meeting.at("12.05")
    meeting.decide(PRINTED, HANDED)
    (copy,), (handed,) = tables(meeting.session)["salinan"], tables(meeting.session)["penyerahan"]
    assert (list(PRINTED.what), "pencetak", "2027-02-03T12:05:00+07:00") == tuple(copy.values())
    assert (None, "Drs. Wisnu Hardjanto, M.M.") == (handed["kode_ditulis_oleh"], handed["diterima_oleh"])


@pytest.mark.parametrize(
    ("expected", "what", "where"),
    [
        ("Data sesi disalin ke media lain.", (SESSION_DATA,), CopyPlace.MEDIUM),
        ("Dokumen utusan dicetak.", ("utusan",), CopyPlace.PRINTER),
        ("4 dokumen disalin ke media lain.", ("a", "b", "c", "d"), CopyPlace.MEDIUM),
    ],
)
def test_a_copy_is_told_by_what_and_where(expected: str, what: tuple[str, ...], where: CopyPlace) -> None:
    meeting: Meeting = closed()
    assert expected == sentence(CopyMade(what=what, where=where), meeting.session)
