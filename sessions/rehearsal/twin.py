"""The twin of a session, in which its meeting is rehearsed: a private folder with the same journal, without contacts.

The session itself is only read. A folder of its own for each session lies below one that nobody else may enter; its
`gladi.json` says whose it is and how far the rehearsal came, and goes with it.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sessions.anonymous.treatments import Treatment, fields
from sessions.kernel.files import beginning, read_whole
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.session import Session
from sessions.kernel.text import Json, dump, load, slug, without_phones
from sessions.kinds import KINDS
from sessions.record.disk import SYSTEM_DISK, write_durably
from sessions.record.errors import JOURNAL, NotASession, unusable
from sessions.record.lines import Line, build, require_not_older
from sessions.record.reading import read_folder
from sessions.record.sitting import Sitting
from sessions.steps.decisions import StepSkipped
from sessions.values.steps import SIDANG

STATE = "gladi.json"
LARGEST_STATE = 256 * 1024
LARGEST_FIRST_LINE = 2**20
"""Bytes of the opening, with the office of a kecamatan."""
PRIVATE = 0o700
"""Only who made the folder may enter it."""

CONTACTS = fields(Treatment.ADDRESS, Treatment.PHONE, Treatment.NUMBER)
"""Fields of any decision that are left empty in the twin."""

_CONTACT_HEADING = re.compile(
    r"\b(alamat|e-?mail|hp|kontak|nik|nip|no\.? ?hp|ponsel|telepon|telp|wa|whats ?app)\b", re.IGNORECASE
)
"""Headings of files of villages below which somebody can be reached."""

SKIPPED_BY = "gladi"
SKIPPED_BECAUSE = "dilewati hanya untuk gladi"


class NotRehearsable(MusrenbangError):
    """There is nothing to rehearse; `sentence` says why, and what to do."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


CLOSED = "Sidang sesi ini sudah ditutup; gladi hanya untuk sidang yang belum selesai."
IS_ONE = "Folder ini sendiri sebuah gladi; sebut folder sesi yang sebenarnya."


def folder_of(real: Path, below: Path) -> Path:
    """Where the twin of the session in `real` lies: its name tells the session, and is the same every time."""
    whole = real.resolve()
    digest = hashlib.sha256(os.fsencode(whole)).hexdigest()
    return below / f"{slug(whole.name)}-{digest[:8]}"


def rehearsed(lines: Iterable[Line]) -> Iterator[bytes]:
    """The same decisions as lines of another journal: a rehearsal, and nobody can be reached by what stands there."""
    previous = ""
    for line in lines:
        data = {key: _without_contacts(key, value) for key, value in line.data.items()}
        if line.kind == "SessionOpened":
            data["is_rehearsal"] = True
        raw, own = build(
            previous, seq=line.seq, at=line.at, occurred=line.occurred, by=line.by, kind=line.kind, data=data
        )
        previous = own.hash
        yield raw


def _without_contacts(key: str, value: Json) -> Json:
    if isinstance(value, str):
        if key in CONTACTS:
            return ""
        return without_phones(value) if _is_prose(value) else value
    if isinstance(value, list):
        return [_without_contacts(key, part) for part in value]
    if isinstance(value, dict):
        if _CONTACT_HEADING.search(str(value.get("heading", ""))):
            return {**value, "text": ""} if "text" in value else value
        return {name: _without_contacts(name, part) for name, part in value.items()}
    return value


def _is_prose(text: str) -> bool:
    """Not a code such as that of a village, in which the digits of a telephone could stand."""
    return text.startswith(("0", "+")) or any(sign.isalpha() for sign in text)


def make(real: Path, twin: Path, *, by: str) -> None:
    """Write the journal of the twin of a session that nobody has closed; whatever lay there before goes.

    NotASession, RecordAlarm where the session contradicts itself, NotRehearsable, FolderUnusable.
    """
    if not (real / JOURNAL).is_file():
        raise NotASession(str(real))
    require_not_older(SYSTEM_DISK.read(real / JOURNAL))
    reading = read_folder(real, KINDS, SYSTEM_DISK)
    if reading.alarm is not None:
        raise reading.alarm
    session = reading.ledger.session
    if session.is_rehearsal:
        raise NotRehearsable(IS_ONE)
    if session.is_closed:
        raise NotRehearsable(CLOSED)
    try:
        remove(twin)
        _make_private(twin.parent)
        _make_private(twin)
        keep_state(twin, {"v": 1, "sesi": str(real.resolve()), "oleh": by})
        beside = twin / f"{JOURNAL}.baru"
        write_durably(SYSTEM_DISK, beside, "new", b"".join(rehearsed(reading.chain.lines)))
        SYSTEM_DISK.replace(beside, twin / JOURNAL)
    except OSError as error:
        raise unusable(error) from error


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    folder.chmod(PRIVATE)


def skip_what_is_open(sitting: Sitting) -> tuple[int, ...]:
    """Pass over the steps before the sidang that are not done yet; gives their numbers."""
    open_ = tuple(open_steps(sitting.session))
    for number in open_:
        sitting.decide(StepSkipped(step=number, by=SKIPPED_BY, reason=SKIPPED_BECAUSE))
    return open_


def open_steps(session: Session) -> Iterator[int]:
    """The steps before the sidang that are not done."""
    return (number for number in range(1, SIDANG) if number not in session.steps)


def skipped(session: Session) -> tuple[int, ...]:
    """The steps that only the rehearsal passed over."""
    return tuple(number for number, done in session.steps.items() if done.skipped_by == SKIPPED_BY)


def is_there(twin: Path) -> bool:
    """Whether a rehearsal was begun there that nobody has left."""
    return (twin / JOURNAL).is_file()


def require_unused(twin: Path, now: datetime) -> None:
    """SessionLocked where somebody rehearses there right now; OSError."""
    if is_there(twin):
        SYSTEM_DISK.lock(twin, now).release()


def is_rehearsal(folder: Path) -> bool:
    """Whether the first line of its journal opens a rehearsal; False where nobody can tell."""
    try:
        first = load(beginning(folder / JOURNAL, LARGEST_FIRST_LINE).partition(b"\n")[0])
    except (OSError, ValueError):
        return False
    data = first.get("data") if isinstance(first, dict) else None
    return isinstance(data, dict) and data.get("is_rehearsal") is True


def left_behind(below: Path) -> tuple[Path, ...]:
    """Every twin that was not left, by name."""
    with suppress(OSError):
        return tuple(sorted(path.parent for path in below.glob(f"*/{JOURNAL}")))
    return ()


def session_of(twin: Path) -> Path | None:
    """The folder of the session whose twin it is; None where nobody can tell."""
    real = state(twin).get("sesi")
    return Path(real) if isinstance(real, str) and real else None


def state(twin: Path) -> Mapping[str, Json]:
    """What gladi.json says; nothing where it cannot be read."""
    try:
        found = load(read_whole(twin / STATE, LARGEST_STATE, stays=True))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def keep_state(twin: Path, value: Mapping[str, Json]) -> None:
    """Replace gladi.json; OSError leaves the one that was there."""
    beside = twin / f"{STATE}.baru"
    beside.write_bytes(dump(dict(value)) + b"\n")
    beside.replace(twin / STATE)


def remove(twin: Path) -> None:
    """Delete the twin with all that lies in it; a link is unlinked, never followed. OSError."""
    if twin.is_symlink():
        twin.unlink()
    elif twin.exists():
        shutil.rmtree(twin)
