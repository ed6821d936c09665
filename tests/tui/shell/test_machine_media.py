"""Media to copy to on Windows, and a file whose program does not print."""

from pathlib import Path

import pytest

from sessions.kernel.windows import FIXED, NETWORK, REMOVABLE, Drive
from tui.shell.machine import Tool, beside, drive_name, started

DRIVES = (
    Drive(root="C:\\", type=FIXED, size=500 * 1024**3),
    Drive(root="D:\\", type=FIXED, size=465 * 1024**3),
    Drive(root="E:\\", type=REMOVABLE, size=15_100_000_000),
    Drive(root="F:\\", type=NETWORK),
    Drive(root="G:\\", type=REMOVABLE),
)


def test_every_drive_but_that_of_windows_and_of_the_session_is_offered_the_removable_ones_first():
    assert (Path("E:\\"), Path("G:\\"), Path("D:\\")) == beside(DRIVES, {"C:", ""})
    assert (Path("G:\\"), Path("D:\\")) == beside(DRIVES, {"C:", "E:"})


def test_a_drive_is_called_by_letter_kind_and_size():
    assert ["D: disk 465 GB", "E: stik 14 GB", "G: stik"] == [drive_name(DRIVES[number]) for number in (1, 2, 4)]


class NoProgram:
    """Windows without a program for this verb; `asked` are the verbs it was asked for."""

    def __init__(self, code: int, *verbs: str) -> None:
        self.code, self.verbs, self.asked = code, verbs, []

    def __call__(self, _: Path, verb: str) -> None:
        self.asked.append(verb)
        if verb in self.verbs:
            error = OSError("no association")
            error.winerror = self.code
            raise error


def test_a_file_that_no_program_prints_is_opened_instead():
    viewer = NoProgram(1155, "print")
    assert Tool.OPEN is started(viewer, Tool.PRINT, Path("a.pdf"))
    assert ["print", "open"] == viewer.asked
    assert Tool.PRINT is started(NoProgram(1155), Tool.PRINT, Path("a.pdf"))
    assert Tool.OPEN is started(NoProgram(1155), Tool.OPEN, Path("a.pdf"))


@pytest.mark.parametrize(("code", "tool", "verbs"), [(1155, Tool.OPEN, ("open",)), (5, Tool.PRINT, ("print",))])
def test_any_other_failure_stays_one(code, tool, verbs):
    with pytest.raises(OSError, match="no association"):
        started(NoProgram(code, *verbs), tool, Path("a.pdf"))
