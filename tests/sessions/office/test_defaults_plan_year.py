"""Which year is offered for a new session, and which law is out of date."""

from datetime import date

import pytest

from sessions.office.defaults import is_superseded, usual_plan_year


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2027, 1, 1), 2028), (date(2027, 6, 30), 2028), (date(2027, 7, 1), 2029), (date(2027, 12, 31), 2029)],
)
def test_from_july_on_the_year_after_the_next_is_offered(day, year):
    assert year == usual_plan_year(day)


@pytest.mark.parametrize(
    ("law", "is_old"),
    [
        ("Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintah Daerah", True),
        ("UU 32/2004", True),
        ("UU No. 32 TAHUN 2004", True),
        ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", False),
        ("Undang-Undang Nomor 132 Tahun 2004", False),
        ("Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional", False),
    ],
)
def test_the_law_of_2004_on_local_government_is_out_of_date(law, is_old):
    assert is_old == is_superseded(law)
