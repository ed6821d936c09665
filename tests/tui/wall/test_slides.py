"""Every slide at the four sizes as text, and what is true of all of them at any size."""

import re
from dataclasses import replace
from itertools import product
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from support import denpasar, small
from support.any_session import NOW, ledger_of
from support.golden import assert_golden
from support.wall_scenes import SCENES, hall_of

from sessions.record.sitting import no_tables
from sessions.record.wall import Seating, Showing, Slide, SlideName, require_showable
from sessions.sample.play import play
from tui.picture.drawing import draw, whole
from tui.picture.lines import text_of
from tui.picture.offers import SLIDES
from tui.picture.picture import Hall
from tui.picture.sizes import SIZES
from tui.wall.slides import shown

GOLDENS = Path(__file__).parents[2] / "goldens" / "wall"

LARGE = str.maketrans("█▀▄▓░━:", "       ")
"""Large letters, bars and rules are no words."""


def picture_of(name):
    make, slide = SCENES[name]
    hall = hall_of(make(), minutes=3, seconds=7)
    require_showable(hall.ledger, slide)
    return shown(hall, Showing(slide=slide))


@pytest.fixture(scope="module")
def pictures():
    return {name: picture_of(name) for name in SCENES}


def lines_of(picture, width, height, seconds=0):
    return [text_of(line) for line in draw(picture, width, height, seconds=seconds).lines]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("name", SCENES)
def test_a_slide_looks_as_it_was_agreed(pictures, name, width, height):
    lines = lines_of(pictures[name], width, height)
    assert_golden(GOLDENS / f"{name}-{width}x{height}.txt", "\n".join(lines) + "\n")


def test_every_slide_has_a_maker_a_name_and_a_golden():
    assert set(SlideName) == set(SLIDES) == {slide.name for _, slide in SCENES.values()}
    kept = {path.name for path in GOLDENS.glob("*.txt")}
    assert {f"{name}-{width}x{height}.txt" for name in SCENES for width, height in SIZES} == kept


@given(name=st.sampled_from(list(SCENES)), width=st.integers(1, 210), height=st.integers(1, 60))
def test_a_slide_fills_any_wall_and_never_more(pictures, name, width, height):
    lines = lines_of(pictures[name], width, height)
    assert height == len(lines)
    assert width >= max(map(cell_len, lines))


@pytest.mark.parametrize("name", SCENES)
def test_below_twelve_columns_a_slide_is_cut_and_does_not_fail(pictures, name):
    for width in range(1, 13):
        for height in (1, 2, 3, 15):
            assert height == len(draw(pictures[name], width, height).lines)


def numbers_in(text):
    """Everything with a digit, without the marks around it."""
    return {word.strip("().,;:…'\"") for word in text.translate(LARGE).split() if re.search(r"\d", word)}


@pytest.mark.parametrize("name", [name for name in SCENES if name != "uji-baca"])
def test_no_number_is_cut(pictures, name):
    """From 48 columns on, every number on the wall is one that stands in the text of the slide, whole."""
    told = numbers_in(" ".join(whole(pictures[name], 1000)))
    for width in range(48, 201, 4):
        height = 15 + (width - 48) // 4
        drawn = draw(pictures[name], width, height)
        for page in range(drawn.pages):
            *lines, _last = lines_of(pictures[name], width, height, seconds=page * 10)
            cut = numbers_in(" ".join(lines)) - told
            assert set() == cut, (width, height)


@pytest.mark.parametrize("name", [name for name in SCENES if name != "uji-baca"])
def test_what_stands_on_the_wall_stands_in_the_text_too(pictures, name):
    """The plain text of `layar --teks` leaves nothing out; large letters are written as text."""
    text = " ".join(whole(pictures[name], 120)).translate(LARGE).split()
    *wall, last = lines_of(pictures[name], 120, 36)
    assert set() == set(" ".join(wall).translate(LARGE).split()) - set(text)
    assert pictures[name].foot in last


def readable(columns, rows, **seating):
    hall = hall_of(SCENES["uji-baca"][0]())
    measured = Hall(ledger=hall.ledger, now=hall.now, seating=Seating(**seating))
    picture = shown(measured, Showing(slide=Slide(name=SlideName.READABILITY)))
    return " ".join(" ".join(lines_of(picture, columns, rows)).split())


@pytest.mark.parametrize(
    ("columns", "rows", "text", "large"), [(48, 15, 13, 62), (80, 24, 8, 39), (120, 36, 5, 26), (200, 50, 3, 18)]
)
def test_the_wall_tells_from_where_it_is_read_at_its_true_size(columns, rows, text, large):
    said = readable(columns, rows)
    assert f"{columns} × {rows}: teks terbaca sampai ± {text} m, judul ± {large} m." in said


