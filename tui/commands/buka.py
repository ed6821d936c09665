"""membuka layar sesi yang sudah ada.

Contoh: musrenbang buka musrenbang-kerjo-2028
"""

from argparse import Namespace
from typing import Any

from tui.commands.folder import add_folder, add_typist, typist


def add_arguments(parser: Any) -> None:
    """Folder, typist, mouse."""
    add_folder(parser)
    parser.add_argument("--tanpa-tetikus", action="store_true", help="matikan tetikus")
    add_typist(parser)


def run(asked: Namespace) -> int:
    """Open the screens on a session folder."""
    from tui.commands.screens import show

    return show(asked.folder, by=typist(asked), mouse=not asked.tanpa_tetikus)
