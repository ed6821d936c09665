"""Kewenangan and batas beside the list of proposals, by keyboard: a doubtful proposal, a village beyond the cap."""

from dataclasses import replace

from sessions.commissions.decisions import ProposalsMarked
from sessions.office.decisions import OfficeCorrected
from sessions.outcomes.decisions import OutcomesDecided
from sessions.values.proposals import Outcome, ProposalDraft
from tui.proposals.view_authority import AuthorityKey, AuthorityTopic

GATE = ProposalDraft(activity="Pembangunan gapura batas desa", village="33.13.16.2003", cost=75_000_000, row=4)
GRANT = ProposalDraft(activity="Hibah pembangunan TPQ", village="33.13.16.2005", cost=50_000_000, row=5)


async def test_a_doubtful_proposal_is_sent_back_or_discussed(program, meeting, latest, screen_text):
    sitting = meeting("rekap", (GATE, GRANT))
    app = program("kewenangan", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row("2003-01")
        await pilot.press("enter", "1")
        await pilot.pause()
        assert "Kewenangan desa, dapat didanai dari APB Desa, termasuk dari Dana Desa" == app.focused.value
        assert "dari APB Desa, termasuk dari Dana Desa" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert OutcomesDecided is type(latest(app))
        assert Outcome.RETURNED is sitting.session.proposals["2003-01"].outcome
        app.screen.show_row("2005-01")
        await pilot.press("enter", "2")
        await pilot.pause()
        assert ProposalsMarked(codes=("2005-01",), to_be_discussed=True) == latest(app)
        await pilot.press("enter", "3")
        await pilot.pause()
        assert ("usulan", "2005-01") == (app.screen.place, app.screen.cursor_key)


async def test_a_village_beyond_the_cap_leads_to_its_proposals_and_the_cap_to_the_office(program, meeting, screen_text):
    sitting = meeting("rekap", (GATE, replace(GATE, activity="Talud Dk. Jetis", row=6)))
    sitting.decide(OfficeCorrected(cap_per_village=1, reason="Menurut surat edaran Bupati"))
    app = program("usulan", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        assert "kewenangan" == app.screen.place
        assert "melebihi batas 1" in screen_text(app)
        village = next(row.key for row in app.screen.rows if row.key and row.key.whose)
        app.screen.show_row(village)
        await pilot.press("enter")
        await pilot.pause()
        assert ("usulan", village.whose) == (app.screen.place, app.screen.sieve.village)
        await pilot.press("shift+tab")
        app.screen.show_row(AuthorityKey(AuthorityTopic.CAP))
        await pilot.press("enter")
        await pilot.pause()
        assert "kantor" == app.screen.place
