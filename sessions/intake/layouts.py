"""The layouts a file may have, as data: which heading means which field.

A heading is compared after `normal_heading`: case, punctuation, line breaks and trailing blanks do not count. What a
field's cells look like is known in one place, `drafting`; a new layout is a new entry here.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")


class LayoutName(StrEnum):
    """Names of the layouts, as typed after `--tata-letak`; `bebas` is any table, its columns matched by meaning."""

    TEMPLATE = "templat"
    SIPD_RI = "sipd-ri"
    KELURAHAN = "kelurahan"
    SIPD_2021 = "sipd-2021"
    POKIR = "pokir"
    FREE = "bebas"


class Field(StrEnum):
    """What a column means. Most are fields of the draft; the others help to find the village or are known, not read."""

    ACTIVITY = "activity"
    VILLAGE = "village"
    KECAMATAN = "kecamatan"
    PROBLEM = "problem"
    LOCATION = "location"
    RW = "rw"
    VOLUME = "volume"
    UNIT = "unit"
    COST = "cost"
    AGENCY = "agency"
    FIRST_AGENCY = "first_agency"
    HOUSEHOLDS = "households"
    POOR_HOUSEHOLDS = "poor_households"
    PRIORITY = "village_priority"
    PROPOSER = "proposer"
    PROFILE = "profile"
    STANDARD_WORK = "standard_work"
    DOCUMENTS = "documents"
    LAND_STATUS = "land_status"
    FROM_WOMEN = "from_women"
    NOTE = "note"
    STATUS = "status"
    SIPD_ID = "sipd_id"
    DATE = "proposed_on"
    SUB_ACTIVITY = "sub_activity"
    THEMES = "themes"
    RECOMMENDED = "recommended"
    RECOMMENDED_BEFORE = "recommended_before"
    NUMBER = "number"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a layout. The first heading is the one to print; `required` columns make out the layout."""

    field: Field
    headings: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of one kind of file, in no particular order."""

    name: LayoutName
    columns: tuple[Column, ...]

    @property
    def required_headings(self) -> tuple[str, ...]:
        """The headings without which a file is not of this layout."""
        return tuple(column.headings[0] for column in self.columns if column.required)


def normal_heading(text: str) -> str:
    """The words of a heading in lower case, one blank between them: `ID_Usulan ` -> `id usulan`."""
    return _NOT_ALPHANUMERIC.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def _column(field: Field, *headings: str) -> Column:
    return Column(field=field, headings=headings)


def _required(field: Field, *headings: str) -> Column:
    return Column(field=field, headings=headings, required=True)


TEMPLATE = Layout(
    name=LayoutName.TEMPLATE,
    columns=(
        _column(Field.NUMBER, "No", "Nomor", "No Urut"),
        _column(Field.VILLAGE, "Desa", "Kelurahan", "Desa/Kelurahan", "Kelurahan/Desa", "Nama Desa"),
        _column(
            Field.PRIORITY,
            "Prioritas Desa",
            "Prioritas Kelurahan",
            "Prioritas Desa/Kelurahan",
            "Prioritas",
            "Urutan Prioritas",
        ),
        _required(Field.ACTIVITY, "Usulan Kegiatan", "Kegiatan", "Nama Kegiatan", "Uraian Kegiatan"),
        _column(Field.PROBLEM, "Permasalahan", "Masalah"),
        _required(Field.LOCATION, "Lokasi", "Lokasi Kegiatan", "Alamat"),
        _column(Field.VOLUME, "Volume", "Vol"),
        _column(Field.UNIT, "Satuan"),
        _required(
            Field.COST,
            "Perkiraan Anggaran (Rp)",
            "Perkiraan Anggaran",
            "Perkiraan Biaya (Rp)",
            "Perkiraan Biaya",
            "Anggaran (Rp)",
            "Anggaran",
            "Biaya (Rp)",
            "Biaya",
        ),
        _column(
            Field.AGENCY,
            "OPD",
            "OPD Penanggungjawab",
            "OPD Penanggung Jawab",
            "OPD Tujuan",
            "Perangkat Daerah",
            "PD",
            "SKPD",
        ),
        _column(Field.HOUSEHOLDS, "Penerima Manfaat (KK)", "Penerima Manfaat", "Jumlah KK", "KK"),
        _column(Field.POOR_HOUSEHOLDS, "KK Miskin", "Jumlah KK Miskin", "Penerima Manfaat KK Miskin"),
        _column(Field.PROPOSER, "Pengusul"),
        _column(Field.FROM_WOMEN, "Kelompok Perempuan (ya/tidak)", "Kelompok Perempuan", "Usulan Kelompok Perempuan"),
        _column(Field.DOCUMENTS, "Dokumen", "Dokumen Pendukung"),
        _column(Field.LAND_STATUS, "Status Lahan"),
        _column(Field.SIPD_ID, "ID Usulan SIPD", "ID SIPD", "ID Usulan"),
        _column(Field.NOTE, "Keterangan", "Catatan"),
        _column(Field.SUB_ACTIVITY, "Kode Sub Kegiatan"),
        _column(Field.THEMES, "Tematik", "Isu/Tema", "Tema"),
        _column(Field.IGNORED, "Bidang Pembangunan", "Bidang", "Swadaya", "Swadaya (Rp)"),
    ),
)
"""The app's own template; also the list of proposals a village hands on to the kecamatan."""

