"""What commands share: the folder of a session, who types, and what is said where something goes wrong."""

import contextlib
import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from errno import EROFS
from importlib.util import LazyLoader, find_spec, module_from_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_log_path

from sessions.intake.grid import NotATable
from sessions.kernel import windows
from sessions.kernel.files import UnfitFile
from sessions.kernel.refusals import MusrenbangError, Refused
from sessions.kernel.session import Session
from sessions.kernel.text import NameOutsideFolder, clean
from sessions.language.local import voice
from sessions.office.regions import KecamatanUnknown
from sessions.record.errors import RecordAlarm, RecordError, is_full, is_held, told
from sessions.record.ledger import Entry
from sessions.record.sitting import Sitting
from sessions.record.store import Tables
from tui.shell import crash
from tui.shell.machine import SECRETARY, OfficeClock

if TYPE_CHECKING:
    from tui.program.app import MusrenbangApp


def apologise(error: Exception) -> int:
    """Say that the program failed, on stderr; the log is in the user's own folder. Returns the exit code."""
    folder = user_log_path("musrenbang")
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    print(crash.record(error, datetime.now().astimezone(), folder / crash.LOG), end="", file=sys.stderr)
    return crash.EXIT_CODE


class Failure(MusrenbangError):
    """A command stops with this sentence; nothing has changed."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


class WrongUsage(MusrenbangError):
    """A command was called with parts missing that do not go without each other; the sentence says which."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


KNOWN = (Failure, Refused, NotATable, RecordError, KecamatanUnknown, NameOutsideFolder, OSError)
"""Errors that have a sentence; any other is a fault of the program."""


def explained(error: Exception) -> str:
    """The sentence for one of the known errors; TypeError for any other."""
    from sessions.intake.words import file_sentence
    from sessions.kernel import refusals
    from sessions.record.words import sentence_of_record_error

    match error:
        case Failure():
            sentence = error.sentence
        case Refused():
            sentence = str(refusals.explain(error))
        case NotATable():
            sentence = file_sentence(error)
        case RecordAlarm():
            sentence = (
                f"{sentence_of_record_error(error)} Yang masih utuh diperlihatkan oleh: musrenbang pulihkan FOLDER."
            )
        case RecordError():
            sentence = sentence_of_record_error(error)
        case KecamatanUnknown():
            sentence = f"Kode kecamatan {error.code} tidak dikenal. Contoh kode yang benar: 33.13.16."
        case NameOutsideFolder():
            sentence = f"{error} menunjuk ke luar folder tujuan; hapus tautannya, atau pilih folder lain."
        case OSError():
            sentence = _of_the_system(error)
        case _:
            raise TypeError(type(error).__name__)
    return sentence


_NO_SUCH_NAME = 123
"""What Windows says of a name that no file can have."""


def _of_the_system(error: OSError) -> str:
    name = error.filename or "yang diminta"
    if isinstance(error, UnfitFile):
        return f"{name} {error.unfit.value}, sehingga tidak dibaca."
    missing = isinstance(error, FileNotFoundError) or getattr(error, "winerror", None) == _NO_SUCH_NAME
    program = "Word" if str(name).endswith(".docx") else "Excel"
    full = told(error)
    sentences = (
        (is_held(error), f"{name} sedang dibuka program lain, mungkin {program}. Tutup dulu, lalu ulangi."),
        (missing, f"Berkas atau folder {name} tidak ditemukan."),
        (is_full(error), f"{full[:1].upper()}{full[1:]}. Sediakan ruang, lalu ulangi."),
        (error.errno == EROFS, f"{name} ada di media simpan yang tidak dapat ditulisi."),
        (isinstance(error, PermissionError), f"Tidak ada izin untuk membaca atau menulis {name}."),
    )
    return next((told for holds, told in sentences if holds), f"Berkas {name} tidak dapat dibaca atau ditulis.")


def tables_of(session: Session, _entries: Sequence[Entry]) -> Tables:
    """What goes into sesi.json."""
    from sessions.record.tables import tables

    return tables(session)


