"""Backups on the disk: whole or not there, read back before they are believed, and a few of them kept."""

import errno
import threading
from dataclasses import replace

import pytest

from sessions.record import backup_keeping
from sessions.record.backup_file import Backup, BackupFlaw, BackupUnusable, pack
from sessions.record.backup_keeping import gather, kept, make, read, rotate, store, superseded
from sessions.record.disk import Disk
from sessions.record.errors import JournalCorrupt, JournalShortened, NotASession
from sessions.record.lines import chain


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder


def test_a_backup_is_read_back_as_it_was_made(session, stick, at):
    made = make(session, stick, at=at, with_documents=True)
    assert [made.name] == [path.name for path in stick.iterdir()]
    assert made == read(stick / made.name)
    assert ["jurnal.jsonl", "sesi.json", "draf.jsonl"] == list(gather(session, at=at, with_documents=False).files)


def test_only_whole_and_acknowledged_lines_get_in(session, at):
    journal = (session / "jurnal.jsonl").read_bytes()
    with (session / "jurnal.jsonl").open("ab") as file:
        file.write(b'{"v":2,"seq":6')
    assert journal == gather(session, at=at, with_documents=False).files["jurnal.jsonl"]
    (session / "jurnal.jsonl").write_bytes(journal[:-1])
    assert journal == gather(session, at=at, with_documents=False).files["jurnal.jsonl"]

    third = gather(session, at=at, with_documents=False, to_seq=3)
    assert (3, journal.splitlines(keepends=True)[:3]) == (
        third.seq,
        third.files["jurnal.jsonl"].splitlines(keepends=True),
    )
    assert "sesi.json" not in third.files
    with pytest.raises(JournalShortened):
        gather(session, at=at, with_documents=False, to_seq=6)


def test_an_edited_sesi_json_is_left_out_and_a_further_one_is_an_alarm(session, at):
    stored = (session / "sesi.json").read_bytes()
    (session / "sesi.json").write_bytes(b"{}")
    assert "sesi.json" not in gather(session, at=at, with_documents=False).files
    (session / "sesi.json").write_bytes(stored)
    journal = (session / "jurnal.jsonl").read_bytes().splitlines(keepends=True)
    (session / "jurnal.jsonl").write_bytes(b"".join(journal[:4]))
    with pytest.raises(JournalShortened):
        gather(session, at=at, with_documents=False)
    (session / "jurnal.jsonl").write_bytes(b"".join(journal).replace(b"tiga", b"nol!"))
    with pytest.raises(JournalCorrupt):
        gather(session, at=at, with_documents=False)
    (session / "jurnal.jsonl").unlink()
    with pytest.raises(NotASession):
        gather(session, at=at, with_documents=False)


def test_papers_are_those_the_program_names_and_no_link_is_followed(session, at, tmp_path):
    (tmp_path / "rahasia.pdf").write_bytes(b"x")
    (session / "dokumen" / "tautan.pdf").symlink_to(tmp_path / "rahasia.pdf")
    (session / "dokumen" / "Foto Sidang.jpg").write_bytes(b"x")
    (session / "dokumen" / "sub").mkdir()
    names = gather(session, at=at, with_documents=True).files
    assert ["dokumen/berita-acara.pdf", "dokumen/manifes.json"] == list(names)[3:]


@pytest.mark.parametrize("call", ["write", "sync", "sync_folder", "replace"])
def test_an_error_of_the_disk_leaves_nothing_of_that_name(backup, stick, disk, call):
    disk.failing = {call: errno.EIO}
    with pytest.raises(OSError, match=call):
        store(backup, stick, disk)
    assert [] == list(stick.iterdir())


def test_a_name_that_may_not_last_is_taken_back(backup, stick, disk):
    class NamesFail(type(disk)):
        def sync_folder(self, folder):
            super().sync_folder(folder)
            if self.calls.count("sync_folder") > 1:
                raise OSError(errno.EIO, "gone")

    with pytest.raises(OSError, match="gone"):
        store(backup, stick, NamesFail())
    assert [] == list(stick.iterdir())


def test_a_full_stick_leaves_nothing_of_that_name(backup, stick):
    class FullDisk(Disk):
        left = 700

        def write(self, descriptor, data):
            taken = super().write(descriptor, data[: self.left])
            self.left -= taken
            return taken

    with pytest.raises(OSError, match="nothing was written"):
        store(backup, stick, FullDisk())
    assert [] == list(stick.iterdir())


def test_a_stick_that_gives_back_other_bytes_is_not_believed(backup, stick, later):
    damaged = bytearray(pack(backup))
    damaged[900] ^= 1

    class LyingDisk(Disk):
        def __init__(self, given):
            self.given = given

        def read(self, _path, *_bounds):
            return self.given

    for given in (bytes(damaged), b"", pack(replace(backup, at=later(1)))):
        with pytest.raises(BackupUnusable) as unusable:
            store(backup, stick, LyingDisk(given))
        assert BackupFlaw.DAMAGED is unusable.value.flaw
        assert [] == list(stick.iterdir())


def test_a_failed_backup_leaves_an_earlier_one_alone(backup, stick, disk, later):
    path = store(backup, stick)
    disk.failing = {"sync": errno.EIO}
    with pytest.raises(OSError, match="sync"):
        store(replace(backup, at=later(1)), stick, disk)
    assert backup == read(path)


def test_what_is_too_large_is_neither_written_nor_read(backup, stick, monkeypatch):
    path = store(backup, stick)
    monkeypatch.setattr(backup_keeping, "LARGEST_FILE", 500)
    for act in (lambda: read(path), lambda: store(backup, stick)):
        with pytest.raises(BackupUnusable) as unusable:
            act()
        assert BackupFlaw.TOO_LARGE is unusable.value.flaw


