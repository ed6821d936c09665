"""What a slide shows, whatever the size of the wall: words, figures, a list, or a text that is read out.

What `gives_way` is shown where there is room: 0 always, 1 from about 80 × 24, 2 on a larger wall.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from itertools import zip_longest
from typing import Any, TypeAlias

from exports.paper import frame
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.language.local import Phrase, Shown
from sessions.language.numbers import short
from sessions.record.ledger import Ledger
from sessions.record.wall import UNMEASURED, Seating
from sessions.sentences import places
from sessions.sentences.clauses import kind_of
from sessions.sentences.short import both_ends, short_name
from sessions.values.office import VillageCode
from tui.desk import Program
from tui.picture.lines import Ink, Line
from tui.picture.sizes import WallSize
from tui.widgets.plain import crop
from tui.widgets.running import running_item
from tui.widgets.view import ListColumn, ListRow, T, moved


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, broken to the width; at most `most` lines, the last one cut with an ellipsis."""

    text: str
    ink: Ink = Ink.PLAIN
    most: int = 4
    gives_way: int = 0


@dataclass(frozen=True, slots=True)
class Headline:
    """What a slide is about, in *judul* on a wall of at least `from_rows`, where it fits; else as a paragraph.

    One that `grows` becomes as large as there is room for.
    """

    text: str
    ink: Ink = Ink.STRONG
    from_rows: int = 0
    grows: bool = False
    gives_way: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line; where room is short it gives way to all that is to stand on a wall of 80 × 24."""

    gives_way: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to be read from the last row of chairs, and below it what it counts, broken where the maker says.

    `runs` marks one that changes by itself. One that gives way is told in a line of text where there is no room for it,
    as `told` where that is not the number before its caption.
    """

    value: str
    caption: str
    ink: Ink = Ink.STRONG
    runs: bool = False
    gives_way: int = 0
    told: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """One to five numbers side by side in digits of several rows.

    Those that `lead` are made as large as possible before anything that gives way is shown.
    """

    items: tuple[Figure, ...]
    leads: bool = False
    gives_way: int = 0


@dataclass(frozen=True, slots=True)
class FillBar:
    """A bar over the whole width, filled as far as `done` is of `whole`; more than the whole fills it."""

    done: int
    whole: int
    ink: Ink = Ink.LEAD
    gives_way: int = 0


class Large(Enum):
    """What of a cell is set in *judul* on a tall wall."""

    NOTHING = auto()
    WHOLE = auto()
    SIGN = auto()
    """Only the sign that it begins with; its words stand below the row with everything that is not large."""


@dataclass(frozen=True, slots=True)
class WallColumn(ListColumn[T]):
    """A column of a wall.

    A column that does not grow is as wide as its widest cell and is never cut. Those that give way are left out where
    the others do not have their width, the highest first; 0 never. One that `shrinks` goes down to so many cells first.
    """

    gives_way: int = 0
    shrinks: int = 0
    large: Large = Large.NOTHING
    cut: Callable[[str, int], str] = crop
    """How a text that is longer than the column is written in so many cells."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows in columns, as many a page as there is room for; the pages turn by themselves. It takes what is left.

    Nothing is made larger where there would not be room for `least` rows.
    """

    columns: tuple[WallColumn[Any], ...]
    rows: tuple[ListRow[Any], ...]
    gives_way: int = 0
    least: int = 7


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """Paragraphs that roll up at the speed they are read out where they do not fit. It takes the room that is left.

    What `is_large` is set in *judul* where all of it fits.
    """

    paragraphs: tuple[str, ...]
    ink: Ink = Ink.PLAIN
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a canvas is drawn: its cells and rows, which page of it, and the keys that are to be set off."""

    width: int
    rows: int
    page: int
    changed: frozenset[Hashable]


def _one_page(_width: int, _rows: int) -> int:
    return 1


@dataclass(frozen=True, slots=True)
class Canvas:
    """Lines that their maker draws, at most as many as there are `rows`; without a number it takes what is left.

    It has at least `least` rows. `pages` says how many pages it needs in so many cells and rows. `says` is what each of
    its keys says: another text is set off for a moment. `text` is the same where there is no wall.
    """

    draw: Callable[[Sheet], Sequence[Line]]
    text: Callable[[int], Sequence[str]]
    rows: int | None = None
    least: int = 1
    pages: Callable[[int, int], int] = _one_page
    says: tuple[tuple[Hashable, str], ...] = ()
    gives_way: int = 0


@dataclass(frozen=True, slots=True)
class OfSize:
    """Blocks that say something about the wall itself, made for its columns and rows; `text` without a wall."""

    make: Callable[[WallSize], "tuple[Block, ...]"]
    text: "tuple[Block, ...]"


Block: TypeAlias = Words | Headline | Gap | Figures | FillBar | Listing | ReadAloud | Canvas | OfSize


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One slide. Whose meeting it is, `heading` and `time` are its first line, `foot` its last.

    `meetings` says the same more and more briefly; the last one always stands. `is_centred` for few words.
    """

    meetings: tuple[str, ...]
    heading: str
    time: str
    blocks: tuple[Block, ...]
    foot: str = ""
    is_centred: bool = False


