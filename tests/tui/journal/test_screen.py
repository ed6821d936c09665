"""The journal on screen: opened at its end, filtered, searched, read line by line, and left to mend a line."""

from dataclasses import replace
from pathlib import Path

import pytest
from support.golden import assert_golden
from support.patience import until
from textual.widgets import Input

from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned
from sessions.office.decisions import OfficialsNamed
from sessions.outcomes.decisions import OutcomesReopened
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.steps.decisions import Withdrawn
from sessions.values.attendance import Official, Role
from sessions.verification.decisions import ProposalsVerified
from tui.journal import view_told
from tui.journal.view import Filter

GOLDENS = Path(__file__).parents[1] / "goldens"
SIZES = [(80, 24), (120, 36)]


@pytest.fixture
def kept(meeting):
    """A meeting in the Pra-Musrenbang: two merged, one moved, and a withdrawal that was taken back."""
    sitting = meeting("pra")
    sitting.decide(ProposalsMerged(survivor="2003-01", absorbed=("2005-01",), cost=250_000_000, reason="Satu ruas"))
    sitting.decide(ProposalsAssigned(assignments={"2003-01": "I"}))
    sitting.decide(ProposalWithdrawn(code="2007-01", by="Kades Kwadungan", reason="Sudah didanai APB Desa"))
    sitting.decide(Withdrawn(seq=len(sitting.entries)))
    return sitting


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_it_opens_at_the_latest_decision(program, kept, golden, width, height):
    app = program("jurnal", kept)
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        golden(app, f"jurnal-{width}x{height}")
        assert len(kept.entries) == app.screen.cursor_key


async def test_a_line_is_read_as_a_page_turned_and_left_to_mend_it(program, kept, screen_text):
    app = program("jurnal", kept)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("up", "up", "up", "enter")
        await pilot.pause()
        shown = screen_text(app)
        assert_golden(GOLDENS / "jurnal-rincian-80x24.txt", shown.replace(kept.entries[7].hash[:12], "f" * 12))
        await pilot.press("n")
        assert "Keputusan nomor 9" in screen_text(app)
        await pilot.press("p", "p")
        assert "Keputusan nomor 7" in screen_text(app)
        assert 7 == app.screen_stack[0].cursor_key
        await pilot.press("n", "u")
        await pilot.pause()
        assert ("usulan", "2003-01") == (app.screen.place, app.screen.cursor_key)
        assert "Perbaikan nomor 8: buka kembali usulan yang digabung" in screen_text(app)


async def test_officers_are_mended_in_their_own_line(program, meeting):
    sitting = meeting("pra")
    first, second, *others = sitting.session.commissions
    sitting.decide(CommissionsFormed(commissions=(first, replace(second, chair="Sri Hartini"), *others)))
    sitting.decide(OfficialsNamed(officials=(Official(role=Role.SECRETARY, name="Joko"),)))
    app = program("jurnal", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u")
        await pilot.pause()
        assert ("panitia", Role.SECRETARY) == (app.screen.place, app.screen.cursor_key)
        await pilot.press("g", "j", "up", "u")
        await pilot.pause()
        assert ("panitia", second.id) == (app.screen.place, app.screen.cursor_key)


async def test_filter_and_search_work_together(program, kept, screen_text, type_in):
    app = program("jurnal", kept)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        await type_in(pilot, "Komisi")
        shown = screen_text(app)
        assert "saringan komisi · 11 keputusan · 1 dibatalkan" in shown
        assert "Usulan 2005-01 digabung ke 2003-01" in shown
        await pilot.press("slash")
        app.screen.query_one("#cari", Input).value = "2007-01"
        await pilot.press("enter")
        shown = screen_text(app)
        assert "✗ dibatalkan · Usulan 2007-01" in shown
        assert "digabung" not in shown
        await pilot.press("escape")
        app.screen._sift(Filter(group="suara"))
        await pilot.pause()
        assert "Tidak ada keputusan dengan saringan suara." in screen_text(app)
        await pilot.press("escape")
        assert "direkap dari berkas" in screen_text(app)
        assert "jurnal" == app.screen.place
        await pilot.press("escape")
        assert "alur" == app.screen.place


async def test_a_new_decision_stands_at_the_end_where_the_cursor_is(program, kept, screen_text):
    app = program("jurnal", kept)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.desk.decide(ProposalsAssigned(assignments={"2001-01": "II"}))
        await pilot.pause()
        assert 12 == app.screen.cursor_key
        await pilot.press("ctrl+z", "enter")
        await pilot.pause()
        shown = screen_text(app)
        assert "✗ dibatalkan · Usulan 2001-01" in shown
        assert "↶ membatalkan nomor 12: Usulan 2001-01" in shown


async def test_a_long_journal_is_told_in_a_thread(program, kept, monkeypatch):
    monkeypatch.setattr(view_told, "SOON", 3)
    app = program("jurnal", kept)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.cursor_key)
        assert 11 == app.screen.cursor_key


async def test_the_page_of_a_proposal_ends_with_its_history(program, kept, screen_text):
    app = program("usulan", kept)
    async with app.run_test(size=(120, 36)) as pilot:
        assert await app.go("usulan", row="2005-01")
        await pilot.press("enter")
        await pilot.press("end")
        await pilot.pause()
        shown = screen_text(app)
        assert "Usulan 2005-01 digabung ke 2003-01" in shown
        assert "· digabung ke — → 2003-01" in shown


async def test_what_was_merged_by_mistake_is_opened_again_with_a_reason(program, kept, latest, type_in):
    app = program("usulan", kept)
    async with app.run_test(size=(80, 24)) as pilot:
        assert await app.go("usulan", row="2005-01")
        await pilot.press("h", "5")
        await type_in(pilot, "Ternyata dua ruas yang berbeda")
        assert OutcomesReopened(codes=("2005-01",), reason="Ternyata dua ruas yang berbeda") == latest(app)
        await app.desk.decide(ProposalsVerified(codes=("2005-01",)))
        assert () == app.session.proposals["2003-01"].merged_from
