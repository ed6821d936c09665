"""The office a session starts from: complete for Kerjo, sensible anywhere, without names of living people."""

from itertools import chain

import pytest

from sessions.office.defaults import office_for
from sessions.office.regions import KecamatanUnknown
from sessions.values.guideline import Datum, Rung
from sessions.values.office import Office


@pytest.fixture(scope="module")
def kerjo() -> Office:
    return office_for("33.13.16")


@pytest.fixture(scope="module")
def klojen() -> Office:
    return office_for("357302")


def test_kerjo_has_its_address_and_seat(kerjo: Office) -> None:
    assert "Jalan Kerjo - Karanganyar Km. 20" == kerjo.address
    assert "Kerjo" == kerjo.seat
    assert 10 == len(kerjo.villages)
    assert "BAPERLITBANG" == kerjo.planning_agency.short


def test_the_three_commissions_have_short_names_that_fit_a_tab(kerjo: Office) -> None:
    names = [
        "Infrastruktur dan Kewilayahan",
        "Perekonomian dan Sumber Daya Alam",
        "Pemerintahan dan Pembangunan Manusia",
    ]
    assert names == [c.name for c in kerjo.commissions]
    assert all(len(c.short) <= 14 for c in kerjo.commissions)


def test_no_name_of_a_person_is_given_beforehand(kerjo: Office) -> None:
    assert {""} == {name for c in kerjo.commissions for name in (c.chair, c.secretary, c.facilitator)}


@pytest.mark.parametrize("code", ["33.13.16", "35.73.02", "33.13.01"])
def test_weights_make_one_hundred_and_every_criterion_has_five_different_anchors(code: str) -> None:
    criteria = office_for(code).guideline.criteria
    assert [25, 20, 15, 15, 15, 10] == [criterion.weight for criterion in criteria]
    assert ["K1", "K2", "K3", "K4", "K5", "K6"] == [criterion.id for criterion in criteria]
    assert all(len(set(criterion.anchors)) == 5 and all(criterion.anchors) for criterion in criteria)


def test_households_fill_the_benefit_by_the_ranges_of_asahan(kerjo: Office) -> None:
    prefills = {c.prefill.datum: c.prefill.steps for c in kerjo.guideline.criteria if c.prefill}
    assert (10, 21, 31, 41) == prefills[Datum.HOUSEHOLDS]
    assert (5, 4, 3, 1) == prefills[Datum.VILLAGE_PRIORITY]
    assert set(Datum) == set(prefills) | {Datum.COST, Datum.AREA}


def test_the_ladder_is_that_of_the_rules_and_ends_with_the_lot(kerjo: Office) -> None:
    assert tuple(Rung) == kerjo.guideline.ladder
    assert "Keterdesakan" == next(c.name for c in kerjo.guideline.criteria if c.id == kerjo.guideline.urgency)
    assert "Kesiapan" in next(c.name for c in kerjo.guideline.criteria if c.id == kerjo.guideline.readiness)


def test_house_rules_are_three_delegates_two_thirds_and_five_seats_with_two_women(kerjo: Office) -> None:
    rules = kerjo.house_rules
    assert (3, 2, 3) == (rules.delegates_per_village, rules.quorum_numerator, rules.quorum_denominator)
    assert (5, 2, 3) == (rules.seats, rules.women_seats, rules.speaking_minutes)


def test_the_legal_basis_no_longer_cites_the_revoked_law(kerjo: Office) -> None:
    basis = "\n".join(kerjo.legal_basis)
    assert "32 Tahun 2004" not in basis
    assert all(
        law in basis
        for law in ("25 Tahun 2004", "6 Tahun 2014", "3 Tahun 2024", "23 Tahun 2014", "17 Tahun 2018", "45 Tahun 2017")
    )
    assert "Kabupaten Karanganyar Nomor 12 Tahun 2015" in basis


def test_a_kecamatan_elsewhere_does_not_cite_karanganyar(klojen: Office) -> None:
    everything = "\n".join(chain(klojen.legal_basis, (klojen.planning_agency.name, klojen.planning_agency.address)))
    assert "Karanganyar" not in everything
    assert "Malang" == klojen.planning_agency.address
    assert "" == klojen.address


def test_the_kecamatan_is_itself_an_agency(kerjo: Office, klojen: Office) -> None:
    for office, short in ((kerjo, "Kecamatan Kerjo"), (klojen, "Kecamatan Klojen")):
        own = office.agency(short)
        assert own is not None
        assert "kecamatan" == own.level


@pytest.mark.parametrize(
    ("level", "short"),
    [
        ("pusat", "BBWS Bengawan Solo"),
        ("pusat", "PTPN"),
        ("provinsi", "Dinas Pendidikan Provinsi"),
        ("desa", "Pemerintah Desa"),
        ("kabupaten", "DPUPR"),
    ],
)
def test_each_agency_of_kerjo_tells_whom_it_answers_to(kerjo: Office, level: str, short: str) -> None:
    agency = kerjo.agency(short)
    assert agency is not None
    assert level == agency.level


@pytest.mark.parametrize("code", ["33.13.16", "35.73.02"])
def test_no_spelling_stands_for_two_agencies(code: str) -> None:
    spellings = [
        spelling.casefold()
        for agency in office_for(code).agencies
        for spelling in {agency.short.casefold(), agency.name.casefold(), *map(str.casefold, agency.aliases)}
    ]
    assert len(spellings) == len(set(spellings))


@pytest.mark.parametrize("code", ["33.13.16", "35.73.02"])
def test_every_agency_belongs_to_a_commission_of_its_office(code: str) -> None:
    office = office_for(code)
    assert {c.id for c in office.commissions} == {agency.commission for agency in office.agencies}
    assert {agency.level for agency in office.agencies} <= {"kabupaten", "kecamatan", "desa", "provinsi", "pusat"}


def test_a_kecamatan_in_the_east_keeps_eastern_time() -> None:
    assert "+09:00" == office_for("91.71.01").utc_offset


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KecamatanUnknown):
        office_for("00.00.00")
