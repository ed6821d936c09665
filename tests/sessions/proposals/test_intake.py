"""A file while it is looked at: what it needs, read as somebody wants it, its rows changed."""

import pytest

from sessions.intake.grid import Finding, NotATable
from sessions.intake.layouts import Known
from sessions.intake.preview import OverrideRefused
from sessions.intake.questions import Questions
from sessions.intake.reading import pasted_grid
from sessions.intake.verdicts import Override, Verdict
from sessions.office.defaults import KERJO, office_for
from sessions.proposals.intake import arranged, at_heading, opened, with_column, with_row

ODD = "Rekap\nkode;name;rab;coverage\nA1;Talud;5.000.000;75\nA2;Jalan;6.000.000;80\n"
STRANGE = "x1;y1;z1\nTalud;5.000.000;Kuto\nJalan;6.000.000;Mars\n"
FORM = """\
Desa;Usulan Kegiatan;Lokasi;Perkiraan Anggaran (Rp)
Kuto;Talud;Krajan;5.000.000
Kuto;Talud;Krajan;5.000.000
Mars;Jalan;Tegal;6.000.000
"""
KUTO = "33.13.16.2001"


@pytest.fixture
def kerjo():
    return office_for(KERJO)


@pytest.fixture
def odd(kerjo):
    return opened(pasted_grid(ODD), kerjo, Questions())


def test_headings_that_are_guessed_are_told_and_sure_ones_are_not(odd, kerjo):
    assert odd.seen.mapping.unsure
    assert not opened(pasted_grid(FORM), kerjo, Questions()).seen.mapping.unsure


def test_a_file_whose_columns_nobody_knows_is_opened_to_be_arranged(kerjo):
    file = opened(pasted_grid(STRANGE), kerjo, Questions())
    assert file.seen is None
    assert Known.ACTIVITY not in file.arrangement.mapping.places
    wanted = with_column(with_column(file.arrangement, 0, Known.ACTIVITY), 2, Known.VILLAGE)
    after = arranged(file, kerjo, with_column(wanted, 1, Known.COST))
    assert (1, 5_000_000, 1) == (after.seen.accepted, after.seen.cost, after.seen.refused)


@pytest.mark.parametrize(("text", "finding"), [("", Finding.EMPTY), ("Yth. Camat,\nmohon", Finding.NO_HEADINGS)])
def test_what_is_no_table_is_refused(kerjo, text, finding):
    with pytest.raises(NotATable) as caught:
        opened(pasted_grid(text), kerjo, Questions())
    assert finding is caught.value.finding


def test_the_headings_may_stand_in_another_row(odd):
    assert 2 == odd.arrangement.heading_row
    third = at_heading(odd.grid, "", 3)
    assert (3, "Talud") == (third.heading_row, third.mapping.columns[1].heading)
    with pytest.raises(NotATable):
        at_heading(odd.grid, "", 1)


def test_a_row_is_changed_and_changed_back_and_its_twin_is_judged_again(kerjo):
    base = opened(pasted_grid(FORM), kerjo, Questions()).seen
    rows = {row.row: row for row in base.rows}
    assert [Verdict.ACCEPTED, Verdict.DUPLICATE, Verdict.REFUSED] == [row.verdict for row in base.rows]
    out = with_row(base, base, kerjo, rows[2], [Override(row=2, verdict=Verdict.REFUSED)])
    assert [Verdict.REFUSED, Verdict.ACCEPTED, Verdict.REFUSED] == [row.verdict for row in out.rows]
    placed = with_row(base, out, kerjo, rows[4], [Override(row=4, field=Known.VILLAGE, value=KUTO)])
    assert (2, 11_000_000, 5_000_000) == (placed.accepted, placed.cost, sum(t.refused_cost for t in placed.villages))
    back = with_row(base, placed, kerjo, rows[2], ())
    assert [Verdict.ACCEPTED, Verdict.DUPLICATE, Verdict.ACCEPTED] == [row.verdict for row in back.rows]
    with pytest.raises(OverrideRefused):
        with_row(base, back, kerjo, rows[4], [Override(row=4, field=Known.COST, value="banyak")])
