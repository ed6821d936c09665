"""Order of the day and notes of the sidang: objections, incidents, pauses, and lines that were kept at once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from sessions.agenda import decisions_notes
from sessions.agenda import facts as agenda
from sessions.kernel.session import Note, NoteKind, Session
from sessions.language.dates import clock
from sessions.record.ledger import Entry
from sessions.values.agenda import AgendaId, AgendaItem, Expected, Pause, PlannedItem
from tui.widgets import running
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tab, Tone, around, rows_of, table


class AgendaTab(Enum):
    """The two sheets."""

    ORDER = auto()
    NOTES = auto()


def tabs(session: Session) -> tuple[Tab, ...]:
    """The two sheets; how many lines wait to be settled stands beside the notes."""
    open_ = open_count(session)
    return (
        Tab(key=AgendaTab.ORDER.name, label="Acara"),
        Tab(key=AgendaTab.NOTES.name, label="Catatan", note=f" {open_}" if open_ else ""),
    )


class PauseKey(NamedTuple):
    """A pause by its number."""

    pause: int


NoteKey: TypeAlias = int | PauseKey
"""The number of a note, or a pause."""

_NOT_ACTS = frozenset({"NoteRecorded", "NoteSettled", "SidangPaused", "SidangResumed"})


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of the agenda with its number in the order, as the session has it at a time."""

    number: int
    found: Expected
    session: Session
    now: datetime

    @property
    def when(self) -> str:
        """When it was held or is to be expected; nothing before the day of the sidang is known."""
        is_passed_over = self.found.start is None and self.session.sidang.held_on
        return running.times(self.found) or ("dilewati" if is_passed_over else "")

    @property
    def tone(self) -> Tone:
        """What runs stands out, what was held stands back."""
        item = self.found.item
        return Tone.STRONG if item.is_running else Tone.DIM if item.ended else Tone.PLAIN


ORDER_COLUMNS: tuple[ListColumn[_Item], ...] = (
    ListColumn("", 2, lambda line: running.mark(line.found.item).strip(), has_sign=True),
    ListColumn("No", 3, lambda line: str(line.number), is_number=True),
    ListColumn("Pukul", 12, lambda line: line.when),
    ListColumn("Menit", 7, lambda line: running.minutes(line.session, line.found.item, line.now), is_number=True),
    ListColumn("Acara", 40, lambda line: line.found.item.title, grows=1),
)


