"""Eight hours at the desk: anything typed, pasted and resized over a disk that is slow, and a process that is killed.

pytest -m long -n0 -s tests/faults/test_soak.py
MUSRENBANG_SOAK=0.1 lives a tenth of it.
"""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from support.onstage import sample

from sessions.record.reading import Follower
from sessions.record.verify import FindingKind, verify
from tui.commands.folder import tables_of

pytestmark = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="figures of Linux")

ROOT = Path(__file__).parents[2]
DECISIONS, KEYS = 20_000, 50_000
LIVES = ((("both", "both"), True), (("both",), True), (("both", "keys", "decisions", "keys", "decisions"), False))
"""Hours of each life, what there is in them, and whether it is killed at its end."""

PER_DECISION = 3_000
"""Bytes of memory that a decision may keep: its line, its entry, what is told of it in the journal; 1,800 to 2,450 were
measured over four thousand headcounts and notes.
"""
BREATH = 3 * 2**20
"""Bytes that may be in use more than in the beginning, whatever was pressed: caches that are bounded fill and empty."""
HANDLES = 3
WARM = 2_500
"""Keys of each life before its first hour: by then all is loaded that is loaded once, and what is bounded is full."""


@dataclass
class Lived:
    """What a life told before it ended."""

    acknowledged: int = 0
    hours: list[dict[str, Any]] = field(default_factory=list)
    is_left: bool = False


def figures(hour: dict[str, Any]) -> str:
    """One hour in a line."""
    told = f"{hour['decisions']} decisions, {hour['used'] / 2**20:.2f} MiB used of {hour['rss'] / 2**20:.1f}"
    more = f"{hour['handles']} handles, {hour['threads']} threads, journal {hour['journal'] / 2**20:.1f} MiB"
    return f"hour {hour['hour']} {hour.get('kind', 'begins')}: {told}, {more}, slowest {hour['slowest']} s"


def live(folder: Path, asked: Sequence[object], kill_after: int) -> Lived:
    """One life in a process of its own, with nothing on its path that it could start; killed after so many acks."""
    command = [sys.executable, "-m", "support.soak", str(folder), *map(str, asked)]
    environment = {
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests"))),
        "HOME": str(folder.parent),
        "PATH": "",
        "PYTHONMALLOC": "malloc",
        "PYTHONUTF8": "1",
    }
    lived, acks = Lived(), 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        for line in process.stdout or ():
            said = json.loads(line)
            if "ack" in said:
                lived.acknowledged, acks = said["ack"], acks + 1
            elif "hour" in said:
                lived.hours.append(said)
                print(figures(said), flush=True)  # noqa: T201 - as they come: a day is long
            lived.is_left |= "left" in said
            if acks == kill_after:
                process.kill()
                acks += 1
    assert (-signal.SIGKILL if kill_after > 0 else 0) == process.returncode
    return lived


def soak(folder: Path, scale: float, each: int, warm: int = 0) -> list[Lived]:
    """All lives, one after the other, on one session; after each the record holds all that was acknowledged."""
    with sample(folder) as sitting:
        begun = sitting.session.seq
    (folder / "sesi.json").unlink()
    chance = random.Random(8)  # noqa: S311 - the same every time
    kinds = [kind for hours, _ in LIVES for kind in hours]
    keys = round(KEYS * scale / sum(kind != "decisions" for kind in kinds))
    lives, first, made = [], 0, 0
    for number, (hours, is_killed) in enumerate(LIVES):
        deciding = sum(kind != "keys" for kind in hours)
        to_come = sum(kind != "keys" for later, _ in LIVES[number:] for kind in later)
        decisions = ceil((DECISIONS * scale - made) / to_come)  # what a kill took away is made up for
        kill_after = int(decisions * (deciding - chance.uniform(0.3, 0.9))) if is_killed else -1
        lived = live(folder, [number, warm, decisions, keys, first, each, *hours], kill_after)
        finding = verify(folder, tables=tables_of)
        assert finding is None or finding.kind in {FindingKind.TORN_TAIL, FindingKind.BARE_END}, finding
        follower = Follower(folder)
        follower.advance()
        assert lived.acknowledged <= follower.ledger.session.seq
        assert is_killed != lived.is_left
        made = lived.acknowledged - begun
        lives.append(lived)
        first += len(hours)
    return lives


def require_flat(lives: list[Lived]) -> None:
    """Once all is loaded a life keeps no more than its decisions, of each the same, and no handle more."""
    for lived in lives:
        first = lived.hours[:1]
        for earlier, later in product(first, lived.hours[1:]):
            kept, decided = later["used"] - earlier["used"], later["decisions"] - earlier["decisions"]
            assert kept <= BREATH + PER_DECISION * decided, (earlier, later)
            assert later["handles"] - earlier["handles"] <= HANDLES, (earlier, later)
            assert later["threads"] - earlier["threads"] <= HANDLES, (earlier, later)
        of_decisions = [gone for gone in pairwise(lived.hours) if gone[1].get("kind") == "decisions"]
        grown = [later["used"] - earlier["used"] for earlier, later in of_decisions]
        assert not grown or max(grown) - min(grown) <= BREATH, grown


def test_a_short_day_at_the_desk(tmp_path):
    lives = soak(tmp_path / "sesi", 0.006, 9)
    assert max(lived.acknowledged for lived in lives) > 150


@pytest.mark.long
def test_a_long_day_at_the_desk(tmp_path):
    scale = float(os.environ.get("MUSRENBANG_SOAK", "1"))
    lives = soak(tmp_path / "sesi", scale, 1, WARM)
    require_flat(lives)
    assert lives[-1].acknowledged >= DECISIONS * scale
