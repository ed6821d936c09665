"""Naskah Pimpinan Sidang dan Pembawa Acara: what is said at each item that is still to come."""

from collections.abc import Callable

import pytest
from support import kerjo_sidang, small
from support.meeting import Meeting
from support.reading import flat, paper

from exports.catalogue import every_paper
from exports.outcomes.papers_feedback import FEEDBACK as SHEETS_OF_VILLAGES
from exports.paper.document import Document
from sessions.agenda.decisions import AgendaItemStarted
from sessions.steps.words import kalimat
from sessions.steps.works_closing import CORE, MINUTES, SCRIPT, SHEETS
from sessions.steps.works_sending import FEEDBACK
from sessions.values.agenda import AgendaId


@pytest.fixture(scope="module")
def before() -> Meeting:
    return kerjo_sidang.held(until=kerjo_sidang.prepare)


def test_the_whole_script_reads_as_reviewed(before: Meeting, golden: Callable[[Document, str], None]):
    golden(paper(before, SCRIPT), "naskah")


def test_the_rest_of_the_script_reads_as_reviewed(draft: Meeting, golden: Callable[[Document, str], None]):
    golden(paper(draft, SCRIPT), "naskah-sisa")


def test_every_item_that_is_to_come_has_its_words(before: Meeting):
    text = flat(paper(before, SCRIPT))
    for item in before.session.agenda:
        assert " ".join(kalimat(before.session, item.id).split()) in text
        assert item.title in text


def test_what_was_held_is_left_out():
    meeting = small.gathered()
    assert "1. Pendaftaran" not in flat(paper(meeting, SCRIPT))
    assert "2. Pembukaan" in flat(paper(meeting, SCRIPT))
    meeting.decide(AgendaItemStarted(item=AgendaId("sambutan")))
    text = flat(paper(meeting, SCRIPT))
    assert "3. Doa" not in text, "it was passed over"
    assert "5. Sambutan" in text


def test_after_the_closing_nothing_is_to_be_said(kerjo: Meeting):
    assert "Semua acara sudah selesai." in flat(paper(kerjo, SCRIPT))


def test_the_works_know_papers_by_their_names_in_the_catalogue(kerjo: Meeting):
    assert {MINUTES, CORE, SHEETS, SCRIPT, FEEDBACK} <= set(every_paper(kerjo.session))
    assert SHEETS_OF_VILLAGES == FEEDBACK
