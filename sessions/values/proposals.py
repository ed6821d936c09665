"""A proposal (usulan): what a village asks for, and what has become of it so far."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, NewType

from sessions.language.local import LocalEnum
from sessions.values.commissions import CommissionId
from sessions.values.derived import Deriving
from sessions.values.guideline import CriterionId
from sessions.values.labels import Theme
from sessions.values.office import VillageCode
from sessions.values.verification import Answer, ChecklistItemId

ProposalCode = NewType("ProposalCode", str)
"""`2007-03`: tail of the village code and the arrival number; `KEC-01`, `FRM-01`, `PKR-01` for the other origins."""

Rater = NewType("Rater", str)
AGREED_RATER = Rater("")
"""The single agreed score of a commission, the usual case, is that of the empty rater."""


class Origin(StrEnum):
    """Who brought the proposal, or that it is a part of a split one; each share is counted apart."""

    VILLAGE = "desa"
    KECAMATAN = "kecamatan"
    FORUM = "forum"
    POKIR = "pokir"
    PART = "pecahan"


class Process(StrEnum):
    """How far the proposal has come; independent of its outcome."""

    RECEIVED = "masuk"
    SENT_BACK = "menunggu perbaikan"
    VERIFIED = "terverifikasi"


class Outcome(LocalEnum):
    """The ends of a proposal; each proposal gets exactly one."""

    AGREED = "disepakati"
    AGREED_CHANGED = "disepakati dengan perubahan"
    RESERVE = "cadangan"
    NOT_AGREED = "belum disepakati"
    FAILED_VERIFICATION = "tidak lolos verifikasi"
    MERGED = "digabung"
    WITHDRAWN = "ditarik pengusul"
    RETURNED = "dikembalikan ke desa"
    FORWARDED = "diteruskan ke provinsi/pusat"
    DIVERTED = "dialihkan ke mekanisme hibah"
    SPLIT = "dipecah"


PRIORITIES = frozenset({Outcome.AGREED, Outcome.AGREED_CHANGED})
"""Outcomes that go into Lampiran II (T-D.4)."""

KEPT = PRIORITIES | {Outcome.RESERVE, Outcome.NOT_AGREED}
"""Outcomes that the next year looks back at; the others left the meeting."""

DISPOSED = frozenset(Outcome) - KEPT
"""Outcomes that take a proposal out of the ranking."""

OUT_OF_THE_CONTEST = DISPOSED | {Outcome.NOT_AGREED}
"""Outcomes with which a proposal takes part in no tie, no rung and no line."""

VERDICTS = frozenset({Outcome.FAILED_VERIFICATION, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED})
"""Ends that the verification gives; before the sidang there are no others than these, a merger and a withdrawal."""

NEEDS_REASON = DISPOSED - {Outcome.MERGED, Outcome.SPLIT} | {Outcome.AGREED_CHANGED, Outcome.NOT_AGREED}
"""Outcomes that are refused without a written reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCell:
    """A cell of the source file as it stood there, under its heading."""

    heading: str
    text: str