SIPD_RI = Layout(
    name=LayoutName.SIPD_RI,
    columns=(
        _column(Field.NUMBER, "No", "Nomor"),
        _column(Field.SIPD_ID, "ID Usulan"),
        _column(Field.DATE, "Tanggal Usul", "Tgl Usul"),
        _column(Field.PROPOSER, "Pengusul"),
        _column(Field.PROFILE, "Profil"),
        _required(Field.ACTIVITY, "Usulan"),
        _required(Field.PROBLEM, "Masalah", "Permasalahan"),
        _required(Field.LOCATION, "Alamat"),
        _column(Field.IGNORED, "Kabupaten/Kota", "Kabupaten", "Kab/Kota"),
        _column(Field.KECAMATAN, "Kecamatan"),
        _required(Field.VILLAGE, "Kelurahan", "Kelurahan/Desa", "Desa/Kelurahan", "Desa"),
        _column(Field.IGNORED, "Usulan Ke"),
        _column(Field.FIRST_AGENCY, "OPD Tujuan Awal", "SKPD Tujuan Awal"),
        _column(Field.AGENCY, "OPD Tujuan Akhir", "SKPD Tujuan Akhir", "OPD Tujuan"),
        _column(Field.STATUS, "Status"),
        _column(Field.NOTE, "Catatan"),
        _column(Field.IGNORED, "Rekomendasi Mitra", "Rekomendasi Mitra Bappeda"),
        _column(Field.IGNORED, "Rekomendasi Kelurahan/Desa", "Rekomendasi Kelurahan", "Rekomendasi Desa"),
        _column(Field.IGNORED, "Rekomendasi Kecamatan"),
        _column(Field.IGNORED, "Rekomendasi SKPD", "Rekomendasi OPD"),
        _column(Field.IGNORED, "Rekomendasi TAPD"),
        _column(Field.VOLUME, "Volume", "Koefisien"),
        _column(Field.UNIT, "Satuan"),
        _required(Field.COST, "Anggaran", "Anggaran (Rp)", "Pagu"),
        _column(Field.IGNORED, "Jenis Belanja"),
        _column(Field.STANDARD_WORK, "Sub Kegiatan"),
    ),
)
"""The 26 columns a kecamatan operator downloads from SIPD-RI; coordinates stand inside Alamat."""

