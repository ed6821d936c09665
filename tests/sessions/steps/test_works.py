"""The works of the leading screen, as they follow from what the meeting decided."""

from dataclasses import replace

import pytest
from support import afterwards, small

from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions_counts import HeadcountRecorded, VillageAbsent
from sessions.closing.decisions import AmendmentClosed, AmendmentOpened, DocumentsIssued, MinutesNumbered
from sessions.closing.decisions_handing import CopyMade
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.commissions.decisions import CommissionsFormed
from sessions.kernel.session import Ceilings, NoteKind, Session
from sessions.language.local import Phrase
from sessions.line.decisions import CeilingsSet
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.report.decisions import PaperSigned
from sessions.steps import works
from sessions.steps.decisions import MeetingScheduled
from sessions.steps.works import Led, Standing
from sessions.values.agenda import AgendaId
from sessions.values.attendance import Role, Unsur
from sessions.values.handing import CopyPlace
from sessions.values.report import SignedPaper


def signs(led: Led) -> dict[str, str]:
    return {work.id: work.standing.value for work in led.works}


def counted(led: Led) -> dict[str, str]:
    return {work.id: work.counted for work in led.works}


def row(led: Led, id_: str) -> object:
    return next(work.row for work in led.works if work.id == id_)


def led_by(session: Session) -> tuple[str, str, str | None]:
    led = works.of(session)
    return led.item, led.place, led.now and led.now.id


@pytest.mark.parametrize(
    ("meeting", "leads"),
    [
        (small.opened, ("langkah-1", "Langkah 1", "berkas-desa")),
        (small.recapped, ("langkah-2", "Langkah 2", "verifikasi")),
        (small.prepared, ("langkah-5", "Langkah 5", "lanjut")),
        (small.gathered, ("pembukaan", "2 dari 13", "lanjut")),
        (small.adopted, ("pleno-1", "7 dari 13", "benarkan-daftar")),
        (small.closed, ("penutupan", "12 dari 13", "cetak")),
        (afterwards.reported, ("langkah-7", "Langkah 7", "paraf")),
        (afterwards.sent, ("langkah-8", "Langkah 8", "umpan-balik")),
    ],
)
def test_what_leads_is_the_item_that_runs_and_outside_the_sidang_the_step(meeting, leads):
    assert leads == led_by(meeting().session)


def test_what_was_done_is_told_with_its_figures():
    led = works.at(small.gathered().session, "pendaftaran")
    assert signs(led) == {
        "kehadiran": "✓",
        "unsur": "✓",
        "cocokkan-nama": "✓",
        "kelebihan": "–",
        "lanjut": "✓",
    }
    assert counted(led) == {
        "kehadiran": "3 dari 3; utusan 7 dari 9, kuorum 6",
        "unsur": "2 orang",
        "cocokkan-nama": "cocok",
        "kelebihan": "tidak ada",
        "lanjut": "",
    }


def test_who_only_was_counted_has_no_name_yet():
    meeting = small.prepared()
    count = HeadcountRecorded(unsur=Unsur.BPD, village=small.KUTO, men=4, women=1, delegates=5)
    meeting.decide(AgendaItemStarted(item=AgendaId("pendaftaran")), count, VillageAbsent(village=small.BOTOK))
    led = works.of(meeting.session)
    assert led.now == works.Work(
        id="kehadiran",
        item="pendaftaran",
        title=Phrase("Kehadiran per {desa}"),
        standing=Standing.NOW,
        counted="2 dari 3, 1 tidak hadir; utusan 3/9, kuorum 6",
        row=small.GANTEN,
    )
    assert counted(led)["cocokkan-nama"] == "5 belum bernama"
    assert (counted(led)["kelebihan"], row(led, "kelebihan")) == ("Kuto 2", small.KUTO)
    assert row(led, "cocokkan-nama") == (Unsur.BPD, small.KUTO)


def test_pleno_one_waits_for_the_rules_before_the_commissions():
    meeting = small.gathered()
    meeting.decide(AgendaItemStarted(item=AgendaId("pleno-1")))
    led = works.of(meeting.session)
    told = [(work.standing.value, str(work.title), work.counted) for work in led.works if work.item == "pleno-1"]
    assert told == [
        ("✓", "Kuorum", "7 dari 9, kuorum 6"),
        ("▸", "Desa membenarkan daftar usulannya", "0 dari 3"),
        ("·", "Pagu dan kuota", "belum diisi; bila dibiarkan tanpa batas"),
        ("·", "Sahkan tata tertib dan pedoman", ""),
        ("·", "Peserta dan petugas komisi", "I, II, III belum ada ketua dan sekretaris"),
        ("○", "Mulai Sidang Komisi", "menunggu 7"),
    ]
    carried = [(work.id, work.item) for work in led.works if work.standing is Standing.CARRIED]
    assert carried == [("laporan-panitia", "laporan"), ("sambutan", "sambutan"), ("pemaparan", "paparan")]


