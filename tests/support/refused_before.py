"""What is refused before the sidang: opening, steps, recap, Pra-Musrenbang."""

from dataclasses import replace
from decimal import Decimal

from case import Case, case
from refused_rules import INVALID_GUIDELINES, INVALID_HOUSE_RULES
from small import (
    C1,
    C2,
    DAY,
    DRAFTS,
    JT,
    KUTO,
    OFFICE,
    code,
    codes,
    draft,
    opened,
    prepared,
    recapped,
)

from sessions.commissions import Commission, CommissionId
from sessions.decisions import (
    CommissionsFormed,
    MeetingScheduled,
    MinutesNumbered,
    OfficialsNamed,
    ProposalAdded,
    ProposalChanged,
    ProposalsAssigned,
    ProposalsImported,
    ProposalsMarked,
    ProposalsMerged,
    ProposalsVerified,
    ProposalWithdrawn,
    SessionOpened,
    SpeechesRecorded,
    StepCompleted,
    StepSkipped,
    WitnessesNamed,
)
from sessions.office import VillageCode
from sessions.people import Official, Role, Speech, Witness
from sessions.proposals import Origin
from sessions.refusals import Reason

ELSEWHERE = VillageCode("33.13.17.2001")
LONG = "Alasan yang cukup panjang"
FOUR = CommissionId("IV")


NAMELESS = Commission(id=C2, name="", short="x")


def _opening() -> tuple[Case, ...]:
    def office(**changed: object) -> SessionOpened:
        return SessionOpened(office=replace(OFFICE, **changed), plan_year=2028)

    one, two, _ = OFFICE.commissions
    return (
        case(opened, SessionOpened(office=OFFICE, plan_year=2028), Reason.SESSION_ALREADY_OPENED),
        case(None, SessionOpened(office=OFFICE, plan_year=28), Reason.COUNT_INVALID, field="tahun rencana"),
        case(None, office(commissions=(one,)), Reason.COMMISSION_COUNT, count=1),
        case(None, office(commissions=(one, two, one)), Reason.COMMISSION_COUNT, count=2),
        case(None, office(commissions=(one, NAMELESS)), Reason.TEXT_EMPTY, field="nama komisi"),
        *(case(None, office(guideline=g), reason, **facts) for g, reason, facts in INVALID_GUIDELINES),
        *(case(None, office(house_rules=rules), reason, **facts) for rules, reason, facts in INVALID_HOUSE_RULES),
        case(opened, MeetingScheduled(held_on=DAY, place=" "), Reason.TEXT_EMPTY, field="tempat"),
        case(opened, MeetingScheduled(held_on=DAY, place="Aula", starts=""), Reason.TEXT_EMPTY, field="pukul mulai"),
        case(opened, OfficialsNamed(officials=()), Reason.NOTHING_TO_DO),
        case(opened, OfficialsNamed(officials=(Official(role=Role.CAMAT, name=""),)), Reason.TEXT_EMPTY, field="Camat"),
        case(opened, WitnessesNamed(witnesses=(Witness(name="", institution="BPD"),)), Reason.TEXT_EMPTY, field="nama"),
        case(opened, SpeechesRecorded(speeches=(Speech(speaker=""),)), Reason.TEXT_EMPTY, field="nama"),
        case(opened, SpeechesRecorded(presentations=(Speech(speaker=""),)), Reason.TEXT_EMPTY, field="nama"),
        case(opened, MinutesNumbered(number=" "), Reason.TEXT_EMPTY, field="nomor"),
    )


def _steps() -> tuple[Case, ...]:
    def skip(step: int, by: str = "Camat", reason: str = LONG) -> StepSkipped:
        return StepSkipped(step=step, by=by, reason=reason)

    return (
        case(opened, StepCompleted(step=9), Reason.STEP_UNKNOWN, step=9),
        case(recapped, StepCompleted(step=1), Reason.STEP_ALREADY_DONE, step=1),
        case(opened, StepCompleted(step=1), Reason.STEP_GATE_CLOSED, step=1, missing=("usulan desa sudah masuk",)),
        case(
            opened,
            StepCompleted(step=4),
            Reason.STEP_GATE_CLOSED,
            step=4,
            missing=("langkah 2 selesai",),
        ),
        case(
            prepared,
            StepCompleted(step=5),
            Reason.STEP_GATE_CLOSED,
            step=5,
            missing=("sidang ditutup",),
        ),
        case(opened, skip(0), Reason.STEP_UNKNOWN, step=0),
        case(recapped, skip(1), Reason.STEP_ALREADY_DONE, step=1),
        case(prepared, skip(5), Reason.STEP_GATE_CLOSED, step=5, missing=("sidang ditutup",)),
        case(prepared, skip(7), Reason.SIDANG_NOT_CLOSED),
        case(opened, skip(2, by=" "), Reason.TEXT_EMPTY, field="atas perintah"),
        case(opened, skip(2, reason="lupa saja"), Reason.REASON_TOO_SHORT, length=9, needed=10),
    )


