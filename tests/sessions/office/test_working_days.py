"""Working days against the calendars the government has published."""

from dataclasses import replace
from datetime import date

from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from sessions.office import working_days
from sessions.office.defaults import KERJO, office_for
from sessions.office.working_days import calendar_of, count, due

IS_OFF = calendar_of(None)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def test_holidays_and_cuti_bersama_are_left_out():
    assert date(2026, 2, 20) == due(date(2026, 2, 13), 3, IS_OFF)
    assert date(2027, 2, 9) == due(date(2027, 2, 3), 3, IS_OFF)


def test_days_off_have_indonesian_names():
    assert "Cuti Bersama Tahun Baru Imlek" == working_days.national(2027)[date(2027, 2, 5)]


def test_an_office_adds_and_strikes_days():
    kerjo = replace(office_for(KERJO), holidays_added=(date(2027, 2, 4),), holidays_struck=(date(2027, 2, 5),))
    assert [True, False] == [calendar_of(kerjo)(day) for day in (date(2027, 2, 4), date(2027, 2, 5))]
    assert date(2027, 2, 6).weekday() == 5
    assert calendar_of(replace(kerjo, holidays_struck=(date(2027, 2, 6),)))(date(2027, 2, 6))


def test_nothing_passes_backwards():
    assert 0 == count(date(2027, 2, 3), date(2027, 2, 3), IS_OFF)
    assert 0 == count(date(2027, 2, 3), date(2027, 1, 3), IS_OFF)


@given(DAYS, st.integers(0, 15))
def test_what_is_due_after_some_days_is_that_many_days_away(after, days):
    last = due(after, days, IS_OFF)
    assert days == count(after, last, IS_OFF)
    assert days == 0 or not IS_OFF(last)


def test_the_calendar_is_that_of_the_library_for_every_year_of_a_plan():
    for year in range(2024, 2036):
        theirs = country_holidays("ID", years=year, categories=("public", "government"), language="id")
        assert dict(theirs) == working_days.national(year)
