"""Menampilkan layar hadirin: terminal kedua untuk proyektor, yang mengikuti sesi dan tidak mengubah apa pun.

Apa yang tampil ditentukan sekretaris di programnya (t tayang, g l daftar tayangan).
Contoh: musrenbang layar musrenbang-kerjo-2028
        musrenbang layar musrenbang-kerjo-2028 --teks
        musrenbang layar musrenbang-kerjo-2028 --gladi
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from sessions.language.local import speaking
from sessions.record.disk import SYSTEM_DISK
from sessions.record.errors import JOURNAL, NotASession
from sessions.record.lines import require_not_older
from sessions.record.wall import Showing, Slide, SlideName, require_showable
from sessions.rehearsal import twin
from tui.commands.folder import Failure, WrongUsage, add_folder, opened, screen
from tui.shell.machine import OfficeClock
from tui.widgets.theme_names import NAMES

if TYPE_CHECKING:
    from tui.picture.picture import Hall


COLUMNS = 80
"""Width of the text."""


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, theme, text instead of a screen."""
    add_folder(parser)
    parser.add_argument("--tema", choices=NAMES, help="warna layar hadirin; bawaan: seperti program sekretaris")
    parser.add_argument("--gladi", action="store_true", help="layar gladi sesi ini")
    parser.add_argument(
        "--teks",
        metavar="TAYANGAN",
        nargs="?",
        const="",
        help="cetak sebagai teks biasa, lalu selesai: yang sedang ditayangkan, atau tayangan yang disebut, misalnya "
        "peringkat, peringkat:II, usulan:2007-03, hasil:1, berita-acara",
    )


def run(asked: Namespace) -> int:
    """Follow the session until the window is closed, or print what is shown now."""
    folder = _rehearsal_of(asked.folder) if asked.gladi else asked.folder
    if not (folder / JOURNAL).is_file():
        raise NotASession(str(folder))
    require_not_older(SYSTEM_DISK.read(folder / JOURNAL))
    if asked.teks is not None:
        return _print(folder, asked.teks)
    with screen():
        from tui.shell import settings
        from tui.wall.app import WallApp

        app = WallApp(folder, asked.tema or settings.load(settings.default_file()).theme)
        app.run(mouse=False)
    return app.return_code or 0


def _rehearsal_of(folder: Path) -> Path:
    """The rehearsal of this session; Failure where none goes on."""
    from tui.shell.folders import rehearsals

    found = twin.folder_of(folder, rehearsals())
    if not twin.is_there(found):
        raise Failure(f"Gladi sesi ini belum dimulai; mulai dengan: musrenbang gladi {folder}.")
    return found


def _print(folder: Path, wanted: str) -> int:
    """A slide in full, every page of a list below the other: the one on the wall, or the one that is named."""
    from tui.picture.drawing import whole
    from tui.wall.app import Watch
    from tui.wall.slides import shown

    if wanted:
        hall, showing = _asked(folder, wanted)
    else:
        watch = Watch(folder)
        watch.look(0.0)
        if watch.showing is None:
            raise Failure("Sesi ini belum dapat dibaca; buka dahulu di program sekretaris, atau sebut tayangannya.")
        hall, showing = watch.hall, watch.showing
    with speaking(hall.session.office):
        print("\n".join(whole(shown(hall, showing), COLUMNS)))
    return 0


def _asked(folder: Path, wanted: str) -> tuple["Hall", Showing]:
    """The slide of this name over everything that was decided; Refused as if it were pushed."""
    from tui.picture.picture import Hall

    name, _, about = wanted.partition(":")
    try:
        slide = Slide(name=SlideName(name), about=about)
    except ValueError as error:
        raise WrongUsage(f"Tayangan {name} tidak ada; pilih salah satu dari: {', '.join(SlideName)}.") from error
    with opened(folder, read_only=True) as sitting:
        require_showable(sitting.ledger, slide)
        clock = OfficeClock()
        clock.follow(sitting)
        return Hall(ledger=sitting.ledger, now=clock()), Showing(slide=slide)
