"""Somebody at the keys who follows Alur: goes nowhere by name, and counts the keys by what they are for."""

from collections import Counter

from support.patience import until
from textual.widgets import Input

from sessions.steps import works


class Secretary:
    """Presses keys and counts them; the letter that leads to places is never one of them."""

    def __init__(self, pilot):
        self.pilot, self.app, self.counted = pilot, pilot.app, Counter()

    async def press(self, what, *keys):
        assert "g" not in keys
        await self._press(what, keys)

    async def type(self, what, text):
        """Into the field that waits for it."""
        assert isinstance(self.app.focused, Input)
        await self._press(what, text)

    async def _press(self, what, keys):
        self.counted[what] += len(keys)
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def onward(self):
        """The last row: the next item begins, after the sentence is read."""
        await self.press("acara", "end", "enter", "enter")

    async def asked(self, dialog):
        """Wait for a question that a thread brings."""
        await until(self.pilot, lambda: isinstance(self.app.screen, dialog))

    @property
    def item(self):
        return works.of(self.app.session).item

    def standing(self, id_):
        return next(work.standing for work in works.of(self.app.session).works if work.id == id_)

    async def at(self, id_):
        """The cursor stands where it belongs, or a digit leads there."""
        if self.app.screen.cursor_key != id_:
            number = [work.id for work in works.of(self.app.session).works].index(id_) + 1
            await self.press("menunjuk", *str(number))
        assert id_ == self.app.screen.cursor_key
