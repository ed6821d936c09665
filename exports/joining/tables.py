"""The tables of a compilation: what is stored of each kecamatan, what is told of all of them, and what a column holds.

One list of fields per table: headings of CSV and workbook, types of Parquet, and the schema of datapackage.json.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from sessions.language.local import Phrase


class Holds(StrEnum):
    """What a field holds, by its name in a Frictionless schema."""

    TEXT = "string"
    COUNT = "integer"
    RUPIAH = "rupiah"
    WHETHER = "boolean"
    DAY = "date"

    @property
    def type(self) -> str:
        """The type of the schema: money is a whole number too."""
        return Holds.COUNT.value if self is Holds.RUPIAH else self.value

    @property
    def column(self) -> str:
        """The type of a stored column."""
        return _COLUMNS[self]


_COLUMNS = {
    Holds.TEXT: "VARCHAR",
    Holds.COUNT: "BIGINT",
    Holds.RUPIAH: "BIGINT",
    Holds.WHETHER: "BOOLEAN",
    Holds.DAY: "DATE",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TableField:
    """A column: its name in every file, its title for people, what it holds; `adds_up` in a list of parts."""

    name: str
    title: str | Phrase
    holds: Holds = Holds.TEXT
    adds_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTable:
    """A table that is told; its rows come from the query of its name, or are `made` here. Rows of a `whole` add up."""

    name: str
    title: str | Phrase
    fields: tuple[TableField, ...]
    note: str | Phrase = ""
    whole: bool = False
    made: bool = False


def _text(name: str, title: str | Phrase) -> TableField:
    return TableField(name=name, title=title)


def _count(name: str, title: str | Phrase, *, adds_up: bool = True) -> TableField:
    return TableField(name=name, title=title, holds=Holds.COUNT, adds_up=adds_up)


def _rupiah(name: str, title: str | Phrase) -> TableField:
    return TableField(name=name, title=title, holds=Holds.RUPIAH, adds_up=True)


CODE, KECAMATAN = _text("kode_kecamatan", "Kode kecamatan"), _text("kecamatan", "Kecamatan")
VILLAGE_CODE, VILLAGE = _text("kode_desa", Phrase("Kode {desa}")), _text("desa", Phrase("{desa:title}"))
PROPOSAL, ACTIVITY = _text("kode_usulan", "Kode usulan"), _text("kegiatan", "Kegiatan")
AGENCY, SUB_ACTIVITY = _text("perangkat_daerah", "Perangkat Daerah"), _text("kode_sub_kegiatan", "Kode sub kegiatan")
OUTCOME, SIPD = _text("hasil", "Hasil"), _text("id_sipd", "ID SIPD")
VOLUME, UNIT = _text("volume", "Volume"), _text("satuan", "Satuan")
COST = _rupiah("biaya_hasil", "Biaya menurut hasil (Rp)")
HOW_MANY = _count("kecamatan", "Banyaknya kecamatan", adds_up=False)

SUMS = (
    _count("usulan", "Usulan"),
    _rupiah("biaya_usulan", "Biaya menurut usulan (Rp)"),
    _count("biaya_usulan_belum_diketahui", "Biaya menurut usulan belum diketahui"),
    COST,
    _count("biaya_hasil_belum_diketahui", "Biaya menurut hasil belum diketahui"),
    _count("prioritas", "Disepakati"),
    _rupiah("biaya_prioritas", "Biaya yang disepakati, menurut hasil (Rp)"),
    _count("cadangan", "Cadangan"),
    _rupiah("biaya_cadangan", "Biaya cadangan, menurut hasil (Rp)"),
)
"""What every division of the proposals tells of its parts."""

STORED = {
    "kecamatan": (
        CODE,
        KECAMATAN,
        _text("kabupaten", Phrase("{kabupaten:title}")),
        _text("provinsi", "Provinsi"),
        _text("tanggal", "Hari sidang"),
        _text("kode_data", "Kode data"),
        _text("nomor_berita_acara", "Nomor Berita Acara"),
        _text("nomor_perbaikan", "Nomor Berita Acara Perbaikan"),
        _text("berkas", "Berkas"),
        _text("sha256", "SHA-256"),
    ),
    "desa": (CODE, KECAMATAN, VILLAGE_CODE, VILLAGE),
    "usulan": (
        CODE,
        KECAMATAN,
        PROPOSAL,
        ACTIVITY,
        _text("lokasi", "Lokasi"),
        VILLAGE_CODE,
        VILLAGE,
        _text("asal", "Asal usulan"),
        _text("komisi", "Komisi"),
        AGENCY,
        SUB_ACTIVITY,
        _text("tematik", "Tema"),
        VOLUME,
        UNIT,
        _count("penerima_kk", "Penerima (KK)", adds_up=False),
        _count("prioritas_desa", Phrase("Prioritas {desa}"), adds_up=False),
        _rupiah("biaya_usulan", "Biaya menurut usulan (Rp)"),
        COST,
        OUTCOME,
        _text("alasan", "Alasan"),
        _text("digabung_ke", "Digabung ke"),
        _count("nomor", "Nomor di kecamatannya", adds_up=False),
        _count("nomor_komisi", "Nomor di komisinya", adds_up=False),
        _text("garis", "Terhadap garis batas"),
        _rupiah("dibiayai", "Di dalam pagu (Rp)"),
        SIPD,
        TableField(name="diinput_sipd", title="Diinput ke SIPD", holds=Holds.DAY),
    ),
    "tema": (CODE, PROPOSAL, _text("tema", "Tema")),
    "batas": (
        CODE,
        KECAMATAN,
        _text("jenis", "Jenis batas"),
        _text("komisi", "Komisi"),
        VILLAGE_CODE,
        AGENCY,
        _count("besar", "Besarnya (Rp atau usulan)", adds_up=False),
        _count("terpakai", "Terpakai (Rp atau usulan)", adds_up=False),
        TableField(name="tertutup", title="Sudah tertutup", holds=Holds.WHETHER),
    ),
}
"""What is stored of each kecamatan, by the name of the table; every money column is whole rupiah or empty."""

_OF_USULAN = {field.name: field for field in STORED["usulan"]}


def _of(*names: str) -> tuple[TableField, ...]:
    return tuple(_OF_USULAN[name] for name in names)


TOLD = (
    ToldTable(
        name="kecamatan",
        title="Kecamatan",
        fields=(
            *(CODE, KECAMATAN, STORED["kecamatan"][2], STORED["kecamatan"][5], STORED["kecamatan"][6]),
            *SUMS,
            _count("di_dalam_garis", "Di dalam garis batas"),
            _rupiah("dibiayai_di_dalam_garis", "Di dalam pagu (Rp)"),
            _count("di_luar_garis", "Di luar garis batas"),
            _rupiah("biaya_di_luar_garis", "Biaya di luar garis batas, menurut hasil (Rp)"),
        ),
        whole=True,
    ),
    ToldTable(name="perangkat_daerah", title="Perangkat Daerah", fields=(AGENCY, HOW_MANY, *SUMS), whole=True),
    ToldTable(
        name="perangkat_daerah_kecamatan",
        title="PD per kecamatan",
        fields=(AGENCY, CODE, KECAMATAN, *SUMS),
        whole=True,
    ),
    ToldTable(
        name="tema",
        title="Tema",
        fields=(_text("tema", "Tema"), HOW_MANY, *SUMS),
        note="Baris tanpa nama tidak bertema. Satu usulan dapat bertema lebih dari satu, sehingga tidak dijumlahkan.",
    ),
    ToldTable(name="sub_kegiatan", title="Sub kegiatan", fields=(SUB_ACTIVITY, HOW_MANY, *SUMS), whole=True),
    ToldTable(
        name="desa",
        title=Phrase("{desa:title}"),
        fields=(CODE, KECAMATAN, VILLAGE_CODE, VILLAGE, *SUMS),
        whole=True,
    ),
    ToldTable(
        name="garis",
        title="Garis batas",
        fields=STORED["batas"],
        note="Pagu dalam rupiah, kuota dalam banyaknya usulan; garis batas setiap kecamatan berdiri sendiri.",
    ),
    ToldTable(
        name="usulan",
        title="Usulan",
        fields=_of(
            "perangkat_daerah",
            "kode_kecamatan",
            "kecamatan",
            "kode_usulan",
            "kegiatan",
            "lokasi",
            "kode_desa",
            "desa",
            "asal",
            "komisi",
            "kode_sub_kegiatan",
            "tematik",
            "volume",
            "satuan",
            "penerima_kk",
            "prioritas_desa",
            "biaya_usulan",
            "biaya_hasil",
            "hasil",
            "alasan",
            "digabung_ke",
            "nomor",
            "nomor_komisi",
            "garis",
            "dibiayai",
            "id_sipd",
            "diinput_sipd",
        ),
        note="Nomor hanya berlaku di kecamatannya; nilai tidak pernah dibandingkan antarkecamatan.",
    ),
    ToldTable(
        name="belum_di_sipd",
        title="Belum di SIPD",
        fields=_of(
            "kode_kecamatan",
            "kecamatan",
            "kode_usulan",
            "kegiatan",
            "kode_desa",
            "desa",
            "perangkat_daerah",
            "kode_sub_kegiatan",
            "volume",
            "satuan",
            "biaya_hasil",
            "hasil",
            "id_sipd",
        ),
        note="Yang disepakati, tetapi menurut tanda di kecamatannya belum diinput ke SIPD.",
    ),
    ToldTable(
        name="mirip",
        title="Mirip antarkecamatan",
        fields=(
            _text("wilayah", "Wilayah"),
            _count("kemiripan", "Kemiripan (%)", adds_up=False),
            *(CODE, KECAMATAN, PROPOSAL, ACTIVITY, VILLAGE),
            _rupiah("biaya_hasil", "Biaya menurut hasil (Rp)"),
            _text("kode_kecamatan_lain", "Kode kecamatan lain"),
            _text("kecamatan_lain", "Kecamatan lain"),
            _text("kode_usulan_lain", "Kode usulan lain"),
            _text("kegiatan_lain", "Kegiatan lain"),
            _text("desa_lain", Phrase("{desa:title} lain")),
            _rupiah("biaya_hasil_lain", "Biaya lain menurut hasil (Rp)"),
            _text("sama", "Yang sama"),
        ),
        note="Dugaan saja: pekerjaan dan tempatnya mirip. Yang memutuskan adalah orang.",
        made=True,
    ),
    ToldTable(
        name="penerimaan",
        title="Penerimaan",
        fields=(
            _text("diterima", "Diterima"),
            _text("berkas", "Berkas"),
            _text("kedudukan", "Kedudukan"),
            *(CODE, KECAMATAN, STORED["kecamatan"][5]),
            _text("sha256", "SHA-256 berkas"),
            _count("ukuran", "Ukuran (byte)", adds_up=False),
            _text("sebab", "Sebab ditolak"),
        ),
        made=True,
    ),
)
"""What is told, in the order of the workbook."""


@cache
def query(name: str) -> str:
    """The SQL of a table, as it stands in its file."""
    return (files("exports") / "joining" / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def named(fields: Iterable[TableField]) -> Iterator[str]:
    """The names of the columns."""
    return (field.name for field in fields)
