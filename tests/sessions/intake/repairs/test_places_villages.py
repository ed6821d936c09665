"""Which village a cell names."""

from dataclasses import replace

import pytest

from sessions.intake.repairs.places import VillageNames, is_of_kecamatan
from sessions.values.office import Office, Village, VillageCode


@pytest.mark.parametrize(
    "text",
    [
        "33.13.16.2007",
        "3313162007",
        "2007",
        "2007.0",
        "33 13 16 2007",
        "2007; Kwadungan",
        "3313162007,0",
        "2007 - Kwadungan",
        "33.13.16.2007 (Desa Kwadungan)",
    ],
)
def test_a_village_is_known_by_its_code(office: Office, text: str) -> None:
    village = VillageNames(office).by_code(text)
    assert village is not None
    assert "Kwadungan" == village.name


@pytest.mark.parametrize("text", ["007", "9999", "33.13.17.2007", "Kwadungan", "", "2007 - Jenawi", "2007 m", "12007"])
def test_other_digits_are_no_code(office: Office, text: str) -> None:
    assert VillageNames(office).by_code(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Tamansari",
        "TAMANSARI ",
        "Desa Tamansari",
        "Ds. Taman Sari",
        "desa: tamansari",
        "Kades Tamansari",
        "BPD Tamansari",
        "Desa Tamansari Kec. Kerjo",
        "TAMANSARI, KECAMATAN KERJO, KAB. KARANGANYAR",
        "Ds Tamansari Kab Karanganyar",
    ],
)
def test_a_village_is_known_by_its_name_in_many_dresses(office: Office, text: str) -> None:
    village = VillageNames(office).by_name(text)
    assert village is not None
    assert "Tamansari" == village.name


@pytest.mark.parametrize(
    "title",
    [
        *("desa", "ds", "kelurahan", "kel", "kalurahan", "nagari", "gampong", "kepala", "kades", "lurah", "sekretaris"),
        *("sekdes", "pemerintah", "pemdes", "perangkat", "bpd", "lpmd", "lpmk", "lkmd", "tp pkk", "pkk", "ketua"),
        *("karang taruna", "utusan", "delegasi", "musrenbangdes", "musrenbang", "kantor", "ketua BPD desa"),
    ],
)
def test_labels_and_offices_before_a_village_are_no_part_of_its_name(office: Office, title: str) -> None:
    names = VillageNames(office)
    assert names.by_name("Tamansari") is names.by_name(f"{title.upper()} Tamansari")
    assert names.by_name("Kwadungan") is names.by_likeness(f"{title} Kwadungn")
    assert names.by_name(f"{title}Tamansari") is None


@pytest.mark.parametrize("wider", ["kec Kerjo", "kecamatan Kerjo", "kab Karanganyar", "kabupaten X", "kota Y"])
def test_wider_places_behind_a_village_are_no_part_of_its_name(office: Office, wider: str) -> None:
    names = VillageNames(office)
    assert names.by_name("Botok") is names.by_name(f"Botok {wider}")
    assert names.by_name(f"Botok{wider}") is None


@pytest.mark.parametrize(
    ("text", "is_called"),
    [("Tamansari", True), ("desa TAMAN SARI", True), ("Kades Tamansari", False), ("Tamansari Kec. Kerjo", False)],
)
def test_only_the_label_may_stand_before_the_mere_name(office: Office, text: str, *, is_called: bool) -> None:
    names = VillageNames(office)
    village = names.by_name("Tamansari")
    assert village is not None
    assert is_called is names.is_called(village, text)


@pytest.mark.parametrize("label", ["kecamatan", "kec", "distrik", "kapanewon", "kemantren"])
def test_a_kecamatan_may_bear_its_label(office: Office, label: str) -> None:
    assert is_of_kecamatan(f"{label} Kerjo", office)
    assert not is_of_kecamatan(f"{label}Kerjo Timur", office)


def test_a_misspelt_name_is_recognised_only_where_one_village_is_meant(office: Office) -> None:
    names = VillageNames(office)
    village = names.by_likeness("Kwadungn")
    assert village is not None
    assert "Kwadungan" == village.name
    assert names.by_likeness("Karangpandan") is None
    assert names.by_likeness("Kito") is None


def test_a_name_between_two_villages_is_not_guessed(office: Office) -> None:
    near = Village(code=VillageCode("33.13.16.2011"), name="Karangreja")
    names = VillageNames(replace(office, villages=(*office.villages, near)))
    assert names.by_likeness("Karangreju") is None
    assert names.by_name("Karangreja") is near


def test_a_name_two_villages_share_needs_its_label(twin_name_office: Office) -> None:
    names = VillageNames(twin_name_office)
    assert names.by_name("Kuto") is None
    assert names.is_shared("Kuto")
    village = names.by_name("Kelurahan Kuto")
    assert village is not None
    assert "33.13.16.1001" == village.code


def test_an_address_names_a_village_by_its_label_and_only_one(office: Office) -> None:
    names = VillageNames(office)
    village = names.labelled_in("Dk. Ngledok RT 01, Desa Botok, Kerjo")
    assert village is not None
    assert "Botok" == village.name
    assert names.labelled_in("Batas Desa Botok dan Desa Kuto") is None
    assert names.labelled_in("Jalan Kuto - Botok") is None
    assert names.named_in("Jalan Kuto - Botok") is None
    assert names.named_in("Kutowinangun") is None


