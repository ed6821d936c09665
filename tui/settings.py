"""What one person prefers on this laptop; nothing of a session. Kept in the user's own configuration folder."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_config_path

from tui.themes import DARK, THEMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The preferences; `theme` is the name of one of the themes."""

    theme: str = DARK


def default_file() -> Path:
    """Where the settings of this user are kept."""
    return user_config_path("musrenbang") / "setelan.json"


def load(path: Path) -> Settings:
    """The settings in the file; what is missing or unknown falls back to its default."""
    try:
        theme = json.loads(path.read_text(encoding="utf-8"))["theme"]
    except (OSError, ValueError, LookupError, TypeError):
        return Settings()
    return Settings(theme=theme) if theme in [known.name for known in THEMES] else Settings()


def save(settings: Settings, path: Path) -> bool:
    """Write the file; False where that cannot be done, which nobody needs to be told."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(settings)), encoding="utf-8")
    except OSError:
        return False
    return True
