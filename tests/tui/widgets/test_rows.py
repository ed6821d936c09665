"""Lists: keyed changes, the cursor on its row, widths, rules, and many rows."""

import asyncio
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sessions.sentences.short import short_name
from tui.widgets.columns import fitted, widest
from tui.widgets.rows import RowList
from tui.widgets.themes import THEMES
from tui.widgets.view import ListColumn, ListRow, Tone, found, moved, rule

COLUMNS = (
    ListColumn("Kode", 6, str),
    ListColumn("Kegiatan", 10, str, grows=2),
    ListColumn("Desa", 6, str, grows=1, gives_way=1),
    ListColumn("Rp", 6, str, is_number=True),
)


@pytest.fixture
def one_list(bare_app):
    """An application with nothing but a list, which `listed` finds."""
    return lambda: bare_app(lambda: RowList(COLUMNS))


def listed(app):
    return app.query_one(RowList)


def row(key, activity="Jalan", **more):
    return ListRow(key=str(key), cells=(str(key), activity, "Kuto", "150 jt"), **more)


def rows(*keys):
    return [row(key) for key in keys]


def keys(table):
    return [row.key for row in table.rows]


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


async def test_only_what_differs_is_painted(one_list, monkeypatch):
    painted = []
    draw = RowList.render_line
    monkeypatch.setattr(RowList, "render_line", lambda self, y: painted.append(y) or draw(self, y))
    app = one_list()
    async with app.run_test(size=(60, 10)) as pilot:
        table = listed(app)
        table.show(rows("a", "b", "c"))
        await pilot.pause()
        painted.clear()
        table.show([row("a"), row("b", "Talud"), row("c")])
        await pilot.pause()
        assert [2] == painted
        table.show(table.rows, (*COLUMNS[:3], ListColumn("Rupiah", 6, str, is_number=True)))
        await pilot.pause()
        assert [2, 0] == painted
        await pilot.press("down")
        assert [2, 0, 1, 2] == painted


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


async def test_no_more_is_drawn_of_thousands_of_rows_than_is_seen(one_list, monkeypatch):
    painted = []
    draw = RowList.render_line
    monkeypatch.setattr(RowList, "render_line", lambda self, y: painted.append(y) or draw(self, y))
    app = one_list()
    async with app.run_test(size=(60, 10)) as pilot:
        listed(app).show(rows(*range(5_000)))
        await pilot.pause()
        assert set(range(10)) == set(painted)


async def test_the_cursor_is_put_on_a_row_that_is_still_to_come(one_list):
    app = one_list()
    async with app.run_test():
        table = listed(app)
        table.show(rows("a", "b"))
        table.point_at("c")
        assert "a" == table.cursor_key
        table.show(rows("a", "b", "c", "d"))
        assert "c" == table.cursor_key


