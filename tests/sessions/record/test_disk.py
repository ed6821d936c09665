"""One writer per folder: who is kept out, what they are told, when the lock is lost; and reading what is replaced."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import sessions
from sessions.kernel.files import read_whole
from sessions.record import disk
from sessions.record.disk import Lock
from sessions.record.errors import SessionLocked

HOLD = """
import sys
from datetime import datetime
from pathlib import Path
from sessions.record.disk import Lock
lock = Lock(Path(sys.argv[1]), datetime.fromisoformat("2027-02-03T08:00:00+07:00"))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_process(tmp_path):
    """Another process that holds the lock of tmp_path."""
    place = str(Path(sessions.__file__).parents[1])
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": place},
    ) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_process_is_told_who_holds_the_lock_and_since_when(tmp_path, clock, other_process):
    with pytest.raises(SessionLocked) as locked:
        Lock(tmp_path, clock())

    assert (other_process.pid, "2027-02-03T08:00:00+07:00") == (locked.value.pid, locked.value.since)
    assert locked.value.host


def test_the_lock_of_a_killed_process_is_free(tmp_path, clock, other_process):
    other_process.kill()
    other_process.wait()

    Lock(tmp_path, clock()).release()


def test_a_second_lock_in_the_same_process_is_kept_out_until_the_first_is_released(tmp_path, clock):
    first = Lock(tmp_path, clock())
    with pytest.raises(SessionLocked) as locked:
        Lock(tmp_path, clock())

    first.release()

    assert os.getpid() == locked.value.pid
    Lock(tmp_path, clock()).release()


@pytest.mark.parametrize("text", ["", "[]", '{"host": "a"}', '{"host": "a", "pid": "x", "since": ""}'])
def test_an_unreadable_name_of_the_holder_still_keeps_out(tmp_path, clock, text):
    first = Lock(tmp_path, clock())
    (tmp_path / "kunci.json").write_text(text)

    with pytest.raises(SessionLocked) as locked:
        Lock(tmp_path, clock())

    first.release()
    assert ("", 0, "") == (locked.value.host, locked.value.pid, locked.value.since)


def test_the_lock_file_is_never_deleted(tmp_path, clock):
    Lock(tmp_path, clock()).release()

    assert (tmp_path / "kunci").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_a_lock_whose_file_was_deleted_is_no_longer_intact(tmp_path, clock):
    lock = Lock(tmp_path, clock())
    assert lock.is_intact

    (tmp_path / "kunci").unlink()
    assert not lock.is_intact
    (tmp_path / "kunci").touch()
    assert not lock.is_intact
    lock.release()


def test_a_file_that_is_just_being_replaced_is_read_a_moment_later(tmp_path, monkeypatch):
    (tmp_path / "sesi.json").write_bytes(b"{}")
    refusals = iter([PermissionError(13, "sharing violation")] * 3)

    def read_on_windows(path, most, **how):
        if refusal := next(refusals, None):
            raise refusal
        return read_whole(path, most, **how)

    monkeypatch.setattr(disk, "read_whole", read_on_windows)
    assert disk.SYSTEM_DISK.read(tmp_path / "sesi.json") == b"{}"


def test_a_file_that_may_never_be_read_is_refused(tmp_path, monkeypatch):
    def denied(_path, _most, **_how):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(disk, "read_whole", denied)
    monkeypatch.setattr(disk.Disk, "PAUSE", 0)
    with pytest.raises(PermissionError):
        disk.SYSTEM_DISK.read(tmp_path / "sesi.json")
