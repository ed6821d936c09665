"""The commands as real processes: pipes, locales, faults, and what a kill leaves."""

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from support.clerk import ROOT, run_apart


@pytest.fixture
def environment(tmp_path):
    """What a process gets: our packages, and a place of its own for logs."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(tmp_path / "state")}


@pytest.fixture
def process(tmp_path, environment):
    """`process("daftar", …)`: the command run to its end, far from any terminal, in an empty folder."""
    folder = tmp_path / "kerja"
    folder.mkdir()

    return partial(run_apart, cwd=folder, env=environment)


@pytest.mark.parametrize("arguments", [[], ["buka", "."]])
def test_without_a_terminal_nothing_hangs(process, arguments):
    answer = process(*arguments)
    sentence = "Layar membutuhkan terminal; perintah yang berjalan tanpa layar: musrenbang --help."
    assert (1, b"", f"{sentence}{os.linesep}") == (answer.returncode, answer.stdout, answer.stderr.decode())


def test_output_is_utf8_even_where_the_system_is_not(process, environment, kerjo):
    old = {**environment, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    message = {"kind": "NoteRecorded", "data": {"kind": "catatan", "text": "usulan “talud” – Désa"}}
    process("putuskan", kerjo, env=old, stdin=None, input=json.dumps(message, ensure_ascii=False).encode())
    assert "usulan “talud” – Désa" in process("daftar", kerjo, "catatan", env=old).stdout.decode()


def test_a_reader_that_leaves_is_no_error(environment, small_closed):
    command = [sys.executable, "-m", "tui", "daftar", str(small_closed), "jurnal", "--json"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as daftar:
        daftar.stdout.close()
        assert b"" == daftar.stderr.read()
    assert 0 == daftar.returncode


def test_each_decision_is_answered_at_once_and_survives_a_kill(environment, kerjo, musrenbang):
    command = [sys.executable, "-m", "tui", "putuskan", str(kerjo)]
    note = b'{"kind": "NoteRecorded", "data": {"kind": "catatan", "text": "hujan deras"}}\n'
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as putuskan:
        for seq in (2, 3, 4):
            putuskan.stdin.write(note)
            putuskan.stdin.flush()
            assert {"ok": True, "seq": seq} == json.loads(putuskan.stdout.readline())
        putuskan.kill()
    assert 0 == musrenbang("periksa", kerjo).code
    assert 3 == len(json.loads(musrenbang("daftar", kerjo, "catatan", "--json").out))


def test_a_fault_of_the_program_is_calm_and_leaves_a_log_without_names(environment, tmp_path, small_closed):
    broken = tmp_path / "rusak"
    broken.mkdir()
    (broken / "tabulate.py").write_text("raise ValueError('Sari Wulandari')\n")
    code = f"import sys; sys.path.insert(0, {str(broken)!r}); from tui.__main__ import main; main()"
    command = [sys.executable, "-c", code, "daftar", str(small_closed), "usulan"]
    answer = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (70, b"") == (answer.returncode, answer.stdout)
    told = answer.stderr.decode()
    assert "Musrenbang berhenti karena kesalahan program." in told
    assert "Traceback" not in told
    log = Path(told.rpartition("pengembang: ")[2].strip())
    assert "catatan.log" == log.name
    assert sys.platform == "win32" or log.is_relative_to(tmp_path / "state")  # Windows asks no variable where it lies
    report = log.read_text(encoding="utf-8")
    assert "ValueError" in report
    assert "Sari" not in report + told
