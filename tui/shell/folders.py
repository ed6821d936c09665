"""Where sessions may lie: the folder to begin in, folders that are copied elsewhere, names that cannot be."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath, PureWindowsPath

from platformdirs import user_cache_path

from sessions.kernel import windows

OWN = "Musrenbang"
"""Name of the folder for sessions, unless somebody chooses another one."""

_SYNCING = {
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "drive saya": "Google Drive",
    "onedrive": "OneDrive",
}
"""How folders are called that a program copies elsewhere; some have a name of the owner behind it."""

_OF_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""The variables in which OneDrive tells where its folders are."""

NETWORK = "jaringan"


def copied_by(folder: PurePath, environment: Mapping[str, str], drive_type: int = 0) -> str:
    """Who copies this absolute folder behind our back: `OneDrive`, `Dropbox`, NETWORK …; empty if nobody does."""
    if drive_type == windows.NETWORK or str(folder).startswith(("\\\\", "//")):
        return NETWORK
    for place in filter(None, map(environment.get, _OF_ONEDRIVE)):
        if folder.is_relative_to(type(folder)(place)):
            return "OneDrive"
    for part in folder.parts:
        for beginning, name in _SYNCING.items():
            if part.lower() == beginning or part.lower().startswith((f"{beginning} ", f"{beginning}-")):
                return name
    return ""


def who_copies(folder: Path) -> str:
    """As `copied_by`, on this laptop."""
    whole = folder.resolve()
    return copied_by(whole, os.environ, windows.drive_type(whole))


def own_folder() -> Path:
    """The folder for sessions of this person: among the documents, or in the home where those are copied elsewhere."""
    documents = windows.documents()
    return beside(documents, Path.home(), is_copied=documents is not None and bool(who_copies(documents)))


def beside(documents: Path | None, home: Path, *, is_copied: bool) -> Path:
    """`Documents/Musrenbang`, or `Musrenbang` in the home."""
    return (home if documents is None or is_copied else documents) / OWN


def is_no_place(here: Path, program: Path, environment: Mapping[str, str]) -> bool:
    """Whether nobody would look for sessions here: the program's own folder, one of the system, or one not writable."""
    system = environment.get("SYSTEMROOT")
    of_the_system = bool(system) and here.is_relative_to(Path(str(system)))
    return here.is_relative_to(program) or of_the_system or not os.access(here, os.W_OK)


def rehearsals() -> Path:
    """Where rehearsals lie until they are left: in the cache of this person."""
    return user_cache_path("musrenbang") / "gladi"


def begin() -> Path:
    """The folder whose sessions are offered: the present one, or on Windows that of this person; it is made."""
    here = Path.cwd()
    if sys.platform == "win32" and is_no_place(here, Path(sys.executable).parents[1], os.environ):
        here = own_folder()
        here.mkdir(parents=True, exist_ok=True)
        os.chdir(here)
    return here


def told_of_a_stick() -> str:
    """That the program itself runs from a removable drive; empty where it does not."""
    program = Path(sys.executable)
    if windows.drive_type(program) != windows.REMOVABLE:
        return ""
    return f"Program berjalan dari stik {program.drive}. Jangan dicabut; lebih baik pasang di laptop."


def why_not(folder: Path, system: str = sys.platform) -> str:
    """Why no session can lie there, as a clause; empty where it can."""
    return windows.unusable(PureWindowsPath(folder.absolute())) if system == "win32" else ""
