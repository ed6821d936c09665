"""A Document as plain text, tables by tabulate: for a terminal, a message, a comparison."""

from collections.abc import Iterable, Sequence
from functools import singledispatch
from itertools import chain

from tabulate import tabulate

from exports.paper import blocks, tables
from exports.paper.document import Document, LampiranHeader, Letterhead
from exports.paper.line import LineFigure, VillageFigure
from exports.paper.printable import list_sign, one_line, printable
from exports.paper.tables import Bars
from exports.text import table
from exports.text.line import line_figure_lines
from exports.text.table import display_width, figure_lines, wrapped_cells
from exports.text.villages import village_figure_lines
from sessions.sentences import places

_MILLIMETRES = 3  # per cell of indentation
_ROOM_TO_SIGN = 4  # lines


def to_text(document: Document, width: int = 80) -> str:
    """Whole paper in lines of at most `width` cells, twice as much in sections on turned paper or with long lines.

    Pages are not counted: a double rule stands where a section begins on a new page. Ends with a line break.
    """
    parts: list[list[str]] = []
    if document.watermark:
        parts.append(_centred([f"[ {one_line(document.watermark)} ]"], width))
    if document.letterhead:
        parts.append(_letterhead(document.letterhead, width))
    for number, section in enumerate(document.sections):
        room = width * 2 if section.landscape or section.has_long_lines else width
        if number and (section.starts_page or section.landscape != document.sections[number - 1].landscape):
            parts.append(["=" * room])
        if section.header:
            parts.append(_lampiran_header(section.header, room))
        if section.letterhead:
            parts.append(_letterhead(section.letterhead, room))
        parts += [_lines(block, room) for block in section.blocks]
    if document.footer:
        parts.append(["-" * width, *wrapped_cells(document.footer, width)])
    return "\n".join(line.rstrip() for line in _separated(parts)).replace("\N{NO-BREAK SPACE}", " ") + "\n"