KELURAHAN = Layout(
    name=LayoutName.KELURAHAN,
    columns=(
        _column(Field.SIPD_ID, "id_usulan"),
        _column(Field.NUMBER, "no"),
        _column(Field.PROFILE, "profil", "pengusul"),
        _column(Field.IGNORED, "urusan"),
        _required(Field.STANDARD_WORK, "usulan"),
        _required(Field.ACTIVITY, "permasalahan", "masalah"),
        _required(Field.LOCATION, "alamat"),
        _column(Field.AGENCY, "skpd_tujuan", "opd_tujuan"),
        _required(Field.VOLUME, "koefisien"),
        _required(Field.COST, "anggaran"),
        _column(Field.IGNORED, "jenis"),
        _column(Field.NOTE, "keterangan"),
        _column(Field.IGNORED, "tahun"),
        _column(Field.RW, "rw"),
    ),
)
"""A list of one kelurahan out of SIPD: `usulan` is the name in the kamus, the wish itself stands in `permasalahan`."""

SIPD_2021 = Layout(
    name=LayoutName.SIPD_2021,
    columns=(
        _column(Field.DATE, "Tgl Usul", "Tanggal Usul"),
        _column(Field.PROPOSER, "Pengusul"),
        _column(Field.PROFILE, "Profil"),
        _column(Field.IGNORED, "Urusan"),
        _required(Field.ACTIVITY, "Usulan"),
        _required(Field.PROBLEM, "Permasalahan", "Masalah"),
        _required(Field.LOCATION, "Alamat"),
        _column(Field.AGENCY, "OPD Tujuan", "SKPD Tujuan"),
        _required(Field.RECOMMENDED_BEFORE, "Rekomendasi Mitra Bappeda", "Rekomendasi Mitra"),
        _column(Field.IGNORED, "Kategori Usulan"),
        _required(Field.VOLUME, "Koefisien"),
        _column(Field.IGNORED, "Rekomendasi Kelurahan/Desa", "Rekomendasi Desa", "Rekomendasi Kelurahan"),
        _required(Field.RECOMMENDED, "Rekomendasi Kecamatan"),
        _column(Field.IGNORED, "Rekomendasi SKPD"),
        _column(Field.IGNORED, "Rekomendasi TAPD"),
        _column(Field.STATUS, "Status"),
    ),
)
"""The 16 columns of SIPD in 2021: no village, no budget; the budget is the fourth part between colons of what the
kecamatan recommends, else of what the planning agency's mitra does."""

POKIR = Layout(
    name=LayoutName.POKIR,
    columns=(
        _column(Field.SIPD_ID, "id_usulan"),
        _column(Field.DATE, "tanggal usul"),
        _column(Field.PROPOSER, "pengusul"),
        _required(Field.ACTIVITY, "Usulan"),
        _required(Field.PROBLEM, "masalah"),
        _required(Field.LOCATION, "alamat_lokasi"),
        _column(Field.IGNORED, "usulan_ke"),
        _column(Field.FIRST_AGENCY, "opd_tujuan_awal"),
        _column(Field.AGENCY, "opd_tujuan_akhir"),
        _column(Field.STATUS, "status"),
        _column(Field.NOTE, "catatan"),
        _required(Field.IGNORED, "rekomendasi_sekwan"),
        _column(Field.IGNORED, "rekomendasi_mitra"),
        _column(Field.IGNORED, "rekomendasi_skpd"),
        _column(Field.IGNORED, "rekomendasi_tapd"),
        _column(Field.VOLUME, "volume"),
        _column(Field.UNIT, "satuan"),
        _required(Field.COST, "anggaran"),
        _column(Field.IGNORED, "jenis_belanja"),
        _column(Field.STANDARD_WORK, "sub_kegiatan"),
    ),
)
"""The 20 columns of what members of the DPRD carry in (pokir); the village stands in the address, if at all."""

FREE = Layout(
    name=LayoutName.FREE, columns=(_required(Field.ACTIVITY, "Usulan Kegiatan"), _required(Field.COST, "Anggaran"))
)
"""Any other table: `meanings` tells what its headings mean; what is required here is only what a refusal names."""

LAYOUTS = (TEMPLATE, SIPD_RI, KELURAHAN, SIPD_2021, POKIR)
"""The layouts that are known by their headings."""
