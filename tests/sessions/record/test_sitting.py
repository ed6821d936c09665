"""The sitting: the one door for decisions, and opening what it left."""

import errno
import json
import sys
from datetime import UTC, datetime

import pytest

from sessions.kernel.checks import TEXT_EMPTY
from sessions.kernel.refusals import SESSION_NOT_OPENED, Refused
from sessions.kernel.session import NoteKind
from sessions.record.errors import (
    BAD_SHAPE,
    NOT_SAVED,
    NOT_THE_LATEST,
    READ_ONLY,
    STALE,
    UNDO_BARRIER,
    UNKNOWN_KIND,
    FolderNotEmpty,
    FolderUnusable,
    JournalCorrupt,
    JournalRewritten,
    JournalShortened,
    NotASession,
    SessionLocked,
)
from sessions.record.sitting import Sitting
from sessions.record.store import Position, read_position
from sessions.steps.decisions import Withdrawn


def notes(sitting):
    return [note.text for note in sitting.session.notes]


def refusal_of(call, *arguments, **options):
    with pytest.raises(Refused) as refusal:
        call(*arguments, **options)
    return refusal.value.reason, refusal.value.facts


def titles(session, _entries):
    return {"catatan": [{"isi": note.text} for note in session.notes]}


def test_a_new_session_has_one_line_and_is_open(begin, folder):
    with begin() as sitting:
        assert (1, False, True) == (sitting.session.seq, sitting.is_read_only, sitting.session.is_opened)
        assert 1 == len((folder / "jurnal.jsonl").read_bytes().splitlines())
        assert ("SessionOpened", "Sari", 1) == (sitting.entries[0].kind, sitting.entries[0].by, sitting.entries[0].seq)


def test_a_decision_changes_the_session_and_is_there_after_reopening(begin, resume, note):
    with begin() as sitting:
        entry = sitting.decide(note("hujan"))
        session, entries, head = sitting.session, sitting.entries, sitting.ledger.head

    with resume() as again:
        assert (session, entries, head) == (again.session, again.entries, again.ledger.head)
        assert entry == again.entries[-1]
        assert ["hujan"] == notes(again)
        assert again.recovery is None


def test_only_one_sitting_writes_while_any_number_reads(begin, resume, note):
    with begin() as sitting:
        sitting.decide(note("hujan"))

        with pytest.raises(SessionLocked):
            resume()
        assert ["hujan"] == notes(resume(read_only=True)) == notes(resume(read_only=True))


def test_what_is_applied_is_what_a_replay_reads(begin, resume, note, folder):
    with begin() as sitting:
        sitting.decide(note("  listrik\x1b[2J \n padam "))
        session = sitting.session

    assert session == resume(read_only=True).session
    assert "listrik[2J padam" == session.notes[0].text
    assert '"text":"listrik[2J padam"' in (folder / "jurnal.jsonl").read_text(encoding="utf-8")


def test_times_are_kept_to_the_second_with_their_offset(begin, note):
    earlier = datetime.fromisoformat("2027-02-03T09:15:00.999999+07:00")
    with begin() as sitting:
        entry = sitting.decide(note("hujan"), occurred=earlier)

        assert "2027-02-03T09:15:00+07:00" == entry.occurred.isoformat()
        assert entry.at.isoformat().endswith("+07:00")
        assert 0 == entry.at.microsecond
        assert entry.occurred == sitting.session.notes[0].at


def test_a_time_without_an_offset_is_an_error_of_the_program(begin, note):
    with begin() as sitting, pytest.raises(ValueError, match="offset"):
        sitting.decide(note("hujan"), occurred=datetime(2027, 2, 3))  # noqa: DTZ001  # what must not be


def test_a_refused_decision_changes_nothing(begin, note, folder):
    with begin() as sitting:
        before = sitting.ledger, (folder / "jurnal.jsonl").read_bytes()

        assert TEXT_EMPTY is refusal_of(sitting.decide, note("\x07"))[0]

        assert before == (sitting.ledger, (folder / "jurnal.jsonl").read_bytes())


def test_a_decision_that_was_not_saved_changes_nothing_and_the_next_one_counts(begin, resume, note, disk):
    with begin(disk=disk) as sitting:
        before = sitting.ledger
        disk.failing["write"] = errno.ENOSPC
        assert (NOT_SAVED, {"cause": "ENOSPC"}) == refusal_of(sitting.decide, note("hujan"))
        assert before is sitting.ledger
        assert not sitting.is_read_only
        disk.failing.clear()

        sitting.decide(note("terang"))

    assert ["terang"] == notes(resume(read_only=True))


