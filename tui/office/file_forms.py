"""Filling in an office file by forms, before there is a session: part by part, its comments kept.

What is not in a form (villages, agencies, criteria, lists) is changed with a text editor.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from textual.app import App

from exports.parcel import replace_files
from sessions.kernel.refusals import Explanation
from sessions.language.local import Shown
from sessions.office.file_keys import OFFICIALS
from sessions.office.file_kinds import FileFault, OfficeFileWrong, Problem
from sessions.office.file_reading import read, read_file
from sessions.record.disk import SYSTEM_DISK
from sessions.values.office import LETTERS, PAPERS, ZONES
from tui.dialogs.asked import Asked, AskedEach
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import AskForm
from tui.dialogs.show import ShowText

if TYPE_CHECKING:
    from sessions.office.regions import KecamatanName


@dataclass(frozen=True, slots=True)
class FormPart:
    """A form: `table` are the names of its table, `keys` the keys in it with what they are called."""

    name: str
    table: tuple[str, ...]
    keys: Mapping[str, Shown]


def _part(name: str, *table: str, **keys: Shown) -> FormPart:
    return FormPart(name, table, keys)


PARTS = (
    _part(
        "Umum",
        kedudukan="Tempat kedudukan",
        kertas="Kertas Berita Acara",
        kertas_surat="Kertas surat",
        zona_waktu="Zona waktu",
    ),
    _part("Kop surat", "kop", alamat="Alamat", kontak="Telepon, surel", logo="Berkas logo (PNG, JPG)"),
    _part("Badan perencana", "badan_perencana", singkatan="Singkatan", nama="Nama", alamat="Alamat"),
    *(
        _part(
            f"Pejabat: {role}",
            "pejabat",
            key,
            nama="Nama dan gelar",
            jabatan="Jabatan",
            pangkat="Pangkat",
            nip="NIP",
            jenis_kelamin="L/P",
        )
        for key, role in OFFICIALS.items()
    ),
    _part("Bentuk nomor surat", "nomor_surat", **LETTERS),
    _part("Pelaksana langkah SOP", "pelaksana", **{f"langkah_{step}": f"Langkah {step}" for step in range(1, 9)}),
)
"""In the order of the file."""

_CHOICES = {"kertas": PAPERS, "kertas_surat": PAPERS, "zona_waktu": ZONES}
_UNREADABLE = frozenset({Problem.TOO_LARGE, Problem.NOT_UTF8, Problem.SYNTAX, Problem.TWICE})
"""Problems of a file that has no values at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartForm:
    """A part as it is typed, by the keys of its table."""

    values: Mapping[str, str] = field(default_factory=dict)


def held(file: Path, part: FormPart) -> Mapping[str, str]:
    """What the file says in this part; it must be one that can be read."""
    values: Any = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    for name in part.table:
        values = values.get(name, {})
    return {key: str(values.get(key, "")) for key in part.keys}


def save(file: Path, part: FormPart, form: PartForm) -> Explanation | None:
    """Write what was filled in; where the file could no longer be taken, its fault, and nothing is written."""
    from sessions.office.file_writing import changed  # noqa: PLC0415 - loads its library

    text = before = file.read_text(encoding="utf-8-sig")
    for key, known in held(file, part).items():
        typed = form.values.get(key, "")
        if typed != known:
            text = changed(text, (*part.table, key), typed)
    try:
        read(text.encode(), file.name, folder=file.parent)
    except OfficeFileWrong as wrong:
        fault = next(fault for fault in wrong.faults if not fault.problem.is_warning)
        return Explanation(found=fault.told(file.name), advice="Perbaiki isian itu.")
    if text != before:
        replace_files(file.parent, {file.name: text.encode()}, SYSTEM_DISK)
    return None


def faults(file: Path) -> tuple[FileFault, ...]:
    """Everything to be looked at in the file."""
    try:
        return read_file(file).warnings
    except OfficeFileWrong as wrong:
        return wrong.faults


FEW = 6
"""Kecamatan of one name that a form has room to list."""

_LOOK = "/periksa"


def place_of(wanted: str) -> "KecamatanName | Explanation":
    """The kecamatan with this code or name, or why it is not clear which."""
    from sessions.office.regions import kecamatan_named  # noqa: PLC0415 - the regions of the country

    found = kecamatan_named(wanted, limit=FEW)
    if not found:
        kind = "Kode" if wanted[:1].isdecimal() else "Nama"
        return Explanation(
            found=f"{kind} kecamatan {wanted} tidak dikenal.",
            advice="Contoh: 33.13.16, atau Kerjo.",
            fields=("kecamatan",),
        )
    if len(found) > 1:
        named = "; ".join(f"{one.code} {one.place}" for one in found)
        return Explanation(found=f"Beberapa kecamatan cocok: {named}.", advice="Tulis kodenya.", fields=("kecamatan",))
    return found[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class _NewFileForm:
    kecamatan: Annotated[str, Asked("Kecamatan", hint="kode atau nama: 33.13.16 atau Kerjo")]


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
        about = f"Ditulis ke {self._file.name} di folder ini."
        form = AskForm("Berkas kantor baru", _NewFileForm, accept=self._make, about=about)
        self._app.push_screen(form, self._made)

    async def _make(self, form: _NewFileForm) -> Explanation | None:
        from sessions.office.defaults import office_for  # noqa: PLC0415 - the regions of the country
        from sessions.office.file_writing import written  # noqa: PLC0415 - loads its library

        found = place_of(form.kecamatan)
        if isinstance(found, Explanation):
            return found
        try:
            with self._file.open("x", encoding="utf-8", newline="\n") as file:
                file.write(written(office_for(found.code)))
        except OSError:
            return Explanation(found=f"{self._file.name} tidak dapat ditulis.", advice="Periksa izin folder ini.")
        return None

    def _made(self, form: _NewFileForm | None) -> None:
        if form is None:
            self._done()
        else:
            self._ask_part()

    def _ask_part(self) -> None:
        count = len(faults(self._file))
        choices = [Choice(value=part.name, label=part.name) for part in PARTS]
        choices.append(Choice(value=_LOOK, label="Periksa", note=f"{count} catatan" if count else "tidak ada catatan"))
        self._app.push_screen(AskChoice(f"{self._file.name}: bagian mana?", choices), self._part)

    def _part(self, answer: str | None) -> None:
        if answer is None:
            self._done()
            return
        wrong = faults(self._file)
        part = next((part for part in PARTS if part.name == answer), None)
        if part is None or any(fault.problem in _UNREADABLE for fault in wrong):
            text = "\n".join(fault.told(self._file.name) for fault in wrong) or "Tidak ada yang perlu diperiksa."
            self._app.push_screen(ShowText(self._file.name, text), lambda _: self._ask_part())
            return

        async def accept(form: PartForm) -> Explanation | None:
            return save(self._file, part, form)

        lines = {
            key: Asked(label, choices={word: word for word in _CHOICES.get(key, ())})
            for key, label in part.keys.items()
        }
        asked, start = {"values": AskedEach(lines)}, {"values": held(self._file, part)}
        dialog = AskForm(part.name, PartForm, start, accept=accept, asked=asked)
        self._app.push_screen(dialog, lambda _: self._ask_part())
