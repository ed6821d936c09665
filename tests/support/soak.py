"""A day at the desk in an hour: somebody who types anything, decides without end, and whose window and disk change.

As a program: `python -m support.soak FOLDER SEED WARM DECISIONS KEYS FIRST EACH HOUR…` presses WARM keys and then lives
these simulated hours, of which FIRST is the first: in an hour `both` there are so many decisions and keys, in `keys`
and `decisions` only those. Each line of its output is JSON: `{"ack": seq}` for what was acknowledged, and the figures
of each hour.

Figures are taken where they can be compared: every EACHth sheet was looked at, the journal told, and nothing is kept of
a session that has passed. `used` is what the allocator has given out, to the byte where Python asks it for everything
(PYTHONMALLOC=malloc): what a process seems to have goes up and down with what it happens to give back.
"""

import asyncio
import ctypes
import gc
import json
import os
import random
import sys
import threading
import time
from collections.abc import Sequence
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
from tui.shell.places import SHEETS

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

AROUND = ("f1", "escape", "ctrl+p", "escape", "p", "escape", "escape", "c", "escape", "escape")
"""Keys that bring what is loaded only once: the guide, the palette, papers to read and to print."""

HOURS = {"both": (1, 1), "keys": (0, 1), "decisions": (1, 0)}
"""What there is in an hour: decisions, keys."""


class Allocated(ctypes.Structure):
    """As `mallinfo2` of the C library tells it."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def used() -> int:
    """Bytes that are allocated now."""
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = Allocated
    told = library.mallinfo2()
    return int(told.uordblks + told.hblkhd)


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
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return {
            "hour": self.hour,
            "decisions": self.sitting.session.seq,
            "used": used(),
            "rss": pages * os.sysconf("SC_PAGE_SIZE"),
            "handles": len(list(Path("/proc/self/fd").iterdir())),
            "threads": threading.active_count(),
            "journal": (self.sitting.folder / "jurnal.jsonl").stat().st_size,
            "slowest": round(self.slowest, 3),
        }

    async def live(self, hours: Sequence[str], decisions: int, keys: int, sheets: Sequence[str], warm: int = 0) -> None:
        async with self.app.run_test(size=(80, 24)) as pilot:
            for size in SIZES:
                self.resize(*size)
                await pilot.pause()
                await self.look_at(pilot, sheets)
            await self.look_at(pilot, sheets, *AROUND)
            self.app.action_kit_darurat()
            await self.pass_an_hour(pilot, 0, warm, sheets)
            await self.settle(pilot, sheets)
            tell(**self.figures(), begins=True)
            for kind in hours:
                has_decisions, has_keys = HOURS[kind]
                await self.pass_an_hour(pilot, decisions * has_decisions, keys * has_keys, sheets)
                self.hour += 1
                self.elapsed = 0.0
                await self.settle(pilot, sheets)
                tell(**self.figures(), kind=kind)
                self.slowest = 0.0

    async def pass_an_hour(self, pilot, decisions: int, keys: int, sheets: Sequence[str]) -> None:
        steps = max(decisions, keys // BATCH)
        for step in range(steps):
            self.elapsed = 3600 * step / steps
            if step * decisions // steps != (step + 1) * decisions // steps:
                await self.decide()
            if step * keys // (BATCH * steps) != (step + 1) * keys // (BATCH * steps):
                if self.chance.random() < 0.1:
                    await self.calm(pilot)
                    await self.app.go(self.chance.choice(sheets))
                await self.press(pilot)

    async def look_at(self, pilot, sheets: Sequence[str], *keys: str) -> None:
        """Go to each of them, and press these keys there."""
        for name in sheets:
            await self.app.go(name)
            await pilot.pause()
            for key in keys:
                self.app.post_message(events.Key(key, key if len(key) == 1 else None))
                await pilot.pause()
            await self.calm(pilot)

    async def settle(self, pilot, sheets: Sequence[str]) -> None:
        """Where memory can be compared with that of another hour."""
        await self.calm(pilot)
        await self.app.workers.wait_for_complete()
        await self.decide()
        await self.look_at(pilot, (*sheets, "jurnal", "alur"))
        gc.collect()

    def resize(self, width: int, height: int) -> None:
        size = Size(width, height)
        self.app.post_message(events.Resize(size, size))

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
            self.resize(*chance.choice(SIZES))
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
        self.resize(80, 24)
        for _ in range(12):
            if len(self.app.screen_stack) <= 1 or isinstance(self.app.screen, TooSmall):
                break
            self.app.post_message(events.Key("escape", None))
            await pilot.pause()


def main(folder: str, *asked: str) -> None:
    """Live, and leave as one does."""
    seed, warm, decisions, keys, first, each = map(int, asked[:6])
    with speaking(None):
        day = Day(Path(folder), seed, first)
        asyncio.run(day.live(asked[6:], decisions, keys, tuple(SHEETS)[::each], warm))
        day.sitting.close()
    tell(left=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
