"""What is read out before the closing: what stays empty on paper and what is undecided; and where each is put right."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from sessions.attendance import facts as attendance
from sessions.closing import checks, facts_blanks
from sessions.closing.checks import Check
from sessions.closing.facts_blanks import Blank, Printed, blanks
from sessions.commissions import facts as commissions
from sessions.kernel.session import Session
from sessions.language.numbers import thousands
from sessions.line.facts_undecided import Undecided, undecided
from sessions.sentences.clauses import listed
from sessions.steps import sop
from sessions.values.agenda import PLENO_ONE
from sessions.values.attendance import Role
from sessions.values.proposals import NEEDS_REASON, PRIORITIES, ProposalCode
from sessions.values.steps import SIDANG
from tui.attendance.view import line_of
from tui.house_rules.view import HouseRulesTopic
from tui.shell.places import AtStep


class Empty(NamedTuple):
    """A row of something that is printed empty, by its name."""

    name: str


class Open(NamedTuple):
    """A row of a proposal without an outcome."""

    code: ProposalCode


Target = tuple[str, object]
"""The stage where something is put right, and its row there; None where the whole screen is meant."""

_ROW_OF_BLANK: Mapping[str, object] = {
    facts_blanks.NUMBER: HouseRulesTopic.NUMBER,
    facts_blanks.DAY: HouseRulesTopic.SCHEDULE,
    facts_blanks.BEGINNING: PLENO_ONE,
    facts_blanks.CHAIR: Role.CHAIR,
    facts_blanks.CAMAT: Role.CAMAT,
    facts_blanks.INITIALS: Role.KASI_PMD,
    facts_blanks.SPEECHES: HouseRulesTopic.SPEECHES,
    facts_blanks.TALKS: HouseRulesTopic.TALKS,
    facts_blanks.WITNESSES: HouseRulesTopic.WITNESSES,
}


def _first_step(session: Session) -> object:
    return next((AtStep(s.number) for s in sop.STEPS if s.number < SIDANG and s.number not in session.steps), None)


def _first_undecided(session: Session) -> object:
    return next((found.code for found in undecided(session)), None)


def _first_parked(session: Session) -> object:
    return next((proposal.code for proposal in commissions.parked(session)), None)


def _first_without_reason(session: Session) -> object:
    bare = (p.code for p in session.proposals.values() if p.outcome in NEEDS_REASON and not p.reason.strip())
    return next(bare, None)


def _first_tied(session: Session) -> object:
    return next((found.code for found in undecided(session) if found.others), _first_undecided(session))


def _first_without_cost(session: Session) -> object:
    return next((p.code for p in session.proposals.values() if p.outcome in PRIORITIES and p.cost is None), None)


def _first_that_differs(session: Session) -> object:
    return next((line_of(found.group) for found in attendance.disagreements(session)), None)


def _first_open_note(session: Session) -> object:
    return next((number for number, note in enumerate(session.notes, start=1) if note.is_open), None)


_ROW_OF_CHECK: Mapping[str, Callable[[Session], object]] = {
    checks.STEPS_DONE: _first_step,
    checks.SCHEDULED: lambda _: HouseRulesTopic.SCHEDULE,
    checks.ADOPTED: lambda _: HouseRulesTopic.ADOPTION,
    checks.OFFICIALS: lambda session: Role.CHAIR if Role.CAMAT in session.officials else Role.CAMAT,
    checks.COUNTS_AGREE: _first_that_differs,
    checks.ALL_DECIDED: _first_undecided,
    checks.NONE_PARKED: _first_parked,
    checks.ALL_REASONED: _first_without_reason,
    checks.NO_TIE: _first_tied,
    checks.ALL_PRICED: _first_without_cost,
    checks.NOTES_SETTLED: _first_open_note,
    checks.WITNESSES: lambda _: HouseRulesTopic.WITNESSES,
}


def of_check(session: Session, found: Check) -> Target:
    """Where a point of the validity list is put right: on the row itself where one row is to blame."""
    row = _ROW_OF_CHECK.get(found.name)
    return found.stage, row(session) if row is not None else None


def of_blank(session: Session, name: str) -> Target | None:
    """Where an empty item is filled in; None where it is not empty any more."""
    found = next((blank for blank in listed_blanks(session) if blank.name == name), None)
    return None if found is None else (found.stage, _ROW_OF_BLANK.get(name))


def listed_blanks(session: Session) -> tuple[Blank, ...]:
    """Before the closing all; after it, what can still be filled in."""
    found = blanks(session)
    return tuple(b for b in found if b.printed is not Printed.NIHIL) if session.is_closed else found


def printed(blank: Blank) -> str:
    """What the row says of it."""
    return {
        Printed.NIHIL: "tercetak NIHIL",
        Printed.DOTS: "tercetak titik-titik",
        Printed.UNFILLED: "tercetak belum diisi",
    }[blank.printed]


def why(found: Undecided) -> str:
    """Why it is undecided, and with which others."""
    others = f" dengan {listed(found.others)}" if found.others else ""
    return f"{found.why}{others}"


def reading(session: Session) -> str:
    """What is read out below the closing sentence; empty where nothing stays empty."""
    return "\n".join(_paragraphs(session))


def _paragraphs(session: Session) -> Iterator[str]:
    found = blanks(session)
    for how, words in (
        (Printed.NIHIL, "Akan tercetak NIHIL, karena tidak ada"),
        (Printed.UNFILLED, "Akan tercetak “belum diisi”"),
        (Printed.DOTS, "Akan tercetak titik-titik"),
    ):
        names = [blank.name for blank in found if blank.printed is how]
        if names:
            yield f"{words}: {listed(names)}."


def undecided_told(session: Session) -> str:
    """`belum diputus: 3 usulan`."""
    return f"belum diputus: {thousands(len(undecided(session)))} usulan"
