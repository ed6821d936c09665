"""Blocks as strips: one way for each kind of block."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import singledispatch

from exports.paper import blocks, tables
from exports.paper.blocks import Block, ContentsLine
from exports.paper.line import LineFigure, VillageFigure
from exports.paper.printable import list_sign
from exports.paper.tables import Align, Bars
from exports.pdf.faces import Faces, text_strips
from exports.pdf.heads import figure_strips, initials_strip, labelled, seal_strip, signature_strips
from exports.pdf.line import line_figure_strips
from exports.pdf.strips import (
    BODY,
    BODY_BOLD,
    LARGE,
    LARGE_BOLD,
    NOTE,
    SMALL_BOLD,
    Face,
    Frame,
    PageOf,
    Rule,
    Run,
    Strip,
    Type,
    held,
    joined,
    spaced,
)
from exports.pdf.table import table_strips
from exports.pdf.villages import village_figure_strips

_TITLES = tuple(Type(Face.SERIF_BOLD, size, 5.8) for size in (12, 11.5, 11, 10.5))
"""Sizes of a title: the first in which no line must be broken, the last if there is none."""

_FIRST_LINE = 12
_HANG = 7
_DASH, _CUT_GAP = 2.5, 1.5
_COLON = 4.5
_LINES_WITH_SIGNATURES = 2


def flow(content: Iterable[Block], frame: Frame, faces: Faces) -> list[Strip]:
    """Strips of blocks that follow each other; the last lines before a place to sign stay with it."""
    strips: list[Strip] = []
    for block in content:
        added = block_strips(block, frame, faces)
        if isinstance(block, blocks.Signatures | blocks.Initials):
            _hold_last_lines(strips)
        strips += added
    return strips


def _hold_last_lines(strips: list[Strip]) -> None:
    """Keep the last lines, and the spaces between them, with what follows."""
    lines = 0
    for index in reversed(range(len(strips))):
        strips[index] = replace(strips[index], holds_next=True)
        lines += strips[index].height > 0
        if lines == _LINES_WITH_SIGNATURES:
            break


@singledispatch
def block_strips(block: Block, frame: Frame, faces: Faces) -> list[Strip]:
    """Strips of one block; the ways are registered below."""
    raise TypeError(f"no strips for {block!r} in {frame} with {faces}")


@block_strips.register
def _title(block: blocks.Title, frame: Frame, faces: Faces) -> list[Strip]:
    lines = [faces.drawable_line(line, Face.SERIF_BOLD) for line in block.lines]
    kind = next(
        (kind for kind in _TITLES if max(map(faces.measure(kind), lines), default=0) <= frame.width), _TITLES[-1]
    )
    strips = [s for line in lines for s in text_strips(line, kind, frame, faces, Align.CENTER)]
    strips += [s for line in block.below for s in text_strips(line, BODY, frame, faces, Align.CENTER)]
    strips = [replace(strip, holds_next=True) for strip in strips]
    return [*spaced(strips, 5), Strip(height=0, before=2.5, holds_next=True)]


@block_strips.register
def _heading(block: blocks.Heading, frame: Frame, faces: Faces) -> list[Strip]:
    strips = [replace(strip, holds_next=True) for strip in text_strips(block.text, BODY_BOLD, frame, faces)]
    if block.outline:
        strips[0] = replace(strips[0], bookmark=block.text, level=block.outline)
    return spaced(strips, 4.5)


@block_strips.register
def _paragraph(block: blocks.Paragraph, frame: Frame, faces: Faces) -> list[Strip]:
    kinds = (NOTE, SMALL_BOLD) if block.small else (LARGE, LARGE_BOLD) if block.large else (BODY, BODY_BOLD)
    first_line = _FIRST_LINE if block.first_line else 0
    inner = frame.inside(block.indent)
    strips = text_strips(block.text, kinds[block.bold], inner, faces, block.align, first_line=first_line)
    return spaced([replace(strip, holds_next=strip.holds_next or block.leads) for strip in strips], 2)


@block_strips.register
def _numbered(block: blocks.Numbered, frame: Frame, faces: Faces) -> list[Strip]:
    return spaced(_entries(block.items, block.level, block.start, frame.inside(block.indent), faces), 2)


@block_strips.register
def _label_value(block: blocks.LabelValue, frame: Frame, faces: Faces) -> list[Strip]:
    inner = frame.inside(block.indent)
    right = inner.inside(_label_width([label for label, _ in block.pairs], inner, faces) + _COLON)
    rows = [
        spaced(labelled(label, text_strips(value, BODY, right, faces), inner, right, faces), 0.4)
        for label, value in block.pairs
    ]
    return spaced([strip for row in rows for strip in row], 2)


@block_strips.register
def _dictum(block: blocks.Dictum, frame: Frame, faces: Faces) -> list[Strip]:
    right = frame.inside(_label_width([clause.label for clause in block.clauses], frame, faces) + _COLON + 1)
    strips: list[Strip] = []
    for clause in block.clauses:
        text = text_strips(clause.text, BODY, right, faces, Align.JUSTIFY)
        text += spaced(_entries(clause.items, 1, 1, right, faces), 0.8)
        text += spaced(table_strips(clause.table, right, faces), 1.5) if clause.table else []
        text += spaced(text_strips(clause.note, NOTE, right, faces), 0.8) if clause.note else []
        strips += spaced(labelled(clause.label, text, frame, right, faces), 2.4)
    return [*strips, Strip(height=0, before=1.5)]


@block_strips.register
def _table(block: tables.Table, frame: Frame, faces: Faces) -> list[Strip]:
    return [*spaced(table_strips(block, frame, faces), 2.5), Strip(height=0, before=1.5)]


@block_strips.register
def _keep_together(block: blocks.KeepTogether, frame: Frame, faces: Faces) -> list[Strip]:
    return held(flow(block.blocks, frame, faces))


@block_strips.register
def _beside(block: blocks.Beside, frame: Frame, faces: Faces) -> list[Strip]:
    left = Frame(frame.x, frame.width * block.share / 100 - 2)
    right = frame.inside(left.width + 4)
    columns = [joined(flow(inner, room, faces)) for inner, room in ((block.left, left), (block.right, right))]
    height = max(column.height for column in columns)
    cut = _dashes(height, lambda y, end: Rule(right.x - 2, y, right.x - 2, end)) if block.cut else ()
    return [Strip(height=height, marks=(*columns[0].marks, *columns[1].marks, *cut), before=2)]


@block_strips.register
def _contents(block: blocks.Contents, frame: Frame, faces: Faces) -> list[Strip]:
    return [strip for line in block.lines for strip in contents_line(line, frame, faces)]


@block_strips.register
def _seal(block: blocks.Seal, frame: Frame, faces: Faces) -> list[Strip]:
    return [seal_strip(block, frame, faces)]


@block_strips.register
def _initials(block: blocks.Initials, frame: Frame, faces: Faces) -> list[Strip]:
    return [initials_strip(block, frame, faces)]


@block_strips.register
def _space(block: blocks.Space, frame: Frame, faces: Faces) -> list[Strip]:  # noqa: ARG001 - needs neither
    return [Strip(height=0, before=block.height)]


@block_strips.register
def _cut_line(block: blocks.CutLine, frame: Frame, faces: Faces) -> list[Strip]:  # noqa: ARG001 - has only its kind
    dashes = _dashes(frame.width, lambda start, end: Rule(frame.x + start, 1, frame.x + end, 1))
    return spaced([Strip(height=2, marks=dashes)], 2)


def _dashes(length: float, rule: Callable[[float, float], Rule]) -> tuple[Rule, ...]:
    """As many whole dashes as the length holds, by where each begins and ends."""
    step = _DASH + _CUT_GAP
    return tuple(rule(number * step, number * step + _DASH) for number in range(int((length + _CUT_GAP) / step)))


@block_strips.register
def _page_break(block: blocks.PageBreak, frame: Frame, faces: Faces) -> list[Strip]:  # noqa: ARG001 - needs nothing
    return [Strip(height=0, ends_page=True)]


block_strips.register(blocks.Signatures, signature_strips)
block_strips.register(Bars, figure_strips)
block_strips.register(LineFigure, line_figure_strips)
block_strips.register(VillageFigure, village_figure_strips)


def _entries(items: Sequence[blocks.ListItem | str], level: int, start: int, frame: Frame, faces: Faces) -> list[Strip]:
    """A list with hanging signs, and the lists inside it."""
    measure = faces.measure(BODY)
    signs = [list_sign(level, number) for number in range(start, start + len(items))]
    inner = frame.inside(max([_HANG, *(measure(sign) + 2 for sign in signs)]))
    strips: list[Strip] = []
    for sign, item in zip(signs, items, strict=True):
        entry = blocks.ListItem(item) if isinstance(item, str) else item
        first, *more = text_strips(entry.text, BODY, inner, faces, Align.JUSTIFY)
        mark = Run(frame.x, BODY.baseline, sign, BODY.face, BODY.size)
        below = _entries(entry.items, level + 1, 1, inner, faces)
        lines = [replace(first, marks=(mark, *first.marks)), *more]
        if below:
            lines[-1] = replace(lines[-1], holds_next=True)
        strips += [*spaced(lines, 0.8), *below]
    return strips


def _label_width(labels: Iterable[str], frame: Frame, faces: Faces) -> float:
    """Width of the widest label, at most two fifths of the frame."""
    measure = faces.measure(BODY)
    widest = max((measure(faces.drawable_line(label, BODY.face)) for label in labels), default=0)
    return min(widest, frame.width * 0.4) + 1.5


_INDENT = 9
_NUMBER = 11
_GAP = 1.5
"""Millimetres: of a level, of the room for a number, and between the text and the dots."""


def contents_line(line: ContentsLine, frame: Frame, faces: Faces) -> list[Strip]:
    """The text as far as the column of numbers, wrapped where it must; dots and number stand on its last line."""
    kind = BODY if line.level else BODY_BOLD
    inner = frame.inside(line.level * _INDENT)
    *before, last = text_strips(line.text, kind, Frame(inner.x, inner.width - _NUMBER), faces)
    ends = [mark.x + faces.measure(kind)(mark.text) for mark in last.marks if isinstance(mark, Run)]
    begin, stop = max(ends, default=inner.x) + _GAP, frame.x + frame.width - _NUMBER
    dot = faces.measure(BODY)(".")
    count = max(int((stop - begin) / dot), 0)
    dots = Run(stop - count * dot, kind.baseline, "." * count, BODY.face, BODY.size)
    number = PageOf(frame.x + frame.width, kind.baseline, line.text, kind)
    return spaced([*before, replace(last, marks=(*last.marks, dots, number))], 0.8 if line.level else 2.4)
