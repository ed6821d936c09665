"""The real screens over a small meeting at a chosen point of the SOP."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from textual.pilot import Pilot

from sessions.agenda.decisions import AgendaItemStarted
from sessions.commissions.decisions import ProposalsAssigned
from sessions.kernel.decision import Decision
from sessions.office.decisions import OfficialsNamed
from sessions.record.sitting import Sitting
from sessions.steps.decisions import MeetingScheduled, StepCompleted
from sessions.values.attendance import Official, Role
from sessions.values.proposals import ProposalDraft
from sessions.verification.decisions import ProposalsVerified
from tui.program.app import MusrenbangApp
from tui.program.palette import SCREENS


def _draft(tail: int, activity: str, cost: int | None, agency: str, row: int, **more: object) -> ProposalDraft:
    return ProposalDraft(activity=activity, village=f"33.13.16.{tail}", cost=cost, agency=agency, row=row, **more)


DRAFTS = (
    _draft(
        2007,
        "Jalan usaha tani Dk. Ngemplak",
        150_000_000,
        "DISPERTAN PP",
        9,
        problem="Jalan berlumpur saat panen",
        location="Dk. Ngemplak RT 02/RW 03",
        volume=Decimal(320),
        unit="m",
        households=84,
        poor_households=21,
        village_priority=1,
        land_status="lahan desa",
    ),
    _draft(2003, "Talud jalan Ganten–Plosorejo", 200_000_000, "DPUPR", 10, location="perbatasan Ganten–Plosorejo"),
    _draft(2005, "Talud jalan Plosorejo–Ganten", 180_000_000, "DPUPR", 11, location="perbatasan Plosorejo–Ganten"),
    _draft(2007, "Pelatihan olahan empon-empon", None, "DISDAGPERINAKER", 12, doubts=("COST_UNREADABLE",)),
    _draft(2001, "Antropometri kit posyandu", 38_000_000, "DINKES", 13, sipd_id="2187344"),
)
"""Codes 2007-01, 2003-01, 2005-01, 2007-02, 2001-01; the two taluds look alike."""


def _codes(sitting: Sitting) -> tuple[str, ...]:
    return tuple(sitting.session.proposals)


STAGES: dict[str, Callable[[Sitting], Sequence[Decision]]] = {
    "rekap": lambda _sitting: (),
    "verifikasi": lambda _sitting: (StepCompleted(step=1),),
    "pra": lambda sitting: (
        ProposalsVerified(codes=_codes(sitting)),
        StepCompleted(step=2),
        OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Camat"), Official(role=Role.CHAIR, name="Pimpinan"))),
        StepCompleted(step=3),
    ),
    "sidang": lambda sitting: (
        ProposalsAssigned(assignments=dict.fromkeys(_codes(sitting), "I")),
        StepCompleted(step=4),
        MeetingScheduled(held_on=date(2027, 2, 3), place="Aula Kecamatan Kerjo"),
        *(AgendaItemStarted(item=item) for item in ("pendaftaran", "pembukaan", "pleno-1")),
    ),
}
"""What is decided on the way to each stage, one after the other."""


@pytest.fixture
def meeting(make_sitting) -> Callable[[str], Sitting]:
    """`meeting("pra")`: a sitting where that stage begins."""

    def at(stage: str, proposals: Sequence[ProposalDraft] = DRAFTS) -> Sitting:
        sitting = make_sitting(proposals=proposals)
        for name, decisions in STAGES.items():
            for decision in decisions(sitting):
                sitting.decide(decision)
            if name == stage:
                return sitting
        raise KeyError(stage)

    return at


@pytest.fixture
def program(make_app, meeting) -> Callable[..., MusrenbangApp]:
    """`program("komisi", "pra")`: the program at a place, over the meeting at a stage or over a sitting."""

    def at(place: str, stage: str | Sitting) -> MusrenbangApp:
        sitting = meeting(stage) if isinstance(stage, str) else stage
        return make_app(SCREENS, sitting=sitting, start=place)

    return at


@pytest.fixture
def type_in() -> Callable[..., Awaitable[None]]:
    """`await type_in(pilot, text, *keys)`: the text in the focused field, then the keys (Enter)."""

    async def press(pilot: Pilot[None], text: str, *keys: str) -> None:
        pilot.app.focused.value = text
        await pilot.press(*(keys or ("enter",)))
        await pilot.pause()

    return press


@pytest.fixture
def latest() -> Callable[[MusrenbangApp], Decision]:
    """`latest(app)`: the last decision that was taken."""
    return lambda app: app.sitting.entries[-1].decision


@pytest.fixture
def village_file(tmp_path, monkeypatch) -> Path:
    """A file of one village in the working folder: one row as it should be, one repaired, one refused."""
    folder = tmp_path / "kerja"
    folder.mkdir()
    monkeypatch.chdir(folder)
    path = folder / "rekap-kuto.csv"
    path.write_text(
        "No,Desa,Usulan Kegiatan,Lokasi,Volume,Satuan,Perkiraan Anggaran (Rp)\n"
        "1,Kuto,Talud jalan Dk. Ngasem,Dk. Ngasem,40,m,120.000.000\n"
        "2,Kuto,Drainase Dk. Wetan,Dk. Wetan,100,m,Rp 90.000.000\n"
        "3,Mars,Jalan lingkar,Dk. Jauh,1,km,50.000.000\n",
        encoding="utf-8",
    )
    return path
