"""A mark of printing is outdated exactly when the paper says something else than what was printed."""

import re
from collections.abc import Callable

import pytest
from support import small
from support.meeting import Meeting
from support.small import BAMBANG, JOKO, SRI, WAHYU, chosen

from exports.closing.papers import core, signature_sheets
from exports.closing.papers_amendment import berita_acara_perbaikan
from exports.paper.document import Document
from exports.text.file import to_text
from sessions.agenda.decisions import PrayerLed
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions import PersonCorrected
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing.decisions import AmendmentClosed, MinutesNumbered, WitnessesNamed
from sessions.closing.decisions_handing import CopyMade
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.closing.facts_printed import is_outdated
from sessions.delegates.decisions import DelegatesAppointed
from sessions.kernel.decision import Decision
from sessions.kernel.session import NoteKind
from sessions.office.decisions import OfficialsNamed
from sessions.outcomes.decisions import OutcomesDecided
from sessions.record.ledger import Ledger
from sessions.steps.decisions import MeetingScheduled
from sessions.values.attendance import Official, Role, Speech, Witness
from sessions.values.handing import CopyPlace
from sessions.values.proposals import Outcome

PAPERS: dict[str, Callable[[Ledger], Document]] = {"berita-acara-inti": core, "lembar-tanda-tangan": signature_sheets}
NOTE = "Listrik padam sepuluh menit"
LATER: tuple[Decision, ...] = (
    MinutesNumbered(number="027/BA"),
    WitnessesNamed(witnesses=(Witness(name="Joko", institution="Desa Botok"),)),
    OfficialsNamed(officials=(Official(role=Role.CHAIR, name="Ni Luh Suartini"),)),
    MeetingScheduled(held_on=small.DAY, place="Aula Kecamatan"),
    DelegatesAppointed(persons=(BAMBANG, SRI, JOKO)),
    SpeechesRecorded(speeches=(Speech(speaker="Sutarno", position="Camat"),)),
    OutcomesDecided(endings=(small.ending("2008-02", Outcome.RESERVE, "dapat menunggu tahun depan"),)),
    NoteRecorded(text=NOTE, kind=NoteKind.INCIDENT),
    PersonLeft(person=WAHYU),
    PersonCorrected(person=WAHYU, card=small.delegate("Wahyu Sulistyo", small.KUTO, commission=small.C1)),
    PrayerLed(by="Sutarno"),
    CopyMade(what=("data-sesi",), where=CopyPlace.MEDIUM),
)


def said(meeting: Meeting, name: str) -> str:
    """The words of the paper, without the code of a draft, which is another after every line."""
    return re.sub(r"[0-9A-F]{4}(-[0-9A-F]{4})+|[0-9a-f]{64}", "", to_text(PAPERS[name](meeting.ledger)))


@pytest.mark.parametrize("decision", LATER, ids=lambda decision: type(decision).__name__)
@pytest.mark.parametrize("name", PAPERS)
def test_it_is_outdated_if_and_only_if_the_paper_reads_otherwise(name: str, decision: Decision) -> None:
    meeting = chosen()
    meeting.decide(CopyMade(what=("utusan", name), where=CopyPlace.PRINTER))
    before = said(meeting, name)
    assert not is_outdated(meeting.session, name)
    meeting.at("11.45")
    meeting.decide(decision)
    assert (said(meeting, name) != before) is is_outdated(meeting.session, name)
    meeting.decide(CopyMade(what=(name,), where=CopyPlace.PRINTER))
    assert not is_outdated(meeting.session, name)


def test_a_draft_of_an_amendment_is_outdated_once_it_is_closed_and_once_it_has_a_number() -> None:
    meeting, name = small.corrected(), "berita-acara-perbaikan-1"
    for decision in (AmendmentClosed(), MinutesNumbered(number="027/P", amendment=1)):
        meeting.decide(CopyMade(what=(name,), where=CopyPlace.PRINTER))
        before = to_text(berita_acara_perbaikan(meeting.ledger, 1))
        assert not is_outdated(meeting.session, name)
        meeting.decide(decision)
        assert is_outdated(meeting.session, name)
        assert before != to_text(berita_acara_perbaikan(meeting.ledger, 1))
