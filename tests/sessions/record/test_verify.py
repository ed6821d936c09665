"""`periksa`: the first wrong thing in a session folder, as data."""

import json

import pytest
from tinydb import TinyDB

from sessions.record.errors import Flaw
from sessions.record.lines import build, chain
from sessions.record.verify import FindingKind, RecordFinding, verify
from sessions.steps.decisions import Withdrawn


def titles(session, entries):
    return {
        "catatan": [{"isi": note.text} for note in session.notes],
        "jurnal": [{"seq": entry.seq, "dibatalkan": entry.is_withdrawn} for entry in entries],
    }


@pytest.fixture
def written(begin, folder, note):
    """A folder with four lines, the third withdrawn by the fourth, and its sesi.json."""
    with begin(tables=titles) as sitting:
        sitting.decide(note("satu"))
        sitting.decide(note("dua"))
        sitting.decide(Withdrawn(seq=3))
    return folder


def add(folder, kind, data):
    """Append a line with a right hash, whatever it says."""
    path = folder / "jurnal.jsonl"
    last = chain(path.read_bytes()).lines[-1]
    raw, _ = build(last.hash, seq=last.seq + 1, at=last.at, occurred=None, by="", kind=kind, data=data)
    path.write_bytes(path.read_bytes() + raw)


def found(folder):
    return verify(folder, tables=titles)


def test_a_sound_folder_has_no_finding(written):
    assert found(written) is None


def test_a_missing_sesi_json_is_not_wrong(written):
    (written / "sesi.json").unlink()

    assert found(written) is None


def test_a_sesi_json_that_is_behind_is_compared_with_the_journal_as_it_was_then(written, resume):
    behind = (written / "sesi.json").read_bytes()
    with resume(tables=titles) as sitting:
        sitting.decide(Withdrawn(seq=2))
    (written / "sesi.json").write_bytes(behind)

    assert found(written) is None


def test_every_flaw_of_a_line_is_a_kind_of_finding():
    assert {flaw.value for flaw in Flaw} <= {kind.value for kind in FindingKind}


def test_a_changed_letter_is_found_at_its_line(written):
    path = written / "jurnal.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"text":"dua"', b'"text":"tak"'))

    assert RecordFinding(kind=FindingKind.HASH, line=3) == found(written)


@pytest.mark.parametrize(
    ("kind", "data", "finding"),
    [
        ("RoadPaved", {}, FindingKind.KIND),
        ("NoteRecorded", {"text": 5}, FindingKind.SHAPE),
        ("NoteRecorded", {"kind": "catatan", "text": ""}, FindingKind.RULE),
        ("Withdrawn", {"seq": 1}, FindingKind.RULE),
        ("Withdrawn", {"seq": 3}, FindingKind.RULE),
    ],
)
def test_a_line_nobody_could_have_decided_is_found_although_it_chains(written, kind, data, finding):
    add(written, kind, data)

    assert (finding, 5) == (found(written).kind, found(written).line)


def test_the_rest_of_a_torn_line_is_found(written):
    with (written / "jurnal.jsonl").open("ab") as journal:
        journal.write(b'{"v":1')

    assert RecordFinding(kind=FindingKind.TORN_TAIL, line=5, detail="6 bytes") == found(written)


@pytest.mark.parametrize("instead_of_lf", [b"", b"\x0b", b"}"])
def test_a_last_line_without_its_end_is_found_although_it_is_whole(written, instead_of_lf):
    path = written / "jurnal.jsonl"
    path.write_bytes(path.read_bytes()[:-1] + instead_of_lf)

    assert RecordFinding(kind=FindingKind.BARE_END, line=4) == found(written)


def test_a_missing_journal_is_found(written):
    (written / "jurnal.jsonl").unlink()

    assert RecordFinding(kind=FindingKind.NO_JOURNAL) == found(written)


def test_a_removed_last_line_is_found_while_sesi_json_remembers_it(written):
    path = written / "jurnal.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))

    assert RecordFinding(kind=FindingKind.STORE_AHEAD, line=4) == found(written)


def test_a_sesi_json_of_another_journal_is_found(written):
    stored = json.loads((written / "sesi.json").read_text())
    stored["catatan_berkas"]["1"]["hash"] = "0" * 64
    (written / "sesi.json").write_text(json.dumps(stored))

    assert RecordFinding(kind=FindingKind.STORE_OTHER_LINES, line=4) == found(written)


def test_a_sesi_json_with_other_spaces_is_found(written):
    stored = json.loads((written / "sesi.json").read_text())
    (written / "sesi.json").write_text(json.dumps(stored, indent=1))

    assert RecordFinding(kind=FindingKind.STORE_FORM) == found(written)


def test_an_unreadable_sesi_json_is_found(written):
    (written / "sesi.json").write_text("{")

    assert FindingKind.STORE_UNREADABLE is found(written).kind


@pytest.mark.parametrize(
    ("change", "table", "document"),
    [
        (lambda base: base.table("catatan").update({"isi": "lain"}), "catatan", 1),
        (lambda base: base.table("catatan").insert({"isi": "lain"}), "catatan", 2),
        (lambda base: base.table("jurnal").remove(doc_ids=[2]), "jurnal", 2),
        (lambda base: base.drop_table("jurnal"), "jurnal", 1),
        (lambda base: base.insert({"isi": "lain"}), "_default", 1),
        (lambda base: base.table("jurnal").update({"seq": 2.0}, doc_ids=[2]), "jurnal", 2),
        (lambda base: base.table("jurnal").update({"dibatalkan": 0}, doc_ids=[2]), "jurnal", 2),
        (lambda base: base.table("catatan_berkas").update({"sidik": "0" * 64}), "catatan_berkas", 1),
        (lambda base: base.drop_table("catatan_berkas"), "catatan_berkas", 1),
    ],
)
def test_a_change_by_hand_is_found_at_its_document(written, change, table, document):
    with TinyDB(written / "sesi.json") as database:
        change(database)

    assert RecordFinding(kind=FindingKind.STORE_DIFFERS, table=table, document=document) == found(written)


def test_an_empty_table_too_many_is_found(written):
    stored = json.loads((written / "sesi.json").read_text())
    (written / "sesi.json").write_text(json.dumps({**stored, "lain": {}}))

    assert RecordFinding(kind=FindingKind.STORE_DIFFERS, table="lain") == found(written)
