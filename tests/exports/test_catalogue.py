"""Every paper as it was reviewed, word by word, and the papers beside the Berita Acara."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support import kerjo_sidang
from support.kerjo import SESSION_DAY
from support.meeting import Meeting
from support.reading import flat, groups, lines, paper, rupiah, tables, totals

import exports
from exports.catalogue import PAPERS
from exports.paper import registered
from exports.paper.document import Document
from exports.paper.frame import NotOpened
from sessions.record.ledger import EMPTY
from sessions.values.proposals import DISPOSED


@pytest.mark.parametrize(
    ("meeting", "name", "file"),
    [
        ("kerjo", "berita-acara", "berita-acara"),
        ("city", "berita-acara", "berita-acara-kota"),
        ("smallest", "berita-acara", "berita-acara-nihil"),
        ("kerjo", "utusan", "utusan"),
        ("city", "utusan", "utusan-kota"),
        ("draft", "berita-acara-inti", "berita-acara-inti-konsep"),
        ("kerjo", "lembar-tanda-tangan", "lembar-tanda-tangan"),
        ("draft", "lembar-tanda-tangan", "lembar-tanda-tangan-konsep"),
        ("kerjo", "lembar-umpan-balik", "lembar-umpan-balik"),
        ("city", "lembar-umpan-balik", "lembar-umpan-balik-kota"),
        ("kerjo", "draf-usulan", "draf-usulan"),
        ("kerjo", "daftar-hadir-kosong", "daftar-hadir-kosong"),
        ("kerjo", "daftar-hadir", "daftar-hadir"),
        ("draft", "lembar-nilai", "lembar-nilai"),
        ("draft", "lembar-kerja-komisi", "lembar-kerja-komisi"),
        ("draft", "kit-darurat", "kit-darurat"),
        ("draft", "hari-h", "hari-h"),
        ("kerjo", "surat-mandat", "surat-mandat"),
        ("kerjo", "lembar-hitung-1", "lembar-hitung-tangan"),
        ("kerjo", "kartu-suara-2", "kartu-suara-terbuka"),
        ("kerjo", "lembar-hitung-2", "lembar-hitung-kartu"),
        ("city", "kartu-suara-1", "kartu-suara-rahasia"),
    ],
)
def test_the_paper_reads_as_reviewed(
    meeting: str, name: str, file: str, golden: Callable[[Document, str], None], request: pytest.FixtureRequest
) -> None:
    golden(paper(request.getfixturevalue(meeting), name), file)


@pytest.mark.parametrize(("meeting", "file"), [("draft", "berita-acara-konsep"), ("empty", "berita-acara-kosong")])
def test_the_part_to_sign_of_a_draft_reads_as_reviewed(
    meeting: str, file: str, golden: Callable[[Document, str], None], request: pytest.FixtureRequest
) -> None:
    document = paper(request.getfixturevalue(meeting))
    golden(replace(document, sections=document.sections[:1]), file)


@pytest.mark.parametrize("name", list(PAPERS))
def test_every_paper_of_the_catalogue_can_be_made_from_the_first_decision_on(name: str, empty: Meeting) -> None:
    assert "KECAMATAN KERJO" in flat(paper(empty, name))
    with pytest.raises(NotOpened):
        PAPERS[name].build(EMPTY)


def test_the_papers_have_different_stems_that_are_file_names() -> None:
    stems = [entry.stem for entry in PAPERS.values()]
    assert len(stems) == len(set(stems))
    assert all(stem.replace("-", "").isalpha() and stem.islower() for stem in stems)


def test_the_draft_of_step_four_stays_what_went_into_the_sidang(kerjo: Meeting) -> None:
    prepared = kerjo_sidang.held(until=kerjo_sidang.prepare)
    document = paper(kerjo, "draf-usulan")
    assert paper(prepared, "draf-usulan") == document
    assert date(2027, 1, 26) == document.created.date() < SESSION_DAY
    assert "Kerjo, 26 Januari 2027" in flat(document)
    assert "FRM-01" not in flat(document)
    assert "Rp" not in document.footer


def test_the_draft_of_step_four_counts_every_received_proposal_once(kerjo: Meeting) -> None:
    session = kerjo_sidang.held(until=kerjo_sidang.prepare).session
    (part,) = paper(kerjo, "draf-usulan").sections
    *commissions, recapitulation = tables(part)
    gone = [p for p in session.proposals.values() if p.outcome in DISPOSED]
    assert len(session.proposals) - len(gone) == sum(len(lines(table)) for table in commissions)
    sums = totals(recapitulation)["JUMLAH usulan yang diterima"]
    assert str(len(session.proposals)) == sums[0]
    assert len(session.proposals) == sum(int(row[1]) for row in lines(recapitulation))
    assert rupiah(sums[1]) == sum(rupiah(row[2]) for row in lines(recapitulation))


def test_the_draft_before_step_four_is_done_shows_what_is_not_divided() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.prepare)
    while 4 in meeting.session.steps:
        meeting.take_back()
    while any(p.commission for p in meeting.session.proposals.values()):
        meeting.take_back()
    text = flat(paper(meeting, "draf-usulan"))
    assert "Belum dibagi ke dalam komisi" in text
    assert "Kerjo, ....." in text


def test_the_list_of_delegates_is_a_draft_until_the_closing(kerjo: Meeting, draft: Meeting) -> None:
    assert "KONSEP" == paper(draft, "utusan").watermark
    assert "belum ditetapkan" in flat(paper(draft, "utusan"))
    assert "" == paper(kerjo, "utusan").watermark
    assert paper(kerjo, "berita-acara").footer.split(" · ")[-1] == paper(kerjo, "utusan").footer.split(" · ")[-1]


def test_the_empty_attendance_sheet_has_a_line_for_every_delegate(kerjo: Meeting) -> None:
    delegates, others = tables(paper(kerjo, "daftar-hadir-kosong").sections[0])
    rules = kerjo.session.house_rules
    assert 10 * rules.delegates_per_village == len(lines(delegates))
    assert "Desa Kuto" == groups(delegates)[0]
    assert all(row[1:] == ("",) * 5 for row in [*lines(delegates), *lines(others)])


def test_a_form_is_no_draft_and_does_not_change_with_the_meeting(kerjo: Meeting, draft: Meeting) -> None:
    assert "" == paper(draft, "daftar-hadir-kosong").watermark
    assert paper(draft, "daftar-hadir-kosong").sections == paper(kerjo, "daftar-hadir-kosong").sections
    assert "Kode verifikasi" not in paper(kerjo, "daftar-hadir-kosong").footer


def test_every_room_that_makes_a_paper_or_a_file_stands_in_the_catalogue() -> None:
    rooms = Path(exports.__file__).parent
    makes = re.compile(r"^@(paper|paper_of_each|data)\(", re.MULTILINE)
    made = [".".join(path.relative_to(rooms.parent).with_suffix("").parts)
            for path in rooms.rglob("*.py") if makes.search(path.read_text(encoding="utf-8"))]  # fmt: skip
    known = (rooms / "catalogue.py").read_text(encoding="utf-8")
    assert [] == [room for room in made if not re.search(rf"^(import|from) {room}\b", known, re.MULTILINE)]


def test_no_two_papers_or_files_have_one_name_or_one_place() -> None:
    entered = (*registered.PAPERS, *registered.DATA)
    assert len(entered) == len({own.name for own in entered}) == len({own.order for own in entered})
