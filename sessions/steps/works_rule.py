"""A row of the table of works: what the work is called, where it stands, and what in the session says it is done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sessions.kernel.checks import Gate
from sessions.kernel.session import Session
from sessions.language.local import Shown

Asked = Gate | Shown
"""A gate of a step, or a point of the list of validity by its name."""


def always(_session: Session) -> bool:
    """Of every session."""
    return True


def never(_session: Session) -> bool:
    """Of no session."""
    return False


def nothing(_session: Session) -> str:
    """No figure beside it."""
    return ""


def nowhere(_session: Session) -> object:
    """No row of its own in the place of the act."""
    return None


def nobody(_session: Session) -> Iterable[Asked]:
    """Nothing that the session does not say by itself."""
    return ()


_MOST_NAMED = 3


def named(things: Iterable[str]) -> str:
    """The first three, of more how many."""
    told = tuple(things)
    more = f", dan {len(told) - _MOST_NAMED} lainnya" if len(told) > _MOST_NAMED else ""
    return f"{', '.join(told[:_MOST_NAMED])}{more}"


def step_item(number: int) -> str:
    """What a step is called among the items: `langkah-4`."""
    return f"langkah-{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRule:
    """One thing to do. Nobody ticks it: `done` is derived from what was decided.

    `items` are the items of the agenda and the steps (`langkah-1`) where it stands; where it is not `needed` nobody is
    asked for it. `after` names works that come first, `asks` gates and points, whose works come first too. `mends` are
    the gates and points it puts right, each of them the work of one rule. `leaves` are works that it does not settle:
    their numbers are told beside it while they are open. One that `lasts` may be done after the closing.
    """

    id: str
    items: tuple[str, ...]
    title: Shown
    done: Callable[[Session], bool] = never
    needed: Callable[[Session], bool] = always
    after: tuple[str, ...] = ()
    counted: Callable[[Session], str] = nothing
    row: Callable[[Session], object] = nowhere
    mends: tuple[Asked, ...] = ()
    asks: Callable[[Session], Iterable[Asked]] = nobody
    leaves: tuple[str, ...] = ()
    lasts: bool = False
