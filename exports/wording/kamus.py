"""Prices of the kamus usulan, and how a cost compares with them."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from exports.wording.money import rupiah
from exports.wording.numbers import volume
from sessions.standard_works import StandardWork


def price(work: StandardWork) -> str:
    """`Rp185.000 per m2`."""
    return f"{rupiah(work.price)} per {work.unit or 'satuan'}"


def times(of: Fraction) -> str:
    """`4,2 kali kamus`, rounded half up to one decimal."""
    rounded = (Decimal(of.numerator) / of.denominator).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return f"{volume(rounded)} kali kamus"
