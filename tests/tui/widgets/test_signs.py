"""Signs and their stand-ins: as wide, in the fonts of the console, and one for every sign that the program shows."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from house import ROOT, files, relative, tree
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from support.wgl4 import SIGNS
from textual._border import BORDER_CHARS
from textual.color import Color
from textual.scrollbar import ScrollBarRender

from tui.widgets.signs import OF_WINDOWS, STAND_INS, PlainSigns, plain_signs

NOT_SHOWN = {
    "exports/paper/printable.py": "spaces that it takes out",
    "exports/pdf/faces.py": "signs that are drawn on paper",
    "exports/text/table.py": "marks of its own that it takes out again",
    "sessions/intake/contents.py": "ticks that it reads",
    "sessions/intake/messages.py": "digits in a frame that it reads",
    "sessions/intake/repairs/numbers.py": "ticks that it reads",
    "sessions/intake/rows.py": "beginnings of formulas that it looks for",
    "tui/widgets/signs.py": "the stand-ins",
}


@pytest.mark.parametrize("sign", STAND_INS)
def test_a_stand_in_is_as_wide_as_its_sign_and_in_the_fonts_of_a_console(sign):
    stand_in = STAND_INS[sign]
    assert cell_len(sign) == cell_len(stand_in) == 1
    assert any(_can(stand_in, page) for page in ("cp437", "latin-1"))
    assert not _can(sign, "latin-1")


@pytest.mark.parametrize("sign", OF_WINDOWS)
def test_windows_gets_a_stand_in_only_for_what_its_fonts_lack(sign):
    assert sign not in SIGNS
    assert OF_WINDOWS[sign] in SIGNS


def _can(sign, page):
    try:
        sign.encode(page)
    except UnicodeEncodeError:
        return False
    return True


def _texts(path: Path) -> Iterator[str]:
    """Every text in a file that is no docstring."""
    said = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def _drawn() -> Iterator[str]:
    """What Textual draws by itself: the bars at the side of a list, and the borders that our styles name."""
    yield from (*ScrollBarRender.VERTICAL_BARS, *ScrollBarRender.HORIZONTAL_BARS)
    styles = [path.read_text("utf-8") for path in (ROOT / "tui" / "styles").glob("*.tcss")]
    for name, rows in BORDER_CHARS.items():
        if any(f"{side}: {name}" in style for style in styles for side in ("border", "border-left", "border-top")):
            yield from ("".join(row) for row in rows)


def test_every_sign_that_is_shown_can_be_drawn_by_the_plain_console_of_windows():
    shown = {sign for path in files() if relative(path) not in NOT_SHOWN for text in _texts(path) for sign in text}
    shown.update(*_drawn())
    assert {"✓", "→", "█"} <= shown
    assert set() == {sign for sign in shown - OF_WINDOWS.keys() - SIGNS if sign.isprintable()}


@pytest.mark.parametrize("place", NOT_SHOWN)
def test_what_is_left_out_has_signs_to_leave_out(place):
    assert {sign for text in _texts(ROOT / place) for sign in text} - SIGNS


def test_only_a_poor_console_gets_stand_ins(monkeypatch):
    monkeypatch.delenv("WT_SESSION", raising=False)
    assert () == plain_signs("xterm-256color", system="linux")
    assert 1 == len(plain_signs("linux"))
    [windows] = plain_signs("", system="win32")
    told = windows.apply([Segment("● ✓ “↵” … – ≈ ‹▸›")], Color.parse("black"))
    assert ["● √ “<” … – ≈ ‹>›"] == [segment.text for segment in told]
    monkeypatch.setenv("WT_SESSION", "3f2a")
    assert () == plain_signs("", system="win32")


def test_texts_are_changed_and_control_codes_are_not():
    control = Segment("✓", None, [(ControlType.BELL,)])
    changed = PlainSigns().apply([Segment("✓ tersimpan"), control], Color.parse("black"))
    assert ["√ tersimpan", "✓"] == [segment.text for segment in changed]
