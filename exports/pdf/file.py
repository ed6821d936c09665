"""A Document as PDF. The same document gives the same bytes: nothing is read from the clock or the machine.

Document -> strips (pdf_blocks) -> pages (pdf_pages) -> marks, drawn here. All pages are laid out before the first is
drawn, so every foot knows how many there are. The library is slow to load: it is imported when a paper is made.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC
from html import escape
from typing import TYPE_CHECKING

from exports.paper.document import Document, Section
from exports.paper.printable import one_line, wrapped
from exports.pdf.blocks import flow
from exports.pdf.faces import Faces
from exports.pdf.heads import lampiran_header_strip, letterhead_strip, running_strip
from exports.pdf.pages import Page, PageSheet, Pagination, sheet
from exports.pdf.pen import Pen
from exports.pdf.strips import POINT, Face, Mark, PageOf, Run, Strip, Type

if TYPE_CHECKING:
    from fpdf import FPDF


_FOOT = Type(Face.SANS, 8, 3.4)
_FOOT_HEIGHT = 11
_FOOT_LINES = 2
_GREY = 90
_WATERMARK = Type(Face.SANS_BOLD, 120, 0)
_WATERMARK_GREY = 236
_WATERMARK_ANGLE = 52


def to_pdf(document: Document) -> bytes:
    """Draw the whole paper. Text is drawn as it is; a sign that the fonts lack becomes `?`."""
    from fpdf import FPDF  # noqa: PLC0415 - loading it takes longer than starting the application

    pdf = FPDF(unit="mm", format=(100, 100), enforce_compliance=COMPLIANCE)
    pdf.set_auto_page_break(auto=False)
    pdf.c_margin = 0
    describe(pdf, document)
    carry(pdf, document)
    faces = Faces()
    pages = _pages(document, faces)
    document.keep(_count, len(pages))
    page_of = _page_of(pages)
    with Pen(pdf, _rare_signs(document, pages, faces)) as pen:
        for number, page in enumerate(pages, 1):
            place = f"Halaman {number} dari {len(pages)}"
            _draw(pen, faces, page, document, page_number=place, page_of=page_of)
        return bytes(pdf.output())


def _rare_signs(document: Document, pages: Iterable[Page], faces: Faces) -> set[int]:
    """Code points beyond ASCII in all that is drawn."""
    texts = [mark.text for page in pages for _, strip in page.placed for mark in strip.marks if isinstance(mark, Run)]
    texts += [faces.drawable_line(document.footer, _FOOT.face), "…"]
    texts.append(faces.drawable_line(document.watermark, _WATERMARK.face))
    return {ord(sign) for text in texts if not text.isascii() for sign in text}


def page_count(document: Document) -> int:
    """How many pages the paper has when it is drawn; known at once of one that was."""
    return document.derived(_count)


def _count(document: Document) -> int:
    return len(_pages(document, Faces()))


def _pages(document: Document, faces: Faces) -> list[Page]:
    """Lay every section out."""
    pagination = Pagination()
    for number, section in enumerate(document.sections):
        on = sheet(document.paper, landscape=section.landscape)
        strips = _section_strips(section, on, faces)
        if number == 0 and document.letterhead:
            strips.insert(0, letterhead_strip(document.letterhead, on.frame, faces))
        running = running_strip(section.continued, on.frame, faces) if section.continued else None
        pagination.add(strips, on, starts_page=section.starts_page, running=running)
    return pagination.pages


def _page_of(pages: Sequence[Page]) -> dict[str, int]:
    """Bookmark -> number of the page on which it stands first."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for _, strip in page.placed:
            if strip.bookmark:
                found.setdefault(strip.bookmark, number)
    return found


def _section_strips(section: Section, on: PageSheet, faces: Faces) -> list[Strip]:
    """Entry of the outline, header block and blocks."""
    strips: list[Strip] = []
    if section.bookmark:
        strips.append(Strip(height=0, bookmark=section.bookmark, holds_next=True))
    if section.header:
        strips.append(lampiran_header_strip(section.header, on.frame, faces))
    if section.letterhead:
        strips.append(replace(letterhead_strip(section.letterhead, on.frame, faces), before=4))
    return strips + flow(section.blocks, on.frame, faces)


def _draw(
    pen: Pen, faces: Faces, page: Page, document: Document, *, page_number: str, page_of: Mapping[str, int]
) -> None:
    """Draw one page from back to front."""
    on, pdf = page.sheet, pen.pdf
    portrait = (min(on.width, on.height), max(on.width, on.height))
    pdf.add_page(orientation="landscape" if on.width > on.height else "portrait", format=portrait)
    if document.watermark:
        _draw_watermark(pen, faces, document.watermark, on)
    for y, strip in page.placed:
        if strip.bookmark:
            pdf.set_y(y)
            pdf.start_section(one_line(strip.bookmark), level=strip.level)
        for mark in strip.marks:
            pen.draw(_resolved(mark, faces, page_of), y)
    _draw_foot(pen, faces, on, document.footer, page_number)


