"""The SOP of the kecamatan as data: eight steps with actor, requirement, standard time, output and gate; their clocks.

When a step began and ended, how long it took, and when it is due, follows from what the session recorded.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import PurePosixPath

from sessions.kernel import checks
from sessions.kernel.checks import Gate
from sessions.kernel.session import Session, StepState
from sessions.language.local import Phrase, Shown
from sessions.office import working_days
from sessions.receiving import facts as receiving
from sessions.report import facts as report
from sessions.sipd import facts as sipd
from sessions.steps import gates
from sessions.values.attendance import Role
from sessions.values.report import SignedPaper
from sessions.values.steps import SENDING, SIDANG, SIGNING, TITLES


class Unit(StrEnum):
    """What a standard time is counted in; days are working days."""

    DAYS = "hari"
    MINUTES = "menit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A time such as the SOP allows for a step."""

    amount: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}"


_A_DAY = Standard(amount=1, unit=Unit.DAYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the SOP. `actor` is who does it unless the office says otherwise; `papers` are stems of its files."""

    number: int
    short: str
    actor: str
    needs: Shown
    output: str
    stage: str
    standard: Standard = _A_DAY
    gates: tuple[Gate, ...] = ()
    papers: tuple[str, ...] = ()

    @property
    def title(self) -> Shown:
        """What the SOP calls it."""
        return TITLES[self.number]


STEPS = (
    Step(
        number=1,
        short="Rekap",
        actor="Pelaksana (JFU)",
        needs="Rekap Musrenbang",
        output="Rekap usulan",
        stage="rekap",
        gates=(gates.RECEIVED, receiving.ALL_SENT, receiving.RECEIPTS, receiving.RECONCILED),
        papers=("rekap-usulan", "tanda-terima-desa"),
    ),
    Step(
        number=2,
        short="Verif",
        actor="Kasi PMD",
        needs=Phrase("Laporan hasil rekap Musrenbang dari {desa}"),
        output="Rekap terverifikasi",
        stage="usulan",
        gates=(checks.after(1), gates.VERIFIED, receiving.COME_BACK),
        papers=("laporan-verifikasi", "lembar-verifikasi", "surat-pengembalian"),
    ),
    Step(
        number=3,
        short="Panitia",
        actor="Camat",
        needs="Koordinasi",
        output="Susunan Panitia",
        papers=("susunan-panitia",),
        stage="panitia",
        gates=(gates.COMMITTEE, gates.COMMITTEE_FORMED, gates.OFFICERS),
    ),
    Step(
        number=4,
        short="Pra",
        actor="Panitia",
        needs="Laporan hasil rekap yang sudah terverifikasi",
        output="Draf usulan per bidang",
        papers=("draf-usulan-per-bidang", "undangan", "pengumuman", "tata-tertib", "pedoman-skala-prioritas"),
        stage="komisi",
        gates=(checks.after(2), checks.after(3), gates.DIVIDED, gates.AUTHORITY, gates.CAP, gates.INVITED),
    ),
    Step(
        number=5,
        short="Sidang",
        actor="Panitia",
        needs="Draf usulan, Pedoman Skala Prioritas, Tata Tertib",
        output="Berita Acara dan daftar utusan",
        papers=("berita-acara", "daftar-utusan"),
        stage="penutupan",
        gates=(checks.after(4, "Draf Usulan per Bidang"), gates.SCHEDULED, gates.ADOPTED, gates.CLOSED),
    ),
    Step(
        number=6,
        short="Laporan",
        actor="Kasi PMD",
        needs="Hasil usulan yang diprioritaskan",
        standard=Standard(amount=3, unit=Unit.DAYS),
        output="Laporan hasil Musrenbang",
        papers=("laporan-hasil-musrenbang",),
        stage="laporan",
        gates=(checks.after(5), report.NUMBERED),
    ),
    Step(
        number=7,
        short="TTD",
        actor="Camat",
        needs="Laporan",
        standard=Standard(amount=10, unit=Unit.MINUTES),
        output="Laporan bertanda tangan",
        stage="laporan",
        gates=(
            checks.after(6),
            report.SIGNED,
            report.MINUTES_SIGNED,
            report.INITIALLED,
            report.SIGNED_AS_AMENDED,
        ),
    ),
    Step(
        number=8,
        short="Kirim",
        actor="Pelaksana (JFU)",
        needs="Laporan yang sudah ditandatangani",
        output="Laporan diterima",
        papers=("surat-pengantar", "surat-tanda-terima"),
        stage="laporan",
        gates=(
            checks.after(7),
            report.SENT,
            report.RECEIVED,
            report.ALL_NUMBERED,
            report.ALL_SIGNED,
            report.DUPLICATED,
            report.FILED,
            sipd.ENTERED,
        ),
    ),
)

BY_NUMBER = {step.number: step for step in STEPS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Something a step needs, whether it is there, the stage where it is put right, and who does that.

    `detail` counts what is missing. One that does not block is only a warning; going on without one that `needs_reason`
    asks why.
    """

    name: str
    is_met: bool
    stage: str = ""
    detail: str = ""
    is_blocking: bool = True
    needs_reason: bool = False
    who: str = ""


def requirements(session: Session, number: int) -> tuple[Requirement, ...]:
    """What the step's gate asks, each fulfilled or not."""
    return tuple(
        Requirement(
            name=str(gate.name),
            is_met=gate.test(session),
            stage=gate.stage,
            detail=gate.detail(session),
            is_blocking=gate.is_blocking,
            needs_reason=gate.needs_reason,
            who=actor(session, gate.of or number),
        )
        for gate in BY_NUMBER[number].gates
        if gate.applies(session)
    )


def gaps(session: Session, number: int) -> tuple[Requirement, ...]:
    """What still holds the step up: the answer to "why not"."""
    return tuple(r for r in requirements(session, number) if r.is_blocking and not r.is_met)


def without(session: Session, number: int) -> tuple[Requirement, ...]:
    """What the step may be finished without only for a reason, and is not there."""
    return tuple(r for r in requirements(session, number) if r.needs_reason and not r.is_met)


def state(session: Session, number: int) -> StepState:
    """Done when recorded; running when it is the first one that is not."""
    if number in session.steps:
        return StepState.DONE
    first = next((step.number for step in STEPS if step.number not in session.steps), None)
    return StepState.RUNNING if number == first and session.is_opened else StepState.WAITING


def actor(session: Session, number: int) -> str:
    """Who does the step: as the office says, else as the SOP does."""
    own = session.office.actors.get(number, "") if session.office else ""
    return own or BY_NUMBER[number].actor


def outputs(session: Session, number: int) -> tuple[str, ...]:
    """The step's files, relative to the session folder: those kept when it was finished, and its papers since."""
    record = session.steps.get(number)
    if number == SIGNING:  # the scan of the report with the Camat's signature, else the report itself
        scans = tuple(s.scan for s in session.signatures if s.scan and s.paper is SignedPaper.REPORT)
        return scans or (outputs(session, number - 1) if record else ())
    stems = BY_NUMBER[number].papers
    issued = [file for file in session.issued if PurePosixPath(file).stem.startswith(stems)] if stems else []
    return tuple(dict.fromkeys((*(record.outputs if record else ()), *issued)))


SECONDS_PER_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Used(Standard):
    """How long a finished step took, at least 1, and whether that is more than the SOP allows."""

    is_late: bool


def began(session: Session, number: int) -> datetime | None:
    """When the step was begun: as it was recorded, else when the step before it was finished; the first at opening."""
    if number in session.steps_begun:
        return session.steps_begun[number]
    if number == 1:
        return session.opened
    before = session.steps.get(number - 1)
    return before.finished if before else None


def ended(session: Session, number: int) -> datetime | None:
    """When a finished step really ended: the Camat signed, the agency received; else when it was recorded."""
    record = session.steps.get(number)
    if record is None:
        return None
    start, end = began(session, number), None
    if number == SIGNING and (signature := session.signature(SignedPaper.REPORT, Role.CAMAT)):
        end = signature.signed_at
    elif number == SENDING and session.delivery:
        end = session.delivery.received_at
    return end if end and start and end >= start else record.finished


def _first_day(session: Session, number: int) -> date | None:
    if number == SIDANG:
        return session.sidang.held_on
    start = began(session, number)
    return start.date() if start else None


def used(session: Session, number: int) -> Used | None:
    """Working days from the day the step began to the day it ended; the sidang counts from its day.

    Minutes are only known where the beginning was recorded; they end with the signature. None for a step that is not
    finished, or was skipped.
    """
    record, end = session.steps.get(number), ended(session, number)
    if record is None or end is None or record.skipped_by:
        return None
    standard = BY_NUMBER[number].standard
    if standard.unit is Unit.MINUTES:
        start = session.steps_begun.get(number)
        taken = int((end - start).total_seconds()) // SECONDS_PER_MINUTE if start else None
    else:
        first = _first_day(session, number)
        is_off = working_days.calendar_of(session.office)
        taken = working_days.count(first, end.date(), is_off) if first else None
    if taken is None:
        return None
    taken = max(1, taken)
    return Used(amount=taken, unit=standard.unit, is_late=taken > standard.amount)


def due(session: Session, number: int) -> date | None:
    """The last day the SOP allows for a step that has begun or whose step before is done; None for minutes."""
    standard = BY_NUMBER[number].standard
    first = _first_day(session, number)
    if first is None or standard.unit is Unit.MINUTES:
        return None
    return working_days.due(first, standard.amount, working_days.calendar_of(session.office))
