"""Between decisions and plain JSON data: strict in what it takes, and the same data for the same decision.

What counts as data of a decision: integers, texts, true and false, null, lists and objects. Decimals and fractions are
texts (`1.5`, `7/3`), dates and times are ISO texts, times with their offset. Each text is cleaned on the way in, so
that a session replayed from the journal is the session that was decided. Keys of mappings are sorted on the way out:
no meaning lies in their order.
"""

import re
from collections.abc import Hashable, Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, cast

import msgspec

from sessions.kernel.decision import WRITTEN_WHEN_SET, Decision
from sessions.kernel.text import LARGEST, Json, clean, moment
from sessions.record.errors import BAD_SHAPE, UNKNOWN_KIND

DEEPEST = 16
"""Levels of lists and objects in the data of a decision."""

DIGITS = 18
"""Digits before and after the comma of a decimal, and of both parts of a fraction."""

_SIMPLE = {str, int, bool, type(None)}
"""What is JSON already and has but one form."""

_FRACTION = re.compile(rf"-?\d{{1,{DIGITS}}}(/[1-9]\d{{0,{DIGITS - 1}}})?", re.ASCII)
_DECIMAL = re.compile(rf"-?\d{{1,{DIGITS}}}(\.\d{{1,{DIGITS}}})?", re.ASCII)
_WHERE = re.compile(r" - at (?:`key` in )?`\$\.?(.*)`$")


def encode(decision: Decision) -> dict[str, Json]:
    """The decision's data in the order of the fields, with every one but those that are written only when set."""
    plain = msgspec.to_builtins(
        decision, str_keys=True, order="deterministic", builtin_types=(Decimal,), enc_hook=_fraction_to_text
    )
    data = cast("dict[str, Json]", _listed(plain))
    for unset in _written_when_set(type(decision)):
        if data[unset.name] == unset.default:
            del data[unset.name]
    return data


@cache
def _written_when_set(kind: type[Decision]) -> tuple[Field[Any], ...]:
    own = fields(cast("Any", kind))
    return tuple(found for found in own if found.metadata.items() >= WRITTEN_WHEN_SET.items())


def decode(kind: str, data: Mapping[str, Json], kinds: Mapping[str, type[Decision]]) -> Decision:
    """The decision of this kind with its texts cleaned; fields with a default may be missing.

    Refused UNKNOWN_KIND (kind), BAD_SHAPE (kind, field, detail: technical English) where a type is wrong, a number is
    a float or too large, a field is missing, or a key is not known at any depth.
    """
    if kind not in kinds:
        raise UNKNOWN_KIND(kind=clean(kind, 80))
    try:
        cleaned = _cleaned(data, "", DEEPEST)
        decision = msgspec.convert(cleaned, kinds[kind], str_keys=True, dec_hook=_fraction_from_text)
        _require_exact(decision, cleaned, "")
    except msgspec.ValidationError as error:
        where = _WHERE.search(str(error))
        detail = _WHERE.sub("", str(error))
        raise BAD_SHAPE(kind=kind, field=where[1] if where else "", detail=detail) from error
    except _Misfit as misfit:
        raise BAD_SHAPE(kind=kind, field=misfit.field, detail=misfit.detail) from misfit
    return decision


class _Misfit(Exception):
    """Something msgspec lets through, at this field."""

    def __init__(self, field: str, detail: str) -> None:
        self.field = field.lstrip(".")
        self.detail = detail
        super().__init__(f"{field} {detail}")


