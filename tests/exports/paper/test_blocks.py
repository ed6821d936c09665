"""Tables refuse rows that would put a value under a wrong heading."""

import pytest

from exports.paper.tables import Column, GroupRow, Row, Table, TotalRow

COLUMNS = (Column(heading="No", width=8), Column(heading="Kegiatan", width=60), Column(heading="Pagu", width=20))


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="2 cells for 3 columns"):
        Table(columns=COLUMNS, rows=(Row(("1", "Talud")),))


def test_a_total_must_leave_a_column_for_its_label() -> None:
    assert Table(columns=COLUMNS, rows=(TotalRow("JUMLAH", ("", "5")),))
    with pytest.raises(ValueError, match="no column is left"):
        Table(columns=COLUMNS, rows=(TotalRow("JUMLAH", ("", "", "5")),))


def test_a_table_of_groups_and_totals_only_is_empty() -> None:
    assert Table(columns=COLUMNS, rows=(GroupRow("DPUPR"), TotalRow("JUMLAH", ("0",)))).is_empty
    assert not Table(columns=COLUMNS, rows=(Row(("1", "Talud", "5")),)).is_empty
