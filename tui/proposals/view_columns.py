"""How the columns of a file are read: each heading with its field, how sure that is, and some of its values."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TypeAlias

from sessions.intake import words
from sessions.intake.grid import Grid, SourceSheet
from sessions.intake.heading_rows import heading_rows
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import KNOWN, MappedColumn
from sessions.intake.preview import CHANGEABLE
from sessions.intake.readers.guards import column_letters
from sessions.intake.verdicts import WEIGHTY
from sessions.kernel.session import Session
from sessions.kernel.text import clean, without_phones
from sessions.language.local import Phrase, desa
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import Arrangement, at_heading
from sessions.sentences.changes import HIDDEN
from tui.widgets.view import Detail, ListColumn, ListRow, Tone, rows_of, rule


class ColumnsTopic(Enum):
    """The lines above the columns."""

    SHEET = auto()
    HEADING_ROW = auto()
    VILLAGE = auto()


ColumnKey: TypeAlias = ColumnsTopic | int
"""A line above the columns, or a column counted from 0."""

NOT_READ = "tidak dibaca"
OPEN = "belum ditentukan"
_OF_THE_FILE = Phrase("{desa:capital} bagi baris yang tidak menyebut {desa}nya. Enter memilih {desa}.")
_NONE = "–"
_SHOWN_HEADINGS = 5
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A column of the file, or a line above them."""

    key: ColumnKey
    letters: str = ""
    heading: str
    read_as: str
    certainty: str = ""
    samples: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsOf:
    """What columns of one kind of table may be read as, in the order in which they are offered, and how.

    Nothing can be read without all of `needed`; what is missing of `missed` is told. `at_heading` is what could be made
    of a sheet with its headings at a row. `kept` is what becomes of a column that is not read. The cells of `hidden`
    fields are never shown, since the hall may see this screen.
    """

    names: Callable[[FieldName], str]
    offered: tuple[FieldName, ...]
    needed: tuple[FieldName, ...]
    missed: tuple[FieldName, ...]
    at_heading: Callable[[Grid, str | None, int | None], Arrangement]
    asks_village: bool = False
    hidden: frozenset[FieldName] = frozenset()
    kept: str = "kolom ini dilewati"

    def name(self, field: FieldName | None) -> str:
        """What a column is read as, in words."""
        return OPEN if field is None else NOT_READ if field == Known.IGNORED else self.names(field)

    def samples(self, mapped: MappedColumn) -> str:
        """The first values of a column, without telephone numbers; empty where it has none."""
        if mapped.field in self.hidden:
            return HIDDEN if mapped.samples else ""
        return " · ".join(without_phones(sample, HIDDEN) for sample in mapped.samples)

    def lacking(self, wanted: Arrangement) -> tuple[str, ...]:
        """What is needed and has no column, in words."""
        return tuple(self.names(field) for field in self.needed if field not in wanted.mapping.places)


PROPOSALS = ColumnsOf(
    names=partial(words.field_name, IN_FILES),
    offered=(*CHANGEABLE, *(f for f in IN_FILES.columns if f not in {*CHANGEABLE, Known.IGNORED})),
    needed=(Known.ACTIVITY,),
    missed=(Known.ACTIVITY, *WEIGHTY),
    at_heading=at_heading,
    asks_village=True,
    kept="isinya tetap disimpan bersama usulan",
)
"""The lists of the villages."""


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Kol", 3, lambda line: line.letters),
    ListColumn("Judul kolom", 14, lambda line: line.heading, grows=1),
    ListColumn("Dibaca sebagai", 21, lambda line: line.read_as),
    ListColumn("Keyakinan", 11, lambda line: line.certainty),
    ListColumn("Contoh isi", 14, lambda line: line.samples, grows=3),
)


def rows(
    session: Session, grid: Grid, wanted: Arrangement, kind: ColumnsOf = PROPOSALS
) -> tuple[ListRow[ColumnKey], ...]:
    """Sheet, row of the headings and village of the file; then its columns."""
    columns = (_column(mapped, kind) for mapped in wanted.mapping.columns)
    return (*rows_of(_above(session, grid, wanted, kind), COLUMNS), rule("kolom"), *rows_of(columns, COLUMNS))


