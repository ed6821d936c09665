"""The PDF as others see it: paper, feet, outline, the same bytes, and text that is never lost nor obeyed."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from exports.paper.blocks import Block, Heading, LabelValue, Numbered, Paragraph, Signatures, Slot, Title
from exports.paper.document import Attachment, Document, Format, Section
from exports.paper.tables import Column, Row, Table
from exports.pdf.blocks import block_strips
from exports.pdf.file import to_pdf

Pages = Callable[[Document], list[str]]
Make = Callable[..., Document]

HOSTILE = "rusak [/x] [@click=app.quit] **b** <i>x</i> {nb} \x1b[2J\x00\u202eabc\u202c (kurung \\ miring"


def read(document: Document) -> PdfReader:
    return PdfReader(BytesIO(to_pdf(document)))


def millimetres(reader: PdfReader) -> list[tuple[int, int]]:
    boxes = [page.mediabox for page in reader.pages]
    return [(round(float(box.width) * 25.4 / 72), round(float(box.height) * 25.4 / 72)) for box in boxes]


def test_every_kind_of_block_can_be_drawn() -> None:
    unknown = block_strips.dispatch(object)
    assert [] == [kind for kind in get_args(Block) if block_strips.dispatch(kind) is unknown]


def test_pages_have_the_size_of_the_paper_and_lie_as_their_section(one_of_each: Document) -> None:
    upright, turned = (215, 330), (330, 215)
    assert [upright, upright, upright, turned] == millimetres(read(one_of_each))
    assert [(210, 297)] * 3 + [(297, 210)] == millimetres(read(replace(one_of_each, paper=Format.A4)))


def test_every_page_tells_its_number_the_code_and_the_watermark(one_of_each: Document, text_of_pages: Pages) -> None:
    pages = text_of_pages(one_of_each)
    assert [f"Halaman {number} dari 4" for number in (1, 2, 3, 4)] == [page[-16:] for page in pages]
    assert all("Kode verifikasi: 7F3A-91C2" in page for page in pages)
    assert all("CONTOH" in page for page in pages)


def test_a_long_footer_takes_two_lines_and_shows_where_it_is_cut(one_of_each: Document, text_of_pages: Pages) -> None:
    words = [f"kata{number}" for number in range(200)]
    page = text_of_pages(replace(one_of_each, footer=" ".join(words)))[0]
    shown = [word for word in words if word in page.replace("…", " ").split()]
    assert words[: len(shown)] == shown
    assert 20 < len(shown) < 100
    assert f"{shown[-1]}…" in page


def test_the_kop_stands_on_the_first_page_only(one_of_each: Document, text_of_pages: Pages) -> None:
    assert [True, False, False, False] == ["PEMERINTAH KABUPATEN" in page for page in text_of_pages(one_of_each)]


def test_a_lampiran_begins_with_its_header_block(one_of_each: Document, text_of_pages: Pages) -> None:
    page = text_of_pages(one_of_each)[3]
    assert "LAMPIRAN II : BERITA ACARA MUSRENBANG NOMOR : 050/27/II/2027 TANGGAL : ....." in page


def test_a_paper_reads_in_order(one_of_each: Document, text_of_pages: Pages) -> None:
    page = text_of_pages(one_of_each)[0]
    marks = [
        "BERITA ACARA",
        "NOMOR : 050",
        "Pada hari ini",
        "1. Sambutan",
        "a. Camat Kerjo;",
        "Hari dan Tanggal : Rabu",
    ]
    marks += ["MENYEPAKATI", "KESATU : Kegiatan", "KEDUA : Seluruh", "Mengetahui,", "Kerjo, 3 Februari", "Tembusan"]
    places = [page.find(mark) for mark in marks]
    assert -1 not in places
    assert sorted(places) == places


def test_justified_text_is_taken_out_as_it_went_in(paper_of: Make, text_of_pages: Pages) -> None:
    sentence = "Berita Acara ini dan lampirannya merupakan satu kesatuan yang tidak terpisahkan; " * 5
    assert sentence.strip() in text_of_pages(paper_of(Paragraph(text=sentence)))[0]


def test_a_nip_is_printed_in_its_parts_and_a_missing_name_as_dots(one_of_each: Document, text_of_pages: Pages) -> None:
    page = text_of_pages(one_of_each)[0]
    assert "NIP. 19671223 199401 1 002" in page
    assert "(......" in page
    assert "NIP. ......" in page


def test_a_signature_block_goes_whole_to_the_last_page(one_of_each: Document, text_of_pages: Pages) -> None:
    agreement = one_of_each.sections[0]
    lines = Paragraph(text="\n".join(f"baris{number}." for number in range(40)))
    pages = text_of_pages(replace(one_of_each, sections=(replace(agreement, blocks=(lines, *agreement.blocks)),)))
    marks = (
        "Mengetahui,",
        "CAMAT KERJO,",
        "Drs. SUTARNO WIBOWO, M.M.",
        "NIP. 19671223 199401 1 002",
        "PIMPINAN SIDANG,",
    )
    assert [0, 5] == [sum(mark in page for mark in marks) for page in pages]


def test_the_outline_leads_to_the_lampiran(one_of_each: Document) -> None:
    reader = read(one_of_each)
    outline = {entry.title: reader.get_destination_page_number(entry) for entry in reader.outline}
    assert {"Berita Acara": 0, "Lampiran I": 1, "Lampiran II": 3} == outline


def test_the_file_says_what_it_is(one_of_each: Document) -> None:
    reader = read(replace(one_of_each, subject="A & <b>"))
    told = reader.xmp_metadata
    assert told is not None
    assert {"x-default": "Berita Acara Musrenbang Kecamatan Kerjo"} == told.dc_title
    assert {"x-default": "A & <b>"} == told.dc_description
    assert ["Kecamatan Kerjo"] == told.dc_creator
    assert one_of_each.created.astimezone(UTC).replace(tzinfo=None) == told.xmp_create_date == told.xmp_modify_date
    assert "id-ID" == reader.root_object["/Lang"]
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_an_archive_can_keep_the_file(one_of_each: Document) -> None:
    carrier = replace(one_of_each, attachments=(Attachment(name="hasil.json", content=b'{"v":1}'),))
    reader = read(carrier)
    told = reader.xmp_metadata
    assert told is not None
    assert ("3", "U") == (told.pdfaid_part, told.pdfaid_conformance)
    root = reader.root_object
    assert ["/GTS_PDFA1"] == [intent["/S"] for intent in root["/OutputIntents"]]
    assert ["/Data"] == [file.get_object()["/AFRelationship"] for file in root["/AF"]]
    assert "/ID" in reader.trailer
    assert "/Encrypt" not in reader.trailer
    for font in fonts_of(reader):
        assert "/ToUnicode" in font
        (inside,) = font["/DescendantFonts"]
        assert "/FontFile2" in inside.get_object()["/FontDescriptor"]


def fonts_of(reader: PdfReader) -> list[DictionaryObject]:
    found = {}
    for page in reader.pages:
        found |= {str(name): font.get_object() for name, font in page["/Resources"]["/Font"].items()}
    return list(found.values())


def test_qpdf_finds_no_fault_in_the_file(one_of_each: Document, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "berita-acara.pdf"
    path.write_bytes(to_pdf(replace(one_of_each, attachments=(Attachment(name="hasil.json", content=b"{}"),))))
    checked = subprocess.run([qpdf, "--check", path], capture_output=True, text=True, check=False)
    assert (0, "") == (checked.returncode, checked.stderr)


def test_files_are_carried_inside(one_of_each: Document) -> None:
    carrier = replace(one_of_each, attachments=(Attachment(name="hasil.json", content=b'{"v":1}'),))
    assert {"hasil.json": [b'{"v":1}']} == dict(read(carrier).attachments)
    assert to_pdf(carrier) == to_pdf(carrier)


def test_the_same_paper_has_the_same_bytes(one_of_each: Document) -> None:
    assert to_pdf(one_of_each) == to_pdf(one_of_each)
    assert to_pdf(one_of_each) != to_pdf(replace(one_of_each, created=one_of_each.created + timedelta(seconds=1)))


SCRIPT = """
import hashlib, sys
from datetime import datetime, timezone
from exports.paper.blocks import Paragraph
from exports.paper.tables import Column, Row, Table
from exports.paper.document import Document, Section
from exports.pdf.file import to_pdf
assert not {"fpdf", "fontTools"} & set(sys.modules)
columns = (Column(heading="Uraian", width=3), Column(heading="Pagu", width=1))
blocks = (Paragraph(text="Pembukaan → NIHIL é 漢"), Table(columns=columns, rows=(Row(("Talud", "1,5")),)))
created = datetime(2027, 2, 3, tzinfo=timezone.utc)
paper = Document(title="Uji", created=created, sections=(Section(blocks=blocks, bookmark="Satu"),))
print(hashlib.sha256(to_pdf(paper)).hexdigest())
"""


def test_bytes_do_not_depend_on_the_process_and_the_library_is_loaded_late() -> None:
    prints = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Jakarta"))
    ]
    assert prints[0] == prints[1]


def test_what_is_typed_is_never_markup(paper_of: Make, text_of_pages: Pages) -> None:
    columns = (Column(heading=HOSTILE, width=60), Column(heading="Alasan", width=60))
    table = Table(columns=columns, rows=(Row((HOSTILE, HOSTILE)),))
    page = text_of_pages(paper_of(Title(lines=(HOSTILE,)), Paragraph(text=HOSTILE), table))[0]
    assert 5 == page.count("rusak [/x] [@click=app.quit]")
    assert 5 == page.replace(" ", "").count("**b**<i>x</i>{nb}[2Jabc(kurung\\miring")


def test_a_sign_the_fonts_lack_is_seen_to_be_missing(paper_of: Make, text_of_pages: Pages) -> None:
    columns = (Column(heading="Uraian", width=60),)
    page = text_of_pages(
        paper_of(Paragraph(text="A مح漢😀 → ✓ ① e\u0301 ½ Z"), Table(columns=columns, rows=(Row(("😀 ‑ ✓",)),)))
    )
    assert "A ????? -> v 1 é ½ Z" in page[0].replace("? ? ?", "???") or "A ???? -> v 1 é ½ Z" in page[0]
    assert "? - ✓" in page[0]


def test_hostile_text_is_safe_at_every_place(one_of_each: Document, text_of_pages: Pages) -> None:
    bad = HOSTILE + "\ud800"
    section = Section(blocks=(Paragraph(text="isi"),), bookmark=bad)
    pages = text_of_pages(
        replace(one_of_each, title=bad, subject=bad, author=bad, footer=bad, watermark=bad, sections=(section,))
    )
    assert 2 == pages[0].count("rusak [/x]")


@settings(max_examples=20, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_can_be_printed(text: str) -> None:
    section = Section(
        bookmark=text,
        blocks=(
            Title(lines=(text,)),
            Heading(text=text),
            Paragraph(text=text, first_line=True),
            Numbered(items=(text,)),
            LabelValue(pairs=((text, text),)),
            Table(columns=(Column(heading=text, width=5), Column(heading=text, width=1)), rows=(Row((text, text)),)),
            Signatures(slots=(Slot(lines=(text,), name=text, rank=text, nip=text),)),
        ),
    )
    created = datetime(2027, 2, 3, tzinfo=UTC)
    assert to_pdf(Document(title=text, created=created, sections=(section,), footer=text)).startswith(b"%PDF")


def test_a_paper_without_content_is_still_a_page(paper_of: Make, text_of_pages: Pages) -> None:
    assert ["Halaman 1 dari 1"] == text_of_pages(paper_of())


@pytest.mark.parametrize(("watermark", "points"), [("CONTOH", 120), ("GLADI – BUKAN BERITA ACARA YANG SAH", 45)])
def test_a_long_watermark_is_smaller(one_of_each: Document, watermark: str, points: int) -> None:
    sizes: list[float] = []

    def note(text: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        if watermark in text:
            sizes.append(size)

    for page in read(replace(one_of_each, watermark=watermark)).pages:
        page.extract_text(visitor_text=note)
    assert 4 == len(sizes)
    assert max(sizes) <= points
