"""The committee (Panitia, SOP step 3) that the Camat appoints, and whether an employee number (NIP) can be right."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sessions.language.local import filled
from sessions.values.attendance import CommitteeMember, Official, Role
from sessions.values.office import Office

_SECTIONS = (
    ("Acara", "Kepala Seksi Pemerintahan"),
    ("Persidangan", "Kepala Seksi {pemberdayaan}"),
    ("Perlengkapan", "Kepala Subbagian Umum dan Kepegawaian"),
    ("Konsumsi", "Kepala Seksi Kesejahteraan Rakyat"),
    ("Dokumentasi dan Publikasi", "Kepala Seksi Pelayanan Umum"),
)
"""The sections of a usual committee, and who coordinates each."""

_LEADER = {
    Role.CAMAT: ("Penanggung Jawab", "Camat {kecamatan}"),
    Role.COMMITTEE_CHAIR: ("Ketua", "Sekretaris Kecamatan"),
    Role.KASI_PMD: ("Sekretaris", "Kepala Seksi {pemberdayaan}"),
}


def usual_members(office: Office, officials: Mapping[Role, Official]) -> tuple[CommitteeMember, ...]:
    """The posts of the usual committee of a kecamatan, with the names of those whose roles are known already."""
    return tuple(_usual(office, officials))


def _usual(office: Office, officials: Mapping[Role, Official]) -> Iterator[CommitteeMember]:
    for role, (duty, position) in _LEADER.items():
        post = CommitteeMember(duty=duty, position=filled(position, kecamatan=office.kecamatan))
        known = officials.get(role) or (officials.get(Role.SEKCAM) if role is Role.COMMITTEE_CHAIR else None)
        yield _held_by(post, known) if known else post
    yield CommitteeMember(duty="Bendahara", position="Kepala Subbagian Perencanaan dan Keuangan")
    for section, position in _SECTIONS:
        yield CommitteeMember(duty="Koordinator", section=section, position=filled(position))
        yield CommitteeMember(duty="Anggota", section=section, position=f"Staf Kecamatan {office.kecamatan}")


def _held_by(post: CommitteeMember, official: Official) -> CommitteeMember:
    return replace(
        post,
        name=official.name,
        position=official.position or post.position,
        rank=official.rank,
        nip=official.nip,
        sex=official.sex,
    )
