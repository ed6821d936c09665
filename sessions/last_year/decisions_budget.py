"""The decisions that a table makes which tells what became of proposals: of the planning agency, or of the office."""

from collections.abc import Mapping

from sessions.last_year.decisions import RealizationsNoted
from sessions.last_year.intake import EarlierRow, LastYearTable
from sessions.last_year.intake_budget import BudgetList
from sessions.values.last_year import LastYear, Realization, TakenInto


def noted(
    chosen: Mapping[str, EarlierRow],
    year: LastYear,
    into: TakenInto,
    found: BudgetList,
    *,
    others_not_yet: bool = False,
) -> RealizationsNoted:
    """The decision that notes these rows by the code of their proposal.

    A row without a word on it entered, since it stands in the list; with `others_not_yet` the priorities that nobody
    told of and that are in no row are noted as not yet accommodated.
    """
    realizations = {code: row.item.realization or Realization.ACCOMMODATED for code, row in chosen.items()}
    if found.says_which:
        realizations = {code: row.item.realization for code, row in chosen.items() if row.item.realization}
    entered = {code: chosen[code].item for code, kind in realizations.items() if kind is Realization.ACCOMMODATED}
    budgets = {code: item.budget if item.budget is not None else item.cost for code, item in entered.items()}
    if others_not_yet:
        left = (item.code for item in year.priorities if item.realization is None and item.code not in chosen)
        realizations |= dict.fromkeys(left, Realization.NOT_YET)
    return RealizationsNoted(
        realizations=realizations,
        notes={code: row.item.note for code, row in chosen.items() if row.item.note},
        plan_year=year.plan_year,
        taken_into={code: item.taken_into or into for code, item in entered.items()},
        budgets={code: amount for code, amount in budgets.items() if amount is not None},
        source=found.file_name,
    )


def realizations_of(table: LastYearTable, plan_year: int | None) -> RealizationsNoted:
    """The decision that notes a table of codes with what became of them; `plan_year` as there."""
    found = {item.code: item for item in table.items}
    return RealizationsNoted(
        realizations=table.realizations,
        notes=table.notes,
        plan_year=plan_year,
        taken_into={code: item.taken_into for code, item in found.items() if item.taken_into is not None},
        budgets={code: item.budget for code, item in found.items() if item.budget is not None},
        source=table.file_name,
    )
