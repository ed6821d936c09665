"""Texts that are kept in files and compared; UPDATE_GOLDENS=1 in the environment writes them instead."""

import os
from pathlib import Path


def assert_golden(path: Path, text: str) -> None:
    """The file holds exactly this text."""
    if os.environ.get("UPDATE_GOLDENS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text
