"""A block whose maker draws its own lines: it gets the rows that are left or its own, and turns its pages."""

from tui.picture.drawing import draw, whole
from tui.picture.lines import Piece, text_of
from tui.picture.picture import Canvas, Picture, Words, changes


def picture(*blocks):
    return Picture(meetings=("KERJO",), heading="Garis", time="10.42", blocks=blocks)


def told(sheet):
    return [(Piece(f"{sheet.width} x {sheet.rows}, {sheet.page}"),)] * (sheet.rows + 3)


def canvas(**more):
    return Canvas(draw=told, text=lambda width: [f"teks {width}"], **more)


def lines(shown, width, height, seconds=0):
    return [text_of(line) for line in draw(shown, width, height, seconds=seconds).lines]


def test_it_takes_the_rows_that_are_left_and_never_more():
    shown = lines(picture(Words("Pagu 6,5 M"), canvas()), 80, 24)
    assert 24 == len(shown)
    assert "  Pagu 6,5 M" == shown[2]
    assert ["  76 x 19, 0"] * 19 == shown[3:22]


def test_one_of_its_own_height_leaves_the_rest_to_others():
    shown = lines(picture(canvas(rows=2), canvas()), 80, 24)
    assert ["  76 x 2, 0"] * 2 == shown[2:4]
    assert ["  76 x 18, 0"] * 18 == shown[4:22]


def test_its_pages_turn_by_themselves():
    shown = picture(canvas(pages=lambda _width, rows: 100 // rows))
    assert "halaman 1 dari 5" in lines(shown, 80, 24)[-1]
    assert "  76 x 20, 1" == lines(shown, 80, 24, seconds=10)[2]
    assert "halaman 2 dari 5" in lines(shown, 80, 24, seconds=10)[-1]


def test_what_gives_way_is_left_out_where_there_is_no_room():
    shown = picture(Words("Pagu"), canvas(rows=3, gives_way=1))
    assert any("x 3" in line for line in lines(shown, 80, 24))
    assert not any("x 3" in line for line in lines(shown, 80, 5))


def test_without_a_wall_its_text_stands_there():
    assert "teks 60" in whole(picture(canvas()), 60)


def test_a_key_that_says_something_else_is_set_off():
    before = (("I", "11 dari 12"), ("II", "7"))
    after = (("I", "12 dari 12"), ("II", "7"), ("III", "1"))
    assert {"I"} == changes(picture(canvas(says=before)), picture(canvas(says=after)))
