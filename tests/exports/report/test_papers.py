"""The report of step 6: its chapters, its numbers, what people wrote, its table of contents, its lampiran."""

import re
from copy import copy
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from support import small
from support.afterwards import LATER_SIGNED, received, reported
from support.meeting import Meeting
from support.reading import flat, pages_of, paper
from support.small import amended

from exports.paper.blocks import Contents
from exports.paper.document import Document
from exports.paper.frame import DOTTED
from exports.paper.tables import Row, Table
from exports.pdf.file import to_pdf
from exports.report.papers import report
from exports.report.papers_introduction import proposed
from exports.report.papers_slips import Slip, behind, slips
from sessions.closing import facts as closing
from sessions.closing.decisions import AmendmentOpened, SidangClosed
from sessions.closing.facts_sums import ceiling_shares
from sessions.office.decisions import CommitteeFormed, OfficeCorrected
from sessions.report.decisions import ReportNumbered, ReportWritten
from sessions.sentences.clauses import sentence
from sessions.steps.decisions import StepSkipped
from sessions.values.attendance import CommitteeMember
from sessions.values.guideline import LineKind
from sessions.values.report import SectionName

CHAPTERS = ("BAB I PENDAHULUAN", "BAB II PELAKSANAAN", "BAB III HASIL", "BAB IV PENUTUP")
HOSTILE = "[/x] **tebal** \x1b[2J <b>miring</b>"


@pytest.fixture(scope="module")
def written(kerjo: Meeting) -> Meeting:
    """With a number, and two parts in people's own words."""
    meeting = copy(kerjo)
    meeting.decide(
        ReportNumbered(number="400.10/12/2027", dated=date(2027, 2, 8)),
        ReportWritten(
            sections={
                SectionName.OBSTACLES: ("Listrik padam dua kali.", "Rekap dua desa terlambat."),
                SectionName.SUGGESTIONS: (HOSTILE,),
            }
        ),
    )
    return meeting


@pytest.fixture(scope="module")
def whole(written: Meeting) -> Document:
    return paper(written, "laporan")


@pytest.fixture(scope="module")
def small_pdf() -> tuple[Document, bytes]:
    """The report of the small meeting with a single slip, and its PDF."""
    meeting = reported()
    document = report(meeting.ledger, (Slip(title="Tata Tertib", pages=2),))
    return document, to_pdf(document)


@pytest.fixture(scope="module")
def text(written: Meeting) -> str:
    """The report without its lampiran."""
    return flat(report(written.ledger))


def test_the_report_reads_as_it_was_reviewed(written, golden) -> None:
    golden(report(written.ledger), "laporan")


def test_every_number_is_the_one_of_the_berita_acara(kerjo, text) -> None:
    facts = closing.facts(kerjo.session)
    assert f"berjumlah {facts.recapitulation.received} (" in text
    assert f"prioritas yang disepakati berjumlah {facts.of_the_regency.count} (" in text
    assert f"dihadiri {facts.present} orang, terdiri atas {facts.men} laki-laki dan {facts.women} perempuan" in text
    verified = facts.recapitulation.verified
    assert f"Usulan yang diverifikasi kecamatan berjumlah {verified} (" in text
    assert f"JUMLAH {facts.recapitulation.received} " in text
    for proposal in (*facts.reserve, *(p for share in facts.regency for p in share.proposals)):
        assert f"({proposal.code}" in text


def test_the_table_of_contents_leads_to_the_right_pages(small_pdf) -> None:
    document, pdf = small_pdf
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]
    lines = next(block for s in document.sections for block in s.blocks if isinstance(block, Contents)).lines
    assert set(CHAPTERS) <= {line.text for line in lines if line.level == 0}
    assert 24 == sum(line.level == 1 for line in lines)
    listed = next(page for page in pages if page.count(" ....") > 20)
    numbers = {line.text: int(re.findall(rf"{re.escape(line.text)} \.+ (\d+)", listed)[0]) for line in lines}
    assert sorted(numbers.values()) == list(numbers.values())
    for line in lines:
        assert line.text.removeprefix("HALAMAN JUDUL") in pages[numbers[line.text] - 1]
    assert "LAPORAN, LAMPIRAN 1 Tata Tertib, 2 halaman, terlampir" in pages[-1]


