"""Margin: while voices are uncounted, whether the line can still move whatever they say.

An option can gain at most one voice from each card (or village) that is not counted yet. Options that tied proposals
are told apart by, and whose counts lie that close together, directly or through others, may still change places: they
are taken as equal. Where no such tie crosses the line, the line is certain; `draw_line` promises that what is inside or
outside stays so however ties are settled.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sessions import line
from sessions.guideline import Rung
from sessions.orders import Section, Spot, Standing, orders
from sessions.proposals import ProposalCode
from sessions.rules import balloting
from sessions.session import Session
from sessions.votes import NO, WHOLE_HALL, YES, Vote, VoteMethod, VoteState

_RANKING = frozenset({VoteMethod.VILLAGE, VoteMethod.K_DIFFERENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """What an open vote can still do: voices not counted yet, and proposals whose side of the line hangs on them."""

    vote: Vote
    uncounted: int
    open: tuple[ProposalCode, ...]

    @property
    def is_certain(self) -> bool:
        """Whether the line stays where it is, whatever the rest says."""
        return not self.open


def margins(session: Session) -> tuple[Margin, ...]:
    """One for each vote on proposals that is open; a yes/no question ranks nothing."""
    return tuple(margin(session, vote) for vote in session.votes.values() if _can_rank(vote))


def _can_rank(vote: Vote) -> bool:
    return vote.state is VoteState.OPEN and vote.method in _RANKING and vote.options != (YES, NO)


def margin(session: Session, vote: Vote) -> Margin:
    """The margin of one open vote on proposals, as if it were certified with what is counted so far."""
    uncounted = _uncounted(vote)
    if not uncounted:
        return Margin(vote=vote, uncounted=0, open=())
    counted = {ProposalCode(option): votes for option, votes in balloting.totals(vote).items()}
    levels = _levels(counted, uncounted)
    standing = Standing.of(session)
    supposed = replace(standing, counts=(*standing.counts, levels))
    open_: set[ProposalCode] = set()
    for section in orders(session, supposed).sections:
        if not session.agreed_orders.get(section.commission):
            merged = replace(section, spots=tuple(_merged(session, section, levels)))
            drawn = line.through(session, merged, standing.members)
            open_ |= {ProposalCode(key) for tie in drawn.crossing for key in tie if key in levels}
    return Margin(vote=vote, uncounted=uncounted, open=tuple(sorted(open_)))


def _uncounted(vote: Vote) -> int:
    """Cards or voices of the rows that are not counted yet; none where the hall is counted as a whole."""
    if WHOLE_HALL in vote.counts:
        return 0
    return sum(voices for village, voices in vote.entitled.items() if village not in vote.counts)


def _levels(counted: Mapping[ProposalCode, int], uncounted: int) -> dict[ProposalCode, int]:
    """Code -> a number, more is better; equal for options that may still change places."""
    ordered = sorted(counted, key=lambda code: (counted[code], code))
    levels: dict[ProposalCode, int] = {}
    before, level = None, 0
    for code in ordered:
        if before is not None and counted[code] - before > uncounted:
            level += 1
        levels[code], before = level, counted[code]
    return levels


def _merged(session: Session, section: Section, levels: Mapping[ProposalCode, int]) -> Iterator[Spot]:
    """The spots with one rank for those that may still change places."""
    ladder = session.guideline.ladder if session.guideline else ()
    below_the_votes = ladder[ladder.index(Rung.VOTES) + 1 :] if Rung.VOTES in ladder else ()
    before: Spot | None = None
    for spot in section.spots:
        if before is not None and _may_change(before, spot, levels, below_the_votes):
            before = replace(spot, rank=before.rank, ahead_by=spot.ahead_by)
        else:
            before = spot
        yield before


def _may_change(
    upper: Spot, lower: Spot, levels: Mapping[ProposalCode, int], below_the_votes: tuple[Rung, ...]
) -> bool:
    """Whether two neighbours stood in the vote with counts that close, and only a rung below it parts them."""
    if upper.code not in levels or levels[upper.code] != levels.get(lower.code) or Rung.VOTES in upper.skipped:
        return False
    return lower.code in upper.tied_with or upper.ahead_by in below_the_votes
