"""Finding a proposal by a word, and commands by theirs: every key is answered at once, in the largest meeting too."""

from time import process_time

import pytest
from support.big import scored_session
from support.yardstick import A_TENTH_OF_A_SECOND, yardstick

from sessions.language.local import speaking
from sessions.line import facts as line
from tui.program.palette_lines import commands, finder
from tui.proposals.view_finding import became, find
from tui.shell.acts import ACTS, COMMANDS
from tui.shell.places import PLACES

pytestmark = pytest.mark.long

TYPED = ("u", "us", "usulan", "usulan 12", "usulan 129", "usuln 129", "ganten 7", "zzzz")
WORDS = ("p", "pl", "plaf", "plafn", "mati lampu", "walkot", "zzzzzz")


def slowest(answer, typed):
    """Seconds of processor time of the key that takes longest."""

    def taken(text):
        began = process_time()
        answer(text)
        return process_time() - began

    return max(map(taken, typed))


def test_a_word_finds_its_proposals_in_a_tenth_of_a_second_among_1230(tell):
    with speaking(None):
        session = scored_session(1230, 8, 10)
        line.of(session)
        seconds = slowest(lambda text: [became(session, one.code) for one in find(session, text).listed[:1]], TYPED)
    tell(f"the slowest key {seconds / yardstick():.2f} yardsticks")
    assert A_TENTH_OF_A_SECOND * yardstick() > seconds


def test_the_palette_answers_a_key_in_a_tenth_of_a_second(tell):
    with speaking(None):
        seconds = slowest(finder(commands((*ACTS, *COMMANDS), PLACES, "alur")), WORDS)
    tell(f"the slowest key {seconds / yardstick():.2f} yardsticks")
    assert A_TENTH_OF_A_SECOND * yardstick() > seconds
