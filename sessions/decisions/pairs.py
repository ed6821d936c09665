"""The decision that two proposals cannot both be inside the line: the same place, or one makes the other needless."""

from dataclasses import dataclass, replace

from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import require_each_once, require_reason, require_running
from sessions.proposals import PRIORITIES, ProposalCode, as_pair
from sessions.refusals import Reason, Refused
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class PairMarked(Decision):
    """Of two proposals at most one can be inside the line, or, with `is_exclusive` false, both can be again."""

    pair: tuple[ProposalCode, ProposalCode]
    reason: str
    is_exclusive: bool = True

    def check(self, session: Session) -> None:
        """Two proposals in the running that were not both agreed to, a change, and why."""
        require_open_sidang(session, self)
        require_each_once(self.pair)
        outcomes = [require_running(session, code).outcome for code in self.pair]
        if (as_pair(*self.pair) in session.exclusive_pairs) is self.is_exclusive:
            raise Refused(Reason.NOTHING_TO_DO)
        if self.is_exclusive and all(outcome in PRIORITIES for outcome in outcomes):
            raise Refused(Reason.PAIR_BOTH_INSIDE, codes=self.pair)
        require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The pair is marked with its reason, or no longer."""
        pair = as_pair(*self.pair)
        others = {known: why for known, why in session.exclusive_pairs.items() if known != pair}
        return replace(session, exclusive_pairs={**others, pair: self.reason} if self.is_exclusive else others)
