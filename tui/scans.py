"""Scanned papers on their way in: which files lie at hand."""

from collections.abc import Iterable
from pathlib import Path

SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png")
MOST_FILES = 100


def scans_at_hand(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Files lying directly in these folders that may be scans, the newest first; an unreadable folder has none."""
    found = {path.resolve(): path for folder in folders for path in _in(folder)}
    return tuple(sorted(found.values(), key=lambda path: (-_changed(path), path.name)))[:MOST_FILES]


def _in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()]
    except OSError:
        return []


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
