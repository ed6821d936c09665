"""The name of an activity in few cells, so that it still says what and where: `Overlay T…amansari`.

What distinguishes one name from another stands at its end: measures in brackets go first, then words that say little
(`Pembangunan`), then long words for a kind of work are written short, and what is left out at last is left out in the
middle.
"""

import re
from collections.abc import Iterable

_KINDS = (
    ("Peningkatan jalan kabupaten ruas", "Jalan"),
    ("Peningkatan jalan kota ruas", "Jalan"),
    ("Peningkatan jalan", "Jalan"),
    ("Overlay jalan kabupaten ruas", "Overlay"),
    ("Overlay jalan kota ruas", "Overlay"),
    ("Overlay jalan poros", "Overlay"),
    ("Overlay jalan", "Overlay"),
    ("Jalan usaha tani", "JUT"),
    ("Jembatan pelat beton", "Jembatan"),
    ("Rabat beton gang", "Rabat"),
    ("Rabat beton", "Rabat"),
    ("Talud penahan jalan", "Talud"),
    ("Talud ruas jalan", "Talud"),
    ("Talud jalan", "Talud"),
    ("Bronjong penahan tebing", "Bronjong"),
    ("Bronjong tebing", "Bronjong"),
    ("Saluran drainase", "Drainase"),
    ("Drainase U-ditch", "Drainase"),
    ("saluran irigasi", "irigasi"),
    ("Lampu penerangan jalan", "PJU"),
    ("Penerangan jalan umum", "PJU"),
    ("Perpipaan air bersih dari mata air", "Pipa"),
    ("Perpipaan air bersih", "Pipa"),
    ("Perpipaan mata air", "Pipa"),
    ("Perpipaan", "Pipa"),
    ("Pemberian makanan tambahan", "PMT"),
    ("Pembangunan", ""),
    ("Pengadaan", ""),
    ("Rehabilitasi", "Rehab"),
    ("ruang kelas", "kelas"),
    ("rumah tidak layak huni", "RTLH"),
    ("SD Negeri", "SDN"),
    ("SMP Negeri", "SMPN"),
    ("Dk.", ""),
)
"""A kind of work and how it is written short; the longer one stands before those that it begins with."""

_SHORTER = tuple((re.compile(rf"(?<!\w){re.escape(long)}(?!\w)", re.IGNORECASE), brief) for long, brief in _KINDS)
_EMPTY = tuple(pair for pair in _SHORTER if not pair[1])
_BRACKET = re.compile(r"\s*\([^()]*\)")
_ELLIPSIS = "…"


def short_name(name: str, cells: int) -> str:
    """The name in at most this many cells, as much of it as there is room for; a number is whole or not there."""
    bare = _BRACKET.sub("", name).strip()
    for shorter in (name, bare, _written(bare, _EMPTY), _brief(name)):
        if shorter and len(shorter) <= cells:
            return shorter
    return _without_middle(_brief(name) or name, cells)


def both_ends(name: str, cells: int) -> str:
    """A name in at most this many cells, `Karan…an Baru`: those of neighbouring villages often begin alike."""
    return name if len(name) <= cells else _without_middle(name, cells)


def first_parts(number: str, cells: int) -> str:
    """The number of a letter in at most this many cells, `470/12/…`: the parts that fit, else how the first begins."""
    if len(number) <= cells:
        return number
    kept = ""
    for part in number.split("/"):
        if len(kept) + len(part) + 2 > cells:
            break
        kept += f"{part}/"
    return f"{kept or number[: max(0, cells - 1)]}{_ELLIPSIS}"


def _brief(name: str) -> str:
    return _written(_BRACKET.sub("", name), _SHORTER)


def _written(text: str, shorter: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for long, brief in shorter:
        text = long.sub(brief, text)
    text = " ".join(text.split()).replace(" –", "–").replace("– ", "–")
    return text[:1].upper() + text[1:]


def _without_middle(text: str, cells: int) -> str:
    """Beginning and end around an ellipsis; of a number on either side nothing where it would be cut."""
    if cells <= 1:
        return _ELLIPSIS[:cells]
    head, tail = text[: cells // 2], text[len(text) - (cells - 1 - cells // 2) :]
    middle = text[len(head) : len(text) - len(tail)]
    if _is_cut(head[-1:], middle[:1]) and re.search(r"\d", _last(head) + _first(middle)):
        head = head.removesuffix(_last(head))
    if _is_cut(middle[-1:], tail[:1]) and re.search(r"\d", _last(middle) + _first(tail)):
        tail = tail.removeprefix(_first(tail))
    return f"{head.rstrip()}{_ELLIPSIS}{tail.lstrip()}"


def _is_cut(before: str, after: str) -> bool:
    return bool(before.strip()) and bool(after.strip())


def _last(text: str) -> str:
    return text.rsplit(" ", maxsplit=1)[-1]


def _first(text: str) -> str:
    return text.split(" ", maxsplit=1)[0]
