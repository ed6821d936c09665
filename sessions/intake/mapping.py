"""What a heading that no layout knows probably means: by synonyms and by likeness, with a confidence from 0 to 100.

A heading that is one of the known phrases is worth 100 (WEAK ones 80); else what counts is how alike the words and the
letters are. Indonesian names the thing first, so a phrase that begins with the same word is a little better. What the
cells below say is judged in `roles`.
"""

import hashlib
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sessions.intake.evidence import OF_HEADINGS, Because, Evidence
from sessions.intake.layouts import FieldName, Known, SourceColumn, normal_heading

Remembered = Mapping[str, Mapping[str, str]]
"""Fingerprint -> number of the column from 0, as text -> value of the FieldName. Unknown entries are passed over."""

KNOWN = 100
"""Confidence of a heading that a layout lists, and of a column that somebody mapped."""

MANY = frozenset({Known.IGNORED})
"""Fields that several columns may have; of every other there is one."""

_FINGERPRINT_DIGITS = 16
_OF = " "
"""Parts a fingerprint from the sender whose mapping it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedColumn:
    """A column counted from 0, its heading and first values, and the field it is read as; None: it is left out.

    `evidence` tells why; `looks_like` is what a column that is left out could be all the same.
    """

    column: int
    heading: str
    field: FieldName | None = None
    confidence: int = 0
    samples: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    looks_like: FieldName | None = None

    @property
    def is_by_heading(self) -> bool:
        """Whether its heading speaks for what it is read as."""
        return any(told.because in OF_HEADINGS for told in self.evidence)

    @property
    def is_by_contents(self) -> bool:
        """Whether its cells speak for it."""
        return any(told.because not in OF_HEADINGS for told in self.evidence)

    @property
    def is_aside(self) -> bool:
        """Whether it is a column of a second table at the side of the list."""
        return any(told.because is Because.OTHER_TABLE for told in self.evidence)

    @property
    def is_sure(self) -> bool:
        """Whether it can be read without flagging its rows."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """The columns of one table, left to right; blank headings are left out unless somebody mapped them."""

    fingerprint: str
    columns: tuple[MappedColumn, ...]

    @property
    def places(self) -> Mapping[FieldName, int]:
        """Each field that is read with its column; of several IGNORED columns the first."""
        places: dict[FieldName, int] = {}
        for mapped in self.columns:
            if mapped.field is not None:
                places.setdefault(mapped.field, mapped.column)
        return places

    @property
    def unread(self) -> tuple[MappedColumn, ...]:
        """Columns that nothing is read from, because nobody knows what they mean."""
        return tuple(mapped for mapped in self.columns if mapped.field is None)

    @property
    def unsure(self) -> tuple[MappedColumn, ...]:
        """Columns that are read by a meaning that is likely but not certain."""
        return tuple(m for m in self.columns if m.field not in {None, *MANY} and not m.is_sure)

    def with_field(self, column: int, field: FieldName | None) -> "ColumnMapping":
        """The mapping with one column set by hand; a field that another column had moves here."""
        return replace(self, columns=tuple(_set(mapped, column, field) for mapped in self.columns))

    def plain(self) -> dict[str, str]:
        """The mapping as it is remembered."""
        return {str(m.column): m.field for m in self.columns if m.field is not None}


NO_MAPPING = ColumnMapping(fingerprint="", columns=())
"""The mapping of no table at all."""


def _set(mapped: MappedColumn, column: int, field: FieldName | None) -> MappedColumn:
    by_hand = (Evidence(because=Because.BY_HAND),)
    if mapped.column == column:
        return replace(mapped, field=field, confidence=KNOWN if field else 0, evidence=by_hand, looks_like=None)
    if field is not None and field not in MANY and mapped.field == field:
        return replace(mapped, field=None, confidence=0, evidence=by_hand)
    return mapped


def fingerprint(headings: Sequence[str]) -> str:
    """The same for headings that differ in case, punctuation and blanks only; blank ones at the end do not count."""
    words = [normal_heading(heading) for heading in headings]
    while words and not words[-1]:
        words.pop()
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:_FINGERPRINT_DIGITS]


def remember(store: Remembered, mapping: ColumnMapping, sender: str = "") -> dict[str, Mapping[str, str]]:
    """The store with this mapping in it as the newest, in place of an older one for the same headings.

    With a sender also as the one of that sender, which no other sender's mapping takes the place of.
    """
    keys = (f"{mapping.fingerprint}{_OF}{sender}", mapping.fingerprint) if sender else (mapping.fingerprint,)
    return {**{key: plain for key, plain in store.items() if key not in keys}, **dict.fromkeys(keys, mapping.plain())}


def of_sender(store: Remembered, sender: str) -> Remembered:
    """What is remembered for one sender; for headings that this one never sent, what is remembered of any."""
    tail = f"{_OF}{sender}"
    own = {key.removesuffix(tail): plain for key, plain in store.items() if key.endswith(tail)}
    return {**{key: plain for key, plain in store.items() if _OF not in key}, **own}


def recalled(
    store: Remembered, headings: Sequence[str], known: Container[str], width: int = 0
) -> dict[int, FieldName] | None:
    """Column -> field as remembered for these headings, of the fields that are known; None where nothing usable is.

    `width` are the columns of the table, which may go on beyond its last heading.
    """
    plain = store.get(fingerprint(headings))
    if not isinstance(plain, Mapping):
        return None
    columns = {
        int(column): FieldName(field)
        for column, field in plain.items()
        if str(column).isdecimal() and int(column) < max(width, len(headings)) and field in known
    }
    return columns if Known.ACTIVITY in columns.values() else None


ENOUGH = 80
"""Confidence from which a column is read; below it stays out until somebody maps it."""

SURE = 90
"""Confidence from which the reading is not flagged in every row."""

_CLEARLY = 4
_FIRST_WORD = 5
_LONGEST_HEADING = 80
_MOST_WORDS = 10
_SAME_WORD = 85
_KNOWN, _NAMED, _WEAK = 100, 98, 80
_KIND_OF = re.compile(r"^(?:jenis|nama|uraian|judul|daftar|rencana|rincian|usulan) ")
"""Words before what a column holds, that change nothing of what it is."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Meanings:
    """The phrases that headings are made of: each with its field and its worth, and the phrases that have a word."""

    of: Mapping[str, tuple[FieldName, int]]
    phrases_with: Mapping[str, Sequence[str]]


