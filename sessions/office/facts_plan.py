"""Which line of the Acuan RKPD a proposal follows: by the code of its sub kegiatan, then by its agency, else none."""

from collections.abc import Iterable

from sessions.kernel.session import Session
from sessions.values.plan import PlanReference
from sessions.values.proposals import Proposal


def reference(session: Session, proposal: Proposal) -> PlanReference | None:
    """The longest prefix of the sub kegiatan wins, of equal ones that with the agency; then the agency's own line."""
    code = parts_of(proposal.draft.sub_activity)
    known = session.plan_references
    by_code = [r for r in known if r.prefix and begins(code, parts_of(r.prefix))]
    if by_code:
        return max(by_code, key=lambda r: (len(parts_of(r.prefix)), r.agency == proposal.agency))
    return next((r for r in known if not r.prefix and r.agency == proposal.agency), None)


def are_all_blank(session: Session, proposals: Iterable[Proposal]) -> bool:
    """Whether none of these proposals follows a line."""
    return all(reference(session, proposal) is None for proposal in proposals)


def parts_of(code: str) -> tuple[str, ...]:
    """`5.01.02` in its parts: a prefix ends where a part does."""
    return tuple(code.split(".")) if code else ()


def begins(code: tuple[str, ...], prefix: tuple[str, ...]) -> bool:
    """Whether the code begins with the prefix, part by part."""
    return code[: len(prefix)] == prefix
