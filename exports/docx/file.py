"""A Document as a Word file, for offices that edit: real numbering, headings that come again, numbers of pages.

The same document gives the same bytes: nothing is read from the clock or the machine. It bears no seal and no code, so
that nobody takes it for the paper that was signed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from exports.docx import pages
from exports.docx.blocks import WordRoom, flow
from exports.docx.gathered import Gathered
from exports.docx.heads import lampiran_header_parts, letterhead_parts
from exports.docx.markup import Xml, root, tag, twips
from exports.docx.package import packed
from exports.docx.parts import Part, WordParagraph, completed, markup_of
from exports.docx.styles import part_styles
from exports.paper.blocks import Beside, Block, Contents, Heading, KeepTogether
from exports.paper.document import Document, Section
from exports.paper.printable import one_line

SUFFIX = ".docx"


def to_docx(document: Document, mark: str = "") -> bytes:
    """The whole paper; `mark` stands on top of every page, before its watermark."""
    gathered = Gathered(places=_places(document))
    body = tuple(_body(document, gathered))
    parts = {
        "document": root("document", tag("body", *body)),
        "styles": part_styles(),
        "numbering": gathered.part_numbering(),
        "settings": _settings(has_contents=bool(gathered.places)),
        **pages.head_parts(document, mark),
        **pages.foot_parts(document),
    }
    return packed(document, parts, gathered.named_pictures())


def _blocks(content: Iterable[Block]) -> Iterator[Block]:
    """Every block, those inside others too."""
    for block in content:
        yield block
        match block:
            case KeepTogether(blocks=inner):
                yield from _blocks(inner)
            case Beside(left=left, right=right):
                yield from _blocks((*left, *right))


def _places(document: Document) -> dict[str, int]:
    """What a table of contents names and what stands in the paper, each with a number; empty without contents."""
    found = [block for section in document.sections for block in _blocks(section.blocks)]
    named = (one_line(line.text) for block in found if isinstance(block, Contents) for line in block.lines)
    there = {one_line(section.bookmark) for section in document.sections if section.bookmark}
    there |= {one_line(block.text) for block in found if isinstance(block, Heading) and block.outline}
    return {text: number for number, text in enumerate(dict.fromkeys(named), start=1) if text in there}


def _body(document: Document, gathered: Gathered) -> Iterator[Xml]:
    """Paragraphs and tables; the last of each run of pages says on which paper they lie."""
    names = pages.heads(document)
    first = Section(blocks=())
    waiting: list[Part] = []
    for number, section in enumerate(document.sections):
        if number and (section.starts_page or section.landscape != first.landscape):
            before, last = completed(waiting)
            yield from (part.markup() for part in before)
            yield replace(last, section=pages.sheet(document, first, names)).markup()
            waiting = []
        first = first if waiting else section
        waiting += _section(document, section, gathered, is_first=number == 0)
    yield markup_of(waiting)
    yield pages.sheet(document, first, names)


def _section(document: Document, section: Section, gathered: Gathered, *, is_first: bool) -> list[Part]:
    """Kop or header block, and blocks; where it begins is marked for outline and contents."""
    width = pages.room(document.paper, landscape=section.landscape)
    parts = letterhead_parts(document.letterhead, width, gathered) if is_first and document.letterhead else []
    parts += lampiran_header_parts(section.header, width) if section.header else []
    parts += letterhead_parts(section.letterhead, width, gathered) if section.letterhead else []
    parts += flow(section.blocks, WordRoom(width, gathered))
    return list(_begun(section, parts, gathered)) if section.bookmark else parts


def _begun(section: Section, parts: Iterable[Part], gathered: Gathered) -> Iterator[Part]:
    """The place is marked at the first paragraph; if that is a title it also stands in the outline."""
    is_begun = False
    for part in parts:
        if isinstance(part, WordParagraph) and not is_begun:
            is_begun = True
            outline = 0 if part.style == "Judul" else part.outline
            yield replace(part, runs=gathered.begun(section.bookmark, part.runs), outline=outline)
        else:
            yield part


def _settings(*, has_contents: bool) -> bytes:
    """As the Word of 2013 and later works; with contents it offers to count their pages when it opens the file."""
    name, uri = "compatibilityMode", "http://schemas.microsoft.com/office/word"
    update = [tag("updateFields", val="true")] if has_contents else []
    return root(
        "settings",
        tag("defaultTabStop", val=twips(12.5)),
        tag("characterSpacingControl", val="doNotCompress"),
        *update,
        tag("compat", tag("compatSetting", name=name, uri=uri, val=15)),
    )
