"""`musrenbang baru`: a folder with decision 1, and nothing where it cannot be."""

import hashlib
import json
import sys
from datetime import timedelta, timezone

import pytest
from support.on_disk import sitting_of
from support.plan import PLAN
from support.small import chosen

from sessions.office.defaults import usual_plan_year
from sessions.record.sitting import Sitting
from sessions.values.attendance import Role
from sessions.values.office import Logo
from tui.commands.daftar import MAIN_COLUMNS
from tui.shell.machine import OfficeClock

PNG = b"\x89PNG\r\n\x1a\n and the rest"


def test_a_session_of_any_kecamatan_begins_with_one_decision(musrenbang, tmp_path):
    folder = tmp_path / "a" / "klojen"
    answer = musrenbang("baru", folder, "--kecamatan", "35.73.02", "--tahun-rencana", "2028", "--oleh", " Sari  Utami ")
    assert (0, "") == (answer.code, answer.err)
    sentence = f"Sesi Kecamatan Klojen, Kota Malang, RKPD 2028 dibuat di {folder} (11 kelurahan).\n"
    assert sentence == answer.out
    [opening] = json.loads(musrenbang("daftar", folder, "jurnal", "--json").out)
    assert (1, "Sari Utami") == (opening["no"], opening["oleh"])
    assert {"jurnal.jsonl", "sesi.json", "kunci", "kunci.json"} == {path.name for path in folder.iterdir()}


def test_a_code_without_dots_is_the_same_code(musrenbang, tmp_path):
    assert 0 == musrenbang("baru", tmp_path / "kerjo", "--kecamatan", "331316").code


def test_the_plan_year_is_the_usual_one_unless_it_is_told(musrenbang, tmp_path):
    before = usual_plan_year(OfficeClock()().date())
    musrenbang("baru", tmp_path / "kerjo", "--kecamatan", "33.13.16")
    with Sitting.open(tmp_path / "kerjo", "Sari", OfficeClock(), read_only=True) as sitting:
        assert sitting.session.plan_year in {before, usual_plan_year(OfficeClock()().date())}


@pytest.mark.parametrize(("code", "hours"), [("33.13.16", 7), ("51.71.01", 8), ("91.71.01", 9)])
def test_times_are_those_of_the_kecamatan_wherever_the_laptop_is_set(musrenbang, tmp_path, code, hours):
    assert 0 == musrenbang("baru", tmp_path / "sesi", "--kecamatan", code).code
    with Sitting.open(tmp_path / "sesi", "Sari", OfficeClock(), read_only=True) as sitting:
        assert timedelta(hours=hours) == sitting.entries[0].at.utcoffset()


@pytest.mark.parametrize("code", ["99.99.99", "33.13"])
def test_an_unknown_code_makes_nothing(musrenbang, tmp_path, code):
    answer = musrenbang("baru", tmp_path / "x", "--kecamatan", code)
    sentence = f"Kode kecamatan {code} tidak dikenal. Contoh: 33.13.16, atau Kerjo.\n"
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


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has such names")
def test_a_name_that_windows_cannot_have_is_refused_before_anything_is_made(musrenbang, tmp_path):
    answer = musrenbang("baru", tmp_path / "nul" / "sesi", "--kecamatan", "33.13.16")
    told = "Sesi tidak dapat dibuat di sana: “nul” adalah nama alat bagi Windows. Pilih folder lain.\n"
    assert (1, told) == (answer.code, answer.err)


def test_the_clock_knows_its_zone():
    assert timezone(timedelta(hours=8)) == OfficeClock("+08:00")().tzinfo
    assert 0 == OfficeClock()().microsecond


