"""What became of last year's proposals: a list to compare with, and which of them were realised."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessions.values.derived import Deriving
from sessions.values.office import VillageCode
from sessions.values.proposals import KEPT, PRIORITIES, Outcome, Proposal


class Realization(StrEnum):
    """What the kabupaten made of a proposal."""

    ACCOMMODATED = "terakomodasi"
    NOT_YET = "belum"
    REJECTED = "ditolak"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYearItem:
    """A proposal of last year under its code of then; `cost` is whole rupiah, None where it is not known.

    `realization` None: nobody has said yet. `note` tells the programme that took it up, or why it was not.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYear(Deriving):
    """The list: for which plan it was made, from which folder or file, and its items in their order."""

    plan_year: int
    source: str
    items: tuple[LastYearItem, ...]

    def item(self, code: str) -> LastYearItem | None:
        """The item with this code, or None."""
        return next((item for item in self.items if item.code == code), None)

    @property
    def priorities(self) -> tuple[LastYearItem, ...]:
        """What was agreed: the kabupaten was to realise it."""
        return tuple(item for item in self.items if item.outcome in PRIORITIES)

    @property
    def waiting(self) -> tuple[LastYearItem, ...]:
        """What was a reserve or not agreed: it may come again."""
        return tuple(item for item in self.items if item.outcome in {Outcome.RESERVE, Outcome.NOT_AGREED})


def items_of(proposals: Iterable[Proposal]) -> tuple[LastYearItem, ...]:
    """The list that a session leaves to the next year."""
    return tuple(
        LastYearItem(
            code=p.code,
            activity=p.draft.activity,
            village=p.draft.village,
            location=p.draft.location,
            agency=p.agency,
            cost=p.cost,
            outcome=p.outcome,
        )
        for p in proposals
        if p.outcome is not None and p.outcome in KEPT
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of a kind, and their known cost in rupiah."""

    items: int
    cost: int


def by_realization(items: tuple[LastYearItem, ...]) -> Mapping[Realization | None, Count]:
    """Counts of each kind; None is what nobody has said yet. Their sum is all items."""
    counts = Counter(item.realization for item in items)
    costs = Counter[Realization | None]()
    for item in items:
        costs[item.realization] += item.cost or 0
    return {kind: Count(items=counts[kind], cost=costs[kind]) for kind in (*Realization, None)}
