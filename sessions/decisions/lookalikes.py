"""The decision that two proposals which look alike are two (SOP steps 2 to 4)."""

from dataclasses import dataclass, replace

from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import require_each_once, require_proposal
from sessions.proposals import ProposalCode, as_pair
from sessions.refusals import Reason, Refused
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class LookalikesDismissed(Decision):
    """These pairs were looked at and are no duplicates: they are not suspected again until a text of theirs changes."""

    pairs: tuple[tuple[ProposalCode, ProposalCode], ...]
    reason: str = ""

    def check(self, session: Session) -> None:
        """Pairs of two known proposals, at least one pair not judged before."""
        require_open_sidang(session, self)
        for pair in self.pairs:
            require_each_once(pair)
            for code in pair:
                require_proposal(session, code)
        if {as_pair(a, b) for a, b in self.pairs} <= session.not_duplicates:
            raise Refused(Reason.NOTHING_TO_DO)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The pairs are remembered, whichever of the two is named first."""
        judged = {as_pair(a, b) for a, b in self.pairs}
        return replace(session, not_duplicates=session.not_duplicates | judged)
