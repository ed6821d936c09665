"""Which wishes of different years look like each other: a suspicion decides nothing, people do."""

from collections.abc import Iterable, Mapping

from sessions.kernel.session import Session
from sessions.last_year.facts import draft_of
from sessions.values.last_year import LastYear, LastYearItem
from sessions.values.office import Village, VillageCode
from sessions.values.proposals import ProposalCode, ProposalDraft


def alike_this_year(session: Session, plan_year: int | None = None) -> Mapping[str, tuple[ProposalCode, ...]]:
    """Code of an earlier plan -> codes of this year's proposals that look like it, most alike first.

    Looked at is what nobody accommodated, of the latest earlier plan where none is named.
    """
    found = session.last_year if plan_year is None else session.earlier_year(plan_year)
    if found is None or session.office is None:
        return {}
    drafts = {str(code): proposal.draft for code, proposal in session.proposals.items()}
    return found.derived(_alike_now, drafts, session.office.villages)


def _alike_now(
    found: LastYear, drafts: dict[str, ProposalDraft], villages: tuple[Village, ...]
) -> Mapping[str, tuple[ProposalCode, ...]]:
    unfunded = {item.code: draft_of(item) for item in found.items if item.is_unfunded}
    pairs = across(unfunded, drafts, _names(villages))
    return {code: tuple(map(ProposalCode, codes)) for code, codes in pairs.items()}


def alike_before(session: Session, plan_year: int, code: str) -> Mapping[int, tuple[str, ...]]:
    """Other earlier plan -> codes there that look like this one, most alike first; of what nobody accommodated."""
    mine = session.earlier_year(plan_year)
    item = mine.item(code) if mine else None
    if item is None or session.office is None:
        return {}
    names = _names(session.office.villages)
    found: dict[int, tuple[str, ...]] = {}
    for year in session.earlier_years:
        if year.plan_year != plan_year:
            others = {other.code: draft_of(other) for other in year.items if other.is_unfunded}
            if codes := across({code: draft_of(item)}, others, names).get(code):
                found[year.plan_year] = codes
    return found


def alike_items(
    drafts: Mapping[str, ProposalDraft], items: Iterable[LastYearItem], villages: Iterable[Village]
) -> Mapping[str, tuple[str, ...]]:
    """Key of a draft -> codes of the items that look like it, most alike first."""
    return across(drafts, {item.code: draft_of(item) for item in items}, _names(villages))


_ONE, _OTHER = "satu ", "lain "


def across(
    ones: Mapping[str, ProposalDraft], others: Mapping[str, ProposalDraft], villages: Mapping[VillageCode, str]
) -> Mapping[str, tuple[str, ...]]:
    """Key of the ones -> keys of the others that look like it, most alike first."""
    from sessions.intake.duplicates.pairs import suspects  # noqa: PLC0415 - it loads its library

    both = {**_marked(_ONE, ones), **_marked(_OTHER, others)}
    found: dict[str, list[str]] = {}
    for pair in suspects(both, villages):
        if pair.a.startswith(_ONE) and pair.b.startswith(_OTHER):
            found.setdefault(pair.a.removeprefix(_ONE), []).append(pair.b.removeprefix(_OTHER))
    return {key: tuple(keys) for key, keys in found.items()}


def _marked(mark: str, drafts: Mapping[str, ProposalDraft]) -> Mapping[str, ProposalDraft]:
    return {f"{mark}{key}": draft for key, draft in drafts.items()}


def _names(villages: Iterable[Village]) -> Mapping[VillageCode, str]:
    return {village.code: village.name for village in villages}
