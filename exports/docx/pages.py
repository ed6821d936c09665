"""The pages of a Word file: their size, their margins, what stands above and below the text on each of them."""

from collections.abc import Mapping

from exports.docx.markup import NOTHING, Xml, field, of_all, root, run, tabulator, tag, twips
from exports.docx.parts import CONTINUED, TabStop, WordParagraph
from exports.paper.document import Document, Format, Section
from exports.paper.frame import CODE
from exports.paper.printable import one_line
from exports.paper.tables import Align

_SIZES = {Format.F4: (215.0, 330.0), Format.A4: (210.0, 297.0), Format.A3: (297.0, 420.0)}
_UPRIGHT, _TURNED = (16.0, 20.0, 20.0, 25.0), (20.0, 18.0, 17.0, 18.0)
"""Margins from the top clockwise: wider where papers are bound."""

_FROM_THE_EDGE = 8.0

USUAL = "header1"
"""The head of a page that begins something, or of all pages where nothing has to be named again."""


def room(paper: Format, *, landscape: bool) -> float:
    """Width between the margins."""
    short, long = _SIZES[paper]
    _, right, _, left = _TURNED if landscape else _UPRIGHT
    return (long if landscape else short) - left - right


def heads(document: Document) -> dict[str, str]:
    """What is told again on later pages, each with the name of its head."""
    told = dict.fromkeys(section.continued for section in document.sections if section.continued)
    return {text: f"header{number}" for number, text in enumerate(told, start=2)}


def head_parts(document: Document, mark: str) -> dict[str, bytes]:
    """The heads of pages by name: mark and watermark, and below them what a later page belongs to."""
    lines = [
        WordParagraph(runs=run(line), style="Kepala").markup()
        for line in (one_line(mark), one_line(document.watermark))
        if line
    ]
    parts = {USUAL: root("hdr", *(lines or [WordParagraph(style="Kepala").markup()]))}
    for text, name in heads(document).items():
        again = WordParagraph(runs=run(one_line(text)), style="Kaki", align=Align.RIGHT, after=2)
        line = WordParagraph(style="Kaki", rule=CONTINUED, exact=1)
        parts[name] = root("hdr", *lines, again.markup(), line.markup())
    return parts


def foot_parts(document: Document) -> dict[str, bytes]:
    """Feet of upright and of turned pages: the paper without its code, and the page, which Word counts."""
    told = " · ".join(part for part in one_line(document.footer).split(" · ") if not part.startswith(CODE))
    parts = {}
    for name, landscape in _FEET.items():
        stop = TabStop(room(document.paper, landscape=landscape), Align.RIGHT)
        place = (run("Halaman "), field("PAGE", "1"), run(" dari "), field("NUMPAGES", "1"))
        runs = of_all([run(told), tabulator(), *place])
        parts[name] = root("ftr", WordParagraph(runs=runs, style="Kaki", stops=(stop,)).markup())
    return parts


_FEET = {"footer1": False, "footer2": True}


def sheet(document: Document, section: Section, names: Mapping[str, str]) -> Xml:
    """The paper on which a section lies, and its heads and feet; the name of each head by what it tells again."""
    short, long = _SIZES[document.paper]
    wide, high = (long, short) if section.landscape else (short, long)
    top, right, bottom, left = map(twips, _TURNED if section.landscape else _UPRIGHT)
    turned = {"orient": "landscape"} if section.landscape else {}
    foot = next(name for name, landscape in _FEET.items() if landscape == section.landscape)
    own = names.get(section.continued, USUAL)
    edge = twips(_FROM_THE_EDGE)
    margins = tag("pgMar", top=top, right=right, bottom=bottom, left=left, header=edge, footer=edge, gutter=0)
    return tag(
        "sectPr",
        _reference("header", "default", own),
        _reference("header", "first", USUAL) if own != USUAL else NOTHING,
        _reference("footer", "default", foot),
        _reference("footer", "first", foot) if own != USUAL else NOTHING,
        tag("type", val="nextPage"),
        tag("pgSz", w=twips(wide), h=twips(high), **turned),
        margins,
        tag("titlePg") if own != USUAL else NOTHING,
    )


def _reference(kind: str, pages: str, name: str) -> Xml:
    return Xml(f'<w:{kind}Reference w:type="{pages}" r:id="{name}"/>')
