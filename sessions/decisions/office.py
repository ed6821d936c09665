"""The decision that puts the office right during a session: what may change later, never villages or agencies."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TypeVar

from sessions.decisions.amendment import require_no_amendment
from sessions.decisions.base import Decision, Stamp, require_opened
from sessions.decisions.checks import require_not_negative, require_reason, require_text, require_village
from sessions.office import ContactList, Office, PlanningAgency, VillageCode
from sessions.refusals import Reason, Refused
from sessions.session import Session

_Key = TypeVar("_Key", int, str)

STEPS = range(1, 9)
LETTERHEAD_LINES = frozenset({0, 2})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCorrected(Decision):
    """Settings of the office that change during a session; None keeps what is. Also after step 5.

    `labels`: village -> `Desa` or `Kelurahan`. `actors` with an empty name goes back to what the SOP says. A cap of 0
    is no cap.
    """

    reason: str
    letterhead: tuple[str, ...] | None = None
    address: str | None = None
    contact: str | None = None
    seat: str | None = None
    planning_agency: PlanningAgency | None = None
    legal_basis: tuple[str, ...] | None = None
    letter_numbers: Mapping[str, str] | None = None
    actors: Mapping[int, str] | None = None
    holidays_added: tuple[date, ...] | None = None
    holidays_struck: tuple[date, ...] | None = None
    cap_per_village: int | None = None
    labels: Mapping[VillageCode, str] | None = None
    without_contacts: tuple[ContactList, ...] | None = None

    def check(self, session: Session) -> None:
        """A reason, known steps and villages, a kop of two lines or the usual one, and something new."""
        require_opened(session)
        require_no_amendment(session)
        require_reason(self.reason)
        for step in self.actors or ():
            if step not in STEPS:
                raise Refused(Reason.STEP_UNKNOWN, step=step)
        for village, label in (self.labels or {}).items():
            require_village(session, village)
            require_text(label, "sebutan")
        if self.letterhead is not None and len(self.letterhead) not in LETTERHEAD_LINES:
            raise Refused(Reason.COUNT_INVALID, field="baris kop")
        if self.planning_agency is not None:
            require_text(self.planning_agency.short, "singkatan badan perencana")
            require_text(self.planning_agency.name, "nama badan perencana")
        require_not_negative("batas usulan per desa", self.cap_per_village)
        if session.office is not None and self._corrected(session.office) == session.office:
            raise Refused(Reason.NOTHING_TO_DO)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The office with what was named."""
        return replace(session, office=self._corrected(session.office)) if session.office else session

    def _corrected(self, office: Office) -> Office:
        own = {"reason", "actors", "letter_numbers", "cap_per_village", "labels"}
        named = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in own}
        return replace(
            office,
            **{name: value for name, value in named.items() if value is not None},
            actors=_merged(office.actors, self.actors),
            letter_numbers=_merged(office.letter_numbers, self.letter_numbers),
            cap_per_village=office.cap_per_village if self.cap_per_village is None else self.cap_per_village or None,
            villages=tuple(
                replace(village, label=(self.labels or {}).get(village.code, village.label))
                for village in office.villages
            ),
        )


def _merged(before: Mapping[_Key, str], named: Mapping[_Key, str] | None) -> Mapping[_Key, str]:
    return {key: text for key, text in {**before, **(named or {})}.items() if text}
