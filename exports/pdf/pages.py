"""Strips onto pages: what fits, what stays together, what comes again on top of the next page, what is cut."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from exports.paper.document import Format
from exports.pdf.strips import Frame, Strip

_SIZES = {Format.F4: (215.0, 330.0), Format.A4: (210.0, 297.0), Format.A3: (297.0, 420.0)}
_TOLERANCE = 1e-6
_TALL = 1 / 3
"""A row higher than this part of a page is cut where the page ends; a lower one goes to the next page whole."""


@dataclass(frozen=True, slots=True)
class PageSheet:
    """Paper turned one way and the room for content on it, in millimetres; the foot stands below `bottom`."""

    width: float
    height: float
    frame: Frame
    top: float
    bottom: float

    @property
    def room(self) -> float:
        """Height of an empty page."""
        return self.bottom - self.top


@dataclass(slots=True)
class Page:
    """Strips of one page, each with the height of its top."""

    sheet: PageSheet
    placed: list[tuple[float, Strip]] = field(default_factory=list)


def sheet(paper: Format, *, landscape: bool) -> PageSheet:
    """Margins are wider on the side where the papers are bound: left, or above on turned paper."""
    short, long = _SIZES[paper]
    if landscape:
        return PageSheet(long, short, Frame(18, long - 36), 20, short - 17)
    return PageSheet(short, long, Frame(25, short - 45), 16, long - 20)


class Pagination:
    """Pages being filled from top to bottom."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self._y = 0.0
        self._is_fresh = True
        self._running: Strip | None = None

    def add(self, strips: Iterable[Strip], on: PageSheet, *, starts_page: bool, running: Strip | None = None) -> None:
        """Place the strips of a section; on a new page if it asks for one or turns the paper.

        `running` stands on top of every page that the section itself begins after its first.
        """
        self._running = None
        if starts_page or not self.pages or self.pages[-1].sheet != on:
            self._turn(on)
        self._running = running
        waiting = deque(strips)
        while waiting:
            chain = _chain(waiting)
            if chain[0].is_space:
                self._leave(waiting.popleft())
            elif self._fits(chain):
                for strip in chain:
                    self._put(strip)
                    waiting.popleft()
            elif (parts := self._cut(chain[0])) is not None:
                self._put(parts[0])
                self._turn(on)
                waiting[0] = parts[1]
            elif not self._is_fresh:
                self._turn(on)
            else:
                self._put_longer_than_page(chain, waiting)

    def _put_longer_than_page(self, chain: list[Strip], waiting: deque[Strip]) -> None:
        """Begin a chain that no page can hold: what fits, up to a strip that can be cut, and at least one strip."""
        self._put(chain[0])
        waiting.popleft()
        for strip in chain[1:]:
            if not self._fits([strip]) or self._is_tall(strip):
                break
            self._put(strip)
            waiting.popleft()

    def _cut(self, strip: Strip) -> tuple[Strip, Strip] | None:
        """Two strips out of one that is too tall to wait for the next page, the first of them for the room left."""
        on = self.pages[-1].sheet
        if strip.cut is None or not self._is_tall(strip):
            return None
        parts = strip.cut(on.bottom - self._y - self._above(strip))
        if parts is None:
            return None
        first = replace(
            parts[0], repeats=strip.repeats, before=strip.before, bookmark=strip.bookmark, level=strip.level
        )
        return first, replace(parts[1], repeats=strip.repeats, holds_next=strip.holds_next)

    def _is_tall(self, strip: Strip) -> bool:
        """Whether it is cut where the page ends."""
        return strip.cut is not None and strip.height >= self.pages[-1].sheet.room * _TALL

    def _fits(self, chain: list[Strip]) -> bool:
        """Whether all of them find room on this page."""
        height = self._above(chain[0]) + chain[0].height + sum(strip.before + strip.height for strip in chain[1:])
        return self._y + height <= self.pages[-1].sheet.bottom + _TOLERANCE

    def _above(self, strip: Strip) -> float:
        """Height between here and the strip: its space, or on a fresh page what is repeated above it."""
        return sum(repeat.height for repeat in strip.repeats) if self._is_fresh else strip.before

    def _put(self, strip: Strip) -> None:
        """Place one strip, with what is repeated above it on a fresh page."""
        for above in strip.repeats if self._is_fresh else ():
            self.pages[-1].placed.append((self._y, above))
            self._y += above.height
        self._y += 0 if self._is_fresh else strip.before
        self.pages[-1].placed.append((self._y, strip))
        self._y += strip.height
        if strip.height:
            self._is_fresh = False

    def _leave(self, space: Strip) -> None:
        """Leave room, or the rest of the page; neither is left on top of a page, nor begins one."""
        if not self._is_fresh:
            self._y = self.pages[-1].sheet.bottom if space.ends_page else self._y + space.before

    def _turn(self, on: PageSheet) -> None:
        """Begin a new page; one that is still empty is taken instead if it lies the same way."""
        if self._is_fresh and self.pages and self.pages[-1].sheet == on and not self.pages[-1].placed:
            self._y = on.top
            return
        self.pages.append(Page(on))
        self._y = on.top
        if self._running is not None:
            self.pages[-1].placed.append((self._y, self._running))
            self._y += self._running.height
        self._is_fresh = True


def _chain(waiting: deque[Strip]) -> list[Strip]:
    """First strips that hold each other, up to one that holds nothing or the end of a page."""
    chain: list[Strip] = []
    for strip in waiting:
        if chain and strip.ends_page:
            break
        chain.append(strip)
        if not strip.holds_next:
            break
    return chain
