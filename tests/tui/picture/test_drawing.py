import pytest

from tui.picture.drawing import HEIGHT, SCALES, figure, is_drawable, scale


def test_a_digit_has_five_rows_of_full_blocks():
    assert ("███", "█ █", "█ █", "█ █", "███") == figure("0", 1, 1)
    assert ("  ██  ", "████  ", "  ██  ", "  ██  ", "██████") == figure("1", 2, 1)


@pytest.mark.parametrize(("across", "down"), SCALES)
def test_all_lines_of_a_figure_are_equally_long(across, down):
    lines = figure("+12:07", across, down)
    assert HEIGHT * down == len(lines)
    assert 1 == len({len(line) for line in lines})


def test_the_largest_scale_that_fits_all_is_taken():
    assert (2, 1) == scale(["27", "30"], 20, 5)
    assert (4, 2) == scale(["27", "30"], 40, 10)
    assert (1, 1) == scale(["442,1", "6,5"], 22, 5)
    assert scale(["123456789"], 22, 5) is None
    assert scale(["27"], 22, 4) is None


def test_what_has_no_figure_is_written_in_letters():
    assert not is_drawable("dua")
    assert not is_drawable("")
    assert scale(["dua"], 80, 10) is None
