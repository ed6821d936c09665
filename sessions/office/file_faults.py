"""On which line of a TOML text each table, key and item of a list stands; the reader of Python does not tell.

Only for a text that was read without a fault: what is not understood here has no line, never a wrong one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from sessions.kernel.refusals import MusrenbangError, Refused


class Problem(StrEnum):
    """Why a line cannot be taken, or, the last three, why it should be looked at."""

    TOO_LARGE = "TOO_LARGE"
    NOT_UTF8 = "NOT_UTF8"
    SYNTAX = "SYNTAX"
    TWICE = "TWICE"
    UNKNOWN_KEY = "UNKNOWN_KEY"
    MISSING = "MISSING"
    NOT_A_TEXT = "NOT_A_TEXT"
    NOT_A_NUMBER = "NOT_A_NUMBER"
    NOT_A_DATE = "NOT_A_DATE"
    NOT_A_LIST = "NOT_A_LIST"
    NOT_A_TABLE = "NOT_A_TABLE"
    NOT_ONE_OF = "NOT_ONE_OF"
    WRONG_COUNT = "WRONG_COUNT"
    NAMED_TWICE = "NAMED_TWICE"
    PLACE_UNKNOWN = "PLACE_UNKNOWN"
    ELSEWHERE = "ELSEWHERE"
    NIP_DIGITS = "NIP_DIGITS"
    LOGO_MISSING = "LOGO_MISSING"
    LOGO_TOO_LARGE = "LOGO_TOO_LARGE"
    LOGO_NOT_A_PICTURE = "LOGO_NOT_A_PICTURE"
    REFUSED = "REFUSED"
    OLD_LAW = "OLD_LAW"
    NIP_DOUBTFUL = "NIP_DOUBTFUL"
    BLANK_NAME = "BLANK_NAME"


WARNINGS = frozenset({Problem.OLD_LAW, Problem.NIP_DOUBTFUL, Problem.BLANK_NAME})
"""Problems with which the file can still be taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong: `line` from 1, None where it is about the whole file; `key` as it is written.

    `found` is what stands there, `known` what could stand there, `refused` the rule of the meeting that is broken.
    """

    problem: Problem
    line: int | None = None
    key: str = ""
    found: str = ""
    known: tuple[str, ...] = ()
    refused: Refused | None = None

    @property
    def is_warning(self) -> bool:
        """Whether the file can be taken all the same."""
        return self.problem in WARNINGS


class OfficeFileWrong(MusrenbangError):
    """An office file that cannot be taken: its name and everything wrong in it, warnings too, by line."""

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__(f"{file}: {len(self.faults)} faults")


Path = tuple[str | int, ...]
"""`("komisi", 1, "nama")`: keys, and places in lists from 0."""

_HEADER = re.compile(r"[ \t]*(\[\[?)([^\[\]]+)\]\]?[ \t]*(?:#.*)?")
_KEY = re.compile(r"[ \t]*((?:[A-Za-z0-9_-]+|\"[^\"\\]*\"|'[^']*')(?:[ \t]*\.[ \t]*[A-Za-z0-9_-]+)*)[ \t]*=")
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*|[^\s"\'#\[\]{},]+|[\[\]{},]|\n',
    re.DOTALL,
)


def lines_of(text: str) -> Mapping[Path, int]:
    """Line from 1 of every table, key and item; what stands in an inline table has the line of its key."""
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for start, line in _statements(text):
        number = text.count("\n", 0, start) + 1
        if header := _HEADER.match(line):
            table = _table(header, counts)
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            path = (*table, *_parts(key[1]))
            found[path] = number
            for place, at in enumerate(_items(line[key.end() :])):
                found[(*path, place)] = number + line.count("\n", 0, key.end() + at)
    return found


def line_at(lines: Mapping[Path, int], path: Path) -> int | None:
    """The line of a path, else of what it stands in; None for the whole file."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return None


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Where each statement begins, and the statement with all its lines."""
    ends, depth = [0], 0
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        elif sign == "\n" and depth <= 0:
            ends.append(token.end())
    for start, end in pairwise([*ends, len(text)]):
        yield start, text[start:end]


def _table(header: re.Match[str], counts: dict[Path, int]) -> Path:
    """The path of a table; one of several (`[[desa]]`) ends in its place, and so does what stands below it."""
    path: Path = ()
    *above, last = _parts(header[2])
    for part in above:
        path = (*path, part)
        if path in counts:
            path = (*path, counts[path] - 1)
    path = (*path, last)
    if header[1] == "[[":
        counts[path] = counts.get(path, 0) + 1
        path = (*path, counts[path] - 1)
    return path


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]


def _items(value: str) -> Iterator[int]:
    """Where each item of a list begins in the text of its value."""
    if not value.lstrip().startswith("["):
        return
    depth, waits = 0, False
    for token in _TOKEN.finditer(value):
        sign = token[0]
        if sign == "\n" or sign.startswith("#"):
            continue
        if waits and depth == 1 and sign not in "],":
            yield token.start()
            waits = False
        depth += (sign in "[{") - (sign in "]}")
        waits = waits or (depth == 1 and sign in "[,")
