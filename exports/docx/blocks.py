"""Blocks as parts of a Word file: one way for each kind of block."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch

from exports.docx.figures import bars_parts, line_figure_parts, village_figure_parts
from exports.docx.gathered import LAST_LEVEL, Gathered, is_numbered_alike
from exports.docx.heads import signature_parts
from exports.docx.markup import of_all, run, tabulator
from exports.docx.parts import (
    CUT,
    EndOfPage,
    Part,
    TabStop,
    WordCell,
    WordParagraph,
    WordRow,
    WordTable,
    ending_held,
    together,
)
from exports.docx.table import word_table
from exports.docx.widths import widest
from exports.paper import blocks, tables
from exports.paper.blocks import Block
from exports.paper.line import LineFigure, VillageFigure
from exports.paper.printable import list_sign
from exports.paper.tables import Align, Bars
from sessions.sentences import places

_BODY = 11.0
_LARGE = 14.0
_FIRST_LINE, _HANG, _COLON = 12.0, 7.0, 4.5
_INDENT, _ROOM_FOR_A_PARAF = 9.0, 6.0
_ABOVE_A_TITLE, _BELOW_A_TITLE = 4.0, 4.0
_ONLY_ON_PDF = "Kode QR dan kode verifikasi hanya ada pada naskah PDF."
"""What stands in the place of a seal: a file that anybody may edit bears no code."""


@dataclass(frozen=True, slots=True)
class WordRoom:
    """Where blocks stand: the room between the margins or in a cell, and what the whole file shares."""

    width: float
    gathered: Gathered


def flow(content: Iterable[Block], place: WordRoom) -> list[Part]:
    """Parts of blocks that follow each other; what stands before a place to sign stays with it."""
    parts: list[Part] = []
    for block in content:
        if isinstance(block, blocks.Signatures | blocks.Initials) and parts:
            parts[-1] = ending_held(parts[-1])
        parts += block_parts(block, place)
    return parts


@singledispatch
def block_parts(block: Block, place: WordRoom) -> list[Part]:
    """Parts of one block; the ways are registered below."""
    raise TypeError(f"no part of a Word file for {block!r} in {place}")


@block_parts.register
def _title(block: blocks.Title, place: WordRoom) -> list[Part]:  # noqa: ARG001 - needs no room
    lines = [WordParagraph(runs=run(line), style="Judul") for line in block.lines]
    lines += [WordParagraph(runs=run(line), style="Judul2") for line in block.below]
    if lines:
        lines[0] = replace(lines[0], before=_ABOVE_A_TITLE)
        lines[-1] = replace(lines[-1], after=_BELOW_A_TITLE)
    return [*lines]


@block_parts.register
def _heading(block: blocks.Heading, place: WordRoom) -> list[Part]:
    inside = place.gathered.begun(block.text, run(block.text)) if block.outline else run(block.text)
    return [WordParagraph(runs=inside, style="Subjudul", outline=block.outline or None)]


@block_parts.register
def _paragraph(block: blocks.Paragraph, place: WordRoom) -> list[Part]:  # noqa: ARG001 - needs no room
    size = _LARGE if block.large else None
    return [
        WordParagraph(
            runs=run(block.text, bold=block.bold, size=size),
            style="Keterangan" if block.small else "Isi",
            align=None if block.align is Align.JUSTIFY and not block.small else block.align,
            left=block.indent,
            first_line=_FIRST_LINE if block.first_line else 0,
            keeps_next=block.leads,
        )
    ]


@block_parts.register
def _numbered(block: blocks.Numbered, place: WordRoom) -> list[Part]:
    return list(_entries(block.items, block.level, block.indent, place, start=block.start))


@block_parts.register
def _label_value(block: blocks.LabelValue, place: WordRoom) -> list[Part]:
    room = place.width - block.indent
    label = widest([label for label, _ in block.pairs], _BODY, room * 0.4) + 1.5
    widths = (label, _COLON, room - label - _COLON)
    rows = tuple(
        WordRow(cells=tuple(_plain(text) for text in (told, ":", value)), may_break=True) for told, value in block.pairs
    )
    return [WordTable(widths=widths, rows=rows, ruled=False, left=block.indent)] if rows else []


def _plain(text: str) -> WordCell:
    return WordCell(content=(WordParagraph(runs=run(text), style="Biasa"),))


@block_parts.register
def _dictum(block: blocks.Dictum, place: WordRoom) -> list[Part]:
    label = widest([clause.label for clause in block.clauses], _BODY, place.width * 0.4) + 2
    inside = label + _COLON
    parts: list[Part] = []
    for clause in block.clauses:
        first = of_all([run(clause.label), tabulator(), run(":"), tabulator(), run(clause.text)])
        stops = (TabStop(label), TabStop(inside))
        parts.append(WordParagraph(runs=first, style="Diktum", left=inside, hanging=inside, stops=stops))
        parts += _entries(clause.items, 1, inside, place, style="Diktum")
        parts += [word_table(clause.table, place.width - inside, inside)] if clause.table else []
        parts += [WordParagraph(runs=run(clause.note), style="Keterangan", left=inside)] if clause.note else []
    return parts


@block_parts.register
def _table(block: tables.Table, place: WordRoom) -> list[Part]:
    return [word_table(block, place.width)]


@block_parts.register
def _signatures(block: blocks.Signatures, place: WordRoom) -> list[Part]:
    return signature_parts(block, place.width)


@block_parts.register
def _keep_together(block: blocks.KeepTogether, place: WordRoom) -> list[Part]:
    return together(flow(block.blocks, place))


@block_parts.register
def _beside(block: blocks.Beside, place: WordRoom) -> list[Part]:
    left = place.width * block.share / 100
    widths = (left, place.width - left)
    cells = tuple(
        WordCell(content=tuple(flow(inner, replace(place, width=room))))
        for inner, room in zip((block.left, block.right), widths, strict=True)
    )
    return [WordTable(widths=widths, rows=(WordRow(cells=cells),), ruled=False)]


@block_parts.register
def _contents(block: blocks.Contents, place: WordRoom) -> list[Part]:
    stop = TabStop(place.width, Align.RIGHT, dots=True)
    return [
        WordParagraph(
            runs=of_all([run(line.text, bold=not line.level), tabulator(), place.gathered.page_of(line.text)]),
            style="Biasa",
            left=line.level * _INDENT,
            stops=(stop,),
            before=0.8 if line.level else 2.4,
        )
        for line in block.lines
    ]


@block_parts.register
def _seal(block: blocks.Seal, place: WordRoom) -> list[Part]:  # noqa: ARG001 - none of it stands in a Word file
    return [WordParagraph(runs=run(_ONLY_ON_PDF), style="Keterangan")]


@block_parts.register
def _space(block: blocks.Space, place: WordRoom) -> list[Part]:  # noqa: ARG001 - needs no room
    return [WordParagraph(style="Biasa", before=block.height, exact=0.4)]


@block_parts.register
def _page_break(block: blocks.PageBreak, place: WordRoom) -> list[Part]:  # noqa: ARG001 - has nothing but its kind
    return [EndOfPage()]


@block_parts.register
def _initials(block: blocks.Initials, place: WordRoom) -> list[Part]:  # noqa: ARG001 - needs no room
    line = run(f"{block.label}: {places.DOTTED}")
    return [WordParagraph(runs=line, style="Biasa", align=Align.RIGHT, before=_ROOM_FOR_A_PARAF)]


@block_parts.register
def _cut_line(block: blocks.CutLine, place: WordRoom) -> list[Part]:  # noqa: ARG001 - has nothing but its kind
    return [WordParagraph(style="Biasa", before=3, after=1, rule=CUT)]


@block_parts.register
def _bars(block: Bars, place: WordRoom) -> list[Part]:
    return bars_parts(block, place.width)


@block_parts.register
def _line_figure(block: LineFigure, place: WordRoom) -> list[Part]:
    return line_figure_parts(block, place.width)


@block_parts.register
def _village_figure(block: VillageFigure, place: WordRoom) -> list[Part]:
    return village_figure_parts(block, place.width)


def _entries(
    items: Sequence[blocks.ListItem | str],
    level: int,
    left: float,
    place: WordRoom,
    *,
    style: str = "Isi",
    start: int = 1,
) -> Iterable[Part]:
    """A list whose numbers Word counts, and the lists inside it, each a list of its own."""
    if not items:
        return
    counts = is_numbered_alike(level, start + len(items) - 1)
    own = place.gathered.numbering(level, start) if counts else 0
    for number, item in enumerate(items, start):
        entry = blocks.ListItem(item) if isinstance(item, str) else item
        typed = of_all([run(list_sign(level, number)), tabulator(), run(entry.text)])
        yield WordParagraph(
            runs=run(entry.text) if counts else typed,
            style=style,
            left=left + _HANG,
            hanging=_HANG,
            stops=() if counts else (TabStop(left + _HANG),),
            numbering=(own, min(level, LAST_LEVEL)) if counts else None,
            after=0.8,
            keeps_next=bool(entry.items),
        )
        yield from _entries(entry.items, level + 1, left + _HANG, place, style=style)
