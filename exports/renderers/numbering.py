"""Numbers that a renderer gives itself: the signs of list entries and the places in a column to be signed."""

from exports.blocks import Row

_SIGNS = ("{}.", "{}.", "{})", "{})")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def list_sign(level: int, number: int) -> str:
    """Sign before entry `number` (from 1) of a list at a depth: `1.`, `a.`, `1)`, `a)`, deeper a dash."""
    if level >= len(_SIGNS):
        return "–"
    return _SIGNS[level].format(_letters(number) if level % 2 else number)


def place_to_sign(row: Row, count: int) -> str:
    """Row number beside a place to sign: that of the first cell if it is one, else the count of rows so far."""
    first = row.cells[0].strip()
    return first if first.isdecimal() else str(count)


def _letters(number: int) -> str:
    """Letters as a spreadsheet counts its columns: a to z, then aa."""
    number -= 1
    tail = _ALPHABET[number % 26]
    return tail if number < len(_ALPHABET) else _letters(number // 26) + tail
