"""The threads that write: decisions in the one, in the order they were taken; sesi.json in the other.

A slow disk then delays the acknowledgement and not the screen, and making the tables delays no decision.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

from sessions.kernel.decision import Decision
from sessions.record.ledger import Entry
from sessions.record.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How the record does beside the journal: what `Sitting` says of space and of sesi.json."""

    is_low_on_space: bool = False
    snapshot_error: str = ""
    fault: Exception | None = None
    kept_aside: str = ""


T = TypeVar("T")


class _InTurn:
    """A thread that does one thing after another, in the voice of the asker, and hands each result to the loop.

    An executor of the standard library takes twice as long to hand over, 0.05 ms more for every decision.
    """

    def __init__(self, name: str) -> None:
        self._asked: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._is_closed = False
        self._thread.start()

    async def do(self, act: Callable[[], T]) -> T:
        """What `act` gives, or what it raises; RuntimeError once closed."""
        if self._is_closed:
            raise RuntimeError("closed")
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        context = copy_context()

        def work() -> None:
            try:
                settle = partial(answer.set_result, context.run(act))
            except BaseException as error:  # noqa: BLE001 - it is raised where it was asked for
                settle = partial(answer.set_exception, error)
            with suppress(RuntimeError):  # nobody waits any more: the loop is closed
                loop.call_soon_threadsafe(lambda: None if answer.done() else settle())

        self._asked.put(work)
        return await answer

    def _work(self) -> None:
        while (work := self._asked.get()) is not None:
            work()

    def close(self) -> None:
        """Do what was asked for, and end."""
        self._is_closed = True
        self._asked.put(None)
        self._thread.join()


class Writer:
    """Commits decisions one after another. `waiting` counts those not yet acknowledged."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._journal = _InTurn("jurnal")
        self._tables = _InTurn("sesi")
        self._is_closed = False
        self.waiting = 0

    async def commit(self, decision: Decision, *, occurred: datetime | None = None) -> Entry:
        """Return when the decision is on the disk. Raises what the sitting raises, Refused above all."""
        self.waiting += 1
        try:
            write = partial(self._sitting.decide, decision, occurred=occurred)
            return await self._journal.do(write)
        finally:
            self.waiting -= 1

    async def move_to(self, folder: Path) -> tuple[str, ...]:
        """Go on in another folder, in turn with the decisions; as `Sitting.move_to`."""
        return await self._journal.do(partial(self._sitting.move_to, folder))

    async def snapshot(self, *, gives_way: bool) -> Health:
        """Bring sesi.json up to date and look how the record does; a failure loses nothing.

        One that `gives_way` stops when a decision comes, which would be painted late: the next pause is for it.
        """
        if self._is_closed:
            return Health()
        return await self._tables.do(partial(self._snapshot, gives_way=gives_way))

    def _snapshot(self, *, gives_way: bool) -> Health:
        sitting = self._sitting
        sitting.snapshot(lambda: not (gives_way and self.waiting))
        return Health(
            is_low_on_space=not sitting.is_read_only and sitting.is_low_on_space,
            snapshot_error=sitting.snapshot_error,
            fault=sitting.snapshot_fault,
            kept_aside=sitting.store_kept_aside,
        )

    def close(self) -> None:
        """Let what is being written come to its end, then take no more."""
        self._is_closed = True
        self._journal.close()
        self._tables.close()
