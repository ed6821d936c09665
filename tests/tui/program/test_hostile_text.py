"""Names that are markup, actions or escape sequences are only ever text, on every screen and in every dialog."""

import dataclasses
from dataclasses import dataclass

import pytest

from sessions.commissions.decisions import ProposalsAssigned
from sessions.kernel.refusals import Explanation
from sessions.values.proposals import ProposalDraft
from tui.dialogs.asked import Asked
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm, ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.show import ShowText
from tui.dialogs.text import AskNumber, AskText
from tui.program.palette import SCREENS
from tui.shell.places import HOME, SHEETS
from tui.widgets.plain import crop, plain

HOSTILE = "[/x] [@click=app.quit]\x1b[2J\u202e[bold"
SEEN = "[/x] [@click=app.quit][2J[bold"


@pytest.fixture
def hostile_sitting(make_sitting, kerjo):
    """A meeting in which every name is hostile."""
    office = dataclasses.replace(
        kerjo,
        kecamatan=HOSTILE,
        villages=tuple(dataclasses.replace(village, name=HOSTILE) for village in kerjo.villages),
        commissions=tuple(dataclasses.replace(c, name=HOSTILE, short=HOSTILE) for c in kerjo.commissions),
    )
    draft = ProposalDraft(
        activity=HOSTILE,
        village=kerjo.villages[0].code,
        problem=HOSTILE,
        location=HOSTILE,
        unit=HOSTILE,
        agency=HOSTILE,
        proposer=HOSTILE,
        note=HOSTILE,
        cost=1,
    )
    sitting = make_sitting(proposals=[draft, draft], office=office)
    code = next(iter(sitting.session.proposals))
    sitting.decide(ProposalsAssigned(assignments={code: "I"}))
    return sitting


def _is_clean(shown: str) -> bool:
    return "\x1b" not in shown and "\u202e" not in shown


async def test_a_screen_of_the_frame_shows_it_as_it_is(make_app, hostile_sitting, screen_text):
    app = make_app(sitting=hostile_sitting)
    app.last_act = HOSTILE
    async with app.run_test(size=(120, 36)) as pilot:
        app.notice = Explanation(found=HOSTILE, advice=HOSTILE)
        await pilot.pause()
        shown = screen_text(app)
        assert _is_clean(shown)
        assert f"✗ {SEEN}" in shown
        assert "[/x] [@click=app.quit]" in shown.splitlines()[4]


async def test_every_screen_survives_it_in_both_sizes(make_app, hostile_sitting, screen_text):
    app = make_app(SCREENS, sitting=hostile_sitting, start=HOME)
    async with app.run_test(size=(120, 36)) as pilot:
        for place in SHEETS.values():
            assert await app.go(place.name)
            await pilot.press("slash", "bracketleft")
            assert _is_clean(screen_text(app)), place.name
            await pilot.resize_terminal(80, 24)
            assert _is_clean(screen_text(app)), place.name
            await pilot.press("escape", "question_mark")
            assert _is_clean(screen_text(app)), place.name
            await pilot.resize_terminal(120, 36)
            assert _is_clean(screen_text(app)), place.name
            await pilot.press("escape")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    text: str
    choice: str


DIALOGS = {
    "text": lambda: AskText(HOSTILE, value=HOSTILE, explanation=HOSTILE),
    "number": lambda: AskNumber(HOSTILE, unit=HOSTILE, is_money=False, explanation=HOSTILE),
    "choice": lambda: AskChoice(HOSTILE, [Choice(value="a", label=HOSTILE, note=HOSTILE)] * 2),
    "choice-many": lambda: AskChoice(HOSTILE, [Choice(value="a", label=HOSTILE, note=HOSTILE)] * 12),
    "confirm": lambda: AskConfirm(HOSTILE, HOSTILE, yes=HOSTILE),
    "read-back": lambda: ReadBack(HOSTILE, HOSTILE),
    "show": lambda: ShowText(HOSTILE, HOSTILE),
    "form": lambda: AskForm(
        HOSTILE,
        Typed,
        {"text": HOSTILE},
        asked={"text": Asked(HOSTILE, hint=HOSTILE), "choice": Asked(HOSTILE, choices={HOSTILE: HOSTILE})},
    ),
}


async def test_every_dialog_shows_it_as_it_is(make_app, screen_text):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        for name, make in DIALOGS.items():
            dialog = make()
            await app.push_screen(dialog)
            dialog.complain([HOSTILE, HOSTILE])
            await pilot.pause()
            shown = screen_text(app)
            assert _is_clean(shown), name
            assert SEEN in shown, name
            await pilot.press("escape")


def test_plain_text_has_no_styles_of_its_own():
    assert SEEN == plain(HOSTILE).plain
    assert [] == plain(HOSTILE).spans


def test_cropping_counts_cells_and_not_characters():
    assert "村村…" == crop("村村村", 5)
    assert "村村村" == crop("村村村", 6)
    assert "" == crop("abc", 0)
    assert "a b" == crop("a\nb", 5)
