"""`musrenbang ekspor`: which papers, where to, and what is kept on record."""

import hashlib
import json
import shutil
import sys
from pathlib import Path

import pytest
from support.workbooks import rows_of

from exports.catalogue import DATA, PAPERS, DataFile
from sessions.record.disk import Disk
from sessions.report.decisions import PaperSigned
from sessions.values.attendance import Role
from sessions.values.report import SignedPaper
from tui.commands.folder import opened


def files_of(output):
    """The files of a paper or of data, in the order in which they are written."""
    if isinstance(output, DataFile):
        return [f"{output.stem}{output.suffix}"]
    suffixes = ("pdf", *(["xlsx"] if output.workbook else []), *(["txt"] if output.has_text else []))
    return [f"{output.stem}.{suffix}" for suffix in suffixes]


AFTERWARDS = {"surat-mandat", "laporan-hasil-musrenbang", "surat-pengantar", "surat-tanda-terima"}
"""Papers that wait for delegates, and those of steps 6 to 8, which come when the report is finished and sent."""

ALL = [file for out in (*PAPERS.values(), *DATA.values()) if out.stem not in AFTERWARDS for file in files_of(out)]


def kinds(folder):
    return [json.loads(line)["kind"] for line in (folder / "jurnal.jsonl").read_text(encoding="utf-8").splitlines()]


def test_all_papers_are_written_and_named(musrenbang, kerjo):
    answer = musrenbang("ekspor", kerjo)
    assert (0, "") == (answer.code, answer.err)
    assert [str(kerjo / "dokumen" / name) for name in ALL] == answer.lines
    assert {*ALL, "manifes.json"} == {path.name for path in (kerjo / "dokumen").iterdir()}


def test_before_the_closing_papers_are_drafts_and_no_decision(musrenbang, kerjo):
    musrenbang("ekspor", kerjo, "--hanya", "berita-acara")
    assert "[ KONSEP ]" in (kerjo / "dokumen" / "berita-acara.txt").read_text(encoding="utf-8")
    assert ["SessionOpened"] == kinds(kerjo)


@pytest.mark.parametrize(
    ("only", "files"),
    [
        ("utusan", {"daftar-utusan.pdf"}),
        ("berita-acara, utusan", {"berita-acara.pdf", "berita-acara.txt", "daftar-utusan.pdf"}),
        (
            "draf-usulan,daftar-hadir-kosong,",
            {"draf-usulan-per-bidang.pdf", "draf-usulan-per-bidang.xlsx", "daftar-hadir-kosong.pdf"},
        ),
    ],
)
def test_only_what_was_asked_for_is_written(musrenbang, kerjo, only, files):
    assert 0 == musrenbang("ekspor", kerjo, "--hanya", only).code
    assert {*files, "manifes.json"} == {path.name for path in (kerjo / "dokumen").iterdir()}


def test_the_same_papers_again_are_no_news(musrenbang, closed, journal):
    before = journal(closed)
    assert 0 == musrenbang("ekspor", closed).code
    assert before == journal(closed)


def test_what_is_issued_after_the_closing_is_a_decision(musrenbang, closed):
    typed = json.dumps({"kind": "MinutesNumbered", "data": {"number": "000.7.2/15/II/2027"}})
    assert 0 == musrenbang("putuskan", closed, typed=typed).code
    assert 0 == musrenbang("ekspor", closed, "--hanya", "berita-acara", "--oleh", "Budi").code
    assert ["DocumentsIssued", "MinutesNumbered", "DocumentsIssued"] == kinds(closed)[-3:]
    assert 0 == musrenbang("periksa", closed).code
    last = json.loads(musrenbang("daftar", closed, "jurnal", "--json").out)[-1]
    assert "Budi" == last["oleh"]


def test_papers_can_go_somewhere_else_and_then_leave_the_session_alone(musrenbang, closed, tmp_path):
    before = {path: path.read_bytes() for path in closed.rglob("*") if path.is_file()}
    target = tmp_path / "usb" / "kerjo"
    answer = musrenbang("ekspor", closed, "--ke", target)
    assert {str(target / "dokumen" / name) for name in (*ALL, "surat-mandat.pdf")} == {*answer.lines}
    assert before == {path: path.read_bytes() for path in closed.rglob("*") if path.is_file()}
    for name in ALL:
        assert (closed / "dokumen" / name).read_bytes() == (target / "dokumen" / name).read_bytes()


def test_a_file_in_the_way_is_told(refused, closed, tmp_path):
    (tmp_path / "usb").write_text("")
    assert "usb" in refused(closed, "ekspor", closed, "--ke", tmp_path / "usb", "--hanya", "utusan")


def test_a_paper_that_is_open_in_another_program_is_named_and_the_others_are_written_and_recorded(
    musrenbang, small_closed, tmp_path, monkeypatch
):
    folder = Path(shutil.copytree(small_closed, tmp_path / "rapat"))
    (folder / "dokumen" / "daftar-utusan.pdf").write_bytes(b"lama")
    (folder / "dokumen" / "usulan-sipd.xlsx").write_bytes(b"lama")
    replace = Disk.replace

    def refuse(self, source, target):
        if target.name == "usulan-sipd.xlsx":
            raise PermissionError(13, "Access is denied")
        replace(self, source, target)

    monkeypatch.setattr(Disk, "replace", refuse)
    monkeypatch.setattr(Disk, "is_held", lambda _self, path: path.name == "usulan-sipd.xlsx")
    answer = musrenbang("ekspor", folder, "--hanya", "utusan,sipd")
    told = "usulan-sipd.xlsx sedang dibuka program lain, mungkin Excel. Tutup dulu, lalu ulangi.\n"
    assert (1, [str(folder / "dokumen" / "daftar-utusan.pdf")], told) == (answer.code, answer.lines, answer.err)
    assert b"lama" == (folder / "dokumen" / "usulan-sipd.xlsx").read_bytes()
    assert (folder / "dokumen" / "daftar-utusan.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives links to administrators only")
