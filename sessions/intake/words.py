"""One Indonesian sentence for every finding of the intake: what was found, and what was expected or done."""

from collections.abc import Mapping
from datetime import date

from sessions.intake.grid import Finding, NotATable
from sessions.intake.layouts import FieldName, Known, LayoutName
from sessions.intake.source_fields import SourceFields
from sessions.intake.verdicts import CellFinding, Why
from sessions.kernel.refusals import Fact
from sessions.language.dates import long_date
from sessions.language.local import filled
from sessions.language.numbers import quantity, rupiah

WHY_SENTENCES: Mapping[Why | Finding, str] = {
    # read without any doubt
    Why.PRIORITY_FROM_TEXT: "Prioritas {became} dibaca dari akhir teks “{was}”.",
    Why.VILLAGE_FROM_ADDRESS: "{became} dikenali dari alamat “{was}”.",
    Why.VILLAGE_FROM_PROPOSER: "{became} dikenali dari pengusul “{was}”.",
    Why.VILLAGE_FROM_HEADING: "Baris ini tidak menyebut {desa}; dipakai {became} menurut judul di atasnya.",
    Why.VILLAGE_THE_ONLY_ONE: (
        "Baris ini tidak menyebut {desa}; dipakai {became}, satu-satunya {desa} dalam berkas ini."
    ),
    Why.VILLAGE_GIVEN: "Baris ini tidak menyebut {desa}; dipakai {became} sesuai pilihan untuk berkas ini.",
    Why.VILLAGE_BY_CODE: "{became} dikenali dari kode “{was}”.",
    Why.VILLAGE_BY_TITLE: "{became} dikenali dari “{was}”.",
    Why.VILLAGE_WITHIN: "{became} dikenali dari “{was}”; selebihnya menjadi lokasi.",
    Why.VILLAGE_FROM_SIGNATURE: "Baris ini tidak menyebut {desa}; dipakai {became} menurut tanda tangan di bawahnya.",
    Why.UNIT_FROM_DETAIL: "Satuan {became} diambil dari kolom rincian “{was}”.",
    Why.VOLUME_FROM_DETAIL: "Volume {became} diambil dari kolom rincian “{was}”.",
    Why.AGENCY_BY_NAME: "{field} “{was}” adalah {became}.",
    Why.VOLUME_SPLIT: "{field} “{was}” memuat satuannya: {became}.",
    Why.CODE_SPLIT: "{field} “{was}” memuat kode sub kegiatan {became}.",
    Why.COST_FROM_RECOMMENDATION: "Perkiraan Anggaran {became} diambil dari {field} “{was}”.",
    Why.BY_HAND: "{field} {was} ditetapkan operator menjadi {became}.",
    Why.VERDICT_BY_HAND: "Putusan baris ini diubah operator dari “{was}” menjadi “{became}”.",
    Why.COORDINATES_MOVED: "Koordinat dipindahkan dari alamat ke keterangan; lokasi menjadi “{became}”.",
    # written otherwise
    Why.COST_READ: "{field} “{was}” dibaca sebagai {became}.",
    Why.COST_ROUNDED: "{field} “{was}” dibulatkan ke rupiah penuh: {became}.",
    Why.COST_SCALED: "{field} “{was}” dibaca sebagai {became} menurut satuan pada judul kolomnya.",
    Why.VOLUME_READ: "{field} “{was}” dibaca sebagai {became}.",
    Why.LINE_PARTED: "Baris pesan “{was}” dibagi: {became}.",
    Why.COUNT_READ: "{field} “{was}” dibaca sebagai {became}.",
    Why.FORMULA_TAIL: "Sisa rumus pada “{was}” dibuang; {field} menjadi “{became}”.",
    Why.AGENCY_FORMER: "{field} “{was}” dikenali sebagai nama lama atau singkatan dari {became}.",
    Why.PLACE_SPELLING: "Penulisan RT/RW pada “{was}” diseragamkan; {field} menjadi “{became}”.",
    Why.ID_READ: "{field} “{was}” dibaca sebagai {became}.",
    Why.CODE_READ: "{field} “{was}” dibaca sebagai {became}.",
    Why.DATE_READ: "{field} “{was}” dibaca sebagai {became}.",
    # to be looked at
    Why.VILLAGE_SPELLING: "Nama {desa} “{was}” mirip {became}; mohon dipastikan.",
    Why.VILLAGE_GUESSED: "{became} hanya diduga dari alamat “{was}”; mohon dipastikan.",
    Why.VILLAGE_FROM_ABOVE: "Kolom {desa} kosong; diduga {became} seperti baris di atasnya, mohon dipastikan.",
    Why.WISH_FROM_ABOVE: "Sel usulannya gabungan dengan baris di atasnya; dibaca “{became}” lagi, mohon dipastikan.",
    Why.COLUMN_GUESSED: "Kolom “{was}” diduga berisi {field}; mohon dipastikan.",
    Why.COST_AMBIGUOUS: "{field} “{was}” dapat berarti ribuan atau pecahan; dibaca sebagai {became}.",
    Why.COST_UNREADABLE: "{field} “{was}” bukan satu jumlah rupiah; dikosongkan dan disalin ke keterangan.",
    Why.COST_NEGATIVE: "{field} “{was}” bernilai negatif; dikosongkan dan disalin ke keterangan.",
    Why.COST_UNUSUAL: "{field} {became} tidak lazim; mungkin tertulis dalam ribuan, juta, atau miliar.",
    Why.VOLUME_UNREADABLE: "{field} “{was}” tidak terbaca sebagai satu angka; dikosongkan dan disalin ke keterangan.",
    Why.VOLUME_AMBIGUOUS: "{field} “{was}” dapat berarti ribuan atau pecahan; dibaca sebagai {became}.",
    Why.VOLUME_SEVERAL_NUMBERS: (
        "{field} “{was}” memuat lebih dari satu angka; dipakai {became}, teks aslinya ada di keterangan."
    ),
    Why.UNITS_DIFFER: (
        "{field} “{was}” dan kolom satuannya berbeda; dipakai {became}, teks aslinya ada di keterangan."
    ),
    Why.VOLUME_NOT_AS_NAMED: "Nama kegiatan menyebut {was}, sedangkan volumenya {became}; mohon dicocokkan.",
    Why.COUNT_UNREADABLE: "{field} “{was}” tidak terbaca sebagai satu bilangan bulat; dikosongkan.",
    Why.COUNT_UNUSUAL: "{field} “{was}” dibaca sebagai {became}; terlalu banyak untuk satu usulan, mohon dipastikan.",
    Why.NOT_HOUSEHOLDS: "{field} “{was}” tidak dalam satuan KK; dikosongkan.",
    Why.POOR_EXCEED_ALL: "{field} “{was}” lebih banyak daripada seluruh KK penerima manfaat.",
    Why.YES_NO_UNREADABLE: "{field} “{was}” bukan “ya” atau “tidak”; dianggap “tidak”.",
    Why.AGENCY_SPELLING: "{field} “{was}” mirip {became}; mohon dipastikan.",
    Why.AGENCY_PART: "{field} “{was}” hanya sebagian dari sebuah nama; diduga {became}, mohon dipastikan.",
    Why.AGENCY_UNKNOWN: "{field} “{was}” tidak ada dalam daftar perangkat daerah; ditulis apa adanya.",
    Why.STATUS_REJECTED: "Statusnya “{was}”; usulan ini mungkin sudah ditolak atau dikembalikan.",
    Why.ID_LOST: "{field} “{was}” kehilangan angka terakhirnya di lembar kerja; ditulis apa adanya.",
    Why.DATE_UNREADABLE: "{field} “{was}” tidak terbaca sebagai tanggal; dikosongkan.",
    Why.CODE_UNREADABLE: "{field} “{was}” bukan angka dan titik; dikosongkan.",
    Why.THEME_UNKNOWN: "{field} “{was}” memuat tema yang tidak dikenal; tema itu dikosongkan.",
    Why.TEXT_SHORTENED: "{field} “{was} …” terlalu panjang; dipotong menjadi {became} karakter.",
    Why.SUM_DIFFERS: "{field} {became} bukan jumlah baris-baris di bawahnya ({was}); mohon dipastikan.",
    Why.ONLY_TEXT: "Baris ini tidak bernomor dan hanya berisi teks; mohon dipastikan bahwa ini usulan tersendiri.",
    Why.SEVERAL_WISHES: "Sel ini tampaknya memuat lebih dari satu usulan: “{was}”; bila ya, mohon dipisahkan.",
    Why.COST_PER_PIECE: "{field} {became} tampaknya harga satuan (“{was}”), bukan seluruh biaya; mohon dipastikan.",
    Why.VOLUME_DIMENSIONS: "{field} “{was}” adalah ukuran, bukan satu angka; volumenya kosong, lihat keterangan.",
    Why.NOT_A_WISH: "{field} “{was}” bukan nama kegiatan; mungkin baris ini milik tabel lain.",
    Why.AS_ABOVE: "{field} “{was}” dibaca seperti baris di atasnya: {became}.",
    Why.DATE_MISPLACED: "{field} “{was}” adalah tanggal; mungkin RT/RW yang diubah program lembar kerja.",
    Why.MONEY_MISPLACED: "Kolom {field} berisi jumlah rupiah “{was}”; mungkin baris ini milik tabel lain.",
    Why.CELL_ERROR: "Sel {field} berisi galat “{was}”, bukan nilai; dikosongkan.",
    Why.FORMULA_NOT_CALCULATED: "Sel {field} berisi rumus tanpa hasil; buka lalu simpan ulang berkasnya.",
    # suspected duplicates
    Why.SAME_ROW: "Isinya sama dengan baris {became}.",
    Why.SAME_SIPD_ID: "ID usulan “{was}” sudah dipakai pada baris {became}.",
    # cannot come in
    Why.ACTIVITY_MISSING: "Usulan kegiatan kosong; setiap usulan harus menyebut kegiatannya.",
    Why.VILLAGE_MISSING: "{desa:capital} tidak disebut di kolom {desa}, alamat, maupun pengusul.",
    Why.VILLAGE_UNKNOWN: "{desa:title} “{was}” tidak ada di kecamatan ini.",
    Why.VILLAGE_AMBIGUOUS: "Nama “{was}” dipakai lebih dari satu {desa}; tulis kode {desa}nya.",
    Why.VILLAGE_SEVERAL: "{field} “{was}” menyebut beberapa {desa}; tentukan {desa} pembawanya.",
    Why.OTHER_KECAMATAN: "Usulan ini untuk kecamatan “{was}”, bukan kecamatan ini.",
    # no proposal
    Why.BLANK: "Baris kosong.",
    Why.EMPTY_NUMBER: "Baris ini hanya berisi “{was}”, tanpa usulan.",
    Why.REMARK: "Baris keterangan, bukan usulan: “{was}”.",
    Why.CONTINUED: "Lanjutan usulan di atasnya, dibaca bersamanya: “{was}”.",
    Why.INCOME: "Baris pendapatan atau pembiayaan, bukan usulan: “{was}”.",
    Why.OTHER_TABLE: "Bagian dari tabel lain dengan judul kolom lain, tidak dibaca: “{was}”.",
    Why.TITLE: "Judul tabel berikutnya: “{was}”.",
    Why.HEADING_REPEATED: "Ulangan baris judul kolom.",
    Why.COLUMN_NUMBERS: "Baris nomor kolom.",
    Why.SUBTOTAL: "Baris jumlah.",
    Why.SECTION: "Baris judul kelompok.",
    Why.SIGNATURE: "Bagian tanda tangan.",
    Why.EXAMPLE: "Baris contoh dari templat.",
    # the file as a whole
    Finding.NOT_FOUND: "Berkas {file} tidak ditemukan atau tidak dapat dibuka.",
    Finding.EMPTY: "Berkas {file} kosong.",
    Finding.FOLDER: (
        "{file} adalah folder, bukan berkas; ketik juga nama berkas di dalamnya, atau letakkan berkasnya di folder "
        "tempat program dijalankan, supaya tampil dalam daftar."
    ),
    Finding.NOT_A_TABLE: (
        "Berkas {file} bukan tabel (ditemukan: {found}); yang terbaca hanya CSV, XLSX, XLS, atau ODS. Daftar usulan di "
        "dalamnya dapat disalin, lalu ditempel di program: ^P tempel."
    ),
    Finding.UNSUPPORTED: (
        "Jenis berkas {file} tidak didukung (ditemukan: {found}); simpan dahulu sebagai XLSX atau CSV."
    ),
    Finding.ENCRYPTED: "Berkas {file} dilindungi kata sandi; simpan salinannya tanpa kata sandi.",
    Finding.DAMAGED: "Berkas {file} rusak dan tidak dapat dibaca; minta salinan baru dari pengirim.",
    Finding.BROKEN_QUOTES: "Tanda kutip di berkas {file} tidak berpasangan, terlihat pada baris {line}.",
    Finding.TOO_LARGE: (
        "Berkas {file} terlalu besar (ditemukan: {found}, batas: {limit}); hapus isi yang tercecer jauh dari tabel "
        "atau pecah berkasnya."
    ),
    Finding.READER_BLOCKED: (
        "Pembaca lembar kerja tidak dapat dijalankan; berkas {file} belum dibaca. Mungkin antivirus atau aturan kantor "
        "menahan {program}. Simpan sebagai CSV, lalu impor, atau minta izin untuk folder itu."
    ),
    Finding.NO_COLUMNS: (
        "Judul kolom berkas {file} tidak dikenali. Ditemukan: {found}. Paling mendekati {layout}, tetapi belum ada: "
        "{missing}."
    ),
    Finding.NO_HEADINGS: "Berkas {file} tidak memuat tabel usulan: tidak ada baris judul kolom yang dikenali.",
    Finding.LAYOUT_UNKNOWN: "Tata letak “{layout}” tidak dikenal; pilihannya: {known}.",
    Finding.COLUMN_UNKNOWN: (
        "Kolom “{column}” tidak ada di berkas {file}; sebutkan huruf kolomnya atau judulnya. Yang ada: {known}."
    ),
    Finding.SHEET_UNKNOWN: "Lembar “{sheet}” tidak ada di berkas {file}; yang ada: {known}.",
}
"""Sentences with words of the office and named fields: {field}, {was} and {became} for a row (amounts of money arrive
as `Rp1.000`); for a file those that `FACTS` lists."""

