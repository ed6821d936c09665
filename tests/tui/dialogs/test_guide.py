"""The guide inside the program: nothing is lost or cut where it is drawn, and a search finds every line."""

import re
import tomllib
from pathlib import Path

from rich.cells import cell_len

from tui.dialogs import guide
from tui.dialogs.guide import NAME, WIDTH
from tui.dialogs.help import found
from tui.program.helping import AT_FIRST, HEADINGS
from tui.shell.places import SHEETS
from tui.shell.synonyms import OF_TOPICS

ROOT = Path(__file__).resolve().parents[3]
WORD = re.compile(r"\w{2,}")


def test_no_line_is_wider_than_the_room_it_has():
    assert [] == [line.text for line in guide.lines() if cell_len(line.text) > WIDTH]


def test_every_word_of_the_guide_is_drawn():
    written = re.sub(r"<!--.*?-->|!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|^```\w*|\\", "", guide.source(), flags=re.MULTILINE)
    drawn = "".join(line.text for line in guide.lines())
    squeezed = re.sub(r"\s", "", drawn)
    assert [] == [word for word in WORD.findall(written) if word not in squeezed and word not in drawn]


def test_headings_are_those_that_are_drawn_and_each_is_found_at_its_line():
    assert guide.headings() == tuple(line.text for line in guide.lines() if line.level > 1)
    for heading in guide.headings():
        assert heading == guide.lines()[guide.place_of(heading)].text


def test_every_sheet_has_a_heading_of_the_guide_and_every_topic_with_synonyms_is_one():
    assert SHEETS.keys() == HEADINGS.keys()
    assert set() == {AT_FIRST, *HEADINGS.values(), *OF_TOPICS} - {*guide.headings()}


def test_marks_are_taken_away_and_what_stands_between_backticks_stays():
    assert "buka * dan Layar (g l)" == guide.plain_text("**buka** `*` dan *Layar* ([g l](#layar))")


def test_a_table_is_drawn_in_columns():
    text = [line.text for line in guide.lines()]
    heading = next(number for number, line in enumerate(text) if line.startswith("Tekan  Tempat"))
    assert set("─ ") == set(text[heading + 1])
    assert text[heading + 2].startswith("g a    Alur")


def test_a_search_finds_lines_with_every_word_and_forgives_a_letter_where_none_has_them():
    lines = guide.lines()
    assert all("pagu" in lines[number].text.casefold() for number in found(lines, "pagu"))
    assert found(lines, "garis batas") == found(lines, "batas garis")
    assert found(lines, "proyektro")
    assert [] == found(lines, "") == found(lines, "xyzzyplugh")


def test_the_installed_package_has_the_guide():
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert {f"docs/{NAME}": f"tui/{NAME}"} == wheel["force-include"]
    assert (ROOT / "docs" / NAME).read_text(encoding="utf-8") == guide.source()
