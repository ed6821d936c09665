"""The logo of the kop: drawn in its room, or left out where it is no picture."""

import struct
import zlib
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from support.around import with_last_year

from exports.last_year.papers import realization
from exports.paper.document import Letterhead, with_logo
from exports.pdf.faces import Faces
from exports.pdf.file import to_pdf
from exports.pdf.heads import letterhead_strip, size_within
from exports.pdf.strips import Frame


def png(width: int, height: int) -> bytes:
    """A white picture of this size, made by hand."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\x00" + b"\xff" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("size", "expected"), [((100, 100), (20, 20)), ((50, 100), (12, 24)), ((400, 40), (20, 2))])
def test_a_logo_keeps_its_shape_within_its_room(size, expected):
    assert expected == pytest.approx(size_within(png(*size), 20, 24))


@pytest.mark.parametrize("content", [b"", b"GIF89a", png(9, 9)[:40], png(9, 9)[:-30], b"\x89PNG\r\n\x1a\n" + bytes(99)])
def test_what_is_no_whole_picture_is_not_drawn(content):
    assert size_within(content, 20, 24) is None
    assert pages(content) == pages(b"")


def test_a_logo_stands_in_the_kop_and_the_same_paper_gives_the_same_bytes():
    logo = png(60, 80)
    [picture] = PdfReader(BytesIO(paper(logo))).pages[0].images
    assert (60, 80) == picture.image.size
    assert paper(logo) == paper(logo)
    assert [] == list(PdfReader(BytesIO(paper(b""))).pages[0].images)


def test_a_kop_that_has_a_logo_is_as_high_whatever_the_logo_so_that_pages_are_counted_without_it():
    kop = Letterhead(government="PEMERINTAH", office="KECAMATAN", address=("Jalan",), has_logo=True)
    drawn = [replace(kop, logo=logo) for logo in (b"", png(400, 40), png(50, 100))]
    (height,) = {letterhead_strip(one, Frame(25, 170), Faces()).height for one in drawn}
    assert letterhead_strip(replace(kop, has_logo=False), Frame(25, 170), Faces()).height < height


def paper(logo: bytes) -> bytes:
    return to_pdf(with_logo(realization(with_last_year().ledger), logo))


def pages(logo: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(paper(logo))).pages]
