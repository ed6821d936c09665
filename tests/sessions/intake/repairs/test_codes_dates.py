"""Dates as villages and spreadsheets write them."""

from datetime import date

import pytest

from sessions.intake.repairs.codes import read_date
from sessions.intake.verdicts import Why

DAY = date(2027, 1, 5)


@pytest.mark.parametrize("text", ["2027-01-05", "2027-01-05 10:30", "2027-01-05T10:30:00", "2027-01-05 10.30.00Z"])
def test_a_date_in_iso_form_stands(text: str) -> None:
    assert (DAY, None) == read_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "5 Januari 2027",
        "5 Jan 2027",
        "05-Jan-27",
        "5.Januari.2027",
        "5/Jan/27",
        "5 Januari,2027",
        "5 Januari 2027, 10:30",
        "5 Januari 2027 10:30",
        "Jum`at, 5 Januari 2027",
        "Selasa, 5 Januari 2027",
        "05/01/2027",
        "2027/01/05",
        "2027/1/5 08:30",
        "2027/1/5 08.30",
        "05/01/2027 10.22",
        "46392.5",
        "Jum'at, 5 Januari 2027",
        "Jum’at 05-01-2027",
        "5-1-27",
        "05.01.2027",
        "05/01/2027 10:22",
        "46392",
        "46392,5",
    ],
)
def test_other_forms_are_read_and_reported(text: str) -> None:
    assert (DAY, Why.DATE_READ) == read_date(text)


@pytest.mark.parametrize(
    ("text", "month"),
    [("1 Pebruari 2027", 2), ("1 Agt 2027", 8), ("1 Agust. 2027", 8), ("1 Nopember 2027", 11), ("1 Des 2027", 12)],
)
def test_months_have_old_and_short_names(text: str, month: int) -> None:
    assert (date(2027, month, 1), Why.DATE_READ) == read_date(text)


_NO_DAYS = ("?!, 5-1-2027", "2a, 5-1-2027", "Jum'?t, 5-1-2027", "Jum'4t, 5-1-2027")


@pytest.mark.parametrize(
    "text", ["31/02/2027", "01/13/2027", "2027-13-01", "5 Foo 2027", "kemarin", "2027", *_NO_DAYS, "12345678", "99999"]
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert (None, Why.DATE_UNREADABLE) == read_date(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31-12-1999", None),
        ("1-1-2000", date(2000, 1, 1)),
        ("31/12/99", date(2099, 12, 31)),
        ("1/1/00", date(2000, 1, 1)),
        ("1-1-2100", None),
        ("5-1-0027", None),
        ("1999-12-31", None),
        ("36525", None),
        ("36526", date(2000, 1, 1)),
        ("73050", date(2099, 12, 31)),
        ("73051", None),
    ],
)
def test_days_are_of_this_century(text: str, day: date | None) -> None:
    assert day == read_date(text)[0]


_MONTHS = (
    "januari jan january|februari feb pebruari february peb|maret mar march mrt|april apr|mei may|juni jun june"
    "|juli jul july|agustus agu agt agst ags agust aug august|september sep sept|oktober okt oct october"
    "|november nov nopember nop|desember des dec december"
)


@pytest.mark.parametrize(
    ("month", "name"), [(n, name) for n, names in enumerate(_MONTHS.split("|"), start=1) for name in names.split()]
)
def test_every_name_of_a_month_is_known(month: int, name: str) -> None:
    assert (date(2027, month, 9), Why.DATE_READ) == read_date(f"9 {name.title()} 2027")
    assert (None, Why.DATE_UNREADABLE) == read_date(f"9 {name}xx 2027")


@pytest.mark.parametrize("text", ["", "-", "belum ada"])
def test_no_date_is_none(text: str) -> None:
    assert (None, None) == read_date(text)
