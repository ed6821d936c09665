"""The parcel for the planning agency: what is in it, that it is whole, and that a changed file is never sent."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from afterwards import SCAN, received
from meeting import Meeting

from exports import delivery
from exports.delivery import NotAsIssued
from sessions.decisions import PaperSigned
from sessions.people import Role
from sessions.report import SignedPaper

FILES = {"laporan-hasil-musrenbang.pdf": b"%PDF- laporan", "hasil.json": b"{}"}
SCANNED = b"%PDF- pindaian"


def digests(files: dict[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    """The report was received; its papers and the scan lie in `dokumen/`."""
    meeting = received()
    known = meeting.session.signature(SignedPaper.REPORT, Role.CAMAT)
    scan = {"scan": SCAN, "scan_sha256": hashlib.sha256(SCANNED).hexdigest()}
    meeting.decide(
        PaperSigned(paper=known.paper, role=known.role, name=known.signer, signed_at=known.signed_at, **scan)
    )
    (tmp_path / "dokumen").mkdir()
    for name, content in {**FILES, SCAN.removeprefix("dokumen/"): SCANNED}.items():
        (tmp_path / "dokumen" / name).write_bytes(content)
    return meeting


def test_folder_and_zip_hold_the_papers_the_scan_and_a_manifest(tmp_path, meeting) -> None:
    path = delivery.pack(tmp_path, meeting.session, digests(FILES))
    assert "kiriman-kerjo-2028.zip" == path.name
    inside = {*FILES, SCAN.removeprefix("dokumen/"), "manifes.json"}
    assert {*inside, path.name} == {file.name for file in (tmp_path / "kiriman").iterdir()}
    with ZipFile(path) as archive:
        assert inside == set(archive.namelist())
        said = json.loads(archive.read("manifes.json"))
        for name, line in said["berkas"].items():
            content = archive.read(name)
            assert (len(content), hashlib.sha256(content).hexdigest()) == (line["ukuran"], line["sha256"])
    assert ("Kerjo", 2028, "BAPERLITBANG") == (said["kecamatan"], said["tahun_rencana"], said["tujuan"])


def test_the_same_papers_give_the_same_bytes_and_what_is_gone_is_taken_away(tmp_path, meeting) -> None:
    first = delivery.pack(tmp_path, meeting.session, digests(FILES)).read_bytes()
    assert first == delivery.pack(tmp_path, meeting.session, digests(FILES)).read_bytes()
    delivery.pack(tmp_path, meeting.session, digests({"hasil.json": b"{}"}))
    assert not (tmp_path / "kiriman" / "laporan-hasil-musrenbang.pdf").exists()


@pytest.mark.parametrize("name", ["hasil.json", SCAN.removeprefix("dokumen/")])
def test_a_file_that_was_changed_is_not_sent(tmp_path, meeting, name) -> None:
    (tmp_path / "dokumen" / name).write_bytes(b"%PDF- lain")
    with pytest.raises(NotAsIssued, match=name.replace(".", r"\.")):
        delivery.pack(tmp_path, meeting.session, digests(FILES))
    assert not (tmp_path / "kiriman").exists()


def test_a_session_without_scans_sends_its_papers(tmp_path, meeting) -> None:
    session = replace(meeting.session, signatures=())
    with ZipFile(delivery.pack(tmp_path, session, digests(FILES))) as archive:
        assert sorted([*FILES, "manifes.json"]) == sorted(archive.namelist())
