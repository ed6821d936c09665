"""Every gate of the SOP, closed for its reason and opened by what mends it; each has a line here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from support.afterwards import SENT, SIGNED, received, reported, sent, signed
from support.first_steps import NOT_SENDING, SENT_BACK
from support.meeting import Meeting
from support.passages import COPIED, KEPT
from support.small import (
    BOTOK,
    COMMISSION_OF,
    DAY,
    DRAFTS,
    GANTEN,
    JT,
    KUTO,
    LATER,
    OFFICE,
    adopted,
    amended,
    chosen,
    closed,
    draft,
    ending,
    opened,
    prepared,
    recapped,
)

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.closing.decisions import MinutesNumbered
from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.office.defaults import usual_members
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.receiving.decisions import FileReceived, VillageWillNotSend
from sessions.report.decisions import PaperSigned, ReportNumbered
from sessions.sipd.decisions import EnteredInSipd
from sessions.steps import sop
from sessions.steps.decisions import STEP_GATE_CLOSED, StepCompleted
from sessions.values.attendance import Official, Role
from sessions.values.proposals import Origin, Outcome
from sessions.values.report import SignedPaper
from sessions.verification.decisions import ProposalsVerified

Before = Callable[[], Meeting]


def verified() -> Meeting:
    meeting = recapped()
    meeting.decide(ProposalsVerified(codes=tuple(meeting.session.proposals)))
    return meeting


def after_two() -> Meeting:
    meeting = verified()
    meeting.decide(StepCompleted(step=2))
    return meeting


def sent_back() -> Meeting:
    meeting = recapped()
    meeting.decide(SENT_BACK)
    return meeting


def in_doubt() -> Meeting:
    meeting = Meeting(replace(OFFICE, cap_per_village=1), 2028)
    drafts = (draft(KUTO, "Pembangunan gapura", JT), draft(KUTO, "Talud jalan", JT))
    meeting.decide(ProposalsImported(file="a.xlsx", sha256="ab" * 32, layout="A", drafts=drafts))
    return meeting


def reconciled() -> Meeting:
    meeting = recapped()
    meeting.decide(*STATED)
    return meeting


def signed_too_early() -> Meeting:
    meeting = amended()
    meeting.decide(StepCompleted(step=6), replace(SIGNED, signed_at=meeting.now - timedelta(days=1)))
    return meeting


def entered() -> Meeting:
    meeting = closed()
    meeting.decide(EnteredInSipd(codes=tuple(meeting.session.proposals), by="Sari"))
    return meeting


OFFICIALS = OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Wisnu"), Official(role=Role.CHAIR, name="Retno")))
RETURNED = OutcomesDecided(endings=(ending("2001-01", Outcome.RETURNED, "Kewenangan desa, dapat didanai APBDes"),))
OTHERS_SEND_NOTHING = tuple(
    VillageWillNotSend(village=v, reason="Musyawarah desa belum diadakan", by="Kepala Desa") for v in (KUTO, GANTEN)
)
FILES = tuple(FileReceived(village=v, brought_by="Suparno", received_by="Sari") for v in (KUTO, GANTEN, BOTOK))
STATED = tuple(
    FileReceived(village=v, brought_by="Suparno", received_by="Sari", letter_number="1", stated_count=2)
    for v in (KUTO, GANTEN, BOTOK)
)
INVITED = InvitationIssued(dated=DAY - timedelta(days=8), announced_on=DAY - timedelta(days=7))
ENDED_BACK = OutcomesDecided(
    endings=tuple(ending(name, Outcome.FAILED_VERIFICATION, "Data tidak lengkap") for name in ("2001-02", "2003-01"))
)

MINUTES_SIGNED = tuple(
    PaperSigned(paper=SignedPaper.BERITA_ACARA, role=role, name=name)
    for role, name in ((Role.CHAIR, "Retno"), (Role.CAMAT, "Wisnu"))
)
INITIALLED = tuple(
    PaperSigned(paper=SignedPaper.REPORT, role=role, name=name)
    for role, name in ((Role.KASI_PMD, "Agus"), (Role.SEKCAM, "Rini"))
)
GATES: dict[tuple[int, str], tuple[Before, tuple[Decision, ...] | Before]] = {
    (1, "usulan desa sudah masuk"): (opened, (ProposalAdded(draft=DRAFTS[0], origin=Origin.VILLAGE),)),
    (1, "setiap desa mengirim atau dinyatakan tidak mengirim"): (opened, (*OTHERS_SEND_NOTHING, NOT_SENDING)),
    (1, "tanda terima setiap desa yang mengirim"): (recapped, FILES),
    (1, "rekap sesuai surat pengantar desa"): (opened, reconciled),
    (2, "langkah 1 selesai"): (opened, recapped),
    (2, "semua usulan diverifikasi"): (recapped, verified),
    (2, "usulan yang diperbaiki desa sudah kembali"): (sent_back, (ENDED_BACK,)),
    (3, "Camat dan pimpinan sidang ditetapkan"): (opened, (OFFICIALS,)),
    (3, "susunan panitia ditetapkan"): (opened, (CommitteeFormed(members=usual_members(OFFICE, {})),)),
    (3, "ketua dan sekretaris setiap komisi"): (
        opened,
        (CommissionsFormed(commissions=tuple(replace(c, chair="A", secretary="B") for c in OFFICE.commissions)),),
    ),
    (4, "langkah 2 selesai"): (verified, after_two),
    (4, "langkah 3 selesai"): (after_two, (OFFICIALS, StepCompleted(step=3))),
    (4, "semua usulan terbagi ke komisi"): (after_two, (ProposalsAssigned(assignments=COMMISSION_OF),)),
    (4, "kewenangan usulan diperiksa"): (in_doubt, (RETURNED,)),
    (4, "usulan setiap desa dalam batas"): (in_doubt, verified),
    (4, "undangan dan pengumuman paling lambat 7 hari sebelumnya"): (prepared, (INVITED,)),
    (5, "langkah 4 selesai: Draf Usulan per Bidang"): (after_two, prepared),
    (5, "hari, tanggal, dan tempat sidang ditetapkan"): (after_two, prepared),
    (5, "Tata Tertib dan Pedoman Skala Prioritas disahkan"): (prepared, adopted),
    (5, "sidang ditutup"): (chosen, closed),
    (6, "langkah 5 selesai"): (chosen, closed),
    (6, "nomor dan tanggal laporan"): (closed, (ReportNumbered(number="400.10/12/2027", dated=LATER),)),
    (7, "langkah 6 selesai"): (closed, reported),
    (7, "laporan ditandatangani Camat"): (reported, (SIGNED,)),
    (7, "Berita Acara ditandatangani Camat dan Pimpinan Sidang"): (reported, MINUTES_SIGNED),
    (7, "paraf Kasi PMD dan Sekcam pada laporan"): (reported, INITIALLED),
    (7, "laporan ditandatangani sesudah perbaikan Berita Acara"): (signed_too_early, (SIGNED,)),
    (8, "langkah 7 selesai"): (reported, signed),
    (8, "laporan dikirim dengan surat pengantar"): (signed, (SENT,)),
    (8, "tanda terima: tanggal dan penerima"): (sent, received),
    (8, "nomor Berita Acara, laporan, dan surat pengantar"): (sent, (MinutesNumbered(number="400.10/11/2027"),)),
    (8, "tanda tangan pada laporan dan Berita Acara"): (signed, MINUTES_SIGNED),
    (8, "laporan digandakan"): (signed, (COPIED,)),
    (8, "laporan diarsip"): (signed, (KEPT,)),
    (8, "usulan yang disepakati sudah diinput ke SIPD"): (closed, entered),
}
"""Step and requirement -> the session where it is missing, and the decisions (or the session) that mend it."""


@pytest.mark.parametrize("step", sop.STEPS, ids=lambda step: step.short)
def test_each_gate_of_a_step_has_its_line(step) -> None:
    assert [str(gate.name) for gate in step.gates] == [name for number, name in GATES if number == step.number]


@pytest.mark.parametrize(("number", "name"), GATES)
def test_a_gate_is_closed_for_its_reason_and_opens_when_that_is_mended(number, name) -> None:
    before, mended = GATES[number, name]
    meeting = before()
    need = _need(meeting, number, name)
    assert not need.is_met
    assert need.is_blocking == (name in _refused(meeting, number))
    assert "" not in (need.stage, need.who)
    if callable(mended):
        meeting = mended()
    else:
        meeting.decide(*mended)
    assert _need(meeting, number, name).is_met
    assert name not in _refused(meeting, number)


def _need(meeting: Meeting, number: int, name: str) -> sop.Requirement:
    return next(need for need in sop.requirements(meeting.session, number) if need.name == name)


def _refused(meeting: Meeting, number: int) -> tuple[str, ...]:
    """What the step is refused for; () where it may be finished, or is."""
    try:
        StepCompleted(step=number).check(meeting.session)
    except Refused as refused:
        return refused.facts["missing"] if refused.reason is STEP_GATE_CLOSED else ()
    return ()
