"""Filling in the rules of the meeting by keyboard: one line, one form, one decision."""

from dataclasses import replace
from datetime import date

import pytest
from support import onstage, small
from support.palette import command

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions import PersonArrived
from sessions.closing.decisions import MinutesNumbered, WitnessesNamed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.steps.decisions import MeetingScheduled
from sessions.values.agenda import PLENO_ONE
from sessions.values.attendance import PersonCard, Sex, Unsur
from sessions.values.guideline import LineKind
from tui.house_rules.view import HouseRulesTopic
from tui.program.palette import SCREENS


@pytest.fixture
def opened(program):
    """`opened("verifikasi", HouseRulesTopic.SCHEDULE)`: the program on that line of the screen."""

    def at(stage, row):
        app = program("tatib", stage)

        async def start(pilot):
            app.screen.show_row(row)
            await pilot.press("enter")
            await pilot.pause()

        return app, start

    return at


async def test_the_day_is_read_as_people_write_it(opened, latest, type_in, screen_text):
    app, start = opened("rekap", HouseRulesTopic.SCHEDULE)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        await type_in(pilot, "3 Februari 2027")
        await type_in(pilot, "Pendapa Kecamatan Kerjo")
        await type_in(pilot, "9.05")
        assert MeetingScheduled(held_on=date(2027, 2, 3), place="Pendapa Kecamatan Kerjo", starts="09.05") == latest(
            app
        )
        assert "Rabu, 3 Februari 2027, 09.05" in screen_text(app)


async def test_the_quorum_is_typed_as_a_share(opened, latest, type_in, screen_text):
    app, start = opened("rekap", HouseRulesTopic.RULES)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        await pilot.press("enter")
        await type_in(pilot, "setengah")
        assert "pecahan" in screen_text(app)
        await type_in(pilot, "1/2")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert HouseRulesSet is type(latest(app))
        assert (1, 2) == (latest(app).house_rules.quorum_numerator, latest(app).house_rules.quorum_denominator)


async def test_adoption_is_read_back_and_then_frozen(opened, latest, screen_text):
    app, start = opened("sidang", HouseRulesTopic.ADOPTION)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        assert "disahkan" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert RulesAdopted() == latest(app)
        app.screen.show_row(HouseRulesTopic.RULES)
        await pilot.press("enter")
        await pilot.pause()
        assert "Alasan perubahan" in screen_text(app)


async def test_speakers_are_typed_in_one_line_each(opened, latest, type_in):
    app, start = opened("sidang", HouseRulesTopic.SPEECHES)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        await type_in(pilot, "Retno Widyastuti; Ketua Panitia; Laporan")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert SpeechesRecorded is type(latest(app))
        (speech,) = latest(app).speeches
        assert ("Retno Widyastuti", "Ketua Panitia", "Laporan") == (speech.speaker, speech.position, speech.topic)


async def test_representatives_come_from_the_attendance_list(program, meeting, latest):
    sitting = meeting("sidang")
    for name, unsur, village, is_delegate in (
        ("Tri Widodo", Unsur.VILLAGE_GOVERNMENT, "33.13.16.2003", True),
        ("Sumiyati", Unsur.WOMEN, "33.13.16.2007", False),
    ):
        card = PersonCard(name=name, sex=Sex.FEMALE, unsur=unsur, village=village, is_delegate=is_delegate)
        sitting.decide(PersonArrived(card=card))
    app = program("tatib", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(HouseRulesTopic.WITNESSES)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert WitnessesNamed is type(latest(app))
        assert ["Tri Widodo", "Sumiyati"] == [w.name for w in latest(app).witnesses]


async def test_representatives_can_be_picked_from_the_attendance_list(program, meeting, latest, screen_text):
    sitting = meeting("sidang")
    for name in ("Tri Widodo", "Sumiyati"):
        card = PersonCard(name=name, sex=Sex.FEMALE, unsur=Unsur.LPMD, village="33.13.16.2003", is_delegate=True)
        sitting.decide(PersonArrived(card=card))
    app = program("tatib", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(HouseRulesTopic.WITNESSES)
        await pilot.press("enter", "2")
        await pilot.pause()
        assert "✓ Tri Widodo" in screen_text(app)
        await pilot.press("enter", "down", "enter", "ctrl+s")
        await pilot.pause()
        assert [("Sumiyati", "Desa Ganten")] == [(w.name, w.institution) for w in latest(app).witnesses]


async def test_who_of_the_representatives_has_signed_is_ticked_also_after_the_closing(make_app, tmp_path, screen_text):
    for meeting, keys in ((small.chosen(), ("enter", "1")), (small.closed(), ("enter",))):
        sitting = onstage.sitting_of(meeting, tmp_path / str(len(keys)))
        app = make_app(SCREENS, sitting=sitting, start="tatib")
        async with app.run_test(size=(80, 24)) as pilot:
            app.screen.show_row(HouseRulesTopic.WITNESSES)
            await pilot.press(*keys)
            await pilot.pause()
            assert "0 dari 1 sudah menandatangani" in screen_text(app)
            await pilot.press("enter", "ctrl+s")
            await pilot.pause()
            assert ["Suparno"] == [witness.name for witness in app.session.witnesses_signed]
        sitting.close()


async def test_the_line_of_the_posts_leads_to_their_screen(program):
    app = program("tatib", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(HouseRulesTopic.POSTS)
        await pilot.press("enter")
        await pilot.pause()
        assert "panitia" == app.screen.place


async def test_the_line_of_the_guideline_leads_to_its_screen(program):
    app = program("tatib", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(HouseRulesTopic.GUIDELINE)
        await pilot.press("enter")
        await pilot.pause()
        assert "pedoman" == app.screen.place


async def test_z_adopts_once(program, latest, screen_text):
    app = program("tatib", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("z", "enter")
        await pilot.pause()
        assert RulesAdopted() == latest(app)
        await pilot.press("z")
        await pilot.pause()
        assert "✗ Tata tertib dan pedoman sudah disahkan." in screen_text(app)


async def test_without_an_attendance_list_there_are_no_representatives(opened, screen_text):
    app, start = opened("sidang", HouseRulesTopic.WITNESSES)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        assert "Daftar hadir belum memuat nama utusan desa." in screen_text(app)


async def test_the_number_of_the_paper_comes_from_the_register(opened, latest, type_in):
    app, start = opened("sidang", HouseRulesTopic.NUMBER)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        await type_in(pilot, "050/12/2027")
        assert MinutesNumbered(number="050/12/2027") == latest(app)


async def test_n_leads_to_the_first_line_that_is_needed(program):
    app = program("tatib", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end")
        await command(pilot, "berikutnya")
        assert app.screen.cursor_key is HouseRulesTopic.SCHEDULE


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_screen_looks_like_this(program, golden, size):
    app = program("tatib", "sidang")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"tatib-{size[0]}x{size[1]}")


@pytest.mark.parametrize("line", [(), (LineKind.CEILING,)])
async def test_what_has_no_limit_is_read_back_with_what_a_later_one_asks(program, tmp_path, screen_text, line):
    meeting = small.gathered()
    meeting.decide(AgendaItemStarted(item=PLENO_ONE), GuidelineSet(guideline=replace(small.GUIDELINE, line=line)))
    with onstage.sitting_of(meeting, tmp_path / "pleno") as sitting:
        app = program("tatib", sitting)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("z")
            await pilot.pause()
            told = " ".join(screen_text(app).split())
            assert (not line) == ("pagu atau kuota yang diisi sesudah pengesahan memerlukan alasan." in told)
