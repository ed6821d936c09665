"""A vote on places: its options take, in the order of votes, the slots that they hold beneath; nobody else moves.

An order is a sequence of levels, best first; equals share a level. A level of two takes two slots.
"""

from collections.abc import Collection, Iterator, Mapping

from sessions.rules.moving import Level, Levels


def strangers(levels: Levels, options: Collection[str]) -> tuple[str, ...]:
    """Those that are no option and equal to one."""
    mixed = (level for level in levels if any(key in options for key in level))
    return tuple(key for level in mixed for key in level if key not in options)


def undecided(levels: Levels, votes: Mapping[str, int]) -> Iterator[Level]:
    """Options that are equal beneath and have equal votes, group by group; each needs a settlement beneath."""
    for level in levels:
        by_votes: dict[int, list[str]] = {}
        for key in level:
            if key in votes:
                by_votes.setdefault(votes[key], []).append(key)
        yield from (tuple(group) for group in by_votes.values() if len(group) > 1)


def permuted(levels: Levels, votes: Mapping[str, int]) -> tuple[Level, ...] | None:
    """The order after the vote; equal votes keep the order beneath.

    None while an option is equal to what is no option, or to another that has as many votes: then the order beneath
    holds for the whole vote.
    """
    if strangers(levels, votes) or any(undecided(levels, votes)):
        return None
    places = {key: number for number, level in enumerate(levels) for key in level if key in votes}
    turn = iter(sorted(places, key=lambda key: (-votes[key], places[key])))
    found: list[Level] = []
    for level in levels:
        found += [(next(turn),) for _ in level] if level[0] in votes else [tuple(level)]
    return tuple(found)


def can_part(groups: Collection[int], *, marks: int, cards: int) -> bool:
    """Whether so many cards, each naming `marks` different options, can tell apart all that are equal beneath.

    `groups` are the sizes of the levels that make the options, 1 for one equal to nobody. Of v valid cards every
    count from 0 to v with the sum marks x v can come out. A group of g needs g different ones: at least 0 to g - 1, and
    what the cards name beyond that must find room in the others.
    """
    least = sum(size * (size - 1) // 2 for size in groups)
    free = min(marks, sum(groups) - marks)
    return cards > 0 and cards >= max(groups) - 1 and cards * free >= least
