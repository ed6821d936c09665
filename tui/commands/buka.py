"""Membuka layar sesi yang sudah ada.

Contoh: musrenbang buka musrenbang-kerjo-2028
"""

from argparse import ArgumentParser, Namespace

from tui.commands.folder import add_folder, add_typist, show


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, typist, mouse."""
    add_folder(parser)
    parser.add_argument("--tanpa-tetikus", action="store_true", help="matikan tetikus")
    add_typist(parser, "bawaan: ditanyakan di layar")


def run(asked: Namespace) -> int:
    """Open the screens on a session folder."""
    return show(asked.folder, by=asked.oleh or None, mouse=not asked.tanpa_tetikus)
