"""The rules the meeting adopts for itself in Pleno I: house rules (tata tertib) and priority guideline (pedoman)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

CriterionId = NewType("CriterionId", str)
"""`K1` to `K9`, in the order of the columns."""

SCORES = range(1, 6)
"""A criterion is scored 1 to 5 against written anchors."""


class Datum(StrEnum):
    """A field of the draft from which a score can be prefilled."""

    HOUSEHOLDS = "households"
    POOR_HOUSEHOLDS = "poor_households"
    VILLAGE_PRIORITY = "village_priority"
    DOCUMENTS = "documents"


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


class Rung(StrEnum):
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


class LineKind(StrEnum):
    """What can draw the line; none of them means no limit, several apply together."""

    PER_COMMISSION = "kuota per komisi"
    PER_VILLAGE_AND_COMMISSION = "kuota per desa per bidang"
    CEILING = "pagu kecamatan"
    COMMISSION_CEILING = "pagu komisi"
    AGENCY_CEILING = "pagu perangkat daerah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guideline:
    """Pedoman skala prioritas. `urgency` and `readiness` name the criteria that serve as those rungs of the ladder."""

    criteria: tuple[Criterion, ...]
    ladder: tuple[Rung, ...]
    urgency: CriterionId
    readiness: CriterionId
    way: LineWay = LineWay.STOP
    line: tuple[LineKind, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRules:
    """Tata tertib: who votes, when there are enough, how many delegates go on.

    The quorum is `quorum_numerator / quorum_denominator` of the invited village delegates, rounded up.
    """

    delegates_per_village: int = 3
    quorum_numerator: int = 2
    quorum_denominator: int = 3
    seats: int = 5
    women_seats: int = 2
    speaking_minutes: int = 3
    version: int = 1
