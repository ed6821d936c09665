"""The threads that write: decisions in the one, in the order they were taken; sesi.json in the other.

A slow disk then delays the acknowledgement and not the screen, and making the tables delays no decision.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from sessions.decisions.base import Decision
from sessions.record.ledger import Entry
from sessions.record.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How the record does beside the journal: what `Sitting` says of space and of sesi.json."""

    is_low_on_space: bool = False
    snapshot_error: str = ""
    kept_aside: str = ""


class Writer:
    """Commits decisions one after another. `waiting` counts those not yet acknowledged."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._journal = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jurnal")
        self._tables = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sesi")
        self._is_closed = False
        self.waiting = 0

    async def commit(
        self, decision: Decision, *, expected: int | None = None, occurred: datetime | None = None
    ) -> Entry:
        """Return when the decision is on the disk. Raises what the sitting raises, Refused above all."""
        self.waiting += 1
        try:
            write = partial(self._sitting.decide, decision, expected=expected, occurred=occurred)
            return await asyncio.get_running_loop().run_in_executor(self._journal, write)
        finally:
            self.waiting -= 1

    async def move_to(self, folder: Path) -> tuple[str, ...]:
        """Go on in another folder, in turn with the decisions; as `Sitting.move_to`."""
        return await asyncio.get_running_loop().run_in_executor(self._journal, self._sitting.move_to, folder)

    async def snapshot(self) -> Health:
        """Bring sesi.json up to date and look how the record does; a failure loses nothing."""
        if self._is_closed:
            return Health()
        return await asyncio.get_running_loop().run_in_executor(self._tables, self._snapshot)

    def _snapshot(self) -> Health:
        sitting = self._sitting
        sitting.snapshot()
        return Health(
            is_low_on_space=not sitting.is_read_only and sitting.is_low_on_space,
            snapshot_error=sitting.snapshot_error,
            kept_aside=sitting.store_kept_aside,
        )

    def close(self) -> None:
        """Let what is being written come to its end, then take no more."""
        self._is_closed = True
        self._journal.shutdown(wait=True)
        self._tables.shutdown(wait=True)
