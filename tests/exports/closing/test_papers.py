"""The Berita Acara itself: its order, its numbers, its dates, who signs, and what a draft admits."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from support import kerjo_sidang, small
from support.meeting import Meeting
from support.reading import flat, only, paper, section
from support.small import BAMBANG, JT, SRI, code, scored

from exports.closing.papers import berita_acara as build
from exports.paper.blocks import Dictum, Signatures
from exports.paper.document import Document, Format
from exports.paper.frame import Lampiran, NotOpened, verification_code
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing import checks
from sessions.closing import facts as closing
from sessions.closing.decisions import DocumentsIssued, MinutesNumbered
from sessions.delegates.decisions import DelegatesAppointed
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.kernel.session import Ceilings, NoteKind
from sessions.language import numbers
from sessions.line.decisions import CeilingsSet
from sessions.office.defaults import KERJO, office_for
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.record.ledger import EMPTY, Entry
from sessions.steps.decisions import StepCompleted, StepSkipped
from sessions.values.guideline import LineKind
from sessions.values.proposals import Outcome

ORDER = (
    "BERITA ACARA",
    "KESEPAKATAN HASIL MUSYAWARAH PERENCANAAN PEMBANGUNAN (MUSRENBANG)",
    "RKPD KABUPATEN KARANGANYAR TAHUN 2028",
    "DI KECAMATAN KERJO",
    "NOMOR :",
    "Pada hari ini, Rabu, tanggal Tiga bulan Februari tahun Dua Ribu Dua Puluh Tujuh (03-02-2027)",
    "Setelah memperhatikan, mendengar, dan mempertimbangkan:",
    "1. Sambutan",
    "2. Pemaparan",
    "3. Tata Tertib",
    "4. Rekapitulasi",
    "5. Hasil Sidang Komisi",
    "Hari dan Tanggal",
    "Waktu",
    "Tempat",
    "Peserta",
    "MENYEPAKATI",
    "KESATU",
    "KEDUA",
    "KETIGA",
    "KEEMPAT",
    "KELIMA",
    "KEENAM",
    "KETUJUH",
    "Demikian Berita Acara ini dibuat dan ditandatangani dalam rangkap 3 (tiga)",
    "Mewakili peserta",
    "Tembusan",
)
LONG = "Alasan yang cukup panjang"
CITED = re.compile(r"Lampiran ([IVX]+)")


def clause(document: Document, label: str) -> str:
    """A dictum with its lettered parts, as one line."""
    (dictum,) = [block for block in section(document).blocks if isinstance(block, Dictum)]
    (found,) = [clause for clause in dictum.clauses if clause.label == label]
    return " ".join([found.text, *map(str, found.items)])


@pytest.mark.parametrize("meeting", ["kerjo", "draft", "smallest"])
def test_headings_stand_in_the_order_of_the_official_form(meeting: str, request: pytest.FixtureRequest) -> None:
    text = only(paper(request.getfixturevalue(meeting)))
    places = [text.find(heading) for heading in ORDER]
    assert -1 not in places
    assert sorted(places) == places


@pytest.mark.parametrize("meeting", ["kerjo", "draft", "city", "smallest", "empty"])
def test_every_lampiran_that_is_cited_exists_and_each_is_cited(meeting: str, request: pytest.FixtureRequest) -> None:
    document = paper(request.getfixturevalue(meeting))
    headers = [part.header.label.removeprefix("LAMPIRAN ") for part in document.sections if part.header]
    assert [lampiran.value for lampiran in Lampiran] == headers
    assert set(headers) == set(CITED.findall(only(document)))
    assert set(CITED.findall(flat(document))) <= set(headers)


def test_the_dictum_tells_the_numbers_of_the_facts(kerjo: Meeting, berita_acara: Document) -> None:
    facts = closing.facts(kerjo.session)
    assert f"sebanyak {facts.of_the_regency.count} (sepuluh) kegiatan" in clause(berita_acara, "KESATU")
    assert numbers.official_in_words(facts.of_the_regency.result) in clause(berita_acara, "KESATU")
    assert f"pada {facts.regency_agencies} (empat) Perangkat Daerah" in clause(berita_acara, "KESATU")
    assert f"cadangan sebanyak {facts.reserves.count} (dua puluh dua)" in clause(berita_acara, "KEDUA")
    assert f"belum disepakati sebanyak {facts.recapitulation.ended(Outcome.NOT_AGREED)} (tiga)" in clause(
        berita_acara, "KEDUA"
    )
    assert f"terdiri atas {facts.delegate_men} laki-laki dan {facts.delegate_women} perempuan" in clause(
        berita_acara, "KEEMPAT"
    )


@pytest.mark.parametrize("meeting", ["kerjo", "draft", "city"])
def test_the_sum_of_all_outcomes_is_what_was_received(meeting: str, request: pytest.FixtureRequest) -> None:
    session, document = request.getfixturevalue(meeting).session, paper(request.getfixturevalue(meeting))
    (dictum,) = [block for block in section(document).blocks if isinstance(block, Dictum)]
    (table,) = [clause.table for clause in dictum.clauses if clause.table]
    *rows, total = table.rows
    assert len(session.proposals) == int(total.cells[0]) == sum(int(row.cells[1]) for row in rows)
    for column in (1, 2):
        known = [money(row.cells[column + 1], int(row.cells[1])) for row in rows]
        assert money(total.cells[column], 0) == (
            sum(rupiah for rupiah, _ in known),
            sum(unknown for _, unknown in known),
        )


def money(cell: str, count: int) -> tuple[int, int]:
    """Rupiah, and how many costs are not known: all of them where none is."""
    found = re.fullmatch(r"(?:\((\d+)\) )?([\d.]+)", cell)
    if found:
        return int(found[2].replace(".", "")), int(found[1] or 0)
    return 0, count if cell == "belum diketahui" else 0


def test_the_parts_of_the_recapitulation_add_up(kerjo: Meeting, berita_acara: Document) -> None:
    text = only(berita_acara)
    origins = re.search(r"terdiri atas (\d+) usulan dari 10 desa, (\d+) .*?, (\d+) .*?, dan (\d+) pokok pikiran", text)
    verdicts = re.search(r"serta hasil verifikasi: (\d+) diverifikasi \((.*?)\), (\d+) diajukan dalam sidang;", text)
    assert origins is not None
    assert verdicts is not None
    verified, inside, others = verdicts.groups()
    assert int(verified) == sum(map(int, re.findall(r"\d+", inside)))
    assert len(kerjo.session.proposals) == sum(map(int, origins.groups())) == int(verified) + int(others)


def test_the_date_is_that_of_the_session_and_the_hours_those_of_the_agenda(berita_acara: Document) -> None:
    text = only(berita_acara)
    assert "dimulai pukul 08.35 WIB dan ditutup pukul 11.52 WIB" in text
    assert "Kerjo, 3 Februari 2027" in text
    assert {date(2027, 2, 3)} == {berita_acara.created.date()}


def test_the_zone_of_the_kecamatan_is_told_whatever_zone_a_decision_was_typed_in(city: Meeting) -> None:
    moved = [entry if entry.kind == "SessionOpened" else _typed_in_jakarta(entry) for entry in city.entries]
    document = build(replace(city.ledger, entries=moved))
    assert "ditutup pukul 11.45 WITA" in only(document)
    assert only(paper(city), Lampiran.NOTULEN) == only(document, Lampiran.NOTULEN)


def _typed_in_jakarta(entry: Entry) -> Entry:
    return replace(entry, at=entry.at.astimezone(timezone(timedelta(hours=7))))


def test_rules_changed_after_their_adoption_are_told_as_changes() -> None:
    meeting = small.adopted()
    rules = replace(meeting.session.house_rules, speaking_minutes=5)
    meeting.decide(HouseRulesSet(house_rules=rules, reason="Waktu bicara ditambah"))
    text = flat(paper(meeting))
    assert "Tata Tertib versi 1 dan Pedoman Skala Prioritas versi 1 yang disahkan" in text
    assert "dengan perubahan Tata Tertib menjadi versi 2;" in text
    assert "dengan perubahan" not in flat(paper(small.adopted()))


def test_an_adoption_before_the_pleno_is_not_said_to_be_of_the_pleno(berita_acara: Document) -> None:
    assert "disahkan dalam Sidang Pleno I pukul" in flat(berita_acara)
    meeting = small.prepared()
    meeting.decide(RulesAdopted())
    assert "yang disahkan di luar Sidang Pleno I, sebelum acara dimulai, pukul" in flat(paper(meeting))


def test_quorum_is_told_as_it_was_checked(kerjo: Meeting, city: Meeting) -> None:
    assert "pukul 11.40 WIB hadir 28 (dua puluh delapan) orang utusan" in only(paper(kerjo))
    assert "sehingga sidang memenuhi kuorum" in only(paper(kerjo))
    assert "hadir 10 (sepuluh) orang utusan" in only(paper(city))
    assert "sehingga sidang tidak memenuhi kuorum" in only(paper(city))


def test_camat_and_chair_sign_side_by_side_when_they_are_two(kerjo: Meeting) -> None:
    (signatures,) = [block for block in section(paper(kerjo)).blocks if isinstance(block, Signatures)]
    left, right = signatures.slots
    assert ("Mengetahui,", "Camat Kerjo,") == left.lines
    assert ("Kerjo, 3 Februari 2027", "Pimpinan Sidang,") == right.lines
    assert ("Drs. SUTARNO WIBOWO, M.M.", "H. MULYONO, S.H.") == (left.name, right.name)
    assert right.nip is None


def test_a_camat_in_the_chair_signs_once(city: Meeting) -> None:
    (signatures,) = [block for block in section(paper(city)).blocks if isinstance(block, Signatures)]
    (only_slot,) = signatures.slots
    assert (
        "Denpasar Selatan, 10 Februari 2027",
        "Camat Denpasar Selatan",
        "selaku Pimpinan Sidang,",
    ) == only_slot.lines
    assert not only_slot.nip
    assert only_slot.nip is not None


def test_nearly_the_same_name_is_not_the_same_person(smallest: Meeting) -> None:
    (signatures,) = [block for block in section(paper(smallest)).blocks if isinstance(block, Signatures)]
    assert ["Budi Santosa", "Budi Santoso"] == [slot.name for slot in signatures.slots]


def test_a_kota_with_desa_and_kelurahan_is_named_as_such(city: Meeting) -> None:
    text = flat(paper(city))
    assert "PEMERINTAH KOTA DENPASAR" in text
    assert "Utusan desa/kelurahan yang diundang berjumlah 30" in text
    assert "1. Wali Kota Denpasar" in text
    assert "Kepala Desa/Lurah se-Kecamatan Denpasar Selatan" in text
    assert "Kabupaten" not in text


def test_a_number_is_a_dotted_line_until_the_register_gives_one() -> None:
    meeting = kerjo_sidang.held(numbered=False)
    assert "NOMOR : ....." in only(paper(meeting))
    assert "Nomor" not in paper(meeting).footer
    meeting.decide(MinutesNumbered(number="050/12/2027"))
    assert "NOMOR : 050/12/2027" in only(paper(meeting))
    assert "NOMOR : 050/12/2027" in only(paper(meeting), Lampiran.DELEGATES)
    assert "Nomor 050/12/2027" in paper(meeting).footer


def test_what_is_decided_after_the_closing_changes_nothing_on_the_paper() -> None:
    meeting = kerjo_sidang.held()
    before = paper(meeting)
    meeting.decide(
        StepCompleted(step=6),
        StepSkipped(step=7, by="Camat Kerjo", reason="Ditandatangani di luar kantor"),
        DocumentsIssued(files={"dokumen/berita-acara.pdf": "ab" * 32}),
    )
    assert before == paper(meeting)


def test_the_code_is_the_beginning_of_the_hash_at_the_closing(kerjo: Meeting, berita_acara: Document) -> None:
    closed = kerjo.entries[(kerjo.session.sidang.closed_at_seq or 0) - 1]
    assert "SidangClosed" == closed.kind
    assert f"Kode verifikasi: {verification_code(closed.hash)}" in berita_acara.footer
    assert "7F3A-91C2-05DD-4B1E" == verification_code("7f3a91c205dd4b1e" + "0" * 48)
    assert "" == verification_code("")


def test_a_draft_says_so_and_tells_nothing_of_the_checks_of_the_program(draft: Meeting) -> None:
    document = paper(draft)
    assert "KONSEP" == document.watermark
    assert "ditutup pukul ....." in only(document)
    assert_silent_about_checks(document, draft)


def test_a_closed_sidang_is_no_draft_and_words_a_warning_as_a_fact_or_not_at_all(
    kerjo: Meeting, berita_acara: Document
) -> None:
    assert "" == berita_acara.watermark
    assert [check for check in checks.checks(kerjo.session) if not check.is_met]
    assert_silent_about_checks(berita_acara, kerjo)


def assert_silent_about_checks(document: Document, meeting: Meeting) -> None:
    text = only(document)
    assert not re.search("(?i)pemeriksaan keabsahan|peringatan|butir yang belum", text)
    assert [] == [check.name for check in checks.checks(meeting.session) if f"{check.name} ({check.detail})" in text]


def test_what_exceeds_the_pagu_and_a_delegate_who_has_not_consented_are_facts_of_the_meeting() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=50 * JT))
    codes = tuple(meeting.session.proposals)
    meeting.decide(OutcomesDecided(endings=tuple(Ending(code=c, outcome=Outcome.AGREED) for c in codes)))
    meeting.decide(PersonLeft(person=BAMBANG), DelegatesAppointed(persons=(BAMBANG, SRI), women_reason=LONG))
    text = clause(paper(meeting), "KEENAM")
    assert "biaya kegiatan prioritas melampaui pagu kecamatan" in text
    assert "1 (satu) utusan yang tidak hadir belum menyatakan kesediaan secara tertulis" in text
    assert "melampaui pagu Rp50.000.000,00 menurut ....." in clause(paper(meeting), "KESATU")


def test_the_pagu_has_its_source_dots_while_that_is_unknown_or_was_none() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT))
    meeting.decide(OutcomesDecided(endings=(Ending(code=code("2001-01"), outcome=Outcome.AGREED),)))
    assert ", dalam pagu Rp450.000.000,00 menurut ....." in clause(paper(meeting), "KESATU")
    by = "SE Bupati Karanganyar Nomor 050/1/2027 tanggal 4 Januari 2027"
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=450 * JT), source=by))
    assert f", dalam pagu Rp450.000.000,00 menurut {by}." in clause(paper(meeting), "KESATU")
    assert f"Rp450.000.000 menurut {by}" in flat(paper(meeting, "pedoman"))
    assert f"Pagu ditetapkan menurut {by}." in flat(paper(meeting, "laporan"))
    none = scored()
    none.decide(OutcomesDecided(endings=(Ending(code=code("2001-01"), outcome=Outcome.AGREED),)))
    assert ", tanpa pagu indikatif yang ditetapkan." in clause(paper(none), "KESATU")


def test_a_sample_is_marked_as_one() -> None:
    meeting = Meeting(office_for(KERJO), 2028, is_sample=True)
    assert {"CONTOH"} == {
        paper(meeting, name).watermark for name in ("berita-acara", "utusan", "draf-usulan", "daftar-hadir-kosong")
    }


def test_nothing_to_list_prints_nihil_everywhere(smallest: Meeting) -> None:
    document = paper(smallest)
    for lampiran in (Lampiran.PRIORITIES, Lampiran.COMMISSIONS, Lampiran.SCORES, Lampiran.RESERVE, Lampiran.NOTULEN):
        assert "NIHIL" in only(document, lampiran)
    assert "1. Sambutan: belum diisi ....." in only(document)
    assert "2. Pemaparan: belum diisi ....." in only(document)
    assert "Kegiatan prioritas Kecamatan Kerjo: NIHIL" in only(document)


def test_a_session_with_nothing_but_its_opening_makes_a_draft(empty: Meeting) -> None:
    text = only(paper(empty))
    assert "bertempat di ....." in text
    assert "Usulan yang diterima: belum diisi" in text
    assert "catatan persidangan: belum diisi" in text
    assert "Kegiatan prioritas Kecamatan Kerjo: belum diputus" in text
    assert "Usulan cadangan: belum diputus" in text
    assert datetime(2027, 1, 18, 9, 0, tzinfo=empty.zone) == paper(empty).created


def test_a_session_before_its_first_decision_has_no_paper() -> None:
    with pytest.raises(NotOpened):
        build(EMPTY)


def test_objections_are_quoted_while_they_are_few_and_counted_after(kerjo: Meeting) -> None:
    assert "keberatan Purwanto, Kepala Desa Tawangsari atas usulan 2010-02" in clause(paper(kerjo), "KEENAM")
    meeting = kerjo_sidang.held(until=kerjo_sidang.hear_the_hall)
    for number in range(4):
        meeting.decide(NoteRecorded(kind=NoteKind.OBJECTION, text=f"Keberatan ke-{number}", who="Sumardi"))
    assert "5 (lima) keberatan dan 1 (satu) kejadian" in clause(paper(meeting), "KEENAM")
    assert "Keberatan ke-3" in only(paper(meeting), Lampiran.NOTULEN)


def test_a_long_objection_is_told_by_the_notulen_only() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.open_the_sidang)
    long = "Usulan desa kami belum dibahas. " * 30
    meeting.decide(NoteRecorded(kind=NoteKind.OBJECTION, text=long, who="Sumardi"))
    assert "1 (satu) keberatan dan 0 (nol) kejadian" in clause(paper(meeting), "KEENAM")
    assert "belum dibahas" in only(paper(meeting), Lampiran.NOTULEN)


def test_the_sheet_is_the_one_the_office_chose(kerjo: Meeting) -> None:
    assert Format.F4 is paper(kerjo).paper
    office = replace(office_for(KERJO), paper="A4")
    assert Format.A4 is paper(Meeting(office, 2028)).paper


def test_no_article_of_any_law_is_cited(berita_acara: Document) -> None:
    assert re.search(r"[Pp]asal|ayat \(", flat(berita_acara)) is None
