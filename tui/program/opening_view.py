"""What is said when a session is opened or a decision taken back: what is wrong, unfinished, and where it leads."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from shlex import quote
from subprocess import list2cmdline
from textwrap import shorten

from sessions.agenda import decisions_notes
from sessions.kernel.changes import changes
from sessions.kernel.refusals import Explanation, explain
from sessions.kernel.session import Session
from sessions.kernel.text import clean
from sessions.language import dates
from sessions.line import facts_effects, words_effects
from sessions.proposals.fields import FIELDS
from sessions.record import errors
from sessions.record.beside import Draft, Trace
from sessions.record.clocks import is_behind
from sessions.record.journal import Recovery
from sessions.record.ledger import Entry
from sessions.sentences.changes import ChangeLine, told
from sessions.sentences.clauses import capital, sentence
from sessions.values.agenda import open_pause
from tui.program.writer import Health
from tui.shell.folders import NETWORK
from tui.widgets.running import running_item

SHORTEST, LONGEST = timedelta(minutes=2), timedelta(hours=12)
"""A program that was away for longer than the one and not as long as the other interrupted the sidang."""

SLEEP = timedelta(seconds=90)
"""A laptop whose program did nothing for longer was asleep, with its lid closed perhaps."""

OUTAGE = "gangguan listrik atau perangkat"
"""Why the sidang stood still while the program did."""

_HOST_LIMIT, _NAME_LIMIT = 40, 60
_LISTED = 5
_LONGEST_ACT = 80
"""Characters of the last decision in a notice; the whole of it stands in the journal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Why a session does not simply open: what was found, and what may be done about it besides reading."""

    title: str
    text: str
    is_readable: bool = True
    may_try_again: bool = False
    confirmation: str = ""
    """What is confirmed before the journal alone counts; empty where that is not offered."""


def locked(error: errors.SessionLocked, *, host: str, now: datetime) -> Obstacle:
    """Somebody else writes; `host` is this computer."""
    where = "di jendela lain di komputer ini" if error.host == host else f"di komputer {clean(error.host, _HOST_LIMIT)}"
    known = f" {where} (proses {error.pid}{_since(error.since, now)})" if error.host else " oleh program lain"
    return Obstacle(
        title="Sesi ini sekarang hanya dapat dibaca",
        text=f"Sesi ini sedang dibuka untuk ditulis{known}. Hanya satu yang boleh menulis; di sini sesi dapat dibaca "
        "saja, seperti keadaannya sekarang.",
        may_try_again=True,
    )


def _since(since: str, now: datetime) -> str:
    """`, sejak 10.42`, on another day with the date; empty where the time cannot be read."""
    try:
        at = datetime.fromisoformat(since)
    except ValueError:
        return ""
    day: date = at.date()
    return f", sejak {dates.clock(at)}" if day == now.date() else f", sejak {dates.long_date(day)} {dates.clock(at)}"


def alarm(error: errors.RecordAlarm, folder: str) -> Obstacle:
    """The record contradicts itself; `folder` is how the session was named on the command line."""
    match error:
        case errors.JournalCorrupt(flaw=errors.Flaw.VERSION | errors.Flaw.KIND):
            title = "Sesi ini ditulis oleh program yang lebih baru"
            text = f"Baris {error.line} jurnal ditulis oleh program yang lebih baru. Perbarui dahulu program ini."
        case errors.JournalCorrupt():
            title = "Jurnal sesi ini rusak"
            text = f"Jurnal tidak lagi seperti ketika ditulis, mulai baris {error.line}. {_upto(error.line)}"
        case errors.JournalShortened():
            title = "Jurnal sesi ini terpotong"
            text = f"Jurnal hanya memuat {error.lines} keputusan, padahal sesi.json mencatat {error.known}."
        case errors.JournalRewritten():
            title = "Jurnal dan sesi.json saling bertentangan"
            text = f"Baris {error.line} jurnal berbeda dari yang tercatat di sesi.json."
        case errors.StoreEdited():
            title = "sesi.json diubah di luar program"
            text = "Jurnalnya utuh dan tetap menjadi acuan; perubahan pada sesi.json itu tidak berlaku."
        case _:
            title, text = "Catatan sesi ini saling bertentangan", ""
    if not isinstance(error, errors.StoreEdited):
        named = clean(folder, _NAME_LIMIT)
        text = f"{text}\n\nYang masih utuh dan salinan datanya: musrenbang pulihkan {named}".strip()
    is_readable = not isinstance(error, errors.JournalCorrupt) or error.line > 1
    return Obstacle(title=title, text=text, is_readable=is_readable, confirmation=_confirmation(error))


def _upto(line: int) -> str:
    return f"Yang dapat dibaca: {line - 1} keputusan sebelumnya." if line > 1 else "Tidak ada yang dapat dibaca."


_ASIDE = "sesi.json yang ada disisihkan dengan nama lain dan dibuat lagi dari jurnal; sesi lalu dibuka untuk ditulis."


def _confirmation(error: errors.RecordAlarm) -> str:
    match error:
        case errors.StoreEdited():
            return _ASIDE
        case errors.JournalRewritten():
            return f"Yang berlaku lalu hanya jurnal, walaupun berbeda dari yang pernah dicatat sesi.json. {_ASIDE}"
        case errors.JournalShortened():
            lost = error.known - error.lines
            gone = f"Hanya {error.lines} keputusan di jurnal yang berlaku; {lost} yang terakhir harus diketik lagi."
            return f"{gone} {_ASIDE}"
    return ""


def recovered(recovery: Recovery | None) -> str:
    """What opening has mended; empty where nothing was lost."""
    if recovery is None or not recovery.torn_bytes:
        return ""
    kept = f" dan disisihkan ke {recovery.kept_in}" if recovery.kept_in else ""
    return f"Satu baris yang belum selesai tertulis dilepas{kept}."


def latest(last_act: str) -> str:
    """`Keputusan terakhir yang tersimpan: 10.42 Usulan …`: the notice covers the line where it stands."""
    return f"Keputusan terakhir yang tersimpan: {shorten(last_act, _LONGEST_ACT, placeholder=' …')}"


def unfinished(drafts: Sequence[Draft]) -> str:
    """`Ada isian yang belum selesai: Usulan baru, 10.41.`; the latest first, empty without one."""
    if not drafts:
        return ""
    named = [f"{draft.title.rstrip('?: ')}, {dates.clock(draft.at)}" for draft in reversed(drafts)]
    more = f"; dan {len(named) - _LISTED} lainnya" if len(named) > _LISTED else ""
    return f"Ada isian yang belum selesai: {'; '.join(named[:_LISTED])}{more}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspension:
    """For how long the sidang stood still because the program did."""

    start: datetime
    end: datetime

    @property
    def length(self) -> str:
        """`25 menit`, `1 jam 5 menit`: what lies between the two times as they are written."""
        return decisions_notes.length(decisions_notes.between(self.start, self.end))

    @property
    def question(self) -> str:
        """`Sidang terhenti 10.42–11.07 (25 menit). Catat sebagai skors?`."""
        times = f"{dates.clock(self.start)}–{dates.clock(self.end)}"
        return f"Sidang terhenti {times} ({self.length}). Catat sebagai skors?"

    @property
    def text(self) -> str:
        """What the Berita Acara will say."""
        times = f"{dates.clock(self.start)} sampai dengan {dates.clock_in_zone(self.end)}"
        return f"Sidang diskors pukul {times} ({self.length}): {OUTAGE}."


def suspension(session: Session, entries: Sequence[Entry], trace: Trace | None, now: datetime) -> Suspension | None:
    """The outage, where the program ended without being left while an item of the agenda ran.

    It began when the program was last known to run, at the earliest with the last line of the journal.
    """
    if trace is None or running_item(session) is None or open_pause(session.pauses) or not entries:
        return None
    start = max(filter(None, (entries[-1].at, trace.at)))
    return Suspension(start=start, end=now) if SHORTEST < now - start < LONGEST else None


def asleep(session: Session, gap: timedelta, now: datetime) -> Suspension | None:
    """The time in which the laptop slept while an item ran, `gap` until now; None where it was too short or long."""
    if running_item(session) is None or open_pause(session.pauses) or not SLEEP < gap < LONGEST:
        return None
    return Suspension(start=now - gap, end=now)


def clock_behind(session: Session, entries: Sequence[Entry], now: datetime) -> str:
    """That the clock of the computer stands before the last decision; empty where it does not.

    The sentence stays the same while the minutes go on: it is told once. A sample has a year of its own.
    """
    if session.is_sample or not is_behind(entries, now):
        return ""
    last = entries[-1].at
    return (
        f"Jam komputer lebih awal daripada keputusan terakhir, {dates.long_date(last)} pukul {dates.clock(last)}. "
        "Betulkan jam komputer; waktu setiap keputusan diambil dari sana."
    )


def worries(health: Health, wall_error: str = "", clock_error: str = "") -> tuple[str, ...]:
    """What should be known and holds nothing up; nothing where all is well.

    `wall_error`: why the wall stands still; `clock_error`: what is wrong with the clock, as a sentence.
    """
    found = [clock_error] if clock_error else []
    if health.is_low_on_space:
        found.append("Ruang di media simpan tinggal kurang dari 500 MB. Kosongkan ruang pada waktu jeda.")
    if health.snapshot_error:
        why = errors.why_named(health.snapshot_error)
        found.append(f"sesi.json belum dapat ditulis ({why}); semua keputusan tetap tersimpan di jurnal.")
    if health.kept_aside:
        found.append(f"sesi.json diubah di luar program; yang diubah itu disisihkan sebagai {health.kept_aside}.")
    if wall_error:
        why = errors.why_named(wall_error)
        found.append(f"Layar hadirin tidak dapat diperbarui ({why}); yang tampil di sana masih gambar lama.")
    return tuple(found)


def stopped(cause: str, last_act: str) -> str:
    """Why nothing can be decided here any more, what is safe, and what is not."""
    why = errors.why_named(cause)
    return (
        f"Folder sesi tidak dapat ditulis lagi: {why}. Keputusan terakhir yang tersimpan: {last_act.rstrip('.')}. Yang "
        "sedang diketik belum tersimpan dan tetap ada di isiannya.\n\n"
        "Sidang dapat dilanjutkan di folder lain, misalnya di flashdisk; semua keputusan ikut ke sana."
    )


def moved(old: Path, new: Path, left_behind: tuple[str, ...]) -> str:
    """Where the sitting goes on, and what did not come along."""
    missing = ", ".join(left_behind[:5]) + (" dan lainnya" if len(left_behind) > 5 else "")  # noqa: PLR2004
    rest = f"\n\nTidak dapat disalin: {missing}. Dokumen dapat ditulis lagi (g b, c)." if left_behind else ""
    return (
        f"Sidang berlanjut di {new}.\n\nFolder lama, {old}, jangan dipakai lagi. Lain kali buka:\n"
        f"musrenbang buka {_typed(new)}{rest}"
    )


def _typed(path: Path, system: str = sys.platform) -> str:
    """A path as it is typed in the shell of this system."""
    return list2cmdline([str(path)]) if system == "win32" else quote(str(path))


def copied(who: str) -> tuple[str, str]:
    """Title and text of the question about a folder that another program copies."""
    safer = "Lebih aman di folder yang tidak disalin; semua keputusan ikut ke sana."
    if who == NETWORK:
        return "Folder ini ada di jaringan; jurnal dapat tertukar.", "Bila jaringan putus, sidang berhenti."
    return f"Folder ini disalin {who}; jurnal dapat tertukar.", safer


def free(wanted: Path) -> Path:
    """The folder of this name, or of the next number behind it, where nothing is yet."""
    names = (wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}") for number in count(1))
    return next(path for path in names if not path.exists())


def next_folder(name: str) -> str:
    """What the new folder is called unless somebody says otherwise: `musrenbang-kerjo-2028-lanjutan`."""
    return f"{name}-lanjutan" if name else "musrenbang-lanjutan"


MOST = 6
"""Changes that are told one by one."""

_SENTENCE, _SUBJECT, _VALUE = 300, 42, 30


def question(latest: Entry, before: Session, now: Session) -> str:
    """The sentence of the latest decision, what will be as it was in the session `before` it, and what that does."""
    lines = [told(change, now, before, FIELDS) for change in changes(now, before)]
    listed = [f"kembali: {short(line)}" for line in lines[:MOST]]
    if len(lines) > MOST:
        listed.append(f"dan {len(lines) - MOST} perubahan lain")
    said = _cut(sentence(latest.decision, now, before), _SENTENCE)
    effects = facts_effects.between(now, before)
    named = latest.decision.touches(before, now).proposals
    done = [words_effects.line(effects, before, named), words_effects.left_out(effects)]
    return "\n".join([said, "", *(listed or ["Tidak ada data yang berubah."]), *filter(None, done)])


def short(line: ChangeLine) -> str:
    """One change on a line or two."""
    subject, was, becomes = _cut(line.subject, _SUBJECT), _cut(line.was, _VALUE), _cut(line.becomes, _VALUE)
    return f"{subject}: {line.field} {was} → {becomes}"


def _cut(text: str, most: int) -> str:
    return shorten(text, most, placeholder=" …") if len(text.split()) > 1 else text[:most]


def barrier(latest: Entry | None) -> Explanation:
    """Why nothing can be taken back here, and what to do instead."""
    facts = latest.decision.facts if latest is not None else None
    if facts is None or facts.barrier is None:
        return explain(errors.NOTHING_TO_UNDO())
    last = f"Keputusan terakhir adalah {facts.barrier.called}; yang itu tidak dapat dibatalkan"
    return Explanation(found=f"{last}: {facts.barrier.because}.", advice=f"{capital(facts.how)}.")
