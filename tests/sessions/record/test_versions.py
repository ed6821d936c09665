"""Journals of every released format are replayed, to the same facts; what a newer or older program wrote is left alone.

`tests/goldens/journals/VERSION….jsonl` are written by that release: its sample session, and small meetings that
together hold one decision of every kind it knows. Beside each, `….json` has the facts that release makes of it, a
line for each. Until 0.2.0 is released UPDATE_GOLDENS writes them again; from then on they stay as they are.
"""

import hashlib
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from support.examples import EXAMPLES
from support.golden import assert_golden

from sessions.kernel.refusals import Refused
from sessions.kinds import KINDS
from sessions.record.backup_file import BackupFlaw, BackupUnusable, pack, unpack
from sessions.record.codec import decode, encode
from sessions.record.errors import Flaw, JournalCorrupt, SessionOlder
from sessions.record.journal import read_chain
from sessions.record.ledger import replay
from sessions.record.lines import build, chain
from sessions.record.tables import tables
from sessions.record.words import sentence_of_record_error
from sessions.sample.play import scenes
from tui.commands.cli import run

JOURNALS = Path(__file__).parents[2] / "goldens" / "journals"
GOLDENS = sorted(JOURNALS.glob("*.jsonl"))
RELEASE = "0.2.0"
BETWEEN = "\n"
"""An empty line stands between the journals of one file."""


def kept(path):
    """Every journal of the file, with the facts its release made of it."""
    journals = path.read_text(encoding="utf-8").split(f"\n{BETWEEN}")
    facts = path.with_suffix(".json").read_text(encoding="utf-8").splitlines()
    for journal, told in zip(journals, facts, strict=True):
        yield chain(f"{journal.rstrip()}\n".encode()), json.loads(told)


def facts_of(ledger):
    """What a release must never tell otherwise of an old journal; a few facts, so that tables may grow."""
    made = tables(ledger.session)
    (minutes,) = made["berita_acara"]
    return {
        "keputusan": len(ledger.entries),
        "sidik": ledger.head,
        "dibatalkan": [entry.seq for entry in ledger.entries if entry.is_withdrawn],
        "status": dict(Counter(row["status"] for row in made["usulan"])),
        "peringkat": [[row["kode"], row["peringkat"], row["nilai"], row["garis"]] for row in made["peringkat"]],
        "anggaran": sum(row["anggaran"] or 0 for row in made["usulan"]),
        "hadir": len(made["hadir"]),
        "suara": [[row["cara"], row["status"]] for row in made["suara"]],
        "utusan": [row["nama"] for row in made["utusan"]],
        "catatan": [row["isi"] for row in made["catatan"]],
        "langkah": [row["status"] for row in made["langkah"]],
        "ditutup": [minutes[name] for name in ("status", "prioritas", "anggaran_prioritas", "kuorum_terpenuhi")],
    }


def journal_of(entries):
    """The bytes a sitting would have written for these entries, as text."""
    written, previous = [], ""
    for entry in entries:
        data = encode(entry.decision)
        raw, line = build(
            previous, seq=entry.seq, at=entry.at, occurred=entry.occurred, by=entry.by, kind=entry.kind, data=data
        )
        written.append(raw)
        previous = line.hash
    return b"".join(written).decode()


def small_meetings():
    """Meetings of the examples that together hold every kind; always the one that adds most, by its last decision."""
    meetings = {}
    for example in EXAMPLES:
        if example.given is not None:
            meeting = example.given()
            meeting.decide(example.decision)
            meetings[type(example.decision).__name__] = meeting
    kinds = {name: {entry.kind for entry in meeting.entries} for name, meeting in meetings.items()}
    missing = set(KINDS)
    while missing:
        name = max(kinds, key=lambda name: (len(kinds[name] & missing), name))
        missing -= kinds[name]
        yield meetings[name].entries


def test_the_goldens_are_what_this_release_writes() -> None:
    written = {RELEASE: [journal_of_the_sample()], f"{RELEASE}-jenis": list(map(journal_of, small_meetings()))}
    for name, journals in written.items():
        facts = [facts_of(replay(chain(journal.encode()).lines, KINDS)) for journal in journals]
        assert_golden(JOURNALS / f"{name}.jsonl", BETWEEN.join(journals))
        assert_golden(JOURNALS / f"{name}.json", "".join(json.dumps(f, ensure_ascii=False) + "\n" for f in facts))


def journal_of_the_sample():
    written, previous = [], ""
    for seq, scene in enumerate(scenes(), start=1):
        raw, line = build(previous, seq=seq, at=scene.at, occurred=None, by=scene.by, kind=scene.kind, data=scene.data)
        written.append(raw)
        previous = line.hash
    return b"".join(written).decode()


def test_the_goldens_hold_every_kind_of_the_release() -> None:
    kinds = {line.kind for path in GOLDENS for found, _ in kept(path) for line in found.lines}
    assert kinds == set(KINDS)


@pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)
def test_a_journal_of_an_earlier_release_is_replayed_to_the_same_facts(path: Path) -> None:
    for found, facts in kept(path):
        assert (b"", None, False) == (found.tail, found.corrupt, found.ends_bare)
        assert facts == facts_of(replay(found.lines, KINDS, is_checked=True))


@pytest.fixture
def written(begin, note, folder):
    with begin() as sitting:
        sitting.decide(note("hujan"))
    return folder


