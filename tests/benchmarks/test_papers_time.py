"""How long a long table takes, beside the fastest other pure Python library on the same rows and fonts.

Run with `-m long -s` on a quiet machine; it prints both times and their ratio.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files
from io import BytesIO
from time import perf_counter

import pytest
from pypdf import PdfReader

from exports.paper.document import Document, Section
from exports.paper.tables import Align, Column, Row, Table
from exports.pdf.file import to_pdf

pytestmark = pytest.mark.long

ROWS = 500
TIMES = 3
MOST = 2.0
COLUMNS = (8, 20, 20, 20, 68, 28, 44, 22, 28, 28)
HEADINGS = ("No", "Prioritas", "Sasaran", "Program", "Kegiatan", "KK", "Lokasi", "Volume", "Pagu (Rp)", "PD")


def rows() -> list[tuple[str, ...]]:
    return [
        (
            str(number),
            "-",
            "-",
            "-",
            f"Peningkatan jalan kabupaten ruas Botok–Tawangsari tahap {number} (2001-{number:02})",
            f"{number % 300} KK",
            f"Dk. Ngasem RT 0{number % 9}/RW 03, Desa Kwadungan",
            f"{number * 7 % 900} m",
            f"{number * 17 % 900}.000.000",
            "DPUPR",
        )
        for number in range(1, ROWS + 1)
    ]


def ours() -> bytes:
    columns = tuple(
        Column(heading=heading, width=width, align=Align.RIGHT if heading == "Pagu (Rp)" else Align.LEFT)
        for heading, width in zip(HEADINGS, COLUMNS, strict=True)
    )
    table = Table(columns=columns, rows=tuple(map(Row, rows())), number_row=True, dense=True)
    section = Section(blocks=(table,), landscape=True)
    return to_pdf(Document(title="Lampiran II", sections=(section,), created=datetime(2027, 2, 3, tzinfo=UTC)))


def theirs() -> bytes:
    """Lines broken beforehand: its own paragraphs in cells take three times as long, which would flatter us."""
    from reportlab.lib import colors  # noqa: PLC0415 - an extra for this file alone
    from reportlab.lib.units import mm  # noqa: PLC0415
    from reportlab.lib.utils import simpleSplit  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle  # noqa: PLC0415

    folder = files("fontpkg_ibm_plex_sans_condensed") / "files"
    pdfmetrics.registerFont(TTFont("sans", str(folder / "IBMPlexSansCondensed-Regular.ttf")))
    numbers = [f"({number})" for number in range(1, len(COLUMNS) + 1)]
    scale = 294 / sum(COLUMNS) * mm
    widths = [width * scale for width in COLUMNS]
    body = [
        ["\n".join(simpleSplit(cell, "sans", 8, width - 6)) for cell, width in zip(row, widths, strict=True)]
        for row in rows()
    ]
    table = LongTable([HEADINGS, numbers, *body], colWidths=widths, repeatRows=2)
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                ("FONT", (0, 0), (-1, -1), "sans", 8, 10),
                ("LEFTPADDING", (0, 0), (-1, -1), 3),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=(330 * mm, 215 * mm), leftMargin=18 * mm, rightMargin=18 * mm).build([table])
    return buffer.getvalue()


def seconds(make: Callable[[], bytes]) -> float:
    """The shortest of several runs, the first of which also loads the library."""

    def once() -> float:
        start = perf_counter()
        make()
        return perf_counter() - start

    return min(once() for _ in range(TIMES))


def test_five_hundred_rows_take_less_than_twice_the_time_of_the_fastest_other_library() -> None:
    pytest.importorskip("reportlab")
    for made in (ours(), theirs()):
        text = " ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)
        assert all(f"2001-{number:02}" in text.replace("\n", "") for number in range(1, ROWS + 1))
    we, they = seconds(ours), seconds(theirs)
    sys.stdout.write(f"\n500 baris: kami {we:.2f} d, reportlab {they:.2f} d, nisbah {we / they:.2f}\n")
    assert we / they < MOST
