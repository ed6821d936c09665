"""Names of people that are markup, actions or escape sequences are only ever text, in the hall as anywhere."""

import pytest
from support import onstage, small
from support.small import KUTO

from sessions.attendance.decisions import PersonArrived
from sessions.values.attendance import Sex, Unsur
from sessions.values.votes import VoteCount, VoteMethod
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import CardsCounted, VoteCertified, VoteCounted
from tui.program.palette import SCREENS

HOSTILE = "[/x] [@click=app.quit]\x1b[2J\u202e[bold"
SEEN = "[/x] [@click=app.quit][2J[bold"


@pytest.fixture(params=[False, True], ids=["counted", "certified"])
def sitting(request, tmp_path):
    """Two people and a vote on them; every text that was typed is hostile."""
    meeting = small.scored()
    for sex in Sex:
        arriving = small.card(f"{HOSTILE} {sex}", KUTO, sex=sex, unsur=Unsur.BPD, institution=HOSTILE)
        meeting.decide(PersonArrived(card=arriving))
    persons = tuple(meeting.session.people)[-2:]
    count = VoteCount(counts={persons[0]: 7}, issued=7, in_box=7)
    meeting.decide(
        VoteOpened(question=HOSTILE, method=VoteMethod.PERSONS, options=persons, marks=1),
        VoteCounted(vote=1, count=count),
    )
    if request.param:
        meeting.decide(CardsCounted(vote=1, received=7, unused=0), VoteCertified(vote=1))
    opened = onstage.sitting_of(meeting, tmp_path / "sesi")
    yield opened
    opened.close()


KEYS = {
    "hadir": ("tab", "end", "enter", "escape", "u", "escape", "e", "escape", "tab"),
    "suara": ("enter", "escape", "question_mark", "escape", "tab", "enter"),
    "utusan": ("end", "space", "up", "space", "tab", "z", "escape", "e", "escape", "equals_sign", "escape"),
    "prioritas": ("equals_sign", "escape", "o", "escape", "v", "escape"),
}


@pytest.mark.parametrize("place", KEYS)
async def test_the_hall_survives_hostile_names(make_app, sitting, screen_text, place):
    app = make_app(SCREENS, sitting=sitting, start=place)
    async with app.run_test(size=(80, 24)) as pilot:
        for key in KEYS[place]:
            await pilot.press(key)
            shown = screen_text(app)
            assert "\x1b" not in shown
            assert "\u202e" not in shown
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert "\x1b" not in screen_text(app)


async def test_the_name_stands_as_it_is(make_app, sitting, screen_text):
    app = make_app(SCREENS, sitting=sitting, start="utusan")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", "at", "enter")
        await pilot.pause()
        assert SEEN in screen_text(app)
