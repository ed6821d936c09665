"""What only Windows knows: asked there, and nothing to find elsewhere; names and lengths that it does not take."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from sessions.kernel import windows

ON_WINDOWS = sys.platform == "win32"
elsewhere = pytest.mark.skipif(ON_WINDOWS, reason="it is about other systems")
there = pytest.mark.skipif(not ON_WINDOWS, reason="only Windows answers")


@elsewhere
def test_elsewhere_there_is_nothing_to_find_and_nothing_to_do():
    assert () == windows.drives()
    assert (0, None, False, False) == (
        windows.drive_type(Path("/")),
        windows.documents(),
        windows.has_own_window(),
        windows.has_old_console(),
    )
    with windows.fit_console(), windows.memory_bound(os.getpid(), 1):
        windows.keep_awake(wanted=True)
        windows.when_closing(lambda: None)
        windows.forget_closing()


@there
def test_the_drives_of_this_laptop_are_told_with_their_size():
    own = Path.cwd().drive.upper()
    [drive] = [drive for drive in windows.drives() if drive.root == f"{own}\\"]
    assert drive.type == windows.drive_type(Path.cwd())
    assert 0 < drive.size
    documents = windows.documents()
    assert documents is not None
    assert documents.is_absolute()


@pytest.mark.skipif(sys.maxsize < 2**32, reason="the sizes are those of 64 bits")
def test_what_is_handed_to_windows_is_as_large_as_it_expects():
    wide = 32 * (ctypes.sizeof(ctypes.c_wchar) - 2)  # a letter has four bytes elsewhere
    assert (144, 84 + wide) == (ctypes.sizeof(windows._Limits), ctypes.sizeof(windows._Font))


@there
def test_a_process_with_a_bound_does_its_work():
    command = [sys.executable, "-c", "import sys; print(len(sys.stdin.read()))"]
    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running,
        windows.memory_bound(running.pid, 480),
    ):
        output, _ = running.communicate(b"x" * 100_000)
    assert (0, b"100000") == (running.returncode, output.strip())


@there
def test_the_console_is_prepared_and_given_back_whatever_it_is():
    with windows.fit_console():
        windows.keep_awake(wanted=True)
        windows.keep_awake(wanted=False)
    windows.when_closing(lambda: None)
    windows.forget_closing()
    assert windows.has_own_window() in {True, False}
    assert windows.has_old_console() in {True, False}


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("C:\\Users\\Sari\\Musrenbang\\musrenbang-kerjo-2028", ""),
        ("musrenbang-concong-2028", ""),
        ("C:\\nul\\musrenbang", "“nul” adalah nama alat bagi Windows"),
        ("D:\\aux.2028", "“aux.2028” adalah nama alat bagi Windows"),
        ("COM1", "“COM1” adalah nama alat bagi Windows"),
        ("D:\\Lpt9 .x\\a", "“Lpt9 .x” adalah nama alat bagi Windows"),
        ("D:\\" + "a" * 147, ""),
        ("D:\\" + "a" * 148, "alamat folder itu lebih dari 150 karakter"),
    ],
)
def test_a_path_that_windows_cannot_use_is_told_with_the_reason(path, why):
    assert why == windows.unusable(PureWindowsPath(path))
