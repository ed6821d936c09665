"""The SOP of the kecamatan as data: eight steps with actor, requirement, standard time, output and gate."""

from collections.abc import Callable
from dataclasses import dataclass

from sessions.people import Role
from sessions.proposals import Process
from sessions.session import Session, StepState

SIDANG = 5
"""The step that is the meeting itself; it ends when the sidang is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Something a step needs, whether it is there, and the stage where it is put right."""

    name: str
    is_met: bool
    stage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A requirement as a rule: its name, the stage that mends it, and the test."""

    name: str
    stage: str
    test: Callable[[Session], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the SOP."""

    number: int
    short: str
    title: str
    actor: str
    needs: str
    standard: str
    output: str
    stage: str
    gates: tuple[Gate, ...] = ()


def _has_proposals(session: Session) -> bool:
    return bool(session.proposals)


def _all_verified(session: Session) -> bool:
    return all(p.process is Process.VERIFIED for p in session.proposals.values() if p.is_in_the_running)


def _has_committee(session: Session) -> bool:
    return Role.CAMAT in session.officials and Role.CHAIR in session.officials


def _all_divided(session: Session) -> bool:
    return all(p.commission is not None for p in session.proposals.values() if p.is_in_the_running)


def _is_scheduled(session: Session) -> bool:
    return session.sidang.held_on is not None


def _is_closed(session: Session) -> bool:
    return session.is_closed


def _after(number: int) -> Gate:
    return Gate(name=f"langkah {number} selesai", stage="alur", test=lambda session: number in session.steps)


STEPS = (
    Step(
        number=1,
        short="Rekap",
        title="Menerima dan merekap hasil Musrenbang desa",
        actor="Pelaksana (JFU)",
        needs="Rekap Musrenbang",
        standard="1 hari",
        output="Rekap usulan",
        stage="rekap",
        gates=(Gate(name="usulan desa sudah masuk", stage="rekap", test=_has_proposals),),
    ),
    Step(
        number=2,
        short="Verif",
        title="Verifikasi hasil Musrenbang desa",
        actor="Kasi PMD",
        needs="Laporan hasil rekap Musrenbang dari desa",
        standard="1 hari",
        output="Rekap terverifikasi",
        stage="usulan",
        gates=(_after(1), Gate(name="semua usulan diverifikasi", stage="usulan", test=_all_verified)),
    ),
    Step(
        number=3,
        short="Panitia",
        title="Membentuk Panitia Musrenbang Kecamatan",
        actor="Camat",
        needs="Koordinasi",
        standard="1 hari",
        output="Susunan Panitia",
        stage="tatib",
        gates=(Gate(name="Camat dan pimpinan sidang ditetapkan", stage="tatib", test=_has_committee),),
    ),
    Step(
        number=4,
        short="Pra",
        title="Pra-Musrenbang: mencermati rekap dan membagi usulan ke dalam komisi",
        actor="Panitia",
        needs="Laporan hasil rekap yang sudah terverifikasi",
        standard="1 hari",
        output="Draf usulan per bidang",
        stage="komisi",
        gates=(_after(2), Gate(name="semua usulan terbagi ke komisi", stage="komisi", test=_all_divided)),
    ),
    Step(
        number=5,
        short="Sidang",
        title="Melaksanakan Musrenbang Kecamatan",
        actor="Panitia",
        needs="Draf usulan, Pedoman Skala Prioritas, Tata Tertib",
        standard="1 hari",
        output="Berita Acara dan daftar utusan",
        stage="penutupan",
        gates=(
            _after(4),
            Gate(name="hari, tanggal, dan tempat sidang ditetapkan", stage="tatib", test=_is_scheduled),
            Gate(name="sidang ditutup", stage="penutupan", test=_is_closed),
        ),
    ),
    Step(
        number=6,
        short="Laporan",
        title="Membuat laporan hasil Musrenbang",
        actor="Kasi PMD",
        needs="Hasil usulan yang diprioritaskan",
        standard="3 hari",
        output="Laporan hasil Musrenbang",
        stage="alur",
        gates=(_after(5),),
    ),
    Step(
        number=7,
        short="TTD",
        title="Menandatangani laporan Musrenbang",
        actor="Camat",
        needs="Laporan",
        standard="10 menit",
        output="Laporan bertanda tangan",
        stage="alur",
        gates=(_after(6),),
    ),
    Step(
        number=8,
        short="Kirim",
        title="Menggandakan, mengarsipkan, dan mengirim laporan",
        actor="Pelaksana (JFU)",
        needs="Laporan yang sudah ditandatangani",
        standard="1 hari",
        output="Laporan diterima",
        stage="alur",
        gates=(_after(7),),
    ),
)

BY_NUMBER = {step.number: step for step in STEPS}


def requirements(session: Session, number: int) -> tuple[Requirement, ...]:
    """What the step's gate asks, each fulfilled or not."""
    return tuple(
        Requirement(name=gate.name, is_met=gate.test(session), stage=gate.stage) for gate in BY_NUMBER[number].gates
    )


def gaps(session: Session, number: int) -> tuple[Requirement, ...]:
    """What is still missing: the answer to "why not"."""
    return tuple(requirement for requirement in requirements(session, number) if not requirement.is_met)


def state(session: Session, number: int) -> StepState:
    """Done when recorded; running when it is the first one that is not."""
    if number in session.steps:
        return StepState.DONE
    first = next((step.number for step in STEPS if step.number not in session.steps), None)
    return StepState.RUNNING if number == first and session.is_opened else StepState.WAITING
