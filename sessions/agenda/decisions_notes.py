"""Decisions about the minutes: objections, incidents, lines that are kept at once and settled a minute later."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import (
    Amends,
    Decision,
    Facts,
    Ground,
    Group,
    Stamp,
    decides,
    in_the_sidang,
    require_open_sidang,
)
from sessions.kernel.refusals import COUNT_INVALID, Refusal
from sessions.kernel.session import Note, NoteKind, Session
from sessions.language import dates
from sessions.sentences import clauses
from sessions.sentences.clauses import because, inner
from sessions.values import agenda
from sessions.values.agenda import LONGEST_MINUTES, Pause
from sessions.values.proposals import ProposalCode

AGENDA_NOT_RUNNING = Refusal(
    "AGENDA_NOT_RUNNING",
    found="Belum ada acara yang berjalan.",
    advice="Mulai acaranya dahulu di Alur (g a).",
)

SIDANG_PAUSED = Refusal(
    "SIDANG_PAUSED",
    found="Sidang sedang diskors.",
    advice="Lanjutkan sidang dahulu (tombol titik).",
)

SIDANG_NOT_PAUSED = Refusal(
    "SIDANG_NOT_PAUSED",
    found="Sidang tidak sedang diskors.",
    advice="Tidak ada yang perlu dilanjutkan.",
)

DECISION_UNKNOWN = Refusal(
    "DECISION_UNKNOWN",
    found="Keputusan nomor {number} belum ada.",
    plain="Keputusan itu belum ada.",
    advice="Pilih nomor dari jurnal (g j).",
)

NOTE_UNKNOWN = Refusal(
    "NOTE_UNKNOWN",
    found="Baris catatan nomor {note} tidak ada.",
    plain="Baris catatan itu tidak ada.",
    advice="Pilih dari lembar Catatan (g a).",
)

NOTE_ALREADY_SETTLED = Refusal(
    "NOTE_ALREADY_SETTLED",
    found="Baris catatan nomor {note} sudah selesai.",
    plain="Baris catatan itu sudah selesai.",
    advice="Pilih baris lain di lembar Catatan (g a).",
)


_facts = partial(Facts, group=Group.AGENDA, place="catatan")


@decides
class NoteRecorded(Decision):
    """An objection (catatan keberatan) or an incident for the Berita Acara, or a line kept at once (catat dulu).

    `about` is the proposal it speaks of, `decision` the line of the journal it stands under; 0 is none.
    """

    facts = _facts(how="tulis catatan ralat; catatan yang lama tetap tercantum", amendment=Amends.AGAIN)

    kind: NoteKind
    text: str
    who: str = ""
    about: ProposalCode | None = None
    decision: int = 0

    def check(self, session: Session) -> None:
        """Something was written; an objection says whose it is."""
        require_open_sidang(session, self)
        checks.require_text(self.text, "catatan", at="text")
        if self.kind is NoteKind.OBJECTION:
            checks.require_text(self.who, "yang berkeberatan", at="who")
        if self.about is not None:
            checks.require_proposal(session, self.about)
        if not 0 <= self.decision <= session.seq:
            raise DECISION_UNKNOWN(number=self.decision)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The note is kept with its time."""
        note = Note(
            kind=self.kind,
            text=self.text,
            who=self.who,
            about=self.about,
            at=in_the_sidang(session, stamp),
            decision=self.decision,
        )
        return replace(session, notes=(*session.notes, note))

    def sentence(self, after: Session) -> str:
        about = f" atas usulan {clauses.proposal(after, self.about)}" if self.about else ""
        about = about or (f" atas keputusan nomor {self.decision}" if self.decision else "")
        if self.kind is NoteKind.OBJECTION:
            return f"Catatan keberatan {self.who}{about}: {self.text}"
        who = f" dari {self.who}" if self.who else ""
        name = "Dicatat dahulu" if self.kind is NoteKind.PENDING else "Catatan persidangan"
        return f"{name}{who}{about}: {self.text}"


@decides
class NoteSettled(Decision):
    """A line that was kept at once is dealt with: it became decisions, or nothing. `note` is its place, from 1."""

    facts = _facts(mended_by=("NoteRecorded",), how="tulis sekali lagi dengan ; atau !", amendment=Ground.COURSE)

    note: int
    remark: str = ""

    def check(self, session: Session) -> None:
        """A line of that kind that is still open."""
        require_open_sidang(session, self)
        if not 1 <= self.note <= len(session.notes) or session.notes[self.note - 1].kind is not NoteKind.PENDING:
            raise NOTE_UNKNOWN(note=self.note)
        if not session.notes[self.note - 1].is_open:
            raise NOTE_ALREADY_SETTLED(note=self.note)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The line stays, with when and how it was settled."""
        notes = list(session.notes)
        notes[self.note - 1] = replace(notes[self.note - 1], settled=stamp.when, remark=self.remark)
        return replace(session, notes=tuple(notes))

    def sentence(self, after: Session) -> str:
        text = f" ({inner(after.notes[self.note - 1].text)})" if self.note <= len(after.notes) else ""
        became = f": {inner(self.remark)}" if self.remark.strip() else ""
        return f"Catatan nomor {self.note}{text} selesai{became}"


@decides
class SidangPaused(Decision):
    """The chair lets the sidang stand still (skors), or an outage did; `minutes` is how long it is to be, if said."""

    facts = _facts(
        mended_by=("SidangResumed", "NoteRecorded"),
        how="lanjutkan dengan tombol titik; jam yang keliru diterangkan dengan catatan",
        amendment=Ground.COURSE,
    )

    reason: str
    minutes: int = 0

    def check(self, session: Session) -> None:
        """An item runs, nothing stands still yet, and a word why."""
        require_open_sidang(session, self)
        if agenda.running(session.agenda) is None:
            raise AGENDA_NOT_RUNNING()
        if agenda.open_pause(session.pauses) is not None:
            raise SIDANG_PAUSED()
        checks.require_text(self.reason, "sebab skors", at="reason")
        if not 0 <= self.minutes <= LONGEST_MINUTES:
            raise COUNT_INVALID(field="menit skors").at("minutes")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The pause is kept with its beginning."""
        return checks.with_pause(session, stamp, self.reason, self.minutes)

    def sentence(self, after: Session) -> str:
        span = f" {length(self.minutes)}" if self.minutes else ""
        return f"Sidang diskors{span}{because(self.reason)}"


@decides
class SidangResumed(Decision):
    """The sidang goes on."""

    facts = _facts(
        mended_by=("SidangPaused", "NoteRecorded"),
        how="skors lagi dengan tombol titik; jam yang keliru diterangkan dengan catatan",
        amendment=Ground.COURSE,
    )

    def check(self, session: Session) -> None:
        """Only what stands still can go on."""
        require_open_sidang(session, self)
        if agenda.open_pause(session.pauses) is None:
            raise SIDANG_NOT_PAUSED()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The pause has its end."""
        return checks.resumed(session, stamp.when)

    def sentence(self, after: Session) -> str:
        if not after.pauses:
            return "Sidang dilanjutkan"
        return f"Sidang dilanjutkan; skors {pause(after.pauses[-1])}"


MINUTES_OF_AN_HOUR = 60


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
