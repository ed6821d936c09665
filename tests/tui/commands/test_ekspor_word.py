"""`musrenbang ekspor --word` and what `periksa` says of such a file: drafts to edit, never the paper that binds."""

import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from support import word_files
from support.clerk import done

from exports.catalogue import in_word, papers
from exports.docx.file import to_docx
from exports.parcel_word import COPY
from sessions.language.local import speaking
from tui.commands.folder import opened

LETTERS = {
    "tanda-terima-desa", "surat-pengembalian", "undangan", "pengumuman", "surat-pengantar", "surat-tanda-terima",
    "surat-mandat",
}  # fmt: skip
OTHERS = {"laporan-hasil-musrenbang", "berita-acara-salinan"}
BINDS = "yang mengikat PDF bertanda tangan.\n"


@pytest.fixture(scope="session")
def with_word(sample_told, tmp_path_factory) -> Path:
    """A copy of the finished sample with its Word files; only to be read."""
    folder = tmp_path_factory.mktemp("word") / "contoh"
    shutil.copytree(sample_told[0], folder)
    done("ekspor", folder, "--word")
    return folder


def test_letters_report_and_the_copy_are_written_into_a_folder_of_their_own(with_word, journal, sample_told):
    assert {f"{stem}.docx" for stem in LETTERS | OTHERS} | {"manifes.json"} == {
        path.name for path in (with_word / "word").iterdir()
    }
    assert journal(sample_told[0]) == journal(with_word)


def test_only_the_copy_of_the_berita_acara_is_marked_and_no_file_has_a_code_or_a_seal(with_word):
    for path in sorted((with_word / "word").glob("*.docx")):
        content = path.read_bytes()
        told = "\n".join(
            word_files.said(one) for tree in word_files.trees(content).values() for one in tree.iter(f"{word_files.W}p")
        )
        assert (path.name == "berita-acara-salinan.docx") == (COPY in told), path.name
        assert [] == word_files.CODE.findall(told), path.name
        assert [] == [name for name in word_files.parts(content) if "media" in name]


def test_every_text_of_every_such_paper_is_in_its_file(finished_sample):
    with speaking(None), opened(finished_sample, read_only=True) as sitting:
        usual = papers(sitting.session)
        for name, entry in in_word(sitting.session).items():
            if name not in usual and name != "surat-mandat":
                continue
            document = entry.build(sitting.ledger)
            with speaking(sitting.session.office):
                told = word_files.flat(" ".join(word_files.paragraphs(to_docx(document))))
            assert [] == [text for text in map(word_files.flat, word_files.texts_of(document)) if text not in told]


def test_a_file_that_was_edited_is_never_written_over(musrenbang, closed):
    done("ekspor", closed, "--word", "--hanya", "undangan")
    path = closed / "word" / "undangan.docx"
    first = path.read_bytes()
    again = musrenbang("ekspor", closed, "--word", "--hanya", "undangan")
    assert ([str(path)], "") == (again.lines, again.err)
    path.write_bytes(first + b"disunting")
    for _ in range(2):
        answer = musrenbang("ekspor", closed, "--word", "--hanya", "undangan")
        assert [str(closed / "word" / "undangan-2.docx")] == answer.lines
        assert "undangan.docx sudah disunting dan tidak ditimpa.\n" == answer.err
    assert first + b"disunting" == path.read_bytes()
    assert 0 == musrenbang("periksa", closed).code
    assert first == (closed / "word" / "undangan-2.docx").read_bytes()


