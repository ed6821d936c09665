"""Membuat sesi baru untuk sebuah kecamatan.

Contoh: musrenbang baru musrenbang-kerjo-2028 --kecamatan 33.13.16 --tahun-rencana 2028
        musrenbang baru musrenbang-kerjo-2028 --kantor kantor.toml --tahun-lalu musrenbang-kerjo-2027

Tahun rencana bawaan ialah tahun depan; sejak Juli ditawarkan tahun sesudahnya, karena Musrenbang berikutnya digelar
awal tahun depan untuk RKPD tahun sesudah itu.
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from exports.parcel import FOLDER, replace_files
from exports.results.earlier import earlier_in
from sessions.kernel.session import Session
from sessions.kernel.text import clean
from sessions.language.local import voice
from sessions.last_year.decisions import LastYearLoaded
from sessions.last_year.intake import year_in_name
from sessions.office.decisions import SessionOpened
from sessions.office.decisions_plan import PlanReferencesSet
from sessions.office.defaults import office_for, usual_plan_year
from sessions.office.file_keys import LogoFile, OfficeFile
from sessions.record.disk import SYSTEM_DISK
from sessions.record.last_year import NotLastYear, plan_in
from sessions.record.sitting import Sitting
from sessions.values.agenda import MORNING
from sessions.values.office import Office
from tui.commands.folder import Failure, WrongUsage, add_folder, add_typist, tables_of, typist
from tui.commands.kantor import one_kecamatan, read_office
from tui.dialogs.reading import Unreadable, read_year
from tui.shell.folders import why_not
from tui.shell.machine import OfficeClock


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, kecamatan or office file, plan year."""
    add_folder(parser)
    office = parser.add_mutually_exclusive_group()
    office.add_argument(
        "--kecamatan", metavar="KODE|NAMA", type=clean, help="kode Kemendagri, misalnya 33.13.16, atau nama"
    )
    office.add_argument("--kantor", metavar="BERKAS", type=Path, help="berkas kantor; lihat: musrenbang kantor --help")
    parser.add_argument(
        "--tahun-rencana", metavar="TAHUN", type=_year, help="tahun RKPD; bawaan: tahun depan, sejak Juli sesudahnya"
    )
    parser.add_argument(
        "--tahun-lalu",
        metavar="FOLDER|BERKAS",
        type=Path,
        action="append",
        default=[],
        help="sesi, paket kiriman, hasil.json, atau tabel usulan tahun sebelumnya; dapat disebut beberapa kali",
    )
    add_typist(parser)


def _year(typed: str) -> int:
    try:
        return read_year(typed)
    except Unreadable as unreadable:
        raise ArgumentTypeError(str(unreadable)) from unreadable


def run(asked: Namespace) -> int:
    """Create the folder with decision 1."""
    if asked.kantor is None and asked.kecamatan is None:
        raise WrongUsage("Belum disebut: --kecamatan atau --kantor.")
    if asked.kantor is not None:
        found = read_office(asked.kantor)
    else:
        found = OfficeFile(office=office_for(one_kecamatan(asked.kecamatan)))
    make(asked.folder, found, asked.tahun_rencana, by=typist(asked), last_year=asked.tahun_lalu)
    return 0


def make(folder: Path, found: OfficeFile, plan_year: int | None, *, by: str, last_year: Sequence[Path] = ()) -> None:
    """The folder with decision 1, the logo and the lists of earlier years; tells where it is.

    Failure before anything is made.
    """
    if why := why_not(folder):
        raise Failure(f"Sesi tidak dapat dibuat di sana: {why}. Pilih folder lain.")
    voice().office = office = found.office
    clock = OfficeClock(office.utc_offset)
    year = plan_year or usual_plan_year(clock().date())
    first = SessionOpened(office=office, plan_year=year, officials=found.officials, agenda=MORNING)
    lists = _earlier(last_year, Session(office=office, plan_year=year))
    plan = next((plan for path in last_year if (plan := _plan(path, office))), None)
    with Sitting.create(folder, by=by, clock=clock, first=first, tables=tables_of) as sitting:
        if found.logo is not None:
            _keep_logo(folder, found.logo)
        for then in lists:
            sitting.decide(then)
            print(f"Usulan RKPD {then.plan_year}: {len(then.items)}, dari {then.source}.")
        if plan is not None:
            sitting.decide(plan)
            print(f"Acuan RKPD disalin dari sesi tahun lalu: {len(plan.references)} baris.")
    villages = f"{len(office.villages)} {office.village_word}"
    print(f"Sesi Kecamatan {office.kecamatan}, {office.regency}, RKPD {year} dibuat di {folder} ({villages}).")


def _earlier(paths: Sequence[Path], session: Session) -> tuple[LastYearLoaded, ...]:
    """The lists, looked through as the session will look at them, the latest plan first; Failure where it cannot be.

    Of two files that have the same plan the first counts.
    """
    found: dict[int, LastYearLoaded] = {}
    for path in paths:
        for one in _lists_in(path, session, is_alone=len(paths) == 1):
            one.check(session)
            found.setdefault(one.plan_year, one)
    return tuple(found[year] for year in sorted(found, reverse=True))


def _lists_in(path: Path, session: Session, *, is_alone: bool) -> tuple[LastYearLoaded, ...]:
    try:
        earlier = earlier_in(path, session)
    except NotLastYear as error:
        raise Failure(error.sentence) from error
    if not earlier.lists:
        raise Failure(f"Berkas {path.name} tidak memuat kolom kegiatan.")
    if earlier.is_year_supposed and not is_alone and year_in_name(path.name, session.plan_year) is None:
        raise Failure(f"Berkas {path.name} tidak menyebut tahunnya: tambahkan kolom tahun_rencana, atau pada namanya.")
    return earlier.lists


def _plan(path: Path, office: Office) -> PlanReferencesSet | None:
    """The Acuan RKPD of last year's session, to go on with."""
    try:
        return plan_in(path, office)
    except NotLastYear as error:
        raise Failure(error.sentence) from error


def _keep_logo(folder: Path, logo: LogoFile) -> None:
    """Beside the papers, so that it goes along wherever they go."""
    SYSTEM_DISK.create_folder(folder / FOLDER)
    replace_files(folder / FOLDER, {PurePosixPath(logo.logo.file).name: logo.content}, SYSTEM_DISK)
