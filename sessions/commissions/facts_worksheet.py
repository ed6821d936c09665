"""What the worksheet of a commission says of one proposal, whether it was typed from paper or read from a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sessions.commissions.facts import OF_A_COMMISSION
from sessions.values.proposals import Outcome, ProposalCode

AGREED, PARKED = "setuju", "tunda"
"""Verdicts of the paper that are no outcome."""

LETTERS: Mapping[str, str] = {
    "S": AGREED,
    "T": Outcome.NOT_AGREED.value,
    "K": Outcome.RETURNED.value,
    "P": Outcome.FORWARDED.value,
    "H": Outcome.DIVERTED.value,
    "D": PARKED,
}
"""The letters of the column S/T, as its legend has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetLine:
    """What the paper says of one proposal, typed or read; an empty verdict is setuju. `is_claimed`: of another one."""

    place: int | None = None
    verdict: str = ""
    volume: Decimal | None = None
    unit: str = ""
    cost: int | None = None
    reason: str = ""
    is_claimed: bool = False

    @property
    def outcome(self) -> Outcome | None:
        """The end that the commission gave, if any."""
        return next((outcome for outcome in OF_A_COMMISSION if outcome.value == self.verdict), None)

    @property
    def is_agreed(self) -> bool:
        """Whether the commission agreed, so that it may have a place."""
        return not self.is_claimed and self.verdict in {"", AGREED}


NOTHING_SAID = WorksheetLine()
"""What the paper says of a line that nobody filled in."""

Filled = Mapping[ProposalCode, WorksheetLine]
"""The paper of one commission as far as it was filled in."""
