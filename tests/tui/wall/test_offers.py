import pytest
import small

from sessions.wall import Slide, SlideName
from tui.wall.offers import at_place, next_push

RANKING = Slide(name=SlideName.RANKING)
FIRST, SECOND = (Slide(name=SlideName.PROPOSAL, about=code) for code in ("2001-01", "2003-01"))


@pytest.mark.parametrize(
    ("place", "row", "names"),
    [
        ("alur", "5", ["acara"]),
        ("hadir", "33.13.16.2001", ["kuorum"]),
        ("usulan", "2001-01", ["usulan"]),
        ("komisi", "2001-01", ["usulan"]),
        ("prioritas", "2001-01", ["peringkat", "usulan"]),
        ("utusan", "P001", ["utusan"]),
        ("penutupan", "", ["berita-acara"]),
        ("lalu", "", ["realisasi"]),
        ("jurnal", "7", ["keputusan"]),
        ("rekap", "33.13.16.2001", ["judul"]),
    ],
)
def test_each_place_offers_what_fits(place, row, names):
    assert names == [slide.name.value for slide in at_place(small.scored().session, place, row)]


def test_the_first_push_is_the_slide_of_the_place_the_next_one_that_of_the_row():
    offered = (RANKING, FIRST)
    assert RANKING == next_push(offered, Slide())
    assert FIRST == next_push(offered, RANKING)
    assert RANKING == next_push(offered, FIRST)


def test_one_walks_down_a_list_while_a_row_is_on_the_wall():
    assert SECOND == next_push((RANKING, SECOND), FIRST)
