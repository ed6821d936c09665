"""The parcel for the planning agency: what is in it, that it is whole, and that a changed file is never sent."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.afterwards import SCAN, received
from support.meeting import Meeting

from exports import parcel
from exports.parcel import NotAsIssued
from sessions.record.disk import LARGEST, SYSTEM_DISK
from sessions.report.decisions import PaperSigned
from sessions.values.attendance import Role
from sessions.values.report import SignedPaper

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
    path = parcel.pack(tmp_path, meeting.session, digests(FILES))
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
    first = parcel.pack(tmp_path, meeting.session, digests(FILES)).read_bytes()
    assert first == parcel.pack(tmp_path, meeting.session, digests(FILES)).read_bytes()
    parcel.pack(tmp_path, meeting.session, digests({"hasil.json": b"{}"}))
    assert not (tmp_path / "kiriman" / "laporan-hasil-musrenbang.pdf").exists()


@pytest.mark.parametrize(
    ("name", "as_was"),
    [("hasil.json", "ditulis"), (SCAN.removeprefix("dokumen/"), "dicatat ketika ditandatangani")],
)
def test_a_file_that_was_changed_is_not_sent(tmp_path, meeting, name, as_was) -> None:
    (tmp_path / "dokumen" / name).write_bytes(b"%PDF- lain")
    with pytest.raises(NotAsIssued) as refused:
        parcel.pack(tmp_path, meeting.session, digests(FILES))
    assert f"Kiriman tidak dibuat: {name} tidak sama dengan yang {as_was}." == refused.value.told
    assert not (tmp_path / "kiriman").exists()


def test_behind_the_report_lies_the_scan_of_what_was_signed_else_the_paper_issued(tmp_path, meeting) -> None:
    behind = {"tata-tertib.pdf": b"%PDF- tatib", "berita-acara.pdf": b"%PDF- berita acara"}
    for name, content in behind.items():
        (tmp_path / "dokumen" / name).write_bytes(content)

    def told() -> dict[str, str]:
        path = parcel.pack(tmp_path, meeting.session, digests({**FILES, **behind}))
        with ZipFile(path) as archive:
            return json.loads(archive.read("manifes.json"))["lampiran_laporan"]

    assert {*behind} == set(told().values())
    scan = "dokumen/pindaian-berita-acara-camat-0d9ffe45.pdf"
    (tmp_path / scan).write_bytes(SCANNED)
    signed = PaperSigned(paper=SignedPaper.BERITA_ACARA, role=Role.CAMAT, name="Camat", scan=scan)
    meeting.decide(replace(signed, scan_sha256=hashlib.sha256(SCANNED).hexdigest()))
    assert {"tata-tertib.pdf", scan.removeprefix("dokumen/")} == set(told().values())


def test_a_session_without_scans_sends_its_papers(tmp_path, meeting) -> None:
    session = replace(meeting.session, signatures=())
    with ZipFile(parcel.pack(tmp_path, session, digests(FILES))) as archive:
        assert sorted([*FILES, "manifes.json"]) == sorted(archive.namelist())


def test_straight_to_a_stick_every_file_is_told_twice_written_and_read_back(tmp_path, meeting) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    told: list[tuple[str, int, int]] = []
    path = parcel.pack(tmp_path, meeting.session, digests(FILES), place=stick, progress=lambda *step: told.append(step))
    assert stick / "kiriman-kerjo-2028" / "kiriman-kerjo-2028.zip" == path
    names = [*sorted([*FILES, SCAN.removeprefix("dokumen/")]), "manifes.json", path.name]
    assert [f"menyalin {name}" for name in names] + [f"memeriksa {name}" for name in names] == [t for t, _, _ in told]
    assert [(number, 10) for number in range(1, 11)] == [(number, count) for _, number, count in told]
    assert not (tmp_path / "kiriman").exists()


def test_a_file_of_somebody_else_beside_the_parcel_stays(tmp_path, meeting) -> None:
    path = parcel.pack(tmp_path, meeting.session, digests(FILES), place=tmp_path)
    (path.parent / "foto.jpg").write_bytes(b"foto")
    parcel.pack(tmp_path, meeting.session, digests({"hasil.json": b"{}"}), place=tmp_path)
    assert (path.parent / "foto.jpg").is_file()
    assert not (path.parent / "laporan-hasil-musrenbang.pdf").exists()


@pytest.mark.parametrize("said", ["", "[]", '{"berkas": {"../../luar.txt": {}}}'])
def test_a_manifest_that_is_not_ours_leads_to_nothing_outside_the_parcel(tmp_path, meeting, said) -> None:
    outside = tmp_path / "luar.txt"
    outside.write_text("luar")
    target = tmp_path / "stik" / "kiriman-kerjo-2028"
    target.mkdir(parents=True)
    (target / "manifes.json").write_text(said)
    try:
        parcel.pack(tmp_path, meeting.session, digests(FILES), place=tmp_path / "stik")
    finally:
        assert outside.is_file()


def test_a_medium_that_gives_back_other_bytes_is_found(tmp_path, meeting) -> None:
    class BadStick(type(SYSTEM_DISK)):
        def read(self, path: Path, offset: int = 0, most: int = LARGEST) -> bytes:
            content = super().read(path, offset, most)
            return content[:-1] if "stik" in path.parts and path.name == "hasil.json" else content

    (tmp_path / "stik").mkdir()
    with pytest.raises(NotAsIssued, match=r"hasil\.json"):
        parcel.pack(tmp_path, meeting.session, digests(FILES), BadStick(), place=tmp_path / "stik")
