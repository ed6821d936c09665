"""The fixed forms of a state paper: kop, the header block of a lampiran, places to sign."""

from collections.abc import Sequence
from dataclasses import replace

from exports.blocks import Align, Signatures, Slot
from exports.document import LampiranHeader, Letterhead
from exports.renderers.pdf_faces import Faces
from exports.renderers.pdf_logo import size_within
from exports.renderers.pdf_strips import (
    BODY,
    BODY_BOLD,
    POINT,
    Face,
    Frame,
    Mark,
    Picture,
    Rule,
    Strip,
    Type,
    Words,
    held,
    joined,
    moved,
)
from exports.renderers.pdf_text import beside, text_strips
from exports.wording import people

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
    below = max(text.height, logo[0].height if logo else 0) + 2.2
    rules = (Rule(frame.x, below, right, below, 0.9), Rule(frame.x, below + 1, right, below + 1, 0.25))
    return Strip(height=below + 3, marks=(*logo, *text.marks, *rules), holds_next=True)


def _logo(letterhead: Letterhead, frame: Frame) -> tuple[Picture, ...]:
    """The logo at the left, if there is one that can be drawn."""
    size = size_within(letterhead.logo, _LOGO - _LOGO_GAP, _LOGO_HEIGHT) if letterhead.logo else None
    if size is None:
        return ()
    width, height = size
    return (Picture(frame.x, 0, width, height, letterhead.logo),)


def lampiran_header_strip(header: LampiranHeader, frame: Frame, faces: Faces) -> Strip:
    """Block at the top right: label, colon and title; number and date of the paper below the title."""
    width = min(frame.width * 0.6, 118)
    block = Frame(frame.x + frame.width - width, width)
    measure = faces.measure(_HEADER)
    value = block.inside(max(measure(faces.drawable_line(header.label, _HEADER.face)) + 2, _HEADER_LABEL) + 3)
    rows = labelled(header.label, text_strips(header.title, _HEADER, value, faces), block, value, faces, kind=_HEADER)
    inner = value.inside(_HEADER_LABEL)
    for label, text in (("NOMOR", header.number), ("TANGGAL", header.date)):
        lines = text_strips(text or people.DOTTED, _HEADER, inner, faces)
        rows += labelled(label, lines, value, inner, faces, kind=_HEADER)
    return replace(joined(rows), holds_next=True)


def labelled(
    label: str, value: Sequence[Strip], frame: Frame, right: Frame, faces: Faces, *, kind: Type = BODY
) -> list[Strip]:
    """A label at the left of a frame, a colon before the frame `right`, and what stands in that frame."""
    left = Frame(frame.x, max(right.x - frame.x - 4, 1))
    colon = Words(right.x - 2.8, kind.baseline, ":", kind.face, kind.size)
    first, *more = text_strips(label, kind, left, faces)
    return beside([replace(first, marks=(*first.marks, colon)), *more], value)


def signature_strips(block: Signatures, frame: Frame, faces: Faces) -> list[Strip]:
    """Slots two by two, each pair whole, all of them on one page as long as a page can hold them."""
    half = frame.width / 2
    left, right = Frame(frame.x, half - 3), Frame(frame.x + half + 3, half - 3)
    if len(block.slots) == 1:
        return [replace(_pair([(block.slots[0], right)], faces), before=5)]
    pairs = [[(one, left), (other, right)] for one, other in zip(block.slots[::2], block.slots[1::2], strict=False)]
    if len(block.slots) % 2:
        middle = Frame(frame.x + frame.width / 4, half)
        pairs.append([(block.slots[-1], middle)])
    return held([replace(_pair(pair, faces), before=5) for pair in pairs])


def _pair(slots: Sequence[tuple[Slot, Frame]], faces: Faces) -> Strip:
    """Slots beside each other: what stands above them ends, and their names stand, on one height."""
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
    name = text_strips(slot.name or f"({people.DOTTED})", BODY_BOLD if slot.name else BODY, frame, faces, Align.CENTER)
    if slot.name:
        name = [replace(strip, marks=(*strip.marks, *_underlines(strip, faces))) for strip in name]
    below = [slot.rank] if slot.rank else []
    below += [f"NIP. {people.nip(slot.nip) or people.DOTTED}"] if slot.nip is not None else []
    rest = [strip for line in below for strip in text_strips(line, BODY, frame, faces, Align.CENTER)]
    return joined([*name, *rest])


def _underlines(strip: Strip, faces: Faces) -> list[Rule]:
    """Rules below the words of a strip."""
    width = faces.measure(BODY_BOLD)
    return [
        Rule(mark.x, mark.y + _UNDERLINE, mark.x + width(mark.text), mark.y + _UNDERLINE, 0.8 * POINT)
        for mark in strip.marks
        if isinstance(mark, Words)
    ]
