"""The command palette: every key that works here, every place, and the themes, found by typing a part of the name."""

from collections.abc import Iterable

from tui.dialogs.choice import Choice
from tui.keys import Key
from tui.places import Place
from tui.themes import THEMES

ACTION, PLACE, THEME, WALL_THEME = "lakukan", "pergi", "tema", "dinding"
"""First word of an answer; the second is a key's id, a place or a theme."""


def commands(keys: Iterable[Key], places: Iterable[Place]) -> tuple[Choice, ...]:
    """The lines of the palette. Keys that need to know which one was pressed are left to the keyboard."""
    actions = (
        Choice(
            value=f"{ACTION} {key.id}",
            label=_capital(key.label),
            note=f"{key.shown} · {key.help}" if key.keys else key.help,
        )
        for key in keys
        if not key.says_which and key.id not in {"perintah", "pergi", "kembali"}
    )
    goals = (Choice(value=f"{PLACE} {place.name}", label=place.label, note=f"g {place.letter}") for place in places)
    themes = (Choice(value=f"{THEME} {theme.name}", label=f"Tema {theme.name}", note="tampilan") for theme in THEMES)
    wall = (
        Choice(value=f"{WALL_THEME} {theme.name}", label=f"Tema dinding {theme.name}", note="layar kedua")
        for theme in THEMES
    )
    return (*actions, *goals, *themes, *wall)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
