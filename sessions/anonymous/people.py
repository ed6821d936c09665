"""Who is named in a session, and what they are called in its copy: the same one always alike, and nobody guessed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from sessions.anonymous.words import GROUPS, PEOPLE_AND_THINGS, TITLES, words

FIRST = 10
"""The first number: no word that stands for another is shorter than a reason must be, so none becomes too short."""

CALLED = "Peserta"
"""What everybody is called, with a number."""

SHORTEST = 4
"""Letters of a single word of a name that is looked for in running text."""

LONGEST_NUMBER = 9
"""Digits of a number that may already stand in a session as ours do."""

_SEVERAL = re.compile(r"\s+(?:dan|serta|&)\s+|\s*[;/]\s*", re.IGNORECASE)
_BEHIND = re.compile(r"\s*[,(\[]|\s+-\s+|\s*:")
_USED = re.compile(rf"\b{CALLED} (\d+)", re.IGNORECASE)

Shuffle = Callable[[list[int]], None]
"""Brings a list into an order that nobody can tell again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A text that names somebody: the name without titles, and what stands behind it (degrees, a village)."""

    name: str
    behind: str

    @property
    def key(self) -> str:
        """The same for everybody of this name, however it is written."""
        return " ".join(words(self.name)).lower() or self.name.strip().lower()


def read_person(text: str) -> Mention:
    """Whom a text that names somebody names; all of it is the name where nothing else is left."""
    cut = _BEHIND.search(text)
    front, behind = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    tokens = front.split()
    first = next((n for n, token in enumerate(tokens) if token.strip(".").lower() not in _TITLED), len(tokens))
    found = Mention(name=" ".join(tokens[first:]), behind=behind)
    return found if found.key else Mention(name=text, behind="")


def read_names(text: str, ordinary: frozenset[str]) -> Iterator[Mention]:
    """Those whom a text names; none where it tells an office or a group."""
    own = words(text)
    if not own or own[0].lower() in GROUPS or _all_in(ordinary, own):
        return
    for part in _SEVERAL.split(text):
        found = read_person(part)
        told = found.name.split()
        first = next((n for n, word in enumerate(told) if not _all_in(ordinary, words(word))), len(told))
        last = next((n for n, word in enumerate(told[first:], first) if _all_in(ordinary, words(word))), len(told))
        if first < last:
            rest = f" {' '.join(told[last:])}" if last < len(told) else ""
            yield Mention(name=" ".join(told[first:last]), behind=f"{rest}{found.behind}")


def _all_in(ordinary: frozenset[str], own: Iterable[str]) -> bool:
    return all(word.lower() in ordinary for word in own)


_TITLED = TITLES | {"k.h", "r.a", "r.m", "s.pd"}


class People:
    """Everybody who is named, with a number of their own in no order.

    `persons` are texts that name one, `names` those that may also tell an office; `texts` are all of the session.
    """

    def __init__(
        self,
        persons: Iterable[str],
        names: Iterable[str],
        *,
        texts: Iterable[str],
        ordinary: frozenset[str],
        shuffle: Shuffle,
    ) -> None:
        self.ordinary = ordinary
        self._forms: dict[str, list[str]] = {}
        for text in persons:
            self._keep(read_person(text), text)
        for text in names:
            for named in read_names(text, ordinary):
                self._keep(named, text)
        used = {int(number) for text in texts for number in _USED.findall(text) if len(number) < LONGEST_NUMBER}
        self._free = (number for number in count(FIRST) if number not in used)
        numbers = [next(self._free) for _ in self._forms]
        shuffle(numbers)
        self._numbers = dict(zip(self._forms, numbers, strict=True))
        self.sought = tuple(key for key in self._forms if len(key) > 2 and not _all_in(ordinary, words(key)))  # noqa: PLR2004 - a letter is no name
        self.lone = self._lone_words()

    def _keep(self, named: Mention, text: str) -> None:
        forms = self._forms.setdefault(named.key, [])
        if text not in forms:
            forms.append(text)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._numbers)

    def called(self, key: str) -> str:
        """`Peserta 12`; somebody of whom nothing was known yet gets the next number."""
        if key not in self._numbers:
            self._numbers[key] = next(self._free)
        return f"{CALLED} {self._numbers[key]}"

    def person(self, text: str) -> str:
        """What somebody is called whom the whole text names.

        What is written otherwise stays another text: `Peserta 12` and `Peserta 12-2`, or what put it right would do
        nothing. A village behind the name stays, a degree goes.
        """
        return self._renamed(read_person(text), text)

    def renamed(self, text: str) -> str | None:
        """The same for a text that may name several; None where it names none."""
        found = list(read_names(text, self.ordinary))
        return " dan ".join(self._renamed(named, text) for named in found) if found else None

    def _renamed(self, named: Mention, text: str) -> str:
        forms = self._forms.get(named.key, [])
        form = forms.index(text) if text in forms else 0
        told = words(named.behind)
        behind = named.behind if told and _all_in(self.ordinary, told) else ""
        return f"{self.called(named.key)}{f'-{form + 1}' if form else ''}{behind}"

    def _lone_words(self) -> Mapping[str, str]:
        """Words that in running text can only be somebody: the word -> the name, or itself where several bear it."""
        bearers: dict[str, set[str]] = {}
        for key in self.sought:
            for word in key.split():
                bearers.setdefault(word, set()).add(key)
        may_stand_alone = (
            word for word in bearers if len(word) >= SHORTEST and word not in self.ordinary | PEOPLE_AND_THINGS
        )
        return {word: min(bearers[word]) if len(bearers[word]) == 1 else word for word in may_stand_alone}
