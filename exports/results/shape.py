"""Whether a JSON value has the shape that a JSON Schema asks for, and the first place where it has not.

Only the keywords of our own schema are understood; any other is an error of the schema and raises ValueError.
"""

import json
import operator
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from sessions.kernel.files import Unfit, UnfitFile, read_whole
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.text import Json

LARGEST_FILE = 16 * 2**20
"""Bytes; the largest kecamatan known, with ten raters, is a seventh of it."""

FORMAT, VERSION = "musrenbang-hasil", 2
EARLIER = frozenset({1})
"""Versions that are still read; they were not bound to the paper."""

_NUMBER = re.compile(r"-?[0-9]{1,18}")


def read(path: Path) -> dict[str, Json]:
    """The results in a file; NotResults where it is anything else, OSError where it cannot be opened."""
    try:
        return parse(read_whole(path, LARGEST_FILE))
    except UnfitFile as error:
        is_large = error.unfit is Unfit.TOO_LARGE
        raise NotResults(Fault(wrong=Wrong.TOO_LARGE if is_large else Wrong.NOT_A_FILE)) from error


def parse(content: bytes) -> dict[str, Json]:
    """The results in these bytes; NotResults where they are anything else."""
    if len(content) > LARGEST_FILE:
        raise NotResults(Fault(wrong=Wrong.TOO_LARGE))
    value = _parsed(content)
    _require_our_format(value)
    rules = schema()
    fault = first_fault(value, rules, rules["$defs"])
    if fault is not None or not isinstance(value, dict):
        raise NotResults(fault or Fault(wrong=Wrong.TYPE))
    return value


def known(content: bytes) -> dict[str, Json]:
    """Results that were read before, without looking again for faults; NotResults where they are no JSON object."""
    value = _parsed(content)
    if not isinstance(value, dict):
        raise NotResults(Fault(wrong=Wrong.TYPE))
    return value


def _parsed(content: bytes) -> Json:
    try:
        value: Json = json.loads(
            content.decode("utf-8-sig"),
            parse_int=_integer,
            parse_float=_refuse_float,
            parse_constant=_refuse_float,
            object_pairs_hook=_each_once,
        )
    except UnicodeDecodeError as error:
        raise NotResults(Fault(wrong=Wrong.NOT_TEXT)) from error
    except json.JSONDecodeError as error:
        raise NotResults(Fault(wrong=Wrong.NOT_JSON, detail=str(error.lineno))) from error
    except RecursionError as error:
        raise NotResults(Fault(wrong=Wrong.TOO_DEEP)) from error
    _require_text(content, value)
    return value


_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


def _require_text(content: bytes, value: Json) -> None:
    """Half of a sign is no text: it can neither be shown nor written."""
    if _HALF.search(content):
        try:
            json.dumps(value, ensure_ascii=False).encode()
        except UnicodeEncodeError as error:
            raise NotResults(Fault(wrong=Wrong.NOT_TEXT)) from error


def _integer(digits: str) -> int:
    if not _NUMBER.fullmatch(digits):
        raise NotResults(Fault(wrong=Wrong.RANGE, detail=digits[:20]))
    return int(digits)


def _refuse_float(number: str) -> NoReturn:
    raise NotResults(Fault(wrong=Wrong.FRACTION, detail=number[:20]))


def _each_once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    value = dict(pairs)
    if len(value) < len(pairs):
        [(twice, _)] = Counter(key for key, _ in pairs).most_common(1)
        raise NotResults(Fault(wrong=Wrong.KEY_TWICE, detail=twice))
    return value


def _require_our_format(value: Json) -> None:
    """Of another format or a later version nothing else is worth telling."""
    named = value.get("format") if isinstance(value, dict) else None
    if not isinstance(value, dict) or named != FORMAT:
        raise NotResults(Fault(wrong=Wrong.NOT_ALLOWED, place=("format",), detail=named if type(named) is str else ""))
    version = value.get("versi")
    if type(version) is int and version not in {VERSION, *EARLIER}:
        raise NotResults(Fault(wrong=Wrong.VERSION, detail=str(version)))


SCHEMA = "hasil.schema.json"

Schema: TypeAlias = Mapping[str, Any]
Step: TypeAlias = "str | int"


class Wrong(StrEnum):
    """What can be wrong with a file of results."""

    NOT_A_FILE = "not a file"
    TOO_LARGE = "too large"
    NOT_TEXT = "not text"
    NOT_JSON = "not JSON"
    TOO_DEEP = "too deep"
    FRACTION = "fraction"
    KEY_TWICE = "key twice"
    VERSION = "version"
    MISSING = "missing"
    UNKNOWN_KEY = "unknown key"
    TYPE = "type"
    NOT_ALLOWED = "not allowed"
    FORM = "form"
    RANGE = "range"
    LENGTH = "length"
    TWICE = "twice"
    UNKNOWN_CODE = "unknown code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The first thing that keeps a file from being read: `place` leads to it, list numbers count from 0.

    `detail` is the key, code or number it is about, as the file has it; `expected` are the JSON types or the bounds.
    """

    wrong: Wrong
    place: tuple[Step, ...] = ()
    detail: str = ""
    expected: tuple[str, ...] = ()


class NotResults(MusrenbangError):
    """A file cannot be read as published results."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(f"{fault.wrong} at {fault.place}: {fault.detail}")


