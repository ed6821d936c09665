"""What a list shows: columns, rows with keys, and the detail of one row. Plain values, drawn by `tui.widgets`."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


def moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Keys in both lists that have to be taken out so that the rest keeps its order.

    The rest is a longest increasing subsequence, so one row that climbs from 13 to 2 is the only one that moved. What
    begins and ends alike has not moved, and is not looked at: lists are long, and change in few places.
    """
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    return _moved(before[head : len(before) - tail], after[head : len(after) - tail])


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many keys both begin with."""
    shorter = min(len(one), len(other))
    return next((number for number in range(shorter) if one[number] != other[number]), shorter)


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    place = {key: number for number, key in enumerate(after)}
    common = [key for key in before if key in place]
    tails: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for number, key in enumerate(common):
        at = bisect_left(tails, place[key])
        tails[at : at + 1] = [place[key]]
        last[at : at + 1] = [number]
        previous.append(last[at - 1] if at else -1)
    kept = set()
    number = last[-1] if last else -1
    while number >= 0:
        kept.add(common[number])
        number = previous[number]
    return frozenset(common) - kept


class Tone(StrEnum):
    """How a row stands out; the text of the row says the same in words or signs."""

    PLAIN = "plain"
    STRONG = "strong"
    DIM = "dim"
    ALERT = "alert"
    GOOD = "good"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a list. `width` in cells without the gap; with `grows` it is the least width and takes a share of
    what is left. It is left out while the list is narrower than `from_width` cells.
    """

    key: str
    label: str
    width: int
    is_number: bool = False
    grows: int = 0
    from_width: int = 0


_VILLAGE_LABELS = {"desa": "Desa", "kelurahan": "Kelurahan", "desa/kelurahan": "Desa/Kel."}


def named_after(columns: Sequence[Column], word: str) -> tuple[Column, ...]:
    """The columns with the village as the kecamatan calls it: `desa`, `kelurahan` or `desa/kelurahan`."""
    return tuple(replace(c, label=c.label.replace("Desa", _VILLAGE_LABELS[word])) for c in columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a list; `key` is what stays the same while everything else changes, a proposal code for instance.

    One cell for each column. `is_rule` draws the first cell as a dividing line over the whole width; the cursor
    passes over it. `search` is found by "/" besides the cells.
    """

    key: str
    cells: tuple[str, ...]
    tone: Tone = Tone.PLAIN
    is_rule: bool = False
    search: str = ""

    @property
    def haystack(self) -> str:
        """All that a search looks at, in small letters."""
        return " ".join((*self.cells, self.search)).casefold()


def rule(key: str, text: str) -> Row:
    """A dividing line with a few words in it, `garis batas · sisa 60 jt`."""
    return Row(key=key, cells=(text,), is_rule=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """More about the row under the cursor.

    Below 120 columns `title` and the first two `lines` are shown; in the wide pane all lines and the `facts`, pairs of
    label and value.
    """

    title: str
    lines: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def found(row: Row, wanted: str) -> bool:
    """Whether every word of `wanted` stands somewhere in the row; a rule is never found."""
    return not row.is_rule and all(word in row.haystack for word in wanted.casefold().split())
