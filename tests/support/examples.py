"""One example of every kind of decision, each with the meeting in which it can be taken."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from support.afterwards import SCAN, reported, sent, signed
from support.around import (
    CORRECTED,
    ENTERED,
    LAST_YEAR,
    LINKED,
    REALIZED,
    RECOMMENDED,
    REPROPOSED,
    recommended,
    with_last_year,
    with_last_year_and_lists,
    with_two_years,
)
from support.case import Case, case
from support.first_steps import CHECKED, CONFIRMED, NOT_SENDING, RECEIVED, RESUBMITTED, SENT_BACK, waiting
from support.handing import (
    CODE_REFUSED,
    COPIES_UNREAL,
    HANDED,
    HANDOVER_REFUSED,
    PRINTED,
    SHEET,
    SHEET_REFUSED,
    WRITTEN,
)
from support.leaving import BACK, LEAVING_REFUSED, LEFT, RETURN_REFUSED, counted, walked_out
from support.meeting import Meeting
from support.passages import COPIED, COPIES_REFUSED, FILING_REFUSED, KEPT, PASSAGES_REFUSED
from support.plan import PLAN, PLAN_REFUSED
from support.refused_lists import LISTS_REFUSED
from support.small import (
    BAMBANG,
    BOTOK,
    C1,
    C2,
    C3,
    DAY,
    DRAFTS,
    ENDANG,
    GANTEN,
    GUIDELINE,
    JT,
    K1,
    K2,
    K3,
    KUTO,
    LATER,
    OFFICE,
    SRI,
    SUPARNO,
    TIED,
    WAHYU,
    adopted,
    at_the_line,
    card,
    chosen,
    closed,
    code,
    codes,
    corrected,
    decided,
    delegate,
    draft,
    ending,
    gathered,
    opened,
    prepared,
    recapped,
    row,
    scored,
)

from sessions.agenda.decisions import AgendaArranged, AgendaItemStarted, PrayerLed
from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled, SidangPaused, SidangResumed
from sessions.attendance.decisions import PeopleArrived, PersonArrived, PersonCorrected
from sessions.attendance.decisions_counts import VILLAGE_PRESENT, HeadcountRecorded, VillageAbsent
from sessions.attendance.decisions_guests import DelegateReplaced, GuestsListed, InvitationIssued, QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft, PersonReturned
from sessions.closing.decisions import (
    AmendmentClosed,
    AmendmentOpened,
    DocumentsIssued,
    MinutesNumbered,
    SidangClosed,
    WitnessesNamed,
)
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned, ProposalsMarked
from sessions.commissions.decisions_results import CommissionPresented, CommissionResultReceived, ResultRow
from sessions.delegates.decisions import DelegatesAppointed, DelegatesElected, SubstitutesNamed
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.kernel.checks import TEXT_EMPTY
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import NOTHING_TO_DO, VILLAGE_UNKNOWN
from sessions.kernel.session import Ceilings, NoteKind, TieMeans
from sessions.line.decisions import CeilingsSet, PairMarked
from sessions.line.decisions_moves import ProposalMoved, ProposalsSwapped
from sessions.office.decisions import CommitteeFormed, OfficialsNamed, SessionOpened
from sessions.outcomes.decisions import OutcomesDecided, OutcomesReopened
from sessions.outcomes.decisions_split import ProposalPart, ProposalsDeferred, ProposalSplit
from sessions.proposals.decisions import ProposalAdded, ProposalsImported, RefusedRow
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import (
    LookalikesDismissed,
    ProposalsMerged,
    ProposalWithdrawn,
    WorksCatalogueLoaded,
)
from sessions.report.decisions import (
    PaperSigned,
    ReportNumbered,
    ReportReceived,
    ReportSent,
    ReportWritten,
)
from sessions.report.decisions_passage import PaperHandedOn, ReportSentBack
from sessions.scoring.decisions import HarmlessTiesSettled, OrderAgreed, TieResolved
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.steps.decisions import MeetingScheduled, StepBegun, StepCompleted, StepSkipped, Withdrawn
from sessions.values.agenda import ORDER_OF_THE_DAY, PLENO_TWO, AgendaId, PlannedItem
from sessions.values.attendance import CommitteeMember, Official, Role, Sex, Speech, Unsur, Witness
from sessions.values.guideline import LineKind
from sessions.values.labels import StandardWork
from sessions.values.moves import Side
from sessions.values.office import VillageCode
from sessions.values.proposals import Agreed, Origin, Outcome
from sessions.values.report import Holder, SectionName, SignedPaper
from sessions.values.verification import COST, VOLUME
from sessions.values.votes import NO, YES, Option, VoteCount, VoteGround, VoteId, VoteMethod, VoteUse
from sessions.verification.decisions import ProposalsVerified
from sessions.votes.decisions import PreparedVoteOpened, VoteCancelled, VoteOpened, VotePrepared
from sessions.votes.decisions_count import (
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)

FIRST = VoteId(1)


def hands() -> Meeting:
    """A show of hands is open."""
    meeting = adopted()
    meeting.decide(VoteOpened(question="Apakah usulan pokir diterima?", method=VoteMethod.SHOW_OF_HANDS))
    return meeting


def hands_counted() -> Meeting:
    """Five for, one against, one abstains: seven, as entitled."""
    meeting = hands()
    meeting.decide(VoteCounted(vote=FIRST, count=VoteCount(counts={YES: 5, NO: 1}, abstain=1)))
    return meeting


def cards_for_persons() -> Meeting:
    """A secret vote on three persons is open; seven cards came back, of seven."""
    meeting = adopted()
    options = tuple(map(Option, (SUPARNO, SRI, BAMBANG, ENDANG)))
    meeting.decide(VoteOpened(question="Pemilihan utusan", method=VoteMethod.PERSONS, options=options))
    return meeting


def persons_counted(*votes: int) -> Meeting:
    """Votes for Suparno, Sri, Bambang and Endang, seven together, certified."""
    meeting = cards_for_persons()
    counts = dict(zip(meeting.session.votes[FIRST].options, votes, strict=True))
    meeting.decide(
        CardsCounted(vote=FIRST, received=7, unused=0),
        VoteCounted(vote=FIRST, count=VoteCount(counts=counts, issued=7, in_box=7)),
        VoteCertified(vote=FIRST),
    )
    return meeting


def one_card_short() -> Meeting:
    """Seven cards were handed out and six came back."""
    meeting = cards_for_persons()
    counts = dict(zip(meeting.session.votes[FIRST].options, (3, 1, 1, 1), strict=True))
    meeting.decide(
        CardsCounted(vote=FIRST, received=7, unused=0),
        VoteCounted(vote=FIRST, count=VoteCount(counts=counts, issued=7, in_box=6)),
    )
    return meeting


def paused() -> Meeting:
    """Pleno I stands still."""
    meeting = adopted()
    meeting.decide(SidangPaused(reason="menunggu Bupati"))
    return meeting


def prayed() -> Meeting:
    """Somebody led the prayer."""
    meeting = adopted()
    meeting.decide(PrayerLed(by="K.H. Ahmad Dimyati"))
    return meeting


def pending() -> Meeting:
    """A line was kept that nobody has dealt with."""
    meeting = adopted()
    meeting.decide(NoteRecorded(kind=NoteKind.PENDING, text="Nomor 2 sampai 4 setuju"))
    return meeting


SHORTENED = (
    *(
        PlannedItem(id=item.id, title=item.title, minutes=10 if item.id == "komisi" else item.minutes)
        for item in ORDER_OF_THE_DAY
        if item.id not in {"doa", "laporan"}
    ),
    PlannedItem(id=AgendaId("tari"), title="Tari selamat datang", minutes=5),
)
"""Two items fewer, one more, and the commissions have ten minutes."""


def suparno_gone() -> Meeting:
    """A delegate of Kuto has left."""
    meeting = gathered()
    meeting.decide(PersonLeft(person=SUPARNO))
    return meeting


ELSEWHERE = VillageCode("33.13.16.2099")


def botok_absent() -> Meeting:
    """Nobody came from Botok, and that was said."""
    meeting = prepared()
    meeting.decide(VillageAbsent(village=BOTOK))
    return meeting


def cards_prepared() -> Meeting:
    """A secret vote on four persons is prepared, so that its cards can be printed."""
    meeting = adopted()
    options = tuple(map(Option, (SUPARNO, SRI, BAMBANG, ENDANG)))
    meeting.decide(
        VotePrepared(
            question="Pemilihan utusan", method=VoteMethod.PERSONS, options=options, ground=VoteGround.BY_RULES
        )
    )
    return meeting


@dataclass(frozen=True, slots=True)
class Example:
    """What a kind decides, in Indonesian for its reference; the meeting just before, None before decision 1; itself.

    `refused` are cases in which it is not taken, where they do not stand with those of a step.
    """

    decides: str
    given: Callable[[], Meeting] | None
    decision: Decision
    refused: tuple[Case, ...] = ()


REKAP = {"dokumen/rekap-usulan.pdf": "ab" * 32}

EXAMPLES: tuple[Example, ...] = (
    Example(
        "Membuka sesi: data kantor kecamatan dan tahun rencana. Selalu keputusan nomor 1.",
        None,
        SessionOpened(office=OFFICE, plan_year=2028),
    ),
    Example("Membetulkan data kantor; desa dan Perangkat Daerah tetap. Boleh sesudah sidang.", opened, CORRECTED),
    Example(
        "Memuat daftar usulan tahun lalu; menggantikan daftar sebelumnya. Dengan with_others daftar tahun lain tetap.",
        opened,
        LAST_YEAR,
    ),
    Example("Mencatat realisasi usulan tahun lalu; yang tidak disebut tetap.", with_last_year, REALIZED),
    Example(
        "Mengusulkan kembali usulan tahun lalu yang belum terakomodasi, seperti dahulu, beserta riwayatnya.",
        with_two_years,
        REPROPOSED,
    ),
    Example(
        "Mencatat usulan tahun-tahun lalu yang diusulkan kembali oleh sebuah usulan; kosong melepas riwayatnya.",
        with_last_year_and_lists,
        LINKED,
    ),
    Example(
        "Menetapkan hari, tanggal, tempat, dan jam sidang. Tanggal Berita Acara adalah tanggal ini.",
        opened,
        MeetingScheduled(held_on=DAY, place="Pendapa Kecamatan Kerjo", starts="08.30"),
    ),
    Example(
        "Menetapkan Acuan RKPD: prioritas, sasaran, dan program (T-D.4) menurut awal kode sub kegiatan atau Perangkat "
        "Daerah; menggantikan yang sebelumnya.",
        opened,
        PLAN,
        refused=PLAN_REFUSED,
    ),
    Example(
        "Menetapkan pejabat dan petugas sidang; peran yang tidak disebut tetap. Boleh sesudah sidang.",
        opened,
        OfficialsNamed(
            officials=(
                Official(role=Role.CAMAT, name="Drs. Wisnu Hardjanto, M.M.", rank="Pembina (IV/a)", nip="1" * 18),
                Official(role=Role.CHAIR, name="Retno Widyastuti, S.Sos.", position="Sekretaris Kecamatan"),
            )
        ),
    ),
    Example(
        "Menetapkan susunan panitia dan narasumber; menggantikan yang sebelumnya. Boleh sesudah sidang.",
        opened,
        CommitteeFormed(
            members=(
                CommitteeMember(
                    duty="Ketua",
                    name="Retno Widyastuti, S.Sos.",
                    position="Sekretaris Kecamatan",
                    rank="Pembina (IV/a)",
                    nip="197505102000032001",
                    sex=Sex.FEMALE,
                ),
                CommitteeMember(duty="Koordinator", section="Acara", position="Kepala Seksi Pemerintahan"),
            ),
            speakers=(Speech(speaker="Haryanto", position="BAPERLITBANG", topic="Rancangan awal RKPD"),),
            decree_number="400.10.2/07/2027",
            decree_date=date(2027, 1, 20),
        ),
    ),
    Example(
        "Menetapkan wakil peserta penanda tangan Berita Acara; menggantikan daftar sebelumnya.",
        opened,
        WitnessesNamed(witnesses=(Witness(name="Suparno", institution="Kepala Desa Kuto"),)),
    ),
    Example(
        "Mencatat sambutan dan pemaparan; menggantikan daftar sebelumnya.",
        opened,
        SpeechesRecorded(
            speeches=(Speech(speaker="Sulastri", position="Anggota DPRD"),),
            presentations=(Speech(speaker="Haryanto", topic="Rancangan awal RKPD"),),
        ),
    ),
    Example(
        "Mengisi nomor Berita Acara dari buku register; boleh menyusul sesudah sidang ditutup.",
        closed,
        MinutesNumbered(number="400.10/12/2027"),
    ),
    Example(
        "Mencatat bahwa satu langkah SOP dimulai; tanpa ini, langkah dimulai ketika yang sebelumnya selesai.",
        opened,
        StepBegun(step=1),
    ),
    Example(
        "Menyatakan satu langkah SOP selesai. Langkah 5 selesai dengan penutupan sidang.",
        lambda: _with_proposals(opened()),
        StepCompleted(step=1, note="Tiga desa lengkap", outputs=REKAP),
    ),
    Example(
        "Melewati satu langkah SOP atas perintah seseorang, dengan alasan.",
        opened,
        StepSkipped(step=2, by="Camat Kerjo", reason="Verifikasi sudah dilakukan bersama BAPERLITBANG"),
    ),
    Example(
        "Mencatat berkas yang diserahkan satu desa: tanda terima. Dengan `corrects` yang lama dibetulkan.",
        opened,
        RECEIVED,
    ),
    Example("Mencatat bahwa satu desa tidak mengirim usulan tahun ini.", opened, NOT_SENDING),
    Example(
        "Mencatat dalam Pleno I bahwa desa membenarkan daftar usulannya, satu desa atau beberapa sekaligus.",
        gathered,
        CONFIRMED,
        refused=LISTS_REFUSED,
    ),
    Example(
        "Memasukkan usulan dari satu berkas sekaligus: satu keputusan, satu pembatalan.",
        opened,
        ProposalsImported(
            file="rekap-kuto.xlsx",
            sha256="cd" * 32,
            layout="A",
            drafts=DRAFTS[:2],
            refused=(RefusedRow(row=7, verdict="DITOLAK", why=("VILLAGE_UNKNOWN",)),),
        ),
    ),
    Example(
        "Memuat kamus usulan; menggantikan kamus sebelumnya.",
        opened,
        WorksCatalogueLoaded(
            file="kamus-2028.xlsx",
            sha256="ce" * 32,
            works=(
                StandardWork(name="Rabat beton jalan lingkungan", unit="m2", price=185_000),
                StandardWork(name="Penerangan jalan umum", unit="titik", price=9_500_000),
            ),
        ),
    ),
    Example(
        "Menambah satu usulan yang diketik: dari desa, kecamatan, forum, atau pokir DPRD.",
        gathered,
        ProposalAdded(
            draft=draft(None, "Sekolah lapang petani muda", 35 * JT),
            origin=Origin.FORUM,
            brought_by="Karyono, Gapoktan",
        ),
    ),
    Example(
        "Membetulkan apa pun yang tertulis keliru tentang usulan, atau mengubah volume, biaya, dan PD menurut sidang.",
        recapped,
        ProposalChanged(
            code=code("2001-01"),
            activity="Talud jalan Dk. Ngasem Kulon (62,5 m x 2 m)",
            location="RT 02/RW 05",
            volume=Decimal("62.5"),
            reason="keterangan desa: surat Kepala Desa 3 Februari",
        ),
    ),
    Example(
        "Mencatat yang mirip sebagai dua usulan; tidak ditanyakan lagi sampai teksnya berubah.",
        recapped,
        LookalikesDismissed(pairs=((code("2001-01"), code("2003-01")),), reason="Dua ruas jalan yang berbeda"),
    ),
    Example(
        "Menjawab butir daftar periksa untuk satu atau banyak usulan; yang tidak disebut tetap.", recapped, CHECKED
    ),
    Example(
        "Mengembalikan usulan ke desa untuk diperbaiki sampai batas waktu; belum menjadi hasil.", recapped, SENT_BACK
    ),
    Example("Usulan masuk kembali dari desa; kode dan silsilahnya tetap, verifikasinya diulang.", waiting, RESUBMITTED),
    Example(
        "Menyatakan usulan lolos verifikasi. Yang tidak lolos diputus dengan OutcomesDecided.",
        recapped,
        ProposalsVerified(codes=codes("2001-01 2001-02 2003-01"), points=(VOLUME, COST)),
    ),
    Example(
        "Menetapkan dua sampai lima komisi; menggantikan daftar sebelumnya.",
        opened,
        CommissionsFormed(commissions=OFFICE.commissions[:2]),
    ),
    Example(
        "Membagi usulan ke dalam komisi; satu usulan berada di tepat satu komisi.",
        recapped,
        ProposalsAssigned(assignments={code("2001-01"): C1, code("2001-02"): C2, code("2003-01"): C1}),
    ),
    Example(
        "Menandai usulan yang akan dibahas satu per satu, atau mencabut tandanya.",
        recapped,
        ProposalsMarked(codes=codes("2001-01 2003-01"), to_be_discussed=True),
    ),
    Example(
        "Menggabungkan usulan kembar ke satu usulan; nilai semuanya gugur, silsilahnya tetap.",
        recapped,
        ProposalsMerged(
            survivor=code("2001-01"),
            absorbed=codes("2003-01"),
            volume=Decimal(150),
            cost=250 * JT,
            reason="Satu ruas di batas dua desa",
        ),
    ),
    Example(
        "Mencatat bahwa pengusul menarik usulannya.",
        recapped,
        ProposalWithdrawn(code=code("2008-02"), by="Kepala Desa Botok", reason="Sudah didanai APB Desa tahun 2027"),
    ),
    Example(
        "Mencatat undangan dan pengumuman sidang; nomor suratnya boleh menyusul.",
        prepared,
        InvitationIssued(
            number="400.10.2/11/2027",
            dated=date(2027, 1, 25),
            announced_on=date(2027, 1, 25),
            announced_where="papan pengumuman kantor kecamatan",
        ),
    ),
    Example(
        "Menyusun pedoman skala prioritas; sesudah disahkan menjadi versi baru dan perlu alasan.",
        gathered,
        GuidelineSet(guideline=replace(GUIDELINE, line=(LineKind.CEILING,))),
    ),
    Example(
        "Menyusun tata tertib; sesudah disahkan menjadi versi baru dan perlu alasan.",
        gathered,
        HouseRulesSet(house_rules=replace(OFFICE.house_rules, seats=5, women_seats=2)),
    ),
    Example("Pleno I mengesahkan tata tertib dan pedoman; skor sementara menjadi berlaku.", gathered, RulesAdopted()),
    Example(
        "Menetapkan besaran garis batas (pagu dan kuota); menggantikan semua besaran sebelumnya.",
        adopted,
        CeilingsSet(
            ceilings=Ceilings(
                kecamatan=2_500 * JT,
                commissions={C1: 1_000 * JT},
                agencies={"DPUPR": 900 * JT},
                quota_per_commission=12,
                quota_per_village_and_commission=1,
            )
        ),
    ),
    Example(
        "Menata susunan acara: urutan, nama, menit, tambahan; yang sudah dimulai tidak dapat dihapus.",
        adopted,
        AgendaArranged(items=SHORTENED),
    ),
    Example(
        "Memulai satu acara dan mengakhiri acara sebelumnya; pleno memeriksa kuorum saat dibuka.",
        adopted,
        AgendaItemStarted(item=PLENO_TWO),
    ),
    Example(
        "Mencatat siapa yang memimpin doa.",
        adopted,
        PrayerLed(by="K.H. Ahmad Dimyati"),
        refused=(
            case(adopted, PrayerLed(by=" "), TEXT_EMPTY, field="pemimpin doa"),
            case(prayed, PrayerLed(by="K.H. Ahmad Dimyati"), NOTHING_TO_DO),
        ),
    ),
    Example(
        "Menskors sidang; gangguan listrik dicatat menyusul dengan `occurred`.",
        adopted,
        SidangPaused(reason="menunggu Bupati", minutes=10),
    ),
    Example("Melanjutkan sidang; skors mendapat jam selesainya.", paused, SidangResumed()),
    Example(
        "Mencatat keberatan atau kejadian untuk Berita Acara, atau satu baris yang diurus sebentar lagi.",
        adopted,
        NoteRecorded(
            kind=NoteKind.OBJECTION,
            text="Keterdesakan dinilai lebih rendah daripada keadaan di lapangan.",
            who="Bambang Triyono, Desa Ganten",
            about=code("2003-02"),
        ),
    ),
    Example(
        "Menyatakan satu baris catat dulu selesai: sudah menjadi keputusan, atau tidak jadi.",
        pending,
        NoteSettled(note=1, remark="sudah diputus"),
    ),
    Example(
        "Mencatat siapa yang diundang; mereka belum hadir sampai dicatat datang.",
        gathered,
        GuestsListed(cards=(delegate("Sukardi", KUTO), card("Karyono", unsur=Unsur.FARMERS))),
    ),
    Example(
        "Hitung cepat kehadiran satu kelompok; 0 dan 0 menghapusnya.",
        gathered,
        HeadcountRecorded(unsur=Unsur.PKK, village=GANTEN, men=0, women=4, delegates=1),
    ),
    Example(
        "Mencatat desa yang tidak hadir; gugur sendiri begitu ada yang datang.",
        prepared,
        VillageAbsent(village=BOTOK),
        refused=(
            case(gathered, VillageAbsent(village=BOTOK), VILLAGE_PRESENT, village="Botok", count=2),
            case(prepared, VillageAbsent(village=ELSEWHERE), VILLAGE_UNKNOWN, village=ELSEWHERE),
            case(botok_absent, VillageAbsent(village=BOTOK), NOTHING_TO_DO),
        ),
    ),
    Example(
        "Mencatat satu orang hadir.", gathered, PersonArrived(card=delegate("Siti Aminah", GANTEN, sex=Sex.FEMALE))
    ),
    Example(
        "Mencatat banyak orang hadir sekaligus.",
        gathered,
        PeopleArrived(cards=(card("Karyono", unsur=Unsur.FARMERS), card("Suparmi", sex=Sex.FEMALE))),
    ),
    Example(
        "Memperbaiki data seseorang dalam daftar hadir.",
        gathered,
        PersonCorrected(person=SUPARNO, card=delegate("Suparno Adiwijaya", KUTO, commission=C3)),
    ),
    Example("Mencatat seseorang meninggalkan sidang; hak suaranya ikut pergi.", gathered, PersonLeft(person=SUPARNO)),
    Example(
        "Mencatat banyak orang meninggalkan sidang sekaligus, bernama atau menurut hitungan, dengan alasannya.",
        counted,
        LEFT,
        refused=LEAVING_REFUSED,
    ),
    Example(
        "Mencatat banyak orang kembali ke sidang sekaligus, bernama atau menurut hitungan.",
        walked_out,
        BACK,
        refused=RETURN_REFUSED,
    ),
    Example("Mencatat seseorang kembali ke sidang.", suparno_gone, PersonReturned(person=SUPARNO)),
    Example(
        "Mengganti utusan desa dengan surat kuasa; hak suaranya berpindah.",
        gathered,
        DelegateReplaced(person=SUPARNO, card=delegate("Sukardi", KUTO), letter="141/07/2027", is_known=True),
    ),
    Example(
        "Memeriksa kuorum atas permintaan pimpinan sidang. Memperingatkan, tidak pernah menghalangi.",
        gathered,
        QuorumChecked(),
    ),
    Example(
        "Memberi satu skor; skor kedua dari penilai yang sama menggantikan yang pertama.",
        adopted,
        ProposalScored(code=code("2001-01"), criterion=K1, score=4),
        refused=(case(scored, ProposalScored(code=code("2001-01"), criterion=K1, score=5), NOTHING_TO_DO),),
    ),
    Example(
        "Mengisi banyak skor sekaligus, dari data atau dari lembar penilaian.",
        adopted,
        ScoresEntered(scores={code("2001-01"): row(5, 4, 3), code("2001-02"): {K2: 3, K3: 2}}),
        refused=(case(scored, ScoresEntered(scores={code("2001-01"): {K1: 5, K2: 4}}), NOTHING_TO_DO),),
    ),
    Example(
        "Menetapkan urutan hasil musyawarah satu komisi, atau seluruh kecamatan pada Pleno II.",
        scored,
        OrderAgreed(
            commission=None,
            order=codes("2003-01 2001-01 2001-02"),
            reason="Keadaan mendesak: Jalan Dk. Krajan satu-satunya jalan ke puskesmas",
        ),
    ),
    Example(
        "Memindahkan satu usulan ke atas atau ke bawah usulan lain dalam urutan yang ada; yang lain tetap.",
        scored,
        ProposalMoved(
            code=code("2008-01"),
            side=Side.ABOVE,
            beside=code("2003-01"),
            reason="Keadaan mendesak: posyandu satu-satunya rusak",
        ),
    ),
    Example(
        "Menukar tempat dua usulan, masing-masing sendirian pada nomornya, dalam urutan yang ada.",
        scored,
        ProposalsSwapped(codes=codes("2008-01 2003-01"), reason="Pemerataan antardesa: Botok belum mendapat"),
    ),
    Example(
        "Menyelesaikan nilai sama: musyawarah, atau undian di hadapan dua saksi. Yang terakhir berlaku.",
        at_the_line,
        TieResolved(order=TIED, means=TieMeans.LOT, drawn_by="Sulastri", witnesses=("Joko Susilo", "Endang")),
    ),
    Example(
        "Mengurutkan sekaligus nilai sama yang tidak menyentuh garis batas, secara musyawarah.",
        scored,
        HarmlessTiesSettled(orders=(TIED,)),
    ),
    Example(
        "Menandai dua usulan yang tidak dapat keduanya di dalam garis batas, atau mencabut tandanya.",
        scored,
        PairMarked(pair=codes("2003-01 2001-01"), reason="Keduanya untuk ruas jalan yang sama"),
    ),
    Example(
        "Menetapkan hasil satu usulan, satu rentang, atau seluruh sisanya.",
        scored,
        OutcomesDecided(
            endings=(
                ending("2001-01", Outcome.AGREED),
                replace(
                    ending("2003-01", Outcome.AGREED_CHANGED, "Disesuaikan dengan ruas yang rusak berat"),
                    agreed=Agreed(volume=Decimal(80), cost=160 * JT),
                ),
                ending("2008-02", Outcome.NOT_AGREED, "RAB belum ada sampai hari sidang"),
            )
        ),
    ),
    Example(
        "Membuka kembali usulan yang hasilnya sudah ditetapkan.",
        decided,
        OutcomesReopened(codes=codes("2008-02"), reason="RAB diserahkan sebelum sidang ditutup"),
    ),
    Example(
        "Memasukkan usulan ke daftar tunda, atau mengeluarkannya; sebelum penutupan harus kosong.",
        scored,
        ProposalsDeferred(codes=codes("2001-01 2008-02")),
    ),
    Example(
        "Memecah satu usulan: induknya berakhir, pecahannya mendapat kode baru dengan silsilah.",
        scored,
        ProposalSplit(
            code=code("2003-01"),
            parts=(
                ProposalPart(activity="Overlay jalan Dk. Krajan sisi utara", volume=Decimal(60), cost=120 * JT),
                ProposalPart(activity="Overlay jalan Dk. Krajan sisi selatan", volume=Decimal(40), cost=80 * JT),
            ),
            reason="Sisi selatan masih menunggu pembebasan lahan",
        ),
    ),
    Example(
        "Menerima hasil satu komisi dari kertas sekaligus: urutan, perubahan, dan hasil lain.",
        adopted,
        CommissionResultReceived(
            commission=C1,
            order=codes("2003-01"),
            rows=(
                ResultRow(
                    code=code("2003-01"),
                    agreed=Agreed(volume=Decimal(80), cost=160 * JT),
                    reason="Hanya ruas yang rusak berat",
                ),
                ResultRow(code=code("2001-01"), outcome=Outcome.NOT_AGREED, reason="RAB belum ada sampai hari sidang"),
            ),
            claimed=codes("2001-02"),
        ),
    ),
    Example(
        "Mencatat bahwa hasil komisi dipaparkan dalam Pleno II, oleh siapa, dan tanggapannya.",
        adopted,
        CommissionPresented(commission=C2, by="Sri Hartini", response="Irigasi Dk. Tempel agar didahulukan"),
    ),
    Example(
        "Menyiapkan pemungutan suara supaya kartu dan lembar hitungnya dapat dicetak; belum ada hak suara.",
        scored,
        VotePrepared(
            question="Urutan usulan di garis batas",
            method=VoteMethod.K_DIFFERENT,
            options=tuple(map(Option, codes("2001-02 2003-02 2008-01 2008-02"))),
            twice_from=50,
            use=VoteUse.ORDER,
        ),
    ),
    Example(
        "Membuka pemungutan suara; hak suara dibekukan dari daftar hadir saat itu.",
        scored,
        VoteOpened(
            question="Yang didahulukan dari dua usulan yang nilainya sama",
            method=VoteMethod.K_DIFFERENT,
            options=tuple(map(Option, codes("2001-02 2003-02"))),
            ground=VoteGround.NO_CONSENSUS,
            use=VoteUse.TIE,
        ),
    ),
    Example(
        "Membuka pemungutan suara yang sudah disiapkan; hak suara dibekukan saat itu.",
        cards_prepared,
        PreparedVoteOpened(vote=FIRST),
    ),
    Example(
        "Mencatat hasil hitung satu desa atau seluruh peserta; hitungan sebelumnya tetap tersimpan.",
        hands,
        VoteCounted(vote=FIRST, count=VoteCount(counts={YES: 5, NO: 1}, abstain=1)),
    ),
    Example(
        "Entri ganda: mengetik satu baris lagi tanpa melihat entri pertama; dua yang sama berlaku.",
        one_card_short,
        VoteEnteredAgain(vote=FIRST, count=VoteCount(counts={Option(SUPARNO): 6}, issued=7, in_box=6)),
    ),
    Example(
        "Mencatat kartu suara yang diterima dan yang tersisa.",
        cards_for_persons,
        CardsCounted(vote=FIRST, received=10, unused=3),
    ),
    Example(
        "Catatan selisih: mengapa hitungan tidak cocok, atas keterangan dua orang.",
        one_card_short,
        VoteDifferenceNoted(vote=FIRST, cause="Satu kartu tidak kembali ke kotak", names=("Sulastri", "Haryanto")),
    ),
    Example(
        "Mengesahkan hasil pemungutan suara yang cocok, atau yang selisihnya sudah dicatat.",
        hands_counted,
        VoteCertified(vote=FIRST),
    ),
    Example(
        "Memulai hitung ulang suara yang sudah disahkan; hitungan pertama tetap tersimpan di sampingnya.",
        lambda: persons_counted(3, 2, 2, 0),
        RecountOrdered(vote=FIRST, reason="Diminta saksi karena dua kartu diragukan"),
    ),
    Example(
        "Membatalkan pemungutan suara sebelum disahkan.",
        hands,
        VoteCancelled(vote=FIRST, reason="Forum kembali bermusyawarah"),
    ),
    Example(
        "Menetapkan utusan ke Musrenbang Kabupaten secara mufakat.",
        decided,
        DelegatesAppointed(persons=(BAMBANG, SRI, WAHYU)),
    ),
    Example(
        "Menetapkan utusan dari pemungutan suara dengan kartu tertutup yang sudah disahkan.",
        lambda: persons_counted(3, 2, 2, 0),
        DelegatesElected(vote=FIRST),
    ),
    Example(
        "Menetapkan pengganti utusan, menurut urutan; menggantikan daftar sebelumnya.",
        chosen,
        SubstitutesNamed(persons=(ENDANG, SUPARNO)),
    ),
    Example("Menutup sidang; sesudahnya hanya langkah 6 sampai 8 yang masih diputus.", chosen, SidangClosed()),
    Example(
        "Membuka Berita Acara Perbaikan: yang tertulis keliru dapat dibetulkan sampai ia ditutup.",
        closed,
        AmendmentOpened(reason="Biaya 2001-01 salah ketik dari berkas desa", asked_by="Kepala Desa Kuto"),
    ),
    Example(
        "Menutup Berita Acara Perbaikan; hasilnya terkunci kembali dan dipakai langkah 6 sampai 8.",
        corrected,
        AmendmentClosed(note="Ditandatangani kembali di ruang Camat"),
    ),
    Example(
        "Mencatat rekomendasi kecamatan di SIPD, satu atau banyak usulan. Boleh sesudah sidang.", closed, RECOMMENDED
    ),
    Example("Mencatat usulan yang sudah diinput ke SIPD. Boleh sesudah sidang.", recommended, ENTERED),
    Example(
        "Menulis bagian laporan dengan kalimat sendiri; bagian tanpa alinea kembali ke kalimat bawaan.",
        closed,
        ReportWritten(
            sections={SectionName.OBSTACLES: ("Listrik padam dua kali.", "Dua desa terlambat mengirim rekapnya.")}
        ),
    ),
    Example(
        "Mengisi nomor dan tanggal laporan; sebelum itu tercetak titik-titik.",
        closed,
        ReportNumbered(number="400.10/12/2027", dated=LATER),
    ),
    Example(
        "Mencatat siapa yang menandatangani sebuah dokumen dan kapan; yang kedua menggantikan yang pertama.",
        reported,
        PaperSigned(
            paper=SignedPaper.REPORT,
            role=Role.CAMAT,
            name="Drs. Wisnu Hardjanto, M.M.",
            scan=SCAN,
            scan_sha256="0d" * 32,
        ),
    ),
    Example(
        "Camat mengembalikan laporan: langkah 6 dibuka lagi dan tanda tangannya gugur.",
        signed,
        ReportSentBack(reason="Jumlah pada bagian 3.1 belum sama", by="Drs. Wisnu Hardjanto, M.M."),
    ),
    Example(
        "Menyerahkan naskah kepada pemegang berikutnya, atau mengembalikannya dengan catatan.",
        reported,
        PaperHandedOn(paper=SignedPaper.REPORT, to=Holder.CAMAT),
        refused=PASSAGES_REFUSED,
    ),
    Example("Mencatat dalam berapa rangkap laporan digandakan.", signed, COPIED, refused=COPIES_REFUSED),
    Example("Mencatat map dan tempat arsip laporan.", signed, KEPT, refused=FILING_REFUSED),
    Example(
        "Mencatat surat pengantar laporan ke badan perencanaan; yang kedua menggantikan yang pertama.",
        signed,
        ReportSent(letter_number="000.1/15", dated=LATER, how="diantar langsung", by="Budi Santoso"),
    ),
    Example(
        "Mencatat kapan dan siapa yang menerima laporan; langkah 8 memerlukannya.",
        sent,
        ReportReceived(
            received_at=datetime(2027, 2, 5, 11, 15, tzinfo=timezone(timedelta(hours=7))),
            receiver="Rina Wulandari",
            position="Staf Bidang Perencanaan",
        ),
    ),
    Example(
        "Mencatat dokumen yang diterbitkan dengan sidik SHA-256-nya.",
        closed,
        DocumentsIssued(files={"dokumen/berita-acara.pdf": "ef" * 32}),
    ),
    Example(
        "Mencatat dokumen yang dicetak atau disalin ke media lain; ditulis oleh program ketika berhasil.",
        closed,
        PRINTED,
        refused=COPIES_UNREAL,
    ),
    Example("Mencatat wakil peserta yang sudah menandatangani Lembar Tanda Tangan.", chosen, SHEET, SHEET_REFUSED),
    Example("Mencatat siapa yang menulis kode verifikasi pada Lembar Tanda Tangan.", closed, WRITTEN, CODE_REFUSED),
    Example("Mencatat penyerahan hasil sidang kepada Camat: siapa, pukul berapa.", closed, HANDED, HANDOVER_REFUSED),
    Example(
        "Membatalkan keputusan terakhir yang masih berlaku; boleh berulang ke belakang.", gathered, Withdrawn(seq=13)
    ),
)
"""In the order of KINDS."""


def _with_proposals(meeting: Meeting) -> Meeting:
    meeting.decide(ProposalsImported(file="rekap.xlsx", sha256="ab" * 32, layout="A", drafts=DRAFTS))
    return meeting
