"""RT and RW in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.intake.repairs.places import with_plain_rt_rw


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
        ("RTII, RWV", "RT 02, RW 05"),
        ("RT-1 RW - X", "RT 01 RW 10"),
        ("RWX", "RW 10"),
        ("rt ii rw xiv", "RT 02 RW 14"),
        ("RT 2b, Kuto", "RT 02 b, Kuto"),
        ("Blok_RT 1", "Blok_RT 01"),
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
        "RT I/V",
        "RT I/X",
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


_LINKS = (", ", ",", "-", "–", " & ", " dan ", " s.d. ", " sd ", " s/d ", " s.d ", " s.d.", " sd")
_PLACES = "rt rw r.t ds dsn desa dusun dk dukuh kel kelurahan kec"


@pytest.mark.parametrize("link", _LINKS)
def test_every_link_and_end_of_a_list_of_numbers_is_known(link: str) -> None:
    ends = [
        "",
        ", Kuto",
        "; y",
        ". y",
        ") y",
        " (y)",
        " - y",
        " sd y",
        "/y",
        " – y",
        " & y",
        " dan y",
        " s.d. y",
        " s/d y",
    ]
    for end in (*ends, *(f" {word} y" for word in _PLACES.split())):
        assert f"RT 01{link}03{end}" == with_plain_rt_rw(f"RT 1{link}3{end}")
    assert f"RT 01{link}3 unit" == with_plain_rt_rw(f"RT 1{link}3 unit")


@pytest.mark.parametrize(
    ("roman", "number"),
    [("I", 1), ("II", 2), ("III", 3), ("IV", 4), ("V", 5), ("VI", 6), ("IX", 9), ("X", 10), ("XIV", 14), ("XIX", 19)],
)
def test_roman_numbers_are_read(roman: str, number: int) -> None:
    assert f"RW {number:02d} Kuto" == with_plain_rt_rw(f"RW {roman} Kuto")


@pytest.mark.parametrize(
    "text", ["RT/RW 1/2", "R.T./R.W. 1/2", "RT&RW: 1-2", "RT-RW. 1.2", "RTRW 1, 2", "rt / rw 001/002", "RT.RW 1/2"]
)
def test_rt_and_rw_together_in_every_spelling(text: str) -> None:
    assert "Krajan RT 01/RW 02, Kuto" == with_plain_rt_rw(f"Krajan {text}, Kuto")


@given(st.text(alphabet="RrTtWw.:/ 0123456789IVXdan,-", max_size=30))
def test_a_plain_spelling_stays(text: str) -> None:
    once = with_plain_rt_rw(text)
    assert once == with_plain_rt_rw(once)
