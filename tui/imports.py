"""Files of proposals on their way in: which lie at hand, what one would bring, and the decision that takes it in."""

import asyncio
from collections.abc import Iterable
from pathlib import Path

from sessions.decisions.catalogue import WorksCatalogueLoaded
from sessions.decisions.intake import POKIR_LAYOUT, DraftUpdate, ProposalsImported, RefusedRow
from sessions.intake.again import FROM_VILLAGES, Fate, Match, compare
from sessions.intake.catalogue_of_works import Catalogue
from sessions.intake.mapping import Remembered
from sessions.intake.readers import PASTED, pasted_grid, read_grid
from sessions.intake.verdicts import Preview, Verdict
from sessions.office import Office
from sessions.proposals import Origin
from sessions.session import Session
from tui.opened_files import OpenedFile, opened

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
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


async def look_at(path: Path, office: Office, remembered: Remembered) -> OpenedFile | Catalogue:
    """What a file is: a kamus usulan, or proposals; read in a thread. Raises NotATable."""
    return await asyncio.to_thread(lambda: opened(read_grid(path), office, remembered))


async def look_at_text(text: str, office: Office, remembered: Remembered) -> OpenedFile | Catalogue:
    """The same for a table that was pasted."""
    return await asyncio.to_thread(lambda: opened(pasted_grid(text), office, remembered))


def loaded(catalogue: Catalogue) -> WorksCatalogueLoaded:
    """The decision that loads a kamus."""
    return WorksCatalogueLoaded(file=catalogue.file_name, sha256=catalogue.sha256, works=catalogue.works)


def met(session: Session, seen: Preview) -> tuple[Match, ...]:
    """What each row that comes in is among what is already there, then what the file no longer has."""
    origins = frozenset({Origin.POKIR}) if seen.layout.value == POKIR_LAYOUT else FROM_VILLAGES
    name = "" if seen.file_name == PASTED else seen.file_name
    return compare(session.proposals.values(), seen.drafts, name, origins)


def imported(seen: Preview, matches: Iterable[Match] | None = None) -> ProposalsImported:
    """The decision that brings in what the preview showed; with `matches` only what is new and what is changed."""
    found = tuple(matches) if matches is not None else tuple(Match(fate=Fate.NEW, draft=d) for d in seen.drafts)
    return ProposalsImported(
        file=seen.file_name,
        sha256=seen.sha256,
        layout=seen.layout.value,
        drafts=tuple(match.draft for match in found if match.fate is Fate.NEW and match.draft),
        refused=tuple(
            RefusedRow(row=row.row, verdict=row.verdict.value, why=tuple(f.why.value for f in row.findings))
            for row in seen.rows
            if row.verdict is Verdict.REFUSED
        ),
        updates=tuple(
            DraftUpdate(code=match.code, draft=match.draft)
            for match in found
            if match.fate is Fate.CHANGED and match.code and match.draft
        ),
    )
