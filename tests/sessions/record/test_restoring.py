"""Getting a session back from a backup byte for byte, and from a damaged folder as far as anything is whole."""

import errno
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.kernel.session import NoteKind
from sessions.record import store
from sessions.record.backup_file import BackupFlaw, BackupUnusable, pack, unpack
from sessions.record.backup_keeping import make, rotate
from sessions.record.disk import Disk
from sessions.record.errors import (
    FolderNotEmpty,
    JournalCorrupt,
    JournalRewritten,
    JournalShortened,
    NotASession,
    StoreEdited,
)
from sessions.record.restoring import restore, salvage
from sessions.record.sitting import Sitting
from sessions.record.verify import verify

MIDNIGHT = datetime(2027, 2, 3, tzinfo=UTC)


def test_a_restored_session_is_the_session_byte_for_byte(session, backup, restored, files):
    assert files(session) == files(restored(unpack(pack(backup))))


def test_a_restored_session_goes_on(backup, restored, note, clock):
    folder = restored(backup)
    with Sitting.open(folder, "Sari", clock) as sitting:
        assert (5, backup.head) == (sitting.session.seq, sitting.ledger.head)
        assert sitting.recovery is None
        sitting.decide(note("enam"))
    assert verify(folder) is None


def test_restoring_needs_a_new_or_empty_folder(backup, tmp_path, files):
    folder = tmp_path / "berisi"
    folder.mkdir()
    restore(backup, folder)
    before = files(folder)
    with pytest.raises(FolderNotEmpty):
        restore(backup, folder)
    assert before == files(folder)


def test_a_decision_that_could_not_be_taken_is_not_restored(backup, tmp_path):
    forged = replace(backup, lines=(*backup.lines[:4], replace(backup.lines[4], kind="SidangClosed", data={})))
    with pytest.raises(JournalCorrupt):
        restore(forged, tmp_path / "pulih")
    assert not (tmp_path / "pulih").exists()


@pytest.mark.parametrize("calls", range(1, 12))
def test_restoring_that_is_cut_off_leaves_no_shorter_session(backup, tmp_path, calls, disk, files):
    class BrokenAfter(type(disk)):
        def _called(self, name):
            super()._called(name)
            if len(self.calls) > calls:
                raise OSError(errno.EIO, "gone")

    with pytest.raises(OSError, match="gone"):
        restore(backup, tmp_path / "pulih", disk=BrokenAfter())
    journal = files(tmp_path / "pulih").get("jurnal.jsonl")
    assert journal in {None, backup.files["jurnal.jsonl"]}


def test_what_does_not_read_as_the_backup_is_told(backup, tmp_path):
    class Forgetful(Disk):
        def read(self, path, *bounds):
            data = super().read(path, *bounds)
            return data[:-1] if path.name == "draf.jsonl" else data

    with pytest.raises(BackupUnusable) as unusable:
        restore(backup, tmp_path / "pulih", disk=Forgetful())
    assert BackupFlaw.DAMAGED is unusable.value.flaw


@pytest.fixture
def backed_up(session, at, resume, note):
    """The session with a backup of five decisions, then two more."""
    rotate(session, at=at)
    with resume() as sitting:
        sitting.decide(note("enam"))
        sitting.decide(note("tujuh"))
    return session


def damage(folder, line, was=b'"by"', now=b'"bx"'):
    """Change bytes of one line of the journal, from 1."""
    lines = (folder / "jurnal.jsonl").read_bytes().splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace(was, now)
    (folder / "jurnal.jsonl").write_bytes(b"".join(lines))


@pytest.mark.parametrize("change", list(product(range(1, 6), [b'"bx"', b"", b'"b\n"'])))
def test_damage_before_the_end_of_a_backup_loses_nothing(backed_up, restored, at, files, change):
    line, now = change
    whole = files(backed_up)["jurnal.jsonl"]
    damage(backed_up, line, now=now)
    before = files(backed_up)
    saved = salvage(backed_up, at=at)
    assert (7, 5, "cadangan-kerjo-000005-20270203-120000.zip") == (saved.backup.seq, saved.from_backup, saved.source)
    assert (JournalCorrupt, line) == (type(saved.alarm), saved.alarm.line)
    again = files(restored(saved.backup))
    assert whole == again["jurnal.jsonl"]
    assert b"%PDF-1.4 \x00\xff" == again["dokumen/berita-acara.pdf"]
    assert b'{"tik": 1}\n' == again["draf.jsonl"]
    assert before == files(backed_up)


def test_the_journal_goes_on_also_behind_a_damaged_last_line_of_the_backup(backed_up, at, files):
    whole = files(backed_up)["jurnal.jsonl"]
    damage(backed_up, 5, was=b'"h":"', now=b'"x":"')
    assert whole == salvage(backed_up, at=at).backup.files["jurnal.jsonl"]


