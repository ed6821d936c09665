"""On which line of a TOML text each table, key and item of a list stands; the reader of Python does not tell.

Only for a text that was read without a fault: what is not understood here has no line, never a wrong one.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

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