def test_pleno_two_names_what_the_line_leaves_open():
    meeting = small.at_the_line()
    amounts = Ceilings(kecamatan=450 * small.JT)
    meeting.decide(
        CeilingsSet(
            ceilings=amounts, source="Surat Edaran Bupati Karanganyar Nomor 050/41/2027 tanggal 11 Januari 2027"
        ),
        SpeechesRecorded(speeches=(), presentations=()),
        CommissionsFormed(
            commissions=tuple(replace(c, chair="Sri", secretary="Joko") for c in meeting.session.commissions)
        ),
        AgendaItemStarted(item=AgendaId("pleno-2")),
    )
    assert counted(works.at(meeting.session, "pleno-1"))["pagu"] == "450 jt menurut SE Bupati Karanganyar · berhenti"
    led = works.of(meeting.session)
    assert [(work.standing.value, str(work.title), work.counted) for work in led.works] == [
        ("✓", "Kuorum", "7 dari 9, kuorum 6"),
        ("▸", "Paparan komisi", "belum: I, II, III"),
        ("–", "Usulan dari sidang dan pokir", "tidak ada"),
        ("✓", "Nilai belum lengkap", "lengkap"),
        ("✓", "Biaya belum diketahui", "lengkap"),
        ("✓", "Perangkat Daerah belum ada", "lengkap"),
        ("✓", "Usulan ditunda", "kosong"),
        ("–", "Geser atau tukar", ""),
        ("–", "Pemungutan suara", ""),
        ("·", "Nilai sama di garis", "2001-02 Kuto, 2003-02 Ganten"),
        ("·", "Putuskan sesuai garis", "6 belum diputus; tetap terbuka: 10"),
        ("✓", "Alasan penolakan", "lengkap"),
        ("–", "Keberatan", ""),
        ("·", "Mulai Penetapan utusan", ""),
    ]


def test_the_closing_waits_for_what_the_list_of_validity_asks():
    meeting = small.decided()
    meeting.decide(AgendaItemStarted(item=AgendaId("penutupan")))
    led = works.of(meeting.session)
    assert led.now is not None
    assert (led.now.id, led.now.item) == ("tetapkan-utusan", "utusan")
    tutup = next(work for work in led.works if work.id == "tutup")
    assert tutup.waits_for == ("tetapkan-utusan",)
    assert tutup.counted == f"menunggu {led.works.index(led.now) + 1}; 3 prioritas, Rp450.000.000"


def test_the_first_unfinished_step_is_carried_into_the_sidang():
    meeting = small.recapped()
    meeting.decide(
        MeetingScheduled(held_on=small.DAY, place="Pendapa"), AgendaItemStarted(item=AgendaId("pendaftaran"))
    )
    work = works.of(meeting.session).works[0]
    assert (work.id, work.item, work.standing) == ("selesai-2", "langkah-2", Standing.CARRIED)


def test_an_amendment_asks_for_the_signature_of_the_camat_again():
    meeting = afterwards.signed()
    meeting.decide(
        AmendmentOpened(reason="Biaya 2001-01 salah ketik", asked_by="Camat Kerjo"),
        ProposalChanged(code=small.code("2001-01"), cost=110 * small.JT, reason="kekeliruan pencatatan"),
        AmendmentClosed(),
    )
    carried = [work.id for work in works.of(meeting.session).works if work.standing is Standing.CARRIED]
    assert {"ttd-camat", "tulis-kode", "serahkan"} <= set(carried)


