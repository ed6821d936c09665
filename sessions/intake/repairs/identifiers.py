"""Identifiers that a spreadsheet took for numbers: `448123.0`, `4,48123E+05`."""

import re

from sessions.intake.repairs.numbers import is_nothing, without_exponent
from sessions.intake.verdicts import Why

_FLOAT = re.compile(r"(\d+)[.,]0{1,2}")


def read_identifier(text: str) -> tuple[str, Why | None]:
    """The id as it was issued; one whose last digits a spreadsheet rounded away stays as it is, flagged."""
    if is_nothing(text):
        return "", None
    if found := _FLOAT.fullmatch(text):
        return found[1], Why.ID_READ
    written_out = without_exponent(text)
    if written_out == text:
        return text, None
    digits = len(re.sub(r"[^\d]", "", text[: text.upper().index("E")]))
    if not written_out.isdigit() or len(written_out) > digits:
        return text, Why.ID_LOST
    return written_out, Why.ID_READ
