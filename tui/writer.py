"""The one thread that writes: decisions go to the disk in the order they were taken, one at a time.

A slow disk then delays the acknowledgement and not the screen.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial

from sessions.decisions.base import Decision
from sessions.record.ledger import Entry
from sessions.record.sitting import Sitting


class Writer:
    """Commits decisions one after another. `waiting` counts those not yet acknowledged."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jurnal")
        self.waiting = 0

    async def commit(
        self, decision: Decision, *, expected: int | None = None, occurred: datetime | None = None
    ) -> Entry:
        """Return when the decision is on the disk. Raises what the sitting raises, Refused above all."""
        self.waiting += 1
        try:
            write = partial(self._sitting.decide, decision, expected=expected, occurred=occurred)
            return await asyncio.get_running_loop().run_in_executor(self._thread, write)
        finally:
            self.waiting -= 1

    async def snapshot(self) -> None:
        """Bring sesi.json up to date, unless a decision is waiting; a failure loses nothing."""
        if not self.waiting:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._sitting.snapshot)

    def close(self) -> None:
        """Let what is being written come to its end, then take no more."""
        self._thread.shutdown(wait=True)
