"""Without a command: choose a session, make a new one, or see the sample; then the screens."""

from argparse import Namespace
from pathlib import Path

from tui.commands import baru, contoh
from tui.commands.folder import OfficeClock
from tui.commands.screens import require_terminal, show


def run() -> int:
    """Ask, make what is not there yet, and show it."""
    require_terminal()
    from tui.chooser import ChooserApp

    chosen = ChooserApp(Path.cwd(), next_year=OfficeClock()().year + 1).run()
    if chosen is None:
        return 0
    if chosen.is_sample:
        return contoh.run(Namespace(folder=None, tanpa_layar=False, tanpa_tetikus=False))
    if chosen.kecamatan:
        baru.run(
            Namespace(
                folder=chosen.folder, kecamatan=chosen.kecamatan, tahun_rencana=chosen.plan_year, oleh=chosen.typist
            )
        )
    return show(chosen.folder, by=chosen.typist or None)
