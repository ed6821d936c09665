"""How many pages the Berita Acara of the sample takes, part by part: the Camat reads it before he signs."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

MOST = {
    "": 3,
    "I": 3,
    "II": 3,
    "III": 1,
    "IV": 4,
    "V": 1,
    "VI": 1,
    "VII": 5,
    "VIII": 3,
}
"""Pages of the Berita Acara itself and of each lampiran."""


@pytest.fixture(scope="module")
def pages(sample_told: tuple[Path, str]) -> list[str]:
    reader = PdfReader(sample_told[0] / "dokumen" / "berita-acara.pdf")
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_every_part_keeps_its_budget(pages: list[str]) -> None:
    starts = {"": 0}
    for number, page in enumerate(pages):
        if found := re.search(r"LAMPIRAN ([IVX]+) :", page):
            starts[found[1]] = number
    assert list(MOST) == list(starts)
    taken = {part: end - start for (part, start), (_, end) in pairwise((*starts.items(), ("", len(pages))))}
    assert {part: min(taken[part], most) for part, most in MOST.items()} == taken


def test_every_page_of_a_lampiran_names_it_and_its_number(pages: list[str]) -> None:
    part = ""
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page
        if found := re.search(r"LAMPIRAN ([IVX]+) :", page):
            part = found[1]
            assert " · lanjutan" not in page
        elif part:
            assert f"Lampiran {part} BA Nomor 400.10/11/2027 · " in page
            assert " · lanjutan" in page


def test_lists_end_with_the_paraf_of_the_camat_and_no_other_page_has_one(pages: list[str]) -> None:
    whole = "\f".join(pages)
    parts = dict(re.findall(r"LAMPIRAN ([IVX]+) :(.*?)(?=LAMPIRAN [IVX]+ :|$)", whole, flags=re.DOTALL))
    assert ["II", "III", "VII"] == [name for name, text in parts.items() if "Paraf Camat: ....." in text]
