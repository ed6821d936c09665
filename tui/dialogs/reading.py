"""What people type into a field, read as rupiah, counts and times; what cannot be read is answered in Indonesian."""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from pathlib import Path

from sessions.kernel.text import clean

SCALES = {"": 1, "rb": 10**3, "ribu": 10**3, "k": 10**3, "jt": 10**6, "juta": 10**6, "m": 10**9, "miliar": 10**9}
"""Units of money as they are typed; M is miliar, as on screen."""

_MONEY = re.compile(r"(?:rp\.?\s*)?([\d.,]+)\s*([a-z]*)\.?", re.ASCII)
_WHOLE = re.compile(r"\d{1,3}(\.\d{3})+|\d+", re.ASCII)
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?", re.ASCII)
_POINT = re.compile(r"(\d+)\.(\d{1,2})", re.ASCII)
_YEAR = re.compile(r"20\d{2}", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[.:](\d{2})", re.ASCII)


MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
NIP_DIGITS = 18
YOUNGEST, OLDEST = 16, 60
"""Ages between which somebody is appointed."""


class Unreadable(ValueError):
    """What was typed is not what the field asks for; `str()` is the sentence to show; a second line says what to do.

    `fields` are the names of what was asked, where several are read together.
    """

    def __init__(self, told: str, *fields: str) -> None:
        self.fields = fields
        super().__init__(told)


def read_text(typed: str) -> str:
    """The text without signs that are not seen."""
    return clean(typed)


def read_rupiah(typed: str) -> int:
    """`150 jt`, `1,5 M`, `187.450.000`, `Rp35 juta` in whole rupiah; a dot before two digits or less and a unit is a
    comma (`1.5 jt`). Raises Unreadable.
    """
    found = _MONEY.fullmatch(clean(typed).casefold().removesuffix(",00").removesuffix(",-"))
    if not found or found[2] not in SCALES:
        raise Unreadable("Tulis jumlah rupiah, misalnya 150 jt atau 1,5 M.")
    scale = SCALES[found[2]]
    amount = _decimal(found[1], may_point=scale > 1) * scale
    if amount != int(amount):
        raise Unreadable("Jumlah rupiah harus bulat, tanpa sen.")
    return int(amount)


def _decimal(digits: str, *, may_point: bool) -> Decimal:
    if may_point and (found := _POINT.fullmatch(digits)):
        return Decimal(f"{found[1]}.{found[2]}")
    if found := _DECIMAL.fullmatch(digits):
        return Decimal(f"{found[1].replace('.', '')}.{found[2] or 0}")
    raise Unreadable("Titik memisahkan ribuan, koma memisahkan desimal: 1.500.000 atau 1,5 jt.")


def read_count(typed: str) -> int:
    """A whole number from 0 on, `27` or `1.230`. Raises Unreadable."""
    digits = clean(typed)
    if not _WHOLE.fullmatch(digits):
        raise Unreadable("Tulis bilangan bulat, misalnya 27.")
    return int(digits.replace(".", ""))


def read_year(typed: str) -> int:
    """A year of four digits in this century. Raises Unreadable."""
    digits = clean(typed)
    if not _YEAR.fullmatch(digits):
        raise Unreadable("Tulis tahun dengan empat angka, misalnya 2028.")
    return int(digits)


def read_volume(typed: str) -> Decimal:
    """An exact decimal, `320` or `12,5` or `1.250,75`. Raises Unreadable."""
    try:
        return _decimal(clean(typed), may_point=False)
    except Unreadable as error:
        raise Unreadable(
            "Tulis angkanya saja, dengan koma untuk desimal, misalnya 320, 12,5, atau 1.250,75."
        ) from error


def read_time(typed: str) -> time:
    """A time of day, `9.15` or `09:15`. Raises Unreadable."""
    found = _TIME.fullmatch(clean(typed))
    if found and int(found[1]) < 24 and int(found[2]) < 60:  # noqa: PLR2004 - hours and minutes
        return time(int(found[1]), int(found[2]))
    raise Unreadable("Tulis pukul dengan titik, misalnya 09.15.")


def read_date(typed: str) -> date:
    """A day, `3-2-2027`, `03/02/2027` or `3 Februari 2027`. Raises Unreadable."""
    pieces = [piece for piece in re.split(r"[\s/.-]+", clean(typed).casefold()) if piece]
    try:
        day, month, year = pieces
        number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
        return date(int(year), number, int(day))
    except ValueError as error:
        raise Unreadable("Tulis tanggal sebagai hari-bulan-tahun, misalnya 3-2-2027.") from error


def read_nip(typed: str) -> str:
    """Eighteen digits, spaces and dots allowed. Raises Unreadable; what the digits say may still be doubtful."""
    digits = re.sub(r"[\s.]", "", clean(typed))
    if not (digits.isascii() and digits.isdecimal() and len(digits) == NIP_DIGITS):
        raise Unreadable(f"NIP terdiri atas 18 angka; tertulis {len(digits)}.")
    return digits


def at_least(characters: int, what: str = "Isian") -> Callable[[str], str]:
    """A reader for texts that must say something: `at_least(10, "Alasan")`."""

    def read(typed: str) -> str:
        text = clean(typed)
        if not text and characters == 1:
            raise Unreadable(f"{what} belum diisi.")
        if len(text) < characters:
            raise Unreadable(f"{what} paling sedikit {characters} huruf; baru {len(text)}.")
        return text

    return read


def path_of(typed: str) -> Path:
    """The path that was typed or pasted, without quotation marks, `~` resolved where there is a home."""
    path = Path(typed.strip().strip("\"'"))
    try:
        return path.expanduser()
    except RuntimeError:
        return path
