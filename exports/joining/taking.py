"""Taking in what was handed in: every file gets its line in the journal of the compilation, taken in or turned away."""

import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from exports.joining.examining import Examined, Sound, Unsound, examined, in_processes, processes_for
from exports.joining.sources import Source, sources
from exports.results import packed
from sessions.joining.receipts import FileTurnedAway, ReceiptBook, ResultsReceived
from sessions.kernel.refusals import MusrenbangError

STORE = "diterima"
"""Folder of the compilation that keeps the results as they came."""

Progress = Callable[[str, int, int], None]
"""What is done now, its number from 1, and how many there are."""


class YearOpen(MusrenbangError):
    """The files are of several plan years, none of them commonest; `years` are those."""

    def __init__(self, years: Sequence[int]) -> None:
        self.years = tuple(years)
        super().__init__(str(self.years))


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What came of one call: taken in, turned away, and the names of files that were received before."""

    received: tuple[ResultsReceived, ...]
    turned_away: tuple[FileTurnedAway, ...]
    again: tuple[str, ...]


def take_in(
    folder: Path,
    book: ReceiptBook,
    named: Iterable[Path],
    *,
    plan_year: int | None,
    why: Callable[[Unsound | Sound, int | None], str],
    progress: Progress,
    processes: int | None = None,
) -> Intake:
    """Everything that these files and folders hold. `why` words what is turned away, a Sound one for its year.

    The year is that of the compilation, else the given one, else the one of most results: YearOpen where two are as
    common. OSError.
    """
    store = folder / STORE
    store.mkdir(exist_ok=True)
    fresh, again = _parted(sources(named, folder), book)
    found: list[Examined] = []
    answers = in_processes(partial(examined, store=store), fresh, processes or processes_for(_size(fresh)))
    for number, answer in enumerate(answers, start=1):
        progress("memeriksa", number, len(fresh))
        found += answer
    year = book.plan_year or plan_year or _commonest(found)
    if year is not None:
        book.open(year)
    received: list[ResultsReceived] = []
    turned_away: list[FileTurnedAway] = []
    for one in found:
        if isinstance(one, Sound) and one.plan_year == year:
            received.append(one.receipt)
            book.keep(one.receipt)
            continue
        turned_away.append(_turned_away(one, why(one, year)))
        if year is not None:
            book.keep(turned_away[-1])
    _forget(store, book if year is not None else None)
    return Intake(received=tuple(received), turned_away=tuple(turned_away), again=again)


def _parted(found: Iterable[Source], book: ReceiptBook) -> tuple[list[Source], tuple[str, ...]]:
    """What is to be examined, and the names of what was received before, byte by byte."""
    known = {receipt.sha256 for receipt in book.compilation.receipts} if book.plan_year else set()
    fresh, again = [], []
    for source in found:
        if known and source.unfit is None and digest_of(source.path) in known:
            again.append(source.name)
        else:
            fresh.append(source)
    return fresh, tuple(again)


def digest_of(path: Path) -> str:
    """SHA-256 of a file; empty where it cannot be read."""
    try:
        return sha256(packed.content(path)).hexdigest()
    except (OSError, packed.NotPacked):
        return ""


def _size(found: Iterable[Source]) -> int:
    """Bytes of what is to be read."""
    return sum(source.path.stat().st_size for source in found if source.unfit is None)


def _commonest(found: Iterable[Examined]) -> int | None:
    years = Counter(one.plan_year for one in found if isinstance(one, Sound)).most_common()
    if not years:
        return None
    most = sorted(year for year, count in years if count == years[0][1])
    if len(most) > 1:
        raise YearOpen(most)
    return most[0]


def _turned_away(one: Examined, why: str) -> FileTurnedAway:
    of = one.receipt if isinstance(one, Sound) else one
    return FileTurnedAway(name=of.name, sha256=of.sha256, size=of.size, why=why)


def _forget(store: Path, book: ReceiptBook | None) -> None:
    """What is kept, but was not taken in, goes again; also what a call left that was cut off."""
    kept = {receipt.stored for receipt in book.compilation.receipts} if book else set[str]()
    for path in store.iterdir():
        if path.name not in kept:
            with contextlib.suppress(OSError):
                path.unlink()
