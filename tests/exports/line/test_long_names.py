"""The picture of the line where villages have long names and sums are large: names keep both ends, no figure is cut."""

from dataclasses import replace
from itertools import product

import pytest

from exports.paper.line import BarRun, BoardList, BoardPlace, LineBar, LinePicture, VillageRow
from exports.text import line as drawing
from exports.text.line import BoardLook, plain_text
from exports.text.villages import village_lines

ENDS = product(("Kidul", "Lor"), ("Wetan", "Kulon"), ("Baru", "Lama"))
VILLAGES = [" ".join(("Karanganyar", *parts)) for parts in ENDS]


def place(rank: int, village: str, told: str, *, gap: str = "") -> BoardPlace:
    return BoardPlace(code=f"2001-{rank:02}", rank=rank, village=village, activity="Talud", cost=told, gap=gap)


def listed(*places: BoardPlace, state: str = "kuota penuh") -> BoardList:
    half = len(places) // 2
    above, below = tuple(replace(own, is_inside=True) for own in places[:half]), places[half:]
    return BoardList(number=0, commission=None, name="I", filled="9/9", state=state, above=above, below=below)


def drawn(own: BoardList, width: int, **look: bool) -> list[str]:
    lines = drawing.board_lines((own,), width, BoardLook(around=len(own.places), **look))
    return [plain_text(line) for line in lines if plain_text(line).strip()]


@pytest.mark.parametrize("width", [24, 25, 26, 38, 46, 62, 80, 120])
def test_every_amount_stands_whole_and_villages_that_begin_alike_differ(width: int) -> None:
    places = [place(rank, name, f"{rank}.234.567,89 jt") for rank, name in enumerate(VILLAGES, start=1)]
    head, *rows = drawn(listed(*places), width)
    assert "9/9" in head
    told = [row for row in rows if "━" not in row]
    assert all(own.cost.removesuffix(" jt") in row for own, row in zip(places, told, strict=True))
    assert len({" jt" in row for row in told}) == 1
    if width > 30:
        assert all(own.village.split()[-1] in row for own, row in zip(places, told, strict=True))


@pytest.mark.parametrize("gap", ["mendesak", "undian", "−2,00"])
def test_a_village_gives_no_letter_away_while_there_is_a_blank_to_give(gap: str) -> None:
    own = listed(place(13, "Botok", "175 jt"), place(14, "Tawangsari", "210 jt", gap=gap))
    rows = drawn(own, 24)
    assert ["14", "Tawangsari", gap] in [row.split() for row in rows]
    assert ["13", "Botok", "175", "jt"] in [row.split() for row in rows]


def test_a_wish_gives_way_to_the_village_that_asks_for_it() -> None:
    own = listed(*(place(rank, name, "100 jt") for rank, name in enumerate(VILLAGES, start=1)))
    rows = [row for row in drawn(own, 46, by_name=True) if "━" not in row]
    assert all(any(name in row for row in rows) for name in VILLAGES)


@pytest.mark.parametrize("state", ["belum pasti: 12 nilai", "kuota, pagu habis", "biaya belum diketahui"])
def test_what_ends_a_list_is_read_whole_where_it_is_narrowest(state: str) -> None:
    own = listed(place(1, "Botok", "1 jt"), place(2, "Kuto", "1 jt"), state=state)
    (line,) = [row for row in drawn(own, drawing.LEAST) if row.startswith("━")]
    assert state in line
    assert drawing.LEAST >= len(line)


def test_the_sentence_takes_as_many_lines_as_it_needs() -> None:
    amounts = ["1.234.567.890,12", "2.345.678.901,23", "4.197.530.986,43"]
    runs = tuple(BarRun(name=name, amount=amount, share=1) for name, amount in zip("ABC", amounts, strict=True))
    bar = LineBar(name="Pagu", whole="7.777.777.777,78", unit="jt", runs=runs, inside=1230)
    for width in (40, 60, 76, 100, 160):
        lines = drawing.head_lines(bar, width)
        assert {width} == set(map(len, lines))
        assert f"{bar.sentence} 1.230 di dalam".split() == " ".join(lines).split()
    assert 1 == len(drawing.head_lines(replace(bar, runs=()), 76))


@pytest.mark.parametrize("width", [56, 72, 80, 112, 120, 200])
def test_figures_of_a_village_are_whole_whatever_it_is_called_and_brought(width: int) -> None:
    one = VillageRow(
        name="", marks="█" * 100, inside=100, outside=0, received=1100, rupiah="12.345.678,9 jt", best="", nearest=""
    )
    rows = tuple(replace(one, name=name) for name in VILLAGES)
    picture = LinePicture(
        bar=LineBar(name="Pagu", whole="0", unit="jt", runs=(), inside=0),
        lists=(),
        villages=rows,
        whole=replace(rows[0], name="Jumlah", marks=""),
        legend="",
    )
    text = "\n".join(map(plain_text, village_lines(picture, width)))
    assert (len(rows) + 1) == text.count("100 dari 1.100") == text.count("12.345.678,9 jt")
