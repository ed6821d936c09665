"""Every slide at both sizes as text, and what is true of all of them."""

from pathlib import Path

import pytest
from rich.cells import cell_len
from support import denpasar
from support.golden import assert_golden
from support.wall_scenes import SCENES, hall_of

from sessions.record.wall import Showing, Slide, SlideName, require_showable
from tui.picture.drawing import draw, text_of, whole
from tui.picture.offers import SLIDES
from tui.wall.slides import shown

GOLDENS = Path(__file__).parents[2] / "goldens" / "wall"
SIZES = ((80, 24), (120, 36))


def lines_of(name, width, height, seconds=0):
    make, slide = SCENES[name]
    hall = hall_of(make(), minutes=3, seconds=7)
    require_showable(hall.ledger, slide)
    drawn = draw(shown(hall, Showing(slide=slide)), width, height, seconds=seconds)
    return [text_of(line) for line in drawn.lines]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("name", SCENES)
def test_a_slide_looks_as_it_was_agreed(name, width, height):
    lines = lines_of(name, width, height)
    assert_golden(GOLDENS / f"{name}-{width}x{height}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", SCENES)
def test_a_slide_fills_any_wall_and_never_more(name):
    make, slide = SCENES[name]
    picture = shown(hall_of(make()), Showing(slide=slide))
    for width, height in ((40, 10), (80, 24), (81, 25), (132, 43), (240, 67)):
        lines = draw(picture, width, height).lines
        assert height == len(lines)
        assert width >= max(cell_len(text_of(line)) for line in lines)


def test_every_slide_has_a_maker_a_name_and_a_golden():
    assert set(SlideName) == set(SLIDES) == {slide.name for _, slide in SCENES.values()}
    kept = {path.name for path in GOLDENS.glob("*.txt")}
    assert {f"{name}-{width}x{height}.txt" for name in SCENES for width, height in SIZES} == kept


@pytest.mark.parametrize("name", SCENES)
def test_what_stands_on_the_wall_stands_in_the_text_too(name):
    """The plain text of `layar --teks` leaves nothing out; large digits are written as numbers."""
    make, slide = SCENES[name]
    picture = shown(hall_of(make(), minutes=3, seconds=7), Showing(slide=slide))
    drawn = str.maketrans("█━:", "   ")
    text = " ".join(whole(picture, 120)).translate(drawn).split()
    *wall, last = lines_of(name, 120, 36)
    assert set() == set(" ".join(wall).translate(drawn).split()) - set(text)
    assert picture.foot in last


def test_a_sum_that_is_read_out_keeps_its_rupiah_and_says_behind_it_what_is_not_known():
    hall = hall_of(denpasar.held())
    text = "\n".join(whole(shown(hall, Showing(slide=Slide(name=SlideName.MINUTES))), 120))
    assert "JUMLAH: 7 usulan, menurut usulan Rp561.500.000 (1), menurut hasil Rp561.500.000 (1)" in text
    assert "\n(n): n biaya belum diketahui; 7 bernomor.\n" in text
    assert "Rp(" not in text


def test_the_pause_shows_nothing_of_the_meeting_but_its_name():
    make, slide = SCENES["peringkat"]
    hall = hall_of(make())
    text = "\n".join(whole(shown(hall, Showing(slide=slide, is_paused=True)), 80))
    assert "KERJO · RKPD 2028" in text
    assert "Mohon menunggu sebentar." in text
    assert "2001" not in text
