"""What two wishes have in common, in the order in which people look at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sessions.intake.duplicates.likeness import name_each_other
from sessions.intake.duplicates.misspelling import Twins
from sessions.intake.duplicates.vocabulary import DOINGS
from sessions.intake.duplicates.wishes import Place, Work
from sessions.proposals import ProposalDraft


class TraitKind(StrEnum):
    """What is alike."""

    TEXT = "TEXT"
    WORK = "WORK"
    STANDARD_WORK = "STANDARD_WORK"
    PLACE = "PLACE"
    RT = "RT"
    RW = "RW"
    BORDER = "BORDER"
    VOLUME = "VOLUME"
    COST = "COST"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """One thing in common; `what` are the words or numbers that are shared, "" where the kind says all."""

    kind: TraitKind
    what: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """A draft as it is compared."""

    draft: ProposalDraft
    work: Work
    place: Place


def traits(a: Wish, b: Wish, twins: Twins) -> tuple[Trait, ...]:
    """All that the two have in common."""
    found = (*_of_work(a, b, twins), *_of_place(a.place, b.place, twins), *_of_figures(a.draft, b.draft))
    return tuple(Trait(kind=kind, what=what) for kind, what in found)


def _of_work(a: Wish, b: Wish, twins: Twins) -> Iterator[tuple[TraitKind, str]]:
    if a.draft.activity == b.draft.activity:
        yield TraitKind.TEXT, ""
    elif words := _shared(a.work.words, b.work.words, twins) - DOINGS or a.work.things & b.work.things:
        yield TraitKind.WORK, _told(words)
    if a.work.standard and a.work.standard == b.work.standard:
        yield TraitKind.STANDARD_WORK, a.draft.standard_work


def _of_place(a: Place, b: Place, twins: Twins) -> Iterator[tuple[TraitKind, str]]:
    names = frozenset(name for name in _shared(a.names, b.names, twins) if not name.startswith("@"))
    if names:
        yield TraitKind.PLACE, _told(names).title()
    for kind, numbers in ((TraitKind.RT, a.rt & b.rt), (TraitKind.RW, a.rw & b.rw)):
        if numbers:
            yield kind, ", ".join(f"{number:02d}" for number in sorted(numbers))
    if name_each_other(a, b):
        yield TraitKind.BORDER, ""


def _of_figures(a: ProposalDraft, b: ProposalDraft) -> Iterator[tuple[TraitKind, str]]:
    if same_volume(a, b):
        yield TraitKind.VOLUME, ""
    if same_cost(a, b):
        yield TraitKind.COST, ""


def _shared(a: frozenset[str], b: frozenset[str], twins: Twins) -> frozenset[str]:
    return a & b | {word for word in a - b if not twins.get(word, frozenset()).isdisjoint(b - a)}


def _told(words: frozenset[str]) -> str:
    return ", ".join(sorted(word.replace("_", " ") for word in words))


def same_volume(a: ProposalDraft, b: ProposalDraft) -> bool:
    """Whether both ask for the same amount of the same unit."""
    return a.volume is not None and a.volume == b.volume and a.unit.casefold() == b.unit.casefold()


def same_cost(a: ProposalDraft, b: ProposalDraft) -> bool:
    """Whether both cost the same, and something."""
    return bool(a.cost) and a.cost == b.cost
