"""Files of proposals on their way in: which lie at hand, what one would bring, and the decision that takes it in."""

import asyncio
from collections.abc import Iterable
from pathlib import Path

from sessions.decisions.intake import ProposalsImported, RefusedRow
from sessions.intake.preview import preview
from sessions.intake.verdicts import Preview, Verdict
from sessions.office import Office

SUFFIXES = (".csv", ".xlsx", ".xls", ".ods")
"""Kinds of file that can hold a table of proposals."""

MOST_FILES = 200
"""Files listed of one folder; a name can be typed as well."""


def files_at_hand(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Tables lying directly in these folders, the newest first; a folder that cannot be read has none."""
    found = {path.resolve(): path for folder in folders for path in _tables(folder)}
    return tuple(sorted(found.values(), key=lambda path: (-_changed(path), path.name)))


def _tables(folder: Path) -> list[Path]:
    try:
        paths = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()]
    except OSError:
        return []
    return sorted(paths, key=_changed, reverse=True)[:MOST_FILES]


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def path_of(typed: str) -> Path:
    """The path that was typed or pasted, without quotation marks, `~` resolved where there is a home."""
    path = Path(typed.strip().strip("\"'"))
    try:
        return path.expanduser()
    except RuntimeError:
        return path


async def look(path: Path, office: Office) -> Preview:
    """What the file would bring, read in a thread; nothing has changed. Raises NotATable."""
    return await asyncio.to_thread(preview, path, office)


def imported(seen: Preview) -> ProposalsImported:
    """The decision that brings in what the preview showed."""
    return ProposalsImported(
        file=seen.file_name,
        sha256=seen.sha256,
        layout=seen.layout.value,
        drafts=seen.drafts,
        refused=tuple(
            RefusedRow(row=row.row, verdict=row.verdict.value, why=tuple(f.why.value for f in row.findings))
            for row in seen.rows
            if row.verdict is Verdict.REFUSED
        ),
    )
