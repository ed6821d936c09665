"""argparse in Indonesian: headings, help, and what is wrong with a command line."""

import re
import sys
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from typing import NoReturn

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
