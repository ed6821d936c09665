"""A small Berita Acara with one of everything, and what a PDF says when it is read back."""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from io import BytesIO

import pytest
from pypdf import PdfReader

from exports.paper.blocks import (
    Beside,
    Block,
    Clause,
    Dictum,
    Heading,
    KeepTogether,
    LabelValue,
    ListItem,
    Numbered,
    PageBreak,
    Paragraph,
    Signatures,
    Slot,
    Space,
    Title,
)
from exports.paper.document import Document, LampiranHeader, Letterhead, Section
from exports.paper.tables import Align, Column, GroupRow, Row, Table, TotalRow
from exports.pdf.faces import Faces
from exports.pdf.file import _pages, to_pdf
from exports.pdf.strips import Run

CLOSED = datetime(2027, 2, 3, 12, 4, tzinfo=timezone(timedelta(hours=7)))
PRIORITIES = (
    Column(heading="No", width=8, align=Align.CENTER),
    Column(heading="Kegiatan Prioritas", width=60),
    Column(heading="Volume", width=20),
    Column(heading="Pagu (Rp)", width=26, align=Align.RIGHT),
)
CAMAT = Slot(
    lines=("Mengetahui,", "CAMAT KERJO,"),
    name="Drs. SUTARNO WIBOWO, M.M.",
    rank="Pembina (IV/a)",
    nip="196712231994011002",
)
CHAIR = Slot(lines=("Kerjo, 3 Februari 2027", "PIMPINAN SIDANG,"), nip="")


def _agreement() -> Section:
    items: tuple[ListItem | str, ...] = (
        ListItem(text="Sambutan-sambutan yang disampaikan oleh:", items=("Camat Kerjo;", "Anggota DPRD;")),
        "Hasil sidang komisi dan tanggapan peserta dalam Sidang Pleno II;",
    )
    return Section(
        bookmark="Berita Acara",
        blocks=(
            Title(lines=("BERITA ACARA", "KESEPAKATAN HASIL MUSRENBANG"), below=("NOMOR : 050/27/II/2027",)),
            Paragraph(
                text="Pada hari ini Rabu, tanggal Tiga bulan Februari tahun Dua Ribu Dua Puluh Tujuh (03-02-2027), "
                "bertempat di Pendopo Kecamatan Kerjo, telah diselenggarakan Musrenbang.",
                first_line=True,
            ),
            Heading(text="Setelah memperhatikan, mendengar, dan mempertimbangkan:"),
            Numbered(items=items),
            LabelValue(pairs=(("Hari dan Tanggal", "Rabu, 3 Februari 2027"), ("Waktu", "08.30 WIB")), indent=12),
            Space(height=2),
            Title(lines=("MENYEPAKATI",)),
            Dictum(
                clauses=(
                    Clause(label="KESATU", text="Kegiatan prioritas sebanyak 2 (dua) kegiatan."),
                    Clause(label="KEDUA", text="Seluruh usulan mendapat keputusan:", items=("disepakati 2;",)),
                )
            ),
            Signatures(slots=(CAMAT, CHAIR)),
            KeepTogether(
                blocks=(Paragraph(text="Tembusan:", small=True, align=Align.LEFT), Numbered(items=("Bupati.",)))
            ),
        ),
    )


def _attendance() -> Section:
    columns = (
        Column(heading="No", width=8, align=Align.CENTER),
        Column(heading="Nama", width=50),
        Column(heading="Tanda Tangan", width=40, signature=True),
    )
    rows = tuple(Row((str(number), f"Peserta {number}", "")) for number in (1, 2, 3))
    head = Beside(left=(LabelValue(pairs=(("Tempat", "Pendopo"),)),), right=(Paragraph(text="Kerjo, 3 Februari 2027"),))
    return Section(
        bookmark="Lampiran I",
        header=LampiranHeader(label="LAMPIRAN I", title="BERITA ACARA MUSRENBANG", number="", date="3 Februari 2027"),
        blocks=(head, Table(columns=columns, rows=rows), PageBreak(), Paragraph(text="Daftar hadir ditutup.")),
    )


def _priorities() -> Section:
    rows = (
        GroupRow("DPUPR – Dinas Pekerjaan Umum dan Penataan Ruang"),
        Row(("1", "Peningkatan jalan ruas Ganten–Kwadungan", "1,5 km", "187.450.000")),
        Row(("2", "Talud [/x] | jalan", "33.10", "75.000.000")),
        TotalRow("JUMLAH DPUPR", ("262.450.000",)),
    )
    return Section(
        bookmark="Lampiran II",
        header=LampiranHeader(label="LAMPIRAN II", title="BERITA ACARA MUSRENBANG", number="050/27/II/2027"),
        landscape=True,
        blocks=(
            Table(columns=PRIORITIES, rows=rows, number_row=True, dense=True),
            Table(columns=PRIORITIES, rows=()),
            Signatures(slots=(CAMAT,)),
        ),
    )


@pytest.fixture
def one_of_each() -> Document:
    return Document(
        title="Berita Acara Musrenbang Kecamatan Kerjo",
        subject="RKPD 2028",
        author="Kecamatan Kerjo",
        created=CLOSED,
        letterhead=Letterhead(
            government="PEMERINTAH KABUPATEN KARANGANYAR",
            office="KECAMATAN KERJO",
            address=("Jalan Kerjo – Karanganyar Km. 20",),
        ),
        footer="Kode verifikasi: 7F3A-91C2",
        watermark="CONTOH",
        sections=(_agreement(), _attendance(), _priorities()),
    )


@pytest.fixture
def paper_of() -> Callable[..., Document]:
    """Makes a paper with one section out of blocks."""

    def make(*content: Block, landscape: bool = False) -> Document:
        return Document(title="Uji", created=CLOSED, sections=(Section(blocks=content, landscape=landscape),))

    return make


@pytest.fixture
def layout_of() -> Callable[[Document], list[str]]:
    """Text of each page as it is laid out, without feet: for sweeps over page ends, which need no file."""

    def read(document: Document) -> list[str]:
        pages = _pages(document, Faces())
        words = [[m.text for _, strip in page.placed for m in strip.marks if isinstance(m, Run)] for page in pages]
        return [" ".join(" ".join(page).split()) for page in words]

    return read


@pytest.fixture
def text_of_pages(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[Document], list[str]]]:
    """Text of each page of the PDF, runs of white space as one space; a warning of the library fails the test."""

    def read(document: Document) -> list[str]:
        return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(to_pdf(document))).pages]

    yield read
    assert [] == [record for record in caplog.records if record.levelno >= logging.WARNING]
