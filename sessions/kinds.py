"""What the secretary may decide, one module per stage; the class name is the kind in the journal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from types import MappingProxyType

from sessions.agenda import decisions_notes
from sessions.agenda.decisions import AgendaArranged, AgendaItemStarted
from sessions.agenda.decisions_notes import NoteRecorded, NoteSettled, SidangPaused, SidangResumed
from sessions.attendance import decisions
from sessions.attendance import facts as attendance
from sessions.attendance.decisions import (
    HeadcountRecorded,
    PeopleArrived,
    PersonArrived,
    PersonCorrected,
    PersonLeft,
    PersonReturned,
)
from sessions.attendance.decisions_guests import DelegateReplaced, GuestsListed, InvitationIssued, QuorumChecked
from sessions.closing.decisions import (
    AmendmentClosed,
    AmendmentOpened,
    DocumentsIssued,
    MinutesNumbered,
    SidangClosed,
    SpeechesRecorded,
    WitnessesNamed,
)
from sessions.commissions import decisions_results
from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned, ProposalsMarked
from sessions.commissions.decisions_results import CommissionPresented, CommissionResultReceived
from sessions.delegates.decisions import DelegatesAppointed, DelegatesElected, SubstitutesNamed
from sessions.guideline import decisions as guideline_decisions
from sessions.guideline import facts as guideline
from sessions.guideline.decisions import GuidelineSet
from sessions.guideline.facts import invalidated
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.kernel.amendable import AMENDABLE
from sessions.kernel.decision import Decision, words
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.last_year.decisions import LastYearLoaded, RealizationsNoted
from sessions.line.decisions import CeilingsSet, PairMarked
from sessions.office import decisions as office_decisions
from sessions.office.decisions import CommitteeFormed, OfficeCorrected, OfficialsNamed, SessionOpened
from sessions.outcomes import decisions as outcomes_decisions
from sessions.outcomes.decisions import OutcomesDecided, OutcomesReopened
from sessions.outcomes.decisions_split import ProposalsDeferred, ProposalSplit
from sessions.proposals.decisions import ProposalAdded, ProposalChanged, ProposalsImported
from sessions.proposals.decisions_pairs import (
    LookalikesDismissed,
    ProposalsMerged,
    ProposalWithdrawn,
    WorksCatalogueLoaded,
)
from sessions.receiving.decisions import FileReceived, VillageWillNotSend
from sessions.report import decisions as report_decisions
from sessions.report.decisions import (
    PaperSigned,
    ReportNumbered,
    ReportReceived,
    ReportSent,
    ReportSentBack,
    ReportWritten,
)
from sessions.scoring.decisions import HarmlessTiesSettled, OrderAgreed, ProposalScored, ScoresEntered, TieResolved
from sessions.sentences.clauses import stopped
from sessions.sipd.decisions import EnteredInSipd, RecommendationsMade
from sessions.steps import decisions as steps_decisions
from sessions.steps.decisions import MeetingScheduled, StepBegun, StepCompleted, StepSkipped, Withdrawn
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import VoteId, VoteState
from sessions.verification import decisions as verification_decisions
from sessions.verification.decisions import ChecklistAnswered, ProposalResubmitted, ProposalsSentBack, ProposalsVerified
from sessions.votes import decisions_count
from sessions.votes.decisions import PreparedVoteOpened, VoteCancelled, VoteOpened, VotePrepared
from sessions.votes.decisions_count import (
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)

PARTS = (
    steps_decisions,
    guideline_decisions,
    decisions_notes,
    decisions,
    outcomes_decisions,
    office_decisions,
    report_decisions,
    verification_decisions,
    office_decisions,
    decisions_results,
    decisions_count,
)
"""Modules that put the kinds of decisions into words."""


def sentence(decision: Decision, session: Session, before: Session | None = None) -> str:
    """One Indonesian sentence for a decision, with exactly one full stop at its end.

    `session` is the state after it: names, codes and results are looked up there. With the state `before` it also tells
    which scores no longer count.
    """
    text = f"{_amending(decision, session)}{words(decision, session)}"
    dropped = aftermath(decision, before, session) if before is not None else ""
    return stopped(f"{text}; {dropped}" if dropped else text)


def _amending(decision: Decision, session: Session) -> str:
    """`Perbaikan ke-1: ` before what an open amendment puts right; nothing before what is decided anyhow."""
    is_correction = type(decision).__name__ in AMENDABLE or isinstance(decision, OfficialsNamed | CommitteeFormed)
    return f"Perbaikan ke-{session.amendment.number}: " if session.amendment and is_correction else ""


def aftermath(decision: Decision, before: Session, after: Session) -> str:
    """A clause on what no longer holds; empty where everything does."""
    match decision:
        case HouseRulesSet() | GuidelineSet():
            is_guideline = isinstance(decision, GuidelineSet)
            return (
                guideline.told_invalidated(invalidated(before, after))
                if is_guideline
                else _by_earlier_rules(before, after)
            )
        case ProposalsAssigned():
            dropped = sum(bool(p.scores.keys() - after.proposals[c].scores.keys()) for c, p in before.proposals.items())
            return f"nilai pada kriteria yang berbeda gugur untuk {dropped} usulan" if dropped else ""
        case ProposalsMerged(survivor=survivor, absorbed=absorbed):
            merged = (survivor, *absorbed)
            had_scores = any(before.proposals[code].scores for code in merged if code in before.proposals)
            return "nilai yang sudah diberikan gugur" if had_scores else ""
        case ProposalSplit(code=code):
            return "nilai yang sudah diberikan gugur" if before.proposals[code].scores else ""
        case RecountOrdered():
            return "penetapan utusan dari suara itu gugur" if before.delegates and not after.delegates else ""
    return ""


def _by_earlier_rules(before: Session, after: Session) -> str:
    """What was stated, opened or chosen under house rules that were adopted, and does not fit the new ones."""
    return "; ".join(_not_fitting(before, after)) if before.sidang.rules_adopted is not None else ""


def _not_fitting(before: Session, after: Session) -> Iterator[str]:
    check, now = before.sidang.quorum, attendance.quorum_now(after)
    if check is not None and (check.invited, check.needed) != (now.invited, now.needed):
        told = f"kuorum menjadi {now.needed} dari {now.invited}"
        yield f"{told}, pemeriksaan pukul {clock(check.at)} menurut aturan sebelumnya"
    seats = (before.house_rules.delegates_per_village, after.house_rules.delegates_per_village)
    for vote in before.votes.values():
        if seats[0] != seats[1] and vote.state is VoteState.OPEN:
            yield f"hak suara pemungutan suara nomor {vote.id} tetap seperti ketika dibuka"
    if before.delegates and len(before.delegates) != after.house_rules.seats:
        yield f"{len(before.delegates)} utusan yang sudah ditetapkan perlu ditetapkan lagi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerns:
    """Named or brought in, in the order of the decision; `villages` are also those of the proposals and people."""

    proposals: tuple[ProposalCode, ...] = ()
    people: tuple[PersonId, ...] = ()
    vote: VoteId | None = None
    villages: frozenset[VillageCode] = frozenset()


def concerns(decision: Decision, before: Session, after: Session) -> Concerns:
    """What this decision is about, taken in `before` and giving `after`."""
    named = tuple(dict.fromkeys(_texts(decision)))
    proposals = [code for text in named if (code := ProposalCode(text)) in after.proposals]
    if isinstance(decision, ProposalsImported | ProposalAdded):
        proposals += [code for code, p in after.proposals.items() if before.proposals.get(code) is not p]
    people = [id_ for text in named if (id_ := PersonId(text)) in after.people]
    people += list(after.people)[len(before.people) :]
    known = {village.code for village in after.office.villages} if before.office and after.office else set()
    villages = {village for text in named if (village := VillageCode(text)) in known}
    villages.update(v for p in proposals if (v := after.proposals[p].draft.village) is not None)
    villages.update(v for id_ in people if (v := after.people[id_].card.village) is not None)
    vote = getattr(decision, "vote", None)
    if len(after.votes) > len(before.votes):
        vote = list(after.votes)[-1]
    return Concerns(proposals=tuple(proposals), people=tuple(people), vote=vote, villages=frozenset(villages))


def _texts(value: object) -> Iterator[str]:
    """Every text in a decision, keys of mappings too."""
    if isinstance(value, str):
        yield value
    elif value is None or isinstance(value, int):
        return
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts(key)
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


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
