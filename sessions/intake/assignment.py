"""Who gets what, so that the sum of all scores is the best there is."""

from collections.abc import Mapping, Sequence

_NONE = -1


def best_assignment(scores: Sequence[Mapping[int, float]]) -> tuple[int | None, ...]:
    """For each taker the place it gets, None for no place; each place is given once.

    `scores` are those of the places that a taker may get at all. The sum of the scores is the greatest possible; a
    better score of one taker pushes another to its next best place where both together are worth more.
    """
    places = sorted({place for known in scores for place in known})
    column_of = {place: number for number, place in enumerate(places, start=1)}
    width = len(places) + len(scores)
    costs = [[0.0] * (width + 1)]
    for known in scores:
        row = [0.0] * (width + 1)
        for place, score in known.items():
            row[column_of[place]] = -score
        costs.append(row)
    allowed = [set(), *({column_of[place] for place in known} for known in scores)]
    taken = _matched(costs, width)
    found: list[int | None] = [None] * len(scores)
    for column in range(1, len(places) + 1):
        taker = taken[column]
        if taker and column in allowed[taker]:
            found[taker - 1] = places[column - 1]
    return tuple(found)


def _matched(costs: Sequence[Sequence[float]], width: int) -> Sequence[int]:
    """The Hungarian method: for each column from 1 its row, 0 for none; every row has a column at the least cost."""
    by_row, by_column = [0.0] * len(costs), [0.0] * (width + 1)
    taken = [0] * (width + 1)
    for row in range(1, len(costs)):
        taken[0] = row
        column, before = 0, [0] * (width + 1)
        least, seen = [float("inf")] * (width + 1), [False] * (width + 1)
        while taken[column]:
            seen[column] = True
            column = _step(costs, taken, column, (by_row, by_column), (least, seen, before))
        while column:
            taken[column] = taken[before[column]]
            column = before[column]
    return taken


def _step(
    costs: Sequence[Sequence[float]],
    taken: Sequence[int],
    column: int,
    duals: tuple[list[float], list[float]],
    search: tuple[list[float], list[bool], list[int]],
) -> int:
    """The next column of the cheapest way, with the duals moved so that it costs nothing."""
    (by_row, by_column), (least, seen, before) = duals, search
    row, delta, following = taken[column], float("inf"), 0
    for other in range(1, len(least)):
        if seen[other]:
            continue
        reduced = costs[row][other] - by_row[row] - by_column[other]
        if reduced < least[other]:
            least[other], before[other] = reduced, column
        if least[other] < delta:
            delta, following = least[other], other
    for other in range(len(least)):
        if seen[other]:
            by_row[taken[other]] += delta
            by_column[other] -= delta
        else:
            least[other] -= delta
    return following