def test_a_file_of_an_earlier_state_is_replaced_and_still_known(musrenbang, kerjo, tmp_path):
    done("ekspor", kerjo, "--word", "--hanya", "undangan")
    earlier = Path(shutil.copy(kerjo / "word" / "undangan.docx", tmp_path / "dikirim.docx"))
    typed = '{"kind": "NoteRecorded", "data": {"kind": "catatan", "text": "Sidang dimulai tepat waktu."}}'
    assert 0 == musrenbang("putuskan", kerjo, typed=typed).code
    told = f"dikirim.docx sama dengan berkas Word sesi ini (undangan.docx); {BINDS}"
    assert (0, told) == (
        musrenbang("periksa", earlier, "--sesi", kerjo).code,
        musrenbang("periksa", earlier, "--sesi", kerjo).out,
    )
    done("ekspor", kerjo, "--word", "--hanya", "undangan")
    assert {"undangan.docx", "manifes.json"} == {path.name for path in (kerjo / "word").iterdir()}
    assert earlier.read_bytes() != (kerjo / "word" / "undangan.docx").read_bytes()


def test_what_was_edited_or_comes_from_elsewhere_is_said_to_be_so(refused, closed, tmp_path):
    done("ekspor", closed, "--word", "--hanya", "undangan")
    content = (closed / "word" / "undangan.docx").read_bytes()
    changed = tmp_path / "undangan.docx"
    changed.write_bytes(content.replace(b"word/header1.xml", b"word/header9.xml"))
    told = "undangan.docx disunting, lebih lama dari yang terakhir ditulis, atau bukan dari sesi ini."
    assert told == refused(closed, "periksa", changed, "--sesi", closed)


def test_the_same_bytes_are_known_whatever_the_file_is_called(musrenbang, with_word, tmp_path):
    shutil.copy(with_word / "word" / "berita-acara-salinan.docx", tmp_path / "untuk Pak Camat.docx")
    answer = musrenbang("periksa", tmp_path / "untuk Pak Camat.docx", "--sesi", with_word)
    told = f"untuk Pak Camat.docx sama dengan berkas Word sesi ini (berita-acara-salinan.docx); {BINDS}"
    assert (0, told) == (answer.code, answer.out)


def test_a_paper_that_is_none_in_word_is_named_with_those_that_are(refused, kerjo):
    sentence = refused(kerjo, "ekspor", kerjo, "--word", "--hanya", "rekap")
    assert sentence.startswith("Dokumen rekap tidak ada sebagai berkas Word; pilihan: tanda-terima-desa,")


def test_one_village_may_have_its_letter_alone(musrenbang, finished_sample, tmp_path):
    answer = musrenbang("ekspor", finished_sample, "--word", "--hanya", "surat-pengembalian-2001", "--ke", tmp_path)
    assert [str(tmp_path / "word" / "surat-pengembalian-2001.docx")] == answer.lines


def test_word_files_are_no_part_of_a_parcel(musrenbang, kerjo, tmp_path):
    answer = musrenbang("ekspor", kerjo, "--word", "--kiriman-ke", tmp_path)
    assert 2 == answer.code
    assert "Berkas Word tidak ikut dalam kiriman" in answer.err


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
@pytest.mark.skipif(sys.platform == "win32", reason="LibreOffice runs here on Linux only")
def test_another_office_program_opens_each_file_and_shows_all_of_it(with_word, finished_sample, tmp_path):
    files = sorted((with_word / "word").glob("*.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path, *files]
    subprocess.run(list(map(str, command)), check=True, capture_output=True, timeout=500)
    with speaking(None), opened(finished_sample, read_only=True) as sitting:
        entries = {entry.word_stem: entry for entry in in_word(sitting.session).values()}
        for file in files:
            pages = PdfReader(BytesIO((tmp_path / f"{file.stem}.pdf").read_bytes())).pages
            shown = ["".join(page.extract_text().split()) for page in pages]
            document = entries[file.stem].build(sitting.ledger)
            missing = [text for text in word_files.texts_of(document) if "".join(text.split()) not in "".join(shown)]
            assert len(missing) <= len(list(word_files.texts_of(document))) // 50, missing
            assert [f"Halaman{number}dari{len(pages)}" in page for number, page in enumerate(shown, 1)] == [True] * len(
                pages
            )
            if file.stem == "berita-acara-salinan":
                assert all("SALINANKERJA,bukannaskahyangditandatangani" in page for page in shown)
                assert sum("TandaTangan" in page for page in shown) > 3
