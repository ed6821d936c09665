"""Journals of every released format are replayed, to the same facts; what a newer program wrote is left alone.

`tests/goldens/journals/VERSION….jsonl` were written by that release and are never written again: its sample session,
and small meetings that together hold one decision of every kind it knew. Beside each, `….json` has the facts that
release made of it.
"""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from sessions.kernel.refusals import Refused
from sessions.kinds import KINDS
from sessions.record.errors import Flaw, JournalCorrupt
from sessions.record.ledger import replay
from sessions.record.lines import chain
from sessions.record.tables import tables

GOLDENS = sorted((Path(__file__).parents[2] / "goldens" / "journals").glob("*.jsonl"))
KINDS_OF_0_1_0 = 47


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


def test_the_goldens_hold_every_kind_of_the_first_release() -> None:
    kinds = {json.loads(line)["kind"] for path in GOLDENS for line in path.read_text(encoding="utf-8").splitlines()}
    assert len(kinds) >= KINDS_OF_0_1_0
    assert kinds <= set(KINDS)


@pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)
def test_a_journal_of_an_earlier_release_is_replayed_to_the_same_facts(path: Path) -> None:
    found = chain(path.read_bytes())
    assert (b"", None, False) == (found.tail, found.corrupt, found.ends_bare)

    assert json.loads(path.with_suffix(".json").read_text(encoding="utf-8")) == facts_of(replay(found.lines, KINDS))


@pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)
def test_every_decision_of_an_earlier_release_could_still_be_taken(path: Path) -> None:
    replay(chain(path.read_bytes()).lines, KINDS, is_checked=True)


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
        ({"v": 2}, Flaw.VERSION),
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
