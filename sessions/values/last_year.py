"""What became of the proposals of earlier years: lists to compare with, and which of them were realised."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from sessions.values.derived import Deriving
from sessions.values.office import VillageCode
from sessions.values.proposals import KEPT, PRIORITIES, Outcome, Proposal, ProposalCode


class Realization(StrEnum):
    """What the kabupaten made of a proposal."""

    ACCOMMODATED = "terakomodasi"
    NOT_YET = "belum"
    REJECTED = "ditolak"


class TakenInto(StrEnum):
    """The plan or budget that a proposal entered; what is in the RKPD is not budgeted yet."""

    PLAN = "RKPD"
    BUDGET = "APBD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Realized:
    """What became of a proposal: in which plan or budget it is, and with how many rupiah, where that is known.

    `note` tells the programme that took it up, or why it was not.
    """

    realization: Realization | None = None
    note: str = ""
    taken_into: TakenInto | None = None
    budget: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYearItem:
    """A proposal of an earlier year under its code of then.

    `cost` is whole rupiah menurut hasil, `asked` menurut usulan; None where it is not known. `realization` None: nobody
    has said yet. `note` tells the programme that took it up, or why it was not; `taken_into` and `budget` are the plan
    or budget it entered and the rupiah there.
    """

    code: str
    activity: str
    village: VillageCode | None = None
    location: str = ""
    agency: str = ""
    cost: int | None = None
    outcome: Outcome = Outcome.AGREED
    realization: Realization | None = None
    note: str = ""
    asked: int | None = None
    problem: str = ""
    volume: Decimal | None = None
    unit: str = ""
    households: int | None = None
    sipd_id: str = ""
    taken_into: TakenInto | None = None
    budget: int | None = None

    @property
    def is_unfunded(self) -> bool:
        """Whether nobody has said that it was accommodated: it may come again."""
        return self.realization is not Realization.ACCOMMODATED

    @property
    def realized(self) -> Realized:
        """What became of it."""
        return Realized(realization=self.realization, note=self.note, taken_into=self.taken_into, budget=self.budget)

    def with_realized(self, found: Realized) -> "LastYearItem":
        """The item of which this became."""
        return replace(
            self,
            realization=found.realization,
            note=found.note,
            taken_into=found.taken_into,
            budget=found.budget,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYear(Deriving):
    """The list of a year: for which plan it was made, from which folder or file, and its items in their order."""

    plan_year: int
    source: str
    items: tuple[LastYearItem, ...]

    def item(self, code: str) -> LastYearItem | None:
        """The item with this code, or None."""
        return self.derived(_by_code).get(code)

    @property
    def priorities(self) -> tuple[LastYearItem, ...]:
        """What was agreed: the kabupaten was to realise it."""
        return tuple(item for item in self.items if item.outcome in PRIORITIES)

    @property
    def waiting(self) -> tuple[LastYearItem, ...]:
        """What was a reserve or not agreed: it may come again."""
        return tuple(item for item in self.items if item.outcome in {Outcome.RESERVE, Outcome.NOT_AGREED})


def _by_code(found: LastYear) -> Mapping[str, LastYearItem]:
    return {item.code: item for item in reversed(found.items)}


def items_of(proposals: Iterable[Proposal], realized: Mapping[ProposalCode, Realized]) -> tuple[LastYearItem, ...]:
    """The list that a session leaves to the next year, with what is known to have become of it."""
    return tuple(
        LastYearItem(
            code=p.code,
            activity=p.draft.activity,
            village=p.draft.village,
            location=p.draft.location,
            agency=p.agency,
            cost=p.cost,
            outcome=p.outcome,
            asked=p.sent,
            problem=p.draft.problem,
            volume=p.volume,
            unit=p.unit,
            households=p.draft.households,
            sipd_id=p.draft.sipd_id,
        ).with_realized(realized.get(p.code, Realized()))
        for p in proposals
        if p.outcome is not None and p.outcome in KEPT
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of a kind, their known cost in rupiah menurut hasil, and of how many none is known."""

    items: int = 0
    cost: int = 0
    unknown: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(items=self.items + other.items, cost=self.cost + other.cost, unknown=self.unknown + other.unknown)


Kinds = Mapping[Realization | None, Count]
"""Counts of each kind of realization; None is what nobody has said yet. Their sum is all items."""


def by_realization(items: Iterable[LastYearItem]) -> Kinds:
    """The items counted by what became of them."""
    counts: dict[Realization | None, Count] = dict.fromkeys((*Realization, None), Count())
    for item in items:
        one = Count(items=1, unknown=1) if item.cost is None else Count(items=1, cost=item.cost)
        counts[item.realization] += one
    return counts


def together(items: Iterable[LastYearItem]) -> Count:
    """All items, whatever became of them."""
    return sum(by_realization(items).values(), Count())


def budgeted(items: Iterable[LastYearItem]) -> Count:
    """What was accommodated, with the rupiah that it has in RKPD or APBD."""
    total = Count()
    for item in items:
        if not item.is_unfunded:
            total += Count(items=1, unknown=1) if item.budget is None else Count(items=1, cost=item.budget)
    return total
