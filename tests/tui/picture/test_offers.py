import pytest
from support import small, voting

from sessions.record.wall import Slide, SlideName
from tui.picture.offers import at_place, next_push, of_ranking, of_vote

RANKING = Slide(name=SlideName.RANKING)
FIRST, SECOND = (Slide(name=SlideName.PROPOSAL, about=code) for code in ("2001-01", "2003-01"))


@pytest.mark.parametrize(
    ("place", "row", "names"),
    [
        ("alur", "5", ["acara"]),
        ("hadir", "33.13.16.2001", ["kuorum"]),
        ("usulan", "2001-01", ["usulan"]),
        ("komisi", "2001-01", ["usulan"]),
        ("sama", "", ["nilai-sama"]),
        ("utusan", "P001", ["utusan"]),
        ("penutupan", "", ["berita-acara"]),
        ("lalu", "", ["realisasi"]),
        ("jurnal", "7", ["keputusan"]),
        ("rekap", "33.13.16.2001", ["judul"]),
    ],
)
def test_each_place_offers_what_fits(place, row, names):
    assert names == [slide.name.value for slide in at_place(small.scored().session, place, row)]


def test_the_ranking_offers_the_order_of_its_sheet_and_the_proposal_of_the_row():
    session = small.scored().session
    assert (Slide(name=SlideName.RANKING, about="II"), FIRST) == of_ranking(session, "II", "2001-01")
    assert (RANKING,) == of_ranking(session, "", "garis")


def test_a_vote_offers_its_counting_until_it_is_certified():
    one = (Slide(name=SlideName.VOTE, about="1"),)
    done = (Slide(name=SlideName.RESULT, about="1"),)
    assert one == of_vote(voting.complete().session, voting.vote_of(voting.complete()))
    assert done == of_vote(voting.certified().session, voting.vote_of(voting.certified()))


def test_without_a_vote_in_front_the_running_one_is_meant_else_the_last_result():
    assert (Slide(name=SlideName.VOTE, about="1"),) == of_vote(voting.complete().session, None)
    assert (Slide(name=SlideName.RESULT, about="1"),) == of_vote(voting.certified().session, None)
    assert (Slide(name=SlideName.VOTE),) == of_vote(small.scored().session, None)


def test_the_first_push_is_the_slide_of_the_place_the_next_one_that_of_the_row():
    offered = (RANKING, FIRST)
    assert RANKING == next_push(offered, Slide())
    assert FIRST == next_push(offered, RANKING)
    assert RANKING == next_push(offered, FIRST)


def test_one_walks_down_a_list_while_a_row_is_on_the_wall():
    assert SECOND == next_push((RANKING, SECOND), FIRST)
