"""The priority guideline (pedoman) that the meeting adopts in Pleno I: criteria, ladder, line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal, NewType

from sessions.language.local import LocalEnum
from sessions.values.commissions import CommissionId

CriterionId = NewType("CriterionId", str)
"""`K1` to `K9`, in the order of the columns."""

SCORES = range(1, 6)
"""A criterion is scored 1 to 5 against written anchors."""


class Datum(StrEnum):
    """What a proposal states and a score can be prefilled from: numbers, whole rupiah, or square metres."""

    HOUSEHOLDS = "households"
    POOR_HOUSEHOLDS = "poor_households"
    VILLAGE_PRIORITY = "village_priority"
    DOCUMENTS = "documents"
    COST = "cost"
    AREA = "area"


DATA: Mapping[Datum, str] = {
    Datum.HOUSEHOLDS: "penerima_kk",
    Datum.POOR_HOUSEHOLDS: "kk_miskin",
    Datum.VILLAGE_PRIORITY: "prioritas_desa",
    Datum.DOCUMENTS: "dokumen",
    Datum.COST: "biaya",
    Datum.AREA: "luas",
}
"""What a score can be filled in from, as files name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefill:
    """Objective range: the score is 1 plus the number of `steps` that are reached.

    Four ascending lower bounds for scores 2 to 5: `(10, 21, 31, 41)` reads 9 -> 1, 10 -> 2, 41 -> 5. Descending bounds
    count downwards (a village's priority 1 is best): `(5, 4, 3, 1)` reads 1 -> 5, 2 -> 4 (reached when value <= bound).
    """

    datum: Datum
    steps: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One column of the rubric: `weight` in percent, five anchors from score 1 to score 5."""

    id: CriterionId
    name: str
    weight: int
    anchors: tuple[str, str, str, str, str]
    prefill: Prefill | None = None


class Rung(LocalEnum):
    """What can decide between two proposals, tried in the order of the adopted ladder."""

    SCORE = "nilai"
    VOTES = "suara"
    URGENCY = "keterdesakan"
    BENEFIT = "penerima manfaat"
    VILLAGE_PRIORITY = "prioritas desa"
    READINESS = "kesiapan"
    DELIBERATION = "musyawarah"
    LOT = "undian"


class LineWay(StrEnum):
    """What happens at the first proposal that does not fit under the ceiling."""

    STOP = "berhenti"
    SKIP = "lompat"
    PARTIAL = "sebagian"


class LineKind(LocalEnum):
    """What can draw the line; none of them means no limit, several apply together."""

    PER_COMMISSION = "kuota per komisi"
    PER_VILLAGE_AND_COMMISSION = "kuota per desa per bidang"
    CEILING = "pagu kecamatan"
    COMMISSION_CEILING = "pagu komisi"
    AGENCY_CEILING = "pagu perangkat daerah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guideline:
    """Pedoman skala prioritas. `urgency` and `readiness` name the criteria that serve as those rungs of the ladder.

    `variants` are the criteria of those commissions that do not score by the common ones. Scores are comparable
    between commissions whose criteria have the same codes, names and weights; anchors and ranges may differ.
    """

    criteria: tuple[Criterion, ...]
    ladder: tuple[Rung, ...]
    urgency: CriterionId
    readiness: CriterionId
    way: LineWay = LineWay.STOP
    line: tuple[LineKind, ...] = ()
    variants: Mapping[CommissionId, tuple[Criterion, ...]] = field(default_factory=dict)
    version: int = 1

    def criteria_of(self, commission: CommissionId | None) -> tuple[Criterion, ...]:
        """The criteria that proposals of this commission are scored by; the common ones where it has none."""
        return self.criteria if commission is None else self.variants.get(commission, self.criteria)

    @property
    def listed(self) -> tuple[tuple[CommissionId | Literal[""], Criterion], ...]:
        """The common criteria with no commission, then those of single commissions."""
        own = ((commission, c) for commission, criteria in self.variants.items() for c in criteria)
        return (*(("", c) for c in self.criteria), *own)

    @property
    def columns(self) -> tuple[CriterionId, ...]:
        """The codes of all criteria, the common ones first."""
        return tuple(dict.fromkeys(c.id for own in (self.criteria, *self.variants.values()) for c in own))

    def scale_of(self, commission: CommissionId | None) -> frozenset[tuple[CriterionId, str, int]]:
        """What makes scores comparable: code, name and weight of each criterion, in whatever order."""
        return frozenset((c.id, c.name, c.weight) for c in self.criteria_of(commission))


def unchanged(before: Sequence[Criterion], after: Sequence[Criterion]) -> frozenset[CriterionId]:
    """The criteria that mean the same as before: name and anchors; scores of all others no longer count."""
    meant = {(c.id, c.name, c.anchors) for c in before}
    return frozenset(c.id for c in after if (c.id, c.name, c.anchors) in meant)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineVersion:
    """A version that was in force: when and why it came, and how many proposals lost their score on a criterion."""

    version: int
    at: datetime
    reason: str = ""
    dropped: Mapping[CriterionId, int] = field(default_factory=dict)
