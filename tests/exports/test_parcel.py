"""The parcel: files, hashes and manifest agree, everything is replaced as a whole, and the same session is the same."""

import hashlib
import json
from pathlib import Path

import pytest
from support import kerjo_sidang, nihil
from support.meeting import Meeting
from support.reading import pages_of, paper

from exports import parcel
from exports.catalogue import DATA, NAMES, PAPERS
from exports.text.file import to_text
from sessions.record.disk import Disk
from sessions.record.errors import cause
from sessions.steps.decisions import StepCompleted


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    return nihil.held()


def write(folder: Path, meeting: Meeting, **options: object) -> dict[str, str]:
    return parcel.write(folder, meeting.ledger, **options)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "dokumen").iterdir()}


def test_the_usual_parcel_is_the_output_of_step_five(tmp_path: Path, meeting: Meeting) -> None:
    hashes = write(tmp_path, meeting)
    assert ["berita-acara.pdf", "berita-acara.txt", "daftar-utusan.pdf"] == sorted(hashes)
    assert {*hashes, "manifes.json"} == set(contents(tmp_path))


def test_hashes_files_and_manifest_agree(tmp_path: Path, meeting: Meeting) -> None:
    hashes = write(tmp_path, meeting)
    files = contents(tmp_path)
    manifest = json.loads(files.pop("manifes.json"))["berkas"]
    assert hashes == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    assert hashes == parcel.read_manifest(tmp_path)
    assert {(meeting.session.seq, meeting.head_hash)} == {(f["keputusan"], f["sidik"]) for f in manifest.values()}
    assert "SidangClosed" == meeting.entries[-1].kind


def test_the_same_session_writes_the_same_bytes(tmp_path: Path, meeting: Meeting) -> None:
    write(tmp_path / "satu", meeting)
    write(tmp_path / "dua", nihil.held())
    write(tmp_path / "dua", meeting)
    assert contents(tmp_path / "satu") == contents(tmp_path / "dua")


def test_a_step_after_the_closing_leaves_the_papers_as_they_were_issued(tmp_path: Path) -> None:
    meeting = nihil.held()
    before = write(tmp_path, meeting)
    meeting.decide(StepCompleted(step=6))
    after = write(tmp_path, meeting)
    assert before == after
    assert {meeting.session.seq} == {
        line["keputusan"] for line in json.loads(contents(tmp_path)["manifes.json"])["berkas"].values()
    }


def test_the_text_is_that_of_the_berita_acara(tmp_path: Path, meeting: Meeting) -> None:
    write(tmp_path, meeting)
    assert to_text(paper(meeting)) == (tmp_path / "dokumen" / "berita-acara.txt").read_text(encoding="utf-8")


def test_every_paper_can_be_asked_for_and_each_once(tmp_path: Path, meeting: Meeting) -> None:
    hashes = write(tmp_path, meeting, names=[*NAMES, *NAMES])
    beside = [f"{data.stem}{data.suffix}" for data in DATA.values()]
    beside += [f"{p.stem}.txt" for p in PAPERS.values() if p.has_text]
    beside += [f"{p.stem}.xlsx" for p in PAPERS.values() if p.workbook]
    assert {"hasil.json", "berita-acara.txt", "draf-usulan-per-bidang.xlsx"} <= set(beside)
    assert sorted([*(f"{p.stem}.pdf" for p in PAPERS.values()), *beside]) == sorted(hashes)
    assert (tmp_path / "dokumen" / "daftar-utusan.pdf").read_bytes().startswith(b"%PDF-")
    assert pages_of(paper(meeting, "utusan"))


def test_other_papers_keep_their_files_and_their_lines(tmp_path: Path, meeting: Meeting) -> None:
    write(tmp_path, meeting, names=["utusan"])
    write(tmp_path, meeting, names=["daftar-hadir-kosong"])
    assert {"daftar-utusan.pdf", "daftar-hadir-kosong.pdf"} == set(parcel.read_manifest(tmp_path))
    (tmp_path / "dokumen" / "daftar-utusan.pdf").unlink()
    write(tmp_path, meeting, names=["daftar-hadir-kosong"])
    assert {"daftar-hadir-kosong.pdf"} == set(parcel.read_manifest(tmp_path))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"berkas": []}', b'{"berkas": {"a.pdf": 1}}', b"\xff"])
