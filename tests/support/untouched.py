"""Whether a folder was only read: every file in it with the SHA-256 of its bytes."""

import hashlib
from collections.abc import Mapping
from pathlib import Path


def hashes(folder: Path) -> Mapping[str, str]:
    """Path below the folder -> SHA-256 in hex, of every file."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
