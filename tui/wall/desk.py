"""The secretary's side of the wall: what is pushed, held or paused, and up to which line the wall may follow.

The file is replaced in a thread of its own after every acknowledged decision; a failure costs nobody anything but the
picture on the wall, and the secretary is told.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

from sessions.record import beside
from sessions.record.errors import READ_ONLY, WALL, Cause, cause
from sessions.record.sitting import Clock, Sitting
from sessions.record.wall import Seating, Showing, Slide, SlideName, first_slide, require_showable


class WallDesk:
    """What one sitting shows. A sitting that only reads shows nothing: the wall belongs to whoever writes.

    `tell` hears what the wall shows from now on. `error` is why the file could not be written last time (`ENOSPC`), or
    empty.
    """

    def __init__(self, sitting: Sitting, clock: Clock, tell: Callable[[Showing], None]) -> None:
        self._sitting = sitting
        self._clock = clock
        self._tell = tell
        self._is_on = not sitting.is_read_only
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="layar")
        self._before_the_reading = Slide()
        self.error = ""
        self.showing = beside.read_wall(sitting.folder) or Showing(slide=first_slide(sitting.session))

    def begin(self) -> None:
        """The wall goes on with what it showed; over a sample its clock goes on from the sample's day.

        A sentence that was being read out when the program ended was never decided.
        """
        now = self._clock()
        ahead = round((now - datetime.now(now.tzinfo)).total_seconds()) if self._sitting.session.is_sample else 0
        slide = first_slide(self._sitting.session) if self.showing.slide.sentence else self.showing.slide
        self._show(replace(self.showing, slide=slide, ahead=ahead))

    def follow(self) -> None:
        """A decision was acknowledged: the wall may know it, unless its picture is held."""
        if self.showing.slide.sentence:
            stamped = Slide(name=SlideName.DECISION, about=str(self._sitting.session.seq))
            self._show(replace(self.showing, slide=stamped))
        else:
            self._show(self.showing)

    def push(self, slide: Slide) -> None:
        """Tayang: show this slide from its beginning; hold and pause end. Refused as `require_showable`, READ_ONLY."""
        if not self._is_on:
            raise READ_ONLY(cause=Cause.OPENED_FOR_READING)
        require_showable(self._sitting.ledger, slide)
        if slide.sentence and not self.showing.slide.sentence:
            self._before_the_reading = self.showing.slide
        self._show(replace(self.showing, slide=slide, is_held=False, is_paused=False, turned=0))

    def put_back(self) -> None:
        """A sentence that was read out and not decided gives way to what stood there before."""
        if self.showing.slide.sentence:
            self._show(replace(self.showing, slide=self._before_the_reading))

    def hold(self) -> None:
        """Tahan, or go on."""
        self._show(replace(self.showing, is_held=not self.showing.is_held))

    def turn(self, pages: int) -> None:
        """Onward or back this many pages, a held wall too; a Berita Acara that is read out rolls by one page."""
        self._show(replace(self.showing, turned=self.showing.turned + pages))

    def pause(self, *, is_paused: bool) -> None:
        """Layar jeda, or back to what was shown."""
        self._show(replace(self.showing, is_paused=is_paused))

    def use_theme(self, name: str) -> None:
        """The colours of the wall."""
        self._show(replace(self.showing, theme=name))

    def measure(self, seating: Seating) -> None:
        """How high the picture is, and how far the last chairs stand; the wall says so on `uji-baca`."""
        self._show(replace(self.showing, seating=seating))

    def _show(self, showing: Showing) -> None:
        is_still_held = showing.is_held and self.showing.is_held
        seq = self.showing.seq if is_still_held else self._sitting.session.seq
        self.showing = replace(showing, seq=seq)
        if self._is_on:
            self._writer.submit(self._put, beside.rendered_wall(self.showing))
        self._tell(self.showing)

    def close(self) -> None:
        """What was pushed last is written; the wall goes on showing it."""
        self._is_on = False
        self._writer.shutdown(wait=True)

    def _put(self, content: bytes) -> None:
        try:
            beside.write(self._sitting.folder / WALL, content)
        except OSError as error:
            self.error = cause(error)
        else:
            self.error = ""
