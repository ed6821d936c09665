"""How the columns of a file are read, line by line."""

import pytest

from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import MappedColumn
from sessions.intake.questions import Questions
from sessions.intake.reading import pasted_grid
from sessions.office.defaults import KERJO, office_for
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import opened, with_column
from tui.proposals import view_columns
from tui.proposals.view_columns import ColumnsTopic
from tui.widgets.view import Tone

ODD = "REKAP;\nkode;name;rab;coverage\nA1;Talud;5.000.000;75\nA2;Jalan;6.000.000;80\n"


@pytest.fixture
def file():
    return opened(pasted_grid(ODD), office_for(KERJO), Questions())


def test_each_column_has_its_field_its_certainty_and_its_first_values(hall, file):
    *_, code, name, cost, coverage = view_columns.rows(hall.session, file.grid, file.arrangement)
    assert ("B", "name", "Usulan Kegiatan", "diduga 80 %", "Talud · Jalan") == name.cells
    assert ("C", "rab", "Perkiraan Anggaran", "pasti 100 %", "5.000.000 · 6.000.000") == cost.cells
    assert ("tidak dibaca", "", "belum ditentukan", "") == (*code.cells[2:4], *coverage.cells[2:4])
    assert [Tone.DIM, Tone.ALERT, Tone.PLAIN, Tone.STRONG] == [row.tone for row in (code, name, cost, coverage)]


def test_the_file_has_lines_above_its_columns_and_one_for_its_sheets_only_where_there_are_several(hall, file):
    keys = [row.key for row in view_columns.rows(hall.session, file.grid, file.arrangement)]
    assert [ColumnsTopic.HEADING_ROW, ColumnsTopic.VILLAGE, None, 0] == keys[:4]


def test_certainty_is_told_in_words_and_percent():
    at = {100: "pasti 100 %", 99: "yakin 99 %", 90: "yakin 90 %", 89: "diduga 89 %"}
    assert at == {
        n: view_columns.certainty(MappedColumn(column=0, heading="x", field=Known.COST, confidence=n)) for n in at
    }


def test_what_needs_a_look_comes_first_and_the_rest_is_counted(file):
    assert 1 == view_columns.first_to_look_at(file.arrangement)
    assert "2 dari 4 kolom dibaca; 1 diduga; belum ada Desa, Lokasi, Volume, OPD" == view_columns.summary(
        file.arrangement
    )
    settled = with_column(with_column(file.arrangement, 1, Known.ACTIVITY), 3, Known.VOLUME)
    assert "3 dari 4 kolom dibaca; belum ada Desa, Lokasi, OPD" == view_columns.summary(settled)
    assert 0 == view_columns.first_to_look_at(settled)


def test_every_field_can_be_chosen_once_and_says_which_column_has_it(file):
    offered = view_columns.fields(file.arrangement)
    assert set(IN_FILES.columns) == {FieldName(value) for value, _, _ in offered}
    assert len(IN_FILES.columns) == len(offered)
    assert ("activity", "Usulan Kegiatan", "sekarang “name”") in offered


def test_a_column_is_told_in_full_and_a_line_says_what_it_is_for(file):
    detail = view_columns.detail(file.arrangement, 1)
    assert ("Kolom B “name”: Usulan Kegiatan, diduga 80 %", ("Talud · Jalan",)) == (detail.title, detail.lines)
    assert all(view_columns.detail(file.arrangement, key) for key in ColumnsTopic)
    assert view_columns.detail(file.arrangement, 99) is None


def test_rows_that_could_be_the_headings_are_offered_with_their_cells(file):
    assert ("2", "baris 2", "kode │ name │ rab │ coverage") == view_columns.heading_choices(file.grid.sheets[0])[0]
