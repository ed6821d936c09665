"""Lists of matters to see to: each with a sign before it, chapter by chapter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from tui.widgets.view import K, ListColumn, ListRow, Tone, rows_of, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter(Generic[K]):
    """One line. `is_there` is None where nothing has to be; what is missing is an alert, and has a cross."""

    key: K
    name: str
    text: str
    is_there: bool | None = None

    @property
    def sign(self) -> str:
        """The cell before the line."""
        return {True: "✓", False: "✗", None: "·"}[self.is_there]

    @property
    def tone(self) -> Tone:
        """How the line stands out."""
        return Tone.ALERT if self.is_there is False else Tone.PLAIN


M = TypeVar("M", bound=Matter[Any])

Chapters: TypeAlias = Sequence[tuple[str, Sequence[M]]]
"""The heading of each chapter, empty where none is shown, and its lines."""


def chaptered(chapters: Chapters[M], columns: Sequence[ListColumn[M]]) -> tuple[ListRow[Any], ...]:
    """A row for each line, the heading above those of its chapter; a chapter without lines is left out."""
    listed: list[ListRow[Any]] = []
    for heading, matters in chapters:
        if heading and matters:
            listed.append(rule(heading))
        listed += rows_of(matters, columns)
    return tuple(listed)


def all_of(chapters: Chapters[M]) -> list[M]:
    """The lines of all chapters in their order."""
    return [matter for _, matters in chapters for matter in matters]


def at(chapters: Chapters[M], key: object) -> M | None:
    """The line with this key."""
    return next((matter for matter in all_of(chapters) if matter.key == key), None)


def first_missing(matters: Iterable[Matter[K]]) -> K | None:
    """Key of the first line that is missing."""
    return next((matter.key for matter in matters if matter.is_there is False), None)
