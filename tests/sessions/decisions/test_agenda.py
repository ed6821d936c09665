"""The order of the day and the notes: times come from decisions, a pleno checks the quorum as it opens."""

from small import SUPARNO, adopted, code, gathered

from sessions.agenda import PLENO_ONE, PLENO_TWO, AgendaId
from sessions.decisions import AgendaItemStarted, NoteRecorded, PersonLeft
from sessions.session import Note, NoteKind, QuorumCheck

OPENING = AgendaId("pembukaan")


def item(meeting, name: AgendaId):
    return next(i for i in meeting.session.agenda if i.id == name)


def test_an_item_begins_and_the_one_before_ends() -> None:
    meeting = gathered()
    at = meeting.now
    meeting.decide(AgendaItemStarted(item=PLENO_ONE))
    assert (at, None) == (item(meeting, PLENO_ONE).started, item(meeting, PLENO_ONE).ended)
    assert at == item(meeting, OPENING).ended


def test_an_item_taken_up_again_keeps_its_first_beginning() -> None:
    meeting = gathered()
    first = item(meeting, OPENING).started
    meeting.decide(AgendaItemStarted(item=PLENO_ONE), AgendaItemStarted(item=OPENING))
    assert (first, None) == (item(meeting, OPENING).started, item(meeting, OPENING).ended)
    assert item(meeting, PLENO_ONE).ended is not None


def test_items_may_come_in_any_order() -> None:
    meeting = gathered()
    meeting.decide(AgendaItemStarted(item=AgendaId("ishoma")), AgendaItemStarted(item=AgendaId("doa")))
    assert item(meeting, AgendaId("doa")).ended is None


def test_no_quorum_is_checked_before_a_pleno_opens() -> None:
    assert gathered().session.sidang.quorum is None


def test_a_pleno_checks_the_quorum_as_it_opens() -> None:
    meeting = gathered()
    at = meeting.now
    meeting.decide(AgendaItemStarted(item=PLENO_ONE))
    assert QuorumCheck(present=7, invited=9, needed=6, at=at) == meeting.session.sidang.quorum


def test_the_quorum_found_stands_until_it_is_checked_again() -> None:
    meeting = adopted()
    meeting.decide(*(PersonLeft(person=type(SUPARNO)(f"P00{n}")) for n in (1, 2)))
    assert 7 == meeting.session.sidang.quorum.present
    meeting.decide(AgendaItemStarted(item=PLENO_TWO))
    assert (5, False) == (meeting.session.sidang.quorum.present, meeting.session.sidang.quorum.is_met)


def test_notes_are_kept_with_their_time_in_their_order() -> None:
    meeting = gathered()
    at = meeting.now
    meeting.decide(
        NoteRecorded(kind=NoteKind.INCIDENT, text="Listrik padam"),
        NoteRecorded(kind=NoteKind.OBJECTION, text="Tidak setuju", who="Joko", about=code("2001-01")),
    )
    first, second = meeting.session.notes
    assert Note(kind=NoteKind.INCIDENT, text="Listrik padam", who="", about=None, at=at) == first
    assert ("Joko", "2001-01") == (second.who, second.about)
