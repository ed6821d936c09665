"""An office file to an office: every fault with its line, and nothing taken where one of them stands in the way.

Only `kode` must be written. What is not written is as usual for this kecamatan, its villages are those of the
Kemendagri list.
"""

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sessions.guideline.decisions import require_valid_guideline
from sessions.house_rules.decisions import require_valid_house_rules
from sessions.kernel.checks import require_valid_commissions
from sessions.kernel.files import Unfit, UnfitFile, read_whole
from sessions.kernel.refusals import Refused
from sessions.office.defaults import is_superseded, office_for
from sessions.office.file_keys import FILE, LogoFile, OfficeFile
from sessions.office.file_kinds import NEEDED, At, FileFault, KeyPath, OfficeFileWrong, Problem
from sessions.office.regions import KecamatanUnknown
from sessions.values.office import Agency, Logo, Office

NAME = "kantor.toml"
LARGEST = 256_000
"""Bytes of an office file; that of a kecamatan with fifty villages has a tenth of it."""

LARGEST_LOGO = 500_000
"""Bytes of a logo; a coat of arms for print needs less."""

_PICTURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)$")
_LETTERHEADS = (0, 2)
"""Lines of a kop of one's own: none, or both."""


def read_file(path: Path) -> OfficeFile:
    """The file with its logo, which it names from where it lies; OfficeFileWrong, or OSError."""
    try:
        content = read_whole(path, LARGEST)
    except UnfitFile as error:
        if error.unfit is not Unfit.TOO_LARGE:
            raise
        raise OfficeFileWrong(path.name, [FileFault(problem=Problem.TOO_LARGE)]) from error
    return read(content, path.name, folder=path.parent)


def read(content: bytes, file: str = NAME, *, folder: Path | None = None) -> OfficeFile:
    """An office file from its bytes. Raises OfficeFileWrong with everything that is wrong in it, by line."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise OfficeFileWrong(file, [FileFault(problem=Problem.NOT_UTF8, line=line)]) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise OfficeFileWrong(file, [_of_syntax(str(error), content)]) from error
    at = At((), [])
    found = _office_file(values, at, folder)
    faults = _on_lines(text, at.faults)
    if found is None or not all(fault.problem.is_warning for fault in faults):
        raise OfficeFileWrong(file, faults)
    return replace(found, warnings=faults)


def _of_syntax(message: str, content: bytes) -> FileFault:
    at = _AT_LINE.search(message)
    problem = Problem.TWICE if "overwrite" in message or "declare" in message else Problem.SYNTAX
    return FileFault(problem=problem, line=int(at[1]) if at else content.rstrip().count(b"\n") + 1)


def _office_file(values: dict[str, Any], at: At, folder: Path | None) -> OfficeFile | None:
    """What the file says; None where it does not say for which kecamatan."""
    if "kode" not in values:
        at.below("kode").wrong(Problem.MISSING)
        return None
    code = NEEDED.read(values["kode"], "", At(("kode",), at.faults))
    try:
        usual = office_for(code)
    except KecamatanUnknown:
        if code:
            at.below("kode").wrong(Problem.PLACE_UNKNOWN, found=code)
        return None
    found: OfficeFile = FILE.read({**values, "kode": usual.code}, OfficeFile(office=usual), at)
    has_own = found.office.agencies is not usual.agencies
    office = replace(found.office, agencies=_agencies(found.office, at.below("perangkat_daerah") if has_own else None))
    _look_through(office, at)
    logo = _logo(found.logo_path, folder, at.below("kop", "logo"))
    return replace(found, office=replace(office, logo=logo.logo if logo else None), logo=logo)


def _agencies(office: Office, at: At | None) -> tuple[Agency, ...]:
    """Each with its commission, or none; where they are the usual ones, also those whose commission is gone."""
    known = {"": None, **{str(commission.id).casefold(): commission.id for commission in office.commissions}}
    for place, agency in enumerate(office.agencies if at else ()):
        if at and (agency.commission or "").casefold() not in known:
            ids = (commission.id for commission in office.commissions)
            at.below(place, "komisi").wrong(Problem.NOT_ONE_OF, found=agency.commission, known=ids)
    return tuple(replace(a, commission=known.get((a.commission or "").casefold())) for a in office.agencies)


def _logo(name: str, folder: Path | None, at: At) -> LogoFile | None:
    """The picture, from where the office file lies; a path may lead elsewhere, it is the kecamatan's own."""
    if not name or folder is None:
        return None
    try:
        content = read_whole(folder / name, LARGEST_LOGO)
    except UnfitFile as error:
        is_large = error.unfit is Unfit.TOO_LARGE
        at.wrong(Problem.LOGO_TOO_LARGE if is_large else Problem.LOGO_NOT_A_PICTURE, found=name)
        return None
    except (OSError, ValueError):
        at.wrong(Problem.LOGO_MISSING, found=name)
        return None
    kind = next((kind for magic, kind in _PICTURES if content.startswith(magic)), None)
    if kind is None:
        at.wrong(Problem.LOGO_NOT_A_PICTURE, found=name)
        return None
    digest = hashlib.sha256(content).hexdigest()
    return LogoFile(logo=Logo(file=f"dokumen/logo.{kind}", sha256=digest), content=content)


