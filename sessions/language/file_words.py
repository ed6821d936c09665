"""The words of an office file: what is written there, and what it means."""

from collections.abc import Mapping
from types import MappingProxyType

from sessions.values.attendance import Role
from sessions.values.guideline import Datum

ZONES: Mapping[str, str] = MappingProxyType({"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"})
PAPERS = ("F4", "A4")
LABELS = ("Desa", "Kelurahan")
LEVELS = ("kabupaten", "kecamatan", "desa", "provinsi", "pusat")

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

DATA: Mapping[Datum, str] = MappingProxyType(
    {
        Datum.HOUSEHOLDS: "penerima_kk",
        Datum.POOR_HOUSEHOLDS: "kk_miskin",
        Datum.VILLAGE_PRIORITY: "prioritas_desa",
        Datum.DOCUMENTS: "dokumen",
        Datum.COST: "biaya",
        Datum.AREA: "luas",
    }
)
"""What a score can be filled in from."""
