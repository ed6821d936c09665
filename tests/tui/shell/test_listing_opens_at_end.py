"""A list that opens at its end and keeps its cursor there; clicks, and the rows beside a row."""

from tui.widgets.rows import RowList
from tui.widgets.view import ListColumn, ListRow, Tone, rule

COLUMNS = (
    ListColumn("No", 4, str, is_number=True),
    ListColumn("Kata", 10, str, grows=1),
    ListColumn("Lebar", 6, str, gives_way=1),
)


def rows(count: int) -> list[ListRow]:
    """A rule above every tenth row."""
    listed = []
    for number in range(1, count + 1):
        if number % 10 == 1:
            listed.append(rule(f"mulai {number}"))
        tone = Tone.DIM if number % 7 == 0 else Tone.PLAIN
        listed.append(ListRow(key=str(number), cells=(str(number), f"kata [b]{number}", "x"), tone=tone))
    return listed


async def test_it_opens_at_its_end_and_moves_over_rules(bare_app, screen_text):
    listed = RowList(COLUMNS, opens_at_end=True)
    app = bare_app(lambda: listed)
    async with app.run_test(size=(60, 12)) as pilot:
        listed.focus()
        listed.show(rows(5_000))
        await pilot.pause()
        lines = screen_text(app).splitlines()
        assert "No Kata" in lines[0]
        assert "x" not in lines[0]
        assert lines[-1].startswith("▌5000 kata [b]5000")
        await pilot.press("home")
        lines = screen_text(app).splitlines()
        assert lines[1].startswith(" ── mulai 1 ─")
        assert lines[2].startswith("▌   1 kata [b]1")
        await pilot.press(*["down"] * 10)
        assert "11" == listed.cursor_key
        await pilot.press("up")
        assert "10" == listed.cursor_key
        await pilot.press("pageup", "up", "up")
        assert "1" == listed.cursor_key
        await pilot.press("pagedown", "end")
        assert "5000" == listed.cursor_key


async def test_the_cursor_stays_on_its_row_and_at_the_end_where_it_stood_there(bare_app):
    listed = RowList(COLUMNS, opens_at_end=True)
    app = bare_app(lambda: listed)
    async with app.run_test(size=(60, 12)) as pilot:
        listed.show(rows(50))
        listed.show(rows(51))
        assert "51" == listed.cursor_key
        listed.point_at("20")
        listed.show(rows(60))
        await pilot.pause()
        assert "20" == listed.cursor_key
        listed.show(row for row in rows(60) if row.key != "20")
        assert "21" == listed.cursor_key
        await pilot.press("end")
        listed.point_at("nirgends")
        assert "60" == listed.cursor_key
        listed.show(())
        assert listed.cursor_key is None


async def test_the_rows_beside_a_row_are_known(bare_app):
    listed = RowList(COLUMNS, opens_at_end=True)
    app = bare_app(lambda: listed)
    async with app.run_test(size=(60, 12)):
        listed.show(rows(20))
        assert "11" == listed.neighbour("10", 1)
        assert "10" == listed.neighbour("11", -1)
        assert listed.neighbour("1", -1) is None
        assert listed.neighbour("20", 1) is None


async def test_a_click_moves_and_a_second_one_chooses(bare_app):
    chosen = []

    class Telling(RowList):
        def on_row_list_chosen(self, event: RowList.Chosen) -> None:
            event.stop()
            chosen.append(self.cursor_key)

    listed = Telling(COLUMNS, opens_at_end=True)
    app = bare_app(lambda: listed)
    async with app.run_test(size=(60, 12)) as pilot:
        listed.show(rows(9))
        await pilot.pause()
        await pilot.click(listed, offset=(5, 4))
        assert ("3", []) == (listed.cursor_key, chosen)
        await pilot.click(listed, offset=(5, 4))
        assert ["3"] == chosen
        await pilot.click(listed, offset=(5, 1))
        await pilot.click(listed, offset=(5, 0))
        assert "3" == listed.cursor_key
