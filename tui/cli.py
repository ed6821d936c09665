"""The command line: what can be asked, in Indonesian, and which module answers.

Exit codes: 0 done, 1 refused or found wrong (one sentence on stderr, nothing changed), 2 wrong usage.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn, TextIO

from tui.commands.failure import Failure, explained

DONE, WRONG, USAGE = 0, 1, 2

COMMANDS = {
    "contoh": "menjalankan sesi contoh Kecamatan Kerjo",
    "baru": "membuat sesi baru untuk sebuah kecamatan",
    "buka": "membuka layar sesi yang sudah ada",
    "impor": "memasukkan usulan dari berkas desa atau SIPD",
    "putuskan": "mengambil keputusan dari baris JSON",
    "daftar": "menampilkan satu tabel sesi",
    "ekspor": "menulis Berita Acara, daftar utusan, dan dokumen lain",
    "periksa": "memeriksa keutuhan sesi atau dokumen",
}
"""Name and summary; each is a module of tui.commands that is loaded only when asked for."""


class _Parser(argparse.ArgumentParser):
    """argparse with Indonesian words; its own messages are English and are not shown."""

    def __init__(self, *, prog: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - the message is English
        """Wrong usage: the form that is expected, exit 2."""
        self.print_usage(sys.stderr)
        print(f"Perintah tidak lengkap atau tidak dikenal. Petunjuk: {self.prog} --help", file=sys.stderr)
        raise SystemExit(USAGE)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Indonesian headings."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]  # argparse's own types
        """The usage line begins with `Pemakaian:`."""
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


def run(arguments: Sequence[str]) -> int:
    """Answer one command line; returns the exit code."""
    _speak_utf8(sys.stdout, sys.stderr)
    if arguments and arguments[0] in COMMANDS:
        return _command(arguments[0], arguments[1:])
    parser = _Parser(prog="musrenbang", description=_overview())
    parser.add_argument("-h", "--help", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--versi", action="store_true", help=argparse.SUPPRESS)
    parser.usage = "musrenbang [PERINTAH …]"
    asked = parser.parse_args(arguments)
    if asked.help:
        parser.print_help()
        return DONE
    if asked.versi:
        from importlib.metadata import version

        print(f"musrenbang {version('musrenbang')}")
        return DONE
    from tui.commands import pilih

    return _guarded(pilih.run)


def _command(name: str, arguments: Sequence[str]) -> int:
    module = import_module(f"tui.commands.{name}")
    parser = _Parser(prog=f"musrenbang {name}", description=(module.__doc__ or "").strip())
    own = parser.add_argument_group("Pilihan")
    module.add_arguments(own)
    own.add_argument("-h", "--help", action="help", help="tampilkan petunjuk ini")
    asked = parser.parse_args(arguments)
    return _guarded(lambda: module.run(asked))


def _guarded(act) -> int:  # type: ignore[no-untyped-def]  # a callable without arguments that returns an exit code
    """Every error that is known gets its sentence; none shows a traceback in the hall."""
    try:
        code: int = act()
    except Failure as failure:
        print(failure.sentence, file=sys.stderr)
        return WRONG
    except BrokenPipeError:
        return DONE
    except Exception as error:
        sentence = explained(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return WRONG
    return code


def _overview() -> str:
    lines = ["Memandu Musrenbang Kecamatan dari rekap usulan sampai Berita Acara.", "", "Perintah:"]
    lines.append(f"  {'(tanpa perintah)':<18}memilih atau membuat sesi, lalu membuka layar")
    lines += [f"  {name:<18}{summary}" for name, summary in COMMANDS.items()]
    lines += ["", "Petunjuk tiap perintah: musrenbang PERINTAH --help"]
    return "\n".join(lines)


def _speak_utf8(*streams: TextIO) -> None:
    """A bare console may be in another encoding; ours is always UTF-8."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
