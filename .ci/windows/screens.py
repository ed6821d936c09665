"""Drives the program by Textual's web driver and looks at three screens in two sizes, as a terminal would show them.

    python screens.py COMMAND…              COMMAND plays the sample session and opens it
    python screens.py --any-sign COMMAND…   of a system whose consoles draw every sign

Exit code 0 where every screen is as it should be; else what stood there is printed.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

import pyte

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))
from support.wgl4 import SIGNS

PATIENCE = 240.0
"""Seconds after which a screen will never come."""
PAUSE = 1.0
"""Seconds between two keys, for a system that is only played."""

SIZES = ((80, 24), (120, 36))
SCREENS = (
    ("ga", ("Sidang Pleno II", "Paparan komisi", "tertulis dalam Berita Acara")),
    ("gp", ("pagu", "Kegiatan", "garis")),
    ("gk", ("Belum dibagi",)),
)
"""The keys that lead to it, and what must stand on it."""


class Driven:
    """The program with its packets in and out, and the terminal that shows what it draws."""

    def __init__(self, command: Sequence[str]) -> None:
        width, height = SIZES[0]
        self.screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self.screen)
        environment = {
            **os.environ,
            "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
            "COLUMNS": str(width),
            "ROWS": str(height),
        }
        self._program = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        output = self._program.stdout
        assert output is not None
        while (line := output.readline()) and b"__GANGLION__" not in line:
            pass
        while head := output.read(5):
            payload = output.read(int.from_bytes(head[1:], "big"))
            if head[:1] == b"D":
                self._stream.feed(payload)

    def send(self, kind: bytes, payload: bytes) -> None:
        """One packet: keys as data, the rest as meta."""
        keyboard = self._program.stdin
        assert keyboard is not None
        keyboard.write(kind + len(payload).to_bytes(4, "big") + payload)
        keyboard.flush()

    def resize(self, width: int, height: int) -> None:
        """The window gets another size."""
        self.screen.resize(height, width)
        self.send(b"M", json.dumps({"type": "resize", "width": width, "height": height}).encode())

    def wait_for(self, *words: str) -> str:
        """The screen once all of these stand on it and nothing changes any more; SystemExit where they never do."""
        end, before = time.monotonic() + PATIENCE, ""
        while time.monotonic() < end:
            time.sleep(0.5)
            shown = "\n".join(self.screen.display)
            if all(word in shown for word in words) and shown == before:
                return shown
            if self._program.poll() is not None:
                break
            before = shown
        raise SystemExit(f"never came: {words}\n{before}")

    def close(self) -> int:
        """Leave, as the window would."""
        self.send(b"M", json.dumps({"type": "quit"}).encode())
        self._reader.join(60)
        if self._program.stdin is not None:
            self._program.stdin.close()
        return self._program.wait(60)


def main(command: Sequence[str]) -> None:
    """Look at all of them."""
    bounded = command[0] != "--any-sign"
    program = Driven(command[not bounded :])
    program.wait_for("Sidang Pleno II", "tersimpan")
    looked = 0
    for width, height in SIZES:
        program.resize(width, height)
        for keys, words in SCREENS:
            for key in keys:
                program.send(b"D", key.encode())
                time.sleep(PAUSE if bounded else PAUSE / 5)
            shown = program.wait_for(*words, "F1")
            strange = {sign for sign in shown if bounded and sign not in SIGNS and sign != "\n"}
            if strange or [width] * height != [len(line) for line in shown.split("\n")]:
                raise SystemExit(f"{keys} at {width} x {height}: {strange}\n{shown}")
            if os.environ.get("MUSRENBANG_SHOW"):
                sys.stdout.write(f"{shown}\n")
            looked += 1
    if code := program.close():
        raise SystemExit(f"left with {code}")
    signs = "none with a sign outside WGL4" if bounded else "whatever their signs"
    sys.stdout.write(f"screens: {looked} looked at, {signs}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