def test_an_amendment_after_the_last_step_is_numbered_printed_signed_and_sent_once_more():
    """One work after the other is done by its decision alone, and what was sent first is told to be the older one."""
    meeting = afterwards.received()
    meeting.decide(CopyMade(what=("berita-acara", "lembar-umpan-balik"), where=CopyPlace.PRINTER))
    meeting.decide(
        AmendmentOpened(reason="Biaya 2001-01 salah ketik", asked_by="Camat Kerjo"),
        ProposalChanged(code=small.code("2001-01"), cost=110 * small.JT, reason="kekeliruan pencatatan"),
        AmendmentClosed(),
    )
    opened = ("nomor-perbaikan", "cetak", "ttd-perbaikan", "umpan-balik", "tulis-laporan", "ttd-camat", "kirim")
    led = works.of(meeting.session)
    assert ("langkah-8", "nomor-perbaikan") == (led.item, led.now.id if led.now else None)
    assert [] == [id_ for id_ in opened if signs(led)[id_] == "✓"]
    assert ("belum: Berita Acara Perbaikan ke-1", "2 dari 3") == (counted(led)["cetak"], counted(led)["umpan-balik"])
    signed = {role: PaperSigned(paper=SignedPaper.BERITA_ACARA, role=role, name="Wisnu", amendment=1) for role in Role}
    done = (
        MinutesNumbered(number="050/9", amendment=1),
        CopyMade(what=("berita-acara-perbaikan-1",), where=CopyPlace.PRINTER),
        signed[Role.CHAIR],
        CopyMade(what=("lembar-umpan-balik-2001",), where=CopyPlace.PRINTER),
        DocumentsIssued(files={afterwards.REPORT_FILE: "ef" * 32}),
        afterwards.SIGNED,
        replace(afterwards.SENT, letter_number="050/99"),
    )
    for id_, decision in zip(opened, done, strict=True):
        meeting.decide(*([signed[Role.CAMAT]] if id_ == "ttd-perbaikan" else []))
        assert "✓" != signs(works.of(meeting.session))[id_], id_
        meeting.decide(decision)
        assert "✓" == signs(works.of(meeting.session)).get(id_, "✓"), id_
        now = works.of(meeting.session).now
        assert id_ != "nomor-perbaikan" or (now is not None and now.id == "cetak")
    assert meeting.session.delivery is not None
    assert (1, None) == (meeting.session.delivery.amendment, meeting.session.delivery.received_at)
    assert "✓" != signs(works.of(meeting.session))["tanda-terima"]


def carried_into(led: Led) -> list[str]:
    return [work.id for work in led.works if work.item != led.item]


def test_what_a_step_was_finished_without_is_carried_into_the_next():
    assert ["berkas-desa"] == carried_into(works.of(small.recapped().session))
    assert [] == carried_into(works.at(small.prepared().session, "langkah-3")), "it is finished itself"
    before_the_sidang = carried_into(works.of(small.prepared().session))
    assert ["berkas-desa", "panitia", "petugas-komisi", "narasumber", "pagu", "undangan", "naskah"] == before_the_sidang


def test_steps_behind_the_closing_wait_for_it_and_carry_what_it_left():
    assert ["tutup"] == carried_into(works.at(small.adopted().session, "langkah-6"))
    after_it = carried_into(works.at(small.closed().session, "langkah-6"))
    left = ["laporan-panitia", "sambutan", "pemaparan", "ttd-wakil", "cetak", "tulis-kode", "salin-usb", "serahkan"]
    assert left == after_it
    assert [*left, "tulis-laporan"] == carried_into(works.of(afterwards.reported().session))


def test_what_was_held_looks_back_at_nothing():
    assert [] == carried_into(works.at(small.scored().session, "pembukaan"))


def test_several_that_are_waited_for_are_told_by_their_numbers():
    meeting = small.scored()
    meeting.decide(
        SpeechesRecorded(speeches=(), presentations=()),
        NoteRecorded(kind=NoteKind.PENDING, text="Nomor 2 setuju"),
        AgendaItemStarted(item=AgendaId("penutupan")),
    )
    led = works.of(meeting.session)
    numbers = {work.id: number for number, work in enumerate(led.works, start=1)}
    waits = [numbers["sesuai-garis"], numbers["tetapkan-utusan"]]
    assert waits == sorted(waits)
    tutup = next(work for work in led.works if work.id == "tutup")
    assert tutup.counted == f"menunggu {waits[0]}, {waits[1]}; 0 prioritas, Rp0"
    assert led.works[0].id != "sesuai-garis", "others were left open before"
    assert led.now is led.works[waits[0] - 1]


def test_a_session_before_its_first_decision_and_after_its_last_is_led_too():
    assert ("langkah-1", "Langkah 1") == led_by(Session())[:2]
    assert "langkah-8" == works.of(afterwards.received().session).item
