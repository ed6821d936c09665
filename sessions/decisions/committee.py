"""Decisions of SOP step 3: the committee as the Camat appoints it."""

from dataclasses import dataclass, replace
from datetime import date

from sessions.committee import Committee, CommitteeMember
from sessions.decisions.base import Decision, Stamp, require_opened
from sessions.decisions.checks import require_text
from sessions.people import Speech
from sessions.refusals import Reason, Refused
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeFormed(Decision):
    """The committee with its speakers (narasumber) and the decree; replaces the earlier list.

    Names are never frozen, as with the officials: the number of the decree may come from the register much later.
    """

    members: tuple[CommitteeMember, ...]
    speakers: tuple[Speech, ...] = ()
    decree_number: str = ""
    decree_date: date | None = None

    def check(self, session: Session) -> None:
        """At least one post; each has a duty and a name or a position, each speaker a name."""
        require_opened(session)
        if not self.members:
            raise Refused(Reason.COMMITTEE_EMPTY)
        for member in self.members:
            require_text(member.duty, "tugas")
            require_text(f"{member.name}{member.position}", f"nama atau jabatan {member.duty}")
        for speaker in self.speakers:
            require_text(speaker.speaker, "nama narasumber")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The committee is replaced."""
        committee = Committee(
            members=self.members,
            speakers=self.speakers,
            decree_number=self.decree_number,
            decree_date=self.decree_date,
        )
        return replace(session, committee=committee)
