"""Papers for those in the room: the part to sign alone, signature sheets, and what each village is told."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from support import small
from support.meeting import Meeting
from support.reading import codes, flat, lines, pages_of, paper, section, tables

from exports.catalogue import PAPERS, every_paper
from exports.commissions.papers_drafts import proposals_workbook
from exports.outcomes.papers_feedback import OTHERS
from exports.paper.blocks import Seal
from exports.paper.document import Format
from exports.paper.frame import Lampiran
from exports.pdf.file import to_pdf
from sessions.proposals.decisions import ProposalAdded
from sessions.values.labels import Theme
from sessions.values.office import ContactList
from sessions.values.proposals import Origin


def test_the_part_to_sign_is_that_of_the_berita_acara_with_the_same_code(kerjo: Meeting) -> None:
    core, whole = paper(kerjo, "berita-acara-inti"), paper(kerjo)
    (part,) = core.sections
    assert whole.sections[0].blocks == part.blocks[:-1]
    assert whole.footer.rpartition(" · ")[2] == core.footer.rpartition(" · ")[2]
    assert 2 <= len(pages_of(core)) <= 3


def test_the_part_to_sign_of_a_running_meeting_is_a_draft(draft: Meeting) -> None:
    core = paper(draft, "berita-acara-inti")
    assert "KONSEP" == core.watermark
    assert "Butir yang belum terpenuhi" not in flat(core)


def test_signature_sheets_are_a_form_whose_code_is_written_by_hand_until_the_closing(
    draft: Meeting, kerjo: Meeting
) -> None:
    before, after = paper(draft, "lembar-tanda-tangan"), paper(kerjo, "lembar-tanda-tangan")
    assert "" == before.watermark
    assert "Kode verifikasi" not in before.footer
    assert "Kode verifikasi : .......... - .......... -" in flat(before)
    assert "ditulis tangan" in flat(before)
    assert "ditulis tangan" not in flat(after)
    (seal,) = [block for block in paper(kerjo).sections[0].blocks if isinstance(block, Seal)]
    code, _, _ = seal.lines[0].removeprefix("Kode verifikasi ").partition(" · ")
    assert f"Kode verifikasi : {code}" in flat(after)


def test_signature_sheets_have_a_line_for_every_seat(draft: Meeting, kerjo: Meeting) -> None:
    people, delegates = tables(paper(draft, "lembar-tanda-tangan").sections[0])
    assert draft.session.house_rules.seats == len(lines(delegates))
    assert [""] * 4 == [row[2] for row in lines(people)][-4:]
    _, chosen = tables(paper(kerjo, "lembar-tanda-tangan").sections[0])
    assert [kerjo.session.people[d.person].card.name for d in kerjo.session.delegates] == [r[1] for r in lines(chosen)]


def test_every_proposal_is_told_to_its_village_once_with_outcome_and_reason(kerjo: Meeting) -> None:
    told = []
    for sheet in paper(kerjo, "lembar-umpan-balik").sections:
        (table,) = tables(sheet)
        rows = lines(table)
        assert all(cell not in {"", "-"} for row in rows for cell in (row[3], row[5]))
        told += codes(rows, 1)
    assert sorted(kerjo.session.proposals) == sorted(told)


def test_each_village_has_its_own_sheet_and_what_belongs_to_none_the_last(kerjo: Meeting) -> None:
    names = [section.bookmark for section in paper(kerjo, "lembar-umpan-balik").sections]
    assert f"Lembar Umpan Balik {OTHERS}" == names[-1]
    one = every_paper(kerjo.session)["lembar-umpan-balik-2001"].build(kerjo.ledger)
    assert ["Lembar Umpan Balik Desa Kuto"] == [section.bookmark for section in one.sections]


@pytest.fixture
def labelled() -> Meeting:
    meeting = small.opened()
    draft = replace(small.DRAFTS[0], sub_activity="1.03.02.2.01.0005", themes=(Theme.FOOD, Theme.STUNTING))
    meeting.decide(ProposalAdded(draft=draft, origin=Origin.VILLAGE))
    meeting.decide(ProposalAdded(draft=small.DRAFTS[1], origin=Origin.VILLAGE))
    return meeting


def test_a_village_reads_which_themes_its_proposal_serves(labelled: Meeting) -> None:
    (sheet,) = paper(labelled, "lembar-umpan-balik").sections
    told = [row[1] for row in lines(tables(sheet)[0])]
    assert ["tematik: pangan dan stunting", None] == [cell.partition("; ")[2] or None for cell in told]


def test_the_workbook_of_the_proposals_ends_with_code_and_themes(labelled: Meeting) -> None:
    sheet = proposals_workbook(labelled.ledger).sheets[-1]
    assert ["Kode Sub Kegiatan", "Tematik"] == [column.heading for column in sheet.columns[-2:]]
    assert [("1.03.02.2.01.0005", "pangan, stunting"), ("", "")] == [row[-2:] for row in sheet.rows]


def test_no_sheet_for_the_villages_holds_a_telephone_number(kerjo: Meeting) -> None:
    text = flat(paper(kerjo, "lembar-umpan-balik"))
    assert "0812-2000" in flat(paper(kerjo))
    assert "0812" not in text


@pytest.mark.parametrize(
    ("where", "lampiran"),
    [
        (ContactList.ATTENDANCE, Lampiran.ATTENDANCE),
        (ContactList.DELEGATES, Lampiran.DELEGATES),
        (ContactList.SIGNERS, None),
    ],
)
def test_each_list_can_be_printed_without_address_and_telephone(
    kerjo: Meeting, where: ContactList, lampiran: Lampiran | None
) -> None:
    office = kerjo.session.office
    assert office
    session = replace(kerjo.session, office=replace(office, without_contacts=(where,)))
    quiet = PAPERS["berita-acara"].build(replace(kerjo.ledger, session=session))
    usual = paper(kerjo)
    changed = [before.bookmark for before, after in zip(usual.sections, quiet.sections, strict=True) if before != after]
    assert [section(usual, lampiran).bookmark] == changed
    (table,) = [t for t in tables(section(quiet, lampiran)) if t.columns[-1].signature]
    place = next(place for place, column in enumerate(table.columns) if "Alamat" in column.heading)
    assert {""} == {row[place] for row in lines(table)}


def test_letters_and_berita_acara_each_have_the_paper_that_the_office_chose(kerjo: Meeting) -> None:
    office = kerjo.session.office
    assert office
    other = replace(kerjo.session, office=replace(office, paper="A4", letter_paper="F4"))
    names = ("berita-acara", "surat-pengantar", "undangan")
    assert [Format.F4, Format.A4, Format.A4] == [paper(kerjo, name).paper for name in names]
    made = [PAPERS[name].build(replace(kerjo.ledger, session=other)).paper for name in names]
    assert [Format.A4, Format.F4, Format.F4] == made


def test_the_sheets_open_at_their_village_in_the_outline(kerjo: Meeting) -> None:
    reader = PdfReader(BytesIO(to_pdf(paper(kerjo, "lembar-umpan-balik"))))
    assert [section.bookmark for section in paper(kerjo, "lembar-umpan-balik").sections] == [
        entry.title for entry in reader.outline
    ]
