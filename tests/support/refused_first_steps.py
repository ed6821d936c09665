"""What is refused of the receipts of step 1 and of the verification of step 2."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from support.case import Case, case
from support.first_steps import (
    CHECKED,
    COST,
    LAND,
    NOT_SENDING,
    RECEIVED,
    RESUBMITTED,
    SENT_BACK,
    come_again,
    received,
    waiting,
)
from support.meeting import Meeting
from support.small import BOTOK, DAY, DRAFTS, GANTEN, KUTO, code, codes, draft, ending, opened, prepared, recapped

from sessions.kernel.checks import NEGATIVE_AMOUNT, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.refusals import (
    NOTHING_TO_DO,
    PROPOSAL_DISPOSED,
    PROPOSAL_NAMED_TWICE,
    PROPOSAL_UNKNOWN,
    VILLAGE_UNKNOWN,
)
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.fields import SUB_ACTIVITY_NO_CODE, THEMES_NOT_IN_ORDER
from sessions.receiving.decisions import LETTER_ALREADY_RECEIVED, RECEIPT_UNKNOWN, VILLAGE_HAS_SENT, FileReceived
from sessions.values.labels import Theme
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Outcome
from sessions.values.verification import Answer, ChecklistItemId
from sessions.verification.decisions import (
    CHECKLIST_ITEM_UNKNOWN,
    DEADLINE_AFTER_THE_DAY,
    PROPOSAL_NOT_SENT_BACK,
    PROPOSAL_OF_NO_VILLAGE,
    PROPOSAL_SENT_BACK,
    VILLAGE_DIFFERS,
    ChecklistAnswered,
    ProposalsVerified,
)

ELSEWHERE = VillageCode("33.13.17.2001")
LONG = "Alasan yang cukup panjang"


def said() -> Meeting:
    """Botok sends nothing."""
    meeting = opened()
    meeting.decide(NOT_SENDING)
    return meeting


def failed() -> Meeting:
    """One proposal did not pass."""
    meeting = recapped()
    meeting.decide(OutcomesDecided(endings=(ending("2001-02", Outcome.FAILED_VERIFICATION, LONG),)))
    return meeting


def of_nobody() -> Meeting:
    """A proposal of the kecamatan itself."""
    meeting = recapped()
    meeting.decide(ProposalAdded(draft=draft(None, "Pelatihan perangkat desa", 1), origin=Origin.KECAMATAN))
    return meeting


def _receipts() -> tuple[Case, ...]:
    def corrected(number: int, of: FileReceived = RECEIVED) -> FileReceived:
        return replace(of, corrects=number)

    return (
        case(opened, replace(RECEIVED, village=ELSEWHERE), VILLAGE_UNKNOWN, village=ELSEWHERE),
        case(opened, replace(RECEIVED, brought_by=" "), TEXT_EMPTY, field="yang menyerahkan"),
        case(opened, replace(RECEIVED, received_by=""), TEXT_EMPTY, field="penerima"),
        case(opened, replace(RECEIVED, stated_count=-1), NEGATIVE_AMOUNT, field="jumlah usulan dalam surat"),
        case(opened, replace(RECEIVED, stated_cost=-1), NEGATIVE_AMOUNT, field="jumlah biaya dalam surat"),
        case(opened, corrected(1), RECEIPT_UNKNOWN, village="Kuto", number=1),
        case(received, corrected(2), RECEIPT_UNKNOWN, village="Kuto", number=2),
        case(received, corrected(0), RECEIPT_UNKNOWN, village="Kuto", number=0),
        case(received, RECEIVED, LETTER_ALREADY_RECEIVED, letter="005/12/2027"),
        case(received, corrected(1), NOTHING_TO_DO),
        case(received, replace(NOT_SENDING, village=GANTEN), VILLAGE_HAS_SENT, village="Ganten"),
        case(recapped, NOT_SENDING, VILLAGE_HAS_SENT, village="Botok"),
        case(opened, replace(NOT_SENDING, village=ELSEWHERE), VILLAGE_UNKNOWN, village=ELSEWHERE),
        case(opened, replace(NOT_SENDING, by=""), TEXT_EMPTY, field="menurut siapa"),
        case(opened, replace(NOT_SENDING, reason="libur"), REASON_TOO_SHORT, length=5, needed=10),
        case(said, NOT_SENDING, NOTHING_TO_DO),
    )


def _verification() -> tuple[Case, ...]:
    failed_ = {"code": "2001-02", "outcome": "tidak lolos verifikasi"}
    after = date(2027, 2, 4)
    unknown = ChecklistItemId("ukuran")
    return (
        case(recapped, ChecklistAnswered(codes=(), answers={LAND: Answer.YES}), NOTHING_TO_DO),
        case(recapped, ChecklistAnswered(codes=codes("2001-01")), NOTHING_TO_DO),
        case(waiting, CHECKED, NOTHING_TO_DO),
        case(recapped, replace(CHECKED, codes=codes("X-1")), PROPOSAL_UNKNOWN, code="X-1"),
        case(
            recapped,
            replace(CHECKED, codes=codes("2001-01 2001-01")),
            PROPOSAL_NAMED_TWICE,
            codes=("2001-01",),
        ),
        case(failed, CHECKED, PROPOSAL_DISPOSED, **failed_),
        case(
            recapped,
            replace(CHECKED, answers={COST: Answer.YES, unknown: Answer.NO}),
            CHECKLIST_ITEM_UNKNOWN,
            item="ukuran",
        ),
        case(recapped, replace(SENT_BACK, codes=()), NOTHING_TO_DO),
        case(recapped, replace(SENT_BACK, codes=codes("X-1")), PROPOSAL_UNKNOWN, code="X-1"),
        case(
            recapped,
            replace(SENT_BACK, codes=codes("2001-01 2001-01")),
            PROPOSAL_NAMED_TWICE,
            codes=("2001-01",),
        ),
        case(failed, SENT_BACK, PROPOSAL_DISPOSED, **failed_),
        case(waiting, SENT_BACK, PROPOSAL_SENT_BACK, code="2001-02"),
        case(of_nobody, replace(SENT_BACK, codes=codes("KEC-01")), PROPOSAL_OF_NO_VILLAGE, code="KEC-01"),
        case(recapped, replace(SENT_BACK, reason="RAB"), REASON_TOO_SHORT, length=3, needed=10),
        case(
            prepared,
            replace(SENT_BACK, deadline=after),
            DEADLINE_AFTER_THE_DAY,
            deadline=f"{after:%d-%m-%Y}",
            day=f"{DAY:%d-%m-%Y}",
        ),
        case(recapped, RESUBMITTED, PROPOSAL_NOT_SENT_BACK, code="2001-02"),
        case(come_again, RESUBMITTED, PROPOSAL_NOT_SENT_BACK, code="2001-02"),
        case(recapped, replace(RESUBMITTED, code=code("X-1")), PROPOSAL_UNKNOWN, code="X-1"),
        *_resubmitted(),
        case(
            recapped,
            ProposalsVerified(codes=codes("2001-01 2001-02"), points=(ChecklistItemId("batu"),)),
            CHECKLIST_ITEM_UNKNOWN,
            item="batu",
        ),
        case(waiting, ProposalsVerified(codes=codes("2001-01 2001-02")), PROPOSAL_SENT_BACK, code="2001-02"),
    )


def _resubmitted() -> tuple[Case, ...]:
    before = DRAFTS[1]
    wrong = (
        ({"activity": " "}, TEXT_EMPTY, {"field": "kegiatan"}),
        ({"village": ELSEWHERE}, VILLAGE_UNKNOWN, {"village": ELSEWHERE}),
        ({"village": BOTOK}, VILLAGE_DIFFERS, {"code": "2001-02", "village": "Kuto"}),
        ({"cost": -1}, NEGATIVE_AMOUNT, {"field": "anggaran"}),
        ({"volume": Decimal(-1)}, NEGATIVE_AMOUNT, {"field": "volume"}),
        ({"sub_activity": "1.03."}, SUB_ACTIVITY_NO_CODE, {"code": "1.03."}),
        ({"themes": (Theme.FOOD, Theme.FOOD)}, THEMES_NOT_IN_ORDER, {"themes": ("pangan",)}),
    )
    assert KUTO == before.village
    return tuple(
        case(waiting, replace(RESUBMITTED, draft=replace(before, **changed)), reason, **facts)
        for changed, reason, facts in wrong
    )


REFUSED_IN_THE_FIRST_STEPS = (*_receipts(), *_verification())
