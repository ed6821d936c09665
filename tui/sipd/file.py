"""A list that SIPD gives back: what it ticks, and a line for each row that ticks nothing."""

from collections.abc import Iterator
from pathlib import Path

from sessions.intake.reading import read_grid
from sessions.kernel.session import Session
from sessions.language.numbers import thousands
from sessions.sipd.decisions import EnteredInSipd
from sessions.sipd.intake import ReturnedList, RowOf, returned_list

_MOST_TOLD = 40


def ticked(
    path: Path, session: Session, by: str, *, most: int = _MOST_TOLD
) -> tuple[EnteredInSipd | None, tuple[str, ...]]:
    """The decision, None where nothing new is entered, and what there is to say: at most so many rows, then the sum.

    Raises NotATable.
    """
    found = returned_list(read_grid(path), session)
    codes = tuple(code for code in found.entered if session.proposals[code].in_sipd is None)
    lines = (*_told(found, most), _summed(found, len(codes)))
    return (EnteredInSipd(codes=codes, by=by) if codes else None), lines


def _told(found: ReturnedList, most: int) -> Iterator[str]:
    others = [row for row in found.rows if row.what is not RowOf.ENTERED]
    for row in others[:most]:
        yield f"Baris {row.row} {row.told}: {row.what.value}."
    if len(others) > most:
        yield f"{thousands(len(others) - most)} baris lain juga tidak ditandai."


def _summed(found: ReturnedList, new: int) -> str:
    before = len(found.entered) - new
    told = f"{found.file_name}: {thousands(len(found.rows))} baris, {thousands(new)} usulan ditandai sudah diinput"
    return f"{told}, {thousands(before)} sudah bertanda sebelumnya."
