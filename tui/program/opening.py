"""Before a session is open: which one, a new one, or the sample; asked in the terminal with the same dialogs."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from sessions.kernel.refusals import Explanation
from sessions.kernel.text import slug
from sessions.office import file_reading
from sessions.record.errors import RecordAlarm, RecordError, SessionLocked
from sessions.record.journal import sessions_in
from sessions.record.reading import TablesOf
from sessions.record.sitting import Clock, Sitting
from sessions.record.store import set_store_aside
from sessions.record.words import sentence_of_record_error
from tui.dialogs.asked import Asked
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import AskForm
from tui.dialogs.reading import read_year
from tui.dialogs.show import ShowText
from tui.program import opening_view
from tui.program.helping import HelpedApp
from tui.program.opening_view import Obstacle
from tui.shell.folders import why_not

NEW, FROM_FILE, OFFICE, SAMPLE, REHEARSAL = "/baru", "/dari-kantor", "/kantor", "/contoh", "/gladi"
"""Answers that are no name of a folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenSession:
    """What to open: a folder that is there, or its rehearsal, one to be made by `typist`, or the sample.

    A new one is for the kecamatan of this code, or, with `office_file`, for that of the office file that lies here.
    """

    folder: Path
    kecamatan: str = ""
    office_file: bool = False
    plan_year: int = 0
    typist: str = ""
    is_sample: bool = False
    is_rehearsal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionForm:
    """A new session for the kecamatan of the office file; `folder` empty: named after kecamatan and year."""

    kecamatan: str = ""
    plan_year: Annotated[int, Asked("Tahun rencana", read=read_year)]
    typist: Annotated[str, Asked("Siapa yang mengetik?", hint="nama, tercatat pada tiap keputusan")]
    folder: Annotated[str, Asked("Nama folder", hint="kosong: dinamai sendiri")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSessionForm(SessionForm):
    """A new session for a kecamatan that is named."""

    kecamatan: Annotated[str, Asked("Kecamatan", hint="kode atau nama: 33.13.16 atau Kerjo")]


class ChooserApp(HelpedApp[ChosenSession]):
    """Asks, answers with `ChosenSession`, or None when it was left."""

    CSS_PATH = "../styles/base.tcss"

    def __init__(self, folder: Path, *, next_year: int, note: str = "") -> None:
        super().__init__()
        self._note = note
        self._folder = folder
        self._next_year = next_year

    def on_mount(self) -> None:
        """Begin to ask."""
        self._ask_which()

    def _ask_which(self) -> None:
        choices = self._sessions("buka")
        if choices:
            choices.append(Choice(value=REHEARSAL, label="Gladi sesi ini …", note="berlatih; sesinya tidak berubah"))
        if (self._folder / file_reading.NAME).is_file():
            note = file_reading.NAME
            choices.append(Choice(value=FROM_FILE, label="Sesi baru dari berkas kantor …", note=note))
        choices.append(Choice(value=NEW, label="Sesi baru …", note="untuk sebuah kecamatan"))
        choices.append(Choice(value=OFFICE, label="Berkas kantor …", note="kop, pejabat, nomor surat"))
        choices.append(Choice(value=SAMPLE, label="Sesi contoh", note="Kecamatan Kerjo, di tengah sidang"))
        dialog = AskChoice("Musrenbang Kecamatan: sesi mana?", choices, explanation=self._note)
        self.push_screen(dialog, self._which)

    def _sessions(self, note: str) -> list[Choice[str]]:
        return [Choice(value=path.name, label=path.name, note=note) for path in sessions_in(self._folder)]

    def _ask_which_to_rehearse(self) -> None:
        choices = self._sessions("gladi")
        if len(choices) == 1:
            self._rehearse(choices[0].value)
        else:
            self.push_screen(AskChoice("Gladi sesi mana?", choices), self._rehearse)

    def _rehearse(self, answer: str | None) -> None:
        if answer is None:
            self._ask_which()
        else:
            self.exit(ChosenSession(folder=self._named(answer), is_rehearsal=True))

    def _named(self, name: str) -> Path:
        """The folder itself, where that is the session, or the one of this name in it."""
        return self._folder if name == self._folder.name else self._folder / name

    def _which(self, answer: str | None) -> None:
        if answer is None:
            self.exit(None)
        elif answer == SAMPLE:
            self.exit(ChosenSession(folder=self._folder, is_sample=True))
        elif answer == REHEARSAL:
            self._ask_which_to_rehearse()
        elif answer == NEW:
            form = AskForm("Sesi baru", NewSessionForm, {"plan_year": self._next_year}, accept=self._accept)
            self.push_screen(form, self._new)
        elif answer == FROM_FILE:
            self._from_the_office_file()
        elif answer == OFFICE:
            from tui.office.file_forms import OfficeFileForms

            OfficeFileForms(self, self._folder / file_reading.NAME, self._ask_which).ask()
        else:
            self.exit(ChosenSession(folder=self._named(answer)))

    async def _accept(self, form: NewSessionForm) -> Explanation | None:
        """The form stays open where the place is not clear or the folder is taken."""
        from tui.office.file_forms import place_of

        found = place_of(form.kecamatan)
        if isinstance(found, Explanation):
            return found
        return self._leave_with(form, found.place.partition(",")[0], kecamatan=found.code)

    def _leave_with(
        self, form: SessionForm, name: str, *, kecamatan: str = "", office_file: bool = False
    ) -> Explanation | None:
        folder = self._folder / slug(form.folder or f"musrenbang-{name}-{form.plan_year}")
        if folder.exists():
            return Explanation(
                found=f"Folder {folder.name} sudah ada.", advice="Tulis nama folder lain.", fields=("folder",)
            )
        if why := why_not(folder):
            return Explanation(
                found=f"Sesi tidak dapat dibuat di sana: {why}.", advice="Tulis nama folder lain.", fields=("folder",)
            )
        self.exit(
            ChosenSession(
                folder=folder,
                kecamatan=kecamatan,
                office_file=office_file,
                plan_year=form.plan_year,
                typist=form.typist,
            )
        )
        return None

    def _from_the_office_file(self) -> None:
        """Year, typist and folder; the file itself is looked through first, and its faults are told."""
        from sessions.office.file_kinds import OfficeFileWrong

        try:
            name = file_reading.read_file(self._folder / file_reading.NAME).office.kecamatan
        except OfficeFileWrong as wrong:
            self.push_screen(
                ShowText(f"{file_reading.NAME} belum dapat dipakai", "\n".join(wrong.sentences)),
                lambda _: self._ask_which(),
            )
            return

        async def accept(form: SessionForm) -> Explanation | None:
            return self._leave_with(form, name, office_file=True)

        start = {"plan_year": self._next_year}
        self.push_screen(AskForm(f"Sesi baru Kecamatan {name}", SessionForm, start, accept=accept), self._new)

    def _new(self, form: SessionForm | None) -> None:
        if form is None:
            self._ask_which()


class Way(StrEnum):
    """What is done about it."""

    READ = "baca"
    AGAIN = "lagi"
    JOURNAL = "jurnal"


_LEAVE = ""

Ask = Callable[[Obstacle], Way | None]
"""Puts the obstacle to the person; None: the program is left."""


class OpeningApp(HelpedApp[Way]):
    """Says what is in the way and answers what to do, or None when it was left."""

    CSS_PATH = "../styles/base.tcss"

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__()
        self._obstacle = obstacle

    def on_mount(self) -> None:
        """Ask at once."""
        self._ask()

    def _ask(self) -> None:
        choices = [Choice(value=_LEAVE, label="Keluar")]
        if self._obstacle.is_readable:
            choices = [Choice(value=Way.READ, label="Baca saja", note="tidak ada yang dapat berubah")]
        if self._obstacle.may_try_again:
            choices.append(Choice(value=Way.AGAIN, label="Coba lagi", note="bila sudah ditutup di sana"))
        if self._obstacle.confirmation:
            choices.append(Choice(value=Way.JOURNAL, label="Pakai jurnal …", note="untuk melanjutkan menulis"))
        self.push_screen(AskChoice(self._obstacle.title, choices, explanation=self._obstacle.text), self._chosen)

    def _chosen(self, answer: str | None) -> None:
        if answer == Way.JOURNAL:
            confirm = AskConfirm("Pakai jurnal?", self._obstacle.confirmation, yes="pakai jurnal")
            self.push_screen(confirm, self._confirmed)
        else:
            self.exit(Way(answer) if answer else None)

    def _confirmed(self, is_wanted: bool | None) -> None:  # noqa: FBT001 - the answer of the dialog
        if is_wanted:
            self.exit(Way.JOURNAL)
        else:
            self._ask()


class CopiedApp(HelpedApp[None]):
    """Asks about a folder that another program copies; `move` is called where the session goes on elsewhere.

    It gives what is told of it then; where it cannot be done that is said, and the session stays.
    """

    CSS_PATH = "../styles/base.tcss"

    def __init__(self, who: str, target: Path, move: Callable[[Path], str]) -> None:
        super().__init__()
        self._who, self._target, self._move = who, target, move

    def on_mount(self) -> None:
        """Ask at once."""
        choices = [
            Choice(value=True, label="Pindahkan", note=str(self._target)),
            Choice(value=False, label="Lanjut", note="tetap di folder ini"),
        ]
        title, text = opening_view.copied(self._who)
        self.push_screen(AskChoice(title, choices, explanation=text), self._chosen)

    def _chosen(self, is_wanted: bool | None) -> None:  # noqa: FBT001 - the answer of the dialog
        if not is_wanted:
            self.exit()
            return
        try:
            title, text = "Sesi ini dipindahkan", self._move(self._target)
        except RecordError as error:
            title, text = "Sesi ini tidak dapat dipindahkan", sentence_of_record_error(error)
        self.push_screen(ShowText(title, text), lambda _: self.exit())


def ask_about_copies(who: str, target: Path, move: Callable[[Path], str]) -> None:
    """Ask in the terminal."""
    CopiedApp(who, target, move).run()


def leave_the_copied(
    sitting: Sitting,
    *,
    who: str,
    own: Path,
    ask: Callable[[str, Path, Callable[[Path], str]], None] = ask_about_copies,
) -> None:
    """Where another program copies the folder, it is asked whether the sitting goes on in a new one in `own`."""

    def move(target: Path) -> str:
        old = sitting.folder
        return opening_view.moved(old, target, sitting.move_to(target))

    if who and not sitting.is_read_only:
        ask(who, opening_view.free(own / sitting.folder.resolve().name), move)


def asked(obstacle: Obstacle) -> Way | None:
    """Ask in the terminal."""
    return OpeningApp(obstacle).run()


def open_sitting(folder: Path, by: str, clock: Clock, tables: TablesOf, *, ask: Ask = asked) -> Sitting | None:
    """The sitting, for deciding where nothing stands against it, else as the person wants it; None to leave.

    NotASession, FolderUnusable.
    """
    while True:
        try:
            return Sitting.open(folder, by=by, clock=clock, tables=tables)
        except SessionLocked as locked:
            way = ask(opening_view.locked(locked, host=socket.gethostname(), now=clock()))
        except RecordAlarm as alarm:
            way = ask(opening_view.alarm(alarm, str(folder)))
        if way is None:
            return None
        if way is Way.READ:
            return Sitting.open(folder, by=by, clock=clock, tables=tables, read_only=True, despite_alarm=True)
        if way is Way.JOURNAL:
            set_store_aside(folder)