_LONGEST_QUOTE = 160
_NOTHING = "–"
_IN_RUPIAH = frozenset(why for why in Why if why.name.startswith("COST_"))
_BLANK = "(kosong)"


def row_sentence(known: SourceFields, finding: CellFinding) -> str:
    """The sentence of one finding about a row."""
    was, became = _quoted(finding.was), made_of(finding)
    if finding.why is Why.BY_HAND:
        was, became = (f"“{text}”" if text else _BLANK for text in (_written(finding.field, was), became))
    return filled(WHY_SENTENCES[finding.why], field=field_name(known, finding.field), was=was, became=became)


def _quoted(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()} …"


def field_name(known: SourceFields, field: FieldName) -> str:
    """How a column is called where the office is: `Prioritas Kelurahan`."""
    return filled(known.columns[field].heading)


def made_of(finding: CellFinding) -> str:
    """What was made of a cell, as people write it."""
    if finding.became and finding.why in _IN_RUPIAH:
        return rupiah(int(finding.became))
    if finding.why is Why.DATE_READ and finding.field == Known.DATE:
        return long_date(date.fromisoformat(finding.became))
    return _written(finding.field, finding.became)


def _written(field: FieldName, value: str) -> str:
    """A volume with its unit and an amount as people write them; every other value as it is."""
    number, _, unit = value.partition(" ")
    if field == Known.VOLUME and number:
        return quantity(number, unit)
    return rupiah(int(value)) if field == Known.COST and value.isdecimal() else value


def file_sentence(error: NotATable) -> str:
    """The sentence of a file that cannot be read."""
    return filled(WHY_SENTENCES[error.finding], **{name: _fact_text(name, fact) for name, fact in error.facts.items()})


def _fact_text(name: str, fact: Fact) -> str:
    if isinstance(fact, tuple):
        return ", ".join(fact) or _NOTHING
    named = next((layout.label for layout in LayoutName if layout == fact), None) if name == "layout" else None
    return named or str(fact)
