"""Decisions about the steps of the SOP: begun, finished or skipped; the day of the sidang; the latest taken back."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import (
    Amends,
    Decision,
    Facts,
    Group,
    Minutes,
    Stamp,
    decides,
    require_open_sidang,
    require_opened,
)
from sessions.kernel.refusals import SIDANG_NOT_CLOSED, STEP_UNKNOWN, Refusal
from sessions.kernel.session import Session, StepRecord
from sessions.language import dates
from sessions.sentences.clauses import apart, because, inner
from sessions.steps import sop
from sessions.values.steps import SIDANG

STEP_ALREADY_DONE = Refusal(
    "STEP_ALREADY_DONE",
    found="Langkah {step} sudah selesai.",
    plain="Langkah sudah selesai.",
    advice="Lanjutkan di Alur (g a).",
)

STEP_ALREADY_BEGUN = Refusal(
    "STEP_ALREADY_BEGUN",
    found="Langkah {step} sudah dimulai.",
    plain="Langkah itu sudah dimulai.",
    advice="Selesaikan langkah itu di Alur (g a).",
)

STEP_GATE_CLOSED = Refusal(
    "STEP_GATE_CLOSED",
    found="Langkah {step} belum dapat diselesaikan; belum terpenuhi: {missing}.",
    plain="Syarat langkah ini belum terpenuhi.",
    advice="Lengkapi dahulu syaratnya; daftarnya ada di Alur (g a).",
)


STEP_WITHOUT_REASON = Refusal(
    "STEP_WITHOUT_REASON",
    fields=("reason",),
    found="Langkah {step} diselesaikan tanpa {missing}, tetapi alasannya belum cukup.",
    plain="Langkah itu diselesaikan dengan kekurangan tanpa alasan yang cukup.",
    advice="Lengkapi dahulu, atau tulis alasannya paling sedikit 10 huruf.",
)


@decides
class MeetingScheduled(Decision):
    """Day, place and hour of the sidang; the date of the Berita Acara is this day, never the printing day."""

    facts = Facts(
        group=Group.SESSION,
        place="tatib",
        how="isi sekali lagi di layar Tata tertib (g d); isian terakhir yang berlaku",
        amendment=Amends.AGAIN,
    )

    held_on: date
    place: str
    starts: str = "08.30"

    def check(self, session: Session) -> None:
        """A place has a name, and the hour is told."""
        require_open_sidang(session, self)
        checks.require_text(self.place, "tempat", at="place")
        checks.require_text(self.starts, "pukul mulai", at="starts")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Date, place and hour are set."""
        sidang = replace(session.sidang, held_on=self.held_on, place=self.place, starts=self.starts)
        return replace(session, sidang=sidang)

    def sentence(self, after: Session) -> str:
        return f"Sidang ditetapkan pada hari {dates.with_day(self.held_on)}, pukul {self.starts}, di {self.place}"


def _require_waiting(session: Session, step: int) -> None:
    require_opened(session)
    if step not in sop.BY_NUMBER:
        raise STEP_UNKNOWN(step=step)
    if step in session.steps:
        raise STEP_ALREADY_DONE(step=step)


_facts = partial(Facts, group=Group.STEPS, place="alur")


@decides
class StepBegun(Decision):
    """A step of the SOP begins now, where that is not when the one before it ended: the Camat takes up the pen."""

    facts = _facts(mended_by=("NoteRecorded",), how="jam mulai yang tercatat tetap; tulis catatan bila keliru")

    step: int

    def check(self, session: Session) -> None:
        """A step that is neither done nor begun."""
        _require_waiting(session, self.step)
        if self.step in session.steps_begun:
            raise STEP_ALREADY_BEGUN(step=self.step)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Its clock runs from here."""
        return replace(session, steps_begun={**session.steps_begun, self.step: stamp.when})

    def sentence(self, after: Session) -> str:
        return f"{_step(self.step)} dimulai"


@decides
class StepCompleted(Decision):
    """A step of the SOP is finished; its gate is open. `outputs`: its files in the session folder -> SHA-256 in hex.

    Step 5 is finished by closing the sidang. Without what only a reason makes up for, `note` is that reason.
    """

    facts = _facts(
        mended_by=("NoteRecorded",),
        how="langkah yang selesai tidak dibuka lagi dan tidak mengunci apa pun; tulis catatan bila keliru",
        minutes=Minutes.SILENT,
        is_milestone=True,
    )

    step: int
    note: str = ""
    outputs: Mapping[str, str] = field(default_factory=dict)

    def check(self, session: Session) -> None:
        """Every requirement of the step is fulfilled."""
        _require_waiting(session, self.step)
        missing = tuple(r.name for r in sop.gaps(session, self.step))
        if missing:
            raise STEP_GATE_CLOSED(step=self.step, missing=missing)
        without = tuple(r.name for r in sop.without(session, self.step))
        if without and len(self.note.strip()) < checks.REASON_LENGTH:
            raise STEP_WITHOUT_REASON(step=self.step, missing=without)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The step is done at this time; what it was finished without stays on record."""
        without = tuple(r.name for r in sop.without(session, self.step))
        record = StepRecord(finished=stamp.when, note=self.note, outputs=self.outputs, without=without)
        return replace(session, steps={**session.steps, self.step: record})

    def sentence(self, after: Session) -> str:
        record = after.steps.get(self.step)
        missing = f" tanpa {apart(record.without)}" if record and record.without else ""
        return f"{_step(self.step)} dinyatakan selesai{missing}{f': {inner(self.note)}' if self.note else ''}"


@decides
class StepSkipped(Decision):
    """A step is passed over on a named person's word, with a reason; never step 5, and later ones only after it."""

    facts = _facts(
        mended_by=("NoteRecorded",),
        how="langkah yang dilewati tetap dapat dikerjakan di layarnya; tulis catatan bila keliru",
        is_milestone=True,
    )

    step: int
    by: str
    reason: str

    def check(self, session: Session) -> None:
        """A name and a reason."""
        _require_waiting(session, self.step)
        if self.step == SIDANG:
            raise STEP_GATE_CLOSED(step=self.step, missing=("sidang ditutup",))
        if self.step > SIDANG and not session.is_closed:
            raise SIDANG_NOT_CLOSED()
        checks.require_text(self.by, "atas perintah", at="by")
        checks.require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The step counts as done, and papers say it was skipped."""
        record = StepRecord(finished=stamp.when, skipped_by=self.by, reason=self.reason)
        return replace(session, steps={**session.steps, self.step: record})

    def sentence(self, after: Session) -> str:
        return f"{_step(self.step)} dilewati atas perintah {self.by}{because(self.reason)}"


@decides
class Withdrawn(Decision):
    """Line `seq` of the journal no longer counts; it must be the latest that still stands.

    Which line that is, the session does not know: the ledger checks it, and folds the session again without the line.
    """

    facts = Facts(
        group=Group.UNDO,
        mended_by=(),
        how="pembatalan tidak dibatalkan; ambil keputusan yang sama sekali lagi",
    )

    seq: int

    def check(self, session: Session) -> None:
        """Nothing the session itself could say against it."""

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Nothing of its own."""
        return session

    def sentence(self, after: Session) -> str:
        return f"Keputusan nomor {self.seq} dibatalkan"


def _step(number: int) -> str:
    return f"Langkah {number} SOP ({sop.BY_NUMBER[number].title})"
