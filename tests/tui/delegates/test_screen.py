"""Delegates by keyboard: picked with Space, named by consensus or from a secret vote, a tie settled by the forum."""

import pytest
from support import onstage, small, voting
from support.small import BAMBANG, ENDANG, SRI, SUPARNO, WAHYU

from sessions.attendance.decisions_leaving import PersonLeft
from sessions.delegates.decisions import DelegatesAppointed, DelegatesElected, SubstitutesNamed
from sessions.scoring.decisions import TieResolved
from sessions.values.votes import VoteMethod
from sessions.votes.decisions import VoteOpened
from tui.delegates.view import DelegatesTab
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.text import AskText
from tui.program.palette import SCREENS


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(small.adopted())`: the program at the screen of the delegates over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="utusan")

    yield make
    for sitting in opened:
        sitting.close()


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    sitting = onstage.sample(tmp_path_factory.mktemp("contoh") / "sesi")
    yield sitting
    sitting.close()


def latest(app):
    return app.sitting.entries[-1].decision


async def pick(pilot, *persons):
    for person in persons:
        pilot.app.screen.table.point_at(person)
        await pilot.press("space")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_sample_with_three_picked(make_app, played, golden, size):
    app = make_app(SCREENS, sitting=played, start="utusan")
    async with app.run_test(size=size) as pilot:
        await pilot.press("space", "down", "down", "space", "down", "down", "space")
        await pilot.pause()
        golden(app, f"utusan-{size[0]}x{size[1]}")


async def test_delegates_are_named_by_consensus_after_the_sentence(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pick(pilot, SUPARNO, SRI, ENDANG)
        assert "✓ kursi perempuan dan semua komisi terpenuhi" in screen_text(app)
        await pilot.press("z")
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert DelegatesAppointed(persons=(SUPARNO, SRI, ENDANG)) == latest(app)
        shown = screen_text(app)
        assert "Calon │ ▸Dipilih 3" in shown
        assert "3 utusan ditetapkan secara mufakat" in shown
        assert "Bambang" not in shown.split("▌")[1].split("10.42")[0]


async def test_space_picks_and_takes_back_without_moving(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pick(pilot, SRI)
        assert SRI == app.screen.cursor_key
        assert "dipilih 1: L 0, P 1" in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert "belum ada yang dipilih" in screen_text(app)
        await pilot.press("z")
        await pilot.pause()
        assert "Belum ada yang ditandai." in screen_text(app)


async def test_enter_marks_but_takes_nobody_back(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.table.point_at(SRI)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert (SRI,) == app.screen.picked
        assert "Sri Hartini sudah ditandai." in screen_text(app)
        await pilot.press("z", "enter", "enter", "enter")
        await pilot.pause()
        assert DelegatesAppointed(persons=(SRI,)) == latest(app)
        assert (SRI,) == app.screen.picked
        assert "Utusan sudah ditetapkan." in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert "pilihan ini belum disahkan" in screen_text(app)


async def test_too_few_women_need_a_written_reason(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pick(pilot, SUPARNO, BAMBANG)
        assert "! Kurang 1 perempuan, perlu alasan tertulis" in screen_text(app)
        await pilot.press("z")
        assert isinstance(app.screen, AskText)
        app.focused.value = "Tidak ada perempuan yang bersedia"
        await pilot.press("enter", "enter")
        await pilot.pause()
        reason = "Tidak ada perempuan yang bersedia"
        assert DelegatesAppointed(persons=(SUPARNO, BAMBANG), women_reason=reason) == latest(app)


async def test_more_than_the_seats_are_refused_but_may_stand_for_a_vote(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pick(pilot, SUPARNO, SRI, ENDANG, WAHYU)
        await pilot.press("z")
        await pilot.pause()
        assert "Disebut 4 orang untuk 3 kursi." in screen_text(app)
        await pilot.press("e")
        assert "4 calon · 3 kursi, 1 di antaranya untuk perempuan" in screen_text(app)
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        decision = latest(app)
        assert isinstance(decision, VoteOpened)
        assert (VoteMethod.PERSONS, (SUPARNO, SRI, ENDANG, WAHYU), 3) == (
            decision.method,
            decision.options,
            decision.marks,
        )
        assert "suara" == app.screen.place


async def test_a_certified_vote_names_the_delegates(open_at, screen_text):
    app = open_at(voting.elected(7, 2, 6, 1, 5))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert DelegatesElected(vote=voting.ONE) == latest(app)
        shown = screen_text(app)
        assert "melalui pemungutan suara" in shown
        assert "2 perempuan" in shown


async def test_a_tie_at_the_last_seat_is_settled_first(open_at, screen_text):
    app = open_at(voting.elected(7, 3, 5, 3, 3))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert "✗ Suara sama untuk kursi terakhir" in screen_text(app)
        await pilot.press("equals_sign")
        await pilot.pause()
        assert isinstance(app.screen, AskForm)
        assert "Sri Hartini (P, Kuto, 3 suara)" in screen_text(app)
        app.screen._lines[1].value = "2 1"
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        settled = latest(app)
        assert isinstance(settled, TieResolved)
        assert {SRI, ENDANG} == set(settled.order)
        await pilot.press("a", "enter")
        await pilot.pause()
        assert settled.order[0] in {delegate.person for delegate in app.session.delegates}


async def test_without_a_vote_there_is_nothing_to_follow_and_nothing_tied(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert "Belum ada pemungutan suara kartu tertutup yang disahkan." in screen_text(app)
        await pilot.press("equals_sign")
        await pilot.pause()
        assert "Tidak ada suara yang sama di kursi terakhir." in screen_text(app)


async def test_taking_the_decision_back_takes_the_names_away(open_at, screen_text):
    meeting = small.adopted()
    meeting.decide(DelegatesAppointed(persons=(SUPARNO, SRI, ENDANG)))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "▸Dipilih 3" in screen_text(app)
        await pilot.press("ctrl+z", "enter")
        await pilot.pause()
        assert "▸Dipilih 0" in screen_text(app)
        assert "utusan belum ditetapkan" in screen_text(app)
        assert "tandai dengan Spasi" in screen_text(app)


async def test_who_has_left_is_asked_for_a_written_consent_and_substitutes_follow(open_at, screen_text):
    meeting = small.adopted()
    meeting.decide(PersonLeft(person=SRI))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pick(pilot, SUPARNO, SRI)
        await pilot.press("z")
        await pilot.pause()
        assert "Sri Hartini tidak hadir. Bersedia secara tertulis?" in " ".join(screen_text(app).split())
        await pilot.press("1")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert DelegatesAppointed(persons=(SUPARNO, SRI), consents=(SRI,)) == latest(app)
        app.screen.sheet = DelegatesTab.CANDIDATES
        app.screen.show(app.session)
        await pick(pilot, ENDANG)
        await app.screen.run_action("pengganti")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert SubstitutesNamed(persons=(ENDANG,)) == latest(app)
        assert (SUPARNO, SRI) == app.screen.picked
