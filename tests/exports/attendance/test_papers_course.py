"""What the papers tell of the course of the sidang: pauses, objections under their decision, lines kept, late entry."""

from dataclasses import replace
from datetime import timedelta

from support.meeting import Meeting
from support.reading import below_groups, groups, lines, section, tables
from support.small import adopted, chosen, code, gathered, prepared

from exports.attendance.papers import attendance_sheet, filled_attendance
from exports.closing.papers import berita_acara
from exports.house_rules.papers import house_rules
from exports.paper.frame import Lampiran
from exports.paper.tables import Table
from exports.steps.papers import emergency_kit
from exports.text.file import to_text
from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled, SidangPaused, SidangResumed
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_guests import GuestsListed, QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing.decisions import SidangClosed
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.kernel.session import NoteKind, QuorumWay
from sessions.record.ledger import Ledger
from sessions.values.agenda import PLENARIES
from sessions.values.attendance import PersonId, Unsur
from sessions.values.house_rules import Article, HouseRules
from sessions.values.office import VillageCode


def words(text: str) -> str:
    lines = (line for line in text.replace("|", " ").splitlines() if not line.strip().startswith("+"))
    return " ".join(" ".join(lines).split())


def told(meeting: Meeting) -> str:
    return words(to_text(berita_acara(meeting.ledger)))


def noted(meeting: Meeting, kind: NoteKind, text: str, **more: object) -> Meeting:
    meeting.decide(NoteRecorded(kind=kind, text=text, **more))
    return meeting


def test_a_pause_stands_in_the_dictum_and_in_the_notulen() -> None:
    meeting = adopted()
    meeting.at("10.00")
    meeting.decide(SidangPaused(reason="listrik padam"))
    meeting.at("10.25")
    meeting.decide(SidangResumed())
    text = told(meeting)
    assert "skors pukul 10.00 sampai dengan 10.25 (25 menit): listrik padam" in text
    assert "Sidang dilanjutkan; skors pukul 10.00 sampai dengan 10.25 (25 menit)." in text


def test_an_objection_stands_under_its_decision() -> None:
    meeting = adopted()
    seq = meeting.session.seq
    noted(meeting, NoteKind.OBJECTION, "Terlalu cepat", who="Bambang", decision=seq)
    text = told(meeting)
    adoption = "Tata Tertib versi 1 dan Pedoman Skala Prioritas versi 1 disahkan dalam Sidang Pleno I."
    assert f"{adoption} Catatan keberatan Bambang: Terlalu cepat." in text


def test_an_objection_to_a_proposal_stands_under_its_list() -> None:
    meeting = chosen()
    noted(meeting, NoteKind.OBJECTION, "Lebih mendesak jembatan", who="Bambang", about=code("2001-01"))
    assert "Catatan keberatan: 1. 2001-01: Bambang: Lebih mendesak jembatan." in told(meeting)


def test_a_line_kept_at_once_is_printed_while_nobody_has_dealt_with_it() -> None:
    meeting = noted(adopted(), NoteKind.PENDING, "Nomor 2 sampai 4 setuju")
    assert "catatan yang belum ditindaklanjuti: Nomor 2 sampai 4 setuju" in told(meeting)
    meeting.decide(NoteSettled(note=1, remark="sudah diputus"))
    assert "belum ditindaklanjuti:" not in told(meeting)
    assert "Nomor 2 sampai 4 setuju (sudah diputus)" in told(meeting)


def test_closing_with_an_open_line_has_it_in_the_minutes() -> None:
    meeting = noted(chosen(), NoteKind.PENDING, "Nomor 2 sampai 4 setuju")
    meeting.decide(SidangClosed())
    assert "Nomor 2 sampai 4 setuju" in told(meeting)


def course(ledger: Ledger) -> Table:
    (table, *_) = tables(section(berita_acara(ledger), Lampiran.NOTULEN))
    return table


def test_an_item_that_is_taken_up_again_keeps_its_line_and_is_told_below_the_other() -> None:
    meeting = gathered()
    begun = [item.id for item in meeting.session.agenda if item.started]
    waiting = [item for item in meeting.session.agenda if item.id not in {*begun, *PLENARIES}]
    first, other = waiting[:2]
    for number, item in enumerate((first, other, first)):
        meeting.at(f"1{number}.00")
        meeting.decide(AgendaItemStarted(item=item.id))
    table = course(meeting.ledger)
    named = [text for text in groups(table) if f". {first.title} (" in text]
    assert 1 == len(named)
    assert named[0].startswith("10.00 · ")
    assert ("12.00", f"Acara dimulai: {first.title}.") == below_groups(table)[-1][1]


