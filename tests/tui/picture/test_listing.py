"""A list on a wall: how many rows a page has, which columns give way, and how its rows stand out."""

import pytest
from rich.cells import cell_len

from tui.picture.drawing import draw
from tui.picture.lines import Ink, text_of
from tui.picture.picture import Gap, Large, Listing, Picture, WallColumn, Words, name_column
from tui.widgets.view import ListRow, Tone, rule

VILLAGES = ("Botok", "Ganten", "Karangrejo", "Kuto")
COLUMNS = (
    WallColumn("No", 3, str, is_number=True, large=Large.WHOLE),
    WallColumn("Kode", 7, str, gives_way=2),
    name_column("Kegiatan", str, gives_way=1),
    WallColumn("Desa", 0, str, large=Large.WHOLE),
    WallColumn("Rp", 0, str, is_number=True, large=Large.WHOLE),
    WallColumn("", 0, str, large=Large.SIGN),
)
SIGNS = ("✓ dalam", "= di garis", "○ di luar")


def row(number, tone=Tone.PLAIN):
    village = VILLAGES[number % len(VILLAGES)]
    name = f"Overlay jalan kabupaten ruas {village}–Tawangsari (300 m x 4 m)"
    cells = (str(number), f"2003-{number:02}", name, village, f"{number},75 jt", SIGNS[number % 3])
    return ListRow(key=number, cells=cells, tone=tone)


def picture(rows):
    blocks = (Words("Pagu 6,5 M"), Gap(), Listing(COLUMNS, tuple(rows)))
    return Picture(meetings=("KERJO",), heading="Prioritas", time="10.42", blocks=blocks)


def lines(rows, width, height, **how):
    return [text_of(line) for line in draw(picture(rows), width, height, **how).lines]


def rows_of_page(width, height):
    """How many rows the first page holds, by what is told below or in them."""
    first = lines(map(row, range(1, 200)), width, height)
    return sum(
        any(f"{number},75 jt" in line or f"2003-{number:02} " in line for line in first) for number in range(1, 200)
    )


@pytest.mark.parametrize(("width", "height", "least"), [(48, 15, 8), (80, 24, 17), (120, 36, 7), (200, 50, 10)])
def test_a_page_holds_what_the_wall_has_room_for(width, height, least):
    """All rows but seven in ordinary letters, a quarter of them in large ones."""
    assert least <= rows_of_page(width, height) <= least + 2


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (100, "No Kode Kegiatan Desa Rp"),
        (80, "No Kode Kegiatan Desa Rp"),
        (60, "No Kegiatan Desa Rp"),
        (48, "No Desa Rp"),
    ],
)
def test_what_gives_way_goes_first_and_a_number_never(width, shown):
    drawn = lines(map(row, range(1, 40)), width, 24)
    assert shown == " ".join(drawn[4].split())
    assert all(f"{number},75 jt" in line for number, line in enumerate(drawn[5:15], start=1))


def test_a_name_keeps_what_tells_it_apart():
    drawn = lines(map(row, range(1, 10)), 60, 24)
    assert [f"{number} 2003-0{number} Overlay…angsari" for number in range(1, 10)] == [
        line.strip()[: len("1 2003-01 Overlay…angsari")] for line in drawn if "jt" in line
    ]


def test_rows_stand_out_by_their_tone_and_a_changed_one_by_a_mark():
    inks = {Tone.PLAIN: Ink.PLAIN, Tone.STRONG: Ink.STRONG, Tone.DIM: Ink.QUIET, Tone.ALERT: Ink.WARN}
    rows = [row(number, tone) for number, tone in enumerate([*inks, Tone.GOOD], start=1)]
    drawn = draw(picture(rows), 80, 15, changed=frozenset({2})).lines
    told = {
        piece.text.split()[1 if piece.is_changed else 0]: piece
        for line in drawn
        for piece in line
        if "jt" in piece.text
    }
    assert [*inks.values(), Ink.GOOD] == [told[str(number)].ink for number in range(1, 6)]
    assert ["2"] == [number for number, piece in told.items() if piece.is_changed]
    assert told["2"].text.startswith("▸")


def test_a_short_list_has_its_rows_apart_or_large_and_a_long_one_close():
    close = [line for line in lines(map(row, range(1, 16)), 60, 24) if "jt" in line]
    apart = lines(map(row, range(1, 8)), 60, 24)
    assert 15 == len(close)
    assert [""] * 6 == [apart[at + 1] for at, line in enumerate(apart) if "jt" in line][:6]
    assert "jt" not in "".join(lines(map(row, range(1, 4)), 110, 24))


def test_a_rule_goes_over_the_whole_width_and_ends_no_page():
    rows = [*map(row, range(1, 17)), rule("garis batas"), *map(row, range(17, 30))]
    first, second = (lines(rows, 80, 24, seconds=seconds) for seconds in (0, 10))
    assert not any("garis batas" in line for line in first)
    found = next(line for line in second if "garis batas" in line)
    assert found.endswith("━")
    assert 78 == cell_len(found)


def test_in_large_rows_what_is_not_large_stands_below_with_the_word_of_the_sign():
    drawn = lines(map(row, range(1, 40)), 120, 36)
    below = next(line for line in drawn if "2003-01" in line)
    assert "2003-01 · Overlay jalan kabupaten ruas Ganten–Tawangsari (300 m x 4 m) · di garis" == below.strip()
