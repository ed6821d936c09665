"""The program starts in a real terminal, shows where the meeting stands, asks before it ends, and ends in order."""

import json
import re
import signal

from support.clerk import Clerk, done

HOME = ("F1 bantuan", "✓ tersimpan")


def leave(terminal):
    terminal.press("q")
    terminal.wait_for("Keluar dari program?", "Enter keluar · Esc kembali")
    terminal.answer("enter")
    return terminal.leave()


def test_the_sample_opens_in_the_live_sidang_and_q_leaves_it_only_when_it_is_meant(start, tmp_path):
    terminal = start("contoh", tmp_path / "rapat")
    shown = terminal.wait_for(*HOME, "Sidang Pleno II · 9 dari 13")
    lines = shown.splitlines()
    assert lines[0].startswith("CONTOH KERJO · RKPD 2028")
    assert lines[1].startswith("1✓ Rekap  2✓ Verif  3✓ Panitia  4✓ Pra  5● Sidang")
    assert "▌▸" in shown
    assert "Siapa yang mengetik?" not in shown
    terminal.press("q")
    terminal.wait_for("Keluar dari program?")
    terminal.answer("escape")
    terminal.wait_gone("Keluar dari program?")
    assert terminal.process.poll() is None
    assert 0 == leave(terminal)
    assert b"\x1b[?1049l" in terminal.written
    assert b"\x1b[?25h" in terminal.written.rpartition(b"\x1b[?25l")[2]
    assert done("periksa", tmp_path / "rapat").startswith("Sesi utuh: 145 keputusan")


def test_who_types_is_asked_once_and_the_last_one_is_offered(start, tmp_path):
    folder = tmp_path / "kerjo"
    done("baru", folder, "--kecamatan", "33.13.16", "--tahun-rencana", "2028", "--oleh", "Budi")
    terminal = start("buka", folder)
    terminal.wait_for("Siapa yang mengetik?", "Budi", "Enter", "Musrenbangcam KERJO · RKPD 2028")
    terminal.press(*["backspace"] * 4, "Sari W.", "enter")
    terminal.wait_gone("Siapa yang mengetik?")
    terminal.press("ctrl+p")
    terminal.wait_for("Perintah")
    terminal.press("lewati langkah", "enter")
    terminal.wait_for("Langkah 1 dilewati", "Alasan")
    terminal.press("Camat", "enter", "Rekap dibuat tahun lalu", "enter")
    terminal.wait_for("1✓ Rekap", "✓ tersimpan")
    assert 0 == leave(terminal)
    assert ["Budi", "Sari W."] == [row["oleh"] for row in Clerk(folder).table("jurnal")]


def test_the_screen_follows_the_size_of_the_window(start, tmp_path):
    terminal = start("contoh", tmp_path / "rapat", columns=70, lines=20)
    terminal.wait_for("Jendela terlalu kecil: 70 × 20.", "Perbesar sampai 80 × 24")
    terminal.resize(120, 36)
    shown = terminal.wait_for(*HOME, "Susunan acara (menit)")
    assert "Jendela terlalu kecil" not in shown
    assert "✓ tersimpan" == shown.splitlines()[0][-11:]
    assert 120 - len("✓ tersimpan") - 1 <= shown.splitlines()[0].index("✓ tersimpan")
    assert "F1 bantuan" in shown.splitlines()[35]


def test_without_a_command_a_new_session_is_begun_from_its_code(start, tmp_path):
    done("baru", tmp_path / "musrenbang-kerjo-2028", "--kecamatan", "33.13.16", "--tahun-rencana", "2028")
    terminal = start(cwd=tmp_path)
    terminal.wait_for("Musrenbang Kecamatan: sesi mana?", "1 musrenbang-kerjo-2028  buka", "5 Sesi contoh")
    terminal.send_keys("3")
    terminal.wait_for("kode atau nama", "Ctrl+S simpan")
    terminal.press("99.99.99", "enter", "enter", "Sari", "ctrl+s")
    terminal.wait_for("Kode kecamatan 99.99.99 tidak dikenal.")
    terminal.press("up", "up", *["backspace"] * 8, "35.73.02", "ctrl+s")
    terminal.wait_for("Musrenbangcam KLOJEN", *HOME)
    assert "Siapa yang mengetik?" not in terminal.text
    assert 0 == leave(terminal)
    [folder] = [path for path in tmp_path.iterdir() if path.name.startswith("musrenbang-klojen-")]
    [opening] = json.loads(done("daftar", folder, "jurnal", "--json"))
    assert "Sari" == opening["oleh"]


def test_a_session_open_elsewhere_says_who_has_it_and_is_shown_for_reading(start, tmp_path):
    folder = tmp_path / "rapat"
    first = start("contoh", folder)
    first.wait_for(*HOME)
    second = start("buka", folder)
    shown = second.wait_for("Sesi ini sekarang hanya dapat dibaca", "1 Baca saja", "2 Coba lagi")
    assert f"(proses {first.process.pid}," in " ".join(shown.replace("█", " ").split())
    second.send_keys("1")
    second.wait_for("F1 bantuan", "hanya baca")
    assert "Siapa yang mengetik?" not in second.text
    assert 145 == len(Clerk(folder).table("jurnal"))


TELLS_WHAT_IS_LOADED = """
import os, signal, sys

def tell(*_):
    with open("loaded", "w") as file:
        file.write("\\n".join(name for name, module in sys.modules.items() if type(module) is type(sys)))
    os._exit(0)

signal.signal(signal.SIGUSR1, tell)
from tui.__main__ import main
main()
"""
"""The program; at a signal it writes down which modules it has loaded, without those that wait to be used."""

FOR_A_KEY = re.compile(
    r"exports\.(catalogue|page|parcel|xlsx|pdf|docx|text|joining)\b|fpdf|xlsxwriter|PIL|python_calamine|rapidfuzz|tabulate|holidays\.countries"
    r"|sessions\.intake\.(duplicates\.(?!traits)|readers|reading|preview|template)|sessions\.office\.file_reading"
    r"|tui\.(?!shell)\w+\.(flows|forms)\b|tui\.picture\.|tui\.dialogs\.text"
)
"""What makes files of papers, what reads files, what forms ask; the words of papers stand below the works of Alur."""


def test_the_first_screen_is_there_before_what_only_keys_need_is_loaded(start, tmp_path):
    folder = tmp_path / "kerjo"
    done("baru", folder, "--kecamatan", "33.13.16", "--tahun-rencana", "2028", "--oleh", "Budi")
    terminal = start("buka", folder, "--oleh", "Sari", program=("-c", TELLS_WHAT_IS_LOADED))
    terminal.wait_for(*HOME)
    assert 0 == terminal.send(signal.SIGUSR1)
    loaded = set((tmp_path / "loaded").read_text().split())
    assert {"tui.steps.screen", "sessions.kinds"} <= loaded
    assert set() == set(filter(FOR_A_KEY.match, loaded))
