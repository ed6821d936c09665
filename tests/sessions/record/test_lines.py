"""The form of a journal line and its chain, on bytes alone."""

import hashlib
import json
from datetime import datetime

import pytest

from sessions.record.errors import Flaw, JournalCorrupt
from sessions.record.lines import SECTOR, build, chain, read_line

AT = datetime.fromisoformat("2027-02-03T10:42:07+07:00")


def journal(*texts, seq=0, previous=""):
    """The bytes of a journal with a line for each text."""
    lines = []
    for number, text in enumerate(texts, seq + 1):
        raw, line = build(previous, seq=number, at=AT, occurred=None, by="Sari", kind="Noted", data={"text": text})
        lines.append(raw)
        previous = line.hash
    return b"".join(lines)


def forged(body, previous=""):
    """A line of any content whose hash is right."""
    return body + f',"h":"{hashlib.sha256(previous.encode() + body).hexdigest()}"}}\n'.encode()


def test_a_line_has_exactly_the_published_form():
    raw, line = build("", seq=1, at=AT, occurred=AT, by="Sari", kind="Noted", data={"text": "Désa"})
    body = (
        '{"v":2,"seq":1,"at":"2027-02-03T10:42:07+07:00","occurred":"2027-02-03T10:42:07+07:00","by":"Sari",'
        '"kind":"Noted","data":{"text":"Désa"}'
    ).encode()

    assert hashlib.sha256(body).hexdigest() == line.hash
    assert body + f',"h":"{line.hash}"}}\n'.encode() == raw
    assert 2 == json.loads(raw)["v"]


def test_the_hash_of_a_line_covers_the_hash_before_it():
    _, line = build("", seq=1, at=AT, occurred=None, by="", kind="Noted", data={})
    second, next_line = build(line.hash, seq=2, at=AT, occurred=None, by="", kind="Noted", data={})

    assert hashlib.sha256(line.hash.encode() + second[: -len(',"h":""}\n') - 64]).hexdigest() == next_line.hash


def test_lines_are_read_as_they_were_built():
    found = chain(journal("satu", "dua"))

    assert ["satu", "dua"] == [line.data["text"] for line in found.lines]
    assert [1, 2] == [line.seq for line in found.lines]
    assert (AT, None, "Sari", "Noted") == (
        found.lines[0].at,
        found.lines[0].occurred,
        found.lines[0].by,
        found.lines[0].kind,
    )
    assert (len(journal("satu", "dua")), b"", False, None) == (found.size, found.tail, found.ends_bare, found.corrupt)


def test_a_journal_can_be_read_in_two_parts():
    first = chain(journal("satu"))
    rest = chain(journal("satu", "dua")[first.size :], first.lines[-1].hash, 1, first.size)

    assert [2] == [line.seq for line in rest.lines]


def test_a_last_line_without_line_end_is_kept_when_its_hash_is_right():
    whole = journal("satu", "dua")

    found = chain(whole[:-1])

    assert (2, len(whole) - 1, True) == (len(found.lines), found.size, found.ends_bare)


def test_every_other_beginning_of_a_line_is_torn():
    first, whole = journal("satu"), journal("satu", "dua")

    for length in range(len(first) + 1, len(whole) - 1):
        found = chain(whole[:length])
        assert (1, len(first), whole[len(first) : length], None) == (
            len(found.lines),
            found.size,
            found.tail,
            found.corrupt,
        )


def test_zeros_after_the_last_line_are_torn():
    found = chain(journal("satu") + b"\0" * 700)

    assert (1, b"\0" * 700, None) == (len(found.lines), found.tail, found.corrupt)


def test_a_last_line_with_unwritten_sectors_is_torn_although_it_ends():
    first = journal("satu")
    second = journal("x" * 2000, seq=1, previous=chain(first).lines[0].hash)
    start = SECTOR - len(first) % SECTOR
    torn = second[:start] + b"\0" * SECTOR + second[start + SECTOR :]

    found = chain(first + torn)

    assert (1, torn, None) == (len(found.lines), found.tail, found.corrupt)


