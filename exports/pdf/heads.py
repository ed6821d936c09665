"""The fixed forms of a state paper: kop with its logo, header of a lampiran, places to sign, the seal."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import groupby

from exports.paper.blocks import Initials, Seal, Signatures, Slot
from exports.paper.document import LampiranHeader, Letterhead
from exports.paper.tables import Align, Bar, Bars
from exports.pdf.faces import Faces, beside, placed, text_strips
from exports.pdf.strips import (
    BODY,
    BODY_BOLD,
    POINT,
    SMALL,
    Face,
    Frame,
    Mark,
    Rule,
    Run,
    Shade,
    Strip,
    StripMark,
    Type,
    held,
    joined,
    moved,
)
from sessions.sentences import places

_TEXT = Type(Face.SANS, 8, 4.4)
_HEIGHT = 4.6
_BAR = 3.0
_GREYS = (70, 190, 225)
"""Parts from the left, dark to light; all three can be told apart in a photocopy."""

_LABEL, _VALUE, _FIGURE_GAP = 0.30, 0.18, 1.5


def figure_strips(figure: Bars, frame: Frame, faces: Faces) -> list[Strip]:
    """Title and bars; the title stays with the first bars, the legend with the last."""
    title = [replace(strip, holds_next=True) for strip in text_strips(figure.title, BODY_BOLD, frame, faces)]
    bars = [_bar(figure, bar, frame, faces) for bar in figure.bars]
    strips = [*title, *bars, _legend(figure, frame, faces)]
    if bars:
        strips[-2] = replace(strips[-2], holds_next=True)
    return [replace(strips[0], before=4), *strips[1:], Strip(height=0, before=2.5)]


def _bar(figure: Bars, bar: Bar, frame: Frame, faces: Faces) -> Strip:
    left = frame.width * _LABEL
    room = frame.width * (1 - _LABEL - _VALUE) - 2 * _FIGURE_GAP
    start = frame.x + left + _FIGURE_GAP
    marks: list[Mark] = [Run(frame.x, _TEXT.baseline, fitting(bar.label, left, faces), _TEXT.face, _TEXT.size)]
    marks += _parts(figure, bar, start, room)
    value = faces.drawable_line(bar.text, _TEXT.face)
    marks.append(Run(start + room + _FIGURE_GAP, _TEXT.baseline, value, _TEXT.face, _TEXT.size))
    return Strip(height=_HEIGHT, marks=tuple(marks))


def _parts(figure: Bars, bar: Bar, start: float, room: float) -> Iterator[Shade]:
    done = 0
    for number, part in enumerate(bar.parts):
        if part:
            grey = _GREYS[min(number, len(_GREYS) - 1)]
            x, width = start + room * done / figure.most, room * part / figure.most
            yield Shade(x, (_HEIGHT - _BAR) / 2, width, _BAR, grey)
        done += part


def fitting(label: str, width: float, faces: Faces, kind: Type = _TEXT) -> str:
    """The label, cut where it is wider than its room."""
    measure, text = faces.measure(kind), faces.drawable_line(label, kind.face)
    if measure(text) <= width:
        return text
    while text and measure(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _legend(figure: Bars, frame: Frame, faces: Faces) -> Strip:
    """What the greys mean, each behind its sign."""
    x = frame.x
    marks: list[Mark] = []
    for grey, name in zip(_GREYS, figure.legend, strict=False):
        marks.append(Shade(x, 1, _BAR, _BAR, grey))
        marks.append(Run(x + _BAR + 1, SMALL.baseline, faces.drawable_line(name, SMALL.face), SMALL.face, SMALL.size))
        x += _BAR + 5 + faces.measure(SMALL)(name)
    return Strip(height=_HEIGHT if marks else 0, marks=tuple(marks), before=1)


_LOGO = 22
_LOGO_GAP = 2
_LOGO_HEIGHT = 24
_ROOM_TO_SIGN = 19
_GOVERNMENT = Type(Face.SERIF, 13, 6)
_OFFICE = Type(Face.SERIF_BOLD, 18, 8)
_ADDRESS = Type(Face.SERIF, 9.5, 4.2)
_HEADER = Type(Face.SERIF, 10, 4.5)
_HEADER_LABEL = 22
_UNDERLINE = 0.6


def letterhead_strip(letterhead: Letterhead, frame: Frame, faces: Faces) -> Strip:
    """Kop between equal margins, so that a logo finds room at the left; a thick and a thin rule below."""
    inner = Frame(frame.x + _LOGO, frame.width - 2 * _LOGO)
    lines = [(letterhead.government, _GOVERNMENT), (letterhead.office, _OFFICE)]
    lines += [(line, _ADDRESS) for line in letterhead.address]
    text = joined(strip for line, kind in lines for strip in text_strips(line, kind, inner, faces, Align.CENTER))
    right = frame.x + frame.width
    logo = _logo(letterhead, frame)
    below = max(text.height, _LOGO_HEIGHT if letterhead.has_logo else 0) + 2.2
    rules = (Rule(frame.x, below, right, below, 0.9), Rule(frame.x, below + 1, right, below + 1, 0.25))
    return Strip(height=below + 3, marks=(*logo, *text.marks, *rules), holds_next=True)


def _logo(letterhead: Letterhead, frame: Frame) -> tuple[StripMark, ...]:
    """The logo at the left, if there is one that can be drawn."""
    size = size_within(letterhead.logo, _LOGO - _LOGO_GAP, _LOGO_HEIGHT) if letterhead.logo else None
    if size is None:
        return ()
    width, height = size
    return (StripMark(frame.x, 0, width, height, letterhead.logo),)


def lampiran_header_strip(header: LampiranHeader, frame: Frame, faces: Faces) -> Strip:
    """Block at the top right: label, colon and title; number and date of the paper below the title."""
    width = min(frame.width * 0.7, 118)
    block = Frame(frame.x + frame.width - width, width)
    measure = faces.measure(_HEADER)
    value = block.inside(max(measure(faces.drawable_line(header.label, _HEADER.face)) + 2, _HEADER_LABEL) + 3)
    rows = labelled(header.label, text_strips(header.title, _HEADER, value, faces), block, value, faces, kind=_HEADER)
    inner = value.inside(_HEADER_LABEL)
    for label, text in (("NOMOR", header.number), ("TANGGAL", header.date)):
        lines = text_strips(text or places.DOTTED, _HEADER, inner, faces)
        rows += labelled(label, lines, value, inner, faces, kind=_HEADER)
    return replace(joined(rows), holds_next=True)


_RUNNING = Type(Face.SANS, 8.5, 3.5)
_RUNNING_HEIGHT = 5.0
_INITIALS = 9.0
"""Millimetres of the line that names a lampiran again, and of the room for a paraf."""


def running_strip(text: str, frame: Frame, faces: Faces) -> Strip:
    """One line over a rule on top of a page, which says what the page belongs to; it is cut where it is too long."""
    told = placed(fitting(text, frame.width, faces, _RUNNING), _RUNNING, frame, Align.RIGHT, faces)
    rule = Rule(frame.x, _RUNNING.leading + 0.3, frame.x + frame.width, _RUNNING.leading + 0.3, 0.1)
    return Strip(height=_RUNNING_HEIGHT, marks=(told, rule))


def initials_strip(block: Initials, frame: Frame, faces: Faces) -> Strip:
    """Label and dots at the right, with room above the dots for a hand."""
    line = placed(f"{faces.drawable_line(block.label, BODY.face)}: {places.DOTTED}", BODY, frame, Align.RIGHT, faces)
    return Strip(height=_INITIALS, marks=(moved(line, _INITIALS - BODY.leading),), before=2)


def labelled(
    label: str, value: Sequence[Strip], frame: Frame, right: Frame, faces: Faces, *, kind: Type = BODY
) -> list[Strip]:
    """A label at the left of a frame, a colon before the frame `right`, and what is in that frame."""
    left = Frame(frame.x, max(right.x - frame.x - 4, 1))
    colon = Run(right.x - 2.8, kind.baseline, ":", kind.face, kind.size)
    first, *more = text_strips(label, kind, left, faces)
    return beside([replace(first, marks=(*first.marks, colon)), *more], value)


def signature_strips(block: Signatures, frame: Frame, faces: Faces) -> list[Strip]:
    """Slots two by two, each pair whole, all of them on one page as long as a page can hold them."""
    half = frame.width / 2
    left, right = Frame(frame.x, half - 3), Frame(frame.x + half + 3, half - 3)
    if len(block.slots) == 1:
        return [replace(_pair([(block.slots[0], frame if block.fills else right)], faces), before=5)]
    pairs = [[(one, left), (other, right)] for one, other in zip(block.slots[::2], block.slots[1::2], strict=False)]
    if len(block.slots) % 2:
        middle = Frame(frame.x + frame.width / 4, half)
        pairs.append([(block.slots[-1], middle)])
    return held([replace(_pair(pair, faces), before=5) for pair in pairs])


def _pair(slots: Sequence[tuple[Slot, Frame]], faces: Faces) -> Strip:
    """Slots beside each other: what is above them ends, and their names stand, on one height."""
    heads = [
        joined(strip for line in slot.lines for strip in text_strips(line, BODY, frame, faces, Align.CENTER))
        for slot, frame in slots
    ]
    names = max(head.height for head in heads) + _ROOM_TO_SIGN
    marks: list[Mark] = []
    height = names
    for head, (slot, frame) in zip(heads, slots, strict=True):
        marks += [moved(mark, names - _ROOM_TO_SIGN - head.height) for mark in head.marks]
        foot = _name(slot, frame, faces)
        marks += [moved(mark, names) for mark in foot.marks]
        height = max(height, names + foot.height)
    return Strip(height=height, marks=tuple(marks))


def _name(slot: Slot, frame: Frame, faces: Faces) -> Strip:
    """Name in bold and underlined, or dots in brackets; rank and employee number below."""
    name = text_strips(slot.name or f"({places.DOTTED})", BODY_BOLD if slot.name else BODY, frame, faces, Align.CENTER)
    if slot.name:
        name = [replace(strip, marks=(*strip.marks, *_underlines(strip, faces))) for strip in name]
    below = [slot.rank] if slot.rank else []
    below += [f"NIP. {places.nip(slot.nip) or places.DOTTED}"] if slot.nip is not None else []
    rest = [strip for line in below for strip in text_strips(line, BODY, frame, faces, Align.CENTER)]
    return joined([*name, *rest])


def _underlines(strip: Strip, faces: Faces) -> list[Rule]:
    """Rules below the words of a strip."""
    width = faces.measure(BODY_BOLD)
    return [
        Rule(mark.x, mark.y + _UNDERLINE, mark.x + width(mark.text), mark.y + _UNDERLINE, 0.8 * POINT)
        for mark in strip.marks
        if isinstance(mark, Run)
    ]


LARGEST_PIXELS = 16_000_000
"""A picture that unfolds to more than this is not drawn, however small its file."""


def size_within(content: bytes, width: float, height: float) -> tuple[float, float] | None:
    """Width and height of the picture in a box, in the unit of the box; None where it is no whole picture."""
    from PIL import Image  # noqa: PLC0415 - comes with the PDF library, and as slowly

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
            wide, high = image.size
            if wide * high > LARGEST_PIXELS:
                return None
            image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    scale = min(width / wide, height / high)
    return wide * scale, high * scale


_SIDE = 22.0
_QUIET = 1.5
_SEAL_GAP = 4
_WORDS = Type(Face.SANS, 8.5, 3.9)
_BLACK = 0


def seal_strip(block: Seal, frame: Frame, faces: Faces) -> Strip:
    """The code at the left, its lines in the middle of the height at the right; never divided."""
    beside = frame.inside(_SIDE + _SEAL_GAP)
    words = joined(strip for line in block.lines for strip in text_strips(line, _WORDS, beside, faces))
    height = max(_SIDE, words.height)
    lower = (height - words.height) / 2
    marks = (*_squares(frame.x, _modules(block.payload)), *(moved(mark, lower) for mark in words.marks))
    return Strip(height=height + _QUIET, marks=marks, before=_QUIET + 2)


def _modules(payload: str) -> Sequence[Sequence[int]]:
    """Rows of the code, 1 where it is dark; at least 15 % of it may be stained or torn."""
    import segno  # noqa: PLC0415 - only for papers that are signed

    return segno.make_qr(payload, error="m", boost_error=True).matrix


def _squares(x: float, rows: Sequence[Sequence[int]]) -> Iterator[Shade]:
    """Neighbours in a row are one rectangle, so that no hair line shows between them."""
    size = _SIDE / len(rows)
    for line, row in enumerate(rows):
        place = 0
        for is_dark, run in groupby(row, bool):
            width = len(list(run))
            if is_dark:
                yield Shade(x + place * size, line * size, width * size, size, _BLACK)
            place += width
