"""Names of the files in a session folder, and whether a folder is free for a new session."""

from pathlib import Path

JOURNAL = "jurnal.jsonl"
STORE = "sesi.json"
LOCK = "kunci"
LOCK_HOLDER = "kunci.json"
TORN = "jurnal.sobek-"
"""Followed by a number: what a crash left behind after the last whole line."""

_LEFT_BY_A_CRASH = {JOURNAL, LOCK, LOCK_HOLDER}


def is_free(folder: Path) -> bool:
    """Whether a session may begin here: absent, empty, or only what a beginning that was cut off left behind.

    A journal may be among that; whoever begins has to see that it holds no line.
    """
    return not folder.exists() or all(
        entry.name in _LEFT_BY_A_CRASH or entry.name.startswith(TORN) for entry in folder.iterdir()
    )
