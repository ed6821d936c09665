"""What a program of ours cost, with every process below it: seconds on the clock and of the processors, and memory."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOOKED = 0.5
"""Seconds between two looks at the memory."""
_TICKS = os.sysconf("SC_CLK_TCK")
Figures = dict[str, Any]


class NotFinished(Exception):
    """A program of ours ended before its work was done."""


def measured(*arguments: str) -> Figures:
    """What a program of ours prints last, as JSON, with the seconds it took and the most memory that it and all below
    it had together. NotFinished.
    """
    began, most = time.perf_counter(), 0
    with subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE, text=True) as running:
        while running.poll() is None:
            most = max(most, sum(map(memory, family(running.pid))))
            time.sleep(LOOKED)
        said = running.stdout.read() if running.stdout else ""
    if running.returncode:
        raise NotFinished(*arguments)
    told: Figures = json.loads(said.splitlines()[-1])
    return {**told, "seconds": time.perf_counter() - began, "memory": most}


def worked() -> float:
    """Seconds that the processors worked so far for this process, for all below it, and for those that have ended."""
    return sum(map(_worked, family(os.getpid())))


def family(parent: int) -> Iterator[int]:
    """A process and all below it."""
    below: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        if fields := _stat(folder):
            below.setdefault(int(fields[1]), []).append(int(folder.name))
    left = [parent]
    while left:
        one = left.pop()
        yield one
        left += below.get(one, [])


def _worked(process: int) -> float:
    """Of itself and of its children that have ended: utime, stime, cutime, cstime of proc(5)."""
    return sum(map(int, _stat(Path(f"/proc/{process}"))[11:15])) / _TICKS


def _stat(folder: Path) -> list[str]:
    """What stands behind the name of a process, from its state on; nothing where it has ended."""
    try:
        return (folder / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def memory(process: int) -> int:
    """Bytes that a process alone holds; what it shares with others is counted once for each in `Rss`, so `Pss`."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
