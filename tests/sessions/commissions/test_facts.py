"""Which commission a proposal is suggested for."""

from dataclasses import replace

import pytest

from sessions.commissions.facts import suggest
from sessions.values.office import Office
from sessions.values.proposals import ProposalDraft


def _suggested(office: Office, activity: str, agency: str = "", problem: str = "") -> str | None:
    return suggest(ProposalDraft(activity=activity, agency=agency, problem=problem), office)


@pytest.mark.parametrize(("agency", "commission"), [("DPUPR", "I"), ("DISPERTAN PP", "II"), ("DINKES", "III")])
def test_the_usual_commission_of_the_agency_is_suggested(office: Office, agency: str, commission: str) -> None:
    assert commission == _suggested(office, "Kegiatan apa saja", agency)


@pytest.mark.parametrize(
    "activity",
    ["Pembangunan jalan usaha tani", "Rabat JUT Dusun Krajan", "Penataan desa wisata durian", "Pokdarwis Kuto"],
)
def test_farm_roads_and_tourism_go_to_the_economy_whoever_builds_them(office: Office, activity: str) -> None:
    assert "II" == _suggested(office, activity, "DPUPR")
    assert "II" == _suggested(office, activity)


@pytest.mark.parametrize(
    ("activity", "commission"),
    [
        ("Drainase depan SD Kuto 1", "I"),
        ("Rehab ruang kelas SD dekat jalan raya", "III"),
        ("Pengadaan bibit durian", "II"),
        ("LPJU Tenaga Surya jalan By Pass", "I"),
        ("LPJU Jl Melasti", "I"),
        ("Lampu PJUTS tenaga matahari", "I"),
        ("Pelatihan tenaga kerja muda", "II"),
        ("Pompa air tenaga surya", "I"),
        ("TPST3R Br. Wana Giri", "I"),
        ("Jl Melasti", None),
        ("Kegiatan warga", None),
        ("", None),
    ],
)
def test_without_agency_the_first_telling_word_decides(office: Office, activity: str, commission: str | None) -> None:
    assert commission == _suggested(office, activity)
    assert commission == _suggested(office, activity, "Dinas Antariksa")


def test_the_problem_is_asked_last(office: Office) -> None:
    assert "III" == _suggested(office, "Bantuan warga", problem="Posyandu rusak, jalan becek")


def test_a_commission_the_meeting_does_not_have_is_never_suggested(office: Office) -> None:
    two = replace(office, commissions=office.commissions[:1])
    assert _suggested(two, "Pengadaan bibit durian", "DISPERTAN PP") is None
    assert "I" == _suggested(two, "Pembangunan jalan usaha tani", "DPUPR")
