"""What a change of the guideline undoes, in one clause, so that it can be read out before it is taken."""

from exports.wording.lists import apart
from sessions.invalidated import Invalidated


def told(found: Invalidated) -> str:
    """`nilai K2 gugur pada 14 usulan; 14 usulan tidak lagi berperingkat`; empty where nothing is undone."""
    parts = []
    if found.dropped:
        dropped = apart(f"{criterion} ({count} usulan)" for criterion, count in found.dropped.items())
        parts.append(f"nilai gugur pada {dropped}")
    if found.unranked:
        parts.append(f"{found.unranked} usulan tidak lagi berperingkat")
    if found.moved:
        parts.append(f"peringkat {found.moved} usulan berubah")
    if found.ties:
        parts.append(f"{found.ties} penyelesaian nilai sama tidak terpakai lagi")
    return "; ".join(parts)
