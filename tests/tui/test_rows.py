"""Lists: keyed changes, the cursor on its row, widths, rules, and many rows."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.presenters.moves import moved
from tui.presenters.rows import Column, Row, Tone, found, named_after, rule
from tui.widgets.rows import BATCH, KeyedTable

COLUMNS = (
    Column(key="kode", label="Kode", width=6),
    Column(key="kegiatan", label="Kegiatan", width=10, grows=2),
    Column(key="desa", label="Desa", width=6, grows=1, from_width=60),
    Column(key="rp", label="Rp", width=6, is_number=True),
)


@pytest.fixture
def one_list(bare_app):
    """An application with nothing but a list, which `listed` finds."""
    return lambda: bare_app(lambda: KeyedTable(COLUMNS))


def listed(app):
    return app.query_one(KeyedTable)


def row(key, activity="Jalan", **more):
    return Row(key=str(key), cells=(str(key), activity, "Kuto", "150 jt"), **more)


def rows(*keys):
    return [row(key) for key in keys]


def keys(table):
    return [r.key.value for r in table.ordered_rows]


async def filled(pilot, table):
    while table.row_count < len(table._wanted):
        await pilot.pause()


async def test_the_cursor_stays_on_its_row_whatever_comes_and_goes(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show(rows("a", "b", "c"))
        await pilot.press("down")
        table.show(rows("x", "y", "a", "b", "c"))
        assert "b" == table.cursor_key
        table.show(rows("b", "c"))
        assert "b" == table.cursor_key
        table.show(rows("c", "b"))
        assert "b" == table.cursor_key


async def test_where_the_row_is_gone_the_next_one_has_the_cursor(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show(rows("a", "b", "c"))
        await pilot.press("down")
        table.show(rows("a", "c"))
        assert "c" == table.cursor_key
        table.show([])
        assert table.cursor_key is None


async def test_only_what_differs_is_written(one_list):
    app = one_list()
    async with app.run_test():
        table = listed(app)
        table.show(rows("a", "b", "c"))
        before = {(k, c.key): table.get_cell(k, c.key) for k in "abc" for c in COLUMNS}
        table.show([row("a"), row("b", "Talud"), row("c")])
        changed = [at for at, cell in before.items() if table.get_cell(*at) is not cell]
        assert [("b", "kegiatan")] == changed
        assert " Talud" == table.get_cell("b", "kegiatan").plain


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), min_size=1, max_size=20))
def test_after_any_changes_the_list_is_as_wanted(one_list, steps):
    async def play():
        app = one_list()
        async with app.run_test():
            table = listed(app)
            for wanted in steps:
                table.show(rows(*wanted))
                assert wanted == keys(table)

    asyncio.run(play())


async def test_the_first_hundred_rows_are_there_at_once_and_the_rest_follows(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        wanted = rows(*range(450))
        table.show(wanted)
        assert BATCH == table.row_count
        await filled(pilot, table)
        assert [r.key for r in wanted] == keys(table)


async def test_the_cursor_is_put_on_a_row_that_is_still_to_come(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show(rows(*range(450)))
        table.point_at("430")
        await filled(pilot, table)
        assert "430" == table.cursor_key


async def test_a_change_on_the_way_does_not_lose_the_row_to_come(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show(rows(*range(450)))
        table.point_at("430")
        table.show([row("0", "Talud"), *rows(*range(1, 450))])
        await filled(pilot, table)
        assert "430" == table.cursor_key


async def test_another_view_and_back_again_keeps_order_and_cursor(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        whole = rows(*range(450))
        table.show(whole)
        await filled(pilot, table)
        table.show(whole[300:320])
        await pilot.press("down")
        assert "301" == table.cursor_key
        table.show(whole)
        await filled(pilot, table)
        assert "301" == table.cursor_key
        assert [r.key for r in whole] == keys(table)


async def test_a_list_that_begins_with_a_rule_has_its_cursor_below_it(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show([rule("judul", "belum berperingkat"), row("a"), row("b")])
        await pilot.pause()
        assert "a" == table.cursor_key


@pytest.mark.parametrize("key", ["up", "home", "pageup"])
async def test_no_key_leads_onto_a_rule_at_the_top(one_list, key):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show([rule("judul", "langkah 6"), row("a"), rule("garis", "langkah 7"), row("b")])
        await pilot.press("end", key, key)
        assert "a" == table.cursor_key
        assert 0 == table.scroll_offset.y


async def test_the_cursor_passes_over_a_rule(one_list, screen_text):
    app = one_list()
    async with app.run_test(size=(50, 10)) as pilot:
        table = listed(app)
        table.show([row("a"), rule("garis", "garis batas · sisa 60 jt"), row("b")])
        await pilot.pause()
        assert " ── garis batas · sisa 60 jt ────────────────────" in screen_text(app)
        await pilot.press("down")
        assert "b" == table.cursor_key
        await pilot.press("up")
        assert "a" == table.cursor_key


async def test_columns_share_the_width_and_the_lesser_ones_leave(one_list, screen_text):
    app = one_list()
    async with app.run_test(size=(50, 6)) as pilot:
        table = listed(app)
        table.show([row("a", "Pembangunan talud jalan Ganten"), rule("garis", "batas")])
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


async def test_a_long_text_ends_with_an_ellipsis(one_list, screen_text):
    app = one_list()
    async with app.run_test(size=(40, 6)) as pilot:
        table = listed(app)
        table.show([row("a", "Pembangunan talud jalan Ganten sampai Plosorejo")])
        await pilot.pause()
        assert "Pembangunan talud jalan… 150 jt" in screen_text(app)


async def test_one_row_that_moved_is_set_off_and_a_new_order_is_not(one_list):
    app = one_list()
    async with app.run_test():
        table = listed(app)
        table.show(rows(*"abcdefgh"))
        table.show(rows(*"habcdefg"))
        assert {"h"} == table._moved
        table.show(rows(*"gfedcbah"))
        assert set() == table._moved


async def test_toned_rows_take_the_colours_of_the_theme(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show([row("a", tone=Tone.ALERT)])
        dark = table.get_cell("a", "kode").spans[0].style.color.triplet.hex
        app.theme = "terang"
        app.refresh_css(animate=False)
        await pilot.pause()
        light = table.get_cell("a", "kode").spans[0].style.color.triplet.hex
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


@pytest.mark.parametrize(
    ("word", "label"), [("desa", "Desa"), ("kelurahan", "Kelurahan"), ("desa/kelurahan", "Desa/Kel.")]
)
def test_the_column_of_the_villages_is_called_as_the_kecamatan_calls_them(word, label):
    assert ["Kode", "Kegiatan", label, "Rp"] == [column.label for column in named_after(COLUMNS, word)]


async def test_other_columns_start_empty_and_keep_the_cursor_on_its_row(one_list):
    app = one_list()
    async with app.run_test(size=(80, 24)) as pilot:
        table = listed(app)
        table.show(rows(1, 2, 3))
        table.point_at("2")
        table.relabel((Column(key="orang", label="Nama", width=10),))
        assert [] == keys(table)
        table.show([Row(key=key, cells=(f"Nama {key}",)) for key in ("3", "2", "1")])
        await pilot.pause()
        assert ["3", "2", "1"] == keys(table)
        assert "2" == table.cursor_key
        assert "Nama 2" == table.get_cell("2", "orang").plain.strip()
