"""Figures: bars of one scale as blocks of text and as rectangles of the PDF, values told and nothing invented."""

from datetime import UTC, datetime

import pytest

from exports.paper.blocks import Heading
from exports.paper.document import Document, Section
from exports.paper.tables import Bar, Bars
from exports.pdf.file import to_pdf
from exports.text.file import to_text
from exports.text.table import figure_lines, strip

FIGURE = Bars(
    title="Hasil menurut desa",
    bars=(Bar("Desa Kuto", (2, 2), "2 dari 4"), Bar("Desa Ganten", (0, 1), "0 dari 1"), Bar("Desa Botok", ())),
    legend=("di dalam", "di luar"),
)


@pytest.mark.parametrize(
    ("parts", "most", "drawn"),
    [
        ((10,), 10, "██████████"),
        ((5, 5), 10, "█████▒▒▒▒▒"),
        ((0, 1), 1000, "▒"),
        ((1, 1), 1000, "█"),
        ((0, 0), 10, ""),
        ((), 10, ""),
        ((3, 3, 4), 10, "███▒▒▒░░░░"),
    ],
)
def test_a_bar_has_its_share_of_the_width_and_whatever_there_is_has_a_cell(parts, most, drawn) -> None:
    assert drawn == strip(parts, most, 10)


def test_the_text_twin_tells_labels_values_and_legend() -> None:
    assert [
        "Hasil menurut desa",
        "Desa Kuto   ██████▒▒▒▒▒▒ 2 dari 4",
        "Desa Ganten ▒▒▒          0 dari 1",
        "Desa Botok",
        "█ di dalam ▒ di luar",
    ] == figure_lines(FIGURE, 33)


def document(*figures: Bars) -> Document:
    blocks = (Heading(text="Gambar"), *figures)
    return Document(title="Gambar", sections=(Section(blocks=blocks),), created=datetime(2027, 2, 3, tzinfo=UTC))


def test_both_renderers_draw_it_with_the_same_words() -> None:
    assert "2 dari 4" in to_text(document(FIGURE))
    drawn = to_pdf(document(FIGURE))
    assert drawn == to_pdf(document(FIGURE))
    assert len(drawn) > len(to_pdf(document()))


def test_a_figure_of_many_bars_goes_on_on_the_next_page() -> None:
    bars = tuple(Bar(f"{number} [/x] sangat panjang sekali namanya", (number,), str(number)) for number in range(200))
    assert to_pdf(document(Bars(title="Panjang", bars=bars))).startswith(b"%PDF")
