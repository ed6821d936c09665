"""A list of the planning agency: what entered RKPD or APBD, held against the proposals of a plan.

A row that names the code of a proposal, or its number in SIPD, is that proposal. Of any other the look-alikes are
offered; which of them it is, people say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sessions.intake.grid import Grid
from sessions.intake.reading import read_grid
from sessions.last_year.facts import draft_of
from sessions.last_year.intake import EarlierRow, as_sent, item_of, rows_of, tables_in
from sessions.last_year.intake_alike import alike_items
from sessions.values.last_year import LastYear, LastYearItem
from sessions.values.office import Office, Village

_RUNNING_NUMBER = 4
"""Digits of the longest number that counts the rows of a list, and names no proposal."""

_TELLING = {"agency", "cost", "budget", "village", "location", "realization"}
"""Columns of which one at least stands beside the activity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetList:
    """The rows of the list; `says_which` where it has a column that tells what entered and what did not.

    With a `question` nothing may be taken, as in LastYearTable.
    """

    file_name: str
    rows: tuple[EarlierRow, ...]
    says_which: bool
    question: str = ""


def read_budget_list(path: Path, office: Office) -> BudgetList:
    """The list of a file; raises NotATable."""
    grid = read_grid(path)
    for sheet, below, columns in tables_in(grid):
        if "code" in columns or "sipd" in columns or ("activity" in columns and _TELLING & columns.keys()):
            rows = tuple(row for row in rows_of(sheet, below, columns, office) if row is not None and _names(row.item))
            if rows:
                return BudgetList(file_name=grid.file_name, rows=rows, says_which="realization" in columns)
    return _as_sent(grid, office)


def _names(item: LastYearItem) -> bool:
    return bool(item.activity or _is_code(item.code) or item.sipd_id)


def _is_code(text: str) -> bool:
    return bool(text) and not (text.isdecimal() and len(text) <= _RUNNING_NUMBER)


def _as_sent(grid: Grid, office: Office) -> BudgetList:
    seen, question = as_sent(grid, office)
    drafts = ((row.row, row.draft) for row in seen.rows)
    rows = tuple(EarlierRow(number=number, item=item_of(draft, "")) for number, draft in drafts if draft is not None)
    return BudgetList(file_name=grid.file_name, rows=rows, says_which=False, question=question)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """A row that names no code of the list, and the codes that look like it, most alike first; () where none does."""

    row: EarlierRow
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """The rows by the code they name, those that only look like one, and those that name a code again."""

    sure: Mapping[str, EarlierRow]
    doubtful: tuple[Doubtful, ...]
    twice: tuple[EarlierRow, ...]

    @property
    def to_ask(self) -> tuple[Doubtful, ...]:
        """The rows about which there is something to ask."""
        return tuple(one for one in self.doubtful if one.codes)

    @property
    def unknown(self) -> tuple[EarlierRow, ...]:
        """The rows that are like nothing in the list."""
        return tuple(one.row for one in self.doubtful if not one.codes)


def matching(found: BudgetList, year: LastYear, villages: Iterable[Village]) -> Matching:
    """The rows of the list held against these proposals; what a row names is never offered for another one."""
    by_sipd = {item.sipd_id: item.code for item in year.items if item.sipd_id}
    sure: dict[str, EarlierRow] = {}
    twice: list[EarlierRow] = []
    others: list[EarlierRow] = []
    for row in found.rows:
        code = _named(row.item, year, by_sipd)
        if code is None:
            others.append(row)
        elif code in sure:
            twice.append(row)
        else:
            sure[code] = row
    left = [item for item in year.items if item.code not in sure]
    drafts = {str(row.number): draft_of(row.item) for row in others if row.item.activity}
    alike = alike_items(drafts, left, villages)
    doubtful = tuple(Doubtful(row=row, codes=alike.get(str(row.number), ())) for row in others)
    return Matching(sure=sure, doubtful=doubtful, twice=tuple(twice))


def _named(item: LastYearItem, year: LastYear, by_sipd: Mapping[str, str]) -> str | None:
    if _is_code(item.code) and year.item(item.code) is not None:
        return item.code
    return by_sipd.get(item.sipd_id or item.code)