def _cleaned(value: object, field: str, depth: int) -> Json:
    """A copy with every text and key cleaned; only what is JSON without floats and not too large or deep passes."""
    if isinstance(value, str):
        return clean(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise _Misfit(field, "integer too large")
        return value
    if depth == 0:
        raise _Misfit(field, "nested too deeply")
    if isinstance(value, Mapping):
        return _cleaned_object(value, field, depth)
    if isinstance(value, (list, tuple)):
        return [_cleaned(part, f"{field}[{index}]", depth - 1) for index, part in enumerate(value)]
    raise _Misfit(field, f"`{type(value).__name__}` is not allowed")


def _cleaned_object(value: Mapping[Any, Any], field: str, depth: int) -> dict[str, Json]:
    cleaned: dict[str, Json] = {}
    for key, part in value.items():
        name = _cleaned_key(key) if isinstance(key, str) else None
        if name is None or name in cleaned:
            raise _Misfit(field, "a key is no text, or stands there twice")
        if type(part) is str:  # nearly all there is, in a file of a thousand proposals
            cleaned[name] = clean(part)
        else:
            cleaned[name] = part if part is None else _cleaned(part, f"{field}.{name}", depth - 1)
    return cleaned


_cleaned_key = lru_cache(maxsize=1024)(clean)


def _require_exact(value: object, data: Json, field: str) -> None:
    """Compare a decoded value with its data: no key was passed over, and numbers and times are of the one form."""
    if type(value) in _SIMPLE:
        return
    match value:
        case Decimal() if not (isinstance(data, str) and _DECIMAL.fullmatch(data)):
            raise _Misfit(field, "expected a decimal as text")
        case datetime(tzinfo=None):
            raise _Misfit(field, "expected a time with its offset")
        case tuple() | list() if isinstance(data, list):
            for index, (part, its_data) in enumerate(zip(value, data, strict=True)):
                _require_exact(part, its_data, f"{field}[{index}]")
        case Mapping() if isinstance(data, dict):
            for (key, its_data), part in zip(data.items(), value.values(), strict=True):
                _require_exact(part, its_data, f"{field}.{key}")
        case _ if is_dataclass(value) and isinstance(data, dict):
            _require_known(value, data, field)


def _require_known(value: object, data: Mapping[str, Json], field: str) -> None:
    names = _names(cast("Hashable", type(value)))
    for key, its_data in data.items():
        if key not in names:
            raise _Misfit(f"{field}.{key}", "unknown key")
        if type(part := getattr(value, key)) not in _SIMPLE:
            _require_exact(part, its_data, f"{field}.{key}")


@cache
def _names(kind: Hashable) -> frozenset[str]:
    """The fields of a dataclass."""
    return frozenset(field.name for field in fields(cast("Any", kind)))


def _listed(value: object) -> object:
    """The same with lists for tuples and decimals written out: `1000`, not `1E+3`."""
    if type(value) in _SIMPLE:
        return value
    if isinstance(value, dict):
        return {key: _listed(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_listed(part) for part in value]
    if isinstance(value, Decimal):
        return format(value, "f") if abs(value.adjusted()) <= DIGITS else str(value)
    return value


def _fraction_to_text(value: object) -> str:
    if isinstance(value, Fraction):
        return str(value)
    raise NotImplementedError(type(value).__name__)


def _fraction_from_text(expected: type, value: object) -> Fraction:
    if expected is not Fraction:
        raise NotImplementedError(expected.__name__)
    if not (isinstance(value, str) and _FRACTION.fullmatch(value)):
        raise ValueError("expected a fraction as text")
    return Fraction(value)


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
        raise BAD_SHAPE(field="", detail="expected an object")
    for key in message:
        if key not in _KEYS:
            raise BAD_SHAPE(field=key, detail="unknown key")
    kind, data, expected = message.get("kind"), message.get("data"), message.get("expected")
    if not isinstance(kind, str):
        raise BAD_SHAPE(field="kind", detail="expected a text")
    if not isinstance(data, dict):
        raise BAD_SHAPE(field="data", detail="expected an object")
    if expected is not None and type(expected) is not int:
        raise BAD_SHAPE(field="expected", detail="expected an integer")
    occurred = moment(message.get("occurred"))
    if occurred is None and message.get("occurred") is not None:
        raise BAD_SHAPE(field="occurred", detail="expected a time with its offset")
    return Message(kind=kind, data=data, expected=expected, occurred=occurred)