def order_rows(session: Session, now: datetime) -> tuple[ListRow[AgendaId], ...]:
    """Every item: when it was held or is to be expected, and the minutes."""
    lines = (_Item(number, found, session, now) for number, found in enumerate(agenda.expected(session, now), start=1))
    return table(lines, ORDER_COLUMNS, key=lambda line: line.found.item.id, tone=lambda line: line.tone)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A note or a pause."""

    key: NoteKey
    at: datetime
    sign: str
    kind: str
    by: str = ""
    text: str
    tone: Tone = Tone.PLAIN


NOTE_COLUMNS: tuple[ListColumn[_Said], ...] = (
    ListColumn("", 2, lambda line: line.sign, has_sign=True),
    ListColumn("Pukul", 6, lambda line: clock(line.at)),
    ListColumn("Jenis", 11, lambda line: line.kind),
    ListColumn("Dari / atas", 20, lambda line: line.by),
    ListColumn("Isi", 32, lambda line: line.text, grows=1),
)


def note_rows(session: Session) -> tuple[ListRow[NoteKey], ...]:
    """Notes and pauses by time."""
    said = [_note(number, note) for number, note in enumerate(session.notes, start=1)]
    said += [_pause(number, pause) for number, pause in enumerate(session.pauses, start=1)]
    return rows_of(sorted(said, key=lambda line: line.at), NOTE_COLUMNS)


def _pause(number: int, pause: Pause) -> _Said:
    text = f"{pause.reason}, belum dilanjutkan"
    if pause.ended is not None:
        minutes = decisions_notes.length(decisions_notes.between(pause.started, pause.ended))
        text = f"{pause.reason}, sampai {clock(pause.ended)} ({minutes})"
    sign = "‖" if pause.ended is None else "✓"
    return _Said(key=PauseKey(number), at=pause.started, sign=sign, kind="skors", text=text)


_KINDS = {NoteKind.OBJECTION: "keberatan", NoteKind.INCIDENT: "kejadian", NoteKind.PENDING: "catat dulu"}


def _note(number: int, note: Note) -> _Said:
    about = str(note.about or "") or (f"keputusan {note.decision}" if note.decision else "")
    return _Said(
        key=number,
        at=note.at,
        sign="!" if note.is_open else "✓",
        kind={NoteKind.OBJECTION: "keberatan", NoteKind.INCIDENT: "kejadian", NoteKind.PENDING: "catat dulu"}[
            note.kind
        ],
        by=note.who or about,
        text=f"{note.text}{_became(note)}",
        tone=Tone.ALERT if note.is_open else Tone.PLAIN,
    )


def _became(note: Note) -> str:
    return f" → {note.remark or 'selesai'}" if note.settled is not None else ""


def notes_summary(session: Session) -> str:
    """How many lines are still open, how many objections and pauses there were."""
    objections = sum(note.kind is NoteKind.OBJECTION for note in session.notes)
    parts = (
        f"{open_count(session)} baris catat dulu belum selesai" if open_count(session) else "semua baris selesai",
        f"{objections} keberatan" if objections else "",
        f"{len(session.pauses)} skors" if session.pauses else "",
    )
    return " │ ".join(part for part in parts if part)


def open_count(session: Session) -> int:
    """Lines that were kept at once and not dealt with."""
    return sum(note.is_open for note in session.notes)


def item_detail(session: Session, id_: AgendaId) -> Detail | None:
    """What an item says about itself."""
    item = next((item for item in session.agenda if item.id == id_), None)
    if item is None:
        return None
    told = "sudah dimulai; nama dan menitnya masih dapat diubah (u)" if item.started else "Enter memulai, u mengubah"
    return Detail(title=item.title, lines=(f"Rencana {item.minutes} menit; {told}.",))


def note_detail(session: Session, key: NoteKey) -> Detail | None:
    """The whole text of a note."""
    return _note_detail(session, session.notes[key - 1]) if isinstance(key, int) else None


def _note_detail(session: Session, note: Note) -> Detail:
    about = session.proposals.get(note.about) if note.about else None
    lines = tuple(_lines(note, about.draft.activity if about else ""))
    return Detail(title=f"{clock(note.at)} · {note.kind.value}{f' · {note.who}' if note.who else ''}", lines=lines)


def _lines(note: Note, activity: str) -> Iterator[str]:
    yield f"{note.text}{_became(note)}"
    if note.about:
        yield f"Atas usulan {note.about} {activity}"
    elif note.decision:
        yield f"Atas keputusan nomor {note.decision}"
    if note.is_open:
        yield "Putuskan di layarnya, lalu s menyatakannya selesai."


_CODE = re.compile(r"\b(?:[0-9]{4}|[A-Z]{3})-[0-9]{2,}\b")
_NUMBERS = re.compile(r"[0-9]+(?:\s*(?:[-–]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*[0-9]+)?", re.IGNORECASE)


def meant(text: str) -> str:
    """The codes in a free line, else its numbers and ranges, as the range act reads them: `7 sampai 15, 18`."""
    if codes := _CODE.findall(text.upper()):
        return " ".join(codes)
    return ", ".join(_NUMBERS.findall(text))


def next_open(session: Session, key: object) -> int | None:
    """The next open line below this one, else the first."""
    numbers = around(range(1, len(session.notes) + 1), key)
    return next((number for number in numbers if session.notes[number - 1].is_open), None)


def latest_decision(standing: Sequence[Entry]) -> Entry | None:
    """What an objection is about where nothing is pointed at: the last decision that is no note itself."""
    return next((entry for entry in reversed(standing) if entry.kind not in _NOT_ACTS), None)


def rearranged(session: Session, item: PlannedItem, place: int) -> tuple[PlannedItem, ...]:
    """The order with this item at this place, counted from 1; 0 minutes leave it out."""
    others = [_planned(other) for other in session.agenda if other.id != item.id]
    if item.minutes:
        others.insert(max(place, 1) - 1, item)
    return tuple(others)


def _planned(item: AgendaItem) -> PlannedItem:
    return PlannedItem(id=item.id, title=item.title, minutes=item.minutes)


_EXPLAINED = (
    "Jam bertanda ± adalah perkiraan: acara yang terlambat atau skors menggeser semua acara sesudahnya. Skors tidak "
    "dihitung sebagai waktu acara. Baris catat dulu (;) tersimpan seketika; putuskan di layarnya, lalu s "
    "menyatakannya selesai. Keberatan (!) tercetak di bawah keputusan atau usulannya."
)


def order_view(now: datetime) -> ListView[AgendaId]:
    """The order of the day as it stands at a time."""
    return ListView(
        columns=ORDER_COLUMNS,
        rows=lambda session: order_rows(session, now),
        summary=lambda session: running.day_end(session, now),
        detail=item_detail,
        why=lambda _: _EXPLAINED,
    )


NOTES_VIEW = ListView(
    columns=NOTE_COLUMNS,
    rows=note_rows,
    summary=notes_summary,
    detail=note_detail,
    empty="Belum ada catatan. ; mencatat satu baris, ! mencatat keberatan, . menskors sidang.",
    why=lambda _: _EXPLAINED,
)
