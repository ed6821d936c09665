"""The square code on the wall: what a telephone reads from it finds a journal that was cut or written anew."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import chain

import pytest
import segno
from PIL import Image
from support import afterwards, small
from support.clerk import asked
from support.on_disk import sitting_of
from support.wall_scenes import hall_of

from exports.paper.frame import verification_code
from sessions.closing.decisions_handing import CopyMade, CopyPlace
from sessions.record.wall import Showing, Slide, SlideName
from tui.picture.drawing import draw
from tui.picture.lines import Ink
from tui.wall.slides import shown

CELL = 8
UPPER, LOWER = "▀█", "▄█"


def drawn(meeting, width=80, height=24):
    picture = shown(hall_of(meeting), Showing(slide=Slide(name=SlideName.CODE)))
    return draw(picture, width, height).lines


def modules(lines):
    """Rows of dark and light as they stand on the wall, two to a line."""
    texts = ["".join(piece.text for piece in line if piece.ink is Ink.CODE) for line in lines]
    rows = [[[sign in dark for sign in text] for dark in (UPPER, LOWER)] for text in texts if text]
    return list(chain.from_iterable(rows))


@pytest.mark.parametrize(("width", "height", "scale"), [(80, 24, 1), (120, 36, 1), (200, 50, 2)])
def test_the_code_is_that_of_the_last_decision_with_white_around(width, height, scale):
    meeting = small.closed()
    found = modules(drawn(meeting, width, height))
    expected = segno.make_qr(meeting.ledger.head.upper(), error="l", boost_error=False)
    white = 2 * scale
    rows = [row[white : white + len(expected.matrix) * scale] for row in found[white:]][: len(expected.matrix) * scale]
    assert [[bool(module) for module in row] for row in expected.matrix] == [row[::scale] for row in rows[::scale]]
    assert not any(chain(*found[:white], (module for row in found for module in row[:white])))


@pytest.mark.parametrize("kind", ["is_anonymous", "is_rehearsal"])
def test_nobody_is_witness_of_what_is_no_real_session(kind):
    meeting = small.closed()
    meeting.ledger = replace(meeting.ledger, session=replace(meeting.session, **{kind: True}))
    lines = drawn(meeting)
    text = " ".join("".join(piece.text for piece in line) for line in lines)
    assert not modules(lines)
    assert verification_code(meeting.ledger.head) not in text


def test_where_there_is_no_room_the_code_is_only_told():
    lines = drawn(small.closed(), 48, 15)
    assert not modules(lines)


def test_a_photo_reads_the_hash_that_the_journal_is_checked_with(tmp_path):
    if shutil.which("zbarimg") is None:
        pytest.skip("zbarimg is not installed")
    meeting = small.closed()
    rows = modules(drawn(meeting))
    photo = Image.new("L", ((len(rows[0]) + 8) * CELL, (len(rows) + 8) * CELL), 20)
    for y, row in enumerate(rows, start=4):
        for x, is_dark in enumerate(row, start=4):
            photo.paste(0 if is_dark else 255, (x * CELL, y * CELL, (x + 1) * CELL, (y + 1) * CELL))
    photo.save(tmp_path / "foto.png")
    read = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "foto.png"], capture_output=True, text=True, check=True)
    assert read.stdout.strip().lower() == meeting.ledger.head


def test_after_the_closing_the_printed_code_is_told_beside_the_one_of_now():
    meeting = small.closed()
    printed = verification_code(meeting.ledger.head)
    meeting.decide(CopyMade(what=("berita-acara",), where=next(iter(CopyPlace))))
    text = " ".join("".join(piece.text for piece in line) for line in drawn(meeting, 120, 36))
    assert f"Kode {verification_code(meeting.ledger.head)}" in text
    assert f"Kode verifikasi: {printed} pada Berita Acara, ketika sidang ditutup" in text


def test_after_an_amendment_it_is_told_which_code_stands_on_which_paper():
    """Each is that of the line which locked it, and the text that is read out is that of the amendment."""
    meeting = small.amended()
    session = meeting.session
    entries = meeting.ledger.entries
    first, second = (
        entries[seq - 1].hash for seq in (session.sidang.closed_at_seq, session.amendments[0].closed_at_seq)
    )
    meeting.decide(CopyMade(what=("berita-acara",), where=next(iter(CopyPlace))))
    text = " ".join("".join(piece.text for piece in line) for line in drawn(meeting, 120, 36))
    assert f"Kode verifikasi: {verification_code(first)} pada Berita Acara, ketika sidang ditutup" in text
    assert f"Kode verifikasi: {verification_code(second)} pada Berita Acara Perbaikan ke-1" in text


STAGES = (small.prepared, small.adopted, small.decided, small.closed, afterwards.reported, afterwards.sent)


@pytest.mark.parametrize("lost", [1, 3])
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_a_photo_finds_a_journal_that_was_cut_or_written_anew(tmp_path, stage, lost):
    """Nothing was printed, and the store is gone with the lines: only the hall knows."""
    meeting = stage()
    with sitting_of(meeting, tmp_path / "rapat") as sitting:
        meeting.ledger = sitting.ledger
    lines = drawn(meeting)
    text = " ".join("".join(piece.text for piece in line) for line in lines)
    photo = re.search(r"Kode ((?:[0-9A-F]{4}-){3}[0-9A-F]{4})", text)[1]
    assert any(map(any, modules(lines)))
    assert asked("periksa", tmp_path / "rapat", "--kode", photo).code == 0
    journal = tmp_path / "rapat" / "jurnal.jsonl"
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:-lost]))
    (tmp_path / "rapat" / "sesi.json").unlink()
    assert asked("periksa", tmp_path / "rapat").code == 0
    answer = asked("periksa", tmp_path / "rapat", "--kode", photo)
    assert answer.code == 1
    assert "bukan milik sesi ini" in answer.err
