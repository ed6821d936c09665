"""Keys typed faster than the screen: each goes to the field or screen that its typist believes it goes to, or nowhere.

A key may move the focus, close a form or open one, and does so in queues of its own, behind which the disk may be
waited for. So the next key is handed on when those queues have come to rest. What covers the screen waits for nothing.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from math import inf
from time import monotonic
from typing import TypeAlias

from textual.events import Key, Paste
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from sessions.kernel.refusals import Explanation
from tui.desk import Program
from tui.dialogs.base import Dialog
from tui.shell.keys import ALWAYS

Typed: TypeAlias = Key | Paste

PATIENCE = 15.0
"""Seconds that keys wait for a handler to end; a disk that takes longer is as good as gone."""

LOST_KEYS = Explanation(
    found="Ketikan yang menunggu tidak dipakai, karena penyimpanan terlalu lama.",
    advice="Periksa di baris 23 apa yang sudah tersimpan, lalu ketik lagi.",
    is_refusal=False,
)
"""Told when they are given up."""

_BEAT = 0.02
"""Seconds between two looks at a queue that does not move."""


class KeyQueue:
    """Hands keys to the program one by one, each when nothing that the one before it has set going is under way.

    A key acts only where `seen` lets it pass; `hand_on` is what the program then does with it. Keys that waited longer
    than PATIENCE are dropped, and that is told: they would reach a field that nobody meant.
    """

    def __init__(self, app: Program, seen: "TypeAhead", hand_on: Callable[[Typed], Awaitable[None]]) -> None:
        self._app = app
        self._seen = seen
        self._pass_on = hand_on
        self._waiting: deque[Typed] = deque()
        self._resting: asyncio.Task[None] | None = None
        """there while what the last key has set going may be under way"""

    async def take(self, typed: Typed) -> None:
        """Hand it on now, or when its turn comes; called in the queue of the program."""
        if isinstance(typed, Key) and typed.key in ALWAYS:
            await self._hand_on(typed)
        elif self._is_busy() or self._waiting:
            self._waiting.append(typed)
        else:
            await self._hand(typed)

    async def _hand_on(self, typed: Typed) -> None:
        screen, focused = self._app.screen, self._app.focused
        if isinstance(typed, Key) and not self._seen.is_passed(typed, screen, focused):
            self._seen.tell(typed, screen)
        else:
            await self._pass_on(typed)

    async def _hand(self, typed: Typed) -> None:
        await self._hand_on(typed)
        if not _only_fills(typed, self._app.focused):
            self._resting = asyncio.create_task(self._rest())

    async def _rest(self) -> None:
        try:
            is_calm = await _comes_to_rest(self._app)
        finally:  # whatever happens, the next key is heard
            self._resting = None
        if not is_calm and self._waiting:
            self._waiting.clear()
            self._app.notice = LOST_KEYS
        if self._waiting:
            self._app.call_later(self._next)

    async def _next(self) -> None:
        if self._waiting and not self._is_busy():
            await self._hand(self._waiting.popleft())
        if self._waiting and not self._is_busy():
            self._app.call_later(self._next)

    def _is_busy(self) -> bool:
        return self._resting is not None

    def close(self) -> None:
        """The program ends."""
        self._waiting.clear()
        if self._resting is not None:
            self._resting.cancel()


def _only_fills(typed: Typed, focused: Widget | None) -> bool:
    """Whether it can do nothing but write into the field that has the focus."""
    return isinstance(typed, Key) and typed.is_printable and isinstance(focused, Input)


_ROUNDS = 3
"""So often in turn nothing is found: a queue holds one message back when it looks for what may replace another."""


async def _comes_to_rest(app: Program) -> bool:
    """Wait until the queues from the focus up to the program are empty and nobody is busy there; False after PATIENCE.

    A message climbs from one queue to the next, so all are looked at again until nothing was found in any.
    """
    until, calm = monotonic() + PATIENCE, 0
    while calm < _ROUNDS:
        if monotonic() > until:
            return False
        chain = _chain(app)
        is_calm = True
        for pump in chain:
            is_calm = await _passed(pump, until, lambda: _chain(app) == chain) and is_calm  # noqa: B023 - awaited here
            is_calm = is_calm and pump.message_queue_size == 0
        calm = calm + 1 if is_calm and _chain(app) == chain else 0
    return True


def _chain(app: Program) -> list[MessagePump]:
    """Who hears of a key, in this order; nobody while the program ends."""
    return list((app.focused or app.screen).ancestors_with_self) if app.screen_stack else []


async def _passed(pump: MessagePump, until: float, is_meant: Callable[[], bool]) -> bool:
    """Wait until it has done what it was doing and what stood in its queue; False where it is no longer asked."""
    done = asyncio.Event()
    if not pump.call_later(done.set):
        return False
    while not done.is_set():
        try:
            await asyncio.wait_for(done.wait(), _BEAT)
        except TimeoutError:
            if not is_meant() or monotonic() > until:
                return False
    return True


class TypeAhead:
    """Knows since when the present screen can be seen.

    `settle`: seconds in which a screen that decides takes nothing; they begin when it is painted for the first time.
    """

    def __init__(self, settle: float) -> None:
        self.settle = settle
        self._since = 0.0

    def screen_changed(self, screen: Screen[object]) -> None:
        """Another screen stands from now on; one that decides only when it is painted."""
        if isinstance(screen, Dialog) and screen.decides:
            self._since = inf
            screen.call_after_refresh(self._stands, screen)
        else:
            self._since = Message().time  # the clock of the key events

    def _stands(self, screen: Screen[object]) -> None:
        if screen.is_current:
            self._since = Message().time

    def is_passed(self, key: Key, screen: Screen[object], focused: Widget | None) -> bool:
        """Whether the key goes on to the screen; not so where it was pressed before the screen could be seen.

        What is typed into a form before it stands is meant for it, since it follows from what was typed before. A list
        or a question wants to be seen first, and a letter on a screen is a command.
        """
        if key.key in ALWAYS or (key.is_printable and isinstance(focused, Input)):
            return True
        if isinstance(screen, Dialog) and screen.takes_keys:
            return True
        return key.time > self._since + (self.settle if isinstance(screen, Dialog) and screen.decides else 0.0)

    @staticmethod
    def tell(key: Key, screen: Screen[object]) -> None:
        """Say to an Enter that came too soon why nothing came of it."""
        if key.key == "enter" and isinstance(screen, Dialog) and screen.too_soon:
            screen.remark(screen.too_soon)