def test_the_outline_of_the_pdf_has_chapters_and_their_parts(small_pdf) -> None:
    outline = PdfReader(BytesIO(small_pdf[1])).outline
    assert set(CHAPTERS) <= {item.title for item in outline if not isinstance(item, list)}
    below = [item.title for part in outline if isinstance(part, list) for item in part]
    assert {"1.1 Latar Belakang", "4.3 Saran"} <= set(below)


def test_what_people_wrote_stands_as_it_was_typed_and_the_rest_is_proposed(written, text) -> None:
    assert "Listrik padam dua kali. Rekap dua desa terlambat." in text
    assert "[/x] **tebal** [2J <b>miring</b>" in text
    (first, *_) = proposed(written.session, SectionName.PURPOSE)
    assert first in text


def test_number_and_date_are_dots_until_they_are_entered(kerjo, text) -> None:
    assert "NOMOR : 400.10/12/2027" in text
    assert "Kerjo, 8 Februari 2027" in text
    empty = flat(report(kerjo.ledger))
    assert "NOMOR : ......" in empty
    assert "Kerjo, ......" in empty
    assert "Nomor 400" not in empty


def test_the_last_page_is_a_slip_for_each_lampiran_with_the_pages_of_the_paper_as_it_is_issued(whole, kerjo) -> None:
    pages = pages_of(whole)
    on_last = dict(re.findall(r"LAMPIRAN (\d+) (.+?), terlampir sesudah halaman ini", pages[-1]))
    found = list(slips(kerjo.ledger))
    assert [str(number) for number in range(1, len(found) + 1)] == list(on_last)
    assert "LEMBAR PENANDA LAMPIRAN" in pages[-1]
    names = {"Berita Acara": "berita-acara", "Surat Mandat": "surat-mandat", "Tata Tertib": "tata-tertib"}
    for slip, told in zip(found, on_last.values(), strict=True):
        assert told.startswith(slip.title)
        if slip.title in names:
            assert told.endswith(f", {len(pages_of(paper(kerjo, names[slip.title])))} halaman")


def test_nothing_of_a_lampiran_is_set_again_in_the_report(whole, kerjo) -> None:
    assert [] == [section for section in whole.sections if section.header or section.letterhead]
    assert "Demikian Berita Acara ini dibuat" not in flat(whole)
    assert any("Demikian Berita Acara ini dibuat" in page for page in pages_of(paper(kerjo)))


def test_the_letters_of_the_delegates_lie_behind_once_there_are_delegates(kerjo) -> None:
    assert "surat-mandat" in behind(kerjo.session)
    assert "surat-mandat" not in behind(replace(kerjo.session, delegates=(), substitutes=()))


def test_the_same_report_gives_the_same_bytes(small_pdf) -> None:
    assert small_pdf[1] == to_pdf(small_pdf[0])


def test_an_open_amendment_changes_nothing_and_a_closed_one_lies_behind() -> None:
    meeting = amended()
    assert "Berita Acara Perbaikan ke-1" == list(slips(meeting.ledger))[-1].title
    before = paper(meeting, "laporan")
    meeting.decide(AmendmentOpened(reason="Nama utusan salah ketik lagi", asked_by="Camat"))
    assert before == paper(meeting, "laporan")


def test_a_meeting_with_nothing_to_list_says_so(smallest) -> None:
    text = flat(report(smallest.ledger))
    assert 3 == text.count("NIHIL")
    assert "Sambutan: belum diisi ....." in text
    assert "None" not in text


def test_a_draft_is_marked(draft) -> None:
    assert "KONSEP" == report(draft.ledger).watermark


