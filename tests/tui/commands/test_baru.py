"""`musrenbang baru`: a folder with decision 1, and nothing where it cannot be."""

import json
from datetime import timedelta, timezone

import pytest

from sessions.record.sitting import Sitting
from tui.commands.folder import OfficeClock


def test_a_session_of_any_kecamatan_begins_with_one_decision(musrenbang, tmp_path):
    folder = tmp_path / "a" / "klojen"
    answer = musrenbang("baru", folder, "--kecamatan", "35.73.02", "--tahun-rencana", "2028", "--oleh", " Sari  Utami ")
    assert (0, "") == (answer.code, answer.err)
    sentence = f"Sesi Kecamatan Klojen, Kota Malang, RKPD 2028 dibuat di {folder} (11 desa/kelurahan).\n"
    assert sentence == answer.out
    [opening] = json.loads(musrenbang("daftar", folder, "jurnal", "--json").out)
    assert (1, "Sari Utami") == (opening["no"], opening["oleh"])
    assert {"jurnal.jsonl", "sesi.json", "kunci", "kunci.json"} == {path.name for path in folder.iterdir()}


def test_a_code_without_dots_is_the_same_code(musrenbang, tmp_path):
    assert 0 == musrenbang("baru", tmp_path / "kerjo", "--kecamatan", "331316").code


def test_the_plan_year_is_the_next_one_unless_it_is_told(musrenbang, tmp_path):
    before = OfficeClock()().year
    musrenbang("baru", tmp_path / "kerjo", "--kecamatan", "33.13.16")
    with Sitting.open(tmp_path / "kerjo", "Sari", OfficeClock(), read_only=True) as sitting:
        assert sitting.session.plan_year in {before + 1, OfficeClock()().year + 1}


@pytest.mark.parametrize(("code", "hours"), [("33.13.16", 7), ("51.71.01", 8), ("91.71.01", 9)])
def test_times_are_those_of_the_kecamatan_wherever_the_laptop_is_set(musrenbang, tmp_path, code, hours):
    assert 0 == musrenbang("baru", tmp_path / "sesi", "--kecamatan", code).code
    with Sitting.open(tmp_path / "sesi", "Sari", OfficeClock(), read_only=True) as sitting:
        assert timedelta(hours=hours) == sitting.entries[0].at.utcoffset()


@pytest.mark.parametrize("code", ["99.99.99", "Kerjo", "33.13"])
def test_an_unknown_code_makes_nothing(musrenbang, tmp_path, code):
    answer = musrenbang("baru", tmp_path / "x", "--kecamatan", code)
    sentence = f"Kode kecamatan {code} tidak dikenal. Contoh kode yang benar: 33.13.16.\n"
    assert (1, "", sentence) == (answer.code, answer.out, answer.err)
    assert [] == list(tmp_path.iterdir())


def test_a_session_is_never_begun_over_another(refused, kerjo):
    sentence = "Folder tujuan sudah berisi; pilih folder baru atau folder kosong."
    assert sentence == refused(kerjo, "baru", kerjo, "--kecamatan", "33.13.16")


def test_a_folder_with_other_files_is_left_alone(musrenbang, tmp_path):
    (tmp_path / "surat.txt").write_text("undangan")
    answer = musrenbang("baru", tmp_path, "--kecamatan", "33.13.16")
    assert 1 == answer.code
    assert answer.err.startswith("Folder tujuan sudah berisi")
    assert ["surat.txt"] == [path.name for path in tmp_path.iterdir()]


def test_a_file_in_the_way_is_told(musrenbang, tmp_path):
    (tmp_path / "surat.txt").write_text("undangan")
    for path in (tmp_path / "surat.txt", tmp_path / "surat.txt" / "kerjo"):
        answer = musrenbang("baru", path, "--kecamatan", "33.13.16")
        assert (1, "Folder sesi tidak dapat dipakai: yang disebut bukan folder.\n") == (answer.code, answer.err)


def test_the_clock_knows_its_zone():
    assert timezone(timedelta(hours=8)) == OfficeClock("+08:00")().tzinfo
    assert 0 == OfficeClock()().microsecond
