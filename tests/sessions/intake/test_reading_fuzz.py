"""Damaged files: whatever happens to the bytes, the answer is a preview or NotATable, in bounded time and memory."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.old_excel import Error, xls

from sessions.intake.grid import FACTS, NotATable
from sessions.intake.preview import preview
from sessions.intake.verdicts import Preview
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

MEGABYTES = 500

_HEADINGS = ["No", "Desa", "Usulan Kegiatan", "Lokasi", "Perkiraan Anggaran (Rp)"]
_ROWS = [_HEADINGS, *([n, "Botok", f"Pembangunan talud {n}", "Dusun Krajan", 150_000_000] for n in range(1, 30))]
_ODS = "urn:oasis:names:tc:opendocument:xmlns"


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
        chosen = chance.choice([name for name in old.namelist() if name.endswith((".xml", ".rels"))])
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, _damaged(part, chance) if name == chosen else part)
    return buffer.getvalue()


def _ods() -> bytes:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in _ROWS
    )
    content = (
        f'<office:document-content xmlns:office="{_ODS}:office:1.0" xmlns:table="{_ODS}:table:1.0" '
        f'xmlns:text="{_ODS}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Usulan">{cells}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return buffer.getvalue()


@pytest.fixture
def whole(write_csv, write_xlsx) -> dict[str, bytes]:
    """One good file of each kind."""
    return {
        "csv": write_csv("utuh.csv", _ROWS).read_bytes().replace(b"Botok", '"Botok – é"'.encode()),
        "xlsx": write_xlsx("utuh.xlsx", _ROWS).read_bytes(),
        "xls": xls({"Usulan": [*_ROWS, ["", "Botok", Error()]]}, [(1, 3, 1, 1)]),
        "ods": _ods(),
        "html": ("<table>" + "".join("<tr><td>" + "<td>".join(map(str, row)) for row in _ROWS) + "</table>").encode(),
    }


def _seen(path: Path, office: Office, contents: Iterator[bytes]) -> tuple[int, int]:
    """How many files were read and how many refused; any other error fails the test."""
    previews: list[Preview] = []
    refusals: list[NotATable] = []
    for content in contents:
        path.write_bytes(content)
        try:
            previews.append(preview(IN_FILES, path, office))
        except NotATable as refusal:
            refusals.append(refusal)
    assert all(len(seen.rows) == seen.accepted + seen.refused + seen.skipped for seen in previews)
    assert all(set(FACTS[refusal.finding]) == set(refusal.facts) for refusal in refusals)
    return len(previews), len(refusals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A kind of file, what is done to it, and how many are tried in the short and in the long form."""

    kind: str
    damage: Callable[[bytes, random.Random], bytes]
    few: int
    many: int


CASES = [
    Case(kind="csv", damage=_damaged, few=30, many=600),
    Case(kind="xlsx", damage=_damaged, few=12, many=500),
    Case(kind="xlsx", damage=_with_damaged_part, few=8, many=500),
    Case(kind="xls", damage=_damaged, few=8, many=400),
    Case(kind="ods", damage=_damaged, few=4, many=200),
    Case(kind="html", damage=_damaged, few=6, many=200),
    Case(kind="ods", damage=_with_damaged_part, few=4, many=200),
]


@pytest.mark.parametrize("case", CASES)
def test_damaged_files_are_read_or_refused(tmp_path: Path, office: Office, whole: dict[str, bytes], case: Case) -> None:
    chance = random.Random(20270203)  # noqa: S311 (repeatable)
    contents = (case.damage(whole[case.kind], chance) for _ in range(case.few))
    assert case.few == sum(_seen(tmp_path / f"rusak.{case.kind}", office, contents))


@pytest.mark.long
@pytest.mark.parametrize("case", CASES)
def test_thousands_of_damaged_files_take_bounded_memory(
    tmp_path: Path, office: Office, whole: dict[str, bytes], case: Case
) -> None:
    resource = pytest.importorskip("resource", reason="POSIX only")
    chance = random.Random(20270204)  # noqa: S311 (repeatable)
    contents = (case.damage(whole[case.kind], chance) for _ in range(case.many))
    read, refused = _seen(tmp_path / f"rusak.{case.kind}", office, contents)
    assert case.many == read + refused
    assert read
    assert refused
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        assert resource.getrusage(who).ru_maxrss < MEGABYTES * 1024
