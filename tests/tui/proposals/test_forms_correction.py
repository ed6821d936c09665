"""The form that puts right whatever was written: what differs is sent, and name and volume are offered to agree."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support import onstage, small
from support.small import DRAFTS, JT, KUTO, code, draft, opened

from sessions.proposals.decisions import ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.values.labels import Theme
from sessions.values.proposals import Agreed, Proposal
from tui.program.palette import SCREENS
from tui.proposals.forms_correction import FORUM, AskCorrection, CorrectedProposal, corrected

FIRST = code("2001-01")
PROPOSAL = Proposal(code=FIRST, draft=DRAFTS[0])
AS_IT_IS = CorrectedProposal(
    activity="Talud jalan Dk. Ngasem",
    village=KUTO,
    volume=Decimal(100),
    unit="m",
    cost=100 * JT,
    agency="DPUPR",
    households=40,
    village_priority=1,
)


@pytest.mark.parametrize(
    ("why", "told", "reason"),
    [
        (FORUM, "Disesuaikan dengan RAB", "Disesuaikan dengan RAB"),
        ("kekeliruan pencatatan", "", "kekeliruan pencatatan"),
        ("kekeliruan pencatatan", "salah baris", "kekeliruan pencatatan: salah baris"),
        ("keterangan {desa}", "surat Kades", "keterangan desa: surat Kades"),
    ],
)
def test_the_reason_is_what_was_chosen_with_what_was_typed(why: str, told: str, reason: str) -> None:
    assert reason == corrected(PROPOSAL, replace(AS_IT_IS, why=why, told=told)).reason


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ({}, {}),
        ({"location": "RT 02"}, {"location": "RT 02"}),
        ({"village": small.GANTEN}, {"village": small.GANTEN}),
        ({"themes": (Theme.FOOD,)}, {"themes": (Theme.FOOD,)}),
        ({"cost": None, "households": None}, {"cleared": ("cost", "households")}),
        ({"unit": ""}, {"unit": ""}),
    ],
)
def test_only_what_differs_is_named(typed: dict, named: dict) -> None:
    entry = replace(AS_IT_IS, told="Alasan", **typed)
    assert ProposalChanged(code=FIRST, reason="Alasan", **named) == corrected(PROPOSAL, entry)


def test_figures_are_compared_with_those_in_force() -> None:
    wished = replace(PROPOSAL, agreed=Agreed(cost=90 * JT))
    assert 100 * JT == corrected(wished, AS_IT_IS).cost


@pytest.fixture
def app(make_app, tmp_path):
    """One proposal whose name tells 650 m and whose volume is 500 m."""
    meeting = opened()
    wish = replace(draft(KUTO, "Overlay jalan (650 m x 4 m)", JT), volume=Decimal(500))
    meeting.decide(ProposalsImported(file="a", sha256="1", layout="A", drafts=(wish,)))
    sitting = onstage.sitting_of(meeting, tmp_path / "sesi")
    yield make_app(SCREENS, sitting=sitting, start="usulan")
    sitting.close()


def typed(app, name: str) -> str:
    return app.screen.typed_in(name)[0]


async def test_the_form_says_that_name_and_volume_contradict_each_other_and_offers_both_ways(app, screen_text):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u")
        assert "Nama menyebut 650 m x 4 m, volume 500 m." in screen_text(app)
        assert "F2 nama mengikuti volume · F3 volume menjadi 650 m" in screen_text(app)
        await pilot.press("f2")
        assert "Overlay jalan (500 m x 4 m)" == typed(app, "activity")
        assert "Nama menyebut" not in screen_text(app)
        await pilot.press("escape", "u", "f3")
        assert "650" == typed(app, "volume")
        assert "Nama menyebut" not in screen_text(app)


async def test_both_are_put_right_at_once(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", *["down"] * 4, *"450", "f2", *["down"] * 9, "ctrl+s")
        await pilot.pause()
        found = app.session.proposals[FIRST].draft
        assert ("Overlay jalan (450 m x 4 m)", Decimal(450)) == (found.activity, found.volume)
        assert "kekeliruan pencatatan" == app.sitting.entries[-1].decision.reason


async def test_what_stays_apart_is_sent_only_the_second_time(app, screen_text):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", *["down"] * 4, *"450", *["down"] * 9, "ctrl+s")
        assert isinstance(app.screen, AskCorrection)
        assert "Nama menyebut 650 m x 4 m; volumenya lain." in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert Decimal(450) == app.session.proposals[FIRST].volume


async def test_the_list_shows_the_doubt(app, screen_text):
    async with app.run_test(size=(80, 24)):
        assert "Periksa: nama menyebut 650 m x 4 m, volume 500 m" in screen_text(app)
