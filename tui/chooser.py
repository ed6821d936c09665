"""Before a session is open: which one, a new one, or the sample; asked in the terminal with the same dialogs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.app import App

from sessions.record.folder import JOURNAL
from sessions.text import slug
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, AskForm, Field
from tui.reading import Unreadable, read_count, read_text
from tui.refusals import Explanation
from tui.themes import THEMES

NEW, SAMPLE = "baru", "contoh"
YEARS = range(2000, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What to open: an existing folder, or one to be made for a kecamatan code (empty code: the sample)."""

    folder: Path
    is_new: bool = False
    kecamatan: str = ""
    plan_year: int = 0


def sessions_in(folder: Path) -> tuple[Path, ...]:
    """Session folders directly below a folder, the latest used first."""
    found = [entry.parent for entry in folder.glob(f"*/{JOURNAL}")]
    return tuple(sorted(found, key=lambda path: (path / JOURNAL).stat().st_mtime, reverse=True))


class ChooserApp(App[Chosen]):
    """Asks, answers with `Chosen`, or None when it was left."""

    CSS_PATH = "styles/base.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, folder: Path, *, next_year: int) -> None:
        super().__init__()
        self._folder = folder
        self._found = sessions_in(folder)
        self._next_year = next_year
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, known before a theme is chosen."""
        return THEMES[0].variables

    def on_mount(self) -> None:
        """The first question."""
        choices = [Choice(value=path.name, label=path.name, note="buka") for path in self._found]
        choices.append(Choice(value=f"/{NEW}", label="Sesi baru …", note="untuk sebuah kecamatan"))
        choices.append(Choice(value=f"/{SAMPLE}", label="Sesi contoh", note="Kecamatan Kerjo, di tengah sidang"))
        self.push_screen(AskChoice("Musrenbang Kecamatan: sesi mana?", choices), self._first_answer)

    def _first_answer(self, answer: str | None) -> None:
        if answer is None:
            self.exit(None)
        elif answer == f"/{SAMPLE}":
            self.exit(Chosen(folder=self._folder, is_new=True))
        elif answer == f"/{NEW}":
            self.push_screen(AskForm("Sesi baru", self._fields(), accept=self._accept), self._new_answer)
        else:
            self.exit(Chosen(folder=self._folder / answer))

    def _fields(self) -> Sequence[Field]:
        return (
            Field(name="kecamatan", label="Kode kecamatan", hint="misalnya 33.13.16", read=read_text),
            Field(name="tahun", label="Tahun rencana", value=str(self._next_year), read=_year),
            Field(name="folder", label="Nama folder", hint="kosong: dinamai sendiri", is_required=False),
        )

    async def _accept(self, answers: Answers) -> Explanation | None:
        from sessions.regions import KecamatanUnknown, find_kecamatan

        try:
            place = find_kecamatan(answers.text("kecamatan"))
        except KecamatanUnknown as unknown:
            return Explanation(found=f"Kode kecamatan {unknown.code} tidak dikenal.", advice="Contoh: 33.13.16.")
        folder = self._folder / self._folder_name(answers, place.name)
        if folder.exists():
            return Explanation(found=f"Folder {folder.name} sudah ada.", advice="Tulis nama folder lain.")
        self._chosen = Chosen(
            folder=folder, is_new=True, kecamatan=place.code, plan_year=answers.number("tahun") or self._next_year
        )
        return None

    @staticmethod
    def _folder_name(answers: Answers, kecamatan: str) -> str:
        return slug(answers.text("folder") or f"musrenbang-{kecamatan}-{answers.number('tahun')}")

    def _new_answer(self, answers: Answers | None) -> None:
        if answers is None:
            self.on_mount()
        else:
            self.exit(self._chosen)


def _year(typed: str) -> int:
    year = read_count(typed)
    if year not in YEARS:
        raise Unreadable("Tulis tahun dengan empat angka, misalnya 2028.")
    return year
