"""How the columns of a file are read: each heading with its field, how sure that is, and some of its values."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from sessions.intake import words
from sessions.intake.again import ImportFate, Match
from sessions.intake.grid import Grid, SourceSheet
from sessions.intake.headings import heading_rows
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import KNOWN, MappedColumn
from sessions.intake.preview import CHANGEABLE
from sessions.intake.readers.guards import column_letters
from sessions.intake.template import number_text
from sessions.intake.verdicts import COMES_IN, WEIGHTY, CellFinding, Override, Preview, RowVerdict, Verdict, Why
from sessions.intake.words import field_name as field_name_of_intake
from sessions.kernel.session import Session
from sessions.kernel.text import clean
from sessions.language.local import Phrase, desa
from sessions.language.numbers import thousands
from sessions.proposals import intake
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import Arrangement
from sessions.values.proposals import ProposalDraft
from tui.proposals.view_one import money
from tui.widgets.view import Detail, ListRow, Tone, rule

_TONES = {
    ImportFate.NEW: Tone.GOOD,
    ImportFate.CHANGED: Tone.STRONG,
    ImportFate.SAME: Tone.DIM,
    ImportFate.DECIDED: Tone.ALERT,
    ImportFate.GONE: Tone.ALERT,
}
_NOTES = {
    ImportFate.NEW: "Masuk sebagai usulan baru.",
    ImportFate.SAME: "Isinya sama dengan yang sudah ada; tidak ada yang diubah.",
    ImportFate.DECIDED: "Sudah diputus musyawarah: hanya diperlihatkan, tidak diubah.",
    ImportFate.GONE: "Ada dalam impor sebelumnya, tidak ada dalam berkas ini; usulannya tetap tercatat.",
}
IN_ORDER = (ImportFate.CHANGED, ImportFate.NEW, ImportFate.DECIDED, ImportFate.GONE, ImportFate.SAME)
"""What should be looked at first comes first."""


def sheets(matches: Sequence[Match]) -> tuple[tuple[ImportFate, int], ...]:
    """Each fate that occurs, with how many rows have it."""
    found = ((fate, sum(match.fate is fate for match in matches)) for fate in IN_ORDER)
    return tuple((fate, count) for fate, count in found if count)


def again_summary(matches: Sequence[Match]) -> str:
    """The counts in one line."""
    return intake.counts(matches)


def lines(session: Session, matches: Sequence[Match], fate: ImportFate) -> tuple[ListRow[str], ...]:
    """The rows of this fate: code, village, wish, cost, and what becomes of it. Keys are places in `matches`."""
    return tuple(_line(session, number, match) for number, match in enumerate(matches) if match.fate is fate)


def _line(session: Session, number: int, match: Match) -> ListRow[str]:
    draft = match.draft or (session.proposals[match.code].draft if match.code else None)
    if draft is None:
        return ListRow(key=str(number), cells=("", "", "", "", ""))
    cells = (
        match.code or "baru",
        session.village_name(draft.village),
        draft.activity,
        money(draft.cost),
        _told(session, match),
    )
    return ListRow(key=str(number), cells=cells, tone=_TONES[match.fate])


def _told(session: Session, match: Match) -> str:
    return "; ".join(intake.change(one, session.office) for one in match.changes)


def again_detail(session: Session, matches: Sequence[Match], key: str) -> Detail:
    """One row: every field that becomes another, or why nothing does."""
    match = matches[int(key)]
    row = _line(session, int(key), match)
    note = (_NOTES[match.fate],) if match.fate in _NOTES else ()
    changes = tuple(intake.change(one, session.office) for one in match.changes)
    return Detail(title=f"{row.cells[0]} {row.cells[2]}", lines=(*note, *changes))


SHEET, HEADING_ROW, VILLAGE, COLUMN = "lembar", "judul", "desa", "kolom"
"""Keys of the lines above the columns; those of columns are `kolom 0`."""

NOT_READ = "tidak dibaca"
OPEN = "belum ditentukan"
_OF_THE_FILE = Phrase("{desa:capital} bagi baris yang tidak menyebut {desa}nya. Enter memilih {desa}.")
_NONE = "–"
_SHOWN_HEADINGS = 5
_LONGEST = 200


def rows(session: Session, grid: Grid, wanted: Arrangement) -> tuple[ListRow[str], ...]:
    """Sheet, row of the headings and village of the file; then its columns."""
    village = session.village_name(wanted.village) if wanted.village else _NONE
    lines = [ListRow(key=SHEET, cells=("", "Lembar", wanted.sheet, "", _others(grid)))] if len(grid.sheets) > 1 else []
    lines += [
        ListRow(key=HEADING_ROW, cells=("", "Baris judul", f"baris {wanted.heading_row}", "", "")),
        ListRow(
            key=VILLAGE,
            cells=(
                "",
                f"{desa:capital} berkas",
                village,
                "",
                f"untuk baris yang tidak menyebut {desa}",
            ),
        ),
        rule("kolom"),
    ]
    return (*lines, *(_column(mapped) for mapped in wanted.mapping.columns))


def _others(grid: Grid) -> str:
    return f"{len(grid.sheets)} lembar di berkas ini"


def _column(mapped: MappedColumn) -> ListRow[str]:
    letters = column_letters(mapped.column + 1)
    cells = (
        letters,
        mapped.heading or _NONE,
        field_name(mapped.field),
        certainty(mapped),
        " · ".join(mapped.samples),
    )
    return ListRow(key=key_of(mapped.column), cells=cells, tone=_tone(mapped))


def key_of(column: int) -> str:
    """Key of the line of a column, counted from 0."""
    return f"{COLUMN} {column}"


def _tone(mapped: MappedColumn) -> Tone:
    if mapped.field is None:
        return Tone.STRONG
    if mapped.field == Known.IGNORED:
        return Tone.DIM
    return Tone.PLAIN if mapped.is_sure else Tone.ALERT


def field_name(field: FieldName | None) -> str:
    """What a column is read as, in words."""
    return OPEN if field is None else NOT_READ if field == Known.IGNORED else words.field_name(IN_FILES, field)


def certainty(mapped: MappedColumn) -> str:
    """How sure the reading is: `pasti 100 %`, `yakin 93 %`, `diduga 82 %`; empty where nothing is read."""
    if mapped.field in {None, Known.IGNORED}:
        return ""
    word = "pasti" if mapped.confidence == KNOWN else "yakin" if mapped.is_sure else "diduga"
    return f"{word} {mapped.confidence} %"


def first_to_look_at(wanted: Arrangement) -> str:
    """Key of the first column that somebody should look at."""
    doubtful = (*wanted.mapping.unsure, *wanted.mapping.unread, *wanted.mapping.columns)
    return key_of(doubtful[0].column) if doubtful else HEADING_ROW


def columns_summary(wanted: Arrangement) -> str:
    """How many columns are read, and what there is no column for."""
    mapping = wanted.mapping
    read = sum(mapped.field not in {None, Known.IGNORED} for mapped in mapping.columns)
    told = [f"{read} dari {len(mapping.columns)} kolom dibaca"]
    told += [f"{len(mapping.unsure)} diduga"] if mapping.unsure else []
    missing = [words.field_name(IN_FILES, f) for f in (Known.ACTIVITY, *WEIGHTY) if f not in mapping.places]
    told += [f"belum ada {', '.join(missing)}"] if missing else []
    return "; ".join(told)


def columns_detail(wanted: Arrangement, key: str) -> Detail | None:
    """A column in full; what the lines above the columns are for."""
    if key == SHEET:
        return Detail(title="Lembar yang dibaca. Enter memilih lembar lain.")
    if key == HEADING_ROW:
        return Detail(title="Baris tempat judul kolom. Enter memilih baris lain.")
    if key == VILLAGE:
        return Detail(title=str(_OF_THE_FILE))
    mapped = column_of(wanted, key)
    if mapped is None:
        return None
    sure = f", {certainty(mapped)}" if certainty(mapped) else ""
    title = f"Kolom {column_letters(mapped.column + 1)} “{mapped.heading}”: {field_name(mapped.field)}{sure}"
    return Detail(title=title, lines=(" · ".join(mapped.samples) or "Kolom ini kosong.",))


def column_of(wanted: Arrangement, key: str) -> MappedColumn | None:
    """The column behind a key; None for another line."""
    return next((mapped for mapped in wanted.mapping.columns if key_of(mapped.column) == key), None)


def fields(wanted: Arrangement) -> tuple[tuple[str, str, str], ...]:
    """What a column can be read as: value, label, and which column is read as it now."""
    others = tuple(f for f in IN_FILES.columns if f not in {*CHANGEABLE, Known.IGNORED})
    headings = {mapped.field: mapped.heading for mapped in wanted.mapping.columns if mapped.field}
    named = (
        (f, words.field_name(IN_FILES, f), f"sekarang “{headings[f]}”" if f in headings else "")
        for f in (*CHANGEABLE, *others)
    )
    return ((Known.IGNORED, NOT_READ, "isinya tetap disimpan bersama usulan"), *named)


def heading_choices(sheet: SourceSheet) -> Sequence[tuple[str, str, str]]:
    """The rows near the top that could be the headings: value, label, the first cells."""
    texts = {found.row: found.texts for found in heading_rows(sheet) if found.depth == 1}
    return tuple(
        (str(row), f"baris {row}", clean(" │ ".join([text for text in cells if text][:_SHOWN_HEADINGS]), _LONGEST))
        for row, cells in texts.items()
    )


JUDGED, TAKEN_IN, LEFT_OUT, AS_READ = "", "masuk", "tinggal", "semula"
"""What is decided about a row as a whole: by its findings, in any case, not at all, and everything as it was read."""

_BY_HAND = {TAKEN_IN: Verdict.ACCEPTED, LEFT_OUT: Verdict.REFUSED}

_REFUSED = {
    Known.ACTIVITY: "Usulan kegiatan belum diisi.",
    Known.COST: "{name} “{was}” tidak terbaca sebagai satu jumlah rupiah, misalnya 150 jt.",
    Known.VOLUME: "{name} “{was}” tidak terbaca sebagai satu angka, misalnya 320 atau 2,5.",
    Known.PRIORITY: "{name} “{was}” tidak terbaca sebagai satu angka, misalnya 1.",
    Known.HOUSEHOLDS: "{name} “{was}” tidak terbaca sebagai jumlah KK, misalnya 45.",
}
_NO_VILLAGE = Phrase("{desa:capital} belum ditentukan.")


def verdict_choices(seen: Preview, row: RowVerdict) -> tuple[tuple[str, str], ...]:
    """What can be decided about the row; back to what was read only where something was changed."""
    judged = "masuk" if row.verdict in COMES_IN else "tidak masuk"
    choices = ((JUDGED, f"menurut pemeriksaan ({judged})"), (TAKEN_IN, "masukkan"), (LEFT_OUT, "jangan masukkan"))
    return (*choices, (AS_READ, "kembalikan seperti terbaca")) if is_changed(seen, row.row) else choices


def verdict_now(seen: Preview, row: int) -> str:
    """What was decided about the row so far."""
    made = [override.verdict for override in seen.overrides if override.row == row and override.verdict]
    return next((value for value, verdict in _BY_HAND.items() if made and made[-1] is verdict), JUDGED)


def is_changed(seen: Preview, row: int) -> bool:
    """Whether anything about the row was changed by hand."""
    return any(override.row == row for override in seen.overrides)


def texts(draft: ProposalDraft) -> Mapping[FieldName, str]:
    """What was read, field by field, so that typing the same again would be read as the same."""
    return {name: _typed(name, getattr(draft, name)) for name in CHANGEABLE}


def _typed(name: FieldName, value: str | int | Decimal | None) -> str:
    if isinstance(value, Decimal):
        return number_text(value)
    if name == Known.COST and isinstance(value, int):
        return f"Rp{thousands(value)}"
    return "" if value is None else str(value)


def overrides(seen: Preview, row: RowVerdict, verdict: str, typed: Mapping[FieldName, str]) -> tuple[Override, ...]:
    """All that is decided by hand about the row: earlier values, then what was typed now, then the verdict."""
    if verdict == AS_READ or row.reading is None:
        return ()
    before = [o for o in seen.overrides if o.row == row.row and o.field is not None]
    now = texts(row.reading)
    changed = {what: typed[what] for what in CHANGEABLE if what in typed and typed[what] != now[what]}
    kept = [override for override in before if override.field not in changed]
    return (*kept, *_made(row.row, changed, verdict))


def _made(row: int, changed: Mapping[FieldName, str], verdict: str) -> Iterator[Override]:
    for what, text in changed.items():
        yield Override(row=row, field=what, value=text)
    if verdict in _BY_HAND:
        yield Override(row=row, verdict=_BY_HAND[verdict])


def refusal(finding: CellFinding) -> str:
    """Why what was typed or decided cannot be."""
    if finding.field == Known.VILLAGE or finding.why is Why.VILLAGE_MISSING:
        return str(_NO_VILLAGE)
    name = field_name_of_intake(IN_FILES, finding.field)
    if finding.why is Why.COST_UNUSUAL:
        return f"{name} “{finding.was}” tidak lazim; tulis lengkap, misalnya 5 jt."
    return _REFUSED.get(finding.field, "{name} “{was}” tidak dapat dipakai.").format(name=name, was=finding.was)
