"""Texts as they are kept, and JSON without floats: its type, one way to write it and one way to read it."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn, TypeAlias

import msgspec

from sessions.kernel.refusals import MusrenbangError

TEXT_LIMIT = 2000
"""Characters kept of any text of a decision."""

SLUG_LIMIT = 80
"""Characters of a file name without its suffix."""

UNNAMED = "tanpa-nama"
"""The slug of a text in which no letter or digit is left."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
_SPACES = re.compile(r" {2,}")


class NameOutsideFolder(MusrenbangError):
    """A file name would lead out of the folder it was meant for."""


def clean(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text in NFC, on one line, without any character that is not seen, at most `limit` characters long.

    Control, format, surrogate, private and unassigned characters are dropped, so no escape sequence reaches a
    terminal; every run of white space and line breaks becomes one space. Cleaning twice changes nothing: what is
    dropped goes before NFC, which may join what is then side by side, and a part of an NFC text is NFC.
    """
    if not (text.isascii() and text.isprintable()):
        seen = (c if c.isprintable() else " " if c.isspace() else "" for c in text)
        text = unicodedata.normalize("NFC", "".join(seen))
    if "  " in text:
        text = _SPACES.sub(" ", text)
    return text.strip(" ")[:limit].rstrip(" ")


_PHONE = re.compile(r"(?:\+?62|\b0)[\s.-]?8[\d\s.-]{6,}\d")
"""A mobile number as people write it in a cell: `0812-3456-7890`, `+62 812 3456 7890`."""


def without_phones(text: str, sign: str = "") -> str:
    """The text with `sign` in the place of every telephone number."""
    return " ".join(_PHONE.sub(sign, text).split())


def slug(text: str) -> str:
    """A file name of `[a-z0-9-]{1,80}` that reads like the text; names reserved by Windows get a prefix."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    name = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")[:SLUG_LIMIT].rstrip("-")
    return f"berkas-{name}" if _RESERVED.fullmatch(name) else name or UNNAMED


def inside(folder: Path, name: str) -> Path:
    """The path of a file directly in the folder; NameOutsideFolder where the name or a link would lead elsewhere."""
    try:
        path = (folder / name).resolve()
    except (OSError, ValueError, RuntimeError) as error:  # a NUL byte, a circle of links
        raise NameOutsideFolder(name) from error
    if path.parent != folder.resolve():
        raise NameOutsideFolder(name)
    return path


Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
"""What is in a journal line and in a message."""

Plain: TypeAlias = "bool | int | str | Sequence[Plain] | Mapping[str, Plain] | None"
"""The same for values that are only read: a row of a table."""

LARGEST = 2**53 - 1
"""Beyond this a reader in another language may round; Rp9 quadrillion is more than the whole state budget."""


def dump(value: Json) -> bytes:
    """Compact UTF-8 without line breaks; keys stay in their order."""
    return msgspec.json.encode(value)


def load(text: str | bytes) -> Json:
    """The value; ValueError for what is not JSON, for a float, and for what is nested too deeply to be read."""
    try:
        value: Json = json.loads(text, parse_float=_refuse, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def _refuse(number: str) -> NoReturn:
    raise ValueError(f"{number} is no integer")


Row = dict[str, Plain]
"""Column -> value; every row of a table has the same columns."""


def moment(value: Json) -> datetime | None:
    """The time with its offset that a text tells; None where it tells none."""
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return at if at is not None and at.utcoffset() is not None else None


def iso(at: datetime | None) -> str | None:
    """A time with its offset; None stays None."""
    return at.isoformat() if at is not None else None
