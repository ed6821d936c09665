"""Membuka layar sesi yang sudah ada.

Contoh: musrenbang buka musrenbang-kerjo-2028
"""

from argparse import ArgumentParser, Namespace

from sessions.rehearsal import twin
from tui.commands.folder import add_folder, add_typist, screen, show, typist
from tui.shell.folders import rehearsals


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, typist, mouse."""
    add_folder(parser)
    parser.add_argument("--tanpa-tetikus", action="store_true", help="matikan tetikus")
    add_typist(parser, "bawaan: ditanyakan di layar")


def run(asked: Namespace) -> int:
    """Open the screens on a session folder, or on its rehearsal where one was not left and is gone on with."""
    if twin.is_there(twin.folder_of(asked.folder, rehearsals())):
        from tui.commands import gladi

        with screen():
            code = gladi.offer(asked.folder, by=typist(asked), mouse=not asked.tanpa_tetikus)
        if code is not None:
            return code
    return show(asked.folder, by=asked.oleh or None, mouse=not asked.tanpa_tetikus)