def test_a_kecamatan_is_known_by_name_and_code_and_with_a_slip(office: Office) -> None:
    for text in ("Kerjo", "KECAMATAN KERJO", "Kec. Kerjo", "33.13.16", "Kerjoo"):
        assert is_of_kecamatan(text, office), text
    for text in ("Jenawi", "33.13.17"):
        assert not is_of_kecamatan(text, office), text


def test_the_only_village_of_an_office_is_known(office: Office, one_village_office: Office) -> None:
    assert one_village_office.villages[0] is VillageNames(one_village_office).only_village()
    assert VillageNames(office).only_village() is None


def test_a_bare_name_in_a_text_is_the_one_village_it_names(office: Office) -> None:
    names = VillageNames(office)
    assert names.by_name("Tamansari") is names.named_in("Lurah Tamansari, Kerjo") is not None


@pytest.mark.parametrize("text", ["Oro-oro Dowo", "ORO ORO DOWO", "Orooro dowo", "Kel. Oro-Oro Dowo"])
def test_a_name_of_several_words_may_be_written_together_or_apart(kelurahan_office: Office, text: str) -> None:
    names, dowo = VillageNames(kelurahan_office), kelurahan_office.villages[2]
    assert dowo is names.by_name(text)
    assert dowo is names.labelled_in(f"RT 01 Kelurahan {text.removeprefix('Kel. ')}, Klojen")
    assert dowo is names.named_in(f"Lurah {text}, Malang")
    assert dowo is names.by_likeness(f"Lurah {text}s")


@pytest.mark.parametrize("label", ["desa", "ds", "kelurahan", "kel", "kalurahan", "nagari", "gampong"])
def test_a_village_is_known_in_a_text_by_every_label(office: Office, label: str) -> None:
    names = VillageNames(office)
    assert names.by_name("Kuto") is names.labelled_in(f"Krajan, {label.upper()}. Kuto, Kerjo")
    assert names.labelled_in(f"Krajan, {label} Kutowinangun") is None
    assert names.labelled_in(f"Krajan, x{label} Kuto") is None


@pytest.mark.parametrize(
    "text", ["2007 - Kwadungan", "2007, Kwadungan;", "2007 (Kwadungan)", "2007 – Kwadungan –", "2007 -"]
)
def test_a_code_may_stand_before_the_name_it_belongs_to(office: Office, text: str) -> None:
    names = VillageNames(office)
    assert names.by_name("Kwadungan") is names.by_code(text)


def test_only_a_name_that_two_villages_bear_is_shared(office: Office) -> None:
    assert [False, False] == [VillageNames(office).is_shared(name) for name in ("Kuto", "Mars")]
    assert VillageNames(office).named_in("Karangkuto") is None


def test_a_kecamatan_of_two_words_may_be_written_together(office: Office) -> None:
    two = replace(office, kecamatan="Kota Baru")
    assert [True, True, False] == [is_of_kecamatan(text, two) for text in ("Kec. Kotabaru", "KOTA BARU", "Baru")]


def test_a_title_within_a_name_is_a_part_of_it(office: Office) -> None:
    names = VillageNames(office)
    assert [None, None] == [names.by_name(f"Taman {title} Sari") for title in ("desa", "kades")]
    assert not names.is_called(office.villages[1], "Taman Desa Sari")


def test_blanks_do_not_make_a_name_unlike(office: Office, kelurahan_office: Office) -> None:
    for name, text in (("Ma Ju Sri Ra", "Majusriro"), ("Majusrira", "Ma Ju Sri Ro")):
        village = replace(office.villages[0], name=name)
        assert village is VillageNames(replace(office, villages=(village,))).by_likeness(text)
    assert VillageNames(kelurahan_office).is_called(kelurahan_office.villages[2], "Kel. Orooro dowo")


def test_a_label_of_the_office_is_known_in_a_text(office: Office) -> None:
    village = replace(office.villages[0], label="Pekon")
    assert village is VillageNames(replace(office, villages=(village,))).labelled_in("RT 01 Pekon Kuto")


@pytest.mark.parametrize(("name", "text"), [("Si A Ba", "Kec. Siaba"), ("Siaba", "Kec. Si A Ba")])
def test_blanks_do_not_make_a_kecamatan_another(office: Office, name: str, text: str) -> None:
    assert is_of_kecamatan(text, replace(office, kecamatan=name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Korangreja", "Karangrejo"),
        ("Desa Toemansori", None),
        ("Koeta", "Kuto"),
        ("Tamonsari", "Tamansari"),
        ("Karangredja", "Karangrejo"),
    ],
)
def test_a_name_in_an_older_or_another_spelling_is_like_one(office: Office, text: str, name: str | None) -> None:
    village = VillageNames(office).by_likeness(text)
    assert name == (village.name if village else None)


def test_names_that_only_spelling_tells_apart_are_told_apart(office: Office) -> None:
    one, other = (replace(office.villages[n], name=name) for n, name in enumerate(("Wonorejo", "Wanareja")))
    names = VillageNames(replace(office, villages=(one, other)))
    assert (one, other, None) == (names.by_name("Wonorejo"), names.by_name("Wanareja"), names.by_likeness("Wonareja"))
