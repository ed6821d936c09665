"""What the secretary may decide, one module per stage; the class name is the kind in the journal."""

from collections.abc import Mapping
from types import MappingProxyType

from sessions.decisions.adoption import CeilingsSet, GuidelineSet, HouseRulesSet, RulesAdopted
from sessions.decisions.agenda import AgendaItemStarted, NoteRecorded
from sessions.decisions.amendment import AmendmentClosed, AmendmentOpened
from sessions.decisions.attendance import (
    HeadcountRecorded,
    PeopleArrived,
    PersonArrived,
    PersonCorrected,
    PersonLeft,
    PersonReturned,
    QuorumChecked,
)
from sessions.decisions.base import Decision
from sessions.decisions.catalogue import WorksCatalogueLoaded
from sessions.decisions.closing import DocumentsIssued, SidangClosed
from sessions.decisions.committee import CommitteeFormed
from sessions.decisions.counting import (
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)
from sessions.decisions.delegates import DelegatesAppointed, DelegatesElected
from sessions.decisions.intake import ProposalAdded, ProposalChanged, ProposalsImported, ProposalsVerified
from sessions.decisions.invitation import InvitationIssued
from sessions.decisions.last_year import LastYearLoaded, RealizationsNoted
from sessions.decisions.lookalikes import LookalikesDismissed
from sessions.decisions.office import OfficeCorrected
from sessions.decisions.opening import (
    MeetingScheduled,
    MinutesNumbered,
    OfficialsNamed,
    SessionOpened,
    SpeechesRecorded,
    WitnessesNamed,
)
from sessions.decisions.outcomes import OutcomesDecided, OutcomesReopened
from sessions.decisions.pra import (
    CommissionsFormed,
    ProposalsAssigned,
    ProposalsMarked,
    ProposalsMerged,
    ProposalWithdrawn,
)
from sessions.decisions.receiving import FileReceived, VillageWillNotSend
from sessions.decisions.reporting import (
    PaperSigned,
    ReportNumbered,
    ReportReceived,
    ReportSent,
    ReportSentBack,
    ReportWritten,
)
from sessions.decisions.scoring import OrderAgreed, ProposalScored, ScoresEntered, TieResolved
from sessions.decisions.sipd import EnteredInSipd, RecommendationsMade
from sessions.decisions.steps import StepBegun, StepCompleted, StepSkipped
from sessions.decisions.undo import Withdrawn
from sessions.decisions.verification import ChecklistAnswered, ProposalResubmitted, ProposalsSentBack
from sessions.decisions.voting import PreparedVoteOpened, VoteCancelled, VoteOpened, VotePrepared

__all__ = [
    "IN_ORDER",
    "KINDS",
    "AgendaItemStarted",
    "AmendmentClosed",
    "AmendmentOpened",
    "CardsCounted",
    "CeilingsSet",
    "ChecklistAnswered",
    "CommissionsFormed",
    "CommitteeFormed",
    "Decision",
    "DelegatesAppointed",
    "DelegatesElected",
    "DocumentsIssued",
    "EnteredInSipd",
    "FileReceived",
    "GuidelineSet",
    "HeadcountRecorded",
    "HouseRulesSet",
    "InvitationIssued",
    "LastYearLoaded",
    "LookalikesDismissed",
    "MeetingScheduled",
    "MinutesNumbered",
    "NoteRecorded",
    "OfficeCorrected",
    "OfficialsNamed",
    "OrderAgreed",
    "OutcomesDecided",
    "OutcomesReopened",
    "PaperSigned",
    "PeopleArrived",
    "PersonArrived",
    "PersonCorrected",
    "PersonLeft",
    "PersonReturned",
    "PreparedVoteOpened",
    "ProposalAdded",
    "ProposalChanged",
    "ProposalResubmitted",
    "ProposalScored",
    "ProposalWithdrawn",
    "ProposalsAssigned",
    "ProposalsImported",
    "ProposalsMarked",
    "ProposalsMerged",
    "ProposalsSentBack",
    "ProposalsVerified",
    "QuorumChecked",
    "RealizationsNoted",
    "RecommendationsMade",
    "RecountOrdered",
    "ReportNumbered",
    "ReportReceived",
    "ReportSent",
    "ReportSentBack",
    "ReportWritten",
    "RulesAdopted",
    "ScoresEntered",
    "SessionOpened",
    "SidangClosed",
    "SpeechesRecorded",
    "StepBegun",
    "StepCompleted",
    "StepSkipped",
    "TieResolved",
    "VillageWillNotSend",
    "VoteCancelled",
    "VoteCertified",
    "VoteCounted",
    "VoteDifferenceNoted",
    "VoteEnteredAgain",
    "VoteOpened",
    "VotePrepared",
    "Withdrawn",
    "WitnessesNamed",
    "WorksCatalogueLoaded",
]

IN_ORDER: tuple[type[Decision], ...] = (
    SessionOpened,
    OfficeCorrected,
    LastYearLoaded,
    RealizationsNoted,
    MeetingScheduled,
    OfficialsNamed,
    CommitteeFormed,
    WitnessesNamed,
    SpeechesRecorded,
    MinutesNumbered,
    StepBegun,
    StepCompleted,
    StepSkipped,
    FileReceived,
    VillageWillNotSend,
    ProposalsImported,
    WorksCatalogueLoaded,
    ProposalAdded,
    ProposalChanged,
    LookalikesDismissed,
    ChecklistAnswered,
    ProposalsSentBack,
    ProposalResubmitted,
    ProposalsVerified,
    CommissionsFormed,
    ProposalsAssigned,
    ProposalsMarked,
    ProposalsMerged,
    ProposalWithdrawn,
    InvitationIssued,
    GuidelineSet,
    HouseRulesSet,
    RulesAdopted,
    CeilingsSet,
    AgendaItemStarted,
    NoteRecorded,
    HeadcountRecorded,
    PersonArrived,
    PeopleArrived,
    PersonCorrected,
    PersonLeft,
    PersonReturned,
    QuorumChecked,
    ProposalScored,
    ScoresEntered,
    OrderAgreed,
    TieResolved,
    OutcomesDecided,
    OutcomesReopened,
    VotePrepared,
    VoteOpened,
    PreparedVoteOpened,
    VoteCounted,
    VoteEnteredAgain,
    CardsCounted,
    VoteDifferenceNoted,
    VoteCertified,
    RecountOrdered,
    VoteCancelled,
    DelegatesAppointed,
    DelegatesElected,
    SidangClosed,
    AmendmentOpened,
    AmendmentClosed,
    RecommendationsMade,
    EnteredInSipd,
    ReportWritten,
    ReportNumbered,
    PaperSigned,
    ReportSentBack,
    ReportSent,
    ReportReceived,
    DocumentsIssued,
    Withdrawn,
)
"""Every kind, in the order the meeting meets them."""

KINDS: Mapping[str, type[Decision]] = MappingProxyType({cls.__name__: cls for cls in IN_ORDER})
