"""Wherever a sentence says which key does it and where, that sheet has that key: "dengan u di Hadir (g h)"."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from sessions.language.local import speaking
from tui.shell import acts
from tui.shell.places import PLACES

ROOT = Path(__file__).parents[3]
NAMED = re.compile(
    r"(?:dengan (?P<key>\S+) )?(?:di |ke )(?:lembar |layar )?(?P<name>[A-Z][\w ,]*?) ?"
    r"\((?:\w+, )?g (?P<letter>\w)(?:, lalu (?P<then>\S+?))?\)"
)
SHOWN = {"Enter": "↵"}
ACTS = [
    act for found in vars(acts).values() if isinstance(found, tuple) for act in found if isinstance(act, acts.ScreenAct)
]


def sentences() -> Iterator[str]:
    """Every text of the program, and every line of the guide."""
    for room in ("sessions", "exports", "tui"):
        for file in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value
    yield from (ROOT / "docs" / "panduan.md").read_text("utf-8").splitlines()


def test_a_key_that_a_sentence_names_works_where_it_says():
    places = {place.letter: place for place in PLACES}
    found = [match for text in sentences() for match in NAMED.finditer(text)]
    assert len(found) > 50
    wrong = []
    with speaking(None):
        for match in found:
            place = places[match["letter"]]
            labels = {str(place.label): None} | {str(sheet.label): sheet.name for sheet in place.sheets}
            parts = re.split(r" atau | dan ", match["name"])
            if any(not any(part.casefold() in label.casefold() for label in labels) for part in parts):
                wrong.append(f"{match[0]}: no such sheet, only {sorted(labels)}")
            here = {labels.get(match["name"])} - {None} or {sheet.name for sheet in place.sheets}
            keys = {act.shown for act in ACTS if not act.where or here & set(act.where)}
            named = {SHOWN.get(key, key) for key in (match["key"], match["then"]) if key}
            wrong.extend(f"{match[0]}: no key {key} there" for key in named - keys)
    assert not wrong
