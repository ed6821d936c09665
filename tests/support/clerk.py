"""Somebody at the command line: runs commands in this process, decides through `putuskan`, reads through `daftar`."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any
from unittest.mock import patch

import tui
from tui.commands.cli import run
from tui.shell import machine

ROOT = Path(tui.__file__).parents[1]
Message = dict[str, Any]
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of the output."""
        return self.out.splitlines()


def asked(*arguments: object, typed: str | bytes = "") -> Answer:
    """Run one command; `typed` is what stands on standard input."""
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode() if isinstance(typed, str) else typed))
    try:
        with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
            code = run([str(argument) for argument in arguments])
    finally:
        sys.stdin = before
    return Answer(code=code, out=out.getvalue(), err=err.getvalue())


def done(*arguments: object, typed: str = "") -> str:
    """The output of a command that must succeed."""
    answer = asked(*arguments, typed=typed)
    assert (0, "") == (answer.code, answer.err), f"{arguments}: {answer.out[-1000:]}{answer.err}"
    return answer.out


def run_apart(*arguments: object, cwd: Path, **options: Any) -> "subprocess.CompletedProcess[bytes]":
    """One command as a process of its own in the folder `cwd`, far from any terminal."""
    command = [sys.executable, "-m", "tui", *map(str, arguments)]
    options = {"env": {**os.environ, "PYTHONPATH": str(ROOT)}, "stdin": subprocess.DEVNULL, **options}
    return subprocess.run(command, cwd=cwd, capture_output=True, timeout=300, check=False, **options)


def message(kind: str, at: str = "", **data: object) -> Message:
    """A decision as it goes over the wire; `at` is when it happened, as an ISO time."""
    return {"kind": kind, "data": data, **({"occurred": at} if at else {})}


@contextmanager
def clock_from(moment: datetime) -> Iterator[None]:
    """The clock of the laptop stands at this time and goes on from there, for the commands inside."""
    ahead = moment - datetime.now(UTC)

    class Moved(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.now(tz) + ahead

    with patch.object(machine, "datetime", Moved):
        yield


class Clerk:
    """Decides in one session folder, under a name or as `putuskan` calls whoever gives none."""

    def __init__(self, folder: Path, *, by: str = "") -> None:
        self.folder = folder
        self._named = ("--oleh", by) if by else ()

    def answers(self, messages: Iterable[Message]) -> list[Message]:
        """What `putuskan` answers, message by message."""
        answer = asked("putuskan", self.folder, *self._named, typed="\n".join(map(json.dumps, messages)))
        assert "" == answer.err
        return [json.loads(line) for line in answer.out.splitlines()]

    def decide(self, *messages: Message) -> None:
        """Decisions that must all be taken."""
        refused = [answer for answer in self.answers(messages) if not answer["ok"]]
        assert [] == refused

    def table(self, name: str) -> Rows:
        """Rows of a table."""
        rows: Rows = json.loads(done("daftar", self.folder, name, "--json"))
        return rows
