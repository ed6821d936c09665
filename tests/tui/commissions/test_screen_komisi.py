"""Dividing among the commissions by keyboard."""

import pytest
from support import onstage, small
from support.palette import command
from support.patience import until

from sessions.commissions.decisions import ProposalsAssigned, ProposalsMarked
from sessions.commissions.decisions_results import CommissionPresented
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions_pairs import LookalikesDismissed, ProposalsMerged, ProposalWithdrawn
from sessions.values.proposals import Outcome, ProposalDraft
from tui.dialogs.confirm import ReadBack


@pytest.fixture
def over(program, tmp_path):
    """`over(small.scored())`: the program at the commissions over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return program("komisi", opened[-1])

    yield make
    for sitting in opened:
        sitting.close()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80", "120"])
async def test_the_sheets_at_both_sizes(program, meeting, golden, size):
    sitting = meeting("pra")
    sitting.decide(ProposalsAssigned(assignments={"2007-02": "II"}))
    sitting.decide(ProposalsMarked(codes=("2003-01",), to_be_discussed=True))
    app = program("komisi", sitting)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        golden(app, f"komisi-{size[0]}")


async def test_a_digit_moves_and_the_cursor_goes_to_the_next_undivided(program, latest):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "1")
        assert ProposalsAssigned(assignments={"2003-01": "I"}) == latest(app)
        assert "2005-01" == app.screen.cursor_key


async def test_from_the_last_row_the_cursor_goes_up(program):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "3")
        assert "2007-02" == app.screen.cursor_key


@pytest.mark.parametrize(
    ("first", "moved"),
    [
        ("home", {"2007-01": "II", "2003-01": "I", "2005-01": "III"}),
        ("end", {"2001-01": "II", "2007-02": "I", "2005-01": "III"}),
    ],
)
async def test_fast_digits_move_one_proposal_each(program, type_fast, first, moved):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(first)
        before = app.session.seq
        type_fast(app, "2", "1", "3")
        await until(pilot, lambda: app.session.seq == before + 3)
        assert moved == {code: p.commission for code, p in app.session.proposals.items() if p.commission}


async def test_a_commission_that_was_not_formed_is_refused(program, screen_text):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.seq
        await pilot.press("4")
        assert "✗ Komisi nomor 4 tidak ada; yang dibentuk 3 komisi." in screen_text(app)
        assert before == app.session.seq


async def test_arrows_and_tab_turn_the_sheets_round(program):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        seen = []
        for key in ("right", "tab", "left", "shift+tab", "left"):
            await pilot.press(key)
            seen.append(app.screen.sheet)
        assert ["I", "II", "I", "", "III"] == seen


async def test_all_suggestions_are_followed_after_saying_how_many_go_where(program, latest, screen_text):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        shown = screen_text(app)
        assert "Bagi 5 usulan menurut saran?" in shown
        assert "2 usulan ke Komisi I Infrastruktur dan Kewilayahan" in shown
        await pilot.press("enter")
        assert {"2007-01": "II", "2003-01": "I", "2005-01": "I", "2007-02": "II", "2001-01": "III"} == (
            latest(app).assignments
        )
        assert "Semua usulan sudah terbagi." in screen_text(app)
        await pilot.press("a")
        assert "• Semua usulan sudah terbagi ke komisi." in screen_text(app)


async def test_the_suggestions_of_one_village_only(program, latest, screen_text, type_in):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        await type_in(pilot, "kwadungan")
        assert "▸Belum dibagi 2" in screen_text(app)
        assert "Desa Kwadungan · Esc menghapus" in screen_text(app)
        await pilot.press("a", "enter")
        assert {"2007-01": "II", "2007-02": "II"} == latest(app).assignments
        await pilot.press("escape")
        assert ("", "komisi") == (app.screen.village, app.screen.place)
        assert "▸Belum dibagi 3" in screen_text(app)


async def test_d_lists_what_looks_alike_and_merges_the_chosen_pair(program, latest, screen_text, type_in):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "duplikat")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "2003-01 ≈ 2005-01" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("pagedown")
        await pilot.pause()
        assert "saling menyebut desa." in screen_text(app)
        await pilot.press("1", "down", "down")
        await type_in(pilot, "300 jt", "ctrl+s")
        assert isinstance(latest(app), ProposalsMerged)
        assert ["2007-01", "2003-01", "2007-02", "2001-01"] == app.screen.shown_codes()


async def test_a_pair_that_is_kept_apart_is_not_asked_again(program, latest, screen_text, type_in):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "duplikat")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter", "3")
        await type_in(pilot, "Dua sisi jalan")
        dismissed = LookalikesDismissed(pairs=(("2003-01", "2005-01"),), reason="Dua sisi jalan")
        assert dismissed == latest(app)
        await command(pilot, "duplikat")
        await until(pilot, lambda: "Tidak ada usulan yang tampak sama" in screen_text(app))


async def test_where_nothing_looks_alike_that_is_said(program, meeting, screen_text):
    drafts = [ProposalDraft(activity=text, village="33.13.16.2001") for text in ("Talud", "Posyandu")]
    app = program("komisi", meeting("pra", drafts))
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "duplikat")
        said = "Tidak ada usulan yang tampak sama, atau semuanya sudah diputuskan."
        await until(pilot, lambda: said in screen_text(app))


async def test_m_without_look_alikes_asks_for_codes(program, latest, screen_text, type_in):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await type_in(pilot, "2007-99")
        assert "✗ Usulan 2007-99 tidak ditemukan." in screen_text(app)
        await type_in(pilot, "2007-2, 2001-1")
        assert "Gabung 2007-02, 2001-01 ke 2007-01" in screen_text(app)
        await type_in(pilot, "300", "down", "down")
        await type_in(pilot, "160 jt", "ctrl+s")
        assert ("2007-01", ("2007-02", "2001-01")) == (latest(app).survivor, latest(app).absorbed)


async def test_merging_what_is_settled_is_refused_and_stays_typed(program, meeting, screen_text, type_in):
    sitting = meeting("pra")
    ending = Ending(code="2001-01", outcome=Outcome.FAILED_VERIFICATION, reason="Data tidak lengkap")
    sitting.decide(OutcomesDecided(endings=(ending,)))
    app = program("komisi", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await type_in(pilot, "2001-01")
        await type_in(pilot, "300", "down", "down")
        await type_in(pilot, "160 jt", "ctrl+s")
        assert "✗ Usulan 2001-01 sudah tidak lolos verifikasi." in screen_text(app)
        assert "160 jt" in screen_text(app)


async def test_x_takes_a_proposal_off_the_sheet(program, latest, type_in):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        await type_in(pilot, "Kades Kwadungan")
        await type_in(pilot, "sudah didanai desa")
        assert isinstance(latest(app), ProposalWithdrawn)
        assert "2003-01" == app.screen.cursor_key


async def test_a_changed_row_keeps_the_cursor(program):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "b")
        assert "2005-01" == app.screen.cursor_key


async def test_another_screen_can_point_at_a_proposal_on_its_sheet(program, meeting):
    sitting = meeting("pra")
    sitting.decide(ProposalsAssigned(assignments={"2007-02": "II"}))
    app = program("komisi", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.go("komisi", row="2007-02")
        await pilot.pause()
        assert ("II", "2007-02") == (app.screen.sheet, app.screen.cursor_key)


async def test_an_empty_sheet_says_what_to_do(program, screen_text):
    app = program("komisi", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right")
        assert "Belum ada usulan di lembar ini." in screen_text(app)


def _distinct(count):
    """Wishes that do not look alike, as those of a large kecamatan mostly do not."""
    works = ("Talud", "Drainase", "Jembatan", "Posyandu", "Irigasi", "Pelatihan las", "Bibit kopi", "Gamelan")
    return [
        ProposalDraft(
            activity=f"{works[number % 8]} {number:x}{number * 7919 % 100_003:x}",
            village=f"33.13.16.{2001 + number % 10}",
            cost=number * 1_000_000,
        )
        for number in range(count)
    ]


async def test_twelve_hundred_proposals_are_divided_one_by_one(program, meeting):
    app = program("komisi", meeting("pra", _distinct(1200)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "1")
        assert 1199 == len(app.screen.shown_codes())
        assert app.screen.cursor_key is not None


async def test_after_step_4_a_digit_moves_nothing_and_u_moves_for_a_reason(over, latest, screen_text):
    app = over(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right")
        before = app.session.seq
        await pilot.press("2")
        assert "Pembagian usulan sudah selesai." in screen_text(app)
        assert "Pindahkan ke komisi lain dengan u, dengan alasan." in screen_text(app)
        await pilot.press("u", "2", "1")
        await pilot.pause()
        assert before == app.session.seq
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert ProposalsAssigned(assignments={"2001-01": "II"}, reason="kekeliruan pencatatan") == latest(app)


@pytest.mark.parametrize("presented", ["I", "II"])
async def test_after_the_paparan_of_either_commission_digit_and_u_are_dead(over, screen_text, presented):
    meeting = small.scored()
    meeting.decide(CommissionPresented(commission=presented, by="Suparno"))
    app = over(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right")
        before = app.session.seq
        for keys in (["2"], ["u", "2"]):
            await pilot.press(*keys)
            await pilot.pause()
            assert f"✗ Hasil Komisi {presented} sudah dipaparkan; usulan 2001-01 tidak berpindah" in screen_text(app)
            await pilot.press("escape")
        assert before == app.session.seq
