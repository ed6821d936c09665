"""The leading screen by keyboard: Enter does a work, a digit jumps to one, and where the cursor stands then."""

from datetime import timedelta

import pytest
from support import onstage, small

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions_leaving import PeopleLeft, PersonLeft
from sessions.house_rules.decisions import RulesAdopted
from sessions.steps import works
from sessions.values.attendance import PersonId
from tui.program.palette import SCREENS


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(meeting)`: the program at Alur over this meeting."""
    opened = []

    def make(meeting, place="alur"):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start=place)

    yield make
    for sitting in opened:
        sitting.close()


@pytest.fixture(scope="module")
def pleno_two(tmp_path_factory):
    """The packaged session as Pleno II begins."""
    with onstage.sample(tmp_path_factory.mktemp("contoh") / "sesi") as sitting:
        yield sitting


def begun(meeting, *items):
    meeting.decide(*(AgendaItemStarted(item=item) for item in items))
    return meeting


def lines(app, screen_text):
    return screen_text(app).splitlines()


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_pleno_two_at_every_size(program, pleno_two, golden, size):
    app = program("alur", pleno_two)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"alur-pleno-2-{size[0]}x{size[1]}")


async def test_the_first_day_says_what_to_do(program, make_sitting, golden):
    app = program("alur", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "alur-awal-80x24")


async def test_the_program_begins_here_whatever_item_runs(open_at):
    app = open_at(small.adopted(), place=None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "alur" == app.screen.place


async def test_people_sign_in(open_at, golden):
    app = open_at(begun(small.prepared(), "pendaftaran"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "alur-pendaftaran-80x24")


async def test_a_village_is_counted_and_the_next_one_asked_at_once(open_at):
    app = open_at(begun(small.prepared(), "pendaftaran"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        for _ in app.session.office.villages:
            await pilot.press(*"213", "enter")
        await pilot.pause()
        assert [] == [w.row for w in works.of(app.session).works if w.id == "kehadiran" and w.row]
        assert "unsur" == app.screen.cursor_key


async def test_a_digit_jumps_to_a_work_and_two_typed_together_make_one_number(program, pleno_two):
    app = program("alur", pleno_two)
    async with app.run_test(size=(80, 24)) as pilot:
        ids = [work.id for work in app.screen.led.works]
        await pilot.press("2")
        assert ids[1] == app.screen.cursor_key
        app.screen._typed = ("", 0.0)
        await pilot.press("1", "0")
        assert (ids[9] if len(ids) > 9 else ids[0]) == app.screen.cursor_key


async def test_enter_on_a_work_that_waits_goes_to_what_it_waits_for(program, make_sitting, screen_text):
    app = program("alur", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "enter")
        assert "impor" == app.screen.cursor_key
        assert "Selesai menunggu Impor." in screen_text(app)


async def test_escape_from_an_act_changes_nothing_and_stays_on_the_work(open_at):
    app = open_at(begun(small.gathered(), "pleno-1"))
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.seq
        for digit in "1234":
            await pilot.press(digit, "enter", "escape")
            assert "alur" == app.screen.place
        assert before == app.session.seq


async def test_after_an_act_the_cursor_stands_on_the_next_one(open_at, latest):
    app = open_at(begun(small.gathered(), "pleno-1"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("sahkan")
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert RulesAdopted() == latest(app)
        assert app.screen.led.now.id == app.screen.cursor_key != "sahkan"


async def test_the_quorum_comes_back_when_people_leave(open_at):
    app = open_at(begun(small.gathered(), "pleno-1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "kuorum" != app.screen.led.now.id
        await app.desk.decide(PersonLeft(person=PersonId("P001")))
        await pilot.pause()
        assert "kuorum" == app.screen.led.now.id == app.screen.cursor_key


async def test_the_last_row_begins_the_next_item_and_reads_back_what_stays_open(open_at, latest, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "enter")
        assert "Tetap terbuka: " in screen_text(app)
        assert "Peserta dan petugas komisi." in " ".join(screen_text(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert AgendaItemStarted(item="komisi") == latest(app)
        assert "Sidang Komisi · 8 dari 13" in lines(app, screen_text)[3]


async def test_the_minutes_of_the_item_pass(open_at, clock_now, screen_text):
    app = open_at(begun(small.gathered(), "pleno-1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert " 0 dari 20 menit → Sidang Komisi ±11.02" in lines(app, screen_text)[3]
        app.clock = lambda: clock_now + timedelta(minutes=31)
        app.now = "11.13"
        await pilot.pause()
        assert "31 dari 20 menit, lewat 11" in lines(app, screen_text)[3]


async def test_the_question_mark_says_how_the_work_stands(program, make_sitting, screen_text):
    app = program("alur", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert "Yang sekarang dikerjakan. " in screen_text(app)


async def test_the_heading_names_the_item_that_runs(open_at, screen_text):
    app = open_at(begun(small.gathered(), "pleno-1"))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "5 Musrenbang · Pleno I" in lines(app, screen_text)[0]


async def test_every_other_screen_says_on_line_22_what_comes_next_and_escape_leads_there(open_at, screen_text):
    app = open_at(small.adopted(), "hadir")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        number = [w.id for w in works.of(app.session).works].index("benarkan-daftar") + 1
        assert f"▸ Pleno I {number}/" in lines(app, screen_text)[21]
        assert "Desa membenarkan daftar usulannya · 0/20 menit" in lines(app, screen_text)[21]
        assert lines(app, screen_text)[21].endswith("g a")
        await pilot.press("escape")
        assert "alur" == app.screen.place
        assert "▸ Pleno I" not in lines(app, screen_text)[21]


async def test_the_order_of_the_day_is_reached_from_the_palette(open_at, type_in):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await type_in(pilot, "susunan acara")
        assert "catatan" == app.screen.place


async def test_a_step_is_passed_over_from_the_palette(program, make_sitting, type_in, screen_text):
    app = program("alur", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await type_in(pilot, "lewati langkah")
        assert "Langkah 1 dilewati" in screen_text(app)


async def test_a_village_that_walks_out_is_recorded_in_six_keys_and_a_reason(open_at, latest):
    app = open_at(begun(small.gathered(), "pleno-1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "2", *"sakit", "enter", "enter")
        await pilot.pause()
        assert isinstance(latest(app), PeopleLeft)
        assert {"P004", "P005"} == set(latest(app).people)
        assert "kuorum" == app.screen.cursor_key


async def test_what_is_said_at_the_item_is_shown_only_when_asked_for(open_at, screen_text, type_in):
    app = open_at(begun(small.prepared(), "pendaftaran"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Hadirin dimohon" not in screen_text(app)
        for is_shown in (True, False):
            await pilot.press("ctrl+p")
            await type_in(pilot, "kalimat")
            assert is_shown == ("“Hadirin dimohon mengisi daftar hadir.”" in screen_text(app))


async def test_a_long_title_is_told_in_short_where_it_would_be_cut(open_at, screen_text):
    app = open_at(begun(small.chosen(), "pembacaan"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert lines(app, screen_text)[3].startswith(" Pembacaan · 11 dari 13 ")


async def test_missing_scores_are_typed_where_the_first_box_is_empty(program, pleno_two):
    app = program("alur", pleno_two)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("nilai-lengkap")
        await pilot.press("enter")
        await pilot.pause()
        code = app.screen.cursor_key
        assert "prioritas" == app.screen.place
        proposal = app.session.proposals[code]
        columns = app.session.guideline.columns
        empty = next(i for i, c in enumerate(columns) if not proposal.scores.get(c))
        assert empty == app.screen.chosen
