"""Which Perangkat Daerah a cell names."""

from dataclasses import replace

import pytest

from sessions.intake.repairs.agencies import AgencyNames
from sessions.intake.verdicts import Why
from sessions.values.office import Agency, Office


@pytest.mark.parametrize(
    "text",
    [
        "DPUPR",
        "dpupr",
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "DINAS PEKERJAAN UMUM & PENATAAN RUANG",
    ],
)
def test_an_agency_is_known_by_short_name_and_full_name(office: Office, text: str) -> None:
    assert ("DPUPR", None) == AgencyNames(office).read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dinas PU",
        "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Karanganyar",
        "Dinas PU Kab. Karanganyar",
        "1.03.0.00.0.00.01.0000 Dinas Pekerjaan Umum dan Penataan Ruang",
    ],
)
def test_an_agency_under_another_name_of_its_own_is_known_and_told(office: Office, text: str) -> None:
    assert ("DPUPR", Why.AGENCY_BY_NAME) == AgencyNames(office).read(text)


def test_two_agencies_in_one_cell_are_no_misspelling_of_one(office: Office) -> None:
    assert ("Dinas Kesehatan, DS", Why.AGENCY_UNKNOWN) == AgencyNames(office).read("Dinas Kesehatan, DS")


def test_a_misspelt_full_name_is_mended(office: Office) -> None:
    assert ("DINKES", Why.AGENCY_SPELLING) == AgencyNames(office).read("Dinas Kesehtan")


def test_short_names_two_letters_apart_are_never_guessed(office: Office) -> None:
    assert ("DINKOS", Why.AGENCY_UNKNOWN) == AgencyNames(office).read("DINKOS")


def test_two_agencies_a_letter_or_two_apart_are_never_mixed_up(office: Office) -> None:
    near = (
        Agency(short="BAPPEDA", name="Badan Perencanaan Pembangunan Daerah"),
        Agency(short="DPKP", name="Dinas Perumahan dan Kawasan Permukiman Kota"),
        Agency(short="DPKD", name="Dinas Perumahan dan Kawasan Permukiman Desa"),
    )
    names = AgencyNames(replace(office, agencies=near))
    for text in ("BAPENDA", "Dinas Perumahan dan Kawasan Permukiman"):
        assert (text, Why.AGENCY_UNKNOWN) == names.read(text)


def test_an_unknown_agency_keeps_its_text(office: Office) -> None:
    assert ("Dinas Antariksa", Why.AGENCY_UNKNOWN) == AgencyNames(office).read("Dinas Antariksa")


@pytest.mark.parametrize("text", ["Kecamatan Kerjo", "kecamatan kerjo", "Kecamatan"])
def test_the_kecamatan_itself_is_an_agency(office: Office, text: str) -> None:
    assert ("Kecamatan Kerjo", None) == AgencyNames(office).read(text)


@pytest.mark.parametrize(
    ("regency", "tail"),
    [
        *(("Kota Malang", tail) for tail in ("Kota Malang", "Malang", "Kab Malang")),
        *(("Kabupaten Karanganyar", tail) for tail in ("Kabupaten Karanganyar", "Kab. Karanganyar", "Karanganyar")),
    ],
)
def test_the_regency_behind_an_agency_is_no_part_of_its_name(office: Office, regency: str, tail: str) -> None:
    names = AgencyNames(replace(office, regency=regency))
    assert ("DINKES", Why.AGENCY_BY_NAME) == names.read(f"Dinas Kesehatan {tail}")