def test_each_ceiling_is_compared_with_what_was_agreed_below_it(kerjo) -> None:
    (share,) = ceiling_shares(kerjo.session)
    facts = closing.facts(kerjo.session)
    assert (LineKind.CEILING, "", 2_500_000_000) == (share.kind, share.key, share.ceiling)
    assert (facts.priorities.count, facts.priorities.result) == (share.sums.count, share.sums.result)
    assert 2_500_000_000 - facts.priorities.result == share.left
    ceilings = replace(kerjo.session.ceilings, kecamatan=None)
    assert () == ceiling_shares(replace(kerjo.session, ceilings=ceilings))


def test_the_sop_stands_last_among_what_the_report_rests_on_with_dots_until_it_is_known() -> None:
    meeting = small.closed()
    name = "Standar Operasional Prosedur Pelaksanaan Musrenbang Kecamatan Kerjo"
    assert f"{name} Nomor ....." in flat(report(meeting.ledger))
    meeting = small.chosen()
    meeting.decide(
        OfficeCorrected(sop_number="188/07/TAHUN 2023", sop_date=date(2023, 2, 1), reason="Menurut SOP yang berlaku"),
        SidangClosed(),
    )
    assert f"{name} Nomor 188/07/TAHUN 2023 tanggal 1 Februari 2023." in flat(report(meeting.ledger))


def test_what_steps_after_the_sidang_were_finished_without_is_listed_with_the_reason() -> None:
    title = "Langkah 7 SOP (Menandatangani laporan Musrenbang) diselesaikan tanpa"
    assert "SOP (" not in flat(report(reported().ledger)).split("4.2 Kendala")[2]
    told = flat(report(received().ledger)).split("4.2 Kendala")[2].split("4.3 Saran")[0]
    assert (
        f"{title} Berita Acara ditandatangani Camat dan Pimpinan Sidang dan paraf Kasi PMD dan Sekcam pada laporan; "
        f"alasan: {LATER_SIGNED}."
    ) in told
    assert "Langkah 8 SOP (Menggandakan, mengarsipkan, dan mengirim laporan) diselesaikan tanpa" in told


def test_a_step_after_the_sidang_that_was_skipped_is_listed_with_who_said_so_and_why() -> None:
    meeting = reported()
    meeting.decide(StepSkipped(step=7, by="Camat", reason="Ditandatangani sesudah dinas luar."))
    told = "Langkah 7 SOP (Menandatangani laporan Musrenbang) dilewati atas perintah Camat"
    assert f"{told}; alasan: Ditandatangani sesudah dinas luar." in flat(report(meeting.ledger))


def test_a_post_without_a_name_prints_dots_and_never_its_office_as_a_name() -> None:
    meeting = small.closed()
    posts = (
        CommitteeMember(duty="Ketua", name="Endah Purwanti", position="Sekretaris Kecamatan"),
        CommitteeMember(duty="Anggota", section="Acara", position="Staf Kecamatan Kerjo"),
    )
    formed = CommitteeFormed(members=posts)
    meeting.decide(formed)
    assert "Panitia Musrenbang ditetapkan, 1 dari 2 bernama." == sentence(formed, meeting.session)
    (table,) = (
        block
        for part in report(meeting.ledger).sections
        for block in part.blocks
        if isinstance(block, Table) and [column.heading for column in block.columns] == HEADINGS
    )
    cells = [row.cells[1:] for row in table.rows if isinstance(row, Row)]
    chair, member = (
        ("Ketua", "Endah Purwanti", "Sekretaris Kecamatan"),
        ("Anggota, Acara", DOTTED, "Staf Kecamatan Kerjo"),
    )
    assert [chair, member] == cells


HEADINGS = ["No", "Kedudukan", "Nama", "Jabatan"]


def test_nobody_counted_in_a_commission_prints_the_dots_of_the_berita_acara() -> None:
    meeting = small.closed()
    people = meeting.session.people.items()
    bare = {id_: replace(person, card=replace(person.card, commission=None)) for id_, person in people}
    ledger = replace(meeting.ledger, session=replace(meeting.session, people=bare))
    assert "0 (L 0, P 0)" not in flat(report(ledger))
    assert "(L " in flat(report(meeting.ledger))
