"""Places by code: Kerjo, a kota, the time zones, and codes that are none."""

import subprocess
import sys

import pytest

from sessions.kernel.refusals import MusrenbangError
from sessions.office.regions import KecamatanUnknown, find_kecamatan, utc_offset
from sessions.values.office import Village

KERJO = (
    "33.13.16.2001 Kuto",
    "33.13.16.2002 Tamansari",
    "33.13.16.2003 Ganten",
    "33.13.16.2004 Gempolan",
    "33.13.16.2005 Plosorejo",
    "33.13.16.2006 Karangrejo",
    "33.13.16.2007 Kwadungan",
    "33.13.16.2008 Botok",
    "33.13.16.2009 Sumberejo",
    "33.13.16.2010 Tawangsari",
)


def test_kerjo_has_its_ten_desa_in_the_order_of_their_codes() -> None:
    kerjo = find_kecamatan("33.13.16")
    assert KERJO == tuple(f"{village.code} {village.name}" for village in kerjo.villages)
    assert {"Desa"} == {village.label for village in kerjo.villages}


def test_kerjo_lies_in_kabupaten_karanganyar_and_keeps_western_time() -> None:
    kerjo = find_kecamatan("33.13.16")
    assert ("Kerjo", "Kabupaten Karanganyar", "Jawa Tengah") == (kerjo.name, kerjo.regency, kerjo.province)
    assert "+07:00" == kerjo.utc_offset


@pytest.mark.parametrize("code", ["331316", "33.13.16", " 33.13.16 "])
def test_a_code_may_be_written_with_or_without_dots(code: str) -> None:
    assert "33.13.16" == find_kecamatan(code).code


def test_klojen_in_kota_malang_has_kelurahan_and_kauman_among_them() -> None:
    klojen = find_kecamatan("35.73.02")
    assert "Kota Malang" == klojen.regency
    assert Village(code="35.73.02.1007", name="Kauman", label="Kelurahan") in klojen.villages
    assert {"Kelurahan"} == {village.label for village in klojen.villages}


@pytest.mark.parametrize("code", ["99.99.99", "33.13", "33", "33.13.16.2007", "", "Kerjo", "33-13-16", "3313160"])
def test_what_is_no_code_of_a_kecamatan_is_refused_with_the_code_as_it_was_written(code: str) -> None:
    with pytest.raises(KecamatanUnknown) as caught:
        find_kecamatan(code)
    assert code == caught.value.code
    assert isinstance(caught.value, MusrenbangError)


@pytest.mark.parametrize(
    ("offset", "provinces"),
    [
        ("+07:00", "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62"),
        ("+08:00", "51 52 53 63 64 65 71 72 73 74 75 76"),
        ("+09:00", "81 82 91 92 93 94 95 96"),
    ],
)
def test_every_province_keeps_one_of_three_times(offset: str, provinces: str) -> None:
    assert {offset} == {utc_offset(province) for province in provinces.split()}


def test_the_region_data_is_not_loaded_before_it_is_asked_for() -> None:
    code = "import sys, sessions.office.regions; sys.exit(any(name.startswith('lokal') for name in sys.modules))"
    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode
