"""Sebaran hasil: what each village and commission brought, what of it is inside, and for what money. Advice only.

Inside is what the forum agreed to; what it has not decided yet counts as the line has it now. Every row has the same
denominators, so that the rows make the whole.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts import Ranked, Ranking
from sessions.rules.ceiling import WITHIN, Placement
from sessions.values.commissions import CommissionId
from sessions.values.labels import Theme
from sessions.values.office import VillageCode
from sessions.values.proposals import PRIORITIES, Proposal, ProposalCode


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeShare:
    """Proposals of one theme, those inside, and their rupiah; one with several themes counts in each."""

    theme: Theme
    received: int
    inside: int
    cost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """One row; `key` is a village or commission, None for what belongs to none.

    `cost` is rupiah inside and `of` that of all rows together; `without_cost` are inside without a known cost.
    `women` are proposals of women's groups, of which `women_inside` are inside. Where nothing is inside, `best` stands
    nearest to the line: its rank, and how many places below the last one inside. `themes` are those that it has.
    """

    key: str | None
    received: int
    inside: int
    cost: int
    of: int
    without_cost: int
    women: int
    women_inside: int
    best: ProposalCode | None = None
    best_rank: int | None = None
    below: int | None = None
    themes: tuple[ThemeShare, ...] = ()

    @property
    def share(self) -> Fraction:
        """The part of all money inside; 0 if there is none."""
        return Fraction(self.cost, self.of) if self.of else Fraction(0)

    @property
    def is_left_out(self) -> bool:
        """Whether something was brought and nothing of it is inside."""
        return self.received > 0 and not self.inside


def by_village(session: Session) -> tuple[Spread, ...]:
    """One row for each village, also where it brought nothing; the last for proposals of no village, if any."""
    known: list[VillageCode | None] = [village.code for village in session.office.villages] if session.office else []
    own: dict[VillageCode | None, list[Proposal]] = {code: [] for code in known}
    for proposal in session.proposals.values():
        village = proposal.draft.village
        own.setdefault(village if village in known else None, []).append(proposal)
    return tuple(_spread(session, code, proposals) for code, proposals in own.items())


def by_commission(session: Session) -> tuple[Spread, ...]:
    """One row for each commission; the last for what is in none, if any."""
    known: list[CommissionId | None] = [commission.id for commission in session.commissions]
    proposals = tuple(session.proposals.values())
    others = [None] if any(p.commission not in known for p in proposals) else []
    return tuple(_spread(session, key, [p for p in proposals if p.commission == key]) for key in (*known, *others))


def by_theme(session: Session, proposals: Collection[Proposal]) -> tuple[ThemeShare, ...]:
    """One share for each theme that these proposals serve, in the order of the themes."""
    own = {theme: [p for p in proposals if theme in p.draft.themes] for theme in Theme}
    return tuple(_theme(session, theme, those) for theme, those in own.items() if those)


def _theme(session: Session, theme: Theme, own: list[Proposal]) -> ThemeShare:
    inside = [p for p in own if is_inside(session, p)]
    cost = sum(taken(session, p) for p in inside)
    return ThemeShare(theme=theme, received=len(own), inside=len(inside), cost=cost)


def is_inside(session: Session, proposal: Proposal) -> bool:
    """Whether it is a priority, or would be one by the line as it is now."""
    if proposal.outcome is not None:
        return proposal.outcome in PRIORITIES
    row = line.of(session).by_code.get(proposal.code)
    return row is not None and row.placement in WITHIN


def _spread(session: Session, key: str | None, own: list[Proposal]) -> Spread:
    inside = [p for p in own if is_inside(session, p)]
    best = None if inside else _best(session, own)
    return Spread(
        key=key,
        received=len(own),
        inside=len(inside),
        cost=sum(taken(session, p) for p in inside),
        of=session.derived(total),
        without_cost=sum(p.cost is None for p in inside),
        women=sum(p.draft.from_women for p in own),
        women_inside=sum(p.draft.from_women for p in inside),
        best=best.code if best else None,
        best_rank=None if best is None else best.rank if best.rank is not None else best.commission_rank,
        below=_below(line.of(session), best) if best else None,
        themes=by_theme(session, own),
    )


def together(rows: Iterable[Spread]) -> Spread:
    """The sum of rows that have no proposal in common."""
    found = tuple(rows)
    cost = sum(row.cost for row in found)
    return Spread(
        key=None,
        received=sum(row.received for row in found),
        inside=sum(row.inside for row in found),
        cost=cost,
        of=cost,
        without_cost=sum(row.without_cost for row in found),
        women=sum(row.women for row in found),
        women_inside=sum(row.women_inside for row in found),
    )


def taken(session: Session, proposal: Proposal) -> int:
    """What it takes: the agreed cost, or while it is undecided what the line gives it."""
    row = line.of(session).by_code.get(proposal.code)
    if proposal.outcome is None and row is not None and row.placement is Placement.PARTIAL:
        return row.funded
    return proposal.cost or 0


def total(session: Session) -> int:
    """Rupiah of all that is inside."""
    return sum(taken(session, p) for p in session.proposals.values() if is_inside(session, p))


def _best(session: Session, own: Iterable[Proposal]) -> Ranked | None:
    """The highest of those that are still in the running; the rows of a ranking are these, in its order."""
    codes = {p.code for p in own}
    return next((row for row in line.of(session).rows if row.code in codes), None)


def _below(table: Ranking, best: Ranked) -> int | None:
    """How many places after the last one inside of the same order; None if nobody is inside."""
    order = table.rows if best.rank is not None else [r for r in table.rows if r.commission == best.commission]
    at = next(i for i, row in enumerate(order) if row.code == best.code)
    inside = [i for i, row in enumerate(order) if row.placement in WITHIN]
    return at - inside[-1] if inside and at > inside[-1] else None
