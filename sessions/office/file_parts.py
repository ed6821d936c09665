"""A table of an office file under reading: takes what is asked for, and keeps everything that is wrong."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, TypeVar

from sessions.kernel.text import clean
from sessions.office.file_faults import Fault, Path, Problem, line_at
from sessions.values.office import Logo

LARGEST = 500_000
"""Bytes of a logo; a coat of arms for print needs less."""

_KINDS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoFile:
    """A logo with its bytes, to be written into the session folder as `logo.file`."""

    logo: Logo
    content: bytes


def logo_of(content: bytes) -> LogoFile | Problem:
    """The logo, or why it is none."""
    if len(content) > LARGEST:
        return Problem.LOGO_TOO_LARGE
    kind = next((kind for magic, kind in _KINDS if content.startswith(magic)), None)
    if kind is None:
        return Problem.LOGO_NOT_A_PICTURE
    digest = hashlib.sha256(content).hexdigest()
    return LogoFile(logo=Logo(file=f"dokumen/logo.{kind}", sha256=digest), content=content)


T = TypeVar("T")
_QUOTED = 80
"""Characters of a wrong value that are told."""


class Part:
    """One table. Asking for a key makes it known; `close` names the keys that nobody asked for."""

    def __init__(self, values: Mapping[str, Any], path: Path, lines: Mapping[Path, int], faults: list[Fault]) -> None:
        self._values = values
        self._path = path
        self._lines = lines
        self._faults = faults
        self._asked: list[str] = []

    def wrong(self, problem: Problem, *where: str | int, found: str = "", known: tuple[str, ...] = ()) -> None:
        """Keep a fault at this place below the table."""
        path = (*self._path, *where)
        key = ".".join(part for part in path if isinstance(part, str))
        self._faults.append(
            Fault(problem=problem, line=line_at(self._lines, path), key=key, found=_quoted(found), known=known)
        )

    def has(self, key: str) -> bool:
        """Whether the key is written."""
        self._asked.append(key)
        return key in self._values

    def text(self, key: str, otherwise: str = "", *, is_needed: bool = False) -> str:
        """A text, cleaned; `otherwise` where the key is not written."""
        if not self.has(key):
            if is_needed:
                self.wrong(Problem.MISSING, key)
            return otherwise
        value = self._values[key]
        if not isinstance(value, str):
            self.wrong(Problem.NOT_A_TEXT, key, found=str(value))
            return otherwise
        text = clean(value)
        if is_needed and not text:
            self.wrong(Problem.MISSING, key)
        return text

    def one_of(self, key: str, known: Mapping[str, T], otherwise: T) -> T:
        """One of the known words, whatever its letters."""
        if not self.has(key):
            return otherwise
        wanted = self.text(key).casefold()
        for word, value in known.items():
            if word.casefold() == wanted:
                return value
        if isinstance(self._values[key], str):
            self.wrong(Problem.NOT_ONE_OF, key, found=str(self._values[key]), known=tuple(known))
        return otherwise

    def number(self, key: str, otherwise: int) -> int:
        """A whole number from 0 to 9999."""
        if not self.has(key):
            return otherwise
        value = self._values[key]
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 10_000:  # noqa: PLR2004
            self.wrong(Problem.NOT_A_NUMBER, key, found=str(value))
            return otherwise
        return value

    def texts(self, key: str, otherwise: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of texts; empty ones are left out."""
        return self._listed(key, otherwise, Problem.NOT_A_TEXT, lambda v: clean(v) if isinstance(v, str) else None)

    def dates(self, key: str, otherwise: tuple[date, ...] = ()) -> tuple[date, ...]:
        """A list of days, written `2027-02-05`, with or without quotes."""
        return self._listed(key, otherwise, Problem.NOT_A_DATE, _date)

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        return self._listed(
            key, (), Problem.NOT_A_NUMBER, lambda v: v if isinstance(v, int) and not isinstance(v, bool) else None
        )

    def several_of(self, key: str, known: Mapping[str, T], otherwise: tuple[T, ...]) -> tuple[T, ...]:
        """A list of known words."""
        if key not in self._values:
            self._asked.append(key)
            return otherwise
        found: list[T] = []
        for place, word in enumerate(self.texts(key)):
            if word.casefold() in known:
                found.append(known[word.casefold()])
            else:
                self.wrong(Problem.NOT_ONE_OF, key, place, found=word, known=tuple(known))
        return tuple(found)

    def _listed(
        self, key: str, otherwise: tuple[T, ...], problem: Problem, read: Callable[[Any], T | None]
    ) -> tuple[T, ...]:
        if not self.has(key):
            return otherwise
        if not isinstance(self._values[key], list):
            self.wrong(Problem.NOT_A_LIST, key, found=str(self._values[key]))
            return otherwise
        items: list[T] = []
        for place, value in enumerate(self._values[key]):
            item = read(value)
            if item is None:
                self.wrong(problem, key, place, found=str(value))
            elif item != "":
                items.append(item)
        return tuple(items)

    def part(self, key: str) -> "Part":
        """A table below this one; empty where it is not written."""
        value = self._values[key] if self.has(key) else {}
        if not isinstance(value, dict):
            self.wrong(Problem.NOT_A_TABLE, key, found=str(value))
            value = {}
        return Part(value, (*self._path, key), self._lines, self._faults)

    def parts(self, key: str) -> "tuple[Part, ...]":
        """The tables `[[key]]`, in their order."""
        value = self._values[key] if self.has(key) else []
        if not (isinstance(value, list) and all(isinstance(table, dict) for table in value)):
            self.wrong(Problem.NOT_A_TABLE, key, found=str(value))
            value = []
        return tuple(
            Part(table, (*self._path, key, place), self._lines, self._faults) for place, table in enumerate(value)
        )

    def close(self) -> None:
        """Name every key that is not known here, with the known one that is most like it."""
        for key in self._values:
            if key not in self._asked:
                like = get_close_matches(key, self._asked, n=1)
                self.wrong(Problem.UNKNOWN_KEY, key, known=tuple(like))


def each_once(parts: "tuple[Part, ...]", key: str, names: Iterator[str]) -> None:
    """No two tables have one name."""
    seen: set[str] = set()
    for part, name in zip(parts, names, strict=True):
        if name and name.casefold() in seen:
            part.wrong(Problem.NAMED_TWICE, key, found=name)
        seen.add(name.casefold())


def _date(value: Any) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _quoted(found: str) -> str:
    """What stands there, the beginning of it where it is long."""
    text = clean(found)
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1].rstrip()}…"
