"""What the papers say of the item that runs: lines of their own blocks, as they would be printed now.

Nothing is worded here. Of an item of the agenda it is the Berita Acara with its notulen, of a step the paper it puts
out; those of steps 6 to 8 stand in `exports.report.parts_next`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from exports.closing import papers, papers_notulen, parts_dictum, parts_opening
from exports.commissions import papers_drafts
from exports.office import papers as office_papers
from exports.paper import lines
from exports.paper.tables import Row, Table
from exports.receiving import papers as receiving_papers
from exports.verification import papers_report
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.receiving import facts as receiving
from sessions.steps.works_rule import step_item
from sessions.steps.works_speeches import is_report
from sessions.values.agenda import AgendaId

Written = Callable[[Session, MinutesFacts], Iterable[str]]


def written_next(session: Session, item: str) -> tuple[str, ...]:
    """The lines for an item of the agenda or a step before the sidang; none for a session without an office."""
    if session.office is None:
        return ()
    return tuple(WRITTEN.get(item, _course_of(item))(session, session.derived(closing.facts)))


def _course_of(item: str) -> Written:
    """The line of the notulen about this item, once it was begun."""

    def course(session: Session, _facts: MinutesFacts) -> Iterator[str]:
        if line := papers_notulen.agenda_line(session, AgendaId(item)):
            yield line

    return course


def _heard(*, reports: bool) -> Written:
    """Of the addresses the report of the committee, or the others; what stands there while none of them is."""

    def heard(session: Session, _facts: MinutesFacts) -> Iterator[str]:
        given = session.sidang.speeches
        entry = parts_opening.heard(parts_opening.ADDRESSES, given, parts_opening.address)
        yield entry.text
        told = tuple(zip(given or (), lines.of_items(entry.items), strict=True))
        own = [text for speech, text in told if is_report(session, speech) is reports]
        yield from own or (text for _, text in told)

    return heard


def _presented(session: Session, _facts: MinutesFacts) -> Iterator[str]:
    given = session.sidang.presentations
    yield from lines.of_items((parts_opening.heard(parts_opening.PRESENTATIONS, given, parts_opening.presentation),))


def _commissions(_session: Session, facts: MinutesFacts) -> Iterator[str]:
    """How they came to their results, as far as any did."""
    yield from tuple(parts_dictum.commission_ways(facts)) or lines.of_clause(parts_dictum.commissions(facts))


def _outcomes(_session: Session, facts: MinutesFacts) -> Iterator[str]:
    """The full sum, what is open first."""
    clause = parts_dictum.every_proposal(facts)
    if clause.table is None:
        yield clause.text
        return
    rows = list(lines.of_table(clause.table))
    is_open = bool(facts.recapitulation.open)
    yield from (rows[-2:] if is_open else rows[-1:])
    yield from (rows[:-2] if is_open else rows[:-1])


def _decided(session: Session, facts: MinutesFacts) -> Iterator[str]:
    yield from _outcomes(session, facts)
    yield from lines.of_clause(parts_dictum.priorities(session, facts))
    yield from lines.of_clause(parts_dictum.reserve_and_not_agreed(facts))


def _closed(session: Session, facts: MinutesFacts) -> Iterator[str]:
    yield parts_opening.ended(session, facts)
    yield from _outcomes(session, facts)


def _signing(session: Session, _facts: MinutesFacts) -> Iterator[str]:
    """Whoever signs for the participants, without an address: these lines are shown in the hall."""
    table = papers.participants(session)
    yield from (lines.of_row(row.cells[:3]) for row in table.rows if isinstance(row, Row))


def _chaired(session: Session, facts: MinutesFacts) -> Iterator[str]:
    yield parts_opening.begun(session, facts)
    yield parts_opening.chaired(facts)


def _received(session: Session, _facts: MinutesFacts) -> Iterator[str]:
    yield from (told for told, _ in receiving_papers.groups(session, receiving.recap_of(session)))


def _divided(session: Session, _facts: MinutesFacts) -> Iterator[str]:
    blocks = papers_drafts.recapitulation_of(session)
    yield from lines.of(block for block in blocks if isinstance(block, Table))


WRITTEN: Mapping[str, Written] = {
    "pendaftaran": lambda _session, facts: (parts_opening.attended(facts),),
    "pembukaan": _chaired,
    "laporan": _heard(reports=True),
    "sambutan": _heard(reports=False),
    "paparan": _presented,
    "pleno-1": lambda session, _facts: (parts_opening.rules(session),),
    "komisi": _commissions,
    "pleno-2": _decided,
    "utusan": lambda session, facts: lines.of_clause(parts_dictum.delegates(session, facts)),
    "pembacaan": _signing,
    "penutupan": _closed,
    "ishoma": lambda session, facts: lines.of_clause(parts_dictum.proceedings(session, facts)),
    step_item(1): _received,
    step_item(2): lambda session, _facts: (papers_report.opening(session),),
    step_item(3): lambda session, _facts: lines.of_table(office_papers.officials(session)),
    step_item(4): _divided,
}
"""Item or step -> its lines; of every other item the notulen tells when it was held."""
