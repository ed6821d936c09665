"""What somebody should look at in a proposal, in a few words: the doubts its row came in with."""

from collections.abc import Iterable, Mapping

from exports.wording import places
from sessions.intake.verdicts import WEIGHT, Verdict, Why
from sessions.office import Office

DOUBTS: Mapping[Why, str] = {
    Why.VILLAGE_SPELLING: "ejaan nama desa dibetulkan",
    Why.VILLAGE_GUESSED: "desa diduga dari alamat",
    Why.VILLAGE_FROM_ABOVE: "desa diduga dari baris di atasnya",
    Why.COLUMN_GUESSED: "arti kolom diduga dari judulnya",
    Why.COST_AMBIGUOUS: "biaya dapat berarti ribuan atau pecahan",
    Why.COST_UNREADABLE: "biaya tidak terbaca",
    Why.COST_NEGATIVE: "biaya bernilai negatif",
    Why.COST_UNUSUAL: "biaya tidak lazim",
    Why.VOLUME_UNREADABLE: "volume tidak terbaca",
    Why.VOLUME_AMBIGUOUS: "volume dapat berarti ribuan atau pecahan",
    Why.VOLUME_SEVERAL_NUMBERS: "volume memuat beberapa angka",
    Why.COUNT_UNREADABLE: "jumlah penerima tidak terbaca",
    Why.COUNT_UNUSUAL: "jumlah penerima terlalu banyak",
    Why.NOT_HOUSEHOLDS: "penerima manfaat bukan dalam KK",
    Why.POOR_EXCEED_ALL: "KK miskin melebihi seluruh KK",
    Why.YES_NO_UNREADABLE: "tanda kelompok perempuan tidak terbaca",
    Why.UNITS_DIFFER: "satuan volume dan kolom satuan berbeda",
    Why.AGENCY_SPELLING: "ejaan nama Perangkat Daerah dibetulkan",
    Why.AGENCY_UNKNOWN: "Perangkat Daerah tidak ada dalam daftar",
    Why.STATUS_REJECTED: "menurut SIPD mungkin sudah ditolak",
    Why.ID_LOST: "ID SIPD tidak utuh",
    Why.DATE_UNREADABLE: "tanggal usul tidak terbaca",
    Why.CODE_UNREADABLE: "kode sub kegiatan tidak terbaca",
    Why.THEME_UNKNOWN: "tematik tidak dikenal",
    Why.TEXT_SHORTENED: "teks terlalu panjang, dipotong",
    Why.CELL_ERROR: "ada sel yang berisi galat",
    Why.FORMULA_NOT_CALCULATED: "ada rumus tanpa hasil",
    Why.SAME_ROW: "isinya sama dengan baris lain dalam berkas",
    Why.SAME_SIPD_ID: "ID SIPD sama dengan baris lain",
}
"""A phrase for every reason that can stay with a draft."""

FLAGGED = tuple(why for why in Why if WEIGHT[why] in {Verdict.DOUBTFUL, Verdict.DUPLICATE})
"""The reasons that stay with a draft."""


def phrases(office: Office | None, doubts: Iterable[str]) -> tuple[str, ...]:
    """The doubts of a draft in words; a name from a later version of the program stands as it is."""
    known = {why.value: places.worded(office, phrase) for why, phrase in DOUBTS.items()}
    return tuple(known.get(doubt, doubt) for doubt in doubts)
