"""A vote by keyboard: opened when the chair asks, counted in lines and forms, reconciled, and only then shown."""

import pytest
from support import onstage, small, voting
from support.small import BOTOK, KUTO, PARTINI, SRI, SUPARNO, TIED
from support.voting import ONE, OPTIONS, PERSONS, paper

from sessions.outcomes.decisions import Manner
from sessions.rules import balloting
from sessions.values.proposals import Outcome
from sessions.values.votes import VoteCount, VoteMethod, VoteState, VoteUse
from sessions.votes.decisions import PreparedVoteOpened, VoteCancelled, VoteOpened
from sessions.votes.decisions_count import (
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)
from tui.dialogs.choice import AskChoice, AskMany
from tui.dialogs.confirm import AskConfirm, ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.show import ShowText
from tui.program.palette import SCREENS
from tui.votes.view import Extra


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(voting.on_proposals())`: the program at the voting screen over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="suara")

    yield make
    for sitting in opened:
        sitting.close()


def latest(app):
    return app.sitting.entries[-1].decision


async def type_in(pilot, text, *keys):
    pilot.app.focused.value = text
    await pilot.pause()
    await pilot.press(*(keys or ("enter",)))
    await pilot.pause()


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """The sample at Pleno II with a vote on eight proposals, nine of ten villages counted."""
    sitting = onstage.sample(tmp_path_factory.mktemp("contoh") / "sesi")
    codes = ("2010-02", "2008-03", "2009-02", "2010-03", "2007-03", "2009-01", "2009-12", "2008-06")
    sitting.decide(VoteOpened(question="Urutan 8 usulan di garis", method=VoteMethod.K_DIFFERENT, options=codes))
    for number, (village, voices) in enumerate(list(sitting.session.votes[ONE].entitled.items())[:9]):
        given = {codes[(number + step) % 8]: voices for step in (0, 3, 5)}
        count = VoteCount(counts=given, issued=voices, in_box=voices)
        sitting.decide(VoteCounted(vote=ONE, village=village, count=count))
    yield sitting
    sitting.close()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_sample_while_it_is_counted(make_app, played, golden, size):
    app = make_app(SCREENS, sitting=played, start="suara")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"suara-{size[0]}x{size[1]}")


async def test_a_vote_is_off_until_it_is_asked_for(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "Musyawarah mufakat didahulukan" in shown
        assert "tekan e." in shown
        await pilot.press("3", "z", "x")
        assert not isinstance(app.screen, AskForm | AskConfirm)


async def test_before_the_rules_are_adopted_nothing_is_even_asked(open_at, screen_text):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert not isinstance(app.screen, AskChoice)
        assert "✗ Tata tertib dan pedoman belum disahkan." in screen_text(app)


async def test_acclamation_is_one_confirmation(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "3", "1", "1")
        await type_in(pilot, "Jadwal sidang disetujui")
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert VoteState.CERTIFIED is app.session.votes[ONE].state
        assert "disetujui secara aklamasi" in screen_text(app)


async def test_all_proposals_of_a_commission_are_marked_and_k_is_shown(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "1", "3")
        assert isinstance(app.screen, AskMany)
        assert "2 dipilih, k = 1" in screen_text(app)
        await pilot.press("ctrl+s", "1")
        await pilot.pause()
        assert "2 pilihan → k = 1 (" in screen_text(app)
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        decision = latest(app)
        assert isinstance(decision, VoteOpened)
        assert (set(OPTIONS[2:]), 1, VoteUse.ORDER) == (set(decision.options), decision.marks, decision.use)
        assert "Suara 1 · k pilihan berbeda, k = 1" in screen_text(app)


async def test_what_could_change_nothing_is_refused_before_anything_more_is_asked(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "1", "4")
        for name in ("2001-01", "2001-02"):
            await type_in(pilot, name)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert {} == app.session.votes
        told = " ".join(screen_text(app).replace("█", "").split())
        assert "nilainya sama dengan yang dipilih: 2003-02. → Masukkan seluruh kelompok itu" in told
        assert isinstance(app.screen, AskMany)
        assert ("2001-01", "2001-02") == app.screen.marked
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert "Pilihan belum cukup. → Tandai paling sedikit dua" in " ".join(screen_text(app).replace("█", "").split())


async def test_a_tie_is_offered_with_what_later_rungs_say(open_at, screen_text):
    app = open_at(small.at_the_line())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "2")
        await pilot.pause()
        shown = screen_text(app)
        assert "1 2001-02 JUT Jetis = 2003-02 Irigasi…Tempel" in shown
        assert "2 Semua kelompok" not in shown
        await pilot.press("1")
        await pilot.pause()
        assert "Nilai 76,00, 2 usulan, urutan sekarang: 2001-02" in screen_text(app)
        assert "1 satu pilihan tiap kartu" in screen_text(app)
        await pilot.press("2", "ctrl+s", "enter")
        await pilot.pause()
        assert (VoteUse.TIE, TIED) == (latest(app).use, latest(app).options)


async def test_villages_are_asked_one_question_and_need_no_cards(open_at):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "3", "1", "3")
        await type_in(pilot, "Apakah usulan pokir diterima?", "enter", "enter")
        opened = latest(app)
        assert (VoteMethod.VILLAGE, (), None) == (opened.method, opened.options, opened.marks)
        assert "Apakah usulan pokir diterima?" == opened.question


async def test_a_question_about_a_proposal_leads_to_its_outcome(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "3", "2", "1", "2")
        await pilot.pause()
        assert "Usulan 2001-01 disepakati" == app.focused.value
        await pilot.press("enter", "enter")
        await pilot.pause()
        await pilot.press("6")
        await type_in(pilot, "6 1")
        await pilot.press("z", "enter")
        await pilot.pause()
        assert VoteState.CERTIFIED is app.session.votes[ONE].state
        assert "setuju 6, tidak setuju 1" in " ".join(screen_text(app).split())
        await pilot.press("1", "enter", "enter")
        await pilot.pause()
        decided = latest(app)
        assert (Manner.VOTE, "2001-01", Outcome.AGREED) == (
            decided.manner,
            decided.endings[0].code,
            decided.endings[0].outcome,
        )
        assert decided.endings[0].reason.startswith("Suara nomor 1: setuju 6")


async def test_candidates_are_marked_in_the_attendance_list(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "4")
        assert isinstance(app.screen, AskMany)
        for name in ("Suparno", "Sri", "Partini"):
            await type_in(pilot, name)
        assert "3 dipilih" in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "3 calon · 3 kursi, 1 di antaranya untuk perempuan" in screen_text(app)
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert {SUPARNO, SRI, PARTINI} == set(latest(app).options)
        assert 2 == latest(app).marks


async def test_rows_are_typed_as_lines_until_it_agrees_and_then_certified(open_at, screen_text):
    app = open_at(voting.on_proposals())
    async with app.run_test(size=(80, 24)) as pilot:
        for voices in (3, 2, 2):
            await pilot.press(str(voices))
            await type_in(pilot, f"{voices} 0 {voices}")
        assert paper(2, 2, 0, 2) == app.session.votes[ONE].counts[BOTOK]
        assert app.screen.cursor_key is Extra.CARDS
        await pilot.press("z")
        await pilot.pause()
        assert "Penghitungan belum cocok pada 1 hal." in screen_text(app)
        app.screen.table.point_at(Extra.CARDS)
        await pilot.press("enter")
        await type_in(pilot, "10", "enter")
        await type_in(pilot, "3", "enter")
        assert CardsCounted(vote=ONE, received=10, unused=3) == latest(app)
        assert "Hasil belum tampil" in screen_text(app)
        await pilot.press("z")
        await pilot.pause()
        assert isinstance(app.screen, AskConfirm)
        assert "diterima 10 = dibagikan 7 + sisa 3 ✓" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert VoteCertified(vote=ONE) == latest(app)
        assert "Hasil belum tampil" not in screen_text(app)
        assert "Suara 1: 2001-02 7 dan 2008-01 7, …" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ShowText)


async def test_a_row_is_a_form_as_well_and_zeros_need_not_be_typed(open_at):
    app = open_at(voting.on_proposals())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        lines = app.screen._lines
        assert ["", "", "", "", "3", "3", "", "", "", ""] == [line.value for line in lines]
        lines[0].value, lines[1].value, lines[5].value, lines[8].value = "2", "2", "2", "1"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert paper(3, 2, 2, in_box=2, spoiled=1) == app.session.votes[ONE].counts[KUTO]


async def test_persons_are_counted_once_for_the_hall(open_at, screen_text):
    app = open_at(voting.on_persons())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        for line, votes in zip(app.screen._lines, ("7", "6", "5", "2", "1"), strict=False):
            line.value = votes
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert dict(zip(PERSONS, (7, 6, 5, 2, 1), strict=True)) == app.session.votes[ONE].counts[""].counts
        suparno = next(line for line in screen_text(app).splitlines() if " Suparno " in line)
        assert suparno.endswith("•")


async def test_the_votes_of_one_person_never_set_another_to_zero(open_at):
    app = open_at(voting.on_persons())
    async with app.run_test(size=(80, 24)) as pilot:
        for votes in ("7", "6", "5"):
            await pilot.press(votes, "enter")
            await pilot.pause()
        await pilot.press("up", "up", "4", "enter")
        await pilot.pause()
        assert dict(zip(PERSONS, (7, 4, 5), strict=False)) == app.session.votes[ONE].counts[""].counts


async def test_the_votes_of_a_counted_row_stay_unseen_until_the_certificate(open_at, screen_text):
    app = open_at(voting.complete())
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        row = next(line for line in screen_text(app).splitlines() if "Ganten" in line)
        assert row.count("···") == len(OPTIONS)
        assert "✓" in row


async def test_a_village_gives_its_voice_from_a_menu(open_at):
    app = open_at(voting.opened(VoteMethod.VILLAGE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "2")
        await pilot.pause()
        assert VoteCount(counts={"tidak setuju": 1}) == app.session.votes[ONE].counts[KUTO]
        await pilot.press("1", "enter")
        await pilot.pause()
        assert 2 == len(app.session.votes[ONE].counts)


async def test_a_difference_is_explained_by_two_people(open_at, screen_text):
    meeting = voting.complete()
    voting.count(meeting, KUTO, paper(3, 3, 2))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("z")
        await pilot.pause()
        assert KUTO == app.screen.cursor_key
        await pilot.press("end")
        assert app.screen.cursor_key is Extra.NOTE
        await pilot.press("enter")
        await pilot.pause()
        assert "Kuto: jumlah suara 5, tetapi pilihan per kartu × kartu sah 6" in screen_text(app)
        for line, value in zip(app.screen._lines, ("Satu kartu kurang tanda", "Suparno", "Joko"), strict=True):
            line.value = value
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(latest(app), VoteDifferenceNoted)
        await pilot.press("z", "enter")
        await pilot.pause()
        assert VoteCertified(vote=ONE) == latest(app)


async def test_the_chair_calls_a_vote_off_with_a_reason(open_at, screen_text):
    app = open_at(voting.on_proposals())
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("x")
        await type_in(pilot, "Mufakat tercapai kembali")
        assert VoteCancelled(vote=ONE, reason="Mufakat tercapai kembali") == latest(app)
        await pilot.press("tab")
        await pilot.pause()
        assert "dibatalkan" in screen_text(app)


async def test_earlier_votes_are_listed_with_their_results(open_at, screen_text):
    app = open_at(voting.certified())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Suara 1: 2001-02 7 dan 2008-01 7, …" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        shown = screen_text(app)
        assert "Disahkan · berhak 7" in shown
        assert "Σ" in shown
        await pilot.press("tab")
        await pilot.pause()
        assert "pilihan berbeda" in screen_text(app)


async def test_fifty_cards_are_typed_twice_the_second_time_blind(open_at, screen_text):
    meeting = voting.on_persons(twice_from=50)
    voting.count(meeting, "", VoteCount(counts=dict.fromkeys(PERSONS, 30), issued=50, in_box=50))
    meeting.decide(CardsCounted(vote=ONE, received=50, unused=0))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("z")
        await pilot.pause()
        assert "Entri kedua · Seluruh peserta" in screen_text(app)
        assert "30" not in screen_text(app).split("Entri kedua")[1].split("Tidak kembali")[0]
        lines = app.screen._lines
        for line in lines[:5]:
            line.value = "30"
        lines[0].value, lines[5].value, lines[6].value = "3", "50", "50"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Berbeda dari entri pertama pada 1 angka. Selisihnya kelipatan 9" in screen_text(app).replace("\n", " ")
        assert isinstance(latest(app), VoteEnteredAgain)
        await pilot.press("z")
        await pilot.pause()
        assert "Entri ketiga · Seluruh peserta" in screen_text(app)
        for line, value in zip(app.screen._lines, (*["30"] * 5, "50", "50"), strict=False):
            line.value = value
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert not isinstance(app.screen, AskForm)
        assert (2, ("",)) == (len(app.session.votes[ONE].again[""]), balloting.discrepancies(app.session.votes[ONE]))


async def test_a_prepared_vote_has_papers_and_waits_for_the_chair(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "4")
        for name in ("Suparno", "Sri", "Partini"):
            await type_in(pilot, name)
        await pilot.press("ctrl+s")
        await pilot.pause()
        app.screen._lines[2].index = 1
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert VoteState.PREPARED is app.session.votes[ONE].state
        await pilot.press("enter")
        await pilot.pause()
        assert "[disiapkan] → dibuka → dihitung → cocok → disahkan" in screen_text(app)
        await pilot.press("e", "1")
        await pilot.pause()
        assert "tersedia 3 kursi, 1 di antaranya disediakan bagi perempuan" in " ".join(screen_text(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert PreparedVoteOpened(vote=ONE) == latest(app)


async def test_a_certified_vote_is_counted_anew_from_the_palette(open_at, screen_text):
    app = open_at(voting.certified())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await app.screen.run_action("hitung_ulang")
        await pilot.pause()
        await type_in(pilot, "Dua kartu diragukan saksi")
        await pilot.press("enter")
        await pilot.pause()
        assert RecountOrdered(vote=ONE, reason="Dua kartu diragukan saksi") == latest(app)
        assert "Hasil belum tampil" in screen_text(app)
