"""Without a command: choose a session, make a new one, or see the sample; then the screens."""

import sys
from argparse import Namespace
from pathlib import Path

from tui.commands import baru, contoh
from tui.commands.failure import Failure
from tui.commands.folder import SECRETARY, OfficeClock


def run() -> int:
    """Ask, make what is not there yet, and show it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Failure("Tanpa terminal, sebutkan perintahnya; daftar perintah: musrenbang --help.")
    from tui.chooser import ChooserApp
    from tui.commands.screens import show

    here = Path.cwd()
    chosen = ChooserApp(here, next_year=OfficeClock()().year + 1).run()
    if chosen is None:
        return 0
    if chosen.is_new and not chosen.kecamatan:
        return contoh.run(Namespace(folder=None, tanpa_layar=False, tanpa_tetikus=False))
    if chosen.is_new:
        asked = Namespace(
            folder=chosen.folder, kecamatan=chosen.kecamatan, tahun_rencana=chosen.plan_year, oleh=SECRETARY
        )
        baru.run(asked)
    return show(chosen.folder, by=SECRETARY)
