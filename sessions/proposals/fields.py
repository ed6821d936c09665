"""The fields of a proposal, one row for each: whoever reads, asks for, checks or tells a field finds it here."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sessions.intake.layouts import EXAMPLE_MARK, FieldName, Known, LayoutName
from sessions.intake.repairs.codes import read_date, read_documents, read_identifier, read_themes
from sessions.intake.repairs.numbers import read_yes_or_no
from sessions.intake.source_fields import FormColumn, as_written, source_fields
from sessions.kernel import checks
from sessions.kernel.refusals import Refusal, Refused
from sessions.kernel.session import Session
from sessions.language.local import filled
from sessions.proposals.facts import phrases
from sessions.proposals.fields_row import (
    Ask,
    AskedIn,
    AskGroup,
    Papers,
    ProposalField,
    typed_code,
    typed_documents,
    typed_themes,
)
from sessions.values.labels import Theme, in_order, is_code

_TEMPLATE = LayoutName.TEMPLATE
_NOT_READ = "Baris contoh; tidak ikut dibaca"


SUB_ACTIVITY_NO_CODE = Refusal(
    "SUB_ACTIVITY_NO_CODE",
    fields=("sub_activity",),
    found="Kode sub kegiatan {code} bukan angka dan titik.",
    plain="Kode sub kegiatan itu bukan angka dan titik.",
    advice="Tulis seperti 1.03.02.2.01.0005; kosongkan bila belum diketahui.",
)

THEMES_NOT_IN_ORDER = Refusal(
    "THEMES_NOT_IN_ORDER",
    fields=("themes",),
    found="Tematik tidak menurut abjad, atau ada yang disebut dua kali; seharusnya {themes}.",
    plain="Tematik tidak menurut abjad, atau ada yang disebut dua kali.",
    advice="Tulis menurut abjad, masing-masing satu kali.",
)


def _filled(what: str) -> Callable[[Session, str], None]:
    def check(_session: Session, value: str) -> None:
        checks.require_text(value, what)

    return check


def _count(what: str) -> Callable[[Session, int | None], None]:
    def check(_session: Session, value: int | None) -> None:
        checks.require_not_negative(filled(what), value)

    return check


def _volume(_session: Session, value: Decimal | None) -> None:
    checks.require_valid_volume(value)


def _documents(documents: Sequence[str]) -> str:
    """Names joined by semicolons; a single name with a comma gets one at its end, so that it stays one."""
    text = "; ".join(documents)
    return f"{text};" if "," in text and ";" not in text else text


def _code(_session: Session, value: str) -> None:
    if value and not is_code(value):
        raise SUB_ACTIVITY_NO_CODE(code=value)


def _in_order(_session: Session, value: tuple[Theme, ...]) -> None:
    if value != in_order(value):
        raise THEMES_NOT_IN_ORDER(themes=in_order(value))


def _doubts(_session: Session, value: tuple[str, ...]) -> str:
    return "; ".join(phrases(value))


_ROWS: tuple[ProposalField[Any], ...] = (
    ProposalField(name=Known.ACTIVITY, label="kegiatan", column="kegiatan", heading="Usulan Kegiatan",
        known_as={_TEMPLATE: "Usulan Kegiatan|Kegiatan|Nama Kegiatan|Uraian Kegiatan"},
        synonyms="kegiatan|usulan|usulan kegiatan|nama kegiatan|jenis kegiatan|uraian kegiatan|uraian usulan"
        "|nama usulan|judul usulan|rencana kegiatan|program kegiatan|kegiatan pembangunan|jenis kegiatan pembangunan"
        "|pekerjaan|nama pekerjaan|uraian pekerjaan|jenis pekerjaan|usulan pembangunan|usulan program kegiatan"
        "|program dan kegiatan|nama program kegiatan|usulan masyarakat|gagasan kegiatan|nama paket"
        "|aktivitas|aktifitas|gagasan|uraian program|jenis bantuan|bantuan yang diminta|permohonan|usulan bantuan"
        "|kegiatan yang diusulkan|tindakan yang layak",
        weak="name|activity|uraian|title|project|proposal|description|rincian kegiatan", check=_filled("kegiatan"),
        form=FormColumn(width=44),
        examples=(
            f"{EXAMPLE_MARK} Pembangunan talud jalan kabupaten",
            f"{EXAMPLE_MARK} Pelatihan olahan singkong bagi kelompok wanita tani",
        ),
        asked=Ask(group=AskGroup.WISH, label="Kegiatan", hint="apa dan di mana"),
    ),
    ProposalField(name=Known.VILLAGE, label="{desa}", heading="{desa:title}",
        known_as={_TEMPLATE: "Desa|Kelurahan|Desa/Kelurahan|Kelurahan/Desa|Nama Desa"},
        synonyms="desa|kelurahan|kalurahan|nagari|gampong|desa kelurahan|kelurahan desa|nama desa|nama kelurahan"
        "|asal desa|desa pengusul|nama desa kelurahan|wilayah desa|kampung|pekon|nama kampung|nama nagari",
        weak="village|desa name|village name", check=checks.require_village,
        asked=Ask(group=AskGroup.PLACE, label="{desa:title}", forms=AskedIn.ENTRY),
    ),
    ProposalField(name=Known.PROBLEM, label="masalah", column="masalah", heading="Permasalahan",
        known_as={_TEMPLATE: "Permasalahan|Masalah"},
        synonyms="masalah|permasalahan|latar belakang|uraian masalah|alasan usulan|kondisi saat ini|isu permasalahan",
        weak="problem|alasan", read=as_written, form=FormColumn(width=40),
        examples=(
            "Tebing jalan longsor sepanjang 40 meter setiap musim hujan",
            "Hasil panen dijual mentah dengan harga rendah",
        ),
        asked=Ask(group=AskGroup.WISH, label="Permasalahan"),
    ),
    ProposalField(name=Known.LOCATION, label="lokasi", column="lokasi", heading="Lokasi",
        known_as={_TEMPLATE: "Lokasi|Lokasi Kegiatan|Alamat"},
        synonyms="lokasi|alamat|lokasi kegiatan|alamat lokasi|alamat kegiatan|tempat|dusun|dukuh|lokasi usulan|rt rw"
        "|dusun rt rw|lokasi dusun|lokasi rt rw|lokasi pekerjaan|lokasi detail|rincian lokasi|dusun dukuh|padukuhan"
        "|pedukuhan|lingkungan|jorong|banjar|nama dusun|nama dukuh|dusun lingkungan|rt",
        weak="location|address|wilayah", form=FormColumn(width=32),
        examples=("Dusun Krajan RT 02 RW 01", "Balai desa"),
        asked=Ask(group=AskGroup.WISH, label="Lokasi", hint="dusun, RT/RW, ruas"),
    ),
    ProposalField(name=Known.VOLUME, label="volume", column="volume", heading="Volume",
        known_as={_TEMPLATE: "Volume|Vol"},
        synonyms="volume|vol|volume kegiatan|volume usulan|jumlah volume|koefisien|ukuran|kuantitas|besaran"
        "|volume satuan|prakiraan volume|perkiraan volume|target volume|volume target|volume jml|volume jumlah",
        weak="target|target kinerja",
        check=_volume, form=FormColumn(figures="decimal"),
        examples=(Decimal(40), Decimal(25)), asked=Ask(group=AskGroup.PRICE, label="Volume", hint="320 atau 12,5"),
    ),
    ProposalField(name=Known.UNIT, label="satuan", column="satuan", heading="Satuan", known_as={_TEMPLATE: "Satuan"},
        synonyms="satuan|satuan volume|sat|unit satuan",
        examples=("meter", "orang"), asked=Ask(group=AskGroup.PRICE, label="Satuan", hint="m, unit, orang"),
    ),
    ProposalField(name=Known.COST, label="biaya", column="anggaran", heading="Perkiraan Anggaran",
        known_as={_TEMPLATE: "Perkiraan Anggaran (Rp)|Perkiraan Anggaran|Perkiraan Biaya (Rp)|Perkiraan Biaya"
            "|Anggaran (Rp)|Anggaran|Biaya (Rp)|Biaya"},
        synonyms="anggaran|biaya|perkiraan anggaran|perkiraan biaya|prakiraan biaya|estimasi biaya|estimasi anggaran"
        "|rab|nilai rab|kebutuhan biaya|kebutuhan anggaran|kebutuhan dana|jumlah|jumlah biaya|jumlah anggaran|jmlh"
        "|jml|nilai|nilai usulan|nilai anggaran|total biaya|total anggaran|pagu|pagu indikatif|pagu usulan"
        "|rencana anggaran|rencana biaya|rencana anggaran biaya|dana|besaran anggaran|usulan anggaran|usulan biaya"
        "|harga|nominal|total|kebutuhan",
        weak="cost|budget|amount|price", check=_count("anggaran"), form=FormColumn(width=20, figures="whole"),
        examples=(150_000_000, 37_500_000),
        asked=Ask(group=AskGroup.PRICE, label="Biaya (Rp)", hint="150 jt atau 1,5 M"),
    ),
    ProposalField(name=Known.AGENCY, label="Perangkat Daerah", column="opd", heading="OPD",
        known_as={_TEMPLATE: "OPD|OPD Penanggungjawab|OPD Penanggung Jawab|OPD Tujuan|Perangkat Daerah|PD|SKPD"},
        synonyms="opd|skpd|perangkat daerah|pd|opd tujuan|skpd tujuan|opd penanggung jawab|opd pengampu"
        "|opd pelaksana|dinas|dinas terkait|dinas tujuan|dinas pengampu|instansi|instansi terkait|pd pelaksana"
        "|opd terkait|opd penanggungjawab|penanggung jawab|perangkat daerah tujuan|perangkat daerah pelaksana"
        "|perangkat daerah penanggung jawab",
        asked=Ask(group=AskGroup.TASK, label="Perangkat Daerah"),
    ),
    ProposalField(name=Known.HOUSEHOLDS, label="penerima manfaat (KK)", column="penerima_kk",
        heading="Penerima Manfaat (KK)", known_as={_TEMPLATE: "Penerima Manfaat (KK)|Penerima Manfaat|Jumlah KK|KK"},
        synonyms="kk|jumlah kk|penerima manfaat kk|penerima manfaat|jumlah penerima manfaat kk|kk penerima manfaat"
        "|jumlah penerima kk|rumah tangga penerima manfaat",
        check=_count("penerima manfaat"), form=FormColumn(figures="whole"), examples=(85, 25),
        asked=Ask(group=AskGroup.TASK, label="Penerima (KK)"),
    ),
    ProposalField(name=Known.POOR_HOUSEHOLDS, label="KK miskin", column="kk_miskin", heading="KK Miskin",
        known_as={_TEMPLATE: "KK Miskin|Jumlah KK Miskin|Penerima Manfaat KK Miskin"},
        synonyms="kk miskin|jumlah kk miskin|rtm|rumah tangga miskin|penerima manfaat kk miskin",
        asked=Ask(group=AskGroup.TASK, label="KK miskin", forms=AskedIn(0)),
        check=_count("penerima manfaat"), form=FormColumn(figures="whole"), examples=(21,),
    ),
    ProposalField(name=Known.PRIORITY, label="prioritas {desa}", column="prioritas_desa",
        heading="Prioritas {desa:title}",
        known_as={_TEMPLATE: "Prioritas Desa|Prioritas Kelurahan|Prioritas Desa/Kelurahan|Prioritas"
            "|Urutan Prioritas"},
        synonyms="prioritas|prioritas desa|urutan prioritas|skala prioritas|nomor prioritas|no prioritas"
        "|prioritas kelurahan|prioritas desa kelurahan|prioritas ke|ranking|peringkat|urutan",
        weak="order|priority|rank", check=_count("prioritas {desa}"), form=FormColumn(figures="whole"), examples=(1, 2),
        asked=Ask(group=AskGroup.TASK, label="Prioritas {desa}"),
    ),
    ProposalField(name=Known.PROPOSER, label="pengusul", heading="Pengusul", known_as={_TEMPLATE: "Pengusul"},
        synonyms="pengusul|nama pengusul|diusulkan oleh|asal usulan|sumber usulan|pengusul kegiatan",
        examples=("Musyawarah Desa", "KWT Sri Rejeki"),
    ),
    ProposalField(name=Known.FROM_WOMEN, label="kelompok perempuan", column="usulan_perempuan",
        heading="Kelompok Perempuan",
        known_as={_TEMPLATE: "Kelompok Perempuan (ya/tidak)|Kelompok Perempuan|Usulan Kelompok Perempuan"},
        synonyms="kelompok perempuan|usulan kelompok perempuan|usulan perempuan",
        read=read_yes_or_no, form=FormColumn(choices=("ya", "tidak"), is_strict=True), examples=(False, True),
    ),
    ProposalField(name=Known.DOCUMENTS, label="dokumen", column="dokumen", heading="Dokumen",
        known_as={_TEMPLATE: "Dokumen|Dokumen Pendukung"},
        synonyms="dokumen|dokumen pendukung|kelengkapan|kelengkapan dokumen|lampiran|berkas pendukung",
        read=read_documents, show="; ".join, cell=_documents, examples=(("RAB", "foto lokasi"),),
        asked=Ask(
            group=AskGroup.DOCUMENTS, label="Dokumen", hint="dipisah koma", read=typed_documents,
            forms=AskedIn.RETURN,
        ),
    ),
    ProposalField(name=FieldName("land_status"), label="lahan", column="status_lahan", heading="Status Lahan",
        known_as={_TEMPLATE: "Status Lahan"},
        synonyms="status lahan|status tanah|status aset|kepemilikan lahan",
        read=as_written, examples=("Milik Pemerintah",),
        asked=Ask(group=AskGroup.LAND, label="Status lahan", forms=AskedIn.RETURN),
    ),
    ProposalField(name=Known.STANDARD_WORK, label="kamus usulan", column="kamus", heading="Kamus Usulan",
        synonyms="kamus|kamus usulan|sub kegiatan|nama sub kegiatan",
        asked=Ask(
            group=AskGroup.WORK, label="Kamus usulan", hint="pekerjaan baku, untuk harganya", forms=AskedIn.ENTRY,
        ),
    ),
    ProposalField(name=Known.SIPD_ID, label="ID SIPD", heading="ID Usulan SIPD",
        known_as={_TEMPLATE: "ID Usulan SIPD|ID SIPD|ID Usulan"},
        synonyms="id usulan|id sipd|id usulan sipd|kode usulan sipd|nomor usulan sipd",
        read=read_identifier,
    ),
    ProposalField(name=Known.NOTE, label="catatan", column="catatan", heading="Keterangan",
        known_as={_TEMPLATE: "Keterangan|Catatan"},
        synonyms="keterangan|catatan|ket|keterangan lain",
        form=FormColumn(width=32), examples=(_NOT_READ, _NOT_READ),
    ),
    ProposalField(name=Known.SUB_ACTIVITY, label="kode sub kegiatan", column="kode_sub_kegiatan",
        heading="Kode Sub Kegiatan", known_as={_TEMPLATE: "Kode Sub Kegiatan"},
        synonyms="kode sub kegiatan|kode subkegiatan|kode sub keg|kode rekening sub kegiatan|sub kegiatan kode",
        check=_code, form=FormColumn(width=20),
        examples=("1.03.10.2.01.0011",),
        asked=Ask(
            group=AskGroup.LABELS, label="Sub kegiatan", hint="kode, misalnya 1.03.02.2.01.0005", read=typed_code,
            unread="Tulis angka dan titik saja, misalnya 1.03.02.2.01.0005.",
        ),
        page="Sub kegiatan", papers=Papers.DRAFT_WORKBOOK,
    ),
    ProposalField(name=FieldName("themes"), label="tematik", column="tematik", heading="Tematik",
        known_as={_TEMPLATE: "Tematik|Isu/Tema|Tema"},
        synonyms="tematik|tema|isu tema|isu tematik|usulan tematik|tema usulan|tematik usulan|dukungan tematik",
        read=read_themes, check=_in_order,
        form=FormColumn(width=28, choices=tuple(Theme)), examples=((), (Theme.INCLUSION, Theme.EXTREME_POVERTY)),
        asked=Ask(
            group=AskGroup.LABELS, label="Tematik", hint="misalnya stunting, pangan", read=typed_themes,
            unread=f"Pilihannya {', '.join(Theme)}.", suggestions=tuple(Theme),
        ),
        page="Tematik", papers=Papers.DRAFT_WORKBOOK,
    ),
    ProposalField(name=Known.DATE, label="tanggal usulan", heading="Tanggal Usul",
        synonyms="tanggal usul|tgl usul|tanggal usulan|tanggal|tgl|tanggal pengajuan",
        read=read_date,
    ),
    ProposalField(name=FieldName("row"), label="baris berkas", is_compared=False),
    ProposalField(name=FieldName("doubts"), label="perlu diperiksa", is_compared=False, tell=_doubts),
    ProposalField(name=FieldName("original"), label="tertulis di berkas", is_compared=False),
)  # fmt: skip

FIELDS: Mapping[str, ProposalField[Any]] = {row.name: row for row in _ROWS}
"""Every field of a draft by its name, in the order in which forms and tables have them."""

IN_FILES = source_fields(_ROWS)
"""What the intake is told of them."""

CHECKS: Mapping[str, Callable[[Session, Any], None]] = {row.name: row.check for row in _ROWS if row.check}
"""What a value must be, by the name of its field."""


def require_valid(session: Session, name: str, value: object) -> None:
    """The value is as its field must be; any is where nothing is said of it. The refusal names the field."""
    try:
        if check := CHECKS.get(name):
            check(session, value)
    except Refused as refused:
        refused.at(name)
        raise


ON_PAGE = tuple(row for row in _ROWS if row.page)
"""The fields that the page of a proposal shows because they say so."""


def of_papers(papers: Papers) -> tuple[ProposalField[Any], ...]:
    """The fields that this paper holds because they say so."""
    return tuple(row for row in _ROWS if papers in row.papers)
