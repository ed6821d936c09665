"""Objective ranges of the guideline in words: what is measured, bounds with their unit, the anchors they make."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from exports.wording import money, numbers, places
from sessions.guideline import Criterion, Datum, Prefill
from sessions.office import Office

NAMES: Mapping[Datum, str] = MappingProxyType(
    {
        Datum.HOUSEHOLDS: "KK penerima",
        Datum.POOR_HOUSEHOLDS: "KK miskin",
        Datum.VILLAGE_PRIORITY: "nomor prioritas desa",
        Datum.DOCUMENTS: "dokumen pendukung",
        Datum.COST: "biaya",
        Datum.AREA: "luas",
    }
)
"""What a score can be read from."""

UNITS: Mapping[Datum, str] = MappingProxyType(
    {
        Datum.HOUSEHOLDS: "KK",
        Datum.POOR_HOUSEHOLDS: "KK miskin",
        Datum.VILLAGE_PRIORITY: "",
        Datum.DOCUMENTS: "dokumen",
        Datum.COST: "rupiah",
        Datum.AREA: "ha",
    }
)
"""The unit in which bounds are typed and told."""

PER_HECTARE = 10_000
"""Square metres."""


def source(office: Office | None, criterion: Criterion) -> str:
    """Where the score comes from: `KK penerima ≥ 10/21/31/41`, or that the commission gives it."""
    return told(office, criterion.prefill) if criterion.prefill else "penilaian komisi"


def told(office: Office | None, range_: Prefill) -> str:
    """`KK penerima ≥ 10/21/31/41`, `nomor prioritas desa ≤ 5/4/3/1`, `luas ≥ 0,1/0,5/1/5 ha`."""
    sign = "≤" if is_falling(range_) else "≥"
    unit = {Datum.AREA: " ha", Datum.COST: ""}.get(range_.datum, "")
    bounds = "/".join(_bound(range_.datum, step) for step in range_.steps)
    return f"{name(office, range_.datum)} {sign} {bounds}{unit}"


def name(office: Office | None, datum: Datum) -> str:
    """What a score can be read from, as the office says it: `nomor prioritas kelurahan`."""
    return places.worded(office, NAMES[datum])


def is_falling(range_: Prefill) -> bool:
    """Whether less is better."""
    return range_.steps[0] > range_.steps[-1]


def _bound(datum: Datum, step: int) -> str:
    if datum is Datum.COST:
        return money.short(step)
    if datum is Datum.AREA:
        return numbers.volume(Decimal(step) / PER_HECTARE)
    return numbers.thousands(step)


def _amount(datum: Datum, step: int) -> str:
    if datum is Datum.COST:
        return money.full(step)
    return f"{_bound(datum, step)} {UNITS[datum]}".rstrip()


def anchors(range_: Prefill) -> tuple[str, str, str, str, str]:
    """What the five scores mean, from the bounds alone: `kurang dari 10 KK`, `10 sampai dengan 20 KK`."""
    if range_.datum in _MEASURED:
        return _of_measures(range_)
    unit = f" {UNITS[range_.datum]}" if UNITS[range_.datum] else ""
    two, three, four, five = range_.steps
    if is_falling(range_):
        between = ((three + 1, two), (four + 1, three), (five + 1, four))
        first, last = f"di atas {two}{unit}", f"{five}{unit} atau kurang"
    else:
        between = ((two, three - 1), (three, four - 1), (four, five - 1))
        first, last = f"kurang dari {two}{unit}", f"lebih dari {five - 1}{unit}"
    middle = (f"{low}{unit}" if low == high else f"{low} sampai dengan {high}{unit}" for low, high in between)
    second, third, fourth = middle
    return first, second, third, fourth, last


_MEASURED = frozenset({Datum.COST, Datum.AREA})
"""Data between whose bounds lies more than whole numbers."""


def _of_measures(range_: Prefill) -> tuple[str, str, str, str, str]:
    two, three, four, five = (_amount(range_.datum, step) for step in range_.steps)
    if is_falling(range_):
        return (
            f"di atas {two}",
            f"di atas {three} sampai dengan {two}",
            f"di atas {four} sampai dengan {three}",
            f"di atas {five} sampai dengan {four}",
            f"{five} atau kurang",
        )
    return (
        f"kurang dari {two}",
        f"{two} sampai kurang dari {three}",
        f"{three} sampai kurang dari {four}",
        f"{four} sampai kurang dari {five}",
        f"{five} atau lebih",
    )
