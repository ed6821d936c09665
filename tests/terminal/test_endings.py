"""However the program ends, what was acknowledged on the screen is in the journal, and the journal is whole."""

import re
import signal
from pathlib import Path

import pytest
from support.clerk import Clerk, done

OPENED = 145
"""Decisions of the sample where it opens."""

UNREAD = "3"
"""The score that is confirmed at the moment of the kill."""


def to_the_ranking(terminal):
    """The sample at its list of priorities, ready for a score."""
    terminal.wait_for("F1 bantuan", "Paparan komisi")
    terminal.press("g")
    terminal.wait_for("Pergi ke", "p Prioritas")
    terminal.press("p")
    terminal.wait_for("Nilai", "1–5 skor", "✓ tersimpan")


def confirm(terminal, digit):
    """Give another score, with the first reason of the list, and confirm what is read back; nothing is waited for."""
    terminal.press(digit)
    terminal.wait_for("1 kekeliruan pencatatan", "Enter ambil")
    terminal.press("1")
    terminal.wait_for(f"Skor {digit} pada", "Enter sahkan")
    terminal.answer("enter")


def score(terminal, digit):
    """Give a score and wait until the program says that it stands."""
    confirm(terminal, digit)
    terminal.wait_gone("Enter sahkan")
    return terminal.wait_for(f"Skor {digit} pada", "✓ tersimpan")


def scores(folder):
    """The scores typed after the sample was opened, in their order."""
    typed = [row for row in Clerk(folder).table("jurnal") if row["no"] > OPENED]
    return [found[1] for row in typed if (found := re.search(r"Skor (\d) pada", row["keputusan"]))]


def test_a_shutdown_ends_the_program_in_order(start, tmp_path):
    terminal = start("contoh", tmp_path / "rapat")
    to_the_ranking(terminal)
    score(terminal, "4")
    assert 0 == terminal.send(signal.SIGTERM)
    assert "Traceback" not in terminal.text
    assert ["4"] == scores(tmp_path / "rapat")
    assert done("periksa", tmp_path / "rapat").startswith(f"Sesi utuh: {OPENED + 1} keputusan")


def test_a_window_that_vanishes_without_a_word_ends_the_program_and_frees_the_session(start, tmp_path):
    terminal = start("contoh", tmp_path / "rapat")
    to_the_ranking(terminal)
    score(terminal, "4")
    terminal.vanish()
    assert not (tmp_path / "rapat" / "catatan.log").exists()
    assert ["4"] == scores(tmp_path / "rapat")
    assert done("periksa", tmp_path / "rapat").startswith(f"Sesi utuh: {OPENED + 1} keputusan")
    note = {"text": "Sidang dilanjutkan di laptop lain", "kind": "catatan"}
    Clerk(tmp_path / "rapat").decide({"kind": "NoteRecorded", "data": note})


def test_what_is_told_to_pause_or_to_go_on_still_reads_each_key_once(start, tmp_path):
    """A window that is closed says so too, at its end; a second reader of the keys would take some, or never end."""
    terminal = start("contoh", tmp_path / "rapat")
    to_the_ranking(terminal)
    threads = Path(f"/proc/{terminal.process.pid}/task")
    before = len([*threads.iterdir()])
    for name in (signal.SIGCONT, signal.SIGCONT, signal.SIGCONT, signal.SIGTSTP):
        terminal.process.send_signal(name)
        terminal.read_for(0.3)
    assert len([*threads.iterdir()]) <= before
    score(terminal, "4")
    assert ["4"] == scores(tmp_path / "rapat")
    assert 0 == terminal.send(signal.SIGTERM)


def kill_while_typing(start, folder, acknowledged):
    """Type scores, wait for some of them only, and kill; gives those that were acknowledged."""
    terminal = start("contoh", folder)
    to_the_ranking(terminal)
    typed = [str(1 + number % 2) for number in range(acknowledged)]
    for digit in typed:
        score(terminal, digit)
    confirm(terminal, UNREAD)
    terminal.process.kill()
    terminal.leave()
    return typed


def check_after_kill(folder, acknowledged):
    kept = scores(folder)
    assert acknowledged == kept[: len(acknowledged)]
    assert kept[len(acknowledged) :] == list(UNREAD)[: len(kept) - len(acknowledged)]
    Clerk(folder).decide({"kind": "NoteRecorded", "data": {"kind": "catatan", "text": "listrik padam"}})
    assert done("periksa", folder).startswith("Sesi utuh")


def test_a_kill_while_typing_loses_nothing_and_a_closed_window_ends_in_order(start, tmp_path):
    folder = tmp_path / "rapat"
    check_after_kill(folder, kill_while_typing(start, folder, 3))
    again = start("buka", folder, "--oleh", "Wening")
    again.wait_for("Nilai", "1–5 skor", "✓ tersimpan", "listrik padam")
    score(again, "5")
    assert 0 == again.send(signal.SIGHUP)
    assert "Wening" == Clerk(folder).table("jurnal")[-1]["oleh"]
    assert "5" == scores(folder)[-1]


@pytest.mark.long
def test_thirty_kills_while_typing_lose_nothing_that_was_acknowledged(start, tmp_path):
    for number in range(30):
        folder = tmp_path / f"rapat-{number}"
        check_after_kill(folder, kill_while_typing(start, folder, number % 7))
