"""Lists: keyed changes, the cursor on its row, widths, rules, and many rows."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App

from tui.presenters.moves import moved
from tui.presenters.rows import Column, Row, Tone, found, rule
from tui.themes import THEMES
from tui.widgets.rows import BATCH, KeyedTable

COLUMNS = (
    Column(key="kode", label="Kode", width=6),
    Column(key="kegiatan", label="Kegiatan", width=10, grows=2),
    Column(key="desa", label="Desa", width=6, grows=1, from_width=60),
    Column(key="rp", label="Rp", width=6, is_number=True),
)


class OneList(App[None]):
    """Nothing but a list."""

    CSS_PATH = "../../tui/styles/base.tcss"

    def get_theme_variable_defaults(self):
        return THEMES[0].variables

    def compose(self):
        yield KeyedTable(COLUMNS)

    @property
    def table(self):
        return self.query_one(KeyedTable)


def row(key, activity="Jalan", **more):
    return Row(key=str(key), cells=(str(key), activity, "Kuto", "150 jt"), **more)


def rows(*keys):
    return [row(key) for key in keys]


def keys(table):
    return [r.key.value for r in table.ordered_rows]


async def filled(pilot, table):
    while table.row_count < len(table._wanted):
        await pilot.pause()


async def test_the_cursor_stays_on_its_row_whatever_comes_and_goes():
    app = OneList()
    async with app.run_test() as pilot:
        app.table.show(rows("a", "b", "c"))
        await pilot.press("down")
        app.table.show(rows("x", "y", "a", "b", "c"))
        assert "b" == app.table.cursor_key
        app.table.show(rows("b", "c"))
        assert "b" == app.table.cursor_key
        app.table.show(rows("c", "b"))
        assert "b" == app.table.cursor_key


async def test_where_the_row_is_gone_the_next_one_has_the_cursor():
    app = OneList()
    async with app.run_test() as pilot:
        app.table.show(rows("a", "b", "c"))
        await pilot.press("down")
        app.table.show(rows("a", "c"))
        assert "c" == app.table.cursor_key
        app.table.show([])
        assert app.table.cursor_key is None


async def test_only_what_differs_is_written():
    app = OneList()
    async with app.run_test():
        app.table.show(rows("a", "b", "c"))
        before = {(k, c.key): app.table.get_cell(k, c.key) for k in "abc" for c in COLUMNS}
        app.table.show([row("a"), row("b", "Talud"), row("c")])
        changed = [at for at, cell in before.items() if app.table.get_cell(*at) is not cell]
        assert [("b", "kegiatan")] == changed
        assert " Talud" == app.table.get_cell("b", "kegiatan").plain


@settings(max_examples=5, deadline=None)
@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), min_size=1, max_size=20))
def test_after_any_changes_the_list_is_as_wanted(steps):
    async def play():
        app = OneList()
        async with app.run_test():
            for wanted in steps:
                app.table.show(rows(*wanted))
                assert wanted == keys(app.table)

    asyncio.run(play())


async def test_the_first_hundred_rows_are_there_at_once_and_the_rest_follows():
    app = OneList()
    async with app.run_test() as pilot:
        wanted = rows(*range(450))
        app.table.show(wanted)
        assert BATCH == app.table.row_count
        await filled(pilot, app.table)
        assert [r.key for r in wanted] == keys(app.table)


async def test_the_cursor_is_put_on_a_row_that_is_still_to_come():
    app = OneList()
    async with app.run_test() as pilot:
        app.table.show(rows(*range(450)))
        app.table.point_at("430")
        await filled(pilot, app.table)
        assert "430" == app.table.cursor_key


async def test_another_view_and_back_again_keeps_order_and_cursor():
    app = OneList()
    async with app.run_test() as pilot:
        whole = rows(*range(450))
        app.table.show(whole)
        await filled(pilot, app.table)
        app.table.show(whole[300:320])
        await pilot.press("down")
        assert "301" == app.table.cursor_key
        app.table.show(whole)
        await filled(pilot, app.table)
        assert "301" == app.table.cursor_key
        assert [r.key for r in whole] == keys(app.table)


async def test_the_cursor_passes_over_a_rule(screen_text):
    app = OneList()
    async with app.run_test(size=(50, 10)) as pilot:
        app.table.show([row("a"), rule("garis", "garis batas · sisa 60 jt"), row("b")])
        await pilot.pause()
        assert " ── garis batas · sisa 60 jt ────────────────────" in screen_text(app)
        await pilot.press("down")
        assert "b" == app.table.cursor_key
        await pilot.press("up")
        assert "a" == app.table.cursor_key


async def test_columns_share_the_width_and_the_lesser_ones_leave(screen_text):
    app = OneList()
    async with app.run_test(size=(50, 6)) as pilot:
        app.table.show([row("a", "Pembangunan talud jalan Ganten"), rule("garis", "batas")])
        await pilot.pause()
        narrow = screen_text(app).splitlines()[:3]
        await pilot.resize_terminal(80, 6)
        await pilot.pause()
        wide = screen_text(app).splitlines()[:3]
    assert [
        " Kode   Kegiatan                               Rp",
        "▌a      Pembangunan talud jalan Ganten     150 jt",
        " ── batas ".ljust(49, "─"),
    ] == narrow
    assert "Desa" in wide[0]
    assert [79] * 3 == list(map(len, wide))


async def test_a_long_text_ends_with_an_ellipsis(screen_text):
    app = OneList()
    async with app.run_test(size=(40, 6)) as pilot:
        app.table.show([row("a", "Pembangunan talud jalan Ganten sampai Plosorejo")])
        await pilot.pause()
        assert "Pembangunan talud jalan… 150 jt" in screen_text(app)


async def test_one_row_that_moved_is_set_off_and_a_new_order_is_not():
    app = OneList()
    async with app.run_test():
        app.table.show(rows(*"abcdefgh"))
        app.table.show(rows(*"habcdefg"))
        assert {"h"} == app.table._moved
        app.table.show(rows(*"gfedcbah"))
        assert set() == app.table._moved


async def test_toned_rows_take_the_colours_of_the_theme():
    app = OneList()
    for theme in THEMES:
        app.register_theme(theme)
    app.theme = "gelap"
    async with app.run_test() as pilot:
        app.table.show([row("a", tone=Tone.ALERT)])
        dark = app.table.get_cell("a", "kode").spans[0].style.color.triplet.hex
        app.theme = "terang"
        app.refresh_css(animate=False)
        await pilot.pause()
        light = app.table.get_cell("a", "kode").spans[0].style.color.triplet.hex
    assert dark != light


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abcde", "abcde", ""),
        ("abcde", "eabcd", "e"),
        ("abcde", "bcdea", "a"),
        ("abcde", "abxcde", ""),
        ("abcde", "ade", ""),
        ("", "abc", ""),
    ],
)
def test_the_row_that_moved_is_the_one_named(before, after, expected):
    assert set(expected) == moved(before, after)


@given(st.permutations("abcdefg"))
def test_without_those_that_moved_the_order_is_the_same(after):
    gone = moved("abcdefg", after)
    assert [key for key in "abcdefg" if key not in gone] == [key for key in after if key not in gone]


def test_a_search_finds_every_word_in_any_order():
    talud = row("2003-11", "Talud jalan Ganten", search="Sari")
    assert found(talud, "ganten TALUD")
    assert found(talud, "sari 2003")
    assert not found(talud, "talud kuto plosorejo")
    assert not found(rule("garis", "garis batas"), "garis")
