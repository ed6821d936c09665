"""A Document as a Word file, for offices that edit: real numbering, headings that come again, numbers of pages.

The same document gives the same bytes: nothing is read from the clock or the machine. It bears no seal and no code, so
that nobody takes it for the paper that was signed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.docx.blocks import WordRoom, flow
from exports.docx.gathered import Gathered
from exports.docx.heads import lampiran_header_parts, letterhead_parts
from exports.docx.markup import Xml, field, of_all, root, run, tabulator, tag, twips
from exports.docx.parts import Part, TabStop, WordParagraph, completed, markup_of
from exports.docx.styles import part_styles
from exports.paper.blocks import Beside, Block, Contents, Heading, KeepTogether
from exports.paper.document import Document, Format, Section
from exports.paper.frame import CODE
from exports.paper.printable import one_line
from exports.paper.tables import Align

SUFFIX = ".docx"

_SIZES = {Format.F4: (215.0, 330.0), Format.A4: (210.0, 297.0), Format.A3: (297.0, 420.0)}
_UPRIGHT, _TURNED = (16.0, 20.0, 20.0, 25.0), (20.0, 18.0, 17.0, 18.0)
"""Margins from the top clockwise: wider where papers are bound."""

_HEAD, _FOOT = 8.0, 8.0
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can give its members."""


def to_docx(document: Document, mark: str = "") -> bytes:
    """The whole paper; `mark` stands on top of every page, before its watermark."""
    gathered = Gathered(places=_places(document))
    body = tuple(_body(document, gathered))
    lines = tuple(filter(None, (one_line(mark), one_line(document.watermark))))
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("naskah", f"{_OFFICE}officeDocument", "word/document.xml"), ("tentang", _CORE, "docProps/core.xml")
        ),
        "docProps/core.xml": _properties(document),
        "word/document.xml": root("document", tag("body", *body)),
        "word/styles.xml": part_styles(),
        "word/numbering.xml": gathered.part_numbering(),
        "word/settings.xml": _settings(has_contents=bool(gathered.places)),
        "word/header1.xml": root("hdr", *_head(lines)),
        "word/footer1.xml": root("ftr", _foot(document, landscape=False)),
        "word/footer2.xml": root("ftr", _foot(document, landscape=True)),
        "word/_rels/document.xml.rels": _relations(*_own_relations(gathered)),
    }
    files |= {f"word/media/gambar{at}{_kind(one)}": one for at, one in enumerate(gathered.pictures, start=1)}
    return _zipped(files)


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
    """Paragraphs and tables; the last of each run of pages that lie one way says on which paper."""
    waiting: list[Part] = []
    turned = bool(document.sections) and document.sections[0].landscape
    for number, section in enumerate(document.sections):
        if number and (section.starts_page or section.landscape != turned):
            before, last = completed(waiting)
            yield from (part.markup() for part in before)
            yield replace(last, section=_paper(document, landscape=turned)).markup()
            waiting = []
        turned = section.landscape
        waiting += _section(document, section, gathered, is_first=number == 0)
    yield markup_of(waiting)
    yield _paper(document, landscape=turned)


def _section(document: Document, section: Section, gathered: Gathered, *, is_first: bool) -> list[Part]:
    """Kop or header block, and blocks; where it begins is marked for outline and contents."""
    width = _width(document.paper, landscape=section.landscape)
    parts = letterhead_parts(document.letterhead, width, gathered) if is_first and document.letterhead else []
    parts += lampiran_header_parts(section.header, width) if section.header else []
    parts += letterhead_parts(section.letterhead, width, gathered) if section.letterhead else []
    parts += flow(section.blocks, WordRoom(width, gathered))
    return _begun(section, parts, gathered) if section.bookmark else parts


def _begun(section: Section, parts: list[Part], gathered: Gathered) -> list[Part]:
    """The place is marked at the first paragraph; if that is a title it also stands in the outline."""
    at = next((at for at, part in enumerate(parts) if isinstance(part, WordParagraph)), None)
    first = parts[at] if at is not None else WordParagraph(style="Biasa")
    if at is None or not isinstance(first, WordParagraph):
        return parts
    marked = replace(first, runs=gathered.begun(section.bookmark, first.runs))
    parts[at] = replace(marked, outline=section.level) if marked.style == "Judul" else marked
    return parts