def _look_through(office: Office, at: At) -> None:
    """What is wrong about the whole; what decision 1 would refuse is told at its table."""
    if len(office.letterhead) not in _LETTERHEADS:
        at.below("kop", "baris").wrong(Problem.WRONG_COUNT, found=len(office.letterhead), known=(str(_LETTERHEADS[1]),))
    for place, law in enumerate(office.legal_basis):
        if is_superseded(law):
            at.below("dasar_hukum", place).wrong(Problem.OLD_LAW, found=law)
    here = re.compile(rf"{re.escape(office.code)}\.\d{{4}}", re.ASCII)
    for place, village in enumerate(office.villages):
        if village.code and not here.fullmatch(village.code):
            known = f"{office.code}.2001"
            at.below("desa", place, "kode").wrong(Problem.ELSEWHERE, found=village.code, known=(known,))
    checks: tuple[tuple[At, Callable[[], None]], ...] = (
        (at.below("komisi", 0), lambda: require_valid_commissions(office.commissions)),
        (at.below("pedoman"), lambda: require_valid_guideline(office.guideline, office.commissions)),
        (at.below("tata_tertib"), lambda: require_valid_house_rules(office.house_rules)),
    )
    for where, check in checks:
        try:
            check()
        except Refused as refused:
            where.wrong(Problem.REFUSED, refused=refused)


def _on_lines(text: str, kept: Sequence[tuple[KeyPath, FileFault]]) -> tuple[FileFault, ...]:
    """The faults with their lines, in the order of the file: the line of a path, else of what it stands in."""
    lines = lines_of(text) if kept else {}
    faults = []
    for path, fault in kept:
        above = (path[:length] for length in range(len(path), 0, -1))
        faults.append(replace(fault, line=next((lines[place] for place in above if place in lines), None)))
    return tuple(sorted(dict.fromkeys(faults), key=lambda fault: fault.line or 0))


LONGEST = 200
"""Lines of one statement that are looked through; what is in and below a longer one has no line."""


def lines_of(text: str) -> Mapping[KeyPath, int]:
    """The line from 1 of every table, key and item of a list; the reader of Python does not tell.

    Of a text that was read without a fault. What is in an inline table has the line of its key.
    """
    lines = text.split("\n")
    found: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for start, end in _statements(lines):
        is_header = lines[start].lstrip().startswith("[")
        path: KeyPath = () if is_header else table
        values: Any = tomllib.loads("\n".join(lines[start:end]))
        while isinstance(values, dict) and len(values) == 1:
            [(name, values)] = values.items()
            path = (*path, name)
            if not is_header or isinstance(values, list):
                found.setdefault(path, start + 1)
            if is_header and isinstance(values, list):
                counts[path] = counts.get(path, -1) + 1
            if is_header and path in counts:
                path = (*path, counts[path])
        if is_header:
            table = path
            found.setdefault(path, start + 1)
        elif isinstance(values, list):
            found.update(((*path, place), start + line) for place, line in enumerate(_items(lines[start:end])))
    return found


def _statements(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each begins and ends: as soon as its lines can be read."""
    start = 0
    for end in range(1, len(lines) + 1):
        try:
            values = tomllib.loads("\n".join(lines[start:end]))
        except tomllib.TOMLDecodeError:
            if end - start == LONGEST:
                return
            continue
        if values:
            yield start, end
        start = end


def _items(lines: Sequence[str]) -> Iterator[int]:
    """The line from 1 on which each item of a list begins: closed behind any of its lines, the list can be read."""
    start = count = 0
    for end in range(1, len(lines) + 1):
        try:
            values: Any = tomllib.loads("\n".join([*lines[:end], "]"] if end < len(lines) else lines))
        except tomllib.TOMLDecodeError:
            continue
        while isinstance(values, dict):
            [values] = values.values()
        yield from [start + 1] * (len(values) - count)
        start, count = end, len(values)
