"""The people of the sample session: the delegates of ten desa and everybody else who usually comes."""

import csv
import re
from collections import Counter
from importlib.resources import files

import pytest

from sessions.office.defaults import office_for
from sessions.values.attendance import Unsur

Row = dict[str, str]

OFFICE = office_for("33.13.16")
DESA = {village.name for village in OFFICE.villages}


def _rows() -> list[Row]:
    with (files("sessions") / "sample" / "peserta.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PEOPLE = _rows()
DELEGATES = [person for person in PEOPLE if person["Utusan"] == "ya"]


def test_the_columns_are_those_of_the_attendance_form() -> None:
    expected = ["Nama", "L/P", "Unsur", "Lembaga", "Jabatan", "Desa", "Utusan", "Komisi", "Alamat", "Datang"]
    assert expected == list(PEOPLE[0])


def test_seventy_seven_people_come_and_no_two_have_the_same_name() -> None:
    assert 77 == sum(1 for person in PEOPLE if person["Datang"])
    assert len(PEOPLE) == len({person["Nama"] for person in PEOPLE})


def test_no_two_hold_the_same_office_of_the_kecamatan() -> None:
    offices = Counter(
        person["Jabatan"]
        for person in PEOPLE
        if person["Unsur"] == "Kecamatan" and not person["Jabatan"].startswith("Pelaksana")
    )
    assert [] == [office for office, count in offices.items() if count > 1]


def test_each_desa_sends_three_delegates_one_to_each_commission() -> None:
    sent = {(person["Desa"], person["Komisi"]) for person in DELEGATES}
    assert {(desa, commission.id) for desa in DESA for commission in OFFICE.commissions} == sent
    assert 30 == len(DELEGATES)


def test_twenty_seven_delegates_come_and_the_three_missing_are_of_three_desa() -> None:
    missing = [person["Desa"] for person in DELEGATES if not person["Datang"]]
    assert ["Karangrejo", "Sumberejo", "Tawangsari"] == sorted(missing)


def test_everybody_else_on_the_list_comes() -> None:
    assert [] == [person["Nama"] for person in PEOPLE if person["Utusan"] == "tidak" and not person["Datang"]]


def test_the_quorum_of_twenty_is_reached_only_after_half_past_eight() -> None:
    arrivals = sorted(person["Datang"] for person in DELEGATES if person["Datang"])
    assert "08.34" == arrivals[17]
    assert "08.37" == arrivals[19]


def test_nine_desa_of_ten_send_at_least_one_woman() -> None:
    assert 9 == len({person["Desa"] for person in DELEGATES if person["L/P"] == "P"})


def test_every_commission_has_a_woman_with_a_seat_to_win_except_the_first() -> None:
    women = Counter(person["Komisi"] for person in DELEGATES if person["L/P"] == "P" and person["Datang"])
    assert 0 == women["I"]
    assert min(women["II"], women["III"]) >= 3


@pytest.mark.parametrize("unsur", [unsur for unsur in Unsur if unsur is not Unsur.OTHER])
def test_every_group_of_the_berita_acara_is_there(unsur: Unsur) -> None:
    assert unsur.value in {person["Unsur"] for person in PEOPLE}


def test_groups_villages_and_commissions_are_known() -> None:
    assert {person["Unsur"] for person in PEOPLE} <= {unsur.value for unsur in Unsur}
    assert {person["Desa"] for person in PEOPLE} <= DESA | {""}
    assert {person["Komisi"] for person in PEOPLE} <= {"I", "II", "III", ""}
    assert {"L", "P"} == {person["L/P"] for person in PEOPLE}


def test_women_are_more_than_a_third_of_those_who_come() -> None:
    present = [person["L/P"] for person in PEOPLE if person["Datang"]]
    assert present.count("P") * 3 > len(present)


@pytest.mark.parametrize("column", ["Nama", "Lembaga", "Jabatan", "Alamat"])
def test_what_the_form_asks_is_filled_in(column: str) -> None:
    assert [] == [person["Nama"] for person in PEOPLE if not person[column] or person[column] != person[column].strip()]


def test_times_of_arrival_are_written_as_on_paper() -> None:
    times = {person["Datang"] for person in PEOPLE if person["Datang"]}
    assert [] == [time for time in times if not re.fullmatch(r"0[789]\.[0-5]\d", time)]
