"""What is written about the keys: the page behind F1, and the table of the guide."""

import textwrap
from collections.abc import Iterable
from dataclasses import replace

from rich.cells import cell_len

from exports.wording.places import said
from sessions.session import Session
from tui.keys import GAP, KEYS, Key


def help_text(keys: Iterable[Key], width: int = 64) -> str:
    """The page behind F1: what each key does here, in the order of the footer, wrapped at `width` cells."""
    listed = list(keys)
    wide = max(cell_len(key.shown) for key in listed) + GAP
    return "\n".join(
        textwrap.fill(key.help, width, initial_indent=f"{key.shown:<{wide}}", subsequent_indent=" " * wide)
        for key in listed
    )


def worded(keys: Iterable[Key], session: Session) -> tuple[Key, ...]:
    """The keys with their help as the office of the session says it."""
    return tuple(replace(key, help=said(session, key.help)) for key in keys)


def table() -> str:
    """All keys as a Markdown table for the guide."""
    rows = [f"| `{key.shown}` | {key.help} | {_places(key)} |" for key in KEYS]
    return "\n".join(["| Tombol | Artinya | Layar |", "|---|---|---|", *rows])


def _places(key: Key) -> str:
    if key.where:
        return ", ".join(key.where)
    return "semua layar" if key.by_app else "layar yang memerlukannya"
