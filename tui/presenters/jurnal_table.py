"""The journal as a table for the command line: the same lines as on the screen, by the same filter."""

from collections.abc import Sequence

from sessions.record.ledger import Entry
from sessions.record.rows import Row
from sessions.session import Session
from tui.presenters.jurnal import Filter, Journal, Told


def rows(entries: Sequence[Entry], session: Session, *, sieve: Filter, code: str = "") -> list[Row]:
    """The lines that pass, oldest first; `code` is a proposal, in capitals or not, empty for all."""
    journal = Journal()
    journal.follow(entries)
    told = ((entry, journal[entry.seq]) for entry in entries)
    wanted = code.casefold()
    return [
        _row(entry, said, session)
        for entry, said in told
        if sieve.lets_through(entry, said) and (not wanted or wanted in map(str.casefold, said.about.proposals))
    ]


def _row(entry: Entry, said: Told, session: Session) -> Row:
    return {
        "no": entry.seq,
        "waktu": entry.at.isoformat(),
        "oleh": entry.by,
        "keputusan": said.sentence,
        "dibatalkan": entry.is_withdrawn,
        "kejadian": entry.occurred.isoformat() if entry.occurred else None,
        "jenis": said.group.value,
        "usulan": list(said.about.proposals),
        "desa": [session.village_name(village) for village in sorted(said.about.villages)],
    }