def meanings_of(columns: Iterable[SourceColumn]) -> Meanings:
    """What the phrases of these columns mean; amounts may end in `rp` as well."""
    columns = tuple(columns)
    known = {phrase: (c.name, _KNOWN) for c in columns for phrase in c.synonyms.split("|") if phrase}
    known |= {f"{phrase} rp": meaning for phrase, meaning in known.items() if meaning[0] == Known.COST}
    known |= {phrase: (c.name, _WEAK) for c in columns for phrase in c.weak.split("|") if phrase}
    words = {word for phrase in known for word in phrase.split()}
    return Meanings(
        of=known, phrases_with={word: [phrase for phrase in known if word in phrase.split()] for word in words}
    )


@lru_cache(maxsize=4_096)
def meanings(known: Meanings, heading: str) -> tuple[tuple[FieldName, int], ...]:
    """The fields a heading may mean with their confidences, the likeliest first; a cell of data means nothing."""
    words = normal_heading(heading)
    if not words or len(words) > _LONGEST_HEADING or len(words.split()) > _MOST_WORDS or words.isdecimal():
        return ()
    if words in known.of:
        return (known.of[words],)
    if (plain := _KIND_OF.sub("", words)) in known.of:
        field, worth = known.of[plain]
        return ((field, min(worth, _NAMED)),)
    best: dict[FieldName, int] = {}
    for phrase, alike in _likenesses(known, words).items():
        field, worth = known.of[phrase]
        if worth == _KNOWN and alike > best.get(field, 0):
            best[field] = alike
    return tuple(sorted(best.items(), key=lambda meaning: -meaning[1]))


def clear_meaning(known: Meanings, headings: tuple[str, ...]) -> tuple[FieldName | None, int]:
    """The best meaning over the spellings of one heading, None where none is good enough or two are nearly as good."""
    found: dict[FieldName, int] = {}
    for heading in headings:
        for field, confidence in meanings(known, heading):
            found[field] = max(confidence, found.get(field, 0))
    ranked = sorted(found.items(), key=lambda meaning: -meaning[1])
    if not ranked or ranked[0][1] < ENOUGH:
        return None, ranked[0][1] if ranked else 0
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _CLEARLY:
        return None, ranked[0][1]
    return ranked[0]


def _likenesses(known: Meanings, words: str) -> dict[str, int]:
    """How alike the phrases are that have a word or most letters in common, 0..99: by words or letters, the better."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only unknown headings need it)

    ours = words.split()
    near = {word: {found for found, _, _ in _near(known, word)} for word in ours}
    alike: dict[str, float] = {
        phrase: letters
        for phrase, letters, _ in process.extract(
            words, known.of.keys(), scorer=fuzz.token_sort_ratio, limit=None, score_cutoff=ENOUGH - _FIRST_WORD
        )
    }
    shared_with = {phrase for found in near.values() for word in found for phrase in known.phrases_with[word]}
    for phrase in sorted(shared_with):
        theirs = phrase.split()
        shared = sum(any(their in near[our] for our in ours) for their in theirs)
        alike[phrase] = max(alike.get(phrase, 0), 200 * shared / (len(ours) + len(theirs)))
    return {
        phrase: min(_KNOWN - 1, round(score + (_FIRST_WORD if phrase.split()[0] in near[ours[0]] else -_FIRST_WORD)))
        for phrase, score in alike.items()
    }


def _near(known: Meanings, word: str) -> list[tuple[str, float, int]]:
    """Words of the phrases that are this word, maybe misspelt."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only unknown headings need it)

    return process.extract(word, known.phrases_with.keys(), scorer=fuzz.ratio, limit=None, score_cutoff=_SAME_WORD)
