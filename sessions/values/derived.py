"""Frozen values that keep what functions make of them."""

from collections.abc import Callable
from typing import Any, Self, TypeVar, TypeVarTuple, cast

T = TypeVar("T")
Given = TypeVarTuple("Given")

_Kept = dict[Callable[..., Any], tuple[tuple[Any, ...], Any]]
_NOTHING: _Kept = {}


class Deriving:
    """A frozen value that keeps one result of each function that was asked about it, for as long as it lives.

    What is kept is no field: it is not compared, told or written, and a changed copy begins without it. Threads may
    make a result twice; each of them gets one that is right.
    """

    __slots__ = ("_derived",)

    _derived: _Kept

    def derived(self, function: Callable[[Self, *Given], T], *given: *Given) -> T:
        """`function(self, *given)`, a function of a module; made again only where more is given than last time."""
        kept = getattr(self, "_derived", _NOTHING).get(function)
        if kept is None or kept[0] != given:
            if not hasattr(self, "_derived"):
                object.__setattr__(self, "_derived", {})
            kept = self._derived[function] = (given, function(self, *given))
        return cast("T", kept[1])

    def keep(self, function: Callable[[Self], T], result: T) -> None:
        """Keep what a function says of this value, where it came out on another way."""
        if not hasattr(self, "_derived"):
            object.__setattr__(self, "_derived", {})
        self._derived[function] = ((), result)

    def forget(self) -> None:
        """Let go of what is kept; whoever asks again has it made again."""
        object.__setattr__(self, "_derived", {})

    def share(self, other: Self, function: Callable[[Self], Any]) -> None:
        """Keep what the other one has of a function that says the same of both."""
        self.keep(function, other.derived(function))

    def known(self, function: Callable[[Self, *Given], T], *given: *Given) -> T | None:
        """What `derived` would give at once; None where it would have to be made."""
        kept = getattr(self, "_derived", _NOTHING).get(function)
        return cast("T", kept[1]) if kept is not None and kept[0] == given else None
