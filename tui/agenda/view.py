"""Order of the day and notes of the sidang: objections, incidents, pauses, and lines that were kept at once."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from sessions.agenda import decisions_notes
from sessions.agenda import facts as agenda
from sessions.kernel.session import Note, NoteKind, Session
from sessions.language.dates import clock
from sessions.record.ledger import Entry
from sessions.values.agenda import AgendaItem, PlannedItem
from tui.widgets import running
from tui.widgets.view import Detail, ListRow, Tone, bare

ORDER, NOTES = "acara", "catatan"
"""The two sheets."""

ORDER_COLUMNS = (
    bare("", 2),
    bare("No", 3, is_number=True),
    bare("Pukul", 12),
    bare("Menit", 7, is_number=True),
    bare("Acara", 40, grows=1),
)

NOTE_COLUMNS = (
    bare("", 2),
    bare("Pukul", 6),
    bare("Jenis", 11),
    bare("Dari / atas", 20),
    bare("Isi", 32, grows=1),
)

_NOT_ACTS = frozenset({"NoteRecorded", "NoteSettled", "SidangPaused", "SidangResumed"})


def order_rows(session: Session, now: datetime) -> tuple[ListRow[str], ...]:
    """Every item: when it was held or is to be expected, and the minutes."""
    return tuple(
        ListRow(
            key=found.item.id,
            cells=(
                running.mark(found.item).strip(),
                str(number),
                running.times(found) or ("dilewati" if found.start is None and session.sidang.held_on else ""),
                running.minutes(session, found.item, now),
                found.item.title,
            ),
            tone=Tone.STRONG if found.item.is_running else Tone.DIM if found.item.ended else Tone.PLAIN,
        )
        for number, found in enumerate(agenda.expected(session, now), start=1)
    )


def note_rows(session: Session) -> tuple[ListRow[str], ...]:
    """Notes and pauses by time, keyed by the number of the note."""
    told = [(note.at, _note_row(number, note)) for number, note in enumerate(session.notes, start=1)]
    for number, pause in enumerate(session.pauses, start=1):
        cells = ("‖" if pause.ended is None else "✓", clock(pause.started), "skors", "", _pause(session, number))
        told.append((pause.started, ListRow(key=f"skors {number}", cells=cells)))
    return tuple(row for _, row in sorted(told, key=lambda line: line[0]))


def _pause(session: Session, number: int) -> str:
    pause = session.pauses[number - 1]
    if pause.ended is None:
        return f"{pause.reason}, belum dilanjutkan"
    minutes = decisions_notes.length(decisions_notes.between(pause.started, pause.ended))
    return f"{pause.reason}, sampai {clock(pause.ended)} ({minutes})"


def _note_row(number: int, note: Note) -> ListRow[str]:
    kind = {NoteKind.OBJECTION: "keberatan", NoteKind.INCIDENT: "kejadian", NoteKind.PENDING: "catat dulu"}[note.kind]
    about = str(note.about or "") or (f"keputusan {note.decision}" if note.decision else "")
    sign = "!" if note.is_open else "✓"
    cells = (sign, clock(note.at), kind, note.who or about, f"{note.text}{_became(note)}")
    return ListRow(key=str(number), cells=cells, tone=Tone.ALERT if note.is_open else Tone.PLAIN)


def _became(note: Note) -> str:
    return f" → {note.remark or 'selesai'}" if note.settled is not None else ""


def summary(session: Session, sheet: str, now: datetime) -> str:
    """`[Acara] Catatan │ 13 acara …`, or how many lines are still open."""
    if sheet == ORDER:
        return f"[Acara] Catatan │ {running.day_end(session, now)}"
    objections = sum(note.kind is NoteKind.OBJECTION for note in session.notes)
    parts = (
        "Acara [Catatan]",
        f"{open_count(session)} baris catat dulu belum selesai" if open_count(session) else "semua baris selesai",
        f"{objections} keberatan" if objections else "",
        f"{len(session.pauses)} skors" if session.pauses else "",
    )
    return " │ ".join(part for part in parts if part)


def open_count(session: Session) -> int:
    """Lines that were kept at once and not dealt with."""
    return sum(note.is_open for note in session.notes)


def detail(session: Session, key: str) -> Detail | None:
    """The whole text of a note, or what an item says about itself."""
    if key.isdecimal() and int(key) <= len(session.notes):
        return _note_detail(session, session.notes[int(key) - 1])
    item = next((item for item in session.agenda if item.id == key), None)
    if item is None:
        return None
    told = "sudah dimulai; nama dan menitnya masih dapat diubah (u)" if item.started else "n memulai, u mengubah"
    return Detail(title=item.title, lines=(f"Rencana {item.minutes} menit; {told}.",))


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


def next_open(session: Session, key: str | None) -> str | None:
    """The next open line below this one, else the first."""
    numbers = [number for number, note in enumerate(session.notes, start=1) if note.is_open]
    here = int(key) if key is not None and key.isdecimal() else 0
    below = [number for number in numbers if number > here]
    return str((below or numbers)[0]) if numbers else None


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
