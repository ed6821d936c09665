"""Lists at every width: numbers stand whole in the lines that are drawn, and names with their villages stay apart."""

import pytest
from support.onstage import clock, sample

from sessions.record.wall import Showing, Slide, SlideName
from tui.picture.drawing import draw
from tui.picture.lines import text_of
from tui.picture.picture import hall_of
from tui.program.app import MusrenbangApp
from tui.scoring.view_ties import View
from tui.shell.places import SHEETS
from tui.wall.slides import shown as picture_of
from tui.widgets.detail import DetailPane
from tui.widgets.rows import RowList

WIDTHS = ((80, 24), (100, 30), (119, 36), (120, 36), (160, 48), (200, 50))


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    with sample(tmp_path_factory.mktemp("contoh") / "sesi") as sitting:
        yield sitting


def drawn(table):
    """Each row that is seen, with its line as it is drawn."""
    first = table.scroll_offset.y - table.top
    for y in range(table.top, table.size.height):
        if y + first < len(table.rows):
            yield table.rows[y + first], table.render_line(y).text


def cut_in(table):
    """Numbers of the rows that do not stand whole in their lines, one behind the other."""
    numbers = [n for n, column in enumerate(table.columns) if column.is_number and not column.gives_way]
    for row, line in drawn(table):
        at = 0
        for cell in [] if row.is_rule else (row.cells[n] for n in numbers):
            found = line.find(cell, at)
            if found < 0:
                yield cell, line
            at = max(at, found)


async def test_no_number_of_any_list_is_cut_at_any_width(sitting):
    app, seen = MusrenbangApp(sitting, clock), 0
    async with app.run_test(size=WIDTHS[0]) as pilot:
        for place in SHEETS.values():
            await app.go(place.name)
            for size in WIDTHS:
                await pilot.resize_terminal(*size)
                await pilot.pause()
                for table in app.screen.query(RowList):
                    assert [] == list(cut_in(table)), (place.name, size)
                    seen += sum(column.is_number for column in table.columns)
    assert seen > 100


async def test_names_with_their_villages_differ_in_every_row_at_every_width(sitting):
    app = MusrenbangApp(sitting, clock, start="prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen._turn_to(View())
        for width, _ in WIDTHS:
            await pilot.resize_terminal(width, 180)
            await pilot.pause()
            told = [line.partition(row.key)[2].partition(" jt")[0] for row, line in drawn(app.screen.table) if row.key]
            assert len(told) > 130
            assert len(told) == len({text.replace("◆", "") for text in told}), width


async def test_the_detail_stands_beside_the_list_only_where_no_column_gives_way(sitting):
    app = MusrenbangApp(sitting, clock, start="prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen._turn_to(View())
        beside = []
        for size in ((80, 24), (120, 36), (160, 48), (200, 50)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            pane, table = app.screen.query_one(DetailPane), app.screen.table
            beside.append(pane.region.y == table.region.y)
            assert not beside[-1] or table.size.width >= table.whole_width
            assert beside[-1] or pane.size.height == 5  # what a score means needs three of them
    assert [False, False, False, True] == beside


async def test_on_the_narrowest_wall_villages_of_the_line_are_whole_and_their_wishes_stay_apart(sitting):
    app = MusrenbangApp(sitting, clock)
    async with app.run_test(size=(80, 24)):
        hall = hall_of(app)
        names = {village.name for village in app.session.office.villages}
        shown = picture_of(hall, Showing(slide=Slide(name=SlideName.LINE)))
        for width in (48, 56, 64):
            lines = [
                text_of(line).strip(" =✓○")
                for page in range(draw(shown, width, 15).pages)
                for line in draw(shown, width, 15, seconds=page * 10).lines
            ]
            places = [line.partition(" ")[2] for line in lines if line[:1].isdigit() and "jt" in line]
            assert len(places) > 20
            assert len(places) == len(set(places))
            assert all(any(name in place for name in names) for place in places), width
