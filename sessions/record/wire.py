"""A decision as it comes over the wire: `{"kind", "data", "expected"?, "occurred"?}`."""

from dataclasses import dataclass
from datetime import datetime

from sessions.record.plain_json import Json
from sessions.refusals import Reason, Refused

_KEYS = ("kind", "data", "expected", "occurred")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A decision asked for: `expected` is the seq the asker knows of, `occurred` when it happened, if later entry."""

    kind: str
    data: dict[str, Json]
    expected: int | None
    occurred: datetime | None


def read_message(message: Json) -> Message:
    """The message; Refused BAD_SHAPE (field, detail) where it is anything else. Its data are not looked at."""
    if not isinstance(message, dict):
        raise _bad("", "expected an object")
    for key in message:
        if key not in _KEYS:
            raise _bad(key, "unknown key")
    kind, data, expected = message.get("kind"), message.get("data"), message.get("expected")
    if not isinstance(kind, str):
        raise _bad("kind", "expected a text")
    if not isinstance(data, dict):
        raise _bad("data", "expected an object")
    if expected is not None and type(expected) is not int:
        raise _bad("expected", "expected an integer")
    return Message(kind=kind, data=data, expected=expected, occurred=_occurred(message.get("occurred")))


def _occurred(text: Json) -> datetime | None:
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        time = None
    if time is None or time.tzinfo is None:
        raise _bad("occurred", "expected a time with its offset")
    return time


def _bad(field: str, detail: str) -> Refused:
    return Refused(Reason.BAD_SHAPE, field=field, detail=detail)
