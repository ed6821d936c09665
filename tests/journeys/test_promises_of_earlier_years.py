"""A year later, by keys at 80×24: the session before comes, then its budget, and a promise is asked for again."""

from collections.abc import Iterator

import pytest
from support import onstage
from support.meeting import Meeting
from support.patience import opened, until
from support.small import OFFICE, closed

from exports.catalogue import every_paper
from exports.last_year.papers import LAST_YEAR
from exports.last_year.papers_second import SECOND_FEEDBACK
from exports.results.earlier import earlier_in
from exports.text.file import to_text
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.last_year import words
from sessions.record.sitting import Sitting
from sessions.record.wall import SlideName
from sessions.values.last_year import TakenInto
from sessions.values.proposals import ProposalCode
from tui.dialogs.choice import AskChoice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.text import AskText
from tui.program.app import MusrenbangApp
from tui.program.palette import SCREENS

BUDGET = "kode,kegiatan,desa,pagu\n2001-01,Talud,Kuto,95000000\n,Overlay jalan Dk. Krajan,Ganten,190000000\n"


@pytest.fixture
def sitting(tmp_path) -> Iterator[Sitting]:
    """The session of RKPD 2029 has just been opened beside the closed one of RKPD 2028."""
    onstage.sitting_of(closed(), tmp_path / "musrenbang-2028").close()
    sitting = onstage.sitting_of(Meeting(OFFICE, 2029), tmp_path / "musrenbang-2029")
    yield sitting
    sitting.close()


async def test_a_promise_that_was_not_kept_comes_again_with_its_history(sitting: Sitting, tmp_path):
    path = tmp_path / "apbd-2028.csv"
    path.write_text(BUDGET, encoding="utf-8")
    app = MusrenbangApp(sitting, onstage.clock, screens=SCREENS, start="lalu", settle_seconds=0.0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i", "1")
        await opened(pilot, AskConfirm)
        await pilot.press("enter")
        await until(pilot, lambda: bool(sitting.session.earlier_years))
        await pilot.press("i", "3")
        await opened(pilot, AskText)
        app.focused.value = str(path)
        await pilot.press("enter")
        await opened(pilot, AskChoice)
        await pilot.press("1", "right", "ctrl+s", "enter")
        await until(pilot, lambda: not sitting.session.last_year.item("2003-01").is_unfunded)
        app.screen.show_row("2008-01")
        await pilot.press("e", "enter")
        await until(pilot, lambda: bool(sitting.session.histories))
        await pilot.press("t")
        await pilot.pause()
        assert SlideName.LAST_YEAR is app.wall.showing.slide.name
    items = {item.code: item for item in sitting.session.last_year.items}
    assert (95_000_000, TakenInto.BUDGET) == (items["2001-01"].budget, items["2001-01"].taken_into)
    assert 190_000_000 == items["2003-01"].budget
    code = ProposalCode("2008-01")
    assert "Antropometri posyandu" == sitting.session.proposals[code].draft.activity
    with speaking(OFFICE):
        assert "diusulkan kedua kalinya sejak RKPD 2028" in words.told(sitting.session, code)
    told = {name: to_text(every_paper(sitting.session)[name].build(sitting.ledger)) for name in (LAST_YEAR, SECOND)}
    assert all("Antropometri posyandu" in text for text in told.values())
    assert "diusulkan kembali" in told[SECOND]


SECOND = f"{SECOND_FEEDBACK}-2008"


async def test_what_became_of_this_years_own_is_noted_after_the_closing_and_goes_along(tmp_path):
    sitting = onstage.sitting_of(closed(), tmp_path / "musrenbang-2028")
    app = MusrenbangApp(sitting, onstage.clock, screens=SCREENS, start="lalu", settle_seconds=0.0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter", "down", "right", "right", "ctrl+s")
        await until(pilot, lambda: bool(sitting.session.realized))
        before = sitting.session
        await pilot.press("e")
        await pilot.pause()
        assert before is sitting.session
    sitting.close()
    (code,) = sitting.session.realized
    assert TakenInto.BUDGET is sitting.session.realized[code].taken_into
    with speaking(OFFICE):
        (left, *_) = earlier_in(tmp_path / "musrenbang-2028", Session(office=OFFICE, plan_year=2029)).lists
    assert [sitting.session.realized[code]] == [item.realized for item in left.items if not item.is_unfunded]
    assert f"{SECOND_FEEDBACK}-{code[:4]}" in every_paper(sitting.session)
