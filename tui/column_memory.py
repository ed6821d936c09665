"""How this person had the columns of files read: a small file beside the settings, fingerprints of headings only.

It holds no heading, no value and no name: for each fingerprint the numbers of columns and what they are read as.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from sessions.intake.mapping import ColumnMapping, Remembered, remember

MOST = 200
"""Layouts that are kept; the oldest goes first."""

_NAME = "kolom.json"
_LARGEST = 1_000_000
"""Bytes of a file that is read at all."""


def load(settings_file: Path | None) -> Remembered:
    """What is remembered beside these settings; nothing where there is no file that can be read."""
    if settings_file is None:
        return {}
    path = settings_file.with_name(_NAME)
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.stat().st_size <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        return {}
    return {key: plain for key, plain in found.items() if isinstance(plain, dict)} if isinstance(found, dict) else {}


def keep(settings_file: Path | None, mapping: ColumnMapping) -> bool:
    """Remember this mapping as the newest; False where that cannot be done, which nobody needs to be told."""
    if settings_file is None:
        return False
    older: dict[str, Mapping[str, str]] = dict(load(settings_file))
    older.pop(mapping.fingerprint, None)
    newest = dict(list(remember(older, mapping).items())[-MOST:])
    try:
        settings_file.parent.mkdir(parents=True, exist_ok=True)
        settings_file.with_name(_NAME).write_text(json.dumps(newest), encoding="utf-8")
    except OSError:
        return False
    return True
