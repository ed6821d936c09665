"""The seal and the data inside a signed paper say what the record says, and stay what they were at the closing."""

import shutil
import subprocess
from copy import copy
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.meeting import Meeting
from support.reading import paper

from exports.catalogue import DATA
from exports.paper.blocks import Seal
from exports.paper.document import Document
from exports.pdf.file import to_pdf
from exports.pdf.heads import _modules, _squares
from exports.results import derived
from sessions.closing import facts as closing
from sessions.sipd.decisions import EnteredInSipd
from sessions.values.proposals import PRIORITIES


def seals(document: Document) -> list[Seal]:
    return [block for section in document.sections for block in section.blocks if isinstance(block, Seal)]


def test_the_seal_holds_the_whole_fingerprint_and_the_totals(kerjo: Meeting) -> None:
    facts = closing.facts(kerjo.session)
    locked = next(e.hash for e in kerjo.entries if e.seq == kerjo.session.sidang.closed_at_seq)
    (seal,) = seals(paper(kerjo))
    expected = (
        f"MUSRENBANG 33.13.16 2028 SHA-256 {locked.upper()} MASUK {facts.recapitulation.received} PRIORITAS "
        f"{facts.priorities.count} RP {facts.priorities.result} CADANGAN {len(facts.reserve)} "
        f"UTUSAN {len(facts.delegates)}"
    )
    assert expected == seal.payload
    assert f"Sidik SHA-256: {locked}" in seal.lines
    assert seals(paper(kerjo, "utusan")) == [seal]


def test_without_a_fingerprint_there_is_no_seal(kerjo: Meeting) -> None:
    assert [] == list(derived.seal(kerjo.session, closing.facts(kerjo.session), ""))


def test_the_black_rectangles_are_the_dark_modules_of_the_code() -> None:
    rows = _modules("MUSRENBANG 33.13.16 2028")
    size = 22 / len(rows)
    drawn = [[0] * len(rows) for _ in rows]
    for square in _squares(0, rows):
        for place in range(round(square.x / size), round((square.x + square.width) / size)):
            drawn[round(square.y / size)][place] = 1
    assert [list(map(int, row)) for row in rows] == drawn


def test_a_telephone_reads_the_seal_from_the_page(berita_acara: Document, tmp_path: Path) -> None:
    draw, scan = shutil.which("pdftoppm"), shutil.which("zbarimg")
    if draw is None or scan is None:
        pytest.skip("pdftoppm and zbarimg are not both installed")
    (tmp_path / "ba.pdf").write_bytes(to_pdf(berita_acara))
    subprocess.run([draw, "-r", "110", "-l", "3", "-png", tmp_path / "ba.pdf", tmp_path / "page"], check=True)
    pages = sorted(tmp_path.glob("page*.png"))
    read = subprocess.run([scan, "-q", "--raw", *pages], capture_output=True, text=True, check=False)
    assert [seal.payload for seal in seals(berita_acara)] == read.stdout.splitlines()


def test_the_berita_acara_carries_the_open_data_of_the_closing(kerjo: Meeting) -> None:
    published = DATA["hasil"].build(kerjo.ledger)
    carried = dict(PdfReader(BytesIO(to_pdf(paper(kerjo)))).attachments)
    assert {"hasil.json": [published]} == carried


def test_what_comes_after_the_closing_changes_neither_seal_nor_data(kerjo: Meeting) -> None:
    agreed = next(p.code for p in kerjo.session.proposals.values() if p.outcome in PRIORITIES)
    later = copy(kerjo)
    later.decide(EnteredInSipd(codes=(agreed,), by="Sari"))
    first, second = paper(kerjo), paper(later)
    assert (first.attachments, seals(first)) == (second.attachments, seals(second))
