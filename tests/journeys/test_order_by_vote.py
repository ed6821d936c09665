"""The order of a commission by votes at 80×24, by keys alone: from the chair's wish to the number on the list."""

from collections.abc import Iterator

import pytest
from support import onstage

from exports.results.derived import published
from exports.results.recount import Agreement, recount
from exports.results.shape import parse
from sessions.line import facts as line
from sessions.line.words_reasons import sentence
from sessions.record.sitting import Sitting
from sessions.values.proposals import ProposalCode
from sessions.values.votes import VoteId, VoteState, VoteUse
from tui.program.app import MusrenbangApp
from tui.program.palette import SCREENS


@pytest.fixture
def sitting(tmp_path) -> Iterator[Sitting]:
    """The sample as Pleno II begins."""
    sitting = onstage.sample(tmp_path / "sesi")
    yield sitting
    sitting.close()


def alone_on_their_ranks(sitting: Sitting, count: int) -> tuple[ProposalCode, ...]:
    """The best of the last commission that are equal to nobody."""
    commission = sitting.session.commissions[-1].id
    own = line.of(sitting.session).of_commission(commission)
    return tuple(row.code for row in own if not row.tied_with)[:count]


async def test_three_proposals_change_places_by_votes_and_nobody_else_moves(sitting: Sitting):
    chosen = alone_on_their_ranks(sitting, 3)
    before = {row.code: row.rank for row in line.of(sitting.session).rows}
    app = MusrenbangApp(sitting, onstage.clock, screens=SCREENS, start="suara", settle_seconds=0.0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e", "1", str(len(sitting.session.commissions) + 1))
        for code in chosen:
            app.focused.value = code
            await pilot.pause()
            await pilot.press("enter")
        await pilot.press("ctrl+s", "2", "ctrl+s", "enter")
        await pilot.pause()
        vote = sitting.session.votes[VoteId(1)]
        assert (VoteUse.ORDER, VoteState.OPEN, set(chosen)) == (vote.use, vote.state, set(vote.options))
        for number in range(len(vote.entitled)):
            await pilot.press("3" if number < 5 else "2" if number < 8 else "1", "enter")
            await pilot.pause()
        await pilot.press("z", "enter")
        await pilot.pause()
    after = {row.code: row.rank for row in line.of(sitting.session).rows}
    slots = sorted(before[code] for code in chosen)
    assert slots == [after[code] for code in reversed(sitting.session.votes[VoteId(1)].options)]
    assert {c: r for c, r in before.items() if c not in chosen} == {c: r for c, r in after.items() if c not in chosen}
    assert "suara nomor 1" in sentence(sitting.session, sitting.session.votes[VoteId(1)].options[2])
    assert isinstance(recount(parse(published(sitting.ledger))), Agreement)
