"""Every bit of a small journal, and of a small sesi.json, is flipped once: nothing is lost or believed in silence."""

import hashlib
from collections import Counter
from datetime import datetime

import pytest
from support.model_disk import File, ModelDisk
from support.operator_life import FOLDERS, KINDS, lived, tables

from sessions.record import lines
from sessions.record.errors import StoreUnreadable
from sessions.record.journal import Journal, read_chain
from sessions.record.lines import build, chain
from sessions.record.store import Position, read, write
from sessions.record.verify import verify

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


def check_every_flip(journal):
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


def test_every_flipped_bit_is_found_in_its_line_or_mended(journal):
    check_every_flip(journal)


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("_digest", lambda previous, _body: previous or "0" * 64),
        ("_digest", lambda _previous, body: hashlib.sha256(body[:40]).hexdigest()),
        ("_has_unwritten_sectors", lambda _raw, _offset: True),
    ],
    ids=["without a hash", "hash of the beginning only", "a bad last line counts as torn"],
)
def test_a_record_that_believes_what_it_reads_is_found_out(journal, monkeypatch, name, broken):
    monkeypatch.setattr(lines, name, broken)
    with pytest.raises(AssertionError):
        check_every_flip(journal)


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


@pytest.fixture(scope="module")
def session():
    """A small session on a disk of values: its files by their paths."""
    disk = ModelDisk()
    lived(disk)
    return {path: disk.read(path) for path in (FOLDERS[1] / "jurnal.jsonl", FOLDERS[1] / "sesi.json")}


def check_every_byte(session, step):
    """Verify finds each of these bytes when it is another one; the last byte of a file is among them."""
    for path, content in session.items():
        for position in {*range(0, len(content), step), len(content) - 1}:
            changed = content[:position] + bytes([content[position] ^ 1 << position % 8]) + content[position + 1 :]
            names = {name: File(seen=seen) for name, seen in {**session, path: changed}.items()}
            disk = ModelDisk(names=names)
            assert verify(path.parent, tables=tables, kinds=KINDS, disk=disk) is not None, (path.name, position)


def test_a_sound_session_has_no_finding(session):
    disk = ModelDisk(names={path: File(seen=content) for path, content in session.items()})
    assert verify(FOLDERS[1], tables=tables, kinds=KINDS, disk=disk) is None


def test_verify_finds_a_changed_byte_of_journal_and_tables(session):
    check_every_byte(session, 97)


@pytest.mark.long
def test_verify_finds_every_changed_byte_of_journal_and_tables(session):
    check_every_byte(session, 1)
