"""Membuat salinan data sesi: satu berkas zip yang dibaca kembali dan diperiksa sesudah ditulis.

Contoh: musrenbang cadangkan musrenbang-kerjo-2028 --ke /media/sari/STIK
Dengan --ke dokumen ikut disalin. Tanpa --ke salinan data masuk ke cadangan/ di folder sesi, tanpa dokumen.
Memulihkannya: musrenbang pulihkan BERKAS.zip
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sessions.kernel.checks import require_no_rehearsal
from sessions.record.backup_file import Backup
from sessions.record.backup_keeping import FOLDER, make, rotate
from sessions.record.disk import SYSTEM_DISK
from sessions.record.errors import JOURNAL, told
from sessions.record.sitting import Sitting
from sessions.record.words import extent, not_stored, stored
from tui.commands.folder import Failure, WrongUsage, tables_of
from tui.shell.machine import SECRETARY, OfficeClock

STOP = "tidak"
"""Instead of a folder: no more copies at each stage."""


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, destination, and the folder for the automatic copies."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help="folder sesi; bawaan: folder ini")
    parser.add_argument("--ke", metavar="FOLDER", type=Path, help="tempat salinan data ditulis, misalnya stik USB")
    each = f"mulai sekarang tulis juga salinan data otomatis tiap tahap ke FOLDER ini; “{STOP}” menghentikannya"
    parser.add_argument("--setiap-tahap", metavar="FOLDER", help=each)


def run(asked: Namespace) -> int:
    """Back up, or set where the automatic copies go; with both a folder and the setting, both."""
    if asked.setiap_tahap is not None:
        _set(asked.setiap_tahap)
        if asked.folder is None and asked.ke is None:
            return 0
    folder = asked.folder or Path()
    if asked.folder is None and not (folder / JOURNAL).is_file():
        raise WrongUsage("Sebutkan folder sesi yang dicadangkan.")
    clock = OfficeClock()
    with Sitting.open(folder, by=SECRETARY, clock=clock, tables=tables_of, read_only=True) as sitting:
        clock.follow(sitting)
        require_no_rehearsal(sitting.session)
    place = asked.ke or folder / FOLDER
    try:
        backup = _made(folder, asked.ke, clock)
    except OSError as error:
        raise Failure(not_stored(str(place), told(error))) from error
    print(stored(backup, str(place)))
    print(f"Isinya {extent(backup)}.")
    return 0


def _made(folder: Path, to: Path | None, clock: OfficeClock) -> Backup:
    if to is None:
        return rotate(folder, at=clock())
    if not to.is_dir():
        SYSTEM_DISK.create_folder(to)
    return make(folder, to, at=clock(), with_documents=True)


def _set(typed: str) -> None:
    """Keep the folder among what this person prefers; it has to be there when a copy is made."""
    from tui.shell import settings

    if typed == STOP:
        settings.keep(settings.default_file(), backups_to="")
        print("Salinan data otomatis hanya masuk ke cadangan/ di folder sesi.")
        return
    folder = Path(typed).expanduser().resolve()
    try:
        if not folder.is_dir():
            SYSTEM_DISK.create_folder(folder)
    except OSError as error:
        raise Failure(not_stored(str(folder), told(error, "foldernya tidak dapat dibuat"))) from error
    if not settings.keep(settings.default_file(), backups_to=str(folder)):
        raise Failure("Setelan tidak dapat disimpan.")
    print(f"Salinan data otomatis tiap tahap ditulis juga ke {folder}.")
