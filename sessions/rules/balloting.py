"""Counting a vote: how many marks a card has, when a question carries, and whether what was counted adds up.

No result is shown or used while a row is missing or an equation fails; the only other way on is a catatan selisih.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessions.values.office import VillageCode
from sessions.values.votes import WHOLE_HALL, Option, Vote, VoteCount, VoteMethod, VoteState

DOUBLE_ENTRY_FROM = 50
"""Paper cards from which on a count is keyed twice."""

PAPER = frozenset({VoteMethod.K_DIFFERENT, VoteMethod.PERSONS})
"""Methods with cards that are handed out and come back."""

_NO_OPTION = Option("")


class Phase(StrEnum):
    """The states of a vote as the hall says them."""

    PREPARED = "disiapkan"
    OPENED = "dibuka"
    COUNTED = "dihitung"
    AGREES = "cocok"
    CERTIFIED = "disahkan"
    CANCELLED = "dibatalkan"


_PHASES = {
    VoteState.PREPARED: Phase.PREPARED,
    VoteState.CERTIFIED: Phase.CERTIFIED,
    VoteState.CANCELLED: Phase.CANCELLED,
}


class Equation(StrEnum):
    """What must hold before a count is used, worded as the hall says it."""

    CARDS = "diterima = dibagikan + sisa"
    RIGHT = "dibagikan ≤ hak suara"
    ISSUED = "dibagikan = dalam kotak + rusak + tidak kembali"
    BOX = "dalam kotak = sah + abstain + tidak sah"
    MARKS = "jumlah suara = pilihan per kartu × kartu sah"
    OPTION = "suara satu pilihan ≤ kartu sah"
    HANDS = "jumlah suara + abstain + tidak memberi suara = hadir berhak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """An equation that fails. `found` is the left side as counted, `expected` the right side.

    `village` is WHOLE_HALL for the hall; `option` is set only for `OPTION`. For `BOX` the right side is the least the
    box must hold, abstain + invalid.
    """

    equation: Equation
    village: VillageCode
    expected: int
    found: int
    option: Option = _NO_OPTION


def marks(options: int) -> int:
    """How many different options a card names (k): 3, 5 from 11 options, 7 from 19, never more than half of them."""
    if options <= 10:  # noqa: PLR2004 - the table of the practice
        table = 3
    elif options <= 18:  # noqa: PLR2004 - the table of the practice
        table = 5
    else:
        table = 7
    return max(1, min(table, options // 2))


def passes(yes: int, no: int) -> bool:
    """Whether yes is more than half of the valid votes; abstain and invalid are not valid votes."""
    return 2 * yes > yes + no


def unconfirmed_rows(vote: Vote) -> tuple[VillageCode, ...]:
    """Counted rows of a vote with many cards that were not entered a second time alike; none of a vote with few."""
    cards = sum(count.issued for count in vote.counts.values())
    if vote.method not in PAPER or not vote.twice_from or cards < vote.twice_from:
        return ()
    return tuple(row for row, count in vote.counts.items() if count not in vote.again.get(row, ()))


def phase(vote: Vote) -> Phase:
    """Where the vote stands, for the hall: certified ones and those called off included."""
    if vote.state is not VoteState.OPEN:
        return _PHASES[vote.state]
    if not vote.counts and vote.method is not VoteMethod.ACCLAMATION:
        return Phase.OPENED
    is_whole = not missing_rows(vote) and not unconfirmed_rows(vote)
    return Phase.AGREES if is_whole and (not mismatches(vote) or vote.difference) else Phase.COUNTED


def discrepancies(vote: Vote) -> tuple[VillageCode, ...]:
    """Rows of which an entry told otherwise than what holds now; the record keeps both."""
    return tuple(row for row, count in vote.counts.items() if any(entry != count for entry in vote.again.get(row, ())))


def first_count(vote: Vote) -> Mapping[Option, int]:
    """Votes of every option as they were counted first, before anything was counted or typed again."""
    rows = dict.fromkeys((*vote.replaced, *vote.counts))
    first = [vote.replaced[row][0] if row in vote.replaced else vote.counts[row] for row in rows]
    return {option: sum(count.counts.get(option, 0) for count in first) for option in vote.options}


def suspects_swapped_digits(first: int, second: int) -> bool:
    """Whether two entries differ as swapped digits do: by a multiple of 9."""
    return first != second and (first - second) % 9 == 0


def is_row_expected(vote: Vote, village: VillageCode) -> bool:
    """Whether a row for this village (or WHOLE_HALL) belongs to the vote as counted so far.

    k pilihan berbeda and satu desa satu suara are counted per village with a right, kartu tertutup for the hall; a
    show of hands one way or the other, never both. Acclamation has no rows.
    """
    if vote.method is VoteMethod.ACCLAMATION:
        return False
    if vote.method is VoteMethod.SHOW_OF_HANDS:
        fits_the_others = all((row == WHOLE_HALL) == (village == WHOLE_HALL) for row in vote.counts)
        return fits_the_others and (village == WHOLE_HALL or village in _with_a_right(vote))
    return village in _rows(vote)


def missing_rows(vote: Vote) -> tuple[VillageCode, ...]:
    """Rows still to be counted, in the order of the villages; a village without a right has none."""
    return tuple(village for village in _rows(vote) if village not in vote.counts)


def mismatches(vote: Vote) -> tuple[Mismatch, ...]:
    """Every equation that fails, row by row in the order they were counted; the cards of the hall come last.

    The cards are compared only when no row is missing.
    """
    if vote.method is VoteMethod.ACCLAMATION:
        return ()
    row_mismatches = _paper_mismatches if vote.method in PAPER else _hands_mismatches
    found = [bad for village, count in vote.counts.items() for bad in row_mismatches(vote, village, count)]
    if vote.method in PAPER and not missing_rows(vote):
        issued = sum(count.issued for count in vote.counts.values())
        found += _unequal(Equation.CARDS, WHOLE_HALL, expected=issued + vote.unused, found=vote.received)
    return tuple(found)


def totals(vote: Vote) -> Mapping[Option, int]:
    """Votes of every option over all rows, in the order of the options."""
    return {option: sum(count.counts.get(option, 0) for count in vote.counts.values()) for option in vote.options}


def valid_total(vote: Vote) -> int:
    """What a share is a share of: valid cards on paper, voices for any option otherwise; without abstentions."""
    if vote.method in PAPER:
        return sum(count.valid for count in vote.counts.values())
    return sum(totals(vote).values())


def _with_a_right(vote: Vote) -> tuple[VillageCode, ...]:
    return tuple(village for village, voices in vote.entitled.items() if voices > 0)


def _rows(vote: Vote) -> tuple[VillageCode, ...]:
    """The rows a complete count has; a show of hands is counted for the hall until a village has been counted."""
    if vote.method is VoteMethod.ACCLAMATION:
        return ()
    if vote.method is VoteMethod.PERSONS:
        return (WHOLE_HALL,)
    if vote.method is VoteMethod.SHOW_OF_HANDS and (not vote.counts or WHOLE_HALL in vote.counts):
        return (WHOLE_HALL,)
    return _with_a_right(vote)


def _right(vote: Vote, village: VillageCode) -> int:
    """Voices of a village, or of all for the whole hall, as they were when the vote opened."""
    return sum(vote.entitled.values()) if village == WHOLE_HALL else vote.entitled.get(village, 0)


def _hands_mismatches(vote: Vote, village: VillageCode, count: VoteCount) -> Iterable[Mismatch]:
    seen = sum(count.counts.values()) + count.abstain + count.not_voting
    return _unequal(Equation.HANDS, village, expected=_right(vote, village), found=seen)


def _paper_mismatches(vote: Vote, village: VillageCode, count: VoteCount) -> Iterable[Mismatch]:
    came_out = count.in_box + count.spoiled + count.not_returned
    yield from _above(Equation.RIGHT, village, limit=_right(vote, village), found=count.issued)
    yield from _unequal(Equation.ISSUED, village, expected=came_out, found=count.issued)
    if count.valid < 0:
        yield Mismatch(
            equation=Equation.BOX, village=village, expected=count.abstain + count.invalid, found=count.in_box
        )
        return
    marked = sum(count.counts.values())
    yield from _unequal(Equation.MARKS, village, expected=vote.marks * count.valid, found=marked)
    for option, voices in count.counts.items():
        yield from _above(Equation.OPTION, village, limit=count.valid, found=voices, option=option)


def _unequal(equation: Equation, village: VillageCode, *, expected: int, found: int) -> list[Mismatch]:
    if found == expected:
        return []
    return [Mismatch(equation=equation, village=village, expected=expected, found=found)]


def _above(
    equation: Equation, village: VillageCode, *, limit: int, found: int, option: Option = _NO_OPTION
) -> list[Mismatch]:
    if found <= limit:
        return []
    return [Mismatch(equation=equation, village=village, expected=limit, found=found, option=option)]


def needed(invited: int, numerator: int, denominator: int) -> int:
    """Smallest number of delegates that is at least `numerator / denominator` of those invited.

    Two thirds of 30 utusan are 20, of 31 they are 21: a part of a person is a person more.
    """
    return -(-invited * numerator // denominator)


def majority(voices: int) -> int:
    """Smallest number that is more than half: 20 of 39, 21 of 40, 21 of 41."""
    return voices // 2 + 1