def _resolved(mark: Mark, faces: Faces, page_of: Mapping[str, int]) -> Mark:
    """A reference to a page as the words it is drawn with; any other mark as it is."""
    if not isinstance(mark, PageOf):
        return mark
    number = str(page_of.get(mark.bookmark, ""))
    return Run(mark.x - faces.measure(mark.kind)(number), mark.y, number, mark.kind.face, mark.kind.size)


def _draw_foot(pen: Pen, faces: Faces, on: PageSheet, footer: str, page_number: str) -> None:
    """Rule, footer text at the left on one line or two, number of the page at the right."""
    measure, pdf = faces.measure(_FOOT), pen.pdf
    number_width = measure(page_number)
    lines = wrapped(faces.drawable_line(footer, _FOOT.face), on.frame.width - number_width - 5, measure)
    if len(lines) > _FOOT_LINES:
        lines[_FOOT_LINES - 1 :] = [lines[_FOOT_LINES - 1] + "…"]
    top = on.height - _FOOT_HEIGHT - (len(lines) - 1) * _FOOT.leading
    baseline = top + _FOOT.baseline + 0.8
    right = on.frame.x + on.frame.width
    pdf.set_line_width(0.2)
    pdf.set_draw_color(_GREY)
    pdf.set_text_color(_GREY)
    pdf.line(on.frame.x, top, right, top)
    for number, line in enumerate(lines):
        pen.write(line, on.frame.x, baseline + number * _FOOT.leading, _FOOT.face, _FOOT.size)
    pen.write(page_number, right - number_width, baseline, _FOOT.face, _FOOT.size)
    pdf.set_draw_color(0)
    pdf.set_text_color(0)


def _draw_watermark(pen: Pen, faces: Faces, word: str, on: PageSheet) -> None:
    """One pale word from corner to corner."""
    text, pdf = faces.drawable_line(word, _WATERMARK.face), pen.pdf
    width = faces.measure(_WATERMARK)(text)
    size = _WATERMARK.size * min(1, 0.8 * on.height / width) if width else 0
    scale = size / _WATERMARK.size
    x, y = on.width / 2, on.height / 2
    pdf.set_text_color(_WATERMARK_GREY)
    with pdf.rotation(_WATERMARK_ANGLE if on.height > on.width else 90 - _WATERMARK_ANGLE, x, y):
        pen.write(text, x - width * scale / 2, y + 0.35 * size * POINT, _WATERMARK.face, size)
    pdf.set_text_color(0)


COMPLIANCE = "PDF/A-3U"
CREATOR = "musrenbang"


def describe(pdf: "FPDF", document: Document) -> None:
    """Title, author, language and the fixed time, for readers and for the archive."""
    from fpdf import ViewerPreferences  # noqa: PLC0415 - slow to load, as in renderers.pdf

    pdf.set_title(one_line(document.title))
    pdf.set_subject(one_line(document.subject))
    pdf.set_author(one_line(document.author))
    pdf.set_creator(CREATOR)
    pdf.set_producer(CREATOR)
    pdf.set_lang("id-ID")
    pdf.set_creation_date(document.created)
    pdf.set_xmp_metadata(_xmp(document))
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)


def carry(pdf: "FPDF", document: Document) -> None:
    """Put the attachments in, dated like the paper and named as the data behind it."""
    for attachment in document.attachments:
        pdf.embed_file(
            bytes=attachment.content,
            basename=one_line(attachment.name),
            mime_type=attachment.media_type,
            desc=one_line(attachment.description),
            creation_date=document.created,
            modification_date=document.created,
            associated_file_relationship="Data",
            compress=True,
        )


def is_ours(content: bytes) -> bool:
    """Whether a file says that this program made it."""
    return content.startswith(b"%PDF") and _PRODUCER.encode() in content


def describes(content: bytes, document: Document) -> bool:
    """Whether a PDF says of itself what that of this document says: title, subject, author and time."""
    return _xmp(document).encode() in content


_PRODUCER = f"<pdf:Producer>{CREATOR}</pdf:Producer>"


def _xmp(document: Document) -> str:
    """The same facts as XMP, with the part and the level of PDF/A."""
    at = document.created.astimezone(UTC).isoformat(timespec="seconds")
    title, subject, author = (escape(one_line(text)) for text in (document.title, document.subject, document.author))
    return f"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
      <xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
      <xmp:CreateDate>{at}</xmp:CreateDate>
      <xmp:ModifyDate>{at}</xmp:ModifyDate>
      {_PRODUCER}
      <pdfaid:part>3</pdfaid:part>
      <pdfaid:conformance>U</pdfaid:conformance>
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>"""
