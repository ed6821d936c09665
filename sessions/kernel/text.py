"""Text that comes from outside: made safe for screens and papers, and for names of files."""

import re
import unicodedata
from pathlib import Path

from sessions.kernel.refusals import MusrenbangError

TEXT_LIMIT = 2000
"""Characters kept of any text of a decision."""

SLUG_LIMIT = 80
"""Characters of a file name without its suffix."""

UNNAMED = "tanpa-nama"
"""The slug of a text in which no letter or digit is left."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
_SPACES = re.compile(r" {2,}")


class NameOutsideFolder(MusrenbangError):
    """A file name would lead out of the folder it was meant for."""


def clean(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text in NFC, on one line, without any character that is not seen, at most `limit` characters long.

    Control, format, surrogate, private and unassigned characters are dropped, so no escape sequence reaches a
    terminal; every run of white space and line breaks becomes one space. Cleaning twice changes nothing: what is
    dropped goes before NFC, which may join what then stands side by side, and a part of an NFC text is NFC.
    """
    if not (text.isascii() and text.isprintable()):
        seen = (c if c.isprintable() else " " if c.isspace() else "" for c in text)
        text = unicodedata.normalize("NFC", "".join(seen))
    if "  " in text:
        text = _SPACES.sub(" ", text)
    return text.strip(" ")[:limit].rstrip(" ")


def slug(text: str) -> str:
    """A file name of `[a-z0-9-]{1,80}` that reads like the text; names reserved by Windows get a prefix."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    name = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")[:SLUG_LIMIT].rstrip("-")
    return f"berkas-{name}" if _RESERVED.fullmatch(name) else name or UNNAMED


def inside(folder: Path, name: str) -> Path:
    """The path of a file directly in the folder; NameOutsideFolder where the name or a link would lead elsewhere."""
    try:
        path = (folder / name).resolve()
    except (OSError, ValueError, RuntimeError) as error:  # a NUL byte, a circle of links
        raise NameOutsideFolder(name) from error
    if path.parent != folder.resolve():
        raise NameOutsideFolder(name)
    return path
