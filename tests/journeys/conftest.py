"""Whole meetings: commands run in this process, and papers and tables as anybody would read them."""

import io
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tinydb import TinyDB

from tui.cli import run

Rows = list[dict[str, Any]]


def command(*arguments: object, typed: str = "") -> str:
    """The output of a command that succeeds."""
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()))
    try:
        with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
            code = run([str(argument) for argument in arguments])
    finally:
        sys.stdin = before
    assert (0, "") == (code, err.getvalue()), f"{arguments}: {out.getvalue()[-1000:]}{err.getvalue()}"
    return out.getvalue()


@pytest.fixture(scope="session")
def musrenbang() -> Callable[..., str]:
    """`musrenbang("daftar", folder, "usulan")`: what a command prints; it must succeed."""
    return command


@pytest.fixture(scope="session")
def decide() -> Callable[[Path, Sequence[dict[str, Any]]], None]:
    """`decide(folder, [{"kind": …, "data": …}])` through `putuskan`; every one must be accepted."""

    def through_the_command(folder: Path, messages: Sequence[dict[str, Any]]) -> None:
        command("putuskan", folder, typed="\n".join(json.dumps(message) for message in messages))

    return through_the_command


@pytest.fixture(scope="session")
def database() -> Callable[[Path], dict[str, Rows]]:
    """`database(folder)`: sesi.json as stock TinyDB reads it, table by table, in the order of the document ids."""

    def tables(folder: Path) -> dict[str, Rows]:
        with TinyDB(folder / "sesi.json") as opened:
            names = sorted(opened.tables())
            return {name: [dict(row) for row in opened.table(name).all()] for name in names}

    return tables


@pytest.fixture(scope="session")
def text_of() -> Callable[[Path], str]:
    """`text_of(pdf)`: everything a PDF says, one space between words."""

    def text(pdf: Path) -> str:
        return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(pdf).pages)

    return text


@pytest.fixture(scope="session")
def number() -> Callable[[str | int], str]:
    """`number(1234567)` and `number("2.5")` as papers print them: 1.234.567 and 2,5."""

    def printed(value: str | int) -> str:
        whole, _, part = format(Decimal(value), "f").partition(".")
        return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")

    return printed
