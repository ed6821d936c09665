"""The day and its notes by keyboard: rearranging, pausing, noting at once, objecting, entering late."""

from datetime import timedelta

import pytest
from support import onstage, small
from support.palette import command

from sessions.agenda.decisions import AgendaArranged, AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled, SidangPaused, SidangResumed
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.kernel.session import NoteKind, QuorumWay
from sessions.values.attendance import PersonId, Unsur
from tui.program.palette import SCREENS


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(meeting, "prioritas")`: the program at a screen over this meeting."""
    opened = []

    def make(meeting, place="catatan"):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start=place)

    yield make
    for sitting in opened:
        sitting.close()


def latest(app):
    return app.sitting.entries[-1].decision


async def test_the_order_of_the_day_and_the_notes(open_at, golden, screen_text):
    meeting = small.adopted()
    meeting.decide(
        NoteRecorded(kind=NoteKind.OBJECTION, text="Nilai terlalu rendah", who="Bambang", about=small.code("2003-02")),
        SidangPaused(reason="menunggu Bupati"),
        SidangResumed(),
    )
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "catatan-acara-80")
        await pilot.press("semicolon")
        app.focused.value = "Nomor 2 sampai 4 setuju"
        await pilot.press("enter")
        await pilot.pause()
        assert NoteRecorded(kind=NoteKind.PENDING, text="Nomor 2 sampai 4 setuju") == latest(app)
        await pilot.press("tab")
        await pilot.pause()
        golden(app, "catatan-catatan-80")
        await command(pilot, "berikutnya")
        await pilot.press("s", "1")
        await pilot.pause()
        assert NoteSettled(note=2, remark="sudah diputus") == latest(app)
        assert "semua baris selesai" in screen_text(app)


async def test_an_item_is_moved_renamed_and_dropped(open_at):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("doa")
        await pilot.press("u")
        app.focused.value = "Doa bersama"
        await pilot.press("enter", "enter")
        app.focused.value = "5"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(latest(app), AgendaArranged)
        assert "Doa bersama" == app.session.agenda[4].title
        app.screen.show_row("laporan")
        await pilot.press("u", "enter")
        app.focused.value = "0"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "laporan" not in {item.id for item in app.session.agenda}


async def test_the_sidang_stands_still_and_goes_on_from_any_screen(open_at, screen_text):
    app = open_at(small.adopted(), "hadir")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("full_stop")
        app.focused.value = "ishoma"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert SidangPaused(reason="ishoma") == latest(app)
        assert "‖ SKORS sejak 10.42: ishoma" in screen_text(app)
        await pilot.press("full_stop")
        assert "Sidang dilanjutkan" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert SidangResumed() == latest(app)


async def test_an_objection_is_to_the_proposal_under_the_cursor(open_at):
    app = open_at(small.scored(), "prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        code = app.screen.cursor_key
        await pilot.press("exclamation_mark")
        app.focused.value = "Bambang, Desa Ganten"
        await pilot.press("enter")
        app.focused.value = "Nilai terlalu rendah"
        await pilot.press("ctrl+s")
        await pilot.pause()
        expected = NoteRecorded(
            kind=NoteKind.OBJECTION, text="Nilai terlalu rendah", who="Bambang, Desa Ganten", about=code
        )
        assert expected == latest(app)


async def test_elsewhere_an_objection_is_to_the_last_decision(open_at):
    app = open_at(small.adopted(), "tatib")
    async with app.run_test(size=(80, 24)) as pilot:
        seq = app.session.seq
        await pilot.press("exclamation_mark")
        app.focused.value = "Bambang"
        await pilot.press("enter")
        app.focused.value = "Tata tertib terlalu cepat disahkan"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert seq == latest(app).decision


async def test_what_is_entered_late_has_its_own_time_until_the_mode_is_left(open_at, screen_text):
    app = open_at(small.prepared(), "hadir")
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "susulan")
        app.focused.value = "11.30"
        await pilot.press("enter")
        assert "Jam itu belum tiba." in screen_text(app)
        app.focused.value = "9.40"
        await pilot.press("enter")
        await pilot.pause()
        assert "SUSULAN 09.40" in screen_text(app)
        await app.desk.decide(HeadcountRecorded(unsur=Unsur.BPD, men=1, women=0))
        entry = app.sitting.entries[-1]
        assert ("09.40", "10.42") == (f"{entry.occurred:%H.%M}", f"{entry.at:%H.%M}")
        await command(pilot, "susulan")
        app.focused.value = ""
        await pilot.press("enter")
        await pilot.pause()
        assert "SUSULAN" not in screen_text(app)
        await app.desk.decide(HeadcountRecorded(unsur=Unsur.BPD, men=2, women=0))
        assert app.sitting.entries[-1].occurred is None


async def test_a_pleno_without_a_quorum_asks_what_the_chair_does(open_at, screen_text):
    meeting = small.gathered()
    meeting.decide(PersonLeft(person=PersonId("P001")), PersonLeft(person=PersonId("P002")))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("pleno-1")
        await pilot.press("enter")
        assert "menunggu 1 utusan" in screen_text(app)
        await pilot.press("1", "enter")
        await pilot.pause()
        assert QuorumChecked(way=QuorumWay.POSTPONE, minutes=15) == latest(app)
        assert timedelta(minutes=15) == app.session.pauses[0].until - app.session.pauses[0].started
        await pilot.press("enter", "2", "enter")
        await pilot.pause()
        assert AgendaItemStarted(item="pleno-1", goes_on=True) == latest(app)
        assert app.session.pauses[0].ended is not None


async def test_a_line_kept_at_once_becomes_a_range_that_is_decided(open_at, screen_text):
    meeting = small.scored()
    meeting.decide(NoteRecorded(kind=NoteKind.PENDING, text="Nomor 1 sampai 2 setuju"))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "2")
        await pilot.pause()
        assert "prioritas" == app.screen_stack[0].place
        assert "Usulan mana?" in screen_text(app)
        assert "1 sampai 2" in screen_text(app)


async def test_a_line_is_kept_over_a_form_which_stands_as_it_was(open_at, latest, type_in, screen_text):
    app = open_at(small.adopted(), "hadir")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "e")
        await type_in(pilot, "Sulastri")
        form, field = app.screen, app.focused
        await pilot.press("semicolon", *"nomor 7 setuju", "enter")
        await pilot.pause()
        assert NoteRecorded(kind=NoteKind.PENDING, text="nomor 7 setuju") == latest(app)
        assert (form, field) == (app.screen, app.focused)
        assert "Sulastri" in screen_text(app)


async def test_behind_something_typed_a_semicolon_is_a_sign_as_any_other(open_at, latest):
    app = open_at(small.adopted(), "hadir")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("semicolon", *"setuju; dua", "enter")
        await pilot.pause()
        assert "setuju; dua" == latest(app).text
