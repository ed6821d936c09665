"""layar.json: what the wall shows and up to which acknowledged line it may follow; replaced as a whole, never synced.

It is no part of the record: losing it loses nothing but which slide was shown. A second process reads it over and over,
so everything in it is looked at as if a stranger had written it; what cannot be read is as good as not there.
"""

from pathlib import Path

from sessions.record.folder import WALL
from sessions.record.plain_json import Json, dump, load
from sessions.text import clean
from sessions.wall import Showing, Slide, SlideName

LARGEST = 16 * 1024
"""Bytes of the file; a larger one is not read."""

ABOUT_LIMIT = 40
"""Characters of what a slide is about."""

MOST_TURNED = 10_000
"""Pages; no list has more."""

_CENTURY = 100 * 366 * 24 * 60 * 60
"""Seconds; no clock goes further ahead."""


def read(folder: Path) -> Showing | None:
    """What the file says; None where there is none, or none that can be read."""
    try:
        with (folder / WALL).open("rb") as file:
            content = file.read(LARGEST + 1)
        value = load(content) if len(content) <= LARGEST else None
    except (OSError, ValueError):
        return None
    return _showing(value) if isinstance(value, dict) else None


def write(folder: Path, content: bytes) -> None:
    """Replace the file; OSError leaves the one that was there, or none."""
    beside = folder / f"{WALL}.baru"
    beside.write_bytes(content)
    beside.replace(folder / WALL)


def rendered(showing: Showing) -> bytes:
    """The file as it is written."""
    slide = showing.slide
    value: dict[str, Json] = {
        "v": 1,
        "seq": showing.seq,
        "slide": slide.name.value,
        "about": slide.about,
        "sentence": slide.sentence,
        "held": showing.is_held,
        "paused": showing.is_paused,
        "turned": showing.turned,
        "theme": showing.theme,
        "ahead": showing.ahead,
    }
    return dump(value) + b"\n"


def _showing(value: dict[str, Json]) -> Showing | None:
    seq = _number(value.get("seq"))
    if seq is None or seq < 0:
        return None
    try:
        name = SlideName(_text(value.get("slide"), ABOUT_LIMIT))
    except ValueError:
        return None
    ahead, turned = _number(value.get("ahead")) or 0, _number(value.get("turned")) or 0
    return Showing(
        slide=Slide(name=name, about=_text(value.get("about"), ABOUT_LIMIT), sentence=_text(value.get("sentence"))),
        seq=seq,
        is_held=value.get("held") is True,
        is_paused=value.get("paused") is True,
        turned=turned if abs(turned) < MOST_TURNED else 0,
        theme=_text(value.get("theme"), ABOUT_LIMIT),
        ahead=ahead if abs(ahead) < _CENTURY else 0,
    )


def _text(value: Json, limit: int | None = None) -> str:
    if not isinstance(value, str):
        return ""
    return clean(value) if limit is None else clean(value, limit)


def _number(value: Json) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
