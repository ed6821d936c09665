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


def codes(named: Iterable[str]) -> str:
    """A set of codes: `2007-03 dan 2007-04`, `14 usulan (2003-01 s.d. 2003-13 dan 2010-02)`, or `148 usulan`."""
    ordered = sorted(named, key=_parts)
    if len(ordered) <= FEW:
        return listed(ordered)
    runs = tuple(_runs(ordered))
    return f"{len(ordered)} usulan ({listed(runs)})" if len(runs) <= MANY else f"{len(ordered)} usulan"


def subject(named: Sequence[str]) -> str:
    """A set of codes with its noun: `usulan 2007-03 dan 2007-04`, `14 usulan (…)`."""
    return codes(named) if len(named) > FEW else f"usulan {codes(named)}"


def in_order(named: Sequence[str]) -> str:
    """Codes whose order matters, the first eight by name: `2003-11, 2007-03, … dan 28 usulan berikutnya`."""
    if len(named) <= MANY + 1:
        return ", ".join(named)
    return f"{', '.join(named[:MANY])}, dan {len(named) - MANY} usulan berikutnya"


def _runs(ordered: Sequence[str]) -> Iterator[str]:
    """From three on, codes of one village whose numbers follow each other become `2003-01 s.d. 2003-04`."""
    run: list[str] = []
    for code in ordered:
        if run and not _follows(run[-1], code):
            yield from _drawn_together(run)
            run = []
        run.append(code)
    yield from _drawn_together(run)


def _drawn_together(run: Sequence[str]) -> Sequence[str]:
    return (f"{run[0]} s.d. {run[-1]}",) if len(run) > 2 else run  # noqa: PLR2004 - two are named one by one


def _follows(code: str, following: str) -> bool:
    prefix, number = _parts(code)
    return _parts(following) == (prefix, number + 1)


def _parts(code: str) -> tuple[str, int]:
    """`2007-03` in the order of arrival: 99 stands before 100."""
    prefix, _, number = code.rpartition("-")
    return prefix, int(number)
