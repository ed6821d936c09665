"""How people stand on paper: the employee number and the line for a name that is not known yet."""

_NIP_PARTS = ((0, 8), (8, 14), (14, 15), (15, 18))
_NIP_DIGITS = 18

DOTTED = "." * 26
"""A line to be filled in by hand."""


def nip(number: str) -> str:
    """Employee number in its four parts (birth, appointment, sex, serial): `19671223 199401 1 002`.

    Spaces, dots and hyphens typed between the digits do not matter; what is not 18 digits stands as it was typed.
    """
    digits = "".join(sign for sign in number if sign not in " .-\N{NO-BREAK SPACE}")
    if len(digits) != _NIP_DIGITS or not (digits.isascii() and digits.isdecimal()):
        return " ".join(number.split())
    return " ".join(digits[start:stop] for start, stop in _NIP_PARTS)
