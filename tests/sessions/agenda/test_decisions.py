"""The order of the day and the notes: times come from decisions, a pleno checks the quorum as it opens."""

from datetime import timedelta

from support.small import SUPARNO, adopted, code, gathered

from sessions.agenda.decisions import AgendaArranged, AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled, SidangPaused, SidangResumed
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.kernel.decision import Stamp
from sessions.kernel.session import Note, NoteKind, QuorumCheck, QuorumWay
from sessions.values.agenda import PLENO_ONE, PLENO_TWO, AgendaId, PlannedItem

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


def planned(meeting, **minutes: int) -> tuple[PlannedItem, ...]:
    return tuple(
        PlannedItem(id=i.id, title=i.title, minutes=minutes.get(i.id, i.minutes)) for i in meeting.session.agenda
    )


def test_rearranging_keeps_the_times_of_what_was_held() -> None:
    meeting = gathered()
    before = item(meeting, OPENING)
    first, second, *others = planned(meeting, pembukaan=25)
    meeting.decide(AgendaArranged(items=(second, first, *others[1:], others[0])))
    assert ["pembukaan", "pendaftaran"] == [i.id for i in meeting.session.agenda[:2]]
    assert (before.started, 25) == (item(meeting, OPENING).started, item(meeting, OPENING).minutes)


def test_an_item_may_be_added_named_anew_and_dropped_while_the_day_runs() -> None:
    meeting = gathered()
    kept = [i for i in planned(meeting) if i.id != "ishoma"]
    extra = PlannedItem(id=AgendaId("acara-1"), title="Sambutan Bupati", minutes=15)
    meeting.decide(AgendaArranged(items=(*kept, extra)))
    assert "Sambutan Bupati" == meeting.session.agenda[-1].title
    meeting.decide(AgendaItemStarted(item=AgendaId("acara-1")))
    assert item(meeting, AgendaId("acara-1")).is_running


def test_a_pause_has_its_times_from_the_decisions() -> None:
    meeting = adopted()
    start = meeting.now
    meeting.decide(SidangPaused(reason="ishoma", minutes=20))
    (pause,) = meeting.session.pauses
    assert (start, start + timedelta(minutes=20), None) == (pause.started, pause.until, pause.ended)
    end = meeting.now
    meeting.decide(SidangResumed())
    assert end == meeting.session.pauses[0].ended


def test_the_next_item_and_the_closing_end_a_pause() -> None:
    meeting = adopted()
    meeting.decide(SidangPaused(reason="ishoma"))
    at = meeting.now
    meeting.decide(AgendaItemStarted(item=PLENO_TWO))
    assert at == meeting.session.pauses[-1].ended


def test_the_chair_postpones_without_a_quorum_and_the_sidang_stands_still() -> None:
    meeting = gathered()
    meeting.decide(*(PersonLeft(person=type(SUPARNO)(f"P00{n}")) for n in (1, 2)))
    meeting.decide(QuorumChecked(way=QuorumWay.POSTPONE, minutes=15))
    assert QuorumWay.POSTPONE == meeting.session.sidang.quorum.way
    (pause,) = meeting.session.pauses
    assert ("menunggu kuorum", timedelta(minutes=15)) == (pause.reason, pause.until - pause.started)
    meeting.decide(AgendaItemStarted(item=PLENO_ONE, goes_on=True))
    assert QuorumWay.PROCEED == meeting.session.sidang.quorum.way
    assert meeting.session.pauses[-1].ended is not None


def test_where_the_quorum_is_met_there_is_nothing_to_choose() -> None:
    meeting = gathered()
    meeting.decide(QuorumChecked(way=QuorumWay.POSTPONE))
    assert meeting.session.sidang.quorum.way is None
    assert () == meeting.session.pauses


def test_a_line_kept_at_once_is_open_until_it_is_settled() -> None:
    meeting = adopted()
    meeting.decide(NoteRecorded(kind=NoteKind.PENDING, text="Nomor 2 sampai 4 setuju"))
    assert meeting.session.notes[0].is_open
    at = meeting.now
    meeting.decide(NoteSettled(note=1, remark="sudah diputus"))
    assert (False, at, "sudah diputus") == (
        meeting.session.notes[0].is_open,
        meeting.session.notes[0].settled,
        meeting.session.notes[0].remark,
    )


def test_an_item_entered_late_does_not_begin_before_the_one_that_runs() -> None:
    session = adopted().session
    before = next(i for i in session.agenda if i.id == PLENO_ONE)
    stamp = Stamp(seq=session.seq + 1, at=before.started, by="Sari", occurred=before.started - timedelta(minutes=9))
    after = AgendaItemStarted(item=PLENO_TWO).apply(session, stamp)
    times = {i.id: (i.started, i.ended) for i in after.agenda}
    assert (before.started, before.started) == times[PLENO_ONE]
    assert (before.started, None) == times[PLENO_TWO]
