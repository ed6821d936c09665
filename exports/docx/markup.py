"""The markup of a Word file, as a type of its own: text becomes markup in one place, where it is escaped.

Lengths are millimetres until they are written as twentieths of a point. No sign that people typed can be an element, a
field or an instruction: `written` and the values of attributes are all that carries text.
"""

from html import escape
from typing import NewType

from exports.paper.printable import printable

Xml = NewType("Xml", str)
"""Well-formed markup; only this module makes it out of text."""

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
NOTHING = Xml("")


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def tag(name: str, /, *inside: Xml, **attributes: str | float) -> Xml:
    """`<w:name w:attribute="…">…</w:name>`; the name and those of attributes are ours."""
    told = "".join(f' w:{key.rstrip("_")}="{escape(str(value))}"' for key, value in attributes.items())
    if not inside:
        return Xml(f"<w:{name}{told}/>")
    return Xml(f"<w:{name}{told}>{''.join(inside)}</w:{name}>")


def of_all(parts: "list[Xml] | tuple[Xml, ...]") -> Xml:
    """One after the other."""
    return Xml("".join(parts))


def root(name: str, *inside: Xml) -> bytes:
    """A whole part of the file."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<w:{name} {NAMESPACES}>{''.join(inside)}</w:{name}>".encode()


def written(text: str) -> Xml:
    """What stands in a run: printable signs, and breaks where the text has line breaks."""
    lines = printable(text).split("\n")
    return tag("br").join(f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in lines)  # type: ignore[return-value]


def run(text: str, *, bold: bool = False, underlined: bool = False, size: float | None = None) -> Xml:
    """Text in one look; without one it is that of its paragraph. `size` is in points."""
    return tag("r", _look(bold=bold, underlined=underlined, size=size), written(text))


def _look(*, bold: bool, underlined: bool, size: float | None) -> Xml:
    parts = [tag("b")] if bold else []
    parts += [tag("sz", val=round(size * 2)), tag("szCs", val=round(size * 2))] if size is not None else []
    parts += [tag("u", val="single")] if underlined else []
    return tag("rPr", *parts) if parts else NOTHING


def tabulator() -> Xml:
    """A jump to the next stop."""
    return tag("r", tag("tab"))


def field(instruction: str, shown: str = "") -> Xml:
    """What Word works out itself, such as `PAGE`; the instruction is ours, never typed."""
    begin, separate, end = (tag("r", tag("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end"))
    told = Xml(f'<w:r><w:instrText xml:space="preserve"> {escape(instruction, quote=False)} </w:instrText></w:r>')
    return of_all([begin, told, separate, run(shown), end])
