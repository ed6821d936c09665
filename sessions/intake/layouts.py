"""The layouts a file may have, as data: which heading means which field.

A heading is compared after `normal_heading`: case, punctuation, line breaks and trailing blanks do not count. A new
layout is a new entry here; the columns of our own template are those that the fields of a proposal name.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, NewType

from sessions.kernel.refusals import Labelled

EXAMPLE_MARK = "CONTOH:"
"""An activity that begins with this word is an example row of the template."""

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")


class LayoutName(Labelled):
    """Names of the layouts, as typed after `--tata-letak`; `bebas` is any table, its columns matched by meaning."""

    TEMPLATE = "templat", "templat aplikasi"
    SIPD_RI = "sipd-ri", "unduhan SIPD-RI"
    KELURAHAN = "kelurahan", "daftar usulan kelurahan"
    SIPD_2021 = "sipd-2021", "unduhan SIPD 2021"
    POKIR = "pokir", "daftar pokir DPRD"
    FREE = "bebas", "tabel lain menurut arti judul kolomnya"


FieldName = NewType("FieldName", str)
"""What a column means: the name of a field of the draft, or of a column that helps to read one, or is only known."""


class Known:
    """The names that the intake has words or code of its own for; of the other fields it knows what it is told."""

    ACTIVITY: Final = FieldName("activity")
    VILLAGE: Final = FieldName("village")
    KECAMATAN: Final = FieldName("kecamatan")
    PROBLEM: Final = FieldName("problem")
    LOCATION: Final = FieldName("location")
    RW: Final = FieldName("rw")
    VOLUME: Final = FieldName("volume")
    UNIT: Final = FieldName("unit")
    DETAIL: Final = FieldName("detail")
    COST: Final = FieldName("cost")
    COST_LIMIT: Final = FieldName("cost_limit")
    AGENCY: Final = FieldName("agency")
    FIRST_AGENCY: Final = FieldName("first_agency")
    HOUSEHOLDS: Final = FieldName("households")
    POOR_HOUSEHOLDS: Final = FieldName("poor_households")
    PRIORITY: Final = FieldName("village_priority")
    PROPOSER: Final = FieldName("proposer")
    PROFILE: Final = FieldName("profile")
    STANDARD_WORK: Final = FieldName("standard_work")
    DOCUMENTS: Final = FieldName("documents")
    FROM_WOMEN: Final = FieldName("from_women")
    NOTE: Final = FieldName("note")
    STATUS: Final = FieldName("status")
    SIPD_ID: Final = FieldName("sipd_id")
    DATE: Final = FieldName("proposed_on")
    SUB_ACTIVITY: Final = FieldName("sub_activity")
    RECOMMENDED: Final = FieldName("recommended")
    RECOMMENDED_BEFORE: Final = FieldName("recommended_before")
    NUMBER: Final = FieldName("number")
    IGNORED: Final = FieldName("ignored")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SourceColumn:
    """What is known of a column in whatever file it is; `heading` is how screens and papers call it, `label` how
    sentences and commands do.

    `known_as` are its exact headings in a layout, the one to print first; `synonyms` are phrases that mean it anywhere,
    `weak` ones that only may. All are parted by `|`. `beside` is the field that it helps to read.
    """

    name: FieldName
    label: str = ""
    heading: str = ""
    known_as: Mapping[LayoutName, str] = field(default_factory=dict)
    synonyms: str = ""
    weak: str = ""
    beside: FieldName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutColumn:
    """A column of a layout. The first heading is the one to print; `required` columns make out the layout."""

    field: FieldName
    headings: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of one kind of file, in no particular order."""

    name: LayoutName
    columns: tuple[LayoutColumn, ...]


def normal_heading(text: str) -> str:
    """The words of a heading in lower case, one blank between them: `ID_Usulan ` -> `id usulan`."""
    return _NOT_ALPHANUMERIC.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def _column(field: FieldName, *headings: str) -> LayoutColumn:
    return LayoutColumn(field=field, headings=headings)


def _required(field: FieldName, *headings: str) -> LayoutColumn:
    return LayoutColumn(field=field, headings=headings, required=True)


_OWN_FORM = Layout(
    name=LayoutName.TEMPLATE,
    columns=(
        _column(Known.NUMBER, "No", "Nomor", "No Urut"),
        _column(Known.IGNORED, "Bidang Pembangunan", "Bidang", "Swadaya", "Swadaya (Rp)"),
    ),
)
_NEEDED = frozenset({Known.ACTIVITY, Known.LOCATION, Known.COST})
_IN_FRONT = (Known.NUMBER, Known.VILLAGE, Known.PRIORITY)
"""Columns of the form that stand left of all others."""

