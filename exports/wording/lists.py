"""Several things in one sentence: codes and names joined so that none can be read wrongly."""

from collections.abc import Iterable, Iterator, Sequence

FEW = 4
"""Codes that are named one by one; of more, those that follow each other are drawn together."""

MANY = 8
"""Runs of codes that still read well; beyond, a sentence only tells how many there are."""


def listed(items: Iterable[str]) -> str:
    """Items joined with commas and a last `dan`."""
    *rest, last = items
    if not rest:
        return last
    return f"{', '.join(rest)}{',' if len(rest) > 1 else ''} dan {last}"


def apart(items: Iterable[str]) -> str:
    """Items that hold commas of their own (`Retno Widyastuti, S.Sos.`): then semicolons stand between them."""
    named = tuple(items)
    return "; ".join(named) if any("," in item for item in named) else listed(named)


def codes(named: Sequence[str]) -> str:
    """`2007-03 dan 2007-04`, or `14 usulan (2003-01 s.d. 2003-13 dan 2010-02)`, or `148 usulan`."""
    if len(named) <= FEW:
        return listed(named)
    runs = tuple(_runs(named))
    return f"{len(named)} usulan ({listed(runs)})" if len(runs) <= MANY else f"{len(named)} usulan"


def subject(named: Sequence[str]) -> str:
    """Codes at the beginning of a sentence: `Usulan 2007-03 dan 2007-04`, `14 usulan (…)`."""
    text = codes(named)
    return text if len(named) > FEW else f"Usulan {text}"


def in_order(named: Sequence[str]) -> str:
    """Codes whose order matters, the first eight by name: `2003-11, 2007-03, … dan 28 usulan berikutnya`."""
    if len(named) <= MANY + 1:
        return ", ".join(named)
    return f"{', '.join(named[:MANY])}, dan {len(named) - MANY} usulan berikutnya"


def _runs(named: Sequence[str]) -> Iterator[str]:
    """Codes of one village whose numbers follow each other become `2003-01 s.d. 2003-04`; order is kept."""
    first = last = named[0]
    for code in (*named[1:], ""):
        if code and _follows(last, code):
            last = code
            continue
        yield first if first == last else f"{first} dan {last}" if _follows(first, last) else f"{first} s.d. {last}"
        first = last = code


def _follows(code: str, following: str) -> bool:
    prefix, _, number = code.rpartition("-")
    return following == f"{prefix}-{int(number) + 1:02d}"
