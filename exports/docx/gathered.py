"""What the parts of a Word file share: lists that begin anew, pictures, and places that a table of contents names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exports.docx.markup import NOTHING, Xml, of_all, root, tag, twips
from exports.docx.markup import field as field_of
from exports.paper.printable import list_sign, one_line

LAST_LEVEL = 8
"""As deep as the format goes, counted from 0."""

_EMU = 36_000
"""Per millimetre."""

_FORMATS = ("decimal", "lowerLetter", "decimal", "lowerLetter")
_LAST_LETTER = 26
"""From here on Word counts aa, bb, cc, and the papers aa, ab, ac."""


def is_numbered_alike(level: int, last: int) -> bool:
    """Whether Word gives the entries of a list up to this number the signs of the papers."""
    return level >= len(_FORMATS) or level % 2 == 0 or last <= _LAST_LETTER


def _place(number: int) -> str:
    return f"_Isi{number}"


@dataclass(slots=True)
class Gathered:
    """Filled while blocks become parts; the same document fills it in the same way.

    `places` are the texts that a table of contents names and that stand somewhere, each with a number.
    """

    places: Mapping[str, int] = field(default_factory=dict)
    starts: list[tuple[int, int]] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    marked: set[int] = field(default_factory=set)
    drawn: int = 0

    def numbering(self, level: int, start: int) -> int:
        """A list of its own, whose entries at this level begin with this number."""
        self.starts.append((min(level, LAST_LEVEL), start))
        return len(self.starts)

    def page_of(self, text: str) -> Xml:
        """The number of the page on which a line of the contents stands; Word counts it."""
        number = self.places.get(one_line(text))
        return NOTHING if number is None else field_of(f"PAGEREF {_place(number)}")

    def begun(self, text: str, inside: Xml) -> Xml:
        """The runs, with the place that a line of the contents leads to around them where it begins here."""
        number = self.places.get(one_line(text))
        if number is None or number in self.marked:
            return inside
        self.marked.add(number)
        return of_all([tag("bookmarkStart", id=number, name=_place(number)), inside, tag("bookmarkEnd", id=number)])

    def picture(self, content: bytes, width: float, height: float) -> Xml:
        """A run with the picture, in millimetres."""
        if content not in self.pictures:
            self.pictures.append(content)
        self.drawn += 1
        size = f'cx="{round(width * _EMU)}" cy="{round(height * _EMU)}"'
        return Xml(
            _DRAWING.format(size=size, number=self.drawn, link=f"gambar{self.pictures.index(content) + 1}"),
        )

    def named_pictures(self) -> dict[str, bytes]:
        """The pictures by the names with which the markup calls them."""
        return {f"gambar{number}": content for number, content in enumerate(self.pictures, start=1)}

    def part_numbering(self) -> bytes:
        """The lists of the file as its part `numbering`."""
        nums = (
            tag(
                "num",
                tag("abstractNumId", val=0),
                tag("lvlOverride", tag("startOverride", val=start), ilvl=level),
                numId=number,
            )
            for number, (level, start) in enumerate(self.starts, start=1)
        )
        levels = (_level(level) for level in range(LAST_LEVEL + 1))
        kind = tag("multiLevelType", val="multilevel")
        return root("numbering", tag("abstractNum", kind, *levels, abstractNumId=0), *nums)


def _level(level: int) -> Xml:
    """The sign of a depth, as the papers have it."""
    is_counted = level < len(_FORMATS)
    sign = list_sign(level, 1)
    text = f"%{level + 1}{sign[-1]}" if is_counted else sign
    return tag(
        "lvl",
        tag("start", val=1),
        tag("numFmt", val=_FORMATS[level] if is_counted else "bullet"),
        tag("lvlText", val=text),
        tag("lvlJc", val="left"),
        tag("pPr", tag("ind", left=twips(7 * (level + 1)), hanging=twips(7))),
        ilvl=level,
    )


_DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/><wp:docPr id="{number}" name="Logo {number}" '
    'descr="Logo"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="{number}" name="Logo {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
