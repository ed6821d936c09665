"""What was added to a file of ours after it was printed, revision by revision, read as strictly as the format allows.

A revision is accepted only if every byte of it is accounted for: objects one behind the other, the table that names
each at its place, the trailer that points to the table before, and the end. So no reader can find anything else in it.
The work is bounded by the length of what was added.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from exports.pdf.reading import Malformed, Name, PdfStream, Ref, Value, read_value

MOST_REVISIONS = 64
MOST_OBJECTS = 10_000
LARGEST_ADDITION = 8 * 2**20
"""Bytes behind our own; certificates and lists of revoked ones are a few hundred kB for each signature."""
LARGEST_VALUE, MOST_SPOKEN = 512 * 2**10, 2 * 2**20
"""Bytes in front of the packed ones, of one object and of all: a signature is the largest, with up to 128 kB."""

Places = Mapping[int, tuple[int, int]]
"""Number of each object -> where it begins, and its generation."""


class Unaccounted(Malformed):
    """Bytes that are no revision as we accept one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Objects by number that stand from `start` up to the table, and the trailer behind it.

    `end` is behind the mark of the end, `whole_end` behind the line end after it, if there is one.
    """

    start: int
    table: int
    end: int
    whole_end: int
    places: Places
    objects: Mapping[int, Value]
    trailer: Mapping[str, Value]


_SPACE = rb"[\x00\t\n\x0c\r ]"
_ENDS = re.compile(rb"startxref[\r\n ]{1,4}(\d{1,12})[\r\n ]{1,4}%%EOF")
_LINE_END = re.compile(rb"\r\n|\r|\n|")
_TABLE = re.compile(rb"xref[ \t]{0,4}(?:\r\n|\r|\n)")
_PART = re.compile(rb"(\d{1,10}) (\d{1,10})[ ]{0,2}(?:\r\n|\r|\n)")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)")
_ENTRY_LENGTH = 20
_TRAILER = re.compile(rb"trailer" + _SPACE + rb"{0,4}(?=<<)")
_OBJECT = re.compile(rb"(\d{1,10}) (\d{1,5}) obj" + _SPACE + rb"{0,16}")
_LENGTH = re.compile(_OBJECT.pattern + rb"(\d{1,10})" + _SPACE + rb"{0,16}endobj")
_BLANK = re.compile(rb"(?:" + _SPACE + rb"|%(?!%)[^\r\n]{0,200}(?=[\r\n]))*")
_LONGEST_TRAILER = 8_192


def own_revision(ours: bytes) -> Revision:
    """Our file, which is one revision."""
    table = _last_table(ours)
    places, trailer, behind = _listed(ours, table)
    stops = dict(_stretches(places, table))
    objects = {
        number: _object(ours, number, places, stops[place], most=len(ours))[0] for number, (place, _) in places.items()
    }
    return _revision(ours, 0, table, behind, places, objects, trailer)


def later_revisions(content: bytes, own: Revision) -> list[Revision]:
    """What stands behind our file, oldest first; Malformed where a byte of it is no part of a revision."""
    if len(content) - own.whole_end > LARGEST_ADDITION:
        raise Unaccounted("too much")
    found: list[Revision] = []
    start = own.whole_end
    for table in _chain(content, own):
        found.append(_read(content, start, table))
        start = found[-1].whole_end
    if start != len(content):
        raise Unaccounted("bytes behind the end")
    return found


def _chain(content: bytes, own: Revision) -> list[int]:
    """From the last table back to ours, each before the one that names it; oldest first, without ours."""
    found: list[int] = []
    at, before, count, spoken = _last_table(content), len(content), 0, 0
    while at != own.table:
        if not own.whole_end <= at < before or len(found) == MOST_REVISIONS:
            raise Unaccounted("tables in a circle")
        places, trailer, _ = _listed(content, at)
        count += len(places)
        spoken += sum(_spoken(content, *stretch) for stretch in _stretches(places, at))
        is_ordinary = not {"/XRefStm", "/Encrypt"} & trailer.keys() and trailer.get("/Root") == own.trailer["/Root"]
        if count > MOST_OBJECTS or spoken > MOST_SPOKEN or not is_ordinary:
            raise Unaccounted("too much, or another catalog")
        found.append(at)
        previous = trailer.get("/Prev")
        if not isinstance(previous, Decimal) or previous != int(previous):
            raise Unaccounted("no table before")
        before, at = at, int(previous)
    return found[::-1]


def _last_table(content: bytes) -> int:
    tail = content[-64:]
    ends = list(_ENDS.finditer(tail))
    if not ends or tail[ends[-1].end() :].strip(b"\r\n"):
        raise Unaccounted("no end")
    return int(ends[-1][1])


def _listed(content: bytes, table: int) -> tuple[Places, Mapping[str, Value], int]:
    """Where the objects of a table are, its trailer, and where that ends."""
    head = _TABLE.match(content, table)
    at, places = head.end() if head else 0, dict[int, tuple[int, int]]()
    while head and (part := _PART.match(content, at)):
        first, count, at = int(part[1]), int(part[2]), part.end()
        if count * _ENTRY_LENGTH > len(content) - at:
            raise Unaccounted("a table longer than the file")
        for number in range(first, first + count):
            entry = _ENTRY.fullmatch(content, at, at + _ENTRY_LENGTH)
            at += _ENTRY_LENGTH
            if entry is None or number in places or (entry[3] == b"f" and number):
                raise Unaccounted("an entry that is none")
            if entry[3] == b"n":
                places[number] = int(entry[1]), int(entry[2])
    begins = _TRAILER.match(content, at)
    if begins is None:
        raise Unaccounted("no table, or no trailer")
    trailer, length = read_value(content[begins.end() : begins.end() + _LONGEST_TRAILER], _no_length)
    if not isinstance(trailer, Mapping):
        raise Unaccounted("no trailer")
    return places, trailer, begins.end() + length


def _no_length(_: Ref) -> int:
    raise Unaccounted("a stream where none can be")


def _stretches(places: Places, table: int) -> list[tuple[int, int]]:
    """Where each object begins, and where the next one or the table does."""
    begins = sorted(place for place, _ in places.values())
    return list(zip(begins, [*begins[1:], table], strict=True))


def _spoken(content: bytes, begin: int, stop: int) -> int:
    """Bytes of an object that have to be understood: all up to the packed ones."""
    packed = content.find(b"stream", begin, stop)
    return max((packed if packed >= 0 else stop) - begin, 0)


def _read(content: bytes, start: int, table: int) -> Revision:
    """One revision, in which objects stand one behind the other from its start to its table."""
    places, trailer, behind = _listed(content, table)
    objects: dict[int, Value] = {}
    numbers = sorted(places, key=lambda number: places[number])
    at = start
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        place, _ = places[number]
        stop = table if following is None else places[following][0]
        if not at <= place < stop <= table:
            raise Unaccounted("an object elsewhere")
        _require_blank(content, at, place)
        objects[number], at = _object(content, number, places, stop)
    _require_blank(content, at, table)
    return _revision(content, start, table, behind, places, objects, trailer)


def _revision(  # noqa: PLR0917 - what is read of a revision, in the order in which it is found
    content: bytes,
    start: int,
    table: int,
    behind: int,
    places: Places,
    objects: Mapping[int, Value],
    trailer: Mapping[str, Value],
) -> Revision:
    blank = _BLANK.match(content, behind)
    found = _ENDS.match(content, blank.end() if blank else behind)
    if found is None or int(found[1]) != table:
        raise Unaccounted("no end")
    line = _LINE_END.match(content, found.end())
    return Revision(
        start=start,
        table=table,
        end=found.end(),
        whole_end=line.end() if line else found.end(),
        places=places,
        objects=objects,
        trailer=trailer,
    )


def _require_blank(content: bytes, start: int, stop: int) -> None:
    """Nothing but blanks, and comments in which no reader can find an object."""
    found = _BLANK.match(content, start, stop + 1)
    if found is None or found.end() < stop or b"obj" in content[start:stop] or b"xref" in content[start:stop]:
        raise Unaccounted("bytes between objects")


def _object(content: bytes, number: int, places: Places, stop: int, *, most: int = LARGEST_VALUE) -> tuple[Value, int]:
    """The value of an object that ends before `stop`, and where it ends."""
    place, generation = places[number]
    head = _OBJECT.match(content, place, stop)
    if head is None or (int(head[1]), int(head[2])) != (number, generation):
        raise Unaccounted("another object than the table says")
    if _spoken(content, place, stop) > most:
        raise Unaccounted("too large a value")

    def length(reference: Ref) -> int:
        there = places.get(reference.number)
        found = _LENGTH.match(content, there[0]) if there else None
        if found is None or (int(found[1]), int(found[2])) != (reference.number, reference.generation):
            raise Unaccounted("a stream without length")
        return int(found[3])

    value, size = read_value(content[head.end() : stop], length)
    blank = _BLANK.match(content, head.end() + size, stop)
    at = blank.end() if blank else stop
    if content[at : at + 6] != b"endobj" or at + 6 > stop:
        raise Unaccounted("an object without end")
    return value, at + 6


def unpacked(value: Value) -> Mapping[str, Value]:
    """The entries of a dictionary or of a stream; Malformed where there are none."""
    if isinstance(value, PdfStream):
        return value.about
    if isinstance(value, Mapping):
        return value
    raise Malformed("no dictionary")


def is_named(value: Value, name: str) -> bool:
    """Whether it is this name, and not a text that reads the same."""
    return value == Name(name)