@pytest.mark.parametrize("text", ["", "-", "\u2013", "tidak ada"])
def test_no_agency_is_no_finding(office: Office, text: str) -> None:
    assert ("", None) == AgencyNames(office).read(text)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("DPU", "DPUPR"),
        ("Dinas PUPR", "DPUPR"),
        ("Dinas Bina Marga", "DPUPR"),
        ("DKK", "DINKES"),
        ("Dinsosnaker", "DINSOS"),
        ("Distan", "DISPERTAN PP"),
        ("Dispakan", "DISPERTAN PP"),
    ],
)
def test_former_short_and_popular_names_are_known_and_told(office: Office, text: str, short: str) -> None:
    assert (short, Why.AGENCY_FORMER) == AgencyNames(office).read(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Dinas Pertanian", ("DISPERTAN PP", Why.AGENCY_FORMER)),
        ("Dinas Pertanian, Pangan", ("DISPERTAN PP", Why.AGENCY_FORMER)),
        ("Dinas", ("Dinas", Why.AGENCY_UNKNOWN)),
        ("DP UPR", ("DPUPR", Why.AGENCY_BY_NAME)),
        ("DispertanPP", ("DISPERTAN PP", Why.AGENCY_BY_NAME)),
    ],
)
def test_the_beginning_of_a_name_and_a_short_name_in_pieces_are_known(
    office: Office, text: str, read: tuple[str, Why]
) -> None:
    assert read == AgencyNames(office).read(text)


@pytest.mark.parametrize(
    ("short", "name", "text", "why"),
    [
        ("Dinas Pariwisata", "Dinas Kebudayaan dan Pariwisata", "Dinas Kebudayaan", Why.AGENCY_PART),
        ("Dinas Pariwisata", "Dinas Pariwisata dan Kebudayaan", "Dinas Pariwisata dan Kebudayaan", None),
        ("Dinas Pariwisata", "Dinas Kebudayaan dan Pariwisata", "Dinas Pariwisata", None),
        ("DISDIKPORA", "Dinas Pendidikan, Kepemudaan dan Olahraga", "Dinas Pendidikan", Why.AGENCY_PART),
        ("DISPERTAN PP", "Dinas Pertanian, Pangan dan Perikanan", "Dinas Pertanian", Why.AGENCY_FORMER),
    ],
)
def test_an_agency_called_by_a_part_of_another_ones_name_is_asked_about(
    office: Office, short: str, name: str, text: str, why: Why | None
) -> None:
    known = AgencyNames(replace(office, agencies=(Agency(short=short, name=name),)))
    assert (short, why) == known.read(text)
    assert not Why.AGENCY_FORMER.is_doubt
    assert Why.AGENCY_PART.is_doubt


def test_a_beginning_that_two_agencies_share_is_not_guessed(office: Office) -> None:
    near = (
        Agency(short="A", name="Dinas Pariwisata Daerah Barat"),
        Agency(short="B", name="Dinas Pariwisata Daerah Timur"),
        Agency(short="C", name="Badan Wilayah Sungai Besar", level="pusat"),
    )
    names = AgencyNames(replace(office, agencies=near))
    for text in ("Dinas Pariwisata Daerah", "Badan Wilayah"):
        assert (text, Why.AGENCY_UNKNOWN) == names.read(text)


def test_a_likeness_counts_from_eight_letters(office: Office) -> None:
    names = AgencyNames(replace(office, agencies=(Agency(short="DISPERKIMTAN", name="Dinas Rumah"),)))
    assert ("DISPERKIMTAN", Why.AGENCY_SPELLING) == names.read("DISPERKIMTN")
    close = AgencyNames(replace(office, agencies=(Agency(short="DISABCDE", name="Dinas Rumah"),)))
    assert ("DISABCDE", Why.AGENCY_SPELLING) == close.read("DISABCDF")
    assert ("DISABCD", Why.AGENCY_UNKNOWN) == close.read("DISABCD")


def test_a_former_name_that_two_agencies_could_bear_is_not_guessed(office: Office) -> None:
    near = (
        Agency(short="DPK", name="Dinas Perikanan"),
        Agency(short="DPP", name="Dinas Peternakan dan Perikanan"),
        Agency(short="DPU Provinsi", name="Dinas Pekerjaan Umum Provinsi", level="provinsi"),
    )
    names = AgencyNames(replace(office, agencies=(*office.agencies[:1], *near)))
    assert ("Diskan", Why.AGENCY_UNKNOWN) == names.read("Diskan")
    assert ("DPUPR", Why.AGENCY_FORMER) == names.read("PUPR")