@cache
def schema_text() -> str:
    """The published JSON Schema (draft 2020-12)."""
    return (files("exports") / "results" / SCHEMA).read_text(encoding="utf-8")


@cache
def schema() -> Schema:
    """The published JSON Schema as a value."""
    parsed: Schema = json.loads(schema_text())
    return parsed


def first_fault(value: Json, rules: Schema, definitions: Mapping[str, Schema]) -> Fault | None:
    """The first place, in the order of the file, where a value breaks its schema; None where it keeps to it."""
    return next(_faults(value, rules, definitions, ()), None)


def _faults(value: Json, rules: Schema, definitions: Mapping[str, Schema], place: tuple[Step, ...]) -> Iterator[Fault]:
    if "$ref" in rules:
        yield from _faults(value, definitions[rules["$ref"].removeprefix("#/$defs/")], definitions, place)
    for keyword, expected in rules.items():
        if keyword not in _KEYWORDS:
            raise ValueError(f"the schema uses {keyword}")
        check = _KEYWORDS[keyword]
        fault = check(value, expected) if check else None
        if fault is not None:
            yield Fault(wrong=fault.wrong, place=place, detail=fault.detail, expected=fault.expected)
            return
    if isinstance(value, dict):
        yield from _faults_of_object(value, rules, definitions, place)
    elif isinstance(value, list) and "items" in rules:
        for number, part in enumerate(value):
            yield from _faults(part, rules["items"], definitions, (*place, number))


def _faults_of_object(
    value: dict[str, Json], rules: Schema, definitions: Mapping[str, Schema], place: tuple[Step, ...]
) -> Iterator[Fault]:
    known = rules.get("properties", {})
    others = rules.get("additionalProperties", True)
    for key, part in value.items():
        if key in known:
            yield from _faults(part, known[key], definitions, (*place, key))
        elif others is False:
            yield Fault(wrong=Wrong.UNKNOWN_KEY, place=place, detail=key)
        elif others is not True:
            yield from _faults(part, others, definitions, (*place, key))


def type_of(value: Json) -> str:
    """The JSON type of a value; a Boolean is no integer."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case str():
            return "string"
        case list():
            return "array"
    return "object"


def _type(value: Json, expected: str | Sequence[str]) -> Fault | None:
    types = (expected,) if isinstance(expected, str) else tuple(expected)
    return None if type_of(value) in types else Fault(wrong=Wrong.TYPE, detail=type_of(value), expected=types)


def _enum(value: Json, expected: Sequence[Json]) -> Fault | None:
    if any(type_of(value) == type_of(one) and value == one for one in expected):
        return None
    return Fault(wrong=Wrong.NOT_ALLOWED, detail=_short(value), expected=tuple(_short(one) for one in expected))


def _pattern(value: Json, expected: str) -> Fault | None:
    if isinstance(value, str) and not re.search(expected, value):
        return Fault(wrong=Wrong.FORM, detail=value)
    return None


def _required(value: Json, expected: Sequence[str]) -> Fault | None:
    missing = next((key for key in expected if isinstance(value, dict) and key not in value), None)
    return None if missing is None else Fault(wrong=Wrong.MISSING, detail=missing)


_HOLDS: Mapping[str, Callable[[int, int], bool]] = {"≥": operator.ge, "≤": operator.le}


def _bound(sign: str) -> Callable[[Json, int], Fault | None]:
    def check(value: Json, expected: int) -> Fault | None:
        if type_of(value) != "integer" or not isinstance(value, int) or _HOLDS[sign](value, expected):
            return None
        return Fault(wrong=Wrong.RANGE, detail=str(value), expected=(sign, str(expected)))

    return check


def _length(kind: type[str | list[Json] | dict[str, Json]], sign: str) -> Callable[[Json, int], Fault | None]:
    def check(value: Json, expected: int) -> Fault | None:
        if not isinstance(value, kind) or _HOLDS[sign](len(value), expected):
            return None
        return Fault(wrong=Wrong.LENGTH, expected=(sign, str(expected)))

    return check


def _unique(value: Json, expected: bool) -> Fault | None:  # noqa: FBT001 - the value of the keyword
    texts = value if expected and isinstance(value, list) else []
    seen: set[Json] = set()
    for part in texts:
        if isinstance(part, str) and part in seen:
            return Fault(wrong=Wrong.TWICE, detail=part)
        seen.add(part if isinstance(part, str) else None)
    return None


def _short(value: Json) -> str:
    """A value as a sentence may quote it."""
    return value if isinstance(value, str) else json.dumps(value) if not isinstance(value, list | dict) else ""


_KEYWORDS: Mapping[str, Callable[[Json, Any], Fault | None] | None] = {
    **dict.fromkeys(("$schema", "$id", "$defs", "$ref", "title", "description")),
    **dict.fromkeys(("properties", "additionalProperties", "items")),
    "type": _type,
    "const": lambda value, expected: _enum(value, (expected,)),
    "enum": _enum,
    "required": _required,
    "pattern": _pattern,
    "minimum": _bound("≥"),
    "maximum": _bound("≤"),
    "minLength": _length(str, "≥"),
    "maxLength": _length(str, "≤"),
    "minItems": _length(list, "≥"),
    "maxItems": _length(list, "≤"),
    "maxProperties": _length(dict, "≤"),
    "uniqueItems": _unique,
}
"""What is checked of each keyword; those without a check lead further down, or are for people."""
