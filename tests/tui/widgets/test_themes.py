"""Contrast as WCAG measures it."""

import re
from pathlib import Path

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from support.contrast import contrast
from textual.color import Color
from textual.css.stylesheet import Stylesheet
from textual.theme import Theme

import tui
from tui.widgets.theme_names import NAMES
from tui.widgets.themes import THEMES, KeptStyles

TEXT_ON_GROUND = (
    ("foreground", "background"),
    ("foreground", "surface"),
    ("quiet", "background"),
    ("quiet", "surface"),
    ("primary", "background"),
    ("primary", "surface"),
    ("warning", "background"),
    ("warning", "surface"),
    ("error", "background"),
    ("error", "surface"),
    ("success", "background"),
    ("success", "surface"),
    ("bar-ink", "bar-ground"),
    ("komisi-1", "background"),
    ("komisi-2", "background"),
    ("komisi-3", "background"),
    ("mark-ink", "enter-ground"),
    ("code-ink", "code-ground"),
    ("mark-ink", "leave-ground"),
)
"""Every pair of colours in which styles/ puts text on a ground."""

STYLES = sorted((Path(tui.__file__).parent / "styles").glob("*.tcss"))


def _colours(theme: Theme) -> dict[str, str]:
    return {**theme.to_color_system().generate(), **theme.variables}


def test_contrast_is_measured_as_wcag_does():
    assert 21 == pytest.approx(contrast(Color.parse("#ffffff"), Color.parse("#000000")))
    assert 4.54 == pytest.approx(contrast(Color.parse("#767676"), Color.parse("#ffffff")), abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", TEXT_ON_GROUND, ids="-on-".join)
def test_text_keeps_seven_to_one(theme, pair):
    colours = _colours(theme)
    text, ground = (Color.parse(colours[name]) for name in pair)
    assert 1 == text.a == ground.a
    assert 7 <= contrast(text, ground)


_CONSOLE = (
    "#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
    "#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff",
)  # fmt: skip
"""The sixteen colours as the Linux console paints them."""


def _sixteen(color: Color) -> Color:
    """What stands on a terminal of sixteen colours."""
    number = RichColor.from_rgb(*color.rgb).downgrade(ColorSystem.STANDARD).number
    assert number is not None
    return Color.parse(_CONSOLE[number])


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", TEXT_ON_GROUND, ids="-on-".join)
def test_in_sixteen_colours_text_is_still_read(theme, pair):
    colours = _colours(theme)
    text, ground = (_sixteen(Color.parse(colours[name])) for name in pair)
    assert 4.5 <= contrast(text, ground)


def test_the_wall_puts_text_only_on_grounds_that_are_measured():
    style = (Path(tui.__file__).parent / "styles" / "wall.tcss").read_text(encoding="utf-8")
    pairs = set(re.findall(r"[{ ]color: \$(\S+); background: \$(\S+);", style))
    assert 5 < len(pairs)
    assert set() == pairs - set(TEXT_ON_GROUND)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_use_theme_variables_only(path):
    rules = re.findall(r"(?:color|background|border\S*):([^;]+);", path.read_text(encoding="utf-8"))
    assert [] == [rule for rule in rules if re.search(r"#[0-9a-f]{3}|\b(red|green|blue|white|black|yellow)\b", rule)]


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_text_is_faded(path):
    text = path.read_text(encoding="utf-8")
    assert [] == re.findall(r"(?<!-)\bcolor:[^;]*%", text)
    assert "dim" not in re.findall(r"text-style:\s*([^;]+);", text)


def test_the_names_are_those_of_the_themes_in_their_order():
    assert [theme.name for theme in THEMES] == list(NAMES)


def test_styles_are_those_of_textual_after_other_colours_and_after_new_texts():
    kept, plain = KeptStyles(variables={"ink": "red"}), Stylesheet(variables={"ink": "red"})

    def both(act):
        for sheet in (kept, plain):
            act(sheet)
        assert [rule.css for rule in plain.rules] == [rule.css for rule in kept.rules]
        return kept.rules

    first = both(lambda sheet: sheet.add_source("Static { color: $ink; }", ("a", "")))
    both(lambda sheet: sheet.set_variables({"ink": "red"}))
    assert first is both(lambda sheet: sheet.reparse())
    assert first[0] is both(lambda sheet: sheet.add_source("Input { color: $ink; }", ("b", "")))[0]
    both(lambda sheet: sheet.set_variables({"ink": "blue"}))
    blue = both(lambda sheet: sheet.reparse())
    assert first[0].css != blue[0].css
    assert blue is both(lambda sheet: sheet.reparse())
