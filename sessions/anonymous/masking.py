"""What replaces the texts of people in an anonymous copy: the same text alike everywhere, and no two alike."""

import re
from collections.abc import Callable, Iterable, Mapping

from sessions.anonymous.people import CALLED, FIRST, People
from sessions.anonymous.treatments import Treatment
from sessions.anonymous.words import ADDRESSED, PEOPLE_AND_THINGS, words
from sessions.values.report import NO_DIGEST

FEWEST_DIGITS = 6
"""Of a number that is looked for everywhere."""

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LONG_NUMBER = re.compile(
    r"(?<![\d.,])(?:\d{15,20}|\d{4}(?:[ .-]\d{4}){3}|\d{6}[ .-]\d{6}[ .-]\d{4}|\d{8}[ .]\d{6}[ .]\d[ .]\d{3}"
    r"|\d\d([. ])\d\d\1\d\d\1\d{6}\1\d{4}|\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})(?![\d.,]*\d)"
)
"""NIK, the number of a family card, NIP, NPWP: as people part them, or not at all."""
_PHONE = re.compile(
    r"(?:(?<=wa\.me/)|(?<![\w/.]))"
    r"(?:\(?(?:\+62|62(?=[ -]?8)|0)[\d) .-]{7,18}\d|8[1-9]\d{8,10}|8[1-9]\d-\d{3,4}-\d{3,5})(?![\w/])"
)
_TIMES = re.compile(r"\d\d[.:]\d\d(?: ?- ?\d\d[.:]\d\d)+")
_PHONE_DIGITS = range(9, 16)
_STREET = r"(?:Jl|Jln|Jalan|Gg|Gang|Perum|Dk|Dukuh|Dusun|Dsn|Kp|Kampung)\b\.?\s+[\w.'\u2019 ]{1,40}?[ ,]+"
_HOME = re.compile(
    rf"\b(?:{_STREET})?RT\b\.?\s*\d{{1,3}}(?:\s*[/,]?\s*RW\b\.?\s*\d{{1,3}}|/\d{{1,3}})?|\b{_STREET}No(?:mor)?\b\.?\s*\d+\w?",
    re.IGNORECASE,
)
"""Where somebody lives, as it is told in running text."""
_FIGURES = re.compile(r"(?i)(?:rp|idr|jt|juta|rb|ribu|miliar|m|m2|m3|m1|km|ha|x|unit|paket|ls|[\d.,'+%²³ -]|/)*")
_ANSWERS = frozenset({"ya", "tidak", "v", "x", "ada", "belum", "jumlah", "total", "subtotal", "no", "nomor"})
_PERSONS_AHEAD = "|".join(sorted(ADDRESSED, key=len, reverse=True))
_ADDRESSED_TO = re.compile(
    rf"\b((?i:{_PERSONS_AHEAD})\.?)\s+((?:[A-Z][\w'\u2019]*\.?\s+)?[A-Z][\w'\u2019]+(?:\s+[A-Z][\w'\u2019]+)?)"
)


