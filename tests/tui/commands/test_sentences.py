"""Whatever is wrong around a command: plain sentences, and what is told of the disk and the file is true."""

import errno
import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.broken_disk import broken_disk
from support.clerk import Answer, asked
from support.plain_words import wrong_in
from support.untouched import hashes

from sessions.kernel.refusals import explain
from sessions.record.errors import NOT_SAVED, READ_ONLY, SessionLocked, cause, medium, unusable
from sessions.record.words import sentence_of_record_error
from tui.commands.cli import COMMANDS
from tui.commands.folder import explained

FILES_OF_OURS = re.compile(r"kunci(\.json)?|sesi\.json.*")
"""What only tells who has the folder open, and what opening makes again out of the journal."""

NOTED = '{"kind": "MinutesNumbered", "data": {"number": "005/12/2027"}}'

CALLS: dict[str, tuple[tuple[str, ...], ...]] = {
    "contoh": (("{baru}", "--tanpa-layar"),),
    "baru": (("{baru}", "--kecamatan", "33.13.16", "--tahun-rencana", "2028"), ("{baru}", "--kantor", "{berkas}")),
    "kantor": (("33.13.16", "--ke", "{tulisan}"), ("--periksa", "{berkas}")),
    "gladi": (("{sesi}",),),
    "buka": (("{sesi}",),),
    "layar": (("{sesi}", "--teks", "peringkat"),),
    "impor": (("{sesi}", "{berkas}"), ("--contoh-berkas", "{tulisan}.xlsx")),
    "lalu": (("{sesi}", "{berkas}"),),
    "putuskan": (("{sesi}", "{berkas}"),),
    "daftar": (("{sesi}", "usulan"),),
    "ekspor": (("{sesi}", "--hanya", "utusan"), ("{sesi}", "--hanya", "utusan", "--ke", "{baru}")),
    "periksa": (("{sesi}",), ("{berkas}", "--sesi", "{sesi}")),
    "hitung": (("{berkas}",),),
    "himpun": (("{baru}", "{berkas}"),),
    "cadangkan": (("{sesi}", "--ke", "{tempat}"),),
    "anonimkan": (("{sesi}", "{baru}"),),
    "arsip": (("{sesi}", "--ke", "{tempat}"),),
    "pulihkan": (("{berkas}", "{baru}"), ("{sesi}", "--ke", "{baru}")),
}
"""How each command is called."""


def test_every_command_is_called():
    assert set(COMMANDS) == set(CALLS)


class Around:
    """A session, a file that is handed in, places to write to, and one fault among them."""

    def __init__(self, folder: Path, closed: Path) -> None:
        self.folder = folder
        self.session = Path(shutil.copytree(closed, folder / "sesi"))
        self.file = folder / "masuk" / "berkas.csv"
        self.file.parent.mkdir()
        self.file.write_text("Desa;Usulan;Biaya\nKuto;Talud jalan;1.000.000\n", encoding="utf-8")
        self.place = folder / "tempat"
        self.place.mkdir()

    def call(self, command: str, arguments: tuple[str, ...]) -> Answer:
        names = {"sesi": self.session, "berkas": self.file, "tempat": self.place}
        names |= {"baru": self.place / "baru", "tulisan": self.place / "tulisan"}
        return asked(command, *(part.format(**names) for part in arguments), typed=NOTED)


Fault = Callable[[Around], object]


def _gone(around: Around) -> None:
    shutil.rmtree(around.session)
    around.file.unlink()


def _folders(around: Around) -> None:
    around.file.unlink()
    around.file.mkdir()
    shutil.rmtree(around.session)
    around.session.write_text("bukan folder", encoding="utf-8")


def _no_json(around: Around) -> None:
    around.file.write_text('{"kind": "X\x1b[2J", "data": {"a_b": 1.5}', encoding="utf-8")
    (around.session / "sesi.json").write_text("{", encoding="utf-8")


def _bent_json(around: Around) -> None:
    around.file.write_text('{"kind": "PersonArrived", "data": {"card": {"full_name": "X"}}}\n', encoding="utf-8")


