"""The preview of an import: every row on its sheets, and totals that add up to the file."""

import pytest

from sessions.intake.preview import preview
from sessions.intake.verdicts import Verdict
from sessions.proposals.fields import IN_FILES
from tui.proposals import view_import
from tui.proposals.view_import import ImportTab

FILE = """\
No,Desa,Usulan Kegiatan,Lokasi,Volume,Satuan,Perkiraan Anggaran (Rp)
1,Kuto,Talud jalan Dk. Ngasem,Dk. Ngasem,40,m,120.000.000
2,Kuto,Drainase Dk. Wetan,Dk. Wetan,100,m,Rp 90.000.000
3,Ganten,Jembatan Dk. Krajan,Dk. Krajan,1,unit,tidak tahu
4,Mars,Jalan lingkar,,1,km,5.000.000
,,JUMLAH,,,,215.000.000
"""


@pytest.fixture
def seen(tmp_path, kerjo):
    path = tmp_path / "kuto.csv"
    path.write_text(FILE, encoding="utf-8")
    return preview(IN_FILES, path, kerjo)


def test_every_sheet_is_counted(seen):
    counts = {c.sheet: c.count for c in view_import.sheets(seen)}
    assert {
        ImportTab.ALL: 5,
        ImportTab.ATTENTION: 1,
        ImportTab.REPAIRED: 1,
        ImportTab.REFUSED: 1,
        ImportTab.VILLAGES: 3,
    } == counts


@pytest.mark.parametrize("sheet", ImportTab)
def test_a_sheet_has_as_many_lines_as_it_says(hall, seen, sheet):
    count = next(c.count for c in view_import.sheets(seen) if c.sheet is sheet)
    assert count == len(view_import.rows(hall.session, seen, sheet))


def test_a_row_shows_verdict_village_wish_money_and_finding(hall, seen):
    (line,) = view_import.rows(hall.session, seen, ImportTab.REPAIRED)
    assert ("3", "diperbaiki", "Kuto", "Drainase Dk. Wetan", "90 jt") == line.cells[:5]
    assert "dibaca sebagai Rp90.000.000" in line.cells[5]


def test_a_refused_row_still_says_what_it_was(hall, seen):
    (line,) = view_import.rows(hall.session, seen, ImportTab.REFUSED)
    assert ("5", "ditolak", "tidak jelas", "Jalan lingkar", "5 jt") == line.cells[:5]
    assert "Desa “Mars” tidak ada di kecamatan ini." == line.cells[5]


def test_a_row_that_is_no_proposal_has_no_village_and_no_money(hall, seen):
    line = view_import.rows(hall.session, seen, ImportTab.ALL)[-1]
    assert ("6", "dilewati", "", "JUMLAH", "") == line.cells[:5]


def test_the_villages_add_up_to_the_file(hall, seen):
    lines = view_import.rows(hall.session, seen, ImportTab.VILLAGES)
    assert [("2", "Kuto", "210 jt"), ("1", "Ganten", "0"), ("0", "tidak jelas", "0")] == [
        (line.cells[0], line.cells[2], line.cells[4]) for line in lines
    ]
    assert "1 ditolak, Rp5.000.000" == lines[-1].cells[3]
    assert seen.accepted == sum(int(line.cells[0]) for line in lines)


def test_the_summary_tells_what_comes_in_and_what_does_not(seen):
    assert "3 usulan akan masuk, Rp210.000.000; 1 ditolak; 1 bukan usulan" == view_import.summary(seen)


def test_the_layout_is_named(seen):
    assert view_import.origin(seen).startswith("tata letak templat aplikasi")


def test_the_detail_of_a_row_has_every_finding(seen):
    detail = view_import.detail(seen, 4)
    assert "Baris 4: diragukan (Perkiraan Anggaran)" == detail.title
    assert "“tidak tahu”" in detail.lines[0]


def test_a_row_without_findings_was_read_as_written(seen):
    assert ("Terbaca seperti tertulis.",) == view_import.detail(seen, 2).lines


def test_a_village_has_no_detail(seen):
    assert view_import.detail(seen, "33.13.16.2001") is None


def test_every_verdict_has_a_look():
    assert set(Verdict) == set(view_import._TONES)


def test_what_somebody_should_know_of_the_whole_file_is_told(tmp_path, kerjo):
    path = tmp_path / "aneh.csv"
    text = "Desa;name;RAB;Zona\nKuto;Talud;5.000.000;A\nKuto;Jalan;6.000.000;B\n;JUMLAH;12.000.000;\n"
    path.write_text(text, encoding="utf-8")
    assert (
        "Arti kolom diduga dari judulnya: “name” = Usulan Kegiatan (80 %).",
        "Kolom yang tidak dibaca: Zona.",
        "Tidak ada kolom untuk: Lokasi, Volume, OPD.",
        "Jumlah menurut berkas Rp12.000.000, menurut baris-barisnya Rp11.000.000.",
    ) == view_import.warnings(preview(IN_FILES, path, kerjo))


def test_a_plain_file_needs_no_warning(tmp_path, kerjo):
    path = tmp_path / "kuto.csv"
    path.write_text(FILE.partition("4,Mars")[0], encoding="utf-8")
    assert () == view_import.warnings(preview(IN_FILES, path, kerjo))
