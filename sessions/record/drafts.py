"""Drafts: what was being typed, and where, so that nobody types it twice after a power cut.

`draf.jsonl` lies beside the journal while the program is open, and goes when it is left in order; finding it says that
the program ended without being left. Its first line tells when the program was last known to be alive and at which
place, each further line one form that was not sent. It is replaced as a whole and never synced: it may cost the meeting
nothing, and losing it loses no decision. Everything read from it is cleaned.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sessions.record.folder import DRAFTS
from sessions.record.plain_json import Json, dump, load
from sessions.text import clean

MOST_FORMS = 20
MOST_FIELDS = 60
NAME_LIMIT = 300
"""Characters of the name of a form."""

LARGEST = 256 * 1024
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
    """What the program was doing at `at`, the last moment it is known to have run; None where nobody can tell.

    `place` is the screen and `row` the row in front of the person; the drafts stand in the order of their times.
    """

    at: datetime | None = None
    place: str = ""
    row: str = ""
    drafts: tuple[Draft, ...] = field(default=())


def read(folder: Path) -> Trace | None:
    """What an unfinished run left; None where the last one was left in order. A damaged file tells what it can."""
    try:
        with (folder / DRAFTS).open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        return None
    except OSError:
        return Trace()
    lines = [] if len(content) > LARGEST else list(_objects(content))
    drafts = [draft for draft in map(_draft, lines) if draft is not None][:MOST_FORMS]
    first = lines[0] if lines else {}
    return Trace(
        at=_time(first.get("at")),
        place=_text(first.get("place"), NAME_LIMIT),
        row=_text(first.get("row"), NAME_LIMIT),
        drafts=tuple(sorted(drafts, key=lambda draft: draft.at)),
    )


def write(folder: Path, content: bytes) -> None:
    """Replace the file; OSError leaves the one that was there, or none."""
    beside = folder / f"{DRAFTS}.baru"
    beside.write_bytes(content)
    beside.replace(folder / DRAFTS)


def remove(folder: Path) -> None:
    """The program is left in order: nothing is unfinished. OSError."""
    (folder / DRAFTS).unlink(missing_ok=True)


def rendered(trace: Trace) -> bytes:
    """The file as it is written, at most LARGEST bytes; what does not fit is left out, the oldest form first."""
    at = trace.at.isoformat() if trace.at else None
    lines = [dump({"v": 1, "at": at, "place": trace.place, "row": trace.row}) + b"\n"]
    room = LARGEST - len(lines[0])
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
    form, at, texts = _text(line.get("form"), NAME_LIMIT), _time(line.get("at")), line.get("texts")
    if not form or at is None or not isinstance(texts, dict):
        return None
    kept = {_text(name, NAME_LIMIT): _text(text) for name, text in list(texts.items())[:MOST_FIELDS]}
    return Draft(form=form, title=_text(line.get("title"), NAME_LIMIT) or form, at=at, texts=kept)


def _text(value: Json, limit: int | None = None) -> str:
    if not isinstance(value, str):
        return ""
    return clean(value) if limit is None else clean(value, limit)


def _time(value: Json) -> datetime | None:
    """The time with its offset; None where it is none."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return at if at is not None and at.utcoffset() is not None else None
