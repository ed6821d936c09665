"""The secretary's side: what is pushed, held, paused, and how far the wall may follow."""

import pytest
from support import small
from support.onstage import clock, sitting_of

from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.kernel.refusals import Refused
from sessions.kernel.session import NoteKind
from sessions.record import beside
from sessions.record.errors import READ_ONLY, WALL, WALL_EMPTY
from sessions.record.sitting import Sitting
from sessions.record.wall import Showing, Slide, SlideName
from tui.shell.frame_view import wall_mark
from tui.wall.app import Watch
from tui.wall.desk import WallDesk

QUORUM = Slide(name=SlideName.QUORUM)


@pytest.fixture
def sitting(tmp_path):
    with sitting_of(small.adopted(), tmp_path / "rapat") as sitting:
        yield sitting


@pytest.fixture
def told():
    """What was told, the latest last."""
    return []


@pytest.fixture
def desk(sitting, told):
    desk = WallDesk(sitting, clock, told.append)
    desk.begin()
    yield desk
    desk.close()
    assert told[-1] is desk.showing


def decide(sitting, desk):
    sitting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text="listrik padam sebentar"))
    desk.follow()
    return desk.showing


def on_disk(desk, sitting):
    desk._writer.submit(lambda: None).result()
    return beside.read_wall(sitting.folder)


def test_the_file_says_what_is_shown_and_the_acknowledged_line(sitting, desk):
    desk.push(QUORUM)
    assert Showing(slide=QUORUM, seq=sitting.session.seq) == on_disk(desk, sitting)
    decide(sitting, desk)
    assert sitting.session.seq == on_disk(desk, sitting).seq


def test_a_file_that_cannot_be_written_is_known_until_it_can(sitting, desk):
    assert on_disk(desk, sitting) is not None
    (sitting.folder / "layar.json.baru").mkdir()
    desk.push(QUORUM)
    assert QUORUM != on_disk(desk, sitting).slide
    assert "EISDIR" == desk.error
    (sitting.folder / "layar.json.baru").rmdir()
    desk.push(QUORUM)
    assert (QUORUM, "") == (on_disk(desk, sitting).slide, desk.error)


def test_a_held_wall_knows_no_later_line_until_it_goes_on(sitting, desk):
    before = sitting.session.seq
    desk.hold()
    assert desk.showing.is_held
    decide(sitting, desk)
    assert (True, before) == ((held := on_disk(desk, sitting)).is_held, held.seq)
    desk.hold()
    assert sitting.session.seq == desk.showing.seq
    assert not on_disk(desk, sitting).is_held


def test_a_push_ends_hold_and_pause(sitting, desk):
    desk.hold()
    desk.pause(is_paused=True)
    decide(sitting, desk)
    desk.push(QUORUM)
    shown = desk.showing
    assert (False, False, sitting.session.seq) == (shown.is_held, shown.is_paused, shown.seq)


def test_a_push_begins_at_the_first_page(desk):
    desk.push(QUORUM)
    desk.turn(2)
    assert 2 == desk.showing.turned
    desk.turn(-1)
    assert 1 == desk.showing.turned
    desk.push(Slide())
    assert 0 == desk.showing.turned


def test_what_may_not_be_shown_is_refused_and_the_wall_stays(desk):
    desk.push(QUORUM)
    with pytest.raises(Refused) as caught:
        desk.push(Slide(name=SlideName.DELEGATES))
    assert WALL_EMPTY is caught.value.reason
    assert QUORUM == desk.showing.slide


def test_a_sentence_that_is_read_out_is_stamped_by_its_decision(sitting, desk):
    desk.push(QUORUM)
    desk.push(Slide(name=SlideName.DECISION, sentence="Listrik padam sebentar."))
    assert Slide(name=SlideName.DECISION, about=str(sitting.session.seq + 1)) == decide(sitting, desk).slide


def test_a_sentence_that_is_not_decided_gives_way_to_what_stood_there(desk):
    desk.push(QUORUM)
    desk.push(Slide(name=SlideName.DECISION, sentence="Kalimat pertama."))
    desk.push(Slide(name=SlideName.DECISION, sentence="Kalimat kedua."))
    for _ in range(2):
        desk.put_back()
        assert QUORUM == desk.showing.slide


def test_the_wall_goes_on_with_what_it_showed_but_not_with_a_sentence_nobody_decided(sitting, desk):
    desk.push(QUORUM)
    desk.close()
    again = WallDesk(sitting, clock, lambda _: None)
    again.begin()
    assert QUORUM == again.showing.slide
    again.close()
    pending = Showing(slide=Slide(name=SlideName.DECISION, sentence="Tidak jadi."), seq=1)
    beside.write(sitting.folder / WALL, beside.rendered_wall(pending))
    last = WallDesk(sitting, clock, lambda _: None)
    last.begin()
    assert Slide() == last.showing.slide


def test_who_only_reads_shows_nothing(sitting, desk):
    desk.push(QUORUM)
    before = on_disk(desk, sitting)
    reader = Sitting.open(sitting.folder, "Budi", clock, read_only=True)
    with pytest.raises(Refused) as caught:
        WallDesk(reader, clock, lambda _: None).push(Slide())
    assert READ_ONLY is caught.value.reason
    assert before == beside.read_wall(sitting.folder)


def test_a_stranger_follows_only_to_the_acknowledged_line(sitting, desk):
    watch = Watch(sitting.folder)
    desk.push(QUORUM)
    on_disk(desk, sitting)
    known = sitting.session.seq
    sitting.decide(AgendaItemStarted(item="komisi"))
    watch.look(0.0)
    assert known == watch.hall.session.seq
    desk.follow()
    on_disk(desk, sitting)
    watch.look(0.2)
    assert sitting.session == watch.hall.session


def test_a_journal_that_cannot_be_followed_leaves_the_picture_and_is_tried_again(sitting, desk):
    watch = Watch(sitting.folder)
    on_disk(desk, sitting)
    watch.look(0.0)
    before = watch.hall.session
    journal = sitting.folder / "jurnal.jsonl"
    content = journal.read_bytes()
    journal.write_bytes(content[:100])
    decide_later = Showing(slide=QUORUM, seq=before.seq + 1)
    beside.write(sitting.folder / WALL, beside.rendered_wall(decide_later))
    watch.look(0.2)
    assert before is watch.hall.session
    journal.write_bytes(content)
    watch.look(0.4)
    assert before is watch.hall.session
    watch.look(3.0)
    assert before == watch.hall.session
    assert before is not watch.hall.session


@pytest.mark.parametrize(
    ("showing", "told"),
    [
        (Showing(), ""),
        (Showing(slide=QUORUM), "▣ kuorum"),
        (Showing(slide=QUORUM, is_held=True), "▣ tahan"),
        (Showing(slide=QUORUM, is_held=True, is_paused=True), "▣ JEDA"),
    ],
)
def test_line_one_says_in_a_word_what_the_wall_does(showing, told):
    assert told == wall_mark(showing, Slide())
