"""Every bit of a small journal, and of a small sesi.json, is flipped once: nothing is lost or believed in silence."""

from collections import Counter
from datetime import datetime

import pytest
from model_disk import File, ModelDisk

from sessions.record.errors import StoreUnreadable
from sessions.record.journal import Journal, read_chain
from sessions.record.lines import build, chain
from sessions.record.store import Position, read, write

AT = datetime.fromisoformat("2027-02-03T10:42:07+07:00")


@pytest.fixture(scope="module")
def journal():
    """The bytes of three lines, the last of them over several sectors."""
    raw, previous = b"", ""
    for seq, text in enumerate(("satu", "Désa", "tiga " * 250), 1):
        line_bytes, line = build(previous, seq=seq, at=AT, occurred=None, by="Sari", kind="Noted", data={"text": text})
        raw, previous = raw + line_bytes, line.hash
    return raw


def flips(journal):
    """The journal with each of its bits flipped in turn, and in which line, from 1, the bit is."""
    for position in range(len(journal)):
        for bit in range(8):
            flipped = bytearray(journal)
            flipped[position] ^= 1 << bit
            yield bytes(flipped), 1 + journal[:position].count(b"\n")


def test_every_flipped_bit_is_found_in_its_line_or_mended(journal):
    outcomes = Counter()
    whole = chain(journal).lines
    for flipped, line in flips(journal):
        found = chain(flipped)
        assert b"" == found.tail
        if found.corrupt is None:
            assert (whole, True) == (found.lines, found.ends_bare)
            outcomes["mended"] += 1
        else:
            assert (line, whole[: line - 1]) == (found.corrupt.line, found.lines)
            outcomes["corrupt"] += 1

    assert {"mended": 8, "corrupt": 8 * len(journal) - 8} == outcomes


def test_a_journal_cut_anywhere_keeps_every_whole_line_and_nothing_else(journal):
    whole = chain(journal).lines
    for size in range(len(journal)):
        found = chain(journal[:size])

        assert found.corrupt is None
        ends = journal[:size].count(b"\n") + (journal[size : size + 1] == b"\n")
        assert whole[:ends] == found.lines


def test_a_cut_journal_goes_on_after_its_last_whole_line(journal, tmp_path):
    path = tmp_path / "jurnal.jsonl"
    for size in range(0, len(journal), 41):
        path.write_bytes(journal[:size])
        found = read_chain(tmp_path)
        resumed, _ = Journal.resume(tmp_path, found)
        resumed.append(*resumed.draft(at=AT, occurred=None, by="", kind="Noted", data={}))
        resumed.close()

        again = read_chain(tmp_path)
        assert (found.lines, "Noted", b"") == (again.lines[:-1], again.lines[-1].kind, again.tail)


def test_every_flipped_bit_of_sesi_json_is_found(tmp_path):
    path = tmp_path / "sesi.json"
    write(path, {"usulan": [{"kode": "2007-03", "anggaran": 150, "desa": "Désa"}]}, Position(seq=7, hash="ab" * 32))
    whole = path.read_bytes()
    outcomes = Counter()
    for flipped, _ in flips(whole):
        try:
            stored = read(path, ModelDisk(names={path: File(seen=flipped)}))
        except StoreUnreadable:
            outcomes["unreadable"] += 1
        else:
            outcomes["edited"] += not (stored.is_as_written and stored.is_to_the_byte)

    assert 8 * len(whole) == outcomes.total()