def listing(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A plain list for a terminal: headings, a rule, and one line per row, whatever its width."""
    cells = [[printable(cell) for cell in row] for row in rows]
    return tabulate(cells, headers=list(headings), tablefmt="simple", disable_numparse=True)


@singledispatch
def _lines(block: blocks.Block, width: int) -> list[str]:
    """Lines of one block, each at most width cells; one way for each kind of block is registered below."""
    raise TypeError(f"no text for {block!r} in {width} cells")


@_lines.register
def _title(block: blocks.Title, width: int) -> list[str]:
    return _centred([*block.lines, *block.below], width)


@_lines.register
def _heading(block: blocks.Heading, width: int) -> list[str]:
    return wrapped_cells(block.text, width)


@_lines.register
def _paragraph(block: blocks.Paragraph, width: int) -> list[str]:
    before = block.indent // _MILLIMETRES
    first = "    " if block.first_line else ""
    lines = wrapped_cells(first.replace(" ", "\N{NO-BREAK SPACE}") + block.text, width - before)
    return _indented([_placed(line, width - before, block.align) for line in lines], before)


@_lines.register
def _numbered(block: blocks.Numbered, width: int) -> list[str]:
    before = block.indent // _MILLIMETRES
    return _indented(_entries(block.items, block.level, width - before, block.start), before)


@_lines.register
def _label_value(block: blocks.LabelValue, width: int) -> list[str]:
    before = block.indent // _MILLIMETRES
    return _indented(_labelled(block.pairs, width - before), before)


@_lines.register
def _dictum(block: blocks.Dictum, width: int) -> list[str]:
    label = max((display_width(one_line(clause.label)) for clause in block.clauses), default=0)
    parts = []
    for clause in block.clauses:
        inside = width - label - 5
        lines = wrapped_cells(clause.text, inside) + _entries(clause.items, 1, inside)
        lines += _table(clause.table, inside) if clause.table else []
        lines += wrapped_cells(clause.note, inside) if clause.note else []
        first = f"{_padded(one_line(clause.label), label)}  :  {lines[0]}"
        parts.append([first, *_indented(lines[1:], label + 5)])
    return list(_separated(parts))


@_lines.register
def _table(block: tables.Table, width: int) -> list[str]:
    plan = table.grid(block, width)
    drawn = tabulate(plan.rows, tablefmt="grid", colalign=plan.aligns, disable_numparse=True)
    return table.finished(drawn, plan).split("\n")


@_lines.register
def _signatures(block: blocks.Signatures, width: int) -> list[str]:
    rows: list[list[str]] = []
    if len(block.slots) == 1 and block.fills:
        return list(chain(*_slot(block.slots[0], width)))
    if len(block.slots) == 1:
        return _side_by_side([], list(chain(*_slot(block.slots[0], width // 2))), width)
    for left, right in zip(block.slots[::2], block.slots[1::2], strict=False):
        (one, below), (other, beside) = _slot(left, width // 2), _slot(right, width // 2)
        height = max(len(one), len(other))
        heads = [[""] * (height - len(head)) + head for head in (one, other)]
        rows.append(_side_by_side(heads[0] + below, heads[1] + beside, width))
    if len(block.slots) % 2:
        rows.append(list(chain(*_slot(block.slots[-1], width))))
    return list(_separated(rows))


@_lines.register
def _initials(block: blocks.Initials, width: int) -> list[str]:
    return [_placed(f"{one_line(block.label)}: {places.DOTTED}", width, tables.Align.RIGHT)]


@_lines.register
def _keep_together(block: blocks.KeepTogether, width: int) -> list[str]:
    return list(_separated([_lines(inner, width) for inner in block.blocks]))


@_lines.register
def _beside(block: blocks.Beside, width: int) -> list[str]:
    left = width * block.share // 100
    columns = [
        list(_separated([_lines(inner, room) for inner in inners]))
        for inners, room in ((block.left, left - 2), (block.right, width - left))
    ]
    height = max(map(len, columns))
    filled = [column + [""] * (height - len(column)) for column in columns]
    return [_padded(one, left) + other for one, other in zip(*filled, strict=True)]


@_lines.register
def _contents(block: blocks.Contents, width: int) -> list[str]:
    """The lines without page numbers: plain text has no pages."""
    return [
        part
        for line in block.lines
        for part in _indented(wrapped_cells(line.text, width - 4 * line.level), 4 * line.level)
    ]


@_lines.register
def _seal(block: blocks.Seal, width: int) -> list[str]:
    return [line for text in block.lines for line in wrapped_cells(text, width)]


@_lines.register
def _space(block: blocks.Space, width: int) -> list[str]:  # noqa: ARG001 - blank lines stand between blocks anyhow
    return []


@_lines.register
def _cut_line(block: blocks.CutLine, width: int) -> list[str]:  # noqa: ARG001 - has nothing but its kind
    return [("- " * width)[:width].rstrip()]


@_lines.register
def _page_break(block: blocks.PageBreak, width: int) -> list[str]:  # noqa: ARG001 - has nothing but its kind
    return ["-" * width]


_lines.register(Bars, figure_lines)
_lines.register(LineFigure, line_figure_lines)
_lines.register(VillageFigure, village_figure_lines)


def _letterhead(letterhead: Letterhead, width: int) -> list[str]:
    """Kop, centred, with a double rule below."""
    return [*_centred([letterhead.government, letterhead.office, *letterhead.address], width), "=" * width]


def _lampiran_header(header: LampiranHeader, width: int) -> list[str]:
    """Label block in the right half."""
    label = f"{one_line(header.label)} : "
    room = width // 2 - display_width(label)
    first, *more = wrapped_cells(header.title, room)
    pairs = (("NOMOR", header.number or "." * 12), ("TANGGAL", header.date or "." * 12))
    lines = [label + first, *_indented([*more, *_labelled(pairs, room)], display_width(label))]
    return _indented(lines, width - width // 2)


def _entries(items: Iterable[blocks.ListItem | str], level: int, width: int, start: int = 1) -> list[str]:
    """Lines of a list and of the lists inside it."""
    lines: list[str] = []
    for number, item in enumerate(items, start):
        entry = blocks.ListItem(item) if isinstance(item, str) else item
        sign = list_sign(level, number)
        room = width - len(sign) - 1
        inside = wrapped_cells(entry.text, room) + _entries(entry.items, level + 1, room)
        lines += [f"{sign} {inside[0]}", *_indented(inside[1:], len(sign) + 1)]
    return lines


def _labelled(pairs: Sequence[tuple[str, str]], width: int) -> list[str]:
    """Labels, colons and values in three columns."""
    widest = max((display_width(one_line(label)) for label, _ in pairs), default=0)
    room = width - min(widest, width * 2 // 5) - 5
    rows = [
        ("\n".join(wrapped_cells(label, width * 2 // 5)), ":", "\n".join(wrapped_cells(value, room)))
        for label, value in pairs
    ]
    return tabulate(rows, tablefmt="plain", disable_numparse=True).split("\n")


def _slot(slot: blocks.Slot, width: int) -> tuple[list[str], list[str]]:
    """Centred lines of a place to sign: above the name with the room for a hand, and from the name on."""
    below = [slot.name or f"({places.DOTTED})"]
    below += [slot.rank] if slot.rank else []
    below += [f"NIP. {places.nip(slot.nip) or places.DOTTED}"] if slot.nip is not None else []
    return _centred([*slot.lines, *[""] * _ROOM_TO_SIGN], width), _centred(below, width)


def _side_by_side(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    """Two columns of half the width each."""
    height = max(len(left), len(right))
    first = [*left, *[""] * (height - len(left))]
    second = [*right, *[""] * (height - len(right))]
    return [_padded(one, width // 2) + other for one, other in zip(first, second, strict=True)]


def _centred(texts: Iterable[str], width: int) -> list[str]:
    """Texts wrapped, every line in the middle."""
    return [_placed(line, width, tables.Align.CENTER) for text in texts for line in wrapped_cells(text, width)]


def _placed(line: str, width: int, align: tables.Align) -> str:
    """One line at its place; justified text stays ragged."""
    spare = max(width - display_width(line), 0)
    before = {tables.Align.CENTER: spare // 2, tables.Align.RIGHT: spare}.get(align, 0)
    return " " * before + line


def _padded(line: str, width: int) -> str:
    """One line filled up to the width."""
    return line + " " * max(width - display_width(line), 0)


def _indented(lines: Iterable[str], before: int) -> list[str]:
    """Lines moved to the right."""
    return [" " * before + line for line in lines]


def _separated(parts: Iterable[Sequence[str]]) -> Iterable[str]:
    """Lines of all parts that have any, an empty line between two parts."""
    filled = [part for part in parts if part]
    for number, part in enumerate(filled):
        if number:
            yield ""
        yield from part
