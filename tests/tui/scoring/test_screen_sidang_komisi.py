"""A sitting at the list: parked and taken back, claimed by two, split, a proposal that comes up, all by keyboard."""

from support import small
from support.refused_sittings import claimed
from support.small import C1, C2, code

from sessions.commissions import facts as commissions
from sessions.commissions.decisions import ProposalsAssigned
from sessions.outcomes.decisions_split import ProposalsDeferred, ProposalSplit
from sessions.proposals.decisions import ProposalAdded
from sessions.values.proposals import Origin
from tui.dialogs.choice import AskChoice
from tui.scoring import view, view_ties
from tui.scoring.view_ties import BROUGHT, DRAWER, View


def latest(app):
    return app.sitting.entries[-1].decision


async def test_one_key_parks_and_the_same_key_takes_back(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("minus")
        await pilot.pause()
        assert ProposalsDeferred(codes=(code("2001-01"),)) == latest(app)
        assert "Tunda" in screen_text(app)
        await pilot.press("minus")
        await pilot.pause()
        assert () == commissions.parked(app.session)


async def test_a_range_is_parked_with_one_sentence(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        app.focused.value = "1-2"
        await pilot.pause()
        await pilot.press("enter", "8")
        await pilot.pause()
        assert "ditunda dan masuk daftar tunda" in " ".join(screen_text(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert 2 == len(commissions.parked(app.session))


async def test_pleno_two_is_asked_whose_a_claimed_proposal_is(open_at):
    app = open_at(claimed())
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.table.point_at("2001-02")
        await pilot.press("minus")
        await pilot.pause()
        assert isinstance(app.screen, AskChoice)
        await pilot.press("1")
        await pilot.pause()
        assert ProposalsAssigned(assignments={code("2001-02"): C1}) == latest(app)


async def test_a_proposal_is_split_from_the_palette(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await app.screen.run_action("pecah")
        await pilot.pause()
        lines = app.screen._lines
        for at, value in ((0, "Sisi utara"), (2, "60 jt"), (3, "Sisi selatan"), (9, "Sisi selatan menunggu lahan")):
            lines[at].value = value
        await pilot.press("ctrl+s")
        told = " ".join(screen_text(app).split())
        assert "Nomor 1 sekecamatan → tidak ada; hasil belum diputus → dipecah." in told
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(latest(app), ProposalSplit)
        assert {"2001-03", "2001-04"} <= set(app.session.proposals)


async def test_what_comes_up_in_a_sitting_stands_in_its_commission(open_at):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab", "e")
        lines = app.screen._lines
        lines[2].value, lines[3].value = "Karyono, Gapoktan", "Sekolah lapang petani muda"
        await pilot.press("ctrl+s")
        await pilot.pause()
        added = latest(app)
        assert isinstance(added, ProposalAdded)
        assert (Origin.FORUM, C2) == (added.origin, added.commission)


def test_the_sheets_of_what_is_parked_and_brought_are_there_only_when_they_hold_something():
    meeting = small.scored()
    assert not {DRAWER, BROUGHT} & set(view_ties.tabs(meeting.session))
    meeting.decide(ProposalsDeferred(codes=(code("2001-01"),)))
    assert ["2001-01"] == [r.key for r in view.rows(meeting.session, View(commission=DRAWER)) if not r.is_rule]
    assert "0 dari 2 diputus" in view.summary(meeting.session, View(commission=C1))