def test_the_office_file_goes_into_decision_one_with_its_officials_and_its_logo(musrenbang, tmp_path):
    (tmp_path / "kantor.toml").write_text(
        'kode = "33.13.16"\nkertas = "A4"\ndasar_hukum = ["UU Nomor 32 Tahun 2004"]\n'
        '[kop]\nlogo = "gambar/Lambang Kab.PNG"\n[pejabat.camat]\nnama = "Drs. Wisnu"\n'
    )
    (tmp_path / "gambar").mkdir()
    (tmp_path / "gambar" / "Lambang Kab.PNG").write_bytes(PNG)
    answer = musrenbang("baru", tmp_path / "sesi", "--kantor", tmp_path / "kantor.toml")
    assert (0, "") == (answer.code, answer.err)
    assert answer.out.startswith("kantor.toml baris 3: dasar hukum UU Nomor 32 Tahun 2004 sudah diganti")
    with Sitting.open(tmp_path / "sesi", "Sari", OfficeClock(), read_only=True) as sitting:
        office, officials = sitting.session.office, sitting.session.officials
    assert ("A4", "Drs. Wisnu") == (office.paper, officials[Role.CAMAT].name)
    assert Logo(file="dokumen/logo.png", sha256=hashlib.sha256(PNG).hexdigest()) == office.logo
    assert PNG == (tmp_path / "sesi" / "dokumen" / "logo.png").read_bytes()


def test_an_office_file_with_faults_makes_nothing_and_every_fault_has_its_line(musrenbang, tmp_path):
    (tmp_path / "kantor.toml").write_text('kode = "33.13.16"\nkertas = "F5"\nkopp = 1\n[kop]\nlogo = "tidak-ada.png"\n')
    answer = musrenbang("baru", tmp_path / "sesi", "--kantor", tmp_path / "kantor.toml")
    assert [
        "kantor.toml baris 2: kertas tertulis F5; pilihannya: F4, A4.",
        "kantor.toml baris 3: kopp tidak dikenal; mungkin maksudnya kop.",
        "kantor.toml baris 5: berkas logo tidak-ada.png tidak ditemukan atau tidak dapat dibuka.",
    ] == answer.out.splitlines()
    assert (1, "kantor.toml belum dapat dipakai: 3 hal harus diperbaiki.\n") == (answer.code, answer.err)
    assert not (tmp_path / "sesi").exists()


def test_last_years_session_leaves_its_list_to_the_new_one(musrenbang, tmp_path, closed):
    year = ("--kecamatan", "33.13.16", "--tahun-rencana", "2029", "--tahun-lalu")
    told = musrenbang("baru", tmp_path / "baru", *year, closed).out
    listed = json.loads(musrenbang("daftar", tmp_path / "baru", "tahun_lalu", "--json").out)
    assert f"Usulan RKPD 2028: {len(listed)}, dari rapat.\n" in told
    assert {2028} == {row["tahun_rencana"] for row in listed}
    assert set(MAIN_COLUMNS["tahun_lalu"]) <= listed[0].keys()
    assert {"disepakati", "cadangan", "belum disepakati"} >= {row["hasil"] for row in listed}
    (tmp_path / "usulan.csv").write_text(musrenbang("daftar", closed, "usulan", "--csv").out)
    musrenbang("baru", tmp_path / "lagi", *year, tmp_path / "usulan.csv")
    again = json.loads(musrenbang("daftar", tmp_path / "lagi", "tahun_lalu", "--json").out)
    assert [(row["kode"], row["anggaran"]) for row in listed] == [(row["kode"], row["anggaran"]) for row in again]


@pytest.mark.parametrize(
    ("place", "sentence"),
    [("33.13.17", "bukan Kecamatan"), ("33.13.16", "RKPD 2028 tidak lebih awal daripada RKPD 2028.")],
)
def test_a_list_of_another_place_or_the_same_year_makes_nothing(musrenbang, tmp_path, closed, place, sentence):
    arguments = ("--kecamatan", place, "--tahun-rencana", "2028", "--tahun-lalu", closed)
    answer = musrenbang("baru", tmp_path / "baru", *arguments)
    assert (1, "") == (answer.code, answer.out)
    assert sentence in answer.err
    assert not (tmp_path / "baru").exists()


def test_last_years_acuan_rkpd_is_copied_into_the_new_session(musrenbang, tmp_path):
    meeting = chosen()
    meeting.decide(PLAN)
    with sitting_of(meeting, tmp_path / "lalu"):
        pass
    answer = musrenbang(
        "baru",
        tmp_path / "baru",
        "--kecamatan",
        "33.13.16",
        "--tahun-rencana",
        "2029",
        "--tahun-lalu",
        tmp_path / "lalu",
    )
    assert "Acuan RKPD disalin dari sesi tahun lalu: 2 baris." in answer.lines
    rows = json.loads(musrenbang("daftar", tmp_path / "baru", "acuan_rkpd", "--json").out)
    assert ["1.03.10", None] == [row["awal_kode"] for row in rows]
