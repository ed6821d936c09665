"""A file of results from the disk: bounded in size and depth, JSON without floats or doubled keys, in our shape."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import NoReturn

from exports.results.shape import Fault, NotResults, Wrong, first_fault, schema
from sessions.record.plain_json import Json

LARGEST_FILE = 16 * 2**20
"""Bytes; the largest kecamatan known, with ten raters, is a seventh of it."""

FORMAT, VERSION = "musrenbang-hasil", 1

_NUMBER = re.compile(r"-?[0-9]{1,18}")


def read(path: Path) -> dict[str, Json]:
    """The results in a file; NotResults where it is anything else, OSError where it cannot be opened."""
    if path.exists() and not path.is_file():
        raise NotResults(Fault(wrong=Wrong.NOT_A_FILE))
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    return parse(content)


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
    return value


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
    if type(version) is int and version != VERSION:
        raise NotResults(Fault(wrong=Wrong.VERSION, detail=str(version)))
