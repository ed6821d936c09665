"""Secretary and wall as two real processes through a short meeting; either may be killed, and nothing private shows."""

import re
import signal
import time
from datetime import datetime, timedelta

import pytest
from support import small
from support.clerk import done
from support.on_disk import sitting_of

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions import PeopleArrived
from sessions.values.agenda import AgendaId

pytestmark = pytest.mark.long

FAST = 0.5
"""Seconds in which a decision is on the wall."""

OSC = rb"\x1b\][^\x07]*\x07"
"""Titles and pointer shapes, which end with the sign of a bell."""

MOST_BYTES = 2_500
"""Of two and a half seconds of a running timer, measured 782; painting all of it anew takes ten times as many."""

CLEARS = (b"\x1b[2J", b"\x1b[J", b"\x1b[3J", b"\x1bc")
"""What makes a whole screen blank."""


def meeting_on_disk(folder):
    """Everything is scored."""
    with sitting_of(small.scored(), folder):
        pass
    return folder


def morning_on_disk(folder):
    """The sidang began five minutes ago, by the clock of this computer."""
    meeting = small.prepared()
    meeting.now = datetime.now(meeting.zone) - timedelta(minutes=5)
    meeting.decide(AgendaItemStarted(item=AgendaId("paparan")), PeopleArrived(cards=small.HALL))
    with sitting_of(meeting, folder):
        pass
    return folder


def open_both(start, folder, **environment):
    wall = start("layar", folder, "--tema", "kontras tinggi", **environment)
    wall.wait_for("Selamat datang.")
    secretary = start("buka", folder, "--oleh", "Sari")
    secretary.wait_for("F1 bantuan", "✓ tersimpan")
    wall.wait_for("Selamat datang.")
    return secretary, wall


def test_a_wall_whose_window_vanishes_without_a_word_ends(start, tmp_path):
    wall = start("layar", meeting_on_disk(tmp_path / "rapat"))
    wall.wait_for("Selamat datang.")
    wall.vanish()
    assert wall.process.poll() is not None


def go(secretary, letter, *shown):
    secretary.press("g")
    secretary.wait_for("Pergi ke")
    secretary.press(letter)
    secretary.wait_for(*shown)
    secretary.quiet()


def test_the_hall_reads_what_is_pushed_until_it_is_held_or_paused(start, tmp_path):
    secretary, wall = open_both(start, meeting_on_disk(tmp_path / "rapat"))
    go(secretary, "p", "2003-01", "Nilai")
    assert "2003-01" not in wall.text
    secretary.press("t")
    wall.wait_for("Prioritas Kecamatan", "2003-01", "Overlay jalan Dk. Krajan")
    secretary.press("t")
    wall.wait_for("Talud jalan Dk. Ngasem", "juta rupiah", "Sedang dibahas.")

    secretary.press("\\")
    secretary.wait_for("▣ tahan")
    secretary.press("u")
    secretary.wait_for("Isi usulan")
    secretary.press("1")
    secretary.wait_for("Nama kegiatan")
    secretary.press("ctrl+n")
    secretary.wait_for("sekarang")
    wall.wait_for("sekarang")
    secretary.press("ctrl+n")
    secretary.wait_for("Nama kegiatan", "Ctrl+S")
    wall.wait_for("Talud jalan Dk. Ngasem")
    secretary.press("escape")
    secretary.wait_gone("Ctrl+S")

    secretary.press("t")
    wall.wait_for("Prioritas Kecamatan")
    before = len(wall.written)
    secretary.press("1")
    secretary.wait_for("1 kekeliruan pencatatan", "Enter ambil")
    secretary.press("1")
    secretary.wait_for("Skor 1 pada", "Enter sahkan")
    secretary.answer("enter")
    secretary.wait_for("Skor 1 pada", "✓ tersimpan")
    began = time.monotonic()
    wall.wait_until(lambda _: len(wall.written) > before, "change")
    assert FAST > time.monotonic() - began


def test_either_may_be_killed_and_the_other_goes_on(start, tmp_path):
    folder = meeting_on_disk(tmp_path / "rapat")
    secretary, wall = open_both(start, folder)
    go(secretary, "h", "Hadir 7 dari 9 utusan")
    secretary.press("t")
    wall.wait_for("utusan desa hadir")

    wall.process.kill()
    wall.leave()
    secretary.press("z")
    secretary.wait_for("kuorum")
    secretary.answer("enter")
    secretary.wait_for("✓ tersimpan", "disahkan")
    again = start("layar", folder)
    again.wait_for("utusan desa hadir", "Kuorum dicatat pukul")

    secretary.process.kill()
    secretary.leave()
    assert "utusan desa hadir" in again.text
    assert done("periksa", folder).startswith("Sesi utuh")
    once_more = start("buka", folder, "--oleh", "Sari")
    once_more.wait_for("✓ tersimpan", "▣ kuorum")
    once_more.press("g", "p")
    once_more.wait_for("Nilai", "2003-01")
    once_more.press("t")
    again.wait_for("Prioritas Kecamatan", "2003-01")
    assert 0 == again.send(signal.SIGTERM)


def test_on_a_poor_console_nothing_flickers_nothing_sounds_and_every_sign_is_there(start, tmp_path):
    secretary, wall = open_both(start, morning_on_disk(tmp_path / "rapat"), term="linux")
    go(secretary, "h", "Hadir 7 dari 9 utusan")
    secretary.press("t")
    wall.wait_for("utusan desa hadir", "██████")
    assert "✓" not in wall.text
    go(secretary, "a", "Langkah SOP")
    secretary.press("t")
    wall.wait_for("Susunan acara")
    began = len(wall.written)
    wall.read_for(2.5)
    painted = re.sub(OSC, b"", wall.written[began:])
    assert [] == [clear for clear in CLEARS if clear in painted]
    assert [] == [colour for colour in (b"\x1b[38;2;", b"\x1b[38;5;") if colour in wall.written]
    assert b"\x07" not in painted + re.sub(OSC, b"", secretary.written)
    assert 0 < len(painted) < MOST_BYTES, wall.text


def test_on_the_only_screen_the_wall_comes_and_goes_by_one_key_and_shows_nothing_between(start, tmp_path):
    folder = meeting_on_disk(tmp_path / "rapat")
    secretary = start("buka", folder, "--oleh", "Sari")
    secretary.wait_for("F1 bantuan", "✓ tersimpan")
    go(secretary, "h", "Hadir 7 dari 9 utusan")
    secretary.press("t")
    secretary.wait_for("▣ kuorum")
    began = len(secretary.written)
    secretary.press("ctrl+l")
    secretary.wait_for("utusan desa hadir", "██████")
    secretary.wait_gone("F1 bantuan")
    assert [] == [clear for clear in CLEARS if clear in secretary.written[began:]]
    secretary.press("ctrl+l")
    secretary.wait_for("F1 bantuan", "Hadir 7 dari 9 utusan")
