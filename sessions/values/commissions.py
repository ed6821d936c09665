"""The commissions (komisi) among which the proposals are divided."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

CommissionId = NewType("CommissionId", str)
"""Roman number, `I` to `V`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """A break-out group of the meeting with its officers; blank names are not yet known."""

    id: CommissionId
    name: str
    short: str
    chair: str = ""
    secretary: str = ""
    facilitator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionResult:
    """When the result of a commission was taken in from its paper, and when, by whom and with what responses it was
    presented in Pleno II; from then on its order changes only with a reason.
    """

    received: datetime | None = None
    presented: datetime | None = None
    presented_by: str = ""
    responses: tuple[str, ...] = ()
