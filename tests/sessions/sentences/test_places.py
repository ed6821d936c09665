"""Names of places on papers: kabupaten and kota, desa and kelurahan, and where an activity lies."""

from dataclasses import replace

import pytest

from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.office.defaults import KERJO, office_for
from sessions.sentences import places
from sessions.values.attendance import Unsur
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import Outcome, Proposal, ProposalCode, ProposalDraft


@pytest.fixture(scope="module")
def kerjo() -> Office:
    return office_for(KERJO)


@pytest.fixture(scope="module")
def klojen() -> Office:
    return office_for("35.73.02")


def test_a_kabupaten_has_a_bupati_and_a_kota_a_wali_kota(kerjo: Office, klojen: Office) -> None:
    with speaking(kerjo):
        assert "Bupati Karanganyar" == places.head_of_regency(kerjo)
    with speaking(klojen):
        assert "Wali Kota Malang" == places.head_of_regency(klojen)


def test_a_kabupaten_whose_name_begins_like_a_kota_stays_one(kerjo: Office) -> None:
    office = replace(kerjo, regency="Kabupaten Kotawaringin Barat")
    with speaking(office):
        assert "Bupati Kotawaringin Barat" == places.head_of_regency(office)


def test_villages_are_called_what_they_are(kerjo: Office, klojen: Office) -> None:
    assert "Desa Kwadungan" == places.village(kerjo, VillageCode("33.13.16.2007"))
    assert "Kelurahan Kauman" == places.village(klojen, VillageCode("35.73.02.1007"))
    assert "Kecamatan Kerjo" == places.village(kerjo, None)


def test_unsur_and_outcome_follow_the_kind_of_village(kerjo: Office, klojen: Office) -> None:
    with speaking(kerjo):
        assert ("Pemerintah desa", "LPMD") == (Unsur.VILLAGE_GOVERNMENT.label, Unsur.LPMD.label)
    with speaking(klojen):
        assert ("Pemerintah kelurahan", "LPMK") == (Unsur.VILLAGE_GOVERNMENT.label, Unsur.LPMD.label)
        assert "TP PKK" == Unsur.PKK.label
        assert "dikembalikan ke kelurahan" == Outcome.RETURNED.label
        assert "cadangan" == Outcome.RESERVE.label


@pytest.mark.parametrize(
    ("village", "where", "told"),
    [
        ("33.13.16.2007", "Dk. Ngemplak", "Dk. Ngemplak, Desa Kwadungan"),
        ("33.13.16.2007", "", "Desa Kwadungan"),
        ("33.13.16.2007", "Posyandu kwadungan", "Posyandu kwadungan, Desa Kwadungan"),
        ("33.13.16.2007", "Dk. Kwadungan Lor", "Dk. Kwadungan Lor, Desa Kwadungan"),
        ("33.13.16.2007", "Dk. Ngemplak, desa kwadungan", "Dk. Ngemplak, desa kwadungan"),
        (None, "Lapangan", "Lapangan"),
        (None, " ", "Kecamatan Kerjo"),
    ],
)
def test_a_village_stands_beside_its_place_whatever_that_says(
    kerjo: Office, village: str | None, where: str, told: str
) -> None:
    draft = ProposalDraft(activity="x", village=VillageCode(village) if village else None, location=where)
    proposal = Proposal(code=ProposalCode("2007-01"), draft=draft)
    assert told == places.location(Session(office=kerjo), proposal)


@pytest.mark.parametrize(
    ("village", "where", "told"),
    [
        ("33.13.16.2007", "Dk. Ngemplak", "Kwadungan: Dk. Ngemplak"),
        ("33.13.16.2007", "Dk. Ngemplak, desa kwadungan", "Kwadungan: Dk. Ngemplak"),
        ("33.13.16.2007", "Batas Desa Kuto, Dk. Majan", "Kwadungan: Batas Desa Kuto, Dk. Majan"),
        ("33.13.16.2007", "Desa Kwadungan", "Desa Kwadungan"),
        ("33.13.16.2007", "", "Desa Kwadungan"),
        (None, "Pasar", "Kecamatan Kerjo: Pasar"),
        (None, "", "Kecamatan Kerjo"),
    ],
)
def test_a_list_of_t_d_4_begins_with_the_village_and_names_it_once(
    kerjo: Office, village: str | None, where: str, told: str
) -> None:
    draft = ProposalDraft(activity="Jalan", location=where, village=VillageCode(village) if village else None)
    proposal = Proposal(code=ProposalCode("2007-01"), draft=draft)
    assert told == places.located(Session(office=kerjo), proposal)


def test_where_there_are_desa_and_kelurahan_a_list_says_which(kerjo: Office) -> None:
    first, *rest = kerjo.villages
    office = replace(kerjo, villages=(replace(first, label="Kelurahan"), *rest))
    told = []
    for village in office.villages[:2]:
        draft = ProposalDraft(activity="Jalan", location="RT 01", village=village.code)
        told.append(places.located(Session(office=office), Proposal(code=ProposalCode("2007-01"), draft=draft)))
    assert [f"Kelurahan {first.name}: RT 01", f"Desa {rest[0].name}: RT 01"] == told
