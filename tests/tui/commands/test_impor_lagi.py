"""`musrenbang impor` of what came in before, and of a kamus usulan."""

import json

import pytest

HEAD = "No,Desa,Usulan Kegiatan,Lokasi,Volume,Satuan,Perkiraan Anggaran (Rp)\n"
ROWS = (
    "1,Kwadungan,Talud jalan Dk. Majan,Dk. Majan,40,m,120.000.000\n",
    "2,Kwadungan,Drainase Dk. Tempel,Dk. Tempel,100,m,90.000.000\n",
)


@pytest.fixture
def write(tmp_path):
    """`write("a.csv", rows)`: the path of a file with these rows."""

    def file(name, rows, head=HEAD):
        path = tmp_path / name
        path.write_text(head + "".join(rows), encoding="utf-8")
        return path

    return file


def test_a_corrected_file_updates_and_the_counts_are_told(musrenbang, kerjo, write):
    musrenbang("impor", kerjo, write("rekap.csv", ROWS))
    corrected = (ROWS[0].replace("120.000.000", "125.000.000"), "3,Kwadungan,PJU Dk. Pokoh,Dk. Pokoh,4,titik,40 jt\n")
    file = write("rekap-revisi.csv", corrected)
    trial = musrenbang("impor", kerjo, file, "--uji")
    answer = musrenbang("impor", kerjo, file)
    assert (0, 0, trial.out) == (trial.code, answer.code, answer.out)
    assert "Dibandingkan dengan yang sudah ada: 1 baru, 1 berubah, 1 tidak ada lagi." == answer.lines[-1]
    assert "2007-01  berubah         Perkiraan Anggaran: Rp120.000.000 → Rp125.000.000" in answer.lines
    costs = {row["kode"]: row["anggaran"] for row in json.loads(musrenbang("daftar", kerjo, "usulan", "--json").out)}
    assert {"2007-01": 125_000_000, "2007-02": 90_000_000, "2007-03": 40_000_000} == costs


def test_a_file_that_says_the_same_in_other_bytes_decides_nothing(musrenbang, kerjo, write):
    musrenbang("impor", kerjo, write("rekap.csv", ROWS))
    journal = (kerjo / "jurnal.jsonl").read_bytes()
    answer = musrenbang("impor", kerjo, write("rekap-2.csv", [*ROWS, "\n"]), "--json")
    told = {"baru": 0, "berubah": 0, "sama": 2, "sudah diputus": 0, "tidak ada lagi": 0}
    assert (0, told) == (answer.code, json.loads(answer.out)["perbandingan"])
    assert journal == (kerjo / "jurnal.jsonl").read_bytes()


def test_a_kamus_is_loaded_and_a_list_of_proposals_is_not(musrenbang, refused, kerjo, write):
    works = write("kamus.csv", ["Rabat beton,m2,185.000\n", "Tanpa harga,m,\n"], head="Uraian,Satuan,Harga\n")
    assert "akan dimuat" in musrenbang("impor", kerjo, works, "--kamus", "--uji").out
    answer = musrenbang("impor", kerjo, works, "--kamus")
    assert (0, ["Kamus usulan kamus.csv: 1 pekerjaan dimuat, 1 dilewati."]) == (answer.code, answer.lines)
    assert "bukan kamus usulan" in refused(kerjo, "impor", kerjo, write("rekap.csv", ROWS), "--kamus")
