"""Last year's proposals, out of the folder of their session or out of a table."""

from pathlib import Path

from sessions.intake.grid import NotATable
from sessions.intake.words import file_sentence
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.session import Session
from sessions.kinds import KINDS
from sessions.last_year.decisions import LastYearLoaded, RealizationsNoted
from sessions.last_year.intake import read_last_year
from sessions.office.decisions_plan import PlanReferencesSet
from sessions.record.disk import SYSTEM_DISK
from sessions.record.errors import JOURNAL, RecordError
from sessions.record.reading import read_folder
from sessions.record.words import sentence_of_record_error
from sessions.values.last_year import items_of
from sessions.values.office import Office
from sessions.values.proposals import KEPT


class NotLastYear(MusrenbangError):
    """What was named holds no list of last year; `sentence` tells why."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def last_year_in(path: Path, session: Session) -> LastYearLoaded | RealizationsNoted:
    """The decision that takes this folder or table into the session; NotLastYear, or OSError."""
    office = session.office
    if office is None:
        raise NotLastYear("Sesi belum dibuka.")
    if path.is_dir() or path.name == JOURNAL:
        return _of_folder(path if path.is_dir() else path.parent, office)
    try:
        table = read_last_year(path, office)
    except NotATable as error:
        raise NotLastYear(file_sentence(error)) from error
    if not table.has_activities:
        return RealizationsNoted(realizations=table.realizations, notes=table.notes)
    items = tuple(item for item in table.items if item.outcome in KEPT)
    return LastYearLoaded(plan_year=session.plan_year - 1, source=table.file_name, items=items)


def plan_in(path: Path, office: Office) -> PlanReferencesSet | None:
    """The Acuan RKPD of last year's session folder; None where there is none. NotLastYear, or OSError."""
    if not (path.is_dir() or path.name == JOURNAL):
        return None
    references = _session_of(path if path.is_dir() else path.parent, office).plan_references
    return PlanReferencesSet(references=references) if references else None


def _of_folder(folder: Path, office: Office) -> LastYearLoaded:
    then = _session_of(folder, office)
    return LastYearLoaded(
        plan_year=then.plan_year, source=folder.name or str(folder), items=items_of(then.proposals.values())
    )


def _session_of(folder: Path, office: Office) -> Session:
    """The session of the same kecamatan in this folder."""
    try:
        reading = read_folder(folder, KINDS, SYSTEM_DISK)
    except RecordError as error:
        raise NotLastYear(sentence_of_record_error(error)) from error
    if reading.alarm is not None:
        raise NotLastYear(sentence_of_record_error(reading.alarm))
    then = reading.ledger.session
    if then.office is None or then.office.code != office.code:
        name = then.office.kecamatan if then.office else "-"
        raise NotLastYear(f"Sesi di {folder} milik Kecamatan {name}, bukan Kecamatan {office.kecamatan}.")
    return then
