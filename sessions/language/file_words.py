"""The words of an office file: what is written there, and what it means."""

from collections.abc import Mapping
from types import MappingProxyType

from sessions.values.attendance import Role, Sex
from sessions.values.guideline import Datum, LineKind, LineWay, Rung
from sessions.values.office import ContactList

ZONES: Mapping[str, str] = MappingProxyType({"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"})

PAPERS: Mapping[str, str] = MappingProxyType({"F4": "F4", "A4": "A4"})

LABELS: Mapping[str, str] = MappingProxyType({"Desa": "Desa", "Kelurahan": "Kelurahan"})

LEVELS: Mapping[str, str] = MappingProxyType(
    {level: level for level in ("kabupaten", "kecamatan", "desa", "provinsi", "pusat")}
)

SEXES: Mapping[str, Sex] = MappingProxyType({sex.value: sex for sex in Sex})

OFFICIALS: Mapping[str, Role] = MappingProxyType(
    {
        "camat": Role.CAMAT,
        "sekretaris_kecamatan": Role.SEKCAM,
        "kasi_pmd": Role.KASI_PMD,
        "pimpinan_sidang": Role.CHAIR,
        "sekretaris_sidang": Role.SECRETARY,
        "ketua_panitia": Role.COMMITTEE_CHAIR,
        "fasilitator": Role.FACILITATOR,
    }
)

CONTACT_LISTS: Mapping[str, ContactList] = MappingProxyType({found.value: found for found in ContactList})

LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "berita_acara": "Berita Acara",
        "keputusan_panitia": "Keputusan Camat tentang panitia",
        "undangan": "undangan",
        "surat_pengembalian": "surat pengembalian usulan ke desa",
        "laporan": "laporan hasil Musrenbang",
        "surat_pengantar": "surat pengantar laporan",
    }
)
"""Kinds of letters whose number has a form, and what they are called."""

DATA: Mapping[str, Datum] = MappingProxyType(
    {
        "penerima_kk": Datum.HOUSEHOLDS,
        "kk_miskin": Datum.POOR_HOUSEHOLDS,
        "prioritas_desa": Datum.VILLAGE_PRIORITY,
        "dokumen": Datum.DOCUMENTS,
        "biaya": Datum.COST,
        "luas": Datum.AREA,
    }
)
"""What a score can be filled in from."""

RUNGS: Mapping[str, Rung] = MappingProxyType({rung.value: rung for rung in Rung})
WAYS: Mapping[str, LineWay] = MappingProxyType({way.value: way for way in LineWay})
LINES: Mapping[str, LineKind] = MappingProxyType({kind.value: kind for kind in LineKind})
