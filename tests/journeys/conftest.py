"""Papers and tables of a finished meeting, as anybody would read them."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from support.clerk import Rows
from tinydb import TinyDB


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
