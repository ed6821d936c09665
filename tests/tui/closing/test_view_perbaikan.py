"""An amendment on the closing screen: its state, its lines above the points that must hold, and what is read out."""

from support import small

from sessions.closing.decisions import AmendmentClosed
from sessions.outcomes.decisions import OutcomesReopened
from tui.closing import view
from tui.house_rules import view as house_rules_view
from tui.shell import frame_view
from tui.steps import view as steps_view
from tui.widgets.view import Tone

LINE = "2001-01 Talud jalan Dk. Ngasem"


def test_without_an_amendment_nothing_is_told_of_one():
    session = small.closed().session
    assert "" == view.state(session)
    assert "Sidang ditutup pukul 11.50; hasilnya terkunci." == view.summary(session)
    assert "PERBAIKAN" not in frame_view.name(session)


def test_the_state_counts_what_was_put_right_and_tells_the_closing():
    told = "Perbaikan ke-1 sedang dibuka, 0 perubahan: Biaya 2001-01 salah ketik dari berkas desa"
    assert told == view.summary(small.amending().session)
    assert told.replace("0", "4", 1) == view.summary(small.corrected().session)
    ended = "Sidang ditutup pukul 11.50. Perbaikan ke-1 ditutup 05-02-2027; terkunci."
    assert ended == view.summary(small.amended().session)


def test_line_1_says_which_amendment_is_open_on_every_screen():
    assert "Musrenbangcam KERJO · PERBAIKAN KE-1" == frame_view.name(small.amending().session)
    assert "Musrenbangcam KERJO · RKPD 2028" == frame_view.name(small.amended().session)


def test_what_was_put_right_stands_above_the_points():
    session = small.corrected().session
    first, *_ = rows = view.rows(session)
    assert ("≠", "1", f"Biaya: {LINE}", "Rp100.000.000 → Rp110.000.000") == first.cells
    assert Tone.STRONG is first.tone
    assert ["≠"] * 4 == [row.cells[0] for row in rows if isinstance(row.key, view.Correction)]
    assert [row.key for row in view.rows(small.amended().session)] == [row.key for row in rows[5:]]
    detail = view.detail(session, first.key)
    assert (f"{LINE}: biaya", ("Rp100.000.000 → Rp110.000.000",)) == (detail.title, detail.lines)


def test_an_amendment_without_corrections_says_how_to_begin():
    session = small.amending().session
    first, line, *_ = view.rows(session)
    assert "Belum ada yang dibetulkan" == first.cells[2]
    assert line.is_rule
    detail = view.detail(session, first.key)
    assert (view.HOW,) == detail.lines
    assert "atas permintaan Camat Kerjo: Biaya 2001-01" in detail.title


def test_n_finds_what_an_amendment_left_open():
    meeting = small.amending()
    meeting.decide(OutcomesReopened(codes=small.codes("2008-02"), reason="RAB diserahkan sesudah sidang"))
    first = view.rows(meeting.session)[0].key
    (point,) = view.open_points(meeting.session)
    assert point.number == view.next_open(meeting.session, first)


def test_everything_that_was_put_right_is_read_out():
    session = small.corrected().session
    sentence, empty, *told = view.read_back(session, session.amendment).splitlines()
    assert "Berita Acara Perbaikan ke-1 ditutup; hasilnya terkunci kembali." == sentence
    assert "" == empty
    assert f"1. {LINE}: biaya Rp100.000.000 → Rp110.000.000" == told[0]
    assert 4 == len(told)


def test_each_amendment_has_a_line_for_its_number():
    assert 1 in [row.key for row in house_rules_view.VIEW.rows(small.amended().session)]
    assert 1 not in [row.key for row in house_rules_view.VIEW.rows(small.closed().session)]


def test_the_steps_go_on_and_say_that_an_amendment_is_open():
    meeting = small.amending()
    (need,) = [need for need in steps_view.needs(meeting.session, 6) if "Perbaikan" in need.text]
    assert (False, False, "g b") == (need.is_met, need.is_blocking, need.way)
    meeting = small.corrected()
    meeting.decide(AmendmentClosed())
    assert not [need for need in steps_view.needs(meeting.session, 6) if "Perbaikan" in need.text]
