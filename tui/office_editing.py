"""Filling in an office file by forms, before there is a session: part by part, its comments kept.

What is not in a form (villages, agencies, criteria, lists) is changed with a text editor.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exports.parcel import replace_files
from sessions.office_file import OfficeFileWrong, read, read_file
from sessions.office_file.words import LETTERS, OFFICIALS, PAPERS, ZONES
from sessions.record.disk import SYSTEM_DISK
from tui.dialogs.form import Answers, Field
from tui.office_file_sentences import told
from tui.refusals import Explanation


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A form: `table` are the names of its table, `keys` the keys in it with what they are called."""

    name: str
    table: tuple[str, ...]
    keys: Mapping[str, str]


_PERSON = {
    "nama": "Nama dan gelar",
    "jabatan": "Jabatan",
    "pangkat": "Pangkat",
    "nip": "NIP",
    "jenis_kelamin": "L/P",
}
_CHOICES = {"kertas": tuple(PAPERS), "kertas_surat": tuple(PAPERS), "zona_waktu": tuple(ZONES)}

PARTS = (
    Part(
        name="Umum",
        table=(),
        keys={
            "kedudukan": "Tempat kedudukan",
            "kertas": "Kertas Berita Acara",
            "kertas_surat": "Kertas surat",
            "zona_waktu": "Zona waktu",
        },
    ),
    Part(
        name="Kop surat",
        table=("kop",),
        keys={"alamat": "Alamat", "kontak": "Telepon, surel", "logo": "Berkas logo (PNG, JPG)"},
    ),
    Part(
        name="Badan perencana",
        table=("badan_perencana",),
        keys={"singkatan": "Singkatan", "nama": "Nama", "alamat": "Alamat"},
    ),
    *(Part(name=f"Pejabat: {role}", table=("pejabat", key), keys=_PERSON) for key, role in OFFICIALS.items()),
    Part(name="Bentuk nomor surat", table=("nomor_surat",), keys=LETTERS),
    Part(
        name="Pelaksana langkah SOP",
        table=("pelaksana",),
        keys={f"langkah_{step}": f"Langkah {step}" for step in range(1, 9)},
    ),
)
"""In the order of the file."""


def fields_of(file: Path, part: Part) -> Sequence[Field]:
    """The form of a part, filled in with what the file says; the file must be one that can be read."""
    values: Any = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    for name in part.table:
        values = values.get(name, {})
    return tuple(
        Field(
            name=key,
            label=label,
            value=str(values.get(key, "")),
            choices=tuple((word, word) for word in _CHOICES.get(key, ())),
            is_required=False,
        )
        for key, label in part.keys.items()
    )


def save(file: Path, part: Part, answers: Answers) -> Explanation | None:
    """Write what was filled in; where the file could no longer be taken, its fault, and nothing is written."""
    from sessions.office_file.writing import changed  # noqa: PLC0415 - loads its library

    text = before = file.read_text(encoding="utf-8-sig")
    for field in fields_of(file, part):
        typed = answers.text(field.name)
        if typed != field.value:
            text = changed(text, (*part.table, field.name), typed)
    try:
        read(text.encode(), file.name, folder=file.parent)
    except OfficeFileWrong as wrong:
        fault = next(fault for fault in wrong.faults if not fault.is_warning)
        return Explanation(found=told(file.name, fault), advice="Perbaiki isian itu.")
    if text != before:
        replace_files(file.parent, {file.name: text.encode()}, SYSTEM_DISK)
    return None


def faults(file: Path) -> tuple[str, ...]:
    """Everything to be looked at in the file, a sentence each."""
    try:
        found = read_file(file).warnings
    except OfficeFileWrong as wrong:
        found = wrong.faults
    return tuple(told(file.name, fault) for fault in found)
