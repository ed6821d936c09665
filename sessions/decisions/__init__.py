"""What the secretary may decide, one module per stage; the class name is the kind in the journal."""

from collections.abc import Mapping
from types import MappingProxyType

from sessions.decisions.adoption import CeilingsSet, GuidelineSet, HouseRulesSet, RulesAdopted
from sessions.decisions.agenda import AgendaArranged, AgendaItemStarted
from sessions.decisions.amendment import AmendmentClosed, AmendmentOpened
from sessions.decisions.attendance import (
    HeadcountRecorded,
    PeopleArrived,
    PersonArrived,
    PersonCorrected,
    PersonLeft,
    PersonReturned,
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
from sessions.decisions.delegates import DelegatesAppointed, DelegatesElected, SubstitutesNamed
from sessions.decisions.guests import DelegateReplaced, GuestsListed
from sessions.decisions.intake import ProposalAdded, ProposalChanged, ProposalsImported, ProposalsVerified
from sessions.decisions.invitation import InvitationIssued
from sessions.decisions.last_year import LastYearLoaded, RealizationsNoted
from sessions.decisions.lookalikes import LookalikesDismissed
from sessions.decisions.notes import NoteRecorded, NoteSettled
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
from sessions.decisions.pairs import PairMarked
from sessions.decisions.pausing import SidangPaused, SidangResumed
from sessions.decisions.pra import (
    CommissionsFormed,
    ProposalsAssigned,
    ProposalsMarked,
    ProposalsMerged,
    ProposalWithdrawn,
)
from sessions.decisions.quorum import QuorumChecked
from sessions.decisions.receiving import FileReceived, VillageWillNotSend
from sessions.decisions.reporting import (
    PaperSigned,
    ReportNumbered,
    ReportReceived,
    ReportSent,
    ReportSentBack,
    ReportWritten,
)
from sessions.decisions.scoring import HarmlessTiesSettled, OrderAgreed, ProposalScored, ScoresEntered, TieResolved
from sessions.decisions.sipd import EnteredInSipd, RecommendationsMade
from sessions.decisions.sittings import CommissionPresented, CommissionResultReceived, ProposalsDeferred, ProposalSplit
from sessions.decisions.steps import StepBegun, StepCompleted, StepSkipped
from sessions.decisions.undo import Withdrawn
from sessions.decisions.verification import ChecklistAnswered, ProposalResubmitted, ProposalsSentBack
from sessions.decisions.voting import PreparedVoteOpened, VoteCancelled, VoteOpened, VotePrepared

__all__ = [
    "IN_ORDER",
    "KINDS",
    "AgendaArranged",
    "AgendaItemStarted",
    "AmendmentClosed",
    "AmendmentOpened",
    "CardsCounted",
    "CeilingsSet",
    "ChecklistAnswered",
    "CommissionPresented",
    "CommissionResultReceived",
    "CommissionsFormed",
    "CommitteeFormed",
    "Decision",
    "DelegateReplaced",
    "DelegatesAppointed",
    "DelegatesElected",
    "DocumentsIssued",
    "EnteredInSipd",
    "FileReceived",
    "GuestsListed",
    "GuidelineSet",
    "HarmlessTiesSettled",
    "HeadcountRecorded",
    "HouseRulesSet",
    "InvitationIssued",
    "LastYearLoaded",
    "LookalikesDismissed",
    "MeetingScheduled",
    "MinutesNumbered",
    "NoteRecorded",
    "NoteSettled",
    "OfficeCorrected",
    "OfficialsNamed",
    "OrderAgreed",
    "OutcomesDecided",
    "OutcomesReopened",
    "PairMarked",
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
    "ProposalSplit",
    "ProposalWithdrawn",
    "ProposalsAssigned",
    "ProposalsDeferred",
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
    "SidangPaused",
    "SidangResumed",
    "SpeechesRecorded",
    "StepBegun",
    "StepCompleted",
    "StepSkipped",
    "SubstitutesNamed",
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
    AgendaArranged,
    AgendaItemStarted,
    SidangPaused,
    SidangResumed,
    NoteRecorded,
    NoteSettled,
    GuestsListed,
    HeadcountRecorded,
    PersonArrived,
    PeopleArrived,
    PersonCorrected,
    PersonLeft,
    PersonReturned,
    DelegateReplaced,
    QuorumChecked,
    ProposalScored,
    ScoresEntered,
    OrderAgreed,
    TieResolved,
    HarmlessTiesSettled,
    PairMarked,
    OutcomesDecided,
    OutcomesReopened,
    ProposalsDeferred,
    ProposalSplit,
    CommissionResultReceived,
    CommissionPresented,
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
    SubstitutesNamed,
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
