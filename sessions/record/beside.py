"""Files beside the journal that may be lost: what was being typed, and what the wall shows.

`draf.jsonl` lies beside the journal while the program is open, and goes when it is left in order; finding it says that
the program ended without being left. Its first line tells when the program was last known to be alive and at which
place, each further line one form that was not sent. It is replaced as a whole and never synced: it may cost the meeting
nothing, and losing it loses no decision. Everything read from it is cleaned.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sessions.kernel.files import UnfitFile, read_whole
from sessions.kernel.text import TEXT_LIMIT, Json, clean, dump, load, moment
from sessions.record.errors import DRAFTS, WALL
from sessions.record.wall import LAST_SEAT_M, PICTURE_CM, UNMEASURED, Seating, Showing, Slide, SlideName

MOST_FORMS = 20
MOST_FIELDS = 60
NAME_LIMIT = 300
"""Characters of the name of a form."""

LARGEST_DRAFTS = 256 * 1024
"""Bytes of the file; the oldest forms give way, and a larger file is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A form that was not sent. `form` names it, always the same; `title` is what people call it."""

    form: str
    title: str
    at: datetime
    texts: Mapping[str, str]
    """Name of the field -> what stood in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What the program was doing at `at`, the last moment it is known to have run; None if nobody can tell.

    `place` is the screen and `row` the row in front of the person; the drafts stand in the order of their times.
    """

    at: datetime | None = None
    place: str = ""
    row: str = ""
    drafts: tuple[Draft, ...] = field(default=())


def read_drafts(folder: Path) -> Trace | None:
    """What an unfinished run left; None where the last one was left in order. A damaged file tells what it can."""
    try:
        content = _read(folder / DRAFTS, LARGEST_DRAFTS)
    except FileNotFoundError:
        return None
    except OSError:
        return Trace()
    lines = list(_objects(content))
    drafts = [draft for draft in map(_draft, lines) if draft is not None][:MOST_FORMS]
    first = lines[0] if lines else {}
    return Trace(
        at=moment(first.get("at")),
        place=_text(first.get("place"), NAME_LIMIT),
        row=_text(first.get("row"), NAME_LIMIT),
        drafts=tuple(sorted(drafts, key=lambda draft: draft.at)),
    )


def write(path: Path, content: bytes) -> None:
    """Replace the file; OSError leaves the one that was there, or none."""
    beside = path.with_name(f"{path.name}.baru")
    beside.write_bytes(content)
    beside.replace(path)


def remove(folder: Path) -> None:
    """The program is left in order: nothing is unfinished. OSError."""
    (folder / DRAFTS).unlink(missing_ok=True)


def rendered_drafts(trace: Trace) -> bytes:
    """The file as it is written, at most LARGEST_DRAFTS bytes; what does not fit is left out, the oldest form first."""
    at = trace.at.isoformat() if trace.at else None
    lines = [dump({"v": 1, "at": at, "place": trace.place, "row": trace.row}) + b"\n"]
    room = LARGEST_DRAFTS - len(lines[0])
    for draft in reversed(trace.drafts[-MOST_FORMS:]):
        texts: dict[str, Json] = dict(draft.texts)
        line = dump({"form": draft.form, "title": draft.title, "at": draft.at.isoformat(), "texts": texts}) + b"\n"
        room -= len(line)
        if room < 0:
            break
        lines.insert(1, line)
    return b"".join(lines)


def _objects(content: bytes) -> Iterator[dict[str, Json]]:
    for line in content.splitlines():
        try:
            value = load(line)
        except ValueError:
            continue
        if isinstance(value, dict):
            yield value


def _draft(line: dict[str, Json]) -> Draft | None:
    form, at, texts = _text(line.get("form"), NAME_LIMIT), moment(line.get("at")), line.get("texts")
    if not form or at is None or not isinstance(texts, dict):
        return None
    kept = {_text(name, NAME_LIMIT): _text(text) for name, text in list(texts.items())[:MOST_FIELDS]}
    return Draft(form=form, title=_text(line.get("title"), NAME_LIMIT) or form, at=at, texts=kept)


def _read(path: Path, most: int) -> bytes:
    """What is in the file; nothing where it is larger, or no plain file. OSError."""
    try:
        return read_whole(path, most, stays=True)
    except UnfitFile:
        return b""


def _text(value: Json, limit: int = TEXT_LIMIT) -> str:
    return clean(value, limit) if isinstance(value, str) else ""


MOST_FIGURES, MOST_LINES = 5, 3
"""Numbers beside each other on the wall, and lines of one."""

LARGEST_WALL = 16 * 1024
"""Bytes of the file; a larger one is not read."""

ABOUT_LIMIT = 40
"""Characters of what a slide is about."""

MOST_TURNED = 10_000
"""Pages; no list has more."""

_CENTURY = 100 * 366 * 24 * 60 * 60
"""Seconds; no clock goes further ahead."""


def read_wall(folder: Path) -> Showing | None:
    """What the file says; None if there is none, or none that can be read."""
    try:
        value = load(_read(folder / WALL, LARGEST_WALL))
    except (OSError, ValueError):
        return None
    return _showing(value) if isinstance(value, dict) else None


def rendered_wall(showing: Showing) -> bytes:
    """The file as it is written."""
    slide = showing.slide
    value: dict[str, Json] = {
        "v": 1,
        "seq": showing.seq,
        "slide": slide.name.value,
        "about": slide.about,
        "sentence": slide.sentence,
        "figures": [list(figure) for figure in slide.figures],
        "held": showing.is_held,
        "paused": showing.is_paused,
        "turned": showing.turned,
        "theme": showing.theme,
        "ahead": showing.ahead,
        "picture_cm": showing.seating.picture_cm,
        "last_seat_m": showing.seating.last_seat_m,
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
    about, sentence = _text(value.get("about"), ABOUT_LIMIT), _text(value.get("sentence"))
    figures = tuple(_figures(value.get("figures"))) if sentence else ()
    return Showing(
        slide=Slide(name=name, about=about, sentence=sentence, figures=figures),
        seq=seq,
        is_held=value.get("held") is True,
        is_paused=value.get("paused") is True,
        turned=turned if abs(turned) < MOST_TURNED else 0,
        theme=_text(value.get("theme"), ABOUT_LIMIT),
        ahead=ahead if abs(ahead) < _CENTURY else 0,
        seating=_seating(value),
    )


def _figures(value: Json) -> Iterator[tuple[str, ...]]:
    for figure in value[:MOST_FIGURES] if isinstance(value, list) else ():
        if isinstance(figure, list) and (lines := figure[:MOST_LINES]):
            yield tuple(_text(line, ABOUT_LIMIT) for line in lines)


def _seating(value: dict[str, Json]) -> Seating:
    """What cannot be is as if nobody had said it."""
    picture, seat = _number(value.get("picture_cm")) or 0, _number(value.get("last_seat_m")) or 0
    return Seating(
        picture_cm=picture if picture in PICTURE_CM else UNMEASURED.picture_cm,
        last_seat_m=seat if seat in LAST_SEAT_M else UNMEASURED.last_seat_m,
    )


def _number(value: Json) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
