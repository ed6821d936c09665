"""One registry of keys: one letter, one meaning; every key can be pressed where it is said to be."""

import re
from collections import defaultdict

import pytest
from textual._xterm_parser import XTermParser

from tui.program.app import MusrenbangApp
from tui.receiving.screen import RekapScreen
from tui.shell import frame_view, keys
from tui.shell.keys import KEYS, STEP_OF_KEY, Key
from tui.shell.places import SHEETS
from tui.shell.stage import StageScreen


def _is_free(pressed: str) -> bool:
    """Digits, arrows, Enter and Tab belong to the screen."""
    return pressed.isdecimal() or pressed in {"left", "right", "enter", "tab", "shift+tab"}


def test_one_letter_means_one_thing_on_every_screen():
    meanings = defaultdict(set)
    for key in KEYS:
        for pressed in key.keys:
            if not _is_free(pressed):
                meanings[pressed].add(key.label.split()[0].strip(":"))
    assert [] == [pressed for pressed, verbs in meanings.items() if len(verbs) > 1]


def test_a_digit_or_arrow_means_one_thing_on_one_screen():
    places = set(SHEETS)
    for pressed in {pressed for key in KEYS for pressed in key.keys if _is_free(pressed)}:
        for place in places:
            assert 1 >= sum(pressed in key.keys and key.is_at(place) for key in KEYS), (pressed, place)


KEPT = re.compile(r"ctrl\+([cv]|tab|plus|minus|equals_sign|0)|ctrl\+shift\+[a-z]|alt\+(enter|left|right|up|down)|f11")
"""What Windows Terminal keeps for itself: copying, pasting, tabs, size of the letters, panes, the whole screen."""


def test_no_key_is_only_one_that_a_terminal_keeps_unless_it_has_another_door():
    kept = {key.id for key in KEYS if key.keys and all(KEPT.fullmatch(pressed) for pressed in key.keys)}
    assert {"tempel"} == kept
    assert callable(RekapScreen.on_paste)  # what is pasted over the list opens the same question


def test_ids_are_unique_and_places_exist():
    assert len(KEYS) == len({key.id for key in KEYS})
    assert set() == {place for key in KEYS for place in key.where} - set(SHEETS)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_has_a_sentence_of_help(key: Key):
    assert str(key.help)[0].isalpha()
    assert str(key.help).endswith(".")
    assert key.label.islower()


def test_the_program_has_an_action_for_each_of_its_keys():
    assert [] == [key.id for key in KEYS if key.by_app and not hasattr(MusrenbangApp, f"action_{key.id}")]


def test_a_screen_has_only_the_keys_it_has_actions_for():
    class Small(StageScreen):
        place = "komisi"

        def action_gabung(self) -> None:
            """Merge."""

    own = {key.id for key in Small.own_keys() if not key.by_app}
    assert {"gabung", "bagian", "tayang", "mengapa", "kembali"} == own
    assert {"m", "tab", "shift+tab", "t", "question_mark", "escape"} == {binding.key for binding in Small.BINDINGS}


def test_a_key_of_another_place_does_not_work_here():
    class Elsewhere(StageScreen):
        place = "hadir"

        def action_gabung(self) -> None:
            """Never bound here."""

    assert "m" not in {binding.key for binding in Elsewhere.BINDINGS}


def test_a_key_that_says_which_hands_on_what_was_pressed():
    (two,) = [binding for binding in keys.bindings(KEYS) if binding.action == "pindah('2')"]
    assert "2" == two.key


@pytest.mark.parametrize("step", range(1, 9))
@pytest.mark.parametrize("sent", ["\x1b{}", "\x1b[{code};3u"], ids=["esc-digit", "kitty"])
def test_alt_and_a_digit_arrive_as_their_step_from_any_terminal(step, sent):
    parser = XTermParser()
    (event,) = [*parser.feed(sent.format(step, code=48 + step)), *parser.feed("")]
    assert step == STEP_OF_KEY[event.key]


def test_help_names_every_key_within_its_width():
    page = frame_view.help_text(KEYS, 64)
    assert all(key.shown in page for key in KEYS)
    assert 64 >= max(map(len, page.splitlines()))


def test_the_table_for_the_readme_has_one_row_for_each_key():
    rows = frame_view.table().splitlines()
    assert len(KEYS) + 2 == len(rows)
    assert "| `m` | Menggabungkan usulan lain ke usulan ini; silsilahnya tetap tercatat. | komisi, usulan |" in rows
