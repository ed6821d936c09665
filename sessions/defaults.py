"""The office a new session starts from: the place by its code, everything else by custom; all of it editable."""

from dataclasses import replace

from sessions.commissions import Commission
from sessions.default_agencies import ECONOMY, INFRASTRUCTURE, PEOPLE, agencies_for
from sessions.default_guideline import DEFAULT_GUIDELINE, DEFAULT_HOUSE_RULES
from sessions.local_words import guideline_worded, worded
from sessions.office import Office, PlanningAgency
from sessions.regions import KecamatanPlace, find_kecamatan

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
    agencies = (
        replace(agency, short=worded(office, agency.short), name=worded(office, agency.name))
        if agency.level == "desa"
        else agency
        for agency in office.agencies
    )
    return replace(
        office,
        guideline=guideline_worded(office, office.guideline),
        checklist=tuple(replace(item, text=worded(office, item.text)) for item in office.checklist),
        agencies=tuple(agencies),
    )


def _planning_agency(place: KecamatanPlace, *, is_karanganyar: bool) -> PlanningAgency:
    if is_karanganyar:
        return PlanningAgency(address="Karanganyar")
    return PlanningAgency(
        short="BAPPEDA",
        name="Badan Perencanaan Pembangunan Daerah",
        address=place.regency.removeprefix("Kabupaten ").removeprefix("Kota "),
    )
