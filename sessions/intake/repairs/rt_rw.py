"""RT and RW in every spelling to one: `Rt.2/Rw.05`, `RT/RW 002/005`, `R.T. II RW IV` -> `RT 02/RW 05`, `RT 02 RW 04`.

Only labels and numbers are rewritten, so an address keeps its words. `RT 002/005` says neither that 005 is an RW nor
that it is an RT, so it stays.
"""

import re
from itertools import pairwise

_NUMBER = r"(?:\d{1,3}(?!\d)|[IVX]{1,5}\b)"
_LINK = r"\s*(?:,|-|\u2013|&|\bdan\b|\bs\.?\s?d\.?(?=\s|\d)|\bs/d\b)\s*"
_ALONE = r"(?!\s*/\s*(?:\d|[IVX]+\b))"
_END = r"(?=\s*(?:$|[,;.()/\u2013&-]|\b(?:dan|s\.?d|s/d|r\.?[tw]|ds|dsn|desa|dusun|dk|dukuh|kel|kelurahan|kec)\b))"
_TOGETHER = re.compile(rf"\bR\.?T[\s./&-]*R\.?W[\s.:]*(?P<rt>{_NUMBER})\s*[/\-.,]\s*(?P<rw>{_NUMBER})", re.IGNORECASE)
_LABELLED = re.compile(
    rf"(?<![^\W\d_])(?:(?P<tetangga>R\.?T|rukun tetangga)|(?:R\.?W|rukun warga))(?![^\W\dIVX])[\s.:-]*"
    rf"(?P<first>{_NUMBER}){_ALONE}(?P<more>(?:{_LINK}\d{{1,3}}(?!\d){_END})*)",
    re.IGNORECASE,
)
_HINT = re.compile(r"r\.?\s?[tw]|rukun", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def with_plain_rt_rw(text: str) -> str:
    """The address with each RT and RW as two digits after its label; the same text where that is how it stands."""
    if not _HINT.search(text):
        return text
    return _LABELLED.sub(_labelled, _TOGETHER.sub(_together, text))


def _together(found: re.Match[str]) -> str:
    return f"RT {_two_digits(found['rt'])}/RW {_two_digits(found['rw'])}"


def _labelled(found: re.Match[str]) -> str:
    label = "RT" if found["tetangga"] else "RW"
    more = _DIGITS.sub(lambda digits: _two_digits(digits[0]), found["more"])
    runs_on = found.string[found.end() : found.end() + 1].isalpha()
    return f"{label} {_two_digits(found['first'])}{more}{' ' * runs_on}"


def _two_digits(number: str) -> str:
    if number.isdigit():
        return f"{int(number):02d}"
    values = [_ROMAN[letter] for letter in number.upper()]
    taken_off = sum(value for value, after in pairwise(values) if value < after)
    return f"{sum(values) - 2 * taken_off:02d}"
