"""How long the program takes to start: to its help over a bare Python, and to the first screen over a bare Textual.

Run with -m long -s on a quiet machine; it prints both figures, each against its baseline in the same run.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from support.small import JT, OFFICE, draft
from support.terminal import Terminal

from sessions.office.decisions import SessionOpened
from sessions.proposals.decisions import ProposalsImported
from sessions.record.sitting import Sitting
from tui.shell.machine import OfficeClock

pytestmark = pytest.mark.long

RUNS = 20
PAINTS = 7
PROPOSALS = 1230
EMPTY = f"""
from textual.app import App
from textual.widgets import DataTable

class Empty(App):
    def compose(self):
        yield DataTable()

    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("Kode", "Kegiatan", "Biaya")
        table.add_rows((f"2001-{{n}}", f"Usulan {{n}}", str(n)) for n in range({PROPOSALS}))

Empty().run()
"""


def seconds(command: Sequence[str]) -> float:
    """The median of so many runs of a command."""

    def taken() -> float:
        began = perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return perf_counter() - began

    return median(taken() for _ in range(RUNS))


def to_first_paint(shown: str, folder: Path, *arguments: object, program: Sequence[str] = ("-m", "tui")) -> float:
    """The median time from the start of a process to this text on its screen."""

    def taken() -> float:
        began = perf_counter()
        terminal = Terminal(*arguments, columns=120, lines=36, cwd=folder, program=program)
        try:
            terminal.wait_for(shown)
            return perf_counter() - began
        finally:
            terminal.close()

    return median(taken() for _ in range(PAINTS))


def test_the_help_is_there_at_once(tell: Callable[[str], None]) -> None:
    bare = seconds([sys.executable, "-c", "pass"])
    helped = seconds([sys.executable, "-m", "tui", "--help"])
    tell(f"--help: {helped - bare:.3f} s over a bare Python ({bare:.3f} s)")
    assert helped - bare < 0.11 * max(1.0, bare / 0.02)


def test_the_first_screen_of_a_large_session_against_an_empty_program(
    tmp_path: Path, tell: Callable[[str], None]
) -> None:
    drafts = tuple(draft(OFFICE.villages[n % 3].code, f"Usulan {n}", JT, n // 3 + 1) for n in range(PROPOSALS))
    folder = tmp_path / "sesi"
    with Sitting.create(folder, "Sari", OfficeClock(), SessionOpened(office=OFFICE, plan_year=2028)) as sitting:
        sitting.decide(ProposalsImported(file="besar.xlsx", sha256="ab" * 32, layout="A", drafts=drafts))
    empty = to_first_paint("Usulan 3", tmp_path, program=("-c", EMPTY))
    opened = to_first_paint("F1 bantuan", tmp_path, "buka", folder, "--oleh", "Sari")
    tell(f"first screen: {opened:.2f} s, an empty program {empty:.2f} s, ratio {opened / empty:.2f}")
