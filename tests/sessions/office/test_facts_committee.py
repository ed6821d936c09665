"""The committee: what an employee number can be, and the posts a kecamatan usually fills."""

import pytest
from support.small import OFFICE, opened

from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.office.defaults import usual_members
from sessions.values.attendance import NipDoubt, Official, Role, Sex, nip_doubt


@pytest.mark.parametrize(
    ("nip", "sex", "doubt"),
    [
        ("", Sex.MALE, None),
        ("196712231994011002", None, None),
        ("196712231994011002", Sex.MALE, None),
        ("196712231994011002", Sex.FEMALE, NipDoubt.OTHER_SEX),
        ("199010122023211005", Sex.MALE, None),
        ("19671223199401100", None, NipDoubt.LENGTH),
        ("1967١2231994011002", None, NipDoubt.LENGTH),
        ("196713231994011002", None, NipDoubt.BIRTH),
        ("196702301994011002", None, NipDoubt.BIRTH),
        ("196712231994131002", None, NipDoubt.APPOINTMENT),
        ("196712231983011002", None, NipDoubt.AGE),
        ("196712231984011002", None, None),
        ("196712232027011002", None, None),
        ("196712232028011002", None, NipDoubt.AGE),
        ("196712231994013002", None, NipDoubt.SEX_DIGIT),
        ("196712231994011000", None, NipDoubt.SERIAL),
    ],
)
def test_the_first_part_of_a_number_that_cannot_be_is_doubtful(nip, sex, doubt) -> None:
    assert doubt == nip_doubt(nip, sex)


def test_the_usual_committee_is_led_by_camat_sekcam_and_kasi_and_has_five_sections() -> None:
    members = usual_members(OFFICE, {})
    assert ["Penanggung Jawab", "Ketua", "Sekretaris", "Bendahara"] == [m.duty for m in members if not m.section]
    assert "Camat Kerjo" == members[0].position
    assert ["Acara", "Persidangan", "Perlengkapan", "Konsumsi", "Dokumentasi dan Publikasi"] == list(
        dict.fromkeys(m.section for m in members if m.section)
    )
    assert {""} == {m.name for m in members}


def test_who_holds_a_role_already_stands_in_the_usual_committee() -> None:
    meeting = opened()
    sekcam = Official(role=Role.SEKCAM, name="Retno Widyastuti, S.Sos.", nip="197505102000032001", sex=Sex.FEMALE)
    meeting.decide(OfficialsNamed(officials=(sekcam,)))
    chair = usual_members(OFFICE, meeting.session.officials)[1]
    assert ("Ketua", "Retno Widyastuti, S.Sos.", "Sekretaris Kecamatan", Sex.FEMALE) == (
        chair.duty,
        chair.name,
        chair.position,
        chair.sex,
    )
    meeting.decide(OfficialsNamed(officials=(Official(role=Role.COMMITTEE_CHAIR, name="Budi"),)))
    assert "Budi" == usual_members(OFFICE, meeting.session.officials)[1].name


def test_the_usual_committee_can_be_formed_as_it_is() -> None:
    meeting = opened()
    members = usual_members(OFFICE, {})
    meeting.decide(CommitteeFormed(members=members))
    assert members == meeting.session.committee.members
