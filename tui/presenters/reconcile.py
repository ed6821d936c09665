"""The equations of a count, for one row and for the hall: what was counted on both sides, and whether it agrees."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exports.wording.places import said
from sessions.office import VillageCode
from sessions.rules import balloting
from sessions.rules.balloting import Equation, Mismatch
from sessions.session import Session
from sessions.votes import WHOLE_HALL, Vote, VoteCount, VoteMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
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


def of_row(vote: Vote, village: VillageCode) -> tuple[Balance, ...]:
    """The equations of a row that has been counted; none before."""
    count = vote.counts.get(village)
    if count is None:
        return ()
    failing = {bad.equation for bad in balloting.mismatches(vote) if bad.village == village}
    return tuple(_of_counts(vote, [count], entitled(vote, village), failing - {Equation.CARDS}, is_whole=True))


def of_hall(vote: Vote) -> tuple[Balance, ...]:
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
    return (Balance(text=cards, is_met=is_met), *found)


def _of_counts(
    vote: Vote, counts: Iterable[VoteCount], right: int, failing: set[Equation], *, is_whole: bool
) -> Iterator[Balance]:
    rows = list(counts)

    def balance(text: str, *equations: Equation) -> Balance:
        is_met = False if failing & set(equations) else True if is_whole else None
        return Balance(text=text, is_met=is_met)

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


def progress(session: Session, vote: Vote) -> str:
    """How far the count has come: `8 dari 10 desa terisi`; empty where nothing has to be counted."""
    missing = balloting.missing_rows(vote)
    if vote.method is VoteMethod.ACCLAMATION or not missing:
        return ""
    if missing == (WHOLE_HALL,):
        return "belum dihitung"
    return f"{len(vote.counts)} dari {len(vote.counts) + len(missing)} {said(session, 'desa')} terisi"


def headline(session: Session, vote: Vote) -> str:
    """`berhak 27 · diterima 30 = dibagikan 27 + sisa 3 ✓ · semua persamaan cocok ✓`, or what is wrong or missing."""
    parts = [f"berhak {entitled(vote)}"]
    balances = of_hall(vote)
    wrong = [balance for balance in balances if balance.is_met is False]
    open_ = progress(session, vote)
    if wrong:
        parts += [str(wrong[0]), *([f"{len(wrong) - 1} persamaan lain belum cocok"] if len(wrong) > 1 else [])]
    elif balances and not open_:
        parts += [str(balances[0]), *(["semua persamaan cocok ✓"] if len(balances) > 1 else [])]
    elif vote.received:
        parts.append(f"kartu diterima {vote.received}")
    return " · ".join((*parts, *filter(None, (open_,))))
