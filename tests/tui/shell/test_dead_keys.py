"""After the closing every key that decides is dead and says so, until a Perbaikan is opened."""

import pytest
from support import onstage, small

from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.line import facts as line
from sessions.outcomes.decisions import Ending, OutcomesDecided, rest_by_line
from sessions.values.attendance import Unsur
from sessions.values.proposals import Outcome
from tui.dialogs.confirm import ReadBack
from tui.guideline.view import GuidelineTopic
from tui.office.view import OfficeTopic
from tui.program.palette import SCREENS
from tui.proposals.view import Sieve
from tui.shell.acts import ACTS, COMMANDS, LOCKED
from tui.shell.places import SHEETS
from tui.shell.stage import StageScreen
from tui.widgets.view import Total

SAYS = "Sidang sudah ditutup; hasilnya terkunci."
AT = ("prioritas", "komisi", "usulan", "sama", "hasil", "hadir", "utusan", "suara")


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(meeting, "prioritas")`: the program there."""
    opened = []

    def make(meeting, place):
        sitting = onstage.sitting_of(meeting, tmp_path / "sesi")
        opened.append(sitting)
        return make_app(SCREENS, sitting=sitting, start=place)

    yield make
    for sitting in opened:
        sitting.close()


def locked_at(place):
    return [act for act in ACTS if act.id in LOCKED and act.is_at(place)]


@pytest.mark.parametrize("place", AT)
async def test_after_the_closing_a_key_that_decides_is_dead_and_says_why(open_at, place):
    app = open_at(small.closed(), place)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seq, own = app.session.seq, {act.id for act in app.screen.own_acts()}
        assert locked_at(place)
        for act in locked_at(place):
            if act.id in own:
                app.notice = None
                await pilot.press(act.keys[0])
                assert isinstance(app.screen, StageScreen), act.id
                assert app.notice.found == SAYS, act.id
                assert act not in app.screen.acts_here()
        assert seq == app.session.seq


async def test_an_open_amendment_brings_them_back(open_at, screen_text):
    app = open_at(small.amending(), "prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h")
        assert not isinstance(app.screen, StageScreen)
        await pilot.press("escape")
        assert "h hasil" in screen_text(app).splitlines()[-1]


def test_each_of_them_is_an_act_of_a_screen():
    assert {act.id for act in (*ACTS, *COMMANDS) if not act.by_app} >= LOCKED


BESIDE = frozenset({"keluar", "jeda", "satu_layar"})
"""Keys that decide nothing and leave the screen."""


def all_decided(sitting):
    """Every proposal of the sample has its end: what the line says, and nothing agreed of the rest."""
    sitting.decide(rest_by_line(sitting.session))
    left = [code for code, proposal in sitting.session.proposals.items() if proposal.outcome is None]
    why = "RAB perlu dihitung ulang oleh desa"
    endings = tuple(Ending(code=code, outcome=Outcome.NOT_AGREED, reason=why) for code in left)
    sitting.decide(OutcomesDecided(endings=endings))
    assert all(proposal.outcome is not None for proposal in sitting.session.proposals.values())


FIRST = ("prioritas", "komisi", "usulan")
OTHERS = [pytest.param(place, marks=pytest.mark.long) for place in SHEETS if place not in FIRST]
MANY_KEYS = {"prioritas": 30, "komisi": 30, "usulan": 30}


@pytest.mark.parametrize("place", [*FIRST, *OTHERS])
async def test_when_all_is_decided_no_key_changes_the_ranking_unless_it_is_read_back(make_app, tmp_path, place):
    sitting = onstage.sample(tmp_path / "contoh")
    all_decided(sitting)
    app = make_app(SCREENS, sitting=sitting, start=place)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = line.of(app.session).rows
        pressed = [name for act in app.screen.own_acts() if act.id not in BESIDE for name in act.keys]
        assert len(pressed) > MANY_KEYS.get(place, 10)
        for name in pressed:
            for following in (name, "1", "1"):
                if following == name or not isinstance(app.screen, StageScreen | ReadBack):
                    await pilot.press(following)
                assert line.of(app.session).rows == before, (name, following)
            while not isinstance(app.screen, StageScreen):
                await pilot.press("escape")
            if app.screen.place != place:
                await app.go(place)
    sitting.close()


def first(screen):
    """The row where the cursor stands."""


def nobody_in_the_list():
    meeting = small.prepared()
    meeting.decide(HeadcountRecorded(unsur=Unsur.BPD, village=small.KUTO, men=2, women=1, delegates=2))
    return meeting


def at_row(key):
    return lambda screen: screen.show_row(key)


def sieved(screen):
    screen.show_row(Sieve(mark="biaya"))


def at_a_rung(screen):
    screen.show_row(GuidelineTopic.LADDER)


def at_something_fixed(screen):
    row = next(row for row in screen.rows if row.key and row.key.what is OfficeTopic.FIXED)
    screen.show_row(row.key)


def at_the_sum(screen):
    screen.show_row(Total.ALL)


MISSING = [
    ("usulan", small.prepared, at_row("2001-01"), "l", "2001-01 sudah lolos verifikasi."),
    ("usulan", small.prepared, first, "a", "Tidak ada usulan yang menunggu verifikasi di daftar ini."),
    ("usulan", small.decided, at_row("2001-01"), "space", "2001-01 sudah diputus: Disepakati."),
    ("usulan", small.prepared, sieved, "u", "Tidak ada usulan yang ditunjuk."),
    ("usulan", small.prepared, sieved, "b", "Tidak ada usulan yang ditunjuk."),
    ("komisi", small.prepared, first, "a", "Semua usulan sudah terbagi ke komisi."),
    ("komisi", small.prepared, first, "1", "Tidak ada usulan yang ditunjuk."),
    ("utusan", nobody_in_the_list, first, "space", "Belum ada orang dalam daftar hadir."),
    ("utusan", small.settled, first, "z", "Belum ada yang ditandai."),
    ("utusan", small.settled, first, "e", "Calon belum cukup."),
    ("utusan", small.settled, first, "a", "Belum ada pemungutan suara kartu tertutup yang disahkan."),
    ("utusan", small.settled, first, "equals_sign", "Tidak ada suara yang sama di kursi terakhir."),
    ("pedoman", small.prepared, at_a_rung, "x", "Yang dicabut adalah kriteria."),
    ("tatib", small.adopted, first, "z", "Tata tertib dan pedoman sudah disahkan."),
    ("pedoman", small.adopted, first, "z", "Tata tertib dan pedoman sudah disahkan."),
    ("kantor", small.prepared, at_something_fixed, "enter", " tidak diubah di sini."),
    ("terima", small.recapped, at_row(small.KUTO), "h", "Kuto sudah mengirim berkas atau usulan."),
    ("terima", small.recapped, at_the_sum, "enter", "Baris ini bukan sebuah desa."),
    ("sipd", small.recapped, first, "a", "Tidak ada saran baru: semua yang sudah diputus mempunyai rekomendasi."),
]


@pytest.mark.parametrize("case", MISSING, ids=[f"{place}-{key}" for place, _, _, key, _ in MISSING])
async def test_what_a_row_lacks_is_said_there_and_its_key_is_not_in_the_footer(open_at, case):
    place, meeting, point, key, says = case
    app = open_at(meeting(), place)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        point(app.screen)
        await pilot.pause()
        seq = app.session.seq
        await pilot.press(key)
        assert isinstance(app.screen, StageScreen)
        assert app.notice.found.endswith(says)
        assert not [act for act in app.screen.acts_here() if key in act.keys]
        assert seq == app.session.seq
