"""What a PDF says about itself and carries along, so that an archive can keep it: PDF/A-3u, fixed times, attachments.

Conformance u: every letter can be taken out as text; part 3: other files may travel inside. The library checks fonts,
colours and attachments while it writes; its own XMP would tell the time of writing, so ours is given.
"""

from datetime import UTC
from html import escape
from typing import TYPE_CHECKING

from exports.document import Document
from exports.renderers.printable import one_line

if TYPE_CHECKING:
    from fpdf import FPDF

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
      <pdf:Producer>{CREATOR}</pdf:Producer>
      <pdfaid:part>3</pdfaid:part>
      <pdfaid:conformance>U</pdfaid:conformance>
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>"""