def test_after_a_failed_sync_the_sitting_only_reads(begin, note, disk):
    with begin(disk=disk) as sitting:
        before = sitting.ledger
        disk.failing["sync"] = errno.EIO

        assert (READ_ONLY, {"cause": "EIO"}) == refusal_of(sitting.decide, note("hujan"))

        disk.failing.clear()
        assert before is sitting.ledger
        assert sitting.is_read_only
        assert not sitting.snapshot()


def test_a_decision_on_an_older_session_is_stale(begin, note):
    with begin() as sitting:
        sitting.decide(note("hujan"), expected=1)

        assert (STALE, {"expected": 1, "seq": 2}) == refusal_of(sitting.decide, note("hujan"), expected=1)
        assert ["hujan"] == notes(sitting)


def test_who_holds_a_session_is_told_in_its_own_zone_whatever_that_of_the_laptop(begin, folder):
    with begin() as sitting:
        zone = sitting.entries[-1].at.utcoffset()
    in_utc = datetime(2027, 2, 3, 1, 5, tzinfo=UTC)
    with Sitting.open(folder, "Sari", lambda: in_utc), pytest.raises(SessionLocked) as locked:
        Sitting.open(folder, "Budi", lambda: in_utc)
    told = datetime.fromisoformat(locked.value.since)
    assert (in_utc, zone) == (told, told.utcoffset())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
def test_a_deleted_lock_file_stops_the_writing(begin, note, folder):
    with begin() as sitting:
        (folder / "kunci").unlink()

        assert (READ_ONLY, {"cause": "LOCK_LOST"}) == refusal_of(sitting.decide, note("hujan"))
        assert sitting.is_read_only
        assert not sitting.snapshot()


def test_a_message_is_decided_like_the_decision_it_names(begin):
    with begin() as sitting:
        entry = sitting.decide_wire(
            {
                "kind": "NoteRecorded",
                "data": {"kind": "keberatan", "text": "terlalu cepat", "who": "Budi"},
                "expected": 1,
                "occurred": "2027-02-03T09:15:00+07:00",
            }
        )

        assert NoteKind.OBJECTION is sitting.session.notes[0].kind
        assert (2, "2027-02-03T09:15:00+07:00") == (entry.seq, entry.occurred.isoformat())


@pytest.mark.parametrize(
    ("message", "field"),
    [
        ([], ""),
        ({"data": {}}, "kind"),
        ({"kind": "NoteRecorded"}, "data"),
        ({"kind": "NoteRecorded", "data": {}, "expected": True}, "expected"),
        ({"kind": "NoteRecorded", "data": {}, "occurred": "2027-02-03T09:15:00"}, "occurred"),
        ({"kind": "NoteRecorded", "data": {}, "occurred": "kemarin"}, "occurred"),
        ({"kind": "NoteRecorded", "data": {}, "occurred": 5}, "occurred"),
        ({"kind": "NoteRecorded", "data": {}, "by": "Budi"}, "by"),
        ({"kind": "NoteRecorded", "data": {"kind": "catatan", "text": 5}}, "text"),
    ],
)
def test_a_message_of_another_shape_is_refused_with_the_field(begin, message, field):
    with begin() as sitting:
        reason, facts = refusal_of(sitting.decide_wire, message)

        assert (BAD_SHAPE, field) == (reason, facts["field"])
        assert 1 == sitting.session.seq


def test_an_unknown_kind_is_refused(begin):
    with begin() as sitting:
        assert UNKNOWN_KIND is refusal_of(sitting.decide_wire, {"kind": "RoadPaved", "data": {}})[0]


def test_the_latest_decision_can_be_taken_back_and_the_one_before_it_too(begin, resume, note):
    with begin() as sitting:
        opening = sitting.session
        for text in ("satu", "dua", "tiga"):
            sitting.decide(note(text))

        sitting.decide(Withdrawn(seq=4))
        assert (["satu", "dua"], 5) == (notes(sitting), sitting.session.seq)
        sitting.decide(Withdrawn(seq=3))
        sitting.decide(note("empat"))
        assert (["satu", "empat"], 7) == (notes(sitting), sitting.session.seq)
        assert [1, 2, 7] == [entry.seq for entry in sitting.standing]
        assert [3, 4] == [entry.seq for entry in sitting.entries if entry.is_withdrawn]
        sitting.decide(Withdrawn(seq=7))
        sitting.decide(Withdrawn(seq=2))

        assert (opening.notes, 9) == (sitting.session.notes, sitting.session.seq)
        ledger = sitting.ledger
    assert ledger == resume(read_only=True).ledger


