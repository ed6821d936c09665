"""A disk that is full in the middle of a line: refused, cut off again, and the meeting goes on once there is room."""

import sys

import pytest

from sessions.record.verify import verify

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")


def told(process):
    with process:
        return process.stdout.read().split()


@pytest.fixture
def size_of_one(writing, folder):
    """Bytes of the journal with only its first line."""
    assert ["1", "done"] == told(writing(folder, 0))
    return (folder / "jurnal.jsonl").stat().st_size


def check_a_full_disk(writing, folder, size_of_one, broken=""):
    for room in range(0, 1500, 260):
        answers = told(writing(folder, 50, size_of_one + room, broken=broken))

        assert "NOT_SAVED" == answers[-1]
        assert verify(folder) is None
        journal = (folder / "jurnal.jsonl").read_bytes()
        assert journal.endswith(b"\n")
        assert len(journal) <= size_of_one + room
        assert int(answers[-2]) == journal.count(b"\n")

    assert "done" == told(writing(folder, 5))[-1]
    assert verify(folder) is None


def test_a_full_disk_refuses_one_decision_and_loses_none(writing, folder, size_of_one):
    check_a_full_disk(writing, folder, size_of_one)


@pytest.mark.long
def test_a_record_without_rollback_is_found_out(writing, folder, size_of_one):
    without_rollback = "from sessions.record.journal import Journal; Journal._cut = lambda journal: None"
    with pytest.raises(AssertionError):
        check_a_full_disk(writing, folder, size_of_one, without_rollback)
