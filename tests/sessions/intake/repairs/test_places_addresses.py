"""Addresses with coordinates inside."""

from itertools import product

import pytest

from sessions.intake.repairs.places import without_coordinates


@pytest.mark.parametrize(
    ("text", "words", "coordinates"),
    [
        ("Desa Botok -8.1868, 111.0885, Kab. Karanganyar", "Desa Botok, Kab. Karanganyar", "-8.1868, 111.0885"),
        ("-7.5612, 111.0201 Dusun Krajan", "Dusun Krajan", "-7.5612, 111.0201"),
        ("Krajan -7.5612,111.0201 -7.5613,111.0202", "Krajan", "-7.5612, 111.0201; -7.5613, 111.0202"),
        ("Krajan (111.0201, -7.5612)", "Krajan", "-7.5612, 111.0201"),
        ("Dusun Krajan RT 01 RW 02", "Dusun Krajan RT 01 RW 02", ""),
        ("Ruas 12.500, 99.000 m", "Ruas 12.500, 99.000 m", ""),
        ("Ruas 3.500, 90.000 m", "Ruas 3.500, 90.000 m", ""),
        ("Krajan, Lat: -7.5612 Long: 111.0201, Kerjo", "Krajan, Kerjo", "-7.5612, 111.0201"),
        ("Krajan -7,5612; 111,0201", "Krajan", "-7.5612, 111.0201"),
        (
            "Krajan 7°33'40.3\"S 111°01'12.4\"E, Kerjo",
            "Krajan, Kerjo",
            "7°33'40.3\"S 111°01'12.4\"E",
        ),
        ("Krajan 47°33'40\"S 111°01'12\"E", "Krajan 47°33'40\"S 111°01'12\"E", ""),
        ("Krajan -7.5612,111.0201 Kerjo", "Krajan, Kerjo", "-7.5612, 111.0201"),
        ("Krajan 7°33'40\"S 111°01'12\"E Kerjo", "Krajan, Kerjo", "7°33'40\"S 111°01'12\"E"),
        ("(-7.5612,111.0201) Krajan", "Krajan", "-7.5612, 111.0201"),
        ("[-7.5612,111.0201] Krajan", "Krajan", "-7.5612, 111.0201"),
        ("; Krajan (-7.5612,111.0201)", "Krajan", "-7.5612, 111.0201"),
        ("Krajan ; -7.5612,111.0201 ; Kerjo", "Krajan, Kerjo", "-7.5612, 111.0201"),
        ("Krajan 111,0201 -7,5612", "Krajan", "-7.5612, 111.0201"),
        ("Krajan 111.0201, 3.5612", "Krajan", "3.5612, 111.0201"),
        ("Ruas 12.500, 99.000 m, Krajan -7.5612,111.0201", "Ruas 12.500, 99.000 m, Krajan", "-7.5612, 111.0201"),
        (
            "Krajan 47°33'40\"S 111°01'12\"E, Kuto 7°33'40\"S 111°01'12\"E",
            "Krajan 47°33'40\"S 111°01'12\"E, Kuto",
            "7°33'40\"S 111°01'12\"E",
        ),
        ("", "", ""),
    ],
)
def test_coordinates_leave_the_address_in_words(text: str, words: str, coordinates: str) -> None:
    assert (words, coordinates) == without_coordinates(text)


_BETWEEN = (",", ", ", "; ", " / ", " ")


@pytest.mark.parametrize("label", ["", "latitude ", "LAT ", "lat. ", "lat: ", "lat=", "lintang: "])
def test_coordinates_may_bear_labels(label: str) -> None:
    for between, other in product(_BETWEEN, ("", "longitude ", "Long ", "lng: ", "lon. ", "bujur = ")):
        first, second = f"{label}-7.5612", f"{other}111.0201"
        for pair in (f"{first}{between}{second}", f"{second}{between}{first}"):
            assert ("Krajan, Kerjo", "-7.5612, 111.0201") == without_coordinates(f"Krajan {pair}, Kerjo"), pair


@pytest.mark.parametrize(
    ("text", "is_here"),
    [
        ("-7.561, 94.021", True),
        ("-7.561, 93.999", False),
        ("-7.561, 141.999", True),
        ("-7.561, 142.001", False),
        ("-12.999, 111.021", True),
        ("-13.001, 111.021", False),
        ("7.999, 111.021", True),
        ("8.001, 111.021", False),
        ("-7.56, 111.021", False),
        ("-7.561, 111.02", False),
        ("11°33'40\"S 111°01'12\"E", True),
        ("12°33'40\"S 111°01'12\"E", False),
        ("7º33'40''LS 94º01'12''BT", True),
        ("7°33’40”N, 93°01’12”E", False),
        ("7°33′40″LU 141°01′12″BT.", True),
        ("7°33'40\"S 142°01'12\"E", False),
    ],
)
def test_only_pairs_in_indonesia_are_coordinates(text: str, *, is_here: bool) -> None:
    words, coordinates = without_coordinates(f"Krajan {text}")
    assert ("Krajan", True) == (words, bool(coordinates)) if is_here else (f"Krajan {text}", "") == (words, coordinates)


_DEGREES = ("7°33'40", "7°33’40", "7º 33′ 40", "7 ° 33 ' 40.25", "7°33'40,25")
_SECONDS = ('"', "”", "″", "''", "’’", ' " ')


@pytest.mark.parametrize("between", [" ", ", ", "; ", " / ", ". "])
@pytest.mark.parametrize(("side", "east"), [("S", "E"), ("LS", "BT"), ("N", "e"), ("lu", "bt.")])
def test_degrees_and_minutes_stay_as_they_are_written(side: str, east: str, between: str) -> None:
    for degrees, seconds in product(_DEGREES, _SECONDS):
        pair = f"{degrees}{seconds}{side}{between}1{degrees.replace('7', '11')}{seconds}{east}"
        assert ("Krajan, Kerjo", pair) == without_coordinates(f"Krajan {pair}, Kerjo"), pair
