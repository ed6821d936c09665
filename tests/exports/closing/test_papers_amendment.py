"""The paper of an amendment: what it cites, what it puts right, and that the paper before it stays as it was signed."""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import date

import pytest
from support import small
from support.meeting import Meeting
from support.reading import flat, lines, only, pages_of, paper, section, tables
from support.small import closed, corrected

from exports.catalogue import PAPERS, papers, to_print
from exports.paper.document import Document
from exports.paper.frame import Lampiran
from exports.pdf.file import to_pdf
from sessions.attendance.decisions import PersonCorrected
from sessions.closing import facts as closing
from sessions.closing.decisions import AmendmentClosed, AmendmentOpened, MinutesNumbered
from sessions.delegates.decisions import DelegatesAppointed
from sessions.kernel.session import Ceilings
from sessions.language import numbers
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import OfficialsNamed
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.steps.decisions import MeetingScheduled
from sessions.values.attendance import Role, Sex
from sessions.values.proposals import Outcome, ProposalCode

FIRST, SECOND = "berita-acara-perbaikan-1", "berita-acara-perbaikan-2"
OPEN = AmendmentOpened(
    reason="Biaya dan nama utusan salah ketik dari lembar komisi.", asked_by="Kepala Seksi PMD Kecamatan Kerjo"
)
RAISED = ProposalChanged(
    code=ProposalCode("2002-03"), cost=212_450_000, reason="Menurut RAB yang ditandatangani konsultan"
)


def put_right(meeting: Meeting) -> None:
    """A cost, an outcome, a delegate, a name on the attendance list, and the number of an official."""
    session = meeting.session
    delegates = [delegate.person for delegate in session.delegates]
    others = (i for i, p in session.people.items() if i not in delegates and p.card.is_delegate)
    chosen = next(i for i in others if session.people[i].card.sex is Sex.FEMALE)
    reason = "Tertulis cadangan, forum memutus belum disepakati"
    wrong = next(i for i, p in session.people.items() if p.card.name == "Sugeng Raharjo")
    meeting.decide(
        RAISED,
        OutcomesDecided(endings=(Ending(code=ProposalCode("2001-02"), outcome=Outcome.NOT_AGREED, reason=reason),)),
        DelegatesAppointed(persons=(*delegates[:-1], chosen), women_reason=session.women_reason),
        PersonCorrected(person=wrong, card=replace(session.people[wrong].card, name="Sugeng Raharja, S.E.")),
        OfficialsNamed(officials=(replace(session.officials[Role.CAMAT], nip="196712231994011002"),)),
    )


@pytest.fixture(scope="module")
def amending(kerjo: Meeting) -> Meeting:
    """Two days after the sidang: corrected, not closed."""
    meeting = copy(kerjo)
    meeting.on(date(2027, 2, 5), "09.10")
    meeting.decide(OPEN)
    put_right(meeting)
    return meeting


@pytest.fixture(scope="module")
def amended(amending: Meeting) -> Meeting:
    meeting = copy(amending)
    meeting.decide(AmendmentClosed(), MinutesNumbered(number="400.10/15/2027", amendment=1))
    return meeting


@pytest.fixture(scope="module")
def document(amended: Meeting) -> Document:
    return paper(amended, FIRST)


def test_the_part_to_sign_reads_as_reviewed(document: Document, golden: Callable[[Document, str], None]) -> None:
    golden(replace(document, sections=document.sections[:1]), FIRST)


def test_the_first_paper_keeps_its_bytes_through_an_amendment(
    kerjo: Meeting, amending: Meeting, amended: Meeting
) -> None:
    for name in ("berita-acara", "daftar-hadir-kosong", "draf-usulan"):
        assert paper(kerjo, name) == paper(amending, name) == paper(amended, name)
    signed, later = closed(), small.amended()
    assert to_pdf(paper(signed)) == to_pdf(paper(later))
    later.decide(MinutesNumbered(number="400.10/12/2027"))
    signed.decide(MinutesNumbered(number="400.10/12/2027"))
    assert paper(signed) == paper(later)


def test_the_list_of_delegates_changes_only_with_the_closing_of_the_amendment(
    kerjo: Meeting, amending: Meeting, amended: Meeting
) -> None:
    assert paper(kerjo, "utusan") == paper(amending, "utusan")
    old, new = flat(paper(kerjo, "utusan")), flat(paper(amended, "utusan"))
    assert ("Rizky Pratama" in old, "Sri Hartini" in old) == (True, False)
    assert ("Rizky Pratama" in new, "Sri Hartini" in new) == (False, True)
    assert "Kerjo, 5 Februari 2027" in new
    assert paper(amended, "utusan").footer.split(" · ")[-1] == paper(amended, FIRST).footer.split(" · ")[-1]


def test_it_cites_the_first_paper_by_number_day_and_code(kerjo: Meeting, document: Document) -> None:
    code = paper(kerjo).footer.rsplit(" ", 1)[-1]
    text = only(document)
    assert "Berita Acara Nomor : 050/12/2027" in text
    assert "Rabu, 3 Februari 2027, ditutup pukul 11.52 WIB" in text
    assert f"Kode verifikasi : {code}" in text
    assert code not in document.footer
    assert "Nomor 400.10/15/2027" in document.footer


