"""A corrected cell corrects those that inherit it, and a repair that was accepted is offered for its kind."""

from dataclasses import replace

import pytest
from support.small import BOTOK, GANTEN, KUTO, OFFICE

from sessions.intake.grid import Grid
from sessions.intake.layouts import Known
from sessions.intake.preview import preview_grid, with_overrides
from sessions.intake.reading import pasted_grid
from sessions.intake.verdicts import Override, Preview, Verdict
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake_alike import inherited, inheriting, same_repairs

HEADS = "No;Desa;Usulan Kegiatan;Lokasi;OPD;Perkiraan Anggaran (Rp)\n"
BLANKS = (
    f"{HEADS}1;Kuto;Talud;RT 1;DPUPR;90.000.000\n2;;Jalan;RT 2;;80.000.000\n3;;Sumur;RT 3;;70.000.000\n"
    "4;Ganten;Irigasi;RT 4;DPUPR;60.000.000\n5;;Jembatan;RT 5;;50.000.000\n"
)
TITLES = (
    f"{HEADS};;DESA KUTO;;;\n1;;Talud;RT 1;DPUPR;90.000.000\n2;;Jalan;RT 2;DPUPR;80.000.000\n"
    ";;DESA GANTEN;;;\n1;;Irigasi;RT 4;DPUPR;60.000.000\n"
)


def read(text: str, covered: frozenset[tuple[int, int]] = frozenset()) -> tuple[Grid, Preview]:
    grid = pasted_grid(text)
    grid = replace(grid, sheets=(replace(grid.sheets[0], covered=covered),))
    return grid, preview_grid(IN_FILES, grid, OFFICE)


def test_rows_with_an_empty_cell_below_follow_until_one_names_its_own() -> None:
    grid, base = read(BLANKS)
    assert (3, 4) == inheriting(grid, base, 2, Known.VILLAGE)
    assert (4,) == inheriting(grid, base, 3, Known.VILLAGE)
    assert (6,) == inheriting(grid, base, 5, Known.VILLAGE)
    assert () == inheriting(grid, base, 4, Known.VILLAGE)


def test_empty_cells_below_a_village_that_nobody_knows_follow_it_when_it_is_told() -> None:
    grid, base = read(BLANKS.replace("Kuto", "Kutu Lor"))
    assert [Verdict.REFUSED] * 3 == [row.verdict for row in base.rows[:3]]
    assert (3, 4) == inheriting(grid, base, 2, Known.VILLAGE)
    assert () == inheriting(grid, base, 3, Known.VILLAGE)


def test_rows_that_got_the_only_village_follow_the_cell_that_names_it_and_no_other() -> None:
    grid, base = read(f"{HEADS}1;Kuto;Talud;RT 1;;90.000.000\n2;;Jalan;RT 2;;80.000.000\n3;;Sumur;RT 3;;70.000.000\n")
    assert (3, 4) == inheriting(grid, base, 2, Known.VILLAGE)
    assert () == inheriting(grid, base, 3, Known.VILLAGE)


def test_rows_under_one_merged_cell_follow_each_other_whichever_is_corrected() -> None:
    merged = frozenset({(3, 5), (4, 5), (6, 5)})
    grid, base = read(BLANKS, merged)
    for row, others in {2: (3, 4), 3: (2, 4), 4: (2, 3), 5: (6,), 6: (5,)}.items():
        assert others == inheriting(grid, base, row, Known.AGENCY)
    assert () == inheriting(grid, base, 2, Known.LOCATION)


def test_rows_below_one_title_follow_each_other() -> None:
    grid, base = read(TITLES)
    assert (4,) == inheriting(grid, base, 3, Known.VILLAGE)
    assert (3,) == inheriting(grid, base, 4, Known.VILLAGE)
    assert () == inheriting(grid, base, 6, Known.VILLAGE)


def test_what_was_typed_elsewhere_stays_as_it_was_typed() -> None:
    grid, base = read(BLANKS)
    typed = Override(row=3, field=Known.VILLAGE, value=BOTOK)
    made = Override(row=2, field=Known.VILLAGE, value=GANTEN)
    seen = with_overrides(base, OFFICE, (typed, made))
    follow = inherited(grid, base, seen, (made,))
    assert (Override(row=4, field=Known.VILLAGE, value=GANTEN),) == follow
    after = with_overrides(base, OFFICE, (*seen.overrides, *follow))
    assert [GANTEN, BOTOK, GANTEN, GANTEN, GANTEN] == [draft.village for draft in after.drafts]


def kinds(*villages: str) -> tuple[Grid, Preview]:
    rows = (f"{n};{name};Talud {n};RT {n};DPUPR;{n}5.000.000\n" for n, name in enumerate(villages, start=1))
    return read(HEADS + "".join(rows))


def test_a_value_typed_for_one_cell_is_offered_where_the_cell_says_the_same() -> None:
    _, base = kinds("Mars", "Kuto", "Mars", "Venus", "Mars")
    made = (Override(row=2, field=Known.VILLAGE, value=KUTO),)
    seen = with_overrides(base, OFFICE, made)
    (offer,) = same_repairs(base, seen, 2, made)
    assert ("Mars", (4, 6)) == (offer.was, offer.rows)
    after = with_overrides(base, OFFICE, (*seen.overrides, *offer.overrides))
    assert [KUTO] * 4 == [draft.village for draft in after.drafts]
    assert () == same_repairs(base, after, 4, offer.overrides)


def test_an_accepted_doubt_is_offered_for_the_same_text_first_and_then_for_its_kind() -> None:
    _, base = kinds("Gantenn", "Gantenn", "Kutoo", "Kuto", "Gantenn")
    assert [Verdict.DOUBTFUL] * 3 == [row.verdict for row in base.rows[:3]]
    made = (Override(row=2, verdict=Verdict.ACCEPTED),)
    same, kind = same_repairs(base, with_overrides(base, OFFICE, made), 2, made)
    assert (("Gantenn", (3, 6)), ("", (3, 4, 6))) == ((same.was, same.rows), (kind.was, kind.rows))
    after = with_overrides(base, OFFICE, (*made, *kind.overrides))
    assert [Verdict.ACCEPTED] * 3 == [row.verdict for row in after.rows if row.row in {2, 3, 4}]
    assert not [draft.doubts for draft in after.drafts if draft.doubts]


@pytest.mark.parametrize("verdict", [Verdict.REFUSED, Verdict.DOUBTFUL])
def test_nothing_is_offered_where_a_row_was_not_accepted(verdict) -> None:
    _, base = kinds("Gantenn", "Gantenn")
    made = (Override(row=2, verdict=verdict),)
    assert () == same_repairs(base, with_overrides(base, OFFICE, made), 2, made)
