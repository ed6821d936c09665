"""Volume and unit, which may share a cell: `569.5 m`, `400 x 3` | meter, `1 unit`, `± 300 m`."""

import re
from decimal import Decimal

from sessions.intake.repairs.numbers import NUMBER, decimal_of, is_ambiguous, is_nothing, without_exponent
from sessions.intake.verdicts import Why

VOLUME_LIMIT = Decimal(10**12)
"""No volume reaches this; a longer number is something else."""

_VOLUME = re.compile(
    rf"(?:vol(?:ume)?\b[.: ]*)?(?P<about>\u00b1|\+/-|kurang lebih|sekitar)?\s*(?P<number>{NUMBER})\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[^\W\d]\D*[23\u00b2\u00b3]?")
_IN_WORDS = re.compile(
    r"\s*\((?:\s*(?:se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|(?:se)?puluh|(?:se)?belas|(?:se)?ratus"
    r"|(?:se)?ribu|koma|nol))+\s*\)\s*",
    re.IGNORECASE,
)
_DIMENSIONS = re.compile(rf"[^\W\d]*\s*[x\u00d7*]\s*{NUMBER}", re.IGNORECASE)
_FIRST_WORD = re.compile(r"(?![x\u00d7]\b)[^\W\d]+[23\u00b2\u00b3]?(?!\w)", re.IGNORECASE)


def read_volume(text: str, unit: str, mark: str | None) -> tuple[Decimal | None, str, Why | None]:
    """(volume, unit, reason). `unit` is the text of the unit's own cell and wins; `mark` is what the column proves.

    Of several numbers (`400 x 3`, `1 paket (3 unit)`) the first is the volume, flagged; the caller keeps the text. A
    number in thousands or with three decimals that the column does not settle is read in Indonesian notation, flagged.
    """
    if is_nothing(text):
        return None, unit, None
    found = _VOLUME.fullmatch(_IN_WORDS.sub(" ", without_exponent(text.strip())))
    number = decimal_of(found["number"], mark or ",") if found else None
    if found is None or number is None or number >= VOLUME_LIMIT:
        return None, unit, Why.VOLUME_UNREADABLE
    rest = found["rest"].strip().removesuffix(".")
    if rest and (_DIMENSIONS.match(rest) or not _UNIT.fullmatch(rest)):
        return _first_of_several(number, unit, rest)
    if is_ambiguous(found["number"]) and mark is None:
        return number, unit or rest, Why.VOLUME_AMBIGUOUS
    is_changed = found["about"] or _is_rewritten(text) or (rest and unit and rest.casefold() != unit.casefold())
    return number, unit or rest, Why.VOLUME_READ if is_changed else None


def _is_rewritten(text: str) -> bool:
    return without_exponent(text.strip()) != text.strip() or _IN_WORDS.search(text) is not None


def _first_of_several(number: Decimal, unit: str, rest: str) -> tuple[Decimal | None, str, Why]:
    first_word = _FIRST_WORD.search(rest)
    if not _DIMENSIONS.match(rest) and (first_word is None or first_word.start() > 0):
        return None, unit, Why.VOLUME_UNREADABLE
    return number, unit or (first_word[0] if first_word else ""), Why.VOLUME_SEVERAL_NUMBERS
