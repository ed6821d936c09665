"""The journal on disk: what an append survives, and what opening mends."""

import errno
import sys

import pytest

from sessions.kernel.refusals import Refused
from sessions.record.errors import NOT_SAVED, READ_ONLY, FolderNotEmpty, NotASession
from sessions.record.journal import Journal, Recovery, read_chain


@pytest.fixture
def new_journal(folder, disk):
    folder.mkdir()
    journal = Journal.create(folder, disk)
    yield journal
    journal.close()


@pytest.fixture
def write(clock):
    """Append one line with this text to a journal."""

    def write_to(journal, text):
        journal.append(*journal.draft(at=clock(), occurred=None, by="Sari", kind="Noted", data={"text": text}))

    return write_to


def texts(folder):
    return [line.data["text"] for line in read_chain(folder).lines]


def reopened(folder):
    journal, recovery = Journal.resume(folder, read_chain(folder))
    journal.close()
    return recovery


def test_each_line_is_one_write_and_one_sync(new_journal, write, disk):
    disk.calls.clear()

    write(new_journal, "satu")

    assert ["write", "sync"] == disk.calls


@pytest.mark.usefixtures("new_journal")
def test_a_new_journal_is_synced_with_its_folder(disk):
    assert ["sync", "sync_folder"] == disk.calls


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EFBIG])
def test_a_failed_write_is_refused_and_the_journal_goes_on(new_journal, write, disk, folder, error):
    write(new_journal, "satu")
    disk.failing["write"] = error

    with pytest.raises(Refused) as refusal:
        write(new_journal, "dua")

    disk.failing.clear()
    write(new_journal, "tiga")
    assert (NOT_SAVED, errno.errorcode[error]) == (refusal.value.reason, refusal.value.facts["cause"])
    assert ["satu", "tiga"] == texts(folder)


@pytest.mark.parametrize("room", [0, 1, 100])
def test_a_short_write_leaves_no_byte_behind(new_journal, write, disk, folder, room):
    write(new_journal, "satu")
    before = (folder / "jurnal.jsonl").read_bytes()
    disk.room = room

    with pytest.raises(Refused, match="NOT_SAVED"):
        write(new_journal, "dua")

    assert before == (folder / "jurnal.jsonl").read_bytes()
    disk.room = None
    write(new_journal, "tiga")
    assert ["satu", "tiga"] == texts(folder)


@pytest.mark.parametrize("call", ["truncate", "sync"])
def test_a_journal_that_cannot_cut_a_short_write_only_reads_from_then_on(new_journal, write, disk, folder, call):
    write(new_journal, "satu")
    disk.room = 20
    disk.failing[call] = errno.EIO

    for _ in range(2):
        with pytest.raises(Refused, match="READ_ONLY"):
            write(new_journal, "dua")
        disk.room = None
        disk.failing.clear()

    assert ["satu"] == texts(folder)


def test_a_failed_sync_is_never_tried_again(new_journal, write, disk):
    write(new_journal, "satu")
    disk.failing["sync"] = errno.EIO
    with pytest.raises(Refused, match="READ_ONLY"):
        write(new_journal, "dua")
    disk.failing.clear()
    disk.calls.clear()

    with pytest.raises(Refused) as refusal:
        write(new_journal, "tiga")

    assert (READ_ONLY, "EIO") == (refusal.value.reason, refusal.value.facts["cause"])
    assert [] == disk.calls
    assert 1 == new_journal.seq


def test_a_file_somebody_else_wrote_to_is_not_written_again(new_journal, write, folder):
    write(new_journal, "satu")
    with (folder / "jurnal.jsonl").open("ab") as other:
        other.write(b"x")

    with pytest.raises(Refused) as refusal:
        write(new_journal, "dua")

    assert "CHANGED" == refusal.value.facts["cause"]
    assert (folder / "jurnal.jsonl").read_bytes().endswith(b"x")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces no file that is open")
