"""The agreed order (urutan hasil musyawarah): codes and list numbers as the secretary types them, and what is wrong.

An agreed order is a full ranking of what it lists; what it leaves out has no rank, and is told.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sessions.refusals import MusrenbangError

_BETWEEN = re.compile(r"(?:[\s,;]|\bdan\b)+", re.IGNORECASE)
_NUMBERED_CODE = re.compile(r"([A-Z0-9]+)[-–]([0-9]{1,9})")
_TO = r"\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
_POSITIONS = re.compile(rf"([0-9]{{1,9}})(?:{_TO}([0-9]{{1,9}}))?(?![^\s,;])", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;]+")


class PositionsError(MusrenbangError, ValueError):
    """A piece of typed list numbers (`piece`) cannot be read, or names a number outside a list of `size`."""

    def __init__(self, piece: str, size: int) -> None:
        self.piece = piece
        self.size = size
        super().__init__(f"{piece!r} names no number from 1 to {size}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problems:
    """What is wrong with an order: codes that are no members, codes listed again, members left out."""

    unknown: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def is_a_ranking(self) -> bool:
        """Whether the order ranks what it lists: nothing unknown, nothing twice. It need not list every member."""
        return not self.unknown and not self.doubled


def problems(order: Sequence[str], members: Collection[str]) -> Problems:
    """Compare an order with those it may rank. Each code is named once, as the order or the members have it."""
    listed = Counter(order)
    return Problems(
        unknown=tuple(code for code in listed if code not in members),
        doubled=tuple(code for code, times in listed.items() if times > 1),
        missing=tuple(code for code in members if code not in listed),
    )


def ranks(order: Sequence[str]) -> dict[str, int]:
    """Code -> rank from 1, as listed."""
    return {code: rank for rank, code in enumerate(order, start=1)}


def parse(text: str) -> tuple[str, ...]:
    """Codes as typed, in order: split at spaces, commas and semicolons, in capitals, arrival number in two digits.

    Nothing is refused here; `problems` tells what is no code.
    """
    return tuple(_code(word) for word in _WORD.findall(text.upper()))


def _code(word: str) -> str:
    numbered = _NUMBERED_CODE.fullmatch(word)
    return f"{numbered[1]}-{int(numbered[2]):02d}" if numbered else word


def parse_positions(text: str, size: int) -> tuple[int, ...]:
    """List numbers named by `7-15, 18 sd 20`, ascending, each once; a list counts from 1 to `size`.

    A range reads `7-15`, `7 sd 15`, `7 s.d. 15`, `7 s/d 15`, `7 sampai (dengan) 15` or `7 hingga 15`; pieces stand
    apart by spaces, commas, semicolons or `dan`. Raises PositionsError at the first piece that is not so, runs
    backwards or leaves the list.
    """
    named: set[int] = set()
    at = _skip_between(text, 0)
    while at < len(text):
        piece = _POSITIONS.match(text, at)
        if piece is None:
            raise PositionsError(_WORD.findall(text, at)[0], size)
        first, last = int(piece[1]), int(piece[2] or piece[1])
        if not 1 <= first <= last <= size:
            raise PositionsError(piece[0], size)
        named.update(range(first, last + 1))
        at = _skip_between(text, piece.end())
    return tuple(sorted(named))


def _skip_between(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at
