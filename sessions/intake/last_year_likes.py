"""Which proposals of this year look like one that waited last year: it comes again, or it is forgotten."""

from collections.abc import Mapping
from functools import lru_cache

from sessions.last_year import LastYearItem
from sessions.office import VillageCode
from sessions.proposals import ProposalCode, ProposalDraft
from sessions.session import Session

_THEN = "lalu "


def alike_this_year(session: Session) -> Mapping[str, tuple[ProposalCode, ...]]:
    """Code of last year -> codes of this year's proposals that look like it, most alike first."""
    if session.last_year is None or session.office is None:
        return {}
    drafts = tuple((code, proposal.draft) for code, proposal in session.proposals.items())
    villages = tuple((village.code, village.name) for village in session.office.villages)
    return _alike(session.last_year.waiting, drafts, villages)


@lru_cache(maxsize=2)
def _alike(
    items: tuple[LastYearItem, ...],
    drafts: tuple[tuple[ProposalCode, ProposalDraft], ...],
    villages: tuple[tuple[VillageCode, str], ...],
) -> Mapping[str, tuple[ProposalCode, ...]]:
    """Each pair across the years; drafts are values, so the same lists are compared once."""
    from sessions.intake.duplicates import suspects  # noqa: PLC0415 - it loads its library

    then = {f"{_THEN}{item.code}": _draft(item) for item in items}
    now = {str(code): draft for code, draft in drafts}
    found: dict[str, list[ProposalCode]] = {}
    for pair in suspects({**then, **now}, dict(villages)):
        if pair.a in then and pair.b in now:
            found.setdefault(pair.a.removeprefix(_THEN), []).append(ProposalCode(pair.b))
    return {code: tuple(codes) for code, codes in found.items()}


def _draft(item: LastYearItem) -> ProposalDraft:
    return ProposalDraft(activity=item.activity, village=item.village, location=item.location, cost=item.cost)