def _cut(around: Around) -> None:
    journal = around.session / "jurnal.jsonl"
    data = journal.read_bytes()
    journal.write_bytes(data[: len(data) // 2].replace(b'"seq":3', b'"seq":9'))
    around.file.write_bytes(b"PK\x03\x04" + b"\xff" * 40)


def _occupied(around: Around) -> None:
    (around.place / "baru").write_text("surat", encoding="utf-8")
    (around.place / "tulisan").mkdir()
    around.file.write_bytes(b"\x00\xff\xfe")


FAULTS: dict[str, Fault] = {
    "missing": _gone,
    "a folder for a file and a file for a folder": _folders,
    "broken JSON": _no_json,
    "other JSON": _bent_json,
    "damaged": _cut,
    "occupied": _occupied,
}


CASES = [(command, arguments) for command, calls in CALLS.items() for arguments in calls]


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Files that are new, gone or others than before."""
    names = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return {name for name in names if not FILES_OF_OURS.fullmatch(Path(name).name)}


def told_in(answer: Answer) -> str:
    """What people read; of a JSON answer its sentence, since the rest is for programs."""
    if answer.out.startswith('{"ok"'):
        lines = [json.loads(line) for line in answer.out.splitlines()]
        return "\n".join([*(line.get("sentence", "") for line in lines), answer.err])
    return answer.out + answer.err


def require_plain(answer: Answer, before: dict[str, str], around: Around) -> None:
    """Only sentences, and where it failed nothing was changed, or it is said what was written."""
    told = told_in(answer)
    assert [] == wrong_in(told.replace(str(around.folder), "")), told
    assert answer.code in {0, 1, 2}, told
    if answer.code == 1:
        assert re.search(r"[.!?]\)?$", told.strip()), told
        unsaid = [name for name in changed(before, dict(hashes(around.folder))) if Path(name).name not in told]
        assert [] == unsaid, told


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(("command", "arguments"), CASES, ids=[" ".join((c, *a)) for c, a in CASES])
def test_what_is_handed_in_may_be_anything(tmp_path, small_closed, command, arguments, fault):
    if command == "contoh":
        pytest.skip("reads nothing")
    around = Around(tmp_path, small_closed)
    FAULTS[fault](around)
    before = dict(hashes(tmp_path))
    require_plain(around.call(command, arguments), before, around)


DISKS = {
    "full": (errno.ENOSPC, False),
    "full when the bytes come": (errno.ENOSPC, True),
    **({} if sys.platform == "win32" else {"a quota": (errno.EDQUOT, True)}),  # which Windows calls a full disk
    "read-only": (errno.EROFS, False),
    "no right": (errno.EACCES, False),
    "torn out": (errno.EIO, True),
}
READS_ONLY = {"buka", "gladi", "layar", "daftar", "periksa", "hitung"}
WRITE = [
    (command, arguments)
    for command, arguments in CASES
    if command not in READS_ONLY and not {"--kantor", "--periksa"} & set(arguments)
]


def hand_in(around: Around, command: str) -> None:
    """What this command reads, so that only the disk is left to refuse it."""
    match command:
        case "putuskan":
            around.file.write_text(NOTED, encoding="utf-8")
        case "himpun":
            around.file = around.session / "dokumen" / "hasil.json"
        case "pulihkan":
            asked("cadangkan", around.session, "--ke", around.file.parent)
            around.file = next(around.file.parent.glob("*.zip"))
        case "impor" | "lalu":
            shutil.rmtree(around.session)
            asked("baru", around.session, "--kecamatan", "33.13.16", "--tahun-rencana", "2028")


@pytest.mark.parametrize("disk", DISKS)
@pytest.mark.parametrize(("command", "arguments"), WRITE, ids=[" ".join((c, *a)) for c, a in WRITE])
def test_a_disk_that_takes_nothing_is_told_by_its_name(tmp_path, small_closed, command, arguments, disk):
    around = Around(tmp_path, small_closed)
    hand_in(around, command)
    before = dict(hashes(tmp_path))
    number, is_lazy = DISKS[disk]
    with broken_disk(tmp_path, number, is_lazy=is_lazy):
        answer = around.call(command, arguments)
    require_plain(answer, before, around)
    assert answer.code == 1, told_in(answer)
    assert not changed(before, dict(hashes(tmp_path))), answer.err
    if number in {errno.ENOSPC, errno.EDQUOT}:
        named = rf"(?i)(penuh|habis) \({re.escape(medium(tmp_path))}, [^)]+\)"
        assert re.search(named, told_in(answer)), told_in(answer)


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_whatever_the_system_says_has_a_sentence(number):
    error = OSError(number, os.strerror(number))
    error.filename = "/media/stik/jurnal.jsonl"
    refusals = (NOT_SAVED(cause=cause(error)), READ_ONLY(cause=cause(error)))
    told = [
        *(str(explain(refused)) for refused in refusals),
        sentence_of_record_error(unusable(error)),
        explained(error),
    ]
    assert [[]] * len(told) == [wrong_in(text.replace("/media/stik/jurnal.jsonl", "")) for text in told], told


def test_since_when_somebody_writes_is_told_as_people_tell_it():
    told = sentence_of_record_error(SessionLocked("LAPTOP-KERJO", 42, "2027-02-03T10:42:00+07:00"))
    assert "LAPTOP-KERJO (proses 42, sejak Rabu, 3 Februari 2027 pukul 10.42)" in told
    assert [] == wrong_in(sentence_of_record_error(SessionLocked("LAPTOP-KERJO", 42, "kemarin")))
