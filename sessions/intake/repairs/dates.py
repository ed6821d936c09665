"""Dates as villages and spreadsheets write them: `5 Januari 2027`, `05/01/2027`, `Senin, 5-1-27`, `46392`."""

import re
from datetime import date, timedelta

from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.verdicts import Why

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb pebruari february peb",
            "maret mar march mrt",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu agt agst ags agust aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nopember nop",
            "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_DAY = r"(?:[^\W\d]+(?:['\u2019`][^\W\d]+)?,?\s+)?"  # Senin, Jum'at
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]\d{2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?)?")
_BY_NAME = re.compile(_DAY + r"(\d{1,2})[\s./-]+([^\W\d]+)\.?[\s./,-]+(\d{4}|\d{2})\b(?:,?\s+\d.*)?")
_BY_NUMBER = re.compile(_DAY + r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:,?\s+\d{1,2}[:.].*)?")
_YEAR_FIRST = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})(?: \d{1,2}[:.].*)?")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)
"""Days of 2000 to 2099 as spreadsheets count them."""

_CENTURY = 2000
_YEARS = range(2000, 2100)
_SHORT = 2


def read_date(text: str) -> tuple[date | None, Why | None]:
    """The day, None where nothing is stated. Day before month, as Indonesia writes; another order is not guessed."""
    if is_nothing(text):
        return None, None
    if found := _ISO.fullmatch(text):
        day = _date(found[1], int(found[2]), found[3])
        return day, None if day else Why.DATE_UNREADABLE
    if (found := _SERIAL.fullmatch(text)) and int(found[1]) in _SERIALS:
        return _SERIAL_ZERO + timedelta(days=int(found[1])), Why.DATE_READ
    day = None
    if found := _YEAR_FIRST.fullmatch(text):
        day = _date(found[1], int(found[2]), found[3])
    elif found := _BY_NAME.fullmatch(text.casefold()):
        day = _date(found[3], _MONTHS.get(found[2], 0), found[1])
    elif found := _BY_NUMBER.fullmatch(text):
        day = _date(found[3], int(found[2]), found[1])
    return day, Why.DATE_READ if day else Why.DATE_UNREADABLE


def _date(year: str, month: int, day: str) -> date | None:
    whole = int(year) + (_CENTURY if len(year) == _SHORT else 0)
    try:
        return date(whole, month, int(day)) if whole in _YEARS else None
    except ValueError:
        return None