def _recap() -> tuple[Case, ...]:
    def imported(*drafts: object, sha256: str = "cd" * 32) -> ProposalsImported:
        return ProposalsImported(file="rekap.xlsx", sha256=sha256, layout="A", drafts=drafts)

    def added(origin: Origin = Origin.KECAMATAN, brought_by: str = "", **changed: object) -> ProposalAdded:
        return ProposalAdded(draft=replace(draft(None, "Jalan", JT), **changed), origin=origin, brought_by=brought_by)

    def changed(name: str = "2001-01", reason: str = LONG, **values: object) -> ProposalChanged:
        return ProposalChanged(code=code(name), reason=reason, **values)

    stranger = {"village": ELSEWHERE}
    return (
        case(opened, imported(), Reason.NOTHING_TO_DO),
        case(recapped, imported(*DRAFTS, sha256="ab" * 32), Reason.FILE_ALREADY_IMPORTED, file="rekap.xlsx"),
        case(opened, imported(draft(ELSEWHERE, "Jalan", 1)), Reason.VILLAGE_UNKNOWN, **stranger),
        case(opened, imported(DRAFTS[0], draft(KUTO, " ", 1)), Reason.TEXT_EMPTY, field="kegiatan"),
        case(opened, imported(draft(KUTO, "Jalan", -1)), Reason.NEGATIVE_AMOUNT, field="anggaran"),
        case(opened, added(activity=""), Reason.TEXT_EMPTY, field="kegiatan"),
        case(opened, added(households=-1), Reason.NEGATIVE_AMOUNT, field="penerima manfaat"),
        case(opened, added(poor_households=-1), Reason.NEGATIVE_AMOUNT, field="penerima manfaat"),
        case(opened, added(village_priority=-1), Reason.NEGATIVE_AMOUNT, field="prioritas desa"),
        case(opened, added(volume=Decimal("-0.5")), Reason.NEGATIVE_AMOUNT, field="volume"),
        case(opened, added(volume=Decimal("NaN")), Reason.NEGATIVE_AMOUNT, field="volume"),
        case(opened, added(village=ELSEWHERE), Reason.VILLAGE_UNKNOWN, **stranger),
        case(opened, added(Origin.VILLAGE), Reason.VILLAGE_UNKNOWN, village="-"),
        case(opened, added(Origin.FORUM), Reason.BROUGHT_BY_MISSING),
        case(opened, added(Origin.POKIR, brought_by=" "), Reason.BROUGHT_BY_MISSING),
        case(recapped, changed("2001-09", cost=1), Reason.PROPOSAL_UNKNOWN, code="2001-09"),
        case(without("2001-01"), changed(cost=1), Reason.PROPOSAL_DISPOSED, code="2001-01", outcome="ditarik pengusul"),
        case(recapped, changed(), Reason.NOTHING_TO_DO),
        case(recapped, changed(cost=100 * JT, unit="m"), Reason.NOTHING_TO_DO),
        case(recapped, changed(cost=-1), Reason.NEGATIVE_AMOUNT, field="anggaran"),
        case(recapped, changed(volume=Decimal(-1)), Reason.NEGATIVE_AMOUNT, field="volume"),
        case(recapped, changed(cost=1, reason="salah"), Reason.REASON_TOO_SHORT, length=5, needed=10),
        case(recapped, ProposalsVerified(codes=()), Reason.NOTHING_TO_DO),
        case(prepared, ProposalsVerified(codes=codes("2001-01 2001-02")), Reason.NOTHING_TO_DO),
        case(recapped, ProposalsVerified(codes=codes("2001-01 X-1")), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(
            recapped,
            ProposalsVerified(codes=codes("2001-01 2001-02 2001-01")),
            Reason.PROPOSAL_NAMED_TWICE,
            codes=("2001-01",),
        ),
        case(
            without("2001-01"),
            ProposalsVerified(codes=codes("2001-02 2001-01")),
            Reason.PROPOSAL_DISPOSED,
            code="2001-01",
            outcome="ditarik pengusul",
        ),
    )


def without(name: str):
    """A recap of which one proposal was withdrawn."""

    def stage():
        meeting = recapped()
        meeting.decide(ProposalWithdrawn(code=code(name), by="Kepala Desa", reason=LONG))
        return meeting

    return stage


def _pra() -> tuple[Case, ...]:
    one, two, _ = OFFICE.commissions

    def merged(survivor: str, absorbed: str, **values: object) -> ProposalsMerged:
        return ProposalsMerged(survivor=code(survivor), absorbed=codes(absorbed), **values)

    def withdrawn(name: str = "2001-01", by: str = "Kades", reason: str = LONG) -> ProposalWithdrawn:
        return ProposalWithdrawn(code=code(name), by=by, reason=reason)

    def marked(names: str, *, to_be_discussed: bool = True) -> ProposalsMarked:
        return ProposalsMarked(codes=codes(names), to_be_discussed=to_be_discussed)

    gone = {"code": "2001-01", "outcome": "ditarik pengusul"}
    return (
        case(opened, CommissionsFormed(commissions=(one,)), Reason.COMMISSION_COUNT, count=1),
        case(
            opened,
            CommissionsFormed(commissions=tuple(replace(one, id=CommissionId(f"{n}")) for n in range(6))),
            Reason.COMMISSION_COUNT,
            count=6,
        ),
        case(opened, CommissionsFormed(commissions=(one, NAMELESS)), Reason.TEXT_EMPTY, field="nama komisi"),
        case(prepared, CommissionsFormed(commissions=(one, two)), Reason.COMMISSION_NOT_EMPTY, commission="III"),
        case(recapped, ProposalsAssigned(assignments={}), Reason.NOTHING_TO_DO),
        case(prepared, ProposalsAssigned(assignments={code("2001-01"): C1}), Reason.NOTHING_TO_DO),
        case(recapped, ProposalsAssigned(assignments={code("X-1"): C1}), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(
            recapped, ProposalsAssigned(assignments={code("2001-01"): FOUR}), Reason.COMMISSION_UNKNOWN, commission="IV"
        ),
        case(
            without("2001-01"), ProposalsAssigned(assignments={code("2001-01"): C1}), Reason.PROPOSAL_DISPOSED, **gone
        ),
        case(recapped, marked(""), Reason.NOTHING_TO_DO),
        case(recapped, marked("2001-01", to_be_discussed=False), Reason.NOTHING_TO_DO),
        case(recapped, marked("X-1"), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(recapped, marked("2001-01 2001-01"), Reason.PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(without("2001-01"), marked("2001-01"), Reason.PROPOSAL_DISPOSED, **gone),
        case(recapped, merged("2001-01", ""), Reason.NOTHING_TO_DO),
        case(recapped, merged("2001-01", "2003-01 2001-01"), Reason.MERGE_WITH_ITSELF, code="2001-01"),
        case(recapped, merged("2001-01", "2003-01 2003-01"), Reason.PROPOSAL_NAMED_TWICE, codes=("2003-01",)),
        case(recapped, merged("2001-01", "X-1"), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(without("2001-01"), merged("2001-01", "2003-01"), Reason.PROPOSAL_DISPOSED, **gone),
        case(without("2001-01"), merged("2003-01", "2001-01"), Reason.PROPOSAL_DISPOSED, **gone),
        case(recapped, merged("2001-01", "2003-01", cost=-1), Reason.NEGATIVE_AMOUNT, field="anggaran"),
        case(recapped, merged("2001-01", "2003-01", volume=Decimal(-1)), Reason.NEGATIVE_AMOUNT, field="volume"),
        case(recapped, withdrawn("X-1"), Reason.PROPOSAL_UNKNOWN, code="X-1"),
        case(without("2001-01"), withdrawn(), Reason.PROPOSAL_DISPOSED, **gone),
        case(recapped, withdrawn(by=""), Reason.TEXT_EMPTY, field="yang menarik"),
        case(recapped, withdrawn(reason="batal"), Reason.REASON_TOO_SHORT, length=5, needed=10),
    )


REFUSED_BEFORE = (*_opening(), *_steps(), *_recap(), *_pra())
