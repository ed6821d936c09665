"""What can limit the line: ceilings in rupiah, quotas in numbers, exclusive pairs, and which a proposal meets.

A quota per commission counts what has a commission, a quota per village and commission what has both: a proposal of
the kecamatan or the forum belongs to no village and is not counted against one. Of an exclusive pair one has room.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sessions.values.guideline import LineKind

_MONEY = frozenset({LineKind.CEILING, LineKind.COMMISSION_CEILING, LineKind.AGENCY_CEILING})


class Exclusion(StrEnum):
    """What limits the line without being adopted as a kind of it."""

    PAIR = "pasangan"


Pair = tuple[str, str]
"""Two proposals that cannot both be inside, the smaller code first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A proposal before the line. Equal `rank` is a tie.

    `cost` is whole rupiah; None is unknown, 0 needs no money. `agency` is empty where none is named.
    """

    key: str
    rank: int
    cost: int | None
    commission: str | None = None
    village: str | None = None
    agency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The amounts in force: rupiah for ceilings, numbers for quotas; None or absent is no limit, 0 lets nothing in."""

    ceiling: int | None = None
    commissions: Mapping[str, int] = field(default_factory=dict)
    agencies: Mapping[str, int] = field(default_factory=dict)
    quota_per_commission: int | None = None
    quota_per_village_and_commission: int | None = None
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One limit among those in force: its kind, and whose it is (empty where the kind does not ask)."""

    kind: LineKind | Exclusion
    commission: str = ""
    village: str = ""
    agency: str = ""
    pair: Pair | None = None

    @property
    def is_money(self) -> bool:
        """Whether it is a ceiling in rupiah; otherwise it is a number of places."""
        return self.kind in _MONEY

    @property
    def is_adopted(self) -> bool:
        """Whether it draws the line by a kind of the guideline; an exclusive pair only keeps one of two outside."""
        return self.pair is None


KECAMATAN = Limit(kind=LineKind.CEILING)
"""The one ceiling that applies to everything."""


def ceilings(limits: Limits) -> dict[Limit, int]:
    """The ceilings in rupiah, kecamatan first, each with its amount."""
    found = {} if limits.ceiling is None else {KECAMATAN: limits.ceiling}
    for commission, amount in limits.commissions.items():
        found[Limit(kind=LineKind.COMMISSION_CEILING, commission=commission)] = amount
    for agency, amount in limits.agencies.items():
        found[Limit(kind=LineKind.AGENCY_CEILING, agency=agency)] = amount
    return found


def met_by(item: Item, limits: Limits) -> dict[Limit, int]:
    """Every limit that applies to the item, with that limit's full amount; ceilings before quotas before pairs."""
    commission, village, agency = item.commission or "", item.village or "", item.agency
    found: dict[Limit, int] = {}
    if limits.ceiling is not None:
        found[KECAMATAN] = limits.ceiling
    if commission in limits.commissions:
        found[Limit(kind=LineKind.COMMISSION_CEILING, commission=commission)] = limits.commissions[commission]
    if agency in limits.agencies:
        found[Limit(kind=LineKind.AGENCY_CEILING, agency=agency)] = limits.agencies[agency]
    if commission and limits.quota_per_commission is not None:
        found[Limit(kind=LineKind.PER_COMMISSION, commission=commission)] = limits.quota_per_commission
    if commission and village and limits.quota_per_village_and_commission is not None:
        in_both = Limit(kind=LineKind.PER_VILLAGE_AND_COMMISSION, commission=commission, village=village)
        found[in_both] = limits.quota_per_village_and_commission
    return found | pairs_of(item, limits)


def pairs_of(item: Item, limits: Limits) -> dict[Limit, int]:
    """The exclusive pairs the item is in; each has one place."""
    return {Limit(kind=Exclusion.PAIR, pair=pair): 1 for pair in limits.pairs if item.key in pair}
