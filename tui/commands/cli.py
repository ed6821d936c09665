"""The command line: what can be asked, in Indonesian, and which module answers.

Nothing but argparse is loaded before it is known what is asked.

Exit codes: 0 done, 1 refused or found wrong (one sentence on stderr, nothing changed), 2 wrong usage, 130 stopped by
the person at the keyboard.
"""

import gc
import os
import re
import sys
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from errno import EINVAL
from importlib import import_module
from typing import NoReturn, TextIO

DONE, WRONG, STOPPED = 0, 1, 130

COMMANDS = {
    "contoh": "menjalankan sesi contoh Kecamatan Kerjo",
    "baru": "membuat sesi baru untuk sebuah kecamatan",
    "kantor": "menulis atau memeriksa berkas kantor sebuah kecamatan",
    "gladi": "berlatih dengan sesi sendiri, tanpa mengubahnya",
    "buka": "membuka layar sesi yang sudah ada",
    "layar": "menampilkan layar hadirin yang mengikuti sesi, di layar kedua",
    "impor": "memasukkan usulan dari berkas desa atau SIPD",
    "lalu": "memuat usulan tahun sebelumnya, atau yang masuk RKPD dan APBD",
    "putuskan": "mengambil keputusan dari baris JSON",
    "daftar": "menampilkan satu tabel sesi",
    "ekspor": "menulis Berita Acara, daftar utusan, dan dokumen lain",
    "periksa": "memeriksa keutuhan sesi atau dokumen",
    "hitung": "menghitung ulang hasil.json dari bahan mentahnya",
    "himpun": "menghimpun hasil semua kecamatan satu wilayah",
    "cadangkan": "menyalin sesi ke satu berkas salinan data, misalnya di stik USB",
    "anonimkan": "membuat salinan sesi tanpa nama orang, untuk meminta bantuan",
    "arsip": "mengarsipkan sesi yang selesai dalam satu berkas zip",
    "pulihkan": "memulihkan sesi dari salinan data atau dari folder yang rusak",
}
"""Name and summary; each is a module of tui.commands that is loaded only when asked for."""


def run(arguments: Sequence[str]) -> int:
    """Answer one command line; returns the exit code."""
    _speak_utf8(sys.stdout, sys.stderr)
    try:
        return _answer(arguments)
    except KeyboardInterrupt:
        print("Dihentikan. Keputusan yang sudah tersimpan tetap ada.", file=sys.stderr)
        return STOPPED
    except SystemExit as leaving:  # argparse has shown its help or said what is wrong
        return leaving.code if isinstance(leaving.code, int) else DONE


def _answer(arguments: Sequence[str]) -> int:
    first = arguments[0] if arguments else ""
    if first in COMMANDS:
        return _voiced(lambda: _command(first, arguments[1:]))
    parser = Parser(prog="musrenbang", description=_overview(), usage="musrenbang [PERINTAH …]")
    parser.add_argument("--versi", "--version", action="store_true", help="tampilkan versi program")
    if first and not first.startswith("-"):
        parser.refuse(_unknown(first))
    if parser.parse_args(arguments).versi:
        from importlib.metadata import version

        print(f"musrenbang {version('musrenbang')}")
        return DONE
    return _voiced(lambda: _guarded(import_module("tui.commands.pilih").run))


def _voiced(act: Callable[[], int]) -> int:
    """The answer in the words of no office, until a session is opened."""
    from sessions.language.local import speaking

    with speaking(None):
        return act()


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    meant = get_close_matches(name, COMMANDS, n=1)
    return f"Perintah {name} tidak dikenal" + (f"; mungkin maksudnya: {meant[0]}." if meant else ".")


def _command(name: str, arguments: Sequence[str]) -> int:
    gc.disable()  # what is loaded stays: to look through it again and again would be an eighth of the start
    module = import_module(f"tui.commands.{name}")
    gc.freeze()
    gc.enable()
    parser = Parser(prog=f"musrenbang {name}", description=str(module.__doc__).strip())
    module.add_arguments(parser)
    asked = parser.parse_args(arguments)
    from tui.commands.folder import WrongUsage

    try:
        return _guarded(lambda: module.run(asked))
    except WrongUsage as wrong:
        parser.refuse(wrong.sentence)


def _guarded(act: Callable[[], int]) -> int:
    """Every error that is known gets its sentence; none shows a traceback in the hall."""
    from sessions.kernel.text import clean
    from tui.commands.folder import KNOWN, explained

    try:
        code = act()
        sys.stdout.flush()
    except KNOWN as error:
        if _has_left(error):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        print(clean(explained(error)), file=sys.stderr)
        return WRONG
    return code


def _has_left(error: Exception) -> bool:
    """Whether who reads our output has left, as `| head` does; Windows says EINVAL then, and of no file."""
    if isinstance(error, BrokenPipeError):
        return True
    is_pipe = isinstance(error, OSError) and error.errno == EINVAL and error.filename is None
    return sys.platform == "win32" and is_pipe


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


USAGE = 2
"""Exit code of wrong usage."""

_HEADINGS = {"positional arguments": "Isian", "options": "Pilihan"}

_SAID = (
    (r"the following arguments are required: (.*)", r"Belum disebut: \1."),
    (r"unrecognized arguments: (.*)", r"Tidak dikenal: \1."),
    (r"argument (\S+): expected one argument", r"Isian sesudah \1 belum ada."),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 tidak dapat dipakai bersama \2."),
    (r"argument (\S+): ignored explicit argument (.*)", r"\1 tidak memerlukan isian."),
    (r"argument [^:]+: (.*)", r"\1"),  # a reader of our own has said it in Indonesian
)
"""What argparse says in English, and how it reads here."""


class Parser(ArgumentParser):
    """A parser whose words are Indonesian. `--help` is there; long names cannot be shortened."""

    def __init__(self, *, prog: str, description: str, usage: str | None = None) -> None:
        super().__init__(
            prog=prog,
            description=description,
            usage=usage,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="tampilkan petunjuk ini")

    def error(self, message: str) -> NoReturn:
        """Wrong usage as argparse words it."""
        self.refuse(_translated(message))

    def refuse(self, sentence: str) -> NoReturn:
        """Wrong usage: the form that is expected and what is wrong with this one; exit 2."""
        self.print_usage(sys.stderr)
        print(f"{sentence} Petunjuk: {self.prog} --help", file=sys.stderr)
        raise SystemExit(USAGE)


def _translated(message: str) -> str:
    for pattern, sentence in _SAID:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return found.expand(sentence)
    return "Perintah tidak lengkap atau tidak dikenal."


class _Formatter(RawDescriptionHelpFormatter):
    """Indonesian headings."""

    def start_section(self, heading: str | None) -> None:
        """The two sections of every help."""
        super().start_section(_HEADINGS.get(heading or "", heading))

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]  # argparse's own types
        """The usage line begins with `Pemakaian:`."""
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)
