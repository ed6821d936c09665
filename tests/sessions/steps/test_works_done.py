"""Every work of the table is open until the decision that it leads to was taken, and never ticked by anything else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from support import afterwards, small
from support.examples import hands, hands_counted, pending, persons_counted
from support.first_steps import RECEIVED, RESUBMITTED, SENT_BACK, confirmed
from support.meeting import Meeting
from support.small import (
    BAMBANG,
    BOTOK,
    C1,
    C2,
    C3,
    GANTEN,
    JT,
    KUTO,
    OFFICE,
    SRI,
    WAHYU,
    adopted,
    at_the_line,
    chosen,
    closed,
    code,
    codes,
    decided,
    draft,
    ending,
    gathered,
    opened,
    prepared,
    recapped,
    row,
    scored,
)

from sessions.agenda.decisions import AgendaItemStarted, PrayerLed
from sessions.agenda.decisions_notes import NoteSettled, SidangPaused
from sessions.attendance.decisions import PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded, VillageAbsent
from sessions.attendance.decisions_guests import InvitationIssued, QuorumChecked
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing.decisions import DocumentsIssued, MinutesNumbered, SidangClosed, WitnessesNamed
from sessions.closing.decisions_handing import CodeWritten, CopyMade, HandedOver, WitnessesSigned
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned, ProposalsMarked
from sessions.commissions.decisions_results import CommissionPresented, CommissionResultReceived
from sessions.delegates.decisions import DelegatesAppointed
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.decision import Decision
from sessions.kernel.session import Ceilings, TieMeans
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.outcomes.decisions import OutcomesDecided
from sessions.outcomes.decisions_split import ProposalsDeferred
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.receiving.decisions import FileReceived, ListsConfirmed
from sessions.report.decisions import PaperSigned, ReportNumbered, ReportReceived, ReportWritten
from sessions.report.decisions_passage import ReportDuplicated, ReportFiled
from sessions.scoring.decisions import TieResolved
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.sipd.decisions import EnteredInSipd
from sessions.steps import works, works_sidang, works_steps
from sessions.steps.decisions import MeetingScheduled, StepCompleted
from sessions.steps.works import Standing, Work
from sessions.values.agenda import AgendaId
from sessions.values.attendance import CommitteeMember, Official, Role, Speech, Unsur, Witness
from sessions.values.handing import SESSION_DATA, CopyPlace
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Outcome, ProposalDraft
from sessions.values.report import SectionName, SignedPaper
from sessions.values.votes import Option, VoteGround, VoteId, VoteMethod
from sessions.verification.decisions import ProposalsVerified
from sessions.votes.decisions import VotePrepared
from sessions.votes.decisions_count import VoteCertified

WHY = "keterangan desa: surat 3 Februari"
AT = datetime(2027, 2, 5, 10, 30, tzinfo=UTC)
PRINTER, MEDIUM = CopyPlace.PRINTER, CopyPlace.MEDIUM
HEAD, CAMAT = Speech(speaker="Sutarno", position="Ketua Panitia"), Speech(speaker="Retno", position="Camat Kerjo")
OFFICERS = tuple(replace(own, chair="Sri", secretary="Joko") for own in OFFICE.commissions)
OFFICIALS = (Official(role=Role.CAMAT, name="Wisnu"), Official(role=Role.CHAIR, name="Retno"))
MEMBERS = (CommitteeMember(duty="Ketua", name="Retno"),)
PERSONS = tuple(map(Option, (small.SUPARNO, SRI, BAMBANG, small.ENDANG)))
CANDIDATES = VotePrepared(question="Utusan", method=VoteMethod.PERSONS, options=PERSONS, ground=VoteGround.BY_RULES)
IMPORTED = ProposalsImported(file="rekap.xlsx", sha256="ab" * 32, layout="A", drafts=small.DRAFTS)
DEFERRED = ProposalsDeferred(codes=codes("2001-01"))
TO_THE_STICK = CopyMade(what=(SESSION_DATA,), where=MEDIUM)
THIRD_SEAT = TieResolved(
    order=(BAMBANG, small.ENDANG), means=TieMeans.LOT, drawn_by="Sulastri", witnesses=("Joko", "Partini")
)
TIE = TieResolved(order=small.TIED, means=TieMeans.LOT, drawn_by="Sulastri", witnesses=("Joko", "Endang"))


def after(given: Callable[[], Meeting], *decisions: Decision) -> Callable[[], Meeting]:
    def meeting() -> Meeting:
        made = given()
        made.decide(*decisions)
        return made

    return meeting


def started(given: Callable[[], Meeting], item: str) -> Callable[[], Meeting]:
    return after(given, AgendaItemStarted(item=AgendaId(item)))


def count(unsur: Unsur, village: VillageCode | None, men: int, women: int) -> HeadcountRecorded:
    return HeadcountRecorded(
        unsur=unsur, village=village, men=men, women=women, delegates=min(3, men) if village else 0
    )


def spoke(*speeches: Speech) -> SpeechesRecorded:
    return SpeechesRecorded(speeches=speeches)


def receipt(village: VillageCode) -> FileReceived:
    return FileReceived(village=village, brought_by="Joko", received_by="Sari")


def sheets(*tails: str) -> CopyMade:
    return CopyMade(what=tuple(f"lembar-umpan-balik-{tail}" for tail in tails), where=MEDIUM)


GOVERNMENT = Unsur.VILLAGE_GOVERNMENT
TWO_COUNTED = after(started(prepared, "pendaftaran"), count(GOVERNMENT, KUTO, 2, 1), count(GOVERNMENT, GANTEN, 3, 0))
NOBODY_IN_THE_NAMES = after(started(prepared, "pendaftaran"), count(Unsur.AGENCY, None, 1, 0))
UNDECIDED_ONE = after(
    scored,
    OutcomesDecided(endings=tuple(ending(name, Outcome.RESERVE) for name in small.SCORES if name != "2008-02")),
)


def first_of_all(found: ProposalDraft) -> tuple[Decision, ...]:
    """It comes in as 2001-03 and has the highest score."""
    return (
        ProposalAdded(draft=found, origin=Origin.VILLAGE),
        ProposalsAssigned(assignments={code("2001-03"): C1}),
        ScoresEntered(scores={code("2001-03"): row(5, 5, 5)}),
    )


UNPRICED = after(at_the_line, *first_of_all(draft(KUTO, "Drainase", None)))
OF_NO_AGENCY = after(at_the_line, *first_of_all(replace(draft(KUTO, "Drainase", JT), agency="")))
TWO_NAMED = after(
    chosen,
    WitnessesNamed(witnesses=(Witness(name="Sri", institution="PKK"), Witness(name="Joko", institution="Kuto"))),
    WitnessesSigned(witnesses=(1,)),
)
FORUM = ProposalAdded(draft=draft(None, "Sekolah lapang", 35 * JT), origin=Origin.FORUM, brought_by="Karyono")

SIDANG: list[tuple[str, str, Callable[[], Meeting], tuple[Decision, ...]]] = [
    ("kehadiran", "pendaftaran", TWO_COUNTED, (count(GOVERNMENT, BOTOK, 1, 0),)),
    ("kehadiran", "pendaftaran", TWO_COUNTED, (VillageAbsent(village=BOTOK),)),
    ("unsur", "pendaftaran", started(prepared, "pendaftaran"), (count(Unsur.DPRD, None, 1, 1),)),
    (
        "cocokkan-nama",
        "pendaftaran",
        NOBODY_IN_THE_NAMES,
        (PersonArrived(card=small.card("Haryanto", unsur=Unsur.AGENCY)),),
    ),
    ("lanjut", "pendaftaran", started(prepared, "pendaftaran"), (AgendaItemStarted(item=AgendaId("pembukaan")),)),
    ("pimpinan", "pembukaan", opened, (OfficialsNamed(officials=OFFICIALS),)),
    ("laporan-panitia", "laporan", gathered, (spoke(HEAD),)),
    ("laporan-panitia", "laporan", gathered, (spoke(),)),
    (
        "sambutan",
        "sambutan",
        after(gathered, SpeechesRecorded(speeches=(HEAD,))),
        (SpeechesRecorded(speeches=(HEAD, CAMAT)),),
    ),
    ("pemaparan", "paparan", closed, (SpeechesRecorded(presentations=(HEAD,)),)),
    ("pemimpin-doa", "doa", gathered, (PrayerLed(by="Sutarno"),)),
    ("pemaparan", "paparan", gathered, (SpeechesRecorded(presentations=()),)),
    ("kuorum", "pleno-1", gathered, (QuorumChecked(),)),
    ("benarkan-daftar", "pleno-1", confirmed, (ListsConfirmed(villages=(GANTEN,)),)),
    ("kuorum", "pleno-2", after(adopted, PersonLeft(person=SRI)), (QuorumChecked(),)),
    (
        "pagu",
        "pleno-1",
        at_the_line,
        (CeilingsSet(ceilings=Ceilings(kecamatan=450 * JT), source="Surat Edaran Bupati Nomor 5 Tahun 2027"),),
    ),
    ("sahkan", "pleno-1", gathered, (RulesAdopted(),)),
    ("peserta-komisi", "pleno-1", adopted, (CommissionsFormed(commissions=OFFICERS),)),
    ("komisi-I", "komisi", adopted, (CommissionResultReceived(commission=C1, order=codes("2001-01 2003-01")),)),
    ("komisi-I", "komisi", adopted, (ScoresEntered(scores={n: row(*s) for n, s in small.SCORES.items()}),)),
    (
        "paparan-komisi",
        "pleno-2",
        adopted,
        tuple(CommissionPresented(commission=own, by="Sri") for own in (C1, C2, C3)),
    ),
    ("usulan-sidang", "pleno-2", after(scored, FORUM), (OutcomesDecided(endings=(ending("FRM-01", Outcome.AGREED),)),)),
    ("nilai-lengkap", "pleno-2", adopted, (ScoresEntered(scores={n: row(*s) for n, s in small.SCORES.items()}),)),
    (
        "ditunda",
        "pleno-2",
        after(scored, ProposalsDeferred(codes=codes("2001-01"))),
        (ProposalsDeferred(codes=codes("2001-01"), is_deferred=False),),
    ),
    ("biaya", "pleno-2", UNPRICED, (ProposalChanged(code=code("2001-03"), cost=JT, reason=WHY),)),
    ("perangkat-daerah", "pleno-2", OF_NO_AGENCY, (ProposalChanged(code=code("2001-03"), agency="DPUPR", reason=WHY),)),
    ("nilai-sama", "pleno-2", at_the_line, (TIE,)),
    ("sesuai-garis", "pleno-2", UNDECIDED_ONE, (OutcomesDecided(endings=(ending("2008-02", Outcome.RESERVE),)),)),
    (
        "calon",
        "utusan",
        adopted,
        (CANDIDATES,),
    ),
    ("suara-sama", "utusan", lambda: persons_counted(3, 2, 1, 1), (THIRD_SEAT,)),
    ("tetapkan-utusan", "utusan", decided, (DelegatesAppointed(persons=(BAMBANG, SRI, WAHYU)),)),
    (
        "kesediaan",
        "utusan",
        after(decided, PersonLeft(person=SRI), DelegatesAppointed(persons=(BAMBANG, SRI, WAHYU))),
        (DelegatesAppointed(persons=(BAMBANG, SRI, WAHYU), consents=(SRI,)),),
    ),
    ("catat-dulu", "pembacaan", pending, (NoteSettled(note=1),)),
    ("wakil-peserta", "pembacaan", adopted, (WitnessesNamed(witnesses=(Witness(name="Sri", institution="PKK"),)),)),
    ("ttd-wakil", "pembacaan", TWO_NAMED, (WitnessesSigned(witnesses=(1, 2)),)),
    ("keabsahan", "pembacaan", decided, (DelegatesAppointed(persons=(BAMBANG, SRI, WAHYU)),)),
    (
        "cetak-inti",
        "pembacaan",
        after(chosen, CopyMade(what=("berita-acara-inti",), where=PRINTER)),
        (CopyMade(what=("lembar-tanda-tangan",), where=PRINTER),),
    ),
    ("tutup", "penutupan", chosen, (SidangClosed(),)),
    ("cetak", "penutupan", closed, (CopyMade(what=("berita-acara",), where=PRINTER),)),
    ("tulis-kode", "penutupan", closed, (CodeWritten(by="Retno"),)),
    (
        "salin-usb",
        "penutupan",
        after(
            chosen,
            CopyMade(what=(SESSION_DATA,), where=MEDIUM),
            SidangClosed(),
            CopyMade(what=("surat-mandat",), where=MEDIUM),
        ),
        (CopyMade(what=(SESSION_DATA,), where=MEDIUM),),
    ),
    ("serahkan", "penutupan", closed, (HandedOver(to="Wisnu"),)),
    ("salinan-usb", "ishoma", started(adopted, "ishoma"), (TO_THE_STICK,)),
    ("skors", "ishoma", started(adopted, "ishoma"), (SidangPaused(reason="ishoma", minutes=30),)),
]

SIGNED_ALL = tuple(
    PaperSigned(paper=SignedPaper.BERITA_ACARA, role=role, name="Wisnu") for role in (Role.CHAIR, Role.CAMAT)
)
NUMBERED = MinutesNumbered(number="050/1")
INITIALS = (
    PaperSigned(paper=SignedPaper.REPORT, role=Role.KASI_PMD, name="Sri"),
    PaperSigned(paper=SignedPaper.REPORT, role=Role.SEKCAM, name="Joko"),
)


READY_TWO = after(recapped, ProposalsVerified(codes=tuple(small.COMMISSION_OF)))
READY_THREE = after(READY_TWO, StepCompleted(step=2), OfficialsNamed(officials=OFFICIALS))
FINISHED = {
    2: READY_TWO,
    3: READY_THREE,
    4: after(READY_THREE, StepCompleted(step=3), ProposalsAssigned(assignments=small.COMMISSION_OF)),
    7: after(afterwards.reported, afterwards.SIGNED),
    8: after(afterwards.sent, ReportReceived(received_at=AT, receiver="Rina")),
}
GATE = ProposalAdded(draft=draft(None, "Pembangunan gapura", JT), origin=Origin.KECAMATAN)
RECEIVED_IT = ReportReceived(received_at=AT, receiver="Rina Wulandari")

STEPS: list[tuple[str, str, Callable[[], Meeting], tuple[Decision, ...]]] = [
    (
        "berkas-desa",
        "langkah-1",
        after(
            opened,
            IMPORTED,
            RECEIVED,
        ),
        (
            receipt(GANTEN),
            receipt(BOTOK),
        ),
    ),
    (
        "impor",
        "langkah-1",
        opened,
        (IMPORTED,),
    ),
    (
        "selesai-1",
        "langkah-1",
        after(opened, IMPORTED),
        (StepCompleted(step=1),),
    ),
    (
        "surat-pengantar",
        "langkah-1",
        after(opened, IMPORTED, replace(RECEIVED, stated_count=3, stated_cost=None)),
        (replace(RECEIVED, stated_cost=None, corrects=1),),
    ),
    ("verifikasi", "langkah-2", recapped, (ProposalsVerified(codes=tuple(small.COMMISSION_OF)),)),
    ("jawaban-desa", "langkah-2", after(recapped, replace(SENT_BACK, codes=codes("2001-02"))), (RESUBMITTED,)),
    ("pimpinan", "langkah-3", opened, (OfficialsNamed(officials=OFFICIALS),)),
    ("panitia", "langkah-3", opened, (CommitteeFormed(members=MEMBERS),)),
    ("petugas-komisi", "langkah-3", opened, (CommissionsFormed(commissions=OFFICERS),)),
    ("narasumber", "langkah-3", opened, (CommitteeFormed(members=MEMBERS, speakers=(CAMAT,)),)),
    ("bagi", "langkah-4", recapped, (ProposalsAssigned(assignments=small.COMMISSION_OF),)),
    ("kewenangan", "langkah-4", after(prepared, GATE), (ProposalsMarked(codes=codes("KEC-01"), to_be_discussed=True),)),
    *((f"selesai-{n}", f"langkah-{n}", given, (StepCompleted(step=n, note=WHY),)) for n, given in FINISHED.items()),
    ("hari", "langkah-4", opened, (MeetingScheduled(held_on=small.DAY, place="Pendapa"),)),
    ("undangan", "langkah-4", prepared, (InvitationIssued(dated=date(2027, 1, 20), announced_on=date(2027, 1, 20)),)),
    ("naskah", "langkah-4", prepared, (CopyMade(what=("naskah",), where=PRINTER),)),
    ("lanjut", "langkah-5", prepared, (AgendaItemStarted(item=AgendaId("pendaftaran")),)),
    ("nomor-laporan", "langkah-6", closed, (ReportNumbered(number="050/2", dated=small.LATER),)),
    ("tulis-laporan", "langkah-6", closed, (DocumentsIssued(files={afterwards.REPORT_FILE: "cd" * 32}),)),
    ("selesai-6", "langkah-6", closed, (StepCompleted(step=6),)),
    ("paraf", "langkah-7", after(afterwards.reported, INITIALS[0]), (INITIALS[1],)),
    ("ttd-camat", "langkah-7", afterwards.reported, (afterwards.SIGNED,)),
    ("berita-acara", "langkah-7", after(afterwards.reported, *SIGNED_ALL), (NUMBERED,)),
    (
        "umpan-balik",
        "langkah-8",
        after(closed, CopyMade(what=("lembar-umpan-balik-2001", "lembar-umpan-balik-2003"), where=MEDIUM)),
        (CopyMade(what=("lembar-umpan-balik-2008",), where=PRINTER),),
    ),
    ("umpan-balik", "langkah-8", closed, (CopyMade(what=("lembar-umpan-balik",), where=PRINTER),)),
    ("gandakan", "langkah-8", afterwards.signed, (ReportDuplicated(copies=3),)),
    ("arsip", "langkah-8", afterwards.signed, (ReportFiled(folder="12", place="Rak 3"),)),
    ("sipd", "langkah-8", closed, (EnteredInSipd(codes=codes("2001-01 2001-02 2003-01 2003-02"), by="Sari"),)),
    ("tanda-terima", "langkah-8", afterwards.sent, (RECEIVED_IT,)),
    ("narasi", "langkah-6", closed, (ReportWritten(sections={SectionName.SUGGESTIONS: ("Jalan lebih dahulu.",)}),)),
    ("kirim", "langkah-8", afterwards.signed, (afterwards.SENT,)),
    ("nomor-tanda-tangan", "langkah-8", after(afterwards.sent, *SIGNED_ALL), (NUMBERED,)),
]


certified_by_hands = after(hands_counted, VoteCertified(vote=VoteId(1)))


def find(meeting: Meeting, item: str, id_: str) -> Work:
    return next(work for work in works.at(meeting.session, item).works if work.id == id_)


@pytest.mark.parametrize(
    ("id_", "item", "given", "decisions"), [*SIDANG, *STEPS], ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_work_is_done_by_its_decision_and_not_before(id_, item, given, decisions):
    meeting = given()
    assert find(meeting, item, id_).standing is not Standing.DONE
    *others, last = decisions
    meeting.decide(*others)
    assert find(meeting, item, id_).standing is not Standing.DONE
    meeting.decide(last)
    assert find(meeting, item, id_).standing is Standing.DONE


ONLY_TOLD = {"doa", "bacakan", "pembetulan", "realisasi", "tahun-lalu", "periksa", "geser", "keberatan"}
ONLY_TOLD |= {"mirip", "kelebihan", "catatan-acara", "kriteria", "batas"}
"""Never asked for, or known from the opening of the session on."""

TRIED_ELSEWHERE = {"suara", "alasan"}


def test_every_work_has_its_example():
    shown = {id_ for id_, *_ in (*SIDANG, *STEPS)}
    ids = {rule.id for rule in (*works_sidang.RULES, *works_steps.RULES, *works_steps.FINISHING)}
    assert set() == ids - shown - ONLY_TOLD - TRIED_ELSEWHERE


def test_a_vote_is_asked_for_in_both_its_items_while_it_is_counted():
    for item in ("pleno-2", "utusan"):
        standings = [
            find(given(), item, "suara").standing for given in (adopted, hands, hands_counted, certified_by_hands)
        ]
        first, *counting, last = standings
        assert (first, last) == (Standing.UNASKED, Standing.DONE)
        assert find(certified_by_hands(), item, "suara").counted == "nomor 1 disahkan"
        assert set(counting) <= {Standing.OPEN, Standing.NOW}


def test_an_end_without_its_reason_is_asked_for():
    session = decided().session
    bare = replace(session.proposals[code("2008-02")], reason="")
    led = works.at(session.with_proposals([bare]), "pleno-2")
    work = next(work for work in led.works if work.id == "alasan")
    assert (work.standing in {Standing.OPEN, Standing.NOW}, work.counted, work.row) == (True, "2008-02", "2008-02")
