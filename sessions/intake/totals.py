"""Rows that their words alone tell: totals, means, titles of a list, greetings and other remarks."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from sessions.intake.layouts import Known
from sessions.intake.repairs.agencies import words_of
from sessions.intake.rows import SourceRow

SUBTOTAL = re.compile(
    r"(?:sub|grand)? ?(?:jumlah|total|jml|jmlh|subtotal)"
    r"(?: (?:per|total|keseluruhan|seluruh|seluruhnya|semua|bidang|kecamatan|desa|kelurahan|komisi|anggaran|usulan"
    r"|biaya|rp|dana|rab|dipindahkan|pindahan|[ivx]+|[a-z]|\d+)\b.*)?"
)
REMARK = re.compile(
    r"\*|(?:catatan|keterangan|ket|nb|note|sumber)\b\s*[:.)]"
    r"|rata\W?rata\b|(?:demikian|terima ?kasih|trims|(?:matur )?(?:nuwun|suksm[ae])|hatur nuhun|wassalam\w*"
    r"|assalam\w*|om (?:swa|su)\w+|om s[ah]ant\w+|salam hormat|hormat kami|dengan hormat|yth|kepada)\b",
    re.IGNORECASE,
)
PAGE = re.compile(r"(?:halaman|hal|hlm|page)(?: (?:\d+|ke|dari|of))*|lanjutan|(?:ber)?sambung(?:an)?(?: .{0,30})?")
_LIST_TITLE = re.compile(r"(?:daftar|usulan|rekap\w*|hasil|rencana|desa|kelurahan|kalurahan|ds|kel)\b.*")
_CELLS_OF_A_TITLE = 3


def is_mean(row: SourceRow) -> bool:
    """Whether the row states a mean, and nothing of it is anywhere."""
    is_placed = not {Known.VILLAGE, Known.VOLUME, Known.LOCATION}.isdisjoint(row.texts)
    return not is_placed and words_of(row.text(Known.ACTIVITY)).startswith(("rata rata", "ratarata"))


def titles(rows: Sequence[SourceRow], again: AbstractSet[int]) -> Iterator[int]:
    """The rows that stand as the title of a list above headings that come again: `USULAN DESA BOTOK`."""
    filled = [row for row in rows if row.filled]
    for row, below in pairwise(filled):
        is_title = len(row.filled) <= _CELLS_OF_A_TITLE and _LIST_TITLE.fullmatch(words_of(" ".join(row.filled)))
        if is_title and below.number in again:
            yield row.number


def is_called_a_total(row: SourceRow) -> bool:
    """Whether a row without volume and place is called a total, so that it stands under no line above it."""
    is_placed = not {Known.VOLUME, Known.LOCATION}.isdisjoint(row.texts)
    return not is_placed and SUBTOTAL.fullmatch(words_of(row.text(Known.ACTIVITY))) is not None
