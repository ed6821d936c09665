"""The account of a file as lines: they say what the account says, and the worst read village stands first."""

import pytest

from sessions.intake.account import account_of
from sessions.intake.preview import preview
from sessions.intake.verdicts import COMES_IN, Verdict
from sessions.proposals.fields import IN_FILES
from tui.proposals import view_account
from tui.proposals.view_account import AccountKey, AccountTopic

FILE = """\
No,Desa,Usulan Kegiatan,Lokasi,Volume,Satuan,Perkiraan Anggaran (Rp),Zona
1,Kuto,Talud jalan Dk. Ngasem,Dk. Ngasem,40,m,120.000.000,A
2,Kuto,Drainase Dk. Wetan,Dk. Wetan,100,m,Rp 90 jt,A
3,Kuto,Sumur Dk. Wetan,Dk. Wetan,1,unit,80.000.000,B
4,Ganten,Jembatan Dk. Krajan,Dk. Krajan,1,unit,tidak tahu,B
5,Ganten,Jalan Dk. Krajan,Dk. Krajan,banyak,m,30.000.000,B
6,Mars,Jalan lingkar,,1,km,5.000.000,B
,,JUMLAH,,,,999.000.000,
"""


@pytest.fixture
def seen(tmp_path, kerjo):
    path = tmp_path / "kuto.csv"
    path.write_text(FILE, encoding="utf-8")
    return preview(IN_FILES, path, kerjo)


def lines(hall, seen):
    return view_account.rows(hall.session, seen, account_of(IN_FILES, seen))


def of(rows, topic):
    return [row for row in rows if isinstance(row.key, AccountKey) and row.key.topic is topic]


def test_the_classes_are_disjoint_and_hold_every_row_and_rupiah(hall, seen):
    classes = of(lines(hall, seen), AccountTopic.CLASS)
    assert len(seen.rows) == sum(int(row.cells[2]) for row in classes)
    assert ["Diterima", "Diperbaiki", "Diragukan", "Ditolak", "Bukan usulan"] == [row.cells[0] for row in classes]
    assert ["200 jt", "90 jt", "30 jt", "5 jt", "999 jt"] == [row.cells[3] for row in classes]


def test_what_the_sheet_prints_is_held_against_its_rows(hall, seen):
    (total,) = of(lines(hall, seen), AccountTopic.TOTAL)
    assert "baris 8 menyebut Rp999.000.000, baris-barisnya Rp325.000.000" == total.cells[1]


def test_the_village_whose_list_was_read_badly_stands_first(hall, seen):
    villages = of(lines(hall, seen), AccountTopic.VILLAGE)
    assert ["Ganten", "tidak jelas", "Kuto"] == [row.cells[0] for row in villages]
    by_name = {row.cells[0]: row.cells[1] for row in villages}
    assert "0 dari 2 terbaca baik; 2 diragukan" == by_name["Ganten"]
    assert "semua terbaca baik" == by_name["Kuto"]
    assert "perlu dilihat: Ganten 2 dari 2 baris" == view_account.bad_villages(hall.session, seen)
    wishes = [row for row in seen.rows if row.verdict in {*COMES_IN, Verdict.REFUSED}]
    assert len(wishes) == sum(read.rows for read in view_account.readings(seen))


def test_a_strange_agency_makes_no_list_a_bad_one(hall, tmp_path, kerjo):
    path = tmp_path / "kuto.csv"
    text = FILE.partition("4,Ganten")[0].replace("Zona", "OPD").replace(",A\n", ",Dinas Entah\n")
    path.write_text(text, encoding="utf-8")
    (kuto,) = view_account.readings(preview(IN_FILES, path, kerjo))
    assert (3, 0, {Verdict.DOUBTFUL: 3}) == (kuto.rows, kuto.badly, dict(kuto.odd))
    assert not view_account.bad_villages(hall.session, preview(IN_FILES, path, kerjo))


def test_every_column_says_what_it_was_taken_for_or_that_it_was_not_read(hall, seen):
    columns = {row.cells[0]: row.cells[1] for row in of(lines(hall, seen), AccountTopic.COLUMN)}
    assert 8 == len(columns)
    assert "→ Perkiraan Anggaran" == columns["G Perkiraan Anggaran (Rp)"]
    assert "tidak dibaca" == columns["H Zona"]


def test_every_line_has_its_whole_sentence_below(hall, seen):
    account = account_of(IN_FILES, seen)
    for row in lines(hall, seen):
        if not row.is_rule:
            assert view_account.detail(hall.session, seen, account, row.key) is not None


def test_a_difference_names_what_moved(seen, tmp_path, kerjo):
    other = tmp_path / "lain.csv"
    other.write_text(FILE.replace("tidak tahu", "10.000.000"), encoding="utf-8")
    after = account_of(IN_FILES, preview(IN_FILES, other, kerjo))
    told = view_account.difference(account_of(IN_FILES, seen), after)
    assert "diterima 2 → 3; diragukan 2 → 1; biaya Rp1.324.000.000 → Rp1.334.000.000" in told
    assert "Tidak ada baris yang berubah." == view_account.difference(after, after)