@pytest.mark.parametrize(
    ("seat", "picture", "advice"),
    [
        (0, 150, "Bacalah dari kursi terakhir; bila tidak terbaca, perbesar huruf (Ctrl +)."),
        (8, 150, "Kursi terakhir 8 m: semua terbaca."),
        (12, 150, "Kursi terakhir 12 m: perbesar huruf (Ctrl +) sampai 48 × 15."),
        (12, 300, "Kursi terakhir 12 m: semua terbaca."),
        (50, 150, "Kursi terakhir 50 m: perbesar huruf (Ctrl +) sampai 48 × 15; dari sana judul dan angka terbaca."),
        (90, 150, "Kursi terakhir 90 m: perbesar gambar proyektor, atau majukan kursi."),
    ],
)
def test_the_last_row_of_chairs_is_advised_by_what_was_measured(seat, picture, advice):
    assert advice in readable(80, 24, last_seat_m=seat, picture_cm=picture)


def test_a_sum_that_is_read_out_keeps_its_rupiah_and_says_behind_it_what_is_not_known():
    hall = hall_of(denpasar.held())
    text = "\n".join(whole(shown(hall, Showing(slide=Slide(name=SlideName.MINUTES))), 120))
    assert "JUMLAH: 7 usulan, menurut usulan Rp561.500.000 (1), menurut hasil Rp561.500.000 (1)" in text
    assert "\n(n): n biaya belum diketahui; 7 bernomor.\n" in text
    assert "Rp(" not in text


def test_a_closed_sidang_is_said_to_be_over_and_nothing_of_its_day_is_expected_any_more():
    hall = hall_of(SCENES["selesai"][0](), minutes=60 * 24 * 5)
    lines = whole(shown(hall, Showing(slide=Slide(name=SlideName.AGENDA))), 120)
    assert "Sidang ditutup pukul 11.50 WIB." in lines
    assert not [line for line in lines if "±" in line or "Berikutnya" in line]


def test_the_sums_of_the_pagu_stand_in_one_unit_and_add_up(pictures):
    told = " ".join(whole(pictures["pagu"], 120))
    figures = [int(found.replace(".", "")) for found in re.findall(r"juta rupiah \w+: ([\d.]+)", told)]
    left, amount, used = figures
    assert amount == used + left


def test_limits_of_commissions_stand_in_the_order_of_the_commissions():
    with play(Path(mkdtemp()) / "sesi", tables=no_tables, to_the_end=False) as sitting:
        hall = Hall(ledger=sitting.ledger, now=sitting.ledger.entries[-1].at)
        lines = whole(shown(hall, Showing(slide=Slide(name=SlideName.CEILING))), 120)
    assert ["I", "II", "III"] == [line.split()[2] for line in lines if line.strip().startswith("Kuota Komisi")]


def test_no_line_is_drawn_through_the_order_of_all_commissions_where_each_has_its_own():
    with play(Path(mkdtemp()) / "sesi", tables=no_tables, to_the_end=False) as sitting:
        hall = Hall(ledger=sitting.ledger, now=sitting.ledger.entries[-1].at)
        slides = [Slide(name=SlideName.RANKING, about=about) for about in ("", "I", "II")]
        told = ["\n".join(whole(shown(hall, Showing(slide=slide)), 120)) for slide in slides]
    assert [0, 1, 1] == [text.count("garis batas") for text in told]
    assert told[0].index("○ di luar") < told[0].rindex("✓ dalam")


def test_where_no_pagu_was_told_nothing_is_said_to_be_inside():
    hall = hall_of(small.scored())
    names = (SlideName.RANKING, SlideName.CEILING)
    ranked, limits = (whole(SLIDES[name].make(hall, Slide(name=name)), 120) for name in names)
    assert not [line for line in ranked if "✓" in line or "garis" in line]
    assert "6 usulan bernomor; belum ada garis batas." in limits


def test_marks_are_explained_only_where_they_stand(pictures):
    for (width, height), name in product(SIZES, ("sebaran",)):
        lines = lines_of(pictures[name], width, height)
        marks = [line for line in lines if "░" in line]
        assert any("di dalam" in line for line in marks) == (len(marks) > 1), (width, height)


def test_the_pause_shows_nothing_of_the_meeting_but_its_name():
    make, slide = SCENES["peringkat"]
    hall = hall_of(make())
    text = "\n".join(whole(shown(hall, Showing(slide=slide, is_paused=True)), 80))
    assert "KERJO · RKPD 2028" in text
    assert "Mohon menunggu sebentar" in text
    assert "2001" not in text


def test_villages_of_long_names_have_large_letters_where_one_commission_a_page_has_room_for_them():
    session = small.settled().session
    long = {village.code: f"{village.name} Kidul Krajan Wetan" for village in session.office.villages}
    named = tuple(replace(village, name=long[village.code]) for village in session.office.villages)
    hall = Hall(ledger=ledger_of(replace(session, office=replace(session.office, villages=named))), now=NOW)
    picture = shown(hall, Showing(slide=Slide(name=SlideName.LINE)))
    for size, pages, is_large in (((200, 50), 3, True), ((120, 36), 3, True), ((80, 36), 1, False)):
        drawn = draw(picture, *size)
        text = "\n".join(map(text_of, drawn.lines))
        assert (pages, is_large) == (drawn.pages, "▀" in text), size
