"""A real terminal of 80 by 24 around the program: keys go in, and what a person would see comes out.

`text` is the screen, `written` every byte the program has sent. Nothing here waits blindly: each key waits until the
program has painted what it makes of it, and every wait for a text ends when it is there, or fails with the screen.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pyte
from pyte.modes import LNM

import tui
from tui.program.app import SETTLE_SECONDS

ROOT = Path(tui.__file__).parents[1]
PATIENCE = 60.0
"""Seconds after which a screen that was waited for will never come; a slow machine needs a tenth of it."""

FIRST_BYTE, SILENCE = 1.0, 0.04
"""Seconds: a key shows its first effect within the first, and is painted when nothing has come for the second."""

STANDS = 0.3
"""Seconds without a byte after which nothing more comes of a key."""

QUIET = 0.05
"""Seconds without a byte after which a screen stands."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "ctrl+s": "\x13",
    "ctrl+z": "\x1a",
    "ctrl+p": "\x10",
    "ctrl+l": "\x0c",
    "ctrl+n": "\x0e",
}
"""What a keyboard sends."""


class Terminal:
    """The program in a pseudo-terminal; `press` types, `wait_for` reads until it is there."""

    def __init__(
        self,
        *arguments: object,
        cwd: Path,
        columns: int = 80,
        lines: int = 24,
        term: str = "xterm-256color",
        program: Sequence[str] = ("-m", "tui"),
    ) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._screen.set_mode(LNM)
        self._stream = pyte.ByteStream(self._screen)
        self.written = b""
        self._master, slave = pty.openpty()
        self._size(columns, lines)
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "TERM": term,
            "TEXTUAL_ANIMATIONS": "none",
            "XDG_CONFIG_HOME": str(cwd / ".config"),
            "XDG_STATE_HOME": str(cwd / ".state"),
            "XDG_CACHE_HOME": str(cwd / ".cache"),
        }
        for name in ("NO_COLOR", "COLUMNS", "LINES"):
            environment.pop(name, None)
        self.process = subprocess.Popen(
            [sys.executable, *program, *map(str, arguments)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env=environment,
            start_new_session=True,
        )
        os.close(slave)

    def _size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def resize(self, columns: int, lines: int) -> None:
        """Another size of the window, as if somebody had pulled at its corner."""
        self._size(columns, lines)
        self._screen.resize(lines, columns)
        self.process.send_signal(signal.SIGWINCH)

    @property
    def text(self) -> str:
        """The screen as it stands, 24 lines."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def rows(self) -> list[str]:
        """The lines of the screen at full width."""
        return list(self._screen.display)

    def press(self, *names: str) -> None:
        """Press keys by their names, or type texts into the field that has the focus; each waits for its paint."""
        for name in names:
            os.write(self._master, KEYS.get(name, name).encode())
            self._settle()

    def send_keys(self, keys: str) -> None:
        """A key by its name, or letters in one go; nothing is read: for a key whose effect is waited for anyway."""
        os.write(self._master, KEYS.get(keys, keys).encode())

    def _settle(self) -> None:
        """Read until the program has painted what it makes of a key, and rests."""
        has_painted = False
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            before = len(self.written)
            if not self._read(SILENCE if has_painted else FIRST_BYTE):
                return
            if before == len(self.written) and not self._is_at_work():
                return
            has_painted = has_painted or before != len(self.written)

    def _is_at_work(self) -> bool:
        """Whether a thread of the program runs, would run if the machine let it, or waits for the disk.

        Silence alone tells nothing on a machine that has other work. Where the system does not say it, silence counts.
        """
        for thread in Path(f"/proc/{self.process.pid}/task").glob("*/stat"):
            with suppress(OSError):
                if thread.read_text(encoding="ascii", errors="replace").rpartition(") ")[2][:1] in {"R", "D"}:
                    return True
        return False

    def wait_until(self, is_there: Callable[[str], bool], what: str, patience: float = PATIENCE) -> str:
        """Read until the screen is as wanted; gives the screen."""
        end = time.monotonic() + patience
        while not is_there(self.text):
            left = end - time.monotonic()
            if left <= 0 or not self._read(left):
                raise AssertionError(f"no {what} on the screen:\n{self.text}")
        return self.text

    def wait_for(self, *texts: str) -> str:
        """Read until all texts stand on the screen together."""
        return self.wait_until(lambda shown: all(text in shown for text in texts), " | ".join(texts))

    def wait_gone(self, text: str) -> str:
        """Read until a text is not on the screen any more."""
        return self.wait_until(lambda shown: text not in shown, f"screen without {text}")

    def answer(self, name: str) -> None:
        """Press a key in a question that decides: it takes none in the first moment after it is painted."""
        self.quiet()
        end = time.monotonic() + SETTLE_SECONDS
        while (left := end - time.monotonic()) > 0:
            self._read(left)
        self.send_keys(name)

    def read_for(self, seconds: float) -> None:
        """Take in whatever is painted in this time, for a screen that changes by itself."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left)

    def painted_at(self, lines: range) -> float:
        """When these lines of the screen took the form that they have once nothing more comes, by `perf_counter`."""
        came: list[tuple[float, bytes]] = []
        while True:
            ready, _, _ = select.select([self._master], [], [], FIRST_BYTE if not came else STANDS)
            if not ready:
                break
            data = os.read(self._master, 65536)
            came.append((time.perf_counter(), data))
        shown = []
        for when, data in came:
            self.written += data
            self._stream.feed(data)
            shown.append((when, [self.rows[line] for line in lines]))
        return next(when for when, text in shown if text == shown[-1][1])

    def quiet(self) -> None:
        """Read until nothing comes any more: keys pressed while a dialog goes away are for nobody and are dropped."""
        before, end = -1, time.monotonic() + PATIENCE
        while before != len(self.written) or self._is_at_work():
            if time.monotonic() > end:
                raise AssertionError(f"the screen never comes to rest:\n{self.text}")
            before = len(self.written)
            self._read(QUIET)

    def _read(self, seconds: float) -> bool:
        """Take in what the program has written; False where it has ended."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the other side is closed
            return False
        self.written += data
        self._stream.feed(data)
        return bool(data)

    def leave(self) -> int:
        """Read until the program has ended; gives its exit code."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._read(end - time.monotonic()):
            pass
        return self.process.wait(timeout=PATIENCE)

    def send(self, name: signal.Signals) -> int:
        """Send a signal and wait for the end."""
        self.process.send_signal(name)
        return self.leave()

    def vanish(self) -> None:
        """The window is gone, and nobody sends the program a signal; returns when it has ended, whatever its code."""
        os.close(self._master)
        self._master = -1
        self.process.wait(timeout=PATIENCE)

    def close(self) -> None:
        """Whatever happened: nothing is left running."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(timeout=PATIENCE)
        if self._master >= 0:
            os.close(self._master)
