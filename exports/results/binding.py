"""What binds hasil.json to the paper: a code of its raw parts, in one form whoever wrote the file.

The code stands on the Berita Acara. It covers every key but those of UNBOUND: what is computed again, what was decided
only after the closing, and the code itself.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sessions.kernel.text import Json

AFTERWARDS = "sesudah_penutupan"
"""The part that holds what was decided after the closing, or after the Berita Acara Perbaikan."""

DIGEST = "sidik_data"
UNBOUND = frozenset({DIGEST, AFTERWARDS, "hitungan"})

ORDERED = frozenset({"tangga", "urutan", "patokan", "batas", "mendahului"})
"""Lists whose order says something; the rows of all others may stand in any order."""

DIGITS, GROUP = 20, 4


def digest(results: Mapping[str, Any]) -> str:
    """SHA-256 in hex of the bound parts as canonical JSON: keys and unordered lists sorted, no spaces, UTF-8."""
    bound = {key: part for key, part in results.items() if key not in UNBOUND}
    return sha256(_canonical(bound).encode()).hexdigest()


def code(digest: str) -> str:
    """`7F3A-91C2-05DD-4B1E-88A0`: its first 20 digits, as they are printed."""
    shown = digest[:DIGITS].upper()
    return "-".join(shown[at : at + GROUP] for at in range(0, len(shown), GROUP))


def _canonical(value: Json, key: str = "") -> str:
    if isinstance(value, dict):
        members = (f"{_text(name)}:{_canonical(value[name], name)}" for name in sorted(value))
        return f"{{{','.join(members)}}}"
    if isinstance(value, list):
        rows = [_canonical(row) for row in value]
        return f"[{','.join(rows if key in ORDERED else sorted(rows))}]"
    return _text(value)


_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