def test_an_item_that_was_entered_late_says_so() -> None:
    meeting = gathered()
    item = next(item for item in meeting.session.agenda if item.started is None)
    meeting.decide(AgendaItemStarted(item=item.id))
    *before, last = meeting.entries
    late = replace(last, occurred=last.at - timedelta(minutes=20))
    table = course(replace(meeting.ledger, entries=(*before, late)))
    assert groups(table)[-1].endswith(" menit), susulan")


def test_where_nothing_was_done_but_to_begin_items_each_of_them_is_a_row() -> None:
    meeting = prepared()
    item = next(item for item in meeting.session.agenda if item.id not in PLENARIES)
    meeting.decide(AgendaItemStarted(item=item.id))
    table = course(meeting.ledger)
    assert [] == groups(table)
    assert [f"1. {item.title} (rencana {item.minutes} menit)"] == [row[1].partition(" · ")[2] for row in lines(table)]


def test_what_was_entered_late_is_marked_in_the_notulen() -> None:
    meeting = noted(adopted(), NoteKind.INCIDENT, "Listrik padam")
    *before, last = meeting.entries
    late = replace(last, occurred=last.at - timedelta(minutes=20))
    text = words(to_text(berita_acara(replace(meeting.ledger, entries=(*before, late)))))
    assert f"{late.occurred:%H.%M} (susulan)" in text


def test_the_notulen_count_the_groups_that_were_counted_and_not_how_often() -> None:
    meeting = adopted()
    pairs = ((VillageCode("33.13.16.2001"), 2), (VillageCode("33.13.16.2003"), 1), (VillageCode("33.13.16.2001"), 1))
    for village, women in pairs:
        group = Unsur.VILLAGE_GOVERNMENT
        meeting.decide(HeadcountRecorded(unsur=group, village=village, men=2, women=women, by_names=women == 1))
    meeting.decide(HeadcountRecorded(unsur=Unsur.PKK, men=0, women=4))
    assert "Kehadiran dihitung per kelompok: 3 kelompok dicatat." in told(meeting)


def test_the_chair_s_way_without_a_quorum_is_told() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=PersonId("P001")), PersonLeft(person=PersonId("P002")))
    meeting.decide(QuorumChecked(way=QuorumWay.PROCEED))
    assert "tidak memenuhi kuorum; pimpinan sidang melanjutkan sidang sesuai Tata Tertib." in told(meeting)


def test_an_adoption_outside_pleno_one_is_told_as_it_was() -> None:
    meeting = gathered()
    meeting.decide(RulesAdopted())
    assert "disahkan di luar Sidang Pleno I, dalam acara Pembukaan dan Indonesia Raya, pukul" in told(meeting)
    paper = words(to_text(house_rules(meeting.ledger)))
    assert "disahkan di luar Sidang Pleno I, dalam acara Pembukaan dan Indonesia Raya, pada Rabu" in paper


def test_the_house_rules_print_what_the_forum_made_of_them() -> None:
    meeting = prepared()
    wording = {Article.CHAIR_SPEAKS: "", Article.OBJECTIONS: "Keberatan ditulis dan ditandatangani."}
    rules = HouseRules(postponement=45, repeats=2, wording=wording, articles=("Telepon dimatikan.",))
    meeting.decide(HouseRulesSet(house_rules=rules))
    text = words(to_text(house_rules(meeting.ledger)))
    assert "ditunda satu kali paling lama 45 (empat puluh lima) menit" in text
    assert "pemungutan suara diulang 2 (dua) kali" in text
    assert "Keberatan ditulis dan ditandatangani." in text
    assert "menyerahkan pimpinan sidang" not in text
    assert "KETENTUAN TAMBAHAN 1. Telepon dimatikan." in text


def test_the_empty_attendance_list_names_the_invited() -> None:
    meeting = prepared()
    guests = tuple(person.card for person in gathered().session.people.values())
    meeting.decide(GuestsListed(cards=guests))
    text = words(to_text(attendance_sheet(meeting.ledger)))
    assert "1 Suparno L Desa Kuto" in text
    assert "1 Sulastri P" in text


def test_the_filled_attendance_list_has_everybody() -> None:
    text = words(to_text(filled_attendance(gathered().ledger)))
    assert all(person.card.name.split()[0] in text for person in gathered().session.people.values())


def test_the_kit_tells_the_state_and_has_room_to_go_on() -> None:
    meeting = noted(adopted(), NoteKind.PENDING, "Nomor 2 sampai 4 setuju")
    text = words(to_text(emergency_kit(meeting.ledger)))
    assert "Acara : Sidang Pleno I, sejak 09.30 WIB" in text
    assert "Desa Kuto 3 3" in text
    assert "Nomor 2 sampai 4 setuju" in text
    assert all(title in text for title in ("LEMBAR KEPUTUSAN", "LEMBAR HITUNG SUARA", "DAFTAR HADIR (LANJUTAN)"))
