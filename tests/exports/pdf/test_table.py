"""Tables over pages: headings that come again, rows that are cut, groups and totals that are never left alone."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest

from exports.paper.blocks import Paragraph, Space
from exports.paper.document import Document
from exports.paper.tables import Align, Column, GroupRow, NoteRow, Row, Table, TotalRow
from exports.pdf.faces import Faces
from exports.pdf.file import to_pdf
from exports.pdf.strips import Frame, Rule, Run
from exports.pdf.table import table_strips

Pages = Callable[[Document], list[str]]
Make = Callable[..., Document]

COLUMNS = (
    Column(heading="No", width=8, align=Align.CENTER),
    Column(heading="Kegiatan", width=60),
    Column(heading="Pagu (Rp)", width=26, align=Align.RIGHT),
)
TEN = tuple(Column(heading=f"Judul kolom {number}", width=12 + 2 * number) for number in range(10))


def rows(count: int, first: int = 1) -> list[Row]:
    return [Row((str(number), f"Kegiatan-{number}.", "75.000.000")) for number in range(first, first + count)]


def test_headings_and_number_row_come_again_on_every_page(paper_of: Make, text_of_pages: Pages) -> None:
    pages = text_of_pages(paper_of(Table(columns=COLUMNS, rows=tuple(rows(120)), number_row=True)))
    assert [1] * len(pages) == [page.count("No Kegiatan Pagu (Rp) (1) (2) (3)") for page in pages]
    assert 3 <= len(pages) <= 4
    assert list(range(1, 121)) == [n for page in pages for n in range(1, 121) if f"Kegiatan-{n}." in page]


@pytest.mark.parametrize("before", range(30, 46))
def test_a_group_is_never_parted_from_its_first_row_nor_a_total_from_its_last(
    paper_of: Make, layout_of: Pages, before: int
) -> None:
    body = (*rows(before), TotalRow("JUMLAH-A", ("1",)), GroupRow("KELOMPOK-B"), *rows(3, 101), TotalRow("JUMLAH-B"))
    pages = layout_of(paper_of(Table(columns=COLUMNS, rows=body)))
    assert all((f"Kegiatan-{before}." in page) == ("JUMLAH-A" in page) for page in pages)
    begun = [page.replace("KELOMPOK-B (lanjutan)", "") for page in pages]
    assert all(("KELOMPOK-B" in page) == ("Kegiatan-101." in page) for page in begun)
    assert all(("JUMLAH-B" in page) == ("Kegiatan-103." in page) for page in pages)


@pytest.mark.parametrize("before", range(40, 56, 3))
def test_a_note_is_on_the_page_of_its_row_and_of_the_total_behind_it(
    paper_of: Make, layout_of: Pages, before: int
) -> None:
    noted = (Row(("7", "Bernota.", "1")), NoteRow("Catatan pertama.", first=1))
    last = (Row(("8", "Terakhir.", "1")), NoteRow("Catatan kedua."), TotalRow("JUMLAH", ("2",)))
    pages = layout_of(paper_of(Table(columns=COLUMNS, rows=(*rows(before), *noted, *rows(30), *last))))
    assert any("7 Bernota. 1 Catatan pertama." in page for page in pages)
    assert any("8 Terakhir. 1 Catatan kedua. JUMLAH 2" in page for page in pages)


def test_a_note_stands_under_its_first_column_and_is_divided_from_its_row_by_no_rule() -> None:
    table = Table(columns=COLUMNS, rows=(Row(("1", "talud", "5")), NoteRow("catatan " * 30, first=1)))
    _, row, note = table_strips(table, Frame(25, 170), Faces())
    (name,) = [mark for mark in row.marks if isinstance(mark, Run) and mark.text == "talud"]
    told = [mark for mark in note.marks if isinstance(mark, Run)]
    assert {name.x} == {mark.x for mark in told}
    assert "catatan " * 30 == "".join(f"{mark.text} " for mark in told)
    across = [[m.y1 for m in s.marks if isinstance(m, Rule) and m.y1 == m.y2] for s in (row, note)]
    assert [[0], [note.height]] == across


def test_headings_do_not_stand_alone_at_the_foot_of_a_page(paper_of: Make, layout_of: Pages) -> None:
    for height in range(255, 290, 3):
        filler = (Paragraph(text="awal"), Space(height=height))
        pages = layout_of(paper_of(*filler, Table(columns=COLUMNS, rows=tuple(rows(2)), number_row=True)))
        assert all(("Pagu (Rp)" in page) == ("Kegiatan-" in page) for page in pages)


def test_a_row_taller_than_a_page_is_cut_and_nothing_is_lost(paper_of: Make, text_of_pages: Pages) -> None:
    words = [f"kata{number}" for number in range(2500)]
    body = (*rows(5), Row(("6", " ".join(words), "1")), *rows(2, 7), TotalRow("JUMLAH", ("9",)))
    pages = text_of_pages(paper_of(Table(columns=COLUMNS, rows=body)))
    assert 3 <= len(pages)
    assert words == [word for page in pages for word in page.split() if word.startswith("kata")]
    assert all(page.startswith("No Kegiatan Pagu (Rp)") for page in pages)
    assert "Kegiatan-5. 75.000.000 6 kata0" in pages[0]


@pytest.mark.parametrize("lines", [*range(58, 74), *range(122, 142)])
def test_a_total_is_never_parted_from_the_end_of_a_tall_row(paper_of: Make, layout_of: Pages, lines: int) -> None:
    tall = Row(("1", "\n".join(["kata"] * lines), "1"))
    pages = layout_of(paper_of(Table(columns=COLUMNS, rows=(tall, TotalRow("JUMLAH", ("9",))))))
    assert all("kata" in page for page in pages if "JUMLAH" in page)


def test_a_tall_row_begins_where_the_one_before_ends(paper_of: Make, layout_of: Pages) -> None:
    tall = Row(("31", "kata " * 900, "1"))
    pages = layout_of(paper_of(Table(columns=COLUMNS, rows=(*rows(30), tall))))
    assert "kata" in pages[0]
    assert "kata" in pages[1]


def test_a_row_of_some_lines_goes_to_the_next_page_whole(paper_of: Make, layout_of: Pages) -> None:
    for before in range(40, 46):
        middling = Row(("9", " ".join(f"kata{number}" for number in range(60)), "1"))
        pages = layout_of(paper_of(Table(columns=COLUMNS, rows=(*rows(before), middling))))
        assert [60] == [page.count("kata") for page in pages if "kata" in page]


def test_a_group_with_a_very_tall_first_row_still_stands_above_it(paper_of: Make, layout_of: Pages) -> None:
    tall = Row(("1", "kata " * 3000, "1"))
    pages = layout_of(paper_of(Table(columns=COLUMNS, rows=(*rows(10), GroupRow("KELOMPOK-B"), tall))))
    page = next(page for page in pages if "KELOMPOK-B" in page)
    assert "KELOMPOK-B 1 kata kata" in page


def test_an_empty_table_says_nihil_below_its_headings(paper_of: Make, text_of_pages: Pages) -> None:
    assert (
        "No Kegiatan Pagu (Rp) (1) (2) (3) NIHIL"
        in text_of_pages(paper_of(Table(columns=COLUMNS, rows=(), number_row=True)))[0]
    )


def test_figures_and_usual_words_are_not_broken_in_narrow_columns(paper_of: Make, text_of_pages: Pages) -> None:
    columns = (
        Column(heading="Penanggungjawab", width=1),
        Column(heading="Uraian", width=90),
        Column(heading="Pagu", width=1, align=Align.RIGHT),
    )
    body = (Row(("Pemberdayaan", "panjang " * 40, "187.450.000")), TotalRow("JUMLAH", ("99.187.450.000",)))
    page = text_of_pages(paper_of(Table(columns=columns, rows=body)))[0]
    assert all(word in page for word in ("Penanggungjawab", "Pemberdayaan", " 187.450.000", "99.187.450.000"))


def test_a_column_may_let_go_of_shorter_words(layout_of: Pages, paper_of: Make) -> None:
    columns = (Column("Perangkat Daerah", 10), Column("Uraian", 90))
    rows = (Row(("DISDAGPERINAKER", "talud")),)
    for whole in (0, 6):
        own = (replace(columns[0], heading="PD", whole=whole), columns[1])
        (page,) = layout_of(paper_of(Table(columns=own, rows=rows)))
        assert ("DISDAGPERINAKER" in page) == (whole == 0)
        assert "DISDAGPERINAKER" in page.replace(" ", "")


def test_a_line_break_stays_one_beside_signs_of_other_languages(layout_of: Pages, paper_of: Make) -> None:
    table = Table(columns=(Column("Kegiatan", 10),), rows=(Row(("Ganten–Plosorejo\nCatatan",)),))
    assert "Ganten–Plosorejo Catatan" in layout_of(paper_of(table))[0]


def test_a_matrix_is_the_smallest_print_and_no_table_is_set_smaller(layout_of: Pages, paper_of: Make) -> None:
    table = Table(columns=(Column("Kode", 10),), rows=tuple(Row((f"2001-{n}",)) for n in range(150)))
    pages = [len(layout_of(paper_of(own))) for own in (table, replace(table, tight=True), replace(table, matrix=True))]
    assert sorted(pages, reverse=True) == pages
    sizes = {
        mark.size
        for own in (table, replace(table, dense=True), replace(table, tight=True), replace(table, matrix=True))
        for strip in table_strips(own, Frame(25, 170), Faces())
        for mark in strip.marks
        if isinstance(mark, Run)
    }
    assert 7.5 == min(sizes)


def test_a_very_long_word_is_broken_and_complete(paper_of: Make, text_of_pages: Pages) -> None:
    word = "".join(chr(ord("a") + number % 26) for number in range(400))
    page = text_of_pages(paper_of(Table(columns=COLUMNS, rows=(Row(("1", word, "5")),))))[0]
    assert word in page.replace(" ", "")


def test_people_sign_left_and_right_by_turns(paper_of: Make, text_of_pages: Pages) -> None:
    columns = (Column(heading="No", width=8), Column(heading="Tanda Tangan", width=40, signature=True))
    page = text_of_pages(paper_of(Table(columns=columns, rows=(Row(("7", "")), Row(("8", "")), Row(("", "(izin)"))))))[
        0
    ]
    assert "7 7. ...." in page
    assert "8 8. ...." in page
    assert "(izin)" in page
    assert "3. ." not in page


def test_five_hundred_rows_are_printed_in_a_moment(paper_of: Make) -> None:
    cells = ("Pembangunan infrastruktur", "Meningkatnya jalan mantap", "Program Penyelenggaraan Jalan", "Warga", "Kuto")
    body = tuple(Row((str(n), *cells, f"Talud nomor {n}", "1,5 km", f"{n}.000.000", "DPUPR")) for n in range(500))
    paper = paper_of(Table(columns=TEN, rows=body, number_row=True, dense=True), landscape=True)
    to_pdf(paper_of())  # the library is loaded
    times = []
    for _ in range(3):
        start = process_time()
        to_pdf(paper)
        times.append(process_time() - start)
    assert min(times) < 1.2  # 0.3 s on the machine it was written on


def test_a_group_that_goes_on_is_named_again_on_the_next_page(paper_of: Make, layout_of: Pages) -> None:
    body = (GroupRow("KELOMPOK-A"), *rows(120), GroupRow("KELOMPOK-B"), *rows(1, 121), TotalRow("JUMLAH"))
    first, *more = layout_of(paper_of(Table(columns=COLUMNS, rows=body)))
    assert "lanjutan" not in first
    assert more
    assert all("KELOMPOK-A (lanjutan)" in page for page in more)
    assert "KELOMPOK-B (lanjutan)" not in " ".join(more)


@pytest.mark.parametrize("before", range(40, 60))
def test_at_least_two_rows_stand_above_a_total(paper_of: Make, layout_of: Pages, before: int) -> None:
    last = layout_of(paper_of(Table(columns=COLUMNS, rows=(*rows(before), TotalRow("JUMLAH")))))[-1]
    assert f"Kegiatan-{before - 1}." in last
    assert "JUMLAH" in last
