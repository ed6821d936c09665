"""Opening a session folder for the screens: what is the matter is said first, and what to do about it is asked."""

import socket
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from textual.app import App

from sessions.record.errors import RecordAlarm, SessionLocked
from sessions.record.sitting import Clock, Sitting
from sessions.record.snapshots import TablesOf
from sessions.record.store import set_store_aside
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.presenters import opening
from tui.presenters.opening import Matter
from tui.themes import THEMES


class Way(StrEnum):
    """What is done about it."""

    READ = "baca"
    AGAIN = "lagi"
    JOURNAL = "jurnal"


_LEAVE = ""

Ask = Callable[[Matter], Way | None]
"""Puts the matter to the person; None: the program is left."""


class OpeningApp(App[Way]):
    """Says what is the matter and answers what to do, or None when it was left."""

    CSS_PATH = "styles/base.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, matter: Matter) -> None:
        super().__init__()
        self._matter = matter
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, known before a theme is chosen."""
        return THEMES[0].variables

    def on_mount(self) -> None:
        """Ask at once."""
        self._ask()

    def _ask(self) -> None:
        choices = [Choice(value=_LEAVE, label="Keluar")]
        if self._matter.is_readable:
            choices = [Choice(value=Way.READ, label="Baca saja", note="tidak ada yang dapat berubah")]
        if self._matter.may_try_again:
            choices.append(Choice(value=Way.AGAIN, label="Coba lagi", note="bila sudah ditutup di sana"))
        if self._matter.confirmation:
            choices.append(Choice(value=Way.JOURNAL, label="Pakai jurnal …", note="untuk melanjutkan menulis"))
        self.push_screen(AskChoice(self._matter.title, choices, explanation=self._matter.text), self._chosen)

    def _chosen(self, answer: str | None) -> None:
        if answer == Way.JOURNAL:
            confirm = AskConfirm("Pakai jurnal?", self._matter.confirmation, yes="pakai jurnal")
            self.push_screen(confirm, self._confirmed)
        else:
            self.exit(Way(answer) if answer else None)

    def _confirmed(self, is_wanted: bool | None) -> None:  # noqa: FBT001 - the answer of the dialog
        if is_wanted:
            self.exit(Way.JOURNAL)
        else:
            self._ask()


def asked(matter: Matter) -> Way | None:
    """Ask in the terminal."""
    return OpeningApp(matter).run()


def open_sitting(folder: Path, by: str, clock: Clock, tables: TablesOf, *, ask: Ask = asked) -> Sitting | None:
    """The sitting, for deciding where nothing stands against it, else as the person wants it; None to leave.

    NotASession, FolderUnusable.
    """
    while True:
        try:
            return Sitting.open(folder, by=by, clock=clock, tables=tables)
        except SessionLocked as locked:
            way = ask(opening.locked(locked, host=socket.gethostname(), now=clock()))
        except RecordAlarm as alarm:
            way = ask(opening.alarm(alarm, str(folder)))
        if way is None:
            return None
        if way is Way.READ:
            return Sitting.open(folder, by=by, clock=clock, tables=tables, read_only=True, despite_alarm=True)
        if way is Way.JOURNAL:
            set_store_aside(folder)
