"""The office a new session starts from: the place by its code, everything else by custom; all of it editable."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from sessions.guideline.defaults import DEFAULT_GUIDELINE, DEFAULT_HOUSE_RULES, said
from sessions.language.local import desa, filled, speaking
from sessions.office.defaults_agencies import ECONOMY, INFRASTRUCTURE, PEOPLE, agencies_for
from sessions.office.regions import KecamatanPlace, find_kecamatan
from sessions.values.attendance import CommitteeMember, Official, Role
from sessions.values.commissions import Commission
from sessions.values.office import Office, PlanningAgency
from sessions.values.verification import checklist

KERJO = "33.13.16"
_KARANGANYAR = "33.13"

DEFAULT_COMMISSIONS = (
    Commission(id=INFRASTRUCTURE, name="Infrastruktur dan Kewilayahan", short="Infrastruktur"),
    Commission(id=ECONOMY, name="Perekonomian dan Sumber Daya Alam", short="Ekonomi"),
    Commission(id=PEOPLE, name="Pemerintahan dan Pembangunan Manusia", short="Manusia"),
)
"""The usual three, the planning agency's own bidang."""

_LEGAL_BASIS = (
    "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional",
    (
        "Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah beberapa kali diubah, terakhir dengan "
        "Undang-Undang Nomor 3 Tahun 2024"
    ),
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah",
    "Peraturan Pemerintah Nomor 45 Tahun 2017 tentang Partisipasi Masyarakat dalam Penyelenggaraan Pemerintahan Daerah",
    "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan",
    "Peraturan Menteri Dalam Negeri Nomor 114 Tahun 2014 tentang Pedoman Pembangunan Desa",
    (
        "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian dan Evaluasi "
        "Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang Rencana Pembangunan Jangka Panjang "
        "Daerah dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara Perubahan Rencana Pembangunan Jangka "
        "Panjang Daerah, Rencana Pembangunan Jangka Menengah Daerah, dan Rencana Kerja Pemerintah Daerah"
    ),
    "Peraturan Menteri Dalam Negeri Nomor 70 Tahun 2019 tentang Sistem Informasi Pemerintahan Daerah",
)

_LEGAL_BASIS_KARANGANYAR = ("Peraturan Daerah Kabupaten Karanganyar Nomor 12 Tahun 2015",)


def office_for(code: str) -> Office:
    """The default office of a kecamatan, by code `33.13.16` or `331316`; raises KecamatanUnknown."""
    place = find_kecamatan(code)
    regency_code = place.code.rpartition(".")[0]
    is_karanganyar = regency_code == _KARANGANYAR
    office = Office(
        code=place.code,
        kecamatan=place.name,
        regency=place.regency,
        province=place.province,
        villages=place.villages,
        agencies=agencies_for(regency_code, place.name),
        commissions=DEFAULT_COMMISSIONS,
        guideline=DEFAULT_GUIDELINE,
        house_rules=DEFAULT_HOUSE_RULES,
        planning_agency=_planning_agency(place, is_karanganyar=is_karanganyar),
        address="Jalan Kerjo - Karanganyar Km. 20" if place.code == KERJO else "",
        seat=place.name,
        legal_basis=_LEGAL_BASIS + (_LEGAL_BASIS_KARANGANYAR if is_karanganyar else ()),
        utc_offset=place.utc_offset,
    )
    return _as_said_there(office)


def _as_said_there(office: Office) -> Office:
    """Guideline, checklist and the agency below the kecamatan in the words of the place: kelurahan, kota."""
    with speaking(office):
        own = f"Pemerintah {desa:title}"
        return replace(
            office,
            guideline=said(office.guideline),
            checklist=checklist(),
            agencies=tuple(replace(a, short=own, name=own) if a.level == "desa" else a for a in office.agencies),
        )


def _planning_agency(place: KecamatanPlace, *, is_karanganyar: bool) -> PlanningAgency:
    if is_karanganyar:
        return PlanningAgency(address="Karanganyar")
    return PlanningAgency(
        short="BAPPEDA",
        name="Badan Perencanaan Pembangunan Daerah",
        address=place.regency.removeprefix("Kabupaten ").removeprefix("Kota "),
    )


_LOCAL_GOVERNMENT_2004 = re.compile(r"\b32\s*(?:/|tahun)\s*2004\b", re.IGNORECASE)


def is_superseded(law: str) -> bool:
    """Whether it is UU 32/2004 on local government, which UU 23/2014 replaced and old papers still cite."""
    return _LOCAL_GOVERNMENT_2004.search(law) is not None


JULY = 7


def usual_plan_year(today: date) -> int:
    """The next calendar year; from July on the year after that.

    The Musrenbang of a kecamatan is held early in the year, for the RKPD of the next one. Whoever makes a session in
    the second half of a year prepares the meeting of the year that comes.
    """
    return today.year + (2 if today.month >= JULY else 1)


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
