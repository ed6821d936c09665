"""Codes of proposals: whose they are, and which number follows."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator

from sessions.kernel.session import Session
from sessions.values.office import VillageCode
from sessions.values.proposals import (
    Origin,
    ProposalCode,
    ProposalDraft,
)

PREFIXES = {Origin.KECAMATAN: "KEC", Origin.FORUM: "FRM", Origin.POKIR: "PKR"}
"""First part of the code of a proposal that no village brought."""


POKIR_LAYOUT = "pokir"
"""Name of the layout of a file of the DPRD, as in `sessions.intake.layouts.LayoutName`."""


def _prefix(origin: Origin, village: VillageCode | None) -> str:
    return PREFIXES[origin] if origin in PREFIXES else (village or "").rpartition(".")[-1]


def _code(prefix: str, number: int) -> ProposalCode:
    return ProposalCode(f"{prefix}-{number:02d}")


def _last_number(codes: Container[ProposalCode], prefix: str, most: int) -> int:
    """The highest arrival number given to a prefix; numbers have no gaps, since nothing is ever deleted."""
    return bisect_left(range(1, most + 2), x=True, key=lambda number: _code(prefix, number) not in codes)


def coded(session: Session, drafts: Iterable[tuple[Origin, ProposalDraft]]) -> Iterator[ProposalCode]:
    """The next free codes for these drafts, in order: tail of the village code and arrival number."""
    latest: dict[str, int] = {}
    for origin, draft in drafts:
        prefix = _prefix(origin, draft.village)
        if prefix not in latest:
            latest[prefix] = _last_number(session.proposals, prefix, len(session.proposals))
        latest[prefix] += 1
        yield _code(prefix, latest[prefix])


def following_codes(session: Session, code: ProposalCode, count: int) -> tuple[ProposalCode, ...]:
    """The next free codes of the group that this one belongs to."""
    prefix = code.rpartition("-")[0]
    latest = _last_number(session.proposals, prefix, len(session.proposals))
    return tuple(_code(prefix, latest + number) for number in range(1, count + 1))
