"""What happens on a wall in time: pages turn, a text rolls, changes are set off for a moment, hold stops it all."""

from dataclasses import replace

import pytest
from support import small
from support.wall_scenes import SCENES, hall_of

from sessions.agenda.decisions import AgendaItemStarted
from sessions.record.wall import Showing, Slide, SlideName
from sessions.scoring.decisions_scores import ProposalScored
from tui.picture.drawing import PAGE_SECONDS
from tui.picture.lines import text_of
from tui.wall.projector import CHANGED_SECONDS, Projector

RANKING = Showing(slide=Slide(name=SlideName.RANKING))
READING = Showing(slide=Slide(name=SlideName.MINUTES))


def text(drawn):
    return "\n".join(map(text_of, drawn.lines))


def set_off(drawn):
    return [text_of(line).split()[1:3] for line in drawn.lines if any(piece.is_changed for piece in line)]


def test_pages_turn_by_themselves_and_begin_again():
    hall, projector = hall_of(small.scored()), Projector()
    first = text(projector.drawn(hall, RANKING, 80, 5, 0.0))
    assert "halaman 1 dari 6" in first
    assert "halaman 2 dari 6" in text(projector.drawn(hall, RANKING, 80, 5, PAGE_SECONDS + 0.1))
    assert first == text(projector.drawn(hall, RANKING, 80, 5, 6 * PAGE_SECONDS + 0.1))


def test_a_page_that_is_held_does_not_turn_and_goes_on_from_there():
    hall, projector = hall_of(small.scored()), Projector()
    projector.drawn(hall, RANKING, 80, 5, 0.0)
    held = replace(RANKING, is_held=True)
    assert "halaman 1" in text(projector.drawn(hall, held, 80, 5, 99.0))
    assert "halaman 1" in text(projector.drawn(hall, RANKING, 80, 5, 99.0 + PAGE_SECONDS / 2))
    assert "halaman 2" in text(projector.drawn(hall, RANKING, 80, 5, 99.0 + 1.5 * PAGE_SECONDS))


def test_pages_are_turned_by_hand_too_also_while_they_are_held_and_back_from_the_first():
    hall, projector = hall_of(small.scored()), Projector()
    assert "halaman 1 dari 6" in text(projector.drawn(hall, RANKING, 80, 5, 0.0))
    held = replace(RANKING, is_held=True, turned=2)
    assert "halaman 3 dari 6" in text(projector.drawn(hall, held, 80, 5, 50.0))
    assert "halaman 6 dari 6" in text(projector.drawn(hall, replace(held, turned=-1), 80, 5, 99.0))


def test_the_berita_acara_rolls_at_the_speed_of_reading_and_stops_at_its_end():
    hall, projector = hall_of(small.chosen()), Projector()
    beginning = text(projector.drawn(hall, READING, 80, 24, 0.0))
    assert "BERITA ACARA" in beginning
    assert beginning == text(projector.drawn(hall, READING, 80, 24, 5.0))
    later = text(projector.drawn(hall, READING, 80, 24, 35.0))
    assert "KEDUA" in later
    assert "BERITA ACARA" not in later
    end = text(projector.drawn(hall, READING, 80, 24, 3600.0))
    assert "satu kesatuan" in end
    assert "berlanjut" not in end


def test_a_row_that_moved_is_set_off_for_a_moment_with_a_sign():
    meeting, projector = small.scored(), Projector()
    projector.drawn(hall_of(meeting), RANKING, 80, 24, 0.0)
    corrected = ProposalScored(code=small.code("2008-01"), criterion=small.K1, score=5, reason="kekeliruan pencatatan")
    meeting.decide(corrected)
    drawn = projector.drawn(hall_of(meeting), RANKING, 80, 24, 10.0)
    assert ["2008-01"] == [line[-1] if line[0].isdecimal() else line[0] for line in set_off(drawn)]
    assert "▸" in text(drawn)
    assert [] == set_off(projector.drawn(hall_of(meeting), RANKING, 80, 24, 10.0 + CHANGED_SECONDS))


def test_another_slide_begins_calmly_and_from_its_start():
    hall, projector = hall_of(small.scored()), Projector()
    projector.drawn(hall, RANKING, 80, 5, 0.0)
    projector.drawn(hall, RANKING, 80, 5, 15.0)
    commission = Showing(slide=Slide(name=SlideName.RANKING, about="I"))
    drawn = projector.drawn(hall, commission, 80, 5, 15.1)
    assert "halaman 1 dari 2" in text(drawn)
    assert [] == set_off(drawn)


def test_the_timer_runs_and_says_with_a_sign_when_the_time_is_over():
    meeting, showing, projector = small.adopted(), Showing(slide=Slide(name=SlideName.AGENDA)), Projector()
    before = text(projector.drawn(hall_of(meeting, seconds=1), showing, 80, 24, 0.0))
    after = projector.drawn(hall_of(meeting, seconds=2), showing, 80, 24, 1.0)
    assert before != text(after)
    assert [] == set_off(after)
    assert "tersisa dari 20 menit" in before
    assert "! lewat dari 20 menit" in text(projector.drawn(hall_of(meeting, minutes=25), showing, 80, 24, 2.0))


def test_until_somebody_shows_something_the_wall_says_that_it_waits():
    assert "Menunggu sesi dibuka" in text(Projector().drawn(hall_of(small.opened()), None, 80, 24, 0.0))


@pytest.mark.parametrize("name", ["kuorum", "peringkat"])
def test_a_picture_is_made_anew_only_when_something_is_another(name):
    make, slide = SCENES[name]
    hall, projector = hall_of(make()), Projector()
    first = projector.drawn(hall, Showing(slide=slide), 80, 24, 0.0)
    assert first.lines == projector.drawn(hall, Showing(slide=slide), 80, 24, 0.2).lines


def test_what_a_sentence_said_when_it_was_decided_it_says_later():
    meeting = small.settled()
    showing = Showing(slide=Slide(name=SlideName.DECISION, about=str(meeting.session.seq)))
    told = text(Projector().drawn(hall_of(meeting), showing, 80, 24, 0.0))
    meeting.decide(AgendaItemStarted(item="pleno-2"))
    now = text(Projector().drawn(hall_of(meeting), showing, 80, 24, 0.0))
    assert told.splitlines()[2:] == now.splitlines()[2:]
