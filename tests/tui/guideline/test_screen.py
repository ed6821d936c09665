"""Editing the guideline by keyboard: one line, one form, one decision; weights always make 100."""

import pytest

from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.line.decisions import CeilingsSet
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.guideline import Datum, Rung
from tui.dialogs.form import AskForm
from tui.guideline.dialog import AskWeights
from tui.guideline.view import GuidelineTopic


@pytest.fixture
def opened(program):
    """`opened("rekap", GuidelineTopic.SUM)`: the program on that line of the screen."""

    def at(stage, row, *keys):
        app = program("pedoman", stage)

        async def start(pilot):
            app.screen.show_row(row)
            await pilot.press(*(keys or ("enter",)))
            await pilot.pause()

        return app, start

    return at


async def test_weights_show_their_sum_and_keep_the_form_open_until_it_is_100(opened, latest, type_in, screen_text):
    app, start = opened("rekap", GuidelineTopic.SUM)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        assert "✓ tepat 100" in screen_text(app)
        for weight in ("30", "20", "15", "15", "15", "10"):
            await type_in(pilot, weight)
        assert "Jumlah 105: lebih 5 dari 100" in screen_text(app)
        assert isinstance(app.screen, AskForm)
        await type_in(pilot, "5")
        await pilot.pause()
        assert [30, 20, 15, 15, 15, 5] == [c.weight for c in latest(app).guideline.criteria]


async def test_the_ladder_is_typed_by_numbers(opened, latest, type_in):
    app, start = opened("rekap", GuidelineTopic.LADDER)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        await type_in(pilot, "2 1 7 8")
        await pilot.press("enter", "right", "ctrl+s")
        await pilot.pause()
        guideline = latest(app).guideline
        assert (Rung.VOTES, Rung.SCORE, Rung.DELIBERATION, Rung.LOT) == guideline.ladder
        assert ("K1", "K5") == (guideline.urgency, guideline.readiness)


async def test_a_range_makes_its_own_anchors(opened, latest):
    app, start = opened("rekap", "K2")
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        app.screen._lines[2].value = "20 41 61 81"
        await pilot.press("ctrl+s")
        await pilot.pause()
        changed = latest(app).guideline.criteria[1]
        assert (Datum.HOUSEHOLDS, (20, 41, 61, 81)) == (changed.prefill.datum, changed.prefill.steps)
        assert ("kurang dari 20 KK", "20 sampai dengan 40 KK") == changed.anchors[:2]


async def test_bounds_that_go_up_and_down_keep_the_form_open(opened, screen_text):
    app, start = opened("rekap", "K2")
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        app.screen._lines[2].value = "20 41 30 81"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "selalu naik" in screen_text(app)


async def test_a_new_criterion_asks_for_the_weights_at_once(opened, latest, type_in):
    app, start = opened("rekap", "K1", "e")
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        await type_in(pilot, "Kesetaraan gender")
        for number, line in enumerate(app.screen._lines[3:], start=1):
            line.value = f"tingkat {number}"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, AskWeights)
        for line, weight in zip(app.screen._lines, (20, 20, 15, 15, 15, 10, 5), strict=True):
            line.value = str(weight)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert ("K7", "Kesetaraan gender", 5) == (
            latest(app).guideline.criteria[-1].id,
            latest(app).guideline.criteria[-1].name,
            latest(app).guideline.criteria[-1].weight,
        )


async def test_a_criterion_of_the_ladder_is_not_removed(opened, screen_text):
    app, start = opened("rekap", "K1", "x")
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        assert "K1 dipakai dalam tangga" in screen_text(app)


async def test_a_commission_gets_a_range_of_its_own_and_goes_back(opened, latest):
    app, start = opened("rekap", "K2", "tab")
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        app.screen.show_row("K2")
        await pilot.press("enter")
        app.screen._lines[2].value = "5 11 21 31"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert ["I"] == list(latest(app).guideline.variants)
        app.screen.show_row(GuidelineTopic.COMMON)
        await pilot.press("enter")
        await pilot.pause()
        assert {} == latest(app).guideline.variants


async def test_a_ready_set_replaces_all_criteria(opened, latest):
    app, start = opened("rekap", GuidelineTopic.SET)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        await pilot.press("3")
        await pilot.pause()
        assert [30, 25, 25, 20] == [c.weight for c in latest(app).guideline.criteria]


async def test_after_scoring_what_a_change_undoes_is_read_out_first(program, meeting, latest, screen_text):
    sitting = meeting("sidang")
    sitting.decide(ProposalScored(code="2007-01", criterion="K1", score=4))
    sitting.decide(RulesAdopted())
    app = program("pedoman", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("K1")
        await pilot.press("enter")
        app.screen._lines[-2].value = "bencana"
        app.screen._lines[-1].value = "Pleno meminta uraian yang lebih tegas"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "diubah menjadi versi 2" in " ".join(screen_text(app).split())
        assert "skor gugur pada K1" in " ".join(screen_text(app).split())
        assert GuidelineSet is not type(latest(app))
        await pilot.press("enter")
        await pilot.pause()
        assert GuidelineSet is type(latest(app))


async def test_the_line_is_set_here_as_well(opened, latest):
    app, start = opened("sidang", GuidelineTopic.LINE)
    async with app.run_test(size=(80, 24)) as pilot:
        await start(pilot)
        app.focused.value = "2,5 M"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert CeilingsSet is type(latest(app))
        line = next(row for row in app.screen.table.rows if row.key == GuidelineTopic.LINE)
        assert "pagu kecamatan · bila tidak muat: berhenti" in line.cells


async def test_z_adopts(program, latest):
    app = program("pedoman", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("z", "enter")
        await pilot.pause()
        assert RulesAdopted() == latest(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_screen_looks_like_this(program, golden, size):
    app = program("pedoman", "sidang")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"pedoman-{size[0]}x{size[1]}")
