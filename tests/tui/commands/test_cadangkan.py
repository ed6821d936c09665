"""`musrenbang cadangkan`: into the session folder, to a stick, and the folder for the automatic copies."""

import pytest

from sessions.record.backup_keeping import read
from sessions.record.words import extent
from tui.shell import settings


@pytest.fixture
def my_settings(tmp_path, monkeypatch):
    """The file of what this person prefers."""
    file = tmp_path / "setelan" / "setelan.json"
    monkeypatch.setattr(settings, "default_file", lambda: file)
    return file


def test_without_a_destination_it_goes_into_the_session_without_papers(musrenbang, closed):
    answer = musrenbang("cadangkan", closed)
    (path,) = (closed / "cadangan").iterdir()
    assert (0, "") == (answer.code, answer.err)
    assert [
        f"Salinan data tersimpan dan terbaca kembali: {path.name} di {closed / 'cadangan'}",
        f"Isinya {extent(read(path))}.",
    ] == answer.lines
    assert {"jurnal.jsonl", "sesi.json"} == set(read(path).files)


def test_to_a_stick_the_papers_go_along(musrenbang, closed, tmp_path, monkeypatch):
    monkeypatch.chdir(closed)
    assert 0 == musrenbang("cadangkan", "--ke", tmp_path / "STIK" / "baru").code
    (path,) = (tmp_path / "STIK" / "baru").iterdir()
    assert "dokumen/berita-acara.pdf" in read(path).files
    assert not (closed / "cadangan").exists()


def test_what_cannot_be_written_is_told_in_one_sentence(refused, closed, tmp_path):
    (tmp_path / "berkas").write_bytes(b"")
    told = refused(closed, "cadangkan", closed, "--ke", tmp_path / "berkas" / "x")
    assert told.startswith(f"Salinan data tidak tersimpan di {tmp_path / 'berkas' / 'x'}: ")


def test_a_damaged_session_is_not_backed_up_but_its_rescue_is_named(musrenbang, closed):
    journal = (closed / "jurnal.jsonl").read_bytes()
    (closed / "jurnal.jsonl").write_bytes(journal.replace(b"Kerjo", b"Kerja"))
    answer = musrenbang("cadangkan", closed)
    assert (1, "") == (answer.code, answer.out)
    assert answer.err.endswith("Yang masih utuh diperlihatkan oleh: musrenbang pulihkan FOLDER.\n")
    assert not (closed / "cadangan").exists()


def test_outside_a_session_the_folder_must_be_named(musrenbang, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = musrenbang("cadangkan")
    assert 2 == answer.code
    assert "Sebutkan folder sesi yang dicadangkan." in answer.err


def test_the_folder_for_each_stage_is_kept_and_given_up(musrenbang, my_settings, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = musrenbang("cadangkan", "--setiap-tahap", "STIK")
    assert f"Salinan data otomatis tiap tahap ditulis juga ke {tmp_path / 'STIK'}.\n" == answer.out
    assert str(tmp_path / "STIK") == settings.load(my_settings).backups_to
    assert (tmp_path / "STIK").is_dir()
    assert 0 == musrenbang("cadangkan", "--setiap-tahap", "tidak").code
    assert "" == settings.load(my_settings).backups_to

    (tmp_path / "berkas").write_bytes(b"")
    assert 1 == musrenbang("cadangkan", "--setiap-tahap", "berkas/x").code
    my_settings.unlink()
    my_settings.mkdir()
    answer = musrenbang("cadangkan", "--setiap-tahap", "STIK")
    assert (1, "Setelan tidak dapat disimpan.\n") == (answer.code, answer.err)
