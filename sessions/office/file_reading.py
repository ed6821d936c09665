"""An office file to an office: every fault with its line, and nothing taken where one of them stands in the way.

Only `kode` must be written. What is not written is as usual for this kecamatan, its villages are those of the
Kemendagri list.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sessions.guideline.decisions import require_valid_guideline
from sessions.house_rules.decisions import require_valid_house_rules
from sessions.kernel.checks import require_valid_commissions
from sessions.kernel.refusals import Refused
from sessions.language import file_words
from sessions.office import file_rooms
from sessions.office.defaults import is_superseded, office_for
from sessions.office.file_faults import Fault, OfficeFileWrong, Problem, line_at, lines_of
from sessions.office.file_faults import Path as KeyPath
from sessions.office.file_parts import LogoFile, Part, logo_of
from sessions.office.regions import KecamatanUnknown
from sessions.values.attendance import Official, nip_doubt
from sessions.values.office import Office

NAME = "kantor.toml"
LARGEST = 256_000
"""Bytes of an office file; that of a kecamatan with fifty villages has a tenth of it."""

_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)$")
_LETTERHEAD_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFile:
    """What an office file says: the office, its officials, its logo, and what should be looked at."""

    office: Office
    officials: tuple[Official, ...] = ()
    logo: LogoFile | None = None
    warnings: tuple[Fault, ...] = ()


def read_file(path: Path) -> OfficeFile:
    """The file with its logo, which it names from where it lies; OfficeFileWrong, or OSError."""
    if path.stat().st_size > LARGEST:
        raise OfficeFileWrong(path.name, [Fault(problem=Problem.TOO_LARGE)])
    return read(path.read_bytes(), path.name, folder=path.parent)


def read(content: bytes, file: str = NAME, *, folder: Path | None = None) -> OfficeFile:
    """An office file from its bytes. Raises OfficeFileWrong with everything that is wrong in it, by line."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise OfficeFileWrong(file, [Fault(problem=Problem.NOT_UTF8, line=line)]) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise OfficeFileWrong(file, [_of_syntax(str(error), content)]) from error
    faults: list[Fault] = []
    found = _office_file(values, lines_of(text), faults, folder)
    faults = sorted(dict.fromkeys(faults), key=lambda fault: fault.line or 0)
    if found is None or not all(fault.is_warning for fault in faults):
        raise OfficeFileWrong(file, faults)
    return replace(found, warnings=tuple(faults))


def _of_syntax(message: str, content: bytes) -> Fault:
    at = _AT_LINE.search(message)
    problem = Problem.TWICE if "overwrite" in message or "declare" in message else Problem.SYNTAX
    return Fault(problem=problem, line=int(at[1]) if at else content.rstrip().count(b"\n") + 1)


def _office_file(
    values: dict[str, Any], lines: Mapping[KeyPath, int], faults: list[Fault], folder: Path | None
) -> OfficeFile | None:
    part = Part(values, (), lines, faults)
    code = part.text("kode", is_needed=True)
    try:
        usual = office_for(code)
    except KecamatanUnknown:
        if code:
            part.wrong(Problem.PLACE_UNKNOWN, "kode", found=code)
        return None
    office = file_rooms.places(part, usual)
    office = replace(
        _letters(part, office),
        house_rules=file_rooms.house_rules(part.part("tata_tertib"), usual.house_rules),
        guideline=file_rooms.guideline(part.part("pedoman"), usual.guideline),
    )
    logo = _logo(part.part("kop"), folder)
    officials = _officials(part.part("pejabat"))
    part.close()
    _check_rules(office, lines, faults)
    return OfficeFile(office=replace(office, logo=logo.logo if logo else None), officials=officials, logo=logo)


def _letters(part: Part, office: Office) -> Office:
    """What stands on papers: kop, planning agency, legal basis, numbers, paper."""
    kop = part.part("kop")
    letterhead = kop.texts("baris")
    if len(letterhead) not in {0, _LETTERHEAD_LINES}:
        kop.wrong(Problem.WRONG_COUNT, "baris", found=str(len(letterhead)), known=(str(_LETTERHEAD_LINES),))
    kop.has("logo")
    address, contact = kop.text("alamat", office.address), kop.text("kontak")
    kop.close()
    agency = part.part("badan_perencana")
    planning = replace(
        office.planning_agency,
        short=agency.text("singkatan", office.planning_agency.short),
        name=agency.text("nama", office.planning_agency.name),
        address=agency.text("alamat", office.planning_agency.address),
    )
    agency.close()
    numbers = part.part("nomor_surat")
    forms = {kind: form for kind in file_words.LETTERS if (form := numbers.text(kind))}
    numbers.close()
    basis = part.texts("dasar_hukum", office.legal_basis)
    for place, law in enumerate(basis):
        if is_superseded(law):
            part.wrong(Problem.OLD_LAW, "dasar_hukum", place, found=law)
    return replace(
        office,
        letterhead=letterhead,
        address=address,
        contact=contact,
        planning_agency=planning,
        letter_numbers=forms,
        legal_basis=basis,
        paper=part.one_of("kertas", file_words.PAPERS, office.paper),
        letter_paper=part.one_of("kertas_surat", file_words.PAPERS, office.letter_paper),
        without_contacts=part.several_of("tanpa_kontak", file_words.CONTACT_LISTS, office.without_contacts),
    )


def _logo(kop: Part, folder: Path | None) -> LogoFile | None:
    """The picture, from where the office file lies; a path may lead elsewhere, it is the kecamatan's own."""
    name = kop.text("logo")
    if not name or folder is None:
        return None
    try:
        found = logo_of((folder / name).read_bytes())
    except (OSError, ValueError):
        found = Problem.LOGO_MISSING
    if isinstance(found, LogoFile):
        return found
    kop.wrong(found, "logo", found=name)
    return None


def _officials(part: Part) -> tuple[Official, ...]:
    """Tables `[pejabat.camat]` and so on; who has no name yet is left out."""
    found: list[Official] = []
    for key, role in file_words.OFFICIALS.items():
        if not part.has(key):
            continue
        person = part.part(key)
        nip = re.sub(r"[\s.]", "", person.text("nip"))
        sex = person.one_of("jenis_kelamin", {"": None, **file_words.SEXES}, None)
        official = Official(
            role=role,
            name=person.text("nama"),
            position=person.text("jabatan"),
            rank=person.text("pangkat"),
            nip=nip,
            sex=sex,
        )
        person.close()
        if doubt := nip_doubt(nip, sex):
            problem = Problem.NIP_DIGITS if doubt.value == "LENGTH" else Problem.NIP_DOUBTFUL
            person.wrong(problem, "nip", found=nip)
        if official.name:
            found.append(official)
        elif nip or official.rank:
            person.wrong(Problem.BLANK_NAME, "nama")
    part.close()
    return tuple(found)


def _check_rules(office: Office, lines: Mapping[KeyPath, int], faults: list[Fault]) -> None:
    """What decision 1 would refuse is told here, with the line of its table."""
    checks: tuple[tuple[KeyPath, Callable[[], None]], ...] = (
        (("komisi", 0), lambda: require_valid_commissions(office.commissions)),
        (("pedoman",), lambda: require_valid_guideline(office.guideline, office.commissions)),
        (("tata_tertib",), lambda: require_valid_house_rules(office.house_rules)),
    )
    for path, check in checks:
        try:
            check()
        except Refused as refused:
            line = line_at(lines, path)
            faults.append(Fault(problem=Problem.REFUSED, line=line, key=str(path[0]), refused=refused))
