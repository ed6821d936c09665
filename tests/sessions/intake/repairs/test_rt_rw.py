"""RT and RW in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.intake.repairs.rt_rw import with_plain_rt_rw


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Dusun Krajan RT.2/RW.05", "Dusun Krajan RT 02/RW 05"),
        ("Krajan Rt02 Rw 5", "Krajan RT 02 RW 05"),
        ("Krajan RT/RW 002/005", "Krajan RT 02/RW 05"),
        ("Krajan RT/RW: 2/5, Desa Kuto", "Krajan RT 02/RW 05, Desa Kuto"),
        ("RT RW 02 - 05", "RT 02/RW 05"),
        ("R.T. 3 R.W. 4", "RT 03 RW 04"),
        ("RT. II RW. IV", "RT 02 RW 04"),
        ("Gg 2 RW IX, Kota", "Gg 2 RW 09, Kota"),
        ("Rukun Tetangga 7 Rukun Warga 12", "RT 07 RW 12"),
        ("RT 1, 3 dan 5 RW 8", "RT 01, 03 dan 05 RW 08"),
        ("RT 1-7 RW 2", "RT 01-07 RW 02"),
        ("RT:012, RW:003", "RT 12, RW 03"),
        ("rt2rw3", "RT 02 RW 03"),
    ],
)
def test_labels_and_numbers_get_one_spelling(text: str, plain: str) -> None:
    assert plain == with_plain_rt_rw(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dk. Ngasem RT 02/RW 05",
        "RT 01 s.d. RT 04",
        "RT 01, 03 RW 03 (Depan P. Anu)",
        "RT 02/05",
        "RT 002/005",
        "RT I/II",
        "Jalan Artileri 5",
        "SMART 5 unit",
        "Tanah kas desa 1,2 ha",
        "tiga balai RW",
        "Kantor RT",
        "RTH 5 titik",
        "RTLH 20 unit",
        "",
    ],
)
def test_other_addresses_stand_as_they_are(text: str) -> None:
    assert text == with_plain_rt_rw(text)


def test_a_number_of_things_behind_a_list_is_not_of_the_list() -> None:
    assert "RT 01, 2 unit pompa" == with_plain_rt_rw("RT 1, 2 unit pompa")


@given(st.text(alphabet="RrTtWw.:/ 0123456789IVXdan,-", max_size=30))
def test_a_plain_spelling_stays(text: str) -> None:
    once = with_plain_rt_rw(text)
    assert once == with_plain_rt_rw(once)
