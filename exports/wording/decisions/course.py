"""Sentences of the course of the sidang: order of the day, pauses, notes."""

from datetime import datetime

from exports.wording import dates
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import because, inner, words
from exports.wording.lists import listed
from sessions.agenda import PLENARIES, Pause
from sessions.decisions import agenda, notes, pausing
from sessions.session import NoteKind, Session

MINUTES_OF_AN_HOUR = 60


@words.register
def _(d: agenda.AgendaArranged, _s: Session) -> str:
    minutes = sum(item.minutes for item in d.items)
    return f"Susunan acara ditata menjadi {len(d.items)} acara, {length(minutes)}: {listed(i.title for i in d.items)}"


@words.register
def _(d: agenda.AgendaItemStarted, s: Session) -> str:
    item = next((i for i in s.agenda if i.id == d.item), None)
    if item is None:
        return f"Acara dimulai: {d.item}"
    check = s.sidang.quorum
    if check is None or item.id not in PLENARIES or check.at != item.started:
        return f"Acara dimulai: {item.title}"
    return f"Acara dimulai: {item.title}; {clauses.quorum(check)}"


@words.register
def _(d: pausing.SidangPaused, _s: Session) -> str:
    span = f" {length(d.minutes)}" if d.minutes else ""
    return f"Sidang diskors{span}{because(d.reason)}"


@words.register
def _(_d: pausing.SidangResumed, s: Session) -> str:
    if not s.pauses:
        return "Sidang dilanjutkan"
    return f"Sidang dilanjutkan; skors {pause(s.pauses[-1])}"


def pause(found: Pause) -> str:
    """`pukul 10.42 sampai dengan 11.07 (25 menit)`, or since when it lasts."""
    if found.ended is None:
        return f"sejak pukul {dates.clock(found.started)}"
    span = length(between(found.started, found.ended))
    return f"pukul {dates.clock(found.started)} sampai dengan {dates.clock(found.ended)} ({span})"


def between(start: datetime, end: datetime) -> int:
    """Minutes between two times as they are written."""
    first, last = (time.replace(second=0, microsecond=0) for time in (start, end))
    return int((last - first).total_seconds()) // 60


def length(minutes: int) -> str:
    """`25 menit`, `1 jam 5 menit`."""
    hours, rest = divmod(minutes, MINUTES_OF_AN_HOUR)
    parts = [f"{count} {unit}" for count, unit in ((hours, "jam"), (rest, "menit")) if count]
    return " ".join(parts) or "0 menit"


@words.register
def _(d: notes.NoteRecorded, s: Session) -> str:
    about = f" atas usulan {clauses.proposal(s, d.about)}" if d.about else ""
    about = about or (f" atas keputusan nomor {d.decision}" if d.decision else "")
    if d.kind is NoteKind.OBJECTION:
        return f"Catatan keberatan {d.who}{about}: {d.text}"
    who = f" dari {d.who}" if d.who else ""
    name = "Dicatat dahulu" if d.kind is NoteKind.PENDING else "Catatan persidangan"
    return f"{name}{who}{about}: {d.text}"


@words.register
def _(d: notes.NoteSettled, s: Session) -> str:
    text = f" ({inner(s.notes[d.note - 1].text)})" if d.note <= len(s.notes) else ""
    became = f": {inner(d.remark)}" if d.remark.strip() else ""
    return f"Catatan nomor {d.note}{text} selesai{became}"
