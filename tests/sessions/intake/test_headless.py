"""A list without a row of headings: read where its cells are clear, refused where they are not."""

import pytest
from support.tables import WISHES, columns, grid_of, read, wished

from sessions.intake.account import Topic, account_of
from sessions.intake.grid import Finding, NotATable
from sessions.intake.preview import preview_grid
from sessions.intake.questions import Questions
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import arranged, opened, with_column
from sessions.values.office import Office

ROWS = [[str(n), wish, "Botok", "1 unit", str(n * 1_500_000)] for n, wish in enumerate(WISHES, start=1)]


def test_clear_cells_are_read_without_headings_and_the_reading_is_asked_about(office: Office) -> None:
    seen = read(office, [["USULAN DESA BOTOK"], [], *ROWS])
    assert [(wish, n * 1_500_000) for n, wish in enumerate(WISHES, start=1)] == wished(seen)
    assert {"number": 0, "activity": 1, "village": 2, "volume": 3, "cost": 4} == columns(seen)
    [question] = account_of(IN_FILES, seen).questions
    assert (Topic.HEADINGS, False) == (question.topic, question.is_blocking)
    assert "Dibaca tanpa baris judul: A sebagai No" in question.told
    assert "E sebagai Perkiraan Anggaran (6 dari 6 isinya rupiah)" in question.told


UNCLEAR = [
    ROWS[:4],
    [[n, wish] for n, wish, *_ in ROWS],
    [[*row, row[4]] for row in ROWS],
    [["Aa", "Bb", "Cc", "Dd", "Ee"], *ROWS][:1] * 6,
    [[n, "Sutrisno", "Botok", "0812345678", "L"] for n, *_ in ROWS],
    [[n, "", village, volume, cost] for n, _, village, volume, cost in ROWS],
]


@pytest.mark.parametrize("rows", UNCLEAR)
def test_unclear_cells_are_refused_as_before(office: Office, rows: list[list[str]]) -> None:
    with pytest.raises(NotATable) as refused:
        read(office, rows)
    assert refused.value.finding in {Finding.NO_HEADINGS, Finding.NO_COLUMNS}


def test_columns_arranged_by_hand_are_those_that_are_read(office: Office) -> None:
    rows = [[*row[:4], str(int(row[4]) * 2), row[4]] for row in ROWS]
    file = opened(grid_of(ROWS), office, Questions())
    swapped = with_column(with_column(file.arrangement, 3, None), 4, None)
    after = arranged(file, office, swapped).seen
    assert {"number": 0, "activity": 1, "village": 2} == columns(after)
    given = preview_grid(IN_FILES, grid_of(rows), office, Questions(columns={"cost": "F", "activity": "B"}))
    assert [n * 1_500_000 for n in range(1, 7)] == [draft.cost for draft in given.drafts]


def test_a_first_row_with_an_rt_by_its_number_is_no_row_of_headings(office: Office) -> None:
    first = ["", WISHES[0], "Desa Kuto, Dusun Tegalsari RT 09/RW 03", ""]
    rows = [first, *([str(n), WISHES[n], "Desa Kuto, Dusun Pucung RT 1", "365500000"] for n in range(1, 5))]
    assert list(WISHES[:5]) == [draft.activity for draft in read(office, rows).drafts]
