"""What a proposal serves besides its own end: the themes that a plan is asked about, several at once."""

from collections.abc import Iterable
from enum import StrEnum


class Theme(StrEnum):
    """The themes (tematik), in the order of the alphabet."""

    DISASTER = "bencana"
    INCLUSION = "gender/disabilitas/anak"
    EXTREME_POVERTY = "kemiskinan ekstrem"
    FOOD = "pangan"
    STUNTING = "stunting"


def in_order(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Each theme once, in the order in which a proposal has them."""
    return tuple(sorted(set(themes)))
