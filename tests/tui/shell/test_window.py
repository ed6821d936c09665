"""The window on Windows: the newer Terminal shows the program where it is installed, and only once."""

import sys
from pathlib import Path

from tui.shell import window


def test_the_terminal_is_found_where_windows_puts_it_and_starts_no_other_one(tmp_path):
    local = {"LOCALAPPDATA": str(tmp_path)}
    assert window.terminal(local) is None
    program = tmp_path / "Microsoft" / "WindowsApps" / "wt.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    assert program == window.terminal(local)
    assert window.terminal({}) is None
    assert window.terminal({**local, "WT_SESSION": "3f2a"}) is None
    assert window.terminal({**local, window.ONCE: "1"}) is None


def test_what_was_asked_is_asked_again_in_it_and_a_semicolon_begins_no_tab():
    asked = window.command(Path("wt.exe"), Path("rapat;2028"), ["buka", "kerjo;calc.exe"])
    assert ["wt.exe", "-M", "-d", "rapat\\;2028", sys.executable, "-m", "tui", "buka", "kerjo\\;calc.exe"] == asked
