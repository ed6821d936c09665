"""How a text stands on the Laman Hasil, and the names by which its parts are found."""

from html import escape

from exports.paper.printable import one_line
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode


def text(typed: str) -> str:
    """A text as it may stand in an element or an attribute."""
    return escape(one_line(typed), quote=True)


def anchor(village: VillageCode | None) -> str:
    """Where the card of a village stands; the kecamatan's own proposals have one too."""
    return f"desa-{village.rpartition('.')[2] if village else 'kecamatan'}"


def entry(code: ProposalCode) -> str:
    """Where a proposal stands."""
    return f"u-{text(code)}"