SIPD_RI = Layout(
    name=LayoutName.SIPD_RI,
    columns=(
        _column(Known.NUMBER, "No", "Nomor"),
        _column(Known.SIPD_ID, "ID Usulan"),
        _column(Known.DATE, "Tanggal Usul", "Tgl Usul"),
        _column(Known.PROPOSER, "Pengusul"),
        _column(Known.PROFILE, "Profil"),
        _required(Known.ACTIVITY, "Usulan"),
        _required(Known.PROBLEM, "Masalah", "Permasalahan"),
        _required(Known.LOCATION, "Alamat"),
        _column(Known.IGNORED, "Kabupaten/Kota", "Kabupaten", "Kab/Kota"),
        _column(Known.KECAMATAN, "Kecamatan"),
        _required(Known.VILLAGE, "Kelurahan", "Kelurahan/Desa", "Desa/Kelurahan", "Desa"),
        _column(Known.IGNORED, "Usulan Ke"),
        _column(Known.FIRST_AGENCY, "OPD Tujuan Awal", "SKPD Tujuan Awal"),
        _column(Known.AGENCY, "OPD Tujuan Akhir", "SKPD Tujuan Akhir", "OPD Tujuan"),
        _column(Known.STATUS, "Status"),
        _column(Known.NOTE, "Catatan"),
        _column(Known.IGNORED, "Rekomendasi Mitra", "Rekomendasi Mitra Bappeda"),
        _column(Known.IGNORED, "Rekomendasi Kelurahan/Desa", "Rekomendasi Kelurahan", "Rekomendasi Desa"),
        _column(Known.IGNORED, "Rekomendasi Kecamatan"),
        _column(Known.IGNORED, "Rekomendasi SKPD", "Rekomendasi OPD"),
        _column(Known.IGNORED, "Rekomendasi TAPD"),
        _column(Known.VOLUME, "Volume", "Koefisien"),
        _column(Known.UNIT, "Satuan"),
        _required(Known.COST, "Anggaran", "Anggaran (Rp)", "Pagu"),
        _column(Known.IGNORED, "Jenis Belanja"),
        _column(Known.STANDARD_WORK, "Sub Kegiatan"),
    ),
)
"""The 26 columns a kecamatan operator downloads from SIPD-RI; coordinates stand inside Alamat."""

KELURAHAN = Layout(
    name=LayoutName.KELURAHAN,
    columns=(
        _column(Known.SIPD_ID, "id_usulan"),
        _column(Known.NUMBER, "no"),
        _column(Known.PROFILE, "profil", "pengusul"),
        _column(Known.IGNORED, "urusan"),
        _required(Known.STANDARD_WORK, "usulan"),
        _required(Known.ACTIVITY, "permasalahan", "masalah"),
        _required(Known.LOCATION, "alamat"),
        _column(Known.AGENCY, "skpd_tujuan", "opd_tujuan"),
        _required(Known.VOLUME, "koefisien"),
        _required(Known.COST, "anggaran"),
        _column(Known.IGNORED, "jenis"),
        _column(Known.NOTE, "keterangan"),
        _column(Known.IGNORED, "tahun"),
        _column(Known.RW, "rw"),
    ),
)
"""A list of one kelurahan out of SIPD: `usulan` is the name in the kamus, the wish itself is in `permasalahan`."""

SIPD_2021 = Layout(
    name=LayoutName.SIPD_2021,
    columns=(
        _column(Known.DATE, "Tgl Usul", "Tanggal Usul"),
        _column(Known.PROPOSER, "Pengusul"),
        _column(Known.PROFILE, "Profil"),
        _column(Known.IGNORED, "Urusan"),
        _required(Known.ACTIVITY, "Usulan"),
        _required(Known.PROBLEM, "Permasalahan", "Masalah"),
        _required(Known.LOCATION, "Alamat"),
        _column(Known.AGENCY, "OPD Tujuan", "SKPD Tujuan"),
        _required(Known.RECOMMENDED_BEFORE, "Rekomendasi Mitra Bappeda", "Rekomendasi Mitra"),
        _column(Known.IGNORED, "Kategori Usulan"),
        _required(Known.VOLUME, "Koefisien"),
        _column(Known.IGNORED, "Rekomendasi Kelurahan/Desa", "Rekomendasi Desa", "Rekomendasi Kelurahan"),
        _required(Known.RECOMMENDED, "Rekomendasi Kecamatan"),
        _column(Known.IGNORED, "Rekomendasi SKPD"),
        _column(Known.IGNORED, "Rekomendasi TAPD"),
        _column(Known.STATUS, "Status"),
    ),
)
"""The 16 columns of SIPD in 2021: no village, no budget; the budget is the fourth part between colons of what the
kecamatan recommends, else of what the planning agency's mitra does."""

POKIR = Layout(
    name=LayoutName.POKIR,
    columns=(
        _column(Known.SIPD_ID, "id_usulan"),
        _column(Known.DATE, "tanggal usul"),
        _column(Known.PROPOSER, "pengusul"),
        _required(Known.ACTIVITY, "Usulan"),
        _required(Known.PROBLEM, "masalah"),
        _required(Known.LOCATION, "alamat_lokasi"),
        _column(Known.IGNORED, "usulan_ke"),
        _column(Known.FIRST_AGENCY, "opd_tujuan_awal"),
        _column(Known.AGENCY, "opd_tujuan_akhir"),
        _column(Known.STATUS, "status"),
        _column(Known.NOTE, "catatan"),
        _required(Known.IGNORED, "rekomendasi_sekwan"),
        _column(Known.IGNORED, "rekomendasi_mitra"),
        _column(Known.IGNORED, "rekomendasi_skpd"),
        _column(Known.IGNORED, "rekomendasi_tapd"),
        _column(Known.VOLUME, "volume"),
        _column(Known.UNIT, "satuan"),
        _required(Known.COST, "anggaran"),
        _column(Known.IGNORED, "jenis_belanja"),
        _column(Known.STANDARD_WORK, "sub_kegiatan"),
    ),
)
"""The 20 columns of what members of the DPRD carry in (pokir); the village is in the address, if at all."""

