"""Who speaks, asked over Alur: marked from a list, added by hand, or nobody."""

import pytest
from support import onstage, small

from sessions.agenda.decisions import AgendaItemStarted, PrayerLed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.values.attendance import CommitteeMember, Official, Role, Speech
from tui.agenda import flows_speeches
from tui.program.palette import SCREENS

CAMAT = Speech(speaker="Drs. Wisnu Hardjanto, M.M.", position="Camat")
TALK = Speech(speaker="Hartini", position="Kepala BAPERLITBANG", topic="Arah RKPD 2028")


@pytest.fixture
def open_at(make_app, tmp_path):
    opened = []

    def make(item, *decisions):
        meeting = small.gathered()
        meeting.decide(*decisions, AgendaItemStarted(item=item))
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="alur")

    yield make
    for sitting in opened:
        sitting.close()


async def asked(pilot, ask):
    await pilot.pause()
    ask(pilot.app.screen)
    await pilot.pause()


async def test_who_gave_an_address_is_marked_with_space(open_at, latest):
    app = open_at("sambutan")
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_addresses)
        await pilot.press("space", "enter")
        await pilot.pause()
        assert SpeechesRecorded(speeches=(CAMAT,)) == latest(app)


async def test_whoever_is_not_listed_is_added_with_e_and_marked_at_once(open_at, latest, type_in):
    app = open_at("sambutan")
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_addresses)
        await pilot.press("e")
        await type_in(pilot, "Suwarno; Anggota DPRD")
        await pilot.press("enter")
        await pilot.pause()
        assert SpeechesRecorded(speeches=(Speech(speaker="Suwarno", position="Anggota DPRD"),)) == latest(app)


async def test_that_nobody_spoke_is_said_and_never_supposed(open_at, latest, screen_text):
    app = open_at("sambutan")
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_addresses)
        before = app.session.seq
        await pilot.press("enter")
        assert "Tandai dahulu dengan Spasi, atau tekan 0: tidak ada." in screen_text(app)
        assert before == app.session.seq
        await pilot.press("0")
        await pilot.pause()
        assert SpeechesRecorded(nobody_at=("sambutan",)) == latest(app)


async def test_escape_in_the_line_leads_back_to_the_list_and_then_out(open_at):
    app = open_at("sambutan")
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_addresses)
        before, dialog = app.session.seq, app.screen
        await pilot.press("e", "escape")
        assert dialog is app.screen
        await pilot.press("escape")
        assert (before, "alur") == (app.session.seq, app.screen.place)


async def test_the_report_of_the_committee_keeps_the_addresses(open_at, latest):
    chair = OfficialsNamed(officials=(Official(role=Role.COMMITTEE_CHAIR, name="Bambang S."),))
    app = open_at("laporan", chair, SpeechesRecorded(speeches=(CAMAT,)))
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_report)
        await pilot.press("ctrl+s")
        await pilot.pause()
        report = Speech(speaker="Bambang S.", position="Ketua Panitia")
        assert SpeechesRecorded(speeches=(report, CAMAT)) == latest(app)
        await asked(pilot, flows_speeches.ask_addresses)
        await pilot.press("0")
        await pilot.pause()
        assert SpeechesRecorded(speeches=(report,), nobody_at=("sambutan",)) == latest(app)


async def test_that_nobody_reported_is_said_in_the_place_of_a_name(open_at, latest, type_in):
    app = open_at("laporan")
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_report)
        await type_in(pilot, "tidak ada", "ctrl+s")
        assert SpeechesRecorded(nobody_at=("laporan",)) == latest(app)


async def test_a_report_that_was_written_down_wrongly_goes_and_the_addresses_stay_unasked(open_at, type_in):
    report = Speech(speaker="Bambang S.", position="Ketua Panitia")
    app = open_at("laporan", SpeechesRecorded(speeches=(report,)))
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_report)
        await type_in(pilot, "tidak ada", "ctrl+s")
        await pilot.pause()
        assert (None, ("laporan",)) == (app.session.sidang.speeches, app.session.sidang.nobody_at)


async def test_the_speakers_of_the_invitation_are_listed_with_their_subjects(open_at, latest, screen_text):
    formed = CommitteeFormed(members=(CommitteeMember(duty="Ketua", name="Bambang"),), speakers=(TALK,))
    app = open_at("paparan", formed)
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_talks)
        assert "Hartini  Kepala BAPERLITBANG; Arah RKPD 2028" in screen_text(app)
        await pilot.press("space", "enter")
        await pilot.pause()
        assert SpeechesRecorded(presentations=(TALK,)) == latest(app)


async def test_who_leads_the_prayer_stands_in_the_minutes(open_at, latest, type_in):
    app = open_at("doa")
    async with app.run_test(size=(80, 24)) as pilot:
        await asked(pilot, flows_speeches.ask_prayer)
        await type_in(pilot, "KH Ahmad Dahlan")
        assert PrayerLed(by="KH Ahmad Dahlan") == latest(app)
