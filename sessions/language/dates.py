"""Dates and times of day as Indonesian papers write them."""

from datetime import date, datetime, time, timedelta

from sessions.language.numbers import title_words

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_ZONES = {timedelta(hours=7): "WIB", timedelta(hours=8): "WITA", timedelta(hours=9): "WIT"}


def day(on: date) -> str:
    """Name of the day: `Rabu`."""
    return DAYS[on.weekday()]


def month(on: date) -> str:
    """Name of the month: `Februari`."""
    return MONTHS[on.month - 1]


def long_date(on: date) -> str:
    """As letters and signatures have it: `3 Februari 2027`."""
    return f"{on.day} {month(on)} {on.year}"


def with_day(on: date) -> str:
    """`Rabu, 3 Februari 2027`."""
    return f"{day(on)}, {long_date(on)}"


def numeric_date(on: date) -> str:
    """Day, month and year with two, two and four digits: `03-02-2027`."""
    return f"{on:%d-%m}-{on.year:04}"


def date_in_words(on: date) -> str:
    """As a Berita Acara opens: `Rabu, tanggal Tiga bulan Februari tahun Dua Ribu Dua Puluh Tujuh`."""
    return f"{day(on)}, tanggal {title_words(on.day)} bulan {month(on)} tahun {title_words(on.year)}"


def clock(at: datetime | time) -> str:
    """Time of day to the minute, with a dot: `10.42`."""
    return f"{at:%H.%M}"


def clock_in_zone(at: datetime) -> str:
    """Time of day with the zone it was read in: `10.42 WIB`; without a known Indonesian zone the time alone."""
    return f"{clock(at)} {_ZONES.get(at.utcoffset() or timedelta(), '')}".rstrip()
