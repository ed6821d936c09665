"""The room of a wall, and from how far it is read at the four sizes."""

import pytest

from tui.picture.face import NUMBERS, TITLE
from tui.picture.sizes import SIZES, WallSize, size_for


@pytest.mark.parametrize(
    ("rows", "text", "title", "number"),
    [(15, 13, 62, 125), (18, 11, 52, 104), (24, 8, 39, 78), (36, 5, 26, 52), (50, 3, 18, 37)],
)
def test_letters_are_read_from_250_times_their_height_in_a_picture_of_one_and_a_half_metres(rows, text, title, number):
    wall = WallSize(80, rows)
    assert text == wall.reach()
    assert title == wall.reach(TITLE)
    assert number == wall.reach(NUMBERS[-1])


def test_a_higher_picture_is_read_from_farther():
    assert 2 * 8 <= WallSize(80, 24).reach(picture_cm=300) <= 2 * 8 + 1


def test_the_size_for_a_chair_is_the_finest_that_is_read_there_else_the_coarsest():
    assert WallSize(80, 24) == size_for(8)
    assert WallSize(48, 15) == size_for(9)
    assert WallSize(48, 15) == size_for(13)
    assert WallSize(48, 15) == size_for(40)
    assert WallSize(200, 50) == size_for(3)


@pytest.mark.parametrize(("columns", "rows"), [*SIZES, (1, 1), (12, 3), (40, 10)])
def test_margins_first_line_last_line_and_what_is_between_fill_the_wall(columns, rows):
    wall = WallSize(columns, rows)
    assert columns == wall.width + 2 * wall.margin
    assert wall.height >= 1
    assert rows < 3 or rows == wall.height + 2 + 2 * wall.gap


def test_the_room_of_the_sizes_that_slides_are_made_for():
    small, usual, tall = (WallSize(*size) for size in SIZES[:3])
    assert (46, 13, 0) == (small.width, small.height, small.gap)
    assert (76, 20, 1) == (usual.width, usual.height, usual.gap)
    assert (114, 32, 1) == (tall.width, tall.height, tall.gap)
    assert "80 × 24" == str(usual)
    assert [False, True] == [WallSize(80, rows).is_tall for rows in (29, 30)]
    assert [0, 1] == [WallSize(80, rows).gap for rows in (19, 20)]
