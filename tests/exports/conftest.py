"""Meetings to make papers of, built once for all tests, and the comparison with the reviewed texts."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support import denpasar, kerjo_sidang, nihil
from support.meeting import Meeting
from support.reading import pages_of, paper
from support.rendered import layout_of, one_of_each, paper_of, text_of_pages  # noqa: F401 - fixtures

from exports.paper.document import Document
from exports.text.file import to_text
from sessions.office.defaults import KERJO, office_for

GOLDENS = Path(__file__).parents[1] / "goldens" / "papers"


@pytest.fixture(scope="session")
def kerjo() -> Meeting:
    """Closed and numbered: 41 proposals, every outcome."""
    return kerjo_sidang.held()


@pytest.fixture(scope="session")
def draft() -> Meeting:
    """Before the outcomes are decided."""
    return kerjo_sidang.held(until=kerjo_sidang.hear_the_hall)


@pytest.fixture(scope="session")
def city() -> Meeting:
    """Kota, WITA, desa and kelurahan, agreed orders, delegates by vote, the Camat in the chair."""
    return denpasar.held()


@pytest.fixture(scope="session")
def smallest() -> Meeting:
    """Closed with nothing to list."""
    return nihil.held()


@pytest.fixture
def empty() -> Meeting:
    """Nothing but decision 1."""
    return Meeting(office_for(KERJO), 2028)


@pytest.fixture(scope="session")
def berita_acara(kerjo: Meeting) -> Document:
    return paper(kerjo)


@pytest.fixture(scope="session")
def pages(berita_acara: Document) -> list[str]:
    """Text of every page of the PDF, one space between words."""
    return pages_of(berita_acara)


@pytest.fixture
def golden() -> Callable[[Document, str], None]:
    """Compare a paper with tests/goldens/papers; UPDATE_GOLDENS=1 writes it instead."""

    def compare(document: Document, name: str) -> None:
        path = GOLDENS / f"{name}.txt"
        text = to_text(document)
        if os.environ.get("UPDATE_GOLDENS"):
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text

    return compare
