"""A writing process is killed with SIGKILL at any moment: everything acknowledged is there afterwards."""

import sys
from datetime import UTC, datetime

import pytest
from tinydb import TinyDB

from sessions.record.errors import RecordError
from sessions.record.reading import Follower
from sessions.record.sitting import Sitting
from sessions.record.verify import FindingKind, verify

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9")

KEEPS_LINES_BACK = """
from sessions.record.journal import Journal

held = []

def append(journal, raw, line):
    held.append(raw)
    journal.seq, journal.hash = line.seq, line.hash
    if len(held) == 5:
        journal._disk.write(journal._descriptor, b"".join(held))
        held.clear()

Journal.append = append
"""
"""Acknowledges from memory and writes five lines at a time, as a caching layer does."""


def clock():
    return datetime(2027, 2, 3, tzinfo=UTC)


def acknowledged_before_kill(process, lines):
    """Kill the process when it has told so many lines; gives the last seq it told of, which may be later."""
    with process:
        told = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        told += process.stdout.readlines()
    return int([line for line in told if line.endswith("\n")][-1])


def check_after_kill(folder, acknowledged):
    finding = verify(folder)
    assert finding is None or finding.kind in {FindingKind.TORN_TAIL, FindingKind.BARE_END}
    follower = Follower(folder)
    follower.advance(acknowledged)

    with Sitting.open(folder, "Sari", clock) as sitting:
        seq = sitting.session.seq
        told = [note.text.split()[1] for note in sitting.session.notes]
        assert [str(number) for number in range(2, seq + 1)] == told
        assert sitting.entries[:acknowledged] == follower.ledger.entries

    assert acknowledged == follower.ledger.session.seq
    assert verify(folder) is None
    with TinyDB(folder / "sesi.json") as database:
        assert seq == database.table("catatan_berkas").get(doc_id=1)["seq"]


def kill_rounds(writing, folder, rounds, broken=""):
    for number in range(rounds):
        process = writing(folder, 100_000, broken=broken)
        check_after_kill(folder, acknowledged_before_kill(process, 1 + number * 7 % 40))


def test_everything_acknowledged_survives_eight_kills(writing, folder):
    kill_rounds(writing, folder, 8)


@pytest.mark.long
def test_everything_acknowledged_survives_two_hundred_kills(writing, tmp_path):
    for number in range(10):
        kill_rounds(writing, tmp_path / f"musrenbang-{number}", 20)


@pytest.mark.long
def test_a_record_that_keeps_lines_back_is_found_out(writing, folder):
    with pytest.raises((AssertionError, RecordError)):
        kill_rounds(writing, folder, 8, KEEPS_LINES_BACK)
