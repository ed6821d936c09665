"""Codes of sub kegiatan, the lines of the regional budget: figures between points, `1.03.02.2.01.0005`."""

import re

LENGTH = 32
"""Characters of the longest code."""

_CODE = re.compile(r"\d+(?:\.\d+)*", re.ASCII)


def is_code(text: str) -> bool:
    """Whether the text is nothing but figures with single points between them."""
    return len(text) <= LENGTH and _CODE.fullmatch(text) is not None
