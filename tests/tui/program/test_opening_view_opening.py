"""What is said when a session is opened: who holds it, what is wrong, what was unfinished, how long it stood still."""

from datetime import datetime, timedelta

import pytest
from support.small import adopted, closed, opened

from sessions.agenda.decisions_notes import SidangPaused
from sessions.record.beside import Draft, Trace
from sessions.record.errors import Flaw, JournalCorrupt, JournalRewritten, JournalShortened, SessionLocked, StoreEdited
from sessions.record.journal import Recovery
from tui.program import opening_view

NOW = datetime.fromisoformat("2027-02-03T11:07:40+07:00")
SINCE = "2027-02-03T10:42:07+07:00"


def minutes(count):
    return timedelta(minutes=count)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (SessionLocked("LAPTOP-2", 4711, SINCE), "di komputer LAPTOP-2 (proses 4711, sejak 10.42)."),
        (SessionLocked("SINI", 4711, SINCE), "di jendela lain di komputer ini (proses 4711, sejak 10.42)."),
        (SessionLocked("B", 1, "2027-02-01T08:00:00+07:00"), "(proses 1, sejak 1 Februari 2027 08.00)."),
        (SessionLocked("B", 1, "kemarin"), "di komputer B (proses 1)."),
        (SessionLocked("", 0, ""), "untuk ditulis oleh program lain."),
        (SessionLocked("\x1b[2J" + "x" * 99, 1, SINCE), f"di komputer [2J{'x' * 37} (proses 1"),
    ],
)
def test_who_writes_is_named_as_far_as_it_is_known(error, words):
    matter = opening_view.locked(error, host="SINI", now=NOW)
    assert words in matter.text
    assert (True, True, "") == (matter.may_try_again, matter.is_readable, matter.confirmation)


@pytest.mark.parametrize(
    ("error", "words", "may_be_read", "may_use_the_journal"),
    [
        (JournalCorrupt(9, Flaw.HASH), "mulai baris 9. Yang dapat dibaca: 8 keputusan sebelumnya.", True, False),
        (JournalCorrupt(1, Flaw.FORM), "Tidak ada yang dapat dibaca.", False, False),
        (JournalCorrupt(9, Flaw.VERSION), "Perbarui dahulu program ini.", True, False),
        (JournalCorrupt(9, Flaw.KIND), "Perbarui dahulu program ini.", True, False),
        (JournalShortened(118, 121), "hanya memuat 118 keputusan, padahal sesi.json mencatat 121.", True, True),
        (JournalRewritten(9), "Baris 9 jurnal berbeda", True, True),
        (StoreEdited("sesi.json"), "Jurnalnya utuh", True, True),
    ],
)
def test_an_alarm_says_what_is_wrong_and_what_may_be_done(error, words, may_be_read, may_use_the_journal):
    matter = opening_view.alarm(error, "rapat")
    assert words in matter.text
    assert (may_be_read, may_use_the_journal) == (matter.is_readable, bool(matter.confirmation))
    assert isinstance(error, StoreEdited) is ("musrenbang pulihkan rapat" not in matter.text)


def test_what_the_journal_lost_is_said_before_it_alone_counts():
    assert "3 yang terakhir harus diketik lagi" in opening_view.alarm(JournalShortened(118, 121), "rapat").confirmation


def test_a_torn_line_is_told_with_where_it_is_kept():
    told = opening_view.recovered(Recovery(torn_bytes=7, kept_in="jurnal.sobek-1"))
    assert "Satu baris yang belum selesai tertulis dilepas dan disisihkan ke jurnal.sobek-1." == told
    assert "Satu baris yang belum selesai tertulis dilepas." == opening_view.recovered(Recovery(torn_bytes=7))
    assert "" == opening_view.recovered(Recovery())
    assert "" == opening_view.recovered(None)


def test_the_last_decision_that_stands_is_told_and_shortened():
    assert "Keputusan terakhir yang tersimpan: 10.41 Komisi II sepakat" == opening_view.latest(
        "10.41 Komisi II sepakat"
    )
    assert opening_view.latest("10.41 " + "sepakat " * 20).endswith(" …")


def test_unfinished_forms_are_listed_the_latest_first():
    forms = [
        Draft(form=title, title=title, at=NOW - minutes(26 - n), texts={"": "x"})
        for n, title in enumerate(("Yang hadir", "Usulan baru", "Alasan?"))
    ]
    assert "" == opening_view.unfinished([])
    assert (
        "Ada isian yang belum selesai: Alasan, 10.43; Usulan baru, 10.42; Yang hadir, 10.41."
    ) == opening_view.unfinished(forms)
    assert opening_view.unfinished(forms * 3).endswith("; dan 4 lainnya.")


def outage(meeting, trace, after):
    return opening_view.suspension(meeting.session, meeting.entries, trace, meeting.entries[-1].at + after)


def test_an_outage_in_the_sidang_is_offered_as_a_suspension():
    meeting = adopted()
    at = meeting.entries[-1].at
    found = outage(meeting, Trace(at=at + minutes(3)), minutes(28))
    assert (at + minutes(3), at + minutes(28)) == (found.start, found.end)
    assert f"Sidang terhenti {found.start:%H.%M}–{found.end:%H.%M} (25 menit). Catat sebagai skors?" == found.question
    assert (
        f"Sidang diskors pukul {found.start:%H.%M} sampai dengan {found.end:%H.%M} WIB (25 menit): "
        "gangguan listrik atau perangkat."
    ) == found.text


def test_no_outage_is_offered_while_the_sidang_stands_still_anyhow():
    meeting = adopted()
    meeting.decide(SidangPaused(reason="ishoma"))
    assert outage(meeting, Trace(at=meeting.entries[-1].at), minutes(28)) is None


def test_an_outage_begins_at_the_earliest_with_the_last_decision():
    meeting = adopted()
    at = meeting.entries[-1].at
    for trace in (Trace(), Trace(at=at - minutes(5))):
        assert at == outage(meeting, trace, minutes(25)).start


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("10:42:59", "11:07:01", "25 menit"),
        ("10:42:00", "11:42:00", "1 jam"),
        ("09:00:00", "11:05:00", "2 jam 5 menit"),
    ],
)
def test_an_outage_lasts_as_long_as_its_two_times_say(start, end, words):
    start, end = (datetime.fromisoformat(f"2027-02-03T{time}+07:00") for time in (start, end))
    assert words == opening_view.Suspension(start=start, end=end).length


def test_nothing_is_offered_where_nothing_stood_still():
    meeting, trace = adopted(), Trace()
    assert outage(meeting, None, minutes(25)) is None, "left in order"
    assert outage(meeting, trace, minutes(2)) is None, "too short"
    assert outage(meeting, trace, minutes(2) + timedelta(seconds=1)) is not None
    assert outage(meeting, trace, minutes(12 * 60)) is None, "another day"
    assert outage(meeting, Trace(at=meeting.entries[-1].at + minutes(90)), minutes(25)) is None, "a clock put back"
    assert outage(opened(), trace, minutes(25)) is None, "no item runs"
    assert outage(closed(), trace, minutes(25)) is None, "closed"
