"""The preview of an import: every row on its sheets."""

import pytest

from sessions.intake.account import account_of
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
        ImportTab.ACCOUNT: 0,
        ImportTab.ALL: 5,
        ImportTab.ATTENTION: 1,
        ImportTab.REPAIRED: 1,
        ImportTab.REFUSED: 1,
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


def test_the_summary_tells_what_comes_in_and_what_does_not(hall, seen):
    told = view_import.summary(hall.session, seen, account_of(IN_FILES, seen))
    assert "3 usulan akan masuk, Rp210.000.000; perlu dilihat: Ganten 1 dari 1 baris; 1 ditolak" == told


def test_the_layout_is_named(seen):
    assert view_import.origin(seen).startswith("tata letak templat aplikasi")


def test_the_detail_of_a_row_has_every_finding(seen):
    detail = view_import.detail(seen, 4)
    assert "Baris 4: diragukan (Perkiraan Anggaran)" == detail.title
    assert "“tidak tahu”" in detail.lines[0]


def test_a_row_without_findings_was_read_as_written(seen):
    assert ("Terbaca seperti tertulis.",) == view_import.detail(seen, 2).lines


def test_every_verdict_has_a_look():
    assert set(Verdict) == set(view_import._TONES)
