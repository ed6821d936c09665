"""What a decision is about: the proposals, people, villages and the vote that it names, and those it brought in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import NamedTuple, get_args, get_type_hints

from sessions.kernel.session import Session
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Option, VoteId


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """Named or brought in, in the order of the decision; `villages` are also those of the proposals and people."""

    proposals: tuple[ProposalCode, ...] = ()
    people: tuple[PersonId, ...] = ()
    vote: VoteId | None = None
    villages: frozenset[VillageCode] = frozenset()


class _Name(NamedTuple):
    """A name in a decision, and its type: ProposalCode, PersonId, VillageCode or Option."""

    kind: object
    text: str


NAMES = frozenset({ProposalCode, PersonId, VillageCode, Option})


def touched(
    decision: object, before: Session, after: Session, *, also: Iterable[str] = (), brought: Iterable[ProposalCode] = ()
) -> Touched:
    """What the decision names by type and, of what it tells as plain text, what `also` is a code or an id.

    New people and a new vote belong to it; which proposals it `brought` in, only the decision knows.
    """
    named = [*dict.fromkeys(_names(decision, frozenset())), *(_Name(Option, text) for text in also)]
    codes = (ProposalCode(text) for kind, text in named if kind in {ProposalCode, Option})
    ids = (PersonId(text) for kind, text in named if kind in {PersonId, Option})
    proposals = (*(code for code in codes if code in after.proposals), *brought)
    people = (*(id_ for id_ in ids if id_ in after.people), *list(after.people)[len(before.people) :])
    known = {village.code for village in after.office.villages} if before.office and after.office else set()
    villages = {
        *(code for kind, text in named if kind is VillageCode and (code := VillageCode(text)) in known),
        *(village for code in proposals if (village := after.proposals[code].draft.village) is not None),
        *(village for id_ in people if (village := after.people[id_].card.village) is not None),
    }
    vote = list(after.votes)[-1] if len(after.votes) > len(before.votes) else getattr(decision, "vote", None)
    return Touched(proposals=proposals, people=people, vote=vote, villages=frozenset(villages))


def _names(value: object, kinds: frozenset[object]) -> Iterator[_Name]:
    """Every name in a value, keys of mappings too; `kinds` are all types that its annotation speaks of."""
    if isinstance(value, str):
        yield from (_Name(kind, value) for kind in NAMES & kinds)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _names(key, kinds)
            yield from _names(part, kinds)
    elif isinstance(value, tuple):
        for part in value:
            yield from _names(part, kinds)
    elif is_dataclass(value) and not isinstance(value, type):
        for name, spoken in _fields(type(value)).items():
            yield from _names(getattr(value, name), spoken)


@cache
def _fields(kind: type) -> Mapping[str, frozenset[object]]:
    """Every field of a dataclass -> all types that its annotation speaks of."""
    hints = get_type_hints(kind)
    return {field.name: frozenset(_spoken(hints[field.name])) for field in fields(kind)}


def _spoken(hint: object) -> Iterator[object]:
    yield hint
    for part in get_args(hint):
        yield from _spoken(part)
