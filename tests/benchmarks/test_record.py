"""What an acknowledged decision costs over a bare write and sync, whether that stays so, and how fast a session opens.

Run with -m long on a quiet machine with TMPDIR on a real disk; each figure is the lower quartile of the best of a few
rounds: what else the machine does can only add to it.
"""

import asyncio
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import pytest
from support.small import KUTO, OFFICE, draft
from tinydb import TinyDB

from sessions.office.decisions import SessionOpened
from sessions.proposals.decisions import ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.record.disk import Disk
from sessions.record.sitting import Sitting
from sessions.steps.decisions import Withdrawn
from tui.program.writer import Writer
from tui.shell.machine import OfficeClock

pytestmark = pytest.mark.long

CLOCK = OfficeClock()
DRAFTS = tuple(draft(KUTO, f"Talud jalan Dukuh {number}", number * 1_000_000) for number in range(1, 151))
SIZES = (100, 5_000, 20_000)
SAMPLE = 300
"""Decisions of one round."""
TURNS = 15
ROUNDS = 3


class HastyDisk(Disk):
    """Fills a journal quickly: it does not wait for the medium."""

    def sync(self, descriptor: int) -> None:
        """At once."""


def change(sitting: Sitting, number: int) -> ProposalChanged:
    code = tuple(sitting.session.proposals)[number % len(DRAFTS)]
    return ProposalChanged(code=code, cost=number * 1000 + 7, reason="Harga satuan disesuaikan dengan RAB")


def filled(folder: Path, decisions: int) -> Path:
    """A session of 150 proposals with so many decisions."""
    first = SessionOpened(office=OFFICE, plan_year=2028)
    with Sitting.create(folder, "Sari", CLOCK, first, disk=HastyDisk()) as sitting:
        sitting.decide(ProposalsImported(file="a.xlsx", sha256="ab" * 32, layout="A", drafts=DRAFTS))
        while len(sitting.entries) < decisions:
            sitting.decide(change(sitting, len(sitting.entries)))
    return folder


def typical(took: Iterable[float]) -> float:
    """The lower quartile: what it takes when nothing else comes between."""
    return quantiles(took)[0]


def milliseconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def decided_and_bare(folder: Path, size: int, disk: Disk) -> tuple[float, float]:
    """Typical milliseconds of a decision through the writer thread, and of one write and sync of the same bytes.

    The best of a few rounds, each in a new session with so many decisions.
    """
    rounds = [one_round(filled(folder / str(number), size), disk) for number in range(ROUNDS)]
    return min(rounds, key=lambda costs: costs[0] - costs[1])


def one_round(folder: Path, disk: Disk) -> tuple[float, float]:
    """They take turns in blocks, the bare one in a file of its own: whatever else the machine does meets both."""
    journal = folder / "jurnal.jsonl"

    async def take_turns(sitting: Sitting) -> None:
        writer = Writer(sitting)
        descriptor = os.open(folder / "polos", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
        for _ in range(TURNS):
            size = journal.stat().st_size
            for _ in range(SAMPLE // TURNS):
                decision = change(sitting, len(sitting.entries))
                start = perf_counter()
                await writer.commit(decision)
                decided.append((perf_counter() - start) * 1000)
            lines = disk.read(journal, size).splitlines(keepends=True)
            plain.extend(
                milliseconds(lambda raw=raw: (os.write(descriptor, raw), disk.sync(descriptor))) for raw in lines
            )
        writer.close()
        os.close(descriptor)

    decided: list[float] = []
    plain: list[float] = []
    with Sitting.open(folder, "Sari", CLOCK, disk=disk) as sitting:
        asyncio.run(take_turns(sitting))
    return typical(decided), typical(plain)


@pytest.mark.parametrize("size", SIZES)
def test_a_decision_costs_little_over_a_bare_write_and_sync(
    tmp_path: Path, size: int, tell: Callable[[str], None]
) -> None:
    decided, plain = decided_and_bare(tmp_path, size, Disk())
    tell(f"{size:6} decisions: {decided:.3f} ms acknowledged, {plain:.3f} ms bare, {decided - plain:.3f} ms over it")

    assert decided - plain <= 0.3


def test_a_decision_costs_the_same_after_twenty_thousand(tmp_path: Path, tell: Callable[[str], None]) -> None:
    rounds = [
        {size: one_round(filled(tmp_path / f"{number}-{size}", size), HastyDisk())[0] for size in SIZES}
        for number in range(ROUNDS)
    ]
    costs = {size: min(costs[size] for costs in rounds) for size in SIZES}
    tell("without the disk: " + ", ".join(f"{cost:.3f} ms at {size}" for size, cost in costs.items()))

    assert max(costs.values()) <= 1.5 * min(costs.values())


def test_a_decision_at_five_thousand_is_thirty_times_faster_than_stock_tinydb(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    folder = filled(tmp_path / "sesi", 5_002)
    rows = [json.loads(line) for line in (folder / "jurnal.jsonl").read_bytes().splitlines()[2:]]
    with TinyDB(tmp_path / "tinydb.json") as database:
        database.insert_multiple(rows)
        inserted = typical([milliseconds(lambda: database.insert(rows[0])) for _ in range(40)])
    decided, _ = one_round(folder, Disk())
    tell(f"stock TinyDB {inserted:.1f} ms, a decision {decided:.3f} ms: {inserted / decided:.0f} times")

    assert inserted >= 30 * decided


def test_a_session_of_five_thousand_decisions_opens_within_a_second(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    folder = filled(tmp_path / "sesi", 5_000)
    took = typical(milliseconds(lambda: Sitting.open(folder, "Sari", CLOCK).close()) for _ in range(5))
    tell(f"opening 5,000 decisions: {took:.0f} ms")

    assert took < 1000


def test_an_undo_costs_no_more_than_a_decision_however_long_the_session_is(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    with Sitting.open(filled(tmp_path / "sesi", 5_000), "Sari", CLOCK) as sitting:
        for _ in range(60):
            sitting.decide(change(sitting, len(sitting.entries)))
        backwards = [Withdrawn(seq=len(sitting.entries) - number) for number in range(50)]
        undone = [milliseconds(lambda one=one: sitting.decide(one)) for one in backwards]
        onwards = [change(sitting, number) for number in range(50)]
        decided = [milliseconds(lambda one=one: sitting.decide(one)) for one in onwards]
    tell(f"undo {typical(undone):.3f} ms, decision {typical(decided):.3f} ms")

    assert typical(undone) <= 10 * typical(decided)
