"""How people stand on paper: the employee number, what is doubtful in it, and the line for a name not known yet."""

from collections.abc import Mapping

from sessions.committee import NipDoubt

_NIP_PARTS = ((0, 8), (8, 14), (14, 15), (15, 18))
_NIP_DIGITS = 18

DOTTED = "." * 26
"""A line to be filled in by hand."""


NIP_DOUBTS: Mapping[NipDoubt, str] = {
    NipDoubt.LENGTH: "bukan 18 angka",
    NipDoubt.BIRTH: "delapan angka pertama bukan tanggal lahir",
    NipDoubt.APPOINTMENT: "angka ke-9 sampai dengan ke-14 bukan tahun dan bulan pengangkatan",
    NipDoubt.AGE: "umur ketika diangkat tidak wajar",
    NipDoubt.SEX_DIGIT: "angka ke-15 bukan 1 (laki-laki) atau 2 (perempuan)",
    NipDoubt.OTHER_SEX: "angka ke-15 tidak sesuai dengan jenis kelaminnya",
    NipDoubt.SERIAL: "nomor urut 000",
}
"""What is doubtful in a number, after the words `NIP perlu diperiksa:`."""


def nip(number: str) -> str:
    """Employee number in its four parts (birth, appointment, sex, serial): `19671223 199401 1 002`.

    Spaces, dots and hyphens typed between the digits do not matter; what is not 18 digits stands as it was typed.
    """
    digits = "".join(sign for sign in number if sign not in " .-\N{NO-BREAK SPACE}")
    if len(digits) != _NIP_DIGITS or not (digits.isascii() and digits.isdecimal()):
        return " ".join(number.split())
    return " ".join(digits[start:stop] for start, stop in _NIP_PARTS)
