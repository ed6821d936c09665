"""What a decision is about: the proposals, people and villages it names, those it brought in, and whose they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from sessions.decisions.base import Decision
from sessions.decisions.intake import ProposalAdded, ProposalsImported
from sessions.office import VillageCode
from sessions.people import PersonId
from sessions.proposals import ProposalCode
from sessions.session import Session
from sessions.votes import VoteId


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerns:
    """Named or brought in, in the order of the decision; `villages` are also those of the proposals and people."""

    proposals: tuple[ProposalCode, ...] = ()
    people: tuple[PersonId, ...] = ()
    vote: VoteId | None = None
    villages: frozenset[VillageCode] = frozenset()


def concerns(decision: Decision, before: Session, after: Session) -> Concerns:
    """What this decision is about, taken in `before` and giving `after`."""
    named = tuple(dict.fromkeys(_texts(decision)))
    proposals = [code for text in named if (code := ProposalCode(text)) in after.proposals]
    if isinstance(decision, ProposalsImported | ProposalAdded):
        proposals += [code for code, p in after.proposals.items() if before.proposals.get(code) is not p]
    people = [id_ for text in named if (id_ := PersonId(text)) in after.people]
    people += list(after.people)[len(before.people) :]
    known = {village.code for village in after.office.villages} if before.office and after.office else set()
    villages = {village for text in named if (village := VillageCode(text)) in known}
    villages.update(v for p in proposals if (v := after.proposals[p].draft.village) is not None)
    villages.update(v for id_ in people if (v := after.people[id_].card.village) is not None)
    vote = getattr(decision, "vote", None)
    if len(after.votes) > len(before.votes):
        vote = list(after.votes)[-1]
    return Concerns(proposals=tuple(proposals), people=tuple(people), vote=vote, villages=frozenset(villages))


def _texts(value: object) -> Iterator[str]:
    """Every text in a decision, keys of mappings too."""
    if isinstance(value, str):
        yield value
    elif value is None or isinstance(value, int):
        return
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts(key)
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
