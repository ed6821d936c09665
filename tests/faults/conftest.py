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
    """Start a process that takes decisions in a folder; its stdout tells each acknowledged seq on a line."""
    environment = {**os.environ, "PYTHONPATH": str(Path(sessions.__file__).parents[1])}

    def start(folder: Path, *arguments: int) -> subprocess.Popen[str]:
        command = [sys.executable, str(WRITING), str(folder), *map(str, arguments)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)

    return start


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "musrenbang-kerjo-2028"
