"""A table of last year's proposals: its columns in any order, and one that tells only what was realised."""

import pytest
from support.small import KUTO, OFFICE

from sessions.intake.grid import Finding, NotATable
from sessions.last_year.intake import read_last_year
from sessions.values.last_year import Realization, TakenInto
from sessions.values.proposals import Outcome


def table(tmp_path, text: str):
    path = tmp_path / "lalu.csv"
    path.write_text(text, encoding="utf-8")
    return read_last_year(path, OFFICE)


def test_a_list_is_read_whatever_stands_above_it_and_in_whatever_order(tmp_path):
    found = table(
        tmp_path,
        "DAFTAR USULAN,,,,,\n"
        "Biaya (Rp),Kode,Desa,Kegiatan,Hasil,Realisasi\n"
        "Rp150.000.000,2001-03,Desa Kuto,Talud jalan,cadangan,terakomodir\n"
        ",2001-04,Mars,Jalan lingkar,,\n"
        ",2001-03,Kuto,Talud lagi,,\n"
        ",,Kuto,tanpa kode,,\n",
    )
    first, second = found.items
    assert ("2001-03", "Talud jalan", KUTO, 150_000_000) == (first.code, first.activity, first.village, first.cost)
    assert (Outcome.RESERVE, Realization.ACCOMMODATED) == (first.outcome, first.realization)
    assert (None, None, "Mars", Outcome.AGREED) == (second.village, second.cost, second.location, second.outcome)
    assert (True, 2) == (found.has_activities, found.skipped)


def test_a_table_without_activities_tells_what_was_realised(tmp_path):
    found = table(tmp_path, "kode;realisasi;keterangan\n2001-01;ya;DPUPR\n2001-02;tidak;\n2001-03;;\n")
    assert not found.has_activities
    assert {"2001-01": Realization.ACCOMMODATED, "2001-02": Realization.REJECTED} == found.realizations
    assert {"2001-01": "DPUPR"} == found.notes


def test_a_table_of_something_else_is_refused(tmp_path):
    with pytest.raises(NotATable) as error:
        table(tmp_path, "nama;alamat\nSari;Kerjo\n")
    assert Finding.NO_HEADINGS is error.value.finding


def test_a_list_without_codes_says_the_years_and_what_became_of_its_wishes(tmp_path):
    found = table(
        tmp_path,
        "DAFTAR USULAN DESA KUTO;;;;;;\nTahun;No;Kegiatan;Lokasi;Biaya;Hasil;Realisasi\n"
        "2025;1;Talud jalan makam;RT 01;35.000.000;disepakati;belum\n"
        "2026;1;Talud jalan makam;RT 01;38.000.000;cadangan;tidak\n"
        "2026;2;Lampu jalan dusun;RT 04;25.000.000;disepakati;APBD\n"
        "2026;3;Drainase pasar;RT 05;25.000.000;belum diputus;\n",
    )
    assert {2026: 2, 2025: 1} == {year: len(items) for year, items in found.by_year.items()}
    first, second, third = found.items
    assert (Realization.NOT_YET, Outcome.AGREED, 35_000_000) == (first.realization, first.outcome, first.cost)
    assert (Realization.REJECTED, Outcome.RESERVE) == (second.realization, second.outcome)
    assert (Realization.ACCOMMODATED, TakenInto.BUDGET) == (third.realization, third.taken_into)
    assert (KUTO, 1) == (third.village, found.skipped)