def test_damage_behind_the_last_backup_keeps_the_good_beginning(backed_up, at):
    damage(backed_up, 7)
    saved = salvage(backed_up, at=at)
    assert (6, 0, "", 7, 1) == (saved.backup.seq, saved.from_backup, saved.source, saved.known, saved.lost)


def test_a_damaged_backup_and_one_of_other_lines_are_not_used(backed_up, at, opened, clock):
    (path,) = (backed_up / "cadangan").iterdir()
    damage(backed_up, 3)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert (2, "") == (salvage(backed_up, at=at).backup.seq, salvage(backed_up, at=at).source)
    path.unlink()
    with Sitting.create(backed_up.parent / "lain", "Tono", clock, opened) as sitting:
        for text in ("dua", "tiga", "empat", "lima"):
            sitting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text=text))
    make(backed_up.parent / "lain", backed_up / "cadangan", at=at, with_documents=False)
    assert (2, "") == (salvage(backed_up, at=at).backup.seq, salvage(backed_up, at=at).source)


def test_a_shortened_journal_is_made_whole_from_a_longer_backup(backed_up, later, at):
    rotate(backed_up, at=later(5))
    lines = (backed_up / "jurnal.jsonl").read_bytes().splitlines(keepends=True)
    (backed_up / "jurnal.jsonl").write_bytes(b"".join(lines[:4]))
    saved = salvage(backed_up, at=at)
    assert (JournalShortened, 7, 7, 0) == (type(saved.alarm), saved.backup.seq, saved.known, saved.lost)
    (backed_up / "jurnal.jsonl").unlink()
    assert (7, None) == (salvage(backed_up, at=at).backup.seq, salvage(backed_up, at=at).alarm)


def test_without_a_longer_backup_a_shortened_journal_tells_what_is_lost(session, at):
    lines = (session / "jurnal.jsonl").read_bytes().splitlines(keepends=True)
    (session / "jurnal.jsonl").write_bytes(b"".join(lines[:3]))
    saved = salvage(session, at=at)
    assert (3, 5, 2, "") == (saved.backup.seq, saved.known, saved.lost, saved.source)


def test_a_whole_folder_is_salvaged_as_it_is(session, at):
    saved = salvage(session, at=at)
    assert (None, 5, 0) == (saved.alarm, saved.backup.seq, saved.lost)


def test_a_folder_of_which_nothing_is_whole_gives_nothing(session, at, tmp_path):
    damage(session, 1)
    with pytest.raises(JournalCorrupt):
        salvage(session, at=at)
    with pytest.raises(NotASession):
        salvage(tmp_path / "tidak-ada", at=at)


def test_an_edited_or_foreign_sesi_json_is_told(session, at):
    stored = (session / "sesi.json").read_bytes()
    (session / "sesi.json").write_bytes(stored.replace(b'"seq": 5', b'"seq": 4'))
    assert StoreEdited is type(salvage(session, at=at).alarm)
    store.write(session / "sesi.json", {}, store.Position(seq=5, hash="0" * 64))
    assert JournalRewritten is type(salvage(session, at=at).alarm)


@settings(max_examples=40)
@given(data=st.data())
def test_any_damage_of_one_byte_leaves_at_least_what_stood_before_it(data, tmp_path_factory, one_journal):
    """Without any backup: the lines before the damaged one are salvaged, never fewer and never changed ones."""
    position = data.draw(st.integers(one_journal.index(b"\n") + 1, len(one_journal) - 1))
    changed = bytearray(one_journal)
    changed[position] ^= data.draw(st.integers(1, 255))
    folder = tmp_path_factory.getbasetemp() / "satu-bita"
    folder.mkdir(exist_ok=True)
    (folder / "jurnal.jsonl").write_bytes(changed)
    before = one_journal[: position + 1].count(b"\n") - one_journal[position : position + 1].count(b"\n")
    saved = salvage(folder, at=MIDNIGHT)
    assert one_journal.startswith(saved.backup.files["jurnal.jsonl"])
    assert saved.backup.seq >= before


@pytest.fixture(scope="module")
def one_journal(tmp_path_factory, opened):
    """The bytes of a journal of three lines."""
    folder = tmp_path_factory.mktemp("satu") / "sesi"
    with Sitting.create(folder, "Sari", lambda: MIDNIGHT, opened) as sitting:
        for text in ("dua", "tiga"):
            sitting.decide(NoteRecorded(kind=NoteKind.INCIDENT, text=text))
    return (folder / "jurnal.jsonl").read_bytes()
