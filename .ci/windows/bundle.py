"""The parts of the bundle for Windows that are made here: launcher, path file, notice, texts, times, archive.

    python bundle.py requirements [EXTRA]            the requirements of pyproject.toml, one a line
    python bundle.py version                         the version of pyproject.toml
    python bundle.py assemble BUNDLE PYTHON WHEEL HERE   from an unpacked embeddable Python and the wheel of distlib
    python bundle.py archive BUNDLE ZIP

Every file gets the time SOURCE_DATE_EPOCH and plain rights, so the same inputs give the same bytes.
"""

import os
import re
import shutil
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_string
from email.message import Message
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parents[2]
_MAIN = 'from tui.__main__ import main\n\nif __name__ == "__main__":\n    main()\n'
_PATHS = "python313.zip\n.\n..\\lib\n"
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|ofl|authors|contributors)", re.IGNORECASE)
_OF_DEBIAN = {"GPL-3.txt": "/usr/share/common-licenses/GPL-3", "NSIS.txt": "/usr/share/doc/nsis/copyright"}
"""Texts that the building machine has: the one that the LGPL refers to, and that of the installer."""
_NOT_SHIPPED = ("bin", "share", "data", "Scripts")
_NOT_SHIPPED_OF_A_PACKAGE = ("RECORD", "REQUESTED", "direct_url.json", "INSTALLER", "uv_cache.json")