def with_line(folder, **changes):
    """The folder with one more line whose hash is right, with these changes; gives the journal's bytes."""
    path = folder / "jurnal.jsonl"
    last = path.read_bytes().splitlines()[-1]
    line = {**json.loads(last), "seq": 3, **changes}
    previous = line.pop("h")
    body = json.dumps(line, separators=(",", ":")).removesuffix("}").encode()
    digest = hashlib.sha256(previous.encode() + body).hexdigest()
    path.write_bytes(path.read_bytes() + body + f',"h":"{digest}"}}\n'.encode())
    return path.read_bytes()


@pytest.mark.parametrize(
    ("newer", "flaw"),
    [
        ({"v": 3}, Flaw.VERSION),
        ({"kind": "RoadPaved"}, Flaw.KIND),
        ({"data": {"kind": "catatan", "text": "lain", "who": "", "about": None, "colour": "merah"}}, Flaw.SHAPE),
    ],
)
def test_what_a_newer_program_wrote_opens_only_for_reading_as_far_as_it_is_known(written, resume, newer, flaw, note):
    whole = with_line(written, **newer)
    stored = (written / "sesi.json").read_bytes()

    for read_only in (True, False):
        with pytest.raises(JournalCorrupt) as alarm:
            resume(read_only=read_only)
        assert (3, flaw) == (alarm.value.line, alarm.value.flaw)
    with resume(despite_alarm=True) as sitting:
        assert ["hujan"] == [note.text for note in sitting.session.notes]
        with pytest.raises(Refused, match="READ_ONLY"):
            sitting.decide(note("lagi"))

    assert (whole, stored) == ((written / "jurnal.jsonl").read_bytes(), (written / "sesi.json").read_bytes())


def test_a_version_of_before_the_first_is_no_newer_one(written, resume):
    with_line(written, v=0)

    with pytest.raises(JournalCorrupt, match="line 3: FORM"):
        resume()


def test_an_edition_of_the_rules_that_this_program_does_not_know_is_not_guessed(opened):
    data = {**encode(opened), "edition": 2}
    with pytest.raises(Refused, match="BAD_SHAPE") as refused:
        decode("SessionOpened", data, KINDS)
    assert "edition" == refused.value.facts["field"]
    assert opened == decode("SessionOpened", {k: v for k, v in data.items() if k != "edition"}, KINDS)


def in_the_old_form(path: Path, *, from_line: int = 1) -> bytes:
    """Make these lines of the journal what a program of before 0.2.0 would have written; gives the bytes."""
    written, previous = [], ""
    for number, raw in enumerate(path.read_bytes().splitlines(), start=1):
        body = raw[: raw.rindex(b',"h":')]
        if number >= from_line:
            body = body.replace(b'{"v":2,', b'{"v":1,', 1)
        previous = hashlib.sha256(previous.encode() + body).hexdigest()
        written.append(body + f',"h":"{previous}"}}\n'.encode())
    path.write_bytes(b"".join(written))
    return b"".join(written)


def bytes_in(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


SENTENCE = "Sesi ini ditulis program sebelum 0.2.0 dan tidak dapat dibuka."


@pytest.mark.parametrize("torn", [0, 1, 40], ids=["whole", "no LF", "torn"])
@pytest.mark.parametrize("from_line", [1, 2], ids=["every line", "the last line"])
def test_a_session_of_before_0_2_0_is_neither_opened_nor_changed_nor_called_damaged(
    written, from_line, torn, resume, capsys
):
    whole = in_the_old_form(written / "jurnal.jsonl", from_line=from_line)
    (written / "jurnal.jsonl").write_bytes(whole[: len(whole) - torn])
    before = bytes_in(written)

    for command in (
        ["periksa", str(written)],
        ["periksa", str(written), "--kode", "7F3A-91C2-05DD-4B1E"],
        ["pulihkan", str(written)],
        ["pulihkan", str(written), "--ke", str(written.parent / "pulih")],
        ["pulihkan", str(written), "--pakai-jurnal"],
        ["putuskan", str(written)],
        ["daftar", str(written), "usulan"],
        ["ekspor", str(written)],
        ["layar", str(written), "--teks"],
    ):
        assert 0 != run(command)
        said = capsys.readouterr()
        assert SENTENCE in said.err, command
        assert "" == said.out
    for way in ({}, {"read_only": True}, {"read_only": True, "despite_alarm": True}):
        with pytest.raises(SessionOlder):
            resume(**way)
    assert before == bytes_in(written)
    assert not (written.parent / "pulih").exists()


def test_one_torn_line_of_an_old_program_is_no_free_folder(written):
    path = written / "jurnal.jsonl"
    path.write_bytes(in_the_old_form(path)[:30])
    before = bytes_in(written)

    with pytest.raises(SessionOlder):
        read_chain(written)
    assert before == bytes_in(written)


def test_a_backup_of_such_a_session_is_refused_as_old_and_not_as_damaged(backup):
    files = dict(backup.files)
    journal = files["jurnal.jsonl"].replace(b'{"v":2,', b'{"v":1,')
    with pytest.raises(BackupUnusable) as refused:
        unpack(pack(replace(backup, files={**files, "jurnal.jsonl": journal})))
    assert BackupFlaw.OLDER is refused.value.flaw
    assert "Salinan data ini ditulis program sebelum 0.2.0 dan tidak dapat dibuka." == sentence_of_record_error(
        refused.value
    )
