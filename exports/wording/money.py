"""Rupiah on paper and on screen: exact, short, and in words. Amounts are whole rupiah."""

from decimal import ROUND_HALF_UP, Decimal

from exports.wording import numbers

_SCALES = ((10**3, "rb"), (10**6, "jt"), (10**9, "M"), (10**12, "T"))
_TWO_PLACES = Decimal("0.01")


def rupiah(amount: int) -> str:
    """As sentences and screens have it: `Rp150.000.000`, below zero `-Rp5.000`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{numbers.thousands(abs(amount))}"


full = rupiah  # its name beside `short`


def official(amount: int) -> str:
    """As a Berita Acara has it, with the two places of sen that are always nought: `Rp150.000.000,00`."""
    return f"{rupiah(amount)},00"


def official_in_words(amount: int) -> str:
    """Figure and words of an amount, so that no digit can be added: `Rp5.000,00 (lima ribu rupiah)`."""
    return f"{official(amount)} ({in_words(amount)})"


def in_words(amount: int) -> str:
    """`150000000` is `seratus lima puluh juta rupiah`."""
    return f"{numbers.in_words(amount)} rupiah"


def short(amount: int) -> str:
    """At most two decimals, rounded half up, without `Rp`: `75,5 jt`, `1,25 M`, `950 rb`, `500`.

    Only for the eye: what is rounded to 1000 of one scale is written as 1 of the next (`999.999.999` is `1 M`).
    """
    size, unit = 1, ""
    for larger, name in _SCALES:
        if _scaled(abs(amount), size) < 1000 and abs(amount) < larger:  # noqa: PLR2004 - the step between two scales
            break
        size, unit = larger, name
    return f"{numbers.volume(_scaled(amount, size))} {unit}".rstrip()


def _scaled(amount: int, size: int) -> Decimal:
    """Amount in units of size, to two places."""
    return (Decimal(amount) / size).quantize(_TWO_PLACES, rounding=ROUND_HALF_UP)
