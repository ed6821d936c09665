"""Keys typed faster than the screen: they never act on something that was not yet to be seen when they were pressed.

A key belongs to the screen that stood when it was typed. Three quick Enters must not open a question and answer it,
while letters typed ahead into a text field are kept. Textual hands a key first to the widget that has the focus at
that moment and looks at the bindings only when the key comes back unused: by then another screen may stand.
"""

from enum import Enum, auto

from textual import events
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input


class Verdict(Enum):
    """What becomes of a key."""

    PASS = auto()
    DROP = auto()
    RESEND = auto()


class TypeAhead:
    """Knows since when the present screen stands."""

    def __init__(self) -> None:
        self._since = 0.0

    def screen_changed(self) -> None:
        """Another screen stands from now on."""
        self._since = Message().time  # the clock of the key events

    def judge(self, key: events.Key, focused: Widget | None, *, settle: float, takes_keys: bool) -> Verdict:
        """What to do with a key. `settle`: seconds in which a screen that decides takes nothing;
        `takes_keys`: the screen wants what was typed before it stood, as the menu after `g` does.
        """
        has_field = isinstance(focused, Input)
        if key.is_printable and has_field:
            return Verdict.RESEND if key.is_forwarded else Verdict.PASS
        if key.time > self._since + settle:
            return Verdict.PASS
        if takes_keys:
            return Verdict.RESEND if key.is_forwarded else Verdict.PASS
        return Verdict.DROP