def test_a_file_that_was_replaced_is_not_written_again(new_journal, write, folder):
    write(new_journal, "satu")
    copy = folder / "salinan"
    copy.write_bytes((folder / "jurnal.jsonl").read_bytes())
    copy.replace(folder / "jurnal.jsonl")

    with pytest.raises(Refused) as refusal:
        write(new_journal, "dua")

    assert "MOVED" == refusal.value.facts["cause"]


def test_a_closed_journal_refuses(new_journal, write):
    new_journal.close()
    new_journal.close()

    with pytest.raises(Refused) as refusal:
        write(new_journal, "satu")

    assert "CLOSED" == refusal.value.facts["cause"]


def test_a_torn_tail_is_moved_to_a_file_of_its_own(new_journal, write, folder):
    write(new_journal, "satu")
    path = folder / "jurnal.jsonl"
    whole = path.read_bytes()
    (folder / "jurnal.sobek-1").write_bytes(b"lama")
    path.write_bytes(whole + b'{"v":2,"se')

    recovery = reopened(folder)

    assert Recovery(torn_bytes=10, kept_in="jurnal.sobek-2") == recovery
    assert whole == path.read_bytes()
    assert b'{"v":2,"se' == (folder / "jurnal.sobek-2").read_bytes()
    assert b"lama" == (folder / "jurnal.sobek-1").read_bytes()
    assert reopened(folder) is None


@pytest.mark.parametrize("end", [b"", b"\0", b"\x0b"])
def test_a_whole_line_gets_its_line_end_back(new_journal, write, folder, end):
    write(new_journal, "satu")
    path = folder / "jurnal.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + end)

    assert Recovery() == reopened(folder)
    assert whole == path.read_bytes()


def test_a_torn_tail_is_cut_also_where_it_cannot_be_kept(new_journal, write, folder, disk):
    write(new_journal, "satu")
    path = folder / "jurnal.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole + b"{")
    disk.failing["write"] = errno.ENOSPC

    journal, recovery = Journal.resume(folder, read_chain(folder), disk)

    journal.close()
    assert Recovery(torn_bytes=1, kept_in="") == recovery
    assert whole == path.read_bytes()


def test_what_a_killed_process_left_unsynced_is_synced_before_anything_builds_on_it(new_journal, write, folder, disk):
    write(new_journal, "satu")
    disk.calls.clear()

    journal, _ = Journal.resume(folder, read_chain(folder), disk)

    journal.close()
    assert ["write_again", "sync", "sync_folder"] == disk.calls


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_only_the_last_line_is_written_again_and_it_stays_what_it_was(new_journal, write, folder, disk, end):
    for text in ("satu", "dua", "tiga"):
        write(new_journal, text)
    path = folder / "jurnal.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + end)
    disk.written_again.clear()

    Journal.resume(folder, read_chain(folder), disk)[0].close()

    last = whole.splitlines(keepends=True)[-1]
    assert [(len(whole) - len(last), last)] == disk.written_again
    assert whole == path.read_bytes()


def test_the_chain_goes_on_over_a_reopening(new_journal, write, folder):
    write(new_journal, "satu")
    new_journal.close()
    journal, _ = Journal.resume(folder, read_chain(folder))

    write(journal, "dua")

    journal.close()
    assert ["satu", "dua"] == texts(folder)


def test_a_beginning_that_was_cut_off_can_begin_again(folder):
    folder.mkdir()
    (folder / "jurnal.jsonl").write_bytes(b'{"v":2')

    Journal.create(folder).close()

    assert b"" == (folder / "jurnal.jsonl").read_bytes()
    assert b'{"v":2' == (folder / "jurnal.sobek-1").read_bytes()


def test_a_journal_with_a_line_is_not_begun_again(new_journal, write, folder):
    write(new_journal, "satu")

    with pytest.raises(FolderNotEmpty):
        Journal.create(folder)


def test_a_folder_without_a_journal_is_no_session(folder):
    with pytest.raises(NotASession):
        read_chain(folder)
