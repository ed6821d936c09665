"""The commissions (komisi) among which the proposals are divided."""

from dataclasses import dataclass
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
