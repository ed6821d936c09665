"""A process that takes one decision after another in a folder and prints each seq once it is acknowledged.

Run as `python writing.py FOLDER HOW_MANY [SIZE]`: it begins the session if the folder is new, goes on otherwise. SIZE
is how many bytes a file may have: a full disk without being root. It ends with the name of a refusal, or "done".
"""

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.kernel.refusals import Refused
from sessions.kernel.session import NoteKind
from sessions.office.decisions import SessionOpened
from sessions.office.defaults import office_for
from sessions.record.sitting import Sitting


def clock() -> datetime:
    return datetime(2027, 2, 3, tzinfo=UTC)


def tell(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def sitting_in(folder: Path) -> Sitting:
    if folder.exists():
        return Sitting.open(folder, "Sari", clock)
    return Sitting.create(folder, "Sari", clock, SessionOpened(office=office_for("33.13.16"), plan_year=2028))


def main(folder: str, how_many: str, size: str = "") -> None:
    sitting = sitting_in(Path(folder))
    tell(sitting.session.seq)
    if size:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), resource.RLIM_INFINITY))
    for _ in range(int(how_many)):
        text = f"catatan {sitting.session.seq + 1} " + "x" * (sitting.session.seq * 37 % 1500)
        try:
            tell(sitting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text=text)).seq)
        except Refused as refused:
            tell(refused.reason.name)
            return
        if sitting.session.seq % 7 == 0:
            sitting.snapshot()
    tell("done")


if __name__ == "__main__":
    main(*sys.argv[1:])
