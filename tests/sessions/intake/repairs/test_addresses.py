"""Addresses with coordinates inside."""

import pytest

from sessions.intake.repairs.addresses import without_coordinates


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
        ("", "", ""),
    ],
)
def test_coordinates_leave_the_address_in_words(text: str, words: str, coordinates: str) -> None:
    assert (words, coordinates) == without_coordinates(text)
