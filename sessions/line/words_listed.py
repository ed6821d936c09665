"""The reason of a proposal for a list that has a column for its number, its score and its distance from the line.

What many have in common stands apart, so that the list explains it once and gives it a letter; the rest stands in the
row. Together with the columns it is the whole of what `words_reasons` says in full.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line import facts_reasons as reasons
from sessions.line import words
from sessions.line import words_limits as limits
from sessions.line import words_unplaced as unplaced
from sessions.line.facts import Ranked
from sessions.line.facts_reasons import Reason, Revised, Unready
from sessions.line.words_limits import WITHOUT_NUMBER, Names
from sessions.line.words_reasons import behind, is_told_with_votes, near, noted, number, value_of, within
from sessions.rules import ranking
from sessions.rules.ceiling import Placement
from sessions.sentences.clauses import inner
from sessions.values.guideline import Rung
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonInList:
    """Clauses without capital and full stop. `limits` and `common` say nothing of this one alone, `own` all the rest.

    `lead` says that the forum agreed all the same. `limits` are what is in its way, in the order in which it was full,
    `lacking` what it missed of the first. `below` is how far its score is from that of `last`, the last inside of its
    commission, `−2,00`; both empty where no score parts the two.
    """

    lead: str = ""
    limits: tuple[str, ...] = ()
    lacking: str = ""
    common: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    below: str = ""
    last: ProposalCode | None = None

    @property
    def shareable(self) -> tuple[str, ...]:
        """What may be explained once for many."""
        return (*self.limits, *self.common)

    def besides(self, explained: Container[str]) -> tuple[str, ...]:
        """What is left to tell where these clauses are explained; some may be empty."""
        first, *more = self.limits or ("",)
        first = ", ".join(filter(None, ("" if first in explained else first, self.lacking)))
        rest = (clause for clause in (*more, *self.common) if clause not in explained)
        return (self.lead, first, *rest, *self.own)


def of(session: Session, code: ProposalCode) -> ReasonInList:
    """The reason of one proposal of this session."""
    proposal, found = session.proposals[code], reasons.of(session, code)
    if found.row is None or not proposal.is_competing:
        return _unplaced(session, proposal, found)
    is_near = found.is_inside or found.row.placement is Placement.UNSETTLED
    apart = [] if is_near else list(_outside(session, found.row))
    row, names = found.row, Names(session, proposal)
    own = [*(_near(session, proposal, found, row, names) if is_near else _far(session, found, row, names))]
    own += _placed_by_the_forum(session, found, row)
    papers = [note for note in found.note if isinstance(note, Unready)]
    told = (note for note in found.note if not isinstance(note, Unready | Revised))
    own += [noted(session, proposal, note, names) for note in told]
    last, below = _difference(session, found)
    return ReasonInList(
        lead="disepakati forum di luar garis batas" if apart and proposal.outcome in PRIORITIES else "",
        limits=tuple(clause for clause, _ in apart),
        lacking=apart[0][1] if apart else "",
        common=tuple(_common(session, proposal, found, papers)),
        own=tuple(filter(None, (*own, _typed(proposal)))),
        below=below,
        last=last,
    )


def _common(session: Session, proposal: Proposal, found: Reason, papers: Iterable[Unready]) -> Iterator[str]:
    if found.is_inside and proposal.outcome is Outcome.RESERVE:
        yield "menjadi cadangan menurut keputusan forum"
    yield from (noted(session, proposal, note, Names(session)) for note in papers)


def _unplaced(session: Session, proposal: Proposal, found: Reason) -> ReasonInList:
    if not unplaced.waits(proposal):
        told = unplaced.told(session, found, Names(session, proposal))
        return ReasonInList(own=tuple(filter(None, told)))
    own = (*unplaced.brought(found, proposal), unplaced.lacking(found), _typed(proposal))
    common = ("; ".join(unplaced.without_number(session, found, proposal)),)
    return ReasonInList(common=common, own=tuple(filter(None, own)))


def _outside(session: Session, own: Ranked) -> Iterator[tuple[str, str]]:
    """What is in its way, each with what is of this one alone."""
    yield from limits.apart(session, own)
    if own.placement is Placement.COST_UNKNOWN:
        behind_it = "" if own.blocked_by else ", sehingga belum dapat dihitung terhadap pagu"
        yield f"biaya belum diketahui{behind_it}", ""
    elif not own.blocked_by:
        yield f"{WITHOUT_NUMBER}; nomor {own.commission_rank} {within(own)}", ""


def _near(session: Session, proposal: Proposal, found: Reason, own: Ranked, names: Names) -> Iterator[str]:
    """Where it is, unless the columns tell all of that, and what else is told of one inside."""
    place, *more = near(session, found, own, names)
    is_usual = own.placement is Placement.INSIDE and proposal.outcome in PRIORITIES
    if own.tied_with or own.voted or words.agreed_scope(session, own) or not is_usual:
        yield place
    yield from more


def _far(session: Session, found: Reason, own: Ranked, names: Names) -> Iterator[str]:
    """Its number where that is not of its scores, and what put the last one inside before it where no score did."""
    if words.agreed_scope(session, own) or own.voted:
        yield number(session, own)
    beside = found.beside
    if beside is None or beside.rung is None or beside.rung is Rung.SCORE:
        return
    equal = f"nilai {value_of(own)} sama; " if beside.has_equal_score else ""
    yield f"{equal}{behind(session, beside, own, names)}"


def _placed_by_the_forum(session: Session, found: Reason, own: Ranked) -> Iterator[str]:
    yield words.awaited(own)
    if own.moved is not None:
        yield words.moved(session, own, own.moved)
    elif own.voted is not None and not is_told_with_votes(found):
        yield f"memperoleh {own.votes} suara"


def _typed(proposal: Proposal) -> str:
    """What people said; of a priority that is changed it stands with the change."""
    is_told = reasons.is_told_with_change(proposal) and any(reasons.changed(proposal))
    return "" if is_told else inner(proposal.reason)


def _difference(session: Session, found: Reason) -> tuple[ProposalCode | None, str]:
    beside, own = found.beside, found.row
    if beside is None or own is None or found.is_inside or not (beside.rung is Rung.SCORE or beside.has_equal_score):
        return None, ""
    last = line.of(session).by_code[beside.other]
    if own.score is None or last.score is None:
        return None, ""
    below = last.score - own.score
    return beside.other, f"{'−' if below else ''}{ranking.two_decimals(below)}"
