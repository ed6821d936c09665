"""What the system does not allow is one sentence."""

import os
import sys
from contextlib import contextmanager

import pytest

from tui.commands.cli import COMMANDS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")

NOBODY = 65534
NO_RIGHT = "Folder sesi tidak dapat dipakai: tidak ada izin.\n"


@contextmanager
def ordinary_user():
    """Root may do everything: for a moment we are nobody."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def open_way(tmp_path, musrenbang):
    """Other users may pass through to the folders of this test; what they may not load is loaded already."""
    for folder in (tmp_path, *tmp_path.parents):
        if not folder.stat().st_mode & 0o001:
            folder.chmod(0o755)
    for command in COMMANDS:
        musrenbang(command, "--help")


@pytest.mark.usefixtures("open_way")
def test_a_session_that_may_not_be_read_is_told(musrenbang, closed):
    musrenbang("daftar", closed, "usulan")
    (closed / "jurnal.jsonl").chmod(0)
    with ordinary_user():
        answer = musrenbang("daftar", closed, "usulan")
    assert (1, "", NO_RIGHT) == (answer.code, answer.out, answer.err)


@pytest.mark.usefixtures("open_way")
def test_a_session_that_may_not_be_written_is_read_but_takes_no_decision(musrenbang, kerjo, journal):
    before = journal(kerjo)
    musrenbang("putuskan", kerjo)
    for path in (*kerjo.iterdir(), kerjo):
        path.chmod(0o555 if path.is_dir() else 0o444)
    with ordinary_user():
        answer = musrenbang("putuskan", kerjo, typed='{"kind": "StepCompleted", "data": {"step": 1}}')
        assert (1, "", NO_RIGHT) == (answer.code, answer.out, answer.err)
        assert 0 == musrenbang("daftar", kerjo, "usulan").code
        assert 1 == musrenbang("ekspor", kerjo, "--hanya", "utusan").code
    assert before == journal(kerjo)


@pytest.mark.usefixtures("open_way")
def test_a_new_session_where_nothing_may_be_written_is_told(musrenbang, tmp_path):
    shut = tmp_path / "terkunci"
    shut.mkdir()
    shut.chmod(0o555)
    with ordinary_user():
        answer = musrenbang("baru", shut / "kerjo", "--kecamatan", "33.13.16")
        template = musrenbang("impor", "--contoh-berkas", shut / "rekap.csv")
    assert (1, "", NO_RIGHT) == (answer.code, answer.out, answer.err)
    assert (1, f"Tidak ada izin untuk membaca atau menulis {shut / 'rekap.csv'}.\n") == (template.code, template.err)
    assert [] == list(shut.iterdir())
