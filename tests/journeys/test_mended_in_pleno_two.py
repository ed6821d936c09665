"""Pleno II at 80×24, by keys alone: a stray digit changes nothing unread, and a wrong name and place are put right."""

from collections.abc import Iterator

import pytest
from support import onstage

from exports.closing.papers import berita_acara
from exports.text.file import to_text
from sessions.line import facts as line
from sessions.record.sitting import Sitting
from sessions.values.guideline import CriterionId
from sessions.values.proposals import AGREED_RATER, ProposalCode
from tui.dialogs.confirm import ReadBack
from tui.program.app import MusrenbangApp
from tui.program.palette import SCREENS
from tui.proposals.forms_correction import AskCorrection
from tui.proposals.view_one import page

FIRST, K1 = ProposalCode("2003-11"), CriterionId("K1")
NAME, PLACE = "Talud jalan Dk. Krajan Lor", "Dk. Krajan Lor RT 03/RW 02"


@pytest.fixture
def sitting(tmp_path) -> Iterator[Sitting]:
    """The sample as Pleno II begins: scored, the pedoman adopted, the commissions done."""
    sitting = onstage.sample(tmp_path / "sesi")
    yield sitting
    sitting.close()


@pytest.fixture
def app(sitting: Sitting) -> MusrenbangApp:
    return MusrenbangApp(sitting, onstage.clock, screens=SCREENS, start="prioritas", settle_seconds=0.0)


def told(app: MusrenbangApp) -> str:
    """Everything on the screen, one blank between words, frames left out."""
    strips = app.screen._compositor.render_strips()
    return " ".join(" ".join(strip.text.replace("│", " ").split()) for strip in strips)


def score_and_rank(app: MusrenbangApp) -> tuple[int, int | None]:
    given = app.session.proposals[FIRST].scores[K1][AGREED_RATER]
    return given, line.of(app.session).by_code[FIRST].rank


async def test_a_stray_digit_is_read_back_with_what_it_would_do_and_changes_nothing_on_esc(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert FIRST == app.screen.cursor_key
        before = score_and_rank(app)
        assert 1 == before[1]
        await pilot.press("1")
        assert f"K1 {FIRST}: {before[0]} → 1" in told(app)
        await pilot.press("escape")
        assert before == score_and_rank(app)
        await pilot.press("1", "1")
        assert isinstance(app.screen, ReadBack)
        assert "kekeliruan pencatatan" in told(app)
        assert "nomor 1 →" in told(app)
        await pilot.press("escape")
        assert (before, FIRST) == (score_and_rank(app), app.screen.cursor_key)


async def test_name_and_place_are_put_right_and_old_and_new_stand_on_page_and_paper(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = app.session.proposals[FIRST]
        ranks = [(row.code, row.rank) for row in line.of(app.session).rows]
        await pilot.press("u", "1")
        assert isinstance(app.screen, AskCorrection)
        await pilot.press(*NAME, "down", "down", *PLACE, *["down"] * 11, "k", "ctrl+s")
        await pilot.pause()
        after = app.session.proposals[FIRST]
        assert (NAME, PLACE) == (after.draft.activity, after.draft.location)
        assert before.draft == after.as_written
        assert ranks == [(row.code, row.rank) for row in line.of(app.session).rows]
        await pilot.press("g", *FIRST, "enter", "enter")
        seen = [told(app)]
        for _ in range(3):
            await pilot.press("pagedown")
            seen.append(told(app))
        assert "Dibetulkan" in " ".join(seen)
        whole = " ".join(page(app.session, FIRST).split())
        assert f"nama kegiatan semula {before.draft.activity} menjadi {NAME} (kekeliruan pencatatan)" in whole
    paper = " ".join(to_text(berita_acara(app.sitting.ledger), 400).split())
    assert NAME in paper
    assert f"Ganten: {PLACE}" in paper
    assert f"Nama kegiatan semula {before.draft.activity} menjadi {NAME} (kekeliruan pencatatan)." in paper


async def test_an_empty_name_is_one_sentence_and_changes_nothing(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", "1", "delete", *["down"] * 13, "k", "ctrl+s")
        assert "Nama kegiatan: belum diisi." in told(app)
        await pilot.press("escape")
        assert {} == app.session.proposals[FIRST].put_right
