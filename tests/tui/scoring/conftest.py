"""The program at the priority screen."""

import pytest
from support import onstage

from tui.program.palette import SCREENS


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(small.scored())`: the program at the priority screen over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="prioritas")

    yield make
    for sitting in opened:
        sitting.close()
