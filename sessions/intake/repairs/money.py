"""Rupiah as villages write it: `Rp 150.000.000,-`, `Rp.100 jt`, ` 4.500.000 `, `1,5 M`, `-`."""

import re
from decimal import ROUND_HALF_UP, Decimal

from sessions.intake.repairs.numbers import NUMBER, decimal_of, is_nothing
from sessions.intake.verdicts import Why

UNUSUALLY_SMALL = 10_000
UNUSUALLY_LARGE = 20_000_000_000
"""Rupiah; all proposals of a kecamatan together come to about as much, so one of them alone is a slip."""

LARGEST = 10**15
"""Rupiah beyond which a number is no amount."""

_SCALES = {
    "": 1,
    "k": 1_000,
    "rb": 1_000,
    "ribu": 1_000,
    "jt": 1_000_000,
    "juta": 1_000_000,
    "m": 1_000_000_000,
    "mil": 1_000_000_000,
    "milyar": 1_000_000_000,
    "miliar": 1_000_000_000,
    "t": 1_000_000_000_000,
    "triliun": 1_000_000_000_000,
    "trilyun": 1_000_000_000_000,
}
_AMOUNT = re.compile(
    rf"(?P<minus>-)?\s*\(?(?:rp|idr)?[.:]?\s*(?P<sign>-)?\s*(?P<number>{NUMBER})\s*"
    rf"(?P<scale>{'|'.join(sorted(filter(None, _SCALES), key=len, reverse=True))})?\.?\s*"
    r"(?:rupiah)?\s*(?:[.,]\s*-+|-+)?\s*\)?",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"\s*\([^()\d]*\)\s*$")
_POINT_CENTS = re.compile(r"(?<=\.\d{3}\.\d{3})\.00(?!\d)")
_PLAIN = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+(?:,00)?")


def read_cost(text: str) -> tuple[int | None, Why | None]:
    """Whole rupiah, None where nothing is stated. `M` is miliar; three digits after a separator are thousands.

    What cannot be read, and what is negative, is None with a reason; an unlikely amount is kept with a reason.
    """
    if is_nothing(text):
        return None, None
    found = _AMOUNT.fullmatch(_POINT_CENTS.sub("", _IN_WORDS.sub("", text)).strip())
    if found is None:
        return None, Why.COST_UNREADABLE
    number = decimal_of(found["number"], _thousands_settled(found))
    if number is None:
        return None, Why.COST_UNREADABLE
    if (found["minus"] or found["sign"] or text.lstrip().startswith("(")) and number:
        return None, Why.COST_NEGATIVE
    return _judged(text, number * _SCALES[(found["scale"] or "").lower()])


def _thousands_settled(found: re.Match[str]) -> str:
    """`1.250` and `1,250` are thousands of rupiah; before a word of scale the comma is the decimal mark."""
    if found["scale"]:
        return ","
    return "." if "," in found["number"] else ","


def _judged(text: str, amount: Decimal) -> tuple[int | None, Why | None]:
    if amount >= LARGEST:
        return None, Why.COST_UNREADABLE
    cost = int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if 0 < cost < UNUSUALLY_SMALL or cost > UNUSUALLY_LARGE:
        return cost, Why.COST_UNUSUAL
    if cost != amount:
        return cost, Why.COST_ROUNDED
    return cost, None if _PLAIN.fullmatch(text.strip()) else Why.COST_READ