def project() -> dict[str, object]:
    """What pyproject.toml says of the project."""
    return dict(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"])


def requirements(extra: str = "") -> list[str]:
    """The requirements of the program, or those of an extra."""
    told = project()
    listed = told["optional-dependencies"][extra] if extra else told["dependencies"]  # type: ignore[index]
    return [str(each) for each in listed]


def assemble(bundle: Path, python: Path, distlib: Path, here: Path) -> None:
    """Everything of the bundle but `lib`, which is there already."""
    shutil.move(python, bundle / "python")
    (bundle / "python" / "python313._pth").write_bytes(_PATHS.replace("\n", "\r\n").encode())
    library = bundle / "lib"
    for name in _NOT_SHIPPED:
        shutil.rmtree(library / name, ignore_errors=True)
    for about in library.glob("*.dist-info"):
        for name in _NOT_SHIPPED_OF_A_PACKAGE:
            (about / name).unlink(missing_ok=True)
    _require_all(library)
    (bundle / "musrenbang.exe").write_bytes(_launcher(distlib))
    _write_notice(bundle, distlib, here)
    _write_text(bundle / "LICENSE.txt", (ROOT / "LICENSE").read_text("utf-8"))
    read_me = (here / "BACA SAYA.txt").read_text("utf-8").replace("{version}", str(project()["version"]))
    _write_text(bundle / "BACA SAYA.txt", read_me)
    _level(bundle)


def _require_all(library: Path) -> None:
    """Every requirement of the program must be among the pinned packages, in a version that it admits."""
    from pip._vendor.packaging.requirements import Requirement  # noqa: PLC0415 - only where it is built
    from pip._vendor.packaging.utils import canonicalize_name  # noqa: PLC0415

    there = {canonicalize_name(told["Name"]): told["Version"] for _, told in _packages(library)}
    environment = {"platform_system": "Windows", "sys_platform": "win32", "os_name": "nt", "python_version": "3.13"}
    missing = [
        f"{told['Name']} needs {needed}"
        for _, told in _packages(library)
        for needed in map(Requirement, told.get_all("Requires-Dist") or [])
        if needed.marker is None or needed.marker.evaluate({**environment, "extra": ""})
        if not needed.specifier.contains(there.get(canonicalize_name(needed.name), "0"), prereleases=True)
        or canonicalize_name(needed.name) not in there
    ]
    if missing:
        raise SystemExit("pins.txt does not fit pyproject.toml; run .ci/windows/pin\n" + "\n".join(missing))


def _packages(library: Path) -> Iterator[tuple[Path, Message]]:
    for about in sorted(library.glob("*.dist-info")):
        yield about, message_from_string((about / "METADATA").read_text("utf-8"))


def _launcher(distlib: Path) -> bytes:
    """The 64-bit console launcher of distlib, which starts the Python beside it with the program behind it."""
    with ZipFile(distlib) as wheel:
        stub = wheel.read("distlib/t64.exe")
    program = BytesIO()
    with ZipFile(program, "w") as archive:
        entry = ZipInfo("__main__.py", (1980, 1, 1, 0, 0, 0))
        entry.create_system, entry.compress_type = 0, ZIP_STORED
        archive.writestr(entry, _MAIN)
    return stub + b"#!<launcher_dir>\\python\\python.exe\r\n" + program.getvalue()


def _write_notice(bundle: Path, distlib: Path, here: Path) -> None:
    """NOTICE.txt names every package with its licence; the texts lie in `lisensi`. No text, no bundle."""
    texts = bundle / "lisensi"
    texts.mkdir()
    rows = []
    for about, told in _packages(bundle / "lib"):
        name = told["Name"]
        if name == "musrenbang":
            continue
        found = [path for path in sorted(about.rglob("*")) if path.is_file() and _LICENCE.match(path.name)]
        kept = here / "lisensi" / f"{name}.txt"
        found += [kept] if not found and kept.is_file() else []
        if not found:
            raise SystemExit(f"no text of the licence of {name}")
        parts = [f"{path.name}\n\n{path.read_text('utf-8', errors='replace').strip()}\n" for path in found]
        _write_text(texts / f"{name}.txt", "\n\n".join(parts))
        rows.append(f"{name} {told['Version']}: {_licence_name(told)}")
    shutil.copy(bundle / "python" / "LICENSE.txt", texts / "CPython.txt")
    with ZipFile(distlib) as wheel:
        [text] = [name for name in wheel.namelist() if name.endswith("/LICENSE.txt")]
        _write_text(texts / "distlib.txt", wheel.read(text).decode())
    for name, path in _OF_DEBIAN.items():
        _write_text(texts / name, Path(path).read_text("utf-8"))
    _write_text(bundle / "NOTICE.txt", (here / "NOTICE.txt").read_text("utf-8") + "\n".join(rows) + "\n")


def _licence_name(told: Message) -> str:
    """As the package declares it: the expression, else the field, else the classifier."""
    classified = [value.rpartition(" :: ")[2] for value in told.get_all("Classifier") or [] if "License ::" in value]
    return told["License-Expression"] or " / ".join(classified) or told["License"] or "lihat teksnya"


def _write_text(path: Path, text: str) -> None:
    """UTF-8 with a byte order mark and CR LF, as any editor of Windows shows it."""
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\r\n", "\n").replace("\n", "\r\n").encode())


def _level(bundle: Path) -> None:
    """The same rights and times for all."""
    at = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in sorted(bundle.rglob("*"), reverse=True):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (at, at))
    os.utime(bundle, (at, at))


def archive(bundle: Path, target: Path) -> None:
    """The bundle as a zip in which the order, the times and the rights say nothing of this machine."""
    at = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).timetuple()[:6]
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as file:
        for path in sorted(path for path in bundle.rglob("*") if path.is_file()):
            entry = ZipInfo(path.relative_to(bundle.parent).as_posix(), at)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o100644 << 16
            file.writestr(entry, path.read_bytes(), compresslevel=9)


def main(asked: str, *given: str) -> None:
    """Answer one of the questions of the first lines."""
    match asked:
        case "requirements":
            sys.stdout.write("".join(f"{each}\n" for each in requirements(*given)))
        case "version":
            sys.stdout.write(f"{project()['version']}\n")
        case "assemble":
            assemble(*map(Path, given))
        case "archive":
            archive(*map(Path, given))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
