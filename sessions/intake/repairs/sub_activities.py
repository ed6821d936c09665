"""Codes of sub kegiatan as people write them: with a point at the end, with blanks, before the name."""

import re

from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.verdicts import Why
from sessions.sub_activities import is_code

_BEFORE_NAME = re.compile(r"(\d{1,4}(?:\.\d{1,4}){3,})\.?(?:[\s:\u2013\u2014-]+(.*))?", re.ASCII)
"""Four parts at least: a name may begin with a number."""


def read_sub_activity(text: str) -> tuple[str, Why | None]:
    """The code in a cell of its own; a name behind it is passed over, and what is no code is not taken."""
    if is_nothing(text):
        return "", None
    plain = text.replace(" ", "").rstrip(".")
    if is_code(plain):
        return plain, None if plain == text else Why.CODE_READ
    code, _ = code_and_name(text)
    return code, Why.CODE_READ if code else Why.CODE_UNREADABLE


def code_and_name(text: str) -> tuple[str, str]:
    """A sub kegiatan parted into code and name, `1.03.10.2.01.0011 Rehabilitasi Jalan`; without a code all is name."""
    found = _BEFORE_NAME.fullmatch(text)
    if found is None or not is_code(found[1]):
        return "", text
    return found[1], (found[2] or "").strip()
