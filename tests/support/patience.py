"""Keys of a test wait for all they cause, also on a machine that has other work.

Textual's Pilot asks the screen in front alone, and takes a process that computes little for one that has ended its
work. Both are wrong under load: the next key then meets a screen that does not stand yet, and a question is looked for
before the screen below has asked it.
"""

import asyncio
import time
from collections.abc import Callable, Iterator

from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot, WaitForScreenTimeout
from textual.screen import Screen

PATIENCE = 30.0
LOOK_AGAIN = 0.05
"""Seconds: how long a test waits at most, and how often it looks whether a widget it waits for is gone."""


async def press(pilot: Pilot[object], *names: str) -> None:
    """As `Pilot.press`, but every key, not only the last, waits until all is done that it causes."""
    for name in names:
        await pilot.app._press_keys([name])
        await pilot._wait_for_screen()


async def all_handled(pilot: Pilot[object]) -> bool:
    """Wait until every open screen has handled its messages, is painted, nothing moves and nothing is being written.

    Twice in a row: who has handled the last message may begin something when idle. False when the program has ended.
    """
    end, calm = time.monotonic() + PATIENCE, 0
    while calm < 2:
        if not await _handled_so_far(pilot.app, end):
            return False
        await pilot.app.animator.wait_until_complete()
        calm = 0 if _is_busy(pilot.app) or _sized_or_painted_only_now(pilot.app) else calm + 1
    return True


async def let_others_run(_least: float = 0.0, _most: float = 0.0) -> None:
    """Instead of `wait_for_idle`, which looks at the processor: a key is in the queue after these turns of the loop."""
    for _ in range(5):
        await asyncio.sleep(0)


def _pumps(app: App[object]) -> Iterator[MessagePump]:
    yield app
    for screen in app._screen_stack:
        yield from screen.walk_children(with_self=True)


def _is_busy(app: App[object]) -> bool:
    writer = getattr(getattr(app, "desk", None), "_writer", None)
    if writer is not None and writer.waiting:
        return True
    keys = getattr(app, "_keys", None)
    if keys is not None and (keys._is_busy() or keys._waiting):
        return True
    return any(pump._message_queue.qsize() or pump._next_callbacks for pump in _pumps(app))


def _sized_or_painted_only_now(app: App[object]) -> bool:
    """Do now what timers would do in their turn; whether there was anything."""
    if app._resize_event is not None:
        app._check_resize()
        return True
    screen = app.screen
    todo = (
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
    if todo:
        screen._on_timer_update()
    return bool(todo)


async def _handled_so_far(app: App[object], end: float) -> bool:
    """Wait until whatever stands in a queue now is handled; False if the program ended meanwhile."""
    waiting, done = set(), asyncio.Event()

    def reached(pump: MessagePump) -> None:
        waiting.discard(pump)
        if not waiting:
            done.set()

    await let_others_run()
    waiting.update(pump for pump in _pumps(app) if not _rests(pump) and pump.call_later(reached, pump))
    while waiting and not _has_ended(app):
        if time.monotonic() > end:
            raise WaitForScreenTimeout(f"still at work: {waiting}")
        try:
            await asyncio.wait_for(done.wait(), LOOK_AGAIN)
        except TimeoutError:
            waiting = {pump for pump in waiting if pump._running}
    return not _has_ended(app)


def _rests(pump: MessagePump) -> bool:
    """It has handled all and waits for the next message: asked again, it would only cost time."""
    queue = pump._message_queue
    return queue.empty() and any(not waiter.done() for waiter in queue.ready_event._waiters)


def _has_ended(app: App[object]) -> bool:
    """Whoever has left, or failed, handles nothing any more."""
    return app._exit or app._exception_event.is_set()


async def until(pilot: Pilot[object], is_there: Callable[[], object]) -> None:
    """Wait for what a thread or another process brings."""
    end = time.monotonic() + PATIENCE
    while not is_there():
        assert time.monotonic() < end, "what was waited for never came"
        await pilot.pause(LOOK_AGAIN / 5)
    await pilot.pause()


async def opened(pilot: Pilot[object], dialog: type[Screen[object]]) -> None:
    """Wait until a dialog of this kind stands in front."""
    await until(pilot, lambda: isinstance(pilot.app.screen, dialog))