def test_a_line_with_zeros_that_do_not_fill_a_sector_is_corrupt():
    whole = bytearray(journal("satu", "dua"))
    whole[-100] = 0

    assert Flaw.HASH is chain(bytes(whole)).corrupt.flaw


def test_zeros_that_begin_within_a_sector_are_corrupt_although_they_end_with_one():
    whole = bytearray(journal("x" * 2000))
    whole[SECTOR - 10 : SECTOR] = bytes(10)

    assert Flaw.HASH is chain(bytes(whole)).corrupt.flaw


def test_an_unwritten_sector_in_the_middle_of_the_journal_is_corrupt():
    whole = journal("x" * 2000, "dua")
    found = chain(whole[:SECTOR] + b"\0" * SECTOR + whole[2 * SECTOR :])

    assert (1, Flaw.HASH) == (found.corrupt.line, found.corrupt.flaw)


def test_a_line_out_of_another_journal_breaks_the_chain():
    found = chain(journal("satu") + journal("lain", seq=1, previous="0" * 64))

    assert (1, 2, Flaw.HASH) == (len(found.lines), found.corrupt.line, found.corrupt.flaw)


def test_nothing_after_a_corrupt_line_is_read():
    whole = journal("satu", "dua", "tiga")

    found = chain(whole.replace(b"dua", b"DUA"))

    assert (1, 2) == (len(found.lines), found.corrupt.line)
    assert (len(journal("satu")), b"") == (found.size, found.tail)


@pytest.mark.parametrize(
    ("body", "flaw"),
    [
        ('{"v":2,"seq":2,"at":"2027-02-03T10:42:07+07:00","occurred":null,"by":"","kind":"N","data":{}', Flaw.SEQ),
        ('{"v":2,"seq":true,"at":"2027-02-03T10:42:07+07:00","occurred":null,"by":"","kind":"N","data":{}', Flaw.SEQ),
        ('{"v":3,"seq":1', Flaw.VERSION),
        ('{"v":"1","seq":1', Flaw.FORM),
        ('{"seq":1', Flaw.FORM),
        ('{"v":2,"seq":1', Flaw.FORM),
        ('{"v":2,"seq":1,"at":"2027-02-03T10:42:07","occurred":null,"by":"","kind":"N","data":{}', Flaw.FORM),
        ('{"v":2,"seq":1,"at":"2027-02-03T10:42:07+07:00","occurred":5,"by":"","kind":"N","data":{}', Flaw.FORM),
        ('{"v":2,"seq":1,"at":"2027-02-03T10:42:07+07:00","occurred":null,"by":"","kind":"N","data":[]', Flaw.FORM),
        (
            '{"v":2,"seq":1,"at":"2027-02-03T10:42:07+07:00","occurred":null,"by":"","kind":"N","data":{"a":1.0}',
            Flaw.FORM,
        ),
        ('{"v":2,"a":' + "[" * 100_000, Flaw.FORM),
        ("[1", Flaw.FORM),
    ],
)
def test_a_line_with_a_right_hash_but_another_form_is_corrupt(body, flaw):
    found = chain(forged(body.encode()))

    assert (1, flaw) == (found.corrupt.line, found.corrupt.flaw)


def test_a_wrong_number_is_found_also_in_a_last_line_without_line_end():
    found = chain(journal("dua", seq=1)[:-1])

    assert (Flaw.SEQ, b"") == (found.corrupt.flaw, found.tail)


def test_who_typed_is_cleaned_on_the_way_in():
    body = b'{"v":2,"seq":1,"at":"2027-02-03T10:42:07+07:00","occurred":null,"by":"\\u001b[2JSari","kind":"N","data":{}'

    assert "[2JSari" == chain(forged(body)).lines[0].by


def test_one_line_alone_names_its_number_when_it_is_wrong():
    with pytest.raises(JournalCorrupt, match="line 7: FORM"):
        read_line(b"{}", "", 7)
