"""Working days: Monday to Friday without the national holidays and the cuti bersama of Indonesia.

The government sets the cuti bersama of a year in the autumn before; for years it has not set, they are estimates. An
office adds and strikes days in its own settings.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from typing import TYPE_CHECKING

from sessions.values.office import Office

if TYPE_CHECKING:
    from holidays import HolidayBase

_SATURDAY = 5

IsOff = Callable[[date], bool]
"""Whether nobody works on that day."""


def calendar_of(office: Office | None) -> IsOff:
    """The days off of an office: weekends, the country's, and its own changes to them."""
    added = frozenset(office.holidays_added) if office else frozenset()
    struck = frozenset(office.holidays_struck) if office else frozenset()

    def is_off(day: date) -> bool:
        return day.weekday() >= _SATURDAY or day in added or (day not in struck and day in national(day.year))

    return is_off


@lru_cache
def national(year: int) -> dict[date, str]:
    """National holidays and cuti bersama of a year with their Indonesian names."""
    return dict(_indonesia()(years=year, categories=("public", "government"), language="id"))


def _indonesia() -> "type[HolidayBase]":
    """The calendar out of its own file: the package around it loads 250 countries, for a tenth of a second."""
    import holidays  # noqa: PLC0415 - when a step is done

    spec = PathFinder.find_spec("indonesia", [f"{folder}/countries" for folder in holidays.__path__])
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError("holidays.countries.indonesia")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    calendar: type[HolidayBase] = module.Indonesia
    return calendar


def count(after: date, until: date, is_off: IsOff) -> int:
    """Working days after one day up to the other, which is included; 0 where it lies before."""
    return sum(not is_off(after + timedelta(days=number)) for number in range(1, (until - after).days + 1))


def due(after: date, days: int, is_off: IsOff) -> date:
    """The day on which this many working days have passed: 3 February 2027 and three days are 9 February."""
    day = after
    while days > 0:
        day += timedelta(days=1)
        days -= not is_off(day)
    return day
