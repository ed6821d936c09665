"""Which proposals of the ranking a typed range means, which are tied, and what a set of them comes to."""

from collections.abc import Sequence

from exports.wording.money import short
from exports.wording.numbers import thousands
from sessions import ranking
from sessions.proposals import ProposalCode
from sessions.rules.agreed_order import PositionsError, parse, parse_positions
from sessions.session import Session
from tui.presenters.prioritas import View, rows


def picked(session: Session, view: View, typed: str) -> tuple[ProposalCode, ...]:
    """The proposals meant by `7-15, 18`, `2003-11 2007-03`, or `sisanya`: all undecided here but those of the daftar
    tunda.

    Numbers are those shown before the codes, so equal ranks are meant together; they begin anew in a list that has
    none. Raises PositionsError (agreed_order) or KeyError with the bad code.
    """
    listed = [row for row in rows(session, view) if not row.is_rule]
    shown = [ProposalCode(row.key) for row in listed]
    if typed.strip().casefold() in {"sisanya", "sisa", "semua sisanya"}:
        return tuple(
            code for code in shown if session.proposals[code].outcome is None and not session.proposals[code].is_parked
        )
    if any(code.casefold() in typed.casefold() for code in shown):
        codes = parse(typed)
        unknown = [code for code in codes if code not in session.proposals]
        if unknown:
            raise KeyError(unknown[0])
        return tuple(map(ProposalCode, codes))
    numbers = [int(row.cells[0]) for row in listed if row.cells[0].isdecimal()]
    if not numbers:
        raise PositionsError(typed, 0)
    wanted = frozenset(parse_positions(typed, max(numbers)))
    return tuple(ProposalCode(r.key) for r in listed if r.cells[0].isdecimal() and int(r.cells[0]) in wanted)


def tie_of(session: Session, code: str) -> tuple[ProposalCode, ...]:
    """The tie this proposal is in, else the first that crosses the line, else none."""
    table = ranking.of(session)
    row = table.by_code.get(ProposalCode(code))
    if row is not None and row.tied_with:
        return tuple(sorted((row.code, *row.tied_with)))
    if table.crossing:
        first = table.by_code[table.crossing[0][0]]
        return tuple(sorted((first.code, *first.tied_with)))
    return ()


def set_text(codes: Sequence[ProposalCode], session: Session) -> str:
    """How many and for how much: `9 usulan, Rp1,25 M`."""
    cost = sum(session.proposals[code].cost or 0 for code in codes)
    return f"{thousands(len(codes))} usulan, Rp{short(cost)}"
