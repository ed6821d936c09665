"""The forms of an office file in the terminal: made for a kecamatan where there is none, then filled in by parts."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App

from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, AskForm, Field
from tui.dialogs.show import ShowText
from tui.refusals import Explanation

if TYPE_CHECKING:
    from sessions.regions import KecamatanName

FEW = 6
"""Kecamatan of one name that a form has room to list."""

_LOOK = "/periksa"


def place_of(wanted: str) -> "KecamatanName | Explanation":
    """The kecamatan with this code or name, or why it is not clear which."""
    from sessions.regions import kecamatan_named  # noqa: PLC0415 - the regions of the country

    found = kecamatan_named(wanted, limit=FEW)
    if not found:
        kind = "Kode" if wanted[:1].isdecimal() else "Nama"
        return Explanation(found=f"{kind} kecamatan {wanted} tidak dikenal.", advice="Contoh: 33.13.16, atau Kerjo.")
    if len(found) > 1:
        named = "; ".join(f"{one.code} {one.place}" for one in found)
        return Explanation(found=f"Beberapa kecamatan cocok: {named}.", advice="Tulis kodenya.")
    return found[0]


class OfficeFileForms:
    """Asks over an application; `done` is called when the person goes back."""

    def __init__(self, app: App[Any], file: Path, done: Callable[[], None]) -> None:
        self._app = app
        self._file = file
        self._done = done

    def ask(self) -> None:
        """Which part, or for which kecamatan the file is to be made."""
        if self._file.is_file():
            self._ask_part()
            return
        field = Field(name="kecamatan", label="Kecamatan", hint="kode atau nama: 33.13.16 atau Kerjo")
        about = f"Ditulis ke {self._file.name} di folder ini."
        self._app.push_screen(AskForm("Berkas kantor baru", (field,), accept=self._make, about=about), self._made)

    async def _make(self, answers: Answers) -> Explanation | None:
        from sessions.defaults import office_for  # noqa: PLC0415 - the regions of the country
        from sessions.office_file.writing import written  # noqa: PLC0415 - loads its library

        found = place_of(answers.text("kecamatan"))
        if isinstance(found, Explanation):
            return found
        try:
            with self._file.open("x", encoding="utf-8", newline="\n") as file:
                file.write(written(office_for(found.code)))
        except OSError:
            return Explanation(found=f"{self._file.name} tidak dapat ditulis.", advice="Periksa izin folder ini.")
        return None

    def _made(self, answers: Answers | None) -> None:
        if answers is None:
            self._done()
        else:
            self._ask_part()

    def _ask_part(self) -> None:
        from tui.office_editing import PARTS, faults  # noqa: PLC0415 - only for those who want it

        wrong = faults(self._file)
        choices = [Choice(value=part.name, label=part.name) for part in PARTS]
        choices.append(
            Choice(value=_LOOK, label="Periksa", note=f"{len(wrong)} catatan" if wrong else "tidak ada catatan")
        )
        self._app.push_screen(AskChoice(f"{self._file.name}: bagian mana?", choices), self._part)

    def _part(self, answer: str | None) -> None:
        from tui.office_editing import PARTS, faults, fields_of, save  # noqa: PLC0415 - as above

        if answer is None:
            self._done()
            return
        wrong = faults(self._file)
        part = next((part for part in PARTS if part.name == answer), None)
        if part is None or any("tidak terbaca" in sentence for sentence in wrong):
            text = "\n".join(wrong) or "Tidak ada yang perlu diperiksa."
            self._app.push_screen(ShowText(self._file.name, text), lambda _: self._ask_part())
            return

        async def accept(answers: Answers) -> Explanation | None:
            return save(self._file, part, answers)

        form = AskForm(part.name, fields_of(self._file, part), accept=accept)
        self._app.push_screen(form, lambda _: self._ask_part())
