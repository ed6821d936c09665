from support import small, voting
from support.wall_scenes import hall_of

from sessions.record.wall import Showing, Slide, SlideName
from tui.wall import slides
from tui.widgets.view import Tone


def row(meeting, key, showing=Showing()):  # noqa: B008 - a frozen value
    return next(row for row in slides.rows(meeting.ledger, showing) if str(row.key) == key)


def test_every_slide_has_its_line_and_every_vote_and_commission_one_of_its_own():
    keys = [str(slide) for slide in slides.slides(voting.complete().session, Showing())]
    names = {name.value for name in SlideName} - {"usulan"}
    assert names == {key.partition(" ")[0] for key in keys}
    assert ["peringkat", "peringkat I", "peringkat II", "peringkat III"] == [k for k in keys if "peringkat" in k]
    assert {"suara 1", "hasil 1"} <= set(keys)


def test_a_slide_that_may_not_be_shown_says_why():
    assert "Pemungutan suara nomor 1 belum disahkan" == row(voting.complete(), "hasil 1").cells[3]
    assert Tone.DIM is row(voting.complete(), "hasil 1").tone
    assert "siap" == row(voting.certified(), "hasil 1").cells[3]


def test_the_spread_is_for_when_the_forum_asks():
    assert "siap, bila diminta forum" == row(small.scored(), "sebaran").cells[3]


def test_what_is_on_the_wall_is_marked_also_a_proposal_that_has_no_line_else():
    showing = Showing(slide=Slide(name=SlideName.PROPOSAL, about="2001-01"), is_held=True)
    assert ("●", "Usulan yang dibahas", "2001-01", "ditahan") == row(small.scored(), "usulan 2001-01", showing).cells


def test_the_small_picture_says_what_the_hall_reads_now():
    meeting = small.gathered()
    detail = slides.on_the_wall(hall_of(meeting), Showing(slide=Slide(name=SlideName.QUORUM)))
    assert "Di layar hadirin sekarang: Kehadiran dan kuorum" == detail.title
    assert "✓ Memenuhi kuorum" in detail.lines
    paused = slides.on_the_wall(hall_of(meeting), Showing(slide=Slide(name=SlideName.QUORUM), is_paused=True))
    assert "Mohon menunggu sebentar" in paused.lines


def test_the_summary_says_whether_the_wall_runs():
    assert slides.summary(Showing()).startswith("Layar hadirin: mengikuti keputusan")
    assert slides.summary(Showing(is_held=True, theme="terang")).startswith("Layar hadirin: ditahan · tema terang")
    assert slides.summary(Showing(is_held=True, is_paused=True)).startswith("Layar hadirin: jeda")
