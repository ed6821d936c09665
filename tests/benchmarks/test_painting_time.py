"""From a digit on the keyboard to the painted table, in the largest meeting and a real terminal.

Run with -m long on a quiet machine; measured against a loop of known length.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from support import bare_table
from support.big import guideline
from support.small import JT, OFFICE, draft
from support.terminal import Terminal
from support.yardstick import A_TENTH_OF_A_SECOND, yardstick

from sessions.commissions.decisions import ProposalsAssigned
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import SessionOpened
from sessions.proposals.decisions import ProposalsImported
from sessions.record.sitting import Sitting
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.proposals import Rater
from sessions.verification.decisions import ProposalsVerified
from tui.shell.machine import OfficeClock

pytestmark = pytest.mark.long

PROPOSALS, CRITERIA, RATERS = 1230, 8, 10
KEYS = "13524" * 4
REST = 0.5
"""Seconds between two keys: somebody reads the next score from a sheet."""


def largest(folder: Path) -> Path:
    """Every proposal scored by every rater; the line runs through them."""
    rules = guideline(CRITERIA)
    office = replace(OFFICE, guideline=rules)
    villages = [village.code for village in OFFICE.villages]
    drafts = tuple(
        draft(villages[number % 3], f"Usulan {number}", (10 + number * 37 % 290) * JT, number // 3 + 1)
        for number in range(PROPOSALS)
    )
    with Sitting.create(folder, "Sari", OfficeClock(), SessionOpened(office=office, plan_year=2028)) as sitting:
        sitting.decide(ProposalsImported(file="besar.xlsx", sha256="ab" * 32, layout="A", drafts=drafts))
        codes = tuple(sitting.session.proposals)
        sitting.decide(ProposalsVerified(codes=codes))
        assigned = {code: OFFICE.commissions[number % 3].id for number, code in enumerate(codes)}
        sitting.decide(ProposalsAssigned(assignments=assigned))
        sitting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=PROPOSALS * 20 * JT)))
        for rater in range(RATERS):
            scores = {
                code: {c.id: 1 + number * (rater + column + 3) % 5 for column, c in enumerate(rules.criteria)}
                for number, code in enumerate(codes)
            }
            sitting.decide(ScoresEntered(rater=Rater(f"R{rater}"), scores=scores))
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return largest(tmp_path_factory.mktemp("besar") / "sesi")


def test_a_digit_is_in_the_painted_table_in_a_tenth_of_a_second(
    folder: Path, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    terminal = Terminal("buka", folder, "--oleh", "Sari", columns=120, lines=36, cwd=tmp_path)
    try:
        terminal.wait_for("F1 bantuan")
        terminal.press("g", "p")
        terminal.wait_for("1–5 skor", "60,00")
        terminal.read_for(3)
        painted = []
        for key in KEYS:
            began = perf_counter()
            terminal.send_keys(key)
            painted.append(terminal.painted_at(range(4, 33)) - began)
            told = f"Skor sementara {key} pada K1" if key == KEYS[0] and not painted[1:] else f"→ {key}."
            assert told in terminal.text
            terminal.read_for(REST)
    finally:
        terminal.close()
    loop = median(yardstick() for _ in range(5))
    tell(
        f"key to painted table: median {median(painted) * 1000:.0f} ms, "
        f"longest {max(painted) * 1000:.0f} ms; {median(painted) / loop:.1f} yardsticks"
    )
    assert median(painted) < A_TENTH_OF_A_SECOND * loop


MOST_OF_A_FIRST_PAINT = 1.2
"""So much of what a bare DataTable of as many rows takes to be shown may a key take that moves our cursor."""


def test_a_key_moves_the_cursor_and_a_digit_ranks_anew_before_a_bare_table_is_painted_once(
    folder: Path, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    """All in one run, so that the ratios are those of any machine, also of one that has other work."""
    bare = Terminal(PROPOSALS, CRITERIA, columns=120, lines=36, cwd=tmp_path, program=(bare_table.__file__,))
    try:
        bare.wait_for(bare_table.READY)
        bare.read_for(1)
        began = perf_counter()
        bare.send_keys("n")
        bare.wait_for(bare_table.FILLED)
        first = perf_counter() - began
        bare.quiet()
        bare_keys = _painted(bare, ["down"] * 16)
    finally:
        bare.close()
    ours = Terminal("buka", folder, "--oleh", "Sari", columns=120, lines=36, cwd=tmp_path)
    try:
        ours.wait_for("F1 bantuan")
        ours.press("g", "p")
        ours.wait_for("1–5 skor", "60,00")
        ours.read_for(3)
        keys = _painted(ours, ["down"] * 16)
        digits = []
        for key in KEYS[:8]:
            digits += _painted(ours, [key])
            ours.wait_for(f"{key} pada K1" if not digits[1:] else f"→ {key}.")
    finally:
        ours.close()
    for name, painted in (("moved cursor", keys), ("new ranking", digits)):
        tell(
            f"key to {name}: median {median(painted) * 1000:.0f} ms; {median(painted) / first:.2f} of the first paint "
            f"of a bare table ({first * 1000:.0f} ms), {median(painted) / median(bare_keys):.1f} of a key there"
        )
    assert median(keys) < MOST_OF_A_FIRST_PAINT * first
    assert median(digits) < MOST_OF_A_FIRST_PAINT * first


BACKTAB, PALETTE = "\x1b[Z", "\x10"
TRIED = "9876543"


def test_the_sheet_of_the_line_is_painted_at_once_and_a_trial_nearly_so(
    folder: Path, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    terminal = Terminal("buka", folder, "--oleh", "Sari", columns=120, lines=36, cwd=tmp_path)
    try:
        terminal.wait_for("F1 bantuan")
        terminal.press("g", "p")
        terminal.wait_for("1–5 skor")
        terminal.press(BACKTAB)
        terminal.wait_for("Garis", "di dalam")
        terminal.read_for(3)
        moved = _painted(terminal, ["down", "right"] * 8)
        terminal.press(PALETTE)
        terminal.send_keys("simulasi pagu")
        terminal.read_for(REST)
        terminal.press("enter")
        terminal.read_for(REST)
        tried = _painted(terminal, list(TRIED))
        assert "COBA Pagu" in terminal.text
    finally:
        terminal.close()
    loop = median(yardstick() for _ in range(5))
    tell(f"key to painted board: median {median(moved) * 1000:.0f} ms; {median(moved) / loop:.1f} yardsticks")
    tell(f"key to painted trial: median {median(tried) * 1000:.0f} ms; {median(tried) / loop:.1f} yardsticks")
    assert median(moved) < A_TENTH_OF_A_SECOND * loop
    assert median(tried) < 2 * A_TENTH_OF_A_SECOND * loop


def _painted(terminal: Terminal, keys: list[str]) -> list[float]:
    """Seconds from each key to the painted board."""
    found = []
    for key in keys:
        began = perf_counter()
        terminal.send_keys(key)
        found.append(terminal.painted_at(range(4, 33)) - began)
        terminal.read_for(REST)
    return found
