"""Dates and times as a Berita Acara has them."""

from datetime import UTC, date, datetime, time, timedelta, timezone

from sessions.language.dates import clock, clock_in_zone, date_in_words, day, long_date, month, numeric_date, with_day

SESSION = date(2027, 2, 3)


def test_the_opening_has_the_date_in_words() -> None:
    assert "Rabu, tanggal Tiga bulan Februari tahun Dua Ribu Dua Puluh Tujuh" == date_in_words(SESSION)
    assert "Selasa, tanggal Sepuluh bulan Februari tahun Dua Ribu Dua Puluh Enam" == date_in_words(date(2026, 2, 10))


def test_every_day_of_a_week_has_its_name() -> None:
    week = [day(date(2027, 2, 1) + timedelta(days=number)) for number in range(7)]
    assert ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"] == week


def test_every_month_has_its_name() -> None:
    assert "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember" == " ".join(
        month(date(2027, number, 1)) for number in range(1, 13)
    )


def test_dates_in_figures_and_letters() -> None:
    assert "3 Februari 2027" == long_date(SESSION)
    assert "Rabu, 3 Februari 2027" == with_day(SESSION)
    assert "03-02-2027" == numeric_date(SESSION)
    assert "03-02-0927" == numeric_date(date(927, 2, 3))


def test_a_time_of_day_has_a_dot() -> None:
    assert ["08.05", "10.42"] == [clock(time(8, 5, 59)), clock(datetime(2027, 2, 3, 10, 42, tzinfo=UTC))]


def test_the_zone_is_named_if_it_is_indonesian() -> None:
    zones = [timezone(timedelta(hours=hours)) for hours in (7, 8, 9, 0)]
    shown = [clock_in_zone(datetime(2027, 2, 3, 10, 42, tzinfo=zone)) for zone in zones]
    assert ["10.42 WIB", "10.42 WITA", "10.42 WIT", "10.42"] == shown
