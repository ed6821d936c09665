"""How each kind of decision is mended once others stand on it: by which later decision, on which screen, in words.

The latest decision is simply taken back (^Z); this is for older ones, before the sidang is closed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Group(StrEnum):
    """What a decision is about, for the filter of the journal."""

    SESSION = "sesi"
    STEPS = "langkah"
    RECAP = "rekap"
    VERIFICATION = "verifikasi"
    COMMISSIONS = "komisi"
    RULES = "aturan"
    AGENDA = "acara"
    ATTENDANCE = "hadir"
    SCORES = "nilai"
    OUTCOMES = "hasil"
    VOTES = "suara"
    DELEGATES = "utusan"
    PAPERS = "dokumen"
    UNDO = "pembatalan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """`by` are the kinds of decisions that mend it, none where nothing does; `place` is the screen, empty for none.

    `how` is told to the secretary: what to do, and whether a reason is asked for.
    """

    group: Group
    how: str
    by: tuple[str, ...] = ()
    place: str = ""


_NOTE = "NoteRecorded"
_OF_A_PROPOSAL = ("ProposalChanged", "OutcomesDecided", "ProposalWithdrawn", "ProposalsMerged")
_OF_DELEGATES = ("DelegatesAppointed", "DelegatesElected")
_POSTS = "isi sekali lagi di layar Panitia (g i); isian terakhir yang berlaku"
_REPORT = "isi sekali lagi di layar Laporan (g c); isian terakhir yang berlaku"
_AGAIN = "isi sekali lagi di layar Tata tertib (g d); isian terakhir yang berlaku"

MENDING: Mapping[str, Mending] = MappingProxyType(
    {
        "SessionOpened": Mending(group=Group.SESSION,
            how="kecamatan dan tahun tidak dapat diubah; buat sesi baru bila keliru"),
        "OfficeCorrected": Mending(group=Group.SESSION, place="kantor", by=("OfficeCorrected",),
            how="betulkan sekali lagi di layar Kantor (g o), dengan alasan"),
        "LastYearLoaded": Mending(group=Group.SESSION, place="lalu", by=("LastYearLoaded",),
            how="muat sekali lagi; daftar terakhir yang berlaku"),
        "RealizationsNoted": Mending(group=Group.SESSION, place="lalu", by=("RealizationsNoted",),
            how="isi sekali lagi di layar Tahun lalu (g y); isian terakhir yang berlaku"),
        "RecommendationsMade": Mending(group=Group.STEPS, place="sipd", by=("RecommendationsMade",),
            how="isi sekali lagi di layar SIPD (g e); isian terakhir yang berlaku"),
        "EnteredInSipd": Mending(group=Group.STEPS, place="sipd", by=("EnteredInSipd",),
            how="cabut tandanya dengan Spasi di layar SIPD (g e)"),
        "MeetingScheduled": Mending(group=Group.SESSION, place="tatib", by=("MeetingScheduled",), how=_AGAIN),
        "OfficialsNamed": Mending(group=Group.SESSION, place="panitia", by=("OfficialsNamed",), how=_POSTS),
        "CommitteeFormed": Mending(group=Group.SESSION, place="panitia", by=("CommitteeFormed",), how=_POSTS),
        "WitnessesNamed": Mending(group=Group.SESSION, place="tatib", by=("WitnessesNamed",), how=_AGAIN),
        "SpeechesRecorded": Mending(group=Group.SESSION, place="tatib", by=("SpeechesRecorded",), how=_AGAIN),
        "MinutesNumbered": Mending(group=Group.PAPERS, place="tatib", by=("MinutesNumbered",), how=_AGAIN),
        "StepCompleted": Mending(group=Group.STEPS, place="alur", by=(_NOTE,),
            how="langkah yang selesai tidak dibuka lagi dan tidak mengunci apa pun; tulis catatan bila keliru"),
        "StepSkipped": Mending(group=Group.STEPS, place="alur", by=(_NOTE,),
            how="langkah yang dilewati tetap dapat dikerjakan di layarnya; tulis catatan bila keliru"),
        "FileReceived": Mending(group=Group.RECAP, place="terima", by=("FileReceived",),
            how="betulkan tanda terimanya di layar Terima (g m, lalu Enter)"),
        "VillageWillNotSend": Mending(group=Group.RECAP, place="terima", by=("FileReceived", "VillageWillNotSend"),
            how="catat berkasnya di layar Terima (g m) bila ternyata mengirim juga, atau ganti alasannya dengan w"),
        "ProposalsImported": Mending(group=Group.RECAP, place="usulan", by=_OF_A_PROPOSAL,
            how="per usulan di Semua usulan (g u): u mengubah volume, biaya, atau PD; d atau m menggabungkan "
                "yang dobel; x atau h mengakhiri yang keliru, dengan alasan"),
        "ProposalAdded": Mending(group=Group.RECAP, place="usulan", by=_OF_A_PROPOSAL,
            how="di Semua usulan (g u): u mengubah volume, biaya, atau PD; x atau h mengakhiri yang keliru, "
                "dengan alasan, lalu e mengetiknya kembali"),
        "ProposalChanged": Mending(group=Group.RECAP, place="usulan", by=("ProposalChanged",),
            how="ubah sekali lagi dengan u, dengan alasan; angka semula tetap tercatat"),
        "ChecklistAnswered": Mending(group=Group.VERIFICATION, place="usulan", by=("ChecklistAnswered",),
            how="jawab sekali lagi dengan Spasi di Semua usulan (g u); jawaban terakhir yang berlaku"),
        "ProposalsSentBack": Mending(group=Group.VERIFICATION, place="usulan",
            by=("ProposalResubmitted", "OutcomesDecided"),
            how="catat dengan h di Semua usulan (g u) bahwa usulan masuk kembali, atau hasil lain dengan alasan"),
        "ProposalResubmitted": Mending(group=Group.VERIFICATION, place="usulan", by=_OF_A_PROPOSAL,
            how="di Semua usulan (g u): u mengubah volume, biaya, atau PD; h mengembalikannya sekali lagi"),
        "ProposalsVerified": Mending(group=Group.VERIFICATION, place="usulan", by=("OutcomesDecided",),
            how="catat hasil lain dengan h di Semua usulan (g u), dengan alasan"),
        "CommissionsFormed": Mending(group=Group.COMMISSIONS, place="panitia", by=("CommissionsFormed",), how=_POSTS),
        "InvitationIssued": Mending(group=Group.PAPERS, place="pra", by=("InvitationIssued",),
            how="isi sekali lagi di layar Pra-Musrenbang (g n); isian terakhir yang berlaku"),
        "ProposalsAssigned": Mending(group=Group.COMMISSIONS, place="komisi", by=("ProposalsAssigned",),
            how="pindahkan dengan 1 sampai 5 di layar Komisi (g k)"),
        "ProposalsMarked": Mending(group=Group.COMMISSIONS, place="komisi", by=("ProposalsMarked",),
            how="tekan b sekali lagi pada usulannya"),
        "ProposalsMerged": Mending(group=Group.COMMISSIONS, place="usulan", by=("OutcomesReopened",),
            how="buka kembali usulan yang digabung dengan h di Semua usulan (g u), dengan alasan, lalu ubah "
                "volume dan biaya yang menampungnya dengan u"),
        "ProposalWithdrawn": Mending(group=Group.COMMISSIONS, place="usulan", by=("OutcomesReopened",),
            how="buka kembali dengan h di Semua usulan (g u), dengan alasan"),
        "GuidelineSet": Mending(group=Group.RULES, place="pedoman", by=("GuidelineSet",),
            how="ubah di layar Pedoman (g z); setelah disahkan menjadi versi baru, dengan alasan"),
        "HouseRulesSet": Mending(group=Group.RULES, place="tatib", by=("HouseRulesSet",),
            how="ubah di layar Tata tertib (g d); setelah disahkan menjadi versi baru, dengan alasan"),
        "RulesAdopted": Mending(group=Group.RULES, place="tatib", by=("GuidelineSet", "HouseRulesSet"),
            how="pengesahan tetap; isinya menjadi versi baru di Tata tertib (g d) atau Pedoman (g z), dengan alasan"),
        "CeilingsSet": Mending(group=Group.RULES, place="prioritas", by=("CeilingsSet",),
            how="isi sekali lagi dengan v di Prioritas (g p)"),
        "AgendaArranged": Mending(group=Group.AGENDA, place="alur", by=("AgendaArranged",),
            how="tata sekali lagi dengan u di Alur SOP (g a); susunan terakhir yang berlaku"),
        "SidangPaused": Mending(group=Group.AGENDA, place="catatan", by=("SidangResumed", _NOTE),
            how="lanjutkan dengan tombol titik; jam yang keliru diterangkan dengan catatan"),
        "SidangResumed": Mending(group=Group.AGENDA, place="catatan", by=("SidangPaused", _NOTE),
            how="skors lagi dengan tombol titik; jam yang keliru diterangkan dengan catatan"),
        "NoteSettled": Mending(group=Group.AGENDA, place="catatan", by=(_NOTE,),
            how="tulis sekali lagi dengan ; atau !"),
        "GuestsListed": Mending(group=Group.ATTENDANCE, place="hadir", by=("GuestsListed",),
            how="yang diundang tetapi tidak datang tidak dihitung; yang terlewat ditambahkan dengan i (g h)"),
        "DelegateReplaced": Mending(group=Group.ATTENDANCE, place="hadir", by=("DelegateReplaced", "PersonCorrected"),
            how="betulkan namanya dengan u, atau ganti lagi dengan % di Hadir (g h)"),
        "AgendaItemStarted": Mending(group=Group.AGENDA, place="alur", by=("AgendaItemStarted", _NOTE),
            how="mulai acara yang benar dengan j di Alur SOP (g a); jam yang keliru diterangkan dengan catatan"),
        "NoteRecorded": Mending(group=Group.AGENDA, place="catatan", by=(_NOTE,),
            how="tulis catatan ralat; catatan yang lama tetap tercantum"),
        "HeadcountRecorded": Mending(group=Group.ATTENDANCE, place="hadir", by=("HeadcountRecorded",),
            how="ketik hitungan kelompok itu sekali lagi di Hadir (g h); 0 menghapusnya"),
        "PersonArrived": Mending(group=Group.ATTENDANCE, place="hadir", by=("PersonCorrected", "PersonLeft"),
            how="betulkan dengan u di Hadir (g h); yang tidak hadir ditandai pulang dengan Spasi"),
        "PeopleArrived": Mending(group=Group.ATTENDANCE, place="hadir", by=("PersonCorrected", "PersonLeft"),
            how="betulkan satu per satu dengan u di Hadir (g h); yang tidak hadir ditandai pulang dengan Spasi"),
        "PersonCorrected": Mending(group=Group.ATTENDANCE, place="hadir", by=("PersonCorrected",),
            how="betulkan lagi dengan u di Hadir (g h)"),
        "PersonLeft": Mending(group=Group.ATTENDANCE, place="hadir", by=("PersonReturned",),
            how="tandai kembali dengan Spasi di Hadir (g h)"),
        "PersonReturned": Mending(group=Group.ATTENDANCE, place="hadir", by=("PersonLeft",),
            how="tandai pulang dengan Spasi di Hadir (g h)"),
        "QuorumChecked": Mending(group=Group.ATTENDANCE, place="hadir", by=("QuorumChecked",),
            how="sahkan kuorum sekali lagi dengan z (g h)"),
        "ProposalScored": Mending(group=Group.SCORES, place="prioritas", by=("ProposalScored",),
            how="ketik nilai yang benar di Prioritas (g p); nilai terakhir yang berlaku"),
        "ScoresEntered": Mending(group=Group.SCORES, place="prioritas", by=("ProposalScored", "ScoresEntered"),
            how="ketik nilai yang benar di Prioritas (g p); nilai terakhir yang berlaku"),
        "OrderAgreed": Mending(group=Group.SCORES, place="prioritas", by=("OrderAgreed",),
            how="isi urutan sekali lagi dengan o di Prioritas (g p); urutan kosong menghapusnya"),
        "TieResolved": Mending(group=Group.SCORES, place="prioritas", by=("TieResolved",),
            how="selesaikan sekali lagi dengan = di Prioritas (g p); penyelesaian terakhir yang berlaku"),
        "PairMarked": Mending(group=Group.SCORES, place="prioritas", by=("PairMarked",),
            how="cabut atau tandai kembali di Prioritas (g p, ^P pasangan), dengan alasan"),
        "OutcomesDecided": Mending(group=Group.OUTCOMES, place="usulan", by=("OutcomesDecided", "OutcomesReopened"),
            how="putuskan sekali lagi dengan h di Prioritas (g p), atau buka kembali dengan h di Semua usulan (g"
                " u), dengan alasan"),
        "OutcomesReopened": Mending(group=Group.OUTCOMES, place="prioritas", by=("OutcomesDecided",),
            how="putuskan kembali dengan h di Prioritas (g p)"),
        "VoteOpened": Mending(group=Group.VOTES, place="suara", by=("VoteCancelled",),
            how="batalkan dengan Del di Suara (g s) selama belum disahkan, dengan alasan"),
        "VoteCounted": Mending(group=Group.VOTES, place="suara", by=("VoteCounted",),
            how="ketik hitungan sekali lagi di Suara (g s) selama belum disahkan"),
        "CardsCounted": Mending(group=Group.VOTES, place="suara", by=("CardsCounted",),
            how="ketik kartu sekali lagi di Suara (g s) selama belum disahkan"),
        "VoteDifferenceNoted": Mending(group=Group.VOTES, place="suara", by=("VoteDifferenceNoted",),
            how="tulis catatan selisih sekali lagi di Suara (g s) selama belum disahkan"),
        "VoteCertified": Mending(group=Group.VOTES, place="suara", by=("VoteOpened", _NOTE),
            how="hasil yang disahkan tetap; bila keliru, buka pemungutan suara baru dengan + (g s) dan tulis "
                "catatan"),
        "VoteCancelled": Mending(group=Group.VOTES, place="suara", by=("VoteOpened",),
            how="buka pemungutan suara baru dengan + (g s)"),
        "DelegatesAppointed": Mending(group=Group.DELEGATES, place="utusan", by=_OF_DELEGATES,
            how="tetapkan sekali lagi di Utusan (g t); daftar terakhir yang berlaku"),
        "DelegatesElected": Mending(group=Group.DELEGATES, place="utusan", by=_OF_DELEGATES,
            how="tetapkan sekali lagi di Utusan (g t); daftar terakhir yang berlaku"),
        "WorksCatalogueLoaded": Mending(group=Group.RECAP, place="rekap", by=("WorksCatalogueLoaded",),
            how="muat kamus usulan yang benar; kamus terakhir yang berlaku"),
        "VotePrepared": Mending(group=Group.VOTES, place="suara", by=("VoteCancelled",),
            how="batalkan dengan Del di Suara (g s), lalu siapkan yang baru"),
        "PreparedVoteOpened": Mending(group=Group.VOTES, place="suara", by=("VoteCancelled",),
            how="batalkan dengan Del di Suara (g s) selama belum disahkan, dengan alasan"),
        "VoteEnteredAgain": Mending(group=Group.VOTES, place="suara", by=("VoteEnteredAgain",),
            how="entri sekali lagi di Suara (g s); dua entri yang sama berlaku"),
        "RecountOrdered": Mending(group=Group.VOTES, place="suara", by=("VoteCounted",),
            how="sahkan lagi hitungannya dengan z di Suara (g s)"),
        "ProposalsDeferred": Mending(group=Group.OUTCOMES, place="prioritas", by=("ProposalsDeferred",),
            how="tekan - sekali lagi pada usulannya di Prioritas (g p)"),
        "ProposalSplit": Mending(group=Group.OUTCOMES, place="prioritas", by=("ProposalWithdrawn", "OutcomesDecided"),
            how="putuskan atau tarik pecahannya; induknya tidak dibuka lagi"),
        "CommissionResultReceived": Mending(group=Group.SCORES, place="hasil",
            by=("CommissionResultReceived", "OutcomesReopened"),
            how="terima sekali lagi di Hasil komisi (g w); urutan terakhir yang berlaku"),
        "CommissionPresented": Mending(group=Group.SCORES, place="hasil", by=("CommissionPresented",),
            how="tambahkan tanggapan di Hasil komisi (g w)"),
        "HarmlessTiesSettled": Mending(group=Group.SCORES, place="sama", by=("TieResolved",),
            how="selesaikan sekali lagi satu per satu di Nilai sama (g x); yang terakhir berlaku"),
        "SubstitutesNamed": Mending(group=Group.DELEGATES, place="utusan", by=("SubstitutesNamed",),
            how="tetapkan sekali lagi di Utusan (g t); daftar terakhir yang berlaku"),
        "LookalikesDismissed": Mending(group=Group.RECAP, place="usulan", by=("ProposalsMerged",),
            how="bila ternyata sama, gabungkan dengan m di Semua usulan (g u)"),
        "AmendmentOpened": Mending(group=Group.PAPERS, place="penutupan", by=("AmendmentClosed",),
            how="perbaikan yang sudah dibuka diselesaikan, lalu dicetak"),
        "AmendmentClosed": Mending(group=Group.PAPERS, place="penutupan", by=("AmendmentOpened",),
            how="buka Berita Acara Perbaikan berikutnya (g b, lalu u)"),
        "StepBegun": Mending(group=Group.STEPS, place="alur", by=(_NOTE,),
            how="jam mulai yang tercatat tetap; tulis catatan bila keliru"),
        "ReportWritten": Mending(group=Group.PAPERS, place="laporan", by=("ReportWritten",), how=_REPORT),
        "ReportNumbered": Mending(group=Group.PAPERS, place="laporan", by=("ReportNumbered",), how=_REPORT),
        "PaperSigned": Mending(group=Group.PAPERS, place="laporan", by=("PaperSigned",),
            how="betulkan nama, waktu, atau pindaiannya di layar Laporan (g c, lalu Enter)"),
        "ReportSentBack": Mending(group=Group.PAPERS, place="laporan", by=("ReportWritten", "PaperSigned"),
            how="selesaikan lagi langkah 6 dan catat tanda tangannya (g c); pengembaliannya tetap tercatat"),
        "ReportSent": Mending(group=Group.PAPERS, place="laporan", by=("ReportSent",), how=_REPORT),
        "ReportReceived": Mending(group=Group.PAPERS, place="laporan", by=("ReportReceived",), how=_REPORT),
        "SidangClosed": Mending(group=Group.PAPERS, place="penutupan",
            how="sidang tidak dibuka lagi; buat Berita Acara Perbaikan (g b, lalu u)"),
        "DocumentsIssued": Mending(group=Group.PAPERS, place="penutupan", by=("DocumentsIssued",),
            how="cetak sekali lagi di Penutupan (g b, lalu c); setelah sidang ditutup, isi yang keliru diperbaiki "
                "dengan Berita Acara Perbaikan (g b, lalu u)"),
        "Withdrawn": Mending(group=Group.UNDO,
            how="pembatalan tidak dibatalkan; ambil keputusan yang sama sekali lagi"),
    }
)  # fmt: skip
"""Every kind of decision."""

_UNKNOWN = Mending(group=Group.SESSION, how="lihat panduan")


def mending(kind: str) -> Mending:
    """How a kind of decision is mended."""
    return MENDING.get(kind, _UNKNOWN)
