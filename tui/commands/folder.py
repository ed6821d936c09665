"""Opening a session folder for a command: the clock of its office, who types, and the tables of its store."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

from sessions.record.ledger import Entry
from sessions.record.sitting import Sitting
from sessions.record.store import Tables
from sessions.record.tables import tables
from sessions.session import Session
from sessions.text import clean

SECRETARY = "Sekretaris"
"""Who types where nobody said a name."""

WIB = "+07:00"


class OfficeClock:
    """The time of day in the kecamatan, to the second, whatever zone the laptop is set to.

    Over a sample session it goes on from the sample's own day: `ahead` is the difference to the laptop's clock.
    """

    def __init__(self, utc_offset: str = WIB) -> None:
        self.utc_offset = utc_offset
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """Now, with the offset of the kecamatan."""
        hours, minutes = self.utc_offset.split(":")
        zone = timezone(timedelta(hours=int(hours), minutes=int(minutes)))
        return (datetime.now(zone) + self.ahead).replace(microsecond=0)

    def follow(self, sitting: Sitting) -> None:
        """Take the offset of the session's office, and the day of a sample."""
        session = sitting.session
        if session.office is not None:
            self.utc_offset = session.office.utc_offset
        if session.is_sample and sitting.entries:
            self.ahead = timedelta()
            self.ahead = sitting.entries[-1].at - self()


def tables_of(session: Session, _entries: Sequence[Entry]) -> Tables:
    """What goes into sesi.json."""
    return tables(session)


def add_folder(parser: ArgumentParser) -> None:
    """The session folder, first of every command that needs one."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="folder sesi")


def free_name(wanted: str) -> Path:
    """The wanted name in the present folder, or the next free number behind it."""
    names = (Path(wanted if number == 1 else f"{wanted}-{number}") for number in count(1))
    return next(path for path in names if not path.exists())


def add_typist(parser: ArgumentParser, unnamed: str = f"bawaan: {SECRETARY}") -> None:
    """Who types, as it stands in the journal; `unnamed` tells what happens without it."""
    parser.add_argument("--oleh", metavar="NAMA", type=clean, help=f"nama yang mengetik keputusan; {unnamed}")


def typist(asked: Namespace) -> str:
    """The name given with --oleh, or the default."""
    return asked.oleh or SECRETARY


@contextmanager
def opened(folder: Path, by: str = SECRETARY, *, read_only: bool = False) -> Iterator[Sitting]:
    """The sitting of a folder, with the clock of its office; closed at the end, its snapshot written unless it was
    only read.
    """
    clock = OfficeClock()
    with Sitting.open(folder, by=by, clock=clock, tables=tables_of, read_only=read_only) as sitting:
        clock.follow(sitting)
        yield sitting
