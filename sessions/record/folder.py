"""Names of the files in a session folder, and whether a folder is free for a new session."""

from collections.abc import Iterable

JOURNAL = "jurnal.jsonl"
STORE = "sesi.json"
LOCK = "kunci"
LOCK_HOLDER = "kunci.json"
DRAFTS = "draf.jsonl"
WALL = "layar.json"
"""What the wall shows; see `wall_file`."""
TORN = "jurnal.sobek-"
"""Followed by a number: what a crash left behind after the last whole line."""

JOURNAL_BESIDE = f"{JOURNAL}.baru"
"""A journal that is being written as a whole, before it gets its name."""
STORE_ASIDE = f"{STORE}.disisihkan-"
"""Followed by a number: a sesi.json that somebody changed, kept instead of being overwritten."""

_LEFT_BY_A_CRASH = {JOURNAL, JOURNAL_BESIDE, LOCK, LOCK_HOLDER}


def is_free(names: Iterable[str]) -> bool:
    """Whether a session may begin in a folder of these names: none, or only what a beginning that was cut off left.

    A journal may be among that; whoever begins has to see that it holds no line.
    """
    return all(name in _LEFT_BY_A_CRASH or name.startswith(TORN) for name in names)
