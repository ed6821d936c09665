"""A stray digit, a score that counts, and scores from data, by keys."""

import pytest
from support import small
from support.meeting import Meeting
from support.small import C1, K1, code

from sessions.agenda.decisions import AgendaItemStarted
from sessions.commissions.decisions_results import CommissionPresented, CommissionResultReceived
from sessions.outcomes.decisions import OutcomesReopened
from sessions.proposals.decisions import ProposalAdded
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.agenda import COMMISSIONS
from sessions.values.proposals import AGREED_RATER, Origin
from tui.dialogs.choice import AskChoice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.text import AskText
from tui.proposals.forms_correction import AskCorrection

FIRST = code("2001-01")


def score_of(app, criterion=K1) -> int | None:
    return app.session.proposals[FIRST].scores.get(criterion, {}).get(AGREED_RATER)


def sitting() -> Meeting:
    meeting = small.scored()
    meeting.decide(AgendaItemStarted(item=COMMISSIONS))
    return meeting


def presented() -> Meeting:
    meeting = sitting()
    brought = CommissionResultReceived(commission=C1, order=(FIRST,))
    meeting.decide(brought, CommissionPresented(commission=C1, by="Sri"))
    return meeting


async def test_a_stray_digit_on_what_counts_is_read_back_and_esc_leaves_it(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        assert isinstance(app.screen, AskChoice)
        assert "K1 2001-01: 5 → 1" in screen_text(app)
        await pilot.press("escape")
        assert (5, FIRST) == (score_of(app), app.screen.cursor_key)
        await pilot.press("1", "3")
        assert isinstance(app.screen, AskText)
        app.focused.value = "longsor baru"
        await pilot.press("enter")
        assert isinstance(app.screen, ReadBack)
        assert "tanggapan Pleno II: longsor baru" in screen_text(app)
        told = " ".join(screen_text(app).split())
        assert "K1 2001-01: 5 → 1. Nilai 90,00 → 50,00; nomor 1 → 5." in told
        assert "4 usulan lain berganti nomor." in told
        await pilot.press("escape")
        assert 5 == score_of(app)


async def test_a_reason_and_enter_change_it_and_the_cursor_stays_on_its_proposal(open_at):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "1", "enter")
        await pilot.pause()
        assert (1, FIRST) == (score_of(app), app.screen.cursor_key)
        changed = app.sitting.entries[-1].decision
        assert ProposalScored(code=FIRST, criterion=K1, score=1, reason="kekeliruan pencatatan") == changed


async def test_while_the_commissions_sit_a_digit_is_taken_and_line_23_says_from_what_to_what(open_at, screen_text):
    app = open_at(sitting())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4")
        assert (4, FIRST) == (score_of(app), app.screen.cursor_key)
        assert "K1 2001-01: 5 → 4." in screen_text(app).splitlines()[22]


async def test_a_digit_that_stands_there_already_decides_nothing_and_says_so(open_at, screen_text):
    app = open_at(sitting())
    async with app.run_test(size=(80, 24)) as pilot:
        count = len(app.sitting.entries)
        await pilot.press("5")
        assert (count, FIRST) == (len(app.sitting.entries), app.screen.cursor_key)
        assert "K1 2001-01 sudah 5." in screen_text(app)


async def test_only_from_an_empty_box_the_cursor_walks(open_at):
    meeting = small.adopted()
    meeting.decide(AgendaItemStarted(item=COMMISSIONS))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        first = app.screen.cursor_key
        await pilot.press("4")
        assert (first, 1) == (app.screen.cursor_key, app.screen.chosen)
        await pilot.press("left", "3")
        assert (first, 0) == (app.screen.cursor_key, app.screen.chosen)
        assert 3 == app.session.proposals[first].scores[K1][AGREED_RATER]


async def test_after_the_paparan_digits_are_dead_and_u_is_the_way(open_at, screen_text):
    app = open_at(presented())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4")
        assert 5 == score_of(app)
        assert "Komisi I sudah memaparkan hasilnya." in screen_text(app)
        assert "Skor diubah dengan u, dengan alasan." in screen_text(app)
        await pilot.press("u", "2")
        assert "5  " in screen_text(app)
        await pilot.press("4", "1", "enter")
        await pilot.pause()
        assert (4, FIRST) == (score_of(app), app.screen.cursor_key)


LATE = code("FRM-01")


def brought_in_late() -> Meeting:
    """After the paparan of its commission."""
    meeting = presented()
    late = small.draft(small.KUTO, "Perbaikan atap balai desa", small.JT)
    meeting.decide(ProposalAdded(draft=late, origin=Origin.FORUM, commission=C1, brought_by="Sri"))
    return meeting


async def test_the_first_scores_after_the_paparan_ask_nothing_and_only_the_last_is_read_back(open_at, screen_text):
    app = open_at(brought_in_late())
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(LATE)
        await pilot.press("4")
        assert (LATE, 1) == (app.screen.cursor_key, app.screen.chosen)
        assert "K1 FRM-01: kosong → 4." in screen_text(app).splitlines()[22]
        await pilot.press("u", "2", "4")
        assert "K2 FRM-01: kosong → 4." in screen_text(app).splitlines()[22]
        await pilot.press("right", "5")
        assert isinstance(app.screen, ReadBack)
        told = " ".join(screen_text(app).split())
        assert "K3 FRM-01: kosong → 5. Nilai belum lengkap → 84,00; nomor belum ada → 2." in told
        await pilot.press("escape")
        assert {} == app.session.proposals[LATE].scores.get(small.K3, {})
        await pilot.press("5", "enter")
        await pilot.pause()
        assert (5, "") == (app.session.proposals[LATE].scores[small.K3][AGREED_RATER], last(app).reason)


async def test_what_was_scored_after_the_paparan_is_changed_as_any_other(open_at, screen_text):
    app = open_at(brought_in_late())
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(LATE)
        await pilot.press("4", "left", "3")
        assert "Skor diubah dengan u, dengan alasan." in screen_text(app)
        await pilot.press("u", "2", "3")
        assert isinstance(app.screen, AskChoice)
        assert "kekeliruan pencatatan" in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        assert (3, "kekeliruan pencatatan") == (last(app).score, last(app).reason)


def last(app):
    return app.sitting.entries[-1].decision


async def test_what_is_wrong_about_the_proposal_itself_is_one_key_further(open_at):
    app = open_at(presented())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", "1")
        assert isinstance(app.screen, AskCorrection)


@pytest.mark.parametrize("key", ["4", "u"])
async def test_after_the_outcome_digit_and_u_say_that_it_is_opened_again_with_h(open_at, screen_text, key: str):
    app = open_at(small.decided())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        assert "sudah disepakati" in screen_text(app)
        assert "buka kembali dengan h" in screen_text(app)
        await app.desk.decide(OutcomesReopened(codes=(FIRST,), reason="Skor K1 tertulis keliru"))
        await pilot.press("4", "1", "enter")
        await pilot.pause()
        assert 4 == score_of(app)


async def test_scores_from_data_tell_what_stays_empty_and_why(open_at, screen_text):
    meeting = small.gathered()
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.action_isi_data()
        await pilot.pause()
        assert "Tidak ada lagi skor yang dapat diisi dari data." in screen_text(app)
