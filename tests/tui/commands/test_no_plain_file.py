"""Pipes, devices, links, floods and mazes where a file is expected: one sentence, no wait, nothing changed."""

import json
import os
import shutil
import signal
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.clerk import asked

from sessions.kernel.files import Unfit, UnfitFile, read_whole
from sessions.rehearsal.twin import make
from tui.commands.putuskan import LONGEST

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices among its files")

SECONDS = 20
"""A read that waits for a pipe would wait for ever; nothing else here takes a tenth of this."""

MEBIBYTE = 2**20


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    """Whoever waits for a pipe is woken with an error."""

    def ring(_signal: int, _frame: object) -> None:
        raise AssertionError("still waiting")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def folder(path: Path) -> None:
    path.mkdir()


def flood(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(8 * 1024 * MEBIBYTE)


def maze(path: Path) -> None:
    path.write_bytes(b"[" * 200_000 + b"]" * 200_000)


def circle(path: Path) -> None:
    path.symlink_to(path.name)


def unending(path: Path) -> None:
    """What Linux makes while it is read; it calls itself a file without a byte."""
    path.symlink_to("/proc/self/pagemap")


def outside(path: Path) -> None:
    path.symlink_to(path.parent.parent / "kunci-rahasia")


OWN = ("jurnal.jsonl", "sesi.json")

UNFIT = (pipe, endless, folder, flood, maze, circle, *([unending] if Path("/proc/self/pagemap").exists() else []))

HANDED_IN: dict[str, tuple[str, ...]] = {
    "usulan": ("impor", "{sesi}", "{berkas}"),
    "tahun lalu": ("lalu", "{sesi}", "{berkas}", "--tahun", "2026"),
    "kantor": ("kantor", "--periksa", "{berkas}"),
    "sesi baru": ("baru", "{tempat}/lain", "--kantor", "{berkas}"),
    "hasil": ("hitung", "{berkas}"),
    "dokumen": ("periksa", "{berkas}", "--sesi", "{sesi}"),
    "salinan": ("pulihkan", "{berkas}", "{tempat}/lain"),
    "keputusan": ("putuskan", "{sesi}", "{berkas}"),
}
"""What is handed to the program -> the command that reads it."""


def _is_one_sentence(text: str) -> bool:
    told = text.strip()
    return told.endswith((".", ")")) and "Errno" not in told and "Traceback" not in told and len(told) < 600


@pytest.mark.parametrize("handed", HANDED_IN)
@pytest.mark.parametrize("unfit", UNFIT)
def test_what_is_handed_in_and_is_no_plain_file_is_refused_in_a_sentence(
    closed: Path, tmp_path: Path, handed: str, unfit: Callable[[Path], None]
) -> None:
    file = tmp_path / f"berkas{'.toml' if 'kantor' in handed or 'baru' in handed else '.json'}"
    unfit(file)
    before = [(closed / name).read_bytes() for name in OWN]
    words = [word.format(sesi=closed, berkas=file, tempat=tmp_path) for word in HANDED_IN[handed]]
    tracemalloc.start()
    answer = asked(*words)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert answer.code in {1, 2}, answer
    assert _is_one_sentence(answer.err or json.loads(answer.out)["sentence"]), answer
    assert most < 300 * MEBIBYTE
    assert before == [(closed / name).read_bytes() for name in OWN]
    assert not (tmp_path / "lain").exists()


@pytest.mark.parametrize("unfit", [*UNFIT, outside])
@pytest.mark.parametrize("name", OWN)
def test_a_session_whose_own_file_is_none_is_told_so(closed: Path, name: str, unfit: Callable[[Path], None]) -> None:
    (closed.parent / "kunci-rahasia").write_text("rahasia")
    (closed / name).unlink()
    unfit(closed / name)
    for command in (("periksa", closed), ("daftar", closed, "usulan"), ("ekspor", closed, "--ke", closed / "x")):
        answer = asked(*command)
        assert _is_one_sentence(answer.err) or (answer.code == 0 and name == "sesi.json"), (command, answer)
        assert "rahasia" not in answer.out.replace("kunci-rahasia", "")


@pytest.mark.parametrize("unfit", [*UNFIT, outside])
@pytest.mark.parametrize("name", ["dokumen/berita-acara.pdf", "dokumen/manifes.json", "draf.jsonl"])
def test_a_paper_that_is_none_is_a_finding(closed: Path, name: str, unfit: Callable[[Path], None]) -> None:
    (closed / name).unlink(missing_ok=True)
    unfit(closed / name)
    answer = asked("periksa", closed)
    if name == "draf.jsonl":
        assert answer.code == 0, answer
    else:
        assert answer.code == 1
        assert Path(name).name in answer.err


@pytest.mark.parametrize("unfit", [pipe, folder, flood, maze])
def test_a_parcel_whose_manifest_is_none_is_compiled_all_the_same(
    closed: Path, tmp_path: Path, unfit: Callable[[Path], None]
) -> None:
    parcel = _made(tmp_path / "kiriman")
    shutil.copy(closed / "dokumen" / "hasil.json", parcel)
    unfit(parcel / "manifes.json")
    answer = asked("himpun", tmp_path / "ke", parcel)
    assert answer.code == 0, answer
    assert "Kerjo" in answer.out


@pytest.mark.parametrize("command", [("layar", "--teks"), ("pulihkan", "--pakai-jurnal")])
def test_a_journal_that_leads_out_is_followed_by_no_command(closed: Path, command: tuple[str, ...]) -> None:
    (closed.parent / "kunci-rahasia").write_text("rahasia\n")
    (closed / "jurnal.jsonl").unlink()
    outside(closed / "jurnal.jsonl")
    name, *options = command
    answer = asked(name, closed, *options)
    assert answer.code in {1, 2}
    assert _is_one_sentence(answer.err), answer
    assert "tautan" in answer.err
    with pytest.raises(UnfitFile):
        make(closed, closed.parent / "gladi", by="Sari")


def test_a_backup_folder_with_a_pipe_in_it_is_looked_through(closed: Path, tmp_path: Path) -> None:
    assert asked("cadangkan", closed, "--ke", _made(tmp_path / "stik")).code == 0
    shutil.copy(next((tmp_path / "stik").glob("*.zip")), tmp_path / "simpan.zip")
    pipe(tmp_path / "stik" / "zz.zip")
    answer = asked("pulihkan", tmp_path / "stik" / "zz.zip", tmp_path / "baru")
    assert answer.code in {1, 2}
    assert _is_one_sentence(answer.err)


def _made(path: Path) -> Path:
    path.mkdir()
    return path


def test_half_a_sign_in_results_is_no_text(closed: Path, tmp_path: Path) -> None:
    file = tmp_path / "hasil.json"
    text = (closed / "dokumen" / "hasil.json").read_text(encoding="utf-8")
    file.write_text(text.replace('"Kerjo"', r'"Ker\ud800jo"', 1), encoding="utf-8")
    for command in (("hitung", file), ("himpun", tmp_path / "ke", file), ("lalu", closed, file)):
        answer = asked(*command)
        assert answer.code in {1, 2}, answer
        assert "hasil.json" in answer.err + answer.out
        assert "kesalahan program" not in answer.err


def test_a_line_without_an_end_is_not_waited_for(closed: Path) -> None:
    answer = asked("putuskan", closed, typed=b"x" * (LONGEST + 1))
    assert (1, "") == (answer.code, answer.out)
    assert "16 MB" in answer.err


def test_a_store_with_numbers_that_nobody_counts_to_is_made_again(closed: Path) -> None:
    (closed / "sesi.json").write_text('{"usulan": {"%s": {}}}' % ("1" * 5000), encoding="utf-8")
    assert "sesi.json tidak dapat dibaca" in asked("periksa", closed).err
    assert asked("daftar", closed, "usulan").code == 0


def test_a_draft_that_is_no_file_keeps_no_copy_from_being_made(closed: Path, tmp_path: Path) -> None:
    outside(closed / "draf.jsonl")
    (closed.parent / "kunci-rahasia").write_text("rahasia")
    answer = asked("cadangkan", closed, "--ke", _made(tmp_path / "stik"))
    assert answer.code == 0, answer
    with ZipFile(next((tmp_path / "stik").glob("*.zip"))) as packed:
        assert "draf.jsonl" not in packed.namelist()


@pytest.mark.parametrize("unfit", [pipe, endless, folder])
def test_what_is_no_file_is_called_so_and_not_read(tmp_path: Path, unfit: Callable[[Path], None]) -> None:
    unfit(tmp_path / "masuk.json")
    with pytest.raises(UnfitFile) as refused:
        read_whole(tmp_path / "masuk.json", MEBIBYTE)
    assert Unfit.NOT_A_FILE is refused.value.unfit


def test_what_has_more_bytes_than_it_may_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "masuk.json").write_bytes(b" " * 11)
    with pytest.raises(UnfitFile) as refused:
        read_whole(tmp_path / "masuk.json", 10)
    assert Unfit.TOO_LARGE is refused.value.unfit
    assert b" " * 11 == read_whole(tmp_path / "masuk.json", 11)
