"""Several sheets of one file that come in together: what each brings, and what is not taken."""

from collections.abc import Iterable, Iterator, Sequence

from sessions.intake.again import ImportFate, Match
from sessions.intake.verdicts import Preview, Verdict
from sessions.kernel.session import Session
from sessions.language.numbers import rupiah, thousands
from sessions.proposals.decisions import ProposalsImported
from sessions.sentences.clauses import listed
from tui.proposals import view_import
from tui.proposals.view_import import ImportTab
from tui.widgets.view import ListRow


def title(file: str, every: Sequence[Preview]) -> str:
    """`rekap.xlsx · 3 lembar`."""
    return f"{file} · {len(every)} lembar berisi usulan"


def rows(session: Session, seen: Preview) -> tuple[ListRow[tuple[str, int]], ...]:
    """All rows of one sheet; the key tells sheet and row."""
    every = view_import.rows(session, seen, ImportTab.ALL)
    return tuple(ListRow(key=(seen.sheet, row.key), cells=row.cells, tone=row.tone, search=row.search) for row in every)


def summary(every: Sequence[Preview], ready: Sequence[Preview]) -> str:
    """What comes in, what wants a look or is left out, and which sheets must be answered for first."""
    doubtful = sum(seen.counts[Verdict.DOUBTFUL] + seen.counts[Verdict.DUPLICATE] for seen in ready)
    refused = sum(seen.refused for seen in ready)
    told = [_comes_in(ready)]
    told += [f"{thousands(doubtful)} bertanda Periksa"] if doubtful else []
    told += [f"{thousands(refused)} ditolak"] if refused else []
    waiting = [seen.sheet for seen in every if seen not in ready]
    told += [f"tidak ikut, buka sendiri: {listed(waiting)}"] if waiting else []
    return "; ".join(told)


def _comes_in(ready: Sequence[Preview]) -> str:
    count, cost = sum(seen.accepted for seen in ready), sum(seen.cost for seen in ready)
    return f"{thousands(count)} usulan dari {len(ready)} lembar akan masuk, {rupiah(cost)}"


def does(ready: Sequence[Preview]) -> str:
    """What Enter does; empty where no sheet can come in."""
    count = sum(seen.accepted for seen in ready)
    return f"masukkan {thousands(count)} usulan dari {len(ready)} lembar" if ready else ""


def only_new(matches: Iterable[Match]) -> tuple[Match, ...]:
    """What is not here yet; differences of what is are looked at sheet by sheet."""
    return tuple(match for match in matches if match.fate is ImportFate.NEW)


def nothing_new(seen: Preview) -> str:
    """That all of a sheet is here already."""
    return f"Lembar {seen.sheet}: semua usulannya sudah ada."


def told_of_all(taken: Sequence[ProposalsImported]) -> Iterator[str]:
    """`12 usulan direkap dari 3 lembar, Rp1.812.500.000.`: what came in with all sheets, and what did not."""
    drafts = [draft for decision in taken for draft in decision.drafts]
    if not drafts:
        return
    cost = sum(draft.cost or 0 for draft in drafts)
    refused = sum(len(decision.refused) for decision in taken)
    left = f" {thousands(refused)} baris ditolak." if refused else ""
    yield f"{thousands(len(drafts))} usulan direkap dari {len(taken)} lembar, {rupiah(cost)}.{left}"
