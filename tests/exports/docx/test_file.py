"""A Word file as other programs read it: every text, the same cells, real numbers of lists and pages, no code."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import get_args
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from support import word_files
from support.rendered import CLOSED
from support.word_files import W, flat

from exports.docx.blocks import block_parts
from exports.docx.file import to_docx
from exports.paper.blocks import (
    Block,
    Clause,
    Contents,
    ContentsLine,
    CutLine,
    Dictum,
    Heading,
    Initials,
    KeepTogether,
    LabelValue,
    ListItem,
    Numbered,
    PageBreak,
    Paragraph,
    Seal,
    Signatures,
    Slot,
    Space,
    Title,
)
from exports.paper.document import Document, Letterhead, Section
from exports.paper.printable import list_sign
from exports.paper.tables import Align, Bar, Bars, Column, GroupRow, NoteRow, Row, Table, TotalRow

Make = Callable[..., Document]

TYPED = st.text(st.sampled_from("ab1 \n<>&\"'{}=+\\\x00\x07\x1b\u202e\ufffe\U000e0001漢é"), max_size=25)
SHORT = st.text(st.sampled_from("abc&<1. "), max_size=12)
PAGE_FIELDS = {"PAGE", "NUMPAGES"}


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = tuple(
        Column(draw(TYPED), draw(st.integers(1, 60)), align=draw(st.sampled_from(Align)))
        for _ in range(draw(st.integers(2, 5)))
    )
    rows = st.one_of(
        st.builds(Row, st.tuples(*(TYPED for _ in columns))),
        st.builds(GroupRow, TYPED),
        st.builds(NoteRow, TYPED, first=st.integers(0, len(columns) - 1)),
        st.builds(TotalRow, TYPED, st.lists(TYPED, max_size=len(columns) - 1).map(tuple)),
    )
    return Table(
        columns=columns,
        rows=tuple(draw(st.lists(rows, max_size=6))),
        number_row=draw(st.booleans()),
        dense=draw(st.booleans()),
    )


ENTRIES = st.recursive(
    st.lists(TYPED, max_size=3),
    lambda inner: st.lists(st.builds(lambda t, i: ListItem(t, items=tuple(i)), TYPED, inner), max_size=3),
).map(tuple)
SLOTS = st.builds(Slot, st.tuples(TYPED), name=TYPED, rank=TYPED)
BLOCKS = st.recursive(
    st.one_of(
        st.builds(Paragraph, TYPED, small=st.booleans(), large=st.booleans(), first_line=st.booleans()),
        st.builds(Heading, TYPED, outline=st.integers(0, 2)),
        st.builds(Title, st.lists(TYPED, max_size=2).map(tuple), below=st.lists(TYPED, max_size=2).map(tuple)),
        st.builds(LabelValue, st.lists(st.tuples(TYPED, TYPED), max_size=3).map(tuple)),
        st.builds(Numbered, ENTRIES, level=st.integers(0, 5), start=st.integers(1, 40)),
        st.builds(Signatures, st.lists(SLOTS, min_size=1, max_size=3).map(tuple)),
        st.builds(
            lambda label, text, items, table, note: Dictum(
                (Clause(label=label, text=text, items=items, table=table, note=note),)
            ),
            SHORT, TYPED, ENTRIES, st.none() | tables(), TYPED,
        ),
        st.builds(lambda title, parts, legend: Bars(title=title, bars=(Bar("a", parts, "3"),), legend=legend),
                  TYPED, st.lists(st.integers(0, 9), max_size=4).map(tuple), st.tuples(TYPED)),
        tables(),
        st.builds(Initials, TYPED),
        st.sampled_from([PageBreak(), CutLine(), Space(3)]),
    ),
    lambda inner: st.builds(KeepTogether, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    max_leaves=6,
)  # fmt: skip


def test_every_kind_of_block_can_be_written() -> None:
    unknown = block_parts.dispatch(object)
    assert [] == [kind for kind in get_args(Block) if block_parts.dispatch(kind) is unknown]


def test_an_unknown_block_is_refused_loudly(paper_of: Make) -> None:
    with pytest.raises(TypeError, match="no part of a Word file"):
        to_docx(paper_of("no block"))


@settings(max_examples=40)
@given(content=st.lists(BLOCKS, max_size=5))
def test_every_text_of_any_blocks_is_there_in_order_and_none_of_it_is_obeyed(content: list[Block]) -> None:
    document = _paper(*content)
    made = to_docx(document)
    told = flat(" ".join(word_files.paragraphs(made)))
    texts = [*map(flat, word_files.texts_of(document))]
    assert [] == [text for text in texts if text not in told]
    if "Signatures(" not in repr(content) and "Bars(" not in repr(content):
        at = 0
        for text in texts:
            at = told.find(text, at)
            assert at >= 0, text
    assert PAGE_FIELDS == word_files.fields(made)
    assert made == to_docx(document)


@settings(max_examples=40)
@given(table=tables())
def test_a_table_has_the_same_cells_and_its_headings_come_again(table: Table) -> None:
    (read,) = docx.Document(BytesIO(to_docx(_paper(table)))).tables
    shown = [[flat(cell.text) for cell in _cells(row)] for row in read.rows]
    expected = [[flat(column.heading) for column in table.columns]]
    expected += [[f"({number})" for number, _ in enumerate(table.columns, 1)]] if table.number_row else []
    repeated = len(expected)
    expected += [[table.nihil]] if table.is_empty else []
    for row in table.rows:
        match row:
            case Row(cells=cells):
                expected.append([*map(flat, cells)])
            case GroupRow(text=text):
                expected.append([flat(text)])
            case NoteRow(text=text, first=first):
                expected.append([*([""] if first else []), flat(text)])
            case TotalRow(label=label, cells=cells):
                expected.append([flat(label), *map(flat, cells)])
    assert expected == shown
    heads = [row._tr.find(f".//{W}tblHeader") is not None for row in read.rows]
    assert [True] * repeated + [False] * (len(heads) - repeated) == heads


def _cells(row: "docx.table._Row") -> "list[docx.table._Cell]":
    """Each cell once, however many columns it spans."""
    found = {cell._tc: cell for cell in row.cells}
    return list(found.values())


def _paper(*content: Block, **about: object) -> Document:
    return Document(title="Uji & <b>", created=CLOSED, sections=(Section(blocks=content),), **about)


def test_a_list_is_numbered_by_word_and_begins_anew_for_each_list(paper_of: Make) -> None:
    inner = ListItem("satu", items=(ListItem("dalam", items=("lebih dalam",)), "lain"))
    made = to_docx(paper_of(Numbered((inner, "dua"), start=3), Numbered(("huruf",), level=1), Numbered(("baru",))))
    signs = list(_signs(made))
    assert [("3.", "satu"), ("a.", "dalam"), ("1)", "lebih dalam"), ("b.", "lain")] == signs[:4]
    assert [("4.", "dua"), ("a.", "huruf"), ("1.", "baru")] == signs[4:]


def _signs(content: bytes):
    """Sign and text of every numbered paragraph, counted as the part `numbering` says."""
    numbering = word_files.trees(content)["word/numbering.xml"]
    levels = {int(level.get(f"{W}ilvl")): level for level in numbering.iter(f"{W}lvl")}
    starts = {
        number.get(f"{W}numId"): int(number.find(f".//{W}startOverride").get(f"{W}val"))
        for number in numbering.iter(f"{W}num")
    }
    for paragraph in word_files.body(content).iter(f"{W}p"):
        if (own := paragraph.find(f"{W}pPr/{W}numPr")) is not None:
            number, level = own.find(f"{W}numId").get(f"{W}val"), int(own.find(f"{W}ilvl").get(f"{W}val"))
            count, starts[number] = starts[number], starts[number] + 1
            kind = levels[level].find(f"{W}numFmt").get(f"{W}val")
            told = {"decimal": str(count), "lowerLetter": chr(96 + count)}.get(kind, "")
            yield (
                levels[level].find(f"{W}lvlText").get(f"{W}val").replace(f"%{level + 1}", told),
                word_files.said(paragraph),
            )


def test_letters_beyond_z_are_typed_since_word_would_count_them_otherwise(paper_of: Make) -> None:
    told = word_files.paragraphs(to_docx(paper_of(Numbered(tuple("x" * 28), level=1))))
    assert [f"{list_sign(1, number)}\tx" for number in (26, 27, 28)] == told[25:28]


def test_every_page_has_its_mark_its_paper_and_its_number_and_none_has_a_code(one_of_each: Document) -> None:
    seal = Seal(payload="HTTPS://X/7F3A", lines=("Kode verifikasi: 7F3A-91C2-05DD-4B1E", "f" * 64))
    sections = (
        replace(one_of_each.sections[0], blocks=(*one_of_each.sections[0].blocks, seal)),
        *one_of_each.sections[1:],
    )
    footer = "Berita Acara · Nomor 050 · Kode verifikasi: 7F3A-91C2-05DD-4B1E"
    made = to_docx(replace(one_of_each, sections=sections, footer=footer), mark="SALINAN KERJA")
    parts = word_files.trees(made)
    assert ["SALINAN KERJA", "CONTOH"] == [word_files.said(one) for one in parts["word/header1.xml"].iter(f"{W}p")]
    for name in ("word/footer1.xml", "word/footer2.xml"):
        (foot,) = (word_files.said(one) for one in parts[name].iter(f"{W}p"))
        assert "Berita Acara · Nomor 050\tHalaman 1 dari 1" == foot
    sheets = list(word_files.body(made).iter(f"{W}sectPr"))
    assert [["header1"]] * 3 == [_called(one, "header") for one in sheets]
    assert [["footer1"], ["footer1"], ["footer2"]] == [_called(one, "footer") for one in sheets]
    assert b"7F3A" not in b"".join(word_files.parts(made).values())
    assert b"f" * 64 not in b"".join(word_files.parts(made).values())


def _called(sheet, kind: str) -> list[str]:
    """The heads or feet that pages have, those of the first page behind the others."""
    return [one.get(f"{_R}id") for one in sheet.iter(f"{W}{kind}Reference")]


def test_later_pages_name_what_they_belong_to_and_the_first_does_not(one_of_each: Document) -> None:
    agreement, attendance, priorities = one_of_each.sections
    sections = (
        agreement,
        replace(attendance, continued="Lampiran I BA · lanjutan"),
        replace(priorities, continued="Lampiran II BA · lanjutan"),
    )
    made = to_docx(replace(one_of_each, sections=sections))
    sheets = list(word_files.body(made).iter(f"{W}sectPr"))
    assert [["header1"], ["header2", "header1"], ["header3", "header1"]] == [_called(one, "header") for one in sheets]
    assert [["footer1"], ["footer1"] * 2, ["footer2"] * 2] == [_called(one, "footer") for one in sheets]
    assert [False, True, True] == [one.find(f"{W}titlePg") is not None for one in sheets]
    told = [word_files.said(one) for one in word_files.trees(made)["word/header3.xml"].iter(f"{W}p")]
    assert ["CONTOH", "Lampiran II BA · lanjutan", ""] == told


_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def test_pages_have_the_size_of_the_paper_and_lie_as_their_section(one_of_each: Document) -> None:
    read = docx.Document(BytesIO(to_docx(one_of_each)))
    sizes = [(round(one.page_width.mm), round(one.page_height.mm), one.orientation) for one in read.sections]
    assert [(215, 330, 0), (215, 330, 0), (330, 215, 1)] == sizes


def test_the_contents_lead_to_the_places_that_they_name(paper_of: Make) -> None:
    lines = (ContentsLine("BAB I"), ContentsLine("1.1 Dasar", level=1), ContentsLine("tidak ada"))
    document = replace(
        paper_of(Contents(lines)),
        sections=(
            Section(blocks=(Contents(lines),)),
            Section(blocks=(Title(("BAB I", "AWAL")), Heading("1.1 Dasar", outline=1)), bookmark="BAB I"),
        ),
    )
    made = to_docx(document)
    assert {*PAGE_FIELDS, "PAGEREF _Isi1", "PAGEREF _Isi2"} == word_files.fields(made)
    marks = {
        mark.get(f"{W}name"): word_files.said(paragraph)
        for paragraph in word_files.body(made).iter(f"{W}p")
        for mark in paragraph.iter(f"{W}bookmarkStart")
    }
    assert {"_Isi1": "BAB I", "_Isi2": "1.1 Dasar"} == marks


def test_the_four_styles_of_an_office_are_there_and_used(one_of_each: Document) -> None:
    read = docx.Document(BytesIO(to_docx(one_of_each)))
    assert {"Judul", "Isi", "Diktum", "Tabel"} <= {style.name for style in read.styles}
    used = {paragraph.style.name for paragraph in read.paragraphs} | {table.style.name for table in read.tables}
    assert {"Judul", "Isi", "Diktum", "Tabel"} <= used


def test_the_file_has_no_time_of_its_own(one_of_each: Document) -> None:
    with ZipFile(BytesIO(to_docx(one_of_each))) as archive:
        assert {(1980, 1, 1, 0, 0, 0)} == {member.date_time for member in archive.infolist()}
        assert "[Content_Types].xml" == archive.namelist()[0]
    read = docx.Document(BytesIO(to_docx(one_of_each))).core_properties
    assert (one_of_each.title, one_of_each.author) == (read.title, read.author)
    assert one_of_each.created == read.created == read.modified


def test_a_logo_stands_in_the_kop_and_a_broken_one_is_left_out(one_of_each: Document) -> None:
    logo = _png()
    kop = Letterhead(government="PEMERINTAH", office="KECAMATAN", logo=logo)
    made = word_files.parts(to_docx(replace(one_of_each, letterhead=kop)))
    assert logo == made["word/media/gambar1.png"]
    assert b'r:embed="gambar1"' in made["word/document.xml"]
    broken = word_files.parts(to_docx(replace(one_of_each, letterhead=replace(kop, logo=logo[:40]))))
    assert [] == [name for name in broken if "media" in name]


def _png() -> bytes:
    out = BytesIO()
    Image.new("RGB", (20, 30), "navy").save(out, "PNG")
    return out.getvalue()


ORDER = {
    "pPr": "pStyle keepNext pageBreakBefore numPr pBdr tabs spacing ind jc outlineLvl sectPr",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan shd vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar titlePg",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "settings": "defaultTabStop characterSpacingControl updateFields compat",
    "style": "name basedOn next qFormat pPr rPr tblPr",
}
"""What stands in these elements, in the order that the format asks for and Word insists on."""


@settings(max_examples=40)
@given(content=st.lists(BLOCKS, max_size=4), turned=st.booleans())
def test_elements_stand_in_the_order_of_the_format(content: list[Block], *, turned: bool) -> None:
    paper = replace(_paper(*content), letterhead=Letterhead(government="a", office="b"), watermark="KONSEP")
    made = to_docx(
        replace(paper, sections=(*paper.sections, replace(paper.sections[0], landscape=turned, continued="lanjutan")))
    )
    for tree in word_files.trees(made).values():
        for element in tree.iter():
            if (order := ORDER.get(element.tag.removeprefix(W))) and element.tag.startswith(W):
                places = [order.split().index(child.tag.removeprefix(W)) for child in element]
                assert sorted(places) == places, [child.tag for child in element]
        for cell in tree.iter(f"{W}tc"):
            assert f"{W}p" == cell[-1].tag
        for one, other in ((a, b) for parent in tree.iter() for a, b in zip(parent, list(parent)[1:], strict=False)):
            assert (f"{W}tbl", f"{W}tbl") != (one.tag, other.tag)
