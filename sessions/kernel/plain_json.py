"""JSON without floats: its type, one way to write it and one way to read it."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NoReturn, TypeAlias

import msgspec

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
"""What stands in a journal line and in a message."""

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
