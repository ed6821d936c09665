"""The guide of the secretary inside the program: its headings, and its lines as they are drawn on a screen."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rich.cells import cell_len

import tui

WIDTH = 68
"""Cells of a line."""

NAME = "panduan.md"
"""The guide lies in the installed package, in a working copy among the documents."""

_HEADING = re.compile(r"(#{1,3}) +(.+)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_BULLET = re.compile(r"( *)([-*]|\d+\.) +")
_CODE = " " * 4
_GAP = 2
_NARROWEST = 8


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A line as it stands on the screen; `level` is that of a heading, 0 of any other line."""

    text: str
    level: int = 0


def source() -> str:
    """The guide as it is written; OSError where it was not installed."""
    package = Path(tui.__file__).parent
    found = package / NAME
    return (found if found.is_file() else package.parent / "docs" / NAME).read_text(encoding="utf-8")


@cache
def lines() -> tuple[GuideLine, ...]:
    """The whole guide."""
    return tuple(_drawn(source().splitlines()))


def headings() -> tuple[str, ...]:
    """Every heading below the title, in its order; nothing is drawn for them."""
    found = map(_HEADING.fullmatch, source().splitlines())
    return tuple(plain_text(heading[2]) for heading in found if heading and len(heading[1]) > 1)


def place_of(heading: str) -> int:
    """The number of the line of this heading, from 0; the first line where there is none."""
    return next((number for number, line in enumerate(lines()) if line.level and line.text == heading), 0)


def _drawn(written: Sequence[str]) -> Iterator[GuideLine]:
    """Paragraph by paragraph: what stands between two blank lines, or begins otherwise than what is above."""
    is_code = False
    block: list[str] = []
    for line in (*written, ""):
        if line.startswith("```"):
            yield from _block(block)
            block, is_code = [], not is_code
        elif is_code:
            yield from map(GuideLine, textwrap.wrap(line, WIDTH, initial_indent=_CODE, subsequent_indent=_CODE * 2))
        elif line.startswith(("<!--", "![")):
            continue
        elif not line.strip() or _HEADING.match(line) or _begins_another(block, line):
            yield from _block(block)
            block = [line] if line.strip() else []
            if not line.strip():
                yield GuideLine("")
        else:
            block.append(line)


def _begins_another(block: Sequence[str], line: str) -> bool:
    if not block:
        return False
    is_heading = _HEADING.match(block[-1]) is not None
    return is_heading or _BULLET.match(line) is not None or (line.startswith("|") != block[-1].startswith("|"))


def _block(block: Sequence[str]) -> Iterator[GuideLine]:
    if not block:
        return
    if found := _HEADING.match(block[0]):
        yield GuideLine(plain_text(found[2]), len(found[1]))
    elif block[0].startswith("|"):
        yield from map(GuideLine, _table(block))
    else:
        text = " ".join(plain_text(line.strip()) for line in block)
        bullet = _BULLET.match(block[0])
        indent = " " * len(bullet[1]) if bullet else ""
        hanging = " " * len(bullet[0]) if bullet else ""
        for line in textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=hanging):
            yield GuideLine(line)


def plain_text(written: str) -> str:
    """A line of Markdown without its marks; between two backticks everything stays."""
    parts = _LINK.sub(r"\1", written).split("`")
    return "".join(part if number % 2 else _MARKS.sub("", part) for number, part in enumerate(parts))


def _table(block: Sequence[str]) -> Iterator[str]:
    """Columns beside each other; a cell that has no room goes on below."""
    rows = [[plain_text(cell.strip()) for cell in line.strip("|").replace("\\|", "¦").split("|")] for line in block]
    heading, body = rows[0], rows[2:]
    widths = _widths([heading, *body])
    yield from _row(heading, widths)
    yield (" " * _GAP).join("─" * width for width in widths)
    for row in body:
        yield from _row(row, widths)


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """As wide as the widest cell; where that is too much the widest columns give way."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    room = WIDTH - _GAP * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [textwrap.wrap(cell.replace("¦", "|"), width) or [""] for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        parts = (lines[number] if number < len(lines) else "" for lines in wrapped)
        yield (" " * _GAP).join(f"{part:<{width}}" for part, width in zip(parts, widths, strict=True)).rstrip()
