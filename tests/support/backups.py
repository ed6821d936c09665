"""A session with five lines, drafts and papers, and the time at which its backups are made."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sessions.record.backup_file import Backup
from sessions.record.backup_keeping import gather
from sessions.record.restoring import restore

NOON = datetime.fromisoformat("2027-02-03T12:00:00+07:00")


@pytest.fixture
def at() -> datetime:
    return NOON


@pytest.fixture
def later():
    """`later(n)`: n minutes after noon."""
    return lambda minutes: NOON + timedelta(minutes=minutes)


@pytest.fixture
def session(begin, note, folder) -> Path:
    """The folder of a session with five lines, closed."""
    with begin() as sitting:
        for text in ("dua", "tiga", "empat", "líma\x00"):
            sitting.decide(note(text))
    (folder / "draf.jsonl").write_bytes(b'{"tik": 1}\n')
    (folder / "dokumen").mkdir()
    (folder / "dokumen" / "berita-acara.pdf").write_bytes(b"%PDF-1.4 \x00\xff")
    (folder / "dokumen" / "manifes.json").write_bytes(b"{}\n")
    return folder


@pytest.fixture
def backup(session, at) -> Backup:
    """All of that session."""
    return gather(session, at=at, with_documents=True)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a session but the locks and the backups."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return {name: data for name, data in files.items() if not name.startswith(("kunci", "cadangan"))}


@pytest.fixture
def files():
    """`files(folder)`: name -> bytes of every file but the locks and the backups."""
    return files_of


@pytest.fixture
def restored(tmp_path):
    """`restored(backup)`: the folder it was restored into."""

    def into(backup: Backup) -> Path:
        folder = tmp_path / "pulih"
        restore(backup, folder)
        return folder

    return into
