"""What a list shows: columns, rows with keys, and the detail of one row. Plain values, drawn by `tui.widgets`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


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