def test_a_link_out_of_the_session_is_not_followed(refused, closed, tmp_path):
    target = tmp_path / "lain.pdf"
    (closed / "dokumen" / "daftar-utusan.pdf").unlink()
    (closed / "dokumen" / "daftar-utusan.pdf").symlink_to(target)
    sentence = refused(closed, "ekspor", closed, "--hanya", "utusan")
    assert sentence.startswith("daftar-utusan.pdf menunjuk ke luar folder tujuan")
    assert not target.exists()


def test_the_papers_go_to_a_stick_as_a_parcel_that_was_read_back(musrenbang, closed, tmp_path):
    stick = tmp_path / "STIK"
    stick.mkdir()
    answer = musrenbang("ekspor", closed, "--hanya", "utusan,laman", "--kiriman-ke", stick)
    parcel = stick / "kiriman-kerjo-2028"
    assert (0, "", str(parcel / "kiriman-kerjo-2028.zip")) == (answer.code, answer.err, answer.lines[-1])
    for name in ("daftar-utusan.pdf", "hasil-musrenbang.html"):
        assert (closed / "dokumen" / name).read_bytes() == (parcel / name).read_bytes()


def test_the_report_takes_its_lampiran_along_and_a_scan_that_is_no_longer_the_recorded_one_stops_the_parcel(
    musrenbang, closed, tmp_path
):
    musrenbang("ekspor", closed, "--hanya", "laporan", "--kiriman-ke", tmp_path)
    sent = tmp_path / "kiriman-kerjo-2028"
    told = json.loads((sent / "manifes.json").read_text(encoding="utf-8"))["lampiran_laporan"]
    assert "berita-acara.pdf" in told.values()
    assert {*told.values()} <= {path.name for path in sent.iterdir()}
    scan = closed / "dokumen" / "pindaian-berita-acara-0d9ffe45.pdf"
    scan.write_bytes(b"%PDF- pindaian")
    with opened(closed, "Sari") as sitting:
        sitting.decide(
            PaperSigned(
                paper=SignedPaper.BERITA_ACARA,
                role=Role.CAMAT,
                name="Drs. Wisnu Hardjanto, M.M.",
                scan=f"dokumen/{scan.name}",
                scan_sha256=hashlib.sha256(scan.read_bytes()).hexdigest(),
            )
        )
    answer = musrenbang("ekspor", closed, "--hanya", "laporan", "--kiriman-ke", tmp_path)
    assert (0, "") == (answer.code, answer.err)
    told = json.loads((sent / "manifes.json").read_text(encoding="utf-8"))["lampiran_laporan"]
    assert scan.name in told.values()
    assert scan.read_bytes() == (sent / scan.name).read_bytes()
    scan.write_bytes(b"%PDF- lain")
    answer = musrenbang("ekspor", closed, "--hanya", "laporan", "--kiriman-ke", tmp_path)
    assert 1 == answer.code
    told = f"Kiriman tidak dibuat: {scan.name} tidak sama dengan yang dicatat ketika ditandatangani."
    assert [told] == answer.err.splitlines()


def test_a_stick_that_is_not_there_is_told_and_no_folder_made(musrenbang, closed, tmp_path):
    answer = musrenbang("ekspor", closed, "--hanya", "utusan", "--kiriman-ke", tmp_path / "dicabut")
    assert 1 == answer.code
    assert answer.err.startswith("Kiriman tidak dapat dibuat: ")
    assert not (tmp_path / "dicabut").exists()
    assert 2 == musrenbang("ekspor", closed, "--ke", tmp_path, "--kiriman-ke", tmp_path).code


def test_each_village_gets_its_own_list_back_with_a_message(musrenbang, finished_sample, tmp_path):
    answer = musrenbang("ekspor", finished_sample, "--hanya", "balikan", "--ke", tmp_path)
    senders = (*(str(code) for code in range(2001, 2011)), "lain")
    assert [f"balikan-{sender}.{kind}" for sender in senders for kind in ("xlsx", "txt")] == [
        Path(line).name for line in answer.lines
    ]
    told = (tmp_path / "dokumen" / "balikan-2007.txt").read_text(encoding="utf-8")
    assert told.startswith("*Hasil usulan Desa Kwadungan*\n")
    listed = rows_of((tmp_path / "dokumen" / "balikan-2007.xlsx").read_bytes(), "Kode")
    with opened(finished_sample, read_only=True) as sitting:
        session = sitting.session
    own = [p for p in session.proposals.values() if p.source and p.as_written.village == "33.13.16.2007"]
    assert [(p.draft.row, p.code) for p in own] == [(row["Baris"], row["Kode"]) for row in listed if row["Kode"]]
    assert 0 == musrenbang("ekspor", finished_sample, "--hanya", "balikan-2007", "--ke", tmp_path).code


def test_where_nothing_was_sent_there_is_nothing_to_give_back(refused, kerjo):
    assert "Belum ada daftar usulan yang dapat dikembalikan" in refused(kerjo, "ekspor", kerjo, "--hanya", "balikan")
