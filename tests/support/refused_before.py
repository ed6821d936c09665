"""What is refused before the sidang: opening, steps, recap, Pra-Musrenbang."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from support.afterwards import camat_signed
from support.case import Case, case
from support.meeting import Meeting
from support.refused_first_steps import REFUSED_IN_THE_FIRST_STEPS
from support.refused_rules import INVALID_GUIDELINES, INVALID_HOUSE_RULES
from support.small import (
    C1,
    C2,
    DAY,
    DRAFTS,
    JT,
    KUTO,
    OFFICE,
    adopted,
    code,
    codes,
    decided,
    draft,
    gathered,
    opened,
    prepared,
    recapped,
    scored,
)

from sessions.agenda.decisions import AGENDA_ITEM_TWICE
from sessions.attendance.decisions_guests import INVITATION_AFTER_THE_DAY, InvitationIssued
from sessions.closing.decisions import MinutesNumbered, WitnessesNamed
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.commissions.decisions import (
    COMMISSION_FIXED,
    COMMISSION_NOT_EMPTY,
    MOVE_OF_COMMISSION_NEEDS_REASON,
    CommissionsFormed,
    ProposalsAssigned,
    ProposalsMarked,
)
from sessions.commissions.decisions_results import CommissionPresented
from sessions.kernel.checks import COMMISSION_COUNT, NAME_WITHOUT_LETTER, NEGATIVE_AMOUNT, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.reasons import REASON_NOT_LISTED
from sessions.kernel.refusals import (
    COMMISSION_UNKNOWN,
    COUNT_INVALID,
    DATE_MISSING,
    NOTHING_TO_DO,
    PROPOSAL_DISPOSED,
    PROPOSAL_NAMED_TWICE,
    PROPOSAL_UNKNOWN,
    SIDANG_NOT_CLOSED,
    STEP_UNKNOWN,
    VILLAGE_UNKNOWN,
)
from sessions.office.decisions import (
    COMMITTEE_EMPTY,
    SESSION_ALREADY_OPENED,
    CommitteeFormed,
    OfficialsNamed,
    SessionOpened,
)
from sessions.proposals.decisions import (
    BROUGHT_BY_MISSING,
    FILE_ALREADY_IMPORTED,
    PROPOSAL_DECIDED,
    DraftUpdate,
    ProposalAdded,
    ProposalsImported,
)
from sessions.proposals.decisions_corrections import CANNOT_BE_UNKNOWN, ProposalChanged
from sessions.proposals.decisions_pairs import (
    MERGE_WITH_ITSELF,
    LookalikesDismissed,
    ProposalsMerged,
    ProposalWithdrawn,
    WorksCatalogueLoaded,
)
from sessions.proposals.fields import SUB_ACTIVITY_NO_CODE, THEMES_NOT_IN_ORDER
from sessions.steps.decisions import (
    STEP_ALREADY_BEGUN,
    STEP_ALREADY_DONE,
    STEP_GATE_CLOSED,
    STEP_WITHOUT_REASON,
    MeetingScheduled,
    StepBegun,
    StepCompleted,
    StepSkipped,
)
from sessions.values.agenda import AgendaId, PlannedItem
from sessions.values.attendance import CommitteeMember, Official, Role, Speech, Witness
from sessions.values.commissions import Commission, CommissionId
from sessions.values.labels import StandardWork, Theme
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin
from sessions.verification.decisions import ProposalsVerified

ELSEWHERE = VillageCode("33.13.17.2001")
LONG = "Alasan yang cukup panjang"
FOUR = CommissionId("IV")


NAMELESS = Commission(id=C2, name="", short="x")


def _opening() -> tuple[Case, ...]:
    def office(**changed: object) -> SessionOpened:
        return SessionOpened(office=replace(OFFICE, **changed), plan_year=2028)

    def day_of(*ids: str) -> SessionOpened:
        agenda = tuple(PlannedItem(id=AgendaId(id_), title="Tari", minutes=5) for id_ in ids)
        return SessionOpened(office=OFFICE, plan_year=2028, agenda=agenda)

    one, two, _ = OFFICE.commissions
    return (
        case(opened, SessionOpened(office=OFFICE, plan_year=2028), SESSION_ALREADY_OPENED),
        case(None, SessionOpened(office=OFFICE, plan_year=28), COUNT_INVALID, field="tahun rencana"),
        case(None, office(commissions=(one,)), COMMISSION_COUNT, count=1),
        case(None, office(commissions=(one, two, one)), COMMISSION_COUNT, count=2),
        case(None, office(commissions=(replace(one, chair="8"), two)), NAME_WITHOUT_LETTER, name="8"),
        case(None, office(commissions=(one, NAMELESS)), TEXT_EMPTY, field="nama komisi"),
        case(None, day_of("tari", "tari"), AGENDA_ITEM_TWICE, item="Tari"),
        *(case(None, office(guideline=g), reason, **facts) for g, reason, facts in INVALID_GUIDELINES),
        *(case(None, office(house_rules=rules), reason, **facts) for rules, reason, facts in INVALID_HOUSE_RULES),
        case(opened, MeetingScheduled(held_on=DAY, place=" "), TEXT_EMPTY, field="tempat"),
        case(opened, MeetingScheduled(held_on=DAY, place="Aula", starts=""), TEXT_EMPTY, field="pukul mulai"),
        case(opened, OfficialsNamed(officials=()), NOTHING_TO_DO),
        case(opened, OfficialsNamed(officials=(Official(role=Role.CAMAT, name=""),)), TEXT_EMPTY, field="Camat"),
        case(opened, WitnessesNamed(witnesses=(Witness(name="", institution="BPD"),)), TEXT_EMPTY, field="nama"),
        case(opened, SpeechesRecorded(speeches=(Speech(speaker=""),)), TEXT_EMPTY, field="nama"),
        case(opened, SpeechesRecorded(), NOTHING_TO_DO),
        case(opened, SpeechesRecorded(presentations=(Speech(speaker=""),)), TEXT_EMPTY, field="nama"),
        case(opened, MinutesNumbered(number=" "), TEXT_EMPTY, field="nomor"),
        *_committee(),
        case(opened, InvitationIssued(number="7"), DATE_MISSING),
        case(
            prepared,
            InvitationIssued(announced_on=date(2027, 2, 4)),
            INVITATION_AFTER_THE_DAY,
            day="04-02-2027",
            sidang="03-02-2027",
        ),
    )


def _committee() -> tuple[Case, ...]:
    chair = CommitteeMember(duty="Ketua", position="Sekretaris Kecamatan")

    def formed(**changed: str) -> CommitteeFormed:
        return CommitteeFormed(members=(chair, replace(chair, **changed)))

    return (
        case(opened, CommitteeFormed(members=()), COMMITTEE_EMPTY),
        case(opened, formed(duty=" "), TEXT_EMPTY, field="tugas"),
        case(opened, formed(position=""), TEXT_EMPTY, field="nama atau jabatan Ketua"),
        case(
            opened,
            CommitteeFormed(members=(chair,), speakers=(Speech(speaker=""),)),
            TEXT_EMPTY,
            field="nama narasumber",
        ),
    )


def _steps() -> tuple[Case, ...]:
    def begun() -> Meeting:
        meeting = recapped()
        meeting.decide(StepBegun(step=2))
        return meeting

    def skip(step: int, by: str = "Camat", reason: str = LONG) -> StepSkipped:
        return StepSkipped(step=step, by=by, reason=reason)

    return (
        case(opened, StepBegun(step=9), STEP_UNKNOWN, step=9),
        case(recapped, StepBegun(step=1), STEP_ALREADY_DONE, step=1),
        case(begun, StepBegun(step=2), STEP_ALREADY_BEGUN, step=2),
        case(opened, StepCompleted(step=9), STEP_UNKNOWN, step=9),
        case(recapped, StepCompleted(step=1), STEP_ALREADY_DONE, step=1),
        case(
            camat_signed,
            StepCompleted(step=7, note="menyusul"),
            STEP_WITHOUT_REASON,
            step=7,
            missing=("Berita Acara ditandatangani Camat dan Pimpinan Sidang", "paraf Kasi PMD dan Sekcam pada laporan"),
        ),
        case(opened, StepCompleted(step=1), STEP_GATE_CLOSED, step=1, missing=("usulan desa sudah masuk",)),
        case(
            opened,
            StepCompleted(step=4),
            STEP_GATE_CLOSED,
            step=4,
            missing=("langkah 2 selesai", "langkah 3 selesai"),
        ),
        case(
            prepared,
            StepCompleted(step=5),
            STEP_GATE_CLOSED,
            step=5,
            missing=("Tata Tertib dan Pedoman Skala Prioritas disahkan", "sidang ditutup"),
        ),
        case(opened, skip(0), STEP_UNKNOWN, step=0),
        case(recapped, skip(1), STEP_ALREADY_DONE, step=1),
        case(prepared, skip(5), STEP_GATE_CLOSED, step=5, missing=("sidang ditutup",)),
        case(prepared, skip(7), SIDANG_NOT_CLOSED),
        case(opened, skip(2, by=" "), TEXT_EMPTY, field="atas perintah"),
        case(opened, skip(2, reason="lupa saja"), REASON_TOO_SHORT, length=9, needed=10),
    )


WRONG = "kekeliruan pencatatan"
CORRECTIONS = "kekeliruan pencatatan; keterangan desa: …"


def _recap() -> tuple[Case, ...]:
    def imported(*drafts: object, sha256: str = "cd" * 32) -> ProposalsImported:
        return ProposalsImported(file="rekap.xlsx", sha256=sha256, layout="A", drafts=drafts)

    def added(origin: Origin = Origin.KECAMATAN, brought_by: str = "", **changed: object) -> ProposalAdded:
        return ProposalAdded(draft=replace(draft(None, "Jalan", JT), **changed), origin=origin, brought_by=brought_by)

    def changed(name: str = "2001-01", reason: str = LONG, **values: object) -> ProposalChanged:
        return ProposalChanged(code=code(name), reason=reason, **values)

    def updated(*names: str, **changes: object) -> ProposalsImported:
        updates = tuple(DraftUpdate(code=code(name), draft=replace(DRAFTS[0], **changes)) for name in names)
        return ProposalsImported(file="rekap.xlsx", sha256="cd" * 32, layout="A", drafts=(), updates=updates)

    def dismissed(*pairs: str) -> LookalikesDismissed:
        return LookalikesDismissed(pairs=tuple(codes(pair) for pair in pairs))

    def two(*pairs: str):
        def given():
            meeting = recapped()
            meeting.decide(dismissed(*pairs))
            return meeting

        return given

    def kamus(*works: StandardWork) -> WorksCatalogueLoaded:
        return WorksCatalogueLoaded(file="kamus.xlsx", sha256="ef" * 32, works=works)

    stranger = {"village": ELSEWHERE}
    return (
        case(opened, imported(), NOTHING_TO_DO),
        case(recapped, imported(*DRAFTS, sha256="ab" * 32), FILE_ALREADY_IMPORTED, file="rekap.xlsx"),
        case(opened, imported(draft(ELSEWHERE, "Jalan", 1)), VILLAGE_UNKNOWN, **stranger),
        case(recapped, updated("2001-09"), PROPOSAL_UNKNOWN, code="2001-09"),
        case(recapped, updated("2001-01", "2001-01"), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(without("2001-01"), updated("2001-01"), PROPOSAL_DECIDED, code="2001-01"),
        case(scored, updated("2001-01"), PROPOSAL_DECIDED, code="2001-01"),
        case(recapped, updated("2001-01", cost=-1), NEGATIVE_AMOUNT, field="anggaran"),
        case(recapped, updated("2001-01", sub_activity="talud"), SUB_ACTIVITY_NO_CODE, code="talud"),
        case(
            recapped,
            updated("2001-01", themes=(Theme.STUNTING, Theme.FOOD)),
            THEMES_NOT_IN_ORDER,
            themes=("pangan", "stunting"),
        ),
        case(opened, kamus(), NOTHING_TO_DO),
        case(opened, kamus(StandardWork(name=" ", unit="m", price=1)), TEXT_EMPTY, field="uraian"),
        case(opened, kamus(StandardWork(name="Talud", unit="m", price=-1)), NEGATIVE_AMOUNT, field="harga"),
        case(recapped, dismissed(), NOTHING_TO_DO),
        case(two("2001-01 2003-01"), dismissed("2003-01 2001-01"), NOTHING_TO_DO),
        case(recapped, dismissed("2001-01 2001-09"), PROPOSAL_UNKNOWN, code="2001-09"),
        case(recapped, dismissed("2001-01 2001-01"), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(opened, imported(DRAFTS[0], draft(KUTO, " ", 1)), TEXT_EMPTY, field="kegiatan"),
        case(opened, imported(draft(KUTO, "Jalan", -1)), NEGATIVE_AMOUNT, field="anggaran"),
        case(opened, added(activity=""), TEXT_EMPTY, field="kegiatan"),
        case(opened, added(households=-1), NEGATIVE_AMOUNT, field="penerima manfaat"),
        case(opened, added(poor_households=-1), NEGATIVE_AMOUNT, field="penerima manfaat"),
        case(opened, added(village_priority=-1), NEGATIVE_AMOUNT, field="prioritas desa"),
        case(opened, added(volume=Decimal("-0.5")), NEGATIVE_AMOUNT, field="volume"),
        case(opened, added(volume=Decimal("NaN")), NEGATIVE_AMOUNT, field="volume"),
        case(opened, added(sub_activity="1.03 jalan"), SUB_ACTIVITY_NO_CODE, code="1.03 jalan"),
        case(
            opened,
            added(themes=(Theme.STUNTING, Theme.FOOD, Theme.FOOD)),
            THEMES_NOT_IN_ORDER,
            themes=("pangan", "stunting"),
        ),
        case(opened, added(village=ELSEWHERE), VILLAGE_UNKNOWN, **stranger),
        case(opened, added(Origin.VILLAGE), VILLAGE_UNKNOWN, village="-"),
        case(opened, added(Origin.FORUM), BROUGHT_BY_MISSING),
        case(opened, added(Origin.POKIR, brought_by=" "), BROUGHT_BY_MISSING),
        case(recapped, changed("2001-09", cost=1), PROPOSAL_UNKNOWN, code="2001-09"),
        case(without("2001-01"), changed(cost=1), PROPOSAL_DISPOSED, code="2001-01", outcome="ditarik pengusul"),
        case(recapped, changed(), NOTHING_TO_DO),
        case(recapped, changed(cost=100 * JT, unit="m"), NOTHING_TO_DO),
        case(recapped, changed(cost=-1), NEGATIVE_AMOUNT, field="anggaran"),
        case(recapped, changed(volume=Decimal(-1)), NEGATIVE_AMOUNT, field="volume"),
        case(recapped, changed(cost=1, reason="salah"), REASON_TOO_SHORT, length=5, needed=10),
        case(decided, changed(cost=1), PROPOSAL_DISPOSED, code="2001-01", outcome="disepakati"),
        case(recapped, changed(activity=" "), TEXT_EMPTY, field="kegiatan"),
        case(recapped, changed(**stranger), VILLAGE_UNKNOWN, **stranger),
        case(recapped, changed(households=-1), NEGATIVE_AMOUNT, field="penerima manfaat"),
        case(recapped, changed(sub_activity="talud"), SUB_ACTIVITY_NO_CODE, code="talud"),
        case(
            recapped,
            changed(themes=(Theme.STUNTING, Theme.FOOD)),
            THEMES_NOT_IN_ORDER,
            themes=("pangan", "stunting"),
        ),
        case(recapped, changed(cleared=("activity",)), CANNOT_BE_UNKNOWN, field="nama kegiatan"),
        case(recapped, changed(cost=1, cleared=("cost",)), CANNOT_BE_UNKNOWN, field="biaya"),
        case(recapped, changed(cleared=("code",)), CANNOT_BE_UNKNOWN, field="code"),
        case(recapped, changed(location="Dk. Jetis"), REASON_NOT_LISTED, told=LONG, choices=CORRECTIONS),
        case(
            recapped,
            changed(location="Dk. Jetis", reason="keterangan desa: -"),
            REASON_NOT_LISTED,
            told="keterangan desa: -",
            choices=CORRECTIONS,
        ),
        case(recapped, changed(cost=1, location="Dk. Jetis"), REASON_NOT_LISTED, told=LONG, choices=CORRECTIONS),
        case(recapped, changed(cost=1, activity="Talud"), REASON_NOT_LISTED, told=LONG, choices=CORRECTIONS),
        case(recapped, ProposalsVerified(codes=()), NOTHING_TO_DO),
        case(prepared, ProposalsVerified(codes=codes("2001-01 2001-02")), NOTHING_TO_DO),
        case(recapped, ProposalsVerified(codes=codes("2001-01 X-1")), PROPOSAL_UNKNOWN, code="X-1"),
        case(
            recapped,
            ProposalsVerified(codes=codes("2001-01 2001-02 2001-01")),
            PROPOSAL_NAMED_TWICE,
            codes=("2001-01",),
        ),
        case(
            without("2001-01"),
            ProposalsVerified(codes=codes("2001-02 2001-01")),
            PROPOSAL_DISPOSED,
            code="2001-01",
            outcome="ditarik pengusul",
        ),
    )


def elsewhere(reason: str = "") -> ProposalsAssigned:
    """One of commission I goes to another after the proposals were divided."""
    return ProposalsAssigned(assignments={code("2001-01"): C2}, reason=reason)


def after_paparan(commission: CommissionId):
    """The result of a commission was told Pleno II."""

    def stage():
        meeting = adopted()
        meeting.decide(CommissionPresented(commission=commission, by="Suparno"))
        return meeting

    return stage


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
        case(opened, CommissionsFormed(commissions=(one,)), COMMISSION_COUNT, count=1),
        case(
            opened,
            CommissionsFormed(commissions=tuple(replace(one, id=CommissionId(f"{n}")) for n in range(6))),
            COMMISSION_COUNT,
            count=6,
        ),
        case(opened, CommissionsFormed(commissions=(one, NAMELESS)), TEXT_EMPTY, field="nama komisi"),
        case(opened, CommissionsFormed(commissions=(replace(one, chair="8"), two)), NAME_WITHOUT_LETTER, name="8"),
        case(prepared, CommissionsFormed(commissions=(one, two)), COMMISSION_NOT_EMPTY, commission="III"),
        case(recapped, ProposalsAssigned(assignments={}), NOTHING_TO_DO),
        case(prepared, ProposalsAssigned(assignments={code("2001-01"): C1}), NOTHING_TO_DO),
        case(recapped, ProposalsAssigned(assignments={code("X-1"): C1}), PROPOSAL_UNKNOWN, code="X-1"),
        case(recapped, ProposalsAssigned(assignments={code("2001-01"): FOUR}), COMMISSION_UNKNOWN, commission="IV"),
        case(without("2001-01"), ProposalsAssigned(assignments={code("2001-01"): C1}), PROPOSAL_DISPOSED, **gone),
        case(gathered, elsewhere(), MOVE_OF_COMMISSION_NEEDS_REASON, code="2001-01", was="I", becomes="II"),
        case(gathered, elsewhere("Agar seimbang"), REASON_NOT_LISTED, told="Agar seimbang", choices=CORRECTIONS),
        case(gathered, elsewhere("Keterangan desa: "), REASON_NOT_LISTED, told="Keterangan desa:", choices=CORRECTIONS),
        case(after_paparan(C1), elsewhere(WRONG), COMMISSION_FIXED, commission="I", code="2001-01"),
        case(after_paparan(C2), elsewhere(WRONG), COMMISSION_FIXED, commission="II", code="2001-01"),
        case(recapped, marked(""), NOTHING_TO_DO),
        case(recapped, marked("2001-01", to_be_discussed=False), NOTHING_TO_DO),
        case(recapped, marked("X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(recapped, marked("2001-01 2001-01"), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(without("2001-01"), marked("2001-01"), PROPOSAL_DISPOSED, **gone),
        case(recapped, merged("2001-01", ""), NOTHING_TO_DO),
        case(recapped, merged("2001-01", "2003-01 2001-01"), MERGE_WITH_ITSELF, code="2001-01"),
        case(recapped, merged("2001-01", "2003-01 2003-01"), PROPOSAL_NAMED_TWICE, codes=("2003-01",)),
        case(recapped, merged("2001-01", "X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(without("2001-01"), merged("2001-01", "2003-01"), PROPOSAL_DISPOSED, **gone),
        case(without("2001-01"), merged("2003-01", "2001-01"), PROPOSAL_DISPOSED, **gone),
        case(recapped, merged("2001-01", "2003-01", cost=-1), NEGATIVE_AMOUNT, field="anggaran"),
        case(recapped, merged("2001-01", "2003-01", volume=Decimal(-1)), NEGATIVE_AMOUNT, field="volume"),
        case(recapped, withdrawn("X-1"), PROPOSAL_UNKNOWN, code="X-1"),
        case(without("2001-01"), withdrawn(), PROPOSAL_DISPOSED, **gone),
        case(recapped, withdrawn(by=""), TEXT_EMPTY, field="yang menarik"),
        case(recapped, withdrawn(reason="batal"), REASON_TOO_SHORT, length=5, needed=10),
    )


REFUSED_BEFORE = (*_opening(), *_steps(), *_recap(), *_pra(), *REFUSED_IN_THE_FIRST_STEPS)
