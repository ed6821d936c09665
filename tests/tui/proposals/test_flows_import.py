"""Files of proposals at hand, and the decision that takes one in."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from sessions.intake.grid import NotATable
from sessions.intake.preview import preview, preview_grid
from sessions.intake.questions import Questions
from sessions.intake.reading import read_grid
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import found_in
from tui.dialogs.pick_file import files_at_hand
from tui.dialogs.reading import path_of
from tui.proposals.flows import look_at, look_at_text
from tui.proposals.view_import import imported

FILE = """\
No,Desa,Usulan Kegiatan,Lokasi,Perkiraan Anggaran (Rp)
1,Kuto,Talud,Krajan,5.000.000
2,Mars,Jalan,,5.000.000
"""


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "kuto.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_tables_are_listed_newest_first_and_each_once(tmp_path, table):
    newer = tmp_path / "terbaru.XLSX"
    newer.write_bytes(b"PK")
    os.utime(table, (1, 1))
    os.utime(newer, (2, 2))
    (tmp_path / "surat.pdf").write_bytes(b"%PDF")
    (tmp_path / "folder.csv").mkdir()
    assert ["terbaru.XLSX", "kuto.csv"] == [path.name for path in files_at_hand([tmp_path, tmp_path / "."])]


def test_a_folder_that_cannot_be_read_has_no_files(tmp_path):
    assert () == files_at_hand([tmp_path / "tidak-ada"])


def test_a_path_may_be_pasted_with_quotation_marks():
    assert Path("/tmp/rekap desa.xlsx") == path_of(' "/tmp/rekap desa.xlsx" ')  # noqa: S108 - never opened
    assert Path.home() / "rekap.csv" == path_of("~/rekap.csv")


def test_the_decision_holds_what_the_preview_showed(table, kerjo):
    decision = imported(grid := read_grid(table), preview_grid(IN_FILES, grid, kerjo))
    assert ("kuto.csv", "templat", 1) == (decision.file, decision.layout, len(decision.drafts))
    assert [(3, "ditolak", ("VILLAGE_UNKNOWN",))] == [(r.row, r.verdict, r.why) for r in decision.refused]
    assert 64 == len(decision.sha256)


def test_the_decision_keeps_every_row_as_it_stood_with_what_was_found_in_it(tmp_path, kerjo):
    path = tmp_path / "kuto.csv"
    path.write_text(
        f"{FILE.replace('Krajan,5.000.000', 'Krajan,5 jt')},,,,\n,,JUMLAH,,10.000.000,lihat surat\n", encoding="utf-8"
    )
    decision = imported(grid := read_grid(path), preview_grid(IN_FILES, grid, kerjo))
    heads = ("No", "Desa", "Usulan Kegiatan", "Lokasi", "Perkiraan Anggaran (Rp)", "kolom F")
    assert heads == decision.headings
    assert [
        (2, ("1", "Kuto", "Talud", "Krajan", "5 jt"), "diperbaiki", "33.13.16.2001"),
        (3, ("2", "Mars", "Jalan", "", "5.000.000"), "ditolak", None),
        (5, ("", "", "JUMLAH", "", "10.000.000", "lihat surat"), "dilewati", None),
    ] == [(line.row, line.cells, line.verdict, line.village) for line in decision.lines]
    first, second, _ = decision.lines
    assert ["COST_READ"] == [found.why for found in first.found]
    assert ("Desa “Mars” tidak ada di kecamatan ini.",) == found_in(replace(second, found=second.found[-1:]))
    assert (None, None, None) == tuple(line.code for line in decision.lines)


async def test_looking_at_a_file_reads_it_in_a_thread(table, kerjo):
    found = await look_at(table, kerjo, Questions())
    assert preview(IN_FILES, table, kerjo) == found.seen
    assert not found.is_as_before
    pasted = await look_at_text(FILE.replace(",", "\t"), kerjo, Questions())
    assert found.seen.drafts == pasted.seen.drafts


async def test_looking_at_something_else_raises(tmp_path, kerjo):
    with pytest.raises(NotATable):
        await look_at(tmp_path / "tidak-ada.csv", kerjo, Questions())
