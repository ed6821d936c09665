"""The meeting as a stranger to its lock sees it: what is to be shown, followed up to the line that was acknowledged."""

from datetime import timedelta
from pathlib import Path

from sessions.record import wall_file
from sessions.record.errors import RecordError
from sessions.record.follower import Follower
from sessions.record.ledger import EMPTY
from sessions.wall import Showing
from tui.commands.folder import OfficeClock
from tui.wall.hall import Hall

AGAIN_SECONDS = 2.0
"""So long after a journal that could not be followed it is read again, from its beginning."""


class Watch:
    """Looks at a session folder again and again, and changes nothing in it. `showing` is None until somebody shows."""

    def __init__(self, folder: Path) -> None:
        self.showing: Showing | None = None
        self._folder = folder
        self._clock = OfficeClock()
        self._ledger = EMPTY
        self._follower: Follower | None = None
        self._again_at = 0.0

    @property
    def hall(self) -> Hall:
        """What slides are made of, now."""
        office = self._ledger.session.office
        if office is not None:
            self._clock.utc_offset = office.utc_offset
        self._clock.ahead = timedelta(seconds=self.showing.ahead if self.showing else 0)
        return Hall(session=self._ledger.session, entries=self._ledger.entries, now=self._clock())

    def look(self, seconds: float) -> None:
        """Read what is to be shown and follow up to there; `seconds` are those of a steady clock.

        What cannot be read leaves everything as it was: the wall goes on showing what stood on it.
        """
        if (found := wall_file.read(self._folder)) is not None:
            self.showing = found
            self._follow(found.seq, seconds)

    def _follow(self, seq: int, seconds: float) -> None:
        """A journal that is shorter than what was read, as after a restored backup, is another one: from its start."""
        if seconds < self._again_at:
            return
        is_other = self._follower is None or seq < len(self._ledger.entries)
        follower = Follower(self._folder) if is_other or self._follower is None else self._follower
        try:
            follower.advance(seq)
        except (RecordError, OSError):
            self._follower = None
            self._again_at = seconds + AGAIN_SECONDS
        else:
            self._follower, self._ledger = follower, follower.ledger
