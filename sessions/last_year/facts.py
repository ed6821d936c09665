"""What is known of earlier years: which lists there are, what became of them, and how often a wish was asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.values.last_year import Count, Kinds, LastYear, LastYearItem, Realization, by_realization, items_of
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, ProposalCode, ProposalDraft

OWN_SOURCE = "sesi ini"


def own_list(session: Session) -> LastYear:
    """The proposals of this year as the next year will look back at them."""
    return session.derived(_own_list)


def _own_list(session: Session) -> LastYear:
    items = items_of(session.proposals.values(), session.realized)
    return LastYear(plan_year=session.plan_year, source=OWN_SOURCE, items=items)


def list_of(session: Session, plan_year: int | None) -> LastYear | None:
    """The list of this plan, the session's own too; of the latest earlier plan where None is asked for."""
    if plan_year is None:
        return session.last_year
    if plan_year == session.plan_year:
        return own_list(session)
    return session.earlier_year(plan_year)


def told_years(session: Session) -> tuple[LastYear, ...]:
    """The lists of which realisation is told, the latest first: the own one only once something is noted of it."""
    return (own_list(session), *session.earlier_years) if session.realized else session.earlier_years


def noted_years(session: Session) -> tuple[LastYear, ...]:
    """Those of which somebody has told what became of at least one proposal."""
    return tuple(year for year in told_years(session) if any(item.realization for item in year.items))


def villages_told(session: Session) -> tuple[VillageCode, ...]:
    """The villages with proposals in one of those years, in the order of the office."""
    return tuple(own.village for own in by_village(session, noted_years(session)) if own.village is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What became of the priorities of a village in these years; None is what belongs to no village.

    `beyond` counts what was accommodated although it was a reserve or not agreed.
    """

    village: VillageCode | None
    years: tuple[int, ...]
    kinds: Kinds
    beyond: Count

    @property
    def all(self) -> Count:
        """All priorities together."""
        return sum(self.kinds.values(), Count())

    @property
    def open(self) -> Count:
        """What is not accommodated yet, and what nobody has told of."""
        return self.kinds[Realization.NOT_YET] + self.kinds[None]


def share(village: VillageCode | None, years: Iterable[LastYear]) -> Share:
    """The share of one village in these lists."""
    told = tuple(years)
    own = [(year, [item for item in year.items if item.village == village]) for year in told]
    return _share(village, [year.plan_year for year, items in own if items], [i for _, items in own for i in items])


def whole(years: Iterable[LastYear]) -> Share:
    """All villages together, and what belongs to none."""
    told = tuple(years)
    return _share(None, [year.plan_year for year in told], [item for year in told for item in year.items])


def _share(village: VillageCode | None, years: Iterable[int], items: Iterable[LastYearItem]) -> Share:
    all_ = tuple(items)
    found = LastYear(plan_year=0, source="", items=all_)
    beyond = by_realization(found.waiting)[Realization.ACCOMMODATED]
    return Share(village=village, years=tuple(years), kinds=by_realization(found.priorities), beyond=beyond)


def by_village(session: Session, years: Iterable[LastYear]) -> tuple[Share, ...]:
    """The share of each village that had proposals then, in the order of the office; last what belongs to none.

    The villages and the rest together are `whole`.
    """
    told = tuple(years)
    having = {item.village for year in told for item in year.items}
    villages = session.office.villages if session.office else ()
    shares = tuple(share(village.code, told) for village in villages if village.code in having)
    rest = share(None, told)
    return (*shares, rest) if rest.all.items or rest.beyond.items else shares


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierWish:
    """A wish as it was asked for in an earlier plan; `item` None where the list does not have it any more."""

    plan_year: int
    code: str
    item: LastYearItem | None


def history(session: Session, code: ProposalCode) -> tuple[EarlierWish, ...]:
    """Where this proposal was asked for before, the earliest first; () where nobody linked anything."""
    return asked_in(session, session.histories.get(code, {}))


def asked_in(session: Session, earlier: Mapping[int, str]) -> tuple[EarlierWish, ...]:
    """These proposals of earlier plans, the earliest first."""
    return tuple(
        EarlierWish(plan_year=year, code=code, item=found.item(code) if (found := session.earlier_year(year)) else None)
        for year, code in sorted(earlier.items())
    )


def repeated_as(session: Session) -> Mapping[tuple[int, str], ProposalCode]:
    """Plan and code of then -> this year's proposal that asks for it again."""
    return session.derived(_repeated_as)


def _repeated_as(session: Session) -> Mapping[tuple[int, str], ProposalCode]:
    return {(year, earlier): code for code, found in session.histories.items() for year, earlier in found.items()}


def repeated(session: Session) -> Iterator[tuple[ProposalCode, tuple[EarlierWish, ...]]]:
    """Proposals of this year that were asked for before, those asked for most often first, then by code."""
    found = ((code, history(session, code)) for code in session.histories if code in session.proposals)
    yield from sorted(found, key=lambda pair: (-len(pair[1]), pair[0]))


def draft_of(item: LastYearItem) -> ProposalDraft:
    """The wish as it comes in again: what was asked for then, with its rupiah menurut usulan where they are known."""
    return ProposalDraft(
        activity=item.activity,
        village=item.village,
        problem=item.problem,
        location=item.location,
        volume=item.volume,
        unit=item.unit,
        cost=item.cost if item.asked is None else item.asked,
        agency=item.agency,
        households=item.households,
    )


def origin_of(item: LastYearItem) -> Origin:
    """Of its village; what belongs to none is the kecamatan's own."""
    return Origin.KECAMATAN if item.village is None else Origin.VILLAGE
