"""The program over the twin of a session: everything works as in the meeting, and nothing of it stays."""

from pathlib import Path

from sessions.record.sitting import Clock, Sitting
from tui.dialogs.confirm import AskConfirm
from tui.program.app import MusrenbangApp
from tui.program.backups import BackupWriter
from tui.shell.stage import ask

FAREWELL = "Yang dicatat di dalam gladi ini dihapus; sesi sebenarnya tidak berubah."


class NoBackups(BackupWriter):
    """Of a rehearsal nothing is kept."""

    async def rotate(self) -> str:
        """Nothing goes wrong."""
        return ""

    def close(self) -> str:
        """Nothing is due."""
        return ""


class RehearsalApp(MusrenbangApp):
    """As `MusrenbangApp`; `is_left` once the person has said so, else the program was ended from outside."""

    CSS_PATH = "../styles/base.tcss"

    def __init__(
        self,
        sitting: Sitting,
        clock: Clock,
        *,
        settings_file: Path | None = None,
        start: str | None = None,
    ) -> None:
        super().__init__(sitting, clock, settings_file=settings_file, start=start)
        self.backups = NoBackups(sitting, clock)
        self.is_left = False

    def action_keluar(self) -> None:
        """`q`: ask, then leave the rehearsal."""

        def leave(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            self.is_left = True
            self.exit()

        ask(self, AskConfirm("Tinggalkan gladi?", FAREWELL, yes="tinggalkan"), leave)
