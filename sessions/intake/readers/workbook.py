"""Spreadsheet files to sheets: guarded first, then read in a bounded child process."""

import json
import subprocess
import sys
from itertools import islice
from pathlib import Path

from sessions.intake.not_a_table import Finding, NotATable
from sessions.intake.readers import child
from sessions.intake.readers.delimited import decoded
from sessions.intake.readers.grid import Faults, Sheet
from sessions.intake.readers.xls_guard import inspected_xls
from sessions.intake.readers.zip_guard import inspected_zip
from sessions.text import clean

TIME_LIMIT = 20
"""Seconds the child may take; a file of 5,000 rows takes a third of one."""

MEMORY_LIMIT = 480
"""Megabytes of address space of the child (not enforced on Windows)."""

_COVERED_LIMIT = 200_000
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_XLS_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))


def zipped_sheets(file: str, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of an XLSX or ODS file; raises NotATable."""
    return _read_in_child(file, *inspected_zip(file, content))


def ole2_sheets(file: str, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of an old XLS file; raises NotATable, also for a password-protected XLSX, which has the same coat."""
    if _ENCRYPTED_STREAM in content:
        raise NotATable(Finding.ENCRYPTED, file=file)
    if not any(stream in content for stream in _XLS_STREAMS):
        raise NotATable(Finding.NOT_A_TABLE, file=file, found="OLE2")
    return _read_in_child(file, content, inspected_xls(file, content))


def page_sheets(file: str, content: bytes) -> tuple[Sheet, ...]:
    """The tables of an HTML page, as which many a download calls itself .xls, as one sheet; raises NotATable."""
    return _read_in_child(file, decoded(file, content).lstrip().encode(), {})


def _read_in_child(file: str, content: bytes, faults: Faults) -> tuple[Sheet, ...]:
    command = [sys.executable, "-P", str(Path(child.__file__)), str(MEMORY_LIMIT)]
    try:
        finished = subprocess.run(  # noqa: S603 (our own interpreter and file)
            command,
            input=content,
            capture_output=True,
            check=False,
            timeout=TIME_LIMIT,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise NotATable(Finding.TOO_LARGE, file=file, found=f"> {TIME_LIMIT} s", limit=f"{TIME_LIMIT} s") from error
    if finished.returncode != 0:
        raise _refusal(file, finished.returncode)
    sheets = tuple(_sheet(name, rows, merged, faults) for name, rows, merged in json.loads(finished.stdout))
    if not any(cell for sheet in sheets for row in sheet.rows for cell in row):
        raise NotATable(Finding.EMPTY, file=file)
    return sheets


def _sheet(name: str, rows: list[list[str]], merged: list[list[int]], faults: Faults) -> Sheet:
    """A sheet; of a merged range only the cells below the first of its first column are covered."""
    covered = (
        (row + 1, column + 1)
        for first, column, last, _ in merged
        for row in range(first + 1, min(last, len(rows) - 1) + 1)
    )
    return Sheet(
        name=clean(name),
        rows=tuple(map(tuple, rows)),
        faults=faults.get(name, {}),
        covered=frozenset(islice(covered, _COVERED_LIMIT)),
    )


def _refusal(file: str, code: int) -> NotATable:
    """An abort for want of memory ends by a signal on POSIX; every other unknown end counts as damage."""
    if code == child.ENCRYPTED:
        return NotATable(Finding.ENCRYPTED, file=file)
    if code == child.OUT_OF_MEMORY or code < 0:
        return NotATable(Finding.TOO_LARGE, file=file, found=f"> {MEMORY_LIMIT} MB", limit=f"{MEMORY_LIMIT} MB")
    return NotATable(Finding.DAMAGED, file=file)
