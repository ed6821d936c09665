"""Whose task a proposal is: the traps of practice are found, and what only sounds like one is left alone."""

from dataclasses import replace

import pytest
from support.meeting import Meeting
from support.small import GANTEN, JT, KUTO, OFFICE, draft

from sessions.commissions.decisions import ProposalsMarked
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions import ProposalsImported
from sessions.proposals.facts import WAY_OUT, doubt_of, doubtful, undiscussed
from sessions.values.labels import Doubt
from sessions.values.proposals import NEEDS_REASON


def brought(*drafts, office=OFFICE):
    meeting = Meeting(office, 2028)
    meeting.decide(ProposalsImported(file="rekap.xlsx", sha256="ab" * 32, layout="A", drafts=drafts))
    return meeting


def found(activity, office=OFFICE, **changed):
    session = brought(replace(draft(KUTO, activity, JT), **changed), office=office).session
    return doubt_of(session, next(iter(session.proposals.values())))


@pytest.mark.parametrize(
    ("activity", "doubt"),
    [
        ("Rabat beton gang Dk. Kuto Kulon (150 m x 1,5 m)", Doubt.VILLAGE),
        ("Pembangunan gapura batas desa", Doubt.VILLAGE),
        ("Rehab balai desa dan pagar", Doubt.VILLAGE),
        ("Pendirian unit sekolah baru SMK Negeri", Doubt.PROVINCE),
        ("Normalisasi Bendungan Gondang", Doubt.CENTRE),
        ("Normalisasi sungai Samin", Doubt.CENTRE),
        ("Peningkatan jalan kebun karet Dk. Bibis", Doubt.ESTATE),
        ("Hibah pembangunan TPQ Nurul Iman", Doubt.GRANT),
        ("Rehabilitasi masjid Al Ikhlas", Doubt.GRANT),
        ("Rehab Pura Dalem Br. Kauh", Doubt.GRANT),
        ("Bantuan bagi banjar untuk pura", Doubt.GRANT),
    ],
)
def test_the_words_of_a_wish_tell_whose_task_it_is(activity, doubt) -> None:
    assert doubt is found(activity)


@pytest.mark.parametrize(
    "activity",
    [
        "Peningkatan jalan kabupaten Kuto–Karangrejo",
        "Overlay jalan Gempolan–Bendungan Gondang (400 m x 4 m)",
        "Drainase depan SMK Negeri 1",
        "Penerangan jalan menuju balai desa",
        "Talud jalan dekat masjid Al Ikhlas",
        "Pembangunan embung Br. Jaba Pura",
        "Perbaikan drainase Jl. SMA 2",
        "Pembangunan saluran Banjar Pura",
        "Rehab posyandu Dusun Langgar",
        "Bronjong tebing Kali Samin Dk. Kwadungan",
        "Jalan usaha tani Dk. Ngemplak",
        "Rehabilitasi ruang kelas SD Negeri 2",
        "Pelatihan kader posyandu di balai desa",
    ],
)
def test_what_is_only_nearby_or_the_kabupatens_own_is_no_doubt(activity) -> None:
    assert found(activity) is None


def test_the_agency_and_the_owner_of_the_land_tell_it_too() -> None:
    assert Doubt.CENTRE is found("Perkuatan tebing", agency="BBWS")
    assert Doubt.ESTATE is found("Peningkatan jalan Dk. Jetis", land_status="PTPN")
    assert Doubt.CENTRE is found("Perkuatan tebing Dk. Jetis", land_status="BBWS")


def test_a_kelurahan_has_no_authority_of_its_own() -> None:
    city = replace(OFFICE, villages=tuple(replace(v, label="Kelurahan") for v in OFFICE.villages))
    assert found("Rabat beton gang Mawar", office=city) is None
    assert Doubt.PROVINCE is found("Pembangunan SMA baru", office=city)


def test_a_doubt_is_open_until_it_is_to_be_discussed_or_out_of_the_running() -> None:
    meeting = brought(draft(KUTO, "Pembangunan gapura", JT), draft(GANTEN, "Hibah gamelan", JT))
    first, second = doubtful(meeting.session)
    assert (first, second) == undiscussed(meeting.session)
    meeting.decide(ProposalsMarked(codes=(first,), to_be_discussed=True))
    assert (second,) == undiscussed(meeting.session)
    assert [first, second] == list(doubtful(meeting.session))
    ending = Ending(code=second, outcome=WAY_OUT[Doubt.GRANT], reason="Penerima belum berbadan hukum")
    meeting.decide(OutcomesDecided(endings=(ending,)))
    assert [first] == list(doubtful(meeting.session))


def test_every_way_out_is_an_outcome_with_a_reason() -> None:
    assert set(Doubt) == set(WAY_OUT)
    assert NEEDS_REASON >= set(WAY_OUT.values())
