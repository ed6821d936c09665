"""What columns say about each other: a sum of others, a price times a volume, a range, a category before the wish."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from sessions.intake.contents import CellContents, CellTrait
from sessions.intake.evidence import OF_HEADINGS, Because, Evidence
from sessions.intake.layouts import FieldName, Known, normal_heading
from sessions.intake.mapping import KNOWN
from sessions.intake.readers.guards import column_letters
from sessions.intake.roles import ColumnRole, Headed, read_as
from sessions.intake.scores import money_share

_MOSTLY = 0.6
_HOLDS = 0.8
_FEWEST, _FEWEST_SUMS = 2, 3
_ENDS = frozenset(
    ["end", "max", "maks", "maksimal", "maksimum", "tertinggi", "atas", "sampai", "hingga", "akhir", "upto"]
)
_BEGINS = frozenset(["start", "min", "minimal", "minimum", "terendah", "bawah", "dari", "mulai", "awal", "from"])
_YEAR = re.compile(r"\b(?:tahun |ta |thn )?20\d\d\b", re.IGNORECASE)
_CATEGORY, _CATEGORY_CELLS, _WISHES = 0.25, 12, 0.6
_FINER, _FINER_CELLS = 0.25, 4
_MOST_MONEY_COLUMNS = 8
_COLUMNS_OF_MONEY = frozenset({None, Known.COST, Known.COST_LIMIT, Known.IGNORED, Known.VOLUME})


@dataclass(frozen=True, slots=True)
class _Money:
    """A column of amounts."""

    place: int
    values: Mapping[int, Decimal]
    words: frozenset[str]


def related(
    roles: Sequence[ColumnRole],
    headed: Sequence[Headed],
    contents: Sequence[CellContents],
    given: Mapping[int, FieldName],
) -> tuple[ColumnRole, ...]:
    """The roles after what the columns say about each other; a known layout's own columns stay as they are."""
    found = list(roles)
    if Known.COST not in given.values():
        money = [
            _Money(place, held.values, frozenset(normal_heading(" ".join(one.spellings)).split()))
            for place, (held, one) in enumerate(zip(contents, headed, strict=True))
            if roles[place].field in _COLUMNS_OF_MONEY and held.filled >= _FEWEST and money_share(held) >= _MOSTLY
        ][:_MOST_MONEY_COLUMNS]
        for place, field, because in _told(money, _volumes(roles, contents)):
            _set(found, place, field, because)
        _leave_open(found, money)
    if Known.ACTIVITY not in given.values():
        _wish_behind_a_category(found, contents)
        _wish_in_the_standard_work(found, contents)
    return tuple(found)


_SETTLES = OF_HEADINGS | {Because.SUM_OF, Because.PRODUCT_OF, Because.FIRST_OF_RANGE, Because.BESIDE_UNIT}


def _leave_open(roles: list[ColumnRole], money: Sequence[_Money]) -> None:
    """Reads no column as the cost where two could be it and nothing but their amounts speaks for either."""
    taken = next((place for place, role in enumerate(roles) if role.field == Known.COST), None)
    rivals = [one.place for one in money if roles[one.place].looks_like == Known.COST]
    if taken is not None and rivals and not any(told.because in _SETTLES for told in roles[taken].evidence):
        roles[taken] = replace(roles[taken], field=None, confidence=0, looks_like=Known.COST)


def _set(roles: list[ColumnRole], place: int, field: FieldName, because: Evidence) -> None:
    """Reads the column so; another that was read as that field is left aside."""
    for other, role in enumerate(roles):
        if other != place and role.field == field and field != Known.IGNORED:
            roles[other] = ColumnRole(confidence=role.confidence, evidence=(Evidence(because=Because.TWICE),))
    roles[place] = read_as(roles[place], field, because)


def _volumes(roles: Sequence[ColumnRole], contents: Sequence[CellContents]) -> Sequence[Mapping[int, Decimal]]:
    return [held.values for role, held in zip(roles, contents, strict=True) if role.field == Known.VOLUME]


def _told(
    money: Sequence[_Money], volumes: Sequence[Mapping[int, Decimal]]
) -> Iterator[tuple[int, FieldName, Evidence]]:
    prices: set[int] = set()
    for price, total in combinations(money, 2):
        for volume in volumes:
            if _is_product(price.values, volume, total.values):
                prices.add(price.place)
                yield total.place, Known.COST, Evidence(because=Because.PRODUCT_OF, columns=_letters([price]))
                yield price.place, Known.IGNORED, Evidence(because=Because.PRICE_OF, columns=_letters([total]))
    amounts = [one for one in money if one.place not in prices]
    for total in amounts:
        parts = [one for one in amounts if one is not total]
        if len(parts) > 1 and _is_sum(parts, total):
            yield total.place, Known.COST, Evidence(because=Because.SUM_OF, columns=_letters(parts))
            for part in parts:
                yield part.place, Known.IGNORED, Evidence(because=Because.PART_OF, columns=_letters([total]))
            return
    last = next((one for one in amounts if one.words & _ENDS), None)
    first = next((one for one in amounts if last and one is not last and _begins(one, last)), None)
    if first and last:
        yield first.place, Known.COST, Evidence(because=Because.FIRST_OF_RANGE, columns=_letters([last]))
        yield last.place, Known.COST_LIMIT, Evidence(because=Because.LAST_OF_RANGE, columns=_letters([first]))


