"""What the cells of a column are like: rupiah, volumes, units, numbers of a list, names of villages, works."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from sessions.intake.grid import SourceSheet
from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.numbers import NUMBER, decimal_of, is_nothing, without_exponent
from sessions.kernel.text import clean

LOOKED_AT = 200
"""Rows from below the headings that tell what a column is like."""

LEAST_MONEY = 100_000
"""Rupiah from which a bare number may be an amount; what is less is one only where something says so."""

_MARK = 2
_LONGEST_NUMBER = 40
_AGAIN = 2
MOST_DIGITS = 15
"""Digits of a number that may be an amount; a NIK has sixteen."""


class CellTrait(Enum):
    """What a single cell may be; a cell can be several of them."""

    TEXT = auto()
    NUMBER = auto()
    MONEY = auto()
    ROUND = auto()
    UNIT = auto()
    MEASURED = auto()
    DATE = auto()
    YEAR = auto()
    CODE = auto()
    FLAG = auto()
    PHONE = auto()
    PLACE = auto()
    WORK = auto()
    AGENCY = auto()


_UNITS = frozenset({
    "m", "m1", "m2", "m3", "m²", "m³", "m'", "km", "ha", "are", "cm", "meter", "mtr", "persegi", "kubik", "unit",
    "paket", "pkt", "buah", "bh", "titik", "ttk", "orang", "org", "kk", "ruang", "ekor", "batang", "btg", "set",
    "sr", "ls", "lump", "sum", "lokasi", "lok", "kelompok", "klp", "klpk", "kel", "kegiatan", "keg", "tahun", "thn",
    "bulan", "bln", "hari", "kali", "rumah", "rmh", "rt", "rw", "dusun", "desa", "sak", "kg", "kwintal", "ton",
    "liter", "lembar", "lbr", "eksemplar", "pohon", "pohong", "bidang", "jiwa", "siswa", "anak", "keluarga", "rim",
    "roll", "dus", "stel", "pasang", "jam", "petak", "gedung", "sumur", "kolam", "tangki", "lampu", "bangunan",
    "kandang", "kandung", "pos", "tim", "peserta", "kader", "sekolah", "masjid", "mushola", "poktan", "kwt",
    "gapoktan", "orang/bulan", "ob", "oh", "ok", "paud", "tps", "ruas", "bata", "zak", "pcs", "psg",
})  # fmt: skip
_WORKS = frozenset({
    "rehab", "rehabilitasi", "renovasi", "lanjutan", "pemb", "pembangunan", "pengadaan", "pelatihan", "bantuan",
    "aspal", "cor", "rabat", "betonisasi", "paving", "pavingisasi", "talud", "drainase", "saluran", "irigasi",
    "jembatan", "gorong", "normalisasi", "fasilitasi", "sosialisasi", "insentif", "honor", "operasional",
    "penerangan", "pju", "lpju", "rtlh", "jambanisasi", "jamban", "posyandu", "gapura", "sumur", "embung",
    "bangket", "senderan", "corblok", "lantainisasi", "musdes", "musrenbangdes", "rembug", "studi", "lampu",
    "hibah", "beasiswa", "bimtek", "workshop", "pavingblok", "makadam",
})  # fmt: skip
_WORK_LIKE = re.compile(r"(?:pe[mnr]|pel)\w{3,}an(?:nya)?")
_PLACES = re.compile(
    r"\b(?:rt|rw|dusun|dsn|dukuh|dk|padukuhan|pedukuhan|lingkungan|jl|jln|jalan|gang|gg|desa|kelurahan|kalurahan|kampung"
    r"|blok|komplek|balai|sekitar|kab|kabupaten|kota|kec)\b"
)
_AGENCIES = re.compile(r"^(?:dinas|badan|kantor|kecamatan|sekretariat|bagian|dpu|dp|dis|din|bap|sat)\w*\b")
_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[ t].*)?|\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4})|\d{1,2}\.\d{1,2}\.\d{4}"
    r"|\d{1,2} [^\W\d]{3,9} \d{4}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE = re.compile(r"\d+(?:\.\d+){2,}\.?|[a-z]{1,4}[-.]?\d{1,4}|[\dA-Z]+(?:-[\dA-Z]+){2,}", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+?62|0)8?\d[\d\s-]{7,12}")
_FLAGS = frozenset({"0", "1", "ya", "tidak", "tdk", "v", "x", "√", "✓", "✔", "true", "false", "t", "f", "l", "p"})
_SAID_MONEY = re.compile(
    rf"(?:rp|idr)[.\s:]*{NUMBER}.*|{NUMBER}\s*(?:jt|juta|rb|ribu|miliar|milyar)\b.*|rp\.?\s*-", re.IGNORECASE
)
_BARE = re.compile(rf"(?:rp|idr)?[.\s]*-?\s*\(?({NUMBER})\)?\s*(?:[.,]-+|[.)])?", re.IGNORECASE)
_MEASURED = re.compile(rf"(?:±|\+/-)?\s*{NUMBER}\s*([^\W\d]\D{{0,14}}[23]?)\.?", re.IGNORECASE)
_DIMENSIONS = re.compile(
    rf"(?:[^\W\d]{{0,8}}[\s.:=]*)?{NUMBER}\s*[^\W\d]{{0,5}}'?\s*(?:[x×*]|,?\s*[pltd]\b)\s*[^\W\d]{{0,3}}[\s.:=]*{NUMBER}.*",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_BEFORE_FIGURES = ("rp", "idr", "-", "(", ".", "+", "\u00b1")
_POINT_CENTS = re.compile(r"(?<=\d)\.00$")


@lru_cache(maxsize=16_384)
def value_of(text: str) -> Decimal | None:
    """The number that is all of the cell, None where the cell is anything else or longer than any amount."""
    if len(text) > _LONGEST_NUMBER:
        return None
    found = _BARE.fullmatch(_POINT_CENTS.sub("", without_exponent(text)))
    return decimal_of(found[1], None) if found else None


@lru_cache(maxsize=16_384)
def traits_of(text: str) -> frozenset[CellTrait]:
    """What the cleaned text of a cell may be."""
    plain = text.casefold()
    found = {trait for trait, is_so in _TESTS.items() if is_so(plain)}
    if may_be_a_number(plain) and not found & {CellTrait.DATE, CellTrait.PHONE}:
        numbers = set(_of_number(plain))
        found = (found - {CellTrait.CODE}) | numbers if CellTrait.NUMBER in numbers else found
    if not found & {CellTrait.NUMBER, CellTrait.DATE, CellTrait.PHONE} and _LETTERS.search(plain):
        found.add(CellTrait.TEXT)
        words = words_of(plain).split()
        if any(word in _WORKS or _WORK_LIKE.fullmatch(word) for word in words[:6]):
            found.add(CellTrait.WORK)
    return frozenset(found)


def may_be_a_number(text: str) -> bool:
    """Whether a cleaned text begins as numbers, amounts, dates and telephone numbers do; no other is any of them."""
    return text[:1].isdecimal() or text[:3].casefold().startswith(_BEFORE_FIGURES)


def is_wording(text: str) -> bool:
    """Whether a cleaned text says something: it is words, and no unit alone."""
    if may_be_a_number(text):
        return traits_of(text) & {CellTrait.UNIT, CellTrait.TEXT} == {CellTrait.TEXT}
    plain = text.casefold()
    return _LETTERS.search(plain) is not None and not _is_unit(plain)


def _is_unit(plain: str) -> bool:
    return plain.rstrip(".") in _UNITS


def _is_measured(plain: str) -> bool:
    found = _MEASURED.fullmatch(plain)
    return bool(found and _SAID_MONEY.fullmatch(plain) is None) or _DIMENSIONS.fullmatch(plain) is not None


_TESTS: dict[CellTrait, Callable[[str], bool]] = {
    CellTrait.UNIT: _is_unit,
    CellTrait.MEASURED: _is_measured,
    CellTrait.DATE: lambda plain: _DATE.fullmatch(plain) is not None,
    CellTrait.YEAR: lambda plain: _YEAR.fullmatch(plain) is not None,
    CellTrait.CODE: lambda plain: _CODE.fullmatch(plain) is not None,
    CellTrait.FLAG: lambda plain: plain in _FLAGS,
    CellTrait.PHONE: lambda plain: _PHONE.fullmatch(plain) is not None,
    CellTrait.PLACE: lambda plain: _PLACES.search(plain) is not None,
    CellTrait.AGENCY: lambda plain: _AGENCIES.match(plain) is not None,
}


def _of_number(plain: str) -> Iterable[CellTrait]:
    if _SAID_MONEY.fullmatch(plain):
        yield from (CellTrait.MONEY, CellTrait.NUMBER, CellTrait.ROUND)
        return
    value = value_of(plain)
    if value is None:
        return
    yield CellTrait.NUMBER
    if value >= LEAST_MONEY and value < 10**MOST_DIGITS:
        yield CellTrait.MONEY
    if value and value % 1000 == 0:
        yield CellTrait.ROUND


@dataclass(frozen=True, slots=True, kw_only=True)
class CellContents:
    """What the looked-at cells of one column are like. `values` are their numbers by row, where they are numbers.

    `counting` and `rising` are shares of neighbours that go up by one (or begin again), or at all.
    """

    filled: int = 0
    distinct: int = 0
    traits: Counter[CellTrait] = field(default_factory=Counter)
    villages: int = 0
    kecamatan: int = 0
    words: float = 0
    counting: float = 0
    rising: float = 0
    values: dict[int, Decimal] = field(default_factory=dict)

    def share(self, trait: CellTrait) -> float:
        """The part of the filled cells that have the trait."""
        return self.traits[trait] / self.filled if self.filled else 0

    @property
    def variety(self) -> float:
        """Different texts among the filled cells, 0 to 1."""
        return self.distinct / self.filled if self.filled else 0

    @property
    def middle(self) -> Decimal:
        """The middle one of its numbers."""
        ordered = sorted(self.values.values())
        return ordered[len(ordered) // 2] if ordered else Decimal(0)


NOTHING = CellContents()
NamesIt = Callable[[str], bool]
"""Whether a text names a village, or the kecamatan, of the office."""


def contents_of(
    sheet: SourceSheet, first_row: int, width: int, village: NamesIt, kecamatan: NamesIt
) -> tuple[CellContents, ...]:
    """The contents of all columns below the headings, as far as rows are looked at."""
    rows = _of_the_list(sheet, first_row)
    return tuple(
        _contents(
            [(n, text) for n, row in rows if column < len(row) and (text := clean(row[column]))], village, kecamatan
        )
        for column in range(width)
    )


def _of_the_list(sheet: SourceSheet, first_row: int) -> Sequence[tuple[int, Sequence[str]]]:
    """The looked-at rows with at least half the cells that rows mostly have: no groups, sums, letters, signatures."""
    rows = [(n, row) for n, row in enumerate(sheet.rows[first_row - 1 :], first_row) if any(map(str.strip, row))]
    rows = rows[:LOOKED_AT]
    filled = [sum(bool(cell.strip()) for cell in row) for _, row in rows]
    usual = sorted(filled)[len(filled) // 2] if filled else 0
    listed = [pair for pair, cells in zip(rows, filled, strict=True) if 2 * cells >= usual and cells >= min(2, usual)]
    return [(n, row) for n, row in listed if n > first_row + 1 or any(len(cell.strip()) > _MARK for cell in row)]


def _contents(cells: Sequence[tuple[int, str]], village: NamesIt, kecamatan: NamesIt) -> CellContents:
    cells = [(n, text) for n, text in cells if not is_nothing(text)]
    texts = [text for _, text in cells]
    if not texts:
        return NOTHING
    values = {n: value for n, text in cells if (value := value_of(text)) is not None}
    counted = list(values.values())
    steps = [later - earlier for earlier, later in pairwise(counted)]
    restarts = [step < 0 and later < _AGAIN for step, later in zip(steps, counted[1:], strict=True)]
    up = [step == 1 or again for step, again in zip(steps, restarts, strict=True)]
    rising = [step > 0 or again for step, again in zip(steps, restarts, strict=True)]
    return CellContents(
        filled=len(texts),
        distinct=len({text.casefold() for text in texts}),
        traits=Counter(trait for text in texts for trait in traits_of(text)),
        villages=sum(map(village, texts)),
        kecamatan=sum(map(kecamatan, texts)),
        words=sum(len(text.split()) for text in texts) / len(texts),
        counting=_mean(up),
        rising=_mean(rising),
        values=values,
    )


def _mean(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 0
