"""Every text that names a place or a key names one there is: the tables of places and keys are the only source."""

import ast
import re
from pathlib import Path

import pytest

from sessions.language.local import speaking
from tui.shell.acts import ACTS
from tui.shell.keys import KEYS
from tui.shell.places import PLACES

ROOT = Path(__file__).parents[3]
WAY = re.compile(r"\bg ([a-z])\b(?=[,).]| lalu)")
NAMED = re.compile(r"\blembar ([A-Z][A-Za-z ]*?)(?: atau [A-Z]\w+| dan [A-Z]\w+)? \(g ([a-z])\)")
PRESSED = re.compile(r"\b(?:dengan|tekan|Tekan|lalu) ([a-z%=+!;*<>@#-]|Del)(?=[ .,;)]|$)")


def texts():
    """Each text of the program with where it stands."""
    for package in ("sessions", "exports", "tui"):
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node.value


@pytest.fixture(scope="module")
def told():
    return [(where, text) for where, text in texts() if WAY.search(text) or PRESSED.search(text)]


def test_every_way_leads_to_one_of_the_twelve_places(told):
    letters = {place.letter for place in PLACES}
    assert len(told) > 100
    assert [] == [(where, text) for where, text in told if set(WAY.findall(text)) - letters]


def test_a_sheet_is_found_at_the_place_that_the_text_names(told):
    with speaking(None):
        labels = {place.letter: [str(sheet.label) for sheet in place.sheets] for place in PLACES}
    own = {"a": ["Acara", "Catatan"]}
    wrong = [
        (where, name, letter)
        for where, text in told
        for name, letter in NAMED.findall(text)
        if name not in [*labels[letter], *own.get(letter, ())]
    ]
    assert [] == wrong
    assert sum(len(NAMED.findall(text)) for _, text in told) > 20


def test_every_key_that_a_text_tells_to_press_is_in_the_table(told):
    shown = {key.shown for key in KEYS} | {act.shown for act in ACTS}
    wrong = [(where, pressed) for where, text in told for pressed in PRESSED.findall(text) if pressed not in shown]
    assert [] == wrong
