"""The form of a journal line and the chain of hashes; bytes in, lines out, no file is touched.

A line is one JSON object with LF after it, its hash last:

    {"v":2,"seq":17,"at":"2027-02-03T10:42:07+07:00","occurred":null,"by":"Sari","kind":"…","data":{…},"h":"…"}

`h` is SHA-256 in hex over the `h` of the line before (its 64 characters; nothing for the first line) and the bytes of
this line before `,"h"`. Line n has seq n. What the chain cannot show: a removed tail, or a chain forged again from the
first line to the last; only the code printed on the papers and the hashes of issued papers show those.

Whatever a later version puts into a line, it begins with `v` and ends with `h` by this rule: then every program can
tell a line it is too old for from one that was changed. Version 1 was written before 0.2.0, and is refused as a whole.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sessions.kernel.text import Json, clean, dump, load, moment
from sessions.record.errors import Flaw, JournalCorrupt, SessionOlder

VERSION = 2
SECTOR = 512
"""Bytes a disk writes at once: what a power cut leaves unwritten of a line is whole sectors of zeros."""

_HASH = re.compile(rb',"h":"([0-9a-f]{64})"}')
_OLDER = re.compile(rb'^\{"v":1,', re.MULTILINE)
_HASH_LENGTH = len(b',"h":""}') + 64
_KEYS = {"v", "seq", "at", "occurred", "by", "kind", "data"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as it is in the journal; `data` is not yet a decision."""

    seq: int
    at: datetime
    occurred: datetime | None
    by: str
    kind: str
    data: Mapping[str, Json]
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What the bytes of a journal hold: the lines that chain, and their bytes as they stand there.

    `tail` is torn: what a crash left of a line that nobody was told of. `corrupt` is the first complete line that is
    not what was written; nothing after it is read. With `ends_bare` the last line is whole but for its LF.
    """

    lines: tuple[Line, ...]
    whole: bytes
    tail: bytes = b""
    ends_bare: bool = False
    corrupt: JournalCorrupt | None = None

    @property
    def size(self) -> int:
        """Bytes that the lines take."""
        return len(self.whole)


def build(
    previous: str, *, seq: int, at: datetime, occurred: datetime | None, by: str, kind: str, data: dict[str, Json]
) -> tuple[bytes, Line]:
    """The bytes of the line after the one with hash `previous`, LF included, and the line itself."""
    envelope: dict[str, Json] = {
        "v": VERSION,
        "seq": seq,
        "at": at.isoformat(),
        "occurred": occurred.isoformat() if occurred else None,
        "by": by,
        "kind": kind,
        "data": data,
    }
    body = dump(envelope)[:-1]
    digest = _digest(previous, body)
    line = Line(seq=seq, at=at, occurred=occurred, by=by, kind=kind, data=data, hash=digest)
    return body + f',"h":"{digest}"}}\n'.encode(), line


def read_line(raw: bytes, previous: str, seq: int) -> Line:
    """The line `seq` in these bytes without LF, after the one with hash `previous`; JournalCorrupt if it is not so."""
    found = _HASH.fullmatch(raw[-_HASH_LENGTH:])
    if found is None:
        raise JournalCorrupt(seq, Flaw.FORM, "no hash at the end")
    body, digest = raw[:-_HASH_LENGTH], found[1].decode()
    if _digest(previous, body) != digest:
        raise JournalCorrupt(seq, Flaw.HASH)
    try:
        return _line(load(body + b"}"), seq, digest)
    except (ValueError, TypeError) as error:
        raise JournalCorrupt(seq, Flaw.FORM, str(error)) from error


def require_not_older(data: bytes) -> None:
    """SessionOlder where any line in these bytes, whole or not, was written in a form of before this one."""
    if _OLDER.search(data):
        raise SessionOlder


def chain(data: bytes, previous: str = "", seq: int = 0, offset: int = 0) -> Chain:
    """The lines in these bytes of a journal that begin at byte `offset`, after line `seq` with hash `previous`.

    SessionOlder before all else: what an older program wrote is neither damaged nor torn.
    """
    require_not_older(data)
    lines: list[Line] = []
    start = 0
    while (end := data.find(b"\n", start)) >= 0:
        raw = data[start:end]
        try:
            line = read_line(raw, previous, seq + 1)
        except JournalCorrupt as corrupt:
            if end + 1 == len(data) and _has_unwritten_sectors(raw, offset + start):
                return Chain(lines=tuple(lines), whole=data[:start], tail=data[start:])
            return Chain(lines=tuple(lines), whole=data[:start], corrupt=corrupt)
        lines.append(line)
        previous, seq, start = line.hash, line.seq, end + 1
    return _with_the_rest(lines, data[:start], data[start:], previous, seq)


def _with_the_rest(lines: list[Line], whole: bytes, rest: bytes, previous: str, seq: int) -> Chain:
    """The chain with what follows the last LF.

    A whole line is kept, also with one byte after it that should have been LF: the hash vouches for what it says.
    """
    for raw in (rest, rest[:-1]):
        try:
            line = read_line(raw, previous, seq + 1)
        except JournalCorrupt as corrupt:
            if corrupt.flaw not in {Flaw.FORM, Flaw.HASH}:
                return Chain(lines=tuple(lines), whole=whole, corrupt=corrupt)
        else:
            return Chain(lines=(*lines, line), whole=whole + raw, ends_bare=True)
    return Chain(lines=tuple(lines), whole=whole, tail=rest)


def _line(envelope: Json, seq: int, digest: str) -> Line:
    version = envelope.get("v") if isinstance(envelope, dict) else None
    if not isinstance(envelope, dict) or not isinstance(version, int) or version is True or version < VERSION:
        raise ValueError("no version")
    if version > VERSION:
        raise JournalCorrupt(seq, Flaw.VERSION, f"version {version}")
    if envelope.keys() != _KEYS:
        raise ValueError(f"keys {sorted(envelope)}")
    if envelope["seq"] != seq or type(envelope["seq"]) is not int:
        raise JournalCorrupt(seq, Flaw.SEQ, f"seq {envelope['seq']}")
    by, kind, data, occurred = envelope["by"], envelope["kind"], envelope["data"], envelope["occurred"]
    if not (isinstance(by, str) and isinstance(kind, str) and isinstance(data, dict)):
        raise TypeError("by, kind or data of another type")
    at = moment(envelope["at"])
    if at is None or (occurred is not None and moment(occurred) is None):
        raise ValueError("a time that is none, or without a zone")
    return Line(
        seq=seq,
        at=at,
        occurred=moment(occurred),
        by=clean(by),
        kind=kind,
        data=data,
        hash=digest,
    )


def _digest(previous: str, body: bytes) -> str:
    return hashlib.sha256(previous.encode() + body).hexdigest()


def _has_unwritten_sectors(raw: bytes, offset: int) -> bool:
    """Whether a line at this byte of the file has runs of zeros, and all of them begin and end as sectors do.

    Then its write did not come to its end, although its LF is there. A line never holds a zero byte, and a byte that
    turned into zero later does not fill a sector: such a line is corrupt, not torn.
    """
    runs = [(run.start(), run.end()) for run in re.finditer(rb"\0+", raw)]
    return bool(runs) and all(
        (start == 0 or (offset + start) % SECTOR == 0) and (offset + end) % SECTOR == 0 for start, end in runs
    )