FREE = Layout(
    name=LayoutName.FREE, columns=(_required(Known.ACTIVITY, "Usulan Kegiatan"), _required(Known.COST, "Anggaran"))
)
"""Any other table: `meanings` tells what its headings mean; what is required here is only what a refusal names."""

_OF_OTHERS = (SIPD_RI, KELURAHAN, SIPD_2021, POKIR)

HELPERS = (
    SourceColumn(
        name=Known.DETAIL,
        heading="Rincian Volume",
        synonyms="rincian|rincian volume|detail volume|volume detail|dimensi|spesifikasi|rincian ukuran|uraian volume",
        beside=Known.UNIT,
    ),
    SourceColumn(
        name=Known.COST_LIMIT,
        heading="Batas Atas Anggaran",
        synonyms="biaya maksimal|anggaran maksimal|batas atas anggaran|batas atas biaya|biaya tertinggi",
        beside=Known.COST,
    ),
    SourceColumn(
        name=Known.KECAMATAN,
        heading="Kecamatan",
        synonyms="kecamatan|nama kecamatan|kapanewon|distrik|kemantren",
        beside=Known.VILLAGE,
    ),
    SourceColumn(name=Known.RW, heading="RW", synonyms="rw", beside=Known.LOCATION),
    SourceColumn(
        name=Known.FIRST_AGENCY,
        heading="OPD Tujuan Awal",
        synonyms="opd tujuan awal|skpd tujuan awal",
        beside=Known.AGENCY,
    ),
    SourceColumn(
        name=Known.PROFILE,
        heading="Profil Pengusul",
        synonyms="profil|profil pengusul|jenis pengusul",
        beside=Known.PROPOSER,
    ),
    SourceColumn(name=Known.STATUS, heading="Status", synonyms="status|status usulan|status sipd", beside=Known.NOTE),
    SourceColumn(name=Known.RECOMMENDED, heading="Rekomendasi Kecamatan"),
    SourceColumn(name=Known.RECOMMENDED_BEFORE, heading="Rekomendasi Mitra"),
    SourceColumn(name=Known.NUMBER, heading="No", synonyms="no|nomor|no urut|nomor urut|id"),
    SourceColumn(
        name=Known.IGNORED,
        heading="kolom lain",
        synonyms="bidang|sub bidang|bidang pembangunan|bidang urusan|urusan|program|tahun"
        "|tahun anggaran|swadaya|sumber dana|sumber biaya|sumber pembiayaan|sumber|waktu pelaksanaan|pola pelaksanaan"
        "|swakelola|harga satuan|harga satuan rp"
        "|biaya satuan|sasaran|sasaran manfaat|manfaat|prakiraan maju|kabupaten|kabupaten kota|provinsi"
        "|jenis belanja|usulan ke|kategori|kategori usulan|komisi|kode rekening|kode|rekomendasi|jumlah penerima"
        "|jumlah jiwa|penerima manfaat jiwa|penerima manfaat orang|jumlah penerima manfaat|lebar|panjang|tinggi"
        "|rencana pelaksana kegiatan|urusan bidang|ruang lingkup|sdgs ke|sdgs|a rtm|artm|lk|pr|l|p|laki laki|perempuan"
        "|jiwa|orang|penerima manfaat lk|penerima manfaat pr|waktu|created at|updated at|deleted at",
    ),
)
"""Columns that are no fields of a draft: those that help to read one, and those that are only known."""


def layouts_with(columns: Iterable[SourceColumn]) -> tuple[Layout, ...]:
    """The layouts that are known by their headings, these columns among them; our own template is the first."""
    columns = tuple(columns)
    form, *others = (_with(layout, columns) for layout in (_OWN_FORM, *_OF_OTHERS))
    return (replace(form, columns=tuple(sorted(form.columns, key=_place))), *others)


def _place(column: LayoutColumn) -> int:
    """Where a column stands in our own form, beside those of the same place in their order."""
    front = _IN_FRONT.index(column.field) if column.field in _IN_FRONT else len(_IN_FRONT)
    return front + (column.field == Known.IGNORED)


def _with(layout: Layout, columns: Iterable[SourceColumn]) -> Layout:
    named = [
        LayoutColumn(
            field=column.name,
            headings=tuple(column.known_as[layout.name].split("|")),
            required=layout is _OWN_FORM and column.name in _NEEDED,
        )
        for column in columns
        if layout.name in column.known_as
    ]
    return replace(layout, columns=(*layout.columns, *named)) if named else layout
