"""What a slide shows, whatever the size of the wall: words, figures, a list, or a text that is read out."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import zip_longest
from typing import Any, TypeAlias

from exports.paper import frame
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.language.local import desa
from sessions.language.numbers import short
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.office import VillageCode
from tui.desk import Program
from tui.widgets.running import running_item
from tui.widgets.view import ListColumn, ListRow, T, moved


class Ink(StrEnum):
    """How a text stands out; a sign or a word beside it always says the same."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    LEAD = "lead"
    GOOD = "good"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, wrapped to the width; at most `most` lines, the last one cut with an ellipsis."""

    text: str
    ink: Ink = Ink.PLAIN
    most: int = 4


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line; the first thing to give way where room is short."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number to be read from the last row of chairs, and below it what it counts, broken where the maker says.

    `runs` marks one that changes by itself.
    """

    value: str
    caption: str
    ink: Ink = Ink.STRONG
    runs: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """Two to five numbers side by side in digits of several rows."""

    items: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows in columns, this many a page; the pages turn by themselves. It takes the room that is left."""

    columns: tuple[ListColumn[Any], ...]
    rows: tuple[ListRow[Any], ...]


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """Paragraphs that roll up at the speed they are read out. It takes the room that is left."""

    paragraphs: tuple[str, ...]


Block: TypeAlias = Words | Gap | Figures | Listing | ReadAloud


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One slide. `meeting`, `heading` and `time` are its first line, `foot` its last; `is_centred` for few words."""

    meeting: str
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
        case Listing(rows=old_rows), Listing(rows=new_rows):
            cells = {row.key: row.cells for row in old_rows if not row.is_rule}
            yield from (row.key for row in new_rows if not row.is_rule and _says_else(cells, row))
            yield from moved(list(cells), [row.key for row in new_rows if not row.is_rule])


def _says_else(cells: dict[Hashable, tuple[str, ...]], row: ListRow[Any]) -> bool:
    """Whether a known row has another text, its number in the order aside: those who make room have not changed."""
    return row.key in cells and cells[row.key][1:] != row.cells[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The decisions that may be known, and the time in the hall."""

    ledger: Ledger
    now: datetime

    @property
    def session(self) -> Session:
        """The session that these decisions make."""
        return self.ledger.session


def hall_of(app: Program) -> Hall:
    """What slides are made of in the program: everything that is acknowledged."""
    return Hall(ledger=app.sitting.ledger, now=app.clock())


def picture(hall: Hall, heading: str, *blocks: Block, foot: str = "", is_centred: bool = False) -> Picture:
    """A slide with the first line that all of them have."""
    return Picture(
        meeting=meeting_name(hall.session),
        heading=heading,
        time=clock(hall.now),
        blocks=blocks,
        foot=foot,
        is_centred=is_centred,
    )


def meeting_name(session: Session) -> str:
    """`KERJO · RKPD 2028`; a sample says so."""
    if session.office is None:
        return ""
    sample = "CONTOH " if session.is_sample else ""
    return f"{sample}{session.office.kecamatan.upper()} · RKPD {session.plan_year}"


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


def village_column(width: int, cell: Callable[[T], str]) -> ListColumn[T]:
    """The column that names villages."""
    word = str(desa)
    return ListColumn(word if "/" in word else word.capitalize(), width, cell)


def amount(rupiah: int | None, what: str, ink: Ink = Ink.STRONG) -> Figure:
    """Money as a figure: `2,44` above `miliar rupiah terpakai`; a dash if nobody knows."""
    if rupiah is None:
        return Figure("-", f"{what}\nbelum diketahui", ink)
    value, _, unit = short(rupiah).partition(" ")
    return Figure(value, f"{_UNITS[unit]}\n{what}", ink)


_UNITS = {"": "rupiah", "rb": "ribu rupiah", "jt": "juta rupiah", "M": "miliar rupiah", "T": "triliun rupiah"}
