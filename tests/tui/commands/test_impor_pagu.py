"""`musrenbang impor --pagu`: amounts of a file become ceilings, or are only shown; and `--acuan`."""

import json

PAGU = "OPD;Pagu\nDPUPR;4.500.000.000\nDinas Anu;1.000.000\nDINKES;\n"


def test_amounts_are_shown_with_whose_they_are_and_become_ceilings(musrenbang, kerjo, journal, tmp_path):
    file = tmp_path / "pagu.csv"
    file.write_text(PAGU, encoding="utf-8")
    before = journal(kerjo)
    trial = musrenbang("impor", kerjo, file, "--pagu", "--uji")
    assert (0, before) == (trial.code, journal(kerjo))
    assert "Pagu dari pagu.csv: 1 Perangkat Daerah, 0 komisi akan ditetapkan." == trial.lines[-1]
    answer = musrenbang("impor", kerjo, file, "--pagu")
    assert 0 == answer.code
    assert [
        "✓ DPUPR: Rp4.500.000.000 → DPUPR",
        "! Dinas Anu: Rp1.000.000, tidak dikenal sebagai Perangkat Daerah atau komisi, dilewati",
        "! DINKES: kosong, dilewati",
        "pagu perangkat daerah belum dipakai dalam pedoman; besarnya menunggu sampai jenisnya dipilih (v).",
        "Pagu dari pagu.csv: 1 Perangkat Daerah, 0 komisi ditetapkan.",
    ] == answer.lines
    assert b'"agencies":{"DPUPR":4500000000}' in journal(kerjo)


def test_a_file_without_a_known_amount_decides_nothing(musrenbang, kerjo, journal, tmp_path):
    file = tmp_path / "pagu.csv"
    file.write_text("OPD;Pagu\nDPUPR;\n", encoding="utf-8")
    before = journal(kerjo)
    answer = musrenbang("impor", kerjo, file, "--pagu")
    assert (1, before) == (answer.code, journal(kerjo))
    assert "tidak memuat pagu yang dikenal" in answer.err


def test_the_acuan_rkpd_of_a_file_replaces_the_one_before_and_a_trial_changes_nothing(
    musrenbang, kerjo, journal, tmp_path
):
    file = tmp_path / "acuan.csv"
    file.write_text("Kode;Program;Prioritas\n1.03;Jalan;Infrastruktur\n;Tanpa kode;\n", encoding="utf-8")
    before = journal(kerjo)
    trial = musrenbang("impor", kerjo, file, "--acuan", "--uji")
    assert (0, "Acuan RKPD acuan.csv: 1 baris akan ditetapkan, 1 dilewati.") == (trial.code, trial.lines[-1])
    assert before == journal(kerjo)
    assert 0 == musrenbang("impor", kerjo, file, "--acuan").code
    (row,) = json.loads(musrenbang("daftar", kerjo, "acuan_rkpd", "--json").out)
    assert ("1.03", "Jalan") == (row["awal_kode"], row["program"])
    file.write_text("Kode;Program\n;\n;Jalan\n", encoding="utf-8")
    answer = musrenbang("impor", kerjo, file, "--acuan")
    assert (1, "Berkas acuan.csv tidak memuat satu baris Acuan RKPD pun.") == (answer.code, answer.err.strip())