def _width(paper: Format, *, landscape: bool) -> float:
    """Room between the margins."""
    short, long = _SIZES[paper]
    _, right, _, left = _TURNED if landscape else _UPRIGHT
    return (long if landscape else short) - left - right


def _paper(document: Document, *, landscape: bool) -> Xml:
    """Size, margins, and the head and foot that every page has."""
    short, long = _SIZES[document.paper]
    wide, high = (long, short) if landscape else (short, long)
    top, right, bottom, left = map(twips, _TURNED if landscape else _UPRIGHT)
    turned = {"orient": "landscape"} if landscape else {}
    return tag(
        "sectPr",
        Xml('<w:headerReference w:type="default" r:id="kepala"/>'),
        Xml(f'<w:footerReference w:type="default" r:id="kaki{2 if landscape else 1}"/>'),
        tag("type", val="nextPage"),
        tag("pgSz", w=twips(wide), h=twips(high), **turned),
        tag(
            "pgMar",
            top=top,
            right=right,
            bottom=bottom,
            left=left,
            header=twips(_HEAD),
            footer=twips(_FOOT),
            gutter=0,
        ),
    )


def _head(lines: Sequence[str]) -> list[Xml]:
    """What stands on top of every page."""
    return [WordParagraph(runs=run(line), style="Kepala").markup() for line in lines] or [
        WordParagraph(style="Kepala").markup()
    ]


def _foot(document: Document, *, landscape: bool) -> Xml:
    """The paper and its number at the left, without its code; at the right the page, which Word counts."""
    stop = TabStop(_width(document.paper, landscape=landscape), Align.RIGHT)
    place = (run("Halaman "), field("PAGE", "1"), run(" dari "), field("NUMPAGES", "1"))
    runs = of_all([run(_without_code(document.footer)), tabulator(), *place])
    return WordParagraph(runs=runs, style="Kaki", stops=(stop,)).markup()


def _without_code(footer: str) -> str:
    return " · ".join(part for part in one_line(footer).split(" · ") if not part.startswith(CODE))


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


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_CORE = f"{_PACKAGE}relationships/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_HEADLINE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PNG = b"\x89PNG"
_PARTS = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings"}
_ENDS = {"header1": "header", "footer1": "footer", "footer2": "footer"}


def _kind(picture: bytes) -> str:
    return ".png" if picture.startswith(_PNG) else ".jpeg"


def _content_types() -> bytes:
    kinds = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    kinds |= {"png": "image/png", "jpeg": "image/jpeg"}
    parts = {f"word/{name}.xml": f"{_WORD}{kind}+xml" for name, kind in (_PARTS | _ENDS).items()}
    parts["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    told = [f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in kinds.items()]
    told += [f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items()]
    return f'{_HEADLINE}<Types xmlns="{_PACKAGE}content-types">{"".join(told)}</Types>'.encode()


def _relations(*links: tuple[str, str, str]) -> bytes:
    """Name, kind and target of each."""
    told = (f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in links)
    return f'{_HEADLINE}<Relationships xmlns="{_PACKAGE}relationships">{"".join(told)}</Relationships>'.encode()


def _own_relations(gathered: Gathered) -> Iterator[tuple[str, str, str]]:
    for name in ("styles", "numbering", "settings"):
        yield name, f"{_OFFICE}{name}", f"{name}.xml"
    yield "kepala", f"{_OFFICE}header", "header1.xml"
    yield "kaki1", f"{_OFFICE}footer", "footer1.xml"
    yield "kaki2", f"{_OFFICE}footer", "footer2.xml"
    for at, picture in enumerate(gathered.pictures, start=1):
        yield f"gambar{at}", f"{_OFFICE}image", f"media/gambar{at}{_kind(picture)}"


def _properties(document: Document) -> bytes:
    """Title, author and the fixed time."""
    at = document.created.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    title, subject, author = (escape(one_line(text)) for text in (document.title, document.subject, document.author))
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{at}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{_HEADLINE}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
        f"{times}</cp:coreProperties>"
    ).encode()


def _zipped(files: dict[str, bytes]) -> bytes:
    """The parts in their order, none with a time of its own."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = ZipInfo(name, _FIRST_DAY)
            member.compress_type, member.create_system = ZIP_DEFLATED, 0
            archive.writestr(member, content)
    return out.getvalue()
