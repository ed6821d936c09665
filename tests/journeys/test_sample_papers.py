"""How many pages each paper of the sample takes, and that no page of them holds a rest only."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

MOST = {
    "berita-acara": 24,
    "berita-acara-inti": 3,
    "daftar-hadir": 4,
    "daftar-hadir-kosong": 4,
    "daftar-utusan": 1,
    "draf-usulan-per-bidang": 8,
    "laporan-hasil-musrenbang": 20,
    "laporan-verifikasi": 2,
    "lembar-nilai": 8,
    "lembar-tanda-tangan": 2,
    "lembar-umpan-balik": 11,
    "lembar-verifikasi": 11,
    "pedoman-skala-prioritas": 2,
    "pengumuman": 1,
    "realisasi-usulan-tahun-lalu": 4,
    "rekap-usulan": 6,
    "surat-mandat": 5,
    "surat-pengantar": 1,
    "surat-pengembalian": 9,
    "surat-tanda-terima": 1,
    "susunan-panitia": 2,
    "tanda-terima-desa": 10,
    "tata-tertib": 2,
    "umpan-balik-tahap-dua": 11,
    "undangan": 3,
}
"""Eleven are a sheet for each of ten desa and one for what belongs to none; nine a letter to each who has any."""
REST = 40
"""Words, page number and foot among them, that a place to sign has alone."""


@pytest.fixture(scope="module")
def papers(sample_told: tuple[Path, str]) -> dict[str, list[str]]:
    """Text of every page by the name of the paper."""
    files = sorted((sample_told[0] / "dokumen").glob("*.pdf"))
    return {file.stem: [" ".join(p.extract_text().split()) for p in PdfReader(file).pages] for file in files}


def test_every_paper_keeps_its_budget(papers: dict[str, list[str]]) -> None:
    taken = {name: len(pages) for name, pages in papers.items()}
    assert {name: min(taken[name], most) for name, most in MOST.items()} == taken


def test_every_village_has_its_answer_on_one_page(papers: dict[str, list[str]]) -> None:
    for name, heading in (("lembar-umpan-balik", "LEMBAR UMPAN BALIK"), ("umpan-balik-tahap-dua", "UMPAN BALIK TAHAP")):
        assert all(1 == page.count(heading) for page in papers[name])


def test_no_page_holds_the_place_to_sign_alone(papers: dict[str, list[str]]) -> None:
    alone = [
        (name, number, page)
        for name, pages in papers.items()
        for number, page in enumerate(pages, start=1)
        if len(page.split()) < REST
    ]
    assert [] == alone


def test_the_last_page_of_the_report_tells_the_pages_of_each_paper_that_lies_behind(
    papers: dict[str, list[str]],
) -> None:
    told = re.findall(
        r"LAMPIRAN \d+ ([^,]+?)(?:,| Nomor).*?(\d+) halaman, terlampir", papers["laporan-hasil-musrenbang"][-1]
    )
    files = {
        "Susunan Panitia": "susunan-panitia",
        "Undangan": "undangan",
        "Tanda Terima Berkas": "tanda-terima-desa",
        "Tata Tertib": "tata-tertib",
        "Pedoman Skala Prioritas": "pedoman-skala-prioritas",
        "Berita Acara": "berita-acara",
    }
    counted = {name: int(count) for name, count in told}
    assert {name: len(papers[file]) for name, file in files.items()} == {name: counted[name] for name in files}
