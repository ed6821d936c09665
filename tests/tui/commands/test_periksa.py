"""`musrenbang periksa`: every changed byte is found, and the first wrong thing is named."""

import json
import shutil
from datetime import datetime, timedelta, timezone

import pytest
from support import small

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.kernel.session import NoteKind
from sessions.record.sitting import Sitting
from tui.commands.folder import tables_of

FILES = ["berita-acara.pdf", "berita-acara.txt", "daftar-utusan.pdf", "daftar-hadir-kosong.pdf", "manifes.json"]


def flip(path, where):
    """One bit of the file, `where` from 0 to 1 of its length."""
    content = bytearray(path.read_bytes())
    content[int(where * (len(content) - 1))] ^= 4
    path.write_bytes(bytes(content))


def test_a_whole_session_is_said_to_be_whole(musrenbang, small_closed):
    answer = musrenbang("periksa", small_closed)
    assert (0, "") == (answer.code, answer.err)
    assert "Sesi utuh: 25 keputusan, rantai jurnal dan sesi.json cocok, dokumen sesuai catatannya." == answer.lines[0]


@pytest.mark.parametrize("where", [0, 0.13, 0.5, 0.77, 0.999])
def test_a_changed_byte_of_the_journal_is_found(musrenbang, closed, where):
    flip(closed / "jurnal.jsonl", where)
    answer = musrenbang("periksa", closed)
    assert (1, "") == (answer.code, answer.out)
    assert answer.err.startswith("Jurnal baris ")


@pytest.mark.parametrize("where", [0.1, 0.5, 0.9])
def test_a_changed_byte_of_sesi_json_is_found(musrenbang, closed, where):
    flip(closed / "sesi.json", where)
    answer = musrenbang("periksa", closed)
    assert 1 == answer.code
    assert answer.err.startswith("sesi.json ")


def test_a_number_changed_in_sesi_json_is_named(musrenbang, closed):
    tables = json.loads((closed / "sesi.json").read_text())
    tables["usulan"]["5"]["anggaran"] += 1
    (closed / "sesi.json").write_text(json.dumps(tables))
    answer = musrenbang("periksa", closed)
    assert (1, "sesi.json berbeda dari jurnal pada tabel usulan dokumen 5.\n") == (answer.code, answer.err)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("where", [0, 1])
def test_a_changed_byte_of_a_document_is_found(musrenbang, closed, name, where):
    flip(closed / "dokumen" / name, where)
    answer = musrenbang("periksa", closed)
    assert (1, "") == (answer.code, answer.out)
    assert f"dokumen/{name}" in answer.err


def test_a_changed_byte_anywhere_in_the_manifest_is_found(musrenbang, kerjo):
    musrenbang("ekspor", kerjo, "--hanya", "utusan")
    path = kerjo / "dokumen" / "manifes.json"
    whole = path.read_bytes()
    for position in range(0, len(whole), 3):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert 1 == musrenbang("periksa", kerjo).code, position


def test_a_manifest_written_otherwise_is_not_ours(musrenbang, kerjo):
    musrenbang("ekspor", kerjo, "--hanya", "utusan")
    path = kerjo / "dokumen" / "manifes.json"
    path.write_text(path.read_text().replace("\n  ", "\n\t ", 1))
    assert 1 == musrenbang("periksa", kerjo).code


@pytest.mark.parametrize("name", FILES)
def test_a_missing_document_is_named(musrenbang, closed, name):
    (closed / "dokumen" / name).unlink()
    answer = musrenbang("periksa", closed)
    assert 1 == answer.code
    assert f"dokumen/{name}" in answer.err
    assert "tidak ada" in answer.err


def test_a_draft_that_was_changed_is_found_too(musrenbang, kerjo):
    musrenbang("ekspor", kerjo, "--hanya", "utusan")
    assert 0 == musrenbang("periksa", kerjo).code
    flip(kerjo / "dokumen" / "daftar-utusan.pdf", 0.5)
    sentence = "Dokumen daftar-utusan.pdf tidak sama dengan yang tercatat di dokumen/manifes.json.\n"
    assert (1, sentence) == (musrenbang("periksa", kerjo).code, musrenbang("periksa", kerjo).err)


def test_a_session_without_sesi_json_is_whole_since_it_is_derived(musrenbang, closed):
    (closed / "sesi.json").unlink()
    assert 0 == musrenbang("periksa", closed).code


def test_a_shortened_journal_is_found(musrenbang, closed):
    lines = (closed / "jurnal.jsonl").read_bytes().splitlines(keepends=True)
    (closed / "jurnal.jsonl").write_bytes(b"".join(lines[:-3]))
    answer = musrenbang("periksa", closed)
    assert 1 == answer.code
    assert "jurnal terpotong" in answer.err


@pytest.mark.parametrize("name", ["berita-acara.pdf", "berita-acara.txt", "daftar-utusan.pdf"])
def test_a_paper_is_compared_with_its_session_byte_by_byte(musrenbang, closed, tmp_path, name):
    paper = shutil.copy(closed / "dokumen" / name, tmp_path / "dari-camat")
    answer = musrenbang("periksa", paper, "--sesi", closed)
    told = "dari-camat sama, byte demi byte, dengan yang diterbitkan pada keputusan 25.\n"
    assert (0, told) == (answer.code, answer.out)


def test_what_was_issued_is_known_by_the_digest_that_was_kept_without_making_it_again(musrenbang, closed, monkeypatch):
    monkeypatch.setattr("exports.parcel.forms", lambda *_: pytest.fail("made again"))
    answer = musrenbang("periksa", closed / "dokumen" / "berita-acara.pdf", "--sesi", closed)
    assert (0, "") == (answer.code, answer.err)