def _above(session: Session, grid: Grid, wanted: Arrangement, kind: ColumnsOf) -> Iterator[_Line]:
    if (count := len(grid.sheets) + (len(grid.hidden) if kind.asks_village else 0)) > 1:
        told = f"{count} lembar di berkas ini"
        yield _Line(key=ColumnsTopic.SHEET, heading="Lembar", read_as=wanted.sheet, samples=told)
    yield _Line(key=ColumnsTopic.HEADING_ROW, heading="Baris judul", read_as=f"baris {wanted.heading_row}")
    if kind.asks_village:
        yield _Line(
            key=ColumnsTopic.VILLAGE,
            heading=f"{desa:capital} berkas",
            read_as=session.village_name(wanted.village) if wanted.village else _NONE,
            samples=f"untuk baris yang tidak menyebut {desa}",
        )


def _column(mapped: MappedColumn, kind: ColumnsOf) -> _Line:
    return _Line(
        key=mapped.column,
        letters=column_letters(mapped.column + 1),
        heading=mapped.heading or _NONE,
        read_as=kind.name(mapped.field),
        certainty=certainty(mapped),
        samples=kind.samples(mapped),
        tone=_tone(mapped),
    )


def _tone(mapped: MappedColumn) -> Tone:
    if mapped.field is None:
        return Tone.STRONG
    if mapped.field == Known.IGNORED:
        return Tone.DIM
    return Tone.PLAIN if mapped.is_sure else Tone.ALERT


def certainty(mapped: MappedColumn) -> str:
    """How sure the reading is: `pasti 100 %`, `yakin 93 %`, `diduga 82 %`; empty where nothing is read."""
    if mapped.field in {None, Known.IGNORED}:
        return ""
    word = "pasti" if mapped.confidence == KNOWN else "yakin" if mapped.is_sure else "diduga"
    return f"{word} {mapped.confidence} %"


def first_to_look_at(wanted: Arrangement) -> ColumnKey:
    """Key of the first column that somebody should look at."""
    doubtful = (*wanted.mapping.unsure, *wanted.mapping.unread, *wanted.mapping.columns)
    return doubtful[0].column if doubtful else ColumnsTopic.HEADING_ROW


def summary(wanted: Arrangement, kind: ColumnsOf = PROPOSALS) -> str:
    """How many columns are read, and what there is no column for."""
    mapping = wanted.mapping
    read = sum(mapped.field not in {None, Known.IGNORED} for mapped in mapping.columns)
    told = [f"{read} dari {len(mapping.columns)} kolom dibaca"]
    told += [f"{len(mapping.unsure)} diduga"] if mapping.unsure else []
    missing = [kind.names(f) for f in kind.missed if f not in mapping.places]
    told += [f"belum ada {', '.join(missing)}"] if missing else []
    return "; ".join(told)


def detail(wanted: Arrangement, key: ColumnKey, kind: ColumnsOf = PROPOSALS) -> Detail | None:
    """A column in full; what the lines above the columns are for."""
    if key is ColumnsTopic.SHEET:
        return Detail(title="Lembar yang dibaca. Enter memilih lembar lain.")
    if key is ColumnsTopic.HEADING_ROW:
        return Detail(title="Baris tempat judul kolom. Enter memilih baris lain.")
    if key is ColumnsTopic.VILLAGE:
        return Detail(title=str(_OF_THE_FILE))
    mapped = column_of(wanted, key)
    if mapped is None:
        return None
    sure = f", {certainty(mapped)}" if certainty(mapped) else ""
    title = f"Kolom {column_letters(mapped.column + 1)} “{mapped.heading}”: {kind.name(mapped.field)}{sure}"
    return Detail(title=title, lines=(kind.samples(mapped) or "Kolom ini kosong.",))


def column_of(wanted: Arrangement, key: ColumnKey | None) -> MappedColumn | None:
    """The column behind a key; None for another line."""
    return next((mapped for mapped in wanted.mapping.columns if mapped.column == key), None)


def fields(wanted: Arrangement, kind: ColumnsOf = PROPOSALS) -> tuple[tuple[str, str, str], ...]:
    """What a column can be read as: value, label, and which column is read as it now."""
    headings = {mapped.field: mapped.heading for mapped in wanted.mapping.columns if mapped.field}
    named = ((f, kind.names(f), f"sekarang “{headings[f]}”" if f in headings else "") for f in kind.offered)
    return ((Known.IGNORED, NOT_READ, kind.kept), *named)


def heading_choices(sheet: SourceSheet) -> Sequence[tuple[str, str, str]]:
    """The rows near the top that could be the headings: value, label, the first cells."""
    texts = {found.row: found.texts for found in heading_rows(sheet) if found.depth == 1}
    return tuple(
        (str(row), f"baris {row}", clean(" │ ".join([text for text in cells if text][:_SHOWN_HEADINGS]), _LONGEST))
        for row, cells in texts.items()
    )
