"""The papers as PDF, read back: pages, lampiran, numbers, and signatures that are not torn apart."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from support import kerjo_sidang
from support.kerjo_people import witnesses
from support.meeting import Meeting
from support.reading import pages_of, paper

from exports.catalogue import PAPERS
from exports.paper.document import Document
from exports.paper.frame import Lampiran
from exports.pdf.file import to_pdf
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions import PersonArrived
from sessions.closing import facts as closing
from sessions.closing.decisions import SidangClosed, WitnessesNamed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.delegates.decisions import DelegatesAppointed
from sessions.kernel.session import NoteKind
from sessions.language import numbers
from sessions.values.attendance import PersonCard, PersonId, Sex, Speech, Unsur

SIGNED = re.compile(r"Pimpinan Sidang,(?! dan dihadiri)")


def first_page_of_lampiran(pages: list[str]) -> int:
    return next(number for number, text in enumerate(pages) if "LAMPIRAN I :" in text)


def test_the_part_to_sign_has_at_most_three_pages(pages: list[str], city: Meeting, draft: Meeting) -> None:
    for of_one in (pages, pages_of(paper(city)), pages_of(paper(draft))):
        assert 2 <= first_page_of_lampiran(of_one) <= 3


def test_a_meeting_with_much_to_tell_is_still_signed_on_three_pages() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.decide_outcomes)
    speaker = Speech(speaker="Drs. H. Pembicara, S.H., M.Si.", position="Anggota DPRD Kabupaten Karanganyar Dapil IV")
    presenter = replace(speaker, topic="arah kebijakan dan Rancangan Awal RKPD Kabupaten Karanganyar Tahun 2028")
    objection = "Usulan desa kami belum dibahas secara memadai dan kami mohon dicatat sebagai keberatan resmi. " * 3
    guest = PersonCard(name="Tamu", sex=Sex.MALE, unsur=Unsur.OTHER)
    meeting.decide(
        SpeechesRecorded(speeches=(speaker,) * 5, presentations=(presenter,) * 3),
        NoteRecorded(kind=NoteKind.OBJECTION, text=objection, who="Sumardi, Ketua BPD Kuto"),
        PersonArrived(card=guest),
        DelegatesAppointed(persons=(PersonId("P002"),), women_reason="Perempuan yang ditawari belum bersedia"),
        WitnessesNamed(witnesses=witnesses() + witnesses()[:2]),
        SidangClosed(),
    )
    assert 3 == first_page_of_lampiran(pages_of(paper(meeting)))
    assert 17 == len(closing.facts(meeting.session).tallies)


def test_every_cited_lampiran_begins_a_page_of_its_own(pages: list[str]) -> None:
    signed = " ".join(pages[: first_page_of_lampiran(pages)])
    cited = set(re.findall(r"Lampiran ([IVX]+)", signed))
    begun = [found[1] for text in pages if (found := re.match(r"LAMPIRAN ([IVX]+) :", text))]
    assert [lampiran.value for lampiran in Lampiran] == begun
    assert cited == set(begun)


def test_the_numbers_of_the_facts_are_on_the_page(kerjo: Meeting, pages: list[str]) -> None:
    facts = closing.facts(kerjo.session)
    signed = " ".join(pages[: first_page_of_lampiran(pages)])
    for told in (
        f"dihadiri oleh {numbers.counted(facts.present)} orang",
        f"Rp{numbers.thousands(facts.of_the_regency.result)},00",
        f"Rp{numbers.thousands(facts.reserves.result)},00",
        f"Rp{numbers.thousands(facts.recapitulation.all.asked)},00",
        f"{numbers.counted(facts.recapitulation.received)} usulan",
    ):
        assert told in signed
    assert (
        f"JUMLAH menurut hasil ({facts.of_the_regency.count} kegiatan) {numbers.thousands(facts.of_the_regency.result)}"
        in " ".join(pages)
    )


@pytest.mark.parametrize("meeting", ["kerjo", "city", "draft", "smallest", "empty"])
def test_a_signature_block_stands_on_one_page(meeting: str, request: pytest.FixtureRequest) -> None:
    found = pages_of(paper(request.getfixturevalue(meeting)))
    signed = found[: first_page_of_lampiran(found)]
    (page,) = [text for text in signed if SIGNED.search(text)]
    signing = page[page.index("Demikian Berita Acara") :]
    assert f"Camat {request.getfixturevalue(meeting).session.office.kecamatan}" in signing
    assert "NIP." in signing


def test_every_page_has_the_code_and_its_number(berita_acara: Document, pages: list[str]) -> None:
    code = berita_acara.footer.rsplit(" ", 1)[-1]
    for number, text in enumerate(pages, start=1):
        assert code in text
        assert f"Halaman {number} dari {len(pages)}" in text


def test_a_draft_is_marked_on_every_page(draft: Meeting) -> None:
    assert all("KONSEP" in text for text in pages_of(paper(draft)))


def test_the_same_session_gives_the_same_bytes(smallest: Meeting) -> None:
    assert to_pdf(paper(smallest)) == to_pdf(paper(smallest))


@pytest.mark.parametrize("name", list(PAPERS))
def test_the_pdf_of_every_paper_is_built_like_the_others(name: str, kerjo: Meeting) -> None:
    document = paper(kerjo, name)
    reader = PdfReader(BytesIO(to_pdf(document)))
    told, root = reader.xmp_metadata, reader.root_object
    assert told is not None
    assert ({"x-default": document.title}, ["Kecamatan Kerjo, Kabupaten Karanganyar"]) == (
        told.dc_title,
        told.dc_creator,
    )
    assert ("3", "U", "id-ID") == (told.pdfaid_part, told.pdfaid_conformance, root["/Lang"])
    assert any(section.bookmark for section in document.sections)
    assert reader.outline
    sizes = {(215, 330), (330, 215), (210, 297), (297, 210)}
    for number, page in enumerate(reader.pages, start=1):
        text = " ".join(page.extract_text().split())
        assert f"Halaman {number} dari {len(reader.pages)}" in text
        assert document.footer.split(" · ")[0] in text
        assert (round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4)) in sizes
