"""sesi.json beside a running sitting: never written over what somebody else put there, and no edit opens in silence."""

import errno
import json

import pytest
from support.examples import EXAMPLES
from tinydb import TinyDB

from sessions.kernel.refusals import Refused
from sessions.record.errors import READ_ONLY, JournalShortened, StoreEdited
from sessions.record.ledger import Entry
from sessions.record.reading import is_milestone
from sessions.record.store import read_position, set_store_aside


def titles(session, _entries):
    return {"catatan": [{"isi": note.text} for note in session.notes]}


def edit(folder):
    """Change a value by hand, as TinyDB lets anybody; gives the bytes the file then has."""
    with TinyDB(folder / "sesi.json") as database:
        database.table("catatan").update({"isi": "diubah"})
    return (folder / "sesi.json").read_bytes()


@pytest.fixture
def written(begin, note, folder):
    """A closed session with one note."""
    with begin(tables=titles) as sitting:
        sitting.decide(note("hujan"))
    return folder


def test_an_edit_made_while_the_program_runs_is_kept_under_another_name(begin, note, folder):
    with begin(tables=titles) as sitting:
        sitting.decide(note("hujan"))
        assert sitting.snapshot()
        edited = edit(folder)
        sitting.decide(note("terang"))
        assert "" == sitting.store_kept_aside

        assert sitting.snapshot()

        assert ("sesi.json.disisihkan-1", "") == (sitting.store_kept_aside, sitting.snapshot_error)
    assert edited == (folder / "sesi.json.disisihkan-1").read_bytes()
    assert 3 == read_position(folder / "sesi.json").seq


def test_an_edit_after_the_last_decision_is_found_at_closing(begin, note, folder):
    with begin(tables=titles) as sitting:
        sitting.decide(note("hujan"))
        sitting.snapshot()
        edited = edit(folder)

    assert edited == (folder / "sesi.json.disisihkan-1").read_bytes()
    assert 2 == read_position(folder / "sesi.json").seq


def test_a_half_written_file_of_somebody_else_is_kept_too(written, resume, note):
    with resume(tables=titles) as sitting:
        sitting.decide(note("terang"))
        (written / "sesi.json").write_bytes(b"{")

    assert b"{" == (written / "sesi.json.disisihkan-1").read_bytes()


def test_a_damaged_file_from_before_is_kept_too(written, resume):
    (written / "sesi.json").write_bytes(b"{")

    with resume(tables=titles) as sitting:
        assert sitting.alarm is None

    assert b"{" == (written / "sesi.json.disisihkan-1").read_bytes()
    assert 2 == read_position(written / "sesi.json").seq


def test_a_touched_copied_or_removed_file_is_no_edit(written, resume, note):
    path = written / "sesi.json"
    with resume(tables=titles) as sitting:
        for number, disturb in enumerate(
            (path.touch, lambda: path.write_bytes(path.read_bytes()), path.unlink), start=3
        ):
            sitting.decide(note("lagi"))
            disturb()
            assert sitting.snapshot()
            assert number == read_position(path).seq
        assert "" == sitting.store_kept_aside
    assert {"jurnal.jsonl", "sesi.json", "kunci", "kunci.json"} == {path.name for path in written.iterdir()}


def test_an_edit_that_cannot_be_kept_is_not_overwritten(begin, note, folder, disk):
    with begin(tables=titles, disk=disk) as sitting:
        sitting.decide(note("hujan"))
        sitting.snapshot()
        edited = edit(folder)
        sitting.decide(note("terang"))
        disk.failing["replace"] = errno.EACCES

        assert not sitting.snapshot()

        assert "EACCES" == sitting.snapshot_error
        assert edited == (folder / "sesi.json").read_bytes()
        disk.failing.clear()


def test_a_sesi_json_edited_while_nothing_ran_raises_the_alarm_and_is_not_rebuilt(written, resume, note):
    edited = edit(written)

    for read_only in (True, False):
        with pytest.raises(StoreEdited):
            resume(read_only=read_only)
    with resume(despite_alarm=True) as sitting:
        assert 2 == len(sitting.entries)
        with pytest.raises(Refused) as refusal:
            sitting.decide(note("terang"))
        assert (READ_ONLY, "StoreEdited") == (refusal.value.reason, refusal.value.facts["cause"])
    assert edited == (written / "sesi.json").read_bytes()


def test_the_way_out_of_an_edit_is_to_set_the_file_aside(written, resume):
    edited = edit(written)

    name = set_store_aside(written)

    with resume(tables=titles) as sitting:
        assert sitting.alarm is None
    assert edited == (written / name).read_bytes()
    assert {"1": {"isi": "hujan"}} == json.loads((written / "sesi.json").read_text())["catatan"]


def test_the_way_out_of_a_store_ahead_is_to_set_it_aside_and_trust_the_journal(written, resume):
    path = written / "jurnal.jsonl"
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    with pytest.raises(JournalShortened):
        resume()

    set_store_aside(written)

    with resume() as sitting:
        assert 1 == sitting.session.seq


def test_a_journal_in_doubt_is_told_before_an_edit(written, resume):
    edit(written)
    path = written / "jurnal.jsonl"
    path.write_bytes(path.read_bytes().replace(b"Sari", b"Siri", 1))

    with pytest.raises(Exception, match="line 1: HASH"):
        resume()


def test_a_store_that_is_behind_is_brought_up(written, resume, note):
    behind = (written / "sesi.json").read_bytes()
    with resume(tables=titles) as sitting:
        sitting.decide(note("terang"))
    (written / "sesi.json").write_bytes(behind)

    resume(tables=titles).close()

    assert 3 == read_position(written / "sesi.json").seq
    assert not (written / "sesi.json.disisihkan-1").exists()


def test_the_stages_of_the_meeting_are_milestones():
    kinds = {type(e.decision).__name__: entry_with(e.decision) for e in EXAMPLES}
    stages = {"StepCompleted", "StepSkipped", "AgendaItemStarted", "RulesAdopted", "SidangClosed", "AmendmentClosed"}
    assert stages | {"DocumentsIssued"} == {kind for kind, entry in kinds.items() if is_milestone(entry)}


def entry_with(decision):
    kind = type(decision).__name__
    return Entry(seq=2, at=None, occurred=None, by="", kind=kind, decision=decision, hash="")
