"""The verdicts of an import, to hand back to the village."""

import pytest

from exports.proposals.papers import headings, report_rows
from sessions.intake.preview import preview
from sessions.intake.verdicts import Verdict
from sessions.office.defaults import KERJO, office_for
from sessions.proposals.fields import IN_FILES

FILE = """\
No,Desa,Usulan Kegiatan,Lokasi,Volume,Satuan,Perkiraan Anggaran (Rp)
1,Kuto,Talud,Krajan,40,m,120.000.000
2,Kuto,Drainase,Wetan RT.1/RW.2,100,m,Rp 90.000.000
3,Mars,Jalan lingkar,,1,km,5.000.000
,,JUMLAH,,,,215.000.000
"""


@pytest.fixture
def lines(tmp_path):
    office = office_for(KERJO)
    path = tmp_path / "kuto.csv"
    path.write_text(FILE, encoding="utf-8")
    return preview(IN_FILES, path, office), list(report_rows(preview(IN_FILES, path, office), office))


def test_every_row_of_the_file_is_there_and_each_finding_has_its_line(lines):
    seen, rows = lines
    assert {len(headings())} == {len(row) for row in rows}
    told = [row for row in rows if isinstance(row[0], int)]
    assert [2, 3, 3, 4, 5] == [row[0] for row in told]
    assert sum(max(1, len(row.findings)) for row in seen.rows) == len(told)
    assert ("Perkiraan Anggaran", "Rp 90.000.000", "Rp90.000.000") == told[1][5:8]
    assert "Desa “Mars” tidak ada di kecamatan ini." == told[3][8]


def test_the_costs_of_the_report_add_up_to_the_file(lines):
    seen, rows = lines
    of_rows = sum(row[4] or 0 for row in rows if isinstance(row[0], int))
    assert seen.cost_of_all == of_rows
    assert [("masuk", "Kuto", 210_000_000), ("masuk", "(desa tidak dikenali)", 0)] == [
        (row[1], row[2], row[4]) for row in rows if row[1] == "masuk"
    ][:2]
    assert (None, "masuk", "Jumlah", "2 usulan", 210_000_000) == rows[-1][:5]
    assert Verdict.SKIPPED.value == rows[4][1]
    assert rows[4][4] is None
