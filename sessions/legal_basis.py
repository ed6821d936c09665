"""The legal basis that papers cite: a list of the office, and which of its laws are no longer in force."""

import re

_LOCAL_GOVERNMENT_2004 = re.compile(r"\b32\s*(?:/|tahun)\s*2004\b", re.IGNORECASE)


def is_superseded(law: str) -> bool:
    """Whether it is UU 32/2004 on local government, which UU 23/2014 replaced and old papers still cite."""
    return _LOCAL_GOVERNMENT_2004.search(law) is not None
