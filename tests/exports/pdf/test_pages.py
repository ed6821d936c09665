"""What stays together on a page, and that nothing is ever drawn outside of it or over something else."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exports.paper.blocks import (
    Block,
    Heading,
    Initials,
    KeepTogether,
    ListItem,
    Numbered,
    PageBreak,
    Paragraph,
    Signatures,
    Slot,
    Space,
    Title,
)
from exports.paper.document import Document, Format, Section
from exports.paper.tables import Align, Column, GroupRow, NoteRow, Row, Table, TotalRow
from exports.pdf.blocks import flow
from exports.pdf.faces import Faces
from exports.pdf.heads import running_strip
from exports.pdf.pages import Page, Pagination, sheet
from exports.pdf.strips import Run, Strip, Type

Pages = Callable[[Document], list[str]]
Make = Callable[..., Document]

SLOT = Slot(lines=("Mengetahui,", "CAMAT KERJO,"), name="SUTARNO", rank="Pembina (IV/a)", nip="196712231994011002")
COLUMNS = (
    Column(heading="No", width=8),
    Column(heading="Kegiatan", width=60),
    Column(heading="Pagu", width=20, align=Align.RIGHT),
)
TEXTS = st.text(st.sampled_from("ab mil-/\n"), max_size=400)
BLOCKS = st.one_of(
    st.builds(lambda text: Paragraph(text=text), TEXTS),
    st.builds(lambda text: Heading(text=text), TEXTS),
    st.builds(lambda text: Title(lines=(text,)), TEXTS),
    st.builds(lambda text: Numbered(items=(ListItem(text=text, items=(text,)), text)), TEXTS),
    st.builds(lambda height: Space(height=height), st.integers(0, 200)),
    st.just(PageBreak()),
    st.just(Signatures(slots=(SLOT, SLOT, SLOT))),
    st.just(Initials("Paraf Camat")),
    st.builds(
        lambda texts, label: Table(
            columns=COLUMNS,
            rows=(
                GroupRow(label),
                *(row for text in texts for row in (Row(("1", text, "5")), NoteRow(text, first=len(text) % 3))),
                TotalRow(label, ("9",)),
            ),
        ),
        st.lists(TEXTS, max_size=25),
        TEXTS,
    ),
)


def lines(count: int) -> Paragraph:
    return Paragraph(text="\n".join(f"baris{number}." for number in range(1, count + 1)))


@contextmanager
def laid_out(
    content: Iterable[Block], *, landscape: bool = False, continued: str = ""
) -> Iterator[tuple[list[Page], Faces]]:
    on = sheet(Format.F4, landscape=landscape)
    pagination = Pagination()
    faces = Faces()
    running = running_strip(continued, on.frame, faces) if continued else None
    pagination.add(flow(content, on.frame, faces), on, starts_page=True, running=running)
    yield pagination.pages, faces


def words_on(page: Page) -> list[Run]:
    return [mark for _, strip in page.placed for mark in strip.marks if isinstance(mark, Run)]


@pytest.mark.parametrize("before", range(24, 42))
def test_a_signature_is_whole_and_has_two_lines_with_it(paper_of: Make, layout_of: Pages, before: int) -> None:
    single = [Paragraph(text=f"baris{number}.") for number in range(1, before + 1)]
    pages = layout_of(paper_of(*single, Signatures(slots=(SLOT, SLOT, SLOT))))
    signed = [page for page in pages if "Mengetahui," in page]
    assert 1 == len(signed)
    assert 3 == signed[0].count("SUTARNO")
    assert 3 == signed[0].count("NIP. 19671223 199401 1 002")
    assert f"baris{before - 1}. baris{before}." in signed[0]


def test_a_single_signature_stands_right_and_an_odd_one_in_the_middle() -> None:
    def names(count: int) -> list[float]:
        with laid_out([Signatures(slots=(SLOT,) * count)]) as (pages, _):
            return [words.x for words in words_on(pages[0]) if words.text == "SUTARNO"]

    left, right, middle = names(3)
    assert left < middle < right
    assert [right] == names(1)


def test_names_stand_on_one_height_whatever_is_above_and_below_them() -> None:
    slots = (replace(SLOT, lines=("CAMAT KERJO,",)), replace(SLOT, rank="", nip=None, lines=("Kerjo", "a", "b")))
    with laid_out([Signatures(slots=slots)]) as (pages, _):
        heights = {
            text: {w.y for w in words_on(pages[0]) if w.text in text} for text in (("SUTARNO",), ("CAMAT KERJO,", "b"))
        }
    assert [1, 1] == [len(found) for found in heights.values()]


@pytest.mark.parametrize("before", range(48, 58))
def test_neither_the_first_nor_the_last_line_of_a_text_stands_alone(
    paper_of: Make, layout_of: Pages, before: int
) -> None:
    text = "\n".join(f"teks{number}." for number in range(1, 7))
    pages = layout_of(paper_of(lines(before), Paragraph(text=text)))
    assert all(1 != page.count("teks") for page in pages)


@pytest.mark.parametrize("before", range(50, 58))
def test_a_heading_goes_with_what_it_heads(paper_of: Make, layout_of: Pages, before: int) -> None:
    pages = layout_of(paper_of(lines(before), Heading(text="Mewakili peserta:"), lines(2)))
    assert all("Mewakili" not in page or "Mewakili peserta: baris1. baris2." in page for page in pages)


@pytest.mark.parametrize("before", range(49, 58))
def test_what_leads_to_a_list_goes_with_it(paper_of: Make, layout_of: Pages, before: int) -> None:
    table = Table(columns=COLUMNS, rows=(Row(("1", "talud", "5")),))
    pages = layout_of(paper_of(lines(before), Heading("Komisi I"), Paragraph("Ketua Tri.", leads=True), table))
    assert any("Komisi I Ketua Tri. No Kegiatan Pagu 1 talud 5" in page for page in pages)


def test_blocks_kept_together_share_a_page(paper_of: Make, layout_of: Pages) -> None:
    for before in range(30, 56, 5):
        content = KeepTogether(blocks=(Paragraph(text="awal-a"), lines(20), Paragraph(text="akhir-z")))
        pages = layout_of(paper_of(Paragraph(text="\n" * before), content))
        assert all(("awal-a" in page) == ("akhir-z" in page) for page in pages)


def test_blocks_longer_than_a_page_are_divided_all_the_same(paper_of: Make, layout_of: Pages) -> None:
    pages = layout_of(paper_of(Paragraph(text="awal"), KeepTogether(blocks=(lines(150),))))
    assert 150 == sum(page.count("baris") for page in pages)
    assert "baris1." not in pages[0]


def test_a_page_break_counts_even_after_what_holds_the_next(paper_of: Make, layout_of: Pages) -> None:
    pages = layout_of(paper_of(Heading(text="satu"), PageBreak(), Signatures(slots=(SLOT,))))
    assert [True, False] == ["satu" in page for page in pages]


def test_a_page_break_begins_one_page_and_never_leaves_an_empty_one(paper_of: Make, layout_of: Pages) -> None:
    pages = layout_of(paper_of(PageBreak(), Heading(text="satu"), PageBreak(), PageBreak(), lines(1), PageBreak()))
    assert ["satu", "baris1."] == pages


def test_a_bookmark_does_not_move_what_it_marks() -> None:
    on = sheet(Format.F4, landscape=False)
    pagination = Pagination()
    pagination.add([Strip(height=0, bookmark="I", holds_next=True), Strip(height=5, before=9)], on, starts_page=True)
    assert [on.top, on.top] == [y for y, _ in pagination.pages[0].placed]


def test_justified_words_carry_their_spaces() -> None:
    sentence = "Berita Acara ini dan lampirannya merupakan satu kesatuan yang tidak terpisahkan; " * 5
    with laid_out([Paragraph(text=sentence)]) as (pages, _):
        lines_drawn = ["".join(m.text for m in strip.marks if isinstance(m, Run)) for _, strip in pages[0].placed]
    assert sentence.strip() == " ".join(lines_drawn)


def test_space_never_begins_a_page(paper_of: Make, layout_of: Pages) -> None:
    assert 1 == len(layout_of(paper_of(Space(height=100), lines(50), Space(height=100))))


def test_a_section_may_go_on_where_the_last_one_ended(paper_of: Make, layout_of: Pages) -> None:
    paper = paper_of(lines(1))
    more = Section(blocks=(Paragraph(text="sambungan"),), starts_page=False)
    turned = replace(more, landscape=True)
    assert 1 == len(layout_of(replace(paper, sections=(*paper.sections, more))))
    assert 2 == len(layout_of(replace(paper, sections=(*paper.sections, turned))))
    assert 2 == len(layout_of(replace(paper, sections=(*paper.sections, replace(more, starts_page=True)))))


def test_every_later_page_of_a_section_names_it_and_no_other_page_does(paper_of: Make, layout_of: Pages) -> None:
    first = Section(blocks=(lines(120),), continued="Lampiran IV · lanjutan")
    second = Section(blocks=(lines(70),), continued="Lampiran V · lanjutan")
    pages = layout_of(replace(paper_of(), sections=(first, second)))
    assert [False, True, True, False, False] == [page.startswith("Lampiran IV · lanjutan baris") for page in pages]
    assert [False, False, False, False, True] == [page.startswith("Lampiran V · lanjutan baris") for page in pages]
    assert 3 == sum(page.count("lanjutan") for page in pages)


def test_the_name_of_a_section_is_cut_where_it_is_too_long_and_a_table_repeats_its_headings_below_it() -> None:
    rows = tuple(Row(("1", "talud", "5")) for _ in range(90))
    with laid_out([Table(columns=COLUMNS, rows=rows)], continued="Lampiran IV " + "panjang " * 60) as (pages, _):
        named, heading = words_on(pages[1])[:2]
    assert named.text.startswith("Lampiran IV panjang")
    assert named.text.endswith("…")
    assert "No" == heading.text


@pytest.mark.parametrize("before", range(48, 58))
def test_a_paraf_has_two_lines_with_it(paper_of: Make, layout_of: Pages, before: int) -> None:
    single = [Paragraph(text=f"baris{number}.") for number in range(1, before + 1)]
    (page,) = [page for page in layout_of(paper_of(*single, Initials("Paraf Camat"))) if "Paraf Camat: ....." in page]
    assert f"baris{before - 1}. baris{before}. Paraf" in page


@settings(max_examples=40, deadline=None)
@given(st.lists(BLOCKS, max_size=8), st.booleans(), st.sampled_from(["", "Lampiran IV · lanjutan"]))
def test_nothing_is_drawn_outside_of_the_page_or_over_something_else(
    content: list[Block],
    landscape: bool,  # noqa: FBT001 - drawn by Hypothesis
    continued: str,
) -> None:
    with laid_out(content, landscape=landscape, continued=continued) as (pages, faces):
        for page in pages:
            frame = page.sheet.frame
            reached = page.sheet.top - 0.01
            for y, strip in page.placed:
                assert reached <= y
                reached = y + strip.height - 0.01
            assert reached <= page.sheet.bottom
            for words in words_on(page):
                width = faces.measure(Type(words.face, words.size, 0))(words.text.rstrip())
                assert frame.x - 0.01 <= words.x
                assert words.x + width <= frame.x + frame.width + 0.01


GOES_ON = Table(columns=COLUMNS, rows=(GroupRow("Ekonomi"), *(Row(("1", "talud", "5")) for _ in range(60))))


@example([GOES_ON])
@settings(max_examples=40, deadline=None)
@given(st.lists(BLOCKS, max_size=8))
def test_no_letter_is_lost_between_blocks_and_pages(content: list[Block]) -> None:
    with laid_out(content) as (pages, faces):
        strips = flow(content, sheet(Format.F4, landscape=False).frame, faces)
    meant = Counter("".join(m.text for strip in strips for m in strip.marks if isinstance(m, Run)))
    drawn = Counter("".join(words.text for page in pages for words in words_on(page)))
    rows = (row for block in content if isinstance(block, Table) for row in block.rows)
    groups = (f"{row.text} (lanjutan)" for row in rows if isinstance(row, GroupRow))
    repeated = set("".join((*(column.heading for column in COLUMNS), *groups)))
    assert Counter() == meant - drawn
    assert repeated >= set(drawn - meant)


@settings(max_examples=40, deadline=None)
@given(st.lists(BLOCKS, max_size=8))
def test_no_page_is_empty(content: list[Block]) -> None:
    with laid_out([Paragraph(text="awal"), *content]) as (pages, _):
        assert all(any(strip.height for _, strip in page.placed) for page in pages)
