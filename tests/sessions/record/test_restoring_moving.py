"""Going on in another folder when the old disk cannot be trusted any more: from memory, whole, and durably."""

import errno
import sys

import pytest
from support.model_disk import ModelDisk

from sessions.kernel.refusals import Refused
from sessions.record.errors import READ_ONLY, FolderNotEmpty, FolderUnusable, SessionLocked
from sessions.record.sitting import LITTLE_SPACE, Sitting
from sessions.record.store import read_position
from sessions.record.verify import verify
from sessions.steps.decisions import Withdrawn


@pytest.fixture
def stick(tmp_path):
    return tmp_path / "usb" / "musrenbang-kerjo-2028"


@pytest.fixture
def sick(begin, note, disk):
    """A sitting with three lines whose disk has just failed a sync."""
    with begin(disk=disk) as sitting:
        sitting.decide(note("satu"))
        sitting.decide(note("dua"))
        disk.failing["sync"] = errno.EIO
        with pytest.raises(Refused, match="READ_ONLY"):
            sitting.decide(note("hilang"))
        disk.failing.clear()
        yield sitting


def notes(sitting):
    return [note.text for note in sitting.session.notes]


def test_the_sitting_goes_on_in_the_new_folder_with_everything_acknowledged(sick, stick, note, clock, folder):
    ledger = sick.ledger

    assert () == sick.move_to(stick)

    assert (stick, False, ledger) == (sick.folder, sick.is_read_only, sick.ledger)
    assert 3 == read_position(stick / "sesi.json").seq
    sick.decide(note("tiga"))
    sick.decide(Withdrawn(seq=4))
    with pytest.raises(SessionLocked):
        Sitting.open(stick, "Sari", clock)
    sick.close()
    assert verify(stick) is None
    with Sitting.open(stick, "Sari", clock) as again:
        assert (["satu", "dua"], 5) == (notes(again), again.session.seq)
    assert (folder / "jurnal.jsonl").read_bytes().count(b"\n") >= 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
def test_the_journal_is_written_from_memory_also_when_the_old_folder_is_gone(sick, stick, folder):
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()

    sick.move_to(stick)

    assert 3 == len((stick / "jurnal.jsonl").read_bytes().splitlines())
    assert verify(stick) is None


def test_the_new_journal_is_on_the_medium_before_it_has_its_name(sick, stick, disk):
    disk.calls.clear()
    sick.move_to(stick)

    begun = disk.calls.index("replace")
    assert ["write", "sync", "sync_folder", "replace", "sync_folder"] == disk.calls[begun - 3 : begun + 2]


def test_a_healthy_sitting_can_move_too_and_lets_the_old_folder_go(begin, resume, note, stick):
    with begin() as sitting:
        sitting.decide(note("satu"))
        sitting.move_to(stick)
        sitting.decide(note("dua"))

        with resume() as old:
            assert ["satu"] == notes(old)


def test_the_old_folder_is_let_go_by_the_move_itself(clock, opened, folder, stick):
    disk = ModelDisk()
    with Sitting.create(folder, "Sari", clock, opened, disk=disk) as sitting:
        sitting.move_to(stick)

        Sitting.open(folder, "Sari", clock, disk=disk).close()
        with pytest.raises(SessionLocked):
            Sitting.open(stick, "Sari", clock, disk=disk)


def test_a_reopened_sitting_moves_all_lines_and_not_the_torn_end(begin, resume, note, folder, stick):
    with begin() as sitting:
        sitting.decide(note("satu"))
    path = folder / "jurnal.jsonl"
    path.write_bytes(path.read_bytes()[:-1])
    with resume() as sitting:
        sitting.decide(note("dua"))
        sitting.move_to(stick)

    assert path.read_bytes() == (stick / "jurnal.jsonl").read_bytes()
    assert 3 == len(path.read_bytes().splitlines())


def test_papers_drafts_and_notes_go_along_and_backups_stay(sick, stick, folder):
    for name in ("draf.jsonl", "catatan.log", "dokumen/berita-acara.pdf", "cadangan/lama.zip"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name)

    assert () == sick.move_to(stick)

    found = {path.relative_to(stick).as_posix() for path in stick.rglob("*") if path.is_file()}
    record = {"jurnal.jsonl", "sesi.json", "kunci", "kunci.json"}
    assert record | {"draf.jsonl", "catatan.log", "dokumen/berita-acara.pdf"} == found
    assert "dokumen/berita-acara.pdf" == (stick / "dokumen/berita-acara.pdf").read_text()


def test_a_file_the_sick_disk_does_not_give_is_named_and_stops_nothing(sick, stick, disk, note):
    folder = sick.folder
    (folder / "draf.jsonl").write_text("x")
    (folder / "dokumen").mkdir()
    (folder / "dokumen" / "berita-acara.pdf").write_text("x")
    disk.unreadable = "berita-acara.pdf"

    assert ("dokumen/berita-acara.pdf",) == sick.move_to(stick)

    assert "x" == (stick / "draf.jsonl").read_text()
    sick.decide(note("tiga"))


def test_a_folder_that_is_in_use_is_refused_and_nothing_changes(begin, note, stick, clock, opened):
    with begin() as sitting:
        folder = sitting.folder
        stick.mkdir(parents=True)
        (stick / "foto.jpg").touch()
        for taken in (stick, folder):
            with pytest.raises((FolderNotEmpty, SessionLocked)):
                sitting.move_to(taken)
        (stick / "foto.jpg").unlink()
        with Sitting.create(stick, "Budi", clock, opened), pytest.raises((FolderNotEmpty, SessionLocked)):
            sitting.move_to(stick)

        assert folder == sitting.folder
        sitting.decide(note("satu"))


@pytest.mark.parametrize("call", ["write", "sync", "sync_folder", "replace"])
def test_a_move_that_fails_leaves_the_sitting_where_it_is_and_can_be_tried_again(begin, note, stick, disk, call):
    with begin(disk=disk) as sitting:
        folder = sitting.folder
        sitting.decide(note("satu"))
        disk.failing[call] = errno.ENOSPC
        with pytest.raises(FolderUnusable) as unusable:
            sitting.move_to(stick)
        disk.failing.clear()

        assert ("ENOSPC", folder) == (unusable.value.cause, sitting.folder)
        sitting.decide(note("dua"))
        sitting.move_to(stick)
        sitting.decide(note("tiga"))
    assert verify(stick) is None
    assert 4 == read_position(stick / "sesi.json").seq


def test_a_sitting_that_only_reads_does_not_become_a_second_session(begin, resume, stick):
    with begin(), resume(read_only=True) as reader:
        with pytest.raises(Refused) as refusal:
            reader.move_to(stick)

        assert (READ_ONLY, "OPENED_FOR_READING") == (refusal.value.reason, refusal.value.facts["cause"])
    assert not stick.exists()


@pytest.mark.parametrize(
    ("free", "is_low"), [(None, False), (LITTLE_SPACE, False), (LITTLE_SPACE - 1, True), (0, True)]
)
def test_little_space_is_told_before_the_disk_is_full(begin, disk, free, is_low):
    disk.free = free
    with begin(disk=disk) as sitting:
        assert is_low is sitting.is_low_on_space


def test_the_room_on_this_computer_is_known(begin, tmp_path, disk):
    with begin() as sitting:
        assert sitting.is_low_on_space in {True, False}
    assert super(type(disk), disk).free_bytes(tmp_path) > 0
    assert super(type(disk), disk).free_bytes(tmp_path / "tidak-ada") is None
