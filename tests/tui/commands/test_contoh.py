"""`musrenbang contoh` without a terminal: the whole meeting, its papers, and where they are."""

from pathlib import Path

import pytest

from exports.catalogue import PAPERS


def test_the_whole_meeting_is_played_and_its_files_are_named(musrenbang, sample_told):
    folder, said = sample_told
    lines = said.splitlines()
    assert "Sesi contoh Kecamatan Kerjo, RKPD 2028: 200 keputusan dijalankan." == lines[0]
    assert "Hadir 77 orang (44 L, 33 P); 159 usulan masuk." in lines
    assert "Prioritas 32 usulan, Rp6.498.900.000 menurut hasil; utusan 5 orang." in lines
    named = [line.strip() for line in lines[lines.index("Berkas yang ditulis:") + 1 :]]
    assert str(Path(folder.name, "sesi.json")) == named[0]
    assert {str(Path(folder.name, "dokumen", f"{paper.stem}.pdf")) for paper in PAPERS.values()} <= set(named)
    answer = musrenbang("periksa", folder)
    assert (0, "") == (answer.code, answer.err)
    assert "Sesi utuh: 200 keputusan, rantai jurnal dan sesi.json cocok, dokumen sesuai catatannya.\n" == answer.out


def test_without_a_name_it_is_played_in_the_next_free_folder(sample_told):
    folder, said = sample_told
    assert f"  {Path('musrenbang-contoh-3', 'dokumen', 'berita-acara.pdf')}" in said.splitlines()
    assert (folder / "dokumen" / "daftar-utusan.pdf").is_file()
    assert [] == list((folder.parent / "musrenbang-contoh").iterdir())
    assert "surat" == (folder.parent / "musrenbang-contoh-2").read_text()


@pytest.mark.parametrize("folder", ["{closed}", "{closed}/jurnal.jsonl", "{closed}/jurnal.jsonl/x"])
def test_a_sample_is_never_played_over_something(refused, closed, folder):
    assert refused(closed, "contoh", folder.format(closed=closed), "--tanpa-layar").startswith("Folder ")
