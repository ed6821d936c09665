"""Earlier years from the command line: their lists, and what the planning agency says entered RKPD or APBD."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from exports.results.earlier import Earlier, earlier_in
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.session import Session
from sessions.last_year.decisions import LAST_YEAR_MISSING
from sessions.last_year.decisions_budget import noted
from sessions.last_year.facts import list_of
from sessions.last_year.intake import year_in_name
from sessions.last_year.intake_budget import Doubtful, matching, read_budget_list
from sessions.sentences.clauses import listed
from sessions.values.last_year import LastYear, TakenInto

_MOST_ALIKE = 3


class NothingTaken(MusrenbangError):
    """The file cannot be taken as it is; `sentence` says what is missing."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def decisions_of(path: Path, session: Session, year: int | None) -> tuple[Decision, ...]:
    """What takes this file or folder into the session; `year` is the plan of a table that names none.

    NothingTaken, NotLastYear, NotATable, OSError.
    """
    found = earlier_in(path, session, year)
    if found.realizations is not None:
        return (found.realizations,)
    return _lists(found, path, session, year)


def _lists(found: Earlier, path: Path, session: Session, year: int | None) -> tuple[Decision, ...]:
    if not found.is_year_supposed:
        return found.lists
    supposed = year or year_in_name(path.name, session.plan_year)
    if supposed is None:
        raise NothingTaken(f"{path.name} tidak menyebut tahunnya; sebutkan dengan --tahun, misalnya --tahun 2027.")
    return tuple(replace(one, plan_year=supposed) for one in found.lists)


def entered(path: Path, session: Session, into: TakenInto, year: int | None) -> tuple[Decision, tuple[str, ...]]:
    """What notes the rows that name a proposal, and a line for each row that does not: only people take a likeness."""
    office, plan = session.office, list_of(session, year)
    if office is None or plan is None:
        raise LAST_YEAR_MISSING()
    found = read_budget_list(path, office)
    if found.question:
        raise NothingTaken(found.question)
    matched = matching(found, plan, office.villages)
    lines = (
        *(_told(one, plan) for one in matched.doubtful),
        *(f"Baris {row.number} {row.item.code}: disebut dua kali; yang pertama dipakai." for row in matched.twice),
    )
    if not matched.sure:
        raise NothingTaken("\n".join((*lines, f"Tidak ada baris yang memuat kode usulan RKPD {plan.plan_year}.")))
    return noted(matched.sure, plan, into, found), lines


def _told(one: Doubtful, plan: LastYear) -> str:
    begun = f"Baris {one.row.number} {one.row.item.activity}:"
    if not one.codes:
        return f"{begun} tidak dikenal."
    return f"{begun} mirip {listed(_named(plan, one.codes[:_MOST_ALIKE]))}; tulis kodenya bila sama."


def _named(plan: LastYear, codes: tuple[str, ...]) -> Iterator[str]:
    for code in codes:
        item = plan.item(code)
        yield f"{code} {item.activity}" if item else code
