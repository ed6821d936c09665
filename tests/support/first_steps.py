"""Decisions of the first two steps in the small kecamatan: files received, proposals checked, sent back, come again."""

from dataclasses import replace
from datetime import date

from support.meeting import Meeting
from support.small import BOTOK, DRAFTS, GANTEN, JT, KUTO, code, codes, ending, gathered, opened, recapped

from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalsImported
from sessions.receiving.decisions import FileReceived, ListsConfirmed, VillageWillNotSend
from sessions.steps.decisions import StepCompleted
from sessions.values.proposals import Outcome
from sessions.values.verification import Answer, ChecklistItemId
from sessions.verification.decisions import ChecklistAnswered, ProposalResubmitted, ProposalsSentBack, ProposalsVerified

UNTIL = date(2027, 1, 22)

RECEIVED = FileReceived(
    village=KUTO,
    brought_by="Suparno",
    position="Sekretaris Desa",
    received_by="Sari",
    letter_number="005/12/2027",
    letter_date=date(2027, 1, 15),
    stated_count=2,
    stated_cost=250 * JT,
    items=("Surat pengantar", "Berita Acara Musrenbang desa", "Daftar usulan"),
)
"""Kuto states what comes in from it."""

OF_GANTEN = FileReceived(
    village=GANTEN, brought_by="Bambang Triyono", received_by="Sari", letter_number="7", stated_count=3
)
"""Ganten states one proposal more than comes in, and no rupiah."""

NOT_SENDING = VillageWillNotSend(village=BOTOK, reason="Musyawarah desa belum diadakan", by="Kepala Desa Botok")

LAND, COST = ChecklistItemId("lahan"), ChecklistItemId("biaya")
CHECKED = ChecklistAnswered(
    codes=codes("2001-01 2001-02"), answers={LAND: Answer.YES, COST: Answer.NO}, note="RAB belum ditandatangani"
)
SENT_BACK = ProposalsSentBack(
    codes=codes("2001-02 2003-01"), reason="RAB dan status lahan agar dilengkapi", deadline=UNTIL
)
RESUBMITTED = ProposalResubmitted(
    code=code("2001-02"), draft=replace(DRAFTS[1], cost=140 * JT, documents=("RAB",), land_status="tanah kas desa")
)

CONFIRMED = ListsConfirmed(villages=(KUTO, BOTOK))


def confirmed() -> Meeting:
    """Two of three villages have confirmed their lists in Pleno I."""
    meeting = gathered()
    meeting.decide(CONFIRMED)
    return meeting


def received() -> Meeting:
    """The files of Kuto and Ganten are there, and nothing is recapitulated."""
    meeting = opened()
    meeting.decide(RECEIVED, OF_GANTEN)
    return meeting


def waiting() -> Meeting:
    """Step 1 is done; two proposals were looked at, and two are back in their villages."""
    meeting = recapped()
    meeting.decide(CHECKED, SENT_BACK)
    return meeting


def come_again() -> Meeting:
    """One of the two is there again."""
    meeting = waiting()
    meeting.decide(RESUBMITTED)
    return meeting


def verified() -> Meeting:
    """Files of two villages and a third without; one proposal of each fate, and step 2 still open."""
    meeting = received()
    meeting.decide(
        ProposalsImported(file="rekap.xlsx", sha256="ab" * 32, layout="A", drafts=DRAFTS[:4]),
        NOT_SENDING,
        StepCompleted(step=1),
        CHECKED,
        SENT_BACK,
        RESUBMITTED,
        ProposalsVerified(codes=codes("2001-01")),
        OutcomesDecided(
            endings=(ending("2003-02", Outcome.FAILED_VERIFICATION, "Lokasi atau status lahan bermasalah"),)
        ),
    )
    return meeting
