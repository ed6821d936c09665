"""`musrenbang arsip`: the whole session in one zip that can be opened again; nothing where a paper is not whole."""

import hashlib

import pytest
from support.clerk import done
from support.on_disk import sitting_of
from support.small import closed as small_closed

from sessions.record.backup_keeping import read


@pytest.fixture
def closed(tmp_path):
    """A closed sidang with two of its papers."""
    folder = tmp_path / "rapat"
    sitting_of(small_closed(), folder).close()
    done("ekspor", folder, "--hanya", "utusan,hasil")
    return folder


def test_the_archive_holds_everything_and_is_the_same_every_time(musrenbang, closed, tmp_path):
    answer = musrenbang("arsip", closed)
    path = closed / "arsip" / "arsip-kerjo-2028.zip"
    assert (0, str(path)) == (answer.code, answer.out.strip())
    files = set(read(path).files)
    assert {"jurnal.jsonl", "sesi.json", "dokumen/manifes.json", "dokumen/daftar-utusan.pdf"} <= files
    assert 0 == musrenbang("arsip", closed, "--ke", tmp_path / "stik").code
    assert path.read_bytes() == (tmp_path / "stik" / path.name).read_bytes()


def test_a_session_comes_back_out_of_its_archive(musrenbang, closed, tmp_path):
    musrenbang("arsip", closed)
    answer = musrenbang("pulihkan", closed / "arsip" / "arsip-kerjo-2028.zip", "--ke", tmp_path / "kembali")
    assert 0 == answer.code
    assert (closed / "jurnal.jsonl").read_bytes() == (tmp_path / "kembali" / "jurnal.jsonl").read_bytes()
    assert 0 == musrenbang("periksa", tmp_path / "kembali").code


def test_a_paper_that_was_changed_keeps_the_archive_from_being_made(refused, closed):
    paper = closed / "dokumen" / "daftar-utusan.pdf"
    paper.write_bytes(paper.read_bytes() + b"\n")
    told = refused(closed, "arsip", closed)
    assert told.startswith("Arsip tidak dibuat. Dokumen dokumen/daftar-utusan.pdf tidak sama")
    assert not (closed / "arsip").exists()


def test_a_scan_that_was_changed_or_is_gone_is_found(musrenbang, closed):
    content = b"%PDF- pindaian"
    name = "dokumen/pindaian-berita-acara-camat-0a1b2c3d.pdf"
    (closed / name).write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    data = f'{{"paper": "berita-acara", "role": "Camat", "name": "W", "scan": "{name}", "scan_sha256": "{digest}"}}'
    assert 0 == musrenbang("putuskan", closed, typed=f'{{"kind": "PaperSigned", "data": {data}}}').code
    assert 0 == musrenbang("periksa", closed).code
    (closed / name).write_bytes(b"%PDF- lain")
    assert f"Pindaian {name} tidak sama dengan yang dilampirkan." in musrenbang("periksa", closed).err
    (closed / name).unlink()
    assert f"Pindaian {name} tercatat dalam jurnal, tetapi tidak ada" in musrenbang("periksa", closed).err
