"""What a list shows: columns, rows with keys, and the detail of one row. Plain values, drawn by `tui.widgets`."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import KW_ONLY, dataclass
from enum import Enum, StrEnum
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from sessions.kernel.session import Session
from sessions.language.local import Shown
from tui.widgets import spelling

T = TypeVar("T")
"""A value that a list shows in a row."""

K_co = TypeVar("K_co", covariant=True)
"""What names a row of a list."""

K = TypeVar("K")
"""The same where it is asked for by it."""


def moved(before: Sequence[Hashable], after: Sequence[Hashable]) -> frozenset[Hashable]:
    """Keys in both lists that have to be taken out so that the rest keeps its order.

    The rest is a longest increasing subsequence, so one row that climbs from 13 to 2 is the only one that moved. What
    begins and ends alike has not moved, and is not looked at: lists are long, and change in few places.
    """
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    return _moved(before[head : len(before) - tail], after[head : len(after) - tail])


def _alike(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """How many keys both begin with."""
    shorter = min(len(one), len(other))
    return next((number for number in range(shorter) if one[number] != other[number]), shorter)


def _moved(before: Sequence[Hashable], after: Sequence[Hashable]) -> frozenset[Hashable]:
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


class Total(Enum):
    """Names the row that adds the others up."""

    ALL = "jumlah"


HUES = 3
"""Commissions with a colour of their own; the next one begins again."""


def hue_of(number: int) -> int:
    """The colour of a commission by its place from 0: 1 to HUES."""
    return number % HUES + 1


class Tone(StrEnum):
    """How a row stands out; the text of the row says the same in words or signs."""

    PLAIN = "plain"
    STRONG = "strong"
    DIM = "dim"
    ALERT = "alert"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[T]):
    """A column of a list: its heading, its width in cells without the gap, and the cell that a value has in it.

    The width is the least. A column of numbers is as wide as its widest cell, so none is cut; one that `grows` takes a
    share of what is left. Where there is no room, the columns that give way are left out, the highest `gives_way`
    first, those of 0 never. One that `closes` then keeps what matters: numbers of one digit stand side by side without
    gaps, a text leaves its first sign. That sign has its own colour where the column `has_sign`. The column that
    `is_chosen` is pointed at. `cut` brings a text to fewer cells by more sense than leaving its end out. One that
    `has_hue` has the colour of the row's commission.
    """

    heading: Shown
    width: int
    cell: Callable[[T], str]
    _: KW_ONLY
    is_number: bool = False
    grows: int = 0
    gives_way: int = 0
    closes: bool = False
    has_sign: bool = False
    cut: Callable[[str, int], str] | None = None
    is_chosen: bool = False
    has_hue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow(Generic[K_co]):
    """A line of a list; `key` is what stays the same while everything else changes, a proposal code for instance.

    One cell for each column. `is_rule` draws the first cell as a dividing line over the whole width; the cursor
    passes over it. One that `is_way` is drawn so too, but the cursor stops there: it is no row of the list and has no
    key for those who ask; Enter leads elsewhere. `search` is found by "/" besides the cells. `hue` is the number of the
    commission whose colour the row has, 0 for none.
    """

    key: K_co
    cells: tuple[str, ...]
    tone: Tone = Tone.PLAIN
    is_rule: bool = False
    is_way: bool = False
    search: str = ""
    hue: int = 0

    @property
    def haystack(self) -> str:
        """All that a search looks at, in small letters."""
        return " ".join((*self.cells, self.search)).casefold()


def rule(text: str) -> ListRow[Any]:
    """A dividing line with a few words in it, `garis batas · sisa 60 jt`."""
    return ListRow(key=None, cells=(text,), is_rule=True)


_WAY = "way"


def leading(text: str, key: str = _WAY) -> ListRow[Any]:
    """A line below the rows that leads elsewhere, `cari di semua usulan: talud`; with a key to what that names."""
    return ListRow(key=key, cells=(text,), is_way=True)


def leads_to(row: ListRow[Any]) -> str:
    """What a line that leads elsewhere names; empty where that is still to be asked."""
    return "" if row.key == _WAY else str(row.key)


def _plain(_: object) -> Tone:
    return Tone.PLAIN


def _nothing(_: object) -> str:
    return ""


def table(
    values: Iterable[T],
    columns: Sequence[ListColumn[T]],
    *,
    key: Callable[[T], K],
    tone: Callable[[T], Tone] = _plain,
    search: Callable[[T], str] = _nothing,
) -> tuple[ListRow[K], ...]:
    """One row for each value, with the cell it has in each column."""
    return tuple(list_row(value, columns, key(value), tone=tone(value), search=search(value)) for value in values)


class ListLine(Protocol[K_co]):
    """A value that knows the key and the tone of its row."""

    @property
    def key(self) -> K_co:
        """What names the row."""

    @property
    def tone(self) -> Tone:
        """How the row stands out."""


L = TypeVar("L", bound=ListLine[Any])


def rows_of(values: Iterable[L], columns: Sequence[ListColumn[L]]) -> tuple[ListRow[Any], ...]:
    """One row for each value that knows its key and its tone."""
    return tuple(list_row(value, columns, value.key, tone=value.tone) for value in values)


def list_row(
    value: T, columns: Sequence[ListColumn[T]], key: K, *, tone: Tone = Tone.PLAIN, search: str = ""
) -> ListRow[K]:
    """The row of one value."""
    return ListRow(key=key, cells=tuple([column.cell(value) for column in columns]), tone=tone, search=search)


def around(keys: Sequence[K], after: object) -> tuple[K, ...]:
    """The keys below this one, then those from the top down to it; all from the top where it is none of them."""
    at = next((number for number, key in enumerate(keys, start=1) if key == after), 0)
    return (*keys[at:], *keys[:at])


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """More about the row under the cursor.

    Below the list `title` and the first `lines` are shown, or those of `narrow` where there are any; in the pane beside
    it all lines and the `facts`, pairs of label and value.
    """

    title: str
    lines: tuple[str, ...] = ()
    narrow: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def found(rows: Iterable[ListRow[K]], wanted: str) -> list[ListRow[K]]:
    """The rows in which every word of `wanted` stands; where it is in none, with one letter that may be wrong.

    A rule is never found.
    """
    words = wanted.casefold().split()
    texts = [(row, row.haystack) for row in rows if not row.is_rule]
    exactly = [row for row, text in texts if all(word in text for word in words)]
    return exactly or [row for row, text in texts if spelling.each(words, text.split())]


def _no_detail(_session: Session, _key: object) -> Detail | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedSheet:
    """The rows that fare alike, under a name."""

    name: str
    rows: Sequence[ListRow[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(Generic[K]):
    """What a screen lists of a session: columns and rows, the line above them, and more about one row.

    An empty `summary` leaves its line out. `empty` is said where there are no rows, `why` behind `?`.
    """

    columns: Sequence[ListColumn[Any]]
    rows: Callable[[Session], Sequence[ListRow[K]]]
    summary: Callable[[Session], str] = _nothing
    detail: Callable[[Session, K], Detail | None] = _no_detail
    empty: Shown = "Belum ada isinya."
    why: Callable[[Session], str] = _nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter(Generic[K]):
    """A line of what has to be seen to. `is_there` is None where nothing has to be; what is missing has a cross."""

    key: K
    name: str
    text: str
    is_there: bool | None = None

    @property
    def sign(self) -> str:
        """The cell before the line."""
        return {True: "✓", False: "✗", None: "·"}[self.is_there]

    @property
    def tone(self) -> Tone:
        """How the line stands out."""
        return Tone.ALERT if self.is_there is False else Tone.PLAIN


M = TypeVar("M", bound=Matter[Any])

Chapters: TypeAlias = Sequence[tuple[str, Sequence[M]]]
"""The heading of each chapter, empty where none is shown, and its lines."""


def chaptered(chapters: Chapters[M], columns: Sequence[ListColumn[M]]) -> tuple[ListRow[Any], ...]:
    """A row for each line, the heading above those of its chapter; a chapter without lines is left out."""
    listed: list[ListRow[Any]] = []
    for heading, matters in chapters:
        if heading and matters:
            listed.append(rule(heading))
        listed += rows_of(matters, columns)
    return tuple(listed)


def all_of(chapters: Chapters[M]) -> list[M]:
    """The lines of all chapters in their order."""
    return [matter for _, matters in chapters for matter in matters]


def at(chapters: Chapters[M], key: object) -> M | None:
    """The line with this key."""
    return next((matter for matter in all_of(chapters) if matter.key == key), None)


def next_wanted(matters: Iterable[Matter[K]], after: object = None) -> K | None:
    """Key of the next line that is missing, from the top again after the last one."""
    missing = {matter.key: matter.is_there is False for matter in matters}
    return next((key for key in around(tuple(missing), after) if missing[key]), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One sheet: its key, how it reads, and what gives way where the line is narrow.

    First go the few figures of the `note`, then the label of what is not open, where there is a `short` one. `hue` is
    the number of the commission that its first word names, 0 for none.
    """

    key: str
    label: str
    note: str = ""
    short: str = ""
    hue: int = 0


def neighbour(tabs: Sequence[Tab], active: str, key: str) -> str:
    """The key of the sheet that an arrow or Tab leads to, round and round."""
    keys = [tab.key for tab in tabs]
    at = keys.index(active) if active in keys else 0
    return keys[(at + (-1 if key in {"left", "shift+tab"} else 1)) % len(keys)]
