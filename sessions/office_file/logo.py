"""The logo of the kop: a small PNG or JPEG, known by its first bytes and not by its name."""

import hashlib
from dataclasses import dataclass

from sessions.office import Logo
from sessions.office_file.faults import Problem

LARGEST = 500_000
"""Bytes of a logo; a coat of arms for print needs less."""

_KINDS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoFile:
    """A logo with its bytes, to be written into the session folder as `logo.file`."""

    logo: Logo
    content: bytes


def logo_of(content: bytes) -> LogoFile | Problem:
    """The logo, or why it is none."""
    if len(content) > LARGEST:
        return Problem.LOGO_TOO_LARGE
    kind = next((kind for magic, kind in _KINDS if content.startswith(magic)), None)
    if kind is None:
        return Problem.LOGO_NOT_A_PICTURE
    digest = hashlib.sha256(content).hexdigest()
    return LogoFile(logo=Logo(file=f"dokumen/logo.{kind}", sha256=digest), content=content)
