"""What an anonymous copy does with every text of every decision, by the type that holds it.

A field of texts that stands in no list stops the copy: who adds one says here what people type into it.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import Enum, auto
from functools import cache

from sessions.values.agenda import AgendaId
from sessions.values.attendance import PersonId
from sessions.values.commissions import CommissionId
from sessions.values.guideline import CriterionId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode, Rater
from sessions.values.verification import ChecklistItemId
from sessions.values.votes import Option


class Treatment(Enum):
    """How a text goes into the copy.

    AS_IS: nobody types it, or it names a place, an office, a rule. PERSON: it names somebody. NAME: the same, unless it
    is the word for an office or a group. PROSE: anything may stand in it. WISH: the same, and it stays readable: of
    names only those go that nobody takes for something else. CELL: of a file of a village, as it stood there. ADDRESS,
    PHONE and NUMBER are replaced as a whole. DIGEST: of a file that does not go along. FILE: its name.
    """

    AS_IS = auto()
    PERSON = auto()
    NAME = auto()
    PROSE = auto()
    WISH = auto()
    CELL = auto()
    ADDRESS = auto()
    PHONE = auto()
    NUMBER = auto()
    DIGEST = auto()
    FILE = auto()


CODES: AbstractSet[object] = frozenset(
    {AgendaId, ChecklistItemId, CommissionId, CriterionId, Option, PersonId, ProposalCode, VillageCode}
)
"""Types of texts that only point at something."""

_BY_TYPE: Mapping[object, Treatment] = {**dict.fromkeys(CODES, Treatment.AS_IS), Rater: Treatment.NAME}

KEYS = "*"
"""Behind the name of a field: the keys of its mapping."""

_FIELDS = {
    Treatment.AS_IS: """
        Agency.level LastYearItem.code LastYearItem.sipd_id
        MeetingScheduled.starts Office.code Office.kecamatan Office.letter_paper Office.letter_numbers*
        Office.paper Office.province Office.regency Office.utc_offset OfficeCorrected.labels
        OfficeCorrected.letter_numbers* PlanReference.prefix HistoryLinked.earlier ProposalAdded.asked
        ProposalChanged.cleared ProposalChanged.sub_activity ProposalDraft.doubts
        ProposalDraft.sipd_id ProposalDraft.sub_activity ProposalResubmitted.asked
        ProposalsImported.columns ProposalsImported.layout ProposalsImported.sha256
        RealizationsNoted.budgets* RealizationsNoted.notes* RealizationsNoted.realizations*
        RealizationsNoted.taken_into*
        RefusedRow.verdict RefusedRow.why SourceFinding.field SourceFinding.why SourceLine.verdict
        TieResolved.order Village.label Village.name WishReproposed.also WishReproposed.code
        WorksCatalogueLoaded.sha256
        """,
    Treatment.PERSON: "CommitteeMember.name Official.name PersonCard.name Speech.speaker Witness.name",
    Treatment.NAME: """
        AmendmentOpened.asked_by CodeWritten.by Commission.chair Commission.facilitator Commission.secretary
        CommissionPresented.by EnteredInSipd.by FileReceived.brought_by FileReceived.received_by
        HandedOver.to NoteRecorded.who Office.actors OfficeCorrected.actors PaperSigned.name
        PrayerLed.by ProposalAdded.brought_by ProposalDraft.proposer ProposalWithdrawn.by
        ReportReceived.receiver ReportSent.by ReportSentBack.by StepSkipped.by TieResolved.drawn_by
        TieResolved.witnesses VillageWillNotSend.by VoteDifferenceNoted.names
        """,
    Treatment.PROSE: """
        Agency.aliases Agency.name Agency.short Agreed.agency AmendmentClosed.note AmendmentOpened.reason
        CeilingsSet.source Ceilings.agencies* ChecklistAnswered.note ChecklistItem.text Commission.name Commission.short
        CommissionPresented.response CommissionResultReceived.reason CommitteeFormed.decree_number CommitteeMember.duty
        CommitteeMember.position CommitteeMember.rank CommitteeMember.section Criterion.anchors Criterion.name
        DelegateReplaced.letter DelegatesAppointed.women_reason DelegatesElected.women_reason Ending.reason
        FileReceived.items FileReceived.letter_number FileReceived.position GuidelineSet.reason HouseRules.articles
        HouseRules.wording HouseRulesSet.reason InvitationIssued.announced_where InvitationIssued.number
        LastYearLoaded.source LookalikesDismissed.reason MeetingScheduled.place MinutesNumbered.number
        NoteRecorded.text NoteSettled.remark Office.legal_basis Office.letter_numbers Office.letterhead Office.seat
        Office.sop_number OfficeCorrected.legal_basis OfficeCorrected.letter_numbers OfficeCorrected.letterhead
        OfficeCorrected.reason OfficeCorrected.seat OfficeCorrected.sop_number Official.position Official.rank
        OrderAgreed.reason OutcomesReopened.reason PairMarked.reason PaperHandedOn.note PeopleLeft.reason
        PeopleReturned.reason PersonCard.institution PersonCard.mandate PersonCard.position PlannedItem.title
        PlanningAgency.name PlanningAgency.short PlanReference.agency PlanReference.priority PlanReference.program
        PlanReference.target ProposalChanged.reason ProposalMoved.reason ProposalScored.reason ProposalSplit.reason
        ProposalWithdrawn.reason ProposalsAssigned.reason ProposalsImported.file ProposalsImported.headings
        ProposalsMerged.reason ProposalsSentBack.reason ProposalsSwapped.reason RealizationsNoted.notes
        RealizationsNoted.source Recommendation.note RecountOrdered.reason ReportFiled.folder ReportFiled.place
        ReportNumbered.number ReportReceived.position ReportSent.how ReportSent.letter_number ReportSentBack.reason
        ReportWritten.sections ResultRow.reason ScoresEntered.reason SidangPaused.reason SourceCell.heading
        Speech.position Speech.topic StepCompleted.note StepSkipped.reason VillageWillNotSend.reason
        VoteCancelled.reason VoteDifferenceNoted.cause VoteOpened.question VotePrepared.question Witness.institution
        WorksCatalogueLoaded.file
        """,
    Treatment.WISH: """
        LastYearItem.activity LastYearItem.agency LastYearItem.location LastYearItem.note LastYearItem.problem
        ProposalChanged.activity ProposalChanged.agency ProposalChanged.location ProposalChanged.problem
        ProposalDraft.activity ProposalDraft.agency ProposalDraft.documents ProposalDraft.land_status
        ProposalDraft.location ProposalDraft.note ProposalDraft.problem ProposalDraft.standard_work
        ProposalPart.activity ProposalPart.agency StandardWork.name Agreed.unit LastYearItem.unit ProposalChanged.unit
        ProposalDraft.unit ProposalsMerged.unit StandardWork.unit
        """,
    Treatment.CELL: "SourceCell.text SourceFinding.became SourceFinding.was SourceLine.cells",
    Treatment.ADDRESS: """
        Office.address OfficeCorrected.address PersonCard.address PlanningAgency.address Witness.address
        """,
    Treatment.PHONE: "Office.contact OfficeCorrected.contact PersonCard.phone",
    Treatment.NUMBER: "CommitteeMember.nip Official.nip",
    Treatment.DIGEST: "DocumentsIssued.files PaperSigned.scan_sha256 StepCompleted.outputs",
    Treatment.FILE: "CopyMade.what DocumentsIssued.files* PaperSigned.scan StepCompleted.outputs*",
}

_BY_FIELD: Mapping[str, Treatment] = {
    field: treatment for treatment, listed in _FIELDS.items() for field in listed.split()
}


def listed() -> Iterator[str]:
    """Every `Type.field` that has a treatment of its own."""
    return iter(_BY_FIELD)


def fields(*treatments: Treatment) -> frozenset[str]:
    """Names of the fields that have one of these treatments, whatever decision or value holds them."""
    return frozenset(name.split(".")[1] for name, own in _BY_FIELD.items() if own in treatments)


@cache
def treatment(owner: str, field: str, hint: object) -> Treatment | None:
    """What happens to the texts of this type in the field of the class `owner`; None where nobody has said it."""
    return _BY_TYPE.get(hint) or _BY_FIELD.get(f"{owner}.{field}")
