"""What the secretary may decide, one module per stage; the class name is the kind in the journal."""

from collections.abc import Mapping
from types import MappingProxyType

from sessions.decisions.adoption import CeilingsSet, GuidelineSet, HouseRulesSet, RulesAdopted
from sessions.decisions.agenda import AgendaItemStarted, NoteRecorded
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
from sessions.decisions.closing import DocumentsIssued, SidangClosed
from sessions.decisions.delegates import DelegatesAppointed, DelegatesElected
from sessions.decisions.intake import ProposalAdded, ProposalChanged, ProposalsImported, ProposalsVerified
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
from sessions.decisions.scoring import OrderAgreed, ProposalScored, ScoresEntered, TieResolved
from sessions.decisions.steps import StepCompleted, StepSkipped
from sessions.decisions.undo import Withdrawn
from sessions.decisions.voting import (
    CardsCounted,
    VoteCancelled,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteOpened,
)

__all__ = [
    "IN_ORDER",
    "KINDS",
    "AgendaItemStarted",
    "CardsCounted",
    "CeilingsSet",
    "CommissionsFormed",
    "Decision",
    "DelegatesAppointed",
    "DelegatesElected",
    "DocumentsIssued",
    "GuidelineSet",
    "HeadcountRecorded",
    "HouseRulesSet",
    "MeetingScheduled",
    "MinutesNumbered",
    "NoteRecorded",
    "OfficialsNamed",
    "OrderAgreed",
    "OutcomesDecided",
    "OutcomesReopened",
    "PeopleArrived",
    "PersonArrived",
    "PersonCorrected",
    "PersonLeft",
    "PersonReturned",
    "ProposalAdded",
    "ProposalChanged",
    "ProposalScored",
    "ProposalWithdrawn",
    "ProposalsAssigned",
    "ProposalsImported",
    "ProposalsMarked",
    "ProposalsMerged",
    "ProposalsVerified",
    "QuorumChecked",
    "RulesAdopted",
    "ScoresEntered",
    "SessionOpened",
    "SidangClosed",
    "SpeechesRecorded",
    "StepCompleted",
    "StepSkipped",
    "TieResolved",
    "VoteCancelled",
    "VoteCertified",
    "VoteCounted",
    "VoteDifferenceNoted",
    "VoteOpened",
    "Withdrawn",
    "WitnessesNamed",
]

IN_ORDER: tuple[type[Decision], ...] = (
    SessionOpened,
    MeetingScheduled,
    OfficialsNamed,
    WitnessesNamed,
    SpeechesRecorded,
    MinutesNumbered,
    StepCompleted,
    StepSkipped,
    ProposalsImported,
    ProposalAdded,
    ProposalChanged,
    ProposalsVerified,
    CommissionsFormed,
    ProposalsAssigned,
    ProposalsMarked,
    ProposalsMerged,
    ProposalWithdrawn,
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
    VoteOpened,
    VoteCounted,
    CardsCounted,
    VoteDifferenceNoted,
    VoteCertified,
    VoteCancelled,
    DelegatesAppointed,
    DelegatesElected,
    SidangClosed,
    DocumentsIssued,
    Withdrawn,
)
"""Every kind, in the order the meeting meets them."""

KINDS: Mapping[str, type[Decision]] = MappingProxyType({cls.__name__: cls for cls in IN_ORDER})
