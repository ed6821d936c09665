"""The window that the program is shown in on Windows: the newer Terminal where it is installed."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

OLD_CONSOLE = 'Konsol lama. Klik kanan judul jendela, Properti, hapus centang "Gunakan konsol lama", lalu ulangi.'
"""What is said in a console that draws no screens."""

ONCE = "MUSRENBANG_JENDELA"
"""Set for the program that the Terminal starts, so that it starts no other one."""


def terminal(environment: Mapping[str, str]) -> Path | None:
    """Where the newer Terminal is; None where it is not, or shows the program already."""
    local = environment.get("LOCALAPPDATA")
    if not local or environment.get("WT_SESSION") or environment.get(ONCE):
        return None
    found = Path(local) / "Microsoft" / "WindowsApps" / "wt.exe"
    return found if os.path.lexists(found) else None


def command(program: Path, here: Path, arguments: Sequence[str]) -> list[str]:
    """How the Terminal is started, maximised, with this program in it; a semicolon would begin another tab."""
    told = [str(here), sys.executable, "-m", "tui", *arguments]
    return [str(program), "-M", "-d", *(part.replace(";", "\\;") for part in told)]


def handed_over(arguments: Sequence[str]) -> bool:
    """Whether the Terminal shows the screens from now on; where it cannot be started this window does."""
    program = terminal(os.environ)
    os.environ[ONCE] = "1"
    if program is None:
        return False
    try:
        subprocess.Popen(command(program, Path.cwd(), arguments))  # noqa: S603 - our own command
    except OSError:
        return False
    return True
