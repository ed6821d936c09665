"""After the signing a cost and a delegate turn out to be wrong: put right, issued again, and all can be proven."""

import json
import shutil

import pytest
from support.clerk import Clerk, asked, done, message
from support.on_disk import sitting_of
from support.small import closed

FIRST = "berita-acara-perbaikan-1"
WRONG = "Biaya 2003-01 dan seorang utusan salah ketik dari lembar komisi"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Held, closed and issued; then Berita Acara Perbaikan ke-1, issued too. The first papers lie in semula/."""
    session = tmp_path_factory.mktemp("perbaikan") / "kerjo"
    sitting_of(closed(), session).close()
    clerk = Clerk(session)
    clerk.decide(message("MinutesNumbered", number="400.10/12/2027"))
    done("ekspor", session, "--hanya", "berita-acara,utusan")
    shutil.copytree(session / "dokumen", session.parent / "semula")
    clerk.decide(
        message("AmendmentOpened", reason=WRONG, asked_by="Kepala Desa Ganten"),
        message("ProposalChanged", code="2003-01", cost=215_000_000, reason="Menurut RAB Rp215 juta"),
        message("DelegatesAppointed", persons=["P004", "P002", "P007"]),
        message("StepCompleted", step=6),
        message("AmendmentClosed"),
        message("MinutesNumbered", number="400.10/15/2027", amendment=1),
    )
    done("ekspor", session, "--hanya", f"berita-acara,utusan,{FIRST}")
    return session


def test_every_paper_is_proven_also_the_list_of_delegates_that_was_replaced(folder):
    semula, now = folder.parent / "semula", folder / "dokumen"
    assert (semula / "berita-acara.pdf").read_bytes() == (now / "berita-acara.pdf").read_bytes()
    assert (semula / "daftar-utusan.pdf").read_bytes() != (now / "daftar-utusan.pdf").read_bytes()
    for paper in (now / "berita-acara.pdf", now / f"{FIRST}.pdf", semula / "daftar-utusan.pdf"):
        assert f"{paper.name} sama, byte demi byte" in done("periksa", paper, "--sesi", folder)


def test_paper_and_tables_tell_the_same_before_and_after(folder, database, text_of, number):
    tables = database(folder)
    [facts], [row] = tables["berita_acara"], tables["berita_acara_perbaikan"]
    assert ("ditutup", "400.10/15/2027", WRONG) == (row["status"], row["nomor"], row["alasan"])
    assert facts["anggaran_prioritas"] == row["semula"]["anggaran_prioritas"]
    assert facts["anggaran_prioritas"] + 15_000_000 == row["menjadi"]["anggaran_prioritas"]
    assert (facts["utusan"], ["Bambang Triyono", "Sri Hartini", "Partini"]) == (
        row["semula"]["utusan"],
        row["menjadi"]["utusan"],
    )
    assert row["menjadi"]["utusan"] == [delegate["nama"] for delegate in tables["utusan"]]
    paper = text_of(folder / "dokumen" / f"{FIRST}.pdf")
    for amount in (facts["anggaran_prioritas"], row["menjadi"]["anggaran_prioritas"], 200_000_000, 215_000_000):
        assert f"Rp{number(amount)}" in paper
    assert "Berita Acara Nomor : 400.10/12/2027" in paper
    assert "NOMOR : 400.10/15/2027" in paper


def test_the_journal_tells_the_amendment_in_sentences(folder):
    told = [row["keputusan"] for row in json.loads(done("daftar", folder, "jurnal", "--json"))]
    assert f"Berita Acara Perbaikan ke-1 dibuka atas permintaan Kepala Desa Ganten; alasan: {WRONG}." in told
    names = "Bambang Triyono, Sri Hartini, dan Partini"
    assert f"Perbaikan ke-1: Utusan ke Musrenbang Kabupaten dibetulkan menjadi: {names}." in told
    assert "Berita Acara Perbaikan ke-1 ditutup; hasilnya terkunci kembali." in told


def test_an_amendment_that_is_not_there_is_one_sentence(folder):
    answer = asked("ekspor", folder, "--hanya", "berita-acara-perbaikan-2")
    assert (1, "Sesi ini tidak mempunyai dokumen berita-acara-perbaikan-2.\n") == (answer.code, answer.err)


def test_while_another_is_open_only_its_draft_is_written_and_the_session_is_whole(folder, tmp_path):
    session = shutil.copytree(folder, tmp_path / "kerjo")
    Clerk(session).decide(message("AmendmentOpened", reason="Nama Camat tertulis keliru", asked_by="Camat"))
    before = {path.name: path.read_bytes() for path in (session / "dokumen").iterdir() if path.suffix == ".pdf"}
    assert [str(session / "dokumen" / f"berita-acara-perbaikan-2.{form}") for form in ("pdf", "txt")] == done(
        "ekspor", session
    ).splitlines()
    assert before == {name: (session / "dokumen" / name).read_bytes() for name in before}
    answer = asked("ekspor", session, "--hanya", "berita-acara")
    assert (1, "Perbaikan ke-2 masih dibuka.") == (answer.code, answer.err.partition(" Tutup")[0].strip())
    assert done("periksa", session).startswith("Sesi utuh")
