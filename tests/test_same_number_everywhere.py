"""The same number on every paper, page, slide and file: whatever was decided, all of them are read and compared."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

from hypothesis import given
from support.any_session import as_drawn, ledger_of, sessions

from exports.closing.papers import berita_acara
from exports.outcomes.papers_feedback import feedback_sheets
from exports.page import result_page
from exports.paper.columns import UNKNOWN_COST
from exports.paper.document import Document
from exports.paper.tables import Table, TotalRow
from exports.report.papers import report_with_slips
from exports.results.derived import published
from exports.text.file import to_text
from exports.verification.papers_report import verification_report
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.recapitulation import facts as recapitulation
from sessions.record.ledger import Ledger
from sessions.record.wall import Slide, SlideName
from tui.closing.slides import read_out
from tui.picture.picture import Hall, ReadAloud


def one_line(text: str) -> str:
    """Without rules, bars and line breaks, so that a sentence or a row of a table is one."""
    return " ".join(re.sub(r"[|+=]|-{2,}", " ", unescape(text)).split())


def number(text: str, before: str, behind: str = "") -> int:
    """The only number between these words, dots of thousands taken out."""
    found = set(re.findall(rf"{before}([\d.]*\d){behind}", text))
    assert 1 == len(found), (before, behind, found)
    return int(found.pop().replace(".", ""))


def totals(document: Document) -> dict[str, tuple[str, ...]]:
    """What stands in the rows that add up, by their label."""
    tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    return {row.label: row.cells for table in tables for row in table.rows if isinstance(row, TotalRow)}


def rupiah(cell: str) -> int:
    """The amount of a cell, without how many costs are missing from it; 0 where it says that none is known."""
    return 0 if cell == UNKNOWN_COST else int(cell.rsplit(maxsplit=1)[-1].replace(".", ""))


def read_aloud(ledger: Ledger) -> str:
    picture = read_out(Hall(ledger=ledger, now=datetime(2027, 2, 3, 9, tzinfo=UTC)), Slide(name=SlideName.MINUTES))
    return " ".join(text for block in picture.blocks if isinstance(block, ReadAloud) for text in block.paragraphs)


@as_drawn
@given(sessions())
def test_every_paper_page_slide_and_file_tells_the_same_numbers(session: Session) -> None:
    own, ledger = recapitulation.of(session), ledger_of(replace(session, steps={}))
    with speaking(session.office):
        minutes, told, verified, feedback = (
            one_line(to_text(make(ledger), 400))
            for make in (berita_acara, report_with_slips, verification_report, feedback_sheets)
        )
        below = totals(verification_report(ledger))
        page, wall = one_line(result_page(ledger).decode()), one_line(read_aloud(ledger))
        sums = json.loads(published(ledger))["hitungan"]["jumlah"]
    assert {own.received} == {
        number(minutes, "Rekapitulasi ", r" \("),
        number(minutes, "", " usulan masuk;"),
        number(told, "Usulan yang diterima berjumlah ", r" \("),
        int(below["JUMLAH yang diterima"][0]),
        number(wall, "JUMLAH: ", " usulan"),
        number(page, "<dt>Usulan masuk</dt><dd>", "</dd>"),
        sum(map(int, re.findall(r"([0-9]+) \([a-z ]+\) usulan, terdiri atas ", feedback))),
        sums["usulan"],
    }
    assert {own.verified} == {
        number(minutes, "serta hasil verifikasi: ", " diverifikasi") if own.verified else 0,
        number(told, "Usulan yang diverifikasi kecamatan berjumlah ", r" \("),
        number(verified, "Jumlah usulan yang diverifikasi kecamatan: ", r" \("),
        int(below["JUMLAH yang diverifikasi"][0]),
        sums["diverifikasi"],
    }
    assert {own.all.asked} == {
        number(minutes, "dengan biaya menurut usulan Rp", ",00"),
        number(told, "perkiraan biaya menurut usulan Rp", ",00"),
        rupiah(below["JUMLAH yang diterima"][1]),
        sum(int(n.replace(".", "")) for n in re.findall(r"Biaya menurut usulan Rp([\d.]*\d)", feedback)),
        sums["biaya_usulan"],
    }
    assert {own.priorities.count} == {
        number(minutes, "usulan masuk; ", " kegiatan prioritas"),
        number(told, "disepakati ", r" \([a-z ]+\) kegiatan prioritas dengan"),
        number(page, "<dt>Disepakati</dt><dd>", "</dd>"),
        sums["prioritas"],
    }
    assert {own.priorities.result} == {
        number(minutes, "kegiatan prioritas, Rp", " menurut hasil"),
        number(told, "kegiatan prioritas dengan biaya Rp", ",00 menurut hasil"),
        number(page, "<dt>Biaya disepakati, menurut hasil</dt><dd>Rp", "</dd>"),
        sum(int(n.replace(".", "")) for n in re.findall(r"Yang disepakati seluruhnya Rp([\d.]*\d)", feedback)),
        sums["biaya_prioritas"],
    }
    none_known = 0 < own.all.count == own.all.asked_unknown
    assert none_known == (UNKNOWN_COST in below["JUMLAH yang diterima"])
    last = rf"JUMLAH {own.received} (?:\(\d+\) )?"
    if own.all.count not in {own.all.asked_unknown, own.all.result_unknown}:
        assert own.all.asked == number(minutes, last, " ")
        assert own.all.result == number(minutes, rf"{last}[\d.]+ (?:\(\d+\) )?") == sums["biaya_hasil"]
