"""Earlier years from the command line: lists, what entered RKPD or APBD, and what is refused."""

import json

import pytest

TABLE = "kode,kegiatan,desa,anggaran,hasil\n2001-01,Talud Dk. Ngasem Wetan,Kuto,120000000,disepakati\n"
BUDGET = (
    "kode,kegiatan,desa,pagu\n2001-01,Talud,Kuto,110000000\n,Talud Dk. Ngasem Wetan,Kuto,5000000\n,Gapura,Botok,1\n"
)


@pytest.fixture
def kerjo(musrenbang, tmp_path):
    musrenbang("baru", tmp_path / "sesi", "--kecamatan", "33.13.16", "--tahun-rencana", "2029")
    return tmp_path / "sesi"


def listed(musrenbang, folder):
    return json.loads(musrenbang("daftar", folder, "tahun_lalu", "--json").out)


def test_lists_of_two_years_come_in_beside_each_other(musrenbang, kerjo, closed, tmp_path):
    (tmp_path / "usulan-2027.csv").write_text(TABLE, encoding="utf-8")
    assert 0 == musrenbang("lalu", kerjo, closed).code
    trial = musrenbang("lalu", kerjo, tmp_path / "usulan-2027.csv", "--uji")
    assert "Akan dicatat: Daftar usulan RKPD 2027 dimuat dari usulan-2027.csv, 1 usulan.\n" == trial.out
    assert {2028} == {row["tahun_rencana"] for row in listed(musrenbang, kerjo)}
    assert 0 == musrenbang("lalu", kerjo, tmp_path / "usulan-2027.csv").code
    assert [2028, 2027] == list(dict.fromkeys(row["tahun_rencana"] for row in listed(musrenbang, kerjo)))


def test_what_entered_the_budget_is_noted_by_code_and_the_rest_is_told(musrenbang, kerjo, tmp_path):
    (tmp_path / "usulan-2028.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "apbd.csv").write_text(BUDGET, encoding="utf-8")
    musrenbang("lalu", kerjo, tmp_path / "usulan-2028.csv")
    answer = musrenbang("lalu", kerjo, tmp_path / "apbd.csv", "--masuk", "APBD", "--tahun", "2028")
    assert 0 == answer.code
    *others, noted = answer.lines
    assert ["Baris 3 Talud Dk. Ngasem Wetan: tidak dikenal.", "Baris 4 Gapura: tidak dikenal."] == others
    assert "2001-01 (Talud Dk. Ngasem Wetan) dicatat terakomodasi dalam APBD, menurut apbd.csv." in noted
    (row,) = listed(musrenbang, kerjo)
    assert ("terakomodasi", "APBD", 110_000_000) == (row["realisasi"], row["masuk_dalam"], row["anggaran_masuk"])


def test_the_second_feedback_of_a_village_is_written_by_its_name(musrenbang, kerjo, tmp_path):
    (tmp_path / "usulan-2028.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "apbd.csv").write_text(BUDGET, encoding="utf-8")
    musrenbang("lalu", kerjo, tmp_path / "usulan-2028.csv")
    assert 1 == musrenbang("ekspor", kerjo, "--hanya", "umpan-balik-tahap-dua-2001").code
    musrenbang("lalu", kerjo, tmp_path / "apbd.csv", "--masuk", "APBD")
    names = "umpan-balik-tahap-dua,umpan-balik-tahap-dua-2001,realisasi-tahun-lalu"
    assert 0 == musrenbang("ekspor", kerjo, "--hanya", names).code
    written = {path.name for path in (kerjo / "dokumen").glob("*.pdf")}
    assert {
        "umpan-balik-tahap-dua.pdf",
        "umpan-balik-tahap-dua-2001.pdf",
        "realisasi-usulan-tahun-lalu.pdf",
    } == written


def test_a_likeness_alone_is_told_and_not_taken(musrenbang, kerjo, tmp_path):
    (tmp_path / "usulan-2028.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "apbd.csv").write_text("kegiatan,desa,pagu\nTalud Dk. Ngasem Wetan,Kuto,1\n", encoding="utf-8")
    musrenbang("lalu", kerjo, tmp_path / "usulan-2028.csv")
    answer = musrenbang("lalu", kerjo, tmp_path / "apbd.csv", "--masuk", "RKPD")
    assert (1, "") == (answer.code, answer.out)
    assert "mirip 2001-01 Talud Dk. Ngasem Wetan; tulis kodenya bila sama." in answer.err
    (row,) = listed(musrenbang, kerjo)
    assert row["realisasi"] is None


def test_a_table_without_a_year_and_a_list_without_a_plan_are_refused(musrenbang, kerjo, tmp_path):
    (tmp_path / "usulan.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "apbd.csv").write_text(BUDGET, encoding="utf-8")
    nameless = musrenbang("lalu", kerjo, tmp_path / "usulan.csv")
    assert (1, "usulan.csv tidak menyebut tahunnya; sebutkan dengan --tahun, misalnya --tahun 2027.\n") == (
        nameless.code,
        nameless.err,
    )
    early = musrenbang("lalu", kerjo, tmp_path / "apbd.csv", "--masuk", "APBD")
    assert (1, "") == (early.code, early.out)
    assert "Daftar usulan tahun lalu belum dimuat." in early.err
    assert [] == listed(musrenbang, kerjo)