def test_only_the_latest_standing_decision_can_be_taken_back(begin, note):
    with begin() as sitting:
        sitting.decide(note("satu"))
        sitting.decide(note("dua"))
        assert (NOT_THE_LATEST, {"seq": 2, "latest": 3}) == refusal_of(sitting.decide, Withdrawn(seq=2))
        sitting.decide(Withdrawn(seq=3))

        for seq in (3, 4, 5, 0, -1):
            assert NOT_THE_LATEST is refusal_of(sitting.decide, Withdrawn(seq=seq))[0]
        assert 4 == len(sitting.entries)


def test_the_opening_and_what_was_issued_cannot_be_taken_back(begin, note, issued):
    with begin() as sitting:
        assert (UNDO_BARRIER, {"kind": "SessionOpened"}) == refusal_of(sitting.decide, Withdrawn(seq=1))
        sitting.decide(note("satu"))
        sitting.decide(issued)

        for seq in (2, 3):
            assert (UNDO_BARRIER, {"kind": "DocumentsIssued"}) == refusal_of(sitting.decide, Withdrawn(seq=seq))


def test_a_session_begins_only_in_a_new_or_empty_folder(folder, begin):
    folder.mkdir()
    (folder / "catatan.txt").touch()
    with pytest.raises(FolderNotEmpty):
        begin()

    (folder / "catatan.txt").unlink()
    begin().close()
    (folder / "sesi.json").unlink()
    with pytest.raises(FolderNotEmpty):
        begin()


def test_a_first_decision_that_is_refused_leaves_no_folder(folder, clock, note):
    reason, _ = refusal_of(Sitting.create, folder, "Sari", clock, note("hujan"))

    assert SESSION_NOT_OPENED is reason
    assert not folder.exists()


def test_a_first_decision_that_cannot_be_saved_can_be_tried_again(begin, disk):
    disk.room = 50
    with pytest.raises(Refused, match="NOT_SAVED"):
        begin(disk=disk)

    disk.room = None
    with begin(disk=disk) as sitting:
        assert 1 == sitting.session.seq


def test_a_folder_without_a_line_is_no_session(folder, resume):
    with pytest.raises(NotASession):
        resume()
    assert not folder.exists()

    folder.mkdir()
    (folder / "jurnal.jsonl").write_bytes(b'{"v":')
    with pytest.raises(NotASession):
        resume()
    with pytest.raises(NotASession):
        resume()


def test_what_the_system_refuses_is_told_by_its_name(begin, resume, disk):
    begin().close()
    disk.failing["sync_folder"] = errno.EIO

    with pytest.raises(FolderUnusable) as unusable:
        resume(disk=disk)

    assert "EIO" == unusable.value.cause
    resume().close()


