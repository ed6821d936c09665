import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.record.beside import LARGEST_WALL, read_wall, rendered_wall, write
from sessions.record.errors import WALL
from sessions.record.wall import UNMEASURED, Seating, Showing, Slide, SlideName

SHOWING = Showing(
    slide=Slide(name=SlideName.PROPOSAL, about="2007-03"),
    seq=41,
    is_held=True,
    is_paused=True,
    theme="terang",
    ahead=7,
    turned=-2,
    seating=Seating(picture_cm=240, last_seat_m=18),
)


def test_what_was_written_is_read_again(tmp_path):
    write(tmp_path / WALL, rendered_wall(SHOWING))
    assert read_wall(tmp_path) == SHOWING
    assert {WALL} == {path.name for path in tmp_path.iterdir()}


def test_the_file_is_one_line_of_json_that_names_its_version():
    line = rendered_wall(SHOWING)
    assert line.endswith(b"}\n")
    assert (1, "usulan", 41) == tuple(json.loads(line)[name] for name in ("v", "slide", "seq"))


def test_without_a_file_nothing_is_shown(tmp_path):
    assert read_wall(tmp_path) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 80,
        b"[]",
        b'{"seq":1}',
        b'{"seq":-1,"slide":"judul"}',
        b'{"seq":true,"slide":"judul"}',
        b'{"seq":1,"slide":"rahasia"}',
        b'{"seq":1.5,"slide":"judul"}',
        b'{"seq":1,"slide":"judul","about":"' + b"x" * LARGEST_WALL + b'"}',
    ],
)
def test_what_cannot_be_read_is_as_good_as_not_there(tmp_path, content):
    (tmp_path / WALL).write_bytes(content)
    assert read_wall(tmp_path) is None


def test_text_of_a_stranger_is_cleaned_and_a_wild_clock_stands_still(tmp_path):
    value = {"seq": 3, "slide": "keputusan", "about": "1\x1b[2J" + "9" * 99, "sentence": "a\x07b", "ahead": 10**12}
    (tmp_path / WALL).write_text(json.dumps(value), encoding="utf-8")
    showing = read_wall(tmp_path)
    assert ("1[2J" + "9" * 36, "ab", 0) == (showing.slide.about, showing.slide.sentence, showing.ahead)


@pytest.mark.parametrize(("picture", "seat"), [(0, 0), (29, 101), (1001, -3), (True, "12"), (None, -1)])
def test_a_hall_that_cannot_be_is_as_if_nobody_had_measured_it(tmp_path, picture, seat):
    value = {"seq": 3, "slide": "uji-baca", "picture_cm": picture, "last_seat_m": seat}
    (tmp_path / WALL).write_text(json.dumps(value), encoding="utf-8")
    assert UNMEASURED == read_wall(tmp_path).seating


def test_a_file_of_an_earlier_program_says_nothing_of_the_hall_and_has_the_old_name_of_the_end(tmp_path):
    (tmp_path / WALL).write_text('{"v":1,"seq":3,"slide":"terima-kasih"}', encoding="utf-8")
    assert Showing(slide=Slide(name=SlideName.FINISHED), seq=3) == read_wall(tmp_path)


@given(st.binary(max_size=200))
def test_no_bytes_disturb_the_reader(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("layar")
    (folder / WALL).write_bytes(content)
    assert read_wall(folder) is None or read_wall(folder).seq >= 0
