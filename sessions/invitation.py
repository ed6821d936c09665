"""The invitation to the sidang and its open announcement (SOP step 4), and whether both come early enough."""

from dataclasses import dataclass
from datetime import date

LEAST_DAYS = 7
"""Days before the sidang by which it is announced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The letter of invitation, and when and where the sidang was announced; what is empty is not known yet."""

    number: str = ""
    dated: date | None = None
    announced_on: date | None = None
    announced_where: str = ""


def days_ahead(invitation: Invitation | None, held_on: date | None) -> int | None:
    """Days from the later of letter and announcement to the sidang; None while one of the three days is not known."""
    if invitation is None or invitation.dated is None or invitation.announced_on is None or held_on is None:
        return None
    return (held_on - max(invitation.dated, invitation.announced_on)).days
