"""What a Berita Acara Perbaikan may put right, as data: what was written down wrongly, never what the forum did.

Names, numbers, lists, outcomes and delegates are written by the desk, and the desk can have written them wrongly. What
happened before the eyes of the forum is not done again by the desk: it stands as it was, and a note may tell more.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

AMENDABLE = frozenset(
    {
        "MeetingScheduled",
        "WitnessesNamed",
        "SpeechesRecorded",
        "ProposalAdded",
        "ProposalChanged",
        "ProposalsVerified",
        "CommissionsFormed",
        "ProposalsAssigned",
        "ProposalsMerged",
        "ProposalWithdrawn",
        "CeilingsSet",
        "NoteRecorded",
        "HeadcountRecorded",
        "PersonArrived",
        "PeopleArrived",
        "PersonCorrected",
        "OrderAgreed",
        "OutcomesDecided",
        "OutcomesReopened",
        "DelegatesAppointed",
        "DelegatesElected",
        "SubstitutesNamed",
    }
)
"""Kinds of decisions that the closing locks and an open amendment allows again."""


class Ground(StrEnum):
    """Why an amendment leaves something as it was; the value is the name, as it goes on the wire."""

    COURSE = "COURSE_OF_THE_SIDANG"
    ADOPTED = "ADOPTED_BY_THE_FORUM"
    SCORED = "SCORED_BY_THE_FORUM"
    VOTED = "VOTED_BY_THE_FORUM"
    IMPORTED = "ONE_BY_ONE"


LASTING: Mapping[str, Ground] = MappingProxyType(
    {
        "HarmlessTiesSettled": Ground.SCORED,
        "CommissionPresented": Ground.COURSE,
        "CommissionResultReceived": Ground.COURSE,
        "ProposalSplit": Ground.COURSE,
        "ProposalsDeferred": Ground.COURSE,
        "RecountOrdered": Ground.VOTED,
        "VoteEnteredAgain": Ground.VOTED,
        "PreparedVoteOpened": Ground.VOTED,
        "VotePrepared": Ground.VOTED,
        "FileReceived": Ground.COURSE,
        "VillageWillNotSend": Ground.COURSE,
        "ProposalsImported": Ground.IMPORTED,
        "LookalikesDismissed": Ground.COURSE,
        "ChecklistAnswered": Ground.COURSE,
        "ProposalsSentBack": Ground.COURSE,
        "ProposalResubmitted": Ground.COURSE,
        "ProposalsMarked": Ground.COURSE,
        "WorksCatalogueLoaded": Ground.COURSE,
        "GuidelineSet": Ground.ADOPTED,
        "HouseRulesSet": Ground.ADOPTED,
        "RulesAdopted": Ground.ADOPTED,
        "AgendaArranged": Ground.COURSE,
        "AgendaItemStarted": Ground.COURSE,
        "SidangPaused": Ground.COURSE,
        "SidangResumed": Ground.COURSE,
        "NoteSettled": Ground.COURSE,
        "GuestsListed": Ground.COURSE,
        "PersonLeft": Ground.COURSE,
        "PersonReturned": Ground.COURSE,
        "DelegateReplaced": Ground.COURSE,
        "QuorumChecked": Ground.COURSE,
        "ProposalScored": Ground.SCORED,
        "ScoresEntered": Ground.SCORED,
        "TieResolved": Ground.SCORED,
        "PairMarked": Ground.COURSE,
        "VoteOpened": Ground.VOTED,
        "VoteCounted": Ground.VOTED,
        "CardsCounted": Ground.VOTED,
        "VoteDifferenceNoted": Ground.VOTED,
        "VoteCertified": Ground.VOTED,
        "VoteCancelled": Ground.VOTED,
    }
)
"""Kinds of decisions that stay locked in an amendment, and why."""
