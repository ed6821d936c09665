"""How wide text will be in an office's own fonts, nearly: they are not here to be measured."""

from collections.abc import Sequence

from exports.paper.printable import one_line, printable

_POINT = 25.4 / 72
_THIN, _WIDE = frozenset("ijlItf.,:;'|!()[]-/ "), frozenset("mwMWQO@%–—")
_NARROW = 0.82
"""Of a narrow face, in parts of the usual one."""


def nearly(text: str, size: float, *, narrow: bool = False) -> float:
    """Millimetres of a line in letters of `size` points; rather too much than too little."""
    ems = sum(0.34 if sign in _THIN else 0.92 if sign in _WIDE else 0.7 if sign.isupper() else 0.53 for sign in text)
    return ems * size * _POINT * (_NARROW if narrow else 1)


def widest(texts: Sequence[str], size: float, limit: float) -> float:
    """Room for the widest of these on one line, but no more than the limit."""
    return min(max((nearly(one_line(text), size) for text in texts), default=0), limit)


def longest_word(texts: Sequence[str], size: float, most: int) -> float:
    """Room that these need lest a word of up to `most` signs be cut."""
    words = (word for text in texts for word in printable(text).split() if len(word) <= most)
    return max((nearly(word, size, narrow=True) for word in words), default=0)


def shared(room: float, weights: Sequence[float], needs: Sequence[float]) -> tuple[float, ...]:
    """The room by weight, but to each what it needs as long as others can spare it."""
    whole = sum(weights)
    widths = [room * weight / whole for weight in weights]
    pairs = list(zip(widths, needs, strict=True))
    missing = sum(max(need - width, 0) for width, need in pairs)
    spare = sum(max(width - need, 0) for width, need in pairs)
    given = min(missing, spare)
    if not given:
        return tuple(widths)
    return tuple(width + (need - width) * given / (missing if need > width else spare) for width, need in pairs)