class Masks:
    """Gives every text of a session as the copy has it; the same text always alike, and two texts never alike.

    `addresses` and `numbers` are those that people gave; `wishes` everything that was read as a part of a wish,
    `proposers` who asked.
    """

    def __init__(
        self,
        people: People,
        *,
        addresses: Iterable[str],
        numbers: Iterable[str],
        wishes: Iterable[str],
        proposers: Iterable[str],
    ) -> None:
        self.people = people
        self._numbers: dict[str, dict[str, int]] = {}
        self._names = _Sought(people.sought, _spaced)
        self._joined = {key.replace(" ", ""): key for key in people.sought}
        self._words = _Sought(people.lone, re.escape)
        self._addresses = _Sought((text for text in addresses if _digits(text)), re.escape)
        self._contacts = _Sought((text for text in numbers if len(_digits(text)) >= FEWEST_DIGITS), _parted)
        self._wishes = frozenset(text.casefold() for text in wishes)
        self._proposers = frozenset(text.casefold() for text in proposers)
        self._known: dict[tuple[Treatment, str], str] = {}

    def masked(self, treatment: Treatment, text: str) -> str:
        """The text as the copy has it."""
        if not text or treatment is Treatment.AS_IS:
            return text
        if (treatment, text) not in self._known:
            self._known[treatment, text] = _WAYS[treatment](self, text)
        return self._known[treatment, text]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many different ones of each kind were replaced."""
        return {kind: len(numbers) for kind, numbers in self._numbers.items()}

    def is_seen_in(self, text: str) -> bool:
        """Whether a name, a number or an address that was to go still stands in a text."""
        return any(sought.is_in(text) for sought in (self._names, self._contacts, self._addresses))

    def numbered(self, kind: str, text: str) -> str:
        """`(telepon 12)`: what stands for this text of this kind."""
        numbers = self._numbers.setdefault(kind, {})
        return f"({kind} {numbers.setdefault(text, FIRST + len(numbers))})"

    def person(self, text: str) -> str:
        """What the person is called."""
        return self.people.person(text)

    def name(self, text: str) -> str:
        """What the person is called, or the text for an office or a group."""
        renamed = self.people.renamed(text)
        return self.prose(text) if renamed is None else renamed

    def wish(self, text: str) -> str:
        """Readable: whole names go, and whoever is addressed."""
        text = self._reached(text)
        text = self._names.replaced(self._called, text)
        return _ADDRESSED_TO.sub(self._addressed, text)

    def prose(self, text: str) -> str:
        """Where somebody lives goes too, and a word that is only a part of a name, where it is no other word."""
        without = _HOME.sub(lambda found: self.numbered("alamat", found[0]), self.wish(text))
        return self._words.replaced(self._alone, without)

    def cell(self, text: str) -> str:
        """What a village wrote: a part of a wish, a figure, an answer; all else is only told apart."""
        parts = [part.strip().casefold() for part in text.split(";")]
        if text.casefold() in self._wishes or (any(parts) and all(part in self._wishes for part in parts if part)):
            return self.wish(text)
        if text.casefold() in self._proposers:
            return self.name(text)
        if _FIGURES.fullmatch(text) and text == self._reached(text):
            return text
        if all(word.lower() in self.people.ordinary | _ANSWERS for word in words(text)) and words(text):
            return self._reached(text)
        return self.numbered("isian", text)

    def file(self, text: str) -> str:
        """The name of a file; names of people in it are those of the copy."""
        found = self._names.replaced(self._called, text)
        return text if found == text else found.lower().replace(" ", "-")

    def _reached(self, text: str) -> str:
        """Without what somebody can be reached or looked up by."""
        text = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)  # digits of any script
        text = _MAIL.sub(lambda found: self.numbered("surel", found[0]), text)
        text = _LONG_NUMBER.sub(lambda found: self.numbered("nomor", _digits(found[0])), text)
        text = self._contacts.replaced(lambda found: self.numbered("telepon", found), text)
        text = _PHONE.sub(self._phone, text)
        return self._addresses.replaced(lambda found: self.numbered("alamat", found), text)

    def _phone(self, found: re.Match[str]) -> str:
        digits = _digits(found[0])
        is_one = len(digits) in _PHONE_DIGITS and not _TIMES.fullmatch(found[0])
        return self.numbered("telepon", digits) if is_one else found[0]

    def _called(self, found: str) -> str:
        key = _key(found)
        return self.people.called(self._joined.get(key, key))

    def _alone(self, word: str) -> str:
        return self.people.called(self.people.lone[word.lower()]) if word[:1].isupper() else word

    def _addressed(self, found: re.Match[str]) -> str:
        """`Pak Karto` as `Pak Peserta 12`: who is addressed, up to the first word that names nobody."""
        own = found[2].split()
        length = next((n for n, word in enumerate(own) if self._is_no_name(word)), len(own))
        if length == 0:
            return found[0]
        key = _key(" ".join(own[:length]))
        known = [one for one in self.people.sought if key == one or key in one.split()]
        called = self.people.called(known[0] if len(known) == 1 else key)
        return " ".join((found[1], called, *own[length:]))

    def _is_no_name(self, word: str) -> bool:
        lower = word.lower().strip(".")
        return lower == CALLED.lower() or (lower in self.people.ordinary and lower not in PEOPLE_AND_THINGS)


def _key(text: str) -> str:
    return " ".join(words(text.replace("_", " "))).lower()


def _spaced(name: str) -> str:
    """The words of a name, however they are parted, or not at all."""
    return r"[\s._-]*".join(map(re.escape, name.split()))


def _parted(number: str) -> str:
    """The signs of a number, whatever people put between them; one of a telephone with or without its country."""
    signs = [sign for sign in number if sign.isalnum()]
    told = "".join(signs)
    own = re.sub(r"\A(?:62|0)(?=8)", "", told) if told.isdecimal() else told
    ahead = rf"(?:\+?62{_BETWEEN}|0{_BETWEEN})?" if own != told else ""
    return ahead + _BETWEEN.join(map(re.escape, own))


_BETWEEN = r"[ ./()-]{0,2}"


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


_TOKEN = re.compile(r"[^\W_]+")


class _Sought:
    """Finds whichever of some texts stands somewhere as whole words, the longest first, as the group `who`.

    A text without the first word of any is not searched: a large session has a thousand names and thousands of cells.
    """

    def __init__(self, texts: Iterable[str], pattern: Callable[[str], str]) -> None:
        longest = sorted({text for text in texts if _TOKEN.search(text)}, key=lambda text: (-len(text), text))
        found = [_TOKEN.findall(text.lower()) for text in longest]
        self._firsts = frozenset(word for own in found for word in (own[0], "".join(own)))
        either = "|".join(map(pattern, longest)) or "(?!)"
        self._pattern = re.compile(rf"(?i)(?<![^\W_])(?P<who>{either})(?![^\W_])")

    def is_in(self, text: str) -> bool:
        """Whether one of them stands there."""
        return self._may_be_in(text) and self._pattern.search(text) is not None

    def replaced(self, by: Callable[[str], str], text: str) -> str:
        """The text with what `by` gives for each of them."""
        return self._pattern.sub(lambda found: by(found["who"]), text) if self._may_be_in(text) else text

    def _may_be_in(self, text: str) -> bool:
        return not self._firsts.isdisjoint(_TOKEN.findall(text.lower()))


_WAYS: Mapping[Treatment, Callable[[Masks, str], str]] = {
    Treatment.PERSON: Masks.person,
    Treatment.NAME: Masks.name,
    Treatment.PROSE: Masks.prose,
    Treatment.WISH: Masks.wish,
    Treatment.CELL: Masks.cell,
    Treatment.FILE: Masks.file,
    Treatment.ADDRESS: lambda masks, text: masks.numbered("alamat", text),
    Treatment.PHONE: lambda masks, text: masks.numbered("telepon", text),
    Treatment.NUMBER: lambda masks, text: masks.numbered("nomor", text),
    Treatment.DIGEST: lambda _masks, _text: NO_DIGEST,
}
