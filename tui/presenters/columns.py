"""How the columns of a file are read: each heading with its field, how sure that is, and some of its values."""

from collections.abc import Sequence

from exports.wording import intake, places
from exports.wording.places import said
from sessions.intake.heading_rows import heading_rows
from sessions.intake.layouts import Field
from sessions.intake.mapping import KNOWN, MappedColumn
from sessions.intake.overrides import CHANGEABLE
from sessions.intake.readers.grid import Grid, Sheet
from sessions.intake.readers.zip_guard import column_letters
from sessions.intake.verdicts import WEIGHTY
from sessions.office import Office
from sessions.session import Session
from sessions.text import clean
from tui.opened_files import Arrangement
from tui.presenters.rows import Detail, Row, Tone, rule

SHEET, HEADING_ROW, VILLAGE, COLUMN = "lembar", "judul", "desa", "kolom"
"""Keys of the lines above the columns; those of columns are `kolom 0`."""

NOT_READ = "tidak dibaca"
OPEN = "belum ditentukan"
_OF_THE_FILE = "Desa bagi baris yang tidak menyebut desanya. Enter memilih desa."
_NONE = "–"
_SHOWN_HEADINGS = 5
_LONGEST = 200


def rows(session: Session, grid: Grid, wanted: Arrangement) -> tuple[Row, ...]:
    """Sheet, row of the headings and village of the file; then its columns."""
    village = session.village_name(wanted.village) if wanted.village else _NONE
    lines = [Row(key=SHEET, cells=("", "Lembar", wanted.sheet, "", _others(grid)))] if len(grid.sheets) > 1 else []
    lines += [
        Row(key=HEADING_ROW, cells=("", "Baris judul", f"baris {wanted.heading_row}", "", "")),
        Row(
            key=VILLAGE,
            cells=(
                "",
                said(session, "Desa berkas"),
                village,
                "",
                said(session, "untuk baris yang tidak menyebut desa"),
            ),
        ),
        rule("garis", "kolom"),
    ]
    return (*lines, *(_column(session.office, mapped) for mapped in wanted.mapping.columns))


def _others(grid: Grid) -> str:
    return f"{len(grid.sheets)} lembar di berkas ini"


def _column(office: Office | None, mapped: MappedColumn) -> Row:
    letters = column_letters(mapped.column + 1)
    cells = (
        letters,
        mapped.heading or _NONE,
        field_name(office, mapped.field),
        certainty(mapped),
        " · ".join(mapped.samples),
    )
    return Row(key=key_of(mapped.column), cells=cells, tone=_tone(mapped))


def key_of(column: int) -> str:
    """Key of the line of a column, counted from 0."""
    return f"{COLUMN} {column}"


def _tone(mapped: MappedColumn) -> Tone:
    if mapped.field is None:
        return Tone.STRONG
    if mapped.field is Field.IGNORED:
        return Tone.DIM
    return Tone.PLAIN if mapped.is_sure else Tone.ALERT


def field_name(office: Office | None, field: Field | None) -> str:
    """What a column is read as, in words."""
    return OPEN if field is None else NOT_READ if field is Field.IGNORED else intake.field_name(office, field)


def certainty(mapped: MappedColumn) -> str:
    """How sure the reading is: `pasti 100 %`, `yakin 93 %`, `diduga 82 %`; empty where nothing is read."""
    if mapped.field in {None, Field.IGNORED}:
        return ""
    word = "pasti" if mapped.confidence == KNOWN else "yakin" if mapped.is_sure else "diduga"
    return f"{word} {mapped.confidence} %"


def first_to_look_at(wanted: Arrangement) -> str:
    """Key of the first column that somebody should look at."""
    doubtful = (*wanted.mapping.unsure, *wanted.mapping.unread, *wanted.mapping.columns)
    return key_of(doubtful[0].column) if doubtful else HEADING_ROW


def summary(office: Office | None, wanted: Arrangement) -> str:
    """How many columns are read, and what there is no column for."""
    mapping = wanted.mapping
    read = sum(mapped.field not in {None, Field.IGNORED} for mapped in mapping.columns)
    told = [f"{read} dari {len(mapping.columns)} kolom dibaca"]
    told += [f"{len(mapping.unsure)} diduga"] if mapping.unsure else []
    missing = [intake.field_name(office, f) for f in (Field.ACTIVITY, *WEIGHTY) if f not in mapping.places]
    told += [f"belum ada {', '.join(missing)}"] if missing else []
    return "; ".join(told)


def detail(office: Office | None, wanted: Arrangement, key: str) -> Detail | None:
    """A column in full; what the lines above the columns are for."""
    if key == SHEET:
        return Detail(title="Lembar yang dibaca. Enter memilih lembar lain.")
    if key == HEADING_ROW:
        return Detail(title="Baris tempat judul kolom. Enter memilih baris lain.")
    if key == VILLAGE:
        return Detail(title=places.worded(office, _OF_THE_FILE))
    mapped = column_of(wanted, key)
    if mapped is None:
        return None
    sure = f", {certainty(mapped)}" if certainty(mapped) else ""
    title = f"Kolom {column_letters(mapped.column + 1)} “{mapped.heading}”: {field_name(office, mapped.field)}{sure}"
    return Detail(title=title, lines=(" · ".join(mapped.samples) or "Kolom ini kosong.",))


def column_of(wanted: Arrangement, key: str) -> MappedColumn | None:
    """The column behind a key; None for another line."""
    return next((mapped for mapped in wanted.mapping.columns if key_of(mapped.column) == key), None)


def fields(office: Office | None, wanted: Arrangement) -> tuple[tuple[str, str, str], ...]:
    """What a column can be read as: value, label, and which column is read as it now."""
    others = tuple(f for f in Field if f not in {*CHANGEABLE, Field.IGNORED})
    headings = {mapped.field: mapped.heading for mapped in wanted.mapping.columns if mapped.field}
    named = (
        (f.value, intake.field_name(office, f), f"sekarang “{headings[f]}”" if f in headings else "")
        for f in (*CHANGEABLE, *others)
    )
    return ((Field.IGNORED.value, NOT_READ, "isinya tetap disimpan bersama usulan"), *named)


def heading_choices(sheet: Sheet) -> Sequence[tuple[str, str, str]]:
    """The rows near the top that could be the headings: value, label, the first cells."""
    texts = {found.row: found.texts for found in heading_rows(sheet) if found.depth == 1}
    return tuple(
        (str(row), f"baris {row}", clean(" │ ".join([text for text in cells if text][:_SHOWN_HEADINGS]), _LONGEST))
        for row, cells in texts.items()
    )