def add_folder(parser: ArgumentParser) -> None:
    """The session folder, first of every command that needs one."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="folder sesi")


def free_name(wanted: str) -> Path:
    """The wanted name in the present folder, or the next free number behind it."""
    names = (Path(wanted if number == 1 else f"{wanted}-{number}") for number in count(1))
    return next(path for path in names if not path.exists())


def add_typist(parser: ArgumentParser, unnamed: str = f"bawaan: {SECRETARY}") -> None:
    """Who types, as it is in the journal; `unnamed` tells what happens without it."""
    parser.add_argument("--oleh", metavar="NAMA", type=clean, help=f"nama yang mengetik keputusan; {unnamed}")


def typist(asked: Namespace) -> str:
    """The name given with --oleh, or the default."""
    return asked.oleh or SECRETARY


@contextmanager
def opened(folder: Path, by: str = SECRETARY, *, read_only: bool = False) -> Iterator[Sitting]:
    """The sitting of a folder, with the clock of its office; closed at the end, its snapshot written unless it was
    only read.
    """
    clock = OfficeClock()
    with Sitting.open(folder, by=by, clock=clock, tables=tables_of, read_only=read_only) as sitting:
        clock.follow(sitting)
        voice().office = sitting.session.office
        yield sitting


_ALLOCATIONS = 20_000
"""New objects between two rounds of the garbage collector."""


def has_terminal() -> bool:
    """Whether somebody sits before a screen and a keyboard, or a driver of Textual's was named that needs none."""
    return bool(os.environ.get(crash.DRIVER)) or (sys.stdin.isatty() and sys.stdout.isatty())


@contextmanager
def screen() -> Iterator[None]:
    """The window is made fit for screens, and given back as it was. Failure where there is nothing to show them on.

    SystemExit where the newer Terminal of Windows shows them instead.
    """
    if not has_terminal():
        raise Failure("Layar membutuhkan terminal; perintah yang berjalan tanpa layar: musrenbang --help.")
    if sys.platform == "win32" and not os.environ.get(crash.DRIVER):
        from tui.shell import window

        if window.handed_over(sys.argv[1:]):
            raise SystemExit(0)
        if windows.has_old_console():
            raise Failure(window.OLD_CONSOLE)
    with windows.fit_console():
        yield


def spare_the_collector() -> None:
    """What was read stays for the whole sitting, and little that follows has cycles: looking through it all again and
    again would hold up a key now and then, by 0.1 s where a thousand proposals have ten raters.
    """
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)
    gc.enable()


_LATER = (
    "exports.paper.frame",
    "sessions.office.file_reading",
    "tui.agenda.flows",
    "tui.dialogs.text",
    "tui.papers.flows",
    "tui.picture.offers",
)
"""What the first screen knows and only some keys need; whoever imports it takes the module, and no name out of it."""


def _load_later(name: str) -> None:
    """The module is loaded when something of it is used; its package has it at once, or an import would use it."""
    if name not in sys.modules and (spec := find_spec(name)) and spec.loader:
        spec.loader = LazyLoader(spec.loader)
        module = sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(module)
        package, _, own = name.rpartition(".")
        setattr(sys.modules[package], own, module)


def show(
    folder: Path,
    *,
    by: str | None,
    mouse: bool = True,
    start: str | None = None,
    make: "Callable[..., MusrenbangApp] | None" = None,
) -> int:
    """Run the program until it is left; where another process writes or the record is in doubt, that is asked first.

    `by` None: the program asks who types. `start` names the first screen, else it is where the meeting was; `make`
    the program, if it is another one. Failure without a terminal.
    """
    with screen():
        return _show(folder, by, mouse=mouse, start=start, make=make)


def hold_what_is_loaded() -> None:
    """What is loaded and read from now on stays, until `spare_the_collector`."""
    gc.disable()
    for name in _LATER:
        _load_later(name)


def _show(
    folder: Path, by: str | None, *, mouse: bool, start: str | None, make: "Callable[..., MusrenbangApp] | None"
) -> int:
    hold_what_is_loaded()
    from tui.program import opening
    from tui.program.app import MusrenbangApp
    from tui.shell import folders, settings

    clock = OfficeClock()
    sitting = opening.open_sitting(folder, by or SECRETARY, clock, tables_of)
    if sitting is None:
        return 0
    with sitting:
        clock.follow(sitting)
        opening.leave_the_copied(sitting, who=folders.who_copies(folder), own=folders.own_folder())
        options: dict[str, Any] = {"settings_file": settings.default_file(), "asks_typist": by is None, "start": start}
        app = (make or MusrenbangApp)(sitting, clock, **options)
        spare_the_collector()
        app.run(mouse=mouse)
    return app.return_code or 0
