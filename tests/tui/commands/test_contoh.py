"""`musrenbang contoh` without a terminal: the whole meeting, its papers, and where they are."""

import re

import pytest

from exports.catalogue import PAPERS


def test_the_whole_meeting_is_played_and_its_files_are_named(musrenbang, tmp_path):
    folder = tmp_path / "rapat"
    answer = musrenbang("contoh", folder)
    assert (0, "") == (answer.code, answer.err)
    assert "Hadir 70 orang (40 L, 30 P); 159 usulan masuk." in answer.lines
    assert "Prioritas 32 usulan, Rp6.498.900.000; utusan 5 orang." in answer.lines
    named = answer.lines[answer.lines.index("Berkas yang ditulis:") + 1 :]
    assert f"  {folder / 'sesi.json'}" == named[0]
    assert {f"{paper.stem}.pdf" for paper in PAPERS.values()} <= {path.split("/")[-1] for path in named}
    assert all((tmp_path / path.strip()).is_file() for path in named)
    assert 0 == musrenbang("periksa", folder).code


def test_the_default_folder_is_the_next_free_name(musrenbang, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "musrenbang-contoh").mkdir()
    (tmp_path / "musrenbang-contoh-2").write_text("")
    answer = musrenbang("contoh", "--tanpa-layar")
    assert 0 == answer.code
    assert re.search(r"^  musrenbang-contoh-3/sesi.json$", answer.out, re.MULTILINE)
    assert (tmp_path / "musrenbang-contoh-3" / "dokumen" / "berita-acara.pdf").is_file()
    assert [] == list((tmp_path / "musrenbang-contoh").iterdir())


@pytest.mark.parametrize("folder", ["{closed}", "{closed}/jurnal.jsonl", "{closed}/jurnal.jsonl/x"])
def test_a_sample_is_never_played_over_something(refused, closed, folder):
    assert refused(closed, "contoh", folder.format(closed=closed)).startswith("Folder ")
