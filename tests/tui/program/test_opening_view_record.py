"""How the record does, in sentences."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from support.small import prepared

from tui.program import opening_view
from tui.program.writer import Health


def test_each_worry_is_one_sentence_and_health_is_none():
    assert () == opening_view.worries(Health())
    ill = Health(is_low_on_space=True, snapshot_error="ENOSPC", kept_aside="sesi.json.disisihkan-1")
    low, behind, aside, wall = opening_view.worries(ill, "ENOSPC")
    assert (low, behind, aside) == opening_view.worries(ill)
    assert "Layar hadirin tidak dapat diperbarui (media simpan penuh); yang tampil di sana masih gambar lama." == wall
    assert "kurang dari 500 MB" in low
    assert "sesi.json belum dapat ditulis (media simpan penuh); semua keputusan tetap tersimpan di jurnal." == behind
    assert "sesi.json.disisihkan-1" in aside


def test_a_clock_before_the_last_decision_is_told_with_advice_and_of_the_sample_it_is_not():
    meeting = prepared()
    last = meeting.entries[-1].at

    def said(session, **span):
        return opening_view.clock_behind(session, meeting.entries, last - timedelta(**span))

    assert "" == said(meeting.session, seconds=60)
    told = said(meeting.session, seconds=61)
    assert (
        "Jam komputer lebih awal daripada keputusan terakhir, 18 Januari 2027 pukul 09.04. "
        "Betulkan jam komputer; waktu setiap keputusan diambil dari sana." == told
    )
    assert told == said(meeting.session, days=300), "the same while the minutes go on"
    assert "" == said(replace(meeting.session, is_sample=True), days=300)
    assert (told,) == opening_view.worries(Health(), clock_error=told)


def test_a_stop_says_why_what_is_safe_and_the_way_out():
    text = opening_view.stopped("EIO", "10.41 Komisi II sepakat.")
    assert text.startswith("Folder sesi tidak dapat ditulis lagi: media simpan rusak atau terlepas.")
    assert "Keputusan terakhir yang tersimpan: 10.41 Komisi II sepakat. Yang sedang diketik belum tersimpan" in text
    assert "di folder lain" in text
    assert "media simpan bermasalah" in opening_view.stopped("E?", "")


def test_after_moving_the_old_folder_is_named_and_what_stayed_behind():
    text = opening_view.moved(Path("/sesi"), Path("/stik/sesi-lanjutan"), ())
    assert "Sidang berlanjut di /stik/sesi-lanjutan." in text
    assert "Folder lama, /sesi, jangan dipakai lagi." in text
    assert "Tidak dapat disalin" not in text
    assert "Tidak dapat disalin: a, b, c, d, e dan lainnya." in opening_view.moved(
        Path("a"), Path("b"), tuple("abcdef")
    )
    assert "Tidak dapat disalin: a, b." in opening_view.moved(Path("a"), Path("b"), ("a", "b"))


def test_the_new_folder_has_a_name_to_begin_with():
    assert "rapat-lanjutan" == opening_view.next_folder("rapat")
    assert "musrenbang-lanjutan" == opening_view.next_folder("")
