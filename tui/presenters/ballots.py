"""Counts of a vote as they are typed: one line of numbers, or a form with a field for everything."""

import re
from collections.abc import Mapping

from sessions.office import VillageCode
from sessions.rules import balloting
from sessions.votes import Option, Vote, VoteCount, VoteMethod
from tui.presenters.reconcile import entitled
from tui.reading import Unreadable, read_count

_NAMED = re.compile(r"(?P<option>[^=\s]+)=(?P<votes>\d{1,9})")

NOBODY = "-"
"""Typed for a village that gives no vote."""


def blank(vote: Vote, village: VillageCode) -> VoteCount:
    """What a row starts from: on paper every right has its card and every card is in the box."""
    counted = vote.counts.get(village)
    if counted is not None:
        return counted
    cards = entitled(vote, village) if vote.method in balloting.PAPER else 0
    return VoteCount(counts={}, issued=cards, in_box=cards)


def read_line(vote: Vote, village: VillageCode, typed: str) -> VoteCount:
    """One line for a row; zeros at the end are left out. Raises Unreadable.

    Paper: votes of the options in their order, or `5=3` and `2001-05=3` by number or code. Hands: votes of the
    options, abstain, tidak memberi. One village, one vote: the number of the option, 0 for abstain, - for none.
    """
    if vote.method is VoteMethod.VILLAGE:
        return _one_voice(vote, typed.strip())
    pieces = typed.replace(",", " ").split()
    if not pieces:
        raise Unreadable("Tulis bilangannya, dipisah spasi.")
    if any("=" in piece for piece in pieces):
        return _with(vote, village, dict(_named(vote, piece) for piece in pieces), ())
    numbers = [read_count(piece) for piece in pieces]
    most = len(vote.options) + (0 if vote.method in balloting.PAPER else 2)
    if len(numbers) > most:
        raise Unreadable(f"Paling banyak {most} bilangan; tertulis {len(numbers)}.")
    votes = {option: number for option, number in zip(vote.options, numbers, strict=False) if number}
    return _with(vote, village, votes, tuple(numbers[len(vote.options) :]))


def _one_voice(vote: Vote, typed: str) -> VoteCount:
    if typed == NOBODY:
        return VoteCount(counts={}, not_voting=1)
    number = read_count(typed)
    if number > len(vote.options):
        raise Unreadable(f"Pilihan 1 sampai {len(vote.options)}; 0 abstain, - tidak memberi suara.")
    return VoteCount(counts={vote.options[number - 1]: 1}) if number else VoteCount(counts={}, abstain=1)


def _named(vote: Vote, piece: str) -> tuple[Option, int]:
    found = _NAMED.fullmatch(piece)
    if found is None:
        raise Unreadable(f"“{piece}” tidak terbaca; tulis misalnya 5=3 atau 2001-05=3.")
    name = found["option"]
    if name.isdecimal() and 0 < int(name) <= len(vote.options):
        return vote.options[int(name) - 1], int(found["votes"])
    if Option(name.upper()) in vote.options:
        return Option(name.upper()), int(found["votes"])
    raise Unreadable(f"Pilihan {name} tidak ada.")


def _with(vote: Vote, village: VillageCode, votes: Mapping[Option, int], rest: tuple[int, ...]) -> VoteCount:
    """The row with these votes; what else was counted of paper stays."""
    if vote.method not in balloting.PAPER:
        abstain, silent = (*rest, 0, 0)[:2]
        return VoteCount(counts=votes, abstain=abstain, not_voting=silent)
    before = blank(vote, village)
    return VoteCount(
        counts=votes,
        abstain=before.abstain,
        issued=before.issued,
        spoiled=before.spoiled,
        not_returned=before.not_returned,
        in_box=before.in_box,
        invalid=before.invalid,
    )


def told(vote: Vote, village: VillageCode, typed: str, name: str) -> str:
    """How a line is read so far: `= 9 suara, 3 × 3 kartu sah ✓`; `name` words the option of a single voice."""
    count = read_line(vote, village, typed)
    if vote.method is VoteMethod.VILLAGE:
        return f"= {name}"
    marks = sum(count.counts.values())
    if vote.method in balloting.PAPER:
        due = vote.marks * max(count.valid, 0)
        mark = "✓" if marks == due else f"✗ seharusnya {due}"
        return f"= {marks} suara, {vote.marks} × {max(count.valid, 0)} kartu sah {mark}"
    seen, right = marks + count.abstain + count.not_voting, entitled(vote, village)
    return f"= {seen} dari {right} berhak {'✓' if seen == right else '✗'}"


def single_choice(vote: Vote, typed: str) -> Option | None:
    """The option a village's single voice goes to; None for abstain and for none. Raises Unreadable."""
    return next(iter(_one_voice(vote, typed.strip()).counts), None)


def as_typed(vote: Vote, village: VillageCode) -> str:
    """The votes of a counted row as a line; empty before. Zeros stand where other numbers follow."""
    count = vote.counts.get(village)
    if count is None:
        return ""
    if vote.method is VoteMethod.VILLAGE:
        chosen = next(iter(count.counts), None)
        return str(vote.options.index(chosen) + 1) if chosen else NOBODY if count.not_voting else "0"
    numbers = [count.counts.get(option, 0) for option in vote.options]
    if vote.method not in balloting.PAPER:
        numbers += [count.abstain, count.not_voting]
    while len(numbers) > 1 and not numbers[-1]:
        numbers.pop()
    return " ".join(map(str, numbers))


def disagreement(first: VoteCount, second: VoteCount, options: tuple[Option, ...]) -> tuple[tuple[int, int], ...]:
    """Pairs of figures in which two counts of a row differ, without saying of what."""
    pairs = [(first.counts.get(option, 0), second.counts.get(option, 0)) for option in options]
    pairs += [
        (first.issued, second.issued),
        (first.in_box, second.in_box),
        (first.abstain, second.abstain),
        (first.invalid, second.invalid),
        (first.spoiled, second.spoiled),
        (first.not_returned, second.not_returned),
    ]
    return tuple(pair for pair in pairs if pair[0] != pair[1])
