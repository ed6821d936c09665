"""Numbers as Indonesian papers write them: in words, with thousands dots, with a decimal comma, in Roman."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

_MONEY_SCALES = ((10**3, "rb"), (10**6, "jt"), (10**9, "M"), (10**12, "T"))
_TWO_PLACES = Decimal("0.01")
_METRES = 1000
"""In a kilometre."""


def rupiah(amount: int) -> str:
    """As sentences and screens have it: `Rp150.000.000`, below zero `-Rp5.000`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{thousands(abs(amount))}"


full = rupiah  # its name beside `short`


def official(amount: int) -> str:
    """As a Berita Acara has it, with the two places of sen that are always nought: `Rp150.000.000,00`."""
    return f"{rupiah(amount)},00"


def official_in_words(amount: int) -> str:
    """Figure and words of an amount, so that no digit can be added: `Rp5.000,00 (lima ribu rupiah)`."""
    return f"{official(amount)} ({rupiah_in_words(amount)})"


def rupiah_in_words(amount: int) -> str:
    """`150000000` is `seratus lima puluh juta rupiah`."""
    return f"{in_words(amount)} rupiah"


def short(amount: int) -> str:
    """At most two decimals, rounded half up, without `Rp`: `75,5 jt`, `1,25 M`, `950 rb`, `500`.

    Only for the eye: what is rounded to 1000 of one scale is written as 1 of the next (`999.999.999` is `1 M`).
    """
    size, unit = 1, ""
    for larger, name in _MONEY_SCALES:
        if _scaled(abs(amount), size) < 1000 and abs(amount) < larger:  # noqa: PLR2004 - the step between two scales
            break
        size, unit = larger, name
    return f"{volume(_scaled(amount, size))} {unit}".rstrip()


def _scaled(amount: int, size: int) -> Decimal:
    """Amount in units of size, to two places."""
    return (Decimal(amount) / size).quantize(_TWO_PLACES, rounding=ROUND_HALF_UP)


def millions(amount: int) -> str:
    """Always in jt, at most two decimals, rounded half up, without the unit: `1.323,9`, `178,75`, `0`."""
    return _in_millions(_rounded(amount))


def millions_of_parts(parts: Sequence[int]) -> tuple[str, ...]:
    """The same of parts of a whole, so that those which are printed add up to the whole as `millions` prints it.

    Each is rounded down, and what is missing goes to those that lost most, of equals to the first (largest remainder).
    """
    whole = _rounded(sum(parts))
    printed = [part // _HUNDREDTH for part in parts]
    lost = sorted(range(len(parts)), key=lambda at: -(parts[at] % _HUNDREDTH))
    for at in lost[: whole - sum(printed)]:
        printed[at] += 1
    return tuple(map(_in_millions, printed))


_HUNDREDTH = 10**4
"""A hundredth of a million rupiah."""


def _rounded(amount: int) -> int:
    return (2 * amount + _HUNDREDTH) // (2 * _HUNDREDTH)


def _in_millions(hundredths: int) -> str:
    return volume(Decimal(hundredths) / 100)


_SMALL = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_SCALES = ((10**15, "kuadriliun"), (10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_SWAP = str.maketrans(",.", ".,")

LIMIT = 10**18
"""Whole numbers from this one on have no words here."""


def in_words(number: int) -> str:
    """Lower-case words of a whole number: `27` is `dua puluh tujuh`, `0` is `nol`, below zero begins with `minus`.

    `se-` replaces `satu` before belas, puluh, ratus and ribu, but not before juta and above: `satu juta seribu`.
    Raises ValueError at LIMIT and beyond.
    """
    if abs(number) >= LIMIT:
        raise ValueError(f"no words for {number}")
    if number < 0:
        return f"minus {in_words(-number)}"
    return _words(number)


def title_words(number: int) -> str:
    """Words with capitals, as dates in a Berita Acara have it: `Dua Ribu Dua Puluh Tujuh`."""
    return in_words(number).title()


def counted(number: int) -> str:
    """Figure and words together: `1.027 (seribu dua puluh tujuh)`."""
    return f"{thousands(number)} ({in_words(number)})"


def roman(number: int) -> str:
    """Lampiran number: `8` is `VIII`. From 1 to 3999."""
    if not 0 < number < 4000:  # noqa: PLR2004 - Roman numerals end there
        raise ValueError(f"no Roman numeral for {number}")
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters


def thousands(number: int) -> str:
    """Digits in groups of three: `187.450.000`."""
    return f"{number:,}".translate(_SWAP)


def volume(value: Decimal | int | str) -> str:
    """Exact decimal as papers print it: `1.5` is `1,5`, `1200` is `1.200`; zeros that say nothing are left out.

    Raises ValueError for something that is not a finite decimal.
    """
    try:
        exact = Decimal(value)
    except ArithmeticError as error:
        raise ValueError(f"not a decimal: {value!r}") from error
    if not exact.is_finite():
        raise ValueError(f"not a finite decimal: {value!r}")
    digits = f"{exact:,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits.translate(_SWAP)


def quantity(value: Decimal | int | str, unit: str) -> str:
    """Volume and unit: `1,5 km`; the volume alone where the unit is unknown. Less than a kilometre is in metres."""
    if unit.strip().casefold() == "km" and 0 < Decimal(value) < 1:
        return f"{volume(Decimal(value) * _METRES)} m"
    return f"{volume(value)} {unit}".rstrip()


def _words(number: int) -> str:
    """Words of a number from 0 to below LIMIT."""
    if number < len(_SMALL):
        return _SMALL[number]
    for size, name in _SCALES:
        if number >= size:
            lead = "seribu" if name == "ribu" and number < 2 * size else f"{_words(number // size)} {name}"
            return _followed(lead, number % size)
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return _followed("seratus" if hundreds == 1 else f"{_SMALL[hundreds]} ratus", rest)
    tens, ones = divmod(number, 10)
    if tens == 1:
        return f"{_SMALL[ones]} belas"
    return _followed(f"{_SMALL[tens]} puluh", ones)


def _followed(lead: str, rest: int) -> str:
    """Larger part and the words of what is left, if anything is."""
    return f"{lead} {_words(rest)}" if rest else lead