def test_what_was_never_issued_is_made_again_and_that_is_said(musrenbang, kerjo):
    musrenbang("ekspor", kerjo, "--hanya", "berita-acara")
    answer = musrenbang("periksa", kerjo / "dokumen" / "berita-acara.pdf", "--sesi", kerjo)
    told = (
        "berita-acara.pdf sama, byte demi byte, dengan berita-acara.pdf yang dibuat lagi dari jurnal sesi ini, menurut "
        "keadaan pada keputusan 1.\n"
    )
    assert (0, told) == (answer.code, answer.out)


@pytest.mark.parametrize("content", [b"%PDF-1.7\nof a scanner\n%%EOF", b"PK\x03\x04of somebody", b"teks", b""])
def test_what_says_itself_that_it_is_none_of_ours_is_told_apart_without_making_any_paper(
    musrenbang, closed, tmp_path, monkeypatch, content
):
    made = []
    monkeypatch.setattr("exports.parcel.to_pdf", lambda document: made.append(document.title) or b"")
    (tmp_path / "surat").write_bytes(content)
    assert musrenbang("periksa", tmp_path / "surat", "--sesi", closed).code == 1
    assert not made


def test_of_a_paper_with_a_changed_byte_only_that_paper_is_made_again(musrenbang, closed, tmp_path, monkeypatch):
    made = []
    monkeypatch.setattr("exports.parcel.to_pdf", lambda document: made.append(document.title) or b"")
    content = bytearray((closed / "dokumen" / "daftar-utusan.pdf").read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "surat.pdf").write_bytes(content)
    assert musrenbang("periksa", tmp_path / "surat.pdf", "--sesi", closed).code == 1
    assert len(made) == 1
    assert "Utusan" in made[0]


def test_a_clock_that_went_back_is_told_and_is_no_fault_of_the_record(musrenbang, tmp_path):
    now = datetime(2027, 2, 3, 9, 0, tzinfo=timezone(timedelta(hours=7)))
    opened = small.opened().entries[0].decision
    note = NoteRecorded(kind=NoteKind.INCIDENT, text="Listrik padam")
    with Sitting.create(tmp_path / "sesi", "Sari", lambda: now, opened, tables=tables_of) as sitting:
        now += timedelta(hours=1)
        sitting.decide(note)
        now -= timedelta(minutes=30)
        sitting.decide(note)
    answer = musrenbang("periksa", tmp_path / "sesi")
    assert 0 == answer.code
    told = "Jam komputer mundur: keputusan 2 tertulis 3 Februari 2027 pukul 10.00, keputusan 3 pukul 09.30."
    assert told == answer.lines[-1]


def test_a_paper_with_one_changed_byte_is_not_of_this_session(musrenbang, closed, tmp_path):
    paper = shutil.copy(closed / "dokumen" / "berita-acara.pdf", tmp_path / "dari-camat")
    flip(tmp_path / "dari-camat", 0.6)
    answer = musrenbang("periksa", paper, "--sesi", closed)
    assert (1, "") == (answer.code, answer.out)
    assert "dari-camat tidak sama dengan dokumen mana pun yang dihasilkan sesi ini.\n" == answer.err


def test_a_paper_issued_at_the_closing_stays_good_through_the_later_steps(musrenbang, closed):
    typed = '{"kind": "StepCompleted", "data": {"step": 6}}'
    assert 0 == musrenbang("putuskan", closed, typed=typed).code
    assert 0 == musrenbang("periksa", closed / "dokumen" / "berita-acara.pdf", "--sesi", closed).code


def test_a_draft_is_known_even_after_the_meeting_went_on(musrenbang, kerjo):
    musrenbang("ekspor", kerjo, "--hanya", "berita-acara")
    for step in (1, 3):
        line = json.dumps({"kind": "StepSkipped", "data": {"step": step, "by": "Camat", "reason": "Sudah tahun lalu"}})
        assert 0 == musrenbang("putuskan", kerjo, typed=line).code
    answer = musrenbang("periksa", kerjo / "dokumen" / "berita-acara.pdf", "--sesi", kerjo)
    assert (0, "") == (answer.code, answer.err)


def test_a_document_alone_asks_for_its_session(musrenbang, small_closed):
    answer = musrenbang("periksa", small_closed / "dokumen" / "berita-acara.pdf")
    assert 2 == answer.code
    assert "sebutkan sesinya dengan --sesi FOLDER" in answer.err


_OF_A_FOLDER = "{closed} bukan berkas biasa, sehingga tidak dibaca"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["{missing}"], "Berkas atau folder {missing} tidak ditemukan.\n"),
        (["{path}"], "Folder ini tidak memuat jurnal.\n"),
        (["{missing}", "--sesi", "{closed}"], "Berkas atau folder {missing} tidak ditemukan.\n"),
        (["{closed}", "--sesi", "{closed}"], f"{_OF_A_FOLDER}.\n"),
    ],
)
def test_wrong_paths_are_told(musrenbang, small_closed, tmp_path, arguments, sentence):
    names = {"path": tmp_path, "missing": tmp_path / "tidak-ada", "closed": small_closed}
    answer = musrenbang("periksa", *[argument.format(**names) for argument in arguments])
    assert (1, "", sentence.format(**names)) == (answer.code, answer.out, answer.err)


def test_checking_changes_nothing(musrenbang, kerjo):
    musrenbang("ekspor", kerjo, "--hanya", "utusan")
    before = {path: path.read_bytes() for path in kerjo.rglob("*") if path.is_file()}
    assert 0 == musrenbang("periksa", kerjo).code
    assert 0 == musrenbang("periksa", kerjo / "dokumen" / "daftar-utusan.pdf", "--sesi", kerjo).code
    assert before == {path: path.read_bytes() for path in kerjo.rglob("*") if path.is_file()}
