"""Damaged files: whatever happens to the bytes, the answer is a grid or NotATable, in bounded time."""

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

from sessions.intake.not_a_table import FACTS, NotATable
from sessions.intake.readers import read_grid
from sessions.intake.readers.grid import Grid

_HEADINGS = ["No", "Desa", "Usulan Kegiatan", "Lokasi", "Perkiraan Anggaran (Rp)"]
_ROWS = [_HEADINGS, *([n, "Botok", f"Pembangunan talud {n}", "Dusun Krajan", 150_000_000] for n in range(1, 30))]


def _damaged(content: bytes, chance: random.Random) -> bytes:
    """One to eight bytes changed, a piece cut out, doubled or zeroed, or the end torn off."""
    data = bytearray(content)
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 400))
    match chance.randrange(5):
        case 0:
            for _ in range(chance.randrange(1, 9)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        case 1:
            del data[start:end]
        case 2:
            data[start:start] = data[start:end]
        case 3:
            data[start:end] = bytes(end - start)
        case _:
            del data[start:]
    return bytes(data)


def _with_damaged_part(content: bytes, chance: random.Random) -> bytes:
    """A whole zip again, so that the damage reaches the reader instead of ending at a checksum."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        chosen = chance.choice([name for name in old.namelist() if name.startswith("xl/")])
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, _damaged(part, chance) if name == chosen else part)
    return buffer.getvalue()


def _read(path: Path, contents: Iterator[bytes]) -> tuple[int, int]:
    """How many files were read and how many refused; any other error fails the test."""
    grids: list[Grid] = []
    refusals: list[NotATable] = []
    for content in contents:
        path.write_bytes(content)
        try:
            grids.append(read_grid(path))
        except NotATable as refusal:
            refusals.append(refusal)
    assert all(grid.sheets for grid in grids)
    assert all(set(FACTS[refusal.finding]) == set(refusal.facts) for refusal in refusals)
    return len(grids), len(refusals)


def test_two_hundred_damaged_csv_files_are_read_or_refused(tmp_path: Path, write_csv) -> None:
    content = write_csv("utuh.csv", _ROWS).read_bytes().replace(b"Botok", '"Botok – é"'.encode())
    chance = random.Random(20270203)  # noqa: S311 (repeatable)
    assert 200 == sum(_read(tmp_path / "rusak.csv", (_damaged(content, chance) for _ in range(200))))


def test_two_hundred_damaged_xlsx_files_are_refused_or_read(tmp_path: Path, write_xlsx) -> None:
    content = write_xlsx("utuh.xlsx", _ROWS).read_bytes()
    chance = random.Random(20270204)  # noqa: S311 (repeatable)
    grids, refusals = _read(tmp_path / "rusak.xlsx", (_damaged(content, chance) for _ in range(200)))
    assert 200 == grids + refusals
    assert refusals > 100


def test_damage_inside_a_whole_zip_never_comes_out_of_the_child(tmp_path: Path, write_xlsx) -> None:
    content = write_xlsx("utuh.xlsx", _ROWS).read_bytes()
    chance = random.Random(20270205)  # noqa: S311 (repeatable)
    grids, refusals = _read(tmp_path / "rusak.xlsx", (_with_damaged_part(content, chance) for _ in range(50)))
    assert 50 == grids + refusals
    assert grids
    assert refusals
