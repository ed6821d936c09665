"""A day at the desk in an hour: somebody who types anything, decides without end, and whose window and disk change.

As a program: `python -m support.soak FOLDER SEED HOURS DECISIONS KEYS FIRST` lives so many simulated hours, with so
many decisions and keys in each, counted from the hour FIRST. Each line of its output is JSON: `{"ack": seq}` for what
was acknowledged, and the figures of each hour.
"""

import asyncio
import gc
import json
import os
import random
import sys
import threading
import time
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from support.onstage import clock
from textual import events
from textual.geometry import Size

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.kernel.decision import Decision
from sessions.kernel.session import NoteKind
from sessions.language.local import speaking
from sessions.record.disk import Disk
from sessions.record.sitting import Sitting
from sessions.values.attendance import Unsur
from tui.commands.folder import tables_of
from tui.dialogs.show import TooSmall
from tui.program.app import MusrenbangApp

TYPED = (
    *"abcdefghijklmnoprstuvwxyz0123456789 .,/?!-",
    *("enter", "enter", "escape", "escape", "tab", "shift+tab", "up", "down", "left", "right", "pageup", "pagedown"),
    *("home", "end", "backspace", "delete", "f1", "ctrl+n", "ctrl+l", "ctrl+z", "ctrl+s", "ctrl+p", "alt+5"),
)
"""What a monkey presses; not q, which leaves."""

SIZES = ((80, 24), (80, 24), (120, 36), (200, 50), (60, 15), (1, 1), (79, 24))
PASTED = ("satu baris", "dua\nbaris\n", "kolom\tkolom\tkolom\n" * 5, "x" * 5000, "\x1b[2J\x07", "é\u200b\u202e")
BATCH = 10
"""Keys that are pressed before anybody looks."""


class ChangingDisk(Disk):
    """Now quick, now slow."""

    seconds = 0.0

    def sync(self, descriptor: int) -> None:
        time.sleep(self.seconds)
        super().sync(descriptor)


def tell(**said: object) -> None:
    """One line of the output; the program keeps what is printed for itself."""
    os.write(1, f"{json.dumps(said)}\n".encode())


class Day:
    """One life of the program, until its hours are over or it is killed."""

    def __init__(self, folder: Path, seed: int, first: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - the same every time
        self.disk = ChangingDisk()
        self.hour = first
        self.elapsed = 0.0
        self.sitting = Sitting.open(folder, "Sari", self.now, tables=tables_of, disk=self.disk)
        self.app = MusrenbangApp(self.sitting, self.now, settings_file=folder.parent / "setelan.json")
        self.slowest = 0.0
        self.numbers = count(self.sitting.session.seq)

    def now(self) -> datetime:
        return clock() + timedelta(hours=self.hour, seconds=self.elapsed)

    def decision(self) -> Decision:
        number = next(self.numbers)
        if self.chance.random() < 0.1:
            return NoteRecorded(kind=NoteKind.PENDING, text=f"catatan {number}")
        return HeadcountRecorded(unsur=Unsur.OTHER, village=None, men=number % 97, women=number % 89 + 1)

    def figures(self) -> dict[str, object]:
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return {
            "hour": self.hour,
            "decisions": self.sitting.session.seq,
            "rss": pages * os.sysconf("SC_PAGE_SIZE"),
            "handles": len(list(Path("/proc/self/fd").iterdir())),
            "threads": threading.active_count(),
            "journal": (self.sitting.folder / "jurnal.jsonl").stat().st_size,
            "slowest": round(self.slowest, 3),
        }

    async def live(self, hours: int, decisions: int, keys: int) -> None:
        async with self.app.run_test(size=(80, 24)) as pilot:
            tell(**self.figures(), begins=True)
            for _ in range(hours):
                steps = max(decisions, keys // BATCH)
                for step in range(steps):
                    self.elapsed = 3600 * step / steps
                    if step * decisions // steps != (step + 1) * decisions // steps:
                        await self.decide()
                    if step * keys // (BATCH * steps) != (step + 1) * keys // (BATCH * steps):
                        await self.press(pilot)
                self.hour += 1
                self.elapsed = 0.0
                await self.calm(pilot)
                tell(**self.figures())
                self.slowest = 0.0

    async def decide(self) -> None:
        before = self.sitting.session.seq
        await self.app.desk.attempt(self.decision())
        if self.sitting.session.seq > before:
            tell(ack=self.sitting.session.seq)

    async def press(self, pilot) -> None:
        chance = self.chance
        if chance.random() < 0.05:
            self.disk.seconds = chance.choice((0.0, 0.0, 0.02, 0.1))
        if chance.random() < 0.1:
            size = Size(*chance.choice(SIZES))
            self.app.post_message(events.Resize(size, size))
        if chance.random() < 0.1:
            self.app.post_message(events.Paste(chance.choice(PASTED)))
        for _ in range(BATCH):
            key = chance.choice(TYPED)
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
        start = time.monotonic()
        await asyncio.wait_for(pilot.pause(), 60)
        self.slowest = max(self.slowest, time.monotonic() - start)
        if chance.random() < 0.1:
            await self.calm(pilot)

    async def calm(self, pilot) -> None:
        """As a person who does not know where they are."""
        self.disk.seconds = 0.0
        size = Size(80, 24)
        self.app.post_message(events.Resize(size, size))
        for _ in range(12):
            if len(self.app.screen_stack) <= 1 or isinstance(self.app.screen, TooSmall):
                break
            self.app.post_message(events.Key("escape", None))
            await pilot.pause()


def main(folder: str, *numbers: str) -> None:
    """Live, and leave as one does."""
    seed, hours, decisions, keys, first = map(int, numbers)
    with speaking(None):
        day = Day(Path(folder), seed, first)
        asyncio.run(day.live(hours, decisions, keys))
        day.sitting.close()
    tell(left=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