def as_pair(a: ProposalCode, b: ProposalCode) -> tuple[ProposalCode, ProposalCode]:
    """Two proposals as one pair, whichever is named first."""
    return (a, b) if a <= b else (b, a)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalDraft:
    """What was asked for, as it came in; only a corrected file, or whoever puts it right, puts another in its place.

    `cost` is whole rupiah; None is unknown, 0 is a request that needs no money. `volume` is an exact decimal.
    `sub_activity` is the code of a sub kegiatan; `themes` are in the order of the alphabet.
    `row` is the line of the source file, counted from 1 as a spreadsheet shows it. `original` are the cells of that
    line that were read otherwise than they stand there, and those that no field here holds.
    """

    activity: str
    village: VillageCode | None = None
    problem: str = ""
    location: str = ""
    volume: Decimal | None = None
    unit: str = ""
    cost: int | None = None
    agency: str = ""
    households: int | None = None
    poor_households: int | None = None
    village_priority: int | None = None
    proposer: str = ""
    standard_work: str = ""
    documents: tuple[str, ...] = ()
    land_status: str = ""
    from_women: bool = False
    note: str = ""
    sipd_id: str = ""
    row: int | None = None
    doubts: tuple[str, ...] = ()
    proposed_on: date | None = None
    original: tuple[SourceCell, ...] = ()
    sub_activity: str = ""
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """Volume, cost and agency as the meeting changed them; None keeps what was proposed."""

    volume: Decimal | None = None
    unit: str | None = None
    cost: int | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierDraft:
    """What a file said before a corrected file said otherwise."""

    source: str
    draft: ProposalDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A proposal went back to its village: why, until when, since when, and when it came again; None while it is there.

    `draft` is what it asked for then, `missing` are the points of the checklist that were found wanting.
    """

    reason: str
    deadline: date
    at: datetime
    draft: ProposalDraft
    missing: tuple[ChecklistItemId, ...] = ()
    back: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRight:
    """What a field of the draft said before anybody put it right, and why it was last put right.

    `before` is what it said just before that, `decision` the line of the journal that did it.
    """

    was: object
    reason: str
    before: object
    decision: int


class SipdVerdict(StrEnum):
    """What the kecamatan asks SIPD to do with a proposal."""

    FORWARD = "teruskan"
    REJECT = "tolak"
    RETURN = "kembalikan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What the kecamatan recommends in SIPD; `cost` is whole rupiah. None leaves volume or cost empty there."""

    verdict: SipdVerdict
    volume: Decimal | None = None
    cost: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SipdEntry:
    """When the result was typed into SIPD, and by whom."""

    on: date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """Who declared it verified and when; of more than one at once `together`, with the points looked at for all."""

    by: str
    at: datetime
    together: int = 1
    points: tuple[ChecklistItemId, ...] = ()

    @property
    def is_in_bulk(self) -> bool:
        """Whether others passed by the same decision."""
        return self.together > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Deriving):
    """A proposal in the session: the draft, where it stands, and its lineage. Scores: criterion -> rater -> 1..5.

    `earlier` are the drafts it came in with before, the oldest first. `checks` are the answers of the verification;
    `sent_back` tells every time it went back to its village, the latest last. `verified_as` is the end that the
    verification gave it, which stays whatever the sidang decides; None where it passed or waits. `is_deferred` puts it
    into the daftar tunda while it has no outcome; `claimed_by` are other commissions that took it, a question for
    Pleno II.
    `asked_for` are the fields that its list or form had, so that an empty one is an answer. `put_right` are the fields
    that differ from what was written first. `made_from` are, for each criterion that was scored from the data, the
    values it was made from by their names in hasil.json.
    """

    code: ProposalCode
    draft: ProposalDraft
    origin: Origin = Origin.VILLAGE
    source: str = ""
    brought_by: str = ""
    process: Process = Process.RECEIVED
    commission: CommissionId | None = None
    to_be_discussed: bool = False
    agreed: Agreed = Agreed()
    scores: Mapping[CriterionId, Mapping[Rater, int]] = field(default_factory=dict)
    outcome: Outcome | None = None
    reason: str = ""
    merged_into: ProposalCode | None = None
    merged_from: tuple[ProposalCode, ...] = ()
    split_from: ProposalCode | None = None
    split_into: tuple[ProposalCode, ...] = ()
    is_deferred: bool = False
    claimed_by: tuple[CommissionId, ...] = ()
    earlier: tuple[EarlierDraft, ...] = ()
    checks: Mapping[ChecklistItemId, Answer] = field(default_factory=dict)
    check_note: str = ""
    sent_back: tuple[Return, ...] = ()
    verified_as: Outcome | None = None
    passed: Passed | None = None
    recommendation: Recommendation | None = None
    in_sipd: SipdEntry | None = None
    asked_for: frozenset[str] = frozenset()
    put_right: Mapping[str, PutRight] = field(default_factory=dict)
    made_from: Mapping[CriterionId, Mapping[str, str]] = field(default_factory=dict)

    def back(self, at: datetime) -> "Proposal":
        """The proposal once it came back from its village; as it is where it was not there.

        What was found wanting is to be answered again.
        """
        if self.process is not Process.SENT_BACK:
            return self
        *before, latest = self.sent_back
        return replace(
            self,
            process=Process.RECEIVED,
            sent_back=(*before, replace(latest, back=at)),
            checks={item: answer for item, answer in self.checks.items() if answer is not Answer.NO},
        )

    def scored_on(self, criteria: Collection[CriterionId]) -> "Proposal":
        """The proposal with its scores on these criteria only; itself where it has no others."""
        if self.scores.keys() <= set(criteria):
            return self
        made = {k: values for k, values in self.made_from.items() if k in criteria}
        return replace(self, scores={k: given for k, given in self.scores.items() if k in criteria}, made_from=made)

    @property
    def as_written(self) -> ProposalDraft:
        """The draft as it came in, before anybody put anything right."""
        if not self.put_right:
            return self.draft
        first: dict[str, Any] = {name: found.was for name, found in self.put_right.items()}
        return replace(self.draft, **first)

    def unscored(self) -> "Proposal":
        """The proposal without any scores: they were given to something else."""
        return replace(self, scores={}, made_from={})

    @property
    def is_parked(self) -> bool:
        """Whether it waits in the daftar tunda, which must be empty before the closing."""
        return self.is_deferred and self.outcome is None

    @property
    def sent(self) -> int | None:
        """Rupiah as it was sent: by the latest file before its village completed it; the meeting changes nothing."""
        return (self.sent_back[0].draft if self.sent_back else self.draft).cost

    @property
    def asked(self) -> int | None:
        """Rupiah menurut usulan: as it was sent; a part adds nothing to what its parent asked."""
        return 0 if self.origin is Origin.PART else self.sent

    @property
    def is_decided(self) -> bool:
        """Whether somebody has decided something about it: an outcome, other figures, scores, or a correction."""
        return self.outcome is not None or self.agreed != Agreed() or bool(self.scores) or bool(self.put_right)

    @property
    def volume(self) -> Decimal | None:
        """The agreed volume, else the proposed one."""
        return self.draft.volume if self.agreed.volume is None else self.agreed.volume

    @property
    def unit(self) -> str:
        """Unit of the volume in force."""
        return self.draft.unit if self.agreed.unit is None else self.agreed.unit

    @property
    def cost(self) -> int | None:
        """Rupiah in force: agreed, else proposed; None is unknown, never zero."""
        return self.draft.cost if self.agreed.cost is None else self.agreed.cost

    @property
    def agency(self) -> str:
        """Short name of the Perangkat Daerah in force."""
        return self.draft.agency if self.agreed.agency is None else self.agreed.agency

    @property
    def is_in_the_running(self) -> bool:
        """Whether the proposal can still have a rank."""
        return self.outcome not in DISPOSED

    @property
    def is_competing(self) -> bool:
        """Whether it still competes for the line; what was not agreed to has a number, but takes part in nothing."""
        return self.outcome not in OUT_OF_THE_CONTEST