_FEW = 6
"""More rows than these change only when a list is another one; then nothing is worth pointing at."""


def changes(before: Picture, after: Picture) -> frozenset[Hashable]:
    """Keys of the rows that moved or say something else, and captions of the figures that do."""
    if before.heading != after.heading:
        return frozenset()
    found = {key for old, new in zip_longest(before.blocks, after.blocks) for key in _changed(old, new)}
    return frozenset(found) if len(found) <= _FEW else frozenset()


def _changed(before: Block | None, after: Block | None) -> Iterator[Hashable]:
    match before, after:
        case Figures(items=old), Figures(items=new):
            known = {figure.caption: figure.value for figure in old}
            yield from (f.caption for f in new if not f.runs and known.get(f.caption, f.value) != f.value)
        case Canvas(says=old_says), Canvas(says=new_says):
            told = dict(old_says)
            yield from (key for key, text in new_says if told.get(key, text) != text)
        case Listing(rows=old_rows), Listing(rows=new_rows):
            cells = {row.key: row.cells for row in old_rows if not row.is_rule}
            yield from (row.key for row in new_rows if not row.is_rule and _says_else(cells, row))
            yield from moved(list(cells), [row.key for row in new_rows if not row.is_rule])


def _says_else(cells: dict[Hashable, tuple[str, ...]], row: ListRow[Any]) -> bool:
    """Whether a known row has another text, its number in the order aside: those who make room have not changed."""
    return row.key in cells and cells[row.key][1:] != row.cells[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The decisions that may be known, the time in the hall, and how it is seated."""

    ledger: Ledger
    now: datetime
    seating: Seating = UNMEASURED

    @property
    def session(self) -> Session:
        """The session that these decisions make."""
        return self.ledger.session


def hall_of(app: Program) -> Hall:
    """What slides are made of in the program: everything that is acknowledged."""
    return Hall(ledger=app.sitting.ledger, now=app.clock(), seating=app.wall.showing.seating)


def picture(hall: Hall, heading: str, *blocks: Block, foot: str = "", is_centred: bool = False) -> Picture:
    """A slide with the first line that all of them have."""
    return Picture(
        meetings=meeting_names(hall.session),
        heading=heading,
        time=clock(hall.now),
        blocks=blocks,
        foot=foot,
        is_centred=is_centred,
    )


def meeting_names(session: Session) -> tuple[str, ...]:
    """`KERJO · RKPD 2028`, and less than that for a narrow wall; what is no real session always says what it is."""
    if session.office is None:
        return ("",)
    kind = kind_of(session)
    name = f"{kind} {session.office.kecamatan.upper()}".strip()
    return f"{name} · RKPD {session.plan_year}", name, kind


def item_title(session: Session) -> str:
    """The item of the agenda that runs; before and after, the meeting."""
    item = running_item(session)
    return item.title if item else "Musrenbang Kecamatan"


def proof(hall: Hall) -> str:
    """`Kode verifikasi: 7F3A-91C2-05DD-4B1E`, as every page of the Berita Acara has it; empty before the closing."""
    code = frame.verification_code(frame.fingerprint(hall.ledger)) if hall.session.is_closed else ""
    return f"Kode verifikasi: {code}" if code else ""


def village(session: Session, code: VillageCode | None) -> str:
    """`Desa Kwadungan`."""
    return places.village(session.office, code) if session.office else ""


def name_column(heading: Shown, cell: Callable[[T], str], *, gives_way: int = 0, shrinks: int = 0) -> WallColumn[T]:
    """The column that says what is proposed, as short as it has to be; `shrinks` before it is left out."""
    return WallColumn(heading, 16, cell, grows=1, gives_way=gives_way, cut=short_name, shrinks=shrinks)


_VILLAGE = 16
"""Cells of a village, where a longer one gives room to the names of what is proposed."""


def village_column(cell: Callable[[T], str], *, large: Large = Large.NOTHING, shrinks: int = _VILLAGE) -> WallColumn[T]:
    """The column that names villages."""
    return WallColumn(Phrase("{desa_brief}"), 0, cell, large=large, cut=both_ends, shrinks=shrinks)


def amount(rupiah: int | None, what: str, ink: Ink = Ink.STRONG) -> Figure:
    """Money as a figure: `2,44` above `miliar rupiah terpakai`; a dash if nobody knows."""
    if rupiah is None:
        return Figure("-", f"{what}\nbelum diketahui", ink)
    value, _, unit = short(rupiah).partition(" ")
    return Figure(value, f"{_UNITS[unit]}\n{what}", ink, told=f"{what} {value} {_UNITS[unit]}")


def in_millions(printed: str, what: str, ink: Ink = Ink.STRONG) -> Figure:
    """A sum that stands beside others it makes or is made of: all in millions, as they are printed."""
    return Figure(printed, f"juta rupiah\n{what}", ink, told=f"{what} {printed} jt")


_UNITS = {"": "rupiah", "rb": "ribu rupiah", "jt": "juta rupiah", "M": "miliar rupiah", "T": "triliun rupiah"}
