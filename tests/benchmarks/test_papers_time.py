"""How long papers take, beside the fastest other pure Python library on the same tables and fonts, and how much memory.

Run with `-m long -s` on a quiet machine; it prints times of the processor and their ratios.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from pypdf import PdfReader
from support.any_session import ledger_of
from support.big import scored_session

from exports.closing.papers import berita_acara
from exports.paper.blocks import Block, KeepTogether
from exports.paper.document import Document, Section
from exports.paper.tables import Align, Column, Row, Table
from exports.pdf.file import to_pdf
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.record.ledger import Ledger
from sessions.rules.ceiling import WITHIN
from sessions.values.proposals import Outcome

pytestmark = pytest.mark.long

TESTS = Path(__file__).parents[1]

ROWS = (500, 1_230)
TIMES = 3
MOST = 2.0
LARGEST = 1_230
"""Proposals of the largest kecamatan known."""
OF_THE_LARGEST, OF_THE_SAMPLE = 8.0, 3.0
"""Seconds of the Berita Acara of the largest, and of all papers of the sample."""
COLUMNS = (8, 20, 20, 20, 68, 28, 44, 22, 28, 28)
HEADINGS = ("No", "Prioritas", "Sasaran", "Program", "Kegiatan", "KK", "Lokasi", "Volume", "Pagu (Rp)", "PD")


def long_table(count: int) -> Table:
    rows = [
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
        for number in range(1, count + 1)
    ]
    columns = tuple(
        Column(heading=heading, width=width, align=Align.RIGHT if heading == "Pagu (Rp)" else Align.LEFT)
        for heading, width in zip(HEADINGS, COLUMNS, strict=True)
    )
    return Table(columns=columns, rows=tuple(map(Row, rows)), number_row=True, tight=True)


def ours(table: Table) -> bytes:
    section = Section(blocks=(table,), landscape=True)
    return to_pdf(Document(title="Lampiran II", sections=(section,), created=datetime(2027, 2, 3, tzinfo=UTC)))


@cache
def _face() -> str:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - an extra for this file alone
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    folder = files("fontpkg_ibm_plex_sans_condensed") / "files"
    pdfmetrics.registerFont(TTFont("sans", str(folder / "IBMPlexSansCondensed-Regular.ttf")))
    return "sans"


def theirs(tables: list[Table]) -> bytes:
    """Lines broken beforehand: its own paragraphs in cells take three times as long, which would flatter us."""
    from reportlab.lib import colors  # noqa: PLC0415
    from reportlab.lib.units import mm  # noqa: PLC0415
    from reportlab.lib.utils import simpleSplit  # noqa: PLC0415
    from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle  # noqa: PLC0415

    face, size = _face(), 8.5
    style = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("FONT", (0, 0), (-1, -1), face, size, 10),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
    )
    drawn = []
    for table in tables:
        scale = 294 / sum(column.width for column in table.columns) * mm
        widths = [column.width * scale for column in table.columns]
        told = [tuple(column.heading for column in table.columns), *(r.cells for r in table.rows if isinstance(r, Row))]
        body = [
            ["\n".join(simpleSplit(cell, face, size, width - 6)) for cell, width in zip(cells, widths, strict=True)]
            for cells in told
        ]
        drawn.append(LongTable(body, colWidths=widths, repeatRows=1, style=style))
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=(330 * mm, 215 * mm), leftMargin=18 * mm, rightMargin=18 * mm).build(drawn)
    return buffer.getvalue()


def seconds(make: Callable[[], object]) -> float:
    """The shortest of several runs, the first of which also loads the library."""

    def once() -> float:
        start = process_time()
        make()
        return process_time() - start

    return min(once() for _ in range(TIMES))


@pytest.mark.parametrize("count", ROWS)
def test_a_long_table_takes_less_than_twice_the_time_of_the_fastest_other_library(
    count: int, tell: Callable[[str], None]
) -> None:
    pytest.importorskip("reportlab")
    table = long_table(count)
    for made in (ours(table), theirs([table])):
        text = "".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages).replace("\n", "")
        assert all(f"2001-{number:02}" in text for number in range(1, count + 1))
    we, they = seconds(lambda: ours(table)), seconds(lambda: theirs([table]))
    tell(f"{count} baris: kami {we:.2f} d, reportlab {they:.2f} d, nisbah {we / they:.2f}")
    assert we / they < MOST


def of_the_largest() -> Ledger:
    """So many proposals, decided as the line has it."""
    session = scored_session(LARGEST, 6, 1)
    inside = {row.code for row in line.of(session).rows if row.placement in WITHIN}
    ended = {
        code: replace(p, outcome=Outcome.AGREED if code in inside else Outcome.RESERVE)
        for code, p in session.proposals.items()
    }
    return ledger_of(replace(session, proposals=ended))


def tables_in(blocks: tuple[Block, ...]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table) and not block.is_empty:
            yield block
        elif isinstance(block, KeepTogether):
            yield from tables_in(block.blocks)


def test_the_berita_acara_of_the_largest_kecamatan_takes_seconds(tell: Callable[[str], None]) -> None:
    pytest.importorskip("reportlab")
    ledger = of_the_largest()
    with speaking(ledger.session.office):
        document = berita_acara(ledger)
        we = seconds(lambda: to_pdf(berita_acara(replace(ledger, session=replace(ledger.session)))))
    tables = [table for section in document.sections for table in tables_in(section.blocks)]
    they = seconds(lambda: theirs(tables))
    count = len(PdfReader(BytesIO(to_pdf(document))).pages)
    tell(f"{LARGEST} usulan, {count} halaman: kami {we:.2f} d, reportlab tabelnya saja {they:.2f} d, {we / they:.2f}")
    assert we < OF_THE_LARGEST


_WRITE = """
import sys
from dataclasses import replace
from pathlib import Path
from time import process_time
from exports import parcel
from exports.catalogue import due_now
from sessions.language.local import speaking
from tui.commands.folder import opened
with speaking(None), opened(Path(sys.argv[1]), read_only=True) as sitting:
    for _ in range({times}):
        start = process_time()
        ledger = replace(sitting.ledger, session=replace(sitting.session))  # nothing that was derived before
        parcel.write(Path(sys.argv[2]), ledger, names=due_now(ledger.session))
        print(process_time() - start)
"""


def test_all_papers_of_the_sample_take_seconds(
    sample_told: tuple[Path, str], tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """In a process of its own: here no paper is drawn twice."""
    took = min(map(float, apart(_WRITE.format(times=TIMES), sample_told[0], tmp_path).split()))
    tell(f"semua dokumen contoh: {took:.2f} d")
    assert took < OF_THE_SAMPLE


GROWN = 12
"""Megabytes by which a process may be larger after ten papers than after two."""

_MAKE = """
import resource, sys
sys.path.insert(0, {tests!r})
from sessions.language.local import speaking
with speaking(None):
    from benchmarks.test_papers_time import of_the_largest
    from exports.closing.papers import berita_acara
    from exports.pdf.file import to_pdf
    ledger = of_the_largest()
for _ in range(int(sys.argv[1])):
    with speaking(ledger.session.office):
        to_pdf(berita_acara(ledger))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def apart(program: str, *arguments: object) -> str:
    """What this program says, run by itself."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not tell")
def test_memory_stays_flat_however_many_papers_are_written(tell: Callable[[str], None]) -> None:
    few, many = (int(apart(_MAKE.format(tests=str(TESTS)), count)) for count in (2, 10))
    tell(f"sesudah 2 dan 10 Berita Acara: {few} dan {many} MB")
    assert many - few < GROWN
