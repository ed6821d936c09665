"""What opens and closes the gates of the steps: requirements that are computed from the session, never ticked off."""

from collections.abc import Callable
from dataclasses import dataclass

from sessions.people import Role
from sessions.proposals import Process
from sessions.session import Session


def _nothing(_session: Session) -> str:
    return ""


def _always(_session: Session) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A requirement as a rule: its name, the stage that mends it, the test, and what is counted (`41 dari 159`).

    One that does not block is only a warning. `of` is the step whose actor mends it, where that is another one.
    It is asked only where it `applies`.
    """

    name: str
    stage: str
    test: Callable[[Session], bool]
    detail: Callable[[Session], str] = _nothing
    is_blocking: bool = True
    of: int | None = None
    applies: Callable[[Session], bool] = _always


def after(number: int, output: str = "") -> Gate:
    """The step before it is finished, and with it the output that this one needs."""
    name = f"langkah {number} selesai"
    return Gate(
        name=f"{name}: {output}" if output else name,
        stage="alur",
        test=lambda session: number in session.steps,
        of=number,
    )


def _running(session: Session) -> int:
    return sum(p.is_in_the_running for p in session.proposals.values())


def _unverified(session: Session) -> int:
    return sum(p.is_in_the_running and p.process is not Process.VERIFIED for p in session.proposals.values())


def _undivided(session: Session) -> int:
    return sum(p.is_in_the_running and p.commission is None for p in session.proposals.values())


def _left(count: Callable[[Session], int]) -> Callable[[Session], str]:
    def detail(session: Session) -> str:
        return f"{count(session)} dari {_running(session)} belum" if count(session) else ""

    return detail


RECEIVED = Gate(name="usulan desa sudah masuk", stage="rekap", test=lambda session: bool(session.proposals))
VERIFIED = Gate(
    name="semua usulan diverifikasi",
    stage="usulan",
    test=lambda session: _unverified(session) == 0,
    detail=_left(_unverified),
)
COMMITTEE = Gate(
    name="Camat dan pimpinan sidang ditetapkan",
    stage="panitia",
    test=lambda session: Role.CAMAT in session.officials and Role.CHAIR in session.officials,
)
DIVIDED = Gate(
    name="semua usulan terbagi ke komisi",
    stage="komisi",
    test=lambda session: _undivided(session) == 0,
    detail=_left(_undivided),
)
SCHEDULED = Gate(
    name="hari, tanggal, dan tempat sidang ditetapkan",
    stage="tatib",
    test=lambda session: session.sidang.held_on is not None,
)
CLOSED = Gate(name="sidang ditutup", stage="penutupan", test=lambda session: session.is_closed)