def names(*seqs):
    return [f"cadangan-kerjo-{seq:06}-20270203-{100000 + index}.zip" for index, seq in enumerate(seqs)]


@pytest.fixture
def ending_at(backup):
    """`ending_at(seq)`: a backup of that many decisions."""
    return lambda seq: Backup(
        kecamatan="Kerjo", at=backup.at, lines=(replace(backup.lines[-1], seq=seq),), files=backup.files
    )


def test_the_ten_newest_stay_and_one_of_each_milestone(ending_at):
    made = ending_at(40)
    files = [*names(*range(20, 40), 22, 22), made.name]
    gone = superseded(files, made, {22, 24, 39}.__contains__)
    stay = sorted(set(files) - set(gone))
    assert [22, 24, *range(31, 41)] == [int(name.split("-")[2]) for name in stay]
    assert stay[0].endswith("100021.zip"), "the newest of those that end with the milestone"


def test_a_backup_that_knows_more_than_the_journal_never_goes(ending_at):
    made = ending_at(3)
    files = [*names(*range(1, 3)), *names(*range(50, 70)), made.name]
    assert () == superseded(files, made, {0}.__contains__)


def test_the_one_just_made_never_goes_also_when_the_clock_was_set_back(ending_at):
    made = ending_at(5)
    files = [f"cadangan-kerjo-000005-20270204-{hour:02}0000.zip" for hour in range(12)]
    gone = superseded([*files, made.name], made, {0}.__contains__)
    assert {files[0], files[1]} == set(gone)


def test_the_files_of_others_never_go(ending_at):
    made = ending_at(99)
    others = ["catatan.zip", "cadangan-jumapolo-000001-20270203-100000.zip", "cadangan-kerjo-000001.zip"]
    assert set() == set(others) & set(superseded([*others, *names(*range(1, 30))], made, {0}.__contains__))


def test_rotation_keeps_the_newest_and_the_one_just_made(session, later, resume, note):
    for minute in range(12):
        rotate(session, at=later(minute))
    with resume() as sitting:
        sitting.decide(note("enam"))
    rotate(session, at=later(-60))
    found = [file.path.name for file in kept(session / "cadangan")]
    assert 10 == len(found)
    assert "cadangan-kerjo-000006-20270203-110000.zip" == found[0]
    assert "cadangan-kerjo-000005-20270203-121100.zip" == found[1]
    assert "cadangan-kerjo-000005-20270203-120300.zip" == found[-1]


def test_a_backup_after_a_change_of_stage_outlives_the_ten_newest(begin, note, issued, folder, later):
    with begin() as sitting:
        for decision in (note("dua"), issued, note("empat")):
            sitting.decide(decision)
    for seq, minute in ((2, 0), (3, 1), (3, 2), *((4, minute) for minute in range(3, 14))):
        rotate(folder, at=later(minute), to_seq=seq)
    found = [file.path.name for file in kept(folder / "cadangan")]
    assert 11 == len(found)
    assert "cadangan-kerjo-000003-20270203-120200.zip" == found[-1]


def test_a_failed_rotation_deletes_nothing(session, later, disk):
    for minute in range(10):
        rotate(session, at=later(minute))
    disk.failing = {"replace": errno.EIO}
    with pytest.raises(OSError, match="replace"):
        rotate(session, at=later(11), disk=disk)
    assert 10 == len(list((session / "cadangan").iterdir()))


def test_with_little_room_the_disk_is_left_to_the_journal(session, at):
    class NearlyFull(Disk):
        def free_bytes(self, _folder):
            return backup_keeping.LEAST_FREE - 1

    with pytest.raises(OSError, match="little room"):
        rotate(session, at=at, disk=NearlyFull())
    assert not (session / "cadangan").exists()


def test_what_lies_in_a_folder_is_told_newest_first_and_whether_it_is_whole(session, later):
    for minute in range(3):
        rotate(session, at=later(minute))
    middle = session / "cadangan" / "cadangan-kerjo-000005-20270203-120100.zip"
    middle.write_bytes(middle.read_bytes()[:-1] + b"x")
    (session / "cadangan" / "foto.zip").write_bytes(b"PK")
    (session / "cadangan" / "folder.zip").mkdir()
    (session / "cadangan" / "catatan.txt").write_bytes(b"")
    found = list(kept(session / "cadangan"))
    assert ["120200.zip", "120100.zip", "120000.zip", "foto.zip", "folder.zip"] == [
        file.path.name.rpartition("-")[2] for file in found
    ]
    assert [None, "DAMAGED", None, "NOT_A_BACKUP", "DAMAGED"] == [file.flaw for file in found]
    assert [] == list(kept(session / "tidak-ada"))


def test_a_backup_made_while_decisions_are_written_is_a_whole_beginning(begin, note, folder, stick, later):
    sitting = begin()
    stop = threading.Event()

    def decide() -> None:
        while not stop.is_set() and sitting.session.seq < 2000:
            sitting.decide(note(f"catatan {sitting.session.seq} " + "x" * (sitting.session.seq * 37 % 900)))
            if sitting.session.seq % 5 == 0:
                sitting.snapshot()

    writing = threading.Thread(target=decide)
    writing.start()
    made = [
        make(folder, stick, at=later(n), with_documents=False, to_seq=sitting.session.seq if n % 2 else None)
        for n in range(12)
    ]
    stop.set()
    writing.join()
    sitting.close()
    whole = (folder / "jurnal.jsonl").read_bytes()
    for backup in made:
        again = read(stick / backup.name)
        assert whole.startswith(again.files["jurnal.jsonl"])
        assert backup.seq == len(chain(again.files["jurnal.jsonl"]).lines)
    assert made[0].seq < made[-1].seq
