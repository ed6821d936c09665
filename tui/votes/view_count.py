"""Counts of a vote as they are typed: one line of numbers, or a form with a field for everything."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.rules import balloting
from sessions.rules.balloting import Equation, Mismatch
from sessions.values.office import VillageCode
from sessions.values.votes import WHOLE_HALL, Option, Vote, VoteCount, VoteMethod
from tui.dialogs.reading import Unreadable, read_count

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


_DIGITS = 6


def _one_voice(vote: Vote, typed: str) -> VoteCount:
    if typed == NOBODY:
        return VoteCount(counts={}, not_voting=1)
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) <= _DIGITS else -1
    if not 0 <= number <= len(vote.options):
        raise Unreadable(f"Tulis satu nomor pilihan, 1 sampai {len(vote.options)}; 0 abstain, - tidak memberi suara.")
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
    return replace(blank(vote, village), counts=votes)


def told(vote: Vote, village: VillageCode, count: VoteCount, name: str) -> str:
    """How a line is read so far: `= 9 suara, 3 × 3 kartu sah ✓`; `name` words the option of a single voice."""
    if vote.method is VoteMethod.VILLAGE:
        return f"= {name}"
    marks = sum(count.counts.values())
    if vote.method in balloting.PAPER:
        due = vote.marks * max(count.valid, 0)
        mark = "✓" if marks == due else f"✗ seharusnya {due}"
        return f"= {marks} suara, {vote.marks} × {max(count.valid, 0)} kartu sah {mark}"
    seen, right = marks + count.abstain + count.not_voting, entitled(vote, village)
    return f"= {seen} dari {right} berhak {'✓' if seen == right else '✗'}"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSum:
    """One equation in words; `is_met` is None while something that it needs has not been counted."""

    text: str
    is_met: bool | None

    def __str__(self) -> str:
        """`dibagikan 27 = dalam kotak 27 + rusak 0 + tidak kembali 0 ✓`."""
        mark = {True: " ✓", False: " ✗", None: " …"}[self.is_met]
        return f"{self.text}{mark}"


def entitled(vote: Vote, village: VillageCode = WHOLE_HALL) -> int:
    """Voices of a village, or of all, as they were when the vote opened."""
    return sum(vote.entitled.values()) if village == WHOLE_HALL else vote.entitled.get(village, 0)


def row_name(session: Session, village: VillageCode) -> str:
    """The village, or the whole hall."""
    return "Seluruh peserta" if village == WHOLE_HALL else session.village_name(village)


def of_row(vote: Vote, village: VillageCode) -> tuple[CountSum, ...]:
    """The equations of a row that has been counted; none before."""
    count = vote.counts.get(village)
    if count is None:
        return ()
    failing = {bad.equation for bad in balloting.mismatches(vote) if bad.village == village}
    return tuple(_of_counts(vote, [count], entitled(vote, village), failing - {Equation.CARDS}, is_whole=True))


def of_hall(vote: Vote) -> tuple[CountSum, ...]:
    """The equations over all rows; they are settled only when no row is missing."""
    if vote.method is VoteMethod.ACCLAMATION:
        return ()
    failing = {bad.equation for bad in balloting.mismatches(vote)}
    is_whole = bool(vote.counts) and not balloting.missing_rows(vote)
    counts = list(vote.counts.values())
    found = tuple(_of_counts(vote, counts, entitled(vote), failing, is_whole=is_whole))
    if vote.method not in balloting.PAPER:
        return found
    issued = sum(count.issued for count in counts)
    cards = f"diterima {vote.received} = dibagikan {issued} + sisa {vote.unused}"
    is_met = vote.received == issued + vote.unused if is_whole else None
    return (CountSum(text=cards, is_met=is_met), *found)


def _of_counts(
    vote: Vote, counts: Iterable[VoteCount], right: int, failing: set[Equation], *, is_whole: bool
) -> Iterator[CountSum]:
    rows = list(counts)

    def balance(text: str, *equations: Equation) -> CountSum:
        is_met = False if failing & set(equations) else True if is_whole else None
        return CountSum(text=text, is_met=is_met)

    marks = sum(sum(count.counts.values()) for count in rows)
    abstain = sum(count.abstain for count in rows)
    if vote.method not in balloting.PAPER:
        silent = sum(count.not_voting for count in rows)
        yield balance(f"suara {marks} + abstain {abstain} + tidak memberi {silent} = berhak {right}", Equation.HANDS)
        return
    issued, box = sum(count.issued for count in rows), sum(count.in_box for count in rows)
    spoiled, lost = sum(count.spoiled for count in rows), sum(count.not_returned for count in rows)
    valid, invalid = sum(count.valid for count in rows), sum(count.invalid for count in rows)
    yield balance(f"dibagikan {issued} ≤ hak suara {right}", Equation.RIGHT)
    yield balance(f"dibagikan {issued} = kotak {box} + rusak {spoiled} + tidak kembali {lost}", Equation.ISSUED)
    yield balance(f"kotak {box} = sah {max(valid, 0)} + kosong {abstain} + tidak sah {invalid}", Equation.BOX)
    due = vote.marks * max(valid, 0)
    wrong = f", seharusnya {due}" if marks != due and is_whole else ""
    yield balance(f"suara {marks} = {vote.marks} × {max(valid, 0)} kartu sah{wrong}", Equation.MARKS)
    yield balance("suara tiap pilihan ≤ kartu sah", Equation.OPTION)


def differences(session: Session, vote: Vote) -> tuple[str, ...]:
    """What does not agree, row by row: `Kuto: dibagikan 3, tetapi kotak, rusak, dan tidak kembali 2`."""
    return tuple(dict.fromkeys(_difference(session, bad) for bad in balloting.mismatches(vote)))


def _difference(session: Session, bad: Mismatch) -> str:
    left, _, right = (part.strip() for part in bad.equation.value.partition("≤" if "≤" in bad.equation else "="))
    if bad.equation is Equation.OPTION:
        if bad.village == WHOLE_HALL:  # a figure of the hall would be a part of the result
            return "Seluruh peserta: suara satu pilihan melebihi kartu sah"
        left = f"suara {bad.option}"
    return f"{row_name(session, bad.village)}: {left} {bad.found}, tetapi {right} {bad.expected}"


def progress(vote: Vote) -> str:
    """How far the count has come: `8 dari 10 desa terisi`; empty where nothing has to be counted."""
    missing = balloting.missing_rows(vote)
    if vote.method is VoteMethod.ACCLAMATION or not missing:
        return ""
    if missing == (WHOLE_HALL,):
        return "belum dihitung"
    return f"{len(vote.counts)} dari {len(vote.counts) + len(missing)} {desa} terisi"


def headline(vote: Vote) -> str:
    """`berhak 27 · diterima 30 = dibagikan 27 + sisa 3 ✓ · semua persamaan cocok ✓`, or what is wrong or missing."""
    parts = [f"berhak {entitled(vote)}"]
    balances = of_hall(vote)
    wrong = [balance for balance in balances if balance.is_met is False]
    open_ = progress(vote)
    if wrong:
        parts += [str(wrong[0]), *([f"{len(wrong) - 1} persamaan lain belum cocok"] if len(wrong) > 1 else [])]
    elif balances and not open_:
        parts += [str(balances[0]), *(["semua persamaan cocok ✓"] if len(balances) > 1 else [])]
    elif vote.received:
        parts.append(f"kartu diterima {vote.received}")
    return " · ".join((*parts, *filter(None, (open_,))))
