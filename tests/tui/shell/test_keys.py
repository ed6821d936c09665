"""One table of keys: at most forty, one letter, one verb; every key can be pressed where it is said to be."""

import re
from collections import Counter

import pytest
from textual._xterm_parser import XTermParser

from sessions.language.local import speaking
from tui.program.app import MusrenbangApp
from tui.program.palette import SCREENS
from tui.receiving.screen import RekapScreen
from tui.shell import acts, frame_view
from tui.shell.acts import ACTS, COMMANDS, ScreenAct
from tui.shell.keys import KEY, KEYS, STEP_OF_KEY
from tui.shell.places import SHEETS
from tui.shell.stage import StageScreen


def test_there_are_at_most_forty_keys_and_each_has_one_verb():
    assert 40 >= len(KEYS) == len(KEY)
    arriving = Counter(pressed for key in KEYS for pressed in key.keys)
    assert {1} == set(arriving.values())
    verbs = Counter(key.verb for key in KEYS)
    assert {1} == set(verbs.values())


def test_an_act_says_the_verb_of_its_key_and_then_the_thing():
    for act in ACTS:
        key = KEY[act.key]
        if not key.of_screen:
            assert (key.verb, act.what) == act.label.partition(": ")[::2]
    assert {key.id for key in KEYS} == {act.key for act in ACTS}


@pytest.mark.parametrize("name", SHEETS)
def test_a_key_does_one_thing_on_one_row(name):
    """Two acts of a key share a screen only where the row tells which one is meant."""
    able = [action.removeprefix("action_") for action in dir(type(SCREENS[name]())) if action.startswith("action_")]
    pressed = Counter(key for act in acts.at(name, able) for key in act.keys)
    doubled = {key for key, times in pressed.items() if times > 1}
    assert doubled <= ({"s"} if name in {"laporan", "penutupan"} else set())


def test_what_only_the_palette_has_needs_no_key():
    assert all(not act.key and not act.keys and act.what for act in COMMANDS)
    assert all(act.rank is None or act.key for act in ACTS)


KEPT = re.compile(r"ctrl\+([cv]|tab|plus|minus|equals_sign|0)|ctrl\+shift\+[a-z]|alt\+(enter|left|right|up|down)|f11")
"""What Windows Terminal keeps for itself: copying, pasting, tabs, size of the letters, panes, the whole screen."""


def test_no_key_is_only_one_that_a_terminal_keeps():
    assert set() == {key.id for key in KEYS if all(KEPT.fullmatch(pressed) for pressed in key.keys)}
    assert callable(RekapScreen.on_paste)  # a table is pasted over the list


def test_ids_are_unique_and_sheets_exist():
    listed = (*ACTS, *COMMANDS)
    assert len(listed) == len({act.id for act in listed})
    assert set() == {name for act in listed for name in act.where} - set(SHEETS)


@pytest.mark.parametrize("act", [*ACTS, *COMMANDS, *KEYS], ids=lambda act: act.id)
def test_every_act_and_every_key_has_a_sentence_of_help(act):
    with speaking(None):
        assert str(act.help)[0].isalpha()
        assert str(act.help).endswith(".")


def test_the_program_has_an_action_for_each_of_its_acts():
    owned = [act for act in (*ACTS, *COMMANDS) if act.by_app]
    assert [] == [act.id for act in owned if not hasattr(MusrenbangApp, f"action_{act.id}")]


def test_a_screen_has_only_the_keys_it_has_actions_for():
    class Small(StageScreen):
        place = "komisi"

        def action_gabung(self) -> None:
            """Merge."""

    own = {act.id for act in Small.own_acts() if not act.by_app}
    assert {"gabung", "bagian", "tayang", "mengapa", "kembali", "simpan"} == own
    assert {"m", "tab", "shift+tab", "t", "question_mark", "escape", "ctrl+s"} == {b.key for b in Small.BINDINGS}


def test_a_key_of_another_place_does_not_work_here():
    class Elsewhere(StageScreen):
        place = "hadir"

        def action_gabung(self) -> None:
            """Never bound here."""

    assert "m" not in {binding.key for binding in Elsewhere.BINDINGS}


def test_a_key_that_says_which_hands_on_what_was_pressed():
    (two,) = [binding for binding in acts.bindings(ACTS) if binding.action == "pindah('2')"]
    assert "2" == two.key


def test_digits_that_mean_nothing_are_not_offered():
    digits = {act.id: (act.shown, act.keys) for act in ACTS if act.key == "angka"}
    assert ("1–5", tuple("12345")) == digits["nilai"]
    assert ("0–9", tuple("0123456789")) == digits["hitung"]


@pytest.mark.parametrize("step", range(1, 9))
@pytest.mark.parametrize("sent", ["\x1b{}", "\x1b[{code};3u"], ids=["esc-digit", "kitty"])
def test_alt_and_a_digit_arrive_as_their_step_from_any_terminal(step, sent):
    parser = XTermParser()
    (event,) = [*parser.feed(sent.format(step, code=48 + step)), *parser.feed("")]
    assert step == STEP_OF_KEY[event.key]


def test_help_names_every_key_within_its_width():
    page = frame_view.help_text((*ACTS, *COMMANDS), 64)
    assert all(act.shown in page for act in ACTS)
    assert 64 >= max(map(len, page.splitlines()))


def test_the_tables_of_the_guide_have_one_row_for_each_key_and_command():
    rows = frame_view.table().splitlines()
    assert len(KEYS) + 2 == len(rows)
    assert "| `m` | gabung | Menggabungkan usulan lain ke usulan ini; silsilahnya tetap tercatat. |  |" in rows
    assert len(COMMANDS) + 2 == len(frame_view.commands_table().splitlines())


async def test_ctrl_s_saves_forms_and_says_so_where_none_is_open(program):
    app = program("rekap", "rekap")
    async with app.run_test() as pilot:
        await pilot.press("ctrl+s")
        assert "Tidak ada isian yang terbuka; setiap keputusan sudah tersimpan." == app.notice.found


def test_a_command_is_no_act_with_a_key():
    assert ScreenAct(id="x", what="sesuatu").shown == "^P …"
