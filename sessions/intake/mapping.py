"""What a heading that no layout knows probably means: by synonyms and by likeness, with a confidence from 0 to 100.

A heading that is one of the phrases below is worth 100 (WEAK ones 80); else what counts is how alike the words and the
letters are. Indonesian names the thing first, so a phrase that begins with the same word is a little better. Below
ENOUGH, or where two fields are nearly as likely, nothing is guessed.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sessions.intake.layouts import Field, normal_heading

Remembered = Mapping[str, Mapping[str, str]]
"""Fingerprint -> number of the column from 0, as text -> value of the Field. Unknown entries are passed over."""

KNOWN = 100
"""Confidence of a heading that a layout lists, and of a column that somebody mapped."""

MANY = frozenset({Field.IGNORED})
"""Fields that several columns may have; of every other there is one."""

_FINGERPRINT_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedColumn:
    """A column counted from 0, its heading and first values, and the field it is read as; None: it is left out."""

    column: int
    heading: str
    field: Field | None = None
    confidence: int = 0
    samples: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether it can be read without flagging its rows."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """The columns of one table, left to right; blank headings are left out unless somebody mapped them."""

    fingerprint: str
    columns: tuple[MappedColumn, ...]

    @property
    def places(self) -> Mapping[Field, int]:
        """Each field that is read with its column; of several IGNORED columns the first."""
        places: dict[Field, int] = {}
        for mapped in self.columns:
            if mapped.field is not None:
                places.setdefault(mapped.field, mapped.column)
        return places

    @property
    def unread(self) -> tuple[MappedColumn, ...]:
        """Columns that nothing is read from, because nobody knows what they mean."""
        return tuple(mapped for mapped in self.columns if mapped.field is None)

    @property
    def unsure(self) -> tuple[MappedColumn, ...]:
        """Columns that are read by a meaning that is likely but not certain."""
        return tuple(m for m in self.columns if m.field not in {None, *MANY} and not m.is_sure)

    def with_field(self, column: int, field: Field | None) -> "ColumnMapping":
        """The mapping with one column set by hand; a field that another column had moves here."""
        return replace(self, columns=tuple(_set(mapped, column, field) for mapped in self.columns))

    def plain(self) -> dict[str, str]:
        """The mapping as it is remembered."""
        return {str(m.column): m.field.value for m in self.columns if m.field is not None}


NO_MAPPING = ColumnMapping(fingerprint="", columns=())
"""The mapping of no table at all."""


def _set(mapped: MappedColumn, column: int, field: Field | None) -> MappedColumn:
    if mapped.column == column:
        return replace(mapped, field=field, confidence=KNOWN if field else 0)
    if field is not None and field not in MANY and mapped.field is field:
        return replace(mapped, field=None, confidence=0)
    return mapped


def fingerprint(headings: Sequence[str]) -> str:
    """The same for headings that differ in case, punctuation and blanks only; blank ones at the end do not count."""
    words = [normal_heading(heading) for heading in headings]
    while words and not words[-1]:
        words.pop()
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:_FINGERPRINT_DIGITS]


def remember(store: Remembered, mapping: ColumnMapping) -> dict[str, Mapping[str, str]]:
    """The store with this mapping in it, in place of an older one for the same headings."""
    return {**store, mapping.fingerprint: mapping.plain()}


def recalled(store: Remembered, headings: Sequence[str]) -> dict[int, Field] | None:
    """Column -> field as remembered for these headings, None where nothing usable is."""
    plain = store.get(fingerprint(headings))
    if not isinstance(plain, Mapping):
        return None
    known = {field.value: field for field in Field}
    columns = {
        int(column): known[field]
        for column, field in plain.items()
        if str(column).isdecimal() and int(column) < len(headings) and field in known
    }
    return columns if Field.ACTIVITY in columns.values() else None


ENOUGH = 80
"""Confidence from which a column is read; below it stays out until somebody maps it."""

SURE = 90
"""Confidence from which the reading is not flagged in every row."""

_CLEARLY = 4
_FIRST_WORD = 5
_LONGEST_HEADING = 80
_MOST_WORDS = 10
_SAME_WORD = 85
_KNOWN, _WEAK = 100, 80

_PHRASES: Mapping[Field, str] = {
    Field.NUMBER: "no|nomor|no urut|nomor urut|id",
    Field.VILLAGE: "desa|kelurahan|kalurahan|nagari|gampong|desa kelurahan|kelurahan desa|nama desa|nama kelurahan"
    "|asal desa|desa pengusul|nama desa kelurahan|wilayah desa",
    Field.KECAMATAN: "kecamatan|nama kecamatan",
    Field.PRIORITY: "prioritas|prioritas desa|urutan prioritas|skala prioritas|nomor prioritas|no prioritas"
    "|prioritas kelurahan|prioritas desa kelurahan|prioritas ke|ranking|peringkat|urutan",
    Field.ACTIVITY: "kegiatan|usulan|usulan kegiatan|nama kegiatan|jenis kegiatan|uraian kegiatan|uraian usulan"
    "|nama usulan|judul usulan|rencana kegiatan|program kegiatan|kegiatan pembangunan|jenis kegiatan pembangunan"
    "|pekerjaan|nama pekerjaan|uraian pekerjaan|jenis pekerjaan|usulan pembangunan|usulan program kegiatan"
    "|program dan kegiatan|nama program kegiatan|usulan masyarakat|gagasan kegiatan|nama paket",
    Field.PROBLEM: "masalah|permasalahan|latar belakang|uraian masalah|alasan usulan|kondisi saat ini|isu permasalahan",
    Field.LOCATION: "lokasi|alamat|lokasi kegiatan|alamat lokasi|alamat kegiatan|tempat|dusun|dukuh|lokasi usulan"
    "|rt rw|dusun rt rw|lokasi dusun|lokasi rt rw|lokasi pekerjaan|lokasi detail|rincian lokasi|dusun dukuh",
    Field.RW: "rw",
    Field.VOLUME: "volume|vol|volume kegiatan|volume usulan|jumlah volume|koefisien|ukuran|kuantitas|besaran"
    "|volume satuan|prakiraan volume|perkiraan volume|target volume",
    Field.UNIT: "satuan|satuan volume|sat|unit satuan",
    Field.COST: "anggaran|biaya|perkiraan anggaran|perkiraan biaya|prakiraan biaya|estimasi biaya|estimasi anggaran"
    "|rab|nilai rab|kebutuhan biaya|kebutuhan anggaran|kebutuhan dana|jumlah|jumlah biaya|jumlah anggaran|jmlh|jml"
    "|nilai|nilai usulan|nilai anggaran|total biaya|total anggaran|pagu|pagu indikatif|pagu usulan|rencana anggaran"
    "|rencana biaya|rencana anggaran biaya|dana|besaran anggaran|usulan anggaran|usulan biaya|harga",
    Field.AGENCY: "opd|skpd|perangkat daerah|pd|opd tujuan|skpd tujuan|opd penanggung jawab|opd pengampu"
    "|opd pelaksana|dinas|dinas terkait|dinas tujuan|dinas pengampu|instansi|instansi terkait|pd pelaksana"
    "|opd terkait|opd penanggungjawab|penanggung jawab|perangkat daerah tujuan|perangkat daerah pelaksana"
    "|perangkat daerah penanggung jawab",
    Field.FIRST_AGENCY: "opd tujuan awal|skpd tujuan awal",
    Field.HOUSEHOLDS: "kk|jumlah kk|penerima manfaat kk|penerima manfaat|jumlah penerima manfaat kk"
    "|kk penerima manfaat|jumlah penerima kk|rumah tangga penerima manfaat",
    Field.POOR_HOUSEHOLDS: "kk miskin|jumlah kk miskin|rtm|rumah tangga miskin|penerima manfaat kk miskin",
    Field.PROPOSER: "pengusul|nama pengusul|diusulkan oleh|asal usulan|sumber usulan|pengusul kegiatan",
    Field.PROFILE: "profil|profil pengusul|jenis pengusul",
    Field.FROM_WOMEN: "kelompok perempuan|usulan kelompok perempuan|usulan perempuan",
    Field.DOCUMENTS: "dokumen|dokumen pendukung|kelengkapan|kelengkapan dokumen|lampiran|berkas pendukung",
    Field.LAND_STATUS: "status lahan|status tanah|status aset|kepemilikan lahan",
    Field.SIPD_ID: "id usulan|id sipd|id usulan sipd|kode usulan sipd|nomor usulan sipd",
    Field.DATE: "tanggal usul|tgl usul|tanggal usulan|tanggal|tgl|tanggal pengajuan",
    Field.STATUS: "status|status usulan|status sipd",
    Field.SUB_ACTIVITY: "kode sub kegiatan|kode subkegiatan|kode sub keg|kode rekening sub kegiatan|sub kegiatan kode",
    Field.THEMES: "tematik|tema|isu tema|isu tematik|usulan tematik|tema usulan|tematik usulan|dukungan tematik",
    Field.STANDARD_WORK: "kamus|kamus usulan|sub kegiatan|nama sub kegiatan",
    Field.NOTE: "keterangan|catatan|ket|keterangan lain",
    Field.IGNORED: "bidang|sub bidang|bidang kegiatan|bidang pembangunan|bidang urusan|urusan|program|tahun"
    "|tahun anggaran|swadaya|sumber dana|sumber biaya|sumber pembiayaan|sumber|waktu pelaksanaan|pola pelaksanaan"
    "|swakelola|harga satuan|sasaran|sasaran manfaat|manfaat|target|kabupaten|kabupaten kota|provinsi|jenis belanja"
    "|usulan ke|kategori|kategori usulan|komisi|kode rekening|kode|rekomendasi|jumlah penerima|jumlah jiwa"
    "|penerima manfaat jiwa|penerima manfaat orang|jumlah penerima manfaat|lebar|panjang|tinggi"
    "|rencana pelaksana kegiatan",
}
_WEAK_PHRASES: Mapping[Field, str] = {
    Field.ACTIVITY: "name|activity|uraian",
    Field.PRIORITY: "order|priority|rank",
    Field.COST: "cost|budget",
    Field.VILLAGE: "village",
    Field.LOCATION: "location|address|wilayah",
    Field.PROBLEM: "problem|alasan",
}


def _table() -> dict[str, tuple[Field, int]]:
    """Every phrase with its field and its worth; amounts may end in `rp` as well."""
    known = {phrase: (field, _KNOWN) for field, phrases in _PHRASES.items() for phrase in phrases.split("|")}
    known |= {f"{phrase} rp": (field, _KNOWN) for phrase, (field, _) in known.items() if field is Field.COST}
    known |= {phrase: (field, _WEAK) for field, phrases in _WEAK_PHRASES.items() for phrase in phrases.split("|")}
    return known


_MEANING = _table()
_PHRASES_WITH: Mapping[str, list[str]] = {
    word: [phrase for phrase in _MEANING if word in phrase.split()]
    for word in {word for phrase in _MEANING for word in phrase.split()}
}


@lru_cache(maxsize=4_096)
def meanings(heading: str) -> tuple[tuple[Field, int], ...]:
    """The fields a heading may mean with their confidences, the likeliest first; a cell of data means nothing."""
    words = normal_heading(heading)
    if not words or len(words) > _LONGEST_HEADING or len(words.split()) > _MOST_WORDS or words.isdecimal():
        return ()
    if words in _MEANING:
        return (_MEANING[words],)
    best: dict[Field, int] = {}
    for phrase, alike in _likenesses(words).items():
        field, worth = _MEANING[phrase]
        if worth == _KNOWN and alike > best.get(field, 0):
            best[field] = alike
    return tuple(sorted(best.items(), key=lambda meaning: -meaning[1]))


def clear_meaning(headings: tuple[str, ...]) -> tuple[Field | None, int]:
    """The best meaning over the spellings of one heading, None where none is good enough or two are nearly as good."""
    found: dict[Field, int] = {}
    for heading in headings:
        for field, confidence in meanings(heading):
            found[field] = max(confidence, found.get(field, 0))
    ranked = sorted(found.items(), key=lambda meaning: -meaning[1])
    if not ranked or ranked[0][1] < ENOUGH:
        return None, ranked[0][1] if ranked else 0
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _CLEARLY:
        return None, ranked[0][1]
    return ranked[0]


def _likenesses(words: str) -> dict[str, int]:
    """How alike the phrases are that have a word or most letters in common, 0..99: by words or letters, the better."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only unknown headings need it)

    ours = words.split()
    near = {word: {found for found, _, _ in _near(word)} for word in ours}
    alike: dict[str, float] = {
        phrase: letters
        for phrase, letters, _ in process.extract(
            words, _MEANING.keys(), scorer=fuzz.token_sort_ratio, limit=None, score_cutoff=ENOUGH - _FIRST_WORD
        )
    }
    for phrase in {phrase for found in near.values() for word in found for phrase in _PHRASES_WITH[word]}:
        theirs = phrase.split()
        shared = sum(any(their in near[our] for our in ours) for their in theirs)
        alike[phrase] = max(alike.get(phrase, 0), 200 * shared / (len(ours) + len(theirs)))
    return {
        phrase: min(_KNOWN - 1, round(score + (_FIRST_WORD if phrase.split()[0] in near[ours[0]] else -_FIRST_WORD)))
        for phrase, score in alike.items()
    }


def _near(word: str) -> list[tuple[str, float, int]]:
    """Words of the phrases that are this word, maybe misspelt."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only unknown headings need it)

    return process.extract(word, _PHRASES_WITH.keys(), scorer=fuzz.ratio, limit=None, score_cutoff=_SAME_WORD)
