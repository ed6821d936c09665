"""Is the record what was decided? Reads a session folder and tells the first thing that is wrong, as data."""

import json
from dataclasses import dataclass
from pathlib import Path

from sessions.kernel.refusals import Labelled
from sessions.kinds import KINDS
from sessions.record import errors
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.record.journal import read_chain
from sessions.record.ledger import Kinds, replay
from sessions.record.lines import Chain
from sessions.record.reading import TablesOf, contradiction
from sessions.record.sitting import no_tables
from sessions.record.store import POSITION_TABLE, Documents, Row, Stored, documents, read


class FindingKind(Labelled):
    """What can be wrong with a record, with its sentence; the first seven are the flaws of a journal line."""

    FORM = "FORM", "Jurnal baris {line} tidak berbentuk keputusan."
    HASH = "HASH", "Jurnal baris {line} tidak cocok dengan rantainya: isinya pernah diubah."
    SEQ = "SEQ", "Jurnal baris {line} tidak bernomor urut."
    VERSION = "VERSION", "Jurnal baris {line} ditulis oleh versi program yang lebih baru."
    KIND = "KIND", "Jurnal baris {line} memuat jenis keputusan yang tidak dikenal."
    SHAPE = "SHAPE", "Isi keputusan pada jurnal baris {line} tidak sesuai bentuknya."
    RULE = "RULE", "Keputusan pada jurnal baris {line} tidak mungkin diambil pada saat itu."
    NO_JOURNAL = "NO_JOURNAL", "Folder ini tidak memuat jurnal."
    TORN_TAIL = "TORN_TAIL", "Jurnal baris {line} terputus; sisanya dipisahkan ketika sesi dibuka."
    """after the last whole line: what a crash left; it goes when the session is next opened"""
    BARE_END = (
        "BARE_END",
        "Jurnal baris {line} utuh, tetapi tanpa tanda akhir baris; dilengkapi ketika sesi dibuka.",
    )
    STORE_UNREADABLE = "STORE_UNREADABLE", "sesi.json tidak dapat dibaca."
    STORE_AHEAD = (
        "STORE_AHEAD",
        "sesi.json mencatat {line} keputusan, lebih banyak daripada jurnal: jurnal terpotong.",
    )
    STORE_OTHER_LINES = "STORE_OTHER_LINES", "sesi.json dibuat dari jurnal lain: baris {line} berbeda."
    STORE_DIFFERS = "STORE_DIFFERS", "sesi.json berbeda dari jurnal pada {place}."
    """a document of sesi.json is not what the journal makes of it"""
    STORE_FORM = (
        "STORE_FORM",
        "sesi.json tidak lagi tertulis persis seperti yang ditulis program; isinya tidak berubah.",
    )
    """sesi.json says what it should, but not in the bytes the program writes"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFinding:
    """The first wrong thing. `line` of the journal, or `table` and `document` of sesi.json; `detail` is technical."""

    kind: FindingKind
    line: int | None = None
    table: str = ""
    document: int | None = None
    detail: str = ""


def verify(
    folder: Path, *, tables: TablesOf = no_tables, kinds: Kinds = KINDS, disk: Disk = SYSTEM_DISK
) -> RecordFinding | None:
    """The first wrong thing in the folder, or None: chain, replay with every check, then sesi.json against the replay.

    A missing sesi.json, or one that is behind, is not wrong: it is derived. OSError.
    """
    try:
        stored, unreadable = read(folder / errors.STORE, disk), None
    except errors.StoreUnreadable as error:
        stored, unreadable = None, RecordFinding(kind=FindingKind.STORE_UNREADABLE, detail=str(error))
    try:
        chain = read_chain(folder, disk)
    except errors.NotASession:
        return RecordFinding(kind=FindingKind.NO_JOURNAL)
    if (wrong := _in_journal(chain, kinds)) is not None:
        return wrong
    return unreadable if stored is None else _in_store(chain, stored, tables, kinds)


def _in_journal(chain: Chain, kinds: Kinds) -> RecordFinding | None:
    try:
        replay(chain.lines, kinds, is_checked=True)
        if chain.corrupt is not None:
            raise chain.corrupt
    except errors.JournalCorrupt as corrupt:
        return RecordFinding(kind=FindingKind[corrupt.flaw.name], line=corrupt.line, detail=corrupt.detail)
    if chain.tail:
        return RecordFinding(kind=FindingKind.TORN_TAIL, line=len(chain.lines) + 1, detail=f"{len(chain.tail)} bytes")
    if chain.ends_bare:
        return RecordFinding(kind=FindingKind.BARE_END, line=len(chain.lines))
    return None


def _in_store(chain: Chain, stored: Stored, tables: TablesOf, kinds: Kinds) -> RecordFinding | None:
    """What of sesi.json is not as the journal makes it; where only its own document is left to be wrong, that."""
    position = stored.position
    if position is None:
        return RecordFinding(kind=FindingKind.STORE_DIFFERS, table=POSITION_TABLE, document=1)
    match contradiction(chain.lines, position):
        case errors.JournalShortened():
            return RecordFinding(kind=FindingKind.STORE_AHEAD, line=position.seq)
        case errors.JournalRewritten():
            return RecordFinding(kind=FindingKind.STORE_OTHER_LINES, line=position.seq)
    then = replay(chain.lines[: position.seq], kinds)
    wrong = _first_difference(documents(tables(then.session, then.entries)), stored.documents)
    if wrong is None and not stored.is_as_written:
        return RecordFinding(kind=FindingKind.STORE_DIFFERS, table=POSITION_TABLE, document=1)
    if wrong is None and not stored.is_to_the_byte:
        return RecordFinding(kind=FindingKind.STORE_FORM)
    return wrong


def _first_difference(expected: Documents, stored: Documents) -> RecordFinding | None:
    for table in sorted(expected.keys() | stored.keys()):
        ours, theirs = expected.get(table, {}), stored.get(table, {})
        for document in sorted(ours.keys() | theirs.keys()):
            if _text(ours.get(document)) != _text(theirs.get(document)):
                return RecordFinding(kind=FindingKind.STORE_DIFFERS, table=table, document=document)
        if (table in expected) != (table in stored):
            return RecordFinding(kind=FindingKind.STORE_DIFFERS, table=table)
    return None


def _text(row: Row | None) -> str:
    """The row in one form: 1, 1.0 and true are the same to Python, and not the same here."""
    return json.dumps(row, sort_keys=True)
