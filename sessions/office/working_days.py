"""Working days: Monday to Friday without the national holidays and the cuti bersama of Indonesia.

The government sets the cuti bersama of a year in the autumn before; for years it has not set, they are estimates. An
office adds and strikes days in its own settings.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from sessions.values.office import Office

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
    from holidays import country_holidays  # noqa: PLC0415 - a tenth of a second, when a step is done

    return dict(country_holidays("ID", years=year, categories=("public", "government"), language="id"))


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
