"""The command line itself: help in Indonesian, wrong usage, and what no command can mend."""

import re
import sys
from types import SimpleNamespace

import pytest

from exports.catalogue import NAMES
from sessions.record.sitting import Sitting
from tui.commands.cli import COMMANDS, run
from tui.shell.machine import OfficeClock

ENGLISH = re.compile(
    r"usage|options|positional|arguments|show this help|default:|\bthe\b|\band\b|\bfile\b \(", re.IGNORECASE
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_is_indonesian_and_has_an_example_of_its_form(musrenbang, command):
    answer = musrenbang(*[command] * bool(command), "--help")
    assert (0, "") == (answer.code, answer.err)
    assert answer.out.startswith("Pemakaian: musrenbang")
    assert "tampilkan petunjuk ini" in answer.out
    assert ENGLISH.search(answer.out) is None


@pytest.mark.parametrize("command", COMMANDS)
def test_the_overview_names_every_command(musrenbang, command):
    assert f"  {command} " in musrenbang("--help").out


@pytest.mark.parametrize("asked", ["--versi", "--version"])
def test_the_version_is_told(musrenbang, asked):
    answer = musrenbang(asked)
    assert 0 == answer.code
    assert re.fullmatch(r"musrenbang \d+\.\d+\.\d+\n", answer.out)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["rapat"], "Perintah rapat tidak dikenal. Petunjuk: musrenbang --help"),
        (["exspor"], "Perintah exspor tidak dikenal; mungkin maksudnya: ekspor. Petunjuk: musrenbang --help"),
        (["--layar"], "Tidak dikenal: --layar. Petunjuk: musrenbang --help"),
        (["baru", "x"], "Belum disebut: --kecamatan atau --kantor. Petunjuk: musrenbang baru --help"),
        (["baru", "x", "--kecamatan"], "Isian sesudah --kecamatan belum ada. Petunjuk: musrenbang baru --help"),
        (
            ["buka", "x", "--tanpa-tetikus=ya"],
            "--tanpa-tetikus tidak memerlukan isian. Petunjuk: musrenbang buka --help",
        ),
        (
            ["baru", "x", "--kecamatan", "33.13.16", "--tahun-rencana", "28"],
            "Tulis tahun dengan empat angka, misalnya 2028. Petunjuk: musrenbang baru --help",
        ),
        (["daftar"], "Belum disebut: FOLDER, TABEL. Petunjuk: musrenbang daftar --help"),
        (
            ["daftar", "x", "usulan", "--json", "--csv"],
            "--csv tidak dapat dipakai bersama --json. Petunjuk: musrenbang daftar --help",
        ),
        (["impor", "x"], "Sebutkan folder sesi dan berkas usulan. Petunjuk: musrenbang impor --help"),
        (
            ["impor", "x", "y.csv", "--tata-letak", "sipd"],
            (
                "Tata letak sipd tidak ada; pilihannya: templat, sipd-ri, kelurahan, sipd-2021, pokir, bebas. "
                "Petunjuk: musrenbang impor --help"
            ),
        ),
        (
            ["ekspor", "x", "--hanya", "berita-acara,notulen"],
            "Dokumen notulen tidak ada; pilihan: {papers}. Petunjuk: musrenbang ekspor --help",
        ),
    ],
)
def test_wrong_usage_shows_the_form_and_says_what_is_wrong(musrenbang, tmp_path, monkeypatch, arguments, sentence):
    monkeypatch.chdir(tmp_path)
    answer = musrenbang(*arguments)
    assert (2, "") == (answer.code, answer.out)
    assert answer.err.startswith("Pemakaian: musrenbang")
    assert sentence.format(papers=", ".join(NAMES)) == answer.err.splitlines()[-1]
    assert [] == list(tmp_path.iterdir())


def test_a_table_that_does_not_exist_is_answered_with_those_that_do(musrenbang):
    answer = musrenbang("daftar", "x", "anggaran")
    assert 2 == answer.code
    assert "Tabel anggaran tidak ada; pilih salah satu dari: " in answer.err


@pytest.mark.parametrize("arguments", [[], ["buka", "{folder}"], ["buka", "{folder}", "--oleh", "Sari"]])
def test_screens_need_a_terminal_and_say_so(refused, kerjo, arguments):
    sentence = "Layar membutuhkan terminal; perintah yang berjalan tanpa layar: musrenbang --help."
    assert sentence == refused(kerjo, *[argument.format(folder=kerjo) for argument in arguments])


@pytest.mark.parametrize(
    "arguments",
    [
        ["daftar", "{path}", "usulan"],
        ["putuskan", "{path}"],
        ["ekspor", "{path}"],
        ["layar", "{path}"],
        ["impor", "{path}", "usulan.csv"],
    ],
)
def test_a_path_that_is_no_session_is_told_in_one_sentence(musrenbang, tmp_path, arguments):
    (tmp_path / "kosong").mkdir()
    (tmp_path / "berkas").write_text("bukan folder")
    for name in ("tidak-ada", "kosong", "berkas", "berkas/di-bawahnya"):
        answer = musrenbang(*[argument.format(path=tmp_path / name) for argument in arguments])
        assert (1, "") == (answer.code, answer.out)
        assert answer.err.startswith("Folder ini bukan folder sesi")
    assert {"kosong", "berkas"} == {path.name for path in tmp_path.iterdir()}
    assert [] == list((tmp_path / "kosong").iterdir())


def test_escape_sequences_in_a_path_do_not_reach_the_terminal(musrenbang, tmp_path):
    answer = musrenbang("periksa", tmp_path / "\x1b[2Jrapat")
    assert 1 == answer.code
    assert "\x1b" not in answer.err
    assert "[2Jrapat tidak ditemukan" in answer.err


def test_a_session_that_is_open_elsewhere_is_read_but_not_written(musrenbang, refused, kerjo):
    with Sitting.open(kerjo, "Budi", OfficeClock()):
        assert refused(kerjo, "putuskan", kerjo, typed="{}").startswith("Sesi sedang dibuka untuk ditulis")
        assert 0 == musrenbang("daftar", kerjo, "usulan").code
        assert 0 == musrenbang("periksa", kerjo).code
        assert 0 == musrenbang("ekspor", kerjo, "--ke", kerjo.parent / "salinan", "--hanya", "utusan").code


def test_ctrl_c_is_no_traceback_and_keeps_what_was_decided(capsys, monkeypatch, kerjo):
    def typed():
        yield b'{"kind": "StepSkipped", "data": {"step": 1, "by": "Camat", "reason": "Rekap dibuat tahun lalu"}}'
        raise KeyboardInterrupt

    lines = typed()
    terminal = SimpleNamespace(readline=lambda _limit: next(lines))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=terminal, isatty=lambda: True))
    assert 130 == run(["putuskan", str(kerjo)])
    said = capsys.readouterr()
    assert '{"ok": true, "seq": 2}\n' == said.out
    assert "Dihentikan. Keputusan yang sudah tersimpan tetap ada.\n" == said.err
    assert 0 == run(["periksa", str(kerjo)])
