"""Berlatih dengan sesi sendiri sebelum hari sidang: semua layar, semua isian, dan hadirin yang bertanya.

Sesinya sendiri hanya dibaca. Yang diketik masuk ke salinan sementara tanpa telepon, alamat, dan NIP, yang dihapus
ketika gladi ditinggalkan (q). Dokumennya bertanda GLADI dan tidak berlaku sebagai Berita Acara.
Contoh: musrenbang gladi musrenbang-kerjo-2028
        musrenbang gladi musrenbang-kerjo-2028 --hapus
        musrenbang layar musrenbang-kerjo-2028 --gladi
"""

from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sessions.record.errors import SessionLocked
from sessions.record.sitting import Sitting
from sessions.rehearsal import twin
from sessions.rehearsal.twin import NotRehearsable
from tui.commands.folder import (
    Failure,
    add_folder,
    add_typist,
    hold_what_is_loaded,
    opened,
    screen,
    show,
    spare_the_collector,
    tables_of,
    typist,
)
from tui.shell.folders import rehearsals
from tui.shell.machine import OfficeClock, volumes

if TYPE_CHECKING:
    from sessions.rehearsal.readiness import Unprepared
    from tui.rehearsal.app import RehearsalApp


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, typist, mouse, or only delete what was left behind."""
    add_folder(parser)
    parser.add_argument("--hapus", action="store_true", help="hapus gladi sesi ini yang tertinggal, tanpa membukanya")
    parser.add_argument("--tanpa-tetikus", action="store_true", help="matikan tetikus")
    add_typist(parser)


def run(asked: Namespace) -> int:
    """Rehearse until it is left; Failure where there is nothing to rehearse, or somebody rehearses it elsewhere."""
    found = twin.folder_of(asked.folder, rehearsals())
    if asked.hapus:
        return _delete(found)
    with screen():
        return rehearse(asked.folder, by=typist(asked), mouse=not asked.tanpa_tetikus)


def rehearse(real: Path, *, by: str, mouse: bool = True) -> int:
    """Hold the rehearsal of the session in `real` in this terminal; gives the exit code. Failure as `run`."""
    found = twin.folder_of(real, rehearsals())
    _require_unused(found)
    if twin.is_there(found) and not _is_wanted(real, found):
        return 0
    if not twin.is_there(found):
        try:
            twin.make(real, found, by=by)
        except NotRehearsable as error:
            raise Failure(error.sentence) from error
    return _hold(real, found, by, mouse=mouse)


def offer(real: Path, *, by: str, mouse: bool = True) -> int | None:
    """Ask about a rehearsal of this session that was not left; None where the session itself is to be opened."""
    from tui.rehearsal.asking import LeftBehindApp, WayOn

    found = twin.folder_of(real, rehearsals())
    if not twin.is_there(found) or _is_used(found):
        return None
    match LeftBehindApp(real.resolve().name, may_wait=True).run():
        case WayOn.GO_ON:
            return _hold(real, found, by, mouse=mouse)
        case WayOn.DELETE:
            twin.remove(found)
    return None


def _is_wanted(real: Path, found: Path) -> bool:
    """Whether the person goes on, or begins again; what is not wanted any more is deleted."""
    from tui.rehearsal.asking import LeftBehindApp, WayOn

    way = LeftBehindApp(real.resolve().name).run()
    if way in {WayOn.ANEW, WayOn.DELETE}:
        twin.remove(found)
    return way in {WayOn.GO_ON, WayOn.ANEW}


def _hold(real: Path, found: Path, by: str, *, mouse: bool) -> int:
    """Until it is left, or ended from outside; when the light goes out in a scene the window opens again."""
    hold_what_is_loaded()
    app = _shown(found, by, mouse=mouse)
    while app.is_dark:
        app = _shown(found, by, mouse=mouse)
    if not app.is_left:
        return app.return_code or 0
    wanted = _ended(real, app)
    twin.remove(found)
    if wanted is None:
        return 0
    from tui.rehearsal.app import PreparingApp

    return show(real, by=by, mouse=mouse, make=partial(PreparingApp, wanted.item, wanted.work))


def _ended(real: Path, app: "RehearsalApp") -> "Unprepared | None":
    """What the person prepares now in the session itself, having been told what is missing and what was slow."""
    from sessions.rehearsal import readiness
    from sessions.rehearsal.scenes import scenes
    from tui.rehearsal.ending import EndingApp

    course = app.director.course
    with opened(real, read_only=True) as sitting:
        missing = readiness.unprepared(sitting.session, has_screen=app.has_shown, has_stick=bool(volumes(real)))
        slow = readiness.slow(scenes(), course)
        return EndingApp(missing, slow, in_time=readiness.in_time(course)).run()


def _shown(found: Path, by: str, *, mouse: bool) -> "RehearsalApp":
    from tui.rehearsal.app import RehearsalApp
    from tui.rehearsal.director import Director
    from tui.shell import settings

    clock = OfficeClock()
    with Sitting.open(found, by=by, clock=clock, tables=tables_of) as sitting:
        clock.follow(sitting)
        twin.skip_what_is_open(sitting)
        director = Director(found, sitting.session.seq)
        app = RehearsalApp(sitting, clock, director, settings_file=settings.default_file())
        spare_the_collector()
        app.run(mouse=mouse)
    return app


def _is_used(found: Path) -> bool:
    try:
        twin.require_unused(found, OfficeClock()())
    except SessionLocked:
        return True
    return False


def _require_unused(found: Path) -> None:
    if _is_used(found):
        raise Failure("Gladi sesi ini sedang berjalan di jendela lain; tinggalkan dahulu di sana dengan q.")


def _delete(found: Path) -> int:
    if not found.exists():
        print("Tidak ada gladi sesi ini yang tertinggal.")
        return 0
    _require_unused(found)
    twin.remove(found)
    print("Gladi sesi ini dihapus; sesi sebenarnya tidak berubah.")
    return 0
