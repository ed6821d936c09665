"""The proposals of earlier years, out of the folder or the backup of a session."""

from collections.abc import Iterator
from pathlib import Path

from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.session import Session
from sessions.kinds import KINDS
from sessions.last_year.decisions import LastYearLoaded
from sessions.office.decisions_plan import PlanReferencesSet
from sessions.record import backup_keeping
from sessions.record.backup_file import BackupUnusable
from sessions.record.disk import SYSTEM_DISK
from sessions.record.errors import JOURNAL, RecordError
from sessions.record.ledger import replay_what_holds
from sessions.record.reading import read_folder
from sessions.record.words import sentence_of_record_error
from sessions.values.last_year import items_of
from sessions.values.office import Office


class NotLastYear(MusrenbangError):
    """What was named holds no list of an earlier year; `sentence` tells why."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def lists_in_folder(folder: Path, office: Office) -> Iterator[LastYearLoaded]:
    """The list that the session in this folder leaves, and those that it looked back at; NotLastYear, or OSError."""
    yield from _lists_of(_session_of(folder, office), folder.name or str(folder))


def lists_in_backup(file: Path, office: Office) -> Iterator[LastYearLoaded]:
    """The same of a backup; NotLastYear, or OSError."""
    try:
        lines = backup_keeping.read(file).lines
    except BackupUnusable as error:
        raise NotLastYear(sentence_of_record_error(error)) from error
    ledger, stopped = replay_what_holds(lines, KINDS)
    if stopped is not None:
        raise NotLastYear(sentence_of_record_error(stopped))
    yield from _lists_of(_require_ours(ledger.session, file, office), file.name)


def _lists_of(then: Session, source: str) -> Iterator[LastYearLoaded]:
    own = items_of(then.proposals.values(), then.realized)
    yield LastYearLoaded(plan_year=then.plan_year, source=source, items=own)
    for year in then.earlier_years:
        yield LastYearLoaded(plan_year=year.plan_year, source=source, items=year.items)


def plan_in(path: Path, office: Office) -> PlanReferencesSet | None:
    """The Acuan RKPD of last year's session folder; None where there is none. NotLastYear, or OSError."""
    folder = path.parent if path.name == JOURNAL else path
    if not (folder / JOURNAL).is_file():
        return None
    references = _session_of(folder, office).plan_references
    return PlanReferencesSet(references=references) if references else None


def _session_of(folder: Path, office: Office) -> Session:
    """The session of the same kecamatan in this folder."""
    try:
        reading = read_folder(folder, KINDS, SYSTEM_DISK)
    except RecordError as error:
        raise NotLastYear(sentence_of_record_error(error)) from error
    if reading.alarm is not None:
        raise NotLastYear(sentence_of_record_error(reading.alarm))
    return _require_ours(reading.ledger.session, folder, office)


def require_named(place: str, *, is_anonymous: bool) -> None:
    """NotLastYear for an anonymous copy, which stands for no session."""
    if is_anonymous:
        raise NotLastYear(f"{place} adalah salinan anonim, bukan hasil Musrenbang; pakai folder atau berkas yang asli.")


def _require_ours(then: Session, place: Path, office: Office) -> Session:
    if then.office is None or then.office.code != office.code:
        name = then.office.kecamatan if then.office else "-"
        raise NotLastYear(f"Sesi di {place} milik Kecamatan {name}, bukan Kecamatan {office.kecamatan}.")
    require_named(str(place), is_anonymous=then.is_anonymous)
    return then
