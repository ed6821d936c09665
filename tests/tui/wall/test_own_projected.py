"""Every screen of the secretary is fit to be projected: no telephone, no address, no result before it is certified."""

from dataclasses import replace

import pytest
from support import small, voting
from support.onstage import sitting_of

from sessions.attendance.decisions import PersonArrived
from sessions.closing.decisions import WitnessesNamed
from sessions.values.attendance import Witness
from sessions.values.votes import WHOLE_HALL, VoteCount
from sessions.votes.decisions_count import VoteCounted
from tui.dialogs.help import Help
from tui.shell.listing import ListScreen
from tui.shell.places import SHEETS

PRIVATE = "RAHASIA"
UNUSUAL = 7919


@pytest.fixture
def sitting(tmp_path):
    """A secret count that nobody has certified, and people whose cards say what is private."""
    meeting = voting.on_persons()
    card = replace(small.delegate("Tukijan", small.BOTOK), phone=f"{PRIVATE}-HP", address=f"{PRIVATE}-ALAMAT")
    counts = dict.fromkeys(voting.PERSONS, UNUSUAL)
    meeting.decide(
        PersonArrived(card=card),
        WitnessesNamed(witnesses=(Witness(name="Tukijan", institution="Desa Botok", address=f"{PRIVATE}-ALAMAT"),)),
        VoteCounted(vote=voting.ONE, village=WHOLE_HALL, count=VoteCount(counts=counts, issued=7, in_box=7)),
    )
    with sitting_of(meeting, tmp_path / "rapat") as sitting:
        yield sitting


def told(screen):
    """All that the list of a screen can show, whatever row is pointed at, however large the window."""
    for row in screen.rows:
        yield from row.cells
        if not row.is_rule and (detail := screen.view.detail(screen.session, row.key)) is not None:
            yield from (detail.title, *detail.lines, *(f"{label} {value}" for label, value in detail.facts))


async def test_no_screen_shows_what_is_private_and_every_one_has_help(program, sitting, screen_text):
    app = program("alur", sitting)
    async with app.run_test(size=(120, 36)) as pilot:
        for place in SHEETS.values():
            assert await app.go(place.name)
            await pilot.pause()
            texts = [screen_text(app), *(told(app.screen) if isinstance(app.screen, ListScreen) else ())]
            for secret in (PRIVATE, small.CARD_PHONE, small.CARD_ADDRESS, str(UNUSUAL)):
                assert secret not in "\n".join(texts), place.name
            app.action_bantuan()
            await pilot.pause()
            assert isinstance(app.screen, Help), place.name
            app.screen.dismiss()
            await pilot.pause()
