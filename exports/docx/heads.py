"""The fixed forms of a state paper in a Word file: kop, header of a lampiran, places to sign."""

from collections.abc import Sequence
from dataclasses import replace

from exports.docx.gathered import Gathered
from exports.docx.markup import Xml, run
from exports.docx.parts import KOP, Part, WordCell, WordParagraph, WordRow, WordTable
from exports.docx.widths import nearly
from exports.paper.blocks import Signatures, Slot
from exports.paper.document import LampiranHeader, Letterhead
from exports.paper.printable import one_line
from exports.paper.tables import Align
from exports.pdf.heads import size_within
from sessions.sentences import places

_LOGO, _LOGO_GAP, _LOGO_HEIGHT = 22.0, 2.0, 24.0
_GOVERNMENT, _OFFICE, _ADDRESS = 13.0, 18.0, 9.5
_ROOM_TO_SIGN, _ABOVE_A_SLOT = 19.0, 4.0
_HEADER_SIZE, _HEADER_LABEL, _COLON, _WIDEST_HEADER = 10.0, 22.0, 3.0, 118.0
_PLAIN = "Biasa"


def letterhead_parts(letterhead: Letterhead, width: float, gathered: Gathered) -> list[Part]:
    """Between equal margins, so that a logo finds room at the left; a thick and a thin rule below."""
    lines = [(letterhead.government, _GOVERNMENT, False), (letterhead.office, _OFFICE, True)]
    lines += [(line, _ADDRESS, False) for line in letterhead.address]
    text = tuple(
        WordParagraph(runs=run(line, size=size, bold=bold), style=_PLAIN, align=Align.CENTER)
        for line, size, bold in lines
    )
    cells = (_logo(letterhead, gathered), WordCell(content=text), WordCell(content=()))
    row = WordRow(cells=cells, least=_LOGO_HEIGHT if letterhead.has_logo else 0)
    table = WordTable(widths=(_LOGO, width - 2 * _LOGO, _LOGO), rows=(row,), ruled=False)
    return [table, WordParagraph(style=_PLAIN, before=1.5, after=1, rule=KOP)]


def _logo(letterhead: Letterhead, gathered: Gathered) -> WordCell:
    size = size_within(letterhead.logo, _LOGO - _LOGO_GAP, _LOGO_HEIGHT) if letterhead.logo else None
    if size is None:
        return WordCell(content=())
    return WordCell(content=(WordParagraph(runs=gathered.picture(letterhead.logo, *size), style=_PLAIN),))


def lampiran_header_parts(header: LampiranHeader, width: float) -> list[Part]:
    """Block at the top right: label, colon and title; number and date of the paper below the title."""
    block = min(width * 0.6, _WIDEST_HEADER)
    label = max(nearly(one_line(header.label), _HEADER_SIZE) + 2, _HEADER_LABEL)
    widths = (width - block, label, _COLON, _HEADER_LABEL, _COLON, block - label - _HEADER_LABEL - 2 * _COLON)
    rows = [_row("", header.label, ":", header.title, span=3)]
    for name, text in (("NOMOR", header.number), ("TANGGAL", header.date)):
        rows.append(_row("", "", "", name, ":", text or places.DOTTED))
    return [WordTable(widths=widths, rows=tuple(rows), ruled=False), WordParagraph(style=_PLAIN, after=1)]


def _row(*texts: str, span: int = 1) -> WordRow:
    """A row of plain texts, the last of them over `span` columns."""
    *before, last = (
        (WordParagraph(runs=run(text, size=_HEADER_SIZE), style=_PLAIN, align=Align.LEFT, keeps_next=True),)
        for text in texts
    )
    return WordRow(cells=(*(WordCell(content=content) for content in before), WordCell(content=last, span=span)))


def signature_parts(block: Signatures, width: float) -> list[Part]:
    """Two by two, what is above the names ending at one height; a single one right, an odd last one in the middle."""
    quarter = width / 4
    slots = block.slots
    if len(slots) == 1:
        rows = [_row_of([(slots[0], 4)] if block.fills else [(None, 2), (slots[0], 2)])]
    else:
        pairs = zip(slots[::2], slots[1::2], strict=False)
        rows = [_row_of([(left, 2), (right, 2)]) for left, right in pairs]
        rows += [_row_of([(None, 1), (slots[-1], 2), (None, 1)])] if len(slots) % 2 else []
    held = (replace(row, keeps_next=number < len(rows)) for number, row in enumerate(rows, start=1))
    return [WordTable(widths=(quarter,) * 4, rows=tuple(held), ruled=False)]


def _row_of(slots: Sequence[tuple[Slot | None, int]]) -> WordRow:
    """Places to sign over so many columns; a row is never divided, so that nobody signs on another page."""
    highest = max(len(slot.lines) for slot, _ in slots if slot is not None)
    return WordRow(cells=tuple(WordCell(content=_place(slot, highest), span=span) for slot, span in slots))


def _place(slot: Slot | None, highest: int) -> tuple[Part, ...]:
    """Lines above that end at one height, room for a hand, name in bold and underlined or dots; below it the rest."""
    if slot is None:
        return ()
    name = run(slot.name, bold=True, underlined=True) if slot.name else run(f"({places.DOTTED})")
    below = [slot.rank] if slot.rank else []
    below += [f"NIP. {places.nip(slot.nip) or places.DOTTED}"] if slot.nip is not None else []
    above = [*[""] * (highest - len(slot.lines)), *slot.lines]
    return (
        *(_centred(run(line), before=0 if number else _ABOVE_A_SLOT) for number, line in enumerate(above)),
        _centred(name, before=_ROOM_TO_SIGN),
        *(_centred(run(line)) for line in below),
    )


def _centred(runs: Xml, before: float = 0) -> WordParagraph:
    return WordParagraph(runs=runs, style=_PLAIN, align=Align.CENTER, before=before)
