"""What the papers say of the item or step that leads: those of `exports.closing.parts_next`, and the report's own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from exports.closing import parts_next
from exports.paper import lines
from exports.paper.blocks import Title
from exports.paper.tables import Table
from exports.report import papers, papers_delivery
from sessions.closing import facts as closing
from sessions.kernel.session import Session
from sessions.steps.works_rule import step_item
from sessions.values.steps import REPORTING, SENDING, SIGNING


def written_next(session: Session, item: str) -> tuple[str, ...]:
    """The lines for any item of the agenda or step; none for a session without an office."""
    if item not in WRITTEN or session.office is None:
        return parts_next.written_next(session, item)
    return tuple(WRITTEN[item](session))


def _signed(session: Session) -> Iterator[str]:
    """What it is called, with its number."""
    yield from lines.of(islice((block for block in papers.title_page(session).blocks if isinstance(block, Title)), 1))


def _sent(session: Session) -> Iterator[str]:
    """The number of the covering letter, and what goes with it."""
    blocks = papers_delivery.letter(session)
    yield from lines.of(block for block in blocks if isinstance(block, Title | Table))


WRITTEN: Mapping[str, Callable[[Session], Iterable[str]]] = {
    step_item(REPORTING): lambda session: (papers.contained(session.derived(closing.facts)),),
    step_item(SIGNING): _signed,
    step_item(SENDING): _sent,
}
