"""Scans: only what begins like one, not too large, under a name of our own that changes with the bytes."""

import hashlib
import sys

import pytest

from sessions.kernel.text import NameOutsideFolder
from sessions.record import scans
from sessions.record.scans import NotAScan, ScanFlaw, keep_scan, read_scan

PDF = b"%PDF-1.7 tanda tangan"


@pytest.mark.parametrize(
    ("content", "suffix"), [(PDF, "pdf"), (b"\xff\xd8\xff\xe0JFIF", "jpg"), (b"\x89PNG\r\n\x1a\n\0", "png")]
)
def test_a_scan_is_told_by_how_it_begins(tmp_path, content, suffix) -> None:
    path = tmp_path / "apa saja.exe"
    path.write_bytes(content)
    assert (content, suffix) == (read_scan(path).content, read_scan(path).suffix)


def test_anything_else_is_refused(tmp_path, monkeypatch) -> None:
    (tmp_path / "teks.pdf").write_bytes(b"MZ tidak")
    (tmp_path / "besar.pdf").write_bytes(PDF)
    found = {}
    for name in ("teks.pdf", "tidak-ada.pdf", ".", "a\0b.pdf"):
        with pytest.raises(NotAScan) as error:
            read_scan(tmp_path / name)
        found[name] = error.value.flaw
    missing = {ScanFlaw.MISSING, ScanFlaw.UNREADABLE}
    assert (ScanFlaw.NOT_A_SCAN, ScanFlaw.MISSING) == (found["teks.pdf"], found["."])
    assert {found["tidak-ada.pdf"], found["a\0b.pdf"]} <= missing
    monkeypatch.setattr(scans, "LARGEST", len(PDF) - 1)
    with pytest.raises(NotAScan) as error:
        read_scan(tmp_path / "besar.pdf")
    assert ScanFlaw.TOO_LARGE is error.value.flaw


def test_it_is_kept_under_a_slug_and_another_one_beside_it(tmp_path) -> None:
    path = tmp_path / "../../etc/hasil [x].pdf".replace("/", "_")
    path.write_bytes(PDF)
    name = keep_scan(tmp_path, read_scan(path), "laporan ../Camat")
    digest = hashlib.sha256(PDF).hexdigest()
    assert f"dokumen/pindaian-laporan-camat-{digest[:8]}.pdf" == name
    assert PDF == (tmp_path / name).read_bytes()
    path.write_bytes(PDF + b"2")
    assert name != keep_scan(tmp_path, read_scan(path), "laporan ../Camat")
    assert 2 == len(list((tmp_path / "dokumen").iterdir()))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives links to administrators only")
def test_a_folder_that_is_a_link_elsewhere_is_not_written_through(tmp_path) -> None:
    (tmp_path / "sesi" / "dokumen").mkdir(parents=True)
    scan = scans.Scan(content=PDF, suffix="pdf")
    name = keep_scan(tmp_path / "sesi", scan, "laporan camat").removeprefix("dokumen/")
    (tmp_path / "sesi" / "dokumen" / name).unlink()
    (tmp_path / "sesi" / "dokumen" / name).symlink_to(tmp_path / "luar.pdf")
    with pytest.raises(NameOutsideFolder):
        keep_scan(tmp_path / "sesi", scan, "laporan camat")
    assert not (tmp_path / "luar.pdf").exists()
