"""Decisions of SOP step 4 about the letters: the invitation to the sidang and its announcement."""

from dataclasses import dataclass, replace
from datetime import date

from sessions.decisions.base import Decision, Stamp, require_opened
from sessions.invitation import Invitation
from sessions.refusals import Reason, Refused
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationIssued(Decision):
    """Number and day of the letter of invitation, day and places of the announcement; replaces the earlier ones.

    The number may come from the register later, even after the sidang. That it is late warns and never refuses.
    """

    number: str = ""
    dated: date | None = None
    announced_on: date | None = None
    announced_where: str = ""

    def check(self, session: Session) -> None:
        """The day of the sidang is set, and neither letter nor announcement is of a later day."""
        require_opened(session)
        held_on = session.sidang.held_on
        if held_on is None:
            raise Refused(Reason.DATE_MISSING)
        for day in (self.dated, self.announced_on):
            if day is not None and day > held_on:
                raise Refused(Reason.INVITATION_AFTER_THE_DAY, day=f"{day:%d-%m-%Y}", sidang=f"{held_on:%d-%m-%Y}")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The invitation is replaced."""
        invitation = Invitation(
            number=self.number,
            dated=self.dated,
            announced_on=self.announced_on,
            announced_where=self.announced_where,
        )
        return replace(session, invitation=invitation)
