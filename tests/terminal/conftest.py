"""Programs in a real terminal, closed whatever happens; there is no such terminal on Windows."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []

if sys.platform != "win32":
    from support.terminal import Terminal


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., "Terminal"]]:
    """`start("contoh", folder)`: the program in a terminal; `columns` and `lines` tell its size."""
    running: list[Terminal] = []

    def begin(*arguments: object, columns: int = 80, lines: int = 24, cwd: Path = tmp_path, **more: str) -> "Terminal":
        terminal = Terminal(*arguments, cwd=cwd, columns=columns, lines=lines, **more)
        running.append(terminal)
        return terminal

    yield begin
    for terminal in running:
        terminal.close()