async def test_who_moves_the_cursor_no_longer_waits_for_a_row_to_come(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show(rows("a", "b"))
        table.point_at("c")
        await pilot.press("down")
        table.show(rows("a", "b", "c", "d"))
        assert "b" == table.cursor_key


async def test_a_row_that_does_not_come_leaves_the_cursor_where_it_is(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show(rows("a", "b"))
        await pilot.press("down")
        table.point_at("c")
        table.show(rows("a", "b"))
        assert "b" == table.cursor_key


async def test_another_view_and_back_again_keeps_order_and_cursor(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        whole = rows(*range(450))
        table.show(whole)
        table.show(whole[300:320])
        await pilot.press("down")
        assert "301" == table.cursor_key
        table.show(whole)
        assert "301" == table.cursor_key
        assert [r.key for r in whole] == keys(table)


async def test_a_list_that_begins_with_a_rule_has_its_cursor_below_it(one_list):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show([rule("belum bernomor"), row("a"), row("b")])
        await pilot.pause()
        assert "a" == table.cursor_key


@pytest.mark.parametrize("key", ["up", "home", "pageup"])
async def test_no_key_leads_onto_a_rule_at_the_top(one_list, key):
    app = one_list()
    async with app.run_test() as pilot:
        table = listed(app)
        table.show([rule("langkah 6"), row("a"), rule("langkah 7"), row("b")])
        await pilot.press("end", key, key)
        assert "a" == table.cursor_key
        assert 0 == table.scroll_offset.y


async def test_the_cursor_passes_over_a_rule(one_list, screen_text):
    app = one_list()
    async with app.run_test(size=(50, 10)) as pilot:
        table = listed(app)
        table.show([row("a"), rule("garis batas · sisa 60 jt"), row("b")])
        await pilot.pause()
        assert " ── garis batas · sisa 60 jt ────────────────────" in screen_text(app)
        await pilot.press("down")
        assert "b" == table.cursor_key
        await pilot.press("up")
        assert "a" == table.cursor_key


async def test_columns_share_the_width_and_the_lesser_ones_leave(one_list, screen_text):
    app = one_list()
    async with app.run_test(size=(30, 6)) as pilot:
        table = listed(app)
        table.show([row("a", "Talud Ganten"), rule("batas")])
        await pilot.pause()
        narrow = screen_text(app).splitlines()[:3]
        await pilot.resize_terminal(80, 6)
        await pilot.pause()
        wide = screen_text(app).splitlines()[:3]
    assert [
        " Kode   Kegiatan         Rp",
        "▌a      Talud Ganten 150 jt",
        " ── batas ".ljust(29, "─"),
    ] == narrow
    assert "Desa" in wide[0]
    assert " ── batas ".ljust(79, "─") == wide[2]


async def test_columns_are_no_wider_than_they_have_use_for_and_stay_while_somebody_searches(one_list, screen_text):
    app = one_list()
    async with app.run_test(size=(120, 6)) as pilot:
        table = listed(app)
        table.show([row("a", "Talud Ganten"), row("b", "Talud jalan Ganten sampai Plosorejo")])
        await pilot.pause()
        head, *_ = screen_text(app).splitlines()
        table.show([row("a", "Talud Ganten")])
        await pilot.pause()
        assert head == screen_text(app).splitlines()[0]
    assert len("Talud jalan Ganten sampai Plosorejo") + 1 == head.index("Desa") - head.index("Kegiatan")


async def test_a_long_text_ends_with_an_ellipsis(one_list, screen_text):
    app = one_list()
    async with app.run_test(size=(30, 6)) as pilot:
        table = listed(app)
        table.show([row("a", "Talud jalan Ganten sampai Plosorejo")])
        await pilot.pause()
        assert "Talud jalan G… 150 jt" in screen_text(app)


SEVEN = (
    ListColumn("Kode", 4, str),
    ListColumn("Kegiatan", 8, str, grows=1, cut=short_name),
    ListColumn("K1", 3, str, is_number=True, gives_way=1, closes=True),
    ListColumn("K2", 3, str, is_number=True, gives_way=1, closes=True, is_chosen=True),
    ListColumn("Rp", 4, str, is_number=True),
    ListColumn("Oleh", 6, str, gives_way=3),
    ListColumn("Hasil", 10, str, gives_way=2, closes=True, has_sign=True),
)
NUMBERS = st.integers(0, 10**9).map(lambda number: f"{number:,}")
SCORES = st.sampled_from("12345·")
CELLS = st.tuples(st.just("A"), st.text("ab ", max_size=30), SCORES, SCORES, NUMBERS, st.just("Sari"))


@given(st.lists(CELLS, min_size=1, max_size=6), st.integers(40, 120))
def test_no_number_is_cut_and_what_gives_way_goes_in_its_order(cells, room):
    listed_rows = [ListRow(key=key, cells=(*found, "✓ disepakati")) for key, found in enumerate(cells)]
    wide = widest(SEVEN, listed_rows)
    widths = fitted(SEVEN, wide, room)
    assert sum(widths) == room or (sum(widths) < room and widths[1] == max(SEVEN[1].width, wide[1]) + 1)
    assert max(len(found[4]) for found in cells) < widths[4]
    assert widths[0] == 5
    open_ = [at for at in (2, 3, 5, 6) if widths[at] == max(SEVEN[at].width, wide[at]) + 1]
    assert open_ in ([2, 3, 5, 6], [2, 3, 6], [2, 3], [])
    assert widths[1] >= 9 or open_ == []
    assert (widths[2], widths[3]) in {(4, 4), (2, 1)}


async def test_columns_that_close_leave_a_row_of_digits_and_a_coloured_sign(bare_app, screen_text):
    app = bare_app(lambda: RowList(SEVEN))
    async with app.run_test(size=(36, 6)) as pilot:
        cells = ("A", "Talud Ganten", "5", "4", "1.178,75 jt", "Sari", "✓ disepakati")
        listed(app).show([ListRow(key=key, cells=cells) for key in "ab"])
        await pilot.pause()
        assert [
            " Kode Kegiatan    ›K2          Rp",
            "▌A    Talud Ganten 54 1.178,75 jt ✓",
            " A    Talud Ganten 54 1.178,75 jt ✓",
            *("", "", ""),
        ] == screen_text(app).splitlines()
        other, chosen, sign = (styles(app, 2, x) for x in (19, 20, 34))
    assert (None, True) == (other.underline, chosen.underline)
    assert sign.color.name == THEMES[0].success.lower()


def styles(app, y, x):
    """The style of one cell of the screen."""
    return app.screen.get_style_at(x, y)


async def test_one_row_that_moved_is_set_off_for_a_while_and_a_new_order_is_not(one_list, monkeypatch):
    monkeypatch.setattr("tui.widgets.rows.MOVED_SECONDS", 0.05)
    app = one_list()
    async with app.run_test(size=(60, 12)) as pilot:
        table = listed(app)
        table.show(rows(*"abcdefgh"))
        table.show(rows(*"bcdefgha"))
        await pilot.pause()
        assert styles(app, 8, 2).underline
        assert not styles(app, 7, 2).underline
        await pilot.pause(0.1)
        assert not styles(app, 8, 2).underline
        table.show(rows(*"hgfedcba"))
        await pilot.pause()
        assert not any(styles(app, y, 2).underline for y in range(1, 9))


async def test_toned_rows_take_the_colours_of_the_theme(one_list):
    app = one_list()
    async with app.run_test(size=(60, 12)) as pilot:
        table = listed(app)
        table.show([row("a"), row("b", tone=Tone.ALERT)])
        await pilot.pause()
        dark = styles(app, 2, 2).color
        assert dark != styles(app, 3, 2).color
        app.theme = "terang"
        app.refresh_css(animate=False)
        await pilot.pause()
        assert dark != styles(app, 2, 2).color


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


@given(st.permutations("abcdef"))
def test_no_fewer_rows_explain_the_new_order(after):
    others = (set(few) for count in range(len(after)) for few in combinations("abcdef", count))
    fewest = next(few for few in others if [k for k in "abcdef" if k not in few] == [k for k in after if k not in few])
    assert len(fewest) == len(moved("abcdef", after))


def test_a_search_finds_every_word_in_any_order():
    talud = row("2003-11", "Talud jalan Ganten", search="Sari")
    assert [talud] == found([talud, rule("garis batas")], "ganten TALUD")
    assert [talud] == found([talud], "sari 2003")
    assert [] == found([talud], "talud kuto plosorejo")
    assert [] == found([rule("garis batas")], "garis")


def test_a_search_forgives_one_letter_only_where_nothing_fits():
    talud, taluk = row("2003-11", "Talud jalan"), row("2003-12", "Taluk jalan")
    assert [talud] == found([talud, taluk], "talud")
    assert [talud, taluk] == found([talud, taluk], "tslud") + found([taluk], "talukk")


async def test_other_columns_keep_the_cursor_on_its_row(one_list):
    app = one_list()
    async with app.run_test(size=(80, 24)) as pilot:
        table = listed(app)
        table.show(rows(1, 2, 3))
        table.point_at("2")
        table.show(
            [ListRow(key=key, cells=(f"Nama {key}",)) for key in ("3", "2", "1")], (ListColumn("Nama", 10, str),)
        )
        await pilot.pause()
        assert ["3", "2", "1"] == keys(table)
        assert "2" == table.cursor_key
        assert ("Nama 2",) == table.rows[1].cells
