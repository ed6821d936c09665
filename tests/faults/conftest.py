"""The writing process of `writing.py`, to be killed or starved."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import sessions

WRITING = Path(__file__).with_name("writing.py")


@pytest.fixture
def writing() -> Callable[..., subprocess.Popen[str]]:
    """Start a process that takes decisions in a folder; its stdout tells each acknowledged seq on a line.

    `broken` is code that runs in it first, to take one rule away from the record.
    """
    environment = {**os.environ, "PYTHONPATH": str(Path(sessions.__file__).parents[1])}

    def start(folder: Path, *arguments: int, broken: str = "") -> subprocess.Popen[str]:
        code = f"{broken}\nimport runpy; runpy.run_path({str(WRITING)!r}, run_name='__main__')"
        command = [sys.executable, "-c", code, str(folder), *map(str, arguments)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)

    return start


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "musrenbang-kerjo-2028"