def _begins(one: _Money, last: _Money) -> bool:
    """Whether a column begins the range that another ends: by its words, or by its smaller amounts."""
    rows = one.values.keys() & last.values.keys()
    return bool(one.words & _BEGINS) or (
        len(rows) >= _FEWEST and sum(one.values[row] < last.values[row] for row in rows) >= _HOLDS * len(rows)
    )


def _letters(money: Sequence[_Money]) -> str:
    return ", ".join(column_letters(one.place + 1) for one in money)


def _is_product(price: Mapping[int, Decimal], volume: Mapping[int, Decimal], total: Mapping[int, Decimal]) -> bool:
    rows = price.keys() & volume.keys() & total.keys()
    telling = [row for row in rows if volume[row] != 1]
    holds = sum(abs(price[row] * volume[row] - total[row]) <= 1 for row in telling)
    return len(telling) >= _FEWEST_SUMS and holds >= _HOLDS * len(telling)


def _is_sum(parts: Sequence[_Money], total: _Money) -> bool:
    """Whether the parts make up the total in most rows, and more than one of them is needed for it."""
    rows = [row for row in total.values if any(part.values.get(row) for part in parts)]
    holds = [sum(part.values.get(row, Decimal(0)) for part in parts) == total.values[row] for row in rows]
    mixed = sum(sum(bool(part.values.get(row)) for part in parts) > 1 for row in rows)
    return len(rows) >= _FEWEST_SUMS and sum(holds) >= _HOLDS * len(rows) and mixed > 0


def _wish_in_the_standard_work(roles: list[ColumnRole], contents: Sequence[CellContents]) -> None:
    """Reads the sub kegiatan as the wish where it differs from row to row and the kegiatan above it comes again."""
    places = {role.field: place for place, role in enumerate(roles)}
    wish, work = places.get(Known.ACTIVITY), places.get(Known.STANDARD_WORK)
    if wish is None or work is None:
        return
    few, many = contents[wish], contents[work]
    is_finer = many.filled >= _HOLDS * few.filled and many.variety - few.variety >= _FINER and many.variety >= _HOLDS
    if is_finer and few.filled >= _FINER_CELLS and many.share(CellTrait.TEXT) >= _HOLDS:
        told = Evidence(because=Because.DIFFERENT, count=many.distinct, out_of=many.filled)
        same = Evidence(because=Because.CATEGORY, count=few.distinct, out_of=few.filled)
        roles[work] = replace(roles[work], field=Known.ACTIVITY, evidence=(*roles[work].evidence[:1], told))
        roles[wish] = replace(roles[wish], field=Known.STANDARD_WORK, evidence=(same,))


def by_year(
    headed: Sequence[Headed], contents: Sequence[CellContents], year: int | None
) -> tuple[list[Headed], Mapping[int, ColumnRole]]:
    """The headings without the year whose plan it is, and the roles of amounts of other years beside it.

    Where none is of that year, or nobody says which it is, amounts of several years stay open; those that one column
    adds up are its parts.
    """
    years = {
        place: int(found[0][-4:])
        for place, one in enumerate(headed)
        if one.spellings and (found := _YEAR.search(one.spellings[-1])) and money_share(contents[place]) >= _MOSTLY
    }
    money = {n: _Money(n, held.values, frozenset()) for n, held in enumerate(contents) if money_share(held) >= _MOSTLY}
    parts = [money[place] for place in years]
    if len(set(years.values())) < _FEWEST or any(_is_sum(parts, money[n]) for n in money.keys() - years):
        return list(headed), {}
    own = {place for place, said in years.items() if said == year}
    others = (Because.OTHER_YEAR, Known.IGNORED, None) if own else (Because.MONEY, None, Known.COST)
    shown = [replace(one, spellings=_without_year(one.spellings)) if n in own else one for n, one in enumerate(headed)]
    shown = [Headed() if n in years.keys() - own else one for n, one in enumerate(shown)]
    return shown, {place: _aside(contents[place], *others) for place in years.keys() - own}


def _without_year(spellings: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, (_YEAR.sub("", text).strip(" ()") for text in spellings)))


def _aside(held: CellContents, because: Because, field: FieldName | None, alike: FieldName | None) -> ColumnRole:
    told = Evidence(because=because, count=held.traits[CellTrait.MONEY], out_of=held.filled)
    return ColumnRole(field=field, confidence=KNOWN if field else 0, evidence=(told,), looks_like=alike)


def _wish_behind_a_category(roles: list[ColumnRole], contents: Sequence[CellContents]) -> None:
    """Reads the problem as the wish where the wish's own column names few standard works again and again."""
    places = {role.field: place for place, role in enumerate(roles)}
    wish, need = places.get(Known.ACTIVITY), places.get(Known.PROBLEM)
    if wish is None or need is None or Known.STANDARD_WORK in places:
        return
    few, many = contents[wish], contents[need]
    is_category = few.filled >= _CATEGORY_CELLS and few.variety < _CATEGORY
    if is_category and many.filled >= _HOLDS * few.filled and many.variety >= _WISHES and many.share(CellTrait.TEXT):
        told = Evidence(because=Because.DIFFERENT, count=many.distinct, out_of=many.filled)
        same = Evidence(because=Because.CATEGORY, count=few.distinct, out_of=few.filled)
        roles[need] = ColumnRole(field=Known.ACTIVITY, confidence=85, evidence=(told,))
        roles[wish] = ColumnRole(field=Known.STANDARD_WORK, confidence=roles[wish].confidence, evidence=(same,))
