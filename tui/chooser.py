"""Before a session is open: which one, a new one, or the sample; asked in the terminal with the same dialogs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.app import App

from sessions.record.folder import JOURNAL
from sessions.text import slug
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, AskForm, Field
from tui.reading import read_text, read_year
from tui.refusals import Explanation
from tui.themes import THEMES

NEW, SAMPLE = "/baru", "/contoh"
"""Answers that are no name of a folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What to open: a folder that is there, one to be made for a kecamatan code by `typist`, or the sample."""

    folder: Path
    kecamatan: str = ""
    plan_year: int = 0
    typist: str = ""
    is_sample: bool = False


def sessions_in(folder: Path) -> tuple[Path, ...]:
    """The folder itself where it is a session, and those directly below it, the latest used first."""
    found = [journal.parent for journal in (folder / JOURNAL, *folder.glob(f"*/{JOURNAL}")) if journal.is_file()]
    return tuple(sorted(found, key=lambda path: (path / JOURNAL).stat().st_mtime, reverse=True))


class ChooserApp(App[Chosen]):
    """Asks, answers with `Chosen`, or None when it was left."""

    CSS_PATH = "styles/base.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, folder: Path, *, next_year: int) -> None:
        super().__init__()
        self._folder = folder
        self._next_year = next_year
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, known before a theme is chosen."""
        return THEMES[0].variables

    def on_mount(self) -> None:
        """Begin to ask."""
        self._ask_which()

    def _ask_which(self) -> None:
        choices = [Choice(value=path.name, label=path.name, note="buka") for path in sessions_in(self._folder)]
        choices.append(Choice(value=NEW, label="Sesi baru …", note="untuk sebuah kecamatan"))
        choices.append(Choice(value=SAMPLE, label="Sesi contoh", note="Kecamatan Kerjo, di tengah sidang"))
        self.push_screen(AskChoice("Musrenbang Kecamatan: sesi mana?", choices), self._which)

    def _which(self, answer: str | None) -> None:
        if answer is None:
            self.exit(None)
        elif answer == SAMPLE:
            self.exit(Chosen(folder=self._folder, is_sample=True))
        elif answer == NEW:
            self.push_screen(AskForm("Sesi baru", self._fields(), accept=self._accept), self._new)
        else:
            is_here = answer == self._folder.name
            self.exit(Chosen(folder=self._folder if is_here else self._folder / answer))

    def _fields(self) -> Sequence[Field]:
        return (
            Field(name="kecamatan", label="Kode kecamatan", hint="misalnya 33.13.16", read=read_text),
            Field(name="tahun", label="Tahun rencana", value=str(self._next_year), read=read_year),
            Field(name="pengetik", label="Siapa yang mengetik?", hint="nama, tercatat pada tiap keputusan"),
            Field(name="folder", label="Nama folder", hint="kosong: dinamai sendiri", is_required=False),
        )

    async def _accept(self, answers: Answers) -> Explanation | None:
        """The form stays open where the code is unknown or the folder is taken."""
        from sessions.regions import KecamatanUnknown, find_kecamatan

        try:
            place = find_kecamatan(answers.text("kecamatan"))
        except KecamatanUnknown as unknown:
            return Explanation(found=f"Kode kecamatan {unknown.code} tidak dikenal.", advice="Contoh: 33.13.16.")
        folder = self._folder / _folder_name(answers, place.name)
        if folder.exists():
            return Explanation(found=f"Folder {folder.name} sudah ada.", advice="Tulis nama folder lain.")
        self.exit(
            Chosen(
                folder=folder,
                kecamatan=place.code,
                plan_year=int(answers.text("tahun")),
                typist=answers.text("pengetik"),
            )
        )
        return None

    def _new(self, answers: Answers | None) -> None:
        if answers is None:
            self._ask_which()


def _folder_name(answers: Answers, kecamatan: str) -> str:
    return slug(answers.text("folder") or f"musrenbang-{kecamatan}-{answers.text('tahun')}")
