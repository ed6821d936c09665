"""Session: the state of the whole meeting after some decisions, as one frozen value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from sessions.values.agenda import ORDER_OF_THE_DAY, AgendaId, AgendaItem, Pause
from sessions.values.attendance import (
    Committee,
    Delegate,
    Headcount,
    Invitation,
    Movement,
    Official,
    Person,
    PersonCard,
    PersonId,
    Role,
    Speech,
    Unsur,
    Witness,
)
from sessions.values.commissions import Commission, CommissionId, CommissionResult
from sessions.values.derived import Deriving
from sessions.values.guideline import Guideline, GuidelineVersion
from sessions.values.handing import CodeOnPaper, Copied, Handover
from sessions.values.house_rules import HouseRules
from sessions.values.labels import StandardWork
from sessions.values.last_year import LastYear, Realized
from sessions.values.moves import Move
from sessions.values.office import Agency, Office, VillageCode
from sessions.values.plan import PlanReference
from sessions.values.proposals import Proposal, ProposalCode
from sessions.values.receiving import ConfirmedList, FileReceipt, NotSending, SourceLine
from sessions.values.report import Delivery, Passage, Report, Signature, SignedPaper
from sessions.values.votes import Vote, VoteId


class TieMeans(StrEnum):
    """How the forum settled an exact tie."""

    DELIBERATION = "musyawarah"
    LOT = "undian"


@dataclass(frozen=True, slots=True, kw_only=True)
class TieSettled:
    """The order the forum gave to tied proposals or persons; a lot names who drew and two witnesses."""

    order: tuple[str, ...]
    means: TieMeans
    drawn_by: str = ""
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceilings:
    """Amounts of the line in force: rupiah for ceilings, counts for quotas; None or absent is unlimited."""

    kecamatan: int | None = None
    commissions: Mapping[CommissionId, int] = field(default_factory=dict)
    agencies: Mapping[str, int] = field(default_factory=dict)
    quota_per_commission: int | None = None
    quota_per_village_and_commission: int | None = None


class NoteKind(StrEnum):
    """What a minute of the meeting is about."""

    OBJECTION = "keberatan"
    INCIDENT = "catatan"
    PENDING = "catat dulu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line of the minutes: an objection, an incident, or a line kept at once, with who and when.

    `decision` is the journal's line it stands under, 0 for none; `settled` and `remark` are of a line kept at once.
    """

    kind: NoteKind
    text: str
    who: str
    about: ProposalCode | None
    at: datetime
    decision: int = 0
    settled: datetime | None = None
    remark: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it was kept at once and nobody has dealt with it yet."""
        return self.kind is NoteKind.PENDING and self.settled is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRecord:
    """What one import brought: new and updated proposals, and rows refused (their verdicts are in the journal).

    `lines` are the rows as they stood below `headings`, each with the proposal that it is; empty where the journal was
    written before they were kept.
    """

    file: str
    sha256: str
    layout: str
    accepted: int
    refused: int
    updated: int = 0
    headings: tuple[str, ...] = ()
    lines: tuple[SourceLine, ...] = ()


class StepState(StrEnum):
    """Where a step of the SOP stands."""

    WAITING = "belum"
    RUNNING = "berjalan"
    DONE = "selesai"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRecord:
    """A finished step: when, what it noted, its files (name -> SHA-256), and, if skipped, why and on whose word.

    `without` names what it was finished without; then `note` says why.
    """

    finished: datetime
    note: str = ""
    skipped_by: str = ""
    reason: str = ""
    outputs: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()


class QuorumWay(StrEnum):
    """What the chair does where the quorum is not met."""

    POSTPONE = "tunda"
    PROCEED = "lanjut"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumCheck:
    """The quorum as it stood when it was checked, and what the chair did where it was not met; it then stands."""

    present: int
    invited: int
    needed: int
    at: datetime
    way: QuorumWay | None = None

    @property
    def is_met(self) -> bool:
        """Whether enough village delegates were present."""
        return self.present >= self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidang:
    """Date, place and times of the meeting (SOP step 5), and who spoke in it.

    `speeches` and `presentations` are None until somebody says who spoke, or that nobody did; `nobody_at` are the items
    at which it was said that nobody did. `prayer_by` is who led the prayer.
    """

    held_on: date | None = None
    place: str = ""
    starts: str = "08.30"
    number: str = ""
    speeches: tuple[Speech, ...] | None = None
    presentations: tuple[Speech, ...] | None = None
    nobody_at: tuple[AgendaId, ...] = ()
    prayer_by: str = ""
    witnesses: tuple[Witness, ...] = ()
    quorum: QuorumCheck | None = None
    rules_adopted: datetime | None = None
    closed: datetime | None = None
    closed_at_seq: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAmounts:
    """The amounts of the line and what they were set by: those in force, or those the guideline was adopted with."""

    ceilings: Ceilings
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A numbered Berita Acara Perbaikan: why and at whose request, when it was opened and closed, its letter number.

    `before` is the session just before it was opened, as the paper before this one has it. While `closed` is None, what
    was written down wrongly can be put right.
    """

    number: int
    reason: str
    asked_by: str
    opened: datetime
    opened_at_seq: int
    before: "Session" = field(repr=False)
    letter: str = ""
    closed: datetime | None = None
    closed_at_seq: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Session(Deriving):
    """Everything the meeting has decided so far.

    Made only by folding decisions (`sessions.kernel.decision`). Mappings are never changed in place.
    `guideline` and `house_rules` are the draft until `sidang.rules_adopted`, then frozen; `guideline_versions`
    begins with the adopted one. `exclusive_pairs` are two
    proposals that cannot both be inside the line, the smaller code first, and why. `earlier_years` are the lists of
    earlier Musrenbang, the latest first; `histories` name for a proposal the plans it was asked for before and its code
    there; `realized` tells what became of this year's own proposals after the closing.
    """

    seq: int = 0
    office: Office | None = None
    plan_year: int = 0
    is_sample: bool = False
    is_rehearsal: bool = False
    is_anonymous: bool = False
    opened: datetime | None = None
    steps: Mapping[int, StepRecord] = field(default_factory=dict)
    steps_begun: Mapping[int, datetime] = field(default_factory=dict)
    imports: tuple[ImportRecord, ...] = ()
    receipts: Mapping[VillageCode, tuple[FileReceipt, ...]] = field(default_factory=dict)
    not_sending: Mapping[VillageCode, NotSending] = field(default_factory=dict)
    proposals: Mapping[ProposalCode, Proposal] = field(default_factory=dict)
    confirmed_lists: Mapping[VillageCode, ConfirmedList] = field(default_factory=dict)
    not_duplicates: frozenset[tuple[ProposalCode, ProposalCode]] = frozenset()
    standard_works: tuple[StandardWork, ...] = ()
    commissions: tuple[Commission, ...] = ()
    sidang: Sidang = Sidang()
    agenda: tuple[AgendaItem, ...] = ORDER_OF_THE_DAY
    pauses: tuple[Pause, ...] = ()
    officials: Mapping[Role, Official] = field(default_factory=dict)
    committee: Committee | None = None
    invitation: Invitation | None = None
    guests: Mapping[PersonId, PersonCard] = field(default_factory=dict)
    people: Mapping[PersonId, Person] = field(default_factory=dict)
    headcounts: Mapping[tuple[Unsur, VillageCode | None], Headcount] = field(default_factory=dict)
    absences: Mapping[VillageCode, datetime] = field(default_factory=dict)
    movements: tuple[Movement, ...] = ()
    guideline: Guideline | None = None
    guideline_versions: tuple[GuidelineVersion, ...] = ()
    house_rules: HouseRules = field(default_factory=HouseRules)
    agreed_orders: Mapping[CommissionId | None, tuple[ProposalCode, ...]] = field(default_factory=dict)
    order_reasons: Mapping[CommissionId | None, str] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    results: Mapping[CommissionId, CommissionResult] = field(default_factory=dict)
    ceilings: Ceilings = Ceilings()
    ceilings_source: str = ""
    ceilings_set: datetime | None = None
    adopted_amounts: LineAmounts | None = None
    exclusive_pairs: Mapping[tuple[ProposalCode, ProposalCode], str] = field(default_factory=dict)
    ties: tuple[TieSettled, ...] = ()
    votes: Mapping[VoteId, Vote] = field(default_factory=dict)
    delegates: tuple[Delegate, ...] = ()
    delegates_by: str = ""
    substitutes: tuple[PersonId, ...] = ()
    women_reason: str = ""
    notes: tuple[Note, ...] = ()
    issued: Mapping[str, str] = field(default_factory=dict)
    amendments: tuple[Amendment, ...] = ()
    copies_made: tuple[Copied, ...] = ()
    code_written: CodeOnPaper | None = None
    handed_over: Handover | None = None
    witnesses_signed: tuple[Witness, ...] = ()
    report: Report = field(default_factory=Report)
    signatures: tuple[Signature, ...] = ()
    passages: tuple[Passage, ...] = ()
    delivery: Delivery | None = None
    earlier_years: tuple[LastYear, ...] = ()
    histories: Mapping[ProposalCode, Mapping[int, str]] = field(default_factory=dict)
    realized: Mapping[ProposalCode, Realized] = field(default_factory=dict)
    plan_references: tuple[PlanReference, ...] = ()

    @property
    def last_year(self) -> LastYear | None:
        """The list of the latest earlier year that was loaded, or None."""
        return self.earlier_years[0] if self.earlier_years else None

    def earlier_year(self, plan_year: int) -> LastYear | None:
        """The list of this plan, or None."""
        return next((found for found in self.earlier_years if found.plan_year == plan_year), None)

    @property
    def amounts(self) -> LineAmounts:
        """The amounts of the line in force."""
        return LineAmounts(ceilings=self.ceilings, source=self.ceilings_source)

    @property
    def is_opened(self) -> bool:
        """Whether decision 1 has been taken."""
        return self.office is not None

    @property
    def is_closed(self) -> bool:
        """Whether the sidang is locked; steps 6 to 8 still decide."""
        return self.sidang.closed is not None

    @property
    def amendment(self) -> Amendment | None:
        """The amendment that is open, always the latest; None where none is."""
        return next((amendment for amendment in self.amendments[-1:] if amendment.closed is None), None)

    def commission(self, id_: CommissionId | None) -> Commission | None:
        """The commission with this number, or None."""
        return next((c for c in self.commissions if c.id == id_), None)

    def is_presented(self, commission: CommissionId | None) -> bool:
        """Whether this commission has told Pleno II its result."""
        result = None if commission is None else self.results.get(commission)
        return result is not None and result.presented is not None

    def village_name(self, code: VillageCode | None) -> str:
        """The village's name without the word desa; the kecamatan's own name where there is no village."""
        return self.office.village_name(code) if self.office else ""

    def signature(self, paper: SignedPaper, role: Role, amendment: int = 0) -> Signature | None:
        """Who signed this paper, or this amendment of it, in this role, or None."""
        return next((s for s in self.signatures if (s.paper, s.role, s.amendment) == (paper, role, amendment)), None)

    def agency(self, short: str) -> Agency | None:
        """The agency with this short name, or None."""
        return self.office.agency(short) if self.office else None

    def with_proposals(self, changed: Iterable[Proposal]) -> "Session":
        """The session with some proposals replaced or added; arrival order is kept."""
        return self._with("proposals", {**self.proposals, **{p.code: p for p in changed}})

    def at(self, seq: int) -> "Session":
        """The session as it stands after line `seq` of the journal."""
        return self._with("seq", seq)

    def _with(self, name: str, value: object) -> "Session":
        """As `replace` of one field, in a tenth of its time: every decision does this twice."""
        copy = object.__new__(Session)
        copy.__dict__.update(self.__dict__)
        copy.__dict__[name] = value
        return copy
