"""What a proposal serves besides its own end: the themes that a plan is asked about, several at once."""

import re
from collections.abc import Iterable
from enum import StrEnum

from sessions.language.local import LocalEnum


class Doubt(LocalEnum):
    """Why a proposal may not be the kabupaten's task."""

    VILLAGE = "kewenangan desa"
    PROVINCE = "kewenangan provinsi"
    CENTRE = "kewenangan pusat"
    ESTATE = "lahan perkebunan atau hutan negara"
    GRANT = "hibah bagi badan hukum"


class Standing(StrEnum):
    """How far the SIPD side of a proposal is."""

    OPEN = "belum direkomendasikan"
    RECOMMENDED = "belum diinput"
    ENTERED = "sudah diinput"


LENGTH = 32
"""Characters of the longest code."""

_CODE = re.compile(r"\d+(?:\.\d+)*", re.ASCII)


def is_code(text: str) -> bool:
    """Whether the text is nothing but figures with single points between them."""
    return len(text) <= LENGTH and _CODE.fullmatch(text) is not None


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
