"""The anonymous copy: the same decisions as lines of another journal, in which nobody can be known or reached."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sessions.anonymous.masking import Masks
from sessions.anonymous.people import People, Shuffle
from sessions.anonymous.treatments import Treatment
from sessions.anonymous.walking import walked
from sessions.anonymous.words import ordinary
from sessions.kernel import checks
from sessions.kernel.refusals import MusrenbangError
from sessions.kinds import KINDS
from sessions.office.decisions import SessionOpened
from sessions.record.codec import encode
from sessions.record.disk import SYSTEM_DISK, Disk, gone_on_failure, write_durably
from sessions.record.errors import JOURNAL, JOURNAL_BESIDE, FolderNotEmpty, JournalCorrupt, NotASession, is_free
from sessions.record.ledger import Entry, Ledger, replay
from sessions.record.lines import build, chain, require_not_older
from sessions.record.reading import Snapshots, TablesOf, read_folder
from sessions.record.store import always


class NotAnonymised(MusrenbangError):
    """No copy was made; `sentence` says why, and what to do."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnonymousCopy:
    """Its lines, what they make, and how much was replaced, by kind."""

    lines: tuple[bytes, ...]
    ledger: Ledger
    people: int
    counts: Mapping[str, int]


def anonymised(entries: Iterable[Entry], shuffle: Shuffle) -> AnonymousCopy:
    """The copy of these decisions. NotAnonymised where a decision could not be taken in it, or somebody is left in it.

    `shuffle` gives the people their numbers: it has to be one that nobody can repeat.
    """
    entries = tuple(entries)
    masks = _masks(entries, shuffle)
    lines = tuple(_lines(entries, masks))
    try:
        ledger = replay(chain(b"".join(lines)).lines, KINDS, is_checked=True)
    except JournalCorrupt as corrupt:
        raise NotAnonymised(
            f"Salinan anonim tidak dibuat: keputusan nomor {corrupt.line} tidak dapat diambil lagi tanpa nama dan "
            "alamat di dalamnya. Laporkan nomor dan jenis keputusan itu, tanpa isinya."
        ) from corrupt
    _require_nobody_left(ledger.entries, masks)
    return AnonymousCopy(lines=lines, ledger=ledger, people=len(masks.people), counts=masks.counts)


def _lines(entries: Iterable[Entry], masks: Masks) -> Iterator[bytes]:
    previous = ""
    for entry in entries:
        decision = walked(entry.decision, masks.masked)
        if isinstance(decision, SessionOpened):
            decision = replace(decision, is_anonymous=True)
        raw, own = build(
            previous,
            seq=entry.seq,
            at=entry.at,
            occurred=entry.occurred,
            by=masks.masked(Treatment.NAME, entry.by),
            kind=entry.kind,
            data=encode(decision),
        )
        previous = own.hash
        yield raw


def _require_nobody_left(entries: Iterable[Entry], masks: Masks) -> None:
    """NotAnonymised for the first decision in which a name, address or number of the session still stands."""
    for entry in entries:
        if any(masks.is_seen_in(text) for _, text in _texts(entry)):
            raise NotAnonymised(
                f"Salinan anonim tidak dibuat: pada keputusan nomor {entry.seq} masih ada nama, alamat, atau nomor "
                "seseorang. Laporkan nomor dan jenis keputusan itu, tanpa isinya."
            )


def _texts(entry: Entry) -> list[tuple[Treatment, str]]:
    """Every text of a line that is there, and what becomes of it."""
    found = [(Treatment.NAME, entry.by)]

    def keep(treatment: Treatment, text: str) -> str:
        if text:
            found.append((treatment, text))
        return text

    walked(entry.decision, keep)
    return found


def write(real: Path, to: Path, *, shuffle: Shuffle, tables: TablesOf, disk: Disk = SYSTEM_DISK) -> AnonymousCopy:
    """Make the copy of the session in the folder `real`, which is only read, in the new or empty folder `to`.

    Journal and sesi.json alone go along. NotASession, RecordAlarm, FolderNotEmpty, NotAnonymised, Refused for a
    rehearsal or a copy; OSError: then no journal is in `to`.
    """
    if not disk.exists(real / JOURNAL):
        raise NotASession(str(real))
    require_not_older(disk.read(real / JOURNAL))
    reading = read_folder(real, KINDS, disk)
    if reading.alarm is not None:
        raise reading.alarm
    checks.require_real(reading.ledger.session)
    if not is_free(disk.names(to)):
        raise FolderNotEmpty(str(to))
    made = anonymised(reading.ledger.entries, shuffle)
    disk.create_folder(to)
    with gone_on_failure() as written:
        written.extend((beside := to / JOURNAL_BESIDE, to / JOURNAL))
        write_durably(disk, beside, "over", b"".join(made.lines))
        disk.replace(beside, to / JOURNAL)
        disk.sync_folder(to)
    Snapshots(to, tables, disk).write(made.ledger, always)
    return made


def _masks(entries: Iterable[Entry], shuffle: Shuffle) -> Masks:
    found: dict[Treatment, dict[str, None]] = {kind: {} for kind in Treatment}
    for entry in entries:
        for treatment, text in _texts(entry):
            found[treatment][text] = None
    people = People(
        found[Treatment.PERSON],
        found[Treatment.NAME],
        texts=(text for texts in found.values() for text in texts),
        ordinary=ordinary(_places(entries)),
        shuffle=shuffle,
    )
    return Masks(
        people,
        addresses=found[Treatment.ADDRESS],
        numbers=(*found[Treatment.PHONE], *found[Treatment.NUMBER]),
        wishes=found[Treatment.WISH],
        proposers=found[Treatment.NAME],
    )


def _places(entries: Iterable[Entry]) -> Iterator[str]:
    """Names of places and offices, which stay readable."""
    for entry in entries:
        if isinstance(entry.decision, SessionOpened):
            office = entry.decision.office
            yield from (office.kecamatan, office.regency, office.province, office.seat)
            yield from (village.name for village in office.villages)
            yield from (name for agency in office.agencies for name in (agency.short, agency.name, *agency.aliases))
            yield from (name for commission in office.commissions for name in (commission.name, commission.short))
