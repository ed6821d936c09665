"""What is recommended in SIPD, in words."""

from exports.wording import money, numbers
from sessions.proposals import Recommendation


def recommended(made: Recommendation) -> str:
    """In one line: `teruskan, volume 320, Rp150.000.000, catatan: sesuai RAB`."""
    parts = [made.verdict.value]
    if made.volume is not None:
        parts.append(f"volume {numbers.volume(made.volume)}")
    if made.cost is not None:
        parts.append(money.rupiah(made.cost))
    if made.note:
        parts.append(f"catatan: {made.note}")
    return ", ".join(parts)
