"""All proposals by keyboard: verifying, finding a lost one, and what else is decided about one."""

from datetime import date
from decimal import Decimal

import pytest

from sessions.commissions.decisions import ProposalsMarked
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.values.proposals import Outcome, ProposalDraft
from sessions.verification.decisions import ProposalsSentBack, ProposalsVerified

WIDE = pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80", "120"])


@WIDE
async def test_the_list_at_both_sizes(program, meeting, golden, size):
    sitting = meeting("verifikasi")
    sitting.decide(ProposalsVerified(codes=("2003-01",)))
    ending = Ending(code="2001-01", outcome=Outcome.RETURNED, reason="Kewenangan desa, dapat didanai dari APB Desa")
    sitting.decide(OutcomesDecided(endings=(ending,)))
    app = program("usulan", sitting)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        golden(app, f"usulan-{size[0]}")


async def test_an_empty_list_says_what_to_do(program, make_sitting, screen_text):
    app = program("usulan", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Belum ada usulan. Impor berkas desa dahulu di layar rekap (g r)" in screen_text(app)


async def test_l_verifies_one_and_goes_on_to_the_next_that_waits(program, meeting, latest):
    sitting = meeting("verifikasi")
    sitting.decide(ProposalsVerified(codes=("2003-01",)))
    app = program("usulan", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("l")
        assert ProposalsVerified(codes=("2007-01",)) == latest(app)
        assert "2005-01" == app.screen.cursor_key


async def test_a_verifies_all_that_wait_after_saying_how_many(program, latest, screen_text):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        shown = screen_text(app)
        assert "Butir yang diperiksa untuk semuanya" in shown
        assert "tidak pada 1" in shown
        assert "2 butir diperiksa, 12 tidak dirinci" in shown
        await pilot.press(*"volume", "enter", "ctrl+s")
        await pilot.pause()
        assert "✗ Volume dan satuan terisi: tidak pada 2003-01, 2005-01, 2007-02" in screen_text(app)
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert "5 usulan, menurut usulan 568 jt: Kwadungan 2, Ganten 1," in screen_text(app)
        assert "1 di antaranya perlu diperiksa: 2007-02." in screen_text(app)
        await pilot.press("enter")
        assert ProposalsVerified(codes=tuple(app.session.proposals), points=("opd", "batas")) == latest(app)
        await pilot.press("a")
        assert "• Tidak ada usulan yang menunggu verifikasi di daftar ini." in screen_text(app)


async def test_what_is_at_its_village_waits_for_its_answer(program, meeting, screen_text):
    sitting = meeting("verifikasi")
    codes = tuple(sitting.session.proposals)
    sitting.decide(ProposalsVerified(codes=codes[1:]))
    sent = ProposalsSentBack(codes=codes[:1], reason="RAB agar dilengkapi", deadline=date(2027, 2, 8))
    sitting.decide(sent)
    app = program("alur", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "○ 2 Verifikasi usulan  menunggu 3; 1 dari 5 belum" in shown
        assert "▸ 3 Jawaban desa" in shown
        await pilot.press("enter")
        await pilot.pause()
        assert "1 Masuk kembali dari desa" in screen_text(app)
        await pilot.press("escape", "space")
        await pilot.pause()
        assert ("usulan", codes[0]) == (app.screen_stack[0].place, app.screen_stack[0].cursor_key)
        assert "1 Masuk kembali dari desa" in screen_text(app)


async def test_a_takes_only_what_the_sieve_shows(program, latest, screen_text):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f", "9")
        assert "Desa Kwadungan: 2 dari 5" in screen_text(app)
        await pilot.press("a", "ctrl+s", "enter")
        assert ProposalsVerified(codes=("2007-01", "2007-02"), points=("opd", "batas")) == latest(app)
        await pilot.press("escape")
        assert "5 usulan · 568 jt" in screen_text(app)
        assert "usulan" == app.screen.place


async def test_a_takes_only_what_the_search_finds(program, latest, type_in):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        await type_in(pilot, "talud")
        await pilot.press("a", "ctrl+s", "enter")
        assert ProposalsVerified(codes=("2003-01", "2005-01"), points=("opd", "lokasi", "batas")) == latest(app)


async def test_a_verdict_and_a_usual_reason_are_three_keys(program, latest, screen_text):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "1", "6")
        (ending,) = latest(app).endings
        assert Ending(code="2007-01", outcome=Outcome.FAILED_VERIFICATION, reason="sudah dianggarkan") == ending
        assert "tidak lolos" in screen_text(app)


async def test_a_reason_of_ones_own_is_long_enough(program, latest, screen_text, type_in):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "4", "7")
        await type_in(pilot, "hibah")
        assert "✗ Alasan paling sedikit 10 huruf; baru 5." in screen_text(app)
        await type_in(pilot, "hibah untuk masjid")
        (ending,) = latest(app).endings
        assert (Outcome.DIVERTED, "hibah untuk masjid") == (ending.outcome, ending.reason)


async def test_a_proposal_that_was_merged_is_found_with_its_row_and_reason(program, meeting, screen_text, type_in):
    sitting = meeting("verifikasi")
    sitting.decide(ProposalsMerged(survivor="2003-01", absorbed=("2005-01",), cost=300_000_000, reason="sama persis"))
    app = program("usulan", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        await type_in(pilot, "plosorejo persis", "enter", "end", "up")
        assert "2005-01" == app.screen.cursor_key
        assert "Digabung ke 2003-01: sama persis. Asal: rekap.xlsx baris 11" in screen_text(app)
        await pilot.press("enter")
        assert "Digabung ke 2003-01" in screen_text(app)


async def test_an_sipd_number_is_found(program, type_in):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        await type_in(pilot, "2187344")
        assert ("2001-01", 1) == (app.screen.cursor_key, len(app.screen.shown))


async def test_a_code_after_g_is_shown_even_where_the_sieve_hides_it(program):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f", "6", "g", *"2007-02", "enter")
        assert "2007-02" == app.screen.cursor_key
        assert app.screen.sieve.is_open


async def test_a_sieve_that_nothing_passes_says_so(program, screen_text):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f", "3", "f", "7")
        assert "Tidak ada usulan dengan saringan Desa Ganten · biaya belum diketahui." in screen_text(app)


async def test_a_change_sends_only_what_differs_and_shows_the_unit_price(program, latest, screen_text, type_in):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u")
        assert "Diusulkan: 320 m · Rp150.000.000 · Rp468.750 per m" in screen_text(app)
        await pilot.press(*["down"] * 6)
        await type_in(pilot, "1,5 M", *["down"] * 8)
        assert "= Rp1.500.000.000 · Rp4.687.500 per m · semula Rp468.750, periksa" in screen_text(app)
        await pilot.press(*["up"] * 8)
        await type_in(pilot, "140 jt", *["down"] * 8)
        await type_in(pilot, "hasil survei lapangan")
        expected = "kekeliruan pencatatan: hasil survei lapangan"
        assert ProposalChanged(code="2007-01", reason=expected, cost=140_000_000) == latest(app)


async def test_a_change_without_a_difference_stays_open_with_what_was_typed(program, screen_text, type_in):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", *["down"] * 14)
        await type_in(pilot, "hasil survei lapangan")
        assert "✗ Tidak ada yang berubah." in screen_text(app)
        assert "hasil survei lapangan" in screen_text(app)


async def test_b_marks_for_discussion_and_takes_the_mark_away(program, latest, screen_text):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("b")
        assert ProposalsMarked(codes=("2007-01",), to_be_discussed=True) == latest(app)
        assert "◆" in screen_text(app)
        await pilot.press("b")
        assert ProposalsMarked(codes=("2007-01",), to_be_discussed=False) == latest(app)


async def test_x_asks_who_takes_it_back_and_why(program, latest, type_in):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        await type_in(pilot, "Kades Kwadungan")
        await type_in(pilot, "sudah didanai desa")
        assert ProposalWithdrawn(code="2007-01", by="Kades Kwadungan", reason="sudah didanai desa") == latest(app)


async def test_m_offers_what_looks_alike_and_asks_volume_and_cost_anew(program, latest, screen_text, type_in):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("down", "m", "1")
        shown = screen_text(app)
        assert "Gabung 2005-01 ke 2003-01" in shown
        assert "2003-01 Ganten · Talud jalan Ganten–Plosorejo" in shown
        assert "– · Rp180.000.000" in shown
        await pilot.press("down", "down", "ctrl+s")
        assert "✗ Biaya (Rp): belum diisi." in screen_text(app)
        await type_in(pilot, "300 jt", "ctrl+s")
        decision = latest(app)
        assert isinstance(decision, ProposalsMerged)
        assert ("2003-01", ("2005-01",), 300_000_000) == (decision.survivor, decision.absorbed, decision.cost)


async def test_a_proposal_typed_by_hand_is_pointed_at(program, latest, type_in):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "down", "down", "down")
        await type_in(pilot, "Drainase pasar", "ctrl+s")
        assert isinstance(latest(app), ProposalAdded)
        assert "2001-02" == app.screen.cursor_key


async def test_enter_tells_everything_about_a_proposal(program, meeting, golden):
    draft = ProposalDraft(
        activity="Jalan usaha tani Dk. Ngemplak",
        village="33.13.16.2007",
        problem="Jalan berlumpur saat panen sehingga hasil kebun tidak dapat diangkut dan harganya jatuh",
        location="Dk. Ngemplak RT 02/RW 03",
        volume=Decimal("320.5"),
        unit="m",
        cost=150_000_000,
        agency="DISPERTAN PP",
        households=84,
        poor_households=21,
        village_priority=1,
        proposer="Gapoktan Ngudi Makmur",
        from_women=True,
        documents=("RAB", "foto"),
        doubts=("COST_UNUSUAL", "AGENCY_UNKNOWN"),
        sipd_id="2187344",
        row=9,
    )
    app = program("usulan", meeting("rekap", [draft]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        golden(app, "usulan-rincian-80")
