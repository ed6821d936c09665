"""The empty form for the villages, written into the papers of the session."""

import asyncio
from pathlib import Path

from exports.parcel import FOLDER
from exports.wording.places import said
from sessions.intake.template import write_template
from sessions.record.disk import SYSTEM_DISK
from sessions.session import Session
from sessions.text import NameOutsideFolder, inside
from tui.presenters.units import offered_units
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

NAME = "templat-usulan.xlsx"


async def write_form(screen: StageScreen) -> None:
    """The form with the villages, agencies and units of this session; it takes the place of an earlier one."""
    app = screen.app
    if app.sitting.is_read_only:
        screen.tell("Sesi ini hanya dapat dibaca; templat tidak ditulis.")
        return
    try:
        await asyncio.to_thread(_write, app.sitting.folder, screen.session)
    except (OSError, NameOutsideFolder):
        app.notice = Explanation(found="Templat tidak dapat ditulis: media simpan bermasalah.")
        return
    screen.tell(f"Templat usulan ditulis ke {FOLDER}/{NAME}.", said(screen.session, "Salin ke stik USB untuk desa."))


def _write(folder: Path, session: Session) -> None:
    target = folder / FOLDER
    SYSTEM_DISK.create_folder(target)
    write_template(inside(target, NAME), session.office, offered_units(session))
