"""Without a command: choose a session, make a new one, or see the sample; then the screens."""

from argparse import Namespace
from pathlib import Path

from sessions.office.defaults import office_for, usual_plan_year
from sessions.office.file_keys import OfficeFile
from sessions.office.file_reading import NAME
from tui.commands import contoh, gladi
from tui.commands.baru import make
from tui.commands.folder import screen, show
from tui.commands.kantor import read_office
from tui.shell.machine import SECRETARY, OfficeClock


def run() -> int:
    """Ask, make what is not there yet, and show it."""
    with screen():
        return _choose()


def _choose() -> int:
    from tui.program.opening import ChooserApp
    from tui.shell import folders

    here = folders.begin()
    year = usual_plan_year(OfficeClock()().date())
    chosen = ChooserApp(here, next_year=year, note=folders.told_of_a_stick()).run()
    if chosen is None:
        return 0
    if chosen.is_sample:
        return contoh.run(Namespace(folder=None, tanpa_layar=False, tanpa_tetikus=False))
    if chosen.is_rehearsal:
        return gladi.rehearse(chosen.folder, by=SECRETARY)
    if chosen.office_file:
        make(chosen.folder, read_office(Path(NAME)), chosen.plan_year, by=chosen.typist or SECRETARY)
    elif chosen.kecamatan:
        found = OfficeFile(office=office_for(chosen.kecamatan))
        make(chosen.folder, found, chosen.plan_year, by=chosen.typist or SECRETARY)
    elif (code := gladi.offer(chosen.folder, by=SECRETARY)) is not None:
        return code
    return show(chosen.folder, by=chosen.typist or None)
