"""What one person prefers on this laptop, columns of known files too; nothing of a session."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from platformdirs import user_config_path

from sessions.intake.mapping import ColumnMapping, Remembered, remember
from sessions.kernel.files import read_whole
from tui.widgets.theme_names import DARK, NAMES

MOST = 200
"""Layouts that are kept; the oldest goes first."""

_NAME = "kolom.json"
_LARGEST = 1_000_000
"""Bytes of a file that is read at all."""


def load_columns(settings_file: Path | None) -> Remembered:
    """What is remembered beside these settings; nothing where there is no file that can be read."""
    if settings_file is None:
        return {}
    path = settings_file.with_name(_NAME)
    try:
        found = json.loads(read_whole(path, _LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return {key: plain for key, plain in found.items() if isinstance(plain, dict)} if isinstance(found, dict) else {}


def keep_columns(settings_file: Path | None, mapping: ColumnMapping, sender: str = "") -> bool:
    """Remember this mapping as the newest, and as that of the sender where one is known.

    It is no decision about the meeting but a habit of who writes the lists, and outlives the session: the same village
    sends the same sheet again next year. False where that cannot be done, which nobody needs to be told.
    """
    if settings_file is None:
        return False
    older: dict[str, Mapping[str, str]] = dict(load_columns(settings_file))
    newest = dict(list(remember(older, mapping, sender).items())[-MOST:])
    try:
        settings_file.parent.mkdir(parents=True, exist_ok=True)
        settings_file.with_name(_NAME).write_text(json.dumps(newest), encoding="utf-8")
    except OSError:
        return False
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The preferences; `theme` is the name of one of the themes.

    `backups_to`: a folder that also gets the automatic backups; empty for none. `last_copied_to`: where a person last
    typed that a copy should go. Both as absolute paths.
    """

    theme: str = DARK
    backups_to: str = ""
    last_copied_to: str = ""


def default_file() -> Path:
    """Where the settings of this user are kept."""
    return user_config_path("musrenbang") / "setelan.json"


_IN_THE_FILE = {"theme": "theme", "backups_to": "cadangan_ke", "last_copied_to": "salinan_terakhir_ke"}
"""Field -> its name in the file."""


def load(path: Path) -> Settings:
    """The settings in the file; what is missing or unknown falls back to its default."""
    try:
        found = json.loads(read_whole(path, _LARGEST))
    except (OSError, ValueError, RecursionError):
        return Settings()
    said = {field: found.get(name) for field, name in _IN_THE_FILE.items()} if isinstance(found, dict) else {}
    known = {field: text for field, text in said.items() if isinstance(text, str)}
    settings = Settings(**known)
    return settings if settings.theme in NAMES else replace(settings, theme=DARK)


def save(settings: Settings, path: Path) -> bool:
    """Write the file; False where that cannot be done, which nobody needs to be told."""
    content = {name: getattr(settings, field) for field, name in _IN_THE_FILE.items()}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    except OSError:
        return False
    return True


def keep(path: Path, **changes: str) -> bool:
    """Change these settings in the file and leave the others as they are; as `save`."""
    return save(replace(load(path), **changes), path)
