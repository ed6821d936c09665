"""`musrenbang kantor`: an office file for any kecamatan or of a session, and one looked through."""

import pytest

from sessions.office.defaults import office_for
from sessions.office.file_kinds import FileFault, Problem
from sessions.office.file_reading import read_file


def test_the_file_of_a_kecamatan_is_written_once_and_can_be_taken(musrenbang, tmp_path):
    path = tmp_path / "kantor.toml"
    assert f"Berkas kantor ditulis ke {path}.\n" == musrenbang("kantor", "tebet", "--ke", path).out
    assert office_for("31.74.01") == read_file(path).office
    again = musrenbang("kantor", "Kerjo", "--ke", path)
    assert (1, f"Berkas {path} sudah ada; pilih nama lain.\n") == (again.code, again.err)
    seen = musrenbang("kantor", "--periksa", path)
    assert (0, "") == (seen.code, seen.err)
    assert seen.out.startswith("kantor.toml dapat dipakai: Kecamatan Tebet, Kota Administrasi Jakarta Selatan, 7 ")


def test_a_name_of_several_lists_them_all_with_their_codes(musrenbang):
    answer = musrenbang("kantor", "Karanganyar")
    assert (1, "Beberapa kecamatan cocok dengan Karanganyar; sebutkan kodenya.\n") == (answer.code, answer.err)
    assert "33.13.09  Karanganyar, Kabupaten Karanganyar, Jawa Tengah" in answer.out.splitlines()
    assert 0 == musrenbang("kantor", "Karanganyar, Kabupaten Demak").code


def test_the_office_of_a_session_goes_on_to_the_next_year_with_its_officials(musrenbang, tmp_path, closed):
    path = tmp_path / "kantor.toml"
    assert 0 == musrenbang("kantor", "--sesi", closed, "--ke", path).code
    found = read_file(path)
    assert "Kerjo" == found.office.kecamatan
    assert found.officials


@pytest.mark.parametrize("arguments", [(), ("Kerjo", "--periksa", "x.toml")])
def test_one_source_is_named(musrenbang, arguments):
    answer = musrenbang("kantor", *arguments)
    assert (2, "") == (answer.code, answer.out)
    assert "Sebutkan salah satu: kode atau nama kecamatan" in answer.err


@pytest.mark.parametrize("problem", [p for p in Problem if p is not Problem.REFUSED])
def test_every_fault_is_one_sentence_with_its_line(problem):
    fault = FileFault(problem=problem, line=14, key="kop.logo", found="x", known=("a", "b"))
    sentence = fault.told("kantor.toml")
    assert sentence.startswith("kantor.toml baris 14: ")
    assert sentence.endswith(".")
    assert "{" not in sentence
