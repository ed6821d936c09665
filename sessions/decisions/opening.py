"""Decisions that open a session and name its date, place, officials and speakers."""

from dataclasses import dataclass, replace
from datetime import date

from sessions.agenda import AgendaItem, PlannedItem
from sessions.decisions.adoption import require_valid_guideline, require_valid_house_rules
from sessions.decisions.agenda import require_valid_agenda
from sessions.decisions.base import Decision, Stamp, require_open_sidang, require_opened
from sessions.decisions.checks import require_text, require_valid_commissions
from sessions.office import Office
from sessions.people import Official, Speech, Witness
from sessions.refusals import Reason, Refused
from sessions.session import Session

YEARS = range(2000, 2100)
"""Years a plan can be for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened(Decision):
    """Decision 1: the office as it was on that day, the year the plan is for, and the officials it names already.

    `agenda` is the order of the day to begin with; without it, the one that every session had.
    """

    office: Office
    plan_year: int
    is_sample: bool = False
    officials: tuple[Official, ...] = ()
    agenda: tuple[PlannedItem, ...] = ()

    def check(self, session: Session) -> None:
        """Only once, for a year there is, with two to five commissions and valid default rules."""
        if session.is_opened:
            raise Refused(Reason.SESSION_ALREADY_OPENED)
        if self.plan_year not in YEARS:
            raise Refused(Reason.COUNT_INVALID, field="tahun rencana")
        require_valid_commissions(self.office.commissions)
        require_valid_guideline(self.office.guideline, self.office.commissions)
        require_valid_house_rules(self.office.house_rules)
        for official in self.officials:
            require_text(official.name, official.role.value)
        require_valid_agenda(self.agenda)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The office and its defaults become the session's own."""
        return replace(
            session,
            office=self.office,
            plan_year=self.plan_year,
            is_sample=self.is_sample,
            opened=stamp.when,
            agenda=tuple(AgendaItem(id=i.id, title=i.title, minutes=i.minutes) for i in self.agenda) or session.agenda,
            commissions=self.office.commissions,
            guideline=self.office.guideline,
            house_rules=self.office.house_rules,
            officials={official.role: official for official in self.officials},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingScheduled(Decision):
    """Day, place and hour of the sidang; the date of the Berita Acara is this day, never the printing day."""

    held_on: date
    place: str
    starts: str = "08.30"

    def check(self, session: Session) -> None:
        """A place has a name, and the hour is told."""
        require_open_sidang(session, self)
        require_text(self.place, "tempat")
        require_text(self.starts, "pukul mulai")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Date, place and hour are set."""
        sidang = replace(session.sidang, held_on=self.held_on, place=self.place, starts=self.starts)
        return replace(session, sidang=sidang)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialsNamed(Decision):
    """Who holds which role; roles not named stay as they are.

    Names are never frozen: the report of step 6 may be signed by somebody else than the Berita Acara.
    """

    officials: tuple[Official, ...]

    def check(self, session: Session) -> None:
        """Each official has a name."""
        require_opened(session)
        if not self.officials:
            raise Refused(Reason.NOTHING_TO_DO)
        for official in self.officials:
            require_text(official.name, official.role.value)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The named roles are replaced."""
        return replace(session, officials={**session.officials, **{o.role: o for o in self.officials}})


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessesNamed(Decision):
    """Who signs the Berita Acara as "mewakili peserta"; replaces the earlier list."""

    witnesses: tuple[Witness, ...]

    def check(self, session: Session) -> None:
        """Each witness has a name."""
        require_open_sidang(session, self)
        for witness in self.witnesses:
            require_text(witness.name, "nama")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The list is replaced."""
        return replace(session, sidang=replace(session.sidang, witnesses=self.witnesses))


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechesRecorded(Decision):
    """Who gave an address and who presented what; replaces the earlier lists."""

    speeches: tuple[Speech, ...] = ()
    presentations: tuple[Speech, ...] = ()

    def check(self, session: Session) -> None:
        """Each speaker has a name."""
        require_open_sidang(session, self)
        for speech in (*self.speeches, *self.presentations):
            require_text(speech.speaker, "nama")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Both lists are replaced."""
        sidang = replace(session.sidang, speeches=self.speeches, presentations=self.presentations)
        return replace(session, sidang=sidang)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesNumbered(Decision):
    """The number of the Berita Acara from the office's register; it may come after the closing.

    `amendment` names the Berita Acara Perbaikan that it is for; 0 is the first Berita Acara.
    """

    number: str
    amendment: int = 0

    def check(self, session: Session) -> None:
        """A number is not empty, and the amendment is there."""
        require_opened(session)
        require_text(self.number, "nomor")
        if not 0 <= self.amendment <= len(session.amendments):
            raise Refused(Reason.AMENDMENT_UNKNOWN, number=self.amendment)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The number is set."""
        if not self.amendment:
            return replace(session, sidang=replace(session.sidang, number=self.number))
        numbered = [
            replace(amendment, letter=self.number) if amendment.number == self.amendment else amendment
            for amendment in session.amendments
        ]
        return replace(session, amendments=tuple(numbered))