def test_its_sums_are_those_of_the_facts(kerjo: Meeting, amended: Meeting, document: Document) -> None:
    before, after = closing.facts(kerjo.session), closing.facts(amended.session)
    _, sums, _ = tables(document.sections[0])[:3]
    told = {name: (was, becomes, by) for _, name, was, becomes, by in lines(sums)}
    assert ("41", "41", "tetap") == told["Usulan yang diterima"]
    cost = tuple(f"Rp{numbers.thousands(facts.of_the_regency.result)}" for facts in (before, after))
    assert (*cost, "+ Rp25.000.000") == told["Kebutuhan pendanaan kegiatan prioritas menurut hasil"]
    reserve = tuple(str(len(facts.reserve)) for facts in (before, after))
    assert (*reserve, "− 1") == told["Usulan cadangan (Lampiran VII)"]
    assert (str(before.delegate_women), str(after.delegate_women), "+ 1") == told["Utusan perempuan"]


def test_every_lampiran_is_that_of_the_amendment(document: Document) -> None:
    assert 1 + len(Lampiran) == len(document.sections)
    for part in document.sections[1:]:
        assert part.header.title.startswith("BERITA ACARA PERBAIKAN KE-1 ATAS BERITA ACARA KESEPAKATAN HASIL")
        assert ("400.10/15/2027", "5 FEBRUARI 2027") == (part.header.number, part.header.date)
        assert " BA Perbaikan ke-1 Nomor 400.10/15/2027 · " in part.continued
    assert "212.450.000" in only(document, Lampiran.PRIORITIES)
    assert "Sugeng Raharja, S.E." in only(document, Lampiran.ATTENDANCE)
    assert "Sri Hartini" in only(document, Lampiran.DELEGATES)
    assert "Tertulis cadangan" in only(document, Lampiran.NOT_AGREED)
    assert "Perbaikan" not in only(document, Lampiran.NOTULEN)


def test_a_second_one_cites_the_first_and_starts_from_it(amended: Meeting) -> None:
    meeting = copy(amended)
    first = paper(meeting, FIRST)
    meeting.decide(
        AmendmentOpened(reason="Tempat sidang tertulis keliru", asked_by="Camat"),
        MeetingScheduled(held_on=date(2027, 2, 3), place="Aula Kecamatan Kerjo"),
        AmendmentClosed(),
    )
    assert first == paper(meeting, FIRST)
    document = paper(meeting, SECOND)
    text = only(document)
    assert "Perbaikan ke-1 : Nomor 400.10/15/2027, kode verifikasi" in text
    assert paper(meeting, FIRST).footer.rsplit(" ", 1)[-1] in text
    assert "lampiran Berita Acara dan Berita Acara Perbaikan sampai dengan ke-1" in text
    corrections = lines(tables(document.sections[0])[0])
    assert [("1", "Sidang: tempat", "Pendapa Kecamatan Kerjo", "Aula Kecamatan Kerjo")] == corrections
    assert "Aula" not in flat(paper(meeting))


def test_a_ceiling_that_is_exceeded_only_since_the_amendment_is_told_as_a_fact(kerjo: Meeting) -> None:
    meeting = copy(kerjo)
    meeting.decide(OPEN, RAISED)
    assert "KELIMA" not in only(paper(meeting, FIRST))
    spent = closing.facts(meeting.session).priorities.result
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=spent - 1)))
    told = only(paper(meeting, FIRST))
    assert "KELIMA : Sesudah perbaikan ini, biaya kegiatan prioritas melampaui pagu kecamatan." in told
    assert "eringatan" not in told


def test_while_it_is_open_it_is_a_draft_and_the_only_paper_to_print(amended: Meeting) -> None:
    amending = corrected()
    pages = pages_of(paper(amending, FIRST))
    assert all("KONSEP" in text for text in pages)
    assert "Pada hari ini, ....." in pages[0]
    assert "NOMOR : ....." in pages[0]
    assert (FIRST,) == to_print(amending.session)
    assert (*PAPERS, FIRST) == tuple(papers(amended.session))
    assert ("berita-acara", "utusan", FIRST, "lembar-umpan-balik", "hasil", "laman") == to_print(amended.session)


def test_as_pdf_it_is_signed_on_at_most_three_pages_and_every_page_has_code_and_number(document: Document) -> None:
    pages = pages_of(document)
    code = document.footer.rsplit(" ", 1)[-1]
    for number, text in enumerate(pages, start=1):
        assert code in text
        assert f"Halaman {number} dari {len(pages)}" in text
    first = next(number for number, text in enumerate(pages) if "LAMPIRAN I :" in text)
    assert first <= 3
    (signed,) = [text for text in pages[:first] if "Camat Kerjo" in text and "NIP." in text]
    assert "Pimpinan Sidang" in signed
    assert not any("KONSEP" in text for text in pages)


def test_nothing_typed_into_an_amendment_is_markup(kerjo: Meeting) -> None:
    meeting = copy(kerjo)
    hostile = "Alasan [/x] **tebal** <b>"
    meeting.decide(AmendmentOpened(reason=hostile, asked_by="[@click=app.quit]"), RAISED)
    told = only(paper(meeting, FIRST))
    assert hostile in told
    assert "[@click=app.quit]" in told


def test_the_main_part_is_found_by_its_name(document: Document) -> None:
    assert "Berita Acara Perbaikan ke-1" == section(document).bookmark
    assert document.title.startswith("Berita Acara Perbaikan ke-1 Musrenbang RKPD")