def test_a_manifest_that_cannot_be_read_is_replaced(tmp_path: Path, meeting: Meeting, content: bytes) -> None:
    (tmp_path / "dokumen").mkdir()
    (tmp_path / "dokumen" / "manifes.json").write_bytes(content)
    assert {} == parcel.read_manifest(tmp_path)
    assert write(tmp_path, meeting, names=["utusan"]) == parcel.read_manifest(tmp_path)


def test_an_unknown_paper_writes_nothing(tmp_path: Path, meeting: Meeting) -> None:
    with pytest.raises(KeyError):
        write(tmp_path, meeting, names=["utusan", "surat-cinta"])
    assert not (tmp_path / "dokumen").exists()


def test_progress_is_told_paper_by_paper(tmp_path: Path, meeting: Meeting) -> None:
    told: list[tuple[str, int, int]] = []
    write(tmp_path, meeting, progress=lambda *step: told.append(step))
    assert [("Berita Acara dan Lampiran", 1, 2), ("Daftar Utusan", 2, 2), ("", 2, 2)] == told


class FullDisk(Disk):
    """Takes a number of bytes and then no more."""

    def __init__(self, room: int) -> None:
        self.room = room

    def write(self, descriptor: int, data: bytes) -> int:
        taken = min(self.room, len(data))
        self.room -= taken
        return super().write(descriptor, data[:taken]) if taken else 0


def test_a_full_disk_leaves_the_parcel_that_was_there(tmp_path: Path, meeting: Meeting) -> None:
    write(tmp_path, kerjo_sidang.held(until=kerjo_sidang.open_the_sidang), names=["utusan"])
    before = contents(tmp_path)
    for room in (0, 1000, 15_000):
        with pytest.raises(OSError, match="nothing was written"):
            write(tmp_path, meeting, names=["utusan"], disk=FullDisk(room))
        assert before == contents(tmp_path)


class CutOff(Disk):
    """Loses power before the file of this name takes its place."""

    def __init__(self, name: str) -> None:
        self.name = name

    def replace(self, source: Path, target: Path) -> None:
        if target.name == self.name:
            raise OSError("cut off")
        super().replace(source, target)


def test_a_parcel_that_was_cut_off_does_not_match_its_manifest_and_is_whole_after_the_next(
    tmp_path: Path, meeting: Meeting
) -> None:
    write(tmp_path, kerjo_sidang.held(until=kerjo_sidang.open_the_sidang))
    with pytest.raises(OSError, match="cut off"):
        write(tmp_path, meeting, disk=CutOff("daftar-utusan.pdf"))
    files = contents(tmp_path)
    listed = parcel.read_manifest(tmp_path)
    assert listed["berita-acara.pdf"] != hashlib.sha256(files["berita-acara.pdf"]).hexdigest()
    assert listed["daftar-utusan.pdf"] == hashlib.sha256(files["daftar-utusan.pdf"]).hexdigest()
    assert not [name for name in files if name.endswith(".sementara")]
    assert write(tmp_path, meeting) == parcel.read_manifest(tmp_path)


class OpenInExcel(Disk):
    """Somebody has the files of these names open, as Windows has it."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def replace(self, source: Path, target: Path) -> None:
        if target.name in self.names:
            raise PermissionError(13, "Access is denied")
        super().replace(source, target)

    def is_held(self, path: Path) -> bool:
        return path.name in self.names


def test_a_file_that_is_open_elsewhere_stays_and_is_named_and_all_others_are_written(
    tmp_path: Path, meeting: Meeting
) -> None:
    write(tmp_path, kerjo_sidang.held(until=kerjo_sidang.open_the_sidang))
    before, listed = contents(tmp_path), parcel.read_manifest(tmp_path)
    with pytest.raises(parcel.FilesHeld) as held:
        write(tmp_path, meeting, disk=OpenInExcel("berita-acara.pdf"))
    files = contents(tmp_path)
    assert (("berita-acara.pdf",), "HELD") == (held.value.names, cause(held.value))
    assert {"berita-acara.txt", "daftar-utusan.pdf"} == held.value.written.keys()
    assert before["berita-acara.pdf"] == files["berita-acara.pdf"]
    assert {**listed, **held.value.written} == parcel.read_manifest(tmp_path)
    for name, digest in parcel.read_manifest(tmp_path).items():
        assert hashlib.sha256(files[name]).hexdigest() == digest
    assert not [name for name in files if name.endswith(".sementara")]