def test_reading_needs_no_lock_and_changes_no_file(begin, resume, note, folder):
    with begin() as sitting:
        sitting.decide(note("hujan"))
        with (folder / "jurnal.jsonl").open("ab") as journal:
            journal.write(b'{"v":2')
        before = {path.name: path.read_bytes() for path in folder.iterdir()}

        with resume(read_only=True) as reader:
            assert ["hujan"] == notes(reader)
            assert (READ_ONLY, {"cause": "OPENED_FOR_READING"}) == refusal_of(reader.decide, note("terang"))
            assert not reader.snapshot()

        assert before == {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_torn_line_is_told_and_the_sitting_goes_on(begin, resume, note, folder):
    begin().close()
    with (folder / "jurnal.jsonl").open("ab") as journal:
        journal.write(b'{"v":2')

    with resume() as sitting:
        assert (6, "jurnal.sobek-1") == (sitting.recovery.torn_bytes, sitting.recovery.kept_in)
        sitting.decide(note("hujan"))

    assert ["hujan"] == notes(resume(read_only=True))


def damage(folder, line):
    """Change one letter in a line of the journal, counted from 1, and give the bytes the file then has."""
    path = folder / "jurnal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace(b"Sari", b"Siri", 1)
    path.write_bytes(b"".join(lines))
    return path.read_bytes()


@pytest.mark.parametrize("line", [2, 3])
def test_a_corrupt_journal_opens_only_on_request_and_only_for_reading(begin, resume, note, folder, line):
    with begin() as sitting:
        sitting.decide(note("satu"))
        sitting.decide(note("dua"))
    damaged = damage(folder, line)
    for read_only in (True, False):
        with pytest.raises(JournalCorrupt, match=f"line {line}: HASH"):
            resume(read_only=read_only)

    with resume(despite_alarm=True) as sitting:
        assert line - 1 == len(sitting.entries)
        assert (line, True) == (sitting.alarm.line, sitting.is_read_only)
        assert (READ_ONLY, {"cause": "JournalCorrupt"}) == refusal_of(sitting.decide, note("tiga"))
    assert damaged == (folder / "jurnal.jsonl").read_bytes()
    assert 3 == read_position(folder / "sesi.json").seq


def test_a_shortened_journal_raises_the_alarm_and_is_not_touched(begin, resume, note, folder):
    with begin() as sitting:
        sitting.decide(note("satu"))
    path = folder / "jurnal.jsonl"
    shortened = path.read_bytes().splitlines(keepends=True)[0] + b'{"v":2'
    path.write_bytes(shortened)

    with pytest.raises(JournalShortened) as alarm:
        resume()
    assert (1, 2) == (alarm.value.lines, alarm.value.known)
    with resume(despite_alarm=True) as sitting, resume(despite_alarm=True) as another:
        assert sitting.is_read_only
        assert another.is_read_only
    assert shortened == path.read_bytes()
    assert not (folder / "jurnal.sobek-1").exists()


def test_an_emptied_journal_raises_the_alarm(begin, resume, folder):
    begin().close()
    (folder / "jurnal.jsonl").write_bytes(b"")

    with pytest.raises(JournalShortened, match="0 lines, 1 known"):
        resume()


def test_a_journal_forged_anew_raises_the_alarm_while_sesi_json_remembers(begin, resume, note, folder):
    with begin() as sitting:
        sitting.decide(note("satu"))
    remembered = (folder / "sesi.json").read_bytes()
    for path in folder.iterdir():
        path.unlink()
    with begin() as sitting:
        sitting.decide(note("lain"))
        sitting.decide(note("lain"))
    (folder / "sesi.json").write_bytes(remembered)

    with pytest.raises(JournalRewritten, match="line 2"):
        resume()


def test_a_line_that_cannot_be_replayed_is_corrupt_at_its_number(begin, resume, note, opened):
    known = {"SessionOpened": type(opened), "NoteRecorded": type(note(""))}
    with begin() as sitting:
        sitting.decide(note("satu"))
        sitting.decide(Withdrawn(seq=2))

    with pytest.raises(JournalCorrupt, match="line 3: KIND"):
        resume(kinds=known)
    assert 2 == len(resume(kinds=known, despite_alarm=True).entries)


def test_closing_writes_the_tables_with_their_position(begin, note, folder):
    with begin(tables=titles) as sitting:
        sitting.decide(note("hujan"))
        head = sitting.ledger.head

    assert Position(seq=2, hash=head) == read_position(folder / "sesi.json")
    assert {"1": {"isi": "hujan"}} == json.loads((folder / "sesi.json").read_text())["catatan"]


def test_a_missing_or_unreadable_sesi_json_is_made_anew(begin, resume, note, folder):
    with begin(tables=titles) as sitting:
        sitting.decide(note("hujan"))
    stored = (folder / "sesi.json").read_bytes()

    for leave in (lambda path: path.unlink(), lambda path: path.write_bytes(b"{")):
        leave(folder / "sesi.json")
        resume(tables=titles).close()
        assert stored == (folder / "sesi.json").read_bytes()


def test_a_snapshot_that_fails_is_told_and_loses_nothing(begin, resume, note, disk):
    with begin(disk=disk) as sitting:
        sitting.decide(note("hujan"))
        disk.failing["replace"] = errno.ENOSPC
        assert not sitting.snapshot()
        assert ("ENOSPC", False) == (sitting.snapshot_error, sitting.is_read_only)
        disk.failing.clear()
        sitting.decide(note("terang"))
        assert sitting.snapshot()
        assert not sitting.snapshot_error

    assert ["hujan", "terang"] == notes(resume(read_only=True))


def test_a_closed_sitting_decides_nothing_and_lets_others_in(begin, resume, note):
    sitting = begin()
    sitting.close()
    sitting.close()

    assert (READ_ONLY, {"cause": "CLOSED"}) == refusal_of(sitting.decide, note("hujan"))
    resume().close()


def test_tables_that_cannot_be_made_still_let_others_in(begin, resume):
    def broken(_session, _entries):
        raise ZeroDivisionError

    sitting = begin(tables=broken)
    with pytest.raises(ZeroDivisionError):
        sitting.close()
    assert "FAULT" == sitting.snapshot_error
    resume().close()
